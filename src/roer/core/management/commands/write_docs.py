"""Write the pages that follow from the code: who may do what, what is held and why, and functions with the owner's rights."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils.translation import override

from roer.core.actions import actions
from roer.core.codes import LABEL_NAMES, Role
from roer.core.policies.plan import declaration_of, declared_models

FOLDER = Path(__file__).parents[5] / "docs" / "generated"


def who_may_do_what() -> Iterator[str]:
    """Every action and the roles that may do it."""
    yield "# Wie mag wat"
    yield ""
    yield "Gemaakt uit de code met `make docs`. Of iemand het ook bij dít dossier mag, volgt uit de feiten."
    yield ""
    yield "| wat | wie |"
    yield "|---|---|"
    for action in actions():
        roles = ", ".join(sorted(str(Role(role).label) for role in action.roles))
        yield f"| {action.says} (`{action.name}`) | {roles} |"


def register_of_processing() -> Iterator[str]:
    """Every table: what it holds, why, on which ground, how long."""
    yield "# Register van verwerkingen"
    yield ""
    yield "Gemaakt uit de code met `make docs`. Woorden over mensen staan alleen in stukken (items), versleuteld per versie."
    yield ""
    yield "| tabel | soort gegevens | waarvoor | grondslag | bewaren | wie leest |"
    yield "|---|---|---|---|---|---|"
    for model in declared_models():
        held = declaration_of(model)
        kept = f"{held.retention} maanden na de laatste wijziging" if held.retention else "zolang het dossier er is"
        label = f", label {LABEL_NAMES[held.label]}" if held.label in LABEL_NAMES else ""
        yield f"| {model._meta.label} | {held.category} | {held.purpose} | {held.ground} | {kept} | {held.bound}{label} |"


def functions_with_owner_rights() -> Iterator[str]:
    """The SECURITY DEFINER functions, from the database itself."""
    yield "# Functions that run with the owner's rights"
    yield ""
    yield "Made from the database with `make docs`. Nothing else reads or writes around the row policies."
    yield ""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.prosecdef"
            " AND p.pronamespace = 'public'::regnamespace ORDER BY 1"
        )
        yield from (f"- `{row[0]}`" for row in cursor.fetchall())


PAGES = {
    "who_may_do_what.md": who_may_do_what,
    "register_of_processing.md": register_of_processing,
    "owner_functions.md": functions_with_owner_rights,
}


class Command(BaseCommand):
    """`make docs`; with --check says which page is out of date."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        with override("nl"):
            pages = {name: "\n".join(make()) + "\n" for name, make in PAGES.items()}
        FOLDER.mkdir(parents=True, exist_ok=True)
        stale = [n for n, t in pages.items() if not (FOLDER / n).exists() or (FOLDER / n).read_text() != t]
        if options["check"] and stale:
            raise CommandError(f"Out of date: {', '.join(stale)}. Run 'make docs'.")
        for name in stale:
            (FOLDER / name).write_text(pages[name])
