"""A wait that passes its norm: somebody looks for a quicker place, and the cause gets a name."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.rules import Met, Outcome, meet, uphold
from roer.people import queries as people
from roer.waiting.clocks import DAYS_A_WEEK, Wait
from roer.waiting.codes import BrokerageOutcome, WaitCause
from roer.waiting.commands.common import consult, coordinator_for, end_of, for_all
from roer.waiting.models import Brokerage, Proposal
from roer.waiting.queries.fitting import last_needs
from roer.waiting.queries.waits import OpenWait, own_waits
from roer.waiting.rule_facts import BrokerageFacts, WaitFacts

LOOK_DAYS = 2
STANDS = (Proposal.State.ASKED, Proposal.State.ACCEPTED)


@command
def flag_long_waits(*, actor: Actor) -> dict[str, str]:
    """Look at every wait of the requests this worker owns; what passed its norm gets brokerage and a question for the cause.

    Runs every morning for each worker of a team, and does nothing twice. Gives back the brokerages made, by request.
    """
    require("waiting.flag_long_waits", actor)
    made: dict[str, str] = {}
    for open_wait in own_waits(actor):
        for wait in open_wait.waits.values():
            if (
                wait.runs
                and _over(wait, open_wait.norm_of(wait.clock), actor)
                and not _brokered(open_wait, wait, actor)
            ):
                made[str(open_wait.request.id)] = str(_broker(open_wait, wait, actor))
    return made


@command
def name_causes(*, actor: Actor, brokerage_id: UUID, causes: Sequence[str]) -> None:
    """Say why somebody waits too long, in codes that are counted (WAI-25)."""
    held = Brokerage.objects.visible_to(actor).get(id=brokerage_id)
    require("waiting.broker", actor, held)
    Brokerage.objects.filter(id=held.id).update(causes=sorted(set(causes) & set(WaitCause.values)))
    worklist.close("waiting.name_cause", held.id, actor)
    tell(held.dossier_id, "waiting.cause_named", label=Label.PLAN, item_id=held.item_id)


@command
def close_brokerage(*, actor: Actor, brokerage_id: UUID, outcome: str, words: str = "") -> None:
    """End looking for another place, with one of three outcomes (WAI-24). Raises RulesRefused without one."""
    held = Brokerage.objects.visible_to(actor).get(id=brokerage_id, closed_at__isnull=True)
    require("waiting.broker", actor, held)
    given = outcome if outcome in BrokerageOutcome.values else ""
    uphold(meet("waiting.brokerage_has_an_outcome", BrokerageFacts(given), at=day_of(actor.at)), {})
    item = for_all(held.dossier_id, "brokered", words, actor) if words.strip() else None
    Brokerage.objects.filter(id=held.id).update(
        closed_at=actor.at, outcome=given, outcome_item=item.id if item else None
    )
    for kind in ("waiting.broker", "waiting.mediate"):
        worklist.close_everywhere(kind, held.id, actor)
    tell(held.dossier_id, "waiting.brokered", label=Label.PLAN, item_id=held.item_id, outcome=given)


def _over(wait: Wait, norm: int | None, actor: Actor) -> Met | None:
    mets = meet("waiting.within_norm", WaitFacts(wait.clock, wait.days, norm), at=day_of(actor.at))
    return next((one for one in mets if one.outcome is Outcome.MET), None)


def _brokered(open_wait: OpenWait, wait: Wait, actor: Actor) -> bool:
    """Was brokerage done for this clock already? A family that chose to wait on is not asked again."""
    done = Brokerage.objects.visible_to(actor).filter(request_id=open_wait.request.id, clock=wait.clock)
    return done.exists()


def _broker(open_wait: OpenWait, wait: Wait, actor: Actor) -> UUID:
    request = open_wait.request
    coordinator = coordinator_for(request.municipality_code, actor.at)
    item = for_all(
        request.dossier_id, "brokerage", _("Het wachten duurt te lang. Iemand zoekt mee naar een plek die eerder kan."),
        actor,
    )  # fmt: skip
    chosen = Proposal.objects.visible_to(actor).filter(request_id=request.id).order_by("-proposed_at").first()
    needs = last_needs(request.id, actor)
    made = Brokerage(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id,
        clock=wait.clock, since=wait.since, norm_days=(open_wait.norm_of(wait.clock) or 0) * DAYS_A_WEEK,
        form=chosen.offer.form if chosen else needs.form if needs else "",
        part_time=needs.part_time if needs else False,
        provider_seat_id=chosen.provider_seat_id if chosen and chosen.state in STANDS else None,
        age=people.age_of(request.dossier_id, actor),
        municipality_code=request.municipality_code, contact_seat_id=request.owner_seat_id,
        coordinator_seat_id=coordinator.id if coordinator else request.owner_seat_id, opened_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    if coordinator:
        consult(item, coordinator.id, "brokerage", actor)
    if made.provider_seat_id:  # the provider looks along for a place elsewhere (WAI-24)
        consult(item, made.provider_seat_id, "brokerage", actor)
        worklist.ask(
            "waiting.mediate", owner_seat_id=made.provider_seat_id, due_at=end_of(LOOK_DAYS, actor),
            cause="waiting.over_norm", actor=actor, dossier_id=request.dossier_id, thing_id=made.id,
        )  # fmt: skip
    worklist.ask(
        "waiting.broker", owner_seat_id=made.coordinator_seat_id, due_at=end_of(LOOK_DAYS, actor),
        cause="waiting.over_norm", actor=actor, dossier_id=request.dossier_id, thing_id=made.id,
    )  # fmt: skip
    worklist.ask(
        "waiting.name_cause", owner_seat_id=request.owner_seat_id, due_at=end_of(LOOK_DAYS, actor),
        cause="waiting.over_norm", actor=actor, dossier_id=request.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(request.dossier_id, "waiting.over_norm", label=Label.PLAN, item_id=item.id, clock=wait.clock)
    return made.id
