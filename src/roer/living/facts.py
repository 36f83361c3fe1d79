"""The facts from which the title of one stay follows, as plain values. `titles` reads nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from roer.core.days import PartialDate, covers

NOBODY = UUID(int=0)


@dataclass(frozen=True)
class Span:
    """`[begins, ends)`; None is open."""

    begins: datetime
    ends: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Does the span hold this moment?"""
        return covers(self.begins, self.ends, at)


@dataclass(frozen=True)
class Turn:
    """Something that happened to a ruling (AuthorisationTurn.Kind)."""

    kind: str
    at: datetime


@dataclass(frozen=True)
class Ruling:
    """A court authorisation: from `begins` to the midnight after its last day, unless it lapses before."""

    id: UUID
    kind: str
    ruled_at: datetime
    begins: datetime
    ends: datetime
    on_consent: bool = False
    number_due: date | None = None
    turns: tuple[Turn, ...] = ()

    def when(self, kind: str) -> list[datetime]:
        """The moments at which something of this kind happened, in order."""
        return sorted(turn.at for turn in self.turns if turn.kind == kind)


@dataclass(frozen=True)
class Holder(Span):
    """Somebody with, or perhaps with, authority or guardianship over the child."""

    id: UUID = NOBODY
    kind: str = "parental"
    is_organisation: bool = False


@dataclass(frozen=True)
class Said:
    """An answer about living here: given, refused or withdrawn."""

    by: UUID
    answer: str
    at: datetime


@dataclass(frozen=True)
class StayFacts:
    """One stay away from home, with everything that decides by what right.

    `stays` are all stays of this person (when an authorisation was carried out); `closed_stays` those behind locked doors.
    `waived_at`: from then on the parents' yes may be missing on a ground of the law. `uncertified`: when who carries out the
    measure has no certificate.
    """

    placement_id: UUID
    person: UUID
    stay: Span
    birth: PartialDate | None = None
    known_adult: bool = False
    closed: bool = False
    acute: bool = False
    stays: tuple[Span, ...] = ()
    closed_stays: tuple[Span, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    measures: tuple[Span, ...] = ()
    holders: tuple[Holder, ...] = ()
    said: tuple[Said, ...] = ()
    waived_at: tuple[datetime, ...] = ()
    uncertified: tuple[Span, ...] = ()


def facts_from_json(given: dict[str, Any]) -> list[StayFacts]:
    """The facts of every stay of one person, as `living_title_facts` gives them."""
    placements = [(one, _span(one)) for one in given["placements"] or ()]
    born = given["birth"] or {}
    birth = PartialDate(born["year"], born["month"], born["day"], born["expected"]) if born.get("year") else None
    stays = tuple(span for _one, span in placements)
    closed = tuple(span for one, span in placements if one["closed"])
    rulings = tuple(_ruling(one) for one in given["rulings"] or ())
    measures = tuple(_span(one) for one in given["measures"] or ())
    uncertified = tuple(_span(one) for one in given["uncertified"] or ())
    holders = tuple(
        Holder(_at(one["from"]), _maybe(one["until"]), UUID(one["id"]), one["kind"], one["is_organisation"])
        for one in given["holders"] or ()
    )
    return [
        StayFacts(
            UUID(one["id"]), UUID(given["person_id"]), span, birth, born.get("known_adult", False), one["closed"],
            one["acute"], stays, closed, rulings, measures, holders,
            tuple(Said(UUID(each["by"]), each["answer"], _at(each["at"])) for each in one["said"] or ()),
            tuple(_at(each) for each in one["waived_at"] or ()), uncertified,
        )
        for one, span in placements
    ]  # fmt: skip


def _ruling(one: dict[str, Any]) -> Ruling:
    due = date.fromisoformat(one["number_due"]) if one["number_due"] else None
    turns = tuple(Turn(each["kind"], _at(each["at"])) for each in one["turns"] or ())
    return Ruling(
        UUID(one["id"]),
        one["kind"],
        _at(one["ruled_at"]),
        _at(one["from"]),
        _at(one["until"]),
        one["on_consent"],
        due,
        turns,
    )


def _span(one: dict[str, Any]) -> Span:
    return Span(_at(one["from"]), _maybe(one["until"]))


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _maybe(text: str | None) -> datetime | None:
    return _at(text) if text else None
