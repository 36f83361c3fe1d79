"""What the standard asks of the process, read in the messages that left: who, what, which number, and when not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

from roer.contracts import commands, queries
from roer.contracts.commands.assigning import take_up_decision
from roer.contracts.commands.delivering import take_up_end, take_up_start
from roer.contracts.ijw.read import read
from roer.contracts.ijw.write import write
from roer.contracts.models import Assignment, AwaitedAssignment, ContractedProduct, Delivery, ProviderRequest
from roer.contracts.parties import party_of, post_of
from roer.contracts.refusals import CannotAnswer, CannotAssign, FaultyMessage
from roer.contracts.sealing import opened
from roer.contracts.tests.exchange import go_round, messages, office, rows
from roer.core.actor import acting
from roer.core.codes import Role
from roer.core.models import WorkItem
from roer.decisions.models import AwardedProvision
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.families.contracts import AT_HOME, CHILDREN, PRACTICE, family, grant
from roer.intake import commands as intake
from roer.people import commands as people

AT = datetime.fromisoformat("2027-02-01T10:00:00+01:00")
FIRST, LAST = date(2027, 1, 4), date(2027, 6, 30)
FAR = "Zijlstraat 12, 2011 TN Haarlem"


def children(cast: Cast, *, at: datetime) -> None:
    CHILDREN["jorrit"] = (
        "Jorrit van den Berg",
        "2015-03-02",
        "999900079",
        "geertje",
        "Geertje van den Berg",
        "Dijk 3, 1099 AE Maasrijk",
    )
    cast.moment = at - timedelta(days=2)
    family(cast, "jorrit")
    people.record_sex(actor=cast["fatima"].at(at), dossier_id=cast.dossier("jorrit"), sex="male")
    _father_elsewhere(cast)


def _father_elsewhere(cast: Cast) -> None:
    """The other parent has authority as well, and a house of his own."""
    cast.person("fatima", "hylke", "Hylke Sikkema", "1984-02-11", Role.PARENT, adult=True)
    people.record_responsibility(
        actor=cast.as_("fatima"), dossier_id=cast.dossier("jorrit"), holder_id=cast["hylke"].person_id, **AUTHORITY
    )
    people.live_in(actor=cast.as_("fatima"), dossier_ids=[cast.dossier("hylke")])
    people.record_address(actor=cast.as_("fatima"), dossier_id=cast.dossier("hylke"), address=FAR)


@pytest.fixture(scope="module")
def jorrit(cast: Cast) -> str:
    """A boy with a decision on help at home, whom a worker of the provider helps."""
    children(cast, at=AT)
    grant(cast, "jorrit", FIRST, LAST, AT, also=["hylke"])
    go_round(cast, AT)
    people.involve(
        actor=cast["fatima"].at(AT),
        dossier_id=cast.dossier("jorrit"),
        seat_id=cast["tom"].seat.id,
        part="care_provider",
    )
    return "jorrit"


def sent(cast: Cast, who: str, kind: str, child: str, at: datetime = AT) -> list[Any]:
    """The messages of a kind about a child that somebody sent, as they were sent."""
    actor = office(cast, who, at)
    found = messages(actor, kind, direction="out", dossier_id=cast.dossier(child))
    with acting(actor, page="test"):
        return [read(opened(row)) for row in sorted(found, key=lambda row: row.entered)]


def held(cast: Cast, who: str, code: str, child: str = "jorrit") -> Assignment:
    found = [row for row in rows(Assignment, office(cast, who, AT), dossier_id=cast.dossier(child)) if row.code == code]
    return max(found, key=lambda row: (row.decided_on, row.decided_at))


@pytest.mark.ijw("OP001", "OP002", "OP002x2", "OP039", "OP086", "IV002", "UP007", "UP023", "UP037")
def test_the_assignment_follows_from_decision_and_file_and_says_who_has_authority(cast: Cast, jorrit: str) -> None:
    (message,) = sent(cast, "bea", "JW301", jorrit)
    client = message.client
    assert (client.bsn, client.sex, client.name.family_name.name, client.name.family_name.prefix) == (
        "999900079", "1", "Berg", "van den",
    )  # fmt: skip
    assert [(one.kind, one.name.given_names) for one in client.relations] == [("10", "Geertje")]
    assert "2011TN" not in write(message).decode(), "where another household lives does not go along"
    assert client.contacts[0].organisation is None
    assert (client.contacts[0].address.postcode, client.contacts[0].kind) == ("1099AE", "01")
    assert held(cast, "bea", AT_HOME).provision_id is not None


@pytest.mark.ijw("OP071")
def test_a_relation_keeps_its_number_and_has_another_with_another_child(cast: Cast, jorrit: str) -> None:
    numbers = [one.client.relations[0].number for one in sent(cast, "bea", "JW301", jorrit)]
    assert len(set(numbers)) == 1
    assert {one.client.relations[0].number for one in sent(cast, "bea", "JW301", "finn")} != set(numbers)


@pytest.mark.ijw("OP307", "OP296")
def test_a_request_names_who_referred_and_a_product_under_contract(cast: Cast, jorrit: str) -> None:
    tom, ruben = cast["tom"].at(AT), office(cast, "ruben", AT)
    with acting(tom, page="test"):
        page = queries.person_page(cast.dossier(jorrit), tom)
    product = next(key for key, says in page.choices["product_id"] if says.startswith("Gesprekken"))
    assert {code for code, _says in page.choices["referrer"]} == {"01", "02", "03", "04", "05", "06", "08"}
    wanted = commands.Wanted(product, 1, "2", date(2027, 2, 8), LAST, "02", "Huisarts")
    other, nobody = replace(wanted, product_id=cast.dossier(jorrit)), replace(wanted, referrer_name="")
    with pytest.raises(ContractedProduct.DoesNotExist):
        commands.request_assignment(actor=ruben, dossier_id=cast.dossier(jorrit), wanted=other)
    with pytest.raises(FaultyMessage):
        commands.request_assignment(actor=tom, dossier_id=cast.dossier(jorrit), wanted=nobody)
    commands.request_assignment(actor=tom, dossier_id=cast.dossier(jorrit), wanted=wanted)
    go_round(cast, AT)
    assert [one.client.sex for one in sent(cast, "ruben", "JW315", jorrit)] == ["1"]


@pytest.mark.ijw("OP087", "IV094", "IV097", "IV099")
def test_a_granted_request_has_a_number_of_its_own_beside_all_that_runs(cast: Cast, jorrit: str) -> None:
    bea = office(cast, "bea", AT)
    (asked,) = rows(ProviderRequest, bea, dossier_id=cast.dossier(jorrit))
    commands.grant_request(actor=bea, request_id=asked.id)
    go_round(cast, AT)
    lines = sent(cast, "bea", "JW301", jorrit)[-1].client.products
    assert [(one.product.code, one.provider_reference, one.reason_for_change) for one in lines] == [
        (PRACTICE, asked.reference, None), (AT_HOME, None, None),
    ]  # fmt: skip
    assert held(cast, "ruben", PRACTICE).number != held(cast, "ruben", AT_HOME).number


@pytest.mark.ijw("OP306", "OP348", "IV093", "OP257", "IV066", "OP380", "OP033x1")
def test_a_granted_change_stretches_the_same_assignment_as_asked(cast: Cast, jorrit: str) -> None:
    at = AT + timedelta(days=1)
    ruben, bea, before = office(cast, "ruben", at), office(cast, "bea", at), held(cast, "ruben", AT_HOME)
    commands.request_change(actor=ruben, assignment_id=before.id, last_day=date(2027, 8, 31))
    go_round(cast, at)
    asked = next(row for row in rows(ProviderRequest, bea, dossier_id=cast.dossier(jorrit)) if row.kind == "JW317")
    commands.grant_request(actor=bea, request_id=asked.id)
    go_round(cast, at)
    lines = {one.product.code: one for one in sent(cast, "bea", "JW301", jorrit, at)[-1].client.products}
    changed, other = lines[AT_HOME], lines[PRACTICE]
    assert (changed.number, changed.last_day, changed.reason_for_change) == (before.number, date(2027, 8, 31), "12")
    assert (changed.product.code, changed.volume.number) == (before.code, before.volume)
    assert {changed.provider_reference, other.provider_reference} == {asked.reference}
    assert other.reason_for_change is None


@pytest.mark.ijw("OP298", "OP299")
def test_a_lower_volume_is_never_granted_with_one_button(cast: Cast, jorrit: str) -> None:
    at = AT + timedelta(days=2)
    ruben, bea = office(cast, "ruben", at), office(cast, "bea", at)
    asked: Any = sent(cast, "ruben", "JW317", jorrit, at)[0]
    wanted = asked.client.request.to_change[0]
    less = replace(wanted, last_day=LAST, volume=replace(wanted.volume, number=1))
    request = replace(asked.client.request, provider_reference="WLESS", to_change=(less,))
    name = replace(asked.header.identification, identification="LESSPLEASE01", made_on=at.date())
    message = replace(
        asked, header=replace(asked.header, identification=name), client=replace(asked.client, request=request)
    )
    commands.take_in(actor=post_of(party_of(bea), at), content=write(message))
    row = next(one for one in rows(ProviderRequest, bea) if one.reference == "WLESS")
    with pytest.raises(CannotAnswer, match="meer dan een andere einddatum"):
        commands.grant_request(actor=bea, request_id=row.id)
    commands.answer_request(actor=bea, request_id=row.id, verdict="1", reason="2")
    assert ruben.organisation_id != bea.organisation_id


@pytest.mark.ijw("OP186", "OP258")
def test_an_earlier_end_needs_the_provider_and_is_told_with_an_assignment(cast: Cast, jorrit: str) -> None:
    at = AT + timedelta(days=3)
    bea = office(cast, "bea", at)
    mine = held(cast, "bea", AT_HOME)
    with pytest.raises(CannotAnswer, match="Overleg"):
        commands.change_assignment(actor=bea, assignment_id=mine.id, last_day=date(2027, 5, 31))
    commands.change_assignment(actor=bea, assignment_id=mine.id, last_day=date(2027, 5, 31), agreed=True)
    go_round(cast, at)
    lines = {one.product.code: one for one in sent(cast, "bea", "JW301", jorrit, at)[-1].client.products}
    assert (lines[AT_HOME].last_day, lines[AT_HOME].reason_for_change) == (date(2027, 5, 31), "05")
    assert {one.provider_reference for one in lines.values()} == {None}
    assert held(cast, "ruben", AT_HOME).last_day == date(2027, 5, 31)


@pytest.mark.ijw("OP011", "OP288", "OP295")
def test_start_and_stop_go_by_themselves_and_never_before_the_help_began(cast: Cast, jorrit: str) -> None:
    at = AT + timedelta(days=10)
    tom, ruben = cast["tom"].at(at), office(cast, "ruben", at)
    row = held(cast, "ruben", AT_HOME)
    with pytest.raises(FaultyMessage):
        commands.report_start(actor=ruben, assignment_id=row.id, first_day=at.date() + timedelta(days=1))
    with acting(tom, page="test"):
        take_up_start(tom, cast.dossier(jorrit), None, {})
    go_round(cast, at)
    begun = rows(Delivery, office(cast, "bea", at), dossier_id=cast.dossier(jorrit), kind="start")
    assert {row.first_day for row in begun} == {at.date()}
    with acting(tom, page="test"):
        take_up_end(cast["tom"].at(at + timedelta(days=30)), cast.dossier(jorrit), None, {"reason": "goals_reached"})
    go_round(cast, at + timedelta(days=30))
    ended = rows(Delivery, office(cast, "bea", at), dossier_id=cast.dossier(jorrit), kind="stop")
    assert {(row.assignment_number, row.reason_for_ending) for row in ended} == {
        (row.assignment_number, "31") for row in begun
    }


@pytest.mark.ijw("OP043")
def test_no_assignment_beside_a_personal_budget_for_the_same_help(cast: Cast, jorrit: str) -> None:
    dewi, bea, finn = cast["dewi"].at(AT), office(cast, "bea", AT), cast.dossier("finn")
    with acting(dewi, page="test"):
        line = AwardedProvision.objects.select_related("decision").filter(dossier_id=finn).first()
    assert line is not None
    item_id = line.decision.item_id
    AwaitedAssignment.objects.using("owner").filter(dossier_id=finn).delete()
    line.pk, line._state.adding, line.delivery, line.provider_id, line.ends_on = uuid4(), True, "budget", None, None
    with connections["owner"].cursor() as cursor:  # a sent decision never changes: the budget is put there beforehand
        cursor.execute("ALTER TABLE decisions_awardedprovision DISABLE TRIGGER sent_stays")
        line.save(using="owner", force_insert=True)
        cursor.execute("ALTER TABLE decisions_awardedprovision ENABLE TRIGGER sent_stays")
    before = len(sent(cast, "bea", "JW301", "finn"))
    with acting(dewi, page="test"):
        take_up_decision(dewi, finn, item_id, {})
    with acting(bea, page="test"):
        (waits,) = [one for one in queries.awaited(bea) if one.row.dossier_id == finn]
    assert (waits.row.why, len(sent(cast, "bea", "JW301", "finn"))) == ("budget", before)
    with pytest.raises(CannotAssign, match="pgb"):
        commands.assign_help(actor=bea, awaited_id=waits.row.id)


@pytest.mark.ijw("OP191")
def test_no_message_of_roer_holds_free_text(cast: Cast, jorrit: str) -> None:
    for who in ("bea", "ruben"):
        actor = office(cast, who, AT)
        with acting(actor, page="test"):
            found = [
                opened(row) for kind in ("JW301", "JW305", "JW315", "JW317", "JW319") for row in messages(actor, kind)
            ]
        assert found
        assert not any(b"Commentaar" in content for content in found)


@pytest.mark.req("INT-10")
def test_help_in_danger_begins_at_once_and_its_message_says_that_nobody_referred(cast: Cast, jorrit: str) -> None:
    """A boy in crisis at night: the help starts, the message has code 06, and the route is whole in five working days."""
    night, dossier = datetime.fromisoformat("2027-02-05T02:30:00+01:00"), cast.dossier(jorrit)
    tom = cast["tom"].at(night)
    begun = intake.start_acute(actor=tom, words="Niet veilig thuis.", municipality_code="9999", dossier_id=dossier)
    route = WorkItem.objects.using("owner").filter(thing_id=begun, kind="intake.complete_route")
    over = datetime.fromisoformat("2027-02-15T00:00:00+01:00")
    assert [one.due_at for one in route] == [over], "five working days from Friday are over when the sixth begins"
    with acting(tom, page="test"):
        product = next(
            key for key, says in queries.person_page(dossier, tom).choices["product_id"] if "Gesprekken" in says
        )
        filled = queries.asking_initial(dossier, tom)
    wanted = commands.Wanted(product, 1, "2", date(2027, 2, 8), LAST, **filled)
    commands.request_assignment(actor=tom, dossier_id=dossier, wanted=wanted)
    message = sent(cast, "ruben", "JW315", jorrit, night)[-1]
    assert [one.referrer.kind for one in message.client.products] == ["06"]
