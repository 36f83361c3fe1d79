"""Send texts to somebody outside the file: named, with a ground, blacked out, told, and in a wording that is kept (PRI-16, 22)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemAbout
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.people.queries import adults_of
from roer.privacy.codes import RECEIVER, SENT_COPY, SHARING_REASON, Channel, ReceiverKind, SharingGround, SharingState
from roer.privacy.commands.asking import needed
from roer.privacy.models import DataSharing, SharedItem, SharingVoice
from roer.privacy.queries.sending import chosen_items, copy_text, must_hide
from roer.privacy.refusals import AlreadyAnswered, CannotSend
from roer.privacy.rules import TELL_DAYS, QuestionFacts, SharingFacts, makes_condition, names_one
from roer.privacy.without_yes import fits

SAY, SEND, TELL = "privacy.say_about_sharing", "privacy.send_agreed", "privacy.tell_about_sharing"
ANSWER_DAYS = 14
LONGEST_CONSENT = timedelta(days=366)
GUARDED = (
    Label.EXPLOITATION, Label.JUSTICE, Label.SAFETY, Label.OWN_WORDS, Label.MEDICAL, Label.CARE, Label.LETTERS,
    Label.PLAN, Label.DAILY, Label.IDENTITY,
)  # fmt: skip


@dataclass(frozen=True)
class Sending:
    """What is to be sent: `item_ids` in order, to one named receiver, by which way, on which ground and why.

    `hide` are further words to black out. `until` ends the use of a consent. For safety the
    family is told afterwards, at the latest on `told_from`; on any other ground of the law it was told on `told_on`.
    """

    item_ids: Sequence[UUID]
    receiver: str
    receiver_kind: str
    channel: str
    ground: str
    reason: str
    less_is_not_enough: bool = False
    in_proportion: bool = False
    hide: Sequence[str] = ()
    until: date | None = None
    told_from: datetime | None = None
    said_aloud: bool = field(default=False)
    legal_ground: str = ""
    told_on: date | None = None


@command
def send_out(
    *, actor: Actor, dossier_id: UUID, item_ids: Sequence[UUID], receiver: str, receiver_kind: str, channel: str,
    ground: str, reason: str, less_is_not_enough: bool = False, in_proportion: bool = False,
    hide: Sequence[str] = (), until: date | None = None, told_from: datetime | None = None, said_aloud: bool = False,
    legal_ground: str = "", told_on: date | None = None,
) -> UUID:  # fmt: skip
    """Send texts, or ask first when the ground is consent. Returns the sharing.

    `said_aloud`: the yes was given in a talk, for who has no account to say it with. `legal_ground` is a LegalGround, for
    what goes without a yes. Raises RulesRefused, CannotSend.
    """
    require("privacy.send_out", actor, dossier_id)
    sending = Sending(
        item_ids, receiver.strip(), receiver_kind, channel, ground, reason.strip(), less_is_not_enough, in_proportion,
        hide, until, _tell_by(ground, told_from, actor), said_aloud, legal_ground, told_on,
    )  # fmt: skip
    items = chosen_items(dossier_id, item_ids, actor)
    _fits(sending, items, actor)
    facts = facts_of(sending, items, day_of(actor.at))
    mets = meet("privacy.sharing", facts, at=day_of(actor.at))
    if ground == SharingGround.CONSENT:
        mets += meet(
            "privacy.consent_is_no_condition",
            QuestionFacts(0, True, False, True, makes_condition(sending.reason)),
            at=day_of(actor.at),
        )
    uphold(mets, {})
    sharing = _asked(sending, items, actor)
    keep_receipts(
        mets, facts, dossier_id=dossier_id, label=Label(sharing.item.label), actor=actor, item_id=sharing.item_id
    )
    if ground != SharingGround.CONSENT:
        _send(sharing, items, sending.hide, actor)
    return sharing.id


@command
def answer_sharing(*, actor: Actor, sharing_id: UUID, says: str, without: Sequence[UUID] = ()) -> None:
    """Somebody who decides about the file says yes or no. One no is a no; the worker sends after every yes.

    A yes may leave texts out: what one of them leaves out does not go.
    """
    voice = SharingVoice.objects.select_for_update(of=("self",)).filter(sharing_id=sharing_id, seat_id=actor.seat_id)
    held = voice.select_related("sharing").first()
    if held is None or says not in (SharingVoice.Says.YES, SharingVoice.Says.NO):
        raise NotAllowed
    if held.sharing.state not in (SharingState.ASKED, SharingState.AGREED):
        raise AlreadyAnswered
    SharingVoice.objects.filter(id=held.id).update(says=says, said_at=actor.at)
    SharedItem.objects.filter(sharing_id=sharing_id, item_id__in=list(without)).update(withheld=True)
    worklist.close(SAY, sharing_id, actor)
    _weigh_voices(held.sharing, actor)


@command
def send_agreed(*, actor: Actor, sharing_id: UUID, hide: Sequence[str] = ()) -> None:
    """Send what everybody said yes to, in the wording of this moment. Raises CannotSend after the end of the consent."""
    sharing = (
        DataSharing.objects.select_for_update(of=("self",)).filter(id=sharing_id, sent_by_id=actor.seat_id).first()
    )
    if sharing is None:
        raise NotAllowed
    require("privacy.send_out", actor, sharing.dossier_id)
    if sharing.state != SharingState.AGREED:
        raise AlreadyAnswered
    if sharing.consent_until is None or day_of(actor.at) > sharing.consent_until:
        raise CannotSend(_("De toestemming is voorbij. Vraag het opnieuw."))
    if sharing.asks:
        DataSharing.objects.filter(id=sharing.id).update(state=SharingState.SENT, sent_at=actor.at)
        worklist.close(SEND, sharing.id, actor)
        return leave_event(sharing, "privacy.information_asked")
    going = SharedItem.objects.filter(sharing=sharing, withheld=False).order_by("position")
    ids = list(going.values_list("item_id", flat=True))
    if not ids:
        raise CannotSend(_("Alles is eruit gehaald. Er is niets meer om te sturen."))
    _send(sharing, chosen_items(sharing.dossier_id, ids, actor), hide, actor)
    worklist.close(SEND, sharing.id, actor)


def facts_of(sending: Sending, items: Iterable[Item], today: date) -> SharingFacts:
    """What the rules ask of a sharing on a day."""
    own = any(item.weight == Item.Weight.OWN_WORDS for item in items)
    ground = sending.ground if sending.ground in SharingGround.values else ""
    return SharingFacts(
        ground,
        names_one(sending.receiver),
        bool(sending.reason),
        sending.less_is_not_enough,
        sending.in_proportion,
        own,
        fits(ground, sending.legal_ground, sending.receiver_kind, today),
        sending.told_on is not None and sending.told_on <= today,
    )


def _fits(sending: Sending, items: list[Item], actor: Actor) -> None:
    if not items:
        raise CannotSend(_("Kies eerst wat er mee gaat."))
    if sending.channel not in Channel.values:
        raise CannotSend(_("Kies een veilige weg. Gewone e-mail kan iedereen onderweg lezen."))
    if sending.receiver_kind not in ReceiverKind.values:
        raise CannotSend(_("Kies wat voor ontvanger dit is."))
    today = day_of(actor.at)
    if sending.ground == SharingGround.CONSENT and not (
        sending.until and today < sending.until <= today + LONGEST_CONSENT
    ):
        raise CannotSend(_("Kies tot welke dag de toestemming geldt, hooguit een jaar."))
    late = sending.told_from is not None and sending.told_from > actor.at
    if late and (sending.ground != SharingGround.SAFETY or sending.told_from > _last_moment(actor)):  # type: ignore[operator]
        raise CannotSend(
            _("Later vertellen kan alleen voor de veiligheid. Duurt het langer? Leg dat daarna vast met een collega.")
        )


def _last_moment(actor: Actor) -> datetime:
    """By when the family is told of what went for safety, unless two people set another day."""
    return actor.at + timedelta(days=int(TELL_DAYS.on(day_of(actor.at)).value))


def _tell_by(ground: str, told_from: datetime | None, actor: Actor) -> datetime | None:
    return _last_moment(actor) if ground == SharingGround.SAFETY and told_from is None else told_from


def _asked(sending: Sending, items: list[Item], actor: Actor) -> DataSharing:
    label = next(each for each in GUARDED if any(item.label == each for item in items))
    reason, receiver = (
        _beside(items, kind, words, label, sending, actor)
        for kind, words in ((SHARING_REASON, sending.reason), (RECEIVER, sending.receiver))
    )
    asks = sending.ground == SharingGround.CONSENT
    sharing = DataSharing(
        dossier_id=reason.dossier_id, item=reason, receiver_item=receiver, receiver_kind=sending.receiver_kind,
        ground=sending.ground, channel=sending.channel, state=SharingState.ASKED if asks else SharingState.AGREED,
        asked_at=actor.at, sent_by_id=actor.seat_id, consent_until=sending.until if asks else None,
        told_from=sending.told_from or actor.at, legal_ground=sending.legal_ground if not asks else "",
        told_on=sending.told_on,
    )  # fmt: skip
    sharing.save(force_insert=True)
    for position, item in enumerate(items):
        SharedItem(
            sharing=sharing, item=item, position=position, version_number=0, sender_seat_id=actor.seat_id
        ).save(force_insert=True)  # fmt: skip
    if asks:
        ask_everyone(sharing, sending, actor)
    return sharing


def _beside(items: list[Item], kind: str, words: str, label: Label, sending: Sending, actor: Actor) -> Item:
    """A text about the sharing, as guarded as what is shared, and shut for whom any of it is shut."""
    made = put(NewItem(items[0].dossier_id, kind, label, needed(words)), actor)
    about = ItemAbout.objects.filter(item__in=items, part=ItemAbout.Part.CONCERNED)
    for person_id in set(about.values_list("person_id", flat=True)):
        ItemAbout(item=made, person_id=person_id, part=ItemAbout.Part.CONCERNED).save(force_insert=True)
        access.shut_item_for(actor=actor, item_id=made.id, person_id=person_id)
    if sending.ground == SharingGround.SAFETY:
        not_yet_told(made, actor)
    return made


def not_yet_told(item: Item, actor: Actor) -> None:
    """Nobody with authority or care sees this until somebody tells it: no page, count, event or log line does."""
    for person_id in adults_of(item.dossier_id, actor):
        access.shut_item_for(actor=actor, item_id=item.id, person_id=person_id)


def ask_everyone(sharing: DataSharing, sending: Sending, actor: Actor) -> None:
    """Give everybody who decides about the file and may read this a voice, and the question on their list."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT privacy_deciding_seats(%s)", [sharing.item_id])
        seats = [row[0] for row in cursor.fetchall()]
    if not seats and not sending.said_aloud:
        raise CannotSend(
            _("Niemand die hierover beslist, heeft een account. Vraag het in een gesprek, en zet dat erbij.")
        )
    due = start_of(day_of(actor.at) + timedelta(days=ANSWER_DAYS))
    for seat_id in seats:
        SharingVoice(sharing=sharing, item_id=sharing.item_id, seat_id=seat_id).save(force_insert=True)
        worklist.ask(
            SAY, owner_seat_id=seat_id, due_at=due, cause="privacy.sharing_asked", actor=actor,
            dossier_id=sharing.dossier_id, thing_id=sharing.id,
        )  # fmt: skip
    leave_event(sharing, "privacy.sharing_asked")
    if not seats:
        _agreed(sharing, actor)


def _weigh_voices(sharing: DataSharing, actor: Actor) -> None:
    said = set(SharingVoice.objects.filter(sharing=sharing).values_list("says", flat=True))
    if SharingVoice.Says.NO in said:
        DataSharing.objects.filter(id=sharing.id).update(state=SharingState.REFUSED)
        leave_event(sharing, "privacy.sharing_refused")
    elif said == {SharingVoice.Says.YES}:
        _agreed(sharing, actor)
        leave_event(sharing, "privacy.sharing_agreed")


def _agreed(sharing: DataSharing, actor: Actor) -> None:
    DataSharing.objects.filter(id=sharing.id).update(state=SharingState.AGREED)
    worklist.ask(
        SEND, owner_seat_id=sharing.sent_by_id, due_at=start_of(sharing.consent_until or day_of(actor.at)),
        cause="privacy.sharing_agreed", actor=actor, dossier_id=sharing.dossier_id, thing_id=sharing.id,
    )  # fmt: skip


def _send(sharing: DataSharing, items: list[Item], hide: Sequence[str], actor: Actor) -> None:
    """Fix the copy exactly as it goes, with the number of each wording; nothing changes it afterwards."""
    hidden = [*must_hide(items, actor), *hide]
    told = Sending((), "", "", "", sharing.ground, "")
    copy = _beside(items, SENT_COPY, copy_text(items, hidden, actor), Label(sharing.item.label), told, actor)
    Item.objects.filter(id=copy.id).update(state=Item.State.SENT)
    for shared in SharedItem.objects.filter(sharing=sharing, withheld=False).select_related("item"):
        number = shared.item.versions.filter(id=shared.item.current_version).values_list("number", flat=True).get()  # type: ignore[misc]
        SharedItem.objects.filter(id=shared.id).update(version_number=number)
    DataSharing.objects.filter(id=sharing.id).update(
        state=SharingState.SENT, sent_at=actor.at, copy_item_id=copy.id, sent_by_id=actor.seat_id
    )
    if sharing.ground == SharingGround.SAFETY:
        worklist.ask(
            TELL, owner_seat_id=actor.seat_id, due_at=sharing.told_from, cause="privacy.told_later", actor=actor,
            dossier_id=sharing.dossier_id, thing_id=sharing.id,
        )  # fmt: skip
    leave_event(sharing, "privacy.sent_out")


def leave_event(sharing: DataSharing, kind: str) -> None:
    """Leave the event of a step, as visible as the reason."""
    tell(
        sharing.dossier_id, kind, label=Label(sharing.item.label), item_id=sharing.item_id,
        receiver=sharing.receiver_kind, ground=sharing.ground,
    )  # fmt: skip
