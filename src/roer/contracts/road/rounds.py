"""One round of the post over a road: what waits goes out, what lies ready comes in.

Every step may be cut off and done again: the road knows an id that it had, and the inbox knows a file that it had. What
a receiver gets first was made first, as far as it depends on us: after a failure nothing later goes to that receiver.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from roer.contracts.ijw.addressed import addressed
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.road.base import NotTakenError, Received, Road, TryLaterError

MOST_FAILURES = 3  # then the road is taken to be closed, for this round
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the outbox."""

    message_id: str
    receiver: str
    envelope: bytes


class Post(Protocol):
    """The outbox and inbox of one party. Each call is a transaction of its own."""

    def waiting(self) -> Iterable[Outgoing]:
        """Yield what must go, in the order in which it was made."""

    def sent(self, message_id: str) -> None:
        """The road has it."""

    def not_taken(self, message_id: str, rule: str) -> None:
        """The road refuses it for good, under this short code: somebody must look."""

    def take_in(self, received: Received) -> None:
        """Keep a file and do its work; the same file again does nothing. When this raises, it is offered again."""


@dataclass(slots=True)
class Round:
    """How many messages were sent, refused by the road, left for later, taken in, forged, and failed to be taken in."""

    sent: int = 0
    not_taken: int = 0
    left: int = 0
    taken: int = 0
    forged: int = 0
    failed: int = 0


def go_round(road: Road, post: Post) -> Round:
    """Send and fetch once. Never raises for what the road or one file does."""
    seen = Round()
    _send_all(road, post, seen)
    try:
        for received in road.fetch():
            _take(road, post, received, seen)
    except TryLaterError as why:
        _log.warning("road.fetch_later %s", why.rule)
    return seen


def _send_all(road: Road, post: Post, seen: Round) -> None:
    failures, held = 0, set[str]()
    for waiting in post.waiting():
        if failures >= MOST_FAILURES or waiting.receiver in held:
            seen.left += 1
            continue
        try:
            road.send(waiting.envelope, receiver=waiting.receiver, message_id=waiting.message_id)
        except NotTakenError as why:
            post.not_taken(waiting.message_id, why.rule)
            seen.not_taken += 1
        except TryLaterError as why:
            _log.warning("road.send_later %s %s", waiting.message_id, why.rule)
            held.add(waiting.receiver)
            failures, seen.left = failures + 1, seen.left + 1
        else:
            post.sent(waiting.message_id)
            seen.sent += 1


def _take(road: Road, post: Post, received: Received, seen: Round) -> None:
    if is_forged(received):
        seen.forged += 1
        _log.warning("road.forged %s", received.message_id)
        road.acknowledge(received.message_id, refused=True)
        return
    try:
        post.take_in(received)
    except Exception as why:  # one file must not keep all later ones out; it stays on the road
        seen.failed += 1
        _log.error("road.not_taken_in %s %s", received.message_id, type(why).__name__)
        return
    seen.taken += 1
    road.acknowledge(received.message_id)


def is_forged(received: Received) -> bool:
    """Say whether a file names another sender than who brought it. What cannot be read is for the inbox to judge."""
    try:
        return addressed(received.envelope).sender != received.sender
    except NotReadableError:
        return False
