"""Pages for when something fails. They ask no database, tell no secret, and name what to do next.

The root urls.py names them: `from roer.web.errors import handler400, handler403, handler404, handler500`.
"""

from __future__ import annotations

import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from roer.web.context import frame

GONE = (OperationalError, InterfaceError)
HIDDEN = ("password", "csrfmiddlewaretoken", "command_id", "code", "credential", "secret", "token")


def page(name: str, status: int, **context: Any) -> HttpResponse:
    """An error page, made without session, account or database."""
    body = render_to_string(f"{name}.html", {"roer": frame(), **context})
    response = HttpResponse(body, status=status)
    response["Cache-Control"] = "no-store, private"
    return response


def handler400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something in the request cannot be right; or it is larger than we take."""
    if isinstance(exception, RequestDataTooBig):
        return page("413", 413)
    return page("400", 400)


def handler404(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Absent and forbidden look the same, in words and in status."""
    return page("404", 404)


handler403 = handler404


def handler500(request: HttpRequest) -> HttpResponse:
    """Our own failure; a database that is gone says so and asks to come back."""
    if isinstance(sys.exc_info()[1], GONE):
        response = page("503", 503, again=sent_before(request), token=request.POST.get("csrfmiddlewaretoken", ""))
        response["Retry-After"] = "30"
        return response
    return page("500", 500)


def sent_before(request: HttpRequest) -> Any:
    """The form that did not arrive, to send once more from the page itself."""
    from roer.web.kept import again

    return again(request.get_full_path(), {name: request.POST.getlist(name) for name in request.POST})


def typed_words(request: HttpRequest) -> list[tuple[str, str]]:
    """What somebody typed in a form that came too late, without secrets."""
    return [
        (name, value)
        for name in request.POST
        if not any(part in name.lower() for part in HIDDEN)
        for value in request.POST.getlist(name)
        if value.strip()
    ]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old. Nothing typed is lost: it stands on the page. settings: CSRF_FAILURE_VIEW."""
    return page("403_csrf", 403, typed=typed_words(request))
