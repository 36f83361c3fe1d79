"""From decision to payment, at both ends: every message and its return, written once and typed by nobody."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from roer.contracts import commands, queries
from roer.contracts.ijw.official import NoSchemasError, official_faults
from roer.contracts.models import Assignment, Claim, ClaimLine, Delivery, ProviderRequest
from roer.contracts.refusals import CannotAnswer, CannotAssign, CannotReport, FaultyMessage
from roer.contracts.sealing import opened
from roer.contracts.tests.exchange import go_round, messages, office, rows, work
from roer.core.actor import acting
from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.demo.families.contracts import CHILDREN, family, grant

FIRST = date(2026, 12, 1)
CHRISTMAS = datetime.fromisoformat("2026-12-23T10:00:00+01:00")


@pytest.fixture(scope="module")
def mila(cast: Cast) -> str:
    """A child with a decision of the day before Christmas."""
    CHILDREN["wietse"] = ("Wietse Groen", "2016-05-01", "999900079", "merel", "Merel Groen", "Dijk 3, 1099 AE Maasrijk")
    cast.moment = CHRISTMAS - timedelta(days=2)
    family(cast, "wietse")
    grant(cast, "wietse", FIRST, date(2027, 5, 31), CHRISTMAS)
    go_round(cast, CHRISTMAS)
    return "wietse"


def assigned(cast: Cast, who: str, child: str) -> Assignment:
    """The newest form of a child's assignment in somebody's books."""
    found = rows(Assignment, office(cast, who), dossier_id=cast.dossier(child))
    return max(found, key=lambda row: (row.decided_on, row.decided_at))


def test_a_decision_becomes_an_assignment_without_typing(cast: Cast, mila: str) -> None:
    sent = assigned(cast, "bea", mila)
    assert (sent.category, sent.code, sent.volume, sent.unit, sent.frequency) == ("45", "45A04", 2, "04", "2")
    assert (sent.first_day, sent.last_day) == (FIRST, date(2027, 5, 31))
    got = assigned(cast, "ruben", mila)
    assert (got.number, got.code, got.volume) == (sent.number, "45A04", 2)
    assert [row.state for row in messages(office(cast, "bea"), "JW301", dossier_id=cast.dossier(mila))] == ["fine"]
    assert work(office(cast, "ruben"), "contracts.begin_help", got.id)


def test_every_message_that_left_is_valid_by_the_official_schema(cast: Cast, mila: str) -> None:
    for who in ("bea", "ruben"):
        actor = office(cast, who)
        with acting(actor, page="test"):
            for kind in ("JW301", "JW302", "JW305", "JW306", "JW315", "JW316", "JW323"):
                for row in messages(actor, kind, direction="out"):
                    try:
                        assert official_faults(opened(row), kind) == ()
                    except NoSchemasError:
                        pytest.skip("the official schemas are not here (ROER_IJW_SCHEMAS)")


def test_start_stop_and_their_returns_reach_the_municipality_and_the_timeline(cast: Cast, mila: str) -> None:
    at = CHRISTMAS + timedelta(days=20)
    ruben, got = office(cast, "ruben", at), assigned(cast, "ruben", mila)
    with pytest.raises(CannotReport):
        commands.report_start(actor=ruben, assignment_id=got.id, first_day=FIRST - timedelta(days=1))
    commands.report_start(actor=ruben, assignment_id=got.id, first_day=date(2027, 1, 4))
    with pytest.raises(FaultyMessage):
        commands.report_start(actor=ruben, assignment_id=got.id, first_day=date(2027, 1, 5))
    go_round(cast, at)
    begun = rows(Delivery, office(cast, "bea", at), dossier_id=cast.dossier(mila), kind="start")
    assert [row.first_day for row in begun] == [date(2027, 1, 4)]
    assert messages(ruben, "JW305", dossier_id=cast.dossier(mila))[-1].state == "fine"
    anouk = cast["merel"].at(at)
    with acting(anouk, page="test"):
        told = [one.title for about in queries.told_about(anouk) for one in about.told]
    assert "Jeugdhulp De Vuurtoren liet Gemeente Maasrijk weten dat de hulp begon." in told


def test_a_claim_is_checked_and_paid_and_a_mistake_is_first_taken_back(cast: Cast, mila: str) -> None:
    at = CHRISTMAS + timedelta(days=45)
    ruben, bea, got = office(cast, "ruben", at), office(cast, "bea", at), assigned(cast, "ruben", mila)
    month = date(2027, 1, 1)
    with pytest.raises(FaultyMessage):
        commands.declare(actor=ruben, month=month, given=[commands.Given(got.id, 99, 99, "home")])
    commands.declare(actor=ruben, month=month, given=[commands.Given(got.id, 8, 8, "home")])
    go_round(cast, at)
    claim = next(one for one in rows(Claim, bea) if one.first_day == month)
    assert (claim.cents, claim.answer_due) == (8 * 7450, date(2027, 2, 19))
    assert work(bea, "contracts.review_claim", claim.id)[0].due_at.date() == date(2027, 2, 19)
    commands.check_declaration(actor=bea, claim_id=claim.id)
    with pytest.raises(CannotAnswer):
        commands.check_declaration(actor=bea, claim_id=claim.id)
    go_round(cast, at)
    line = next(one for one in rows(ClaimLine, ruben) if one.first_day == month)
    assert (line.granted, line.taken_back, line.delivered, line.place) == (True, False, 8, "home")
    commands.take_back(actor=ruben, line_id=line.id, again=commands.Given(got.id, 6, 6, "home"))
    go_round(cast, at)
    second = next(one for one in rows(Claim, bea) if one.answered_at is None and one.cents == -2 * 7450)
    commands.check_declaration(actor=bea, claim_id=second.id)
    go_round(cast, at)
    after = {one.number: one for one in rows(ClaimLine, ruben) if one.first_day == month}
    assert [one.taken_back for one in after.values() if one.number == line.number] == [True]
    assert all(one.granted for one in after.values())


def test_a_request_at_christmas_is_answered_within_five_working_days(cast: Cast) -> None:
    ruben, bea = office(cast, "ruben"), office(cast, "bea")
    asked = next(one for one in rows(ProviderRequest, bea) if one.dossier_id == cast.dossier("evi"))
    assert work(bea, "contracts.answer_request", asked.id)
    commands.answer_request(actor=bea, request_id=asked.id, verdict="2")
    with pytest.raises(CannotAnswer):
        commands.answer_request(actor=bea, request_id=asked.id, verdict="1", reason="8", right_municipality="0000")
    commands.grant_request(actor=bea, request_id=asked.id)
    go_round(cast)
    ours = next(one for one in rows(ProviderRequest, ruben) if one.dossier_id == cast.dossier("evi"))
    assert (ours.verdicts, ours.assigned) == (["2"], True)
    assert assigned(cast, "ruben", "evi").provider_reference == asked.reference


def test_a_change_extends_the_same_assignment_and_stacks_nothing(cast: Cast, mila: str) -> None:
    at = CHRISTMAS + timedelta(days=60)
    ruben, bea, got = office(cast, "ruben", at), office(cast, "bea", at), assigned(cast, "ruben", mila)
    commands.request_change(actor=ruben, assignment_id=got.id, last_day=date(2027, 7, 31))
    go_round(cast, at)
    asked = next(one for one in rows(ProviderRequest, bea) if one.kind == "JW317")
    commands.grant_request(actor=bea, request_id=asked.id)
    go_round(cast, at)
    longer = assigned(cast, "ruben", mila)
    assert (longer.number, longer.last_day, longer.reason_for_change) == (got.number, date(2027, 7, 31), "12")
    with pytest.raises(CannotAssign):
        grant_again(cast, mila, at)


def grant_again(cast: Cast, child: str, at: datetime) -> None:
    """A second decision for the same help in the same days waits for somebody, who is told to extend."""
    grant(cast, child, date(2027, 3, 1), date(2027, 9, 30), at)
    bea = office(cast, "bea", at)
    with acting(bea, page="test"):
        waits = [one for one in queries.awaited(bea) if one.row.dossier_id == cast.dossier(child)]
    assert [one.row.why for one in waits] == ["stacked"]
    commands.assign_help(actor=bea, awaited_id=waits[0].row.id)


@pytest.mark.ijw("OP003")
def test_who_must_stay_hidden_is_in_no_message_and_goes_by_hand(cast: Cast) -> None:
    bea = office(cast, "bea")
    with acting(bea, page="test"):
        waits = [one for one in queries.awaited(bea) if one.row.dossier_id == cast.dossier("noud")]
    assert [(one.row.why, one.by_hand) for one in waits] == [("by_hand", True)]
    with pytest.raises(CannotAssign):
        commands.assign_help(actor=bea, awaited_id=waits[0].row.id)
    assert not [row for row in rows(Assignment, bea) if row.dossier_id == cast.dossier("noud")]
    commands.assign_by_hand(actor=bea, awaited_id=waits[0].row.id)
    with acting(bea, page="test"):
        assert waits[0].row.id not in {one.row.id for one in queries.awaited(bea)}


def test_today_is_a_day_of_the_netherlands(cast: Cast) -> None:
    assert day_of(CHRISTMAS) == date(2026, 12, 23)
