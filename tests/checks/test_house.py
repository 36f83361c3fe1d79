"""The house keeps its own rules: doors between rooms, declared tables, no words in columns, no label on a child."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.models import CharField, Model, TextField
from django.urls import NoReverseMatch, get_resolver, reverse

from roer.core.actions import actions
from roer.core.policies.plan import declaration_of, declared_models
from roer.core.registries import work_kinds

SOURCE = Path(__file__).parents[2] / "src" / "roer"
ROOMS = {
    "people", "access", "dossier", "privacy", "offers", "intake", "decisions", "waiting", "safety", "living", "future", "rights",
    "contracts", "lab", "demo", "desk",
}  # fmt: skip
DOORS = {"commands", "queries"}
LOADERS = {"lab"}  # the only room that fills tables in bulk, through the third door `bulk`
FRAME = {
    ("access", "seats"), ("access", "strength"), ("demo", "recall"),
    ("demo", "cast"),
}  # fmt: skip
BOUND = {"item", "of_item", "dossier", "labelled"}
CODE_LENGTH = 80
JUDGING = re.compile(r"risk|score|ethnic|migration_background|prediction", re.IGNORECASE)


def _imports(file: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("roer."):
            parts = node.module.split(".")
            names = [parts[2]] if len(parts) > 2 else [alias.name for alias in node.names]
            yield from ((parts[1], name) for name in names)


def test_rooms_meet_only_at_their_doors() -> None:
    wrong = []
    for file in SOURCE.rglob("*.py"):
        room = file.relative_to(SOURCE).parts[0]
        if room not in ROOMS or "tests" in file.parts or "migrations" in file.parts:
            continue
        for other, name in _imports(file):
            outside = other in ROOMS and other != room
            doors = DOORS | {"bulk"} if room in LOADERS else DOORS
            if outside and name not in doors and (other, name) not in FRAME:
                wrong.append(f"{file.relative_to(SOURCE)} reaches into {other}.{name}")
    assert wrong == []


@pytest.mark.req("PRI-25")
@pytest.mark.parametrize("model", declared_models(), ids=lambda model: model._meta.label)
def test_every_table_says_what_it_is_for(model: type[Model]) -> None:
    declared = declaration_of(model)
    assert declared.category
    assert declared.purpose
    assert declared.ground


@pytest.mark.parametrize("model", declared_models(), ids=lambda model: model._meta.label)
def test_words_about_people_are_items_and_nothing_else(model: type[Model]) -> None:
    if declaration_of(model).bound not in BOUND:
        return
    words = [
        field.name
        for field in model._meta.local_fields
        if isinstance(field, TextField) or (isinstance(field, CharField) and (field.max_length or 0) > CODE_LENGTH)
    ]
    assert words == []


@pytest.mark.req("PRI-41")
@pytest.mark.req("PRI-42")
def test_nothing_scores_or_labels_a_child() -> None:
    columns = [
        f"{m._meta.label}.{f.name}" for m in declared_models() for f in m._meta.get_fields() if JUDGING.search(f.name)
    ]
    addresses = [str(key) for key in get_resolver().reverse_dict if isinstance(key, str) and JUDGING.search(key)]
    assert columns == []
    assert addresses == []


def test_every_kind_of_work_has_a_page() -> None:
    wrong = []
    for kind in work_kinds.values():
        try:
            reverse(kind.page)
        except NoReverseMatch:
            try:
                reverse(kind.page, args=["00000000-0000-0000-0000-000000000000"])
            except NoReverseMatch:
                wrong.append(f"{kind.kind} leads to {kind.page}, which is no page")
    assert wrong == []


def test_every_action_has_somebody_who_may_do_it() -> None:
    assert [each.name for each in actions() if not each.roles or not each.says] == []
