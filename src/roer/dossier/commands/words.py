"""Own words: write, correct, and what a professional makes of them. Nobody else changes them (DOS-03)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from roer.access.commands import shut_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemAbout, ItemLink
from roer.core.rules import meet, uphold
from roer.core.vault.destroy import destroy_versions
from roer.core.vault.drafts import put_draft, settle_draft
from roer.core.vault.words import rewrite_draft
from roer.dossier.checks import is_speaker, reword, seen_item, text_of
from roer.dossier.codes import INTERPRETATION, NOTE, OWN_KINDS, WORDS, Knows
from roer.dossier.codes_plan import Tone
from roer.dossier.models import CopyOffer, Interpretation, Statement
from roer.dossier.queries.circle import adults_around
from roer.dossier.refusals import CannotCorrect, CannotSettle
from roer.dossier.rules import WriterFacts

UNKNOWN, NOBODY = "unknown", "nobody"
COPY_ANSWERS = tuple(CopyOffer.Answer.values)
NOTE_LABELS = (Label.CARE, Label.SAFETY, Label.PLAN, Label.MEDICAL)


@command
def write_words(
    *, actor: Actor, dossier_id: UUID, words: str, kind: str = WORDS, concerns: str | Sequence[UUID] = UNKNOWN,
    happened_on: date | None = None, draft_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Write own words, or as a worker write down somebody's (`actor.for_person`). Returns the item.

    `concerns` are the adults the words are about. Not known means all of them: the words are shut for each (who is
    spoken about never reads them by default).
    """
    require("dossier.write_words", actor, dossier_id)
    text = text_of(words)
    shut = _concerned(concerns, dossier_id, actor)
    if draft_id:
        item = _own_draft(draft_id, actor)
        settle_draft(item, text, actor)
        Item.objects.filter(id=item.id).update(kind=_own_kind(kind), happened_on=happened_on)
        ItemAbout.objects.bulk_create(ItemAbout(item=item, person_id=each, part="concerned") for each in shut)
    else:
        about = tuple((person_id, str(ItemAbout.Part.CONCERNED)) for person_id in shut)
        weight = Item.Weight.OWN_WORDS
        item = put(
            NewItem(dossier_id, _own_kind(kind), Label.OWN_WORDS, text, weight, happened_on=happened_on, about=about),
            actor,
        )
    for person_id in shut:
        shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    tell(dossier_id, "dossier.words_written", label=Label.OWN_WORDS, item_id=item.id)
    return item.id


def keep_draft(
    *, actor: Actor, dossier_id: UUID, words: str, kind: str = WORDS, draft_id: UUID | None = None
) -> UUID | None:
    """Keep what somebody is typing, readable for the writer alone; no event and no log. Returns the draft."""
    require("dossier.write_words", actor, dossier_id)
    if not words.strip():
        return draft_id
    if draft_id:
        rewrite_draft(_own_draft(draft_id, actor), text_of(words), actor)
        return draft_id
    new = NewItem(dossier_id, _own_kind(kind), Label.OWN_WORDS, text_of(words), Item.Weight.OWN_WORDS)
    return put_draft(new, actor).id


@command
def write_note(
    *, actor: Actor, dossier_id: UUID, words: str, weight: str = Item.Weight.OBSERVATION, label: int = Label.CARE,
    source: str = Knows.SAW, happened_on: date | None = None, tone: str = "",
) -> UUID:  # fmt: skip
    """A professional writes a statement: fact, observation, judgement or supposition, with its source (DOS-10).

    `tone` says that it is about something that goes well, or about a problem (DOS-08).
    """
    require("dossier.write_note", actor, dossier_id)
    if Label(label) not in NOTE_LABELS or (label == Label.MEDICAL and not actor.medical_duty):
        raise NotAllowed
    if weight == Item.Weight.OWN_WORDS:
        raise NotAllowed
    item = put(NewItem(dossier_id, NOTE, Label(label), text_of(words), weight, happened_on=happened_on), actor)
    Statement(dossier_id=dossier_id, item=item, source=Knows(source), tone=Tone(tone) if tone else "").save(
        force_insert=True
    )
    tell(dossier_id, "dossier.note_written", label=label, item_id=item.id)
    return item.id


@command
def correct_own_words(*, actor: Actor, item_id: UUID, words: str, based_on: int) -> UUID:
    """Correct an own unsent sentence. Both wordings stay until the offered copy is answered. Returns the offer.

    Raises RulesRefused for somebody else's words, CannotCorrect for what was sent, WordsClash for a newer wording.
    """
    item = seen_item(item_id, lock=True)
    facts = WriterFacts(own_words=item.weight == Item.Weight.OWN_WORDS, by_speaker=is_speaker(item, actor))
    uphold(meet("dossier.own_words_stay", facts, at=day_of(actor.at)), {})
    require("dossier.correct_words", actor)
    if item.state != Item.State.SAVED or ItemLink.objects.filter(target=item, pinned_version__isnull=False).exists():
        raise CannotCorrect
    older = reword(item, words, based_on, actor)
    offer = CopyOffer(
        dossier_id=item.dossier_id, item=item, version_id=older, offered_to_id=actor.person_id, offered_at=actor.at
    )  # fmt: skip
    offer.save(force_insert=True)
    tell(item.dossier_id, "dossier.words_corrected", label=item.label, item_id=item.id)
    return offer.id


@command
def answer_copy_offer(*, actor: Actor, offer_id: UUID, answer: str) -> UUID:
    """The writer has a copy or needs none: the older wording is destroyed; the proof stays. Returns the proof."""
    offer = CopyOffer.objects.select_for_update(of=("self",)).select_related("item").filter(id=offer_id).first()
    if offer is None or not is_speaker(offer.item, actor):
        raise NotAllowed
    if offer.answered_at is not None:
        raise CannotSettle
    proof = destroy_versions(offer.item, [offer.version_id], ground="corrected", actor=actor)
    CopyOffer.objects.filter(id=offer.id).update(answer=CopyOffer.Answer(answer), answered_at=actor.at)
    tell(offer.dossier_id, "dossier.older_words_destroyed", label=offer.item.label, item_id=offer.item_id)
    return proof


@command
def interpret(*, actor: Actor, item_id: UUID, words: str) -> UUID:
    """A professional writes beside somebody's own words how he or she understands them. Returns the interpretation."""
    own = seen_item(item_id)
    require("dossier.interpret", actor, own.dossier_id)
    if own.weight != Item.Weight.OWN_WORDS:
        raise NotAllowed
    shut = list(own.about.filter(part=ItemAbout.Part.CONCERNED).values_list("person_id", flat=True))
    about = tuple((person_id, str(ItemAbout.Part.CONCERNED)) for person_id in shut)
    new = NewItem(own.dossier_id, INTERPRETATION, Label(own.label), text_of(words), Item.Weight.JUDGEMENT, about=about)
    item = put(new, actor)
    for person_id in shut:
        shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    made = Interpretation(dossier_id=own.dossier_id, item=item, own_words=own)
    made.save(force_insert=True)
    tell(own.dossier_id, "dossier.interpreted", label=own.label, item_id=item.id)
    return made.id


@command
def not_what_i_meant(*, actor: Actor, interpretation_id: UUID) -> None:
    """The writer does not recognise what was made of the words; it shows so from now. No reason is asked."""
    require("dossier.not_meant", actor)
    held = Interpretation.objects.select_related("own_words").filter(id=interpretation_id).first()
    if held is None or not (is_speaker(held.own_words, actor) or _is_owner(held.own_words, actor)):
        raise NotAllowed
    Interpretation.objects.filter(id=held.id).update(not_meant_at=actor.at, not_meant_by_id=actor.seat_id)
    tell(held.dossier_id, "dossier.not_meant", label=held.own_words.label, item_id=held.item_id)


def _is_owner(item: Item, actor: Actor) -> bool:
    return actor.person_id is not None and actor.role not in WORK_ROLES and item.dossier.person_id == actor.person_id


def _own_kind(kind: str) -> str:
    if kind not in OWN_KINDS:
        raise NotAllowed
    return kind


def _own_draft(draft_id: UUID, actor: Actor) -> Item:
    draft = Item.objects.filter(id=draft_id, state=Item.State.DRAFT, author_seat_id=actor.seat_id).first()
    if draft is None:
        raise CannotSettle
    return draft


def _concerned(concerns: str | Sequence[UUID], dossier_id: UUID, actor: Actor) -> list[UUID]:
    """Whom the words are shut for: the chosen adults; all when it is not known; nobody when the writer says so."""
    if concerns == NOBODY:
        return []
    around = adults_around(dossier_id, actor)
    return around if isinstance(concerns, str) else [each for each in around if each in set(concerns)]
