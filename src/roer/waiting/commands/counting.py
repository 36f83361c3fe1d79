"""Counting waits: every night, or when a coordinator asks. Nobody types a waiting time."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.offers.queries import spot
from roer.waiting.models import WaitSpell

COLUMNS = "kind, child, municipality, organisation, offer, form, compulsory, since, until, ended, paused"
AT_A_TIME = 2000


@command
def count_waits(*, actor: Actor) -> dict[str, str]:
    """Count every wait anew from its dates, without names. The count of the day before is replaced whole."""
    require("waiting.count_waits", actor)
    today = day_of(actor.at)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMNS} FROM waiting_spells()")
        rows = [_spell(dict(zip(COLUMNS.split(", "), row, strict=True)), today) for row in cursor.fetchall()]
    WaitSpell.objects.all().delete()
    WaitSpell.objects.bulk_create(rows, batch_size=AT_A_TIME)
    return {"waits": str(len(rows))}


def _spell(row: dict[str, Any], today: date) -> WaitSpell:
    place = spot(row["municipality"])
    paused = int(row.pop("paused"))
    return WaitSpell(
        counted_on=today, kind=row["kind"], child=row["child"], municipality_code=row["municipality"],
        region=place.region if place else "", organisation_id=row["organisation"], offer_id=row["offer"],
        form=row["form"], compulsory=row["compulsory"], since=row["since"], until=row["until"], ended=row["ended"],
        days=max(0, ((row["until"] or today) - row["since"]).days - paused),
    )  # fmt: skip
