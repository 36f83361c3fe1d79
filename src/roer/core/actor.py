"""Who acts, and when: every read and write of dossier-bound rows happens inside `acting(actor)`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection, transaction

if TYPE_CHECKING:
    from roer.core.models import Seat


@dataclass(frozen=True)
class Actor:
    """A seat at a moment. `on_behalf_of` is the person for whom a worker writes."""

    seat_id: UUID
    person_id: UUID | None
    role: str
    at: datetime
    organisation_id: UUID | None = None
    discipline: str = ""
    regime: str = "own_space"
    medical_duty: bool = False
    account_id: UUID | None = None
    on_behalf_of: UUID | None = None

    @classmethod
    def of(cls, seat: Seat, at: datetime) -> Actor:
        """The actor for a seat; the seat's organisation must be fetched or fetchable."""
        organisation = seat.organisation
        return cls(
            seat_id=seat.id, person_id=seat.person_id, role=seat.role, at=at, organisation_id=seat.organisation_id,
            discipline=seat.discipline, regime=organisation.regime if organisation else "own_space",
            medical_duty=seat.medical_duty, account_id=seat.account_id,
        )  # fmt: skip

    def moved_to(self, at: datetime) -> Actor:
        """The same seat at another moment."""
        return replace(self, at=at)

    def for_person(self, person_id: UUID) -> Actor:
        """The same seat, writing down what another person says."""
        return replace(self, on_behalf_of=person_id)


@dataclass(frozen=True)
class Reach:
    """One way in which the actor reaches a dossier now."""

    labels: int
    basis: str


@dataclass
class Scene:
    """What one stretch of acting has opened so far. Written to the access log when it ends.

    `reach` (by dossier), `opened` (words by version) and `kept` (what a room finds again, such as the own dossier) hold
    what this actor asked before in this transaction; they end with it, and never pass from one seat to another.
    """

    actor: Actor
    page: str
    action: str = "read"
    seen: dict[UUID, set[UUID]] = field(default_factory=dict)
    command_id: UUID | None = None
    preview: bool = False
    reach: dict[UUID, tuple[Reach, ...]] = field(default_factory=dict)
    opened: dict[UUID, str] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)

    def saw(self, dossier_id: UUID, item_id: UUID | None = None) -> None:
        """Note that the actor saw an item, or the dossier as a whole."""
        items = self.seen.setdefault(dossier_id, set())
        if item_id is not None:
            items.add(item_id)


_scene: ContextVar[Scene | None] = ContextVar("roer_scene", default=None)


class NobodyActs(Exception):
    """Rows of a dossier were asked for outside `acting`. Wrap the call in `with acting(actor)`."""


def scene() -> Scene:
    """The current stretch of acting."""
    current = _scene.get()
    if current is None:
        raise NobodyActs("open a stretch with acting(actor, page=...) first")
    return current


def is_acting() -> bool:
    """Is somebody acting now?"""
    return _scene.get() is not None


def kept_by(actor: Actor) -> dict[str, Any]:
    """What the running stretch of this actor keeps; something empty when none runs."""
    here = _scene.get()
    return here.kept if here is not None and here.actor == actor else {}


def forget_reach() -> None:
    """Whoever writes access rows says so: what the running stretch knew by them is asked again."""
    if is_acting():
        scene().reach.clear()
        scene().kept.clear()


def forget_words(version_ids: Iterable[UUID]) -> None:
    """Whoever rewrites or destroys a wording says so."""
    if is_acting():
        for version_id in version_ids:
            scene().opened.pop(version_id, None)


def _tell_database(actor: Actor | None) -> None:
    """Set seat, person and moment together, for this transaction only; the row policies read them."""
    values = (str(actor.seat_id), str(actor.person_id or ""), actor.at.isoformat()) if actor else ("", "", "")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.seat', %s, true), set_config('app.person', %s, true), set_config('app.at', %s, true)",
            values,
        )


@contextlib.contextmanager
def acting(actor: Actor, *, page: str = "", preview: bool = False) -> Iterator[Scene]:
    """Act as a seat in one transaction. What was seen is logged in that same transaction, at the end.

    A stretch inside another one of the same actor is part of it; of another actor it is logged on its own.
    """
    outer = _scene.get()
    if outer is not None and outer.actor == actor:
        with transaction.atomic():
            yield outer
        return
    with transaction.atomic():
        _tell_database(actor)
        here = Scene(actor, page, preview=preview)
        token = _scene.set(here)
        try:
            yield here
            _log(here)
        finally:
            _scene.reset(token)
            if outer is not None:
                outer.reach.clear()
                outer.opened.clear()
                outer.kept.clear()
                if not connection.needs_rollback:
                    _tell_database(outer.actor)


def _log(here: Scene) -> None:
    from roer.core.trail.log import write_line

    write_line(here)
