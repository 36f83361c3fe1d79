"""Mentors as each reader sees them: the young person all and what they read, helpers who and how safe, a mentor the own part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Dossier, Item
from roer.core.registries import away_lists
from roer.dossier.codes import FILE_KINDS, GOAL, MENTOR_SAYS, MOMENT, MentorKind
from roer.dossier.commands.mentors import live_shares
from roer.dossier.models import Mentor, MentorInvitation, MentorSearch, MentorSearchStep
from roer.people.queries import groups_of, members_of_dossier, name_of, names_of, own_dossier

TO_SHARE = (*FILE_KINDS, MOMENT, GOAL)
MOST = 40
LISTED = (MentorSearch.Cause.NO_SUPPORT, MentorSearch.Cause.PARENTS, MentorSearch.Cause.HEAVIER)
LIVE = (Mentor.State.PROPOSED, Mentor.State.ACTIVE)


@dataclass(frozen=True)
class MentorLine:
    """One mentor, ready to show."""

    mentor: Mentor
    name: str
    says: Any
    reason: str
    guided: str
    reads: list[tuple[UUID, str]]
    mine: bool


@dataclass(frozen=True)
class SearchLine:
    """A search with the result of each step."""

    search: MentorSearch
    steps: list[tuple[Any, str]]


@dataclass(frozen=True)
class MentorsPage:
    """Who stands beside the person of a dossier."""

    dossier_id: UUID
    name: str
    own: bool
    work: bool
    mentors: list[MentorLine]
    search: SearchLine | None
    invitations: list[MentorInvitation]
    texts: list[tuple[UUID, str]]


def mentors_of(dossier_id: UUID, actor: Actor) -> MentorsPage:
    """The mentors of somebody. Raises NotAllowed for who sees nothing of it."""
    rows = Mentor.objects.filter(dossier_id=dossier_id).select_related("item", "reason", "guided", "seat")
    mentors = list(rows.order_by("state", "proposed_at"))
    dossier = own_dossier(actor)
    own = dossier is not None and dossier.id == dossier_id and actor.role not in WORK_ROLES
    work = actor.role in WORK_ROLES
    name = "" if own else name_of(dossier_id, actor)
    if not (own or name or mentors) or not (mentors or _young(dossier_id, actor)):
        raise NotAllowed
    texts = shareable(dossier_id, actor) if own else []
    return MentorsPage(
        dossier_id, name, own, work, _lines(mentors, actor), _search(dossier_id, actor) if own or work else None,
        list(MentorInvitation.objects.filter(mentor__in=mentors).select_related("mentor").order_by("due_on")), texts,
    )  # fmt: skip


def _young(dossier_id: UUID, actor: Actor) -> bool:
    """May this be somebody for whom a mentor is meant? A parent's own file has no page for it."""
    groups = groups_of(dossier_id, actor)
    return groups.youth is not False and not (groups.child is False and groups.youth is None)


def mentors_in_plan(dossier: Dossier, actor: Actor) -> list[str]:
    """The names of the mentors of whom a plan is about: they stand in it, there for the young person first (PEO-23)."""
    people = {dossier.person_id} if dossier.person_id else members_of_dossier(dossier.id, actor)
    files = Dossier.objects.filter(person_id__in=people, kind=Dossier.Kind.PERSON).values_list("id", flat=True)
    return [name for name, _mentor in chosen_mentors(files, actor)]


def chosen_mentors(dossier_ids: Iterable[UUID], actor: Actor) -> list[tuple[str, Mentor]]:
    """The mentors that somebody chose, by name, as far as the actor may know: they stand in the plan for the young person."""
    rows = Mentor.objects.visible_to(actor).filter(dossier_id__in=list(dossier_ids), state=Mentor.State.ACTIVE)
    listed = list(rows.select_related("item"))
    return (
        [(text or "", each) for each, (_item, text) in zip(listed, words_of([one.item for one in listed]), strict=True)]
        if listed
        else []
    )


def shareable(dossier_id: UUID, actor: Actor) -> list[tuple[UUID, str]]:
    """The texts in the own file that one could let a mentor read, newest first."""
    items = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind__in=TO_SHARE, state__in=["saved", "sent"])
    return [(item.id, text) for item, text in words_of(items.order_by("-recorded_at")[:MOST]) if text]


@dataclass(frozen=True)
class WithoutMentor:
    """A child that lives away from home, and how it stands with a mentor: missing, searched, or the own no."""

    dossier_id: UUID
    name: str
    standing: str
    due_on: date | None
    away: bool = True
    cause: Any = ""


@dataclass(frozen=True)
class MentorNeed:
    """Who has no mentor yet, and for how many of the children away from home there is one, a search, or the own no."""

    lines: list[WithoutMentor]
    away: int
    reached: int


def mentor_need(actor: Actor) -> MentorNeed:
    """The children of the actor without a mentor: away from home, without a parent's support, or with help that grew (PEO-18).

    Only who lives away from home counts toward the norm that everybody has one.
    """
    away = dict(each for listed in away_lists for each in listed(actor))
    searches = MentorSearch.objects.visible_to(actor).filter(Q(dossier_id__in=list(away)) | Q(cause__in=LISTED))
    latest = {each.dossier_id: each for each in searches.order_by("made_at")}
    names = names_of(latest.keys() - away.keys(), actor) | away
    has = set(Mentor.objects.filter(dossier_id__in=list(names), state="active").values_list("dossier_id", flat=True))
    today = day_of(actor.at)
    lines = [
        _standing(dossier, name, latest.get(dossier), today, dossier in away)
        for dossier, name in names.items() if dossier not in has
    ]  # fmt: skip
    missing = sum(each.away and each.standing == "missing" for each in lines)
    lines.sort(key=lambda each: (not each.away, each.standing, each.name.casefold()))
    return MentorNeed(lines, len(away), len(away) - missing)


def away_without_mentor(actor: Actor) -> list[WithoutMentor]:
    """The lines of `mentor_need`."""
    return mentor_need(actor).lines


def _standing(dossier_id: UUID, name: str, search: MentorSearch | None, today: date, away: bool) -> WithoutMentor:
    if search is None:
        return WithoutMentor(dossier_id, name, "missing", None, away)
    known = {"open": "searched", "offered": "offered", "declined": "own_wish", "found": "missing"}
    standing = "missing" if search.due_on < today else known[search.state]
    cause = "" if search.cause not in LISTED else search.get_cause_display()
    return WithoutMentor(dossier_id, name, standing, None if search.state == "found" else search.due_on, away, cause)


def _lines(mentors: Sequence[Mentor], actor: Actor) -> list[MentorLine]:
    shares = list(live_shares(mentors).select_related("item").order_by("shared_at"))
    items = [each.item for each in shares]
    items += [item for each in mentors for item in (each.item, each.reason, each.guided) if item]
    words = {item.id: text or "" for item, text in words_of(items)}
    return [
        MentorLine(
            each, words[each.item_id], MENTOR_SAYS[MentorKind(each.kind)], words.get(each.reason_id, ""),  # type: ignore[arg-type]
            words.get(each.guided_id, ""), [(s.item_id, words[s.item_id]) for s in shares if s.mentor_id == each.id],  # type: ignore[arg-type]
            each.seat_id is not None and each.seat_id == actor.seat_id,
        )
        for each in mentors
    ]  # fmt: skip


def _search(dossier_id: UUID, actor: Actor) -> SearchLine | None:
    search = MentorSearch.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-made_at").first()
    if search is None:
        return None
    steps = list(MentorSearchStep.objects.filter(search=search).select_related("item").order_by("done_at"))
    words = {item.id: text or "" for item, text in words_of([each.item for each in steps])}
    return SearchLine(search, [(each.get_step_display(), words[each.item_id]) for each in steps])
