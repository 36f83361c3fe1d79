"""Doubles become one by two workers, and a mistake goes back row by row: persons and families."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.dossiers import head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Access, Item
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands, queries
from roer.people.commands.merging import CannotMerge
from roer.people.models import FamilyMember

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
POINTING = """
SELECT c.conrelid::regclass::text, a.attname FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
 WHERE c.contype = 'f' AND c.confrelid = 'core_person'::regclass
"""


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def double(cast: Cast, name: str = "Noor Aydin", who: tuple[str, ...] = ("fatima", "joost")) -> UUID:
    """A second registration by one worker, in which a colleague works along."""
    person = commands.register_person(actor=cast[who[0]].at(AT), name=name)
    file = head_dossier(person).id
    commands.involve(
        actor=cast[who[0]].at(AT), dossier_id=file, seat_id=cast[who[1]].seat.id, part="stand_in",
    )  # fmt: skip
    with acting(cast[who[0]].at(AT), page="test"):
        put(NewItem(file, "dossier.note", Label.PLAN, "Uit het dubbele dossier.", "fact"), cast[who[0]].at(AT))
    return file


def join(cast: Cast, kept: UUID) -> None:
    commands.involve(actor=cast["fatima"].at(AT), dossier_id=kept, seat_id=cast["joost"].seat.id, part="stand_in")


def world_of_persons() -> dict[str, set[tuple[Any, ...]]]:
    """Every row that names a person, in every table, and every access row."""
    found: dict[str, set[tuple[Any, ...]]] = {}
    with connections["owner"].cursor() as cursor:
        cursor.execute(POINTING)
        for table, column in cursor.fetchall():
            cursor.execute(f"SELECT to_jsonb(r)::text FROM {table} r WHERE {column} IS NOT NULL")
            found[f"{table}.{column}"] = set(cursor.fetchall())
        cursor.execute("SELECT id, is_head FROM core_dossier")
        found["head"] = set(cursor.fetchall())
    rows = Access.objects.using("owner").values_list(
        "seat_id", "dossier_id", "labels", "basis", "valid_from", "valid_until"
    )
    return found | {"access": set(rows)}


def reads(cast: Cast, who: str, file: UUID) -> int:
    with acting(cast[who].at(AT), page="test"):
        return Item.objects.filter(dossier_id=file, kind="dossier.note").count()


def test_two_registrations_of_one_person_become_one_and_go_back_exactly(cast: Cast) -> None:
    kept, other = cast.dossier("noor"), double(cast)
    join(cast, kept)
    before = world_of_persons()
    fatima, joost = cast["fatima"].at(AT), cast["joost"].at(AT)
    merge = commands.propose_merge(actor=fatima, dossier_id=kept, double_id=other)
    assert world_of_persons() == before, "a proposal changes nothing"
    assert reads(cast, "noor", other) == 0
    with pytest.raises(CannotMerge):
        commands.confirm_merge(actor=fatima, merge_id=merge)
    commands.confirm_merge(actor=joost, merge_id=merge)
    assert reads(cast, "noor", other) == 1
    after = world_of_persons()
    assert sum(not is_head for _id, is_head in after["head"]) == 1
    with pytest.raises(CannotMerge):
        commands.confirm_merge(actor=joost, merge_id=merge)
    commands.split(actor=fatima, merge_id=merge)
    assert world_of_persons() == before, "everything is put back"
    assert reads(cast, "noor", other) == 0
    with pytest.raises(CannotMerge):
        commands.split(actor=fatima, merge_id=merge)


def test_only_who_reaches_both_files_joins_or_splits_them(cast: Cast) -> None:
    kept, other = cast.dossier("lina"), double(cast, "Lina Aydin", ("fatima", "joost"))
    for who in ("eva", "tom", "mirjam", "lina", "viktor"):
        with pytest.raises(NotAllowed):
            commands.propose_merge(actor=cast[who].at(AT), dossier_id=kept, double_id=other)
    with pytest.raises(CannotMerge):
        commands.propose_merge(actor=cast["fatima"].at(AT), dossier_id=kept, double_id=kept)
    merge = commands.propose_merge(actor=cast["fatima"].at(AT), dossier_id=kept, double_id=other)
    for step in (commands.confirm_merge, commands.split):
        with pytest.raises(NotAllowed):
            step(actor=cast["eva"].at(AT), merge_id=merge)


def test_two_families_merged_by_mistake_are_split_again(cast: Cast) -> None:
    fatima, joost = cast["fatima"].at(AT), cast["joost"].at(AT)
    made = []
    for name in ("De Boer", "Boer"):
        person = commands.register_person(actor=fatima, name=f"Kind {name}")
        made.append(commands.form_family(actor=fatima, name=name, members=[(person, "young_person")]))
    with acting(fatima, page="test"):
        families = {family.id: family.dossier_id for family in queries.reached_families(fatima)}
    kept, other = (families[each] for each in made)
    for file in (kept, other):
        commands.involve(actor=fatima, dossier_id=file, seat_id=joost.seat_id, part="stand_in")
    before = members(AT)
    merge = commands.propose_merge(actor=fatima, dossier_id=kept, double_id=other)
    commands.confirm_merge(actor=joost, merge_id=merge)
    later = AT + timedelta(hours=1)
    joined = {(file, person) for file, person, _primary in members(later) if file in (kept, other)}
    assert len(joined) == 4
    commands.split(actor=fatima.moved_to(later), merge_id=merge)
    assert members(later) == before


def members(at: datetime) -> set[tuple[UUID, UUID, bool]]:
    rows = FamilyMember.objects.using("owner").exclude(valid_until__lte=at).filter(valid_from__lte=at)
    return set(rows.values_list("dossier_id", "person_id", "is_primary"))


def test_the_page_proposes_confirms_and_takes_apart(cast: Cast) -> None:
    kept, other = cast.dossier("sem"), double(cast, "Sem Aydin")
    join(cast, kept)
    address = f"/mensen/{kept}/dubbel/"
    page = sign_in(cast, "fatima").get(address).content.decode()
    assert page.index("Sem Aydin</option>") < page.index("Lina Aydin</option>"), "the same name comes first"
    form = {"command_id": "00000000-0000-4000-8000-000000000001", "double_id": str(other), "does": "propose"}
    assert sign_in(cast, "fatima").post(address, form).status_code == 302
    with acting(cast["fatima"].at(AT + timedelta(days=3650)), page="test"):
        [(merge, name)] = queries.merges_of(kept, cast["fatima"].at(AT))
    assert name == "Sem Aydin"
    for who, does, number in (("joost", "confirm", 2), ("fatima", "split", 3)):
        step = {"command_id": f"00000000-0000-4000-8000-00000000000{number}", "merge_id": str(merge.id), "does": does}
        assert sign_in(cast, who).post(address, step).status_code == 302
    assert "weer gesplitst" in sign_in(cast, "fatima").get(address).content.decode()
    assert sign_in(cast, "eva").get(address).status_code == 404


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client
