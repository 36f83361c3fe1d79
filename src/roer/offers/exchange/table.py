"""Reading a table somebody sends: any usual encoding, and every fault told by line and column in plain words."""

from __future__ import annotations

import csv
import html
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from roer.offers.codes import PRIVATE_HOMES, Form, Topic
from roer.offers.places import municipalities

ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
NEEDED = ("nummer", "organisatie", "naam", "beschrijving", "soort", "leeftijd_van", "leeftijd_tot", "gemeentecode")
KNOWN = frozenset(NEEDED) | {"onderwerpen", "kosten", "telefoon"}
LONGEST = {"naam": 120, "organisatie": 120, "nummer": 80, "kosten": 200, "telefoon": 24}
MOST_LINES, OLDEST = 50_000, 27
_TAG = re.compile(r"<[^>]*>")
_DROPPED = re.compile(r"<(script|style)\b.*?(</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_SPACE = re.compile(r"[ \t\r\f\v]+")


class Unreadable(ValueError):
    """The file as a whole cannot be read; the message says why."""


@dataclass(frozen=True)
class Fault:
    """What is wrong at one line (the header is line 1) in one column."""

    line: int
    column: str
    says: str


@dataclass(frozen=True)
class Entry:
    """One line that can be taken over."""

    line: int
    values: dict[str, Any]


def decoded(data: bytes) -> Iterator[str]:
    """The lines of a file, each in the encoding it is written in: exports glued together mix them."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield from data.decode("utf-16").splitlines(keepends=True)
        return
    for line in data.splitlines(keepends=True):
        yield unicodedata.normalize("NFC", next(_tries(line)))


def _tries(line: bytes) -> Iterator[str]:
    for name in ENCODINGS:
        try:
            yield line.decode(name)
        except UnicodeDecodeError:
            continue


def plain(text: str) -> str:
    """Text without markup: tags go, entities become letters, nothing that a browser would run stays."""
    bare = html.unescape(_TAG.sub(" ", _DROPPED.sub(" ", text)))
    bare = _TAG.sub(" ", _DROPPED.sub(" ", bare)).replace("\x00", "")
    return _SPACE.sub(" ", bare).strip()


def read(data: bytes) -> tuple[list[Entry], list[Fault]]:
    """Every line that can be taken over, and every fault. Raises Unreadable when columns are missing or it is too long."""
    text = io.StringIO("".join(decoded(data)))
    start = text.readline()
    text.seek(0)
    rows = csv.DictReader(text, delimiter=";" if start.count(";") >= start.count(",") else ",")
    headers = {(name or "").strip().casefold() for name in rows.fieldnames or []}
    if missing := [name for name in NEEDED if name not in headers]:
        raise Unreadable(_("Deze kolommen ontbreken: %(names)s.") % {"names": ", ".join(missing)})
    entries: list[Entry] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows, start=2):
        if number > MOST_LINES + 1:
            raise Unreadable(_("Meer dan %(most)s regels. Knip het bestand in stukken.") % {"most": MOST_LINES})
        given = {
            (name or "").strip().casefold(): plain(value or "") for name, value in row.items() if isinstance(value, str)
        }
        values, wrong = values_of(given)
        twice = seen.setdefault((given.get("organisatie", ""), given.get("nummer", "")), number)
        if twice != number:
            wrong["nummer"] = _("Dit nummer staat ook op regel %(line)s.") % {"line": twice}
        faults += [Fault(number, column, says) for column, says in wrong.items()]
        if not wrong:
            entries.append(Entry(number, values))
    return entries, faults


def values_of(given: dict[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of one line by field, and what is wrong by column; both may be there."""
    wrong = {name: _("Dit mag niet leeg zijn.") for name in NEEDED if not given.get(name)}
    for name, most in LONGEST.items():
        if len(given.get(name, "")) > most:
            wrong[name] = _("Langer dan %(most)s tekens.") % {"most": most}
    young, old = _age(given, "leeftijd_van", wrong), _age(given, "leeftijd_tot", wrong)
    if young is not None and old is not None and young > old:
        wrong["leeftijd_tot"] = _("De oudste leeftijd is lager dan de jongste.")
    if given.get("soort") and given["soort"] not in Form.values:
        wrong["soort"] = _("Onbekende soort. Kies uit: %(codes)s.") % {"codes": ", ".join(Form.values)}
    code = given.get("gemeentecode", "").zfill(4)
    if given.get("gemeentecode") and code not in municipalities():
        wrong["gemeentecode"] = _("Deze gemeentecode bestaat nu niet. Is de gemeente samengegaan met een andere?")
    topics = [each.strip() for each in given.get("onderwerpen", "").split("|") if each.strip()]
    if unknown := [each for each in topics if each not in Topic.values]:
        wrong["onderwerpen"] = _("Onbekend onderwerp: %(names)s.") % {"names": ", ".join(unknown)}
    form = given.get("soort", "")
    return {
        "source_ref": given.get("nummer", ""), "organisation": given.get("organisatie", ""),
        "name": given.get("naam", ""), "description": given.get("beschrijving", ""), "form": form, "age_from": young,
        "age_until": old, "municipality_code": code, "topics": topics, "costs": given.get("kosten", ""),
        "phone": given.get("telefoon", ""), "private_home": form in PRIVATE_HOMES,
    }, wrong  # fmt: skip


def _age(given: dict[str, str], name: str, wrong: dict[str, str]) -> int | None:
    text = given.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or int(text) > OLDEST:
        wrong[name] = _("Vul een leeftijd in van 0 tot en met %(oldest)s.") % {"oldest": OLDEST}
        return None
    return int(text)
