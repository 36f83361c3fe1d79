"""A case that is stuck: anyone involved brings it, the team advises with a day, and closing early needs a reason."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Item, Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import add_working_days
from roer.core.visible import in_period
from roer.intake import queries as intake
from roer.offers.queries import spot
from roer.waiting.codes import NEXT_LEVEL, CloseWay, TeamLevel
from roer.waiting.commands.common import consult, end_of, for_all, needed
from roer.waiting.models import CareEpisode, ExpertAdvice, ExpertMember, ExpertTeam, StuckCase
from roer.waiting.refusals import CannotSettle
from roer.waiting.rule_facts import CaseCloseFacts
from roer.waiting.rules import ADVICE_DAYS

ADVICE_FOLLOWED_DAYS = 2


@command
def bring_stuck_case(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Put a case for which nobody finds fitting help before the team of the region. `words` is all the team reads."""
    require("waiting.bring_stuck_case", actor)
    request = intake.request_for(request_id, actor)
    place = spot(request.municipality_code)
    team = team_for(place.region if place else "", day_of(actor.at))
    if team is None:
        raise CannotSettle(
            _("Deze regio heeft nog geen expertteam. Jullie vaste gezicht hoort dat nu en zoekt verder.")
        )
    return _put_before(team, request, words, actor)


@command
def escalate_case(*, actor: Actor, case_id: UUID, words: str, within_days: int) -> UUID:
    """Put a case before the next level, with the question, the file's one item and a term in days (WAI-47)."""
    held = _open(case_id, actor, "waiting.advise_case")
    team = _above(held.team)
    if team is None or within_days < 1:
        raise CannotSettle(_("Er is geen volgend niveau, of de termijn klopt niet."))
    due = date.fromordinal(day_of(actor.at).toordinal() + within_days)
    made = _put_before(team, held, words, actor, came_from=held.id, due=due)
    _hand_file_over(held, team, actor)
    return made


def _hand_file_over(held: StuckCase, team: ExpertTeam, actor: Actor) -> None:
    """What was asked and advised before goes along to the next level: those items and nothing else of the file."""
    advices = ExpertAdvice.objects.visible_to(actor).filter(case_id=held.id).values_list("item_id", flat=True)
    for item in Item.objects.filter(id__in=[held.item_id, *advices]):
        for seat in _members(team, actor):
            consult(item, seat.id, "expert_team", actor)


@command
def advise_case(*, actor: Actor, case_id: UUID, words: str, look_again_on: date) -> UUID:
    """Advise, with the day on which the team looks again. Family and owner read it."""
    held = _open(case_id, actor, "waiting.advise_case")
    if look_again_on <= day_of(actor.at):
        raise CannotSettle(_("Kies een dag na vandaag om opnieuw te kijken."))
    item = for_all(held.dossier_id, "advice", needed(words), actor, Item.Weight.JUDGEMENT)
    made = ExpertAdvice(
        dossier_id=held.dossier_id, label=int(Label.PLAN), item_id=item.id, case_id=held.id, advised_at=actor.at,
        seat_id=actor.seat_id, look_again_on=look_again_on,
    )  # fmt: skip
    made.save(force_insert=True)
    for seat in _members(held.team, actor):
        if seat.id != actor.seat_id:
            access.open_item_for(actor=actor, item_id=item.id, seat_id=seat.id, purpose="expert_team")
    worklist.close("waiting.advise_case", held.id, actor)
    worklist.close_everywhere("waiting.advice_late", held.id, actor)
    worklist.ask(
        "waiting.follow_advice", owner_seat_id=held.owner_seat_id, due_at=end_of(ADVICE_FOLLOWED_DAYS, actor),
        cause="waiting.advised", actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip
    tell(held.dossier_id, "waiting.advised", label=Label.PLAN, item_id=item.id, again=str(look_again_on))
    return made.id


@command
def deploy_expert(*, actor: Actor, case_id: UUID, seat_id: UUID) -> None:
    """An expert of the team comes along with the local team for this case (WAI-45)."""
    held = _open(case_id, actor, "waiting.advise_case")
    if seat_id not in {seat.id for seat in _members(held.team, actor)}:
        raise CannotSettle(_("Kies iemand uit het expertteam."))
    StuckCase.objects.filter(id=held.id).update(deployed_seat_id=seat_id)
    tell(held.dossier_id, "waiting.expert_deployed", label=Label.PLAN, item_id=held.item_id, seat=str(seat_id))


@command
def close_stuck_case(*, actor: Actor, case_id: UUID, way: str, words: str = "", next_owner: UUID | None = None) -> None:
    """Close a case: help started, or the family ends it; earlier only with a reason and who goes on (WAI-46)."""
    held = _open(case_id, actor, "waiting.close_case")
    if way not in CloseWay.values:
        raise CannotSettle(_("Kies hoe het afliep."))
    started = CareEpisode.objects.visible_to(actor).filter(request_id=held.request_id, started_at__gte=held.brought_at)
    facts = CaseCloseFacts(way, started.exists(), next_owner is not None)
    mets = meet("waiting.case_stays_open", facts, at=day_of(actor.at))
    uphold(mets, {"waiting.case_stays_open": words})
    if way == CloseWay.EARLIER and next_owner is None:
        raise CannotSettle(_("Schrijf op wie er verdergaat. Kind en ouders lezen die naam."))
    item = for_all(held.dossier_id, "case_closed", words, actor, Item.Weight.JUDGEMENT) if words.strip() else None
    StuckCase.objects.filter(id=held.id).update(
        closed_at=actor.at, closed_way=way, close_item=item.id if item else None, next_owner_id=next_owner
    )
    if next_owner:
        worklist.ask(
            "waiting.go_on_with_case", owner_seat_id=next_owner, due_at=end_of(ADVICE_FOLLOWED_DAYS, actor),
            cause="waiting.case_closed_early", actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
        )  # fmt: skip
    keep_receipts(mets, facts, dossier_id=held.dossier_id, label=Label.PLAN, actor=actor, item_id=held.item_id)
    tell(held.dossier_id, "waiting.case_closed", label=Label.PLAN, item_id=held.item_id, way=way)


def team_for(region: str, on: date) -> ExpertTeam | None:
    """The team of a region on a day."""
    teams = ExpertTeam.objects.filter(level=TeamLevel.REGION, region=region, valid_from__lte=on)
    return teams.exclude(valid_until__lte=on).first()


def next_level_lead(region: str, actor: Actor) -> Seat | None:
    """Who leads the team above that of a region; None when there is none."""
    team = team_for(region, day_of(actor.at))
    above = _above(team) if team else None
    return next(iter(_members(above, actor)), None) if above else None


def _above(team: ExpertTeam) -> ExpertTeam | None:
    """The team of the next level; the national table when no team of several regions is there."""
    level = NEXT_LEVEL.get(TeamLevel(team.level))
    if level is None:
        return None
    running = ExpertTeam.objects.filter(valid_until__isnull=True)
    return running.filter(level=level).first() or running.filter(level=TeamLevel.NATIONAL).first()


def _put_before(
    team: ExpertTeam, about: Any, words: str, actor: Actor, *, came_from: UUID | None = None, due: date | None = None
) -> UUID:
    """Put a question about a request, or about a case that goes on, before a team."""
    members = _members(team, actor)
    if not members:
        raise CannotSettle(_("Dit team heeft nu geen leden. Jullie vaste gezicht hoort dat en zoekt verder."))
    item = for_all(about.dossier_id, "stuck", needed(words), actor)
    term = due or add_working_days(day_of(actor.at), int(ADVICE_DAYS.value))
    made = StuckCase(
        dossier_id=about.dossier_id, label=int(Label.PLAN), item_id=item.id,
        request_id=about.request_id if came_from else about.id, team_id=team.id, came_from_id=came_from,
        brought_by_id=actor.seat_id, owner_seat_id=about.owner_seat_id, brought_at=actor.at, advice_due=term,
    )  # fmt: skip
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as twice:
        raise CannotSettle(_("Dit team kijkt hier al naar.")) from twice
    for seat in members:
        if seat.id != actor.seat_id:
            consult(item, seat.id, "expert_team", actor)
    lead = next((seat for seat in members if seat.leads), members[0])  # type: ignore[attr-defined]
    worklist.ask(
        "waiting.advise_case", owner_seat_id=lead.id, due_at=start_of(term).replace(hour=23, minute=59),
        cause="waiting.case_brought", actor=actor, dossier_id=about.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(about.dossier_id, "waiting.case_brought", label=Label.PLAN, item_id=item.id, due=str(term), level=team.level)
    return made.id


def _members(team: ExpertTeam, actor: Actor) -> list[Seat]:
    """The running seats of a team; `leads` stands on each."""
    held = ExpertMember.objects.filter(in_period(actor.at), team=team).order_by("-leads", "valid_from")
    seats = []
    for member in held.select_related("seat"):
        member.seat.leads = member.leads  # type: ignore[attr-defined]
        seats.append(member.seat)
    return seats


def _open(case_id: UUID, actor: Actor, action: str) -> StuckCase:
    held: StuckCase = StuckCase.objects.visible_to(actor).select_related("team").get(id=case_id)
    require(action, actor, held)
    if held.closed_at:
        raise CannotSettle(_("Deze zaak is al gesloten."))
    return held
