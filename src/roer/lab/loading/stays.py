"""Living away from home: where, since when, by what ruling or whose yes. The titles of stay follow from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from psycopg.types.json import Jsonb

from roer.core.bulk import EVENTS, LoadedItem, load_items
from roer.core.codes import Label, Regime
from roer.core.days import day_of
from roer.lab.loading.people import recorder
from roer.lab.loading.source import Region, Row, at, ident, until
from roer.living.bulk import CONSENTS, PLACE, PLACEMENTS, STARTED, derive_titles, first_untitled
from roer.people.bulk import AUTHORISATIONS

FORMS = {
    "foster_family": "foster_family", "family_type_home": "family_type_home", "closed_group": "closed",
    "residential_group": "group_home",
}  # fmt: skip
PLACES = {
    "foster_family": "Pleeggezin van {}", "family_type_home": "Gezinshuis van {}", "closed_group": "Gesloten groep van {}",
    "residential_group": "Woongroep van {}",
}  # fmt: skip
RULINGS = {"71": "closed", "72": "out_of_home"}
SUPERVISED = ("11", "12")
OWN_FROM, OF_AGE = 12, 18
HALF_A_YEAR = timedelta(days=182)  # Jeugdwet 6.1.12 lid 2, rounded down
LABEL = int(Label.PLACE)


class Stay(NamedTuple):
    """One placement as the database knows it; `moved`: the same young person went on to another place that day."""

    number: int
    person: int
    home: str
    organisation: int
    first: date
    last: date | None
    why: str
    moved: bool


class Authority(NamedTuple):
    """Who had authority over a child in `[first, last)`: a person, or an organisation."""

    holder: int | None
    organisation: int | None
    first: date
    last: date | None


@dataclass(frozen=True)
class Stays:
    """All stays of a region, with what they rest on."""

    region: Region

    @cached_property
    def all(self) -> list[Stay]:
        """Every placement."""
        homes = {n: (kind, whose) for n, kind, whose in self.region.rows("home", "home_id", "kind", "organisation_id")}
        rows = list(self.region.numbered("placement", "person_id", "home_id", "from_date", "until_date", "reason"))
        begun = {(person, first) for _number, (person, _home, first, _last, _why) in rows}
        return [
            Stay(number, person, *homes[home], first, last, why, last is not None and (person, last) in begun)
            for number, (person, home, first, last, why) in rows
        ]

    @property
    def dossiers(self) -> list[UUID]:
        """The dossiers of everybody who ever lived elsewhere."""
        return [ident("dossier", person) for person in sorted({stay.person for stay in self.all})]

    @cached_property
    def holders(self) -> dict[int, list[Authority]]:
        """Who had authority, by child."""
        found: dict[int, list[Authority]] = {}
        columns = ("child_id", "holder_id", "organisation_id", "from_date", "until_date")
        for child, *held in self.region.rows("authority", *columns):
            found.setdefault(child, []).append(Authority(*held))
        return found

    @cached_property
    def protected(self) -> set[int]:
        """Who ever had a measure: the reason to live elsewhere was safety."""
        return {person for (person,) in self.region.rows("protection_measure", "person_id")}


def load_stays(region: Region) -> int:
    """Placements, rulings, who said yes, their events, and the titles that follow."""
    stays = Stays(region)
    rows = (
        PLACEMENTS.load(_placements(stays))
        + AUTHORISATIONS.load(_rulings(region))
        + CONSENTS.load(list(_consents(stays)))
        + EVENTS.load(_events(stays))
    )
    return rows + derive_titles(stays.dossiers)


def load_places(region: Region) -> int:
    """The words of each placement: where it is."""
    names: dict[int, str] = dict(region.rows("organisation", "organisation_id", "name"))
    return load_items(_place(region, stay, names[stay.organisation]) for stay in Stays(region).all)


def _place(region: Region, stay: Stay, name: str) -> LoadedItem:
    return LoadedItem(
        ident("place", stay.number), ident("dossier", stay.person), PLACE, LABEL, PLACES[stay.home].format(name),
        recorder(region), ident("organisation", stay.organisation), Regime.YOUTH_ACT, at(stay.first), "fact",
        version_id=ident("place version", stay.number),
    )  # fmt: skip


def _bound(region: Region, kind: str, number: int, stay: Stay, first: date) -> Row:
    return (
        ident(kind, number), ident("dossier", stay.person), LABEL, ident("place", stay.number), at(first), recorder(region)
    )  # fmt: skip


def _placements(stays: Stays) -> Iterator[Row]:
    region = stays.region
    births: dict[int, date] = dict(region.rows("person", "person_id", "birth_date"))
    for stay in stays.all:
        first = stay.why == "first_place"
        interest = "" if first else "lasting" if stay.why == "long_term_place" else "none"
        yield (
            *_bound(region, "placement", stay.number, stay, stay.first), FORMS[stay.home],
            ident("organisation", stay.organisation), False, "first" if first else "move",
            "safety" if stay.person in stays.protected else "upbringing", [], interest, False, False, at(stay.first),
            until(stay.last), _ended(stay, births[stay.person]),
        )  # fmt: skip


def _ended(stay: Stay, born: date) -> str:
    if stay.last is None:
        return ""
    if stay.moved:
        return "moved"
    return "on_own" if _birthday(born, OF_AGE) <= stay.last else "home"


def _birthday(born: date, years: int) -> date:
    """The day somebody turns so many years; who was born on 29 February does so on 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def _rulings(region: Region) -> Iterator[Row]:
    """What the court allowed, until midnight after the last day; without a measure a closed stay rests on consent.

    The files hold one ruling a stay. A closed stay that goes on is allowed anew each half year, as the law asks.
    """
    ends: dict[int, date | None] = dict(region.rows("care_episode", "episode_id", "end_date"))
    supervised: dict[int, list[tuple[date, date]]] = {}
    for person, kind, first, last, expected in region.rows(
        "protection_measure", "person_id", "kind", "from_date", "until_date", "expected_end_date"
    ):
        if kind in SUPERVISED:
            supervised.setdefault(person, []).append((first, last or expected))
    number = region.base
    columns = ("person_id", "episode_id", "kind", "from_date", "until_date")
    for person, episode, kind, first, last in region.rows("court_authorisation", *columns):
        goes_on = (ends[episode] or region.as_of) if RULINGS[kind] == "closed" else last
        while True:
            begins, held = at(first), any(a <= first < b for a, b in supervised.get(person, ()))
            yield (
                ident("ruling", number), ident("dossier", person), begins, recorder(region), RULINGS[kind], f"V/{number}",
                RULINGS[kind] == "closed" and not held, begins, begins, at(last + timedelta(days=1)),
            )  # fmt: skip
            number += 1
            first, last = last + timedelta(days=1), last + HALF_A_YEAR
            if first >= goes_on:
                break


def _consents(stays: Stays) -> Iterator[Row]:
    """From the first day that nothing else carries, a stay rests on the yes of everybody who must say it.

    Asks the database for that day: make them before rows are copied on the same connection.
    """
    births: dict[int, date] = dict(stays.region.rows("person", "person_id", "birth_date"))
    without = first_untitled(stays.dossiers)
    number = stays.region.base
    for stay in stays.all:
        since = without.get(ident("placement", stay.number))
        if since is None:
            continue
        said = _who_said_yes(stay, day_of(since), stays.holders.get(stay.person, []), births[stay.person])
        for person, organisation, day in said:
            yield (
                *_bound(stays.region, "consent", number, stay, day), ident("placement", stay.number), person, organisation,
                "given", at(day),
            )  # fmt: skip
            number += 1


def _who_said_yes(
    stay: Stay, since: date, holders: list[Authority], born: date
) -> Iterator[tuple[UUID | None, UUID | None, date]]:
    """Who said yes to a stay, and when: who has authority, also later on, and from twelve the young person."""
    for one in holders:
        day = max(one.first, since)
        if (one.last is None or one.last > since) and (stay.last is None or day < stay.last):
            person = ident("person", one.holder) if one.holder is not None else None
            organisation = ident("organisation", one.organisation) if one.organisation is not None else None
            yield person, organisation, day
    own = max(_birthday(born, OWN_FROM), since)
    if stay.last is None or own < stay.last:
        yield ident("person", stay.person), None, own


def _events(stays: Stays) -> Iterator[Row]:
    seat: Any = recorder(stays.region)
    for stay in stays.all:
        event, day = ident("stay event", stay.number), at(stay.first)
        yield (
            event, event, ident("dossier", stay.person), LABEL, ident("place", stay.number), STARTED, day, day, seat, Jsonb({})
        )  # fmt: skip
