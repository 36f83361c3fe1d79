"""From decision to payment over a hub that loses, doubles, delays and turns around: both ends end with the same books."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from roer.contracts import commands, queries
from roer.contracts.models import Assignment, Claim, ClaimLine, Delivery, ExchangeMessage, ProviderRequest
from roer.contracts.parties import party_of, post_of
from roer.contracts.road.rounds import go_round
from roer.contracts.road.tests.certificates import Authority
from roer.contracts.road.tests.hub import Hub, Misfortune, open_hub, road_to
from roer.contracts.tests.exchange import messages, office, rows, work
from roer.core.actor import acting
from roer.core.models import Item
from roer.demo.cast import Cast
from roer.demo.families.contracts import CHILDREN, MUNICIPALITY, PRACTICE, PROVIDER, family, grant
from roer.people import commands as people

KINGS_DAY = datetime.fromisoformat("2027-04-27T10:00:00+02:00")
BEGAN = datetime.fromisoformat("2027-04-12T10:00:00+02:00")
FIRST, LAST = date(2027, 4, 1), date(2027, 9, 30)
SIDES = ("bea", "ruben")
TROUBLES = [Misfortune.DROP, Misfortune.LOSE_ANSWER, Misfortune.BUSY, Misfortune.CUT]
AT_MOST, OFTEN = 60, 0.5


class Post:
    """Both organisations, and the bad hub between them."""

    def __init__(self, cast: Cast, hub: Hub, authority: Authority) -> None:
        self.cast, self.hub, self.dice = cast, hub, random.Random(8)
        self.roads = {"bea": road_to(hub, authority, MUNICIPALITY), "ruben": road_to(hub, authority, PROVIDER)}
        hub.doubles = True

    def goes_round(self, at: datetime) -> None:
        """Rounds until nothing moves, each with other troubles and in the other order."""
        for _round in range(AT_MOST):
            self.hub.backwards = not self.hub.backwards
            self.hub.misfortunes = {method: self._trouble() for method in ("PUT", "GET", "DELETE")}
            for who in SIDES:
                party = party_of(office(self.cast, who, at))
                go_round(self.roads[who], commands.OrganisationPost(party, at, everyone=True))
                commands.judge_held(actor=post_of(party, at))
            if self._is_quiet(at):
                return
        raise AssertionError("the post never comes to rest")

    def _trouble(self) -> list[Misfortune]:
        return [self.dice.choice(TROUBLES)] if self.dice.random() < OFTEN else []

    def _is_quiet(self, at: datetime) -> bool:
        waiting = [row for who in SIDES for row in rows(ExchangeMessage, office(self.cast, who, at), state="queued")]
        return not waiting and not any(self.hub.listed(code) for code in (MUNICIPALITY, PROVIDER))


@pytest.fixture(scope="module")
def post(cast: Cast, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    authority = Authority(tmp_path_factory.mktemp("certificates"))
    with open_hub(authority, MUNICIPALITY, PROVIDER) as hub:
        yield Post(cast, hub, authority)


@pytest.fixture(scope="module")
def mila(cast: Cast, post: Post) -> str:
    """A child whose decision became an assignment over the bad hub."""
    CHILDREN["wietse"] = ("Wietse Groen", "2016-05-01", "999900079", "merel", "Merel Groen", "Dijk 3, 1099 AE Maasrijk")
    cast.moment = BEGAN - timedelta(days=2)
    family(cast, "wietse")
    grant(cast, "wietse", FIRST, LAST, BEGAN)
    post.goes_round(BEGAN)
    return "wietse"


def of(cast: Cast, who: str, model: Any, child: str) -> list[Any]:
    return rows(model, office(cast, who, KINGS_DAY), dossier_id=cast.dossier(child))


def same_books(cast: Cast, child: str, model: Any, *fields: str) -> list[tuple[Any, ...]]:
    """What both sides keep; the test fails when they differ."""
    ours, theirs = (
        sorted(tuple(getattr(row, name) for name in fields) for row in of(cast, who, model, child)) for who in SIDES
    )
    assert ours == theirs
    return ours


def newest(cast: Cast, who: str, child: str) -> Assignment:
    return max(of(cast, who, Assignment, child), key=lambda row: (row.decided_on, row.decided_at, row.number))


def test_the_assignment_arrives_once_and_its_return_too(cast: Cast, post: Post, mila: str) -> None:
    assert same_books(cast, mila, Assignment, "number", "code", "volume", "first_day", "last_day")[0][1:] == (
        "45A04", 2, FIRST, LAST,
    )  # fmt: skip
    assert [row.state for row in messages(office(cast, "bea", BEGAN), "JW301", dossier_id=cast.dossier(mila))] == [
        "fine"
    ]


@pytest.mark.ijw("OP080")
def test_a_stop_that_overtakes_its_start_waits_and_both_sides_know_the_same(cast: Cast, post: Post, mila: str) -> None:
    ruben, got = office(cast, "ruben", BEGAN), newest(cast, "ruben", mila)
    commands.report_start(actor=ruben, assignment_id=got.id, first_day=date(2027, 4, 6))
    begun = of(cast, "ruben", Delivery, mila)[0]
    commands.report_stop(actor=ruben, start_id=begun.id, last_day=date(2027, 4, 9), reason="20")
    commands.report_start(actor=ruben, assignment_id=got.id, first_day=date(2027, 4, 12))
    post.goes_round(BEGAN)
    assert same_books(cast, mila, Delivery, "kind", "first_day", "last_day", "removed") == [
        ("start", date(2027, 4, 6), None, False), ("start", date(2027, 4, 12), None, False),
        ("stop", date(2027, 4, 6), date(2027, 4, 9), False),
    ]  # fmt: skip
    sent = [*messages(ruben, "JW305"), *messages(ruben, "JW307")]
    assert {row.state for row in sent if row.dossier_id == cast.dossier(mila)} == {"fine"}


def test_what_the_hub_swallowed_rings_after_kings_day_and_goes_again(cast: Cast, post: Post, mila: str) -> None:
    """Sent on Monday 26 April: King's Day does not count, so an answer is due on Friday 30 April."""
    monday = KINGS_DAY - timedelta(days=1)
    begun = max(of(cast, "ruben", Delivery, mila), key=lambda row: (row.kind == "start", row.first_day))
    commands.report_stop(
        actor=office(cast, "ruben", monday), start_id=begun.id, last_day=date(2027, 4, 23), reason="20"
    )
    commands.note_late(actor=post_of(party_of(office(cast, "ruben", monday)), monday))  # what was late before
    post.hub.swallows = 1
    post.goes_round(monday)
    (lost,) = [row for row in messages(office(cast, "ruben", monday), "JW307") if row.state == "sent"]
    assert lost.answer_due == date(2027, 4, 30)
    for day, late in ((date(2027, 4, 30), "0"), (date(2027, 5, 3), "1"), (date(2027, 5, 3), "0")):
        at = datetime.combine(day, KINGS_DAY.timetz())
        assert commands.note_late(actor=post_of(party_of(office(cast, "ruben", at)), at)) == late
    after = office(cast, "ruben", datetime.fromisoformat("2027-05-03T10:00:00+02:00"))
    assert work(after, "contracts.return_late", lost.id)
    commands.send_again(actor=after, message_id=lost.id)
    post.goes_round(after.at)
    assert work(after, "contracts.return_late", lost.id) == []
    assert rows(ExchangeMessage, after, id=lost.id)[0].state == "fine"
    same_books(cast, mila, Delivery, "kind", "first_day", "last_day", "removed")
    with pytest.raises(commands.CannotSendAgain):
        commands.send_again(actor=after, message_id=lost.id)


def test_requests_and_answers_reach_both_ends_once(cast: Cast, post: Post, mila: str) -> None:
    at = KINGS_DAY + timedelta(days=8)
    ruben, bea, tom = office(cast, "ruben", at), office(cast, "bea", at), cast["tom"].at(at)
    people.involve(
        actor=cast["fatima"].at(at), dossier_id=cast.dossier(mila), seat_id=tom.seat_id, part="care_provider"
    )
    with acting(ruben, page="test"):
        product = next(one for one in queries.products_sold(ruben) if one.code == PRACTICE)
    wanted = commands.Wanted(product.id, 1, "2", date(2027, 5, 10), LAST, "02", "Huisarts")
    commands.request_assignment(actor=ruben, dossier_id=cast.dossier(mila), wanted=wanted)
    post.goes_round(at)
    (asked,) = of(cast, "bea", ProviderRequest, mila)
    assert work(bea, "contracts.answer_request", asked.id)
    commands.answer_request(actor=bea, request_id=asked.id, verdict="2")
    post.goes_round(at)
    commands.grant_request(actor=bea, request_id=asked.id)
    post.goes_round(at)
    assert same_books(cast, mila, ProviderRequest, "kind", "reference", "verdicts", "assigned")[0][2:] == (["2"], True)
    at_home = next(row for row in of(cast, "ruben", Assignment, mila) if row.code == "45A04")
    commands.request_change(actor=office(cast, "ruben", at), assignment_id=at_home.id, last_day=date(2027, 8, 31))
    post.goes_round(at)
    change = next(row for row in of(cast, "bea", ProviderRequest, mila) if row.kind == "JW317")
    commands.grant_request(actor=office(cast, "bea", at + timedelta(hours=1)), request_id=change.id)
    post.goes_round(at + timedelta(hours=1))
    same_books(cast, mila, Assignment, "number", "code", "last_day", "reason_for_change", "decided_at")
    assert newest(cast, "ruben", mila).last_day == date(2027, 8, 31)


def test_a_claim_and_its_answer_arrive_once_and_the_money_is_the_same(cast: Cast, post: Post, mila: str) -> None:
    at = KINGS_DAY + timedelta(days=10)
    at_home = next(row for row in of(cast, "ruben", Assignment, mila) if row.code == "45A04")
    given = [commands.Given(at_home.id, 6, 6, "home")]
    commands.declare(actor=office(cast, "ruben", at), month=date(2027, 4, 1), given=given)
    post.goes_round(at)
    bea = office(cast, "bea", at)
    claim = next(row for row in rows(Claim, bea) if row.first_day == FIRST)
    commands.check_declaration(actor=bea, claim_id=claim.id)
    post.goes_round(at)
    assert same_books(cast, mila, ClaimLine, "number", "volume", "cents", "granted")[0][2:] == (6 * 7450, True)


@pytest.mark.ijw("UP001")
def test_in_the_end_nothing_waits_and_the_family_heard_everything_once(cast: Cast, post: Post, mila: str) -> None:
    at = KINGS_DAY + timedelta(days=11)
    for who in SIDES:
        actor = office(cast, who, at)
        own = [row for row in rows(ExchangeMessage, actor, direction="out") if row.dossier_id == cast.dossier(mila)]
        assert {row.state for row in own} == {"fine"}
        assert not [row for row in rows(ExchangeMessage, actor) if row.state in ("held", "queued", "unreadable")]
    anouk = cast["merel"].at(at)
    with acting(anouk, page="test"):
        told = Item.objects.visible_to(anouk).filter(kind__startswith="contracts.told_", dossier_id=cast.dossier(mila))
        kinds = sorted(told.values_list("kind", flat=True))
    assert kinds == sorted(
        f"contracts.told_jw{number}" for number in (301, 305, 307, 305, 307, 315, 319, 301, 317, 301, 323)
    )
