"""Items of the invented region: how many each dossier holds, under which label, by whom, in which words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from uuid import UUID

from bench.world import LONG_CHILD, PROVIDERS, TEAMS, Child, World, ident, moment_between
from roer.core.bulk import LoadedItem
from roer.core.codes import Label, Regime
from roer.dossier.codes import FILE_KINDS, NOTE, WORDS
from roer.people.commands.circle import ADDRESS
from roer.people.commands.persons import NAME

PARENT_ITEMS, FAMILY_ITEMS, LONG_TIMELINE = 4, 6, 1000
SPREAD = (0.2, 0.4, 0.6, 1.0, 1.4, 2.4)  # times the mean: most files are thin, some are thick
LABELS = {
    Label.DAILY: 10, Label.PLAN: 20, Label.CARE: 25, Label.OWN_WORDS: 12, Label.SAFETY: 8, Label.MEDICAL: 7,
    Label.LETTERS: 12, Label.PRIVATE: 3, Label.JUSTICE: 3,
}  # fmt: skip
FIRST = (
    "Amir",
    "Bente",
    "Ceylan",
    "Daan",
    "Esra",
    "Finn",
    "Guus",
    "Hana",
    "Ilias",
    "Jip",
    "Kiki",
    "Lot",
    "Mees",
    "Nora",
)
LAST = (
    "Aalders",
    "de Boer",
    "Çelik",
    "van Dijk",
    "El Amrani",
    "Fokkema",
    "de Groot",
    "Haddou",
    "Jansen",
    "Özil",
    "Visser",
)
SENTENCES = (
    "We hebben samen bekeken wat goed gaat en wat nog lastig is.",
    "De ochtenden lopen beter nu de tas 's avonds al klaarstaat.",
    "School belde: twee dagen te laat, verder ging de week rustig.",
    "Er is afgesproken dat opa op woensdag meegaat naar het zwemmen.",
    "Ik wil graag dat iedereen eerst vraagt en dan pas beslist.",
    "Volgende week kijken we of de nieuwe plek nog steeds goed voelt.",
    "Het gesprek duurde een half uur en is opgeschreven zoals het gezegd is.",
)
RARE = "schommelbank"  # what the search looks for; about one item in 300 has it
Author = tuple[UUID, UUID | None, str]


def items(world: World, part: int = 0, parts: int = 1) -> Iterator[LoadedItem]:
    """The items of every `parts`-th dossier, so that processes can share the work."""
    mean = (world.items - _others(world)) / world.child_count - 2
    for child in world.children():
        if child.number % parts == part:
            yield from _of_child(child, mean, world.randomness(f"child {child.number}"))
    for place, (family, parent) in enumerate(world.own_files()):
        if place % parts == part:
            yield from _of_parent(family * 2 + parent, place // 2 // 33, world.randomness(f"parent {place}"))
    for child in world.children():
        if child.family % parts == part and child.number % 2 == 0:
            yield from _of_family(child, world.randomness(f"family {child.number}"))


def _others(world: World) -> int:
    return world.families * 6 // 5 * PARENT_ITEMS + world.child_count // 2 * FAMILY_ITEMS


def team(number: int) -> Author:
    """A worker of a local team as author."""
    return ident("worker seat", number), ident("team", number % TEAMS), Regime.YOUTH_ACT


def _provider(number: int) -> Author:
    organisation = number % PROVIDERS
    regime = Regime.MEDICAL if organisation % 3 == 0 else Regime.YOUTH_ACT
    return ident("provider worker seat", number), ident("provider", organisation), regime


def item_id(owner: str, number: int, place: int) -> UUID:
    """The identifier of the n-th item in somebody's file."""
    return ident(f"{owner} {number} item", place)


def item_count(child: Child, mean: float) -> int:
    """How many items a child's file holds beside name and address."""
    return LONG_TIMELINE if child.number == LONG_CHILD else round(mean * SPREAD[child.number % len(SPREAD)])


def _of_child(child: Child, mean: float, source: random.Random) -> Iterator[LoadedItem]:
    face = team(child.worker)
    yield from _known("child", child.number, child.dossier, face, source)
    for place in range(2, item_count(child, mean) + 2):
        label = source.choices(tuple(LABELS), tuple(LABELS.values()))[0]
        author = _author(child, label, face, source)
        words = _text(source)
        yield _item(item_id("child", child.number, place), child.dossier, _kind(label), label, words, author, source)


def _author(child: Child, label: Label, face: Author, source: random.Random) -> Author:
    if label in (Label.OWN_WORDS, Label.PRIVATE) and child.age >= 12:
        return ident("child seat", child.number), None, Regime.OWN_SPACE
    if child.provider_worker is not None and (label == Label.MEDICAL or source.random() < 0.3):
        return _provider(child.provider_worker)
    return face


def _of_parent(number: int, worker: int, source: random.Random) -> Iterator[LoadedItem]:
    dossier = ident("parent dossier", number)
    author = ident("adult worker seat", worker), ident("team", worker % TEAMS), Regime.YOUTH_ACT
    yield from _known("parent", number, dossier, author, source)
    for place, label in ((2, Label.CARE), (3, Label.PLAN)):
        yield _item(item_id("parent", number, place), dossier, _kind(label), label, _text(source), author, source)


def _of_family(child: Child, source: random.Random) -> Iterator[LoadedItem]:
    for place in range(FAMILY_ITEMS):
        label = Label.PLAN if place % 2 else Label.DAILY
        dossier = ident("family dossier", child.family)
        yield _item(
            item_id("family", child.number, place),
            dossier,
            _kind(label),
            label,
            _text(source),
            team(child.worker),
            source,
        )


def _known(owner: str, number: int, dossier: UUID, author: Author, source: random.Random) -> Iterator[LoadedItem]:
    name = f"{source.choice(FIRST)} {source.choice(LAST)}"
    yield _item(item_id(owner, number, 0), dossier, NAME, Label.IDENTITY, name, author, source)
    address = f"Wilgenlaan {source.randrange(1, 400)}, 0000 ZZ Voorbeeldstad"
    yield _item(item_id(owner, number, 1), dossier, ADDRESS, Label.PLACE, address, author, source)


def _item(
    item: UUID, dossier: UUID, kind: str, label: Label, words: str, author: Author, source: random.Random
) -> LoadedItem:
    seat, controller, regime = author
    moment = moment_between(source)
    state = "draft" if kind in FILE_KINDS and source.random() < 0.01 else "saved"
    return LoadedItem(
        item, dossier, kind, int(label), words, seat, controller, regime, moment, state=state,
        happened_on=moment.date(),
    )  # fmt: skip


def _kind(label: Label) -> str:
    return WORDS if label in (Label.OWN_WORDS, Label.PRIVATE) else NOTE


def _text(source: random.Random) -> str:
    rare = f" Bij de {RARE} is het rustig." if source.random() < 1 / 300 else ""
    return " ".join(source.choices(SENTENCES, k=source.randrange(1, 7))) + rare
