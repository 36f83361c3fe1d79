"""The way of a request in steps: what happened, what is next, who does it and by when."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from roer.core.days import day_of
from roer.intake.models import HelpRequest
from roer.intake.queries import RequestPage
from roer.web.components import Step

S = HelpRequest.State


def steps_for(page: RequestPage, at: datetime) -> list[Step]:
    """Received, answered, talked, helped: each with who and by when."""
    held = page.request
    worker = held.owner_seat
    who = ", ".join(filter(None, (worker.work_name, worker.discipline)))
    steps = [Step(_("De vraag is binnen"), "done", page.request.team.name, since=day_of(held.asked_at))]
    if held.route == HelpRequest.Route.FAMILY:
        steps.append(_answered(held, who, at))
    steps.append(_talked(held, who))
    steps.append(Step(_("Samen kiezen wat helpt"), "done" if held.state == S.HELPING else "later"))
    if not held.is_open:
        steps = [step for step in steps if step.state == "done"]
        steps.append(Step(held.get_state_display().capitalize(), "done", since=day_of(held.closed_at or at)))
    return steps


def _answered(held: HelpRequest, who: str, at: datetime) -> Step:
    if held.answered_at:
        return Step(_("Je krijgt antwoord"), "done", who, since=day_of(held.answered_at))
    late = held.answer_due < day_of(at)
    says = _("Het antwoord is te laat. Dat is niet goed. Bel het team of schrijf hieronder.") if late else ""
    return Step(_("Je krijgt antwoord"), "late" if late else "now", who, by=held.answer_due, says=says)


def _talked(held: HelpRequest, who: str) -> Step:
    title = _("Een gesprek, als jullie dat willen")
    if held.state in (S.TALKED, S.HELPING):
        return Step(title, "done", who)
    return Step(title, "now" if held.state in (S.TAKEN_UP, S.IN_CONVERSATION) else "later", who)
