"""Take persons over from the population register: each once, secret from the first second, authority only as far as sure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import PartialDate, start_of
from roer.core.dossiers import begin_again, begin_person, head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item
from roer.core.registries import facts_changed
from roer.core.vault.master import lookup_hash
from roer.core.visible import reachable
from roer.people.brp import RefusedLine, RegisterPerson, is_citizen_number, read_register
from roer.people.commands.finding import keep_findable
from roer.people.commands.persons import _birth, _involve
from roer.people.kinds import ADDRESS, CITIZEN_NUMBER, NAME, SEX
from roer.people.models import ImportedLine, ParentalResponsibility, RegisterNumber, SecretLocation

Kind, Certainty = ParentalResponsibility.Kind, ParentalResponsibility.Certainty


@dataclass(frozen=True)
class ImportReport:
    """What an import did: counts by outcome, and refused lines or relations with their reason codes."""

    counts: dict[str, int]
    told: list[tuple[int, str]]


def import_register(*, actor: Actor, data: bytes) -> ImportReport:
    """Import a file, each person in a transaction of its own, so that an interrupted import goes on where it stopped.

    Persons first, then who is whose parent, so that the order in the file does not matter. Raises NotARegisterFile.
    """
    require("people.import_register", actor)
    lines = list(read_register(data))
    counts: Counter[str] = Counter()
    told = [(line.line, line.reason) for line in lines if isinstance(line, RefusedLine)]
    persons = [line for line in lines if isinstance(line, RegisterPerson)]
    counts["refused"] = len(told)
    fresh = [person for person in persons if not ImportedLine.objects.filter(line_hash=person.digest).exists()]
    counts["known"] = len(persons) - len(fresh)
    for person in fresh:
        counts[_import_person(actor=actor, person=person)] += 1
        told += [(person.line, reason) for reason in person.reasons]
    return ImportReport(dict(counts), sorted(told))


class CannotEstablish(Refused):
    """The number fails its test, or cannot be this person's. Who else holds it is never told."""

    words = _("Dit nummer klopt niet of kan niet van deze persoon zijn. Kijk het na op een identiteitsbewijs.")


@command
def establish_number(*, actor: Actor, dossier_id: UUID, number: str) -> None:
    """Record the citizen service number, as seen on an identity document (Jeugdwet 7.2.1, 7.2.2). Raises CannotEstablish."""
    require("people.record_facts", actor)
    held = Dossier.objects.filter(id__in=reachable(actor), id=dossier_id, kind="person").first()
    hashed = lookup_hash("bsn", number)
    taken = RegisterNumber.objects.filter(hashed=hashed).exists()
    if held is None or held.person_id is None or taken or not is_citizen_number(number) or _has_number(held.person_id):
        raise CannotEstablish
    RegisterNumber(hashed=hashed, person_id=held.person_id, filled=True, established_at=actor.at).save(
        force_insert=True
    )
    item = put(NewItem(dossier_id, CITIZEN_NUMBER, Label.IDENTITY, number, Item.Weight.FACT), actor)
    tell(dossier_id, "people.number_established", label=Label.IDENTITY, item_id=item.id)


@command
def begin_from_message(*, actor: Actor, number: str, name: str, birth: PartialDate, sex: str = "") -> UUID:
    """Make a dossier for somebody of whom another organisation sent a message, by a colleague's choice.

    The protective side: nobody has authority or reads along, and no address is taken over, until a worker who knows the
    family looked into it. Only the acting seat is in. Returns the dossier; raises CannotEstablish for a known number.
    """
    require("people.begin_from_message", actor)
    taken = RegisterNumber.objects.filter(hashed=lookup_hash("bsn", number)).exists()
    if taken or not is_citizen_number(number) or not name.strip():
        raise CannotEstablish
    dossier = _first_seen(number, actor)
    RegisterNumber.objects.filter(person_id=dossier.whose).update(filled=True)
    _birth(dossier.id, birth, False, actor)
    _involve(dossier.id, actor.seat_id, "back_office", "messages", actor)
    facts_changed([dossier.id])
    words = {CITIZEN_NUMBER: number, NAME: name.strip(), **({SEX: sex} if sex else {})}
    for kind, value in words.items():
        put(NewItem(dossier.id, kind, Label.IDENTITY, value, Item.Weight.FACT), actor)
    keep_findable(dossier.whose, name, birth)
    tell(dossier.id, "people.registered", label=Label.IDENTITY, source="message")
    return dossier.id


def _has_number(person_id: UUID) -> bool:
    return RegisterNumber.objects.filter(person_id=person_id).exists()


@command
def _import_person(*, actor: Actor, person: RegisterPerson) -> str:
    """One person with dossier, number, name, place and responsibilities."""
    held = RegisterNumber.objects.filter(hashed=lookup_hash("bsn", person.number)).first()
    if held and held.filled:
        return _done(person, None, "differs", actor)
    dossier = head_dossier(held.person_id) if held else _first_seen(person.number, actor)
    begin_again(dossier, actor)
    _birth(dossier.id, person.birth, False, actor)
    if person.secret:
        SecretLocation(
            dossier=dossier, valid_from=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id
        ).save(force_insert=True)  # fmt: skip
    put(NewItem(dossier.id, CITIZEN_NUMBER, Label.IDENTITY, person.number, Item.Weight.FACT), actor)
    put(NewItem(dossier.id, NAME, Label.IDENTITY, person.name, Item.Weight.FACT), actor)
    keep_findable(dossier.whose, person.name, person.birth)
    if person.sex:
        put(NewItem(dossier.id, SEX, Label.IDENTITY, person.sex, Item.Weight.FACT), actor)
    if person.address:
        put(NewItem(dossier.id, ADDRESS, Label.PLACE, person.address, Item.Weight.FACT), actor)
    tell(dossier.id, "people.registered", label=Label.IDENTITY, source="register")
    _responsibilities(dossier, person, actor)
    RegisterNumber.objects.filter(person_id=dossier.whose).update(filled=True)
    facts_changed([dossier.id])
    return _done(person, dossier.id, "imported", actor)


def _responsibilities(dossier: Dossier, person: RegisterPerson, actor: Actor) -> None:
    for parent in person.parents:
        holder = _person_of(parent.number, actor)
        kind = Kind.NONE if parent.has_authority is False else Kind.PARENTAL
        certainty = Certainty.UNKNOWN if parent.has_authority is None else Certainty.REGISTERED
        ParentalResponsibility(  # type: ignore[misc]
            dossier=dossier, holder_id=holder, kind=kind, certainty=certainty, ground="register",
            valid_from=_since(person.authority_since, actor), recorded_at=actor.at, recorded_by_id=actor.seat_id,
        ).save(force_insert=True)  # fmt: skip


def _person_of(number: str, actor: Actor) -> UUID:
    """The person behind a number; made without any words when the file has not brought them yet."""
    held = RegisterNumber.objects.filter(hashed=lookup_hash("bsn", number)).first()
    return held.person_id if held else _first_seen(number, actor).whose


def _first_seen(number: str, actor: Actor) -> Dossier:
    dossier = begin_person(actor)
    RegisterNumber(
        hashed=lookup_hash("bsn", number), person_id=dossier.whose, established_at=actor.at
    ).save(force_insert=True)  # fmt: skip
    return dossier


def _since(text: str, actor: Actor) -> datetime:
    day = PartialDate.parse(text).latest() if text else None
    return start_of(day) if day else actor.at


def _done(person: RegisterPerson, dossier_id: UUID | None, outcome: str, actor: Actor) -> str:
    ImportedLine(
        line=person.line, line_hash=person.digest, dossier_id=dossier_id, outcome=outcome,
        reasons=list(person.reasons), at=actor.at,
    ).save(force_insert=True)  # fmt: skip
    return outcome
