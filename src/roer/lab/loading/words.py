"""Everything that is words, and so lives in the vault: names, addresses, what was asked, what was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import numpy as np
import pyarrow as pa

from roer.core.bulk import LoadedItem, load_items
from roer.core.codes import Label, Regime
from roer.dossier.bulk import NOTE, WORDS
from roer.intake.bulk import WANT
from roer.lab.loading.care import Care
from roer.lab.loading.people import recorder
from roer.lab.loading.source import Region, at, ident, moment_of_making
from roer.lab.loading.work import REGIMES
from roer.lab.texts import KINDS, THEMES, asked, rendered
from roer.people.bulk import ADDRESS, FAMILY_NAME, NAME

LABELS = {"own_words": Label.OWN_WORDS, "goal": Label.PLAN, "agreement": Label.PLAN}
WEIGHTS = {"own_words": "own_words", "observation": "observation", "review": "judgement"}
PICKS = ("opening", "middle", "closing")


def load_names(region: Region) -> int:
    """Names of persons and families, and addresses."""
    return load_items(_names(region)) + load_items(_family_names(region)) + load_items(_addresses(region))


def load_asked(region: Region) -> int:
    """The words of the requests."""
    return load_items(_asked(region))


def load_entries(region: Region, first: int, last: int) -> int:
    """The entries with these places in the file, `[first, last)`."""
    return load_items(_entries(region, first, last))


def _fact(region: Region, kind: str, number: int, dossier: UUID, item: str, label: Label, words: str) -> LoadedItem:
    return LoadedItem(
        ident(kind, number), dossier, item, int(label), words, recorder(region), ident("organisation", region.base),
        Regime.YOUTH_ACT, moment_of_making(region), "fact", version_id=ident(f"{kind} version", number),
    )  # fmt: skip


def _names(region: Region) -> Iterator[LoadedItem]:
    columns = ("person_id", "given_name", "surname_prefix", "surname")
    for number, *parts in region.rows("person", *columns):
        name = " ".join(filter(None, parts))
        yield _fact(region, "name", number, ident("dossier", number), NAME, Label.IDENTITY, name)


def _family_names(region: Region) -> Iterator[LoadedItem]:
    surnames = {n: surname for n, surname in region.rows("person", "person_id", "surname")}
    named: dict[int, str] = {}
    for family, person in region.rows("family_member", "family_id", "person_id"):
        named.setdefault(family, surnames[person])
    for number, surname in named.items():
        dossier = ident("family dossier", number)
        yield _fact(region, "family name", number, dossier, FAMILY_NAME, Label.PLAN, f"Gezin {surname}")


def _addresses(region: Region) -> Iterator[LoadedItem]:
    homes = {
        n: f"{street} {house}"
        for n, street, house in region.rows("household", "household_id", "street", "house_number")
    }
    columns = ("household_id", "person_id", "until_date")
    for number, (household, person, last) in region.numbered("household_member", *columns):
        if last is None:
            dossier = ident("dossier", person)
            yield _fact(region, "address", number, dossier, ADDRESS, Label.PLACE, homes[household])


def given_names(region: Region) -> pa.Array:
    """Given names by place: a person's number minus where the region starts."""
    return region.column("person", "given_name")


def codes(values: pa.Array, names: tuple[str, ...]) -> np.ndarray:
    """Places of code words in our own list, whatever the order in the file."""
    own = values.dictionary.to_pylist()
    return np.array([names.index(name) for name in own])[values.indices.to_numpy(zero_copy_only=False)]


def _asked(region: Region) -> Iterator[LoadedItem]:
    table = next(iter(region.batches("help_request", region.count("help_request"))))
    by_young = np.array(table.column("asked_by").to_pylist()) == "young_person"
    names = given_names(region).take(_places(table.column("person_id"), region))
    words = asked(codes(table.column("theme"), THEMES), by_young, _picks(table), names).to_pylist()
    owners = Care(region).owners
    columns = (table.column(name).to_pylist() for name in ("request_id", "person_id", "asked_date"))
    for number, person, day, text in zip(*columns, words, strict=True):
        seat, team = owners[person]
        yield LoadedItem(
            ident("asked", number), ident("dossier", person), WANT, int(Label.OWN_WORDS), text, seat, team,
            Regime.YOUTH_ACT, at(day), "own_words", version_id=ident("asked version", number),
        )  # fmt: skip


def _picks(table: pa.RecordBatch) -> list[np.ndarray]:
    return [table.column(name).to_numpy(zero_copy_only=False) for name in PICKS]


def _places(numbers: pa.Array, region: Region) -> pa.Array:
    return pa.array(numbers.to_numpy(zero_copy_only=False) - region.base)


def _entries(region: Region, first: int, last: int) -> Iterator[LoadedItem]:
    employer: dict[int, int] = dict(region.rows("professional", "professional_id", "organisation_id"))
    kinds: dict[int, str] = dict(region.rows("organisation", "organisation_id", "kind"))
    names, number = given_names(region), 0
    for batch in region.batches("file_entry", 50_000):
        begin, end = max(first - number, 0), min(last - number, batch.num_rows)
        if begin < end:
            yield from _written(region, batch.slice(begin, end - begin), number + begin, (employer, kinds), names)
        number += batch.num_rows


def _written(
    region: Region, batch: pa.RecordBatch, first: int, work: tuple[dict[int, int], dict[int, str]], names: pa.Array
) -> Iterator[LoadedItem]:
    kind, theme = codes(batch.column("kind"), KINDS), codes(batch.column("theme"), THEMES)
    words = rendered(kind, theme, _picks(batch), names.take(_places(batch.column("person_id"), region))).to_pylist()
    columns = (batch.column(name).to_pylist() for name in ("person_id", "author_id", "entry_date", "kind"))
    rows = zip(*columns, words, strict=True)
    for number, (person, author, day, code, text) in enumerate(rows, start=region.base + first):
        yield _entry(number, person, author, day, code, text, *work)


def _entry(
    number: int,
    person: int,
    author: int,
    day: date,
    code: str,
    text: str,
    employer: dict[int, int],
    kinds: dict[int, str],
) -> LoadedItem:
    organisation = employer[author]
    return LoadedItem(
        ident("entry", number), ident("dossier", person), WORDS if code == "own_words" else NOTE,
        int(LABELS.get(code, Label.CARE)), text, ident("worker seat", author), ident("organisation", organisation),
        REGIMES.get(kinds[organisation], Regime.YOUTH_ACT), at(day), WEIGHTS.get(code, "none"), happened_on=day,
        version_id=ident("entry version", number),
    )  # fmt: skip
