"""Keep somebody findable by name and day of birth, as they stand now."""

from __future__ import annotations

from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import PartialDate
from roer.core.models import Dossier
from roer.people.models import NameAndBirth
from roer.people.queries import birth_date_of, name_of
from roer.people.queries.finding import name_and_birth


def keep_findable(person_id: UUID, name: str, birth: PartialDate | None) -> None:
    """From now this person is found by this name and day; a date that is not whole finds nobody."""
    NameAndBirth.objects.filter(person_id=person_id).delete()
    if hashed := name_and_birth(name, birth):
        NameAndBirth(hashed=hashed, person_id=person_id).save(force_insert=True)


def find_as_it_stands(dossier_id: UUID, actor: Actor) -> None:
    """After a change of name or birth date: what stands now counts."""
    person_id = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    if person_id is not None:
        keep_findable(person_id, name_of(dossier_id, actor), birth_date_of(dossier_id, actor))
