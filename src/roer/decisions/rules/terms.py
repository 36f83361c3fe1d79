"""Figures about looking again: how long before the end somebody starts, and how long a bridge lasts."""

from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source

_OWN = "het rapport noemt geen weken: Roer kiest"

REASSESS_WEEKS = REGISTRY.add_param(
    Param(
        "decisions.reassess_weeks", 8, gettext_noop("weken"), Source("KOM", lines="976-981", also=_OWN), "higher",
        "2016-12-01",
    )
)  # fmt: skip
BRIDGE_WEEKS = REGISTRY.add_param(
    Param(
        "decisions.bridge_weeks", 13, gettext_noop("weken"), Source("KOM", lines="983-985", also=_OWN), "higher",
        "2016-12-01",
    )
)  # fmt: skip
