"""What every road can do, and how it says no."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

LIMIT = 25 * 1024 * 1024  # bytes of one envelope (OP179)
_MESSAGE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_PARTY = re.compile(r"[0-9]{4}|[0-9]{8}")


class RoadError(Exception):
    """The road did not do it. `rule` is a short code for logs; the message holds nothing of the envelope."""

    def __init__(self, rule: str, says: str) -> None:
        super().__init__(f"{rule}: {says}")
        self.rule = rule


class TryLaterError(RoadError):
    """No answer, or a busy hub: nobody knows whether the envelope arrived. Send it again later under the same id."""


class NotTakenError(RoadError):
    """The road refuses this envelope for good: too large, an unknown receiver, an id in use. Do not send it again."""


@dataclass(frozen=True, slots=True)
class Received:
    """An envelope that lies ready. `sender` is who the road says brought it; the message inside may say otherwise."""

    message_id: str
    sender: str
    envelope: bytes


class Road(Protocol):
    """A way to send envelopes and to fetch what came."""

    def send(self, envelope: bytes, *, receiver: str, message_id: str) -> None:
        """Give an envelope to the road. The same id and bytes again do nothing. Raises NotTakenError, TryLaterError."""

    def fetch(self) -> Iterable[Received]:
        """Yield what lies ready, oldest first; the same again until it is acknowledged. Raises TryLaterError."""

    def acknowledge(self, message_id: str, *, refused: bool = False) -> None:
        """Say that an envelope is safely kept, or was refused; it is not offered again. Raises TryLaterError.

        An id that is not there any more is no fault: the acknowledgement before may have been lost.
        """


def judge_envelope(envelope: bytes, *, receiver: str, message_id: str, limit: int = LIMIT) -> None:
    """Raise NotTakenError when no road may carry this."""
    if len(envelope) > limit:
        raise NotTakenError("ROAD-SIZE", f"an envelope holds at most {limit} bytes")
    if not is_party(receiver):
        raise NotTakenError("ROAD-RECEIVER", "a receiver has four or eight digits")
    if not is_message_id(message_id):
        raise NotTakenError("ROAD-ID", "a message id has letters, digits, - and _, at most 100")


def is_message_id(text: str) -> bool:
    """Say whether this can name a message on every road, also as the name of a file."""
    return _MESSAGE_ID.fullmatch(text) is not None


def is_party(text: str) -> bool:
    """Say whether this is the form of a municipality's code (four digits) or a provider's (eight)."""
    return _PARTY.fullmatch(text) is not None
