"""Needs that last a life, support without an end date, and advice on care under the Wlz (INT-56)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.rules import meet
from roer.core.rules.keeping import keep_receipts
from roer.intake.commands.clocks import Kind, set_limit, stop_limit
from roer.intake.commands.common import end_of, end_of_day, find, needed, obey, stay_open, write
from roer.intake.models import HelpRequest, LastingNeed, LongCareAdvice, SupportOffer
from roer.intake.rules import LongCareFacts
from roer.people.queries import age_of

LONGEST_REVIEW = 24
Early = LastingNeed.EarlyHelp
# Which step may follow on which, on the path of Integrale Vroeghulp.
EARLY_STEPS = {
    Early.NOT_NEEDED: {Early.OFFERED}, Early.OFFERED: {Early.RUNS, Early.NOT_NEEDED}, Early.RUNS: {Early.ENDED},
    Early.ENDED: {Early.OFFERED},
}  # fmt: skip
LONG_CARE = ("intake.no_way_back_is_said", "intake.supporter_joins_long_care", "intake.young_child_and_long_care")


class CannotLast(Refused):
    """The need, the months or the advice does not fit; the message says what."""


@command
def mark_lasting_need(
    *, actor: Actor, request_id: UUID, who: str, kinds: Sequence[str], early_help: str, review_months: int, words: str
) -> UUID:
    """Mark a need that does not pass, with what proves it. Support is open-ended and somebody looks every so many months."""
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    if who not in LastingNeed.Who.values or not kinds or not set(kinds) <= set(LastingNeed.Kind.values):
        raise CannotLast(_("Kies wie dit nodig heeft en waardoor."))
    if early_help not in LastingNeed.EarlyHelp.values or not 1 <= review_months <= LONGEST_REVIEW:
        raise CannotLast(_("Kies of Integrale Vroeghulp past, en om de hoeveel maanden u kijkt: 1 tot en met 24."))
    item = write(request, "lasting_need", needed(words), actor, weight=Item.Weight.FACT, label=Label.CARE, shut=False)
    made = LastingNeed(
        request=request, dossier_id=request.dossier_id, label=int(Label.CARE), item_id=item.id, who=who,
        kinds=sorted(kinds), early_help=early_help, review_months=review_months, seat_id=actor.seat_id,
        marked_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.close("intake.open_lasting_path", request.id, actor)
    if early_help == Early.OFFERED:
        _ask_early_help(made, actor)
    look_in_months(request, review_months, actor)
    tell(request.dossier_id, "intake.lasting_need_marked", label=Label.CARE, item_id=item.id, who=who)
    return made.id


@command
def ask_lasting_path(*, actor: Actor, request_id: UUID, words: str) -> None:
    """The family says that help is needed for always; the team opens the path that belongs to it, within five working days."""
    request = find(request_id, actor)
    require("intake.ask_heavier_help", actor, request)
    stay_open(request)
    item = write(request, "lasting_wish", needed(words), actor)
    worklist.ask(
        "intake.open_lasting_path", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor), cause="intake.wish",
        actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
    )  # fmt: skip
    tell(request.dossier_id, "intake.lasting_path_asked", label=Label.PLAN, item_id=item.id)


@command
def step_early_help(*, actor: Actor, need_id: UUID, step: str, words: str) -> None:
    """The next step on the path of Integrale Vroeghulp: offered, begun, ended or not needed. The family reads what was agreed."""
    held = LastingNeed.objects.visible_to(actor).select_related("request__dossier").get(id=need_id)
    require("intake.look", actor, held.request)
    if held.ended_at is not None or step not in EARLY_STEPS[Early(held.early_help)]:
        raise CannotLast(_("Deze stap past hier niet. Eerst komt het aanbod, dan het begin, dan het einde."))
    item = write(
        held.request, "early_help", needed(words), actor, weight=Item.Weight.NONE, label=Label.CARE, shut=False
    )
    LastingNeed.objects.filter(id=held.id).update(early_help=step)
    worklist.close("intake.start_early_help", held.request_id, actor)
    if step == Early.OFFERED:
        _ask_early_help(held, actor)
    tell(held.dossier_id, "intake.early_help_stepped", label=Label.CARE, item_id=item.id, step=step)


def _ask_early_help(need: LastingNeed, actor: Actor) -> None:
    worklist.ask(
        "intake.start_early_help", owner_seat_id=actor.seat_id, due_at=end_of(10, actor), cause="intake.early_help",
        actor=actor, dossier_id=need.dossier_id, thing_id=need.request_id,
    )  # fmt: skip


@command
def review_lasting_need(*, actor: Actor, need_id: UUID, words: str, ended: bool = False) -> None:
    """Somebody looked whether the lasting support still fits; it goes on, or ends with a reason. No new proof is asked."""
    held = LastingNeed.objects.visible_to(actor).select_related("request__dossier").get(id=need_id)
    require("intake.look", actor, held.request)
    if held.ended_at is not None:
        raise CannotLast(_("Dit is al gestopt."))
    item = write(
        held.request, "lasting_look", needed(words), actor, weight=Item.Weight.NONE, label=Label.CARE, shut=False
    )
    worklist.close(str(Kind.HELP_FITS), held.request_id, actor)
    if ended:
        LastingNeed.objects.filter(id=held.id).update(ended_at=actor.at)
        stop_limit(held.request_id, Kind.HELP_FITS, actor)
    else:
        look_in_months(held.request, held.review_months, actor)
    tell(held.dossier_id, "intake.lasting_need_seen", label=Label.CARE, item_id=item.id, ended=int(ended))


@command
def advise_long_care(*, actor: Actor, request_id: UUID, words: str, said_no_way_back: bool, reason: str = "") -> UUID:
    """Advise to ask care under the Wlz: with a client supporter or a reason, and never without saying there is no way back.

    About a young child a colleague looks along first. Returns the advice.
    """
    request = find(request_id, actor)
    require("intake.look", actor, request)
    stay_open(request)
    offers = SupportOffer.objects.visible_to(actor).filter(request=request, kind=SupportOffer.Kind.CLIENT_SUPPORTER)
    joins = offers.filter(answer=SupportOffer.Answer.YES).exists()
    age = age_of(request.dossier_id, actor)
    facts = LongCareFacts(joins, said_no_way_back, age, bool(reason.strip()))
    mets = meet(LONG_CARE, facts, at=day_of(actor.at))
    signals = obey(mets, {"intake.supporter_joins_long_care": reason})
    item = write(request, "long_care", needed(words), actor, weight=Item.Weight.JUDGEMENT, label=Label.CARE, shut=False)
    why = None
    if reason.strip():
        why = write(
            request, "long_care_why", reason.strip(), actor, weight=Item.Weight.NONE, label=Label.CARE, shut=False
        )
    made = LongCareAdvice(
        request=request, dossier_id=request.dossier_id, label=int(Label.CARE), item_id=item.id, with_supporter=joins,
        why_item=why.id if why else None, age=age, seat_id=actor.seat_id, advised_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(mets, facts, dossier_id=request.dossier_id, label=Label.CARE, actor=actor, item_id=item.id)
    for _signal in signals:
        worklist.ask(
            "intake.look_along_long_care", owner_seat_id=request.owner_seat_id, due_at=end_of(5, actor),
            cause="intake.young_child", actor=actor, dossier_id=request.dossier_id, thing_id=request.id,
        )  # fmt: skip
    tell(request.dossier_id, "intake.long_care_advised", label=Label.CARE, item_id=item.id)
    return made.id


def look_in_months(request: HelpRequest, months: int, actor: Actor) -> None:
    """Somebody looks after so many months whether the help still fits; a month counts as thirty days."""
    set_limit(request, Kind.HELP_FITS, end_of_day(day_of(actor.at) + timedelta(days=30 * months)), actor)
