"""Referrals from a doctor's own system: a file with a line for each. Good lines come in, broken ones come back with why."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from roer.core.actor import Actor
from roer.core.commands import Refused
from roer.core.days import PartialDate
from roer.intake import commands
from roer.intake.models import Referral
from roer.intake.queries import municipalities

COLUMNS = ("reference", "name", "birth", "municipality_code", "ground", "about", "words")
LONGEST = 20_000
NAMES = 200


@dataclass(frozen=True)
class Broken:
    """A line that did not come in, by its number in the file (the heading is 1), with the reason as a code."""

    line: int
    why: str


@dataclass(frozen=True)
class Good:
    """A line that can come in: the arguments of `refer`, and the sender's own reference."""

    line: int
    reference: str
    given: dict[str, Any]


def read(text: str, actor: Actor) -> Iterator[Good | Broken]:
    """Every line of a file, checked one by one; a broken line never stops the next. Raises ValueError for a wrong heading."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=False)
    heading = next(rows, [])
    if tuple(heading) != COLUMNS:
        raise ValueError("The first line must be: " + ",".join(COLUMNS))
    places, seen = dict(municipalities(actor.at)), set[str]()
    for number, row in enumerate(rows, start=2):
        if row:
            yield _checked(number, row, places, seen)


def _checked(number: int, row: list[str], places: dict[str, str], seen: set[str]) -> Good | Broken:
    if len(row) != len(COLUMNS):
        return Broken(number, "columns")
    given = dict(zip(COLUMNS, (cell.strip() for cell in row), strict=True))
    reference = given.pop("reference")
    why = _fault(given, reference, places, seen)
    seen.add(reference)
    if why:
        return Broken(number, why)
    birth = PartialDate.parse(given["birth"]) if given["birth"] else None
    return Good(number, reference, given | {"birth": birth})


def _fault(given: dict[str, str], reference: str, places: dict[str, str], seen: set[str]) -> str:
    """Why a line cannot come in, as a code; nothing when it can."""
    checks = (
        ("reference", bool(reference)), ("twice", reference not in seen), ("name", 0 < len(given["name"]) <= NAMES),
        ("birth", _is_date(given["birth"])), ("municipality_code", given["municipality_code"] in places),
        ("ground", given["ground"] in ("gp", "youth_doctor", "specialist")),
        ("about", given["about"] in Referral.For.values), ("words", 0 < len(given["words"]) <= LONGEST),
    )  # fmt: skip
    return next((code for code, fine in checks if not fine), "")


def _is_date(words: str) -> bool:
    try:
        return not words or PartialDate.parse(words) is not None
    except ValueError:
        return False


def take_in(text: str, actor: Actor) -> tuple[int, list[Broken]]:
    """Refer every good line as the actor. A second import of the same lines changes nothing. Returns how many, and the rest."""
    count, broken = 0, []
    for each in read(text, actor):
        if isinstance(each, Broken):
            broken.append(each)
            continue
        try:
            commands.refer(actor=actor, command_id=_key(actor, each), from_system=True, **each.given)
            count += 1
        except Refused:
            broken.append(Broken(each.line, "refused"))
    return count, broken


def _key(actor: Actor, each: Good) -> UUID:
    return uuid5(NAMESPACE_URL, f"{actor.organisation_id}/{each.reference}")
