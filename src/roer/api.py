"""The API: the same commands and queries as the pages, as JSON, by the API Design Rules of the Dutch government.

A room hangs in its `api.router`; every operation acts as the seat of the session or of the token.
"""

from __future__ import annotations

import importlib.util
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError
from ninja.errors import ValidationError as BadShape

from roer.core.actions import NotAllowed
from roer.core.refusal import Refused

VERSION = "1.0.0"
HEADER = {"API-Version": {"description": "The full version of this API.", "schema": {"type": "string"}}}
SAFE = {"GET", "HEAD", "OPTIONS"}


class Api(NinjaAPI):
    """Adds the version to every answer, and describes itself as the design rules ask."""

    def create_response(self, request: HttpRequest, data: Any, **more: Any) -> HttpResponse:
        """An answer with the version in its header."""
        answer = super().create_response(request, data, **more)
        answer["API-Version"] = VERSION
        return answer

    def get_openapi_schema(self, **more: Any) -> Any:
        """The description, with contact, secure server, version headers and problems."""
        described = super().get_openapi_schema(**more)
        described["info"]["contact"] = {"name": "Roer", "email": "roer@example.org", "url": "https://example.org/roer"}
        described["servers"] = [{"url": f"{settings.ROER_SITE.replace('http://', 'https://')}/api/v1"}]
        described["paths"] = {path.removeprefix("/api/v1"): each for path, each in described["paths"].items()}
        described["paths"]["/openapi.json"] = {"get": _self_description()}
        for operations in described["paths"].values():
            for operation in operations.values():
                _complete(operation["responses"])
        return described


def _self_description() -> dict[str, Any]:
    headers = {"access-control-allow-origin": {"schema": {"type": "string"}, "description": "Anybody may read this."}}
    answer = {
        "description": "This description.",
        "headers": headers,
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    return {"operationId": "openapi", "summary": "This description", "tags": ["api"], "responses": {"200": answer}}


def _complete(responses: dict[str, Any]) -> None:
    for status, response in responses.items():
        response.setdefault("headers", {}).update(HEADER)
        if int(status) >= 400 and "content" in response:
            response["content"] = {"application/problem+json": response["content"].pop("application/json", {})}


def acts(request: HttpRequest) -> Any:
    """Who asks: the seat of the session or token, with the scope that the method needs."""
    scopes = getattr(request, "token_scopes", None)
    needed = "read" if request.method in SAFE else "write"
    return request.actor if scopes is None or needed in scopes else None  # type: ignore[attr-defined]


def problem(status: int, title: str, detail: str = "") -> HttpResponse:
    """A problem in plain words."""
    held = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    answer = JsonResponse(held, status=status, content_type="application/problem+json")
    answer["API-Version"] = VERSION
    return answer


api = Api(title="Roer", version=VERSION, docs_url=None, openapi_url=None, auth=acts, urls_namespace="api")


@api.exception_handler(Refused)
def _refused(request: HttpRequest, why: Refused) -> HttpResponse:
    return problem(422, _("Dit kan nu niet"), str(why))


@api.exception_handler(NotAllowed)
@api.exception_handler(Http404)
@api.exception_handler(ObjectDoesNotExist)
def _absent(request: HttpRequest, why: Exception) -> HttpResponse:
    return problem(404, _("Niet gevonden"))


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, why: Exception) -> HttpResponse:
    return problem(401, _("Niet ingelogd, of het token mag dit niet"))


@api.exception_handler(BadShape)
@api.exception_handler(ValidationError)
def _misshapen(request: HttpRequest, why: Any) -> HttpResponse:
    places = [".".join(str(part) for part in each["loc"]) for each in getattr(why, "errors", [])]
    return problem(400, _("De gegevens kloppen niet"), ", ".join(places))


def describe(request: HttpRequest) -> HttpResponse:
    """`/api/v1/openapi.json`: for everybody, from everywhere."""
    answer = JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    answer["API-Version"] = VERSION
    return answer


describe.guard = "everyone"  # type: ignore[attr-defined]

for _room in settings.ROOMS:
    if importlib.util.find_spec(f"{_room}.api"):
        api.add_router("", import_string(f"{_room}.api.router"))
