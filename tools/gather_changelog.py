"""At a release: gather the pieces of changelog.d into CHANGELOG.md under a version, and take the pieces away.

Run `python tools/gather_changelog.py 0.2.0 2026-12-01`. Until then every subject has its own file in changelog.d, so that
people who work side by side do not write in one file.
"""

import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WAITING = "See `changelog.d/`."


def gathered(changelog: str, pieces: dict[str, str], version: str, day: date) -> str:
    """The changelog with a chapter for this version: one heading per piece, by name.

    Raises:
        ValueError: there is nothing to gather, or the version has its chapter already.
    """
    if not pieces or f"## {version} " in changelog:
        raise ValueError("nothing waits in changelog.d, or this version was gathered before")
    told = "\n\n".join(f"### {_subject(name)}\n\n{_body(text)}" for name, text in sorted(pieces.items()))
    return changelog.replace(WAITING, f"{WAITING}\n\n## {version} ({day.isoformat()})\n\n{told}", 1)


def _subject(name: str) -> str:
    return name.removesuffix(".md").replace("-", " ").replace("_", " ").capitalize()


def _body(text: str) -> str:
    return re.sub(r"\A#[^\n]*\n+", "", text).strip()


def main(arguments: list[str]) -> int:
    """Gather for a version and a day."""
    version, day = arguments
    files = sorted((ROOT / "changelog.d").glob("*.md"))
    changelog = ROOT / "CHANGELOG.md"
    pieces = {file.name: file.read_text() for file in files}
    changelog.write_text(gathered(changelog.read_text(), pieces, version, date.fromisoformat(day)))
    for file in files:
        file.unlink()
    print(f"{len(files)} subjects gathered under {version}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
