"""Where a family stands: four facts and one summary, pressure that is no status, stopping, remedies, and short measures."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.days import PartialDate
from roer.core.dossiers import head_dossier
from roer.core.models import Dossier, WorkItem
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake.models import ConsentToHelp
from roer.people import commands as people
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.models import CourtPaper
from roer.safety.queries import PositionPage
from roer.safety.rules import PositionFacts, appeal_until, missed_test, plain_summary

FIRST = datetime.fromisoformat("2028-05-01T00:00:00+02:00")
LAST = datetime.fromisoformat("2028-11-01T00:00:00+01:00")
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    made.organisations["institution"] = made["ismail"].seat.organisation  # type: ignore[assignment]
    return made


def child(cast: Cast, name: str, year: int = 2014, *, at: datetime = FIRST - 10 * DAY) -> UUID:
    fatima = cast["fatima"].at(at)
    dossier_id = head_dossier(people.register_person(actor=fatima, name=name, birth=PartialDate(year))).id
    for parent in ("anouk", "dirk"):
        people.record_responsibility(actor=fatima, dossier_id=dossier_id, holder_id=cast[parent].person_id, **AUTHORITY)
    return dossier_id


def order(cast: Cast, dossier_id: UUID, first: datetime = FIRST, last: datetime = LAST) -> UUID:
    fatima = cast["fatima"].at(first - DAY)
    people.involve(actor=fatima, dossier_id=dossier_id, seat_id=cast["ismail"].seat.id, part="family_supervisor")
    made: UUID = people.record_measure(
        actor=fatima, dossier_id=dossier_id, kind="supervision_order", valid_from=first, valid_until=last,
        organisation_id=cast["ismail"].seat.organisation_id,
    )  # fmt: skip
    return made


def page(cast: Cast, who: str, dossier_id: UUID, at: datetime) -> PositionPage:
    with acting(cast[who].at(at), page="test"):
        return queries.position_of(dossier_id, cast[who].at(at))


@pytest.mark.req("SAF-17")
@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (PositionFacts(), "voluntary"),
        (PositionFacts(urged=True), "urged"),
        (PositionFacts(measure=True), "imposed"),
        (PositionFacts(measure=True, urged=True), "imposed"),
        (PositionFacts(authorised=True, closed_on_consent=True), "closed_with_consent"),
        (PositionFacts(authorised=True), "imposed"),
        (PositionFacts(guardian_institution=True), "guardian"),
        (PositionFacts(guardian_institution=True, measure=True), "imposed"),
        (PositionFacts(guardian_institution=True, urged=True), "guardian"),
    ],
)
def test_four_facts_have_one_plain_summary_and_pressure_is_never_one_of_them(facts: PositionFacts, code: str) -> None:
    assert plain_summary(facts) == code


@pytest.mark.req("SAF-17")
def test_pressure_as_a_status_is_refused_and_urging_is_a_dated_marker_inside_voluntary(cast: Cast) -> None:
    dossier_id, fatima = child(cast, "Lotte Drang"), cast["fatima"].at(FIRST)
    for status in ("pressure", "compulsory"):
        with pytest.raises(RuleSays, match="vrijwillig, sterk aangeraden sinds"):
            commands.say_position(actor=fatima, dossier_id=dossier_id, status=status, words="Werk mee aan opvoedhulp.")
    with pytest.raises(RuleSays, match="niet afhangen"):
        commands.say_position(
            actor=fatima, dossier_id=dossier_id, status="urged", words="Op voorwaarde dat u meewerkt."
        )
    commands.say_position(
        actor=fatima, dossier_id=dossier_id, status="urged", words="Opvoedhulp, want thuis is veel ruzie.",
        local_name="save", counts_as="phase",
    )  # fmt: skip
    seen = page(cast, "anouk", dossier_id, FIRST + DAY)
    assert (seen.code, seen.since, seen.survey_code) == ("urged", FIRST, "urged")
    assert [(row.local_name, row.counts_as, words) for row, words in seen.pressure] == [
        ("save", "phase", "Opvoedhulp, want thuis is veel ruzie.")
    ]  # fmt: skip
    commands.say_position(
        actor=fatima.moved_to(FIRST + 9 * DAY), dossier_id=dossier_id, status="voluntary", words="Het gaat goed."
    )
    assert page(cast, "anouk", dossier_id, FIRST + 10 * DAY).code == "voluntary"
    order(cast, dossier_id, FIRST + 20 * DAY)
    assert page(cast, "anouk", dossier_id, FIRST + 21 * DAY).code == "imposed"


@pytest.mark.req("SAF-17")
def test_a_closed_authorisation_without_measure_reads_closed_with_consent(cast: Cast) -> None:
    dossier_id, fatima = child(cast, "Kind Gesloten", 2012), cast["fatima"].at(FIRST)
    people.record_authorisation(
        actor=fatima, dossier_id=dossier_id, kind="closed", ruled_at=FIRST - DAY, last_day=date(2028, 7, 1), number="C/1",
        on_consent=True,
    )  # fmt: skip
    assert page(cast, "fatima", dossier_id, FIRST).summary == "gesloten door de rechter, met instemming van je ouders"


@pytest.mark.req("RIG-10")
@pytest.mark.req("SAF-27")
def test_a_father_stops_and_the_help_of_his_daughter_goes_on_while_she_is_asked(cast: Cast) -> None:
    lina, at = cast.dossier("lina"), FIRST - 400 * DAY
    request = intake.ask_question(
        actor=cast["lina"].at(at), dossier_id=lina, words={"want": "Praten"}, municipality_code="9999"
    )
    fatima, asked = cast["fatima"].at(at), None
    asked = intake.ask_consent(actor=fatima, request_id=request, words="Therapie", weight="far_reaching")
    for who in ("lina", "mirjam", "kemal"):
        row = ConsentToHelp.objects.using("owner").get(item_id=asked, person_id=cast[who].person_id)
        intake.give_consent(actor=cast[who].at(at), consent_id=row.id)
    for threat in (False, True):
        if threat:
            commands.start_code(actor=fatima, dossier_id=lina, words="Lina is bang.", origin="said")
        commands.stop_cooperation(actor=cast["kemal"].at(at + DAY), dossier_id=lina)
        given = {
            who: ConsentToHelp.objects.using("owner").get(item_id=asked, person_id=cast[who].person_id).answer
            for who in ("lina", "mirjam", "kemal")
        }
        assert given == {"lina": "given", "mirjam": "given", "kemal": "refused"}
        owed = WorkItem.objects.using("owner").filter(thing_id=lina, made_at=at + DAY)
        asked_first = set(owed.filter(kind="safety.ask_child_first").values_list("owner_seat_id", flat=True))
        assert cast["lina"].seat.id in asked_first
        weighs = owed.filter(kind="safety.weigh_with_colleague")
        assert weighs.exists() is threat, "a stop without a recorded threat starts nothing"
        if threat:
            assert {each.owner_seat_id for each in weighs} == {fatima.seat_id}
    assert not CourtPaper.objects.using("owner").filter(dossier_id=lina).exists()
    with pytest.raises((NotAllowed, Dossier.DoesNotExist)):
        commands.stop_cooperation(actor=cast["viktor"].at(at), dossier_id=lina)


@pytest.mark.req("RIG-10")
@pytest.mark.req("SAF-27")
def test_who_explained_the_position_and_when_is_read_by_the_family_and_a_measure_is_not_stopped_by_a_tap(
    cast: Cast,
) -> None:
    dossier_id = child(cast, "Teun Uitleg")
    commands.note_legal_talk(
        actor=cast["fatima"].at(FIRST - 5 * DAY),
        dossier_id=dossier_id,
        topic="position",
        words="Aan beide ouders verteld.",
    )
    seen = page(cast, "dirk", dossier_id, FIRST - DAY)
    assert [(row.topic, row.explained_at, row.recorded_by.work_name) for row, _words in seen.talks] == [
        ("position", FIRST - 5 * DAY, "Fatima el Amrani")
    ]  # fmt: skip
    assert seen.may_stop
    order(cast, dossier_id)
    assert not page(cast, "dirk", dossier_id, FIRST + DAY).may_stop
    with pytest.raises(CannotWrite, match="rechter"):
        commands.stop_cooperation(actor=cast["dirk"].at(FIRST + DAY), dossier_id=dossier_id)


@pytest.mark.req("SAF-33")
def test_parent_and_child_see_court_and_last_day_of_appeal_and_disagreeing_blocks_nothing(cast: Cast) -> None:
    dossier_id = child(cast, "Fien Beroep")
    measure = order(cast, dossier_id)
    assert appeal_until(date(2028, 5, 1)) == date(2028, 8, 1)
    commands.note_legal_talk(
        actor=cast["fatima"].at(FIRST + DAY), dossier_id=dossier_id, topic="support", words="Kaartje van de Jeugdstem."
    )
    dirk = cast["dirk"].at(FIRST + 2 * DAY)
    commands.disagree(actor=dirk, dossier_id=dossier_id, measure_id=measure, words="Wij kunnen dit zelf.")
    seen = page(cast, "dirk", dossier_id, FIRST + 3 * DAY)
    assert [(each.runs, each.appeal_until, each.appeal_open, each.disagreements) for each in seen.measures] == [
        (True, date(2028, 8, 1), True, ("Wij kunnen dit zelf.",))
    ]  # fmt: skip
    assert [(row.topic, row.explained_at) for row, _words in seen.talks] == [("support", FIRST + DAY)]
    assert not page(cast, "dirk", dossier_id, FIRST + 100 * DAY).measures[0].appeal_open
    assert "feit" in Client().get("/veiligheid/wie-beslist/lijst/").content.decode(), "one list that everybody may read"
    assert offers(dossier_id) == []
    later = cast["fatima"].at(FIRST + 4 * DAY)
    for _twice in range(2):
        commands.hold_conference(
            actor=later, dossier_id=dossier_id, held_on=later.at.date(), invited=["child", "parents", "board"],
            attended=["parents", "board"], decided="help", words="Zorg.", risks="Ruzie.", plan="Hulp thuis.",
        )  # fmt: skip
    assert offers(dossier_id) == [later.seat_id], "each step about safety asks for the offer, once until it was made"
    commands.note_legal_talk(
        actor=later.moved_to(FIRST + 5 * DAY),
        dossier_id=dossier_id,
        topic="support",
        words="Nummer gegeven; Dirk belt.",
    )
    assert offers(dossier_id) == []


def offers(dossier_id: UUID) -> list[UUID]:
    """On whose list it stands to offer support."""
    rows = WorkItem.objects.using("owner").filter(kind="safety.offer_support", thing_id=dossier_id, state="open")
    return list(rows.values_list("owner_seat_id", flat=True))


@pytest.mark.req("SAF-38")
@pytest.mark.parametrize(
    ("tested", "today", "missed"),
    [
        ([], date(2028, 4, 1), None),
        ([], date(2028, 4, 2), date(2028, 4, 1)),
        ([date(2028, 3, 20)], date(2028, 4, 2), None),
        ([date(2028, 4, 5)], date(2028, 4, 6), None),
        ([date(2028, 3, 20)], date(2028, 7, 2), date(2028, 7, 1)),
        ([date(2028, 3, 20), date(2028, 6, 30)], date(2028, 7, 2), None),
    ],
)
def test_a_look_every_three_months_is_missed_the_day_after(
    tested: list[date], today: date, missed: date | None
) -> None:
    assert missed_test(date(2028, 1, 1), 3, tested, date(2028, 12, 31), today) == missed


@pytest.mark.req("SAF-38")
def test_a_missed_look_is_on_the_list_of_the_protector_and_visible_to_the_parents_and_the_end_has_a_reason(
    cast: Cast,
) -> None:
    first = datetime.fromisoformat("2028-01-01T00:00:00+01:00")
    dossier_id = child(cast, "Joep Kort", at=first - 9 * DAY)
    measure = order(cast, dossier_id, first)
    ismail = cast["ismail"].at(first + DAY)
    with pytest.raises(CannotWrite):
        commands.plan_measure_tests(
            actor=ismail,
            dossier_id=dossier_id,
            measure_id=measure,
            shortest_until=date(2029, 1, 1),
            every_months=3,
            words="x",
        )
    plan = commands.plan_measure_tests(
        actor=ismail,
        dossier_id=dossier_id,
        measure_id=measure,
        shortest_until=date(2028, 7, 1),
        every_months=3,
        words="Kort.",
    )
    april = datetime.fromisoformat("2028-04-02T08:00:00+02:00")
    assert commands.ring_measure_tests(actor=ismail.moved_to(april - DAY)) == 0
    assert commands.ring_measure_tests(actor=ismail.moved_to(april)) == 1
    assert commands.ring_measure_tests(actor=ismail.moved_to(april)) == 0
    assert page(cast, "anouk", dossier_id, april).measures[0].plans[0].missed == date(2028, 4, 1)
    commands.look_at_measure(actor=ismail.moved_to(april), plan_id=plan, can_end=True, words="Het is rustig thuis.")
    assert page(cast, "anouk", dossier_id, april).measures[0].plans[0].missed is None
    commands.end_protection(
        actor=ismail.moved_to(april + DAY),
        plan_id=plan,
        words="De doelen zijn gehaald.",
        goals_met_on=date(2028, 3, 30),
    )
    after = page(cast, "anouk", dossier_id, april + 2 * DAY)
    ended = after.measures[0].plans[0]
    assert (after.code, ended.end_reason, ended.row.goals_met_on) == (
        "voluntary", "De doelen zijn gehaald.", date(2028, 3, 30)
    )  # fmt: skip


@pytest.mark.req("SAF-24")
def test_a_protection_worker_before_a_measure_comes_with_an_explanation_and_is_proposed_first_later(cast: Cast) -> None:
    dossier_id, fatima = child(cast, "Saar Voor", at=FIRST - 40 * DAY), cast["fatima"].at(FIRST - 30 * DAY)
    given = {"dossier_id": dossier_id, "seat_id": cast["ismail"].seat.id, "words": "Geen tijd gehad."}
    with pytest.raises(CannotWrite):
        commands.place_protection_worker(actor=fatima, explained=True, **(given | {"seat_id": cast["tom"].seat.id}))
    with pytest.raises(RuleSays, match="geen maatregel"):
        commands.place_protection_worker(actor=fatima, explained=False, **given)
    due = date(2028, 4, 10)
    commands.place_protection_worker(actor=fatima, explained=False, explain_on=due, **given)
    seen = page(cast, "anouk", dossier_id, FIRST - 29 * DAY)
    assert [(row.due, row.explained_at) for row, _words in seen.talks] == [(due, None)]
    assert [held.purpose for held in seen.helpers if held.seat_id == cast["ismail"].seat.id] == ["motivate"]
    assert WorkItem.objects.using("owner").filter(kind="safety.explain_no_measure", thing_id=dossier_id).exists()
    commands.note_legal_talk(
        actor=fatima.moved_to(FIRST - 25 * DAY), dossier_id=dossier_id, topic="no_measure", words="Uitgelegd aan Anouk."
    )
    assert (
        not WorkItem.objects.using("owner")
        .filter(kind="safety.explain_no_measure", thing_id=dossier_id, state="open")
        .exists()
    )
    cast.worker("nadja2", "Aad Kooi", "family_supervisor", "institution", "jeugdbeschermer")
    order(cast, dossier_id)
    with acting(cast["ismail"].at(FIRST), page="test"):
        assert queries.supervisors_for(dossier_id, cast["ismail"].at(FIRST))[0][0] == str(cast["ismail"].seat.id)


@pytest.mark.req("SAF-25")
def test_a_table_without_board_and_without_the_family_is_kept_with_a_warning_and_work(cast: Cast) -> None:
    dossier_id, fatima = child(cast, "Mees Tafel"), cast["fatima"].at(FIRST)
    given = {
        "dossier_id": dossier_id, "held_on": FIRST.date(), "words": "Veel ruzie.", "risks": "Mees slaapt slecht.",
        "plan": "Elke week hulp thuis.",
    }  # fmt: skip
    commands.hold_conference(actor=fatima, invited=["team"], attended=["team"], decided="urged", **given)
    row, words, risks, plan = page(cast, "anouk", dossier_id, FIRST + DAY).conferences[0]
    assert (row.board_absent, row.not_invited) == (True, ["child", "parents"])
    assert (words, risks, plan) == ("Veel ruzie.", "Mees slaapt slecht.", "Elke week hulp thuis.")
    owed = WorkItem.objects.using("owner").filter(kind="safety.family_not_invited", thing_id=dossier_id)
    assert [each.owner_seat_id for each in owed] == [fatima.seat_id]
    family = ["child", "parents", "board"]
    commands.hold_conference(
        actor=fatima.moved_to(FIRST + DAY), invited=family, attended=family, decided="urged",
        **(given | {"held_on": FIRST.date() + DAY}),
    )  # fmt: skip
    newest = page(cast, "anouk", dossier_id, FIRST + 2 * DAY).conferences[0][0]
    assert (newest.board_absent, newest.not_invited, owed.count()) == (False, [], 1)


@pytest.mark.req("RIG-10")
def test_the_page_leads_a_family_to_who_decides_and_keeps_what_was_typed(cast: Cast) -> None:
    lina, mother, worker = cast.dossier("lina"), Client(), Client()
    mother.post("/demo/", {"seat": str(cast["mirjam"].seat.id)})
    seen = mother.get(f"/veiligheid/wie-beslist/{lina}/").content.decode()
    for words in ("Wie beslist", "vrijwillig", "Ik stop met meewerken", "alleen uw eigen ja stopt", "Fatima el Amrani"):
        assert words in seen, words
    stopped = {"step": "stop", "stop-command_id": str(uuid4()), "stop-words": ""}
    assert mother.post(f"/veiligheid/wie-beslist/{lina}/", stopped).status_code == 302, "one tap, nothing to fill in"
    worker.post("/demo/", {"seat": str(cast["fatima"].seat.id)})
    typed = {"step": "pressure", "pressure-status": "pressure", "pressure-words": "Opvoedhulp.",
             "pressure-local_name": "save", "pressure-counts_as": "phase", "pressure-command_id": str(uuid4())}  # fmt: skip
    refused = worker.post(f"/veiligheid/wie-beslist/{lina}/", typed).content.decode()
    assert "Zonder uitspraak van de rechter is hulp vrijwillig" in refused
    assert "Opvoedhulp." in refused
    stranger = Client()
    stranger.post("/demo/", {"seat": str(cast["viktor"].seat.id)})
    assert stranger.get(f"/veiligheid/wie-beslist/{lina}/").status_code == 404
    assert "feit" in Client().get("/veiligheid/wie-beslist/lijst/").content.decode()
