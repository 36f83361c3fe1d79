"""Read-only mode: a flag file in the data directory that running processes look at, set by `roer read-only`."""

from pathlib import Path

FLAG = "read-only"


class Switch:
    """True while the installation is read-only; asks the file system each time (about a microsecond)."""

    def __init__(self, data: Path, *, always: bool = False) -> None:
        self._flag = data / FLAG
        self._always = always

    def __bool__(self) -> bool:
        return self._always or self._flag.exists()

    def set(self, on: bool) -> None:
        """Switch it for every process on this data directory."""
        if on:
            self._flag.touch()
        else:
            self._flag.unlink(missing_ok=True)
