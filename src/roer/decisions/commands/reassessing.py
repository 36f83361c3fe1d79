"""Looking again before help ends: announced with its purpose, reported with what was promised, bridged when it is late."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Organisation
from roer.core.worklist import close
from roer.decisions.codes import OPENED, Promised
from roer.decisions.commands.common import ask_once, put_words
from roer.decisions.facts import has_mandate
from roer.decisions.models import Bridge, Decision, Reassessment, StandingBridge, TalkRoom
from roer.decisions.refusals import CannotReassess
from roer.decisions.rules.terms import BRIDGE_WEEKS, REASSESS_WEEKS
from roer.intake.commands import set_time_limit, stop_time_limits


def watch_endings(decision: Decision, actor: Actor) -> None:
    """Help that is granted until a day comes back by itself, in time before that day, on the list of who determined it."""
    weeks = int(REASSESS_WEEKS.on(day_of(actor.at)).value)
    for ends_on in {line.ends_on for line in decision.provisions.filter(taken_out_at__isnull=True) if line.ends_on}:
        set_time_limit(
            actor=actor, kind="decisions.reassess", dossier_id=decision.dossier_id, thing_id=decision.id,
            item_id=decision.item_id, due_at=start_of(ends_on - timedelta(weeks=weeks)),
            owner_seat_id=decision.determination.determined_by_id,
        )  # fmt: skip


@command
def announce_reassessment(*, actor: Actor, decision_id: UUID, talk_on: date, words: str) -> UUID:
    """Tell the family before the talk what it is for and that the help goes on meanwhile. Returns the re-assessment."""
    decision = Decision.objects.visible_to(actor).get(id=decision_id, state=Decision.State.SENT)
    require("decisions.reassess", actor, decision.dossier_id)
    ends_on = max((line.ends_on for line in decision.provisions.all() if line.ends_on), default=None)
    if ends_on is None:
        raise CannotReassess(_("Deze hulp heeft geen einddatum. Kijk samen wanneer jullie willen."))
    if talk_on < day_of(actor.at):
        raise CannotReassess(_("Kies voor het gesprek een dag die nog komt."))
    item = put_words(decision.dossier_id, "decisions.purpose", Label.LETTERS, words, actor)
    made = Reassessment(
        dossier_id=decision.dossier_id, label=OPENED, item_id=item.id, decision=decision, ends_on=ends_on,
        talk_on=talk_on, announced_by_id=actor.seat_id, announced_at=actor.at,
    )  # fmt: skip
    if Reassessment.objects.visible_to(actor).filter(decision=decision, ends_on=ends_on).exists():
        raise CannotReassess(_("Dit gesprek is al aangekondigd."))
    made.save(force_insert=True)
    stop_time_limits(decision.id, actor)
    close("decisions.reassess", decision.id, actor)
    ask_once(
        "decisions.bridge", owner_seat_id=decision.decided_by_id, due_on=ends_on - timedelta(days=1), cause="ends",
        actor=actor, dossier_id=decision.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(decision.dossier_id, "decisions.reassessment_announced", label=OPENED, item_id=item.id, on=talk_on.isoformat())
    return made.id


@command
def report_reassessment(*, actor: Actor, reassessment_id: UUID, words: str, promised: str, answer_on: date) -> None:
    """The report of the talk, shared with the family: what was promised and on which day the answer comes (INT-51)."""
    held = Reassessment.objects.visible_to(actor).get(id=reassessment_id)
    require("decisions.reassess", actor, held.dossier_id)
    if promised not in Promised.values or answer_on < day_of(actor.at):
        raise CannotReassess(_("Kies wat er is beloofd, en een dag voor het antwoord die nog komt."))
    item = put_words(held.dossier_id, "decisions.report", Label.LETTERS, words, actor)
    Reassessment.objects.filter(id=held.id).update(
        state=Reassessment.State.TALKED, promised=promised, report_item=item.id, answer_on=answer_on
    )
    for seat_id in {held.announced_by_id, held.decision.decided_by_id}:
        set_time_limit(
            actor=actor, kind="decisions.late_answer", dossier_id=held.dossier_id, thing_id=held.id, item_id=item.id,
            due_at=start_of(answer_on + timedelta(days=1)), owner_seat_id=seat_id,
        )  # fmt: skip
    tell(held.dossier_id, "decisions.reassessment_reported", label=OPENED, item_id=item.id, on=answer_on.isoformat())


@command
def take_bridge(*, actor: Actor, reassessment_id: UUID, talk_on: date, standing: bool = False) -> UUID:
    """A mandated person lets help and payment go on from the day after the end; the talk stays due on a new day (INT-52)."""
    held = Reassessment.objects.visible_to(actor).select_related("decision").get(id=reassessment_id)
    require("decisions.draft", actor, held.dossier_id)
    last = held.bridges.order_by("-until_on").first()
    from_on = last.until_on if last else held.ends_on
    if held.state == Reassessment.State.DECIDED or not has_mandate(actor.seat_id, "grant", day_of(actor.at)):
        raise CannotReassess(_("Er is al een nieuw besluit, of u mag dit vandaag niet nemen."))
    if talk_on < day_of(actor.at):
        raise CannotReassess(_("Kies voor het gesprek een nieuwe dag die nog komt."))
    weeks = int(BRIDGE_WEEKS.on(day_of(actor.at)).value)
    made = Bridge(
        dossier_id=held.dossier_id, label=OPENED, item_id=held.item_id, reassessment=held,
        kind=Bridge.Kind.STANDING if standing else Bridge.Kind.CASE, from_on=from_on,
        until_on=from_on + timedelta(weeks=weeks), talk_on=talk_on, taken_by_id=actor.seat_id, taken_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    Reassessment.objects.filter(id=held.id).update(talk_on=talk_on)
    close("decisions.bridge", held.id, actor)
    tell(held.dossier_id, "decisions.bridged", label=OPENED, item_id=held.item_id, since=from_on.isoformat())
    return made.id


@command
def stand_for_bridging(*, actor: Actor, valid_from: date) -> UUID:
    """One decision for all: whoever may grant lets every late re-assessment of the municipality be bridged from a day."""
    require("decisions.draft", actor)
    if not has_mandate(actor.seat_id, "grant", day_of(actor.at)) or actor.organisation_id is None:
        raise CannotReassess(_("U mag dit vandaag niet besluiten."))
    made = StandingBridge(
        id=uuid.uuid4(), seat_id=actor.seat_id, municipality_id=actor.organisation_id, valid_from=valid_from
    )
    made.save(force_insert=True)
    return made.id


@command
def bridge_what_ends(*, actor: Actor) -> int | None:
    """Under a standing decision: bridge every re-assessment that is late today, with a new talk in two weeks."""
    today = day_of(actor.at)
    stands = StandingBridge.objects.filter(seat_id=actor.seat_id, valid_from__lte=today, valid_until__isnull=True)
    if not stands.exists():
        return None
    late = Reassessment.objects.visible_to(actor).exclude(state=Reassessment.State.DECIDED).filter(ends_on__lte=today)
    for held in late:
        last = held.bridges.order_by("-until_on").first()
        if last is None or last.until_on <= today:
            take_bridge(actor=actor, reassessment_id=held.id, talk_on=today + timedelta(weeks=2), standing=True)
    return None


@command
def set_talk_room(*, actor: Actor, month: date, talks: int) -> UUID:
    """How many talks the municipality can hold in a month."""
    require("decisions.keep_room", actor)
    municipality = Organisation.objects.get(id=actor.organisation_id)  # type: ignore[misc]
    held = TalkRoom.objects.filter(municipality=municipality, month=month.replace(day=1)).first()
    if held is not None:
        TalkRoom.objects.filter(id=held.id).update(talks=talks)
        return held.id
    made = TalkRoom(id=uuid.uuid4(), municipality=municipality, month=month.replace(day=1), talks=talks)
    made.save(force_insert=True)
    return made.id


def reassessed(decision: Decision, actor: Actor) -> None:
    """A new decision was sent in place of the one that was looked at again; what waited for it stops."""
    if decision.replaces_id is None:
        return
    for held in Reassessment.objects.visible_to(actor).filter(decision_id=decision.replaces_id):
        Reassessment.objects.filter(id=held.id).update(state=Reassessment.State.DECIDED, new_decision_id=decision.id)
        stop_time_limits(held.id, actor)
    stop_time_limits(decision.replaces_id, actor)
