"""The API Design Rules of the Dutch government that a machine can check, one function each, on an OpenAPI document.

Each gives the places that break it. The official linter does the same with its own rule set: tools/lint_api.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

METHODS = {"get", "put", "post", "delete", "patch", "parameters"}
PATH = re.compile(r"(/[a-z0-9]+(-[a-z0-9]+)*|/\{[a-z_]+\})+")
CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")
PASCAL = re.compile(r"([A-Z][a-z0-9]+)+")
VERBS = re.compile(r"/(get|create|update|delete|do)-")
Document = dict[str, Any]


def operations(described: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every operation with its method and path."""
    for path, methods in described["paths"].items():
        yield from ((f"{method} {path}", operation) for method, operation in methods.items())


def responses(described: Document) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Every answer with its place and status."""
    for place, operation in operations(described):
        yield from ((place, int(status), each) for status, each in operation["responses"].items())


def speaks_openapi_3_0(described: Document) -> list[str]:
    """core/doc-openapi: the description is OpenAPI 3.0."""
    return [] if described["openapi"].startswith("3.0.") else [described["openapi"]]


def names_a_contact(described: Document) -> list[str]:
    """core/doc-openapi-contact: who to ask."""
    return sorted({"name", "email", "url"} - described["info"].get("contact", {}).keys())


def puts_the_major_version_in_the_address(described: Document) -> list[str]:
    """core/uri-version: and the address is secure."""
    return [each["url"] for each in described["servers"] if not re.fullmatch(r"https://.+/v\d+", each["url"])]


def tells_the_full_version_in_a_header(described: Document) -> list[str]:
    """core/version-header: on every answer."""
    return [f"{place} {status}" for place, status, each in responses(described) if "API-Version" not in each["headers"]]


def has_no_trailing_slash(described: Document) -> list[str]:
    """core/no-trailing-slash."""
    return [path for path in described["paths"] if path.endswith("/")]


def publishes_itself(described: Document) -> list[str]:
    """core/publish-openapi: at /openapi.json, with get alone, readable from everywhere."""
    held = described["paths"].get("/openapi.json", {})
    open_to_all = held.get("get", {}).get("responses", {}).get("200", {}).get("headers", {})
    return [] if list(held) == ["get"] and "access-control-allow-origin" in open_to_all else ["/openapi.json"]


def uses_standard_methods(described: Document) -> list[str]:
    """core/http-methods."""
    return [place for place, _operation in operations(described) if place.split()[0] not in METHODS]


def writes_paths_in_kebab_case(described: Document) -> list[str]:
    """core/path-segments-kebab-case."""
    return [path for path in described["paths"] if path != "/openapi.json" and not PATH.fullmatch(path)]


def names_things_in_paths(described: Document) -> list[str]:
    """core/naming-resources: a path is a thing, the method is the verb."""
    return [path for path in described["paths"] if VERBS.search(path)]


def writes_fields_in_lower_camel_case(described: Document) -> list[str]:
    """core/query-keys-camel-case, and the fields of bodies."""
    wrong = [
        f"{name}.{field}"
        for name, schema in described["components"]["schemas"].items()
        for field in schema.get("properties", {})
        if not CAMEL.fullmatch(field)
    ]
    for place, operation in operations(described):
        asked = [each["name"] for each in operation.get("parameters", []) if each["in"] == "query"]
        wrong += [f"{place}?{name}" for name in asked if not CAMEL.fullmatch(name)]
    return wrong


def names_schemas_in_pascal_case(described: Document) -> list[str]:
    """The linter's schema-camel-case."""
    return [name for name in described["components"]["schemas"] if not PASCAL.fullmatch(name)]


def answers_faults_with_problems(described: Document) -> list[str]:
    """core/error-handling: application/problem+json (RFC 9457)."""
    faults = [(place, status, each) for place, status, each in responses(described) if status >= 400]
    return [
        f"{place} {status}" for place, status, each in faults if list(each["content"]) != ["application/problem+json"]
    ]


def describes_every_operation(described: Document) -> list[str]:
    """The OpenAPI rules: an id that occurs once, a summary, a description, a tag that is defined."""
    known, seen, wrong = {each["name"] for each in described["tags"]}, set(), []
    for place, operation in operations(described):
        name = operation.get("operationId")
        told = operation.get("summary") and operation.get("description") and set(operation.get("tags", [])) <= known
        if not name or name in seen or not told:
            wrong.append(place)
        seen.add(name)
    return wrong


def names_every_path_parameter(described: Document) -> list[str]:
    """The OpenAPI rules: what stands between braces is a required parameter of the operation."""
    wrong = []
    for place, operation in operations(described):
        named = {each["name"] for each in operation.get("parameters", []) if each["in"] == "path" and each["required"]}
        if named != set(re.findall(r"{(\w+)}", place)):
            wrong.append(place)
    return wrong


def refers_to_what_is_there(described: Document) -> list[str]:
    """The OpenAPI rules: no broken reference and no unused shape."""
    told = set(re.findall(r"#/components/schemas/(\w+)", str(described)))
    return sorted(told ^ described["components"]["schemas"].keys())


def stays_within_3_0(described: Document) -> list[str]:
    """The OpenAPI rules: no word of a later version of the standard."""
    return [word for word in ("'const'", "'type': 'null'", "'prefixItems'", "'$defs'") if word in str(described)]


RULES: list[Callable[[Document], list[str]]] = [
    speaks_openapi_3_0, names_a_contact, puts_the_major_version_in_the_address, tells_the_full_version_in_a_header,
    has_no_trailing_slash, publishes_itself, uses_standard_methods, writes_paths_in_kebab_case, names_things_in_paths,
    writes_fields_in_lower_camel_case, names_schemas_in_pascal_case, answers_faults_with_problems,
    describes_every_operation, names_every_path_parameter, refers_to_what_is_there, stays_within_3_0,
]  # fmt: skip
