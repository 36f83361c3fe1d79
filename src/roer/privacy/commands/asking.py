"""Ask to correct, destroy, close or copy what is held; put an own statement beside a text (PRI-32, 33, 34)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from roer.access import commands as access
from roer.access.queries import who_reads
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Basis, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemAbout, ItemLink, Seat, WorkItem
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import Term, last_day
from roer.privacy.codes import KEPT_FOR_THE_CHILD, REQUEST, STATEMENT, TECHNICAL, CopyAnswer
from roer.privacy.commands.duty import duty_seat, let_in
from roer.privacy.models import DataRequest, DataRequestAnswer, RequestView
from roer.privacy.refusals import AlreadyAnswered, NothingWritten, OwnSentence
from roer.privacy.rules import ANSWER_MONTHS, CopyFacts, DestroyFacts

Kind = DataRequest.Kind
LONGER = timedelta(days=90)


@command
def ask_correction(*, actor: Actor, item_id: UUID, words: str) -> UUID:
    """Ask that one text is corrected; `words` say what is wrong and how it should read. Returns the request."""
    target = asked_item(item_id, actor)
    if target.author_seat_id == actor.seat_id and target.state == Item.State.SAVED:
        raise OwnSentence
    return _ask(Kind.CORRECT, target.dossier_id, actor, needed(words), target=target)


@command
def ask_destruction(
    *, actor: Actor, copy_answer: str, item_id: UUID | None = None, dossier_id: UUID | None = None, words: str = ""
) -> UUID:
    """Ask to destroy one text, or all of a dossier. No reason is needed; the offered copy is answered first.

    Raises RulesRefused when a representative asks it of what is kept for the child: closing is offered instead.
    """
    target = asked_item(item_id, actor) if item_id else None
    dossier = target.dossier_id if target else dossier_id
    if dossier is None:
        raise NotAllowed
    require("privacy.ask", actor, dossier)
    represents = access.owner_basis(actor, dossier) != Basis.SELF
    mets = meet("privacy.copy_offered_first", CopyFacts(copy_answer in CopyAnswer.values), at=day_of(actor.at))
    if target:
        mets += meet("privacy.destroy", destroy_facts(target, represents), at=day_of(actor.at))
    uphold(mets, {})
    request = _ask(Kind.DESTROY, dossier, actor, words.strip(), target=target, copy_answer=copy_answer)
    if represents:
        _ask_the_others(request, dossier, target, actor)
    return request


@command
def ask_closing(*, actor: Actor, item_id: UUID, words: str = "") -> UUID:
    """Ask to close a text for others until the child is sixteen: what a representative may ask instead."""
    target = asked_item(item_id, actor)
    return _ask(Kind.CLOSE, target.dossier_id, actor, words.strip(), target=target)


@command
def ask_copy(*, actor: Actor, dossier_id: UUID, words: str = "") -> UUID:
    """Ask every organisation for a copy of what is not shown; what is shown can be taken at once (`take_copy`)."""
    require("privacy.ask", actor, dossier_id)
    return _ask(Kind.COPY, dossier_id, actor, words.strip())


@command
def object_to_use(*, actor: Actor, dossier_id: UUID, words: str) -> UUID:
    """Object to how data is used; every organisation answers for itself."""
    require("privacy.ask", actor, dossier_id)
    return _ask(Kind.OBJECT, dossier_id, actor, needed(words))


@command
def ask_reader_to_stop(*, actor: Actor, dossier_id: UUID, seat_id: UUID, words: str) -> UUID:
    """Ask that somebody who reads on another ground than a share stops; a colleague or the administrator answers (PRI-11).

    What rests on the own choice is taken back at once instead (`stop_sharing`). Raises NotAllowed for who reads nothing here.
    """
    require("privacy.ask", actor, dossier_id)
    readers = [each for each in who_reads(dossier_id) if each.seat.id == seat_id and each.basis != Basis.GRANT]
    if not readers or readers[0].seat.role not in WORK_ROLES:
        raise NotAllowed
    return _ask(Kind.READER, dossier_id, actor, needed(words), reader=readers[0].seat)


@command
def add_statement(*, actor: Actor, item_id: UUID, words: str) -> UUID:
    """Put an own statement beside a text. It stays unchanged, goes along wherever the text goes, and gets a reply.

    Whoever sees the text sees the statement, and nobody else (sql/10_beside.sql). Returns the request for a reply.
    """
    target = asked_item(item_id, actor)
    stated = put_beside(target, STATEMENT, needed(words), actor, Item.Weight.OWN_WORDS)
    tell(target.dossier_id, "privacy.statement_added", label=target.label, item_id=stated.id)
    return _ask(Kind.STATEMENT, target.dossier_id, actor, "", target=target, item=stated)


@command
def withdraw_request(*, actor: Actor, request_id: UUID) -> None:
    """Take an own open request back. What was already done stays done."""
    held = DataRequest.objects.select_for_update(of=("self",)).filter(id=request_id, asked_seat_id=actor.seat_id)
    request = held.first()
    if request is None:
        raise NotAllowed
    if request.state != DataRequest.State.OPEN:
        raise AlreadyAnswered
    DataRequest.objects.filter(id=request.id).update(state=DataRequest.State.WITHDRAWN, ended_at=actor.at)
    tell(request.dossier_id, "privacy.request_withdrawn", label=Label.LETTERS, item_id=request.item_id)


@command
def say_about_request(*, actor: Actor, view_id: UUID, says: str) -> None:
    """Another holder of authority, or the child, says what he or she thinks of a request to destroy."""
    require("privacy.say", actor)
    if says not in (RequestView.Says.AGREES, RequestView.Says.AGAINST):
        raise NothingWritten
    changed = RequestView.objects.filter(id=view_id, seat_id=actor.seat_id).update(says=says, said_at=actor.at)
    if not changed:
        raise NotAllowed
    worklist.close("privacy.say_what_you_think", view_id, actor, WorkItem.State.DONE)


def asked_item(item_id: UUID, actor: Actor) -> Item:
    """A text that the actor sees and may ask something about. Raises NotAllowed, also when it does not exist."""
    item = Item.objects.visible_to(actor).filter(id=item_id).exclude(kind__in=TECHNICAL).first()
    if item is None or item.state in (Item.State.DESTROYED, Item.State.DRAFT):
        raise NotAllowed
    require("privacy.ask", actor, item.dossier_id)
    return item


def needed(words: str) -> str:
    """Words that may not be missing. Raises NothingWritten."""
    text = words.replace("\x00", "").strip()
    if not text:
        raise NothingWritten
    return text


def destroy_facts(item: Item, by_representative: bool) -> DestroyFacts:
    """What the rule about destroying asks of a text: its label says whether it is kept for the child."""
    own = item.weight == Item.Weight.OWN_WORDS
    return DestroyFacts(by_representative, own or bool(Label(item.label) & KEPT_FOR_THE_CHILD))


def put_beside(target: Item, kind: str, words: str, actor: Actor, weight: str) -> Item:
    """Add a text to the file of the data controller of another text, linked to its present wording."""
    joins = replace(actor, organisation_id=target.data_controller_id, regime=target.regime)
    item = put(NewItem(target.dossier_id, kind, Label(target.label), words, weight), joins)
    for about in target.about.filter(part=ItemAbout.Part.CONCERNED):
        ItemAbout(item=item, person_id=about.person_id, part=about.part).save(force_insert=True)
    ItemLink(item=item, position=0, target=target, pinned_version_id=target.current_version).save(force_insert=True)
    return item


def answer_due(at: datetime) -> datetime:
    """The end of the last day on which an answer is in time."""
    months = int(ANSWER_MONTHS.on(day_of(at)).value)
    return start_of(last_day(Term(months, "months"), day_of(at)) + timedelta(days=1))


def _ask(
    kind: str, dossier_id: UUID, actor: Actor, words: str, *, target: Item | None = None, item: Item | None = None,
    copy_answer: str = "", reader: Seat | None = None,
) -> UUID:  # fmt: skip
    said = item or put(NewItem(dossier_id, REQUEST, Label.PRIVATE, words, Item.Weight.OWN_WORDS), actor)
    request = DataRequest(  # type: ignore[misc]
        dossier_id=dossier_id, kind=kind, item=said, target=target, asked_by_id=actor.person_id,
        asked_seat_id=actor.seat_id, by_representative=access.owner_basis(actor, dossier_id) != Basis.SELF,
        copy_answer=copy_answer, reader_seat=reader, received_at=actor.at, answer_due=answer_due(actor.at),
    )  # fmt: skip
    request.save(force_insert=True)
    for organisation_id in _controllers(request, actor):
        _give_to(organisation_id, request, actor)
    if kind == Kind.DESTROY:
        facts = CopyFacts(bool(copy_answer))
        mets = meet("privacy.copy_offered_first", facts, at=day_of(actor.at))
        keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.PRIVATE, actor=actor, item_id=said.id)
    tell(dossier_id, "privacy.asked", label=Label.LETTERS, item_id=said.id, kind=str(kind))
    return request.id


def _controllers(request: DataRequest, actor: Actor) -> list[UUID | None]:
    """Each data controller answers for its own texts (PRI-51); own space of others goes to the familiar face."""
    if request.reader_seat is not None:
        return [request.reader_seat.organisation_id]
    if request.target is not None:
        return [request.target.data_controller_id]
    held = Item.objects.visible_to(actor).filter(dossier_id=request.dossier_id, data_controller__isnull=False)
    found = held.order_by("data_controller_id").values_list("data_controller_id", flat=True).distinct()
    return list(found) or [None]


def _give_to(organisation_id: UUID | None, request: DataRequest, actor: Actor) -> None:
    wrote = request.target.author_seat_id if request.target else None
    seat_id, helps = duty_seat(
        request.dossier_id, actor, organisation_id=organisation_id, wrote=wrote, never=request.reader_seat_id
    )
    answer = DataRequestAnswer(
        request=request, item_id=request.item_id, data_controller_id=organisation_id, owner_seat_id=seat_id
    )
    answer.save(force_insert=True)
    items = [each for each in (request.item, request.target) if each is not None]
    until = request.answer_due + LONGER
    let_in(seat_id, items, actor, dossier_id=request.dossier_id, helps=helps, until=until)
    worklist.ask(
        "privacy.answer_request", owner_seat_id=seat_id, due_at=request.answer_due, cause=f"privacy.{request.kind}",
        actor=actor, dossier_id=request.dossier_id, thing_id=answer.id,
    )  # fmt: skip


def _ask_the_others(request_id: UUID, dossier_id: UUID, target: Item | None, actor: Actor) -> None:
    """All other holders of authority and the child are asked. Who may not read the text sees no question about it."""
    bases = {Basis.SELF, Basis.AUTHORITY, Basis.GUARDIANSHIP}
    readers = [each for each in who_reads(dossier_id) if each.basis in bases and _may_hear(each.labels, target)]
    for seat_id in {each.seat.id for each in readers if each.seat.role not in WORK_ROLES} - {actor.seat_id}:
        view = RequestView(
            dossier_id=dossier_id, request_id=request_id, target_id=target.id if target else None, seat_id=seat_id
        )
        view.save(force_insert=True)
        worklist.ask(
            "privacy.say_what_you_think", owner_seat_id=seat_id, due_at=answer_due(actor.at),
            cause="privacy.destroy", actor=actor, dossier_id=dossier_id, thing_id=view.id,
        )  # fmt: skip


def _may_hear(labels: Label, target: Item | None) -> bool:
    return target is None or bool(labels & target.label)
