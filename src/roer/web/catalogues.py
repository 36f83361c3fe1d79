"""The catalogues of sentences: Dutch is the msgid, every room keeps its English in locale/en/LC_MESSAGES/django.po.

Works without the gettext programs: Babel reads and writes, Django turns templates into something Babel can read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOMS = Path(__file__).resolve().parent.parent
KEYWORDS: dict[str, Any] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
Key = tuple[str | None, str]


@dataclass
class Findings:
    """What is wrong with one room's catalogue: sentences without English, lost placeholders, sentences of long ago."""

    room: str
    missing: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.missing or self.broken or self.unused)


def rooms(root: Path = ROOMS) -> list[Path]:
    """Every package under `root`, in order of name."""
    return sorted(path.parent for path in root.glob("*/__init__.py"))


def po_path(room: Path) -> Path:
    """Where a room keeps its English."""
    return room / "locale/en/LC_MESSAGES/django.po"


def _readable(path: Path) -> str:
    """A file as Python that holds every sentence; indentation of a template means nothing, so it is dropped."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    return "\n".join(line.lstrip() for line in templatize(text, origin=str(path)).splitlines())


def _sources(room: Path) -> Iterator[Path]:
    for pattern in ("**/*.py", "templates/**/*.html", "templates/**/*.txt", "templates/**/*.svg"):
        yield from (path for path in sorted(room.glob(pattern)) if "tests" not in path.relative_to(room).parts)


def sentences(room: Path) -> Catalog:
    """Every sentence a room says, without translations."""
    catalog = Catalog(locale="en")
    for path in _sources(room):
        found = extract("python", BytesIO(_readable(path).encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})
        for _line, message, _comments, context in found:
            catalog.add(message, context=context)
    return catalog


def english(room: Path) -> Catalog:
    """The English a room has now; empty when it has none."""
    if not po_path(room).is_file():
        return Catalog(locale="en")
    with po_path(room).open("rb") as stream:
        return read_po(stream, locale="en")


def _key(message: Message) -> Key:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def _said(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def merged(room: Path) -> Catalog:
    """The sentences of now with the English that is there; a new sentence stands without English."""
    known = {_key(message): message.string for message in _said(english(room))}
    catalog = Catalog(locale="en")
    for message in sorted(_said(sentences(room)), key=lambda each: (each.context or "", _key(each)[1])):
        kept = known.get(_key(message), "")
        fits = isinstance(kept, str) == isinstance(message.id, str)
        catalog.add(message.id, kept if fits else None, context=message.context)
    return catalog


def write(room: Path, catalog: Catalog) -> None:
    """Write a room's catalogue; without dates and line numbers, so that a change shows only what changed."""
    body = BytesIO()
    write_po(body, catalog, width=120, omit_header=True, no_location=True)
    po_path(room).parent.mkdir(parents=True, exist_ok=True)
    po_path(room).write_text(HEADER + body.getvalue().decode().lstrip("\n"), encoding="utf-8")


def compile_room(room: Path) -> bool:
    """Make the .mo that Django reads; False when the room says nothing."""
    if not po_path(room).is_file():
        return False
    with po_path(room).with_suffix(".mo").open("wb") as stream:
        write_mo(stream, english(room))
    return True


def _texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def _loses_placeholder(message: Message) -> bool:
    wanted = message.id if isinstance(message.id, str) else message.id[-1]
    return set(PLACEHOLDER.findall(wanted)) != set(PLACEHOLDER.findall(_texts(message)[-1]))


def check(room: Path) -> Findings:
    """Hold what a room says against its English."""
    findings = Findings(room.name)
    now = merged(room)
    for message in _said(now):
        if not all(_texts(message)):
            findings.missing.append(_key(message)[1])
        elif _loses_placeholder(message):
            findings.broken.append(_key(message)[1])
    said = {_key(message) for message in _said(now)}
    findings.unused = [_key(message)[1] for message in _said(english(room)) if _key(message) not in said]
    return findings
