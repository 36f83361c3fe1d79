"""Ask information of somebody who treats or teaches: narrow, explained, and only after the family's yes (PRI-19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.privacy.codes import ASKED, PRESSURE, RECEIVED, RECEIVER, Channel, ReceiverKind, SharingGround, SharingState
from roer.privacy.commands.asking import needed
from roer.privacy.commands.duty import duty_seat
from roer.privacy.commands.sending import LONGEST_CONSENT, Sending, ask_everyone, leave_event
from roer.privacy.models import DataSharing, SharingVoice
from roer.privacy.refusals import AlreadyAnswered, CannotSend
from roer.privacy.rules import QuestionFacts, asks_whole_file, makes_condition, names_one

LOOK = "privacy.look_at_pressure"
LOOK_DAYS = 3
WRITE_DOWN = "privacy.write_down_question"


@command
def ask_information(
    *, actor: Actor, dossier_id: UUID, receiver: str, receiver_kind: str, channel: str, asked: Sequence[str],
    purposes: Sequence[str], readers: str, until: date, said: str = "",
) -> UUID:  # fmt: skip
    """Ask a named person named things, each with its purpose, for named readers. Goes out after the family's yes.

    `said` is what the family reads besides. Raises RulesRefused for a whole file, or when help is made to depend on a yes.
    """
    require("privacy.send_out", actor, dossier_id)
    explained = len(asked) == len(purposes) and all(each.strip() for each in [*asked, *purposes])
    whole = any(asks_whole_file(each) for each in asked)
    facts = QuestionFacts(len(asked), explained, whole, names_one(readers), makes_condition(said))
    mets = meet("privacy.question", facts, at=day_of(actor.at))
    uphold(mets, {})
    today = day_of(actor.at)
    if channel not in Channel.values or receiver_kind not in ReceiverKind.values or not receiver.strip():
        raise CannotSend(_("Kies aan wie u het vraagt, en langs welke veilige weg."))
    if not today < until <= today + LONGEST_CONSENT:
        raise CannotSend(_("Kies tot welke dag de toestemming geldt, hooguit een jaar."))
    words = "\n".join(f"{what}: {why}" for what, why in zip(asked, purposes, strict=True))
    item = put(
        NewItem(dossier_id, ASKED, Label.LETTERS, "\n".join([words, f"{_('Wie leest het:')} {readers}", said])), actor
    )
    to = put(NewItem(dossier_id, RECEIVER, Label.LETTERS, needed(receiver)), actor)
    sharing = DataSharing(
        dossier_id=dossier_id, item=item, receiver_item=to, receiver_kind=receiver_kind, asks=True,
        ground=SharingGround.CONSENT, channel=channel, state=SharingState.ASKED, asked_at=actor.at,
        sent_by_id=actor.seat_id, consent_until=until, told_from=actor.at,
    )  # fmt: skip
    sharing.save(force_insert=True)
    worklist.close(WRITE_DOWN, dossier_id, actor)
    keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.LETTERS, actor=actor, item_id=item.id)
    ask_everyone(sharing, Sending((), receiver, receiver_kind, channel, SharingGround.CONSENT, said), actor)
    return sharing.id


@command
def note_phone_question(*, actor: Actor, dossier_id: UUID) -> UUID:
    """In danger somebody asked by phone, at once: writing it down is a dated task. Returns the task."""
    require("privacy.send_out", actor, dossier_id)
    return worklist.ask(
        WRITE_DOWN, owner_seat_id=actor.seat_id, due_at=start_of(day_of(actor.at) + timedelta(days=2)),
        cause="privacy.danger", actor=actor, dossier_id=dossier_id, thing_id=dossier_id,
    )  # fmt: skip


@command
def keep_information(*, actor: Actor, sharing_id: UUID, words: str) -> UUID:
    """The answer came: who asked writes down what it says, and the family reads it beside the question. Returns the text."""
    rows = DataSharing.objects.select_for_update(of=("self",)).filter(id=sharing_id, sent_by_id=actor.seat_id)
    sharing = rows.first()
    if sharing is None or not sharing.asks:
        raise NotAllowed
    if sharing.state != SharingState.SENT or sharing.copy_item_id is not None:
        raise AlreadyAnswered
    item = put(NewItem(sharing.dossier_id, RECEIVED, Label.LETTERS, needed(words)), actor)
    DataSharing.objects.filter(id=sharing.id).update(copy_item=item)
    leave_event(sharing, "privacy.information_came")
    return item.id


@command
def report_pressure(*, actor: Actor, sharing_id: UUID, words: str = "") -> None:
    """Somebody who was asked for a yes felt pressed: it is a no at once, and somebody else of the organisation looks."""
    voice = SharingVoice.objects.select_related("sharing").filter(sharing_id=sharing_id, seat_id=actor.seat_id).first()
    if voice is None:
        raise NotAllowed
    sharing = voice.sharing
    if sharing.state not in (SharingState.ASKED, SharingState.AGREED):
        raise AlreadyAnswered
    SharingVoice.objects.filter(id=voice.id).update(says=SharingVoice.Says.NO, said_at=actor.at)
    DataSharing.objects.filter(id=sharing.id).update(state=SharingState.REFUSED)
    put(NewItem(sharing.dossier_id, PRESSURE, Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor)
    seat_id, _helps = duty_seat(
        sharing.dossier_id, actor, organisation_id=sharing.sent_by.organisation_id, never=sharing.sent_by_id
    )
    worklist.ask(
        LOOK, owner_seat_id=seat_id, due_at=actor.at + timedelta(days=LOOK_DAYS), cause="privacy.pressure", actor=actor,
        dossier_id=sharing.dossier_id, thing_id=sharing.id,
    )  # fmt: skip
    worklist.close("privacy.say_about_sharing", sharing.id, actor)
    leave_event(sharing, "privacy.pressure_reported")
