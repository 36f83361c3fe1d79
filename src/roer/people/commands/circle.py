"""Families, households and places."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.dossiers import begin_shared, head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Item, ItemAbout
from roer.core.registries import facts_changed
from roer.people.kinds import ADDRESS, MEMBER_NAME
from roer.people.models import Family, FamilyMember, Household, HouseholdMember, Involvement, SecretLocation
from roer.people.models.facts import SecretLocationKeeper
from roer.people.queries import name_of


@command
def form_family(*, actor: Actor, name: str, members: Sequence[tuple[UUID, str]]) -> UUID:
    """A named circle with its shared dossier; members are (person, FamilyMember.Part). Returns the family's id."""
    require("people.register_person", actor)
    dossier = begin_shared(actor)
    Involvement(
        dossier_id=dossier.id, seat_id=actor.seat_id, part=Involvement.Part.CASE_MANAGER, purpose="help",
        valid_from=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    family = Family(dossier=dossier, made_at=actor.at)
    family.save(force_insert=True)
    for person_id, part in members:
        add_member(family, person_id, part, actor)
    facts_changed([dossier.id])
    put(NewItem(dossier.id, "people.family_name", Label.PLAN, name, Item.Weight.FACT), actor)
    tell(dossier.id, "people.family_formed", label=Label.PLAN)
    return family.id


@command
def join_family(*, actor: Actor, family_id: UUID, person_id: UUID, part: str) -> None:
    """Somebody belongs to the family from now."""
    require("people.register_person", actor)
    family = Family.objects.visible_to(actor).get(id=family_id)
    add_member(family, person_id, part, actor)
    facts_changed([family.dossier_id])
    tell(family.dossier_id, "people.family_joined", label=Label.PLAN, person=str(person_id))


@command
def live_in(*, actor: Actor, dossier_ids: Sequence[UUID]) -> UUID:
    """These people live in one household from now. Returns the household."""
    require("people.record_facts", actor)
    household = Household(made_at=actor.at)
    household.save(force_insert=True)
    from roer.core.models import Dossier

    for dossier in Dossier.objects.filter(id__in=dossier_ids):
        HouseholdMember(
            household=household, dossier=dossier, person_id=dossier.whose, valid_from=actor.at
        ).save(force_insert=True)  # fmt: skip
        tell(dossier.id, "people.moved_in", label=Label.PLACE)
    return household.id


@command
def record_address(*, actor: Actor, dossier_id: UUID, address: str) -> UUID:
    """Where somebody lives, as an item with label place: a secret place is masked for everybody but its keepers."""
    require("people.record_facts", actor)
    item = put(NewItem(dossier_id, ADDRESS, Label.PLACE, address.strip(), Item.Weight.FACT), actor)
    tell(dossier_id, "people.address_recorded", label=Label.PLACE, item_id=item.id)
    return item.id


@command
def make_place_secret(*, actor: Actor, dossier_id: UUID, keepers: Sequence[UUID]) -> UUID:
    """Mask the place of this person from now for everybody but the person and the named keepers (PRI-38)."""
    require("people.record_facts", actor)
    made = SecretLocation(
        dossier_id=dossier_id, valid_from=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id
    )  # fmt: skip
    made.save(force_insert=True)
    for seat_id in keepers:
        SecretLocationKeeper(location=made, seat_id=seat_id, dossier_id=dossier_id).save(force_insert=True)
    facts_changed([dossier_id])
    tell(dossier_id, "people.place_made_secret", label=Label.PLACE)
    return made.id


def add_member(
    family: Family, person_id: UUID, part: str, actor: Actor, *, is_primary: bool = True
) -> tuple[UUID, UUID | None]:
    """Somebody belongs to a family from now, with a name in the shared file, within the running command.

    Returns the membership, and the item with the name where the actor knows it.
    """
    made = FamilyMember(
        family=family, dossier_id=family.dossier_id, person_id=person_id, part=part, is_primary=is_primary,
        valid_from=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    facts_changed([family.dossier_id])
    name = name_of(head_dossier(person_id).id, actor)
    if not name:
        return made.id, None
    about = ((person_id, ItemAbout.Part.SUBJECT),)
    item = put(NewItem(family.dossier_id, MEMBER_NAME, Label.IDENTITY, name, Item.Weight.FACT, about=about), actor)
    return made.id, item.id
