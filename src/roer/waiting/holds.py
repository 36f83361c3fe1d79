"""What this room says when an offer changes: no count below who is there, and no closing that leaves a child behind."""

from __future__ import annotations

from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from roer.offers.commands import CannotKeepOffer, register_children, register_hold, register_places_warning
from roer.waiting.refusals import CannotClose


def register() -> None:
    """Let the directory ask this room."""
    register_hold("places", not_below_who_is_there)
    register_hold("closing", nobody_left)
    register_places_warning(fewer_than_wait)
    register_children(children_of_offer)


def not_below_who_is_there(offer_id: UUID, used: int) -> None:
    """Places in use cannot be fewer than the young people who have this help now. Raises CannotKeepOffer."""
    if used < _number("SELECT waiting_placed(%s)", offer_id):
        raise CannotKeepOffer(_("Er krijgen nu meer jongeren deze hulp dan u invult. Kijk de aantallen na."))


def nobody_left(closing_id: UUID, _number_asked: int) -> None:
    """A closing is not complete while a child there has no fitting replacement. Raises CannotClose."""
    if _number("SELECT there - ready FROM waiting_closing(%s)", closing_id) > 0:
        raise CannotClose


def fewer_than_wait(offer_id: UUID, free: int) -> str:
    """A sentence when more children wait for an offer than there are free places left; "" otherwise (WAI-17)."""
    waiting = _number("SELECT waiting FROM waiting_depends(%s)", offer_id)
    if waiting <= free:
        return ""
    return ngettext(
        "Let op: %(n)s kind wacht op een plek hier, en er zijn minder plekken vrij.",
        "Let op: %(n)s kinderen wachten op een plek hier, en er zijn minder plekken vrij.", waiting,
    ) % {"n": waiting}  # fmt: skip


def children_of_offer(offer_id: UUID) -> int:
    """How many children have help from an offer or wait for it, each once (WAI-55)."""
    return _number("SELECT every FROM waiting_depends(%s)", offer_id)


def _number(sql: str, thing_id: UUID) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, [thing_id])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
