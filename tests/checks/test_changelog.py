"""Changes wait one file per subject, and become one chapter of the changelog at a release."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tools.gather_changelog import WAITING, gathered

ROOT = Path(__file__).parents[2]
DAY = date(2026, 12, 1)
PIECES = {"intake.md": "# Intake\n\nA question in own words.\n", "api.md": "Every step.\n"}


def test_the_pieces_become_one_chapter_in_order() -> None:
    held = gathered((ROOT / "CHANGELOG.md").read_text(), PIECES, "0.2.0", DAY)
    chapter = held.split("## 0.2.0 (2026-12-01)\n\n")[1]
    assert chapter.startswith("### Api\n\nEvery step.\n\n### Intake\n\nA question in own words.")
    assert held.index(WAITING) < held.index("## 0.2.0")
    later = gathered(held, PIECES, "0.3.0", DAY)
    assert later.index("## 0.3.0") < later.index("## 0.2.0")


@pytest.mark.parametrize("pieces", [{}, PIECES])
def test_nothing_is_gathered_twice_or_from_nothing(pieces: dict[str, str]) -> None:
    held = gathered(WAITING, PIECES, "0.2.0", DAY)
    with pytest.raises(ValueError, match=r"changelog\.d"):
        gathered(held, pieces, "0.2.0", DAY)


@pytest.mark.parametrize("piece", sorted((ROOT / "changelog.d").glob("*.md")), ids=lambda piece: piece.name)
def test_every_piece_says_something_and_fits_in_a_chapter(piece: Path) -> None:
    text = piece.read_text().strip()
    assert len(text) > 40
    assert "\n## " not in text
    assert WAITING in (ROOT / "CHANGELOG.md").read_text()
