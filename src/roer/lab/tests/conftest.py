"""A small country made once for the tests of this room."""

from datetime import date
from pathlib import Path

import pytest

from roer.lab.advance import advance
from roer.lab.measuring import Country
from roer.lab.synthesize import Wanted, synthesize

WANTED = Wanted("JZ12", 0.3, 7, date(2026, 11, 1))


@pytest.fixture(scope="session")
def country(tmp_path_factory: pytest.TempPathFactory) -> Country:
    """North Veluwe at three tenths."""
    folder: Path = tmp_path_factory.mktemp("country") / "nl"
    synthesize(WANTED, folder)
    return Country(folder)


@pytest.fixture(scope="session")
def later(country: Country, tmp_path_factory: pytest.TempPathFactory) -> Country:
    """The same country, moved on twice: by 45 days and by 45 more."""
    root: Path = tmp_path_factory.mktemp("later")
    advance(country.folder, 45, root / "first")
    advance(root / "first", 45, root / "second")
    return Country(root / "second")
