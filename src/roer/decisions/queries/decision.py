"""One decision as a reader sees it: parts in the order of the letter, lines of help, and who said what."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actions import may
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Item, ItemLink
from roer.core.vault.words import read_versions
from roer.decisions.circle import concerned
from roer.decisions.codes import Answer, Part
from roer.decisions.fingerprint import fingerprint_of
from roer.decisions.models import Decision, FamilyAnswer
from roer.decisions.queries.amounts import in_words
from roer.decisions.queries.assessment import person_of, texts
from roer.decisions.queries.wishes import WishView, wishes_of
from roer.dossier.queries.circle import names_of_people
from roer.intake.queries import expertise_says
from roer.people.queries import name_of

ORDER = list(Part.values)


@dataclass(frozen=True)
class PartView:
    """One part in words."""

    code: str
    title: Any
    text: str


@dataclass(frozen=True)
class LineView:
    """One line of help."""

    id: UUID
    amount: str
    starts_on: date
    ends_on: date | None
    text: str


@dataclass(frozen=True)
class AnswerView:
    """What somebody said of the decision. `name` may be empty: then the relation stands."""

    person_id: UUID
    name: str
    relation: str
    answer: str
    says: Any
    why: Any = ""
    asked_on: tuple[date, ...] = ()
    text: str = ""
    disagrees: bool = False
    before_last_change: bool = False


@dataclass(frozen=True)
class DecisionView:
    """A decision as the reader sees it. `plain` holds the easy and child versions by register."""

    row: Decision
    name: str
    parts: list[PartView]
    lines: list[LineView]
    answers: list[AnswerView]
    plain: dict[str, str]
    plain_is_old: frozenset[str]
    before: list[LineView] = field(default_factory=list)
    is_about_me: bool = False
    may_answer: bool = False
    mine: AnswerView | None = None
    may_change: bool = False
    may_write_plainly: bool = False
    reads_parts: bool = True
    wishes: list[WishView] = field(default_factory=list)
    may_wish: bool = False

    @property
    def knowledge(self) -> str:
        """Which expertises took part, in words; empty while none is known (INT-18)."""
        return ", ".join(expertise_says(self.row.took_part))

    @property
    def words(self) -> dict[str, str]:
        """The parts by code."""
        return {part.code: part.text for part in self.parts}


def decision_for(decision_id: UUID, actor: Actor) -> DecisionView:
    """One decision. Raises Decision.DoesNotExist for who may not see it."""
    held = Decision.objects.visible_to(actor).select_related(
        "determination", "decided_by__organisation", "child_asked_by", "replaces"
    )
    row = held.get(id=decision_id)
    people = concerned(row.dossier_id, actor)
    answers = answers_of(row, actor)
    plain = plain_of(row)
    stale = fingerprint_of(row) if not row.is_sent else ""
    old = frozenset(one.register for one in row.plain_versions.all() if stale and one.made_from != stale)
    asked = row.state == Decision.State.SHARED and actor.person_id in {one.person_id for one in people}
    parts = parts_of(row)
    return DecisionView(
        row, name_of(row.dossier_id, actor), parts, lines_of(row), answers, plain, old,
        before=lines_of(row.replaces) if row.replaces_id else [],
        is_about_me=person_of(row.dossier_id) == actor.person_id,
        may_answer=asked and may("decisions.answer", actor, row.dossier_id),
        mine=next((one for one in answers if one.person_id == actor.person_id), None),
        may_change=not row.is_sent and may("decisions.decide", actor, row),
        may_write_plainly=may("decisions.write_plainly", actor, row.dossier_id),
        reads_parts=len(parts) > 0, wishes=wishes_of(row, actor),
        may_wish=row.state == Decision.State.SHARED and _may_wish(row, actor),
    )  # fmt: skip


def _may_wish(row: Decision, actor: Actor) -> bool:
    """The child itself, or a worker in the words of the child."""
    if actor.role == Role.SELF:
        return person_of(row.dossier_id) == actor.person_id
    return may("decisions.answer_for", actor, row.dossier_id)


def parts_of(row: Decision) -> list[PartView]:
    """The parts that this reader sees, in the order of the letter."""
    held = sorted(row.parts.all(), key=lambda one: ORDER.index(one.part))
    words = texts([one.item_id for one in held])
    return [PartView(one.part, Part(one.part).label, words.get(one.item_id) or "") for one in held]


def lines_of(row: Decision) -> list[LineView]:
    """The lines of help."""
    held = list(row.provisions.filter(taken_out_at__isnull=True).select_related("provider").order_by("starts_on", "id"))
    words = texts([one.item_id for one in held if one.item_id != row.item_id])
    return [
        LineView(one.id, in_words(one), one.starts_on, one.ends_on, words.get(one.item_id) or "")  # type: ignore[arg-type]
        for one in held
    ]


def answers_of(row: Decision, actor: Actor) -> list[AnswerView]:
    """What each person said. After sending, names as they were frozen then; before, as far as the reader may see them."""
    held = list(row.answers.order_by("answered_at", "id"))
    frozen = frozen_people(row) if row.is_sent else {}
    named = {} if frozen else names_of_people([one.person_id for one in held], actor)
    relations = {one.person_id: one.relation for one in concerned(row.dossier_id, actor)}
    words = texts([one.words_id for one in held if one.words_in_letter or one.person_id == actor.person_id])
    changed = max((one.written_at for one in row.parts.all()), default=None)
    return [
        _answer(
            one, frozen.get(one.person_id, {}).get("name", "") or named.get(one.person_id, ""),
            frozen.get(one.person_id, {}).get("relation", "") or relations.get(one.person_id, "parent"),
            words.get(one.words_id) or "", bool(changed and changed > one.answered_at),
        )
        for one in held
    ]  # fmt: skip


def _answer(one: FamilyAnswer, name: str, relation: str, text: str, stale: bool) -> AnswerView:
    return AnswerView(
        one.person_id, name, relation, one.answer, one.get_answer_display(), one.get_why_not_asked_display(),
        tuple(one.asked_on), text, one.answer == Answer.DISAGREES, stale,
    )  # fmt: skip


def frozen_people(row: Decision) -> dict[UUID, dict[str, str]]:
    """Names and relations of the people concerned as they were on the day of sending."""
    linked = ItemLink.objects.filter(item_id=row.item_id, target__kind="decisions.people").values("target_id")  # type: ignore[misc]
    found = texts(list(Item.objects.filter(id__in=linked).values_list("id", flat=True)))
    return {UUID(key): value for text in found.values() for key, value in json.loads(text or "{}").items()}


def plain_of(row: Decision) -> dict[str, str]:
    """The newest easy and child version, by register."""
    wanted = {one.version_id: one.register for one in row.plain_versions.all()}
    if not wanted:
        return {}
    versions = read_versions(Item.objects.get(id=row.item_id))  # type: ignore[misc]
    return {wanted[version.id]: words or "" for version, words in versions if version.id in wanted}


def objection_until(decision_id: UUID, actor: Actor) -> date | None:
    """The last day to object; None while it is a draft. Raises Decision.DoesNotExist."""
    return Decision.objects.visible_to(actor).get(id=decision_id).objection_until
