"""How a message class describes itself: each dataclass field names its element, its type and whether it must be there.

Reader, writer, checks and test generators all work from this one description, so they cannot drift apart. The order
of the fields is the order of the elements in the schema.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, TypeVar, dataclass_transform

from roer.contracts.ijw.leaves import RETURN_CODE, Leaf, fixed

Shape = TypeVar("Shape")
Function = TypeVar("Function", bound=Callable[..., Any])
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


def maybe(tag: str, what: Leaf | type[MessageClass], *, default: None) -> Any:
    """An element that may be left out; the field is then None. (Type checkers ask to see the default in the call.)"""
    return _field(_element(tag, what, optional=True), default)


def always(tag: str, rule: str, *, default: str | int) -> Any:
    """An element with the one value that this kind of message prescribes."""
    return _field(Element(tag, False, leaf=fixed(default, rule)), default)


def many(wrapper: str, tag: str, what: Leaf | type[MessageClass], *, default: tuple[()] | None = None) -> Any:
    """A wrapper with one or more elements; with default=() the wrapper may be absent and the tuple empty."""
    element = dataclasses.replace(_element(wrapper, what, optional=default is not None), inner=tag)
    return _field(element) if default is None else _field(element, default)


def return_codes(*, default: tuple[()] | None = None) -> Any:
    """The return codes with which a receiver judges a class."""
    return many("RetourCodes", "RetourCode", RETURN_CODE, default=default)


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


def remembered(function: Function) -> Function:
    """functools.cache for functions of classes, which keeps the function's own types."""
    return cache(function)  # type: ignore[return-value]


@remembered
def elements(cls: Any) -> tuple[tuple[str, Element], ...]:
    """Return (python name, element) of each field, in the order of the schema."""
    return tuple((f.name, f.metadata["element"]) for f in dataclasses.fields(cls))


def tag_of(cls: type[MessageClass], name: str) -> str:
    """Return the element that a python field stands for, for use in findings."""
    return next(element.tag for found, element in elements(cls) if found == name)
