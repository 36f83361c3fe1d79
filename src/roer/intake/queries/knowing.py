"""What a team knows: which of the five kinds are there, which lack, how that grows, and where time is short. Public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period
from roer.intake.models import Expertise, MemberExpertise, TeamComplete
from roer.intake.rules import FIVE

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Knows:
    """One kind of knowledge in a team: how many members now, how many a year ago, and how many of them lack time."""

    what: Any
    now: int
    year_ago: int
    short: int


@dataclass(frozen=True)
class TeamKnows:
    """What a team knows, what lacks, and what its manager said of that."""

    team: Organisation
    lines: list[Knows]
    lacks: list[Any]
    said: TeamComplete | None


def teams_know(on: date, codes: Iterable[str] | None = None) -> dict[UUID, TeamKnows]:
    """Every team that works on a day with what it knows, by team; of these municipalities only when `codes` are named."""
    teams = Organisation.objects.filter(kind="local_team", valid_from__lte=on)
    teams = teams if codes is None else teams.filter(municipality_code__in=list(codes))
    now, before = _counted(_rows(on)), _counted(_rows(on - YEAR))
    short = _counted(_rows(on).filter(short_of_time=True))
    said = {row.team_id: row for row in TeamComplete.objects.order_by("said_at")}
    return {
        team.id: TeamKnows(
            team,
            [Knows(Expertise(one).label, now[team.id, one], before[team.id, one], short[team.id, one]) for one in FIVE],
            [Expertise(one).label for one in FIVE if not now[team.id, one]],
            said.get(team.id),
        )
        for team in teams
    }


def lacks_of(team_id: UUID, on: date) -> list[str]:
    """Which of the five kinds of knowledge nobody in a team has on a day, by code."""
    there = set(_rows(on).filter(seat__organisation_id=team_id).values_list("expertise", flat=True))
    return [one for one in FIVE if one not in there]


def expertise_of(seat_ids: Iterable[UUID | None], on: date) -> list[str]:
    """What these seats know about on a day, by code, in order: what took part in a triage, referral or decision."""
    rows = _rows(on).filter(seat_id__in=[each for each in seat_ids if each])
    return sorted(set(rows.values_list("expertise", flat=True)))


def expertise_says(codes: Iterable[str]) -> list[str]:
    """These expertises in words, in the order given."""
    words = {**dict(Expertise.choices), **dict(MemberExpertise.Also.choices)}
    return [str(words[one]) for one in codes]


def members(municipality_code: str, actor: Actor) -> list[tuple[str, str]]:
    """(seat, name) of everybody who works in the teams of a municipality now."""
    seats = Seat.objects.filter(
        in_period(actor.at), organisation__kind="local_team", organisation__municipality_code=municipality_code
    )
    return [(str(seat.id), f"{seat.work_name}, {seat.discipline}") for seat in seats.order_by("work_name")]


def teams_of(municipality_code: str, actor: Actor) -> list[tuple[str, str]]:
    """(team, name) of the teams of a municipality."""
    rows = Organisation.objects.filter(
        kind="local_team", municipality_code=municipality_code, valid_from__lte=day_of(actor.at)
    )
    return [(str(row.id), row.name) for row in rows.order_by("name")]


def _rows(on: date) -> QuerySet[MemberExpertise]:
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=on)
    return MemberExpertise.objects.filter(ends, valid_from__lte=on)


def _counted(rows: QuerySet[MemberExpertise]) -> Counter[tuple[UUID | None, str]]:
    return Counter(rows.values_list("seat__organisation_id", "expertise"))
