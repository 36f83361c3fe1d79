"""Pressure, explanations, stopping and disagreeing: what the family may always do, and what nobody may make of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, Seat
from roer.core.rules import meet
from roer.core.visible import in_period
from roer.intake import commands as intake
from roer.intake.queries import consents_given_by
from roer.people import commands as people
from roer.privacy.queries import makes_condition
from roer.safety.commands.common import CannotWrite, family_of, needed, obey, put_plain, row_of, seat_named
from roer.safety.commands.known import measures_known
from roer.safety.commands.owners import who_knows
from roer.safety.commands.supporting import ask_to_offer, offered
from roer.safety.models import CooperationStop, Disagreement, LegalTalk, Pressure
from roer.safety.rules import StatusFacts, WorkerFacts

SAFETY_BODIES = ("certified_institution", "safety_team", "veilig_thuis", "board")
ASK_CHILD, WEIGH, EXPLAIN = "safety.ask_child_first", "safety.weigh_with_colleague", "safety.explain_no_measure"
SOON = timedelta(days=2)


@command
def say_position(
    *, actor: Actor, dossier_id: UUID, status: str, words: str, local_name: str = "pressure", counts_as: str = "attitude",
    since: datetime | None = None,
) -> None:  # fmt: skip
    """Say that voluntary help is strongly urged, since when and why; the family reads it.

    `pressure` or `compulsory` as a status is refused without a ruling, and so is a text that makes help a condition.
    """
    require("safety.follow_code", actor, dossier_id)
    has_ruling = any(each.runs_at(actor.at) for each in measures_known(dossier_id, actor))
    obey(meet("safety.pressure_is_no_status", StatusFacts(status, has_ruling), at=day_of(actor.at)))
    text = needed(words, _("Schrijf op wat u aanraadt en waarom."))
    obey(
        meet("safety.help_is_no_condition", StatusFacts(status, conditional=makes_condition(text)), at=day_of(actor.at))
    )
    if status == "voluntary":
        _end_pressure(dossier_id, actor)
        return
    item = put_plain(dossier_id, "pressure", text, actor)
    made = Pressure(
        local_name=Pressure.LocalName(local_name), counts_as=Pressure.CountsAs(counts_as), valid_from=since or actor.at,
        **row_of(dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    ask_to_offer(dossier_id, actor)
    tell(dossier_id, "safety.help_urged", label=Label.PLAN, item_id=item.id, name=local_name)


@command
def note_legal_talk(
    *, actor: Actor, dossier_id: UUID, topic: str, words: str, happened_at: datetime | None = None
) -> UUID:
    """Write down that rights were explained or support was offered, by whom and when; the family reads it too."""
    require("safety.follow_code", actor, dossier_id)
    at = happened_at or actor.at
    item = put_plain(dossier_id, "legal_talk", needed(words), actor)
    made = LegalTalk(topic=LegalTalk.Topic(topic), explained_at=at, **row_of(dossier_id, item, actor, at))
    made.save(force_insert=True)
    for owed in LegalTalk.objects.filter(dossier_id=dossier_id, topic=topic, explained_at__isnull=True):
        LegalTalk.objects.filter(id=owed.id).update(explained_at=at)
        worklist.close_everywhere(EXPLAIN, dossier_id, actor)
    if topic == LegalTalk.Topic.SUPPORT:
        offered(dossier_id, actor)
    tell(dossier_id, "safety.rights_explained", label=Label.PLAN, item_id=item.id, topic=topic)
    return made.id


@command
def place_protection_worker(
    *, actor: Actor, dossier_id: UUID, seat_id: UUID, explained: bool, words: str, explain_on: date | None = None
) -> UUID:  # fmt: skip
    """Somebody of a protection organisation works along before a measure: only to motivate, and the family may say no.

    Not explained yet: `words` are the reason, and `explain_on` the day on which it is. Returns the involvement.
    """
    require("safety.follow_code", actor, dossier_id)
    seat = seat_named(seat_id)
    if seat.organisation is None or seat.organisation.kind not in SAFETY_BODIES:
        raise CannotWrite(_("Kies iemand van een beschermingsorganisatie of een veiligheidsteam."))
    before = not any(each.runs_at(actor.at) for each in measures_known(dossier_id, actor))
    name = "safety.no_measure_is_explained"
    obey(meet(name, WorkerFacts(before, explained), at=day_of(actor.at)), {name: words.strip()} if explain_on else {})
    made: UUID = people.involve(
        actor=actor, dossier_id=dossier_id, seat_id=seat_id, part="specialist", purpose="motivate"
    )
    item = put_plain(
        dossier_id, "legal_talk", needed(words, _("Schrijf op wat u uitlegde, of waarom nog niet.")), actor
    )
    talk = LegalTalk(
        topic=LegalTalk.Topic.NO_MEASURE, worker=seat, explained_at=actor.at if explained else None,
        due=None if explained else explain_on, **row_of(dossier_id, item, actor),
    )  # fmt: skip
    talk.save(force_insert=True)
    if talk.due:
        worklist.ask(EXPLAIN, owner_seat_id=actor.seat_id, due_at=start_of(talk.due + timedelta(days=1)),
                     cause="safety.position", actor=actor, dossier_id=dossier_id, thing_id=dossier_id)  # fmt: skip
    return made


@command
def stop_cooperation(*, actor: Actor, dossier_id: UUID, words: str = "") -> UUID:
    """A parent or young person stops working along, at once and without a reason. Returns the stop.

    Only the own yes ends. The child is asked before anything of the child's changes. With an open sign of unsafety the case
    holder weighs it with a colleague; nothing is drafted. Raises CannotWrite while a measure runs.
    """
    require("safety.stop_cooperation", actor)
    if actor.person_id is None or actor.person_id not in family_of(dossier_id, actor):
        raise NotAllowed
    if any(each.runs_at(actor.at) for each in measures_known(dossier_id, actor)):
        raise CannotWrite(_("De rechter legde deze hulp op. Stoppen kan niet zelf; in beroep gaan kan wel."))
    said = words.strip() or str(_("Gestopt met meewerken."))
    item = put(NewItem(dossier_id, "safety.stop", Label.PLAN, said, Item.Weight.OWN_WORDS), actor)
    ended = 0
    for consent in consents_given_by(dossier_id, actor):
        intake.refuse_consent(actor=actor, consent_id=consent)
        ended += 1
    made = CooperationStop(person_id=actor.person_id, ended=ended, **row_of(dossier_id, item, actor))
    made.save(force_insert=True)
    _weigh_and_ask(made, actor)
    tell(dossier_id, "safety.cooperation_stopped", label=Label.PLAN, item_id=item.id)
    return made.id


@command
def disagree(*, actor: Actor, dossier_id: UUID, measure_id: UUID, words: str) -> UUID:
    """Child or parent does not agree with a measure: it is kept and blocks nothing. Returns it."""
    require("safety.stop_cooperation", actor)
    if actor.person_id is None or measure_id not in {each.id for each in measures_known(dossier_id, actor)}:
        raise NotAllowed
    item = put(NewItem(dossier_id, "safety.disagreement", Label.PLAN, needed(words), Item.Weight.OWN_WORDS), actor)
    made = Disagreement(measure_id=measure_id, person_id=actor.person_id, **row_of(dossier_id, item, actor))
    made.save(force_insert=True)
    tell(dossier_id, "safety.disagreed", label=Label.PLAN, item_id=item.id)
    return made.id


def _weigh_and_ask(stop: CooperationStop, actor: Actor) -> None:
    holder = who_knows(stop.dossier_id, actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT safety_sign_is_open(%s)", [stop.dossier_id])
        signs = cursor.fetchone()[0]
    if holder is not None and signs:
        _ask(WEIGH, holder.id, stop, actor)
    child = Dossier.objects.values_list("person_id", flat=True).get(id=stop.dossier_id)
    if child == actor.person_id:
        return
    own = Seat.objects.filter(in_period(actor.at), person_id=child, role=Role.SELF).first()  # type: ignore[misc]
    for seat in filter(None, (own, holder)):
        _ask(ASK_CHILD, seat.id, stop, actor)


def _ask(kind: str, seat_id: UUID, stop: CooperationStop, actor: Actor) -> None:
    worklist.ask(kind, owner_seat_id=seat_id, due_at=actor.at + SOON, cause="safety.stopped", actor=actor,
                 dossier_id=stop.dossier_id, thing_id=stop.dossier_id)  # fmt: skip


def _end_pressure(dossier_id: UUID, actor: Actor) -> None:
    Pressure.objects.filter(dossier_id=dossier_id, valid_until__isnull=True).update(valid_until=actor.at)
