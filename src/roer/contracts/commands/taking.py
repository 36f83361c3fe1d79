"""The inbox: a file comes in, is read and checked against the own books, does its work once, and is answered.

The same file a second time does nothing again; the answer that was given then goes out once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from roer.contracts.book_asked import taken_in_before
from roer.contracts.clocks import RETURN_DAYS, working_days
from roer.contracts.codes import Direction, State
from roer.contracts.commands.common import ask, book_about, goes_by_hand, leave, new_id
from roer.contracts.commands.effects import Effect, effect_of
from roer.contracts.commands.holding import hold, is_only_order, judge_again, stops_waiting, waits
from roer.contracts.commands.knowing import ask_who_this_is
from roer.contracts.ijw.answers import ReturnData, answer
from roer.contracts.ijw.check import at_the_door, check
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.findings import Finding, Level, NotReadableError
from roer.contracts.ijw.kinds import kind_of
from roer.contracts.ijw.model.claim import ClaimMessage
from roer.contracts.ijw.read import read
from roer.contracts.making.headers import EDITION, name_of_message
from roer.contracts.making.outside import sources, sources_of_header
from roer.contracts.models import ExchangeMessage, Party
from roer.contracts.parties import party_of
from roer.contracts.sealing import digest_of, opened, sealed
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.people import queries as people

NO_REMARK = ("0200", "8001")


@command
def take_in(*, actor: Actor, content: bytes) -> UUID:
    """Take in one file as the post of an organisation. Returns the message as it is kept now."""
    require("contracts.exchange", actor)
    party, digest = party_of(actor), digest_of(content)
    for known in taken_in_before(party.organisation_id, str(Direction.IN), digest):
        _answer_again(known)
        return known.id
    try:
        message = read(content)
    except NotReadableError as why:
        return _unreadable(party, digest, why.findings, actor)
    findings = _judged(message, party, actor)
    if any(found.level is Level.FORMAT for found in findings):
        return _unreadable(party, digest, findings, actor)
    return _arrived(message, content, findings, party, actor).id


@command
def judge_held(*, actor: Actor) -> str:
    """Judge again what waits for an earlier message; what waited too long goes back as it is. Returns how many."""
    require("contracts.exchange", actor)
    return str(_judge_held(party_of(actor), actor))


def _judge_held(party: Party, actor: Actor) -> int:
    def judge(row: ExchangeMessage, is_over: bool) -> bool:
        message = read(opened(row))
        findings = _judged(message, party, actor)
        if waits(findings, row.kind) and not is_over:
            return False
        row.state, row.codes = (State.REFUSED if findings else State.TAKEN), _codes(findings)
        ExchangeMessage.objects.filter(id=row.id).update(state=row.state, codes=row.codes, answer_due=None)
        _work(message, row, findings, party, actor)
        return True

    return judge_again(actor, judge)


def _judged(message: MessageClass, party: Party, actor: Actor) -> Sequence[Finding]:
    header = message.header  # type: ignore[attr-defined]
    book = book_about(message, party.organisation_id)
    if isinstance(message, ClaimMessage):  # its lines are judged when it is answered, against the books of that day
        return at_the_door(message, history=book, outside=sources_of_header(actor.at), receiver=party.code)
    municipality, provider = sorted((header.sender, header.receiver), key=len)
    outside = sources(municipality, provider, actor.at)
    findings = check(message, history=book, outside=outside, receiver=party.code)
    if not findings or kind_of(message).number not in ("JW305", "JW307"):
        return findings
    waiting = stops_waiting(actor, message.client.bsn)  # type: ignore[attr-defined]
    return [] if is_only_order(message, findings, book, waiting) else findings


def _answer_again(known: ExchangeMessage) -> None:
    """The acknowledgement was lost: what was answered then stands ready again."""
    given = known.answered_by.filter(direction=Direction.OUT, state=State.FINE)
    given.update(state=State.QUEUED, resent=F("resent") + 1)


def _unreadable(party: Party, digest: str, findings: Sequence[Finding], actor: Actor) -> UUID:
    """No return message exists for this: somebody calls the sender. Of the file only its rules are kept (level 1)."""
    made = ExchangeMessage(
        organisation_id=party.organisation_id, direction=Direction.IN, kind="", sender="", receiver=party.code,
        identification="", at=actor.at, by_seat_id=actor.seat_id, state=State.UNREADABLE, digest=digest,
        codes=list(dict.fromkeys(_fault(found) for found in findings))[:20],
    )  # fmt: skip
    made.save(force_insert=True)
    ask(
        "contracts.call_sender",
        party,
        made.id,
        working_days(RETURN_DAYS, day_of(actor.at)),
        "contracts.unreadable",
        actor,
    )
    return made.id


def _fault(found: Finding) -> str:
    """The rule and the element that it is about, without anything that stood in it."""
    element = str(found.facts.get("element", ""))
    return f"{found.rule} {'/'.join(filter(None, (found.where, element)))}".strip()[:80]


def _arrived(
    message: MessageClass, content: bytes, findings: Sequence[Finding], party: Party, actor: Actor
) -> ExchangeMessage:
    kind = kind_of(message)
    header: Any = message.header  # type: ignore[attr-defined]
    back = kind.answers is not None and kind.number != "JW325"
    sender, receiver = (header.receiver, header.sender) if back else (header.sender, header.receiver)
    row_id = new_id()
    row = ExchangeMessage(
        id=row_id, organisation_id=party.organisation_id, direction=Direction.IN, kind=kind.number, sender=sender,
        receiver=receiver, identification=getattr(header, "return_identification", header.identification.identification),
        made_on=getattr(header, "returned_on", header.identification.made_on), at=actor.at, by_seat_id=actor.seat_id,
        dossier_id=_dossier_of(message), state=_state(findings, kind.number),
        codes=_codes(findings), sealed=sealed(row_id, content), digest=digest_of(content),
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:  # the same file came in twice at the same moment: the first one does the work
        return ExchangeMessage.objects.get(
            organisation_id=party.organisation_id, direction=Direction.IN, digest=row.digest
        )
    if row.state == State.HELD:
        hold(row, actor)
        return row
    _work(message, row, findings, party, actor)
    if kind.number in ("JW305", "JW307") and row.state == State.TAKEN:
        _judge_held(party, actor)
    return row


def _state(findings: Sequence[Finding], kind: str) -> str:
    if waits(findings, kind):
        return State.HELD
    return State.REFUSED if _stops(findings, kind) else State.TAKEN


def _work(message: MessageClass, row: ExchangeMessage, findings: Sequence[Finding], party: Party, actor: Actor) -> None:
    kind = kind_of(message)
    if kind.answers is not None:
        _close_ours(message, row, party, actor)
    if row.state == State.TAKEN:
        effect_of(kind.number)(Effect(message, row, party, tuple(findings), actor))
    ask_who_this_is(row, party, actor)
    if kind.answered_by is not None and (kind.number != "JW323" or row.state == State.REFUSED):
        give_return(message, row, findings, actor)
    if row.dossier_id and goes_by_hand(row.dossier_id):
        due = working_days(RETURN_DAYS, day_of(actor.at))
        ask("contracts.call_sender", party, row.id, due, "contracts.by_hand", actor)


def _stops(findings: Sequence[Finding], kind: str) -> bool:
    """Does the message do nothing? A claim is judged line by line, unless its content is wrong or its name was used."""
    if kind == "JW323":
        return any(found.level is Level.CONTENT or found.rule == "TR056" for found in findings)
    return bool(findings)


def _codes(findings: Sequence[Finding]) -> list[str]:
    return list(dict.fromkeys(found.return_code or found.rule for found in findings))[:20]


def _dossier_of(message: Any) -> UUID | None:
    client = getattr(message, "client", None)
    return people.dossier_with_number(client.bsn) if client is not None else None


def give_return(
    message: MessageClass, row: ExchangeMessage, findings: Sequence[Finding], actor: Actor
) -> ExchangeMessage:
    """Put the return message in the outbox, within the same transaction as what it answers."""
    back_id, today = new_id(), day_of(actor.at)
    data = ReturnData(name_of_message(back_id), today, EDITION)
    made = answer(message, findings, data)
    ExchangeMessage.objects.filter(id=row.id).update(answered_at=actor.at)
    return leave(made, back_id, actor=actor, by=actor.seat_id, answers=row)


def _close_ours(message: Any, row: ExchangeMessage, party: Party, actor: Actor) -> None:
    """A return message closes what we sent; with remarks it goes back to somebody, and no longer counts."""
    header = message.header
    kind = kind_of(message)
    name = getattr(header, "claim_identification", header.identification).identification
    ours = ExchangeMessage.objects.filter(
        organisation_id=party.organisation_id, direction=Direction.OUT, kind=kind.answers, identification=name
    ).first()
    if ours is None:
        ask(
            "contracts.call_sender",
            party,
            row.id,
            working_days(RETURN_DAYS, day_of(actor.at)),
            "contracts.unknown_return",
            actor,
        )
        return
    remarks = list(dict.fromkeys(code for code in codes_in(message) if code not in NO_REMARK))
    is_claim = kind.number == "JW325"
    state = State.RETURNED if remarks and not is_claim else State.FINE
    ExchangeMessage.objects.filter(id=ours.id).update(state=state, codes=remarks[:20], answered_at=actor.at)
    ExchangeMessage.objects.filter(id=row.id).update(answers=ours, dossier_id=ours.dossier_id)
    if state == State.RETURNED:
        ask(
            "contracts.repair", party, ours.id, working_days(RETURN_DAYS, day_of(actor.at)), "contracts.returned", actor
        )


def codes_in(thing: Any) -> list[str]:
    """All return codes in a return message, in order."""
    if isinstance(thing, tuple):
        return [code for each in thing for code in codes_in(each)]
    fields = getattr(thing, "__dataclass_fields__", None)
    if fields is None:
        return []
    own = list(getattr(thing, "return_codes", ()))
    return own + [code for name in fields if name != "return_codes" for code in codes_in(getattr(thing, name))]
