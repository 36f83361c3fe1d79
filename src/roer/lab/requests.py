"""Help requests: what was asked and when, how long people waited, and who still waits."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed, fitted
from roer.lab.law import FORMS, STAY, law
from roer.lab.regions import region_share
from roer.lab.seeds import chance, within
from roer.lab.world import NEVER, World
from roer.lab.young import HELPED, WAITING, Young


@dataclass
class Requests:
    """Columns of equal length. `start` is the day help began, or is expected to; `conversation` may be NEVER."""

    young: np.ndarray
    asked: np.ndarray
    conversation: np.ndarray
    start: np.ndarray
    form: np.ndarray
    referrer: np.ndarray
    waiting: np.ndarray
    crisis: np.ndarray

    def __len__(self) -> int:
        return len(self.young)


def conversation_waits(rng: np.random.Generator, n: int) -> np.ndarray:
    """Days from request to first conversation."""
    printed = fitted("conversation_wait")
    soon, long = printed["within two weeks"] / 100, printed["five months or longer"] / 100
    middle, part = 1 - soon - long, assumed("conversation_wait_middle")
    edges = [0, 14.99, 61, 151.99, assumed("longest_wait")]
    return within(rng, edges, [soon, middle * part, middle * (1 - part), long], n).astype(np.int64)


def start_waits(rng: np.random.Generator, away: np.ndarray) -> np.ndarray:
    """Days from first conversation to the start of help, longer for help away from home."""
    printed = fitted("start_wait")
    soon, long = printed["within two weeks"] / 100, printed["longer than three months"] / 100
    days = np.empty(len(away), dtype=np.int64)
    for group, factor in ((away, assumed("away_wait_factor")), (~away, 1.0)):
        late = long * factor
        shares = [soon, 1 - soon - late, late]
        days[group] = within(rng, [0, 14.99, 91.99, assumed("longest_wait")], shares, int(group.sum()))
    return days


def openings(rng: np.random.Generator, episodes: Episodes) -> tuple[np.ndarray, np.ndarray]:
    """Which care episodes answer a new request, and per care episode the place of its request among those."""
    first = np.diff(episodes.young, prepend=-1) != 0
    ends = np.maximum.accumulate(episodes.until + episodes.young * 10**6) - episodes.young * 10**6
    alone = episodes.start > np.roll(ends, 1)
    opens = first | alone | chance(rng, len(episodes), assumed("other_request"))
    return opens, np.cumsum(opens) - 1


def make_requests(world: World, young: Young, episodes: Episodes) -> tuple[Requests, np.ndarray, np.ndarray]:
    """All requests, then per care episode its request and whether it began as a crisis."""
    rng = world.rng("requests")
    opens, of_episode = openings(rng, episodes)
    crisis = rng.random(len(episodes)) < np.array(assumed("crisis_share"))[episodes.form]
    crisis &= opens
    answered = answered_requests(rng, young, episodes, opens, crisis)
    waiting = open_requests(world, rng, young)
    both = [
        np.concatenate([getattr(part, name) for part in (answered, waiting)]) for name in Requests.__dataclass_fields__
    ]
    return Requests(*both), of_episode, crisis


def answered_requests(
    rng: np.random.Generator, young: Young, episodes: Episodes, opens: np.ndarray, crisis: np.ndarray
) -> Requests:
    """Requests whose help has begun, dated back from the start; a crisis does not wait."""
    mine = episodes.taken(np.flatnonzero(opens))
    urgent = crisis[opens]
    until_start = np.where(urgent, 0, start_waits(rng, mine.form >= STAY))
    until_talk = np.where(urgent, 0, conversation_waits(rng, len(mine)))
    birth = young.birth[mine.young]
    conversation = np.maximum(mine.start - until_start, np.minimum(birth, mine.start))
    asked = np.maximum(conversation - until_talk, np.minimum(birth, conversation))
    nobody = np.zeros(len(mine), dtype=bool)
    return Requests(mine.young, asked, conversation, mine.start, mine.form, mine.referrer, nobody, urgent)


def open_requests(world: World, rng: np.random.Generator, young: Young) -> Requests:
    """Requests without a start yet: everyone new who waits, and some who had help and ask for more."""
    new = np.flatnonzero(young.status == WAITING)
    starts = law().starts_per_year * world.scale * region_share([world.region])
    known = np.flatnonzero((young.status == HELPED) & (young.age < 18))
    again = round(starts * assumed("waiting_per_start") * (1 - assumed("waiting_new")))
    again = rng.choice(known, min(again, len(known)), replace=False)
    who = np.concatenate([new, again])
    n = len(who)
    form, referrer, _ = law().draw(rng, n * 4, 0)
    talk, begin = conversation_waits(rng, n * 4), start_waits(rng, form >= STAY)
    longer = np.argsort(-(talk + begin + 1) * rng.random(n * 4), kind="stable")[:n]
    form, referrer, talk, begin = (column[longer] for column in (form, referrer, talk, begin))
    small = (form == FORMS.index("13")) & (young.age[who] < 12)
    form[small] = FORMS.index("02")
    asked = world.as_of - np.floor(rng.random(n) * (talk + begin + 1)).astype(np.int64)
    unborn_or_baby = np.minimum(young.birth[who] - 150, world.as_of - 1)
    asked = np.maximum(asked, unborn_or_baby)
    conversation = np.where(asked + talk <= world.as_of, asked + talk, NEVER)
    start = np.maximum(asked + talk + begin, world.as_of + 1)
    return Requests(who, asked, conversation, start, form, referrer, np.ones(n, bool), np.zeros(n, bool))
