"""Everybody of the cast opens the first page, at a phone, and it is accessible."""

from __future__ import annotations

import pytest

from tests.journeys.people import DESK, Stage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["noor", "sem", "mirjam", "fatima", "anja", "viktor"])
def test_a_first_page(stage: Stage, name: str) -> None:
    stage.enter(name).has_an_accessible_page().is_pictured(f"home-{name}")


def test_the_first_page_in_english_on_a_desk_without_javascript(stage: Stage) -> None:
    noor = stage.enter("noor", width=DESK, javascript=False, language="en").is_pictured("home-noor-en")
    noor.sees("My helm").sees("What I find important").does_not_see("Wat ik belangrijk vind")


def test_a_stranger_sees_three_doors_and_whom_to_call(stage: Stage) -> None:
    stage.stranger().goes_to("/").weighs_at_most(200).sees("112").has_an_accessible_page().is_pictured("front")
