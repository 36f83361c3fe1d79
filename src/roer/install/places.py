"""Where things stand on disk."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CACHE = ROOT / ".cache"
SOURCE = ROOT / "src"


def data_directory(given: str | None = None) -> Path:
    """The data directory: as given, else ROER_DATA, else `data` in the clone."""
    return Path(given or os.environ.get("ROER_DATA") or ROOT / "data").expanduser().resolve()


def private_directory(path: Path, mode: int = 0o700) -> Path:
    """Make a directory (with its parents) that only its owner reads; an existing one keeps its mode."""
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(mode)
    return path


def write_private(path: Path, text: str) -> None:
    """Write a file that was never readable by others, replacing the old one in one step."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
