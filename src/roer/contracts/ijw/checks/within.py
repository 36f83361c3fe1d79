"""Rules within one message (level 2): where they are kept together, and how a message is walked.

A rule is a function of one thing in the message and of the message's facts; it returns True when the rule is broken.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from roer.contracts.ijw.describe import MessageClass, elements
from roer.contracts.ijw.findings import Finding, Level, Path
from roer.contracts.ijw.kinds import kind_of


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What rules may ask of the whole message: the day it was made and, for a claim, the claim's own day and month."""

    made_on: dt.date
    claim_made_on: dt.date | None = None


Broken = Callable[[Any, MessageFacts], bool]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on one class; `name` is the field that the finding points at."""

    rule: str
    name: str | None
    broken: Broken


CHECKS: dict[type[MessageClass], list[Check]] = {}
Several = Callable[[Any, MessageFacts], Iterator[tuple[Path, str]]]
ACROSS: dict[type[MessageClass], list[tuple[str, Several]]] = {}


def broken_if(rule: str, *classes: type[MessageClass], name: str | None = None) -> Callable[[Broken], Broken]:
    """Register a function that is True when `rule` is broken by an object of one of `classes`."""

    def register(function: Broken) -> Broken:
        for cls in classes:
            CHECKS.setdefault(cls, []).append(Check(rule, name, function))
        return function

    return register


def broken_across(rule: str, *classes: type[MessageClass]) -> Callable[[Several], Several]:
    """Register a function that yields (path below the object, field) for everything that breaks `rule`."""

    def register(function: Several) -> Several:
        for cls in classes:
            ACROSS.setdefault(cls, []).append((rule, function))
        return function

    return register


def walk(thing: MessageClass, path: Path = ()) -> Iterator[tuple[MessageClass, Path]]:
    """Yield every described object in a message with the way to it, parents first."""
    yield thing, path
    for name, element in elements(type(thing)):
        value = getattr(thing, name)
        if element.shape is None or value is None:
            continue
        if element.inner:
            for index, inner in enumerate(value):
                yield from walk(inner, (*path, name, index))
        else:
            yield from walk(value, (*path, name))


def findings_on(thing: MessageClass, path: Path, facts: MessageFacts, root: type[MessageClass]) -> Iterator[Finding]:
    """Yield what is wrong with one object."""
    for check in CHECKS.get(type(thing), ()):
        if check.broken(thing, facts):
            yield Finding(check.rule, Level.CONTENT, where_in(root, path, check.name), path)
    for rule, several in ACROSS.get(type(thing), ()):
        for below, name in several(thing, facts):
            yield Finding(rule, Level.CONTENT, where_in(root, (*path, *below), name or None), (*path, *below))


def findings_within(message: MessageClass) -> list[Finding]:
    """Return everything that breaks a rule within one message (claims: see claims.py, return messages: nothing)."""
    root = kind_of(message).root
    facts = MessageFacts(made_on=message.header.identification.made_on)  # type: ignore[attr-defined]
    return [found for thing, path in walk(message) for found in findings_on(thing, path, facts, root)]


def where_in(root: type[MessageClass], path: Path, name: str | None = None) -> str:
    """Return a path in the words of the standard: Client/ToegewezenProduct[2]/Einddatum."""
    words: list[str] = []
    cls = root
    for step in (*path, *((name,) if name else ())):
        if isinstance(step, int):
            words[-1] = f"{words[-1]}[{step + 1}]"
            continue
        element = dict(elements(cls))[step]
        words.append(element.inner or element.tag)
        cls = element.shape or cls
    return "/".join(words)
