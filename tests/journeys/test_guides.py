"""The guides tell the truth: each picture can be reached as the guide says, and each bold word stands on that page.

With ROER_PICTURES set (`make docs`) the pictures are taken anew.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.people import PHONE, Stage

FOLDER = Path(__file__).parents[2] / "docs" / "guides"
PICTURE = re.compile(r'!\[[^\]]+\]\((pictures/[\w-]+\.png) "(\w+): ([^"]+)"\)')
BOLD = re.compile(r"\*\*([^*]+)\*\*")
HEIGHT = 900


@dataclass(frozen=True)
class Scene:
    """One picture of a guide: who, along which links, and which words must be there."""

    guide: str
    picture: str
    who: str
    path: tuple[str, ...]
    words: tuple[str, ...]


def scenes() -> list[Scene]:
    """Every picture of every guide, with the bold words of its own chapter."""
    found = []
    for guide in sorted(FOLDER.glob("*.md")):
        for chapter in guide.read_text().split("\n## "):
            words = tuple(BOLD.findall(chapter))
            for picture, who, path in PICTURE.findall(chapter):
                found.append(Scene(guide.stem, picture, who, tuple(path.split(" > ")), words))
    return found


def test_every_guide_has_pictures_that_are_there() -> None:
    made = scenes()
    assert {scene.guide for scene in made} == {guide.stem for guide in FOLDER.glob("*.md")}
    assert [scene.picture for scene in made if not (FOLDER / scene.picture).is_file()] == []


@pytest.mark.long
@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.picture.split("/")[-1])
def test_a_guide_leads_where_it_says(stage: Stage, scene: Scene) -> None:
    somebody = stage.enter(scene.who, width=PHONE)
    for link in scene.path:
        somebody.follows(link)
    for words in scene.words:
        somebody.sees(words)
    if os.environ.get("ROER_PICTURES"):
        somebody.page.screenshot(
            path=FOLDER / scene.picture, clip={"x": 0, "y": 0, "width": PHONE, "height": HEIGHT}, full_page=True
        )
