"""Every address of Roer, with real ids filled in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, UUIDField
from django.urls import URLPattern, URLResolver, get_resolver

IDS_EACH = 2


@dataclass(frozen=True)
class Route:
    """One address pattern: its name, its view, and the names of its parameters."""

    name: str
    pattern: str
    view: Any
    parameters: tuple[str, ...]

    @property
    def room(self) -> str:
        """The room that serves it; empty for libraries."""
        module = getattr(self.view, "__module__", "")
        return module.split(".")[1] if module.startswith("roer.") else ""


def routes() -> list[Route]:
    """All routes, libraries included."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(patterns: list[Any], prefix: str, space: str) -> Iterator[Route]:
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from _walk(each.url_patterns, prefix + str(each.pattern), inner)
        elif isinstance(each, URLPattern):
            parameters = tuple(each.pattern.converters)
            yield Route(f"{space}{each.name}", prefix + str(each.pattern), each.callback, parameters)


def addresses(route: Route) -> Iterator[str]:
    """The route with real ids: of the model its parameter is named after, some of each."""
    choices = [_values(name, route.room) for name in route.parameters]
    for values in itertools.product(*choices):
        path = route.pattern
        for name, value in zip(route.parameters, values, strict=True):
            for kind in ("uuid", "str", "int", "slug", "path"):
                path = path.replace(f"<{kind}:{name}>", value)
        yield "/" + path


def _values(parameter: str, room: str) -> list[str]:
    wanted = parameter.removesuffix("_id").replace("_", "")
    models = sorted(apps.get_models(), key=lambda model: (model._meta.app_label != room, model._meta.label))
    for model in models:
        fits = model.__module__.startswith("roer.") and wanted and model.__name__.lower().endswith(wanted)
        if fits and (found := _some(model)):
            return found
    return _some(apps.get_model("core", "Dossier"))


def _some(model: type[Model]) -> list[str]:
    if not isinstance(model._meta.pk, UUIDField):
        return [str(each) for each in model._default_manager.using("owner").values_list("pk", flat=True)[:IDS_EACH]]
    ids = model._default_manager.using("owner").order_by("pk").values_list("pk", flat=True)
    count = ids.count()
    step = max(1, count // IDS_EACH)
    return [str(each) for each in ids[0 : step * IDS_EACH : step]]
