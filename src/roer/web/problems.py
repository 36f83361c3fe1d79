"""Faults of the API as problems in plain words (RFC 9457), also where no operation was reached."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

VERSION = "1.0.0"
KIND = "application/problem+json"
TITLES = {
    404: gettext_lazy("Niet gevonden"),
    405: gettext_lazy("Dat kan hier niet"),
    413: gettext_lazy("Dit is te groot"),
    503: gettext_lazy("Roer doet het nu even niet"),
}


def problem(status: int, title: str, detail: str = "") -> HttpResponse:
    """A problem in plain words."""
    held = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    answer = JsonResponse(held, status=status, content_type=KIND)
    answer["API-Version"] = VERSION
    return answer


class ProblemsMiddleware:
    """Whatever fails under /api/ answers with a problem, never with a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/api/") and response.status_code >= 400 and response["Content-Type"] != KIND:
            made = problem(response.status_code, str(TITLES.get(response.status_code, _("De gegevens kloppen niet"))))
            for name in ("Allow", "Retry-After"):
                if name in response:
                    made[name] = response[name]
            return made
        return response
