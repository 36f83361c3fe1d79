"""Municipality and provider each with a Roer of their own: two databases, two sets of keys, and only the road between them.

Both began as copies of one database, so each holds the other as a party; then each other moved to its own installation.
The whole process runs twice: over a road of folders, and over HTTPS past a hub.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from conftest import point_at
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap
from django.conf import settings
from django.db import connections
from django.test import override_settings

from roer.contracts import commands, queries, tasks
from roer.contracts.ijw.official import NoSchemasError, official_faults
from roer.contracts.models import Assignment, Claim, ClaimLine, Delivery, ExchangeMessage, Party, ProviderRequest
from roer.contracts.parties import parties_here, party_of
from roer.contracts.refusals import CannotAgree, NotInTraffic
from roer.contracts.road.folder import carry
from roer.contracts.road.tests.certificates import Authority
from roer.contracts.road.tests.hub import open_hub
from roer.contracts.sealing import digest_of, opened, person_hash
from roer.contracts.tests.exchange import messages, office, rows, work
from roer.core.actor import acting
from roer.core.models import Item
from roer.core.vault.keystore import get_keys, new_keys, rewrap
from roer.core.vault.master import master_keys
from roer.demo.cast import Cast
from roer.demo.families.contracts import AT_HOME, CHILDREN, MUNICIPALITY, PRACTICE, PROVIDER, family, grant
from roer.demo.recall import recall
from roer.install.cluster import Cluster
from roer.people import queries as people

pytestmark = pytest.mark.long
BEGAN = datetime.fromisoformat("2027-01-04T10:00:00+01:00")
FIRST, LAST = date(2027, 1, 1), date(2027, 6, 30)
BSN = "999900079"


@dataclass
class Installation:
    """One Roer: its database, its people, and who does the messages there."""

    cluster: Cluster
    database: str
    keys: Path
    who: str
    cast: Cast

    def office(self, at: datetime) -> Any:
        """Go to this installation, as who does the messages."""
        point_at(self.cluster, self.database)
        settings.ROER_MASTER_KEYS = str(self.keys)
        return office(self.cast, self.who, at)


@dataclass
class Sides:
    """Both installations, and the hub's part of the road between them."""

    municipality: Installation
    provider: Installation
    carried: Callable[[], object]

    def go_round(self, at: datetime) -> None:
        """Both do what they do every five minutes, until everything was answered."""
        for side in (self.municipality, self.provider) * 4:
            side.office(at)
            for party in parties_here():
                tasks.serve(party, at)
            self.carried()


@pytest.fixture(scope="module", params=["folder", "https"])
def sides(
    request: pytest.FixtureRequest, cluster: Cluster, template: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sides]:
    """Two installations and a road; the settings name the road as an administrator would."""
    names = [f"roer_two_{request.param}_{place}" for place in (1, 2)]
    place, copied = tmp_path_factory.mktemp("keys"), settings.ROER_MASTER_KEYS
    try:
        with override_settings(), pytest.MonkeyPatch.context() as road:
            both = [_moved_apart(cluster, template, name, place / f"{name}.json", Path(copied)) for name in names]
            yield from _on_the_road(request.param, Sides(*both, carried=lambda: None), road, tmp_path_factory)
    finally:
        for alias in connections.databases:
            connections[alias].close()
        for name in names:
            cluster.drop(name)
            cluster.drop(f"{name}_keys")


def _moved_apart(cluster: Cluster, template: str, name: str, keys: Path, copied: Path) -> Installation:
    """A copy of the database from which the other organisation moved to an installation of its own, with its own keys."""
    cluster.clone(template, name)
    cluster.clone(f"{template}_keys", f"{name}_keys", keys=True)
    point_at(cluster, name)
    _own_keys(keys, copied)
    cast = recall()
    own, other, side, code = (
        ("bea", "ruben", "provider", PROVIDER) if name.endswith("1") else ("ruben", "bea", "municipality", MUNICIPALITY)
    )
    anja, moved = cast["anja"].at(cast.moment), cast[other].seat.organisation_id
    commands.exchange_elsewhere(actor=anja, side=side, code=code, organisation_id=moved)
    return Installation(cluster, name, keys, own, cast)


def _own_keys(keys: Path, copied: Path) -> None:
    """New master keys: what was copied is wrapped anew and the old key is gone; people are found by another hash."""

    def drawn() -> str:
        return base64.b64encode(os.urandom(32)).decode()

    old = json.loads(copied.read_text())["generations"]
    new = {"number": max(one["number"] for one in old) + 1, "key": drawn()}
    held = {name: drawn() for name in ("audit", "pseudonym", "lookup")}
    settings.ROER_MASTER_KEYS = str(keys)
    keys.write_text(json.dumps({**held, "generations": [*old, new]}))
    rewrap()
    keys.write_text(json.dumps({**held, "generations": [new]}))


def _on_the_road(kind: str, sides: Sides, settings: Any, folders: pytest.TempPathFactory) -> Iterator[Sides]:
    place = folders.mktemp(kind)
    if kind == "folder":
        settings.setenv("ROER_ROAD_FOLDER", str(place))
        sides.carried = lambda: carry(place)
        yield sides
        return
    authority = Authority(place)
    for code in (MUNICIPALITY, PROVIDER):
        authority.certify(code)
    Path(authority.file).rename(place / "hub.pem")
    authority.file = place / "hub.pem"
    with open_hub(authority, MUNICIPALITY, PROVIDER) as hub:
        settings.setenv("ROER_ROAD_HUB", hub.address)
        settings.setenv("ROER_ROAD_CERTIFICATES", str(place))
        yield sides


def test_each_has_keys_of_its_own(sides: Sides) -> None:
    """Of the same person and message the hashes differ, and nobody opens the other's keys."""
    told, wrapped = [], []
    for side in (sides.municipality, sides.provider):
        side.office(BEGAN)
        told.append((person_hash(BSN), digest_of(b"the same message")))
        made = uuid4()
        assert new_keys([made])[made] == get_keys([made])[made]
        with connections["keys"].cursor() as cursor:
            cursor.execute("SELECT wrapped, (SELECT count(DISTINCT generation) FROM version_key) FROM version_key"
                           " WHERE version_id = %s", [made])  # fmt: skip
            one, generations = cursor.fetchone()
        assert generations == 1, "nothing is left under the key that both had"
        wrapped.append(bytes(one))
    assert not set(told[0]) & set(told[1])
    for place, side in enumerate((sides.municipality, sides.provider)):
        side.office(BEGAN)
        masters = master_keys()
        with pytest.raises(InvalidUnwrap):
            aes_key_unwrap(masters.generations[masters.current], wrapped[1 - place])


def books(side: Installation, model: Any, *fields: str) -> list[tuple[Any, ...]]:
    """What one side keeps about the child, without the ids of either database."""
    actor = side.office(BEGAN)
    dossier_id = people.dossier_with_number(BSN)
    assert dossier_id is not None
    return sorted(tuple(getattr(row, name) for name in fields) for row in rows(model, actor, dossier_id=dossier_id))


def same_books(sides: Sides, model: Any, *fields: str) -> list[tuple[Any, ...]]:
    """The rows of both sides, which must say the same."""
    found = books(sides.municipality, model, *fields)
    assert found == books(sides.provider, model, *fields)
    return found


def newest(side: Installation, at: datetime) -> Assignment:
    """The assignment for help at home in the books of one side."""
    actor = side.office(at)
    found = rows(Assignment, actor, dossier_id=people.dossier_with_number(BSN), code=AT_HOME)
    return max(found, key=lambda row: (row.decided_on, row.decided_at))


def test_a_decision_in_one_installation_is_an_assignment_in_the_other(sides: Sides) -> None:
    bea = sides.municipality.office(BEGAN)
    with pytest.raises(NotInTraffic):
        party_of(office(sides.municipality.cast, "ruben", BEGAN))
    CHILDREN["wietse"] = ("Wietse Groen", "2016-05-01", BSN, "merel", "Merel Groen", "Dijk 3, 1099 AE Maasrijk")
    cast = sides.municipality.cast
    cast.moment = BEGAN - timedelta(days=2)
    family(cast, "wietse")
    grant(cast, "wietse", FIRST, LAST, BEGAN)
    assert [row.state for row in messages(bea, "JW301", dossier_id=cast.dossier("wietse"))] == ["queued"]
    sides.go_round(BEGAN)
    ruben = sides.provider.office(BEGAN)
    assert people.dossier_with_number(BSN) is None, "nobody told the provider's Roer who this is but the message"
    (came,) = [row for row in messages(ruben, "JW301", direction="in", dossier_id=None)]
    assert work(ruben, "contracts.unknown_person", came.id)
    tom = sides.provider.cast["tom"].seat.id
    commands.know_person(actor=ruben, message_id=came.id, helper_seat_id=tom)
    same_books(sides, Assignment, "number", "category", "code", "volume", "unit", "frequency", "first_day", "last_day")
    bea = sides.municipality.office(BEGAN)
    assert [row.state for row in messages(bea, "JW301", dossier_id=cast.dossier("wietse"))] == ["fine"]


def test_start_stop_and_change_go_to_and_fro(sides: Sides) -> None:
    at = BEGAN + timedelta(days=15)
    got = newest(sides.provider, at)
    ruben = sides.provider.office(at)
    commands.report_start(actor=ruben, assignment_id=got.id, first_day=date(2027, 1, 5))
    commands.request_change(actor=ruben, assignment_id=got.id, last_day=date(2027, 7, 31))
    sides.go_round(at)
    bea = sides.municipality.office(at)
    (asked,) = rows(ProviderRequest, bea, dossier_id=people.dossier_with_number(BSN))
    commands.grant_request(actor=bea, request_id=asked.id)
    sides.go_round(at)
    assert newest(sides.provider, at).last_day == date(2027, 7, 31)
    begun = next(row for row in rows(Delivery, sides.provider.office(at)) if row.first_day == date(2027, 1, 5))
    commands.report_stop(actor=sides.provider.office(at), start_id=begun.id, last_day=date(2027, 1, 18), reason="20")
    sides.go_round(at)
    same_books(sides, Assignment, "number", "last_day", "reason_for_change", "provider_reference")
    assert [row[0] for row in same_books(sides, Delivery, "kind", "first_day", "last_day")] == ["start", "stop"]
    same_books(sides, ProviderRequest, "kind", "reference", "verdicts", "assigned")


@pytest.mark.ijw("OP274", "OP359")
def test_a_question_for_the_wrong_municipality_rings_on_the_last_day_and_names_the_right_one(sides: Sides) -> None:
    at = BEGAN + timedelta(days=20)  # Sunday 24 January: five working days end on the 29th, two weeks on 8 February
    ruben = sides.provider.office(at)
    with acting(ruben, page="test"):
        product = next(one for one in queries.products_sold(ruben) if one.code == PRACTICE)
    wanted = commands.Wanted(product.id, 1, "2", date(2027, 2, 1), LAST, "02", "Huisarts")
    dossier_id = people.dossier_with_number(BSN)
    commands.request_assignment(actor=ruben, dossier_id=dossier_id, wanted=wanted)
    sides.go_round(at)
    bea = sides.municipality.office(at)
    (asked,) = rows(ProviderRequest, bea, kind="JW315", dossier_id=people.dossier_with_number(BSN))
    assert (asked.answer_due, asked.residence_due) == (date(2027, 1, 29), date(2027, 2, 8))
    commands.answer_request(actor=bea, request_id=asked.id, verdict="2")
    assert [one.due_at.date() for one in work(bea, "contracts.answer_request", asked.id)] == [date(2027, 3, 22)]
    for day, rings in ((13, 0), (15, 1), (16, 1)):
        later = sides.municipality.office(at + timedelta(days=day))
        sides.go_round(later.at)
        later = sides.municipality.office(later.at)
        assert len(work(later, "contracts.residence", asked.id)) == rings, f"day {day}"
    commands.answer_request(actor=later, request_id=asked.id, verdict="1", reason="8", right_municipality="0344")
    assert not work(later, "contracts.residence", asked.id)
    assert not work(later, "contracts.answer_request", asked.id)
    sides.go_round(later.at)
    ruben = sides.provider.office(later.at)
    ours = next(row for row in rows(ProviderRequest, ruben, kind="JW315", dossier_id=dossier_id))
    assert (ours.verdicts, ours.right_municipality) == (["2", "1"], "0344")
    with acting(ruben, page="test"):
        assert queries.request_page(ours.id, ruben).right == "Utrecht (0344)"


def test_a_claim_is_paid_and_taken_back_across_the_road(sides: Sides) -> None:
    at = BEGAN + timedelta(days=40)
    got, month = newest(sides.provider, at), date(2027, 1, 1)
    ruben = sides.provider.office(at)
    commands.declare(actor=ruben, month=month, given=[commands.Given(got.id, 4, 4, "home")])
    sides.go_round(at)
    _answer(sides, at, 4 * 7450)
    line = next(row for row in rows(ClaimLine, sides.provider.office(at)) if row.first_day == FIRST and row.granted)
    commands.take_back(actor=sides.provider.office(at), line_id=line.id, again=commands.Given(got.id, 3, 3, "home"))
    sides.go_round(at)
    _answer(sides, at, -7450)
    lines = same_books(sides, ClaimLine, "number", "previous", "volume", "cents", "granted", "taken_back")
    assert sum(row[3] for row in lines) == 3 * 7450


def _answer(sides: Sides, at: datetime, cents: int) -> None:
    bea = sides.municipality.office(at)
    claim = next(row for row in rows(Claim, bea) if row.answered_at is None and row.cents == cents)
    commands.check_declaration(actor=bea, claim_id=claim.id)
    sides.go_round(at)


def test_in_the_end_each_keeps_its_own_books_only_and_the_family_knows(sides: Sides) -> None:
    at = BEGAN + timedelta(days=41)
    for side, other in ((sides.municipality, PROVIDER), (sides.provider, MUNICIPALITY)):
        actor, dossier_id = side.office(at), people.dossier_with_number(BSN)
        own = rows(ExchangeMessage, actor, direction="out", dossier_id=dossier_id)
        assert own
        assert {row.state for row in own} == {"fine"}
        foreign = Party.objects.get(code=other).organisation_id
        for model in (Assignment, Delivery, ProviderRequest, ExchangeMessage):
            assert not model.objects.using("owner").filter(organisation_id=foreign, dossier_id=dossier_id).exists()
        with acting(actor, page="test"):
            for row in own:
                try:
                    assert official_faults(opened(row), row.kind) == ()
                except NoSchemasError:
                    pytest.skip("the official schemas are not here (ROER_IJW_SCHEMAS)")
    sides.municipality.office(at)
    merel = sides.municipality.cast["merel"].at(at)
    with acting(merel, page="test"):
        told = Item.objects.visible_to(merel).filter(kind__startswith="contracts.told_")
        kinds = sorted(told.values_list("kind", flat=True))
    assert kinds == ["contracts.told_jw301", "contracts.told_jw301", "contracts.told_jw319", "contracts.told_jw319"]


def test_a_provider_writes_down_its_contract_with_a_municipality_elsewhere(sides: Sides) -> None:
    at = BEGAN + timedelta(days=42)
    bea = sides.municipality.office(at)
    terms: dict[str, Any] = {"variant": "effort", "payment_title": "hourly", "valid_from": date(2027, 1, 1)}
    ruben = sides.provider.office(at)
    maasrijk = Party.objects.get(code=MUNICIPALITY).organisation_id
    made = commands.make_contract(actor=ruben, number="MR-2027-01", other_id=maasrijk, **terms)
    product = commands.NewProduct("45", "45C01", "Gesprekken thuis", "04", "guide", 8000)
    assert commands.add_product(actor=ruben, contract_id=made, product=product)
    anja = sides.municipality.cast["anja"].at(at)
    sides.municipality.office(at)
    with pytest.raises(CannotAgree, match="al mee"):
        commands.exchange_elsewhere(actor=anja, side="provider", code=PROVIDER, name="Nog een")
    with pytest.raises(CannotAgree, match="cijfers"):
        commands.exchange_elsewhere(actor=anja, side="provider", code="9876543", name="Nog een")
    with pytest.raises(CannotAgree):
        commands.make_contract(actor=bea, number="X", other_id=bea.organisation_id, **terms)
