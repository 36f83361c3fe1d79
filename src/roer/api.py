"""The API: the same commands and queries as the pages, as JSON, by the API Design Rules of the Dutch government.

A room hangs in its `api.router`; every operation acts as the seat of the session or of the token.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as BadShape
from ninja.utils import check_csrf

from roer.access.queries import labels_reached
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.description import as_30
from roer.core.refusal import Refused
from roer.core.trail.log import save_line
from roer.web.problems import VERSION, problem

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
        described["info"]["description"] = (
            "The same steps as the pages of Roer, by the same rules, for the same people."
        )
        described["servers"] = [{"url": f"{settings.ROER_SITE.replace('http://', 'https://')}/api/v1"}]
        described["paths"] = {path.removeprefix("/api/v1"): each for path, each in described["paths"].items()}
        described["paths"]["/openapi.json"] = {"get": _self_description()}
        for operations in described["paths"].values():
            for operation in operations.values():
                _complete(operation["responses"])
        names = {name for each in described["paths"].values() for one in each.values() for name in one["tags"]}
        described["tags"] = [{"name": name, "description": f"The room {name}."} for name in sorted(names)]
        described["components"]["schemas"] = _used(described)
        return as_30(described)


def _used(described: dict[str, Any]) -> dict[str, Any]:
    """The shapes that something in the description refers to."""
    told, schemas = str(described), described["components"]["schemas"]
    return {name: each for name, each in schemas.items() if f"schemas/{name}'" in told}


def _self_description() -> dict[str, Any]:
    headers = {"access-control-allow-origin": {"schema": {"type": "string"}, "description": "Anybody may read this."}}
    answer = {
        "description": "This description.",
        "headers": headers,
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    return {
        "operationId": "openapi", "summary": "This description", "description": "For everybody, from everywhere.",
        "tags": ["api"], "responses": {"200": answer},
    }  # fmt: skip


def _complete(responses: dict[str, Any]) -> None:
    for status, response in responses.items():
        response.setdefault("headers", {}).update(HEADER)
        if int(status) >= 400 and "content" in response:
            response["content"] = {"application/problem+json": response["content"].pop("application/json", {})}


def acts(request: HttpRequest) -> Any:
    """Who asks: the seat of a token with the scope that the method needs, or of a session whose page sent the request."""
    scopes = getattr(request, "token_scopes", None)
    if scopes is None and check_csrf(request) is not None:
        return None
    needed = "read" if request.method in SAFE else "write"
    actor: Actor | None = request.actor if scopes is None or needed in scopes else None  # type: ignore[attr-defined]
    if actor is not None:
        _reach(request, actor)
    return actor


def _reach(request: HttpRequest, actor: Actor) -> None:
    """A dossier that the seat reads nothing of is not there, whatever is asked about it."""
    named = request.resolver_match.kwargs.get("dossier_id", "") if request.resolver_match else ""
    with contextlib.suppress(ValueError):  # no id at all: the operation itself says so
        if named and not labels_reached(UUID(str(named)), actor):
            raise NotAllowed


api = Api(title="Roer", version=VERSION, docs_url=None, openapi_url=None, auth=acts, urls_namespace="api")


@api.exception_handler(Refused)
def _refused(request: HttpRequest, why: Refused) -> HttpResponse:
    return problem(422, _("Dit kan nu niet"), str(why))


@api.exception_handler(NotAllowed)
@api.exception_handler(Http404)
@api.exception_handler(ObjectDoesNotExist)
def _absent(request: HttpRequest, why: Exception) -> HttpResponse:
    """Absent and forbidden look the same; what was forbidden stays in the access log."""
    actor = getattr(request, "actor", None)
    if actor is not None and isinstance(why, NotAllowed):
        page = request.resolver_match.view_name if request.resolver_match else ""
        save_line(seat_id=actor.seat_id, at=actor.at, page=page, action="refused", seen={})
    return problem(404, _("Niet gevonden"))


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, why: Exception) -> HttpResponse:
    return problem(401, _("Niet ingelogd, of het token mag dit niet"))


@api.exception_handler(DataError)
@api.exception_handler(IntegrityError)
def _impossible(request: HttpRequest, why: Exception) -> HttpResponse:
    """What the database does not take: nothing of the request is kept."""
    if transaction.get_connection().in_atomic_block:
        transaction.set_rollback(True)
    return problem(400, _("De gegevens kloppen niet"))


@api.exception_handler(BadShape)
@api.exception_handler(ValidationError)
def _misshapen(request: HttpRequest, why: Any) -> HttpResponse:
    places = [".".join(str(part) for part in each["loc"]) for each in getattr(why, "errors", [])]
    return problem(400, _("De gegevens kloppen niet"), ", ".join(places))


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, why: Any) -> HttpResponse:
    return problem(why.status_code, _("De gegevens kloppen niet"))


def describe(request: HttpRequest) -> HttpResponse:
    """`/api/v1/openapi.json`: for everybody, from everywhere."""
    answer = JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    answer["API-Version"] = VERSION
    return answer


describe.guard = "everyone"  # type: ignore[attr-defined]

for _room in settings.ROOMS:
    if importlib.util.find_spec(f"{_room}.api"):
        if importlib.util.find_spec(f"{_room}.api_steps"):
            importlib.import_module(f"{_room}.api_steps")  # hangs its operations in the same router
        api.add_router("", import_string(f"{_room}.api.router"))
