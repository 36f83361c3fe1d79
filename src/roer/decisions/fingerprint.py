"""A fingerprint of the texts and lines of a decision, to see whether a plain version still fits them."""

from __future__ import annotations

import hashlib

from roer.core.models import Item, ItemVersion
from roer.decisions.models import Decision


def fingerprint_of(decision: Decision) -> str:
    """SHA-256 over what was decided: outcome, lines of help, and the wording of each part."""
    items = [one for one in decision.parts.values_list("item_id", flat=True) if one]
    current = Item.objects.filter(id__in=items).values("current_version")
    wordings = ItemVersion.objects.filter(id__in=current).order_by("item_id").values_list("id", "made_at")
    lines = decision.provisions.filter(taken_out_at__isnull=True).order_by("id").values_list("id", flat=True)
    held = [decision.outcome, *(str(one) for one in wordings), *(str(one) for one in lines)]
    return hashlib.sha256("\n".join(held).encode()).hexdigest()
