"""What a referrer hears of waiting before a referral is sent. It never stops one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.offers.queries import running_lines
from roer.waiting.codes import Clock
from roer.waiting.rules import NORMS


def long_wait(actor: Actor, referral: Mapping[str, Any]) -> list[str]:
    """A sentence when the named provider itself reports a wait above the norm everywhere it has an offer."""
    norm = int(NORMS[Clock.START].on(day_of(actor.at)).value)
    lines = [one for one in running_lines(day_of(actor.at)) if one.offer.organisation_id == referral.get("provider_id")]
    weeks = [one.capacity.waiting_weeks for one in lines if one.capacity is not None]
    if not weeks or min(weeks) <= norm:
        return []
    return [
        _("Bij deze aanbieder is het wachten nu %(weeks)d weken of langer. De norm is %(norm)d weken.")
        % {"weeks": min(weeks), "norm": norm}
    ]
