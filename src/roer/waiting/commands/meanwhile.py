"""While somebody waits: help for meanwhile, and saying that it gets worse."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.intake import queries as intake
from roer.waiting.codes import Bridging, WorseKind
from roer.waiting.commands.common import end_of, for_all, needed, own_words
from roer.waiting.models import BridgingHelp, Worsening

AT_ONCE = "waiting.not_safe"


@command
def give_bridging_help(
    *, actor: Actor, request_id: UUID, kind: str, words: str, from_on: date, until_on: date | None = None
) -> UUID:
    """Say what help there is meanwhile, in words the family reads. Returns the bridging help."""
    require("waiting.give_bridging_help", actor)
    request = intake.request_for(request_id, actor)
    if kind not in Bridging.values:
        raise Refused(_("Kies wat voor hulp het is."))
    if until_on and until_on <= from_on:
        raise Refused(_("De laatste dag ligt voor de eerste. Kijk de dagen na."))
    item = for_all(request.dossier_id, "bridging", needed(words), actor)
    made = BridgingHelp(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id, kind=kind,
        seat_id=actor.seat_id, from_on=from_on, until_on=until_on,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(request.dossier_id, "waiting.bridged", label=Label.PLAN, item_id=item.id, kind=kind)
    return made.id


@command
def stop_bridging_help(*, actor: Actor, bridging_id: UUID) -> None:
    """Help for meanwhile stops before its time: somebody looks the same day how urgent it is now (WAI-27)."""
    require("waiting.give_bridging_help", actor)
    held = BridgingHelp.objects.visible_to(actor).select_related("request").get(id=bridging_id)
    if not BridgingHelp.objects.filter(id=held.id, stopped_at__isnull=True).update(stopped_at=actor.at):
        return
    _triage(held.request, "waiting.bridging_stopped", actor, held.request_id)
    tell(held.dossier_id, "waiting.bridging_stopped", label=Label.PLAN, item_id=held.item_id)


@command
def say_it_gets_worse(
    *, actor: Actor, request_id: UUID, words: str, safe: str = Worsening.Safe.UNSURE, kind: str = WorseKind.WORSE
) -> UUID:
    """Child, parent or worker says that waiting makes it worse: triage is open the same day with a named owner (WAI-27).

    Nothing is needed but pressing: words may stay empty. Who is not safe comes first on the owner's list, now. `kind` says
    what got worse, such as a child that stays home from school; the urgent route runs until somebody says what was done.
    """
    require("waiting.say_it_gets_worse", actor)
    request = intake.request_for(request_id, actor)
    safe = safe if safe in Worsening.Safe.values else Worsening.Safe.UNSURE
    says = words.strip() or str(_("Het wordt erger."))
    item = own_words(request.dossier_id, "worse", says, actor)
    made = Worsening(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id, safe=safe,
        kind=kind if kind in WorseKind.values else WorseKind.WORSE, said_at=actor.at,
        said_by_id=actor.seat_id, owner_seat_id=request.owner_seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    cause = AT_ONCE if safe == Worsening.Safe.NO else "waiting.worse"
    _triage(request, cause, actor, made.request_id)
    tell(request.dossier_id, "waiting.got_worse", label=Label.PLAN, item_id=item.id, safe=safe)
    return made.id


@command
def handle_worsening(*, actor: Actor, worsening_id: UUID, words: str) -> None:
    """Say what was found and done after somebody said it gets worse; the family reads it."""
    require("waiting.handle_worsening", actor)
    held = Worsening.objects.visible_to(actor).get(id=worsening_id, handled_at__isnull=True)
    item = for_all(held.dossier_id, "triage", needed(words), actor)
    Worsening.objects.filter(id=held.id).update(handled_at=actor.at, handled_by_id=actor.seat_id, handled_item=item.id)
    if not Worsening.objects.visible_to(actor).filter(request_id=held.request_id, handled_at__isnull=True).exists():
        worklist.close("waiting.reopen_triage", held.request_id, actor)
    tell(held.dossier_id, "waiting.triaged", label=Label.PLAN, item_id=item.id, said=str(day_of(held.said_at)))


def _triage(request: object, cause: str, actor: Actor, thing_id: UUID) -> None:
    worklist.ask(
        "waiting.reopen_triage", owner_seat_id=request.owner_seat_id, cause=cause, actor=actor,  # type: ignore[attr-defined]
        due_at=actor.at if cause == AT_ONCE else end_of(0, actor), dossier_id=request.dossier_id, thing_id=thing_id,  # type: ignore[attr-defined]
    )  # fmt: skip
