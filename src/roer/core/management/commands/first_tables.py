"""Make all tables of an empty database at once, as the migrations would have made them one by one.

The migrations draw the whole of Roer anew for each of their steps: more than a minute where this takes seconds. A database
that has any migration is left to `migrate`.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import connections, router
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration, RunPython, RunSQL
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState
from django.db.models import Model

ALIAS = "owner"
OURS = "roer."


class Command(BaseCommand):
    """`django first_tables`"""

    help = __doc__
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        executor = MigrationExecutor(connections[ALIAS])
        if executor.recorder.applied_migrations():
            return
        executor.recorder.ensure_schema()
        plan = [each for each, _backwards in executor.migration_plan(executor.loader.graph.leaf_nodes())]
        with connections[ALIAS].schema_editor(atomic=True) as editor:
            for model in _models():
                editor.create_model(model)
            _run_deferred(editor)
            for migration in plan:
                _fill(migration, editor)
                executor.recorder.record_applied(migration.app_label, migration.name)


def _models() -> Iterator[type[Model]]:
    for model in apps.get_models():
        if model._meta.managed and not model._meta.proxy and router.allow_migrate_model(ALIAS, model):
            yield model


def _run_deferred(editor: BaseDatabaseSchemaEditor) -> None:
    """Foreign keys and indexes now, so that what the migrations fill in finds them."""
    for statement in editor.deferred_sql:
        editor.execute(statement)
    editor.deferred_sql.clear()


def _fill(migration: Migration, editor: BaseDatabaseSchemaEditor) -> None:
    """The statements and first rows of a migration. What others mend in old rows has nothing to mend here."""
    ours = apps.get_app_config(migration.app_label).name.startswith(OURS)
    nothing = ProjectState()
    for operation in migration.operations:
        if isinstance(operation, RunSQL):
            operation.database_forwards(migration.app_label, editor, nothing, nothing)
        elif isinstance(operation, RunPython) and ours:
            operation.code(apps, editor)  # type: ignore[arg-type]
