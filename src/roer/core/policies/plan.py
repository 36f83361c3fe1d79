"""From declarations to statements: what must stand in the database for every table."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model

from roer.core.declare import Declaration
from roer.core.policies import rows

APP, CLOCK = "roer_app", "roer_clock"
FULL = "SELECT, INSERT, UPDATE, DELETE"

# Tables of libraries: they hold sign-in, sessions and jobs, never words about people.
LIBRARY_TABLES = {
    "django_migrations": "SELECT",
    "django_content_type": "SELECT",
    "auth_group": "",
    "auth_group_permissions": "",
    "auth_permission": "",
    "django_session": FULL,
    "account_emailaddress": FULL,
    "account_emailconfirmation": FULL,
    "mfa_authenticator": FULL,
    "procrastinate_jobs": FULL,
    "procrastinate_events": FULL,
    "procrastinate_periodic_defers": FULL,
    "procrastinate_workers": FULL,
}


class Undeclared(Exception):
    """A model has no declaration: say in `declared` how it is bound, what it holds, why and how long."""


def declared_models() -> list[type[Model]]:
    """All models of Roer's own rooms, by table name."""
    own = [model for model in apps.get_models() if model.__module__.startswith("roer.")]
    return sorted(own, key=lambda model: model._meta.db_table)


def declaration_of(model: type[Model]) -> Declaration:
    """A model's declaration. Raises Undeclared."""
    declared = getattr(model, "declared", None)
    if not isinstance(declared, Declaration):
        raise Undeclared(model._meta.label)
    return declared


def readable_rows(table: str, declared: Declaration) -> str | None:
    """The condition under which the app role reads a row; None where there is no row security."""
    match declared.bound:
        case "item":
            return rows.item_rows(table)
        case "of_item":
            return rows.of_item_rows(table)
        case "labelled":
            return rows.labelled_rows(table)
        case "dossier":
            return rows.dossier_rows(table, declared)
        case "own_seat":
            return rows.own_rows(table, declared)
        case "own_organisation":
            return rows.organisation_rows(table, declared)
        case "log":
            return rows.log_rows(table) if declared.reads else "false"
        case "public" | "system":
            return None


def writable_rows(table: str, declared: Declaration) -> str:
    """The condition for a new row."""
    match declared.bound:
        case "item":
            return f"{table}.author_seat_id = {rows.SEAT} AND {rows.reaches(table)}"
        case "labelled" | "dossier":
            return rows.reaches(table)
        case "of_item":
            return rows.of_item_rows(table)
        case "own_organisation":
            return rows.organisation_rows(table, declared)
        case _:
            return "true"


def statements(model: type[Model]) -> Iterator[str]:
    """Everything that must be said to the database about one table; saying it twice is harmless."""
    table, declared = model._meta.db_table, declaration_of(model)
    yield from _grants(table, declared)
    readable = readable_rows(table, declared)
    if readable is None:
        yield f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"
        return
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield _policy(table, "read", "SELECT", APP, using=readable)
    writable = writable_rows(table, declared)
    changeable = readable if declared.bound != "log" else "false"
    yield _policy(table, "add", "INSERT", APP, check=writable)
    yield _policy(table, "change", "UPDATE", APP, using=changeable, check=changeable)
    yield _policy(table, "remove", "DELETE", APP, using=changeable)
    if declared.clock:
        yield _policy(table, "clock", "ALL", CLOCK, using="true", check="true")


def _grants(table: str, declared: Declaration) -> Iterator[str]:
    yield f"REVOKE ALL ON {table} FROM PUBLIC, {APP}, {CLOCK}"
    may = (*(("SELECT",) if declared.reads else ()), *declared.writes)
    if may:
        yield f"GRANT {', '.join(may)} ON {table} TO {APP}"
    if declared.clock_columns:
        yield f"GRANT SELECT ({', '.join(declared.clock_columns)}) ON {table} TO {CLOCK}"
    elif declared.clock:
        yield f"GRANT {', '.join(declared.clock)} ON {table} TO {CLOCK}"


def _policy(table: str, name: str, verb: str, role: str, *, using: str = "", check: str = "") -> str:
    clauses = (f" USING ({using})" if using else "") + (f" WITH CHECK ({check})" if check else "")
    return f"DROP POLICY IF EXISTS {name} ON {table}; CREATE POLICY {name} ON {table} FOR {verb} TO {role}{clauses}"
