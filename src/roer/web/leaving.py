"""The quick exit: away in one tap, and "back" shows nothing (PRI-52)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from roer.web.csp import NEUTRAL_SITE
from roer.web.kept import COOKIE as WRITER

COOKIE = "even_weg"
COOKIE_SECONDS = 60 * 60
ALWAYS = ("/static/", "/weg/", "/healthz", "/readyz")


def leave(request: HttpRequest) -> HttpResponse:
    """Go to a page about the weather; end the session; until further notice Roer shows an empty page."""
    response = HttpResponseRedirect(NEUTRAL_SITE)
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return response  # another site may not end somebody's session
    if hasattr(request, "session"):
        request.session.flush()
    response.set_cookie(COOKIE, "1", max_age=COOKIE_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure())
    response.delete_cookie(WRITER)
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def has_left(request: HttpRequest) -> bool:
    """Did somebody leave in a hurry a short while ago, on this device?"""
    return request.COOKIES.get(COOKIE) == "1" and request.method == "GET" and not request.path.startswith(ALWAYS)


def empty_page(request: HttpRequest) -> HttpResponse:
    """A page without a word about what stood here, and one link to go on."""
    return render(request, "web/pages/empty.html")


def come_back(request: HttpRequest) -> HttpResponse:
    """Show Roer again on this device, from the first page."""
    response = HttpResponseRedirect("/")
    response.delete_cookie(COOKIE)
    return response
