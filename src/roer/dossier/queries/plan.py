"""Plans as a reader sees them: the page of one plan, the plans around a person, promises, and earlier versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import ndiff
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, may, require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Dossier, Item, ItemVersion
from roer.core.vault.words import read_versions
from roer.dossier.checks import is_speaker
from roer.dossier.codes import PLAN_TYPES, PartOfPlan, PlanType
from roer.dossier.commands.plan import IN_PLAN
from roer.dossier.commands.settling import plan_facts
from roer.dossier.models import Agreement, Goal, GoalMark, Plan, PlanPart, PlanVersion, Review, Rewording
from roer.dossier.queries.beside import Also, also_beside
from roer.dossier.queries.circle import Naming, Who
from roer.dossier.rules import PlanFacts
from roer.people.queries import shared_dossiers_of
from roer.web.components import day_in_words


@dataclass(frozen=True)
class PlanLine:
    """One plan in a list."""

    id: UUID
    kind: PlanType
    state: Any
    coordinator: str
    linked: bool
    keeper: str = ""
    open: bool = True
    goals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Text:
    """A text of the plan and whether this reader may change it."""

    item_id: UUID | None
    text: str
    who: str
    changes: bool
    not_needed: bool = False
    proposed: bool = False
    asked: Any = ""
    copied: UUID | None = None
    foster: bool = False
    also: list[Also] = field(default_factory=list)


@dataclass(frozen=True)
class AgreementLine:
    """An agreement or promise: what, who, when and how it stands."""

    id: UUID
    item_id: UUID | None
    text: str
    who: str
    due_on: date | None
    is_promise: bool
    standing: str
    goal: int | None
    promised_by: str
    settled_by: str
    can_settle: bool
    place: str = ""
    how: Any = ""
    law: Any = ""
    serves_no_goal: bool = False
    also: list[Also] = field(default_factory=list)


@dataclass
class GoalLine:
    """A goal with its marks by person and the agreements that serve it."""

    id: UUID
    number: int
    text: Text
    state: Any
    open: bool
    review_on: date | None
    marks: list[tuple[str, list[int]]] = field(default_factory=list)
    agreements: list[AgreementLine] = field(default_factory=list)


@dataclass(frozen=True)
class Proposed:
    """Other words for a text of the plan, as a professional proposes them."""

    id: UUID
    now: str
    proposed: str
    who: str


@dataclass(frozen=True)
class PlanPage:
    """One plan, ready to show."""

    plan: Plan
    kind: PlanType
    name: str
    coordinator: Who | None
    matters: list[Text]
    parts: list[tuple[Any, str, list[Text]]]
    goals: list[GoalLine]
    loose: list[AgreementLine]
    linked: list[PlanLine]
    reviews: list[Review]
    versions: int
    facts: PlanFacts
    rewordings: list[Proposed] = field(default_factory=list)
    second_reader: str = ""


@dataclass(frozen=True)
class VersionPage:
    """An earlier version with what changed since the one before: lines marked '+', '-' or ' '."""

    plan_id: UUID
    number: int
    last: int
    version: PlanVersion
    who: str
    lines: list[tuple[str, str]]


def around(dossier_id: UUID, actor: Actor) -> list[UUID]:
    """The dossier itself and the shared ones of the families its person belongs to."""
    owner = Dossier.objects.values_list("person_id", flat=True).filter(id=dossier_id).first()
    if owner is None:
        return [dossier_id]
    return [dossier_id, *shared_dossiers_of(owner, actor)]


def has_plan(dossier_id: UUID, actor: Actor) -> bool:
    """Whether the actor sees a plan in this dossier itself."""
    return Plan.objects.visible_to(actor).filter(dossier_id=dossier_id).exists()


def plans_of(dossier_id: UUID, actor: Actor) -> list[PlanLine]:
    """The plans around a person or family, the family plan first; each as far as the reader sees it."""
    require("dossier.see_file", actor, dossier_id)
    return _lines(Plan.objects.visible_to(actor).filter(dossier_id__in=around(dossier_id, actor)), actor)


def _lines(plans: Iterable[Plan], actor: Actor) -> list[PlanLine]:
    found = list(plans.select_related("coordinator_seat", "made_by__organisation").order_by("made_at"))  # type: ignore[attr-defined]
    naming = Naming([plan.coordinator_seat for plan in found], [], actor)
    lines = [
        PlanLine(
            plan.id, PLAN_TYPES[plan.kind], plan.get_state_display(),
            naming.seat(plan.coordinator_seat).name if plan.coordinator_seat else "", plan.parent_id is not None,
            _keeper(plan), open=plan.state != Plan.State.ENDED,
        )
        for plan in found
    ]  # fmt: skip
    return sorted(lines, key=lambda line: line.kind.linked)


def _keeper(plan: Plan) -> str:
    """The organisation that answers for this plan: that of whoever began it; empty for a plan of the family itself."""
    return plan.made_by.organisation.name if plan.made_by.organisation else ""


def _with_goals(lines: list[PlanLine]) -> list[PlanLine]:
    """The same plans, each with its goals in words: so one plan shows them all together."""
    goals = list(Goal.objects.filter(plan_id__in=[line.id for line in lines]).order_by("position"))
    words = {item.id: text for item, text in words_of(Item.objects.filter(id__in=[each.item_id for each in goals]))}
    by_plan = [(goal.plan_id, words.get(goal.item_id)) for goal in goals]  # type: ignore[arg-type]
    return [replace(line, goals=tuple(text for plan, text in by_plan if plan == line.id and text)) for line in lines]


def plan_of(plan_id: UUID, actor: Actor) -> PlanPage:
    """One plan. Raises NotAllowed when the reader does not see it."""
    plan = Plan.objects.select_related("coordinator_seat", "second_reader", "dossier").filter(id=plan_id).first()
    if plan is None:
        raise NotAllowed
    parts = list(PlanPart.objects.filter(plan=plan, removed_at__isnull=True).order_by("made_at"))
    goals = list(Goal.objects.filter(plan=plan).order_by("position"))
    agreements = _agreements(Q(plan=plan))
    read = _Reading([*parts, *goals, *agreements], [plan.coordinator_seat], actor)
    lines = {goal.id: _goal(goal, number, read) for number, goal in enumerate(goals, 1)}
    _marks(lines, read, actor)
    loose = []  # type: ignore[var-annotated]
    for each in agreements:
        at = lines.get(each.goal_id)  # type: ignore[arg-type]
        (at.agreements if at else loose).append(read.agreement(each, at.number if at else None))
    by_part = [(p.label, p.value, [read.text(row) for row in parts if row.part == p]) for p in PartOfPlan]
    return PlanPage(
        plan, PLAN_TYPES[plan.kind], _family_name(plan, actor),
        read.naming.seat(plan.coordinator_seat) if plan.coordinator_seat else None,
        matters=[text for part in by_part[:3] for text in part[2]], parts=by_part[3:], goals=list(lines.values()), loose=loose,
        linked=_with_goals(_lines(Plan.objects.filter(parent=plan), actor)),
        reviews=list(Review.objects.filter(plan=plan).order_by("due_on")),
        versions=PlanVersion.objects.filter(plan=plan).count(), facts=plan_facts(plan, actor),
        rewordings=_proposed(plan, actor), second_reader=plan.second_reader.work_name if plan.second_reader else "",
    )  # fmt: skip


def _proposed(plan: Plan, actor: Actor) -> list[Proposed]:
    """Proposals for other words that still wait for the family."""
    rows = Rewording.objects.filter(plan=plan, answered_at__isnull=True).select_related("item", "target", "proposed_by")
    listed = list(rows.order_by("proposed_at"))
    if not listed:
        return []
    words = {
        item.id: text or "" for item, text in words_of([each for row in listed for each in (row.item, row.target)])
    }
    naming = Naming([row.proposed_by for row in listed], [], actor)
    return [
        Proposed(row.id, words[row.target_id], words[row.item_id], naming.seat(row.proposed_by).name) for row in listed
    ]


def promises_of(dossier_id: UUID, actor: Actor) -> list[AgreementLine]:
    """Every promise around a person or family, open and late ones first: to see before the next decision."""
    require("dossier.see_file", actor, dossier_id)
    found = _agreements(Q(dossier_id__in=around(dossier_id, actor), promised_at__isnull=False))
    read = _Reading(found, [], actor)
    order = {"late": 0, "open": 1, "broken": 2, "kept": 3}
    return sorted((read.agreement(each, None) for each in found), key=lambda line: (order[line.standing], line.due_on))


def agreement_of(agreement_id: UUID, actor: Actor) -> tuple[Agreement, AgreementLine]:
    """One agreement. Raises NotAllowed when the reader does not see it."""
    found = _agreements(Q(id=agreement_id))
    if not found:
        raise NotAllowed
    return found[0], _Reading(found, [], actor).agreement(found[0], None)


def text_in_plan(item_id: UUID, actor: Actor) -> tuple[Item, str, int, UUID]:
    """A text of a plan to change: item, words, number of the wording, and the plan. Raises NotAllowed."""
    item = Item.objects.filter(id=item_id, kind__in=IN_PLAN).first()
    if item is None or (item.weight == Item.Weight.OWN_WORDS and not is_speaker(item, actor)):
        raise NotAllowed
    rows = [model.objects.filter(item=item, plan__isnull=False).first() for model in (Goal, Agreement, PlanPart)]
    plan = next((row.plan_id for row in rows if row is not None), None)
    if plan is None:
        raise NotAllowed
    number = ItemVersion.objects.values_list("number", flat=True).get(id=item.current_version)  # type: ignore[misc]
    return item, words_of([item])[0][1] or "", number, plan


def version_of(plan_id: UUID, number: int, actor: Actor) -> VersionPage:
    """The plan as it stood in a version, beside what changed since the version before (DOS-16)."""
    versions = {
        version.number: version
        for version in PlanVersion.objects.filter(plan_id=plan_id, number__in=[number - 1, number]).select_related("made_by")
    }  # fmt: skip
    if number not in versions:
        raise NotAllowed
    last = PlanVersion.objects.filter(plan_id=plan_id).count()
    rows = [row for version in versions.values() for row in version.contents]
    texts = _texts_then(rows)
    now = [_spoken(row, texts) for row in versions[number].contents]
    before = [_spoken(row, texts) for row in versions[number - 1].contents] if number - 1 in versions else []
    lines = [(line[0], line[2:]) for line in ndiff(before, now) if line[0] != "?"]
    who = Naming([versions[number].made_by], [], actor).seat(versions[number].made_by).name
    return VersionPage(plan_id, number, last, versions[number], who, lines)


class _Reading:
    """The texts and names of rows of a plan, read in one go."""

    def __init__(self, rows: list[Any], seats: list[Any], actor: Actor) -> None:
        self.actor, self.today = actor, day_of(actor.at)
        ids = {row.item_id for row in rows} | {
            getattr(row, each, None) for row in rows for each in ("who_words_id", "place_id")
        }
        items = Item.objects.filter(id__in=ids - {None}).select_related("author_seat")  # type: ignore[misc]
        self.items = {item.id: item for item in items}
        self.words = {item.id: text for item, text in words_of(self.items.values())}
        agreements = [row for row in rows if isinstance(row, Agreement)]
        named = [seat for row in agreements for seat in (row.who_seat, row.promised_by, row.settled_by)]
        people = [row.of_person_id for row in rows if hasattr(row, "of_person_id")]
        people += [row.who_person_id for row in agreements] + [item.on_behalf_of_id for item in self.items.values()]
        self.naming = Naming([*seats, *named, *(item.author_seat for item in self.items.values())], people, actor)
        self.writes = may("dossier.change_plan", actor)
        self.also = also_beside(self.items, actor)

    def text(self, row: Any) -> Text:
        """A row's text with whose it is."""
        item = self.items.get(row.item_id)
        if item is None:
            said = f"{row.get_asked_display()} ({day_in_words(row.asked_on)})" if row.asked else ""
            return Text(None, "", self.naming.person(row.of_person_id), False, not_needed=not said, asked=said)
        own = item.weight == Item.Weight.OWN_WORDS
        who = self.naming.person(getattr(row, "of_person_id", None)) or self.naming.speaker(item).name
        changes = self.writes and (not own or is_speaker(item, self.actor))
        proposed = hasattr(row, "agreed_at") and row.agreed_at is None
        words, also = self.words.get(item.id) or "", self.also.get(item.id, [])
        copied = row.id if getattr(row, "copied", False) else None
        foster = proposed and getattr(row, "part", "") == PartOfPlan.FOSTER
        return Text(item.id, words, who, changes, proposed=proposed, copied=copied, foster=foster, also=also)

    def agreement(self, row: Agreement, goal: int | None) -> AgreementLine:
        """An agreement as a line."""
        who = self.naming.seat(row.who_seat).name if row.who_seat else self.naming.person(row.who_person_id)
        who = who or self.words.get(row.who_words_id) or ""  # type: ignore[arg-type]
        return AgreementLine(
            row.id, row.item_id, self.words.get(row.item_id) or "", who, row.due_on, row.promised_at is not None,  # type: ignore[arg-type]
            row.standing(self.today), goal, self.naming.seat(row.promised_by).name if row.promised_by else "",
            self.naming.seat(row.settled_by).name if row.settled_by else "",
            can_settle=row.state == Agreement.State.OPEN and self.writes,
            place=self.words.get(row.place_id) or "", how=row.get_how_display(), law=row.get_law_display(),  # type: ignore[arg-type]
            serves_no_goal=row.plan_id is not None and row.goal_id is None and not row.kept_without_goal,
            also=self.also.get(row.item_id, []),  # type: ignore[arg-type]
        )  # fmt: skip


def _agreements(condition: Q) -> list[Agreement]:
    found = Agreement.objects.filter(condition).select_related("who_seat", "promised_by", "settled_by")
    return list(found.order_by("made_at"))


def _goal(goal: Goal, number: int, read: _Reading) -> GoalLine:
    return GoalLine(
        goal.id, number, read.text(goal), goal.get_state_display(), goal.state == Goal.State.OPEN, goal.review_on
    )


def _marks(lines: dict[UUID, GoalLine], read: _Reading, actor: Actor) -> None:
    """Marks by person, oldest first; marks of different people stay apart (DOS-45)."""
    found = list(GoalMark.objects.filter(goal_id__in=lines).select_related("given_by").order_by("given_at"))
    naming = Naming([mark.given_by for mark in found], [mark.of_person_id for mark in found], actor)
    for mark in found:
        name = naming.person(mark.of_person_id) or naming.seat(mark.given_by).name
        marks = lines[mark.goal_id].marks
        held = next((given for who, given in marks if who == name), None)
        if held is None:
            marks.append((name, held := []))
        held.append(mark.mark)


def _family_name(plan: Plan, actor: Actor) -> str:
    kind = "people.family_name" if plan.dossier.kind == Dossier.Kind.FAMILY else "people.name"
    item = Item.objects.filter(dossier_id=plan.dossier_id, kind=kind).first()
    return (words_of([item])[0][1] or "") if item else ""


def _texts_then(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Words by version id, of the items in these rows; destroyed wordings are left out."""
    ids = {row["item"] for row in rows if row["item"]}
    found: dict[str, str] = {}
    for item in Item.objects.filter(id__in=ids):
        found |= {str(version.id): text for version, text in read_versions(item) if text is not None}
    return found


def _spoken(row: dict[str, Any], texts: dict[str, str]) -> str:
    if row.get("state") == "not_needed":
        return _("Niet nodig, zegt het gezin.")
    return texts.get(row["version"], _("Deze tekst is vernietigd."))
