"""The description of the API keeps every design rule that a machine can check."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from roer.api import api
from roer.core.description import as_30
from roer.core.shapes import Shape
from tests.api.design_rules import RULES, Document


@pytest.fixture(scope="module")
def described() -> Document:
    return dict(api.get_openapi_schema())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_description_keeps_the_rule(described: Document, rule: Callable[[Document], list[str]]) -> None:
    assert rule(described) == []


def _broken(described: Document) -> Document:
    """The same description with a fault for every rule."""
    bad = copy.deepcopy(described)
    bad["openapi"], bad["info"]["contact"], bad["tags"] = "3.1.0", {}, []
    bad["servers"] = [{"url": "http://example.org/api"}]
    fault = {"description": "", "headers": {}, "content": {"application/json": {}}}
    bad["paths"] |= {
        "/get-All_things/": {"trace": {"responses": {"400": fault}}},
        "/openapi.json": {"post": {"responses": {}}},
    }
    bad["paths"]["/things/{thing_id}"] = {
        "get": {"responses": {}, "parameters": [{"name": "page_size", "in": "query"}]}
    }
    bad["components"]["schemas"]["not_pascal"] = {"properties": {"snake_case": {"const": 1}}}
    return bad


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_bites(described: Document, rule: Callable[[Document], list[str]]) -> None:
    assert rule(_broken(described))


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "string", "nullable": True}),
        ({"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}, {"allOf": [{"$ref": "#/a"}], "nullable": True}),
        (
            {"anyOf": [{"type": "number"}, {"type": "string"}, {"type": "null"}], "default": None},
            {"anyOf": [{"type": "number"}, {"type": "string"}], "nullable": True},
        ),
        ({"const": "kept"}, {"enum": ["kept"]}),
        ({"exclusiveMinimum": 0}, {"minimum": 0, "exclusiveMinimum": True}),
        ({"properties": {"const": {"type": "string"}}}, {"properties": {"const": {"type": "string"}}}),
    ],
)
def test_newer_words_are_said_in_the_older_standard(newer: dict[str, Any], older: dict[str, Any]) -> None:
    assert as_30(newer) == older | {"openapi": "3.0.3"}


def test_one_name_is_one_shape() -> None:
    """Two rooms that give one name to different shapes would overwrite each other in the description."""
    seen: dict[str, set[str]] = {}
    for shape in _under(Shape):
        seen.setdefault(shape.__name__, set()).add(str(shape.model_json_schema().get("properties")))
    assert [name for name, forms in seen.items() if len(forms) > 1] == []


def _under(shape: type[Shape]) -> Iterator[type[Shape]]:
    for each in shape.__subclasses__():
        yield each
        yield from _under(each)
