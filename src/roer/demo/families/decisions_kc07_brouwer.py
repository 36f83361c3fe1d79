"""Case KC-07: Evy Brouwer (10) and Luuk Mulder (9) have help at the same provider, and for both it ends next month.

Dewi sees that one provider is hit more than once. What Evy wants herself stands in her file before anybody decides.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.demo.making import determined, granted, household
from roer.dossier import commands as dossier

CASE = "KC-07"
ABOUT = {
    "evy": _("Evy, 10. Haar plek op de zorgboerderij houdt op, en zij wil blijven."),
    "ruud": _("Ruud, vader van Evy. Hij wil weten wanneer er antwoord komt."),
    "luuk": _("Luuk, 9. Ook zijn plek op dezelfde boerderij houdt op."),
    "ellen": _("Ellen, moeder van Luuk."),
}
FAMILIES = (
    (("evy", "Evy Brouwer", "2016-02-29"), {"ruud": "Ruud Brouwer"}, "Evy zei: ik wil bij de ezels blijven."),
    (("luuk", "Luuk Mulder", "2017-06-11"), {"ellen": "Ellen Mulder"}, "Luuk zei: hier kan ik rennen."),
)
HELP = {"form": "day_care", "volume": Decimal(8)}
A_YEAR = timedelta(days=366)
DAYS_LEFT = 30


def add(cast: Cast, at: datetime) -> None:
    """Two families with help at one provider that ends on the same day."""
    ends_on = day_of(at) + timedelta(days=DAYS_LEFT)
    for child, parents, said in FAMILIES:
        made = household(cast, "joost", child, parents)
        asked = determined(cast, at, made, "Twee dagen per week op de zorgboerderij.", by="joost", **HELP)
        granted(
            cast, at, asked, "De hulp op de zorgboerderij gaat door.", said, **HELP, starts_on=ends_on - A_YEAR,
            ends_on=ends_on, provider_id=cast["tom"].seat.organisation_id,
        )  # fmt: skip
    dossier.write_words(
        actor=cast["evy"].at(at), dossier_id=cast.dossier("evy"), concerns="nobody",
        words="Ik wil op de boerderij blijven. Bij de ezels is het niet druk in mijn hoofd.",
    )  # fmt: skip
