"""A country that runs on: things happen, the same each time, and the old folder stays as it was."""

from pathlib import Path

import pytest

from roer.lab.advance import advance
from roer.lab.measuring import Country
from roer.lab.store import CannotWrite
from roer.lab.synthesize import BadSize
from roer.lab.tests.test_synthesize import digest


def test_a_month_later_things_have_happened_and_twice_the_same(country: Country, tmp_path: Path) -> None:
    before = digest(country.folder)
    counts = advance(country.folder, 30, tmp_path / "a")
    assert {"asked", "conversation", "help_started", "help_ended", "birthday"} <= set(counts)
    advance(country.folder, 30, tmp_path / "b")
    assert digest(tmp_path / "a") == digest(tmp_path / "b")
    assert digest(country.folder) == before


def test_running_help_stays_near_its_level(country: Country, later: Country) -> None:
    running = "SELECT count(*) FROM care_episode WHERE end_date IS NULL"
    assert later.one(running) == pytest.approx(country.one(running), rel=0.15)
    assert (later.as_of - country.as_of).days == 90


@pytest.mark.parametrize("days", [0, -3, 400])
def test_days_that_cannot_be_are_refused(country: Country, days: int, tmp_path: Path) -> None:
    with pytest.raises(BadSize, match="Between 1 and"):
        advance(country.folder, days, tmp_path / "x")


def test_a_folder_without_a_country_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="no synthetic country"):
        advance(tmp_path, 5, tmp_path / "x")
