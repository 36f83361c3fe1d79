"""Pages of access: the code door, choosing a role, giving work roles and linking accounts, both by two people."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.access import commands, queries
from roer.access.forms import CodeForm, LinkForm, WorkSeatForm
from roer.access.seats import SESSION_GUEST, SESSION_SEAT, seats_of
from roer.core.commands import Refused
from roer.people.queries import names_of, reachable_people
from roer.web.guards import everyone, requires


@everyone
def code(request: HttpRequest) -> HttpResponse:
    """A guest comes back with a code. A wrong code and a used one get the same answer."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            seat = commands.open_with_code(code=form.cleaned_data["code"], at=request.at)  # type: ignore[attr-defined]
            request.session.cycle_key()
            request.session[SESSION_GUEST] = str(seat.id)
            return redirect("desk:home")
        except Refused as why:
            form.add_error("code", str(why))
    return render(request, "access/code.html", {"form": form})


@everyone
def take_over(request: HttpRequest) -> HttpResponse:
    """Whoever made an account takes the question along with the code. A wrong code and a used one get the same answer."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            seat = commands.take_over_guest(
                code=form.cleaned_data["code"],
                account=request.user,
                at=request.at,  # type: ignore[arg-type,attr-defined]
            )
            request.session.cycle_key()
            request.session.pop(SESSION_GUEST, None)
            request.session[SESSION_SEAT] = str(seat.id)
            return redirect("desk:home")
        except Refused as why:
            form.add_error("code", str(why))
    return render(request, "access/take_over.html", {"form": form})


@requires("access.choose_seat")
def seats(request: HttpRequest) -> HttpResponse:
    """Choose the role in which to act."""
    if not request.user.is_authenticated:
        return redirect("desk:home")
    mine = seats_of(request.user, request.at)  # type: ignore[arg-type,attr-defined]
    if request.method == "POST":
        chosen = next((seat for seat in mine if str(seat.id) == request.POST.get("seat")), None)
        if chosen:
            request.session[SESSION_SEAT] = str(chosen.id)
            return redirect("desk:home")
    return render(request, "access/seats.html", {"seats": mine, "current": request.seat})  # type: ignore[attr-defined]


@requires("access.open_seat")
def work_seats(request: HttpRequest) -> HttpResponse:
    """Propose a work role, and see what waits for a second administrator."""
    form = WorkSeatForm(request.POST or None, organisations=queries.organisations(request.at))  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            commands.propose_seat(actor=request.actor, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("Voorgesteld. Een tweede beheerder bevestigt dit nog."))
            return redirect("access:work_seats")
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "access/work_seats.html", {"form": form, "proposals": queries.open_seat_proposals()})


@require_POST
@requires("access.open_seat")
def confirm_work_seat(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """Confirm a work role that another administrator proposed."""
    actor = request.actor  # type: ignore[attr-defined]
    return _confirm(request, lambda: commands.confirm_seat(actor=actor, proposal_id=proposal_id), "access:work_seats")


@requires("access.link_account")
def links(request: HttpRequest) -> HttpResponse:
    """Say which person an account belongs to, and see what waits for a second colleague."""
    people = reachable_people(request.actor)  # type: ignore[attr-defined]
    names = names_of([dossier for dossier, _person in people], request.actor)  # type: ignore[attr-defined]
    choices = sorted(((str(person), names.get(dossier, "")) for dossier, person in people), key=lambda each: each[1])
    form = LinkForm(request.POST or None, people=[each for each in choices if each[1]])
    if form.is_valid():
        try:
            commands.propose_link(actor=request.actor, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("Voorgesteld. Een tweede collega bevestigt dit nog."))
            return redirect("access:links")
        except Refused as why:
            form.add_error(None, str(why))
    proposals = [(each, dict(choices).get(str(each.person_id), "")) for each in queries.open_link_proposals()]
    return render(request, "access/links.html", {"form": form, "proposals": proposals})


@require_POST
@requires("access.link_account")
def confirm_link(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """Confirm a link that a colleague proposed."""
    actor = request.actor  # type: ignore[attr-defined]
    return _confirm(request, lambda: commands.confirm_link(actor=actor, proposal_id=proposal_id), "access:links")


def _confirm(request: HttpRequest, do: Callable[[], object], back: str) -> HttpResponse:
    try:
        do()
        messages.success(request, _("Bevestigd."))
    except Refused as why:
        messages.error(request, str(why))
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return redirect(back)
