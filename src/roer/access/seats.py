"""Which seat a request acts as: the one chosen in this session, as long as it is the person's own and still runs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest

from roer.access.models import ApiToken
from roer.core.days import covers
from roer.core.models import Account, Seat
from roer.core.vault.master import lookup_hash
from roer.core.visible import in_period

SESSION_SEAT = "seat"
SESSION_GUEST = "guest_seat"


def seats_of(account: Account, at: datetime) -> list[Seat]:
    """The running seats of an account, work first."""
    held = getattr(account, "held_seats", None)
    if held is None:
        held = Seat.objects.filter(account=account).select_related("organisation")
    running = [seat for seat in held if covers(seat.valid_from, seat.valid_until, at)]
    return sorted(running, key=lambda seat: (seat.organisation_id is None, seat.role, str(seat.id)))


def acting_seat(request: HttpRequest) -> Seat | None:
    """The seat of this request; None for a stranger."""
    at: datetime = request.at  # type: ignore[attr-defined]
    if bearer := request.headers.get("Authorization", ""):
        return _token_seat(request, bearer, at)
    if request.user.is_authenticated:
        seats = seats_of(request.user, at)  # type: ignore[arg-type]
        chosen = request.session.get(SESSION_SEAT)
        return next((seat for seat in seats if str(seat.id) == chosen), seats[0] if seats else None)
    guest = request.session.get(SESSION_GUEST)
    return _guest_seat(UUID(guest), at) if guest else None


def _guest_seat(seat_id: UUID, at: datetime) -> Seat | None:
    still_guest = Q(account__isnull=True, role="guest")
    return Seat.objects.filter(still_guest & in_period(at), id=seat_id).select_related("organisation").first()


def _token_seat(request: HttpRequest, bearer: str, at: datetime) -> Seat | None:
    """The seat of an API token; only for the API, and never beside a session."""
    if not request.path.startswith("/api/") or not bearer.startswith("Bearer "):
        return None
    held = (
        ApiToken.objects.filter(
            hashed=lookup_hash("api_token", bearer.removeprefix("Bearer ").strip()), valid_until__gt=at
        )
        .select_related("seat__organisation")
        .first()
    )
    if held is None or held.seat.valid_from > at or (held.seat.valid_until and held.seat.valid_until <= at):
        return None
    request.token_scopes = held.scopes  # type: ignore[attr-defined]
    return held.seat
