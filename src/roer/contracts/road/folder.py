"""A road of folders: what goes out is put in `out`, what comes is read from `in`, and moves to `done` or `refused`.

A file is named sender.receiver.id.xml. It is written under a name that no reader looks for and then renamed, so half a
file is never seen; the rename and the folder are brought to disk before the road says yes.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from roer.contracts.road.base import (
    LIMIT,
    NotTakenError,
    Received,
    TryLaterError,
    is_message_id,
    is_party,
    judge_envelope,
)

PLACES = ("in", "out", "done", "refused")


class FolderRoad:
    """The folders of one party below `place`, made when they are not there. `own` is the party's code."""

    def __init__(self, place: Path, *, own: str, limit: int = LIMIT) -> None:
        if not is_party(own):
            raise ValueError(f"{own} is no code of a municipality or provider")
        self.place, self.own, self.limit = place, own, limit
        for name in PLACES:
            (place / name).mkdir(parents=True, exist_ok=True)

    def send(self, envelope: bytes, *, receiver: str, message_id: str) -> None:
        """Put an envelope in `out`."""
        judge_envelope(envelope, receiver=receiver, message_id=message_id, limit=self.limit)
        target = self.place / "out" / file_name(self.own, receiver, message_id)
        try:
            if not target.exists():
                put(envelope, target)
            elif target.read_bytes() != envelope:
                raise NotTakenError("ROAD-CLASH", "another envelope with this id is on its way")
        except OSError as why:
            raise TryLaterError("ROAD-DISK", os.strerror(why.errno or 0)) from None

    def fetch(self) -> Iterator[Received]:
        """Yield the files in `in`, oldest first; what is no envelope for us moves to `refused`."""
        try:
            for file in _oldest_first((self.place / "in").iterdir()):
                parts = _parts(file)
                if parts is None or parts[1] != self.own or file.stat().st_size > self.limit:
                    os.replace(file, self.place / "refused" / file.name)
                else:
                    yield Received(message_id=parts[2], sender=parts[0], envelope=file.read_bytes())
        except OSError as why:
            raise TryLaterError("ROAD-DISK", os.strerror(why.errno or 0)) from None

    def acknowledge(self, message_id: str, *, refused: bool = False) -> None:
        """Move the file of this id from `in` to `done` or `refused`."""
        if not is_message_id(message_id):
            return
        for file in (self.place / "in").glob(f"*.*.{message_id}.xml"):
            os.replace(file, self.place / ("refused" if refused else "done") / file.name)


def carry(post: Path) -> int:
    """Be the hub between the parties that each have their folders in `post`/code: bring what is out to who it is for.

    Returns how many envelopes moved. What is for nobody here stays where it is.
    """
    moved = 0
    for file in _oldest_first(post.glob("*/out/*.xml")):
        parts = _parts(file)
        target = post / parts[1] / "in" if parts else None
        if target is not None and target.is_dir():
            os.replace(file, target / file.name)
            moved += 1
    return moved


def file_name(sender: str, receiver: str, message_id: str) -> str:
    """Return the name of the file that holds an envelope."""
    return f"{sender}.{receiver}.{message_id}.xml"


def put(content: bytes, target: Path) -> None:
    """Write a file whole or not at all, and have it on disk when this returns."""
    half = target.with_name(f".{target.name}.half")
    with half.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _oldest_first(files: Iterable[Path]) -> list[Path]:
    """Return real files, by the moment of their last change; half files, folders and links are not looked at."""
    ready = [file for file in files if not file.name.startswith(".") and file.is_file() and not file.is_symlink()]
    return sorted(ready, key=lambda file: (file.stat().st_mtime_ns, file.name))


def _parts(file: Path) -> tuple[str, str, str] | None:
    sender, _, rest = file.name.removesuffix(".xml").partition(".")
    receiver, _, message_id = rest.partition(".")
    right = file.suffix == ".xml" and is_party(sender) and is_party(receiver) and is_message_id(message_id)
    return (sender, receiver, message_id) if right else None
