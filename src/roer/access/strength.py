"""How sure it is who signed in. Work roles open files only after a second factor or a passkey (PRI-03)."""

from __future__ import annotations

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.conf import settings
from django.http import HttpRequest

from roer.core.codes import WORK_ROLES
from roer.core.models import Seat

SESSION_DEMO = "chosen_in_the_demo"


def is_strong(request: HttpRequest) -> bool:
    """Did this session sign in with a second factor or a passkey, or choose a person in the demo?"""
    if not settings.PRODUCTION and request.session.get(SESSION_DEMO):
        return True
    records = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    return any(record.get("method") == "mfa" for record in records)


def needs_second_factor(request: HttpRequest, seat: Seat) -> bool:
    """A work seat in a session without a second factor; tokens of the API carry their own strength."""
    by_token = hasattr(request, "token_scopes")
    return seat.role in WORK_ROLES and not by_token and not is_strong(request)
