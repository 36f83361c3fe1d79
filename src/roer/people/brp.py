"""Read a population-register file: one person per block of lines, by the rubric numbers of the BRP (LO BRP).

Only what Roer needs is read. What does not fit is told per line with a code, never with what stood there.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from stdnum.nl import bsn as bsn_number

from roer.core.days import PartialDate
from roer.people.kinds import Sex

SEXES = {"M": Sex.MALE.value, "V": Sex.FEMALE.value}
"""Table of rubric 01.04.10; what stands there otherwise is not taken over."""

AUTHORITY_CODES = {
    "1": (True, False, False), "2": (False, True, False), "12": (True, True, False), "1D": (True, False, True),
    "2D": (False, True, True), "3D": (True, True, True), "D": (False, False, True),
}  # fmt: skip
"""Table 61: which of parent 1, parent 2 and a third have authority."""


class NotARegisterFile(Exception):
    """The file cannot be read as a population-register file; the text says why."""


@dataclass(frozen=True)
class RegisterParent:
    """A parent as the child's entry names it."""

    number: str
    has_authority: bool | None


@dataclass(frozen=True)
class RegisterPerson:
    """One person of the file. `reasons` are codes of what could not be taken over."""

    line: int
    number: str
    name: str
    birth: PartialDate
    secret: bool
    address: str
    parents: tuple[RegisterParent, ...]
    authority_since: str
    digest: str
    reasons: tuple[str, ...] = field(default=())
    sex: str = ""


@dataclass(frozen=True)
class RefusedLine:
    """A line that is not taken over, with the code of the reason."""

    line: int
    reason: str
    digest: str


def is_citizen_number(number: str) -> bool:
    """Does a number pass the test of a citizen service number?"""
    return bool(bsn_number.is_valid(number))


def read_register(data: bytes) -> Iterator[RegisterPerson | RefusedLine]:
    """Read the persons of a file. Raises NotARegisterFile."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise NotARegisterFile("encoding") from wrong
    rows = csv.reader(io.StringIO(text), delimiter=";")
    try:
        header = next(rows)
    except (StopIteration, csv.Error) as wrong:
        raise NotARegisterFile("empty") from wrong
    if "01.01.20" not in header or "01.03.10" not in header:
        raise NotARegisterFile("columns")
    try:
        for values in rows:
            yield from _person(rows.line_num, dict(zip(header, values, strict=False)))
    except csv.Error as wrong:
        raise NotARegisterFile("lines") from wrong


def _person(line: int, row: Mapping[str, str]) -> Iterator[RegisterPerson | RefusedLine]:
    if not row.get("01.01.20") and not row.get("01.02.40"):
        return  # a line that goes on about the person above
    digest = hashlib.sha256("\x1f".join(f"{key}={value}" for key, value in row.items()).encode()).hexdigest()
    reason = _refused(row)
    yield RefusedLine(line, reason, digest) if reason else _taken(line, row, digest)


def _refused(row: Mapping[str, str]) -> str:
    if not bsn_number.is_valid(row.get("01.01.20", "")):
        return "number_fails"
    if row.get("06.08.10"):
        return "has_died"
    try:
        PartialDate.parse(row.get("01.03.10") or "00000000")
    except ValueError:
        return "birth_date_impossible"
    return "" if row.get("01.02.10") or row.get("01.02.40") else "name_missing"


def _taken(line: int, row: Mapping[str, str], digest: str) -> RegisterPerson:
    parents, reasons = _parents(row)
    return RegisterPerson(
        line=line, number=row["01.01.20"], name=_joined(row, "01.02.10", "01.02.30", "01.02.40"),
        birth=PartialDate.parse(row.get("01.03.10") or "00000000"), secret=row.get("07.70.10", "0") not in ("", "0"),
        address=_address(row), parents=parents, authority_since=row.get("11.85.10", ""), digest=digest, reasons=reasons,
        sex=SEXES.get(row.get("01.04.10", ""), ""),
    )  # fmt: skip


def _parents(row: Mapping[str, str]) -> tuple[tuple[RegisterParent, ...], tuple[str, ...]]:
    code = row.get("11.32.10", "")
    known = AUTHORITY_CODES.get(code)
    reasons = [] if not code or known else ["authority_code_unknown"]
    if known and known[2]:
        reasons.append("third_with_authority_to_verify")
    parents = []
    for place, column in enumerate(("02.01.20", "03.01.20")):
        number = row.get(column, "")
        if number and not bsn_number.is_valid(number):
            reasons.append("parent_number_fails")
        elif number:
            parents.append(RegisterParent(number, known[place] if known else None))
    return tuple(parents), tuple(reasons)


def _address(row: Mapping[str, str]) -> str:
    street = _joined(row, "08.11.10", "08.11.20", "08.11.30", "08.11.40")
    town = _joined(row, "08.11.60", "08.11.70")
    return ", ".join(part for part in (street, town) if part)


def _joined(row: Mapping[str, str], *columns: str) -> str:
    return " ".join(row[column].strip() for column in columns if row.get(column, "").strip())
