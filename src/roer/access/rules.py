"""Terms of this room, each with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

LOOK_HOURS = REGISTRY.add_param(
    Param(
        "access.look_hours", 72, gettext_noop("uur"),
        Source("D66", lines="93", also="Roer kiest: binnen drie dagen kijkt een tweede mens", to_be_checked=True),
        "lower", "2015-01-01",
    )
)  # fmt: skip


@dataclass(frozen=True)
class TwoRolesFacts:
    """Somebody gets a role beside a young person: does the same person hold a role of the other kind there?"""

    buddy_and_counsellor: bool


@rule(
    name="access.two_roles_by_own_wish", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("D66", lines="237-254", also="Jeugdwet 1.1 en 4.1.9", to_be_checked=True),
    says=_("Een maatje en een vertrouwenspersoon zijn twee verschillende rollen. Wil je toch dezelfde persoon? Schrijf op waarom."),
)  # fmt: skip
def two_roles_by_own_wish(facts: TwoRolesFacts) -> Reason | None:
    """One person is buddy and counsellor of the same young person only by the own yes, with a reason (PEO-22, PRI-06)."""
    return Reason() if facts.buddy_and_counsellor else None
