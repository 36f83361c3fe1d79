"""A long caseload is read in parts, and only the names of a part are opened."""

from __future__ import annotations

from datetime import datetime

import pytest

from roer.core.actor import acting
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people.queries import CaseloadLine, caseload, caseload_page

AT = datetime.fromisoformat("2026-11-22T10:00:00+01:00")
ODD = ["x", "_", "2026-11-22_", "2026-11-22T10:00:00+01:00_nobody", "0001-01-01T00:00:00+14:00_" + "0" * 32, "'; --"]


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast."""
    return recall()


def _walk(cast: Cast, size: int) -> list[CaseloadLine]:
    found, after = [], ""
    with acting(cast["fatima"].at(AT), page="test"):
        while True:
            part = caseload_page(cast["fatima"].at(AT), after, size)
            found += part.lines
            after = part.after
            if not after:
                return found


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_the_parts_together_are_everybody_once(cast: Cast, size: int) -> None:
    with acting(cast["fatima"].at(AT), page="test"):
        everybody = caseload(cast["fatima"].at(AT))
    assert len(everybody) > 2
    found = _walk(cast, size)
    assert sorted(map(str, found)) == sorted(map(str, everybody))
    assert size < 100 or found == everybody


def test_only_the_names_of_a_part_are_opened(cast: Cast) -> None:
    actor = cast["fatima"].at(AT)
    with acting(actor, page="test") as here:
        part = caseload_page(actor, size=1)
        assert set(here.seen) == {part.lines[0].dossier_id}


@pytest.mark.parametrize("after", ODD)
def test_an_odd_address_is_the_beginning(cast: Cast, after: str) -> None:
    actor = cast["fatima"].at(AT)
    with acting(actor, page="test"):
        assert caseload_page(actor, after, 2) == caseload_page(actor, "", 2)
