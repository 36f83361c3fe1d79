"""The description of the API as OpenAPI 3.0, which the design rules of the government ask; the framework writes 3.1."""

from __future__ import annotations

from typing import Any

VERSION = "3.0.3"


def as_30(described: dict[str, Any]) -> dict[str, Any]:
    """The same description in 3.0: `null` becomes nullable, a constant a list of one, an open bound a mark beside it."""
    made: dict[str, Any] = _walk(described)
    return made | {"openapi": VERSION}


def _walk(part: Any) -> Any:
    if isinstance(part, list):
        return [_walk(each) for each in part]
    if not isinstance(part, dict):
        return part
    made = {
        key: {name: _walk(each) for name, each in value.items()} if key == "properties" else _walk(value)
        for key, value in part.items()
    }
    if isinstance(made.get("anyOf"), list):
        made = _nullable(made)
    if "const" in made:
        made["enum"] = [made.pop("const")]
    for bound in ("Minimum", "Maximum"):
        open_bound = made.get(f"exclusive{bound}")
        if isinstance(open_bound, int | float) and not isinstance(open_bound, bool):
            made |= {bound.lower(): open_bound, f"exclusive{bound}": True}
    return made


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    choices = [each for each in schema["anyOf"] if each != {"type": "null"}]
    if len(choices) == len(schema["anyOf"]):
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
    if schema.get("default") is not None:
        rest["default"] = schema["default"]
    if len(choices) > 1:
        return {**rest, "anyOf": choices, "nullable": True}
    only = choices[0]
    return {**({"allOf": [only]} if "$ref" in only else only), **rest, "nullable": True}
