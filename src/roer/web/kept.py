"""What somebody typed is not lost: when the session ended meanwhile it waits, sealed, for the same seat to sign in again.

The words wait in the session of this browser, encrypted, for an hour. Only the seat that wrote them gets them back: a
signed cookie says which seat last acted in this browser. Nobody else who signs in here sees them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from roer.core.vault.master import fernet_key
from roer.web import errors

COOKIE, SALT, SESSION = "schrijver", "roer.web.kept", "bewaard"
WAITS = timedelta(hours=1)
PAGE = "/bewaard/"
LONG = 60
SECRETS = ("password", "credential", "secret", "api_token")


@dataclass(frozen=True)
class Again:
    """A form to send once more: where to, and each field with its value and whether a person typed it."""

    path: str
    fields: list[tuple[str, str, bool]]


def again(path: str, fields: dict[str, list[str]]) -> Again | None:
    """The form as it was sent; None when it held a secret, which is never shown again, or nothing."""
    shown = {name: values for name, values in fields.items() if name != "csrfmiddlewaretoken"}
    if not shown or any(name == "code" or part in name.lower() for name in shown for part in SECRETS):
        return None
    flat = [(name, value) for name, values in shown.items() for value in values]
    return Again(path, [(name, value, " " in value.strip() or len(value) > LONG) for name, value in flat])


def mark(request: HttpRequest, response: HttpResponse) -> None:
    """Remember in the browser which seat acts here; forget it when somebody signs out."""
    seat = getattr(request, "seat", None)
    if seat is None or hasattr(request, "token_scopes"):
        return
    if request.user.is_anonymous and seat.account_id is not None:
        response.delete_cookie(COOKIE)
    elif _writer(request) != str(seat.id):
        response.set_cookie(
            COOKIE, signing.dumps(str(seat.id), salt=SALT), httponly=True, samesite="Lax", secure=settings.PRODUCTION
        )


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """To the sign-in page; what was typed is kept for the seat that acted here, or shown when that is not known."""
    sent = again(request.get_full_path(), {name: request.POST.getlist(name) for name in request.POST})
    if request.method != "POST" or sent is None or not any(typed for _name, _value, typed in sent.fields):
        return redirect_to_login(request.get_full_path())
    writer = _writer(request)
    if not writer:
        return errors.page("403_csrf", 403, typed=errors.typed_words(request))
    at = request.at.isoformat()  # type: ignore[attr-defined]
    _seal(request, {"seat": writer, "at": at, "path": sent.path, "fields": dict(request.POST.lists())})
    return redirect_to_login(PAGE)


def show(request: HttpRequest) -> HttpResponse:
    """What was typed before the session ended, for the seat that typed it, to send once more.

    Raises:
        Http404: nothing waits, it waited too long, or it is somebody else's.
    """
    if request.actor is None:  # type: ignore[attr-defined]
        return redirect_to_login(PAGE)
    held = _opened(request)
    if held is None or held["seat"] != str(request.seat.id):  # type: ignore[attr-defined]
        raise Http404
    if request.at - datetime.fromisoformat(held["at"]) > WAITS:  # type: ignore[attr-defined]
        del request.session[SESSION]
        raise Http404
    return render(request, "web/pages/kept.html", {"again": again(held["path"], held["fields"])})


show.guard = "everyone"  # type: ignore[attr-defined]


def _writer(request: HttpRequest) -> str:
    try:
        return str(signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT))
    except signing.BadSignature:
        return ""


def _seal(request: HttpRequest, held: dict[str, Any]) -> None:
    request.session[SESSION] = Fernet(fernet_key()).encrypt(json.dumps(held).encode()).decode()


def _opened(request: HttpRequest) -> dict[str, Any] | None:
    try:
        sealed = Fernet(fernet_key()).decrypt(request.session.get(SESSION, "").encode())
    except InvalidToken:
        return None
    return dict(json.loads(sealed))
