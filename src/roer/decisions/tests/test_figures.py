"""Figures on the way to help: counted from dated rows, never of a few people."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.models import Person
from roer.decisions import queries
from roer.decisions.models import Decision
from roer.decisions.tests import story
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake.models import ConversationRating, FirstConversation, HelpRequest, OpenAccessHelp
from roer.intake.queries import open_disputes

AT = datetime.fromisoformat("2025-02-01T10:00:00+01:00")
SINCE, UNTIL = AT - timedelta(days=40), AT + timedelta(days=40)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def asked(cast: Cast, count: int, route: str = "family", helped_after: int = 20) -> list[UUID]:
    """So many requests of the past, loaded as owner as an installation's own history is."""
    rows = [
        HelpRequest(
            dossier_id=cast.dossier("sem"), label=int(Label.PLAN), route=route, state="helping", asked_at=AT,
            entered_by_id=cast["fatima"].seat.id, municipality_code="9999", team_id=cast["fatima"].seat.organisation_id,
            owner_seat_id=cast["fatima"].seat.id, answer_due=AT.date(), helping_since=AT + timedelta(days=helped_after),
        )
        for _number in range(count)
    ]  # fmt: skip
    HelpRequest.objects.using("owner").bulk_create(rows)
    return [row.id for row in rows]


def loaded(cast: Cast, model: Any, request_id: UUID, **more: object) -> UUID:
    row = model(
        id=uuid4(), dossier_id=cast.dossier("sem"), label=int(Label.PLAN), **({"request_id": request_id} | more)
    )
    model.objects.using("owner").bulk_create([row])
    return row.id


def counted(cast: Cast, who: str = "dewi") -> dict[str, queries.FigureLine]:
    actor = cast[who].at(UNTIL)
    with acting(actor, page="test"):
        return {line.code: line for group in queries.access_figures(actor, SINCE, UNTIL) for line in group.lines}


def test_figures_of_the_way_to_help(cast: Cast) -> None:
    nine = asked(cast, 9)
    assert {line.value for line in counted(cast).values()} == {None}, "nine people are not counted"
    for request in [*nine, *asked(cast, 1)]:
        answer = {"answer": "heavier", "answered_at": AT + timedelta(days=30)} if request in nine[:2] else {}
        seat = {"seat_id": cast["fatima"].seat.id}
        loaded(cast, OpenAccessHelp, request, kind="light", began_on=AT.date(), **seat, **answer)
    lines = counted(cast)
    assert (lines["right_first_time"].value, lines["right_first_time"].whole) == (80, 10)
    assert (lines["team_helped_itself"].value, lines["days_to_help"].value) == (100, 20)
    asked(cast, 9, route="doctor")
    asked(cast, 1, route="court")
    lines = counted(cast)
    assert (lines["route_doctor"].value, lines["route_family"].value) == (45, 50)
    assert (lines["route_court"].value, lines["not_to_steer"].value) == (None, None), "one child is not found back"
    assert counted(cast, "fatima")["route_doctor"].value == 45
    _talked(cast, nine)
    lines = counted(cast)
    assert (lines["talk_in_two_weeks"].value, lines["talk_after_five_months"].value) == (90, 0)
    assert (lines["child_was_there"].value, lines["child_say"].value, lines["child_heard"].value) == (80, 53, 100)
    assert lines["parent_say"].value is None, "nobody of the parents answered"
    assert (lines["child_say"].printed.value, lines["parent_say"].printed.value) == (53, 73)  # type: ignore[union-attr]


def _talked(cast: Cast, requests: list[UUID]) -> None:
    """Ten first talks, of which one late; the child was at eight; a hundred young people answered, 53 liked their say."""
    for number in range(10):
        request = requests[number] if number < len(requests) else asked(cast, 1)[0]
        held = AT + timedelta(days=30 if number == 0 else 3)
        talk = loaded(
            cast, FirstConversation, request, purpose="first_help", place="home", state="held", planned_at=held,
            planned_by_id=cast["fatima"].seat.id, held_at=held, child_presence="whole" if number < 8 else "not",
        )  # fmt: skip
    _hundred_answers(cast, talk)


def _hundred_answers(cast: Cast, talk: UUID) -> None:
    persons = Person.objects.using("owner").bulk_create([Person(made_at=AT) for _number in range(100)])
    ConversationRating.objects.using("owner").bulk_create(
        ConversationRating(
            dossier_id=cast.dossier("sem"), label=int(Label.PLAN), conversation_id=talk, person=person, heard=5, looked=4,
            taken_seriously=4, had_say=5 if number < 53 else 2, by_child=True, rated_at=AT,
        )
        for number, person in enumerate(persons)
    )  # fmt: skip


@pytest.mark.req("INT-09")
def test_a_question_that_became_clear_is_a_good_end_and_asks_no_decision(cast: Cast) -> None:
    """One registration for whoever asks; twenty are closed, of which fifteen because the question became clear."""
    fatima, day = cast["fatima"], datetime.fromisoformat("2027-05-01T10:00:00+02:00")
    for number in range(20):
        request = intake.ask_question(
            actor=cast["mirjam"].at(day),
            dossier_id=cast.dossier("lina"),
            municipality_code="9999",
            words={"want": "Hoe nu?"},
        )
        why = (
            {"why": "question_clear", "own_words": "Ik weet het nu."}
            if number > 4
            else {"why": "not_reached", "examined": "Gebeld."}
        )
        intake.close_request(actor=fatima.at(day), request_id=request, words="Fijn.", **why)
    dewi = cast["dewi"].at(day)
    with acting(dewi, page="test"):
        groups = queries.access_figures(dewi, day - timedelta(days=1), day + timedelta(days=1))
        assert not Decision.objects.filter(dossier_id=cast.dossier("lina"), drafted_at__gte=day).exists()
    lines = {line.code: line.value for group in groups for line in group.lines}
    assert (lines["ended_question_clear"], lines["ended_not_reached"], lines["ended_well"]) == (75, 25, 75)


def test_no_name_and_only_for_who_works_on_it(cast: Cast) -> None:
    for name in ("mirjam", "eva", "kade"):
        with pytest.raises(NotAllowed), acting(cast[name].at(UNTIL), page="test"):
            queries.access_figures(cast[name].at(UNTIL), SINCE, UNTIL)
    page = client_of(cast["dewi"]).get("/besluit/cijfers/").content.decode()
    assert "heel Nederland in 2015: 26 procent" in page
    assert client_of(cast["mirjam"]).get("/besluit/cijfers/").status_code == 404


@pytest.mark.req("INT-61")
def test_a_dispute_between_laws_is_decided_by_the_municipality_and_reported(cast: Cast) -> None:
    """Opened on the first of March, decided on the 31st: 30 days, cause, parties and amount; help went on meanwhile."""
    march, end = (datetime.fromisoformat(f"2027-03-{day}T10:00:00+01:00") for day in ("01", "31"))
    fatima, other = cast["fatima"], cast.organisations["Jeugdbescherming De Linde"].id
    story.determined(cast, "lina", at=march)
    request = intake.ask_question(
        actor=cast["mirjam"].at(march),
        dossier_id=cast.dossier("lina"),
        municipality_code="9999",
        words={"want": "Hulp."},
    )
    dispute = intake.open_dispute(actor=fatima.at(march), request_id=request, cause="law", other_party_id=other)
    intake.begin_help(actor=fatima.at(march), request_id=request)
    intake.say_we_are_stuck(actor=cast["mirjam"].at(march), request_id=request, words="Iedereen wijst naar elkaar.")
    dewi = cast["dewi"].at(end)
    with acting(dewi, page="test"):
        assert (dispute, 30) in [(row.id, days) for row, days in open_disputes(dewi)]
    with pytest.raises(ObjectDoesNotExist):
        intake.decide_dispute(actor=cast["carla"].at(end), dispute_id=dispute, payer_id=other, words="Wij.")
    intake.decide_dispute(
        actor=dewi, dispute_id=dispute, payer_id=other, amount=Decimal("900.00"), words="Dit valt onder de Wlz."
    )
    with acting(dewi, page="test"):
        assert dispute not in {row.id for row, _days in open_disputes(dewi)}
        found = queries.settlements(dewi, march, end + timedelta(days=1))
    assert [(str(one.cause), one.other, one.payer, one.days, one.amount, one.stuck) for one in found] == [
        ("welke wet geldt", "Jeugdbescherming De Linde", "Jeugdbescherming De Linde", 30, Decimal("900.00"), True)
    ]
