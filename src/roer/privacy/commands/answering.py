"""Answer a request for the own organisation: correct, destroy, close, or say no with a ground (PRI-32, 33, 35, 51)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, may, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of, turns
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemLink, Seat
from roer.core.rules import Met, Outcome, meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.vault.destroy import Held, destroy_item, destroy_versions
from roer.core.vault.words import Wording, add_version
from roer.people import commands as people
from roer.people.queries import birth_date_of, helpers_of
from roer.privacy.codes import ANSWER, CORRECTION, TECHNICAL, CopyAnswer, Ground
from roer.privacy.commands.asking import destroy_facts, needed, put_beside
from roer.privacy.commands.passing import destroy_sent_copies
from roer.privacy.models import DataRequest, DataRequestAnswer
from roer.privacy.refusals import AlreadyAnswered, CannotAnswer
from roer.privacy.rules import AnswerFacts, CopyFacts, OutcomeFacts

Kind, Result = DataRequest.Kind, DataRequestAnswer.Outcome
WORK = "privacy.answer_request"
KEPT_KINDS = "people."
STOP_WITHIN = timedelta(days=7)


@command
def answer_request(
    *, actor: Actor, answer_id: UUID, outcome: str, words: str = "", ground: str = "", new_text: str = ""
) -> UUID:
    """Answer a request for the own data controller. Granted means that it is done in the same moment.

    `new_text` is the corrected wording. Raises RulesRefused (a refusal without ground), CannotAnswer, AlreadyAnswered.
    """
    answer = own_answer(answer_id, actor)
    request = answer.request
    mets = _met(request, outcome, ground, words, actor)
    done = _carry_out(answer, outcome, ground, words, new_text, actor)
    said = _said(request, words.strip(), actor)
    DataRequestAnswer.objects.filter(id=answer.id).update(
        **done, words_item=said, answered_at=actor.at, answered_by_id=actor.seat_id
    )
    keep_receipts(
        mets, _due(request, actor), dossier_id=request.dossier_id, label=Label.LETTERS, actor=actor, item_id=said.id
    )
    if not request.answers.filter(outcome=Result.OPEN).exists():
        DataRequest.objects.filter(id=request.id).update(state=DataRequest.State.ANSWERED, ended_at=actor.at)
    worklist.close(WORK, answer.id, actor)
    tell(
        request.dossier_id, "privacy.answered", label=Label.LETTERS, item_id=request.item_id, kind=request.kind,
        outcome=str(done["outcome"]),
    )  # fmt: skip
    return answer.id


@command
def let_older_go(*, actor: Actor, request_id: UUID, copy_answer: str) -> int:
    """The asker answered the offered copy of the older wording: it is destroyed. Returns how many wordings went.

    The one who was wronged by a wording keeps it as proof as long as he or she wants.
    """
    request = DataRequest.objects.filter(id=request_id, asked_seat_id=actor.seat_id).first()
    if request is None or request.target is None:
        raise NotAllowed
    facts = CopyFacts(copy_answer in CopyAnswer.values)
    uphold(meet("privacy.copy_offered_first", facts, at=day_of(actor.at)), {})
    DataRequest.objects.filter(id=request.id).update(copy_answer=copy_answer)
    gone = 0
    for answer in request.answers.filter(older_gone_at__isnull=True).exclude(older_versions=[]):
        destroy_versions(request.target, answer.older_versions, ground="corrected", actor=actor)
        DataRequestAnswer.objects.filter(id=answer.id).update(older_gone_at=actor.at)
        gone += len(answer.older_versions)
    if not gone:
        raise AlreadyAnswered
    tell(request.dossier_id, "privacy.older_destroyed", label=request.target.label, item_id=request.target.id)
    return gone


@command
def finish_after_case(*, actor: Actor, answer_id: UUID) -> int:
    """The complaint or case that held a text has ended: what was granted is carried out now. Raises Held."""
    answer = DataRequestAnswer.objects.select_related("request__target").filter(id=answer_id).first()
    if answer is None or not answer.waits_for_case:
        raise NotAllowed
    require("privacy.answer", actor, answer)
    done, held = _destroy_all(answer, actor)
    if held:
        raise Held
    DataRequestAnswer.objects.filter(id=answer.id).update(waits_for_case=False, destroyed=answer.destroyed + done)
    worklist.close("privacy.finish_after_case", answer.id, actor)
    dossier = answer.request.dossier_id
    tell(dossier, "privacy.destroyed", label=Label.LETTERS, item_id=answer.request.item_id, number=done)
    return done


def own_answer(answer_id: UUID, actor: Actor) -> DataRequestAnswer:
    """An answer that the actor must give, locked. Raises NotAllowed, AlreadyAnswered."""
    rows = DataRequestAnswer.objects.select_for_update(of=("self",)).select_related("request__target", "request__item")
    answer = rows.filter(id=answer_id).first()
    if answer is None:
        raise NotAllowed
    require("privacy.answer", actor, answer)
    if answer.outcome or answer.request.state != DataRequest.State.OPEN:
        raise AlreadyAnswered
    return answer


def _due(request: DataRequest, actor: Actor) -> AnswerFacts:
    return AnswerFacts(due=day_of(request.answer_due - timedelta(seconds=1)), today=day_of(actor.at))


def _met(request: DataRequest, outcome: str, ground: str, words: str, actor: Actor) -> list[Met]:
    if outcome not in (Result.GRANTED, Result.PARTLY, Result.REFUSED):
        raise CannotAnswer(_("Kies ja, voor een deel, of nee."))
    named = ground if ground in Ground.values else ""
    today = day_of(actor.at)
    mets = meet("privacy.refusal_names_a_ground", OutcomeFacts(outcome, named, bool(words.strip())), at=today)
    mets += meet("privacy.answer_within_month", _due(request, actor), at=today)
    uphold(mets, {})
    return mets


def _said(request: DataRequest, words: str, actor: Actor) -> Item:
    """The answer in words, for the asker (and the young person) alone."""
    said = put(NewItem(request.dossier_id, ANSWER, Label.PRIVATE, words), actor)
    access.open_item_for(actor=actor, item_id=said.id, seat_id=request.asked_seat_id, purpose="data_request")
    return said


def _carry_out(
    answer: DataRequestAnswer, outcome: str, ground: str, words: str, new_text: str, actor: Actor
) -> dict[str, object]:
    done: dict[str, object] = {"outcome": outcome, "ground": "" if outcome == Result.GRANTED else ground}
    if outcome == Result.REFUSED:
        return done
    match answer.request.kind:
        case Kind.CORRECT:
            return done | _correct(answer, needed(new_text), actor)
        case Kind.DESTROY:
            return done | _destroy(answer, outcome, ground, actor)
        case Kind.CLOSE:
            _close(_target(answer), actor)
        case Kind.READER:
            _stop_reader(answer.request, actor)
    return done


def _stop_reader(request: DataRequest, actor: Actor) -> None:
    """The reader's part in the help ends now; who does not help here leaves it to the reader, as work with a day."""
    rows = [held for held in helpers_of(request.dossier_id, actor) if held.seat_id == request.reader_seat_id]
    if rows and may("people.involve", actor):
        for held in rows:
            people.end_involvement(actor=actor, involvement_id=held.id, reason_code="family_asked")
        return
    worklist.ask(
        "privacy.stop_reading", owner_seat_id=request.reader_seat_id, due_at=actor.at + STOP_WITHIN,  # type: ignore[arg-type]
        cause="privacy.reader", actor=actor, dossier_id=request.dossier_id, thing_id=request.dossier_id,
    )  # fmt: skip


def _target(answer: DataRequestAnswer) -> Item:
    target = answer.request.target
    if target is None or target.data_controller_id != answer.data_controller_id:
        raise NotAllowed
    return target


def _correct(answer: DataRequestAnswer, text: str, actor: Actor) -> dict[str, object]:
    """An unsent text of the own organisation gets a new wording; what was sent, or is somebody's words, stays as it is."""
    target = _target(answer)
    pinned = ItemLink.objects.filter(target=target, pinned_version__isnull=False)
    frozen = target.state == Item.State.SENT or pinned.exclude(item__kind__startswith="privacy.").exists()
    if frozen or target.weight == Item.Weight.OWN_WORDS or target.data_controller_id is None:
        beside = put_beside(target, CORRECTION, text, actor, Item.Weight.FACT)
        tell(target.dossier_id, "privacy.corrected_beside", label=target.label, item_id=beside.id)
        return {"result_item": beside}
    older = list(target.versions.filter(ciphertext__isnull=False).values_list("id", flat=True))
    add_version(target, Wording(text), actor, parent_id=target.current_version)
    tell(target.dossier_id, "privacy.corrected", label=target.label, item_id=target.id)
    return {"result_item": target, "older_versions": older}


def _destroy(answer: DataRequestAnswer, outcome: str, ground: str, actor: Actor) -> dict[str, object]:
    request = answer.request
    uphold(meet("privacy.copy_offered_first", CopyFacts(bool(request.copy_answer)), at=day_of(actor.at)), {})
    kept = _kept_for_child(answer, actor)
    done, held = _destroy_all(answer, actor)
    if held:
        worklist.ask(
            "privacy.finish_after_case", owner_seat_id=actor.seat_id, due_at=actor.at + timedelta(days=90),
            cause="privacy.case_runs", actor=actor, dossier_id=request.dossier_id, thing_id=answer.id,
        )  # fmt: skip
    if done:
        tell(
            request.dossier_id, "privacy.destroyed", label=Label.LETTERS, item_id=request.item_id, number=done
        )  # fmt: skip
    result: dict[str, object] = {"destroyed": done, "waits_for_case": bool(held)}
    if kept or held:
        why = Ground.CHILD_DECIDES if kept else Ground.CASE_RUNS
        return result | {"outcome": Result.PARTLY, "ground": ground or why}
    return result


def _asked_items(answer: DataRequestAnswer, actor: Actor) -> list[Item]:
    """What the request asks of this data controller, as far as the one who answers sees it; never another's texts."""
    if answer.request.target is not None:
        return [_target(answer)]
    items = Item.objects.visible_to(actor).filter(
        dossier_id=answer.request.dossier_id, data_controller_id=answer.data_controller_id
    )
    live = items.exclude(kind__in=TECHNICAL).exclude(kind__startswith=KEPT_KINDS)
    return list(live.filter(state__in=[Item.State.SAVED, Item.State.SENT]))


def _may_go(item: Item, request: DataRequest, actor: Actor) -> bool:
    facts = destroy_facts(item, request.by_representative)
    return all(one.outcome is not Outcome.MET for one in meet("privacy.destroy", facts, at=day_of(actor.at)))


def _kept_for_child(answer: DataRequestAnswer, actor: Actor) -> int:
    return sum(not _may_go(item, answer.request, actor) for item in _asked_items(answer, actor))


def _destroy_all(answer: DataRequestAnswer, actor: Actor) -> tuple[int, int]:
    """Destroy what may go. Returns how many went, and how many wait for a complaint or case."""
    done = held = 0
    for item in _asked_items(answer, actor):
        if item.state == Item.State.DESTROYED or not _may_go(item, answer.request, actor):
            continue
        if item.holds.filter(lifted_at__isnull=True).exists():
            held += 1
            continue
        destroy_item(item, ground="asked", actor=actor)
        destroy_sent_copies(item, actor)
        done += 1
    return done, held


def _close(target: Item, actor: Actor) -> None:
    """Shut a text for the adults around the child until the sixteenth birthday; who answers keeps it."""
    birth = birth_date_of(target.dossier_id, actor)
    day = turns(16, birth, "earliest") if birth else None
    keep = {target.author_seat_id, actor.seat_id}
    helping = {held.seat_id for held in helpers_of(target.dossier_id, actor)} - keep
    people = set(Seat.objects.filter(id__in=helping, person__isnull=False).values_list("person_id", flat=True))
    asker = DataRequest.objects.filter(target=target, kind=Kind.CLOSE).values_list("asked_by_id", flat=True)
    people |= set(asker)
    for person_id in people - {target.dossier.person_id, actor.person_id}:
        access.shut_item_for(actor=actor, item_id=target.id, person_id=person_id, until=start_of(day) if day else None)
    tell(target.dossier_id, "privacy.closed_till_sixteen", label=target.label, item_id=target.id)
