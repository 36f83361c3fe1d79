"""Handing over and ending: nobody lets go before the next has accepted, and a family can always stop its own help."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.rules import Outcome, meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.people import commands as people_commands
from roer.people import queries as people
from roer.waiting.codes import EndCode, GoesAlong
from roer.waiting.commands.common import consult, end_of, for_all, needed, own_words
from roer.waiting.models import CareEpisode, Handover, StopWish
from roer.waiting.refusals import CannotEnd, CannotHandOver
from roer.waiting.rule_facts import EndFacts, HandoverFacts, StopFacts

ACCEPT_DAYS, COMPLETE_DAYS = 3, 5


@command
def hand_over(
    *, actor: Actor, episode_id: UUID, seat_id: UUID, words: str, goes_along: Sequence[str],
    not_shared: Sequence[str] = (),
) -> UUID:  # fmt: skip
    """Ask somebody to take over. `goes_along` are the parts (GoesAlong) that are ready; the rest counts as missing.

    What the family does not want to pass on (`not_shared`) is no part of the package: the receiver reads that it is not
    shared, and nothing of it (INT-59).
    The actor stays responsible until the other accepts. Returns the handover; raises CannotHandOver.
    """
    episode = _running(episode_id, actor)
    require("waiting.hand_over", actor, episode)
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=WORK_ROLES).first()
    if seat is None or seat.id == episode.seat_id:
        raise CannotHandOver(_("Kies een ander die hier nu werkt."))
    kept = [part for part in GoesAlong.values if part in not_shared]
    ready = [part for part in GoesAlong.values if part in goes_along and part not in kept]
    item = for_all(episode.dossier_id, "handover", needed(words), actor)
    made = Handover(
        dossier_id=episode.dossier_id, label=int(Label.PLAN), item_id=item.id, episode_id=episode.id,
        from_seat_id=episode.seat_id, to_seat_id=seat.id, goes_along=ready,
        missing=[part for part in GoesAlong.values if part not in (*ready, *kept)], not_shared=kept, asked_at=actor.at,
    )  # fmt: skip
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as twice:
        raise CannotHandOver(_("Er is al iemand gevraagd. Wacht op het antwoord.")) from twice
    consult(item, seat.id, "handover", actor)
    worklist.ask(
        "waiting.accept_handover", owner_seat_id=seat.id, due_at=end_of(ACCEPT_DAYS, actor), cause="waiting.handed_over",
        actor=actor, dossier_id=episode.dossier_id, thing_id=made.id,
    )  # fmt: skip
    tell(episode.dossier_id, "waiting.handover_asked", label=Label.PLAN, item_id=item.id, seat=str(seat.id))
    return made.id


@command
def accept_handover(*, actor: Actor, handover_id: UUID) -> None:
    """Take over: responsible from now. What was still missing becomes a dated task of the sender (INT-59)."""
    held = _handed(handover_id, actor)
    Handover.objects.filter(id=held.id).update(state=Handover.State.ACCEPTED, answered_at=actor.at)
    if actor.role == Role.PROVIDER_WORKER:
        people_commands.involve(
            actor=actor, dossier_id=held.dossier_id, seat_id=actor.seat_id, part="care_provider",
            medical=actor.medical_duty,
        )  # fmt: skip
    for part in held.missing:
        worklist.ask(
            "waiting.complete_handover", owner_seat_id=held.from_seat_id, due_at=end_of(COMPLETE_DAYS, actor),
            cause=f"waiting.missing_{part}", actor=actor, dossier_id=held.dossier_id, thing_id=held.id,
        )  # fmt: skip
    worklist.close("waiting.accept_handover", held.id, actor)
    tell(held.dossier_id, "waiting.handover_accepted", label=Label.PLAN, item_id=held.item_id, seat=str(actor.seat_id))


@command
def decline_handover(*, actor: Actor, handover_id: UUID, words: str) -> None:
    """Do not take over, with a reason; the sender stays responsible and is told the same day."""
    held = _handed(handover_id, actor)
    item = for_all(held.dossier_id, "handover_declined", needed(words), actor)
    Handover.objects.filter(id=held.id).update(
        state=Handover.State.DECLINED, answered_at=actor.at, decline_item=item.id
    )
    worklist.close("waiting.accept_handover", held.id, actor)
    worklist.ask(
        "waiting.find_next", owner_seat_id=held.from_seat_id, due_at=end_of(0, actor), cause="waiting.not_taken_over",
        actor=actor, dossier_id=held.dossier_id, thing_id=held.episode_id,
    )  # fmt: skip
    tell(held.dossier_id, "waiting.handover_declined", label=Label.PLAN, item_id=held.item_id)


@command
def end_help(*, actor: Actor, episode_id: UUID, code: str, words: str, missing_reason: str = "") -> None:
    """End the help, with a reason the family reads. Where a need is left the next must have accepted (INT-59, PEO-31)."""
    episode = _running(episode_id, actor)
    require("waiting.end_help", actor, episode)
    if code not in EndCode.values or code == EndCode.STOPPED_BY_FAMILY:
        raise CannotEnd(_("Kies een reden. Of het gezin zelf stopt, zegt het gezin."))
    taken = episode.handovers.filter(state=Handover.State.ACCEPTED).order_by("-answered_at").first()
    facts = EndFacts(code, next_accepted=taken is not None)
    left = HandoverFacts(len(taken.missing) if taken else 0)
    day = day_of(actor.at)
    mets = meet("waiting.nobody_lets_go_first", facts, at=day) + meet("waiting.handover_is_clean", left, at=day)
    uphold(mets, {"waiting.handover_is_clean": missing_reason})
    says = "\n\n".join(each.strip() for each in (needed(words), missing_reason) if each.strip())
    keep_receipts(mets[:1], facts, dossier_id=episode.dossier_id, label=Label.PLAN, actor=actor)
    _close(episode, code, for_all(episode.dossier_id, "ended", says, actor).id, actor)
    _let_go(episode, code, actor)


@command
def stop_own_help(*, actor: Actor, episode_id: UUID, words: str = "") -> str:
    """Stop the own help. From sixteen at once and alone; younger together with who decides too (rule). A talk is offered.

    Nothing has to be explained. Returns "stopped", or "asked" when somebody else must say it too or a judge decided.
    """
    require("waiting.stop_own_help", actor)
    episode = _running(episode_id, actor)
    _wish(episode, actor)
    facts = _stop_facts(episode, actor)
    met = meet("waiting.family_stops_own_help", facts, at=day_of(actor.at))[0]
    stops = met.outcome is Outcome.FITS
    item = own_words(episode.dossier_id, "stop", words, actor) if words.strip() else None
    keep_receipts([met], facts, dossier_id=episode.dossier_id, label=Label.PLAN, actor=actor)
    for seat_id in {episode.seat_id, episode.way_back_seat_id}:
        worklist.ask(
            "waiting.offer_talk", owner_seat_id=seat_id, due_at=end_of(0, actor), actor=actor,
            cause="waiting.stopped_by_family" if stops else "waiting.stop_asked", dossier_id=episode.dossier_id,
            thing_id=episode.id,
        )  # fmt: skip
    if stops:
        _close(episode, EndCode.STOPPED_BY_FAMILY, item.id if item else None, actor)
        people_commands.let_out(
            actor=actor, dossier_id=episode.dossier_id, seat_id=episode.seat_id, part="care_provider",
            reason_code=EndCode.STOPPED_BY_FAMILY,
        )  # fmt: skip
        return "stopped"
    tell(episode.dossier_id, "waiting.stop_asked", label=Label.PLAN)
    return "asked"


def _running(episode_id: UUID, actor: Actor) -> CareEpisode:
    episode = CareEpisode.objects.visible_to(actor).select_related("dossier").get(id=episode_id)
    if episode.ended_at:
        raise CannotEnd
    return episode


def _handed(handover_id: UUID, actor: Actor) -> Handover:
    held = Handover.objects.visible_to(actor).get(id=handover_id)
    require("waiting.accept_handover", actor, held)
    if held.state != Handover.State.ASKED:
        raise CannotHandOver(_("Hier is al op geantwoord."))
    return held


def _wish(episode: CareEpisode, actor: Actor) -> None:
    if not StopWish.objects.visible_to(actor).filter(episode=episode, person_id=actor.person_id).exists():
        StopWish(  # type: ignore[misc]
            dossier_id=episode.dossier_id, label=int(Label.PLAN), episode=episode, person_id=actor.person_id,
            said_at=actor.at,
        ).save(force_insert=True)  # fmt: skip


def _stop_facts(episode: CareEpisode, actor: Actor) -> StopFacts:
    said = set(StopWish.objects.visible_to(actor).filter(episode=episode).values_list("person_id", flat=True))
    child = episode.dossier.person_id
    holders = {held.holder_id for held in people.legal_position(episode.dossier_id, actor).holders if held.holder_id}
    return StopFacts(
        people.age_of(episode.dossier_id, actor), child in said, len(said & holders),
        court=episode.by_ruling,
    )  # fmt: skip


def _close(episode: CareEpisode, code: str, item_id: UUID | None, actor: Actor) -> None:
    CareEpisode.objects.filter(id=episode.id, ended_at__isnull=True).update(
        ended_at=actor.at, end_code=code, end_item=item_id
    )
    tell(episode.dossier_id, "waiting.ended", label=Label.PLAN, reason=code)


def _let_go(episode: CareEpisode, code: str, actor: Actor) -> None:
    """The provider's part ends with the help: last, since it closes the file for the one who acts."""
    for held in people.helpers_of(episode.dossier_id, actor):
        if held.part == "care_provider" and held.seat_id == episode.seat_id:
            people_commands.end_involvement(actor=actor, involvement_id=held.id, reason_code=code)
