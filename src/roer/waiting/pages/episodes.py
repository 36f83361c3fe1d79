"""Help that runs: who answers for it, handing over, ending, and stopping it oneself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.waiting import commands, queries
from roer.waiting.forms import EndForm, HandOverForm, StopForm, WordsForm
from roer.waiting.pages.frame import done, found_or_404, sent, works
from roer.web.guards import requires


@requires("waiting.see_wait")
def episode(request: HttpRequest, episode_id: UUID) -> HttpResponse:
    """One care episode."""
    return _episode(request, episode_id)


def _episode(request: HttpRequest, episode_id: UUID, **forms: Any) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.episode_page(episode_id, actor))
    given = {
        "page": page, "end_form": forms.get("end") or EndForm(),
        "hand_over_form": forms.get("hand_over") or HandOverForm(seats=_seats(page)),
        "may_end": may("waiting.end_help", actor, page.episode), "may_stop": may("waiting.stop_own_help", actor),
    }  # fmt: skip
    return render(request, "waiting/episode_work.html" if works(request) else "waiting/episode.html", given)


@require_POST
@requires("waiting.hand_over")
def hand_over(request: HttpRequest, episode_id: UUID) -> HttpResponse:
    """Ask somebody to take over."""
    page = found_or_404(lambda: queries.episode_page(episode_id, request.actor))  # type: ignore[attr-defined]
    form = HandOverForm(request.POST, seats=_seats(page))
    says = _("Gevraagd. U blijft verantwoordelijk tot de ander ja zegt.")
    if sent(request, form, commands.hand_over, says, episode_id=episode_id):
        return redirect("waiting:episode", episode_id)
    return _episode(request, episode_id, hand_over=form)


@require_POST
@requires("waiting.end_help")
def end(request: HttpRequest, episode_id: UUID) -> HttpResponse:
    """End the help."""
    form = EndForm(request.POST)
    if sent(request, form, commands.end_help, _("De hulp is afgerond."), episode_id=episode_id):
        return redirect("desk:home")
    return _episode(request, episode_id, end=form)


@requires("waiting.stop_own_help")
def stop(request: HttpRequest, episode_id: UUID) -> HttpResponse:
    """First what happens when you stop, then one tap."""
    actor = request.actor  # type: ignore[attr-defined]
    form = StopForm(request.POST or None)
    if form.is_valid():
        said: dict[str, str] = {}
        if sent(
            request, form, lambda **given: said.update(it=commands.stop_own_help(**given)), "", episode_id=episode_id
        ):
            _say_stopped(request, said["it"])
            return redirect("waiting:episode", episode_id)
    page = found_or_404(lambda: queries.episode_page(episode_id, actor))
    return render(
        request,
        "waiting/stop.html",
        {"page": page, "form": form, "alone": queries.stops_alone(page.age, request.actor.at)},  # type: ignore[attr-defined]
    )


def _say_stopped(request: HttpRequest, how: str) -> None:
    list(messages.get_messages(request))
    stopped = _("De hulp is gestopt. Iemand belt je vandaag en vraagt of je wilt praten. Dat hoeft niet.")
    asked = _("Genoteerd. Iemand belt vandaag. De hulp stopt als degene die mee beslist dat ook zegt.")
    messages.success(request, stopped if how == "stopped" else asked)


@requires("waiting.accept_handover")
def handover(request: HttpRequest, handover_id: UUID) -> HttpResponse:
    """Somebody asks to take over."""
    line = found_or_404(lambda: queries.handover_for(handover_id, request.actor))  # type: ignore[attr-defined]
    form = WordsForm(request.POST or None)
    if sent(request, form, commands.decline_handover, _("Uw nee staat er."), handover_id=handover_id):
        return redirect("waiting:handover", handover_id)
    mine = line.handover.to_seat_id == request.actor.seat_id  # type: ignore[attr-defined]
    return render(request, "waiting/handover.html", {"line": line, "form": form, "mine": mine})


@require_POST
@requires("waiting.accept_handover")
def accept_handover(request: HttpRequest, handover_id: UUID) -> HttpResponse:
    """Take over."""
    return done(
        request, lambda: commands.accept_handover(actor=request.actor, handover_id=handover_id),  # type: ignore[attr-defined]
        _("U bent vanaf nu verantwoordelijk."), "waiting:handover", handover_id,
    )  # fmt: skip


def _seats(page: queries.EpisodePage) -> list[tuple[str, str]]:
    return [
        (str(seat.id), f"{seat.work_name}, {seat.organisation.name}") for seat in page.colleagues if seat.organisation
    ]
