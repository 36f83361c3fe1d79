"""Who reads which rows, through the real policies, as the app role."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from django.db import connections
from django.db.utils import ProgrammingError

from roer.access import commands as access
from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import AccessLogLine, Item, ItemVersion, RawLogLine
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import queries as people

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def readers(cast: Cast, dossier_id: UUID, item_id: UUID, at: datetime = AT) -> set[str]:
    found = set()
    for name, member in cast.members.items():
        with acting(member.at(at), page="test"):
            if Item.objects.filter(id=item_id).exists():
                found.add(name)
    return found


def write(actor: Actor, dossier_id: UUID, label: Label, words: str = "kanarie") -> Item:
    with acting(actor, page="test"):
        return put(NewItem(dossier_id, "test.item", label, words), actor)


LINA = [
    (Label.PLAN, {"lina", "mirjam", "kemal", "fatima"}),
    (Label.LETTERS, {"lina", "mirjam", "kemal", "fatima"}),
    (Label.OWN_WORDS, {"lina", "fatima"}),
    (Label.CARE, {"lina", "fatima"}),
    (Label.SAFETY, {"lina", "fatima"}),
    (Label.MEDICAL, {"lina", "fatima"}),
]


@pytest.mark.req("PRI-02")
@pytest.mark.parametrize(("label", "expected"), LINA)
def test_parents_of_a_fifteen_year_old_are_informed_and_no_more(cast: Cast, label: Label, expected: set[str]) -> None:
    item = write(cast["fatima"].at(AT), cast.dossier("lina"), label)
    assert readers(cast, cast.dossier("lina"), item.id) == expected


@pytest.mark.req("PRI-02")
def test_parents_of_a_nine_year_old_read_for_the_child(cast: Cast) -> None:
    item = write(cast["fatima"].at(AT), cast.dossier("sem"), Label.CARE)
    assert readers(cast, cast.dossier("sem"), item.id) == {"mirjam", "kemal", "fatima"}


@pytest.mark.req("PRI-02")
def test_a_sixteen_year_old_decides_alone(cast: Cast) -> None:
    noor, jamila = cast.dossier("noor"), cast["jamila"]
    item = write(cast["noor"].at(AT), noor, Label.PLAN)
    assert readers(cast, noor, item.id) == {"noor", "fatima"}
    until = datetime.fromisoformat("2026-12-01T00:00:00+01:00")
    grant = access.share(
        actor=cast["noor"].at(AT),
        dossier_id=noor,
        seat_id=jamila.seat.id,
        labels=Label.PLAN,
        purpose="support",
        until=until,
    )
    later = datetime.fromisoformat("2026-09-11T10:00:00+02:00")
    assert readers(cast, noor, item.id, later) == {"noor", "fatima", "jamila"}
    access.stop_sharing(actor=cast["noor"].at(later), grant_id=grant)
    assert readers(cast, noor, item.id, later) == {"noor", "fatima"}


def test_a_guardian_institution_and_a_foster_mother_read_and_a_parent_without_authority_does_not(cast: Cast) -> None:
    item = write(cast["ismail"].at(AT), cast.dossier("daan"), Label.PLAN)
    assert readers(cast, cast.dossier("daan"), item.id) == {"daan", "ismail", "ria"}


@pytest.mark.req("PRI-38")
def test_a_secret_place_shows_to_its_keepers_only(cast: Cast) -> None:
    seen = set()
    for name, member in cast.members.items():
        with acting(member.at(AT), page="test"):
            if people.address_of(cast.dossier("milan"), member.at(AT)):
                seen.add(name)
    assert seen == {"sanne", "fatima", "milan"}


def test_two_helpers_do_not_read_each_others_notes(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    from roer.people import commands

    commands.involve(actor=fatima, dossier_id=cast.dossier("lina"), seat_id=cast["eva"].seat.id, part="care_provider")
    note = write(cast["eva"].at(AT), cast.dossier("lina"), Label.CARE)
    plan = write(cast["eva"].at(AT), cast.dossier("lina"), Label.PLAN)
    assert readers(cast, cast.dossier("lina"), note.id) == {"lina", "eva"}
    assert readers(cast, cast.dossier("lina"), plan.id) == {"lina", "eva", "fatima", "mirjam", "kemal"}


def test_nobody_acts_nobody_reads(world: str, cast: Cast) -> None:
    assert not Item.objects.exists()
    assert not ItemVersion.objects.exists()


@pytest.mark.req("PRI-30")
def test_the_log_takes_no_change(cast: Cast) -> None:
    write(cast["fatima"].at(AT), cast.dossier("sem"), Label.PLAN)
    for statement in (
        "UPDATE core_rawlogline SET page = 'x'",
        "DELETE FROM core_rawlogline",
        "DELETE FROM core_accesslogline",
    ):
        with pytest.raises(ProgrammingError), connections["default"].cursor() as cursor:
            cursor.execute(statement)


@pytest.mark.req("PRI-30")
def test_the_chain_is_whole_and_a_broken_link_is_found(cast: Cast) -> None:
    from roer.core.trail.seal import seal
    from roer.core.trail.verify import verify

    assert seal() > 0
    whole = verify()
    assert whole.is_whole
    assert whole.unsealed == 0
    with connections["owner"].cursor() as cursor:
        cursor.execute("ALTER TABLE core_accesslogline DISABLE TRIGGER written_once")
        cursor.execute(
            "UPDATE core_accesslogline SET page = 'nowhere' WHERE id = (SELECT min(id) FROM core_accesslogline)"
        )
    assert verify().broken is not None
    assert RawLogLine.objects.using("clock").exists()
    assert AccessLogLine.objects.using("clock").exists()
