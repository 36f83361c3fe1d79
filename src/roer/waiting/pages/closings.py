"""A closing of an own offer: who is there, who waits, what comes instead, and closing for good."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.offers import commands as offers
from roer.waiting import commands, queries
from roer.waiting.forms_more import BuildUpForm, ForChildForm
from roer.waiting.pages.frame import done, found_or_404, sent
from roer.web.guards import requires


@requires("waiting.complete_closing")
def closing(request: HttpRequest, closing_id: UUID) -> HttpResponse:
    """Who is there, who waits, and what comes instead."""
    return _closing(request, closing_id)


def _closing(request: HttpRequest, closing_id: UUID, **forms: Any) -> HttpResponse:
    page = found_or_404(lambda: queries.closing_page(closing_id, request.actor))  # type: ignore[attr-defined]
    held = page.closing
    rows = [
        (child, forms.get(str(child.episode.id)) or ForChildForm(places=child.places, auto_id=f"id_{n}_%s"))
        for n, child in enumerate(page.children)
    ]
    plan = forms.get("plan") or BuildUpForm(initial={"words": held.build_up, "ready_on": held.ready_on})
    return render(request, "waiting/closing.html", {"page": page, "rows": rows, "plan_form": plan})


@require_POST
@requires("waiting.complete_closing")
def plan(request: HttpRequest, closing_id: UUID) -> HttpResponse:
    """What comes instead, and when."""
    form = BuildUpForm(request.POST)
    if sent(request, form, offers.plan_build_up, _("Het plan staat erbij."), closing_id=closing_id):
        return redirect("waiting:closing", closing_id)
    return _closing(request, closing_id, plan=form)


@require_POST
@requires("waiting.answer_for_child")
def for_child(request: HttpRequest, closing_id: UUID, episode_id: UUID) -> HttpResponse:
    """What the closing means for one child."""
    page = found_or_404(lambda: queries.closing_page(closing_id, request.actor))  # type: ignore[attr-defined]
    places = next((each.places for each in page.children if each.episode.id == episode_id), [])
    form = ForChildForm(request.POST, places=places)
    says = _("Opgeschreven. Het kind en de ouders lezen dit.")
    if sent(request, form, _answer, says, closing_id=closing_id, episode_id=episode_id):
        return redirect("waiting:closing", closing_id)
    return _closing(request, closing_id, **{str(episode_id): form})


def _answer(*, replacement_id: str, **given: Any) -> None:
    commands.answer_for_child(replacement_id=UUID(replacement_id) if replacement_id else None, **given)


@require_POST
@requires("waiting.complete_closing")
def finish(request: HttpRequest, closing_id: UUID) -> HttpResponse:
    """Close for good."""
    return done(
        request, lambda: commands.complete_closing(actor=request.actor, closing_id=closing_id),  # type: ignore[attr-defined]
        _("Gesloten. Ieder kind heeft een plek die past."), "waiting:closing", closing_id,
    )  # fmt: skip
