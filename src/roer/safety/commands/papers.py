"""Write a paper for the Board, the court or the file: sentence by sentence, with a mark, a source, and who was heard."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put, words_of
from roer.core.models import Dossier, Item
from roer.people.queries import legal_position
from roer.safety.commands.coding import shut_words
from roer.safety.commands.common import CannotWrite, family_of, needed, row_of
from roer.safety.commands.showing import open_for_people, open_for_readers
from roer.safety.models import CourtPaper, PaperStatement, PaperVoice

Mark, How = PaperStatement.Mark, PaperVoice.How
ANSWERED = (How.TALK, How.WRITTEN, How.DOCUMENT)
WEIGHTS = {Mark.FACT: Item.Weight.FACT, Mark.OPINION: Item.Weight.JUDGEMENT, Mark.SAID: Item.Weight.SUPPOSITION}
FROZEN = _("Dit stuk is verstuurd en verandert niet meer. Een verbetering komt ernaast.")


@command
def draft_paper(*, actor: Actor, dossier_id: UUID, kind: str, words: str) -> UUID:
    """Begin a paper; `words` say what it is for. Nobody of the family reads it before it is shown. Returns the paper."""
    require("safety.follow_code", actor, dossier_id)
    item = shut_words(dossier_id, "paper", needed(words, _("Schrijf waar het stuk voor is.")), actor)
    made = CourtPaper(kind=CourtPaper.Kind(kind), owner_seat_id=actor.seat_id, **row_of(dossier_id, item, actor))
    made.save(force_insert=True)
    tell(dossier_id, "safety.paper_begun", label=Label.SAFETY, item_id=item.id, paper=kind)
    return made.id


@command
def add_statement(
    *, actor: Actor, paper_id: UUID, words: str = "", mark: str = "", source: str = "", source_on: date | None = None,
    taken_from_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Add a sentence, own or taken over word for word from an older paper (then it keeps the way back). Returns it."""
    paper = draft_for(paper_id, actor)
    older = PaperStatement.objects.select_related("item").get(id=taken_from_id) if taken_from_id else None
    if older is not None and older.dossier_id != paper.dossier_id:
        raise CannotWrite(_("Neem alleen zinnen over uit dit dossier."))
    text = words_of([older.item])[0][1] or "" if older else needed(words, _("Schrijf een zin op."))
    item = shut_words(paper.dossier_id, "statement", text, actor, weight=_weight(mark or (older.mark if older else "")))
    made = PaperStatement(
        paper=paper, position=paper.statements.count() + 1, taken_from=older, **row_of(paper.dossier_id, item, actor),
        **(_mark(paper, mark, source, source_on, actor) if mark or older is None else _same_mark(older)),
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def mark_statement(
    *, actor: Actor, statement_id: UUID, mark: str, source: str = "", source_on: date | None = None
) -> None:
    """Say what a sentence is and from where it is known. Of a filed paper only what was not marked yet, as an addition."""
    statement = PaperStatement.objects.select_related("paper").get(id=statement_id)
    paper = owned(statement.paper_id, actor)
    if mark not in Mark.values:
        raise CannotWrite(_("Kies: feit, oordeel of wat iemand zei."))
    if paper.filed_at and statement.mark:
        raise CannotWrite(FROZEN)
    PaperStatement.objects.filter(id=statement.id).update(**_mark(paper, mark, source, source_on, actor))


@command
def note_voice(
    *, actor: Actor, paper_id: UUID, person_id: UUID, how: str, words: str = "", done_with: str = "",
    specialised: bool = False, happened_at: datetime | None = None,
) -> UUID:  # fmt: skip
    """Write down that child or parent was asked, what came, and what was done with it. Asking is the duty, not the answer.

    A talk or a text needs what was done with it; a document given along may wait for that. Returns the voice.
    """
    paper = owned(paper_id, actor)
    if how not in How.values:
        raise CannotWrite(_("Kies hoe het is gevraagd."))
    if person_id not in people_of(paper.dossier_id, actor):
        raise CannotWrite(_("Kies het kind of een ouder met gezag."))
    said = str(How(how).label) if how in (How.REFUSED, How.NO_ANSWER) else words
    item = shut_words(paper.dossier_id, "paper_voice", needed(said), actor)
    if how in (How.TALK, How.WRITTEN):
        needed(done_with, _("Schrijf op wat u met de mening deed."))
    done = shut_words(paper.dossier_id, "paper_done_with", done_with.strip(), actor) if done_with.strip() else None
    made = PaperVoice(
        paper=paper, person_id=person_id, how=how, specialised=specialised, done_with=done,
        **row_of(paper.dossier_id, item, actor, happened_at),
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def note_chance(*, actor: Actor, paper_id: UUID, on: date, words: str) -> None:
    """The family got the chance to go along freely on a day, and this was the answer."""
    paper = draft_for(paper_id, actor)
    if on > day_of(actor.at):
        raise CannotWrite(_("Deze dag moet nog komen."))
    item = shut_words(paper.dossier_id, "paper_chance", needed(words, _("Wat was het antwoord?")), actor)
    CourtPaper.objects.filter(id=paper.id).update(chance=item, chance_on=on)


@command
def give_ground(*, actor: Actor, paper_id: UUID, ground: str, words: str) -> None:
    """Fill in one ground: `threat` or `averted`. Also after filing, when it was still empty; then it is an addition."""
    paper = owned(paper_id, actor)
    if ground not in ("threat", "averted"):
        raise CannotWrite(_("Kies een van de twee gronden."))
    if paper.filed_at and getattr(paper, f"{ground}_id"):
        raise CannotWrite(FROZEN)
    item = shut_words(paper.dossier_id, f"ground_{ground}", needed(words), actor, weight=Item.Weight.JUDGEMENT)
    CourtPaper.objects.filter(id=paper.id).update(**{ground: item})


@command
def send_view(*, actor: Actor, paper_id: UUID, words: str, is_document: bool = False) -> UUID:
    """Child or parent gives the own view on a paper they read, or a document to go along. Nobody asks first. Returns it."""
    require("safety.answer_paper", actor)
    paper = CourtPaper.objects.get(id=paper_id)
    item = family_words(paper, "paper_view", words, actor)
    made = PaperVoice(
        paper=paper, person_id=whose(actor), how=How.DOCUMENT if is_document else How.WRITTEN,
        **row_of(paper.dossier_id, item, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def answer_voice(*, actor: Actor, voice_id: UUID, words: str) -> None:
    """Say what was done with a view or a document that somebody gave along; whoever gave it reads the answer."""
    voice = PaperVoice.objects.select_related("paper").get(id=voice_id)
    paper = owned(voice.paper_id, actor)
    item = shut_words(paper.dossier_id, "paper_done_with", needed(words), actor)
    PaperVoice.objects.filter(id=voice.id).update(done_with=item)
    open_for_people([item.id], [voice.person_id], actor)


def owned(paper_id: UUID, actor: Actor) -> CourtPaper:
    """The paper, for who writes it. Raises CourtPaper.DoesNotExist, NotAllowed."""
    paper = CourtPaper.objects.select_for_update(of=("self",)).get(id=paper_id)
    require("safety.write_paper", actor, paper)
    return paper


def draft_for(paper_id: UUID, actor: Actor) -> CourtPaper:
    """The own paper while it may still change. Raises CannotWrite once it was filed."""
    paper = owned(paper_id, actor)
    if paper.filed_at:
        raise CannotWrite(FROZEN)
    return paper


def people_of(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """The child and everybody who holds authority: who is heard."""
    own = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    held = legal_position(dossier_id, actor).holders
    return {each.holder_id for each in held if each.holder_id and each.kind != "none"} | ({own} if own else set())


def family_words(paper: CourtPaper, kind: str, words: str, actor: Actor) -> Item:
    """Words of child or parent about a paper: for its writer and its receivers, and for nobody else at home."""
    if actor.role not in PRIVATE_ROLES or actor.person_id not in paper.told_to:
        raise CannotWrite(_("Dit stuk is nog niet vrijgegeven om te lezen."))
    new = NewItem(paper.dossier_id, f"safety.{kind}", Label.OWN_WORDS, needed(words), Item.Weight.OWN_WORDS)
    item = put(new, actor)
    for person_id in family_of(paper.dossier_id, actor) - {actor.person_id}:
        access.shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    open_for_readers([item.id], [paper], actor)
    return item


def whose(actor: Actor) -> UUID:
    """The person who acts. Raises NotAllowed for a seat without one."""
    if actor.person_id is None:
        raise NotAllowed
    return actor.person_id


def _weight(mark: str) -> str:
    return WEIGHTS[Mark(mark)] if mark in Mark.values else Item.Weight.NONE


def _mark(paper: CourtPaper, mark: str, source: str, source_on: date | None, actor: Actor) -> dict[str, Any]:
    if mark == Mark.SAID:
        needed(source, _("Wie zei dit?"))
    if source_on and source_on > day_of(actor.at):
        raise CannotWrite(_("De dag van de bron moet nog komen. Kijk hem na."))
    item = shut_words(paper.dossier_id, "statement_source", source.strip(), actor) if source.strip() else None
    return {"mark": mark, "source": item, "source_on": source_on, "marked_at": actor.at if mark else None}


def _same_mark(older: PaperStatement) -> dict[str, Any]:
    return {
        "mark": older.mark, "source_id": older.source_id, "source_on": older.source_on, "marked_at": older.marked_at
    }  # fmt: skip
