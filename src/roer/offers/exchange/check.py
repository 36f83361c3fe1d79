"""Does a service keep to the Human Services Data Specification 3? What its published field lists require, as a table.

Ours, written from the lists; the schema files themselves carry a share-alike licence and are not copied here. Unknown fields are
allowed by the specification and are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

Fields = dict[str, str]
# Kind of each known field: text, number, uuid, day, moment, one of (a|b), another record (@name) or a list of them ([name]).
RECORDS: dict[str, Fields] = {
    "service": {
        "id": "uuid", "name": "text", "status": "active|inactive|defunct|temporarily closed", "organization_id": "text",
        "description": "text", "url": "text", "email": "text", "fees_description": "text", "minimum_age": "number",
        "maximum_age": "number", "assured_date": "day", "eligibility_description": "text", "organization": "@organization",
        "phones": "[phone]", "service_areas": "[service_area]", "languages": "[language]", "attributes": "[attribute]",
        "service_capacity": "[service_capacity]",
    },
    "organization": {"id": "uuid", "name": "text", "description": "text", "email": "text", "website": "text"},
    "phone": {"id": "uuid", "number": "text"},
    "service_area": {"id": "uuid", "name": "text", "extent": "text", "extent_type": "geojson|topojson|kml|text"},
    "language": {"id": "uuid", "name": "text", "code": "text"},
    "attribute": {"id": "uuid", "link_id": "text", "link_entity": "text", "taxonomy_term": "@taxonomy_term"},
    "taxonomy_term": {"id": "uuid", "code": "text", "name": "text", "description": "text", "taxonomy": "text"},
    "service_capacity": {
        "id": "uuid", "unit": "@unit", "available": "number", "maximum": "number", "description": "text",
        "updated": "moment",
    },
    "unit": {"id": "uuid", "name": "text"},
}  # fmt: skip
REQUIRED: dict[str, tuple[str, ...]] = {
    "service": ("id", "name", "status"), "organization": ("id", "name", "description"), "phone": ("id", "number"),
    "service_area": ("id",), "language": ("id",), "attribute": ("id", "link_id", "link_entity"),
    "taxonomy_term": ("id", "name", "description"), "service_capacity": ("id", "unit", "available", "updated"),
    "unit": ("id", "name"),
}  # fmt: skip


def faults(record: Any, kind: str = "service", where: str = "") -> list[str]:
    """Everything that does not keep to the specification, each with the path to it; empty when it does."""
    return list(_faults(record, kind, where))


def _faults(record: Any, kind: str, where: str) -> Iterator[str]:
    if not isinstance(record, dict):
        yield f"{where or kind}: no {kind}"
        return
    for name in REQUIRED[kind]:
        if record.get(name) in (None, ""):
            yield f"{where}{name}: required"
    for name, wanted in RECORDS[kind].items():
        if record.get(name) is not None:
            yield from _field(record[name], wanted, f"{where}{name}")


def _field(value: Any, wanted: str, where: str) -> Iterator[str]:
    if wanted.startswith("@"):
        yield from _faults(value, wanted[1:], f"{where}.")
    elif wanted.startswith("["):
        if not isinstance(value, list):
            yield f"{where}: not a list"
            return
        for number, each in enumerate(value):
            yield from _faults(each, wanted[1:-1], f"{where}[{number}].")
    elif not _is(value, wanted):
        yield f"{where}: not {wanted}"


def _is(value: Any, wanted: str) -> bool:
    if wanted == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if "|" in wanted:
        return value in wanted.split("|")
    readers: dict[str, Callable[[str], object]] = {
        "uuid": UUID,
        "day": date.fromisoformat,
        "moment": datetime.fromisoformat,
    }
    try:
        readers.get(wanted, str)(value)
    except ValueError:
        return False
    return True
