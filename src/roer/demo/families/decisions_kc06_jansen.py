"""Case KC-06: the talk about the help of Mika Jansen (15) went well, more was promised, and the decision is still to come.

His help ends in twelve days. His mother Gerda sees the promise, the day of the answer and who answers; Dewi has it on her
list before the end and can let help and payment go on.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import Cast
from roer.demo.making import determined, granted, household

CASE = "KC-06"
ABOUT = {
    "mika": _("Mika, 15. Zijn hulp loopt af en het nieuwe besluit is er nog niet."),
    "gerda": _("Gerda, moeder van Mika. Zij ziet wat er is beloofd en wanneer het antwoord komt."),
}
HELP = {"form": "at_home", "volume": Decimal(4), "delivery": "budget"}
A_YEAR = timedelta(days=366)
DAYS_LEFT, DAYS_TO_ANSWER = 12, 7


def add(cast: Cast, at: datetime) -> None:
    """A budget that ends soon, the talk about it, and what was promised there."""
    mika = household(cast, "joost", ("mika", "Mika Jansen", "2011-03-09"), {"gerda": "Gerda Jansen"})
    asked = determined(
        cast, at, mika, "Iemand die Mika kent, helpt hem thuis met plannen en opstaan.", by="joost", **HELP
    )  # fmt: skip
    day = day_of(at)
    ends_on = day + timedelta(days=DAYS_LEFT)
    made = granted(
        cast, at, asked, "Mika houdt zijn hulp thuis. Zijn ouders kopen die zelf in.", "Mika zei: ik wil dat Ruben blijft.",
        **HELP, budget_per_week=Decimal(160), tariff=Decimal(40), policy_rule="Pgb-regels Maasrijk, artikel 6",
        starts_on=ends_on - A_YEAR, ends_on=ends_on,
    )  # fmt: skip
    joost = cast["joost"].at(at)
    looked = commands.announce_reassessment(
        actor=joost, decision_id=made, talk_on=day,
        words="We kijken samen of de hulp van Mika nog past. De hulp gaat door tot er een nieuw besluit is.",
    )  # fmt: skip
    commands.report_reassessment(
        actor=joost, reassessment_id=looked, promised="more", answer_on=day + timedelta(days=DAYS_TO_ANSWER),
        words="Mika heeft meer uren nodig nu hij naar een andere school gaat. Joost vraagt zes uur per week.",
    )  # fmt: skip
