"""Who looked, who reads, and what somebody would see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.access.queries import Reader, is_owner_side, labels_reached, owner_side_of, who_reads
from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting, scene
from roer.core.codes import LABEL_NAMES, PRIVATE_ROLES, WORK_ROLES, Basis, Label, Role
from roer.core.days import covers, day_of
from roer.core.items import words_of
from roer.core.models import AccessLogLine, Item, Seat
from roer.core.registries import deeds, page_names
from roer.core.visible import in_period
from roer.people.queries import helped_of, known_as, names_of, own_dossier, reachable_people

PAGE = 50
LINES = 200
SUPPORTERS = (Role.BUDDY, Role.CHOSEN_MENTOR, Role.CLIENT_SUPPORTER, Role.CONFIDENTIAL_ADVISER, Role.NETWORK_MEMBER)
DID = {
    "read": _("keek in het dossier"),
    "write": _("schreef iets op"),
    "preview": _("bekeek hoe het er voor een ander uitziet"),
    "export": _("haalde een kopie op"),
    "refused": _("probeerde iets te openen dat niet mocht"),
}


@dataclass(frozen=True)
class Looked:
    """One line: who, what, why and when, in words."""

    at: datetime
    who: Any
    did: Any
    why: Any
    items: int
    line_id: int | None = None
    times: int = 1
    since: datetime | None = None


@dataclass(frozen=True)
class Mine:
    """A dossier that the actor decides about."""

    dossier_id: UUID
    name: str
    own: bool


def mine(actor: Actor) -> list[Mine]:
    """The dossiers of which the actor is on the owner side now: the own one first."""
    own = own_dossier(actor)
    decided = owner_side_of((dossier for dossier, _person in reachable_people(actor)), actor)
    names = names_of(decided, actor)
    found = [Mine(dossier, names.get(dossier, ""), own is not None and dossier == own.id) for dossier in decided]
    return sorted(found, key=lambda each: (not each.own, each.name.casefold()))


def looked(
    dossier_id: UUID,
    actor: Actor,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[Looked]:
    """The last lines of who looked, newest first, never more visible than the items they are about.

    The same person doing the same thing again on the same day is one line with how often.
    """
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    lines = AccessLogLine.objects.filter(dossier_id=dossier_id)
    for field, value in (("at__gte", since), ("at__lt", until)):
        lines = lines.filter(**{field: value}) if value is not None else lines
    shown = list(lines.select_related("seat__organisation").order_by("-at", "-id")[:LINES])
    names = who_is(({line.seat for line in shown if line.seat}), actor)
    return together(_looked(line, names, actor) for line in shown)


def together(looks: Iterable[Looked]) -> list[Looked]:
    """Lines that follow each other and say the same of the same day, as one line; newest first goes in and comes out."""
    found: list[Looked] = []
    for look in looks:
        if found and _says(found[-1]) == _says(look):
            newest = found[-1]
            found[-1] = replace(newest, times=newest.times + 1, items=newest.items + look.items, since=look.at)
        else:
            found.append(look)
    return found


def _says(look: Looked) -> tuple[str, str, str, date]:
    return str(look.who), str(look.did), str(look.why), day_of(look.at)


@dataclass(frozen=True)
class LookedPerson:
    """One person in who looked: on how many days, and when last."""

    who: str
    days: int
    last: datetime


def looked_by_person(looks: Iterable[Looked]) -> list[LookedPerson]:
    """Who is in the list, each with the number of days and the last time; who looked last comes first."""
    days: dict[str, set[date]] = {}
    last: dict[str, datetime] = {}
    for look in looks:
        who = str(look.who)
        days.setdefault(who, set()).add(day_of(look.at))
        last[who] = max(look.at, last.get(who, look.at))
    found = [LookedPerson(who, len(on), last[who]) for who, on in days.items()]
    return sorted(found, key=lambda each: each.last, reverse=True)


def did_at(line: AccessLogLine) -> Any:
    """What somebody did, in words: a deed, or what was looked at."""
    if line.page in deeds:
        return deeds[line.page]
    if line.page in page_names:
        return _("keek naar %(what)s") % {"what": page_names[line.page]}
    return DID.get(line.action, DID["read"])


def _looked(line: AccessLogLine, names: dict[UUID, str], actor: Actor) -> Looked:
    who: Any = _("jij") if line.seat_id == actor.seat_id else names.get(line.seat_id, _("iemand"))  # type: ignore[arg-type]
    did = did_at(line)
    own = line.seat_id == actor.seat_id and line.basis == Basis.SELF
    why = Basis(line.basis).label if line.basis and not own else ""
    may_ask = line.seat_id is not None and line.seat_id != actor.seat_id
    return Looked(line.at, who, did, why, len(line.item_ids), line.id if may_ask else None)


def who_is(seats: Iterable[Seat], actor: Actor) -> dict[UUID, str]:
    """Seats in words: a work name with role and organisation, or the name of a person the actor may know."""
    listed = list(seats)
    names = known_as({seat.person_id for seat in listed if seat.person_id and seat.role in PRIVATE_ROLES}, actor)
    return {seat.id: _seat(seat, names) for seat in listed}


def _seat(seat: Seat, names: dict[UUID, str]) -> str:
    if seat.organisation:
        return f"{seat.work_name} ({seat.get_role_display()}, {seat.organisation.name})"
    name = names.get(seat.person_id, "") if seat.person_id else ""
    return f"{name} ({seat.get_role_display()})" if name else str(seat.get_role_display())


@dataclass(frozen=True)
class Reads:
    """Who reads which parts, why, and until when."""

    seat_id: UUID
    who: str
    parts: list[Any]
    why: Any
    own_notes: bool
    until: datetime | None
    by_choice: bool
    works: bool = False


def readers(dossier_id: UUID, actor: Actor) -> list[Reads]:
    """Everybody else who can read this dossier now, for its owner side."""
    found = [reader for reader in who_reads(dossier_id) if reader.seat.id != actor.seat_id]
    names = who_is([reader.seat for reader in found], actor)
    return [_reads(reader, names) for reader in sorted(found, key=lambda r: (names[r.seat.id], r.basis))]


def _reads(reader: Reader, names: dict[UUID, str]) -> Reads:
    parts = [name for label, name in LABEL_NAMES.items() if reader.labels & label]
    own_notes = reader.data_controller_id is not None
    return Reads(
        reader.seat.id, names[reader.seat.id], parts, reader.basis.label, own_notes, reader.valid_until,
        reader.basis == Basis.GRANT, reader.seat.role in WORK_ROLES,
    )  # fmt: skip


@dataclass(frozen=True)
class Around:
    """How many organisations help: when the family began to use the file itself, and now (PRI-11)."""

    since: date
    then: int
    now: int


def organisations_around(dossier_id: UUID, actor: Actor) -> Around | None:
    """The count before and after; None as long as nobody of the family was seen in the file."""
    lines = AccessLogLine.objects.filter(dossier_id=dossier_id, seat__organisation__isnull=True, seat__isnull=False)
    began = lines.order_by("at").values_list("at", flat=True).first()
    if began is None:
        return None
    helped = [each for each in helped_of(dossier_id, actor) if each.seat.organisation_id]

    def on(moment: datetime) -> int:
        running = [each for each in helped if covers(each.valid_from, each.valid_until, moment)]
        return len({each.seat.organisation_id for each in running})

    return Around(day_of(began), on(began), on(actor.at))


def receiver(username: str, at: datetime) -> Seat | None:
    """The supporter's seat behind an exact login name; nobody can search for people."""
    seats = Seat.objects.filter(in_period(at), account__username=username.strip().lower(), role__in=SUPPORTERS)
    return seats.select_related("organisation").first()


def works_for(seat: Seat, at: datetime) -> list[str]:
    """The organisations for which a supporter works as well: the sharer knows before anything is shared (PEO-21)."""
    if seat.person_id is None:
        return []
    running = Seat.objects.filter(in_period(at), person_id=seat.person_id, organisation__isnull=False)
    return sorted(set(running.values_list("organisation__name", flat=True)))


@dataclass(frozen=True)
class Preview:
    """What somebody would see: one line of words per item, with its part."""

    part: Any
    words: str


class _Undo(Exception):
    """Ends a preview: everything it wrote is rolled back."""


def preview_share(
    *, actor: Actor, dossier_id: UUID, seat_id: UUID, labels: int, purpose: str, until: datetime, reason: str = ""
) -> list[Preview]:
    """Exactly what the receiver would see of this dossier, by the same path: shared, read as the receiver, undone."""
    shown: list[Preview] = []
    try:
        with transaction.atomic():
            access.share(
                actor=actor,
                dossier_id=dossier_id,
                seat_id=seat_id,
                labels=labels,
                purpose=purpose,
                until=until,
                reason=reason,
            )
            receiver = Actor.of(Seat.objects.select_related("organisation").get(id=seat_id), actor.at)
            with acting(receiver, page="privacy.preview", preview=True):
                shown = _sees(dossier_id, receiver)
                raise _Undo
    except _Undo:
        scene().action = "preview"
    return shown


def through_their_eyes(*, actor: Actor, dossier_id: UUID, seat_id: UUID, at: datetime) -> list[Preview]:
    """What a reader sees of this dossier on a day, at most what the owner sees; the past is capped by today's access."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    mine_now = labels_reached(dossier_id, actor)
    moment = max(at, actor.at)
    reader = Actor.of(Seat.objects.select_related("organisation").get(id=seat_id), moment)
    with acting(reader, page="privacy.through_their_eyes", preview=True):
        return _sees(dossier_id, reader, mine_now)


def _sees(dossier_id: UUID, reader: Actor, cap: Label | None = None) -> list[Preview]:
    items = Item.objects.filter(dossier_id=dossier_id, state__in=["saved", "sent"]).order_by("-recorded_at")[:PAGE]
    readable = [item for item in items if cap is None or item.label & cap]
    return [Preview(LABEL_NAMES[Label(item.label)], words or "") for item, words in words_of(readable)]
