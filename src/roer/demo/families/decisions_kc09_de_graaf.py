"""Case KC-09: the budget of Tygo de Graaf (12) would become help in kind, and the draft does not say what or why.

That draft cannot be sent, and lists what is missing. His mother Marloes can say that she wants to keep the budget.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import Cast
from roer.demo.making import determined, household

CASE = "KC-09"
ABOUT = {
    "tygo": _("Tygo, 12. Zijn pgb zou stoppen. Niemand legt uit waarom."),
    "marloes": _("Marloes, moeder van Tygo. Zij mag eerlijk zeggen of zij het pgb wil houden."),
}


def add(cast: Cast, at: datetime) -> None:
    """Tygo with his mother, help by a budget as determined, and the draft that would end the budget."""
    tygo = household(cast, "fatima", ("tygo", "Tygo de Graaf", "2014-01-09"), {"marloes": "Marloes de Graaf"})
    bepaling = determined(
        cast, at, tygo, "Begeleiding thuis, door iemand die Tygo al kent. Zijn ouders kopen die zelf in.", form="at_home",
        volume=Decimal(6), delivery="budget", months=12,
    )  # fmt: skip
    dewi = cast["dewi"].at(at)
    made = commands.draft_decision(
        actor=dewi,
        determination_id=bepaling,
        outcome="other",
        core="Het pgb stopt. Tygo krijgt hulp via een aanbieder.",
    )
    commands.award(
        actor=dewi, decision_id=made, form="at_home", volume=Decimal(6), unit="hour", frequency="week",
        starts_on=day_of(at) + timedelta(weeks=4), months=12,
    )  # fmt: skip
    commands.share_draft(actor=dewi, decision_id=made)
