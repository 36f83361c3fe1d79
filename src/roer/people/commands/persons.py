"""Register a person, say when he or she was born, and who works with whom."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor, kept_by
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import PartialDate, day_of
from roer.core.dossiers import begin_person
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, Seat
from roer.core.registries import facts_changed
from roer.core.vault.destroy import destroy_versions
from roer.core.vault.words import Wording, add_version
from roer.core.visible import in_period
from roer.people.commands.finding import find_as_it_stands, keep_findable
from roer.people.kinds import MEMBER_NAME, NAME, SEX, Sex
from roer.people.models import BirthDate, Involvement
from roer.people.queries.known import KEPT_NAMES

HELPERS = {Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER}
FITTING = {
    "familiar_face": HELPERS,
    "case_manager": HELPERS,
    "stand_in": HELPERS,
    "specialist": HELPERS | {Role.ASSESSOR},
    "care_provider": {Role.PROVIDER_WORKER},
    "family_supervisor": {Role.FAMILY_SUPERVISOR},
    "guardian_worker": {Role.FAMILY_SUPERVISOR},
    "foster_carer": {Role.CARER},
    "assessor": {Role.ASSESSOR, Role.PROFESSIONAL},
    "decider": {Role.DECIDER},
    "referrer": {Role.REFERRER},
    "back_office": {Role.BACK_OFFICE},
}
"""Which roles a part in the help belongs to."""


LET_OUT = frozenset({"care_provider", "consulted"})
"""Parts that end when the family stops the help."""


class CannotRegister(Refused):
    """Something about the person does not fit; the message says what."""


class CannotInvolve(Refused):
    """A part in the help belongs to certain roles: a foster carer is no case manager."""

    words = _("Deze rol past niet bij deze persoon.")


@command
def register_person(
    *, actor: Actor, name: str, birth: PartialDate | None = None, known_adult: bool = False,
    part: str = Involvement.Part.CASE_MANAGER, purpose: str = "help",
) -> UUID:  # fmt: skip
    """Make a person with an own dossier; the actor is involved from now. Returns the person's id."""
    require("people.register_person", actor)
    if not name.strip():
        raise CannotRegister(_("Vul een naam in."))
    _fits(birth, actor)
    dossier = begin_person(actor)
    _birth(dossier.id, birth, known_adult, actor)
    _involve(dossier.id, actor.seat_id, part, purpose, actor)
    facts_changed([dossier.id])
    put(NewItem(dossier.id, NAME, Label.IDENTITY, name.strip(), Item.Weight.FACT), actor)
    keep_findable(dossier.whose, name, birth)
    tell(dossier.id, "people.registered", label=Label.IDENTITY)
    return dossier.person_id  # type: ignore[return-value]


@command
def change_name(*, actor: Actor, dossier_id: UUID, name: str) -> None:
    """From now on the person is called this, everywhere and also at older events (DOS-14); the old name is destroyed.

    Raises CannotRegister for an empty name. A name that somebody wrote inside a text stays there: that is a correction.
    """
    dossier = Dossier.objects.get(id=dossier_id)
    require("people.change_name", actor, dossier)
    if not name.strip():
        raise CannotRegister(_("Vul een naam in."))
    item = Item.objects.visible_to(actor).get(dossier_id=dossier_id, kind=NAME)
    in_families = Item.objects.visible_to(actor).filter(kind=MEMBER_NAME, about__person_id=dossier.person_id)
    for each in [item, *in_families]:
        older = list(each.versions.filter(ciphertext__isnull=False).values_list("id", flat=True))
        add_version(each, Wording(name.strip()), actor, parent_id=each.current_version)
        destroy_versions(each, older, ground="renamed", actor=actor)
    kept_by(actor).pop(KEPT_NAMES, None)
    find_as_it_stands(dossier_id, actor)
    tell(dossier_id, "people.renamed", label=Label.IDENTITY, item_id=item.id)


@command
def record_birth_date(*, actor: Actor, dossier_id: UUID, birth: PartialDate, known_adult: bool = False) -> None:
    """Say when somebody was born; the older date stays readable as superseded."""
    require("people.record_facts", actor)
    _fits(birth, actor)
    BirthDate.objects.visible_to(actor).filter(dossier_id=dossier_id, superseded_at__isnull=True).update(
        superseded_at=actor.at
    )
    _birth(dossier_id, birth, known_adult, actor)
    facts_changed([dossier_id])
    find_as_it_stands(dossier_id, actor)
    tell(dossier_id, "people.birth_date_recorded", label=Label.IDENTITY)


@command
def record_sex(*, actor: Actor, dossier_id: UUID, sex: str) -> None:
    """Say which sex stands in the register; messages to other organisations ask for it, nothing else does."""
    require("people.record_facts", actor)
    put(NewItem(dossier_id, SEX, Label.IDENTITY, Sex(sex).value, Item.Weight.FACT), actor)
    tell(dossier_id, "people.sex_recorded", label=Label.IDENTITY)


@command
def involve(
    *, actor: Actor, dossier_id: UUID, seat_id: UUID, part: str, purpose: str = "help", medical: bool = False,
    valid_from: datetime | None = None, valid_until: datetime | None = None,
) -> UUID:  # fmt: skip
    """A seat works with this person or family from now, with a part and a purpose. Returns the involvement."""
    require("people.involve", actor)
    Dossier.objects.get(id=dossier_id)
    if Seat.objects.get(id=seat_id).role not in FITTING[part]:
        raise CannotInvolve
    made = _involve(dossier_id, seat_id, part, purpose, actor, medical, valid_from, valid_until)
    facts_changed([dossier_id])
    tell(dossier_id, "people.involved", label=Label.PLAN, seat=str(seat_id), part=part)
    return made.id


@command
def let_in(
    *, actor: Actor, dossier_id: UUID, seat_id: UUID, part: str, purpose: str = "help", until: datetime | None = None
) -> UUID:
    """Whoever asks for help lets the named person in who takes the question. Returns the involvement.

    The asker needs no work role, but must reach the dossier; the row policy refuses anybody else. `until` ends it by itself.
    """
    require("people.let_in", actor)
    if Seat.objects.get(id=seat_id).role not in WORK_ROLES:
        raise Refused(_("Alleen iemand die hier werkt kan een vraag oppakken."))
    made = _involve(dossier_id, seat_id, part, purpose, actor, valid_until=until)
    facts_changed([dossier_id])
    tell(dossier_id, "people.involved", label=Label.PLAN, seat=str(seat_id), part=part)
    return made.id


@command
def let_out(*, actor: Actor, dossier_id: UUID, seat_id: UUID, part: str, reason_code: str) -> None:
    """Whoever let somebody in lets them out again, within a command of the room where the help was stopped.

    Only the part that gave the help ends, never that of the familiar face. Nothing happens when it ended already.
    """
    require("people.let_in", actor)
    running = Involvement.objects.visible_to(actor).filter(
        in_period(actor.at), dossier_id=dossier_id, seat_id=seat_id, part=part, superseded_at__isnull=True
    )
    if part in LET_OUT and running.update(valid_until=actor.at, reason_code=reason_code):
        tell(dossier_id, "people.involvement_ended", label=Label.PLAN, seat=str(seat_id), part=part, reason=reason_code)
        facts_changed([dossier_id])


@command
def end_involvement(*, actor: Actor, involvement_id: UUID, reason_code: str) -> None:
    """Somebody no longer works with this person or family; a reason is needed and the change is counted (PEO-27)."""
    require("people.involve", actor)
    held = Involvement.objects.visible_to(actor).get(id=involvement_id)
    if not reason_code:
        raise Refused(_("Kies een reden: het kind en de ouders lezen die."))
    held.valid_until, held.reason_code = actor.at, reason_code
    held.save(update_fields=["valid_until", "reason_code"])
    tell(
        held.dossier_id, "people.involvement_ended", label=Label.PLAN, seat=str(held.seat_id), part=held.part,
        reason=reason_code,
    )  # fmt: skip
    facts_changed([held.dossier_id])


def _fits(birth: PartialDate | None, actor: Actor) -> None:
    earliest = birth.earliest() if birth else None
    if birth and earliest and not birth.expected and earliest > day_of(actor.at):
        raise CannotRegister(
            _("Deze geboortedatum ligt in de toekomst. Is het kind nog niet geboren? Kruis dat dan aan.")
        )


def _birth(dossier_id: UUID, birth: PartialDate | None, known_adult: bool, actor: Actor) -> None:
    partial = birth or PartialDate(0)
    BirthDate(
        dossier_id=dossier_id, year=partial.year, month=partial.month, day=partial.day, expected=partial.expected,
        known_adult=known_adult, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip


def _involve(
    dossier_id: UUID, seat_id: UUID, part: str, purpose: str, actor: Actor, medical: bool = False,
    valid_from: datetime | None = None, valid_until: datetime | None = None,
) -> Involvement:  # fmt: skip
    made = Involvement(
        dossier_id=dossier_id, seat_id=seat_id, part=part, purpose=purpose, medical=medical,
        valid_from=valid_from or actor.at, valid_until=valid_until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made
