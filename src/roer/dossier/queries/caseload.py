"""The people a worker works with, and finding a word in their files by decrypting what the worker may read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.dossier.codes import AGREEMENT, FILE_KINDS, GOAL, INTERPRETATION, PART
from roer.people.queries import CaseloadLine, CaseloadPage, caseload, caseload_page

SEARCHED = (*FILE_KINDS, INTERPRETATION, GOAL, AGREEMENT, PART)
MOST = 2_000
AROUND = 60


@dataclass(frozen=True)
class Hit:
    """A place where the word stands: whose file, and the words around it."""

    line: CaseloadLine
    item_id: UUID
    before: str
    match: str
    after: str


@dataclass(frozen=True)
class Found:
    """What a search gave, and in how many texts of how many people it looked."""

    hits: list[Hit]
    searched: int
    people: int
    capped: bool


def my_caseload(actor: Actor) -> list[CaseloadLine]:
    """The people the actor works with now."""
    require("dossier.see_caseload", actor)
    return caseload(actor)


def caseload_part(actor: Actor, after: str = "") -> CaseloadPage:
    """A part of a long caseload; a caseload of at most a hundred is one part, sorted by name."""
    require("dossier.see_caseload", actor)
    return caseload_page(actor, after)


def search_caseload(word: str, actor: Actor) -> Found:
    """Every visible text in the caseload that holds the word, newest first. The word itself is kept nowhere."""
    lines = {line.dossier_id: line for line in my_caseload(actor)}
    wanted = word.strip().casefold()
    items = Item.objects.visible_to(actor).filter(dossier_id__in=list(lines), kind__in=SEARCHED)
    found = list(items.exclude(state=Item.State.DESTROYED).order_by("-recorded_at")[: MOST + 1])
    looked = found[:MOST]
    hits = [
        _hit(lines[item.dossier_id], item.id, text, wanted)
        for item, text in words_of(looked)
        if text and wanted and wanted in text.casefold()
    ]
    hits += [
        Hit(line, line.dossier_id, "", line.name, "") for line in lines.values() if wanted and wanted in line.name.casefold()
    ]  # fmt: skip
    return Found(hits, len(looked), len(lines), len(found) > MOST)


def _hit(line: CaseloadLine, item_id: UUID, text: str, wanted: str) -> Hit:
    """The match with the words around it; positions in the folded text may differ a letter for rare characters."""
    at = text.casefold().index(wanted)
    end = at + len(wanted)
    before, after = text[max(0, at - AROUND) : at], text[end : end + AROUND]
    cut_before, cut_after = "…" if at > AROUND else "", "…" if len(text) > end + AROUND else ""
    return Hit(line, item_id, cut_before + before, text[at:end], after + cut_after)
