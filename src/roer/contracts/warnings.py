"""What a referrer hears of contracts before a referral is sent. It never stops one (Jeugdwet 2.6 lid 1e)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from roer.contracts.models import Contract
from roer.core.actor import Actor
from roer.core.days import day_of


def no_contract(actor: Actor, referral: Mapping[str, Any]) -> list[str]:
    """A sentence when the municipality keeps its contracts here and has none today with the named provider."""
    day = day_of(actor.at)
    running = Contract.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day)
    kept = running.filter(municipality__organisation__municipality_code=referral.get("municipality_code"))
    provider = referral.get("provider_id")
    if provider is None or not kept.exists() or kept.filter(provider__organisation_id=provider).exists():
        return []
    return [
        _(
            "De gemeente heeft met deze aanbieder nu geen contract. Dat is geen reden voor nee: de gemeente kijkt dan of "
            "er voor dit kind een contract kan."
        )
    ]
