"""How a message class describes itself: each dataclass field names its element, its type and whether it must be there.

Reader, writer, checks and test generators all work from this one description, so they cannot drift apart. The order
of the fields is the order of the elements in the schema.
"""

import dataclasses
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, TypeVar, dataclass_transform

from roer.contracts.ijw.leaves import RETURN_CODE, Leaf, fixed

Shape = TypeVar("Shape")
BASE_NAMESPACE = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"


class MessageClass:
    """A class of elements in the namespace of its own message."""

    __slots__ = ()
    SHARED: ClassVar[bool] = False


class SharedClass(MessageClass):
    """A class of elements in the namespace of the base schema."""

    __slots__ = ()
    SHARED: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Element:
    """What one field says about its element. `inner` is the repeated element inside a wrapper."""

    tag: str
    optional: bool
    leaf: Leaf | None = None
    shape: type[MessageClass] | None = None
    inner: str | None = None


def _field(element: Element, default: Any = dataclasses.MISSING) -> Any:
    return dataclasses.field(default=default, metadata={"element": element})


def one(tag: str, what: Leaf | type[MessageClass]) -> Any:
    """An element that must be there once."""
    return _field(_element(tag, what, optional=False))


def maybe(tag: str, what: Leaf | type[MessageClass]) -> Any:
    """An element that may be left out; the field is then None."""
    return _field(_element(tag, what, optional=True), None)


def always(tag: str, value: str | int, rule: str) -> Any:
    """An element with the one value that this kind of message prescribes."""
    return _field(Element(tag, False, leaf=fixed(value, rule)), value)


def many(wrapper: str, tag: str, what: Leaf | type[MessageClass], *, optional: bool = False) -> Any:
    """A wrapper with one or more elements; an empty tuple means that an optional wrapper is absent."""
    element = dataclasses.replace(_element(wrapper, what, optional=optional), inner=tag)
    return _field(element, ()) if optional else _field(element)


def return_codes(*, optional: bool = False) -> Any:
    """The return codes with which a receiver judges a class."""
    return many("RetourCodes", "RetourCode", RETURN_CODE, optional=optional)


def _element(tag: str, what: Leaf | type[MessageClass], *, optional: bool) -> Element:
    if isinstance(what, Leaf):
        return Element(tag, optional, leaf=what)
    return Element(tag, optional, shape=what)


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(one, maybe, always, many, return_codes)
)
def shape(cls: type[Shape]) -> type[Shape]:
    """Make a frozen, slotted, keyword-only dataclass of a described class."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


@cache
def elements(cls: type[MessageClass]) -> tuple[tuple[str, Element], ...]:
    """Return (python name, element) of each field, in the order of the schema."""
    return tuple((f.name, f.metadata["element"]) for f in dataclasses.fields(cls))  # type: ignore[arg-type]


def tag_of(cls: type[MessageClass], name: str) -> str:
    """Return the element that a python field stands for, for use in findings."""
    return next(element.tag for found, element in elements(cls) if found == name)
