"""Each request acts as one seat at one moment, in one transaction; what it showed is in the access log when it commits."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from roer.access.seats import acting_seat
from roer.access.strength import needs_second_factor
from roer.core.actor import Actor, acting
from roer.web import kept

Respond = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Give the request its `actor` (None for a stranger) and `at`, and wrap it in a stretch of acting."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.at = timezone.now()  # type: ignore[attr-defined]
        seat = acting_seat(request)
        request.weak = seat is not None and needs_second_factor(request, seat)  # type: ignore[attr-defined]
        seat = None if request.weak else seat  # type: ignore[attr-defined]
        request.actor = Actor.of(seat, request.at) if seat else None  # type: ignore[attr-defined]
        request.seat = seat  # type: ignore[attr-defined]
        if seat is None:
            return self.get_response(request)
        with acting(request.actor, page=""):  # type: ignore[attr-defined]
            response = self.get_response(request)
        kept.mark(request, response)
        return response

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> None:
        """Name the page for the access log."""
        from roer.core.actor import is_acting, scene

        if is_acting() and request.resolver_match:
            scene().page = request.resolver_match.view_name

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """An error undoes everything the request wrote. "Not found" is an answer: what was seen or refused stays logged."""
        if isinstance(exception, Http404):
            return
        if transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
