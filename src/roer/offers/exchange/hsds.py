"""The directory as Human Services Data Specification 3 services, and such services as lines of the directory.

A private home goes out with its youth region only: no location, no area, no municipality. Written from the published field
lists of version 3 (openreferral.org); `check.py` holds what they require.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from roer.offers.codes import Form, Topic
from roer.offers.exchange.table import Entry, Fault, plain, values_of
from roer.offers.places import spot
from roer.offers.queries import OfferLine

TAXONOMY = "https://roer.example/taxonomy/"


def services(lines: Iterable[OfferLine]) -> list[dict[str, Any]]:
    """Each offer as one service with its organisation, area, languages, capacity and what it is about."""
    return [_service(line) for line in lines]


def _service(line: OfferLine) -> dict[str, Any]:
    offer = line.offer
    found: dict[str, Any] = {
        "id": str(offer.id), "name": offer.name, "status": "active", "description": offer.description,
        "minimum_age": offer.age_from, "maximum_age": offer.age_until, "assured_date": offer.confirmed_on.isoformat(),
        "eligibility_description": " ".join(each.says for each in (*line.inclusions, *line.exclusions)),
        "fees_description": offer.costs,
        "organization": {
            "id": str(offer.organisation_id), "name": offer.organisation.name, "description": offer.organisation.name,
        },
        "service_areas": [_area(line)],
        "languages": [{"id": _id(offer.id, "language", code), "code": code} for code in offer.languages],
        "attributes": [_attribute(offer.id, "form", offer.form, Form(offer.form).label)]
        + [_attribute(offer.id, "topic", code, Topic(code).label) for code in offer.topics],
    }  # fmt: skip
    if offer.phone:
        found["phones"] = [{"id": _id(offer.id, "phone", offer.phone), "number": offer.phone}]
    if line.capacity:
        found["service_capacity"] = [{
            "id": str(line.capacity.id), "unit": {"id": _id(offer.id, "unit", "place"), "name": "place"},
            "available": line.free_places, "updated": line.capacity.recorded_at.isoformat(),
        }]  # fmt: skip
    return found


def _area(line: OfferLine) -> dict[str, Any]:
    offer, here = line.offer, spot(line.offer.municipality_code)
    code = here.region if here and offer.private_home else offer.municipality_code
    name = code if offer.private_home or here is None else here.name
    return {"id": _id(offer.id, "area", code), "name": name, "extent": code, "extent_type": "text"}


def _attribute(offer_id: UUID, kind: str, code: str, label: Any) -> dict[str, Any]:
    term = {"id": _id(NAMESPACE_URL, kind, code), "code": code, "name": str(label), "description": str(label),
            "taxonomy": kind, "term_uri": f"{TAXONOMY}{kind}/{code}"}  # fmt: skip
    return {"id": _id(offer_id, kind, code), "link_entity": "service", "link_id": str(offer_id), "taxonomy_term": term}


def entries(given: Iterable[tuple[int, dict[str, Any]]]) -> tuple[list[Entry], list[Fault]]:
    """Numbered services as lines of the directory, with what is missing. Check them first (`check.faults`)."""
    found, faults = [], []
    for number, service in given:
        values, wrong = _line(service)
        faults += [Fault(number, field, says) for field, says in wrong.items()]
        if not wrong:
            found.append(Entry(number, values))
    return found, faults


def _line(service: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    codes = {kind: _codes(service, kind) for kind in ("form", "topic")}
    phone: dict[str, Any] = next(iter(service.get("phones") or []), {})
    area: dict[str, Any] = next(iter(service.get("service_areas") or []), {})
    return values_of(
        {
            "nummer": str(service.get("id", "")), "organisatie": plain((service.get("organization") or {}).get("name", "")),
            "naam": plain(str(service.get("name", ""))),
            "beschrijving": plain(str(service.get("description") or service.get("name", ""))),
            "soort": next(iter(codes["form"]), Form.INFORMAL), "leeftijd_van": str(int(service.get("minimum_age") or 0)),
            "leeftijd_tot": str(int(service.get("maximum_age") or 18)), "gemeentecode": str(area.get("extent", "")),
            "onderwerpen": "|".join(codes["topic"]), "kosten": plain(str(service.get("fees_description") or ""))[:200],
            "telefoon": str(phone.get("number", "")),
        }
    )  # fmt: skip


def _codes(service: dict[str, Any], kind: str) -> list[str]:
    terms = [each.get("taxonomy_term") or {} for each in service.get("attributes") or []]
    return [str(term.get("code")) for term in terms if term.get("taxonomy") == kind]


def _id(space: UUID, kind: str, code: str) -> str:
    return str(uuid5(space, f"{kind}/{code}"))
