"""Is Roer alive, and can it serve? Answers for machines, without a word about people."""

from __future__ import annotations

from django.conf import settings
from django.db import Error, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse

WATCHED = ("default", "keys")


def alive() -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def _answers(alias: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except Error:
        connections[alias].close()
        return False


def _migrated(alias: str) -> bool:
    executor = MigrationExecutor(connections[alias])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def ready() -> JsonResponse:
    """200 when both databases answer and every migration has been applied, else 503; says which part is not."""
    parts = {alias: _answers(alias) for alias in WATCHED if alias in settings.DATABASES}
    try:
        parts["migrations"] = parts.get("default", False) and _migrated("default")
    except Error:
        parts["migrations"] = False
    return JsonResponse({"ready": all(parts.values()), **parts}, status=200 if all(parts.values()) else 503)
