"""Stuck cases as the family, the team and an addressed organisation see them; and the public registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.offers.queries import region_names, regions_on, spot
from roer.waiting.codes import TeamLevel
from roer.waiting.models import (
    ExpertAdvice,
    ExpertMember,
    ExpertTeam,
    PowerHolder,
    PowerUse,
    Signatory,
    StuckCase,
    TeamExample,
)
from roer.waiting.queries.waits import texts_of

SITS = (
    "SELECT EXISTS (SELECT 1 FROM waiting_expertmember WHERE seat_id = %s AND valid_from <= %s"
    " AND (valid_until IS NULL OR valid_until > %s))"
)


@dataclass(frozen=True)
class CaseLine:
    """One case with its question; `days` it waits for advice, until the first advice came."""

    case: StuckCase
    question: str
    days: int
    advised: bool


@dataclass(frozen=True)
class CasePage:
    """Everything about one case that this reader may read."""

    line: CaseLine
    advices: list[tuple[ExpertAdvice, str]]
    powers: list[tuple[PowerUse, str, str]]
    ending: str
    members: list[ExpertMember]
    before: list[tuple[str, str]]


@dataclass(frozen=True)
class RegionTeam:
    """A region valid on a day, with its team; `works` when it has members."""

    region: str
    team: ExpertTeam | None
    members: int

    @property
    def works(self) -> bool:
        """Is there a team with members?"""
        return self.members > 0


def sits_in_a_team(actor: Actor) -> bool:
    """Has this seat a place in an expert team now? The frame of every page of a worker asks: hence spelt out."""
    with connection.cursor() as cursor:
        cursor.execute(SITS, [actor.seat_id, actor.at, actor.at])
        return bool(cursor.fetchone()[0])


def cases_of_team(actor: Actor) -> list[CaseLine]:
    """The cases of the teams of this seat, what is open and due first on top: the agenda."""
    teams = ExpertMember.objects.filter(in_period(actor.at), seat_id=actor.seat_id).values("team_id")
    found = StuckCase.objects.visible_to(actor).filter(team_id__in=teams).select_related("team", "owner_seat")
    return _lines(list(found.order_by("closed_at", "advice_due")), actor)


def cases_of(request_id: UUID, actor: Actor) -> list[CaseLine]:
    """The cases that were brought about one request, the newest first."""
    found = StuckCase.objects.visible_to(actor).filter(request_id=request_id).select_related("team", "owner_seat")
    return _lines(list(found.order_by("-brought_at")), actor)


def case_page(case_id: UUID, actor: Actor) -> CasePage:
    """One case. Raises StuckCase.DoesNotExist when it is absent or hidden."""
    case = (
        StuckCase.objects.visible_to(actor)
        .select_related("team", "owner_seat", "next_owner", "deployed_seat")
        .get(id=case_id)
    )
    advices = list(
        ExpertAdvice.objects.visible_to(actor).filter(case=case).select_related("seat").order_by("advised_at")
    )
    powers = list(
        PowerUse.objects.visible_to(actor)
        .filter(case=case)
        .select_related("addressee", "holder__seat")
        .order_by("decided_at")
    )
    texts = texts_of(
        [case.close_item, *(a.item_id for a in advices), *(x for p in powers for x in (p.item_id, p.answer_item))]
    )
    return CasePage(
        _lines([case], actor)[0], [(each, texts.get(each.item_id, "")) for each in advices],
        [(each, texts.get(each.item_id, ""), texts.get(each.answer_item, "")) for each in powers],
        texts.get(case.close_item, ""),
        list(ExpertMember.objects.filter(in_period(actor.at), team_id=case.team_id).select_related("seat")),
        _before(case, actor),
    )  # fmt: skip


def _before(case: StuckCase, actor: Actor) -> list[tuple[str, str]]:
    """What the level before was asked and advised, as (team, words): the file that came along."""
    if case.came_from_id is None:
        return []
    earlier = StuckCase.objects.visible_to(actor).filter(id=case.came_from_id).select_related("team").first()
    if earlier is None:
        return []
    advices = ExpertAdvice.objects.visible_to(actor).filter(case_id=earlier.id).order_by("advised_at")
    ids = [earlier.item_id, *(each.item_id for each in advices)]
    texts = texts_of(ids)
    return [(earlier.team.name, texts[each]) for each in ids if each in texts]


def examples() -> list[TeamExample]:
    """What the national table shares with every team, the newest first. Public."""
    return list(TeamExample.objects.order_by("-shared_at"))


def sits_at_national_table(actor: Actor) -> bool:
    """Has this seat a place at the national table now?"""
    held = ExpertMember.objects.filter(in_period(actor.at), seat_id=actor.seat_id)
    return held.filter(team__level=TeamLevel.NATIONAL, team__valid_until__isnull=True).exists()


def power_use_for(use_id: UUID, actor: Actor) -> tuple[PowerUse, str]:
    """One decision of override power with its words. Raises PowerUse.DoesNotExist when it is absent or hidden."""
    use = PowerUse.objects.visible_to(actor).select_related("addressee", "holder__seat").get(id=use_id)
    return use, texts_of([use.item_id]).get(use.item_id, "")


def expert_lead(municipality_code: str, actor: Actor) -> Seat | None:
    """Who leads the expert team of the region of a municipality now; None when there is no team or nobody in it."""
    place = spot(municipality_code) if municipality_code else None
    held = ExpertMember.objects.filter(
        in_period(actor.at), team__level=TeamLevel.REGION, team__region=place.region if place else "",
        team__valid_until__isnull=True,
    )  # fmt: skip
    first = held.order_by("-leads", "valid_from").select_related("seat").first()
    return first.seat if first else None


def teams_by_region(actor_at: Any) -> list[RegionTeam]:
    """Every region of the day with its expert team, and whether it works (WAI-45)."""
    teams = {
        each.region: each
        for each in ExpertTeam.objects.filter(level=TeamLevel.REGION, valid_until__isnull=True).order_by("valid_from")
    }
    seated = ExpertMember.objects.filter(in_period(actor_at)).values_list("team_id", flat=True)
    counted: dict[UUID, int] = {}
    for team_id in seated:
        counted[team_id] = counted.get(team_id, 0) + 1
    return [
        RegionTeam(region, teams.get(region), counted.get(teams[region].id, 0) if region in teams else 0)
        for region in sorted(regions_on(day_of(actor_at)))
    ]


def power_holders(at: Any) -> dict[str, list[PowerHolder]]:
    """Who holds override power, by region of the day; a region without anybody has an empty list (WAI-48)."""
    found: dict[str, list[PowerHolder]] = {region: [] for region in sorted(regions_on(day_of(at)))}
    for holder in PowerHolder.objects.filter(in_period(at)).select_related("seat__organisation").order_by("valid_from"):
        found.setdefault(holder.region, []).append(holder)
    return found


def _lines(cases: list[StuckCase], actor: Actor) -> list[CaseLine]:
    texts = texts_of([case.item_id for case in cases])
    first: dict[UUID, Any] = {}
    for advice in ExpertAdvice.objects.visible_to(actor).filter(case__in=cases).order_by("-advised_at"):
        first[advice.case_id] = advice.advised_at
    return [
        CaseLine(
            case, texts.get(case.item_id, ""),
            (day_of(first.get(case.id) or case.closed_at or actor.at) - day_of(case.brought_at)).days, case.id in first,
        )
        for case in cases
    ]  # fmt: skip


@dataclass(frozen=True)
class Settles:
    """Who settles a stuck case in a region: the team, whether it works, and who may force an organisation."""

    name: str
    team: RegionTeam
    holders: list[PowerHolder]


def who_settles(at: Any) -> list[Settles]:
    """Every region of the day with its team and holders, by name."""
    holders, names = power_holders(at), region_names()
    found = [Settles(names.get(each.region, each.region), each, holders[each.region]) for each in teams_by_region(at)]
    return sorted(found, key=lambda each: each.name)


def signed_in(region: str, at: Any) -> list[tuple[str, str]]:
    """The organisations that signed the agreement of a region, as choices."""
    signed = Signatory.objects.filter(region=region, signed_on__lte=day_of(at)).exclude(ended_on__lte=day_of(at))
    return [(str(each.organisation_id), each.organisation.name) for each in signed.select_related("organisation")]


def holds_power(region: str, actor: Actor) -> bool:
    """Does this seat hold override power in a region now?"""
    return PowerHolder.objects.filter(in_period(actor.at), seat_id=actor.seat_id, region=region).exists()
