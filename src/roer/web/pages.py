"""The public pages of the frame: first page, about, helplines, accessibility, language, and the test bed of blocks."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from roer.web import helplines as numbers
from roer.web import registry, samples

YEAR_SECONDS = 365 * 24 * 60 * 60


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page: three doors for a stranger, straight on for who acts as a seat."""
    start = registry.start_page(request)
    if start:
        return HttpResponseRedirect(start)
    return render(request, "web/pages/home.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What Roer does with your data."""
    return render(request, "web/pages/about.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for everybody, and what does not yet."""
    return render(request, "web/pages/accessibility.html")


@require_safe
def helplines(request: HttpRequest) -> HttpResponse:
    """All numbers to call."""
    return render(request, "web/pages/helplines.html", {"lines": numbers.HELPLINES})


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """No connection."""
    return render(request, "web/pages/offline.html")


@csrf_exempt  # a stranger's page then needs no cookie at all; another site can at most change the language
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose a language; back to the page it was asked from."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    response = HttpResponseRedirect(wanted if wanted and safe else "/")
    code = request.POST.get("language", "")
    if code in dict(settings.LANGUAGES) and check_for_language(code):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, code, max_age=YEAR_SECONDS, samesite="Lax", secure=request.is_secure()
        )
    return response


def components(request: HttpRequest) -> HttpResponse:
    """Every building block with made-up words; for demo and test only.

    Raises:
        Http404: in production.
    """
    if getattr(settings, "PRODUCTION", True):
        raise Http404
    form = samples.SampleForm(request.POST or None)
    return render(request, "web/pages/components.html", {"form": form, **samples.blocks()})
