"""Figures on the way to help: counted from dated rows, never of a few people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from django import forms
from django.core.exceptions import ObjectDoesNotExist

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.models import Person
from roer.core.rules import LocalValue, Scope
from roer.decisions import queries
from roer.decisions.models import BestInterestsAssessment, Decision
from roer.decisions.tests import story
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake.models import (
    BasicNeed,
    ConversationRating,
    FirstConversation,
    HelpRequest,
    OpenAccessHelp,
    Referral,
    Triage,
)
from roer.intake.queries import open_disputes

AT = datetime.fromisoformat("2025-02-01T10:00:00+01:00")
UNTIL = AT + timedelta(days=40)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def asked(
    cast: Cast, count: int, route: str = "family", helped_after: int = 20, at: datetime = AT, **more: object
) -> list[UUID]:
    """So many requests of the past, loaded as owner as an installation's own history is."""
    values = {"state": "helping", "helping_since": at + timedelta(days=helped_after)} | more
    rows = [
        HelpRequest(
            dossier_id=cast.dossier("sem"), label=int(Label.PLAN), route=route, asked_at=at,
            entered_by_id=cast["fatima"].seat.id, municipality_code="9999", team_id=cast["fatima"].seat.organisation_id,
            owner_seat_id=cast["fatima"].seat.id, answer_due=at.date(), **values,
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


def counted(
    cast: Cast, who: str = "dewi", at: datetime = AT, days: int = 40, whose: str = ""
) -> dict[str, queries.FigureLine]:
    actor, around = cast[who].at(at + timedelta(days=days)), timedelta(days=days)
    with acting(actor, page="test"):
        groups = queries.access_figures(actor, at - around, at + around, whose=whose)
        return {line.code: line for group in groups for line in group.lines}


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
    assert counted(cast)["route_doctor"].value == counted(cast, "fatima")["route_doctor"].value == 47
    asked(cast, 1, route="court")
    lines = counted(cast)
    assert (lines["route_court"].value, lines["route_family"].value) == (None, 50), "one child is not found back"
    assert (lines["route_doctor"].value, lines["not_to_steer"].value) == (None, 50), (
        "nor by what the others are together"
    )
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
            queries.access_figures(cast[name].at(UNTIL), AT, UNTIL)
    page = client_of(cast["dewi"]).get("/besluit/cijfers/").content.decode()
    assert "heel Nederland in 2015: 26 procent" in page
    assert client_of(cast["mirjam"]).get("/besluit/cijfers/").status_code == 404


@pytest.mark.req("INT-65")
def test_first_time_right_and_what_came_after_the_first_request(cast: Cast) -> None:
    """Ten requests, two with another kind of help within half a year: eighty percent, for the team as for the municipality."""
    at = datetime.fromisoformat("2023-05-01T10:00:00+02:00")
    ten = asked(cast, 10, at=at, state="closed", closed_at=at + timedelta(days=30), close_reason="helped")
    seat = cast["fatima"].seat.id
    for number, request in enumerate(ten):
        answer = {"answer": "heavier", "answered_at": at + timedelta(days=30)} if number < 2 else {"effect": "not"}
        began = {"kind": "light", "began_on": at.date(), "seat_id": seat}
        if number < 5:
            loaded(cast, OpenAccessHelp, request, **began, **answer)
    for number in range(3):
        loaded(
            cast, BestInterestsAssessment, ten[0], weight="ordinary", checklist="gc14-2013", asked_by_id=seat,
            asked_at=at + timedelta(days=number),
        )  # fmt: skip
    for who in ("dewi", "fatima"):
        lines = counted(cast, who, at)
        assert (lines["right_first_time"].value, lines["right_first_time"].whole) == (80, 10)
        assert (lines["team_helped_itself"].value, lines["no_use"].value, lines["other_face"].value) == (50, 30, 0)
        assert lines["looked_again"].value == 200, (
            "two more after the first, found back at each of the ten of this child"
        )
        assert lines["came_back"].value == 100, "the child of all ten came back later with a new question"


@pytest.mark.req("INT-68")
def test_inflow_by_referrer_and_reason_without_any_name(cast: Cast) -> None:
    """Two hundred new children, ninety by the GP: forty-five percent, and no child can be opened."""
    at = datetime.fromisoformat("2022-05-01T10:00:00+02:00")
    seat = cast["fatima"].seat.id
    sent = asked(cast, 90, route="doctor", at=at)
    referral = {"ground": "gp", "referred_on": at.date(), "seat_id": seat, "received_at": at, "contact_seat_id": seat}
    for request in sent:
        loaded(cast, Referral, request, **referral)
    asked(cast, 110, at=at)
    for number, request in enumerate(sent[:40]):
        loaded(
            cast, Triage, request, urgency="ordinary", complexity="simple", domains=["behaviour"], duration="short",
            own_question=number >= 10, made_by_id=seat, made_at=at,
        )  # fmt: skip
    lines = counted(cast, at=at)
    assert (lines["route_gp"].value, lines["route_gp"].whole, lines["not_to_steer"].value) == (45, 200, 45)
    asked(cast, 2, route="court", at=at)
    lines = counted(cast, at=at)
    assert (lines["route_gp"].value, lines["route_court"].value, lines["route_family"].value) == (None, None, 54)
    assert lines["not_to_steer"].value == 46, "ninety and two together are many; which of the two kinds stays inside"
    asked(cast, 8, route="court", at=at)
    lines = counted(cast, at=at)
    assert (lines["route_gp"].value, lines["route_court"].value) == (43, 5)
    assert (lines["reason_behaviour"].value, lines["reason_no_own_question"].value) == (100, 25)
    page = client_of(cast["dewi"]).get("/besluit/cijfers/").content.decode()
    assert "/hulp/vraag/" not in page
    assert "/dossier/" not in page.split("<main")[1]


LongForm = type("LongForm", (forms.Form,), {f"field_{number}": forms.CharField() for number in range(48)})


@pytest.mark.req("INT-66")
def test_effort_steps_and_paper_also_for_those_who_need_most(cast: Cast) -> None:
    """A form of forty-eight with forty as the most: eight too many. Thirty requests, of which twelve with little money."""
    long = queries.paperwork(AT.date(), steps={"aanvragen": (LongForm,)})
    assert [(one.step, one.fields, one.too_many) for one in long] == [("aanvragen", 48, 8)]
    stricter = LocalValue("decisions.most_fields_on_a_form", Scope.MUNICIPALITY, "9999", 30, date(2024, 1, 1))
    assert queries.paperwork(AT.date(), [stricter], {"aanvragen": (LongForm,)})[0].too_many == 18
    assert all(one.too_many == 0 for one in queries.paperwork(AT.date())), "no form of Roer itself is too long"
    at = datetime.fromisoformat("2021-05-01T10:00:00+02:00")
    thirty = asked(cast, 30, at=at)
    need = {"need": "income", "is_met": False, "said_at": at}
    for request in thirty[:12]:
        loaded(cast, BasicNeed, request, **need)
    talk = loaded(
        cast, FirstConversation, thirty[0], purpose="first_help", place="home", state="held", planned_at=at,
        planned_by_id=cast["fatima"].seat.id, held_at=at + timedelta(days=2), child_presence="whole",
    )  # fmt: skip
    answered(
        cast,
        talk,
        20,
        lambda number: {"by_child": False, "effort": 5 if number < 11 else 1, "knows_where": number < 13},
    )
    lines, poor = counted(cast, at=at), counted(cast, at=at, whose="low_income")
    assert (lines["parent_effort"].value, lines["parent_knows_where"].value) == (55, 65)
    assert (lines["days_to_help"].value, lines["days_to_help"].whole) == (20, 30)
    assert (poor["days_to_help"].whole, poor["days_to_help"].value) == (12, 20)
    for request in thirty[12:25]:
        loaded(cast, BasicNeed, request, **need)
    assert counted(cast, at=at, whose="low_income")["days_to_help"].value is None, (
        "thirty less twenty-five tells of five"
    )
    page = client_of(cast["dewi"]).get("/besluit/cijfers/?van=low_income").content.decode()
    assert "Gezinnen met te weinig inkomen" in page
    assert "Papierwerk per stap" in page


def answered(cast: Cast, talk: UUID, count: int, more: Callable[[int], dict[str, object]]) -> None:
    """So many people said how a talk was."""
    persons = Person.objects.using("owner").bulk_create([Person(made_at=AT) for _number in range(count)])
    ConversationRating.objects.using("owner").bulk_create(
        ConversationRating(**{
            "dossier_id": cast.dossier("sem"), "label": int(Label.PLAN), "conversation_id": talk, "person": person,
            "heard": 5, "looked": 4, "taken_seriously": 4, "had_say": 4, "rated_at": AT,
        } | more(number))
        for number, person in enumerate(persons)
    )  # fmt: skip


@pytest.mark.req("INT-67")
def test_say_presence_and_what_people_thought_apart_for_young_and_parents(cast: Cast) -> None:
    """A hundred young people, fifty-three satisfied with their say; heard stands apart, and so does the road to help."""
    at = datetime.fromisoformat("2020-05-01T10:00:00+02:00")
    talks = {}
    for purpose in ("first_help", "reassessment"):
        talks[purpose] = loaded(
            cast, FirstConversation, asked(cast, 1, at=at)[0], purpose=purpose, place="home", state="held", planned_at=at,
            planned_by_id=cast["fatima"].seat.id, held_at=at + timedelta(days=2), child_presence="whole",
        )  # fmt: skip
    wrong = ["no_help"] * 2 + ["less_help"] * 20 + ["not_seen"] * 8 + ["does_not_fit"] * 17

    def young(number: int) -> dict[str, object]:
        said = {"had_say": 5 if number < 53 else 1, "heard": 5 if number < 75 else 2}
        return {"by_child": True, **said, "grade": 7, "dissatisfied": wrong[number - 53] if number >= 53 else ""}

    answered(cast, talks["first_help"], 100, young)
    answered(
        cast,
        talks["first_help"],
        10,
        lambda number: {"by_child": False, "grade": 7 if number else 5, "solution": 4, "road": 1},
    )
    answered(
        cast, talks["reassessment"], 10,
        lambda number: {"by_child": False, "grade": 6, "solution": 4 if number < 6 else 1, "road": 5},
    )  # fmt: skip
    answered(
        cast, talks["reassessment"], 20, lambda number: {"by_child": False, "told": "once" if number < 5 else "many"}
    )
    lines = counted(cast, at=at)
    assert (lines["told_once"].value, lines["told_many"].value, lines["told_few"].value) == (25, 75, 0)
    assert (lines["child_say"].value, lines["child_heard"].value, lines["parent_say"].value) == (53, 75, 100)
    assert (lines["grade_child_first"].value, lines["grade_parent_first"].value) == (Decimal("7"), Decimal("6.8"))
    assert lines["grade_parent_again"].value == 6
    assert (lines["parent_road"].value, lines["parent_solution"].value) == (50, 80)
    assert (lines["parent_solution_first"].value, lines["parent_solution_again"].value) == (100, 60)
    assert (lines["parent_solution_new"].whole, lines["parent_solution_expired"].value) == (20, None)
    assert lines["dissatisfied_no_help"].value is None
    assert lines["dissatisfied_not_seen"].value is None, "the whole less the others would tell of the two"
    assert (lines["dissatisfied_less_help"].value, lines["dissatisfied_does_not_fit"].value) == (43, 36)


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
