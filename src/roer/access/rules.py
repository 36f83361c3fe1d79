"""Terms of this room, each with where it comes from."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source

LOOK_HOURS = REGISTRY.add_param(
    Param(
        "access.look_hours", 72, gettext_noop("uur"),
        Source("D66", lines="93", also="Roer kiest: binnen drie dagen kijkt een tweede mens", to_be_checked=True),
        "lower", "2015-01-01",
    )
)  # fmt: skip
