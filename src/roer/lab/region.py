"""One region from nothing: all parts in the order in which they depend on each other."""

from dataclasses import dataclass

import numpy as np

from roer.lab.authority import Position, make_authority
from roer.lab.episodes import Episodes, is_running, make_episodes
from roer.lab.families import ALONE, KIN, Children, Families, grouped, make_families, siblings
from roer.lab.households import Households, Members, make_households, make_members
from roer.lab.law import STAY
from roer.lab.measures import Authorisations, Measures, authorisations, make_measures
from roer.lab.network import Network, make_network
from roer.lab.organisations import (
    CERTIFIED,
    Offers,
    Organisations,
    Professionals,
    make_offers,
    make_organisations,
    make_professionals,
)
from roer.lab.outcomes import Outcomes, make_outcomes
from roer.lab.people import Persons, Relations, make_people
from roer.lab.places import Homes, Placements, make_places
from roer.lab.requests import Requests, make_requests
from roer.lab.texts import THEMES, themes_for
from roer.lab.workers import Workers, make_workers
from roer.lab.world import NEVER, World
from roer.lab.young import Young, make_young


@dataclass
class Care:
    """Help: what was asked, given, by whom and how it ended."""

    episodes: Episodes
    requests: Requests
    request_of: np.ndarray
    crisis: np.ndarray
    theme: np.ndarray
    outcomes: Outcomes
    measures: Measures
    authorisations: Authorisations
    organisations: Organisations
    offers: Offers
    offer_of: np.ndarray
    professionals: Professionals
    workers: Workers
    homes: Homes
    placements: Placements


@dataclass
class Life:
    """People: families, households, authority, networks."""

    young: Young
    children: Children
    families: Families
    persons: Persons
    relations: Relations
    households: Households
    members: Members
    position: Position
    network: Network


def make_care(world: World, young: Young, family: np.ndarray, families: Families) -> Care:
    """Help of all young people of a region."""
    episodes = make_episodes(world, young)
    requests, request_of, crisis = make_requests(world, young, episodes)
    theme = request_themes(world, young, families.form[family], requests)
    measures = make_measures(world, young, episodes)
    organisations = make_organisations(world)
    offers, offer_of = make_offers(world, organisations, episodes, young.municipality[episodes.young])
    owner = offers.organisation[offer_of]
    needs = np.bincount(owner[is_running(episodes, world.as_of)], minlength=len(organisations))
    protected = int(((measures.kind < 40) & (measures.until > world.as_of)).sum())
    professionals = make_professionals(world, organisations, needs, protected)
    workers = make_workers(world, episodes, owner, professionals)
    homes, placements = make_places(world, episodes, offer_of, offers, family)
    return Care(
        episodes,
        requests,
        request_of,
        crisis,
        theme,
        make_outcomes(world, episodes, young.birth[episodes.young]),
        measures,
        authorisations(measures, episodes, len(young)),
        organisations,
        offers,
        offer_of,
        professionals,
        workers,
        homes,
        placements,
    )


def request_themes(world: World, young: Young, form: np.ndarray, requests: Requests) -> np.ndarray:
    """What each request is about: by age at asking, and nothing the family's form makes impossible."""
    who = requests.young
    age = np.clip((requests.asked - young.birth[who]) // 365.25, 0, 22)
    avoid = np.zeros((len(THEMES), len(who)), dtype=bool)
    apart, alone = np.isin(form[who], (1, 2, 3, 5)), form[who] == ALONE
    avoid[THEMES.index("two_homes")] = ~apart
    avoid[THEMES.index("arrived")] = ~alone & ((who * 7919) % 100 > 6)
    for theme in ("parenting", "crying", "safety"):
        avoid[THEMES.index(theme)] |= alone | ((form[who] == KIN) & (theme == "crying"))
    away = (requests.form >= STAY) & (age < 16)
    for theme in ("busy_mind", "language", "gaming", "bullying", "sleep"):
        avoid[THEMES.index(theme)] |= away & (age > 2)
    return themes_for(world.rng("themes"), age, avoid)


def make_life(world: World, young: Young, children: Children, families: Families, care: Care) -> Life:
    """Everyone around the young people of a region."""
    n = len(young)
    away = np.zeros(n, dtype=bool)
    away[care.placements.young] = True
    persons, relations = make_people(world, young, children, families, care.homes, away)
    households = make_households(world, families, care.homes, young, away)
    arrived = arrivals(world, children, families, care.requests)
    members = make_members(world, young, children, families, persons, relations, households, care.placements, arrived)
    guardian = int(np.flatnonzero(care.organisations.kind == CERTIFIED)[0])
    position = make_authority(world, children, families, relations, care.measures, guardian, persons.column("died"))
    return Life(
        young,
        children,
        families,
        persons,
        relations,
        households,
        members,
        position,
        make_network(world, young, relations.language[children.family[: len(young)]]),
    )


def arrivals(world: World, children: Children, families: Families, requests: Requests) -> np.ndarray:
    """First day in the household, per family: for children who came alone or to kin before the first request."""
    first = np.full(len(families), NEVER, dtype=np.int64)
    np.minimum.at(first, children.family[requests.young], requests.asked)
    later = np.isin(families.form, (ALONE, KIN))
    day = np.minimum(first - 40, world.as_of - 300)
    return np.where(later, np.maximum(day, families.eldest), -NEVER)


def make_region(world: World) -> tuple[Care, Life]:
    """A whole region: care first, since where children live follows from it."""
    young, family = grouped(world, make_young(world))
    children = siblings(world, young, family)
    families = make_families(world, young, children)
    care = make_care(world, young, family, families)
    return care, make_life(world, young, children, families, care)
