"""A road over HTTPS to a message hub, with a certificate on both sides.

What the hub offers, below one address:
- PUT outgoing/ID with the header Ijw-Receiver: 201 taken, 200 had it already, 409 another envelope has this id,
  404 unknown receiver, 413 too large;
- GET incoming: JSON, oldest first: [{"id", "sender", "bytes"}]; GET incoming/ID: the envelope;
- DELETE incoming/ID, or with ?outcome=refused: 204; 404 when it was done before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from roer.contracts.road.base import (
    LIMIT,
    NotTakenError,
    Received,
    TryLaterError,
    is_message_id,
    is_party,
    judge_envelope,
)

RECEIVER = "Ijw-Receiver"
CHUNK = 64 * 1024
MOST_LISTED = 1000
REFUSALS = {404: "ROAD-RECEIVER", 409: "ROAD-CLASH", 413: "ROAD-SIZE", 422: "ROAD-REFUSED"}


@dataclass(frozen=True, slots=True)
class HubSettings:
    """Where the hub is and how to know each other: our certificate with its key, and who may sign the hub's.

    Times in seconds. Without `own_certificate` the hub must know us in another way; `trusted` None means the system's.
    """

    address: str
    own_certificate: Path | None = None
    own_key: Path | None = None
    trusted: Path | None = None
    connect_within: float = 5
    answer_within: float = 60
    limit: int = LIMIT


class HttpsRoad:
    """The road to one hub. Connections are kept between calls; use it from one thread."""

    def __init__(self, hub: HubSettings) -> None:
        if not hub.address.startswith("https://"):
            raise ValueError("the address of a hub begins with https://")
        self.hub = hub
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(hub.trusted) if hub.trusted else True
        if hub.own_certificate and hub.own_key:
            self._session.cert = (str(hub.own_certificate), str(hub.own_key))

    def send(self, envelope: bytes, *, receiver: str, message_id: str) -> None:
        """Give an envelope to the hub."""
        judge_envelope(envelope, receiver=receiver, message_id=message_id, limit=self.hub.limit)
        headers = {RECEIVER: receiver, "Content-Type": "application/xml"}
        reply = self._ask("PUT", f"outgoing/{message_id}", data=envelope, headers=headers)
        rule = REFUSALS.get(reply.status_code)
        if rule:
            raise NotTakenError(rule, f"the hub answered {reply.status_code}")
        _expect(reply, 200, 201)

    def fetch(self) -> Iterator[Received]:
        """Yield what the hub has for us; what it names wrongly or what is too large is refused unread."""
        for message_id, sender, size in self._listed():
            if not is_message_id(message_id):
                continue
            reply = self._ask("GET", f"incoming/{message_id}", stream=True)
            envelope = self._body(reply) if is_party(sender) and size <= self.hub.limit else None
            reply.close()
            if reply.status_code == 404:
                continue
            _expect(reply, 200)
            if envelope is None:
                self.acknowledge(message_id, refused=True)
            else:
                yield Received(message_id=message_id, sender=sender, envelope=envelope)

    def acknowledge(self, message_id: str, *, refused: bool = False) -> None:
        """Tell the hub that it may let an envelope go."""
        reply = self._ask("DELETE", f"incoming/{message_id}", params={"outcome": "refused"} if refused else {})
        _expect(reply, 204, 404)

    def _listed(self) -> list[tuple[str, str, int]]:
        reply = self._ask("GET", "incoming")
        _expect(reply, 200)
        try:
            return [(str(row["id"]), str(row["sender"]), int(row["bytes"])) for row in reply.json()][:MOST_LISTED]
        except (ValueError, KeyError, TypeError):
            raise TryLaterError("ROAD-ANSWER", "the hub's list cannot be read") from None

    def _body(self, reply: requests.Response) -> bytes | None:
        """Return the bytes of an answer; None when there are more than may be."""
        parts, size = [], 0
        try:
            for part in reply.iter_content(CHUNK):
                size += len(part)
                if size > self.hub.limit:
                    return None
                parts.append(part)
        except requests.RequestException as why:
            raise TryLaterError("ROAD-CUT", type(why).__name__) from None
        return b"".join(parts)

    def _ask(self, method: str, path: str, **what: Any) -> requests.Response:
        times = (self.hub.connect_within, self.hub.answer_within)
        try:
            return self._session.request(
                method, f"{self.hub.address.rstrip('/')}/{path}", timeout=times, allow_redirects=False, **what
            )
        except requests.RequestException as why:
            raise TryLaterError("ROAD-NO-ANSWER", type(why).__name__) from None


def _expect(reply: requests.Response, *right: int) -> None:
    if reply.status_code not in right:
        raise TryLaterError("ROAD-ANSWER", f"the hub answered {reply.status_code}")
