"""A hand-made message hub: a real HTTPS server that knows parties by their certificates, and that can misbehave.

Give it a list of misfortunes; each request for which one is meant uses up the first. Without any it does its work well.
"""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from roer.contracts.road.base import LIMIT
from roer.contracts.road.https import RECEIVER, HttpsRoad, HubSettings
from roer.contracts.road.tests.certificates import Authority


class Misfortune(Enum):
    """What goes wrong with one request."""

    DROP = "the request is lost before the hub sees it"
    LOSE_ANSWER = "the hub does it, and the answer is lost"
    BUSY = "the hub says 503"
    SLOW = "the hub does it and answers after everybody stopped waiting"
    CUT = "half of the answer comes"
    NONSENSE = "the answer is no JSON"


@dataclass(slots=True)
class Kept:
    """An envelope at the hub."""

    sender: str
    envelope: bytes


@dataclass
class Hub:
    """What the hub holds: the envelopes for each party by id, which ids it ever took, and what was done with them.

    It `swallows` so many envelopes: it says yes, and nobody ever sees them.
    """

    parties: set[str]
    incoming: dict[str, dict[str, Kept]] = field(default_factory=dict)
    taken: dict[tuple[str, str], bytes] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    misfortunes: dict[str, list[Misfortune]] = field(default_factory=dict)
    doubles: bool = False
    swallows: int = 0
    backwards: bool = False
    limit: int = LIMIT
    address: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)
    over: threading.Event = field(default_factory=threading.Event)

    def take(self, sender: str, receiver: str, message_id: str, envelope: bytes) -> int:
        """Keep an envelope for a party; returns the status. When it doubles, it keeps a second under another id."""
        before = self.taken.get((sender, message_id))
        if receiver not in self.parties:
            return 404
        if len(envelope) > self.limit:
            return 413
        if before is not None:
            return 200 if before == envelope else 409
        self.taken[sender, message_id] = envelope
        if self.swallows:
            self.swallows -= 1
            return 201
        box = self.incoming.setdefault(receiver, {})
        box[message_id] = Kept(sender, envelope)
        if self.doubles:
            box[f"{message_id}-again"] = Kept(sender, envelope)
        return 201

    def listed(self, party: str) -> list[dict[str, Any]]:
        """Return what lies ready for a party, oldest first or, when told so, the other way around."""
        rows = [
            {"id": name, "sender": kept.sender, "bytes": len(kept.envelope)}
            for name, kept in self.incoming.get(party, {}).items()
        ]
        return rows[::-1] if self.backwards else rows

    def let_go(self, party: str, message_id: str, outcome: str) -> int:
        """Forget an envelope; returns the status."""
        if self.incoming.get(party, {}).pop(message_id, None) is None:
            return 404
        if outcome == "refused":
            self.refused.append(message_id)
        return 204

    def next_misfortune(self, method: str) -> Misfortune | None:
        """Use up what must go wrong with the next request of this method."""
        waiting = self.misfortunes.get(method)
        return waiting.pop(0) if waiting else None


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        envelope = self.rfile.read(int(self.headers["Content-Length"]))
        message_id, receiver = self.path.rpartition("/")[2], self.headers[RECEIVER]
        self._meet(lambda hub, party: (hub.take(party, receiver, message_id, envelope), b""))

    def do_GET(self) -> None:
        message_id = self.path.removeprefix("/incoming").strip("/")
        self._meet(lambda hub, party: _look(hub, party, message_id))

    def do_DELETE(self) -> None:
        message_id, _, query = self.path.rpartition("/")[2].partition("?")
        self._meet(lambda hub, party: (hub.let_go(party, message_id, query.removeprefix("outcome=")), b""))

    def _meet(self, work: Any) -> None:
        hub, party = self.server.hub, self._party()
        with hub.lock:
            trouble = hub.next_misfortune(self.command)
            if trouble is Misfortune.DROP:
                self.close_connection = True
                return
            status, body = (503, b"") if trouble is Misfortune.BUSY else work(hub, party)
        if trouble is Misfortune.SLOW:
            hub.over.wait(20)
        if trouble in (Misfortune.LOSE_ANSWER, Misfortune.SLOW):
            self.close_connection = True
            return
        self._answer(status, b"<html>" if trouble is Misfortune.NONSENSE else body, cut=trouble is Misfortune.CUT)

    def _answer(self, status: int, body: bytes, *, cut: bool) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        self.close_connection = self.close_connection or cut

    def _party(self) -> str:
        connection: Any = self.connection
        subject = dict(pair for (pair,) in connection.getpeercert()["subject"])
        return str(subject["commonName"])

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _look(hub: Hub, party: str, message_id: str) -> tuple[int, bytes]:
    if not message_id:
        return 200, json.dumps(hub.listed(party)).encode()
    kept = hub.incoming.get(party, {}).get(message_id)
    return (200, kept.envelope) if kept else (404, b"")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hangs up, or has no certificate, is no news."""


@contextmanager
def open_hub(authority: Authority, *parties: str) -> Iterator[Hub]:
    """Run a hub for these parties on a free port until the block ends."""
    hub = Hub(set(parties))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, authority.certify("localhost")))
    context.load_verify_locations(str(authority.file))
    context.verify_mode = ssl.CERT_REQUIRED
    server = _Server(hub)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    hub.address = f"https://localhost:{server.server_port}"
    try:
        yield hub
    finally:
        hub.over.set()
        server.shutdown()
        server.server_close()


def road_to(hub: Hub, authority: Authority, party: str, *, answer_within: float = 5, limit: int = LIMIT) -> HttpsRoad:
    """Return the road of one party to the hub."""
    certificate, key = authority.certify(party)
    return HttpsRoad(HubSettings(hub.address, certificate, key, Path(authority.file), 2, answer_within, limit))
