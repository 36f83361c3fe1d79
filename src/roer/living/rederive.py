"""Keep the titles of stays equal to what the facts say, in the transaction that changed a fact."""

from __future__ import annotations

import json
from collections.abc import Iterable
from uuid import UUID

from django.db import connections

from roer.living.facts import StayFacts, facts_from_json
from roer.living.titles import titles


def facts_of(dossier_ids: Iterable[UUID], using: str = "default") -> dict[UUID, list[StayFacts]]:
    """The facts of all stays of these dossiers, read with the owner's rights; dossiers without a stay are absent."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT living_title_facts(%s)", [list(dossier_ids)])
        given = [json.loads(row[0]) if isinstance(row[0], str) else row[0] for row in cursor.fetchall()]
    return {UUID(one["dossier_id"]): facts_from_json(one) for one in given}


def rederive(dossier_ids: Iterable[UUID], using: str = "default") -> None:
    """Bring the titles of these dossiers in line with the facts. Whoever changed a fact holds the dossier's lock."""
    for dossier_id, stays in facts_of(dossier_ids, using).items():
        rows = [row for stay in stays for row in _rows(stay)]
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT living_replace_titles(%s, %s)", [dossier_id, json.dumps(rows, default=str)])


def _rows(stay: StayFacts) -> list[dict[str, object]]:
    return [
        {
            "placement": stay.placement_id, "kind": span.title.kind.value, "uncertified": span.title.uncertified,
            "why": span.title.why.value if span.title.why else "", "ruling": span.title.ruling,
            "number_due": span.title.number_due, "begins": span.begins, "ends": span.ends,
        }
        for span in titles(stay)
    ]  # fmt: skip
