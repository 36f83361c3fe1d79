"""Public lists that are about nobody."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from roer.people.models import Municipality, RegionMembership, YouthRegion


def municipalities_on(day: date) -> dict[str, str]:
    """The name by code of the municipalities that had begun on a day and have not ended."""
    known = Municipality.objects.filter(valid_from__lte=day, valid_until__isnull=True)
    return dict(known.values_list("code", "name"))


def municipality_on(code: str, day: date) -> str:
    """The name of one municipality that had begun on a day and has not ended; empty when there is none."""
    known = Municipality.objects.filter(code=code, valid_from__lte=day, valid_until__isnull=True)
    return known.values_list("name", flat=True).first() or ""


def region_of(municipality_code: str, on: date) -> tuple[str, str]:
    """Code and name of the youth region of a municipality on a day; both empty where it has none."""
    held = RegionMembership.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=on), municipality_id=municipality_code, valid_from__lte=on
    )
    found = held.values_list("region_id", "region__name").first()
    return found or ("", "")


def regions_on(day: date) -> dict[str, str]:
    """The name by code of the youth regions that have municipalities on a day."""
    held = RegionMembership.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day)
    codes = set(held.values_list("region_id", flat=True))
    return dict(YouthRegion.objects.filter(pk__in=codes).values_list("pk", "name"))
