"""Public lists that are about nobody."""

from __future__ import annotations

from datetime import date

from roer.people.models import Municipality


def municipalities_on(day: date) -> dict[str, str]:
    """The name by code of the municipalities that had begun on a day and have not ended."""
    known = Municipality.objects.filter(valid_from__lte=day, valid_until__isnull=True)
    return dict(known.values_list("code", "name"))
