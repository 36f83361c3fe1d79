"""Begin a dossier. The maker may put the first facts in; who reads it follows from those facts."""

from __future__ import annotations

import uuid

from django.db import connection

from roer.core.actor import Actor, forget_reach
from roer.core.models import Dossier, Person


def begin_person(actor: Actor) -> Dossier:
    """A new person with an own dossier, within the running command."""
    person = Person(made_at=actor.at)
    person.save(force_insert=True)
    return begin_own(person.id, actor)


def begin_own(person_id: uuid.UUID, actor: Actor) -> Dossier:
    """The own dossier of a person who has none yet."""
    return _begin(Dossier(kind=Dossier.Kind.PERSON, person_id=person_id, made_at=actor.at), actor)


def begin_shared(actor: Actor) -> Dossier:
    """A new shared dossier for a family, within the running command."""
    return _begin(Dossier(kind=Dossier.Kind.FAMILY, made_at=actor.at), actor)


def head_dossier(person_id: uuid.UUID) -> Dossier:
    """The one dossier of a person that is written in. Raises Dossier.DoesNotExist."""
    return Dossier.objects.get(person_id=person_id, kind=Dossier.Kind.PERSON, is_head=True)


def _begin(dossier: Dossier, actor: Actor) -> Dossier:
    dossier.save(force_insert=True)
    return begin_again(dossier, actor)


def begin_again(dossier: Dossier, actor: Actor) -> Dossier:
    """Let the actor put the first facts in a dossier that nobody reads yet; nothing happens once somebody does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_begin(%s, %s, %s)", [dossier.id, actor.seat_id, actor.at])
    forget_reach()
    return dossier
