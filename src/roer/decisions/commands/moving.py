"""Moving to another municipality: the help goes on, the family keeps it at one tap, nobody lets go before the next accepts."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.rules import meet, uphold
from roer.core.visible import in_period
from roer.core.worklist import close, close_everywhere
from roer.decisions.codes import OPENED
from roer.decisions.commands.common import ask_once
from roer.decisions.models import Decision, KeptHelp
from roer.decisions.refusals import CannotMove
from roer.decisions.rules import KEPT_YEARS, STAYS, MovedFacts, kept_until
from roer.intake.commands import moved_to
from roer.intake.queries import municipalities
from roer.people import commands as people
from roer.people.queries import helpers_of


@command
def record_move(
    *, actor: Actor, dossier_id: UUID, moved_on: date, to_code: str, from_code: str, stays: bool = False
) -> str:
    """Somebody moves: granted help that runs or is still to begin goes on in the new municipality, a year at most.

    Returns how many decisions go on. Raises RulesRefused for a child that stays elsewhere, CannotMove.
    """
    require("decisions.reassess", actor, dossier_id)
    known = dict(municipalities(actor.at))
    if to_code not in known or from_code not in known or to_code == from_code:
        raise CannotMove(_("Kies twee verschillende gemeenten."))
    running = _running(dossier_id, moved_on, actor)
    if not running:
        raise CannotMove(_("Er is geen besluit over hulp die dan nog loopt of nog begint."))
    forms = {line.form for one in running for line in one.provisions.filter(taken_out_at__isnull=True)}
    facts = MovedFacts(stays or bool(forms & STAYS))
    uphold(meet("decisions.stay_is_no_move", facts, at=day_of(actor.at)), {})
    for decision in running:
        _keep(decision, moved_on, from_code, to_code, actor)
    return str(len(running))


@command
def keep_my_help(*, actor: Actor, kept_id: UUID) -> None:
    """One tap of the family: the same help, on the same terms, at the same provider, for as long as the law gives."""
    held = KeptHelp.objects.visible_to(actor).get(id=kept_id)
    require("decisions.answer", actor, held.dossier_id)
    if held.wished_at is not None:
        return
    if held.until_on <= day_of(actor.at):
        raise CannotMove(_("Deze hulp is al afgelopen. Vraag de gemeente om nieuwe hulp."))
    KeptHelp.objects.filter(id=held.id).update(wished_at=actor.at, wished_by_id=actor.person_id)
    ask_once(
        "decisions.keep_help", owner_seat_id=held.asked_of_id or held.recorded_by_id, due_on=day_of(actor.at),
        cause="wished", actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip
    tell(held.dossier_id, "decisions.help_kept", label=OPENED, item_id=held.item_id, until=held.until_on.isoformat())


@command
def ask_to_take_over(*, actor: Actor, kept_id: UUID, seat_id: UUID) -> None:
    """Ask somebody of the new municipality; until he or she accepts, the old worker stays the one to call."""
    held = KeptHelp.objects.visible_to(actor).select_related("decision").get(id=kept_id, taken_over_at__isnull=True)
    require("decisions.reassess", actor, held.dossier_id)
    seat = Seat.objects.filter(
        in_period(actor.at), id=seat_id, role=Role.PROFESSIONAL, organisation__municipality_code=held.to_code
    ).first()
    if seat is None:
        raise CannotMove(_("Kies iemand die in de nieuwe gemeente werkt."))
    people.let_in(actor=actor, dossier_id=held.dossier_id, seat_id=seat.id, part="consulted", purpose="moved")
    open_item_for(actor=actor, item_id=held.decision.item_id, seat_id=seat.id, purpose="moved")
    KeptHelp.objects.filter(id=held.id).update(asked_of_id=seat.id)
    ask_once(
        "decisions.take_over", owner_seat_id=seat.id, due_on=held.moved_on, cause="moved", actor=actor,
        dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip


@command
def take_over_help(*, actor: Actor, kept_id: UUID) -> None:
    """The new worker accepts, from the day of moving on. Then, and not before, the old municipality's workers lose access."""
    held = KeptHelp.objects.visible_to(actor).get(id=kept_id, taken_over_at__isnull=True)
    if held.asked_of_id != actor.seat_id or day_of(actor.at) < held.moved_on:
        raise CannotMove(_("Overnemen kan wie gevraagd is, vanaf de dag van de verhuizing."))
    people.involve(
        actor=actor, dossier_id=held.dossier_id, seat_id=actor.seat_id, part="familiar_face", purpose="moved"
    )
    KeptHelp.objects.filter(id=held.id).update(taken_over_at=actor.at)
    decision = Decision.objects.visible_to(actor).get(id=held.decision_id)
    if decision.request_id:
        moved_to(decision.request_id, held.to_code, actor)
    close("decisions.take_over", held.id, actor)
    close_everywhere("decisions.hand_on", held.id, actor)
    tell(held.dossier_id, "decisions.taken_over", label=OPENED, item_id=held.item_id, on=day_of(actor.at).isoformat())
    for helper in helpers_of(held.dossier_id, actor):
        seat = Seat.objects.select_related("organisation").get(id=helper.seat_id)
        if seat.organisation and seat.organisation.municipality_code == held.from_code:
            people.end_involvement(actor=actor, involvement_id=helper.id, reason_code="moved")


def _running(dossier_id: UUID, moved_on: date, actor: Actor) -> list[Decision]:
    """Sent decisions with help that runs on the day of moving or begins later, and was not kept for this move yet."""
    sent = Decision.objects.visible_to(actor).filter(
        dossier_id=dossier_id,
        state=Decision.State.SENT,
        provisions__taken_out_at__isnull=True,
        provisions__isnull=False,
    )
    newest = sent.exclude(id__in=sent.filter(replaces__isnull=False).values("replaces")).distinct()
    return [one for one in newest if (ends := _ends_on(one)) is None or ends > moved_on]


def _ends_on(decision: Decision) -> date | None:
    """The first day without any of the granted help; None when a line has no end."""
    ends = [line.ends_on for line in decision.provisions.filter(taken_out_at__isnull=True)]
    return None if None in ends else max(filter(None, ends), default=None)


def _keep(decision: Decision, moved_on: date, from_code: str, to_code: str, actor: Actor) -> None:
    years = int(KEPT_YEARS.on(moved_on).value)
    made = KeptHelp(
        dossier_id=decision.dossier_id, label=OPENED, item_id=decision.item_id, decision=decision, from_code=from_code,
        to_code=to_code, moved_on=moved_on, until_on=kept_until(moved_on, _ends_on(decision), years),
        recorded_by_id=actor.seat_id, recorded_at=actor.at,
    )  # fmt: skip
    if KeptHelp.objects.visible_to(actor).filter(decision=decision, moved_on=moved_on).exists():
        raise CannotMove(_("Deze verhuizing staat er al."))
    made.save(force_insert=True)
    ask_once(
        "decisions.hand_on", owner_seat_id=actor.seat_id, due_on=moved_on, cause="moved", actor=actor,
        dossier_id=decision.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(
        decision.dossier_id, "decisions.moved", label=OPENED, item_id=decision.item_id, on=moved_on.isoformat(),
        until=made.until_on.isoformat(),
    )  # fmt: skip
