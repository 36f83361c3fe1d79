"""The road of folders: nothing half, nothing lost, nothing twice, nothing that is not for us."""

import os
from pathlib import Path

import pytest

from roer.contracts.road.base import NotTakenError, Received, TryLaterError
from roer.contracts.road.folder import FolderRoad, carry

MUNICIPALITY, PROVIDER = "0344", "12345678"


@pytest.fixture
def post(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def here(post: Path) -> FolderRoad:
    return FolderRoad(post / MUNICIPALITY, own=MUNICIPALITY)


@pytest.fixture
def there(post: Path) -> FolderRoad:
    return FolderRoad(post / PROVIDER, own=PROVIDER)


def names(road: FolderRoad, place: str) -> list[str]:
    return sorted(os.listdir(road.place / place))


def test_an_envelope_goes_from_one_to_the_other(post: Path, here: FolderRoad, there: FolderRoad) -> None:
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    assert carry(post) == 1
    assert list(there.fetch()) == [Received("M1", MUNICIPALITY, b"<a/>")]
    there.acknowledge("M1")
    there.acknowledge("M1")
    assert list(there.fetch()) == []
    assert names(there, "done") == [f"{MUNICIPALITY}.{PROVIDER}.M1.xml"]


def test_it_is_offered_until_it_is_acknowledged(post: Path, here: FolderRoad, there: FolderRoad) -> None:
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    carry(post)
    assert list(there.fetch()) == list(there.fetch()) != []
    there.acknowledge("M1", refused=True)
    assert (list(there.fetch()), len(names(there, "refused"))) == ([], 1)


def test_the_same_again_does_nothing_and_another_under_that_id_is_refused(here: FolderRoad) -> None:
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    assert names(here, "out") == [f"{MUNICIPALITY}.{PROVIDER}.M1.xml"]
    with pytest.raises(NotTakenError):
        here.send(b"<b/>", receiver=PROVIDER, message_id="M1")


def test_oldest_first(post: Path, here: FolderRoad, there: FolderRoad) -> None:
    for place, name in enumerate(("M3", "M1", "M2")):
        here.send(b"<a/>", receiver=PROVIDER, message_id=name)
        os.utime(here.place / "out" / f"{MUNICIPALITY}.{PROVIDER}.{name}.xml", (place, place))
    carry(post)
    assert [found.message_id for found in there.fetch()] == ["M3", "M1", "M2"]


@pytest.mark.parametrize(("envelope", "receiver", "message_id"), [
    (b"x" * 26_214_401, PROVIDER, "M1"),
    (b"x", "../etc", "M1"),
    (b"x", "123", "M1"),
    (b"x", PROVIDER, "../M1"),
    (b"x", PROVIDER, ""),
    (b"x", PROVIDER, "M.1"),
    (b"x", PROVIDER, "M" * 101),
])  # fmt: skip
def test_what_no_road_may_carry(here: FolderRoad, envelope: bytes, receiver: str, message_id: str) -> None:
    with pytest.raises(NotTakenError):
        here.send(envelope, receiver=receiver, message_id=message_id)
    assert names(here, "out") == []


@pytest.mark.parametrize("name", ["letter.txt", "0344.12345678.xml", "0344.87654321.M1.xml", "x.12345678.M1.xml"])
def test_what_is_no_envelope_for_us_is_put_aside(there: FolderRoad, name: str) -> None:
    (there.place / "in" / name).write_bytes(b"<a/>")
    assert list(there.fetch()) == []
    assert names(there, "refused") == [name]


def test_what_is_too_large_is_put_aside_unread(post: Path) -> None:
    small = FolderRoad(post / PROVIDER, own=PROVIDER, limit=10)
    (small.place / "in" / "0344.12345678.M1.xml").write_bytes(b"x" * 11)
    assert (list(small.fetch()), len(names(small, "refused"))) == ([], 1)


def test_half_files_links_and_folders_are_not_looked_at(there: FolderRoad) -> None:
    (there.place / "in" / ".0344.12345678.M1.xml.half").write_bytes(b"<a")
    (there.place / "in" / "0344.12345678.M2.xml").symlink_to("/etc/hostname")
    (there.place / "in" / "0344.12345678.M3.xml").mkdir()
    assert list(there.fetch()) == []


def test_a_disk_that_fails_is_told_as_later(here: FolderRoad) -> None:
    (here.place / "out").rmdir()
    with pytest.raises(TryLaterError):
        here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
