"""Who holds the case: protectors by name, and handing over that ends when the other accepted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Organisation, Seat
from roer.core.rules import meet
from roer.people import commands as people
from roer.people.queries import certified_at, helpers_of, legal_position
from roer.safety.commands.common import CannotWrite, obey, seat_named
from roer.safety.commands.supporting import ask_to_offer
from roer.safety.models import ProtectorAssignment, ProtectorHandover, SafetyAdvice
from roer.safety.rules import AssignFacts

READ_ALONG, ANSWER_WITHIN = timedelta(days=14), timedelta(days=7)
RULES = ("safety.measure_goes_to_a_valid_institution", "safety.who_investigated_does_not_execute")


@command
def assign_protector(
    *, actor: Actor, dossier_id: UUID, measure_id: UUID, seat_id: UUID, valid_from: datetime | None = None
) -> UUID:
    """A named worker of the institution carries out the measure, until the measure ends. Returns the assignment.

    Raises a refusal without a valid certificate, or for who investigated or advised about this child.
    """
    require("safety.assign_protector", actor)
    measure = _measure(dossier_id, measure_id, actor)
    seat = seat_named(seat_id)
    since = valid_from or max(actor.at, measure.valid_from)
    _may_execute(dossier_id, seat, since, actor)
    if measure.organisation_id != seat.organisation_id:
        raise CannotWrite(_("De rechter noemde een andere instelling. Kies iemand die daar werkt."))
    made = _assignment(dossier_id, measure_id, seat, since, measure.valid_until, actor)
    ask_to_offer(dossier_id, actor)
    tell(dossier_id, "safety.protector_assigned", label=Label.PLAN, seat=str(seat.id), since=since.isoformat())
    return made.id


@command
def hand_over_protector(*, actor: Actor, assignment_id: UUID, to_seat_id: UUID) -> UUID:
    """Ask another protector to take over; that one may read along. Until it is accepted nothing ends. Returns the handover."""
    require("safety.assign_protector", actor)
    held = _live(assignment_id, actor)
    if held.handovers.filter(answered_at__isnull=True).exists():
        raise CannotWrite(_("Er is al iemand gevraagd. Wacht op het antwoord."))
    _may_execute(held.dossier_id, seat_named(to_seat_id), actor.at, actor)
    made = ProtectorHandover(
        assignment=held, dossier_id=held.dossier_id, to_seat_id=to_seat_id, asked_at=actor.at, asked_by_id=actor.seat_id
    )
    made.save(force_insert=True)
    people.involve(
        actor=actor, dossier_id=held.dossier_id, seat_id=to_seat_id, part="family_supervisor", purpose="handover",
        valid_until=actor.at + READ_ALONG,
    )  # fmt: skip
    worklist.ask(
        "safety.accept_protection", owner_seat_id=to_seat_id, due_at=actor.at + ANSWER_WITHIN, cause="safety.handover",
        actor=actor, dossier_id=held.dossier_id, thing_id=made.id,
    )  # fmt: skip
    return made.id


@command
def answer_handover(*, actor: Actor, handover_id: UUID, accepts: bool) -> str:
    """The other says yes, and is protector from that moment; or no, and the first goes on. Returns which of the two."""
    require("safety.answer_handover", actor)
    handover = ProtectorHandover.objects.select_for_update().select_related("assignment").get(id=handover_id)
    if handover.to_seat_id != actor.seat_id or handover.answered_at:
        raise NotAllowed
    ProtectorHandover.objects.filter(id=handover.id).update(answered_at=actor.at, accepted=accepts)
    worklist.close("safety.accept_protection", handover.id, actor)
    old = handover.assignment
    _let_go(old.dossier_id, old.seat_id if accepts else actor.seat_id, actor)
    if not accepts:
        return "declined"
    _assignment(old.dossier_id, old.measure_id, seat_named(actor.seat_id), actor.at, old.valid_until, actor)
    ProtectorAssignment.objects.filter(id=old.id).update(valid_until=max(actor.at, old.valid_from))
    tell(old.dossier_id, "safety.protector_changed", label=Label.PLAN, seat=str(actor.seat_id))
    return "accepted"


@command
def note_certificate(*, actor: Actor, organisation_id: UUID, status: str, on: date, body: str = "") -> None:
    """An institution got its certificate (`valid`), it was `suspended`, or `lost`, from a day on."""
    Organisation.objects.get(id=organisation_id, kind="certified_institution")
    since = start_of(on)
    if status == "valid":
        people.record_certificate(actor=actor, organisation_id=organisation_id, valid_from=since, body=body)
    else:
        people.end_certificate(actor=actor, organisation_id=organisation_id, until=since, status=status)


def measure_ended(actor: Actor, dossier_id: UUID, item_id: UUID | None, codes: Mapping[str, Any]) -> None:
    """A measure ended early: its protector ends at that moment, and direction is back with the team."""
    until = datetime.fromisoformat(codes["until"])
    held = ProtectorAssignment.objects.visible_to(actor).filter(
        dossier_id=dossier_id, organisation_id=codes["organisation"], valid_from__lt=until
    )
    held.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=until)).update(valid_until=until)


def _may_execute(dossier_id: UUID, seat: Seat, since: datetime, actor: Actor) -> None:
    organisation = Organisation.objects.get(id=seat.organisation_id)  # type: ignore[misc]
    advised = SafetyAdvice.objects.filter(dossier_id=dossier_id).values_list("recorded_by__person_id", flat=True)
    facts = AssignFacts(
        organisation.kind, certified_at(organisation.id, since), seat.person_id,
        frozenset(person for person in advised if person and organisation.kind == "board"),
    )  # fmt: skip
    obey([met for name in RULES for met in meet(name, facts, at=day_of(since))])


def _measure(dossier_id: UUID, measure_id: UUID, actor: Actor) -> Any:
    found = [each for each in legal_position(dossier_id, actor).measures if each.id == measure_id]
    if not found:
        raise CannotWrite(_("Deze maatregel loopt nu niet."))
    return found[0]


def _live(assignment_id: UUID, actor: Actor) -> ProtectorAssignment:
    held = ProtectorAssignment.objects.visible_to(actor).select_for_update().get(id=assignment_id)
    if not (held.valid_from <= actor.at and (held.valid_until is None or held.valid_until > actor.at)):
        raise CannotWrite(_("Deze jeugdbeschermer is al gestopt."))
    return held


def _assignment(
    dossier_id: UUID, measure_id: UUID, seat: Seat, since: datetime, until: datetime | None, actor: Actor
) -> ProtectorAssignment:
    made = ProtectorAssignment(  # type: ignore[misc]
        dossier_id=dossier_id, measure_id=measure_id, organisation_id=seat.organisation_id, seat=seat, valid_from=since,
        valid_until=until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    people.involve(actor=actor, dossier_id=dossier_id, seat_id=seat.id, part="family_supervisor", purpose="protection",
                   valid_from=since, valid_until=until)  # fmt: skip
    return made


def _let_go(dossier_id: UUID, seat_id: UUID, actor: Actor) -> None:
    """Whoever no longer protects this child reads no further; the family reads why."""
    for held in helpers_of(dossier_id, actor):
        if held.seat_id == seat_id and held.part == "family_supervisor":
            people.end_involvement(actor=actor, involvement_id=held.id, reason_code="handover")
