"""Case KC-02: a hospital doctor referred Sofie de Boer (12) to a psychologist without a contract.

The municipality would give talks with its own team instead. The draft cannot be sent: it does not say why that helps Sofie.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import Cast
from roer.demo.making import determined, household

CASE = "KC-02"
ABOUT = {
    "sofie": _("Sofie, 12. De arts koos een psycholoog met wie de gemeente geen contract heeft."),
    "henriette": _("Henriette, moeder van Sofie. Zij leest het besluit dat nog niet weg kan."),
}


def add(cast: Cast, at: datetime) -> None:
    """Sofie with her mother, the determination of the hospital doctor, and the draft of the municipality."""
    sofie = household(cast, "fatima", ("sofie", "Sofie de Boer", "2014-04-20"), {"henriette": "Henriette de Boer"})
    bepaling = determined(
        cast, at, sofie, "Rouwtherapie na het verlies van haar vader, bij een psycholoog die daarin gespecialiseerd is.",
        form="mental_specialised", route="specialist", contracted=False, provider_id=cast["eva"].seat.organisation_id,
    )  # fmt: skip
    dewi = cast["dewi"].at(at)
    made = commands.draft_decision(
        actor=dewi, determination_id=bepaling, outcome="other",
        core="Sofie krijgt gesprekken met iemand van het wijkteam. De rouwtherapie komt er niet.",
    )  # fmt: skip
    commands.award(
        actor=dewi, decision_id=made, form="team", volume=Decimal(1), unit="hour", frequency="month",
        starts_on=day_of(at) + timedelta(weeks=2), months=3,
    )  # fmt: skip
    commands.write_part(
        actor=dewi, decision_id=made, part="reasoning", words="De gemeente heeft met deze psycholoog geen contract."
    )
    commands.change_draft(actor=dewi, decision_id=made, interests=["organisational"])
    commands.share_draft(actor=dewi, decision_id=made)
