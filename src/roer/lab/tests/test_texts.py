"""Sentences come out whole, with the name filled in, and fit the age of the child."""

import numpy as np
import pyarrow as pa
import pytest

from roer.lab.family_tales import tales
from roer.lab.measuring import Country
from roer.lab.schema import TABLES
from roer.lab.schema_page import page
from roer.lab.texts import ASKS, KINDS, NAME, THEME_AGES, THEMES, asked, rendered, themes_for


def test_every_combination_of_kind_and_theme_makes_a_sentence() -> None:
    kind, theme, pick = (
        part.ravel() for part in np.meshgrid(np.arange(len(KINDS)), np.arange(len(THEMES)), np.arange(40))
    )
    words = rendered(kind, theme, [pick % 4, pick, pick % 3], pa.array(["Noor"] * len(kind))).to_pylist()
    assert all(NAME not in text and "  " not in text and text[-1] in ".?!”:" for text in words)
    assert len(set(words)) > 1000


@pytest.mark.parametrize("by_young", [True, False])
def test_a_request_is_asked_in_the_voice_of_who_asks(by_young: bool) -> None:
    theme = np.arange(len(THEMES))
    who = np.full(len(THEMES), by_young)
    words = asked(theme, who, [theme, theme % ASKS, theme], pa.array(["Noor"] * len(THEMES))).to_pylist()
    assert all("Noor" in text for text in words)
    voice = [" ik " in f" {text.lower()} " for text in words]
    assert all(voice) if by_young else not all(voice)


def test_themes_fit_the_age() -> None:
    age = np.repeat(np.arange(23), 200)
    theme = themes_for(np.random.default_rng(1), age)
    assert (THEME_AGES[theme, 0] <= age).all()
    assert (THEME_AGES[theme, 1] >= age).all()


def test_twenty_families_are_told_and_the_same_seed_tells_the_same(country: Country) -> None:
    first = list(tales(country.folder, seed=3, count=20))
    assert len(first) == 20
    assert first == list(tales(country.folder, seed=3, count=20))
    assert not [text for text in first if NAME in text or "None" in text]


def test_the_schema_page_names_every_table_and_column() -> None:
    text = page()
    for table in TABLES:
        assert f"## {table.name}\n" in text
        assert all(f"| {column.name} |" in text for column in table.columns)
