"""'I do not feel safe', and violence in care: a human at once, the inspectorate at once, never by who leads the accused."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import Event, Item, RawLogLine, WorkItem
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.dossier import queries as dossier
from roer.people import commands as people
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.models import SeriousIncident, TeamLead, UnsafeCall

NIGHT = datetime.fromisoformat("2027-05-03T22:10:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def call(cast: Cast, at: datetime = NIGHT, **more: str) -> UUID:
    given = {"safe_now": "no", "kind": "physical", "relation": "staff", "words": "Hij duwde mij."} | more
    made: UUID = commands.say_unsafe(actor=cast["roos"].at(at), **given)
    return made


def test_a_human_outside_the_help_gets_it_at_once_and_nobody_of_the_provider_reads_it(cast: Cast) -> None:
    with acting(cast["roos"].at(NIGHT), page="test"):
        said_before = queries.who_receives(cast["roos"].at(NIGHT))
    made = call(cast)
    held = UnsafeCall.objects.using("owner").get(id=made)
    assert said_before is not None
    assert held.receiver_id == said_before.id, "the one who was named beforehand"
    assert held.receiver.organisation_id != cast["tom"].seat.organisation_id
    assert held.answer_by - NIGHT == timedelta(minutes=15)
    assert WorkItem.objects.using("owner").filter(kind="safety.answer_call", owner_seat_id=held.receiver_id).exists()
    for who in ("tom", "fatima", "eva", "viktor"):
        if cast[who].seat.id == held.receiver_id:
            continue
        with acting(cast[who].at(NIGHT), page="test"):
            assert not UnsafeCall.objects.filter(id=made).exists(), who
            assert not Item.objects.filter(id=held.item_id).exists(), who


def test_nobody_answers_then_the_next_human_hears_it_too(cast: Cast) -> None:
    made = call(cast, NIGHT + timedelta(days=1))
    first = UnsafeCall.objects.using("owner").get(id=made).receiver
    actor = member(cast, first.id).at(NIGHT + timedelta(days=1, minutes=20))
    assert commands.pass_on_calls(actor=actor) >= 1
    assert UnsafeCall.objects.using("owner").get(id=made).receiver_id != first.id


def member(cast: Cast, seat_id: UUID):  # type: ignore[no-untyped-def]
    return next(each for each in cast.members.values() if each.seat.id == seat_id)


def test_who_stays_tonight_comes_before_every_form(cast: Cast) -> None:
    at = NIGHT + timedelta(days=2)
    made = call(cast, at)
    receiver = member(cast, UnsafeCall.objects.using("owner").get(id=made).receiver_id).at(at)
    with pytest.raises(CannotWrite):
        commands.close_call(actor=receiver, call_id=made, words="Het is goed.")
    with pytest.raises(CannotWrite):
        commands.answer_call(actor=receiver, call_id=made, keeps_safe=" ")
    with pytest.raises((NotAllowed, UnsafeCall.DoesNotExist)):
        commands.answer_call(actor=cast["tom"].at(at), call_id=made, keeps_safe="Ik.")
    commands.answer_call(actor=receiver, call_id=made, keeps_safe="Haar tante is bij haar.")
    commands.close_call(
        actor=receiver.moved_to(at + timedelta(days=1)), call_id=made, words="De groepsleider werkt niet meer."
    )
    with acting(cast["roos"].at(at + timedelta(days=2)), page="test"):
        view = queries.my_calls(cast["roos"].at(at + timedelta(days=2)))[0]
        assert (view.keeps_safe, view.outcome) == ("Haar tante is bij haar.", "De groepsleider werkt niet meer.")


def incident(cast: Cast, at: datetime, **more: object) -> UUID:
    given = {
        "dossier_id": cast.dossier("roos"), "kind": "violence", "by": "staff", "words": "Een begeleider duwde Roos.",
        "organisation_id": cast["tom"].seat.organisation_id, "accused_id": cast["tom"].person_id, "keeps_safe": "Haar tante.",
    } | more  # fmt: skip
    made: UUID = commands.record_incident(actor=cast["joost"].at(at), **given)
    return made


def owner_of(cast: Cast, incident_id: UUID, at: datetime):  # type: ignore[no-untyped-def]
    return member(cast, SeriousIncident.objects.using("owner").get(id=incident_id).owner_seat_id).at(at)


@pytest.mark.parametrize("who", ["accused", "manager", "colleague"])
def test_the_accused_the_manager_and_the_team_do_not_report(cast: Cast, who: str) -> None:
    at = NIGHT + timedelta(days=3)
    made = incident(cast, at)
    reporter = cast["tom"] if who == "accused" else colleague(cast)
    if who == "manager":
        TeamLead.objects.create(
            organisation_id=cast["tom"].seat.organisation_id, seat_id=reporter.seat.id, valid_from=at - timedelta(days=9),
            recorded_by_id=cast["anja"].seat.id,
        )  # fmt: skip
    open_for(cast, made, reporter.seat.id, at)
    with pytest.raises(RuleSays, match="buiten het team"):
        commands.report_incident(actor=reporter.at(at), incident_id=made)
    commands.report_incident(actor=owner_of(cast, made, at), incident_id=made)
    assert SeriousIncident.objects.using("owner").get(id=made).reported_at == at


def colleague(cast: Cast):  # type: ignore[no-untyped-def]
    """A second worker of the practice where Tom works."""
    if "karin2" not in cast.members:
        cast.organisations["second_provider"] = cast["tom"].seat.organisation
        cast.worker("karin2", "Karin Bos", "provider_worker", "second_provider")
    return cast["karin2"]


def open_for(cast: Cast, incident_id: UUID, seat_id: UUID, at: datetime) -> None:
    from roer.access.commands import open_item_for

    row = SeriousIncident.objects.using("owner").get(id=incident_id)
    for item_id in (row.item_id, row.keeps_safe_id):
        open_item_for(actor=owner_of(cast, incident_id, at), item_id=item_id, seat_id=seat_id, purpose="test")


def test_it_is_never_internal_only_and_late_is_heard_by_the_board(cast: Cast) -> None:
    at = NIGHT + timedelta(days=4)
    made = incident(cast, at)
    board = cast["anja"].seat
    TeamLead.objects.create(
        organisation_id=cast["tom"].seat.organisation_id, seat_id=board.id, is_board=True, valid_from=at - timedelta(days=9),
        recorded_by_id=board.id,
    )  # fmt: skip
    owner = owner_of(cast, made, at)
    with pytest.raises(RuleSays, match="inspectie"):
        commands.close_incident(actor=owner, incident_id=made)
    with pytest.raises(IntegrityError):
        SeriousIncident.objects.using("owner").filter(id=made).update(closed_at=at)
    assert commands.ring_incidents(actor=owner.moved_to(at + timedelta(hours=11))) == 0
    morning = at + timedelta(hours=13)
    assert commands.ring_incidents(actor=owner.moved_to(morning)) >= 1
    rang = WorkItem.objects.using("owner").filter(kind="safety.incident_not_reported", thing_id=made)
    assert {item.owner_seat_id for item in rang} == {owner.seat_id, board.id}
    commands.report_incident(actor=owner.moved_to(morning), incident_id=made)
    with pytest.raises(CannotWrite):
        commands.close_incident(actor=owner.moved_to(morning), incident_id=made)
    commands.tell_incident(
        actor=owner.moved_to(morning), incident_id=made, words="Een begeleider duwde. De inspectie weet het."
    )
    commands.close_incident(actor=owner.moved_to(morning), incident_id=made)


@pytest.mark.req("PRI-04")
def test_a_report_at_nine_in_the_evening_is_with_a_human_outside_before_any_date_and_for_nobody_else_there(
    cast: Cast,
) -> None:
    """Roos is not safe: who is named, the leader of that team and a colleague find nothing, not even that it is there."""
    at = NIGHT.replace(day=12, hour=21, minute=0)
    page = Client()
    page.post("/demo/", {"seat": str(cast["roos"].seat.id)})
    told = page.get("/veiligheid/veilig/").content.decode()
    for says in (
        "een veilige nacht",
        "de inspectie het meteen",
        "Jullie kiezen samen wanneer de leiding",
        "ziet niet dat jij",
    ):
        assert 0 < told.index(says) < told.index("Ben je nu veilig?")
    made = call(cast, at, words="Tom sloeg mij met een kanarieboek.")
    held = UnsafeCall.objects.using("owner").get(id=made)
    assert held.answer_by - at == timedelta(minutes=15)
    assert not WorkItem.objects.using("owner").filter(thing_id=made, due_at__gt=held.answer_by).exists(), (
        "no answer date"
    )
    receiver = member(cast, held.receiver_id).at(at)
    with pytest.raises(CannotWrite):
        commands.close_call(actor=receiver, call_id=made, words="Later.")
    leader = colleague(cast)
    TeamLead.objects.create(
        organisation_id=cast["tom"].seat.organisation_id, seat_id=leader.seat.id, valid_from=at - timedelta(days=9),
        recorded_by_id=cast["anja"].seat.id,
    )  # fmt: skip
    people.involve(actor=cast["joost"].at(at), dossier_id=held.dossier_id, seat_id=leader.seat.id, part="specialist")
    commands.answer_call(actor=receiver, call_id=made, keeps_safe="Haar tante haalt haar op.")
    later = at + timedelta(hours=2)
    for who, finds in ((cast["tom"], False), (leader, False), (member(cast, held.receiver_id), True)):
        actor = who.at(later)
        with acting(actor, page="test"):
            assert UnsafeCall.objects.filter(id=made).exists() == finds, who.username
            assert Item.objects.filter(id=held.item_id).exists() == finds, who.username
            assert finds or not Event.objects.filter(item_id=held.item_id).exists(), who.username
            assert not dossier.search_caseload("kanarie", actor).hits
            assert finds or not WorkItem.objects.filter(thing_id=made).exists(), who.username


@pytest.mark.req("PRI-04")
def test_is_it_safe_now_comes_first_and_calling_leaves_no_trace(cast: Cast) -> None:
    young, before = Client(), RawLogLine.objects.using("clock").count()
    for address in ("/", "/hulplijnen/", "/hulp/vraag/", "/over/"):
        page = Client().get(address, follow=True).content.decode()
        assert page.index("Is het nu veilig?") < page.index("<h1"), address
        assert "tel:112" in page, address
    lines = Client().get("/hulplijnen/").content.decode()
    for name in ("112", "0800 2000", "0800 0432", "0800 0113", "Luisterlijn", "Fier", "Jeugdstem"):
        assert name in lines
    assert RawLogLine.objects.using("clock").count() == before
    young.post("/demo/", {"seat": str(cast["sem"].seat.id)})
    began = RawLogLine.objects.using("clock").count()
    assert "Fier" in young.get("/hulplijnen/").content.decode()
    traces = RawLogLine.objects.using("clock").order_by("at")[began:]
    assert not [line.seen for line in traces if line.seen], "no line of any file"
    home = young.get("/thuis/").content.decode()
    assert home.index("Is het nu veilig?") < home.index("<h1")


def test_a_duty_of_silence_cannot_be_kept(cast: Cast) -> None:
    at = NIGHT + timedelta(days=5)
    made = incident(cast, at)
    owner = owner_of(cast, made, at)
    with pytest.raises(RuleSays, match="verbiedt"):
        commands.keep_settlement(actor=owner, incident_id=made, words="Niemand praat erover.", forbids_speaking=True)
    commands.keep_settlement(actor=owner, incident_id=made, words="Excuses en een vergoeding.", forbids_speaking=False)


def test_the_page_says_beforehand_who_will_read_it(cast: Cast) -> None:
    client = Client()
    client.post("/demo/", {"seat": str(cast["roos"].seat.id)})
    page = client.get("/veiligheid/veilig/").content.decode()
    assert "leest dit" in page
    assert "Ben je nu veilig?" in page
    assert "<title>Roer</title>" in page, "nothing shows on a locked phone"
    assert page.index("leest dit") < page.index("Ben je nu veilig?")


@pytest.mark.req("SAF-81")
def test_told_at_nine_in_the_evening_and_not_reported_at_nine_in_the_morning_the_board_is_called(cast: Cast) -> None:
    at = datetime.fromisoformat("2027-06-01T21:00:00+02:00")
    board = colleague(cast)
    with pytest.raises(NotAllowed):
        commands.name_lead(actor=board.at(at), organisation_id=board.seat.organisation_id, seat_id=board.seat.id)
    with pytest.raises(CannotWrite):
        commands.name_lead(
            actor=cast["anja"].at(at), organisation_id=cast["fatima"].seat.organisation_id, seat_id=board.seat.id
        )
    commands.name_lead(
        actor=cast["anja"].at(at - timedelta(days=1)), organisation_id=board.seat.organisation_id, seat_id=board.seat.id,
        is_board=True,
    )  # fmt: skip
    told = call(cast, at)
    receiver = member(cast, UnsafeCall.objects.using("owner").get(id=told).receiver_id).at(at)
    given = {
        "kind": "violence",
        "by": "staff",
        "organisation_id": board.seat.organisation_id,
        "words": "Hij duwde Roos.",
    }
    with pytest.raises(CannotWrite, match="wie er vannacht"):
        commands.incident_from_call(actor=receiver, call_id=told, keeps_safe=" ", **given)
    made = commands.incident_from_call(actor=receiver, call_id=told, keeps_safe="Haar tante.", **given)
    owner = owner_of(cast, made, at)
    morning = owner.moved_to(datetime.fromisoformat("2027-06-02T09:01:00+02:00"))
    commands.ring_incidents(actor=owner.moved_to(morning.at - timedelta(hours=1)))
    rang = WorkItem.objects.using("owner").filter(kind="safety.incident_not_reported", thing_id=made)
    assert not rang.exists()
    commands.ring_incidents(actor=morning)
    assert {item.owner_seat_id for item in rang} >= {owner.seat_id, board.seat.id}
    with pytest.raises(RuleSays, match="inspectie"):
        commands.close_incident(actor=morning, incident_id=made)
    with pytest.raises(RuleSays, match="verbiedt"):
        commands.keep_settlement(actor=morning, incident_id=made, words="Zwijg.", forbids_speaking=True)
    commands.report_incident(actor=morning, incident_id=made)
    with pytest.raises(CannotWrite, match="Vertel"):
        commands.close_incident(actor=morning, incident_id=made)
    with pytest.raises(CannotWrite):
        commands.tell_incident(actor=morning, incident_id=made, reason="Niet veilig.")
    commands.tell_incident(
        actor=morning, incident_id=made, reason="Niet veilig.", tell_on=(at + timedelta(days=8)).date()
    )
    commands.close_incident(actor=morning, incident_id=made)


@pytest.mark.req("SAF-02")
def test_not_safe_at_ten_past_ten_a_human_answers_and_what_waits_shows_to_the_inspectorate(cast: Cast) -> None:
    at = datetime.fromisoformat("2027-04-26T22:10:00+02:00")
    made = call(cast, at)
    receiver = member(cast, UnsafeCall.objects.using("owner").get(id=made).receiver_id)
    with pytest.raises(CannotWrite):
        commands.agree_board_hears(actor=receiver.at(at), call_id=made, words="Morgen.", on=at.date())
    waits = line_of(cast, "inge", at, at + timedelta(minutes=50))
    assert (waits.kind, waits.by_whom, waits.overdue, waits.waited) == (
        "slaan, schoppen of vastpakken", "iemand van de groep of de hulp", False, timedelta(minutes=50)
    )  # fmt: skip
    commands.answer_call(actor=receiver.at(at), call_id=made, keeps_safe="Haar tante is er.")
    commands.agree_board_hears(
        actor=receiver.at(at), call_id=made, words="Roos wil er zelf bij zijn.", on=at.date() + timedelta(days=1)
    )
    assert WorkItem.objects.using("owner").filter(kind="safety.tell_board", thing_id=made).exists()
    due = UnsafeCall.objects.using("owner").get(id=made).follow_up_by
    assert due is not None
    work = WorkItem.objects.using("owner").get(kind="safety.follow_call", thing_id=made)
    assert work.owner_seat_id == receiver.seat.id
    for days, late in ((0, False), (1, True)):
        moment = datetime.combine(due + timedelta(days=days), at.timetz())
        line = line_of(cast, "inge", at, moment)
        assert (line.overdue, line.waited, work.due_at < moment) == (late, None, late)
    for who in ("fatima", "tom", "anja"):
        with acting(cast[who].at(at), page="test"):
            assert queries.oversight(cast[who].at(at)) == [], who
    roos = cast["roos"].at(at + timedelta(days=1))
    with acting(roos, page="test"):
        mine = next(view for view in queries.my_calls(roos) if view.row.id == made)
        assert mine.board_hears == "Roos wil er zelf bij zijn."
    client = Client()
    client.post("/demo/", {"seat": str(cast["roos"].seat.id)})
    for page in ("/thuis/", "/dossier/", "/veiligheid/veilig/"):
        assert 'href="/veiligheid/veilig/"' in client.get(page).content.decode(), page
    client.post("/demo/", {"seat": str(cast["inge"].seat.id)})
    assert "Hoe lang wacht" in client.get("/veiligheid/toezicht/").content.decode()


def line_of(cast: Cast, who: str, happened_at: datetime, at: datetime):  # type: ignore[no-untyped-def]
    """The call of that moment, as this seat sees it at a moment."""
    with acting(cast[who].at(at), page="test"):
        return next(line for line in queries.oversight(cast[who].at(at)) if line.happened_at == happened_at)
