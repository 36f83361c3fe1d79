"""Every night: the ends of files are seen in time, and what was offered twice or decided goes (PRI-36)."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from procrastinate.contrib.django import app

from roer.core.actor import Actor, acting
from roer.core.codes import Role
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.privacy import commands
from roer.privacy.queries.retention import SHORT_TERMS, YEARS, kept_until, may_go, offer_days

SOONEST = timedelta(days=(min(YEARS.values()) - 1) * 365)


@app.periodic(cron="23 2 * * *")
@app.task(queueing_lock="privacy.retention")
def keep_no_longer(timestamp: int) -> int:
    """See to the ends of files. Returns how many files and short-lived texts went."""
    return let_go(datetime.fromtimestamp(timestamp, UTC))


def let_go(at: datetime) -> int:
    """Begin and follow every end that is near; let go what is due. Outside every request: no seat acts in the functions."""
    _called("SELECT privacy_ends_off(%s)", [at])
    begin_endings(at)
    gone = sum(_file(period_id, owner, at) for period_id, owner in _running())
    return gone + sum(_short(kind, state, at - timedelta(days=days), at) for kind, state, days in SHORT_TERMS)


def begin_endings(at: datetime) -> int:
    """Files in their last year get a period with an owner at the data controller. Returns how many were begun."""
    begun = 0
    for dossier, person, organisation, regime, last in _called(
        "SELECT * FROM privacy_files_ending(%s, %s)", [at - SOONEST, day_of(at)]
    ):
        ends = kept_until(day_of(last), regime)
        owner = _owner(organisation, at)
        if owner is None or day_of(at) < offer_days(ends)[0]:
            continue
        period = commands.begin_ending(
            actor=Actor.of(owner, at), dossier_id=dossier, person_id=person, regime=regime, last_change=last
        )
        _called("SELECT privacy_open_name(%s, %s, %s)", [period, uuid.uuid4(), at])
        begun += 1
    return begun


def _owner(organisation_id: UUID, at: datetime) -> Seat | None:
    """Who sees to it: the organisation's administrator, else somebody who works there; nobody: nothing ends."""
    running = Seat.objects.filter(in_period(at), account__isnull=False).select_related("organisation")
    there = running.filter(organisation_id=organisation_id).order_by("valid_from", "id")
    return there.filter(role=Role.ADMINISTRATOR).first() or there.first()


def _running() -> list[tuple[UUID, UUID]]:
    return [(row[0], row[1]) for row in _called("SELECT * FROM privacy_running_ends()", [])]


def _file(period_id: UUID, owner_seat_id: UUID, at: datetime) -> int:
    """Let go one file that is due; else ask for what is still missing."""
    owner = Actor.of(Seat.objects.select_related("organisation").get(id=owner_seat_id), at)
    with acting(owner, page="privacy.keep_no_longer"):
        due = may_go(period_id, owner)
    gone = int(_called("SELECT privacy_let_file_go(%s, %s, %s)", [period_id, uuid.uuid4(), at])[0][0]) if due else 0
    if not gone:
        commands.ask_for_offers(actor=owner, period_id=period_id)
    return gone


def _short(kind: str, state: str, before: datetime, at: datetime) -> int:
    return int(_called("SELECT privacy_let_short_go(%s, %s, %s, %s)", [kind, state, before, at])[0][0])


def _called(sql: str, values: list[object]) -> list[tuple[Any, ...]]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)  # type: ignore[arg-type]
        return list(cursor.fetchall())
