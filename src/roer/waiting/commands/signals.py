"""The morning look of one worker at the own waiting children: who was not spoken to, who waits far too long."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import WorkItem
from roer.core.rules import Outcome, meet
from roer.waiting.commands.common import end_of
from roer.waiting.commands.telling import TELL
from roer.waiting.models import ChildContact, ContactAgreement, StuckCase, WaitNotice
from roer.waiting.queries.waits import OpenWait, own_waits
from roer.waiting.rules import ContactFacts, LongWaitFacts, RulingFacts

LATE = "waiting.advice_late"
RULED = frozenset({"court", "institution"})


@command
def look_for_signals(*, actor: Actor) -> dict[str, str]:
    """Look at every wait of the requests this worker owns. Asks nothing twice while it is open. Returns kinds by request."""
    require("waiting.flag_long_waits", actor)
    found: dict[str, str] = _silent_teams(actor)
    for wait in own_waits(actor):
        for kind in _signals(wait, actor):
            if _ask(kind, wait, actor):
                found[f"{wait.request.id} {kind}"] = kind
    return found


def _silent_teams(actor: Actor) -> dict[str, str]:
    """Cases of this worker's families whose team let the day of its advice pass; whoever asked hears it (WAI-47)."""
    late = StuckCase.objects.visible_to(actor).filter(
        owner_seat_id=actor.seat_id, closed_at__isnull=True, advices__isnull=True, advice_due__lt=day_of(actor.at)
    )
    return {f"{case.id} {LATE}": LATE for case in late if _put(LATE, case.id, case.dossier_id, actor)}


def _signals(wait: OpenWait, actor: Actor) -> list[str]:
    running, today = wait.running, day_of(actor.at)
    if running is None:
        return []
    signals = []
    spoken, agreed = _contact(wait.request.id, wait.waits["total"].since, actor)
    if _met("waiting.child_is_spoken_to", ContactFacts((today - spoken).days, agreed), today):
        signals.append("waiting.speak_with_child")
    if _met("waiting.long_wait_reaches_executive", LongWaitFacts(running.clock, running.days), today):
        signals.append("waiting.long_wait")
    if not WaitNotice.objects.visible_to(actor).filter(request_id=wait.request.id).exists():
        signals.append(TELL)
    total = wait.waits["total"]
    if wait.request.route in RULED and _met("waiting.ruling_is_carried_out", RulingFacts(total.days), today):
        signals.append("waiting.carry_out_ruling")
    return signals


def _contact(request_id: UUID, asked: date, actor: Actor) -> tuple[date, int | None]:
    """The last day on which somebody spoke with the child, else the first day; and how often was agreed."""
    spoken = ChildContact.objects.visible_to(actor).filter(request_id=request_id, with_child=True)
    last = spoken.order_by("-spoken_on").values_list("spoken_on", flat=True).first()
    agreement = ContactAgreement.objects.visible_to(actor).filter(request_id=request_id, until_on__isnull=True).first()
    since = max(last or asked, agreement.from_on if agreement and last is None else asked)
    return since, agreement.every_days if agreement else None


def _met(rule: str, facts: object, today: date) -> bool:
    return any(one.outcome is Outcome.MET for one in meet(rule, facts, at=today))


def _ask(kind: str, wait: OpenWait, actor: Actor) -> bool:
    return _put(kind, wait.request.id, wait.request.dossier_id, actor)


def _put(kind: str, thing_id: UUID, dossier_id: UUID, actor: Actor) -> bool:
    """Put it on the own list, unless it stands there still."""
    mine = WorkItem.objects.filter(kind=kind, thing_id=thing_id, owner_seat_id=actor.seat_id)
    if mine.filter(state=WorkItem.State.OPEN).exists():
        return False
    worklist.ask(
        kind, owner_seat_id=actor.seat_id, due_at=end_of(0, actor), cause=kind, actor=actor,
        dossier_id=dossier_id, thing_id=thing_id,
    )  # fmt: skip
    return True
