"""Addresses for tests of the frame: the real ones, sign-in, and pages that fail on purpose."""

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_protect

from roer.web import errors

SECRET = "Noor-kanarie"


def gone(request: HttpRequest) -> HttpResponse:
    raise OperationalError(f"could not connect {SECRET}")


def broken(request: HttpRequest) -> HttpResponse:
    raise ValueError(SECRET)


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied(SECRET)


def large(request: HttpRequest) -> HttpResponse:
    raise RequestDataTooBig(SECRET)


@csrf_protect
def write(request: HttpRequest) -> HttpResponse:
    return HttpResponse("written")


handler400 = errors.handler400
handler403 = errors.handler403
handler404 = errors.handler404
handler500 = errors.handler500
urlpatterns = [
    path("", include("roer.web.urls")),
    path("account/", include("allauth.urls")),
    path("stuk/", broken),
    path("weg-is-weg/", gone),
    path("verboden/", forbidden),
    path("groot/", large),
    path("schrijf/", write),
]
