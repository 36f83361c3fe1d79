"""Shutting somebody out: at once for one's own file, for a young child and a family only when everybody agrees."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from roer.access import commands as access
from roer.access.models import ExclusionVoice
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.commands import Refused
from roer.core.items import NewItem, put
from roer.core.models import Item, WorkItem
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.people.models import Family

AT = datetime.fromisoformat("2026-09-20T10:00:00+02:00")
NEXT = AT + timedelta(minutes=1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    for child in ("sem", "lina"):
        people.involve(
            actor=made["fatima"].at(AT), dossier_id=made.dossier(child), seat_id=made["eva"].seat.id, part="specialist"
        )
    return made


def note(cast: Cast, writer: str, dossier_id: UUID) -> UUID:
    with acting(cast[writer].at(AT), page="test"):
        return put(NewItem(dossier_id, "test.item", Label.PLAN, "kanarie"), cast[writer].at(AT)).id


def reads(cast: Cast, who: str, item: UUID, at: datetime) -> bool:
    with acting(cast[who].at(at), page="test"):
        return Item.objects.filter(id=item).exists()


def asked(proposal: UUID, cast: Cast) -> dict[str, UUID]:
    """Who still has the question, by name."""
    rows = ExclusionVoice.objects.using("owner").filter(proposal_id=proposal, says="")
    names = {member.seat.id: name for name, member in cast.members.items()}
    assert WorkItem.objects.using("owner").filter(thing_id__in=[row.id for row in rows]).count() == len(rows)
    return {names[row.seat_id]: row.id for row in rows}


def test_a_father_alone_shuts_nobody_out_of_the_file_of_his_daughter_of_nine(cast: Cast) -> None:
    item = note(cast, "fatima", cast.dossier("sem"))
    team = cast["eva"].seat.organisation_id
    proposal = access.shut_out(actor=cast["kemal"].at(AT), dossier_id=cast.dossier("sem"), organisation_id=team)
    waiting = asked(proposal, cast)
    assert set(waiting) == {"mirjam", "sem"}
    assert reads(cast, "eva", item, NEXT)
    access.say_about_exclusion(actor=cast["mirjam"].at(NEXT), voice_id=waiting["mirjam"], says="agrees")
    assert reads(cast, "eva", item, NEXT + timedelta(minutes=1)), "the child has not been asked yet"
    access.say_about_exclusion(actor=cast["sem"].at(NEXT), voice_id=waiting["sem"], says="agrees")
    assert not reads(cast, "eva", item, NEXT + timedelta(minutes=2))
    with pytest.raises(NotAllowed):
        access.say_about_exclusion(actor=cast["kemal"].at(NEXT), voice_id=waiting["mirjam"], says="agrees")


def test_one_no_leaves_everything_as_it_is(cast: Cast) -> None:
    item = note(cast, "fatima", cast.dossier("sem"))
    proposal = access.shut_out(
        actor=cast["mirjam"].at(AT), dossier_id=cast.dossier("sem"), person_id=cast["fatima"].person_id
    )
    waiting = asked(proposal, cast)
    access.say_about_exclusion(actor=cast["kemal"].at(NEXT), voice_id=waiting["kemal"], says="against")
    access.say_about_exclusion(actor=cast["sem"].at(NEXT), voice_id=waiting["sem"], says="agrees")
    assert reads(cast, "fatima", item, NEXT + timedelta(minutes=2))


def test_from_twelve_the_young_person_decides_at_once_and_lets_in_again(cast: Cast) -> None:
    item, lina = note(cast, "fatima", cast.dossier("lina")), cast["lina"]
    held = access.shut_out(actor=lina.at(AT), dossier_id=cast.dossier("lina"), person_id=cast["eva"].person_id)
    assert not reads(cast, "eva", item, NEXT)
    with pytest.raises(NotAllowed):
        access.lift_exclusion(actor=cast["mirjam"].at(NEXT), exclusion_id=held)
    access.lift_exclusion(actor=lina.at(NEXT), exclusion_id=held)
    assert reads(cast, "eva", item, NEXT + timedelta(minutes=1))
    with pytest.raises(NotAllowed):
        access.shut_out(actor=cast["mirjam"].at(AT), dossier_id=cast.dossier("lina"), person_id=cast["eva"].person_id)


def test_a_family_shuts_a_helper_out_together_and_never_one_of_its_own(cast: Cast) -> None:
    family = Family.objects.using("owner").get(members__person=cast["sem"].person_id).dossier_id
    people.involve(actor=cast["fatima"].at(AT), dossier_id=family, seat_id=cast["tom"].seat.id, part="specialist")
    item, noor = note(cast, "fatima", family), cast["noor"]
    assert reads(cast, "tom", item, AT)
    with pytest.raises(Refused):
        access.shut_out(actor=noor.at(AT), dossier_id=family, person_id=cast["kemal"].person_id)
    for stranger in ("fatima", "viktor"):
        with pytest.raises(NotAllowed):
            access.shut_out(actor=cast[stranger].at(AT), dossier_id=family, person_id=cast["tom"].person_id)
    proposal = access.shut_out(actor=noor.at(AT), dossier_id=family, person_id=cast["tom"].person_id)
    waiting = asked(proposal, cast)
    assert set(waiting) == {"mirjam", "kemal", "lina", "sem"}
    for number, name in enumerate(sorted(waiting)):
        assert reads(cast, "tom", item, NEXT + timedelta(minutes=number))
        at = NEXT + timedelta(minutes=number)
        access.say_about_exclusion(actor=cast[name].at(at), voice_id=waiting[name], says="agrees")
    assert not reads(cast, "tom", item, NEXT + timedelta(minutes=9))
    assert reads(cast, "noor", item, NEXT + timedelta(minutes=9))
