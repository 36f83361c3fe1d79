"""The morning look of one worker at the own waiting children: who was not spoken to, who waits far too long."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item, WorkItem
from roer.core.rules import Outcome, meet
from roer.core.visible import in_period
from roer.intake import queries as intake
from roer.waiting.clocks import DAYS_A_WEEK
from roer.waiting.commands.common import consult, end_of, for_all, needed
from roer.waiting.commands.telling import TELL
from roer.waiting.models import Brokerage, ChildContact, ContactAgreement, Executive, StopTouch, StuckCase, WaitNotice
from roer.waiting.queries.fitting import places_elsewhere
from roer.waiting.queries.waits import OpenWait, own_waits
from roer.waiting.rule_facts import ContactFacts, LongWaitFacts, RulingFacts
from roer.waiting.rules import ALERT_AGAIN_WEEKS

ELSEWHERE = "waiting.unnecessary"
LATE, STOPPED = "waiting.advice_late", "waiting.stop_touches"
ALERTS = ("waiting.four_weeks", "waiting.six_weeks", "waiting.long_wait")
EXECUTIVE_DAYS = 5
RULED = frozenset({"court", "institution"})


@command
def look_for_signals(*, actor: Actor) -> dict[str, str]:
    """Look at every wait of the requests this worker owns. Asks nothing twice while it is open. Returns kinds by request."""
    require("waiting.flag_long_waits", actor)
    found: dict[str, str] = _silent_teams(actor) | _stopped(actor)
    for wait in own_waits(actor):
        if _unnecessary(wait, actor):
            found[f"{wait.request.id} {ELSEWHERE}"] = ELSEWHERE
        for kind in _signals(wait, actor):
            if not _acted(kind, wait, actor) and _ask(kind, wait, actor):
                found[f"{wait.request.id} {kind}"] = kind
                if kind == "waiting.long_wait":
                    _tell_executive(wait, actor)
    return found


@command
def note_action(*, actor: Actor, request_id: UUID, words: str) -> UUID:
    """Say what is done about a long wait: the alerts about it close, and the family reads it (WAI-22)."""
    require("waiting.record_needs", actor)
    request = intake.request_for(request_id, actor)
    item = for_all(request.dossier_id, "action", needed(words), actor)
    for kind in ALERTS:
        worklist.close_everywhere(kind, request.id, actor)
    tell(request.dossier_id, "waiting.acted", label=Label.PLAN, item_id=item.id)
    return item.id


def _unnecessary(wait: OpenWait, actor: Actor) -> bool:
    """Put it on the list that a fitting place is free elsewhere; who referred hears which, without more (WAI-14)."""
    found = places_elsewhere(wait.request.id, actor) if wait.running and wait.request.chosen_form else []
    if not found:
        worklist.close(ELSEWHERE, wait.request.id, actor)
        return False
    referral = getattr(wait.request, "referral", None)
    new = _put(ELSEWHERE, wait.request.id, wait.request.dossier_id, actor)
    if new and referral and referral.seat_id != actor.seat_id:
        worklist.ask(
            "waiting.place_elsewhere", owner_seat_id=referral.seat_id, due_at=end_of(EXECUTIVE_DAYS, actor),
            cause=ELSEWHERE, actor=actor, thing_id=found[0].line.offer.id,
        )  # fmt: skip
    return new


def _acted(kind: str, wait: OpenWait, actor: Actor) -> bool:
    """Was an action recorded after this alert on this clock? Then it does not come again."""
    if kind not in ALERTS or wait.running is None:
        return False
    done = WorkItem.objects.filter(kind=kind, thing_id=wait.request.id, owner_seat_id=actor.seat_id)
    return done.filter(state=WorkItem.State.DONE, made_at__date__gte=wait.running.since).exists()


def _silent_teams(actor: Actor) -> dict[str, str]:
    """Cases of this worker's families whose team let the day of its advice pass; whoever asked hears it (WAI-47)."""
    late = StuckCase.objects.visible_to(actor).filter(
        owner_seat_id=actor.seat_id, closed_at__isnull=True, advices__isnull=True, advice_due__lt=day_of(actor.at)
    )
    return {f"{case.id} {LATE}": LATE for case in late if _put(LATE, case.id, case.dossier_id, actor)}


def _stopped(actor: Actor) -> dict[str, str]:
    """Children of this worker whom a stop of help touches: each is asked about once (WAI-29)."""
    touched = StopTouch.objects.visible_to(actor).filter(owner_seat_id=actor.seat_id, request__closed_at__isnull=True)
    asked = WorkItem.objects.filter(kind=STOPPED, owner_seat_id=actor.seat_id).values_list("thing_id", flat=True)
    new = touched.exclude(request_id__in=list(asked))
    return {f"{each.id} {STOPPED}": STOPPED for each in new if _put(STOPPED, each.request_id, each.dossier_id, actor)}


def _signals(wait: OpenWait, actor: Actor) -> list[str]:
    running, today = wait.running, day_of(actor.at)
    if running is None:
        return []
    signals = []
    spoken, agreed = _contact(wait.request.id, wait.waits["total"].since, actor)
    if _met("waiting.child_is_spoken_to", ContactFacts((today - spoken).days, agreed), today):
        signals.append("waiting.speak_with_child")
    signals += _long(LongWaitFacts(running.clock, running.days), today)
    if not WaitNotice.objects.visible_to(actor).filter(request_id=wait.request.id).exists():
        signals.append(TELL)
    if wait.request.route in RULED and _met("waiting.ruling_is_carried_out", _since_ruling(wait, today), today):
        signals.append("waiting.carry_out_ruling")
    return signals


def _since_ruling(wait: OpenWait, today: date) -> RulingFacts:
    """Days since the ruling or the measure itself; since the request where nobody wrote that day down."""
    referral = getattr(wait.request, "referral", None)
    return RulingFacts((today - (referral.referred_on if referral else wait.waits["total"].since)).days)


def _long(facts: LongWaitFacts, today: date) -> list[str]:
    """The alerts of four and of six weeks, and of the months after which the executive hears it too (WAI-22)."""
    if _met("waiting.four_and_six_weeks_reach_owner", facts, today):
        again = facts.days >= int(ALERT_AGAIN_WEEKS.on(today).value) * DAYS_A_WEEK
        kinds = ["waiting.four_weeks", "waiting.six_weeks"] if again else ["waiting.four_weeks"]
    else:
        kinds = []
    return kinds + (["waiting.long_wait"] if _met("waiting.long_wait_reaches_executive", facts, today) else [])


def _tell_executive(wait: OpenWait, actor: Actor) -> None:
    """Put the wait before who answers at the top of the team's organisation: the brokerage without a name, nothing else."""
    top = (
        Executive.objects.filter(in_period(actor.at), organisation_id=wait.request.team_id)
        .select_related("seat")
        .first()
    )
    held = Brokerage.objects.visible_to(actor).filter(request_id=wait.request.id).order_by("-opened_at").first()
    if top is None or held is None:
        return
    consult(Item.objects.get(id=held.item_id), top.seat_id, "long_wait", actor)  # type: ignore[misc]
    worklist.ask(
        "waiting.executive", owner_seat_id=top.seat_id, due_at=end_of(EXECUTIVE_DAYS, actor), cause="waiting.long_wait",
        actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip


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
