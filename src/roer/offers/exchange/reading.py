"""One door for every file somebody sends: a table, or services in the Human Services Data Specification."""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _

from roer.offers.exchange import check, hsds, table
from roer.offers.exchange.table import Entry, Fault, Unreadable


def read_any(data: bytes) -> tuple[list[Entry], list[Fault]]:
    """Lines and faults of a file. Raises Unreadable when it is nothing we know."""
    if not data.strip():
        raise Unreadable(_("Dit bestand is leeg."))
    return _services(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else table.read(data)


def _services(data: bytes) -> tuple[list[Entry], list[Fault]]:
    try:
        given: Any = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as why:
        raise Unreadable(_("Dit bestand is geen geldige JSON.")) from why
    services = given.get("contents") if isinstance(given, dict) else given
    if not isinstance(services, list) or len(services) > table.MOST_LINES:
        raise Unreadable(_("Hier staat geen lijst met diensten in, of te veel."))
    sound, faults = [], []
    for number, service in enumerate(services, start=1):
        wrong = check.faults(service)
        faults += [Fault(number, *each.split(": ", 1)) for each in wrong]
        if not wrong:
            sound.append((number, service))
    entries, more = hsds.entries(sound)
    return entries, faults + more
