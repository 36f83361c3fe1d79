"""One front desk: file once, each route its own day; forwarding only with a yes; an answer; codes; a refusal with a way."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connections
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import Item, WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused, check_example, examples_of
from roer.decisions.models import Decision
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.rights import commands, queries, rules, rules_examples  # noqa: F401
from roer.rights.commands.handling import CannotFile
from roer.rights.models import AfterCheck, Complaint, DeskPart, Forwarding, Objection
from roer.rights.routes import Route, filed_on, last_filing_day

AT = datetime.fromisoformat("2026-09-20T10:00:00+02:00")
SENT = date(2026, 1, 15)
DAYS = [
    (Route.OBJECTION, date(2026, 2, 26), True),
    (Route.APPEAL, date(2026, 2, 26), False),
    (Route.COMPLAINT, None, True),
    (Route.CLOSED, None, True),
    (Route.TALK, None, True),
    (Route.DISCIPLINARY, date(2029, 1, 10), False),
    (Route.OMBUDSMAN, date(2027, 1, 10), False),
]


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture(scope="module")
def decision(cast: Cast) -> Decision:
    """The decision about Boris that was sent."""
    with acting(cast["wouter"].at(AT), page="test"):
        return Decision.objects.get(dossier_id=cast.dossier("boris"), state="sent")


@pytest.mark.req("RIG-20")
@pytest.mark.parametrize(("route", "last", "by_desk"), DAYS, ids=[str(row[0]) for row in DAYS])
def test_each_route_has_its_own_last_day_and_its_own_day_that_counts(route: Route, last: date, by_desk: bool) -> None:
    assert last_filing_day(route, sent_on=SENT, happened_on=date(2026, 1, 10)) == last
    assert filed_on(route, date(2026, 1, 20)) == (date(2026, 1, 20) if by_desk else None)


@pytest.mark.parametrize("name", ["complaint_closes_with_measures", "complaint_teaches", "refusal_shows_its_way"])
def test_the_rules_answer_as_their_examples_say(name: str) -> None:
    rule = getattr(rules, name)
    for example in examples_of(rule):
        check_example(rule, example)


@pytest.mark.req("RIG-20")
def test_a_father_says_it_once_and_every_part_gets_its_way_with_the_day_of_the_desk(
    cast: Cast, decision: Decision
) -> None:
    wouter, olaf = cast["wouter"].at(AT), cast["olaf"].at(AT + timedelta(days=1))
    made = commands.file_at_desk(
        actor=wouter, words="Het besluit kwam te laat en er werd naar mij geschreeuwd.", about="treatment",
        organisation_id=cast["fatima"].seat.organisation_id, decision_id=decision.id,
    )  # fmt: skip
    for who in ("fatima", "dewi", "ilse", "viktor"):
        with acting(cast[who].at(AT), page="test"):
            assert not Item.objects.filter(kind="rights.filing").exists(), who
    with pytest.raises(NotAllowed):
        commands.propose_routes(actor=cast["dewi"].at(AT), filing_id=made, routes=["complaint"], why="Zo.")
    commands.propose_routes(
        actor=olaf, filing_id=made, routes=["objection", "complaint", "appeal"],
        why="Het besluit is van de gemeente. Het schreeuwen hoort bij de klachtencommissie.",
    )  # fmt: skip
    with pytest.raises(CannotFile):
        commands.choose_routes(actor=wouter, filing_id=made, routes=["ombudsman"])
    with pytest.raises(ObjectDoesNotExist):
        commands.choose_routes(actor=cast["ilse"].at(AT), filing_id=made, routes=["complaint"])
    commands.choose_routes(
        actor=cast["wouter"].at(AT + timedelta(days=40)), filing_id=made, routes=["objection", "complaint", "appeal"]
    )
    client = Client()
    client.post("/demo/", {"seat": str(cast["wouter"].seat.id)})
    with acting(wouter, page="test"):
        view = queries.filing_for(made, wouter)
        parts = {part.row.route: part for part in view.parts}
        assert "schreeuwen hoort bij" in view.why
        assert parts["objection"].row.filed_on == parts["complaint"].row.filed_on == AT.date()
        assert parts["appeal"].not_yet_filed
        assert parts["appeal"].row.last_day == date(2026, 10, 13)
        objection = Objection.objects.get(id=parts["objection"].row.objection_id)
        assert objection.in_time
        assert objection.filed_at == AT
    page = client.get(f"/rechten/loket/{made}/").content.decode()
    assert "Nog niet ingediend." in page
    assert "Laatste dag: 13 oktober 2026" in page
    part = DeskPart.objects.using("owner").get(filing_id=made, route="appeal").id
    later = cast["wouter"].at(AT + timedelta(days=50))
    commands.record_filed_there(actor=later, part_id=part, day=date(2026, 10, 12))
    with acting(later, page="test"):
        assert not any(one.not_yet_filed for one in queries.filing_for(made, later).parts)


def complaint_of(cast: Cast, name: str = "ilse") -> UUID:
    """A complaint about the team."""
    return commands.file_complaint(
        actor=cast[name].at(AT), words="Ik werd niet teruggebeld.", about="waiting",
        organisation_id=cast["fatima"].seat.organisation_id,
    )  # fmt: skip


@pytest.mark.req("RIG-24")
def test_a_judged_complaint_closes_only_with_word_on_measures_and_a_withdrawn_one_with_nothing(cast: Cast) -> None:
    olaf, ilse, made = cast["olaf"].at(AT), cast["ilse"].at(AT), complaint_of(cast)
    given = {"actor": olaf, "complaint_id": made, "words": "De app gaf een verkeerde dag.", "judgement": "unfounded"}
    with pytest.raises(RulesRefused):
        commands.answer_complaint(**given, lesson="Niets, want de regel stond verkeerd in de app.")
    with pytest.raises(ReasonNeeded):
        commands.answer_complaint(**given, measures="no")
    with pytest.raises(CannotFile):
        commands.answer_complaint(**given, measures="later", lesson="Dat volgt.")
    commands.answer_complaint(**given, measures="no", lesson="Niets, want de regel stond verkeerd in de app.")
    with acting(ilse, page="test"):
        view = queries.complaint_for(made, ilse)
        beside = queries.beside_complaint(view.row, ilse)
    assert beside.reply == "De app gaf een verkeerde dag."
    assert beside.lesson.startswith("Niets, want")
    with acting(olaf, page="test"):
        assert "Niets, want" in [text[:11] for _row, text in queries.lessons(olaf)]
    other = complaint_of(cast)
    commands.withdraw_complaint(actor=ilse, complaint_id=other)
    with acting(ilse, page="test"):
        assert Complaint.objects.get(id=other).state == "withdrawn"


@pytest.mark.req("RIG-21")
def test_a_complaint_goes_on_only_after_a_yes_that_names_the_body_and_keeps_its_first_day(cast: Cast) -> None:
    olaf, ilse = cast["olaf"].at(AT), cast["ilse"].at(AT)
    provider = cast["eva"].seat.organisation_id
    made = complaint_of(cast)
    with pytest.raises(CannotFile):
        commands.ask_to_forward(actor=olaf, complaint_id=made, organisation_id=provider)
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_seat (id, role, organisation_id, discipline, medical_duty, work_name, valid_from)"
            " SELECT gen_random_uuid(), 'complaints_officer', %s, '', false, 'Nora Klachten', '2026-09-10' RETURNING id",
            [provider],
        )
        nora_id = cursor.fetchone()[0]
    asked = commands.ask_to_forward(actor=olaf, complaint_id=made, organisation_id=provider)
    nora = _as(nora_id)
    assert not _sees(nora, made)
    commands.answer_forwarding(actor=ilse, forwarding_id=asked, yes=False)
    assert not _sees(nora, made)
    again = commands.ask_to_forward(actor=olaf, complaint_id=made, organisation_id=provider)
    with pytest.raises(ObjectDoesNotExist):
        commands.answer_forwarding(actor=cast["wouter"].at(AT), forwarding_id=again, yes=True)
    commands.answer_forwarding(actor=ilse, forwarding_id=again, yes=True)
    assert _sees(nora, made)
    commands.accept_forwarded(actor=nora, forwarding_id=again)
    assert not _sees(olaf, made)
    with acting(ilse, page="test"):
        row = Complaint.objects.select_related("owner_seat__organisation").get(id=made)
        assert row.filed_at == AT
        assert row.owner_seat.organisation_id == provider
        assert Forwarding.objects.get(id=again).accepted_at == AT


def _as(seat_id: UUID):  # type: ignore[no-untyped-def]
    from roer.core.actor import Actor
    from roer.core.models import Seat

    return Actor.of(Seat.objects.using("owner").select_related("organisation").get(id=seat_id), AT)


def _sees(actor, complaint_id: UUID) -> bool:  # type: ignore[no-untyped-def]
    with acting(actor, page="test"):
        return Complaint.objects.filter(id=complaint_id).exists()


def test_weeks_after_an_answer_it_is_asked_whether_help_got_worse_and_then_somebody_looks(cast: Cast) -> None:
    made = complaint_of(cast, "wouter")
    commands.answer_complaint(
        actor=cast["olaf"].at(AT),
        complaint_id=made,
        words="Sorry.",
        judgement="founded",
        measures="yes",
        lesson="Bellen.",
    )
    check = AfterCheck.objects.using("owner").get(complaint_id=made)
    with pytest.raises(CannotFile):
        commands.say_after(actor=cast["wouter"].at(AT), check_id=check.id, got_worse=True)
    later = AT + timedelta(weeks=6, days=1)
    with pytest.raises(AfterCheck.DoesNotExist):
        commands.say_after(actor=cast["fatima"].at(later), check_id=check.id, got_worse=False)
    commands.say_after(actor=cast["wouter"].at(later), check_id=check.id, got_worse=True, words="Niemand belt nog.")
    rows = WorkItem.objects.using("owner").filter(kind="rights.got_worse_after_complaint", thing_id=made)
    assert [row.owner_seat_id for row in rows] == [cast["olaf"].seat.id]


@pytest.mark.req("RIG-22")
def test_four_informal_complaints_and_one_exclusion_show_where_they_belong(cast: Cast) -> None:
    olaf, team = cast["olaf"].at(AT), cast["fatima"].seat.organisation_id
    given = {"organisation_id": team, "case": "no_care", "influence": "since"}
    for _each in range(4):
        commands.record_signal(actor=olaf, theme="counteracted", moment="access", **given)
    commands.add_theme(actor=olaf, code="sports_club", says="niet welkom bij de club", since=AT.date())
    club = commands.record_signal(actor=olaf, theme="excluded", moment="access", area="1099", **given)
    commands.record_signal(actor=olaf, theme="sports_club", moment="help", area="1099", **given)
    made = complaint_of(cast)
    commands.code_complaint(actor=olaf, complaint_id=made, theme="pressure", moment="help", case="voluntary")
    with pytest.raises(CannotFile):
        commands.record_signal(actor=olaf, theme="no_such_theme", moment="help", **given)
    found = {(one.code, one.area): one for one in queries.patterns(date(2026, 7, 1), date(2026, 10, 1))}
    assert found["counteracted", ""].organisation == "Buurtteam Havenwijk"
    assert (found["counteracted", ""].came_in, found["counteracted", ""].informal) == (4, 4)
    assert found["excluded", "1099"].unsettled == 1
    assert found["pressure", ""].informal == 0
    commands.resolve_signal(actor=olaf, coding_id=club)
    after = {one.code: one for one in queries.patterns(date(2026, 7, 1), date(2026, 10, 1))}
    assert after["excluded"].unsettled == 0
    assert queries.patterns(date(2026, 10, 1), date(2027, 1, 1)) == []


@pytest.mark.req("RIG-34")
def test_a_refusal_reaches_the_young_person_with_its_ground_and_its_way(cast: Cast) -> None:
    fatima, lina = cast["fatima"].at(AT), cast["lina"].at(AT)
    given = {"actor": fatima, "dossier_id": cast.dossier("lina")}
    with pytest.raises(RulesRefused):
        commands.send_refusal(**given, kind="leave", weight="ordinary", ground="", ways=["complaint"])
    with pytest.raises(RulesRefused):
        commands.send_refusal(**given, kind="leave", weight="ordinary", ground="Er is nog geen plan.")
    with pytest.raises(RulesRefused):
        commands.send_refusal(**given, kind="measure", weight="far", ground="Onveilig.", ways=["closed"])
    commands.send_refusal(**given, kind="social_media", weight="light", ground="Vanavond eerst slapen.")
    commands.send_refusal(
        **given, kind="leave", weight="ordinary", ground="Er is nog geen plan.", ways=["buddy", "complaint"]
    )
    commands.send_refusal(
        **given, kind="measure", weight="far", ground="Onveilig.", ways=["closed", "court"],
        last_day=AT.date() + timedelta(days=14),
    )  # fmt: skip
    client = Client()
    client.post("/demo/", {"seat": str(cast["lina"].seat.id)})
    page = client.get("/rechten/").content.decode()
    for words in ("Er is nog geen plan.", "Je maatje of iemand", "die beslist binnen vier weken", "4 oktober 2026"):
        assert words in page, words
    with acting(lina, page="test"):
        measure = next(one.row for one in queries.restrictions_of(lina) if one.row.kind == "measure")
    commands.disagree(actor=lina, restriction_id=measure.id)
    with acting(lina, page="test"):
        held = next(one.row for one in queries.restrictions_of(lina) if one.row.kind == "measure")
    assert held.disagreed_at == AT
    assert held.last_day is not None
