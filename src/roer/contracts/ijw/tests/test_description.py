"""The description of every class says the same as the official schema: elements, order, occurrence, restrictions."""

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from roer.contracts.ijw.describe import Element, MessageClass, elements
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.leaves import Leaf

X = "{http://www.w3.org/2001/XMLSchema}"


class Schema:
    """The little of XSD that these schemas use."""

    def __init__(self, folder: Path, number: str) -> None:
        self.roots = [etree.parse(str(folder / name)).getroot() for name in (f"{number}.xsd", "basisschema.xsd")]
        self.types = {t.get("name"): t for root in self.roots for t in root.iterchildren(f"{X}complexType")}
        self.simple = {t.get("name"): t for t in self.roots[1].iterchildren(f"{X}simpleType")}

    def fields(self, type_name: str) -> list[Any]:
        return list(self.types[type_name].find(f"{X}sequence"))

    def facets(self, element: Any) -> dict[str, Any]:
        inline = element.find(f"{X}simpleType/{X}restriction")
        name = (element.get("type") or inline.get("base")).partition(":")[2]
        restriction = self.simple[name].find(f"{X}restriction")
        found: dict[str, Any] = {"base": restriction.get("base"), "codes": set()}
        for facet in [*restriction, *(inline if inline is not None else [])]:
            kind = etree.QName(facet).localname
            if kind == "enumeration":
                found["codes"].add(facet.get("value"))
            elif kind != "annotation":
                found[kind] = facet.get("value")
        return found


def compare(cls: type[MessageClass], type_name: str, schema: Schema) -> None:
    official = schema.fields(type_name)
    ours = elements(cls)
    assert [e.tag for _, e in ours] == [o.get("name") for o in official], cls
    for (_, element), found in zip(ours, official, strict=True):
        assert element.optional == (found.get("minOccurs") == "0"), (cls, element.tag)
        compare_element(element, found, schema)


def compare_element(element: Element, found: Any, schema: Schema) -> None:
    if element.inner:
        (inner,) = schema.fields(found.get("type").partition(":")[2])
        assert inner.get("name") == element.inner
        assert inner.get("maxOccurs") == "unbounded"
        found = inner
    else:
        assert found.get("maxOccurs", "1") == "1"
    if element.leaf:
        compare_leaf(element.leaf, schema.facets(found))
    else:
        compare(element.shape, found.get("type").partition(":")[2], schema)  # type: ignore[arg-type]


def compare_leaf(leaf: Leaf, facets: dict[str, Any]) -> None:
    base = facets["base"]
    if leaf.kind == "fixed":
        assert facets["pattern"] == str(leaf.facts["value"])
    elif leaf.kind == "code":
        from roer.contracts.ijw.codes import codes_of

        assert set(codes_of(leaf.facts["list"])) == facets["codes"]
    elif leaf.kind == "whole":
        assert (base, facets["minInclusive"]) == ("xs:integer", "0")
        assert int(facets["maxInclusive"]) == leaf.facts["most"]
    elif leaf.kind in ("day", "clock"):
        assert base == {"day": "xs:date", "clock": "xs:time"}[leaf.kind]
    else:
        assert base == "xs:string"
        assert leaf.facts["longest"] == (int(facets["maxLength"]) if "maxLength" in facets else None)


@pytest.mark.parametrize("number", KINDS)
def test_description_equals_official_schema(number: str, schemas: Path) -> None:
    compare(KINDS[number].root, "Root", Schema(schemas, number))


def test_there_are_fourteen_kinds() -> None:
    assert len(KINDS) == 14
    assert all(KINDS[kind.answered_by].answers == number for number, kind in KINDS.items() if kind.answered_by)
