"""Who somebody is: names, birth, address, who is responsible and who helps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Min, Q, QuerySet

from roer.core.actor import Actor, kept_by
from roer.core.days import PartialDate, age, day_of
from roer.core.items import words_of
from roer.core.kept import kept
from roer.core.models import Dossier, Item, Seat
from roer.core.vault.master import lookup_hash
from roer.core.visible import in_period, reachable
from roer.people.ages import AgeGroups, age_groups
from roer.people.kinds import ADDRESS, CITIZEN_NUMBER, MEMBER_NAME, NAME, SEX, Sex
from roer.people.models import (
    BirthDate,
    Incapacity,
    Involvement,
    ParentalResponsibility,
    ProfessionalRegistration,
    ProtectionMeasure,
    RegisterNumber,
    SecretLocation,
)
from roer.people.models.facts import SecretLocationKeeper

KEPT_NAMES = "names"


def names_of(dossier_ids: Iterable[UUID], actor: Actor) -> dict[UUID, str]:
    """The names by dossier, as far as the actor may see them; what was read in this stretch is not asked again."""
    wanted = set(dossier_ids)
    known: dict[UUID, str] = kept_by(actor).setdefault(KEPT_NAMES, {})
    if unread := list(wanted - known.keys()):
        known |= {item.dossier_id: words or "" for item, words in words_of(_names(unread, actor))}
    return {dossier_id: known[dossier_id] for dossier_id in wanted & known.keys()}


@kept
def _names(dossier_ids: list[UUID], actor: Actor) -> QuerySet[Item]:
    return Item.objects.visible_to(actor).filter(dossier_id__among=dossier_ids, kind=NAME)


def name_of(dossier_id: UUID, actor: Actor) -> str:
    """One name; empty when the actor may not see it."""
    return names_of([dossier_id], actor).get(dossier_id, "")


def known_as(person_ids: Iterable[UUID], actor: Actor) -> dict[UUID, str]:
    """The names of persons, from their own dossier where the actor reaches it, else from a family they share."""
    wanted = list(person_ids)
    dossiers = dict(Dossier.objects.filter(person_id__in=wanted, is_head=True).values_list("id", "person_id"))
    own = {dossiers[dossier]: name for dossier, name in names_of(dossiers, actor).items()}
    shared = Item.objects.visible_to(actor).filter(kind=MEMBER_NAME, about__person_id__in=set(wanted) - set(own))
    return {about: words or "" for (_item, words), about in zip(*_with_person(shared), strict=True)} | own


def _with_person(items: QuerySet[Item]) -> tuple[list[tuple[Item, str | None]], list[UUID]]:
    listed = list(items.annotate(member=F("about__person_id")))
    return words_of(listed), [item.member for item in listed]


def address_of(dossier_id: UUID, actor: Actor) -> str | None:
    """Where somebody lives, or None when that is unknown or masked for this actor: the two look the same."""
    item = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=ADDRESS).order_by("-recorded_at").first()
    return words_of([item])[0][1] if item else None


def birth_date_of(dossier_id: UUID, actor: Actor) -> PartialDate | None:
    """The birth date as far as known and visible."""
    held = BirthDate.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True).first()
    return held.partial if held and held.year else None


def age_of(dossier_id: UUID, actor: Actor) -> int | None:
    """The age today; None when it is not certain."""
    birth = birth_date_of(dossier_id, actor)
    return age(birth, day_of(actor.at)) if birth else None


def groups_of(dossier_id: UUID, actor: Actor) -> AgeGroups:
    """Is somebody a child or a young person today, by the bounds in force? Unknown where the actor knows no birth date."""
    held = BirthDate.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True).first()
    if held is not None and held.known_adult and not held.year:
        return AgeGroups(False, None)
    return age_groups(held.partial, day_of(actor.at)) if held is not None and held.year else AgeGroups(None, None)


def place_keepers(dossier_id: UUID, actor: Actor) -> set[UUID] | None:
    """The seats that may know the secret place of a person, the actor's own among them; None when it is not secret."""
    secret = SecretLocation.objects.visible_to(actor).filter(
        in_period(actor.at), dossier_id=dossier_id, superseded_at__isnull=True
    )
    held = list(secret.values_list("id", flat=True))
    if not held:
        return None
    keepers = SecretLocationKeeper.objects.filter(location_id__in=held).values_list("seat_id", flat=True)
    return {*keepers, actor.seat_id}


@dataclass(frozen=True)
class CaseloadLine:
    """One person in somebody's caseload."""

    dossier_id: UUID
    person_id: UUID
    name: str
    since: datetime


@dataclass(frozen=True)
class CaseloadPage:
    """Part of a caseload, sorted by name; `after` begins the next part, and is empty at the end."""

    lines: list[CaseloadLine]
    after: str


def caseload(actor: Actor) -> list[CaseloadLine]:
    """The people the actor works with now, sorted by name. Names are decrypted and sorted here (docs/decisions)."""
    return _by_name(_held_by(actor).values_list(*_LINE), actor)


def caseload_page(actor: Actor, after: str = "", size: int = 100) -> CaseloadPage:
    """The people the actor works with now, a part at a time, who came last first: only the names of this part are opened.

    `after` is what the part before gave; anything odd is the beginning.
    """
    found = (
        _next_held(*begins, actor, most=size + 1)
        if (begins := _beginning(after))
        else _first_held(actor, most=size + 1)
    )
    more = f"{found[size - 1][2].isoformat()}_{found[size - 1][0]}" if len(found) > size else ""
    return CaseloadPage(_by_name(found[:size], actor), more)


def _beginning(after: str) -> tuple[datetime, UUID] | None:
    since, _bar, last = after.partition("_")
    try:
        return datetime.fromisoformat(since).astimezone(UTC), UUID(last)
    except (ValueError, OverflowError):
        return None


_LINE = ("dossier_id", "dossier__person_id", "since")


def _held_by(actor: Actor) -> QuerySet[Involvement, Any]:
    """Each person the seat works with now once, since the first day, who came last first."""
    held = Involvement.objects.visible_to(actor).filter(
        in_period(actor.at), seat_id=actor.seat_id, superseded_at__isnull=True, dossier__kind="person"
    )
    return (
        held.values("dossier_id", "dossier__person_id")
        .annotate(since=Min("valid_from"))
        .order_by("-since", "dossier_id")
    )


@kept
def _first_held(actor: Actor, *, most: int) -> QuerySet[Involvement, Any]:
    return _held_by(actor).values_list(*_LINE)[:most]


@kept
def _next_held(since: datetime, last: UUID, actor: Actor, *, most: int) -> QuerySet[Involvement, Any]:
    later = Q(since__lt=since) | Q(since=since, dossier_id__gt=last)
    return _held_by(actor).filter(later).values_list(*_LINE)[:most]


def _by_name(rows: Iterable[tuple[UUID, UUID, datetime]], actor: Actor) -> list[CaseloadLine]:
    held = list(rows)
    names = names_of((dossier for dossier, _person, _since in held), actor)
    lines = [CaseloadLine(dossier, person, names.get(dossier, ""), since) for dossier, person, since in held]
    return sorted(lines, key=lambda line: (line.name.casefold(), str(line.dossier_id)))


def own_dossier(actor: Actor) -> Dossier | None:
    """The actor's own dossier, asked once in a stretch of acting."""
    kept = kept_by(actor)
    if "own_dossier" not in kept and actor.person_id:
        kept["own_dossier"] = Dossier.objects.filter(person_id=actor.person_id, is_head=True).first()
    return kept.get("own_dossier")


def reachable_people(actor: Actor) -> list[tuple[UUID, UUID]]:
    """(dossier, person) of every person's dossier the actor reaches now."""
    return list(Dossier.objects.filter(id__in=reachable(actor), kind="person").values_list("id", "person_id"))


def helpers_of(dossier_id: UUID, actor: Actor) -> list[Involvement]:
    """Who works with this person or family now, with seat and organisation."""
    held = Involvement.objects.visible_to(actor).filter(
        in_period(actor.at), dossier_id=dossier_id, superseded_at__isnull=True
    )
    return list(held.select_related("seat__organisation").order_by("valid_from"))


@dataclass(frozen=True)
class LegalPosition:
    """What is known of age and authority on a day, as far as the actor may see it. `certainty` as in the fact itself."""

    birth: PartialDate | None
    known_adult: bool
    holders: tuple[ParentalResponsibility, ...]
    measures: tuple[ProtectionMeasure, ...]


def legal_position(dossier_id: UUID, actor: Actor) -> LegalPosition:
    """Who is responsible for the person of a dossier now, and which measures run."""
    now = {"dossier_id": dossier_id, "superseded_at__isnull": True}
    born = BirthDate.objects.visible_to(actor).filter(**now).first()
    holders = ParentalResponsibility.objects.visible_to(actor).filter(in_period(actor.at), **now).order_by("id")
    measures = ProtectionMeasure.objects.visible_to(actor).filter(in_period(actor.at), **now)
    birth = born.partial if born and born.year else None
    return LegalPosition(birth, bool(born and born.known_adult), tuple(holders), tuple(measures))


def incapacities_of(dossier_id: UUID, actor: Actor) -> list[Incapacity]:
    """Whether others exercise the rights of this person now, and until when (7.3.15 lid 2)."""
    rows = Incapacity.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    return list(rows.filter(superseded_at__isnull=True).select_related("second_seat__organisation"))


def registrations_of(person_ids: Iterable[UUID], actor: Actor) -> dict[UUID, str]:
    """The running registration of professionals in a quality register, such as "SKJ 100012", by person."""
    day = day_of(actor.at)
    rows = ProfessionalRegistration.objects.filter(person_id__in=list(person_ids), valid_from__lte=day)
    running = rows.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day)).order_by("valid_from")
    return {row.person_id: f"{row.register} {row.number}" for row in running}


def was_registered(person_id: UUID) -> bool:
    """Is any registration of this professional known, also one that expired?"""
    return ProfessionalRegistration.objects.filter(person_id=person_id).exists()


@dataclass(frozen=True)
class Known:
    """What an actor may see of who somebody is."""

    dossier_id: UUID
    name: str
    birth: PartialDate | None
    years: int | None
    groups: AgeGroups
    address: str | None
    sex: Sex
    responsible: list[tuple[ParentalResponsibility, str]]
    helpers: list[Involvement]


def known_of(dossier_id: UUID, actor: Actor) -> Known | None:
    """Who somebody is, as far as the actor may see; None when the dossier is out of reach."""
    if not Dossier.objects.filter(id__in=reachable(actor), pk=dossier_id, kind="person").exists():
        return None
    held = ParentalResponsibility.objects.visible_to(actor).filter(
        in_period(actor.at), dossier_id=dossier_id, superseded_at__isnull=True
    )
    responsible = list(held.select_related("holder_organisation"))
    names = known_as({each.holder_id for each in responsible if each.holder_id}, actor)
    return Known(
        dossier_id, name_of(dossier_id, actor), birth_date_of(dossier_id, actor), age_of(dossier_id, actor),
        groups_of(dossier_id, actor), address_of(dossier_id, actor), sex_of(dossier_id, actor),
        [(each, _holder(each, names)) for each in responsible],
        helpers_of(dossier_id, actor),
    )  # fmt: skip


def _holder(held: ParentalResponsibility, names: dict[UUID, str]) -> str:
    if held.holder_organisation:
        return held.holder_organisation.name
    return names.get(held.holder_id, "") if held.holder_id else ""


def dossier_of(person_id: UUID) -> UUID:
    """The head dossier of a person. Raises Dossier.DoesNotExist."""
    return Dossier.objects.get(person_id=person_id, kind="person", is_head=True).id


def responsibility_for(responsibility_id: UUID, actor: Actor) -> ParentalResponsibility:
    """One responsibility that stands now. Raises ParentalResponsibility.DoesNotExist."""
    return ParentalResponsibility.objects.visible_to(actor).get(id=responsibility_id, superseded_at__isnull=True)


def colleagues(actor: Actor) -> list[tuple[str, str]]:
    """Everybody with a running work seat who may be involved, by organisation and name."""
    seats = Seat.objects.filter(
        in_period(actor.at), role__in=["professional", "family_supervisor", "provider_worker", "assessor", "decider"]
    )
    listed = seats.select_related("organisation").order_by("organisation__name", "work_name")
    return [(str(seat.id), f"{seat.work_name}, {seat.organisation.name}") for seat in listed if seat.organisation]


def citizen_number_of(dossier_id: UUID, actor: Actor) -> str:
    """The citizen service number (BSN) as established, or nothing when it is unknown or hidden from the actor."""
    item = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=CITIZEN_NUMBER).order_by("-recorded_at")
    found = item.first()
    return (words_of([found])[0][1] or "") if found else ""


def sex_of(dossier_id: UUID, actor: Actor) -> Sex:
    """The sex as a register holds it; unknown when nobody recorded it or the actor may not see it."""
    items = Item.objects.visible_to(actor).filter(dossier_id=dossier_id, kind=SEX).order_by("-recorded_at")
    found = items.first()
    return Sex(words_of([found])[0][1] or Sex.UNKNOWN) if found else Sex.UNKNOWN


def dossiers_with_numbers(numbers: Iterable[str]) -> dict[str, UUID | None]:
    """The dossiers of who has these citizen service numbers, by keyed hash; None where nobody is known by it."""
    hashes = {lookup_hash("bsn", number): number for number in numbers}
    return dict.fromkeys(hashes.values()) | {hashes[hashed]: held for hashed, held in _dossiers_by_hash(list(hashes))}


@kept
def _dossiers_by_hash(hashes: list[str]) -> QuerySet[RegisterNumber, Any]:
    held = RegisterNumber.objects.filter(
        hashed__among=hashes, person__dossiers__kind="person", person__dossiers__is_head=True
    )
    return held.values_list("hashed", "person__dossiers__id")


def dossier_with_number(number: str) -> UUID | None:
    """The dossier of who has this citizen service number, by its keyed hash. It opens nothing and tells no name."""
    held = RegisterNumber.objects.filter(hashed=lookup_hash("bsn", number)).first()
    return dossier_of(held.person_id) if held else None
