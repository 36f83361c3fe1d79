"""No index of children at risk, no automatic labels, no searching for people: the schema and the routes say so (PRI-41, 42)."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from django.db.models import Field
from django.test import Client
from tests.matrix.routes import routes

from roer.core.policies.plan import declared_models
from roer.core.registries import sentences, work_kinds
from roer.demo.cast import Cast
from roer.demo.recall import recall

ROOT = Path(__file__).parents[2]
INDEX = re.compile(
    r"risk|risico|\bscore|profil(e|ing)_of|predict|voorspel|red_flag|at_risk|suspicio|verdacht|ethnic|migration_background"
    r"|verwijsindex|\bvir\b|deviation_from|afwijking|zorgscore|problem_label",
    re.IGNORECASE,
)
PEOPLE_WORDS = {"name", "birth", "bsn", "person", "naam", "geboortedatum", "burgerservicenummer", "q", "zoek", "search"}
LOOSE = re.compile(r"icontains|istartswith|trigram|SearchVector|__search|levenshtein|soundex", re.IGNORECASE)
PUBLIC_SEARCH = {"offers"}


def words_of_the_schema() -> Iterator[str]:
    """Every table, column and code word that the schema knows."""
    for model in declared_models():
        yield model._meta.db_table
        for field in model._meta.get_fields():
            yield f"{model._meta.label}.{field.name}"
            if isinstance(field, Field):
                yield from (f"{model._meta.label}.{field.name}={code}" for code, _says in field.flatchoices)


def words_of_the_routes(world: str) -> Iterator[str]:
    """Every address of the pages and of the API, and every name of an event or of work."""
    yield from (f"{route.name} {route.pattern}" for route in routes())
    described = json.loads(Client().get("/api/v1/openapi.json").content)
    yield from described["paths"]
    yield from described["components"]["schemas"]
    yield from sentences
    yield from work_kinds


@pytest.mark.req("PRI-41")
@pytest.mark.req("PRI-42")
def test_no_table_code_route_event_or_work_flags_a_young_person(world: str) -> None:
    found = [each for each in (*words_of_the_schema(), *words_of_the_routes(world)) if INDEX.search(each)]
    assert found == []


@pytest.mark.parametrize(
    "word",
    ["people_riskindex", "waiting.Score", "verwijsindex/", "child.predicted_harm", "intake.migration_background"],
)
def test_the_search_itself_would_find_one(word: str) -> None:
    assert INDEX.search(word)


def _loose(file: Path) -> bool:
    tree = ast.parse(file.read_text())
    names = [node.arg or "" for node in ast.walk(tree) if isinstance(node, ast.keyword)]
    names += [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    names += [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return any(LOOSE.search(name) for name in names if "\n" not in name)


@pytest.mark.req("PRI-41")
def test_nobody_can_look_for_people_by_a_part_of_a_name(world: str) -> None:
    """Loose matching stands only where public texts are searched; no address of the API takes a name, date or number."""
    loose = {
        file.relative_to(ROOT).parts[0]
        for file in ROOT.rglob("*.py")
        if "tests" not in file.parts and "migrations" not in file.parts and _loose(file)
    }
    assert loose <= PUBLIC_SEARCH
    described = json.loads(Client().get("/api/v1/openapi.json").content)
    asked = {
        (path, given["name"].lower())
        for path, verbs in described["paths"].items()
        for verb in verbs.values()
        for given in verb.get("parameters", [])
        if given.get("in") == "query"
    }
    assert {
        each for each in asked if each[1] in PEOPLE_WORDS and "aanbod" not in each[0] and "offer" not in each[0]
    } == set()


@pytest.mark.req("PRI-41")
def test_a_worker_of_another_house_gets_no_hit_no_count_and_no_sign(world: str) -> None:
    """Tom of De Vuurtoren helps nobody here: whatever name he tries, his search answers as for a name that nobody has."""
    cast: Cast = recall()
    tom = Client()
    tom.post("/demo/", {"seat": str(cast["tom"].seat.id)})

    def answer(name: str) -> str:
        page = tom.get("/dossier/mensen/", {"word": name}).content.decode()
        assert "<main" in page
        return (
            re.sub(r'nonce="[^"]+"|name="csrfmiddlewaretoken" value="[^"]+"', "", page)
            .replace(name, "")
            .replace(quote_plus(name), "")
        )

    assert answer("Noor Aydin") == answer("Xxxx Yyyyy")
