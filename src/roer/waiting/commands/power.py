"""Override power: who holds it stands in a public register, and using it binds who signed for it, never child or parents."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Item, Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.waiting.commands.common import consult, end_of, for_all, needed
from roer.waiting.commands.stuck import next_level_lead
from roer.waiting.models import PowerHolder, PowerUse, Signatory, StuckCase
from roer.waiting.refusals import CannotSettle
from roer.waiting.rule_facts import PowerAnswerFacts

SHORTEST, LONGEST = 1, 60


@command
def use_power(*, actor: Actor, case_id: UUID, addressee_id: UUID, words: str, within_days: int) -> UUID:
    """Decide that an organisation must act within a term. Only over who signed; the family reads decision and reason."""
    held = StuckCase.objects.visible_to(actor).select_related("team").get(id=case_id)
    require("waiting.use_power", actor)
    holder = PowerHolder.objects.filter(in_period(actor.at), seat_id=actor.seat_id, region=held.team.region).first()
    if holder is None:
        raise CannotSettle(_("U staat voor deze regio niet in het register van doorzettingsmacht."))
    if not SHORTEST <= within_days <= LONGEST:
        raise CannotSettle(_("Kies een termijn van minstens één dag."))
    if not _signed(held.team.region, addressee_id, day_of(actor.at)):
        raise CannotSettle(
            _(
                "Deze organisatie heeft niet getekend. Dan bindt uw besluit haar niet: breng het naar het volgende niveau."
            )
        )
    seat = _seat_of(addressee_id, actor)
    item = for_all(held.dossier_id, "power", needed(words), actor, Item.Weight.JUDGEMENT)
    due = date.fromordinal(day_of(actor.at).toordinal() + within_days)
    made = PowerUse(
        dossier_id=held.dossier_id, label=int(Label.PLAN), item_id=item.id, case_id=held.id, holder_id=holder.id,
        addressee_id=addressee_id, addressee_seat_id=seat.id, decided_at=actor.at, answer_due=due,
    )  # fmt: skip
    made.save(force_insert=True)
    consult(item, seat.id, "override_power", actor)
    worklist.ask(
        "waiting.answer_power", owner_seat_id=seat.id, due_at=start_of(due).replace(hour=23, minute=59),
        cause="waiting.power_used", actor=actor, dossier_id=held.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(held.dossier_id, "waiting.power_used", label=Label.PLAN, item_id=item.id, due=str(due))
    return made.id


@command
def answer_power(*, actor: Actor, use_id: UUID, answer: str, words: str = "") -> None:
    """The addressee accepts or files a dispute; any other answer needs a reason and goes on the same day (WAI-49)."""
    held = PowerUse.objects.visible_to(actor).select_related("holder").get(id=use_id)
    require("waiting.answer_power", actor, held)
    if (
        held.answer != PowerUse.Answer.SILENT
        or answer not in PowerUse.Answer.values
        or answer == PowerUse.Answer.SILENT
    ):
        raise CannotSettle(_("Hier is al op geantwoord, of het antwoord staat niet in de lijst."))
    facts = PowerAnswerFacts(answer)
    mets = meet("waiting.power_binds_who_signed", facts, at=day_of(actor.at))
    uphold(mets, {"waiting.power_binds_who_signed": words})
    item = for_all(held.dossier_id, "power_answer", words, actor, Item.Weight.JUDGEMENT) if words.strip() else None
    goes_on = answer in (PowerUse.Answer.OTHER, PowerUse.Answer.DISPUTED)
    PowerUse.objects.filter(id=held.id).update(
        answer=answer, answered_at=actor.at, answer_item=item.id if item else None,
        raised_at=actor.at if goes_on else None,
    )  # fmt: skip
    worklist.close("waiting.answer_power", held.id, actor)
    if goes_on:
        _raise(held, actor, "waiting.power_refused")
    keep_receipts(mets, facts, dossier_id=held.dossier_id, label=Label.PLAN, actor=actor, item_id=held.item_id)
    tell(held.dossier_id, "waiting.power_answered", label=Label.PLAN, item_id=held.item_id, answer=answer)


@command
def raise_silent_powers(*, actor: Actor) -> dict[str, str]:
    """What got no answer within its term goes to who decided, to be put before the next level. Runs every morning."""
    require("waiting.use_power", actor)
    late = PowerUse.objects.visible_to(actor).filter(
        holder__seat_id=actor.seat_id, answer=PowerUse.Answer.SILENT, answer_due__lt=day_of(actor.at), raised_at__isnull=True
    ).select_related("holder")  # fmt: skip
    for held in late:
        PowerUse.objects.filter(id=held.id).update(raised_at=actor.at)
        _raise(held, actor, "waiting.power_silent")
        tell(held.dossier_id, "waiting.power_silent", label=Label.PLAN, item_id=held.item_id)
    return {str(held.id): str(held.case_id) for held in late}


def _raise(held: PowerUse, actor: Actor, cause: str) -> None:
    """Put the decision before the next level the same day; where there is none, back to who decided."""
    above = next_level_lead(held.holder.region, actor)
    if above:
        consult(Item.objects.get(id=held.item_id), above.id, "override_power", actor)  # type: ignore[misc]
    worklist.ask(
        "waiting.raise_power", owner_seat_id=above.id if above else held.holder.seat_id, due_at=end_of(0, actor),
        cause=cause, actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
    )  # fmt: skip


def _signed(region: str, organisation_id: UUID, on: date) -> bool:
    signed = Signatory.objects.filter(region=region, organisation_id=organisation_id, signed_on__lte=on)
    return signed.exclude(ended_on__lte=on).exists()


def _seat_of(organisation_id: UUID, actor: Actor) -> Seat:
    seats = Seat.objects.filter(in_period(actor.at), organisation_id=organisation_id, role=Role.PROVIDER_WORKER)
    found = seats.order_by("valid_from", "id").first()
    if found is None:
        raise CannotSettle(_("Bij deze organisatie is nu niemand bereikbaar."))
    return found
