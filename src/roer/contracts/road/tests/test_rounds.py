"""Rounds of the post over a road that misbehaves: in the end everything arrived, once, and in order where it can be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.contracts.ijw.addressed import Addressed, addressed
from roer.contracts.ijw.examples import example
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.kinds import MUNICIPALITY as WRITES
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.write import write
from roer.contracts.road.base import Received
from roer.contracts.road.folder import FolderRoad, carry
from roer.contracts.road.rounds import Outgoing, Round, go_round
from roer.contracts.road.tests.certificates import Authority
from roer.contracts.road.tests.hub import Hub, Misfortune, open_hub, road_to

MUNICIPALITY, PROVIDER = "0344", "12345678"


@dataclass
class Box:
    """An outbox and an inbox in memory; the inbox knows a file by its bytes."""

    out: list[Outgoing] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    came: list[bytes] = field(default_factory=list)
    stumbles: int = 0

    def waiting(self) -> Iterable[Outgoing]:
        return list(self.out)

    def sent(self, message_id: str) -> None:
        self.out = [one for one in self.out if one.message_id != message_id]

    def not_taken(self, message_id: str, rule: str) -> None:
        self.sent(message_id)
        self.refused.append((message_id, rule))

    def take_in(self, received: Received) -> None:
        if self.stumbles:
            self.stumbles -= 1
            raise RuntimeError("a fault of our own")
        if received.envelope not in self.came:
            self.came.append(received.envelope)


def assignment(number: int) -> bytes:
    message: Any = example("JW301")
    made = sh.MessageIdentification(identification=f"TW{number}", made_on=message.header.identification.made_on)
    return write(replace(message, header=replace(message.header, identification=made)))


def box(count: int, receiver: str = PROVIDER) -> Box:
    return Box([Outgoing(f"M{number}", receiver, assignment(number)) for number in range(count)])


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def hub(authority: Authority) -> Iterator[Hub]:
    with open_hub(authority, MUNICIPALITY, PROVIDER) as hub:
        yield hub


def test_over_folders(tmp_path: Path) -> None:
    here, there = (FolderRoad(tmp_path / code, own=code) for code in (MUNICIPALITY, PROVIDER))
    ours, theirs = box(3), Box()
    assert go_round(here, ours) == Round(sent=3)
    carry(tmp_path)
    assert go_round(there, theirs) == Round(taken=3)
    assert (ours.out, theirs.came) == ([], [assignment(number) for number in range(3)])


TROUBLE = st.lists(
    st.sampled_from([Misfortune.DROP, Misfortune.LOSE_ANSWER, Misfortune.BUSY, Misfortune.CUT]), max_size=5
)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    put=TROUBLE, get=TROUBLE, delete=TROUBLE, doubles=st.booleans(), backwards=st.booleans(), stumbles=st.integers(0, 2)
)
def test_whatever_the_hub_does_everything_arrives_once(
    authority: Authority, put: Any, get: Any, delete: Any, doubles: bool, backwards: bool, stumbles: int
) -> None:
    with open_hub(authority, MUNICIPALITY, PROVIDER) as hub:
        hub.misfortunes = {"PUT": put, "GET": get, "DELETE": delete}
        hub.doubles, hub.backwards = doubles, backwards
        here, there = road_to(hub, authority, MUNICIPALITY), road_to(hub, authority, PROVIDER)
        ours, theirs = box(4), Box(stumbles=stumbles)
        rounds = 0
        while rounds < 20 and (rounds == 0 or ours.out or hub.listed(PROVIDER)):
            rounds += 1
            go_round(here, ours)
            go_round(there, theirs)
        assert (ours.out, sorted(theirs.came)) == ([], sorted(assignment(number) for number in range(4)))
        assert hub.listed(PROVIDER) == []


def test_nothing_later_overtakes_what_could_not_be_sent(hub: Hub, authority: Authority) -> None:
    hub.misfortunes["PUT"] = [Misfortune.DROP]
    ours, theirs = box(3), Box()
    assert go_round(road_to(hub, authority, MUNICIPALITY), ours) == Round(left=3)
    assert go_round(road_to(hub, authority, MUNICIPALITY), ours) == Round(sent=3)
    go_round(road_to(hub, authority, PROVIDER), theirs)
    assert theirs.came == [assignment(number) for number in range(3)]


def test_what_the_road_refuses_is_told_and_the_rest_goes_on(hub: Hub, authority: Authority) -> None:
    ours = Box([*box(1, "87654321").out, Outgoing("N", PROVIDER, assignment(9))])
    assert go_round(road_to(hub, authority, MUNICIPALITY), ours) == Round(sent=1, not_taken=1)
    assert ours.refused == [("M0", "ROAD-RECEIVER")]


def test_a_closed_road_is_tried_three_times_in_a_round(hub: Hub, authority: Authority) -> None:
    hub.misfortunes["PUT"] = [Misfortune.BUSY] * 9
    ours = Box([Outgoing(f"M{n}", f"{n:08}", assignment(n)) for n in range(5)])
    assert go_round(road_to(hub, authority, MUNICIPALITY), ours) == Round(left=5)
    assert len(hub.misfortunes["PUT"]) == 6


def test_a_file_that_names_another_sender_is_not_taken_in(tmp_path: Path) -> None:
    stranger, there = (FolderRoad(tmp_path / code, own=code) for code in ("0345", PROVIDER))
    stranger.send(assignment(1), receiver=PROVIDER, message_id="M1")
    carry(tmp_path)
    theirs = Box()
    assert go_round(there, theirs) == Round(forged=1)
    assert (theirs.came, len(list((there.place / "refused").iterdir()))) == ([], 1)


def test_what_cannot_be_read_is_for_the_inbox(tmp_path: Path) -> None:
    here, there = (FolderRoad(tmp_path / code, own=code) for code in (MUNICIPALITY, PROVIDER))
    here.send(b"no message", receiver=PROVIDER, message_id="M1")
    carry(tmp_path)
    assert go_round(there, Box()) == Round(taken=1)


@pytest.mark.parametrize("number", KINDS)
def test_who_wrote_a_message_to_whom(number: str) -> None:
    from_municipality = KINDS[number].writer == WRITES
    wanted = Addressed(MUNICIPALITY, PROVIDER) if from_municipality else Addressed(PROVIDER, MUNICIPALITY)
    assert addressed(write(example(number))) == wanted


@pytest.mark.parametrize("content", [b"", b"<a/>", b"<q:Header/>", b"<a><Header/></a>", assignment(1)[:300]])
def test_without_a_header_nobody_wrote_it(content: bytes) -> None:
    with pytest.raises(NotReadableError):
        addressed(content)
