"""Who helps: local teams, certified institutions, providers with offers and places, and the professionals there."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes, is_running
from roer.lab.figures import assumed, fitted, toml
from roer.lab.law import FORMS
from roer.lab.names import cultures, given_names, surnames
from roer.lab.regions import municipalities, region_share
from roer.lab.seeds import chance, spread
from roer.lab.world import NEVER, World

KINDS = ("local_team", "certified_institution", "provider")
TEAM, CERTIFIED, PROVIDER = range(3)
TEAM_HELP = 0
DISCIPLINES = (
    "family_worker",
    "child_protection_worker",
    "behavioural_scientist",
    "psychologist",
    "residential_worker",
    "foster_care_worker",
    "youth_worker",
)
LEFT = 0.12
OFFERED = (0.25, 0.85, 0.3, 0.6, 0.16, 0.2, 0.04, 0.2)


@dataclass
class Organisations:
    """Columns of equal length; local teams first, then certified institutions, then providers."""

    kind: np.ndarray
    municipality: np.ndarray
    name: list[str]

    def __len__(self) -> int:
        return len(self.kind)


@dataclass
class Offers:
    """What an organisation offers: one form of help, for an age range, with a number of places."""

    organisation: np.ndarray
    form: np.ndarray
    title: np.ndarray
    age_from: np.ndarray
    age_until: np.ndarray
    places: np.ndarray
    wait_weeks: np.ndarray


@dataclass
class Professionals:
    """People who work at an organisation."""

    organisation: np.ndarray
    discipline: np.ndarray
    given: np.ndarray
    surname: np.ndarray
    sex: np.ndarray
    since: np.ndarray
    until: np.ndarray

    def __len__(self) -> int:
        return len(self.organisation)


def make_organisations(world: World) -> Organisations:
    """Teams per municipality, one or two certified institutions, and providers by the printed number in the country."""
    rng = world.rng("organisations")
    place = municipalities().of(world.region)
    size = min(1.0, world.scale)
    teams = np.maximum(1, np.rint(place.inhabitants * size / assumed("inhabitants_per_team"))).astype(np.int64)
    team_place = np.repeat(np.arange(len(teams)), teams)
    printed = fitted("organisations")["providers"] * region_share([world.region])
    providers = max(8, round((printed - 2) * size))
    provider_place = spread(rng, place.inhabitants, providers)
    kind = np.repeat([TEAM, CERTIFIED, PROVIDER], [len(team_place), 2, providers])
    where = np.concatenate([team_place, [int(np.argmax(place.inhabitants))] * 2, provider_place])
    return Organisations(kind, where, organisation_names(rng, place.name, kind, where))


def organisation_names(rng: np.random.Generator, places: np.ndarray, kind: np.ndarray, where: np.ndarray) -> list[str]:
    """Invented names: a team by its part of town, a provider by a thing of field and street."""
    words = toml("words")["organisations"]
    parts, things, sorts = words["parts"], words["things"], words["sorts"]
    order = rng.permutation(len(things))
    names: list[str] = []
    seen: dict[str, int] = {}
    for number, (code, town) in enumerate(zip(kind, places[where], strict=True)):
        if code == TEAM:
            part = seen[town] = seen.get(town, -1) + 1
            names.append(
                f"Lokaal team {town} {parts[part % len(parts)]}"
                + (f" {part // len(parts) + 1}" if part >= len(parts) else "")
            )
        elif code == CERTIFIED:
            names.append(f"Jeugdbescherming {words['certified'][number % 2]}")
        else:
            thing = things[order[number % len(things)]]
            names.append(f"{sorts[(number // len(things) + order[number % len(things)]) % len(sorts)]} {thing}")
    return names


def make_offers(
    world: World, organisations: Organisations, episodes: Episodes, town: np.ndarray
) -> tuple[Offers, np.ndarray]:
    """Offers per organisation, and the offer that each care episode uses; places follow from use.

    `town`: municipality per care episode.
    """
    rng = world.rng("offers")
    form, owner = offered(rng, organisations)
    offer_of = np.empty(len(episodes), dtype=np.int64)
    popularity = rng.gamma(1.5, 1.0, len(form)) + 0.2
    for code in range(len(FORMS)):
        ours, theirs = np.flatnonzero(form == code), np.flatnonzero(episodes.form == code)
        offer_of[theirs] = ours[spread(rng, popularity[ours], len(theirs))]
    helped_by_team = np.flatnonzero(episodes.form == TEAM_HELP)
    offer_of[helped_by_team] = own_team(rng, organisations, town[helped_by_team])
    used = np.bincount(offer_of[is_running(episodes, world.as_of)], minlength=len(form))
    taken = np.clip(rng.normal(assumed("places_taken"), 0.08, len(form)), 0.6, 1.0)
    places = np.maximum(1, np.ceil(used / taken)).astype(np.int64)
    low, high = age_ranges(rng, form)
    full = used >= places
    weeks = np.where(full, rng.integers(6, 40, len(form)), rng.integers(0, 9, len(form)))
    return Offers(owner, form, rng.integers(0, 4, len(form)), low, high, places, weeks), offer_of


def own_team(rng: np.random.Generator, organisations: Organisations, town: np.ndarray) -> np.ndarray:
    """A local team of the own municipality; teams and their offers have the same numbers."""
    size = np.bincount(organisations.municipality[organisations.kind == TEAM])
    return (np.cumsum(size) - size)[town] + np.floor(rng.random(len(town)) * size[town]).astype(np.int64)


def offered(rng: np.random.Generator, organisations: Organisations) -> tuple[np.ndarray, np.ndarray]:
    """Form and owner of every offer: teams do team help, each form is found at one provider at least."""
    teams, providers = np.flatnonzero(organisations.kind == TEAM), np.flatnonzero(organisations.kind == PROVIDER)
    forms, owners = [np.zeros(len(teams), dtype=np.int64)], [teams]
    for code in range(1, len(FORMS)):
        mine = providers[chance(rng, len(providers), OFFERED[code])]
        mine = mine if len(mine) else providers[[code % len(providers)]]
        forms.append(np.full(len(mine), code))
        owners.append(mine)
    return np.concatenate(forms), np.concatenate(owners)


def age_ranges(rng: np.random.Generator, form: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Most offers take every age; some look after the little ones or the older ones."""
    kind = spread(rng, [0.7, 0.15, 0.15], len(form))
    low, high = np.choose(kind, [0, 0, 12]), np.choose(kind, [23, 12, 23])
    closed = form == FORMS.index("13")
    return np.where(closed, 12, low), np.where(closed, 18, high)


def make_professionals(world: World, organisations: Organisations, needs: np.ndarray, protected: int) -> Professionals:
    """Professionals in proportion to the running care episodes of their organisation. `needs`: those counts."""
    rng = world.rng("professionals")
    per = np.ceil(needs / assumed("caseload")).astype(np.int64) + 2
    certified = organisations.kind == CERTIFIED
    working = (1 - LEFT) * 8 / 9
    per[certified] = round(protected / fitted("protection_caseload")["families"] / certified.sum() / working) + 1
    where = np.repeat(np.arange(len(organisations)), per)
    n = len(where)
    sex = np.where(chance(rng, n, 0.82), "V", "M")
    culture = cultures(rng, n)
    given = given_names(rng, culture, np.where(sex == "V", 2, 3))
    since = world.as_of - np.floor(rng.gamma(1.6, 3.2 * 365, n)).astype(np.int64) - 20
    left = chance(rng, n, LEFT)
    until = np.where(left, np.minimum(since + 200 + rng.integers(0, 1500, n), world.as_of), NEVER)
    usual = np.array([[5, 0, 1, 0, 0, 0, 3], [0, 8, 1, 0, 0, 0, 0], [3, 0, 1, 3, 3, 1, 1]], dtype=float)
    kinds = organisations.kind[where]
    discipline = np.empty(n, dtype=np.int64)
    for kind in range(3):
        discipline[kinds == kind] = spread(rng, usual[kind], int((kinds == kind).sum()))
    return Professionals(where, discipline, given, surnames(rng, culture), sex, since, until)
