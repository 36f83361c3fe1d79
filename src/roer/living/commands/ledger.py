"""The child-day ledger: counting a night, and the two thin facts that have no other home: a talk, and school."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.living import terms
from roer.living.codes import SchoolState
from roer.living.commands.common import past
from roer.living.models import ChildTalk, Schooling
from roer.living.refusals import CannotPlace


@command
def count_child_days(*, actor: Actor, day: date) -> dict[str, str]:
    """Look for every child in care what it was without on a day that is over; counting again replaces that day whole."""
    require("living.count_child_days", actor)
    if day >= day_of(actor.at):
        raise CannotPlace(_("Deze dag is nog niet voorbij."))
    days = int(terms.CONTACT_DAYS.on(day).value)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT living_ledger_keep(%s, %s, %s, %s)", [day, start_of(day), start_of(day + timedelta(days=1)), days]
        )
        return {"gaps": str(cursor.fetchone()[0])}


@command
def record_talk(*, actor: Actor, dossier_id: UUID, spoken_on: date) -> UUID:
    """Somebody who answers for the child spoke with it on this day. Returns the talk."""
    require("living.record_talk", actor, dossier_id)
    past(spoken_on, day_of(actor.at))
    made = ChildTalk(
        dossier_id=dossier_id, label=int(Label.PLAN), spoken_on=spoken_on, seat_id=actor.seat_id, recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "living.talked", label=Label.PLAN)
    return made.id


@command
def record_schooling(*, actor: Actor, dossier_id: UUID, state: str, since: date) -> UUID:
    """The child goes to school or work since this day, or there is an answer why not. Returns the fact."""
    require("living.record_talk", actor, dossier_id)
    past(since, day_of(actor.at))
    begins = start_of(since)
    running = Schooling.objects.visible_to(actor).filter(dossier_id=dossier_id, valid_until__isnull=True)
    for held in running:
        Schooling.objects.filter(id=held.id).update(valid_until=max(begins, held.valid_from))
    made = Schooling(
        dossier_id=dossier_id, label=int(Label.PLAN), state=SchoolState(state), valid_from=begins, recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "living.schooling_recorded", label=Label.PLAN, state=state)
    return made.id
