"""The simple values of iJw: how each is read from text, written back, and which restriction it keeps.

Source of the facts: the simple types (LDT) of the base schema of iJw 3.2. Codes stay strings, so leading zeros stay.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from roer.contracts.ijw.codes import codes_of

BLANKS = " \t\r\n"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,24}")


class BadValueError(ValueError):
    """A value breaks a restriction; `rule` is the id in the rulebook, `facts` fill its sentence."""

    def __init__(self, rule: str, **facts: object) -> None:
        super().__init__(rule, facts)
        self.rule = rule
        self.facts: dict[str, Any] = facts


@dataclass(frozen=True, slots=True)
class Leaf:
    """One simple value. `parse` and `text` are each other's inverse and raise BadValueError."""

    kind: str  # "text", "code", "whole", "day", "clock"
    parse: Callable[[str], Any]
    text: Callable[[Any], str]
    rules: tuple[str, ...]
    facts: dict[str, Any] = field(default_factory=dict, compare=False)


def _checked_text(value: object, accept: Callable[[str], str]) -> str:
    if not isinstance(value, str):
        raise BadValueError("F-TEXT", value=value)
    if _FORBIDDEN.search(value):
        raise BadValueError("F-CHARACTER")
    return accept(value)


def text(
    longest: int | None, *rules: str, pattern: str | None = None, blank: bool = False, lines: bool = False
) -> Leaf:
    """Text of at most `longest` characters; `rules` names the length rule first and then the pattern rule."""
    fits = re.compile(pattern) if pattern else None

    def accept(value: str) -> str:
        if longest is not None and len(value) > longest:
            raise BadValueError(rules[0], most=longest)
        if not value or (not blank and not value.strip(BLANKS)):
            raise BadValueError("RS031" if lines else "RS033")
        if not lines and not blank and ("\n" in value or "\r" in value):
            raise BadValueError("RS033")
        if fits and not fits.fullmatch(value):
            raise BadValueError(rules[-1])
        return value

    facts = {"longest": longest, "pattern": pattern, "blank": blank, "lines": lines}
    return Leaf("text", accept, lambda value: _checked_text(value, accept), rules, facts)


def code(list_id: str, *rules: str) -> Leaf:
    """A code from one of the lists in data/codes.json, with its leading zeros."""
    known = frozenset(codes_of(list_id))

    def accept(value: object) -> str:
        if value not in known:
            raise BadValueError("F-CODE", value=str(value)[:20], list=list_id)
        return str(value)

    return Leaf("code", accept, accept, rules, {"list": list_id})


def fixed(value: str | int, rule: str) -> Leaf:
    """A value that the kind of message prescribes."""
    wanted = str(value)

    def parse(found: str) -> str | int:
        if (found.strip(BLANKS) if isinstance(value, int) else found) != wanted:
            raise BadValueError(rule, wanted=wanted)
        return value

    def write(found: object) -> str:
        if found != value:
            raise BadValueError(rule, wanted=wanted)
        return wanted

    return Leaf("fixed", parse, write, (rule,), {"value": value})


def whole(most: int, *rules: str) -> Leaf:
    """A whole number from 0 to `most`. Amounts are whole cents."""

    def in_range(number: int) -> int:
        if number < 0:
            raise BadValueError("RS001")
        if number > most:
            raise BadValueError(rules[-1], most=most)
        return number

    def parse(found: str) -> int:
        bare = found if found.isdigit() else found.strip(BLANKS)
        if not (len(bare) < 25 and bare.isascii() and (bare.isdigit() or _WHOLE.fullmatch(bare))):
            raise BadValueError("F-WHOLE", value=found[:20])
        return in_range(int(bare))

    def write(number: object) -> str:
        if not isinstance(number, int) or isinstance(number, bool):
            raise BadValueError("F-WHOLE", value=str(number)[:20])
        return str(in_range(number))

    return Leaf("whole", parse, write, rules, {"most": most})


@lru_cache(maxsize=8192)
def parse_day(found: str) -> dt.date:
    """Read JJJJ-MM-DD without time zone; 31 June does not exist."""
    bare = found.strip(BLANKS)
    if ":" in bare or "Z" in bare:
        raise BadValueError("RS032")
    try:
        if len(bare) == 10 and bare[4] == bare[7] == "-" and bare.isascii():
            return dt.date.fromisoformat(bare)
    except ValueError:
        pass
    raise BadValueError("F-DAY", value=found[:20])


def _write_day(value: object) -> str:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise BadValueError("F-DAY", value=str(value)[:20])
    return value.isoformat()


def _parse_clock(found: str) -> dt.time:
    bare = found.strip(BLANKS)
    if "Z" in bare or "+" in bare or "-" in bare:
        raise BadValueError("RS034")
    if not _CLOCK.fullmatch(bare):
        raise BadValueError("F-CLOCK", value=found[:20])
    return dt.time.fromisoformat(bare[:15])


def _write_clock(value: object) -> str:
    if not isinstance(value, dt.time) or value.tzinfo is not None:
        raise BadValueError("RS034")
    return value.isoformat("seconds" if not value.microsecond else "microseconds")


DAY = Leaf("day", parse_day, _write_day, ("RS032",))
CLOCK = Leaf("clock", _parse_clock, _write_clock, ("RS034",))
AGB = text(8, "RS014", "RS036", pattern="[0-9]{8}")
MUNICIPALITY = text(None, "RS035", pattern="[0-9]{4}")
BSN = text(9, "RS015", "RS037", pattern="[0-9]{9}")
VERSION = text(None, "RS048", pattern=r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")
COMMENT = text(None, "RS031", lines=True)
IDENTIFICATION = text(12, "RS017")
CLAIM_NUMBER = text(12, "RS017", blank=True)
NEW_CLAIM_NUMBER = text(12, "RS017", "CS319", pattern="[a-zA-Z0-9]+")
LINE_REFERENCE = text(20, "RS019", blank=True)
REFERENCE = text(36, "RS024")
NAME = text(200, "RS028")
PREFIX = text(10, "RS016")
INITIALS = text(6, "RS013", "RS045", pattern="[a-zA-ZÀ-ỳ]+")
PHONE = text(15, "RS018", "RS046", pattern="[0-9]+")
NUMBER = whole(999_999_999, "RS006")
AMOUNT = whole(99_999_999, "RS005")
TOTAL = whole(999_999_999_999, "RS040")
RETURN_CODE = code("WJ001", "RS011")
