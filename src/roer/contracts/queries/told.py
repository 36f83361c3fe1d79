"""What was sent about somebody, to whom, and what stood in it: for the young person and who may read the letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts.commands.common import TOLD
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Event, Item
from roer.core.registries import sentences
from roer.people import queries as people

WHAT_WENT_ALONG: dict[str, Any] = {
    "jw301": _("naam, burgerservicenummer, geboortedatum, adres en wie het gezag heeft"),
    "jw305": _("naam, burgerservicenummer en geboortedatum"),
    "jw307": _("naam, burgerservicenummer en geboortedatum"),
    "jw315": _("naam, burgerservicenummer, geboortedatum en wie verwees"),
    "jw317": _("burgerservicenummer"),
    "jw319": _("geen gegevens van een persoon, alleen een kenmerk"),
    "jw323": _("burgerservicenummer, welke hulp, hoeveel en de prijs"),
}
SHOWN = 100


@dataclass(frozen=True)
class Told:
    """One thing that was sent."""

    at: datetime
    title: str
    lines: list[str]
    along: Any


@dataclass(frozen=True)
class ToldAbout:
    """What was sent about one person."""

    dossier_id: UUID
    name: str
    told: list[Told]


def told_about(actor: Actor) -> list[ToldAbout]:
    """Everything that was sent about the people whose letters the actor reads, the newest first."""
    require("contracts.see_own", actor)
    items = Item.objects.visible_to(actor).filter(kind__startswith=f"{TOLD}_").order_by("-recorded_at", "-id")[:SHOWN]
    listed = words_of(items)
    events = {
        event.item_id: event for event in Event.objects.visible_to(actor).filter(item_id__in=[i.id for i, _w in listed])
    }
    by_dossier: dict[UUID, list[Told]] = {}
    for item, words in listed:
        kind = item.kind.removeprefix(f"{TOLD}_")
        told = Told(
            item.recorded_at, _title(events.get(item.id)), (words or "").splitlines(), WHAT_WENT_ALONG.get(kind, "")
        )
        by_dossier.setdefault(item.dossier_id, []).append(told)
    names = people.names_of(by_dossier, actor)
    return [ToldAbout(dossier_id, names.get(dossier_id, ""), told) for dossier_id, told in by_dossier.items()]


def _title(event: Event | None) -> str:
    return str(sentences[event.kind].says).format_map({"sender": "", "receiver": "", **event.codes}) if event else ""
