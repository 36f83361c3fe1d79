"""One English word for one Dutch term: every table stands in the glossary, and no code has another word for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "roer"


@dataclass(frozen=True)
class Term:
    """One row of docs/glossary.md."""

    dutch: str
    english: str
    name: str
    avoided: frozenset[str]
    row: str


def terms() -> list[Term]:
    """The table of the glossary."""
    lines = (ROOT / "docs" / "glossary.md").read_text().splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [
        Term(dutch, english, name, frozenset(part.strip() for part in avoided.split(",") if part.strip()), row)
        for dutch, english, name, avoided, row in cells[2:]
    ]


TERMS = terms()
NAMES = {term.name for term in TERMS if term.name}
MODELS = [model for model in apps.get_models() if model.__module__.startswith("roer.")]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_table_stands_in_the_glossary(model: type[Model]) -> None:
    assert model.__name__ in NAMES, f"add {model.__name__} with its Dutch term to docs/glossary.md"


def test_one_word_for_one_term() -> None:
    names = [term.name for term in TERMS if term.name]
    dutch = [term.dutch.casefold() for term in TERMS]
    assert sorted({each for each in names if names.count(each) > 1}) == []
    assert sorted({each for each in dutch if dutch.count(each) > 1}) == []


def test_what_the_glossary_calls_a_table_is_one() -> None:
    known = {model.__name__ for model in MODELS}
    assert [term.name for term in TERMS if term.row and term.name not in known] == []


def _classes() -> Iterator[tuple[str, Path]]:
    for file in SOURCE.rglob("*.py"):
        if "migrations" not in file.parts and "tests" not in file.parts:
            yield from (
                (node.name, file) for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.ClassDef)
            )


def _pascal(words: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[\s-]+", words))


def test_no_table_has_a_name_that_is_not_used() -> None:
    avoided = {_pascal(word): term.dutch for term in TERMS for word in term.avoided if _pascal(word) not in NAMES}
    wrong = [f"{model.__name__}: see '{avoided[model.__name__]}'" for model in MODELS if model.__name__ in avoided]
    assert wrong == []


def test_code_names_are_english() -> None:
    """A Dutch term of one word is the name of no class: people see Dutch, code reads English."""
    english = {term.english.casefold() for term in TERMS} | {term.name.casefold() for term in TERMS}
    dutch = {term.dutch.casefold() for term in TERMS if " " not in term.dutch} - english
    wrong = [f"{name} in {file.name}" for name, file in _classes() if name.casefold() in dutch]
    assert wrong == []
