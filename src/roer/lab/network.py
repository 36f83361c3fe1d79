"""The people a young person draws around itself: items in a file, not persons in the register."""

from dataclasses import dataclass

import numpy as np

from roer.lab.figures import assumed
from roer.lab.names import cultures, given_names
from roer.lab.seeds import chance, spread
from roer.lab.world import World
from roer.lab.young import Young

RELATIONS = (
    "grandmother",
    "grandfather",
    "aunt",
    "uncle",
    "friend",
    "parent_of_friend",
    "neighbour",
    "teacher",
    "trainer",
    "cousin",
    "youth_worker",
    "chosen_mentor",
    "buddy",
)
RELATIVES = (0, 1, 2, 3, 9)
SHARES = (17, 9, 11, 7, 17, 6, 7, 9, 6, 5, 3, 2, 1)
WOMEN = (1, 0, 1, 0, 0.5, 0.75, 0.6, 0.7, 0.3, 0.5, 0.5, 0.55, 0.6)


@dataclass
class Network:
    """Columns of equal length; closeness 1 (far) to 3 (near)."""

    young: np.ndarray
    relation: np.ndarray
    given: np.ndarray
    closeness: np.ndarray
    since: np.ndarray


def make_network(world: World, young: Young, culture: np.ndarray) -> Network:
    """A handful of people around every young person of four and older; relatives carry names as at home."""
    rng = world.rng("network")
    counts = np.where(young.age >= 4, rng.poisson(assumed("network"), len(young)), 0)
    who = np.repeat(np.arange(len(young)), counts)
    relation = spread(rng, SHARES, len(who))
    woman = rng.random(len(who)) < np.array(WOMEN)[relation]
    child = (np.isin(relation, (4, 9))).astype(int)
    kind = np.where(child, np.where(woman, 0, 1), np.where(woman, 2, 3))
    own = np.isin(relation, RELATIVES) & chance(rng, len(who), 0.85)
    given = given_names(rng, np.where(own, culture[who], cultures(rng, len(who))), kind)
    near = np.where(chance(rng, len(who), 0.45), 3, rng.integers(1, 4, len(who)))
    latest = np.maximum(world.as_of - young.birth[who] - 3 * 365, 30)
    since = world.as_of - np.floor(rng.random(len(who)) * np.minimum(latest, 1500)).astype(np.int64)
    return Network(who, relation, given, near, since)
