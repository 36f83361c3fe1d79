"""In the demo: choose a person of the cast and be that person."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from roer.access.seats import SESSION_SEAT
from roer.access.strength import SESSION_DEMO
from roer.demo.people import cast_for_choice
from roer.web.guards import everyone


@everyone
def choose(request: HttpRequest) -> HttpResponse:
    """Show the cast, and sign in as the one chosen. Only where the demo runs."""
    if settings.PRODUCTION:
        raise Http404
    groups = cast_for_choice()
    if request.method == "POST":
        seats = {str(choice.seat.id): choice.seat for group in groups for choice in group.choices}
        seat = seats.get(request.POST.get("seat", ""))
        if seat is None or seat.account is None:
            raise Http404
        login(request, seat.account, backend=settings.AUTHENTICATION_BACKENDS[0])
        request.session[SESSION_SEAT] = str(seat.id)
        request.session[SESSION_DEMO] = True
        return redirect("desk:home")
    return render(request, "demo/choose.html", {"groups": groups})
