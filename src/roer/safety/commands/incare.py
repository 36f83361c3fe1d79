"""A young person is not safe, or care itself was not safe: who keeps the child safe tonight comes before every form."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.access.queries import labels_reached
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation
from roer.core.rules import meet
from roer.core.terms import add_working_days
from roer.people.queries import own_dossier
from roer.safety.commands.common import CannotWrite, moment, needed, obey, seat_named
from roer.safety.commands.receiving import after, apart_from, board_of, receiver_for
from roer.safety.models import SeriousIncident, TeamLead, UnsafeCall
from roer.safety.rules import ANSWER_MINUTES, FOLLOW_UP_DAYS, REPORT_HOURS, ClosingFacts, SilenceFacts

WHY = _("Een kind of jongere zegt: ik voel me niet veilig.")
KEEPS = _("Schrijf eerst op wie er vannacht bij het kind is.")


@command
def say_unsafe(*, actor: Actor, safe_now: str, kind: str, relation: str, words: str = "") -> UUID:
    """A child or young person says: I do not feel safe. A human of outside the own help gets it at once. Returns the call.

    Nobody of the help or at home is told by this. Words are not needed.
    """
    require("safety.say_unsafe", actor)
    own = own_dossier(actor)
    if own is None:
        raise NotAllowed
    receiver = receiver_for(own.id, actor)
    item = put(NewItem(own.id, "safety.unsafe_call", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor)
    minutes = int(ANSWER_MINUTES.on(day_of(actor.at)).value)
    call = UnsafeCall(
        dossier_id=own.id, item=item, happened_at=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
        safe_now=safe_now, kind=kind, relation=relation, receiver=receiver, answer_by=actor.at + timedelta(minutes=minutes),
    )  # fmt: skip
    call.save(force_insert=True)
    access.open_item_for(actor=actor, item_id=item.id, seat_id=receiver.id, purpose="danger")
    _work("safety.answer_call", call, receiver.id, call.answer_by, actor)
    return call.id


@command
def answer_call(*, actor: Actor, call_id: UUID, keeps_safe: str) -> None:
    """The receiver spoke with the young person: who keeps her or him safe tonight is written down before anything else."""
    call = _call(call_id, actor)
    needed(keeps_safe, KEEPS)
    _reach(call.dossier_id, actor)
    item = _private(call.dossier_id, "keeps_safe", keeps_safe, actor)
    day = add_working_days(day_of(actor.at), int(FOLLOW_UP_DAYS.on(day_of(actor.at)).value))
    UnsafeCall.objects.filter(id=call.id).update(
        answered_at=call.answered_at or actor.at, keeps_safe=item, follow_up_by=call.follow_up_by or day
    )
    worklist.close("safety.answer_call", call.id, actor)
    if call.follow_up_by is None:
        _work("safety.follow_call", call, actor.seat_id, after(day), actor)


@command
def close_call(*, actor: Actor, call_id: UUID, words: str) -> None:
    """What came of it, told to the young person in plain words. Raises CannotWrite before somebody answered."""
    call = _call(call_id, actor)
    if call.answered_at is None or call.keeps_safe_id is None:
        raise CannotWrite(KEEPS)
    _reach(call.dossier_id, actor)
    item = _private(call.dossier_id, "call_outcome", needed(words, _("Wat kwam eruit? De jongere leest dit.")), actor)
    UnsafeCall.objects.filter(id=call.id).update(outcome=item, closed_at=actor.at)
    worklist.close("safety.follow_call", call.id, actor)


@command
def pass_on_calls(*, actor: Actor) -> int:
    """Calls to this seat that nobody answered in time go to the next human too. Returns how many."""
    late = UnsafeCall.objects.select_for_update().filter(
        receiver_id=actor.seat_id, answered_at__isnull=True, answer_by__lte=actor.at
    )
    passed = 0
    for call in late:
        following = receiver_for(call.dossier_id, actor, but={actor.seat_id})
        minutes = timedelta(minutes=int(ANSWER_MINUTES.on(day_of(actor.at)).value))
        access.open_item_for(actor=actor, item_id=call.item_id, seat_id=following.id, purpose="danger")
        UnsafeCall.objects.filter(id=call.id).update(receiver=following, answer_by=actor.at + minutes)
        _work("safety.answer_call", call, following.id, actor.at + minutes, actor)
        passed += 1
    return passed


@command
def record_incident(
    *, actor: Actor, dossier_id: UUID, kind: str, by: str, organisation_id: UUID, words: str, keeps_safe: str,
    accused_id: UUID | None = None, call_id: UUID | None = None, happened_at: datetime | None = None,
) -> UUID:  # fmt: skip
    """Violence or a calamity in care: first who keeps the child safe, then what happened. Returns the incident.

    It lies with somebody who stands apart; colleagues and leaders of an accused worker do not read it.
    """
    require("safety.record_incident", actor)
    needed(keeps_safe, KEEPS)
    at = moment(happened_at, actor)
    safe = _private(dossier_id, "keeps_safe", keeps_safe, actor)
    item = _private(dossier_id, "incident", needed(words), actor)
    owner = receiver_for(dossier_id, actor, organisation_id=organisation_id)
    incident = SeriousIncident(
        dossier_id=dossier_id, item=item, happened_at=at, recorded_at=actor.at, recorded_by_id=actor.seat_id, kind=kind,
        by=by, organisation_id=organisation_id, accused_id=accused_id, keeps_safe=safe,
        call=UnsafeCall.objects.get(id=call_id, dossier_id=dossier_id) if call_id else None, owner_seat=owner,
        report_by=actor.at + timedelta(hours=int(REPORT_HOURS.on(day_of(actor.at)).value)),
    )  # fmt: skip
    incident.save(force_insert=True)
    for each in (item, safe):
        access.open_item_for(actor=actor, item_id=each.id, seat_id=owner.id, purpose="danger")
    _work("safety.report_incident", incident, owner.id, incident.report_by, actor)
    return incident.id


@command
def incident_from_call(
    *, actor: Actor, call_id: UUID, kind: str, by: str, organisation_id: UUID, words: str, keeps_safe: str,
) -> UUID:  # fmt: skip
    """Whoever answers a young person records the violence that was told: it goes to the inspectorate at once."""
    call = _call(call_id, actor)
    _reach(call.dossier_id, actor)
    made: UUID = record_incident(
        actor=actor, dossier_id=call.dossier_id, kind=kind, by=by, organisation_id=organisation_id, words=words,
        keeps_safe=keeps_safe, call_id=call.id, happened_at=None,
    )  # fmt: skip
    return made


@command
def agree_board_hears(*, actor: Actor, call_id: UUID, words: str, on: date) -> None:
    """Agree with the young person on which day the board of the provider hears of it; the young person reads it so."""
    call = _call(call_id, actor)
    if call.answered_at is None:
        raise CannotWrite(KEEPS)
    if on < day_of(actor.at):
        raise CannotWrite(_("Kies vandaag of een dag die nog komt."))
    _reach(call.dossier_id, actor)
    item = _private(call.dossier_id, "board_hears", needed(words, _("Schrijf op wat u met de jongere afsprak.")), actor)
    UnsafeCall.objects.filter(id=call.id).update(board_hears=item, board_hears_on=on)
    _work("safety.tell_board", call, actor.seat_id, after(on), actor)


@command
def name_lead(*, actor: Actor, organisation_id: UUID, seat_id: UUID, is_board: bool = False) -> UUID:
    """Say who leads an organisation or team, or sits on its board: a leader never reports about the own people.

    Raises CannotWrite for somebody who works elsewhere. Returns the fact.
    """
    require("safety.name_lead", actor)
    organisation = Organisation.objects.get(id=organisation_id)
    if seat_named(seat_id).organisation_id not in (organisation.id, organisation.parent_id):
        raise CannotWrite(_("Deze persoon werkt daar niet."))
    made = TeamLead(
        organisation=organisation, seat_id=seat_id, is_board=is_board, valid_from=actor.at, recorded_by_id=actor.seat_id
    )
    made.save(force_insert=True)
    return made.id


@command
def report_incident(*, actor: Actor, incident_id: UUID, reported_at: datetime | None = None) -> None:
    """The inspectorate was told: by somebody outside the team when staff is accused, never by who leads the accused."""
    incident = _incident(incident_id, actor)
    obey(meet("safety.reporter_stands_apart", apart_from(incident, actor), at=day_of(actor.at)))
    if incident.reported_at:
        raise CannotWrite(_("De melding is al gedaan."))
    SeriousIncident.objects.filter(id=incident.id).update(
        reported_at=moment(reported_at, actor), reported_by_id=actor.seat_id
    )
    worklist.close("safety.report_incident", incident.id, actor)


@command
def tell_incident(
    *, actor: Actor, incident_id: UUID, words: str = "", reason: str = "", tell_on: date | None = None
) -> None:
    """Child and parents hear what happened and what was reported; or why not yet, and on which day they do."""
    incident = _incident(incident_id, actor)
    _reach(incident.dossier_id, actor)
    if words.strip():
        item = put(
            NewItem(incident.dossier_id, "safety.incident_told", Label.LETTERS, words.strip(), Item.Weight.FACT), actor
        )
        SeriousIncident.objects.filter(id=incident.id).update(told_at=actor.at)
        tell(incident.dossier_id, "safety.incident_told", label=Label.LETTERS, item_id=item.id)
        return
    if tell_on is None or tell_on <= day_of(actor.at):
        raise CannotWrite(_("Kies de dag waarop het gezin het wel hoort."))
    why = _private(incident.dossier_id, "not_told_yet", needed(reason, _("Schrijf op waarom het nog niet kan.")), actor)
    SeriousIncident.objects.filter(id=incident.id).update(why_not_told=why, tell_on=tell_on)
    _work("safety.tell_incident", incident, actor.seat_id, after(tell_on), actor)


@command
def close_incident(*, actor: Actor, incident_id: UUID) -> None:
    """It is done: reported, and told or with a day on which it is told. Raises a refusal without the report."""
    incident = _incident(incident_id, actor)
    obey(meet(
        "safety.incident_is_reported_before_it_closes", ClosingFacts(incident.reported_at is not None), at=day_of(actor.at)
    ))  # fmt: skip
    if incident.told_at is None and incident.tell_on is None:
        raise CannotWrite(_("Vertel eerst aan kind en ouders wat er is gebeurd, of schrijf op waarom dat later is."))
    SeriousIncident.objects.filter(id=incident.id).update(closed_at=actor.at)


@command
def keep_settlement(*, actor: Actor, incident_id: UUID, words: str, forbids_speaking: bool) -> UUID:
    """Keep what was agreed after an incident. A duty of silence is void and cannot be kept. Returns the item."""
    incident = _incident(incident_id, actor)
    obey(meet("safety.nobody_is_bound_to_silence", SilenceFacts(forbids_speaking), at=day_of(actor.at)))
    _reach(incident.dossier_id, actor)
    return _private(incident.dossier_id, "settlement", needed(words), actor).id


@command
def ring_incidents(*, actor: Actor) -> int:
    """Incidents of this seat that were not reported in time: receiver and board hear it. Returns how many."""
    late = SeriousIncident.objects.filter(
        owner_seat_id=actor.seat_id, reported_at__isnull=True, rang_at__isnull=True, report_by__lt=actor.at
    )
    rang = list(late)
    for incident in rang:
        for seat_id in {actor.seat_id, *board_of(incident, actor)}:
            _work("safety.incident_not_reported", incident, seat_id, actor.at, actor)
        SeriousIncident.objects.filter(id=incident.id).update(rang_at=actor.at)
    return len(rang)


def _call(call_id: UUID, actor: Actor) -> UnsafeCall:
    call = UnsafeCall.objects.select_for_update().get(id=call_id)
    require("safety.answer_call", actor, call)
    return call


def _incident(incident_id: UUID, actor: Actor) -> SeriousIncident:
    require("safety.handle_incident", actor)
    return SeriousIncident.objects.select_for_update().get(id=incident_id)


def _reach(dossier_id: UUID, actor: Actor) -> None:
    """Whoever answers may write in this file for a night; it shows in who looked when it is over."""
    if not labels_reached(dossier_id, actor):
        access.open_in_danger(actor=actor, dossier_id=dossier_id, reason=str(WHY))


def _private(dossier_id: UUID, kind: str, words: str, actor: Actor) -> Item:
    """Words for the young person and the one who handles it: nobody of the help or at home reads them."""
    item = put(NewItem(dossier_id, f"safety.{kind}", Label.PRIVATE, words.strip(), Item.Weight.OBSERVATION), actor)
    access.open_item_for(actor=actor, item_id=item.id, seat_id=actor.seat_id, purpose="danger")
    return item


def _work(kind: str, thing: UnsafeCall | SeriousIncident, seat_id: UUID, due_at: datetime, actor: Actor) -> None:
    worklist.ask(kind, owner_seat_id=seat_id, due_at=due_at, cause="safety.unsafe", actor=actor, thing_id=thing.id)
