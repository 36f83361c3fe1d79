"""How a child first came into help, and whether that was for the first time on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.intake.models import FirstEntry, Referral

# Which code of the messages (COD327) says who referred; without a referrer, acute or not, it is 06.
REFERRER_CODES = {
    Referral.Ground.TEAM: "01", Referral.Ground.GP: "02", Referral.Ground.YOUTH_DOCTOR: "03",
    Referral.Ground.INSTITUTION: "04", Referral.Ground.SPECIALIST: "05", Referral.Ground.NONE: "06",
    Referral.Ground.ACUTE: "06", Referral.Ground.COURT: "08",
}  # fmt: skip


def entry_of(dossier_id: UUID, actor: Actor) -> FirstEntry | None:
    """The first beginning of help, or None while none is known."""
    return FirstEntry.objects.visible_to(actor).filter(dossier_id=dossier_id).first()


def is_first_time(dossier_id: UUID, on: date, actor: Actor) -> bool:
    """On this reference date, was there no help before? True as well while no help began at all."""
    held = entry_of(dossier_id, actor)
    return held is None or held.entered_on >= on


@dataclass(frozen=True)
class NamedReferrer:
    """Who referred, by name, or why nobody did."""

    row: Referral
    words: str


def referrer_of(request_id: UUID, actor: Actor) -> NamedReferrer | None:
    """Who referred to help that a provider or team saved itself."""
    row = Referral.objects.visible_to(actor).filter(request_id=request_id, name_item__isnull=False).first()
    if row is None:
        return None
    texts = [text or "" for _item, text in words_of(Item.objects.filter(id=row.name_item))]
    return NamedReferrer(row, " ".join(texts))


def referrer_code(dossier_id: UUID, actor: Actor) -> str:
    """The code with which a message says who referred: of the newest route of this child; empty when none is known."""
    rows = Referral.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-received_at")
    ground = rows.values_list("ground", flat=True).first()
    return REFERRER_CODES.get(Referral.Ground(ground), "") if ground else ""
