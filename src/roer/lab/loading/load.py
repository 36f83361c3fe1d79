"""Load a country part by part: each part whole or not at all, the access rows last, so that nobody sees a half one."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pyarrow as pa
from django.conf import settings
from django.db import connections, transaction

from roer.access.bulk import derive_access
from roer.lab.loading.care import load_care
from roer.lab.loading.people import load_people
from roer.lab.loading.signed_up import load_drawings, load_signed_up
from roer.lab.loading.source import Region, ident
from roer.lab.loading.stays import load_places, load_stays
from roer.lab.loading.words import load_asked, load_entries, load_names
from roer.lab.loading.work import load_work
from roer.lab.models import LoadedPart
from roer.lab.store import manifest

ENTRIES = 100_000
DOSSIERS = 2_000
Told = Callable[[str, float], None]


class CannotLoad(Exception):
    """The message says why in plain words, and what to do."""


@dataclass(frozen=True)
class Part:
    """A stretch of one table or subject of one region: `[first, last)` where it is cut in pieces."""

    folder: Path
    region: str
    subject: str
    first: int = 0
    last: int = 0

    @property
    def name(self) -> str:
        """How it is remembered."""
        return f"{self.subject} {self.first}" if self.last else self.subject


def load(folder: Path, at: datetime, processes: int, tell: Told) -> dict[str, int]:
    """Load what is not there yet; returns rows by subject. Raises CannotLoad, CannotWrite.

    `tell` hears each part and its share of all parts.
    """
    if settings.PRODUCTION:
        raise CannotLoad("This is a server for real families: a made-up country is never loaded here.")
    try:
        return _load(folder, at, processes, tell)
    except (pa.ArrowException, OSError) as why:
        raise CannotLoad(f"A file of {folder} is damaged or missing ({why}). Make that region again.") from why


def _load(folder: Path, at: datetime, processes: int, tell: Told) -> dict[str, int]:
    country = _country(folder)
    regions = sorted(path.stem for path in (folder / "done").glob("*.json"))
    phases = [[part for code in regions for part in make(Region(folder, code))] for make in PHASES]
    share = 1 / max(1, sum(map(len, phases)))
    done, rows = _done(country), Counter[str]()
    for phase in phases:
        todo = [part for part in phase if (part.region, part.name) not in done]
        tell("what stood there already", share * (len(phase) - len(todo)))
        for part, count in _carried_out(partial(carry_out, country, at), todo, processes):
            rows[part.subject] += count
            tell(f"{part.region} {part.name}", share)
    return dict(rows)


def _country(folder: Path) -> str:
    told = manifest(folder)
    return f"schema {told['schema']}, seed {told['seed']}, scale {told['scale']:g}, {told['as_of']}"


def _done(country: str) -> set[tuple[str, str]]:
    parts = LoadedPart.objects.using("owner")
    if other := parts.exclude(country=country).values_list("country", flat=True).first():
        raise CannotLoad(
            f"This database holds another country ({other}). Use an empty database for this one ({country})."
        )
    return set(parts.values_list("region", "part"))


def _anchors(region: Region) -> Iterator[Part]:
    yield Part(region.folder, region.code, "people and help")


def _words(region: Region) -> Iterator[Part]:
    yield Part(region.folder, region.code, "names")
    yield Part(region.folder, region.code, "places")
    yield Part(region.folder, region.code, "questions")
    yield Part(region.folder, region.code, "drawings")
    yield from _pieces(region, "entries", region.count("file_entry"), ENTRIES)


def _access(region: Region) -> Iterator[Part]:
    yield from _pieces(region, "access of persons", region.count("person"), DOSSIERS)
    yield from _pieces(region, "access of families", region.count("family"), DOSSIERS)


def _pieces(region: Region, subject: str, count: int, size: int) -> Iterator[Part]:
    for first in range(0, count, size):
        yield Part(region.folder, region.code, subject, first, min(first + size, count))


PHASES = (_anchors, _words, _access)


def _carried_out(work: Callable[[Part], int], parts: list[Part], processes: int) -> Iterator[tuple[Part, int]]:
    """Parts as they get done, in this process or in several."""
    if processes <= 1 or len(parts) <= 1:
        yield from ((part, work(part)) for part in parts)
        return
    connections.close_all()
    with multiprocessing.get_context("fork").Pool(min(processes, len(parts))) as pool:
        yield from pool.imap_unordered(partial(_with_part, work), parts)


def _with_part(work: Callable[[Part], int], part: Part) -> tuple[Part, int]:
    return part, work(part)


def carry_out(country: str, at: datetime, part: Part) -> int:
    """Load one part and remember it, in one transaction. Keys of an attempt that was broken off go first."""
    _forget_keys(part)
    with transaction.atomic(using="owner"):
        rows = SUBJECTS[part.subject](Region(part.folder, part.region), part)
        LoadedPart.objects.using("owner").create(country=country, region=part.region, part=part.name, rows=rows, at=at)
    return rows


def _forget_keys(part: Part) -> None:
    base = Region(part.folder, part.region).base
    for kind in KEPT.get(part.subject, ()):
        first, last = (part.first, part.last) if part.last else (0, 1_000_000_000)
        with connections["keys_owner"].cursor() as cursor:
            cursor.execute(
                "DELETE FROM version_key WHERE version_id >= %s AND version_id < %s",
                [ident(kind, base + first), ident(kind, base + last)],
            )


def _people_and_help(region: Region, _part: Part) -> int:
    return load_work(region) + load_people(region) + load_care(region) + load_stays(region) + load_signed_up(region)


def _access_of(kind: str, region: Region, part: Part) -> int:
    return derive_access([ident(kind, region.base + place) for place in range(part.first, part.last)])


SUBJECTS: dict[str, Callable[[Region, Part], int]] = {
    "people and help": _people_and_help,
    "names": lambda region, part: load_names(region),
    "places": lambda region, part: load_places(region),
    "questions": lambda region, part: load_asked(region),
    "drawings": lambda region, part: load_drawings(region),
    "entries": lambda region, part: load_entries(region, part.first, part.last),
    "access of persons": partial(_access_of, "dossier"),
    "access of families": partial(_access_of, "family dossier"),
}
KEPT = {
    "names": ("name version", "family name version", "address version"),
    "places": ("place version",),
    "questions": ("asked version",),
    "drawings": ("drawn item version",),
    "entries": ("entry version",),
}
