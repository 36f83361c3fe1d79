"""Looking for a mentor: with the young person's wish, in order, and asked again after a no (PEO-16, PEO-17, PEO-18)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier
from roer.core.worklist import ask, close
from roer.dossier.checks import speaks_for_self, text_of
from roer.dossier.codes import MENTOR_WORDS, SearchStep
from roer.dossier.models import Mentor, MentorSearch, MentorSearchStep
from roer.dossier.refusals import CannotMentor
from roer.dossier.rules import ASK_AGAIN_DAYS
from roer.dossier.rules.mentors import OFFER_DAYS
from roer.people.queries import helpers_of

LOOK = "dossier.look_for_mentor"
State = MentorSearch.State
GIVES_HELP = ("care_provider", "specialist")
NEAREST = ("familiar_face", "case_manager")


@command
def offer_mentor(*, actor: Actor, dossier_id: UUID, due_on: date, cause: str = MentorSearch.Cause.AWAY) -> UUID:
    """A helper offers to look for a mentor; nothing is looked for before the young person says yes. Returns the search."""
    require("dossier.check_mentor", actor, dossier_id)
    if due_on <= day_of(actor.at):
        raise CannotMentor(_("Kies een dag die nog komt."))
    return _search(dossier_id, State.OFFERED, actor.seat_id, due_on, actor, MentorSearch.Cause(cause))


@command
def want_mentor(*, actor: Actor, dossier_id: UUID, wanted: bool = True) -> UUID:
    """The young person asks for a mentor, or answers an offer. No is a full answer, and is asked again later."""
    require("dossier.name_mentor", actor, dossier_id)
    if not speaks_for_self(dossier_id, actor):
        raise NotAllowed
    search = MentorSearch.objects.filter(dossier_id=dossier_id, state__in=[State.OFFERED, State.OPEN]).first()
    later = day_of(actor.at) + timedelta(days=int(ASK_AGAIN_DAYS.on(day_of(actor.at)).value))
    if search is None:
        owner = next((held.seat_id for held in helpers_of(dossier_id, actor) if held.seat.role in WORK_ROLES), None)
        if owner is None:
            raise CannotMentor(_("Er is nog geen vaste persoon die kan zoeken. Bel het team."))
        search_id = _search(dossier_id, State.OPEN if wanted else State.DECLINED, owner, later, actor)
    else:
        search_id = search.id
        state = State.OPEN if wanted else State.DECLINED
        changed = {} if wanted else {"due_on": later}
        MentorSearch.objects.filter(id=search.id).update(state=state, answered_at=actor.at, **changed)
        if not wanted:
            close(LOOK, dossier_id, actor)
            _work(dossier_id, search.owner_seat_id, later, actor)
    tell(dossier_id, "dossier.mentor_wanted" if wanted else "dossier.mentor_not_wanted", label=Label.PLAN)
    return search_id


@command
def record_search_step(*, actor: Actor, search_id: UUID, step: str, words: str) -> UUID:
    """What came out of a step of the search. Only while the young person wants it; the own network is the first step."""
    search = MentorSearch.objects.select_for_update(of=("self",)).filter(id=search_id).first()
    if search is None:
        raise NotAllowed
    require("dossier.check_mentor", actor, search.dossier_id)
    if search.state != State.OPEN or step not in SearchStep.values:
        raise CannotMentor(_("Er wordt pas gezocht als de jongere dat wil."))
    item = put(NewItem(search.dossier_id, MENTOR_WORDS, Label.PLAN, text_of(words)), actor)
    made = MentorSearchStep(
        dossier_id=search.dossier_id, item=item, search=search, step=SearchStep(step), done_at=actor.at
    )  # fmt: skip
    made.save(force_insert=True)
    tell(search.dossier_id, "dossier.mentor_looked_for", label=Label.PLAN, item_id=item.id)
    return made.id


def offer_when_heavier(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """The help grows: the young person is asked whether a buddy would be good. A no of the last months is left alone (PEO-18).

    Heard from other rooms: the answer to a wish for more help was yes, or help began beside other help.
    """
    if codes.get("answer", "yes") != "yes" or not Dossier.objects.filter(id=dossier_id, kind="person").exists():
        return
    helpers = [held for held in helpers_of(dossier_id, actor) if held.seat.role in WORK_ROLES]
    if "answer" not in codes and sum(held.part in GIVES_HELP for held in helpers) < 2:
        return
    has = Mentor.objects.filter(dossier_id=dossier_id, state__in=["proposed", "active"]).exists()
    asked = MentorSearch.objects.filter(dossier_id=dossier_id).exclude(state=State.FOUND)
    if has or asked.filter(due_on__gte=day_of(actor.at)).exists():
        return
    owner = next((held.seat_id for held in helpers if held.part in NEAREST), actor.seat_id)
    due = day_of(actor.at) + timedelta(days=int(OFFER_DAYS.on(day_of(actor.at)).value))
    if asked.filter(state__in=[State.OFFERED, State.OPEN]).exists():
        return
    _search(dossier_id, State.OFFERED, owner, due, actor, MentorSearch.Cause.HEAVIER)


def found_for(dossier_id: UUID, actor: Actor) -> None:
    """There is a mentor: whoever was looking is done."""
    live = MentorSearch.objects.filter(dossier_id=dossier_id, state__in=[State.OFFERED, State.OPEN])
    if live.update(state=State.FOUND):
        close(LOOK, dossier_id, actor)


def _search(
    dossier_id: UUID, state: str, owner_seat_id: UUID, due_on: date, actor: Actor, cause: str = "own_wish"
) -> UUID:
    if MentorSearch.objects.filter(dossier_id=dossier_id, state__in=[State.OFFERED, State.OPEN]).exists():
        raise CannotMentor(_("Dit is al gevraagd, of er wordt al gezocht."))
    made = MentorSearch(
        dossier_id=dossier_id, label=int(Label.PLAN), made_at=actor.at, made_by_id=actor.seat_id, state=state, cause=cause,
        owner_seat_id=owner_seat_id, due_on=due_on, answered_at=None if state == State.OFFERED else actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    _work(dossier_id, owner_seat_id, due_on, actor)
    if state == State.OFFERED:
        tell(dossier_id, "dossier.mentor_offered", label=Label.PLAN)
    return made.id


def _work(dossier_id: UUID, owner_seat_id: UUID, due_on: date, actor: Actor) -> None:
    ask(
        LOOK, owner_seat_id=owner_seat_id, due_at=start_of(due_on), cause="mentor", actor=actor, dossier_id=dossier_id,
        thing_id=dossier_id,
    )  # fmt: skip
