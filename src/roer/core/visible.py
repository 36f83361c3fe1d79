"""Every list of dossier-bound rows goes through `visible_to`: the join the planner cannot make from a row policy."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from roer.core.actor import Actor


def in_period(at: datetime, prefix: str = "") -> Q:
    """Rows whose `[valid_from, valid_until)` holds the moment; an open end is null."""
    return Q(**{f"{prefix}valid_from__lte": at}) & (
        Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": at})
    )


def reachable(actor: Actor) -> models.QuerySet[Any, Any]:
    """The dossiers that the actor's seat reaches now by an access row."""
    from roer.core.models import Access

    return Access.objects.filter(in_period(actor.at), seat_id=actor.seat_id).values("dossier_id")


class Reached(models.Func):
    """Is the row's dossier among those the actor reaches now? Spelt out once: `reachable` builds it anew for every list."""

    output_field = models.BooleanField()
    conditional = True
    HELD = (
        "IN (SELECT r.dossier_id FROM core_access r WHERE r.seat_id = %s AND r.valid_from <= %s"
        " AND (r.valid_until IS NULL OR r.valid_until > %s))"
    )

    def __init__(self, actor: Actor) -> None:
        super().__init__(models.F("dossier_id"))
        self.held = [actor.seat_id, actor.at, actor.at]

    def as_sql(self, compiler: Any, connection: Any, *form: Any, **context: Any) -> tuple[str, tuple[Any, ...]]:
        """The column, and the dossiers it has to be among."""
        column, params = compiler.compile(self.source_expressions[0])
        return f"{column} {self.HELD}", (*params, *self.held)


@models.ForeignObject.register_lookup
@models.Field.register_lookup
class Among(models.Lookup):  # type: ignore[type-arg]
    """`dossier_id__among=ids`: like `in`, with the values as one array: one text, prepared once, for any number of them.

    Text, numbers and identifiers only: the values go to the database as they are.
    """

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """The column, and the array it has to be in."""
        column, params = self.process_lhs(compiler, connection)
        held = self.rhs if hasattr(self.rhs, "resolve_expression") else list(self.rhs)
        return f"{column} = ANY(%s)", (*params, held)


class DossierQuerySet(models.QuerySet[Any]):
    """A query set over a table with a `dossier` column."""

    def visible_to(self, actor: Actor) -> DossierQuerySet:
        """Narrow to the actor's dossiers; labels, shares and data controllers are left to the row policy."""
        return self.filter(Reached(actor))
