"""What somebody sees who corrects an own sentence: the sentence now, and the older wordings still on offer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.models import Item
from roer.core.vault.words import read_versions
from roer.dossier.checks import is_speaker, seen_item
from roer.dossier.models import CopyOffer


@dataclass(frozen=True)
class OlderWording:
    """An older wording with its offer: kept until the offer is answered."""

    offer_id: UUID
    text: str


@dataclass(frozen=True)
class Correcting:
    """An own sentence with its number, and the older wordings that wait for an answer."""

    item: Item
    number: int
    text: str
    older: list[OlderWording]


def correcting(item_id: UUID, actor: Actor) -> Correcting:
    """An own sentence to correct. Raises NotAllowed for anybody else's."""
    item = seen_item(item_id)
    if not is_speaker(item, actor) or item.weight != Item.Weight.OWN_WORDS:
        raise NotAllowed
    versions = {version.id: (version.number, text) for version, text in read_versions(item)}
    number, text = versions[item.current_version]  # type: ignore[index]
    offers = CopyOffer.objects.filter(item=item, answered_at__isnull=True).order_by("offered_at")
    older = [OlderWording(offer.id, versions[offer.version_id][1] or "") for offer in offers]
    return Correcting(item, number, text or "", older)


def offered_copy(offer_id: UUID, actor: Actor) -> str:
    """The older wording of an open offer, for the speaker alone. Raises NotAllowed."""
    offer = CopyOffer.objects.select_related("item").filter(id=offer_id, answered_at__isnull=True).first()
    if offer is None:
        raise NotAllowed
    older = {each.offer_id: each.text for each in correcting(offer.item_id, actor).older}
    return older[offer_id]
