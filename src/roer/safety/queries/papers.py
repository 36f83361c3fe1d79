"""A paper as its reader sees it: sentences with mark, source and the way they travelled, answers, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES
from roer.core.items import words_of
from roer.core.models import Item
from roer.people.queries import known_as, name_of
from roer.safety.commands.filing import facts_of, missing_from
from roer.safety.commands.showing import way_back
from roer.safety.models import CorrectionNotice, CourtPaper, PaperStatement, PaperVoice, Rebuttal, StatementCorrection


@dataclass(frozen=True)
class RebuttalView:
    """One answer of the family with the reply, if there is one."""

    row: Rebuttal
    name: str
    words: str
    evidence: str
    reply: str


@dataclass(frozen=True)
class NoticeLine:
    """A correction on its way: to whom, and is it processed?"""

    row: CorrectionNotice
    where: str
    is_mine: bool


@dataclass(frozen=True)
class StatementView:
    """One sentence: its mark in words, its source, the organisations it passed, answers, and better wordings beside it."""

    row: PaperStatement
    words: str
    says: str
    source: str
    travelled: tuple[str, ...]
    rebuttals: tuple[RebuttalView, ...]
    corrections: tuple[tuple[StatementCorrection, str], ...]
    notices: tuple[NoticeLine, ...]

    @property
    def correction_open(self) -> bool:
        """Is there a correction that somebody has not processed yet?"""
        return any(line.row.processed_at is None for line in self.notices)

    @property
    def disputed(self) -> bool:
        """Did the family say something against it that was not settled by a correction?"""
        return any(
            view.row.kind != Rebuttal.Kind.COMMENT and view.row.outcome != "corrected" for view in self.rebuttals
        )


@dataclass(frozen=True)
class PaperPage:
    """One paper for one reader."""

    paper: CourtPaper
    child: str
    words: str
    threat: str
    averted: str
    chance: str
    why: str
    statements: tuple[StatementView, ...]
    voices: tuple[tuple[PaperVoice, str, str, str], ...]
    receipts: tuple[Any, ...]
    missing: tuple[object, ...]
    is_mine: bool
    is_family: bool


def paper_for(paper_id: UUID, actor: Actor) -> PaperPage:
    """One paper. Raises CourtPaper.DoesNotExist for who may not see it."""
    paper = CourtPaper.objects.select_related("owner_seat__organisation", "dossier").get(id=paper_id)
    statements = list(paper.statements.select_related("recorded_by__organisation").order_by("position"))
    voices = list(paper.voices.order_by("happened_at", "id"))
    ways = {each.id: way_back(each) for each in statements}
    around = _Around.of(ways, actor)
    words = around.words(paper, statements, voices)
    people = {each.person_id for each in voices} | {each.person_id for each in around.rebuttals}
    names = known_as(people, actor)
    mine = paper.owner_seat_id == actor.seat_id
    return PaperPage(
        paper, name_of(paper.dossier_id, actor), words(paper.item_id), words(paper.threat_id), words(paper.averted_id),
        words(paper.chance_id), words(paper.why_id),
        tuple(around.view(each, ways[each.id], words, names, actor) for each in statements),
        tuple((each, names.get(each.person_id, ""), words(each.item_id), words(each.done_with_id)) for each in voices),
        tuple(paper.receipts.select_related("seat")), tuple(missing_from(facts_of(paper, False, actor))) if mine else (),
        mine, actor.role in PRIVATE_ROLES,
    )  # fmt: skip


def papers_told() -> list[CourtPaper]:
    """Every paper that a family reads now, the newest first."""
    return list(CourtPaper.objects.filter(told_at__isnull=False).order_by("-happened_at"))


def older_statements(paper: CourtPaper) -> list[tuple[str, str]]:
    """Sentences of other papers about this child that can be taken over."""
    rows = PaperStatement.objects.filter(dossier_id=paper.dossier_id).exclude(paper_id=paper.id)
    listed = list(rows.select_related("item", "paper").order_by("-recorded_at")[:40])
    words = _words({row.item_id for row in listed})
    return [(str(row.id), f"{words.get(row.item_id, '')[:90]} ({row.paper.get_kind_display()})") for row in listed]


def own_texts(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """Texts that this person wrote in this file, to go along as evidence."""
    rows = Item.objects.filter(dossier_id=dossier_id, author_seat_id=actor.seat_id).exclude(kind__startswith="safety.")
    listed = words_of(rows.order_by("-recorded_at")[:20])
    return [(str(item.id), (words or "")[:90]) for item, words in listed if words]


@dataclass(frozen=True)
class _Around:
    """What hangs on the sentences of a paper and on the older ones they came from."""

    rebuttals: list[Rebuttal]
    corrections: list[StatementCorrection]
    notices: list[CorrectionNotice]
    passed: dict[UUID, str]

    @classmethod
    def of(cls, ways: dict[UUID, list[UUID]], actor: Actor) -> _Around:
        ids = {one for way in ways.values() for one in way}
        corrections = list(StatementCorrection.objects.filter(statement_id__in=ids).order_by("happened_at"))
        notices = CorrectionNotice.objects.filter(correction__in=corrections).select_related(
            "receipt", "owner_seat__organisation"
        )
        seats = PaperStatement.objects.filter(id__in=ids).values_list("id", "recorded_by__organisation__name")
        return cls(
            list(Rebuttal.objects.filter(statement_id__in=ids).order_by("happened_at")), corrections,
            list(notices) if corrections else [], {key: name or "" for key, name in seats},
        )  # fmt: skip

    def words(self, paper: CourtPaper, statements: list[PaperStatement], voices: list[PaperVoice]) -> Any:
        ids = {paper.item_id, paper.threat_id, paper.averted_id, paper.chance_id, paper.why_id}
        ids |= {part for each in statements for part in (each.item_id, each.source_id)}
        ids |= {part for each in voices for part in (each.item_id, each.done_with_id)}
        ids |= {part for each in self.rebuttals for part in (each.item_id, each.reply_id, each.evidence_id)}
        ids |= {each.item_id for each in self.corrections}
        held = _words({each for each in ids if each})
        return lambda item_id: held.get(item_id, "") if item_id else ""

    def view(
        self, row: PaperStatement, way: list[UUID], words: Any, names: dict[UUID, str], actor: Actor
    ) -> StatementView:
        rebuttals = tuple(
            RebuttalView(each, names.get(each.person_id, ""), words(each.item_id), words(each.evidence_id), words(each.reply_id))
            for each in self.rebuttals if each.statement_id in way
        )  # fmt: skip
        corrections = tuple((each, words(each.item_id)) for each in self.corrections if each.statement_id in way)
        here = {each.id for each, _text in corrections}
        notices = tuple(
            NoticeLine(each, _where(each), each.owner_seat_id == actor.seat_id)
            for each in self.notices if each.correction_id in here
        )  # fmt: skip
        travelled = tuple(dict.fromkeys(self.passed.get(each, "") for each in reversed(way) if each in self.passed))
        return StatementView(
            row, words(row.item_id), _says(row), words(row.source_id), travelled if len(way) > 1 else (), rebuttals,
            corrections, notices,
        )  # fmt: skip


def _says(row: PaperStatement) -> str:
    if row.lacks_source:
        return _("feit, geen bron")
    if not row.mark:
        return _("nog niet nagekeken")
    day: date | None = row.source_on
    return f"{row.get_mark_display()}, {day:%d-%m-%Y}" if day else str(row.get_mark_display())


def _where(notice: CorrectionNotice) -> str:
    if notice.receipt is not None:
        return str(notice.receipt.get_to_display())
    organisation = notice.owner_seat.organisation
    return organisation.name if organisation else ""


def _words(ids: set[UUID]) -> dict[UUID, str]:
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))}
