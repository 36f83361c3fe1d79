"""The directory as a table that this same directory can read in again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from roer.offers.queries import OfferLine

COLUMNS = (
    "nummer", "organisatie", "naam", "beschrijving", "soort", "leeftijd_van", "leeftijd_tot", "gemeentecode",
    "onderwerpen", "kosten", "telefoon", "vrije_plekken", "weken_wachten", "geteld_op", "nagekeken_op",
)  # fmt: skip
RUNS = ("=", "+", "-", "@", "\t")


def as_table(lines: Iterable[OfferLine]) -> str:
    """Every offer as one line. A private home goes out with no municipality: only its region would be known, so it stays out."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in lines:
        if line.offer.private_home:
            continue
        writer.writerow([_safe(value) for value in _row(line)])
    return out.getvalue()


def _row(line: OfferLine) -> tuple[object, ...]:
    offer, count = line.offer, line.capacity
    return (
        offer.source_ref or offer.id, offer.organisation.name, offer.name, offer.description, offer.form, offer.age_from,
        offer.age_until, offer.municipality_code, "|".join(offer.topics), offer.costs, offer.phone,
        count.free_places if count else "", count.waiting_weeks if count else "", count.as_of if count else "",
        offer.confirmed_on,
    )  # fmt: skip


def _safe(value: object) -> object:
    """What a spreadsheet would run as a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RUNS) else value
