"""Case KC-04: Silke Dekker leads the help for Joris (8) and Ties (6) herself, and it goes well, but it takes much of her.

The plan of each boy hangs under one family plan. Every half year school, practice and team come together because she asks
them. In three weeks it is time again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actor import acting
from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.demo.making import household
from roer.dossier import commands
from roer.people import commands as people
from roer.people.queries import reached_families

CASE = "KC-04"
ABOUT = {
    "silke": _("Silke, moeder van Joris en Ties. Zij regelt de hulp zelf, en dat kost veel."),
    "joris": _("Joris, 8. Zijn moeder nodigt iedereen uit die helpt."),
    "ties": _("Ties, 6. Zijn plan hoort bij het plan van het gezin."),
}
GUESTS = ("Juf Annet van school komt.", "Eva van Praktijk Het Anker komt.", "Joost van het buurtteam komt.")
WEEKS_TO_REVIEW = 3


def add(cast: Cast, at: datetime) -> None:
    """One family, one plan with two under it, and the meeting of this half year."""
    for child in (("joris", "Joris Dekker", "2018-01-25"), ("ties", "Ties Dekker", "2020-04-03")):
        household(cast, "joost", child, {"silke": "Silke Dekker"})
    family_id = people.form_family(
        actor=cast.as_("joost"), name="Dekker",
        members=[(cast["silke"].person_id, "parent"), *((cast[u].person_id, "young_person") for u in ("joris", "ties"))],
    )  # fmt: skip
    plan = _plan(cast, at, family_id)
    for name, words in (("joris", "Joris gaat de hele week naar school."), ("ties", "Ties slaapt in zijn eigen bed.")):
        own = commands.make_plan(
            actor=cast["joost"].at(at), dossier_id=cast.dossier(name), kind="support_plan", parent_id=plan
        )
        commands.set_goal(actor=cast["silke"].at(at), plan_id=own, words=words)


def _plan(cast: Cast, at: datetime, family_id: UUID) -> UUID:
    """The plan of the family, made with their familiar face; the mother invites."""
    joost, silke, day = cast["joost"].at(at), cast["silke"].at(at), day_of(at)
    with acting(joost, page="demo"):
        family = next(one for one in reached_families(joost) if one.id == family_id)
    commands.introduce(actor=joost, family_id=family.id)
    due = day + timedelta(weeks=WEEKS_TO_REVIEW)
    plan: UUID = commands.make_plan(actor=joost, dossier_id=family.dossier_id, review_on=due)
    commands.write_part(
        actor=silke,
        plan_id=plan,
        part="ordinary",
        words="Opa en buurvrouw Nel zijn elke week een middag bij de jongens.",
    )
    for words in GUESTS:
        commands.agree(actor=silke, plan_id=plan, words=words, who_person_id=cast["silke"].person_id, due_on=due)
    commands.plan_review(actor=joost, plan_id=plan, due_on=due)
    return plan
