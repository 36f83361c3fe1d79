"""Terms of this room, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.days import covers
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


@dataclass(frozen=True)
class Qualification:
    """A register in which somebody with the access role may stand, in `[since, until)`."""

    register: str
    since: date
    until: date | None = None


# Which registrations qualify for the access role, by date (Besluit Jeugdwet 5.1.1, to be checked).
QUALIFICATIONS = (Qualification("SKJ", date(2015, 1, 1)), Qualification("BIG", date(2015, 1, 1)))


@dataclass(frozen=True)
class QualifiedFacts:
    """A work seat is proposed: the access role in a local team, a registration of the list, else a reason and an end."""

    access_role: bool
    on_list: bool
    has_reason: bool = False
    has_end: bool = False


def stands_on_list(registers: Iterable[str], on: date) -> bool:
    """Is one of these registers on the list of qualifications on a day?"""
    held = set(registers)
    return any(one.register in held and covers(one.since, one.until, on) for one in QUALIFICATIONS)


@rule(
    name="access.access_role_is_qualified", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("WVA", lines="3816-3818", also="Jeugdwet 4.1.1 lid 2; Besluit Jeugdwet 5.1.1 (na te kijken)"),
    says=_("Wie bij het team kijkt welke hulp nodig is, is geregistreerd (SKJ of BIG). Anders staat er waarom, en tot wanneer."),
)  # fmt: skip
def access_role_is_qualified(facts: QualifiedFacts) -> Reason | None:
    """The access role goes to who stands in a register of the list, or with a reason and a last day."""
    fits = not facts.access_role or facts.on_list or (facts.has_reason and facts.has_end)
    return None if fits else Reason()
