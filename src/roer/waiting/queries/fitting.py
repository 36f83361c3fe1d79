"""Which offers fit a request: what a professional determined, the age, and what the chooser tells now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.apps import apps

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.intake import queries as intake
from roer.offers import queries as offers
from roer.offers.queries import spot
from roer.people import queries as people
from roer.waiting.matching import Fitting, Needed, fitting
from roer.waiting.models import EarlyLook, NeedsRecord, Proposal

FEW = 3


def needed_for(request_id: UUID, actor: Actor, here: Iterable[str] = (), absent: Iterable[str] = ()) -> Needed:
    """What is needed for a request, as far as the actor may see it: the last determination's form, and the age."""
    request = intake.request_for(request_id, actor)
    needs = last_needs(request_id, actor)
    determined: Any = apps.get_model("decisions", "ProfessionalDetermination").objects.visible_to(actor)
    last = determined.filter(request_id=request.id).order_by("-determined_at").first()
    return Needed(
        last.form if last else "", age=people.age_of(request.dossier_id, actor), here=frozenset(here),
        absent=frozenset(absent), part_time=needs.part_time if needs and not needs.acute else None,
    )  # fmt: skip


def fitting_offers(
    request_id: UUID, actor: Actor, here: Iterable[str] = (), absent: Iterable[str] = (), form: str | None = None
) -> list[Fitting]:
    """Offers for a request with the reason for each; `form` replaces the determined form ("" for every form)."""
    needed = needed_for(request_id, actor, here, absent)
    if form is not None:
        needed = replace(needed, form=form)
    request = intake.request_for(request_id, actor)
    return fitting(offers.lines_for(needed.form, day_of(actor.at), spot(request.municipality_code)), needed)


def last_needs(request_id: UUID, actor: Actor) -> NeedsRecord | None:
    """What was last written down of what a child needs; None when nobody did."""
    found: NeedsRecord | None = (
        NeedsRecord.objects.visible_to(actor).filter(request_id=request_id).order_by("-recorded_at").first()
    )
    return found


def needs_known(request_id: UUID, actor: Actor) -> bool:
    """Does it say what this child needs? In acute need the short record is enough (WAI-39)."""
    return NeedsRecord.objects.visible_to(actor).filter(request_id=request_id).exists()


def places_are_open(request_id: UUID, actor: Actor) -> bool:
    """May a worker see the places in this child's case: are the needs known, or is it said why it cannot wait?"""
    early = EarlyLook.objects.visible_to(actor).filter(request_id=request_id)
    return needs_known(request_id, actor) or early.exists()


def places_elsewhere(request_id: UUID, actor: Actor) -> list[Fitting]:
    """Fitting offers with a free place now, while this child waits for one of the same kind that is full (WAI-14).

    Empty when nothing was chosen, when the chosen help has room, or when help began. Nothing is moved by it.
    """
    standing = Proposal.objects.visible_to(actor).filter(
        request_id=request_id, state__in=(Proposal.State.ASKED, Proposal.State.ACCEPTED), episode__isnull=True
    )
    chosen = {each.offer_id: each.offer.form for each in standing.select_related("offer")}
    if not chosen:
        return []
    found = [one for form in sorted(set(chosen.values())) for one in fitting_offers(request_id, actor, form=form)]
    if any(one.line.free_places for one in found if one.line.offer.id in chosen):
        return []
    return [one for one in found if one.is_fitting and one.line.free_places and one.line.offer.id not in chosen]


def open_to_everybody(request_id: UUID, actor: Actor) -> list[Fitting]:
    """The nearest few that need no decision and are open to everybody: shown beside every choice (INT-47)."""
    request = intake.request_for(request_id, actor)
    lines = offers.open_lines(day_of(actor.at), spot(request.municipality_code))
    found = fitting(lines, Needed(age=people.age_of(request.dossier_id, actor)))
    return [one for one in found if one.is_fitting][:FEW]


def choices_for(request_id: UUID, offer_id: UUID, actor: Actor) -> Fitting:
    """One running offer beside what is needed. Raises Offer.DoesNotExist when it is over."""
    request = intake.request_for(request_id, actor)
    line = offers.offer_line(offer_id, day_of(actor.at), spot(request.municipality_code))
    return fitting([line], Needed(age=people.age_of(request.dossier_id, actor)))[0]


def warned(request_id: UUID, one: Fitting, actor: Actor) -> list[Any]:
    """What a worker hears of contract and waiting before an offer is put before its provider (WAI-15)."""
    code = intake.request_for(request_id, actor).municipality_code
    about = {"municipality_code": code, "provider_id": one.line.offer.organisation_id}
    return intake.referral_warnings(actor, about)
