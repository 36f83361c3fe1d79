"""Case KC-10: Brent Kuipers (10) is at home without school, and nine weeks after the application nobody has decided.

His mother Diana sees the clock and has a button that says the municipality is late. Joost has work because Brent is not at
school, and there is help for meanwhile.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import Cast
from roer.demo.making import determined, household
from roer.intake import commands as intake
from roer.waiting import commands as waiting

CASE = "KC-10"
ABOUT = {
    "brent": _("Brent, 10. Hij zit thuis zonder school en wacht op een besluit."),
    "diana": _("Diana, moeder van Brent. Zij ziet dat de gemeente te laat is, en wat zij kan doen."),
}
WEEKS_AGO = 9


def add(cast: Cast, at: datetime) -> None:
    """An application of nine weeks ago without a decision, a child that misses school, and help for meanwhile."""
    brent = household(cast, "joost", ("brent", "Brent Kuipers", "2016-07-21"), {"diana": "Diana Kuipers"})
    joost, diana = cast["joost"].at(at), cast["diana"].at(at)
    request = intake.ask_question(
        actor=diana, dossier_id=brent, municipality_code="9999", others_may_read=True,
        words={"want": "Brent zit al maanden thuis. Hij wil leren en heeft hulp nodig om weer naar school te durven."},
    )  # fmt: skip
    intake.ask_basic_needs(actor=diana, request_id=request, unmet=["at_school"], words="De school zegt: eerst hulp.")
    determined(
        cast, at, brent, "Begeleiding thuis en op school, opgebouwd per week.", by="joost", request_id=request,
        delivery="budget",
    )  # fmt: skip
    commands.apply_for_help(
        actor=joost, dossier_id=brent, request_id=request, received_on=day_of(at) - timedelta(weeks=WEEKS_AGO),
        responsible_seat_id=cast["dewi"].seat.id, filed_by=cast["diana"].person_id,
        words="Diana vraagt een pgb voor hulp thuis en op school.",
    )  # fmt: skip
    waiting.give_bridging_help(
        actor=joost, request_id=request, kind="contact", from_on=day_of(at),
        words="Joost komt elke maandag. De leerplichtambtenaar zoekt mee naar lessen thuis.",
    )  # fmt: skip
    for who in ("joost", "dewi"):
        intake.ring(actor=cast[who].at(at))
