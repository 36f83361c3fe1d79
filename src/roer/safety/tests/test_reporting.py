"""The reporting code, advice, and reports: with a reason, a second person, a clock, and told with their own days."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import AccessLogLine, Event, Item, WorkItem
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people.queries import helpers_of
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.models import CodeRecord, CodeStep, SafeguardingReport, SafetyAdvice

AT = datetime.fromisoformat("2027-06-07T10:00:00+02:00")  # a Monday
TELL = AT + timedelta(days=9)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def sign(cast: Cast, at: datetime = AT, child: str = "mila", **more: object) -> UUID:
    given = {"words": "Een rode plek op de arm.", "origin": "seen"} | more
    made: UUID = commands.start_code(actor=cast["fatima"].at(at), dossier_id=cast.dossier(child), **given)
    return made


def count(cast: Cast, who: str, at: datetime) -> dict[str, int]:
    """What this person sees of the code in any file, and of who looked since it began."""
    with acting(cast[who].at(at), page="test"):
        return {
            "records": CodeRecord.objects.count(), "steps": CodeStep.objects.count(),
            "events": Event.objects.filter(kind__startswith="safety.code", recorded_at__gte=AT).count(),
            "words": Item.objects.filter(kind__startswith="safety.code", recorded_at__gte=AT).count(),
        }  # fmt: skip


@pytest.mark.req("SAF-80")
def test_a_skipped_talk_asks_a_reason_and_a_second_and_appears_with_its_own_day_when_it_is_told(cast: Cast) -> None:
    fatima, record = cast["fatima"].at(AT), sign(cast)
    commands.take_step(actor=fatima, record_id=record, number=2, words="Zonder naam gebeld.", asked=["veilig_thuis"])
    for wrong in ({"reason": "", "second_seat_id": cast["joost"].seat.id}, {"reason": "Niet veilig."},
                  {"reason": "Niet veilig.", "second_seat_id": fatima.seat_id}):  # fmt: skip
        with pytest.raises(RuleSays):
            commands.skip_step(actor=fatima, record_id=record, number=3, **wrong)
    commands.skip_step(
        actor=fatima, record_id=record, number=3, reason="Nu niet veilig.", second_seat_id=cast["joost"].seat.id
    )
    nothing = {"records": 0, "steps": 0, "events": 0, "words": 0}
    for who in ("anouk", "dirk", "mila"):
        assert count(cast, who, AT + timedelta(days=1)) == nothing, who
    later = fatima.moved_to(TELL)
    commands.tell_code(
        actor=later,
        record_id=record,
        person_ids=[cast["anouk"].person_id, cast["mila"].person_id],
        words="Vandaag verteld.",
    )
    after = TELL + timedelta(hours=1)
    with acting(cast["anouk"].at(after), page="test"):
        view = queries.told_to(cast["anouk"].at(after))[0]
        assert [(step.number, step.skipped, step.happened_at.date()) for step, _words in view.steps] == [
            (1, False, AT.date()), (2, False, AT.date()), (3, True, AT.date())
        ]  # fmt: skip
        assert [words for _step, words in view.steps][2] == "Nu niet veilig."
    assert count(cast, "mila", after)["steps"] == 3
    assert count(cast, "dirk", after) == nothing, "the one it is about was not told yet"


def test_weighing_is_five_answers_and_words_and_deciding_comes_after(cast: Cast) -> None:
    fatima, record = cast["fatima"].at(AT), sign(cast)
    with pytest.raises(CannotWrite):
        commands.take_step(actor=fatima, record_id=record, number=4, words="Ernstig.", answers=["yes"] * 4)
    with pytest.raises(CannotWrite):
        commands.take_step(actor=fatima, record_id=record, number=4, words="Ernstig.", answers=["8"] * 5)
    commands.take_step(
        actor=fatima, record_id=record, number=4, words="Ernstig.", answers=["yes", "no", "unknown", "yes", "no"]
    )
    with pytest.raises(RuleSays):
        commands.take_step(actor=fatima, record_id=record, number=5, words="Melden.", decision="report")
    commands.take_step(
        actor=fatima, record_id=record, number=5, words="Melden.", decision="report", reason="Vanavond thuis gevaar."
    )
    acute = sign(cast, acute=True)
    commands.take_step(actor=fatima, record_id=acute, number=5, words="112 gebeld.", decision="both")
    commands.take_step(actor=fatima, record_id=acute, number=2, words="Daarna gevraagd.", asked=["colleague"])


@pytest.mark.req("SAF-05")
def test_advice_is_no_report_and_the_case_stays(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    with acting(fatima, page="test"):
        before = [(held.seat_id, held.part) for held in helpers_of(cast.dossier("mila"), fatima)]
    asked = commands.ask_advice(
        actor=fatima, dossier_id=cast.dossier("mila"), body="board", words="Is dit ernstig genoeg?"
    )
    commands.note_advice(actor=fatima, advice_id=asked, adviser="Els, Raad", words="Bied eerst hulp aan.")
    assert not SafeguardingReport.objects.using("owner").filter(dossier_id=cast.dossier("mila")).exists()
    with acting(fatima, page="test"):
        assert [(held.seat_id, held.part) for held in helpers_of(cast.dossier("mila"), fatima)] == before
        page = queries.concern_of(cast.dossier("mila"), fatima)
        row, _asked, adviser, answer = page.advices[0]
        assert (adviser, answer, row.answered_at) == ("Els, Raad", "Bied eerst hulp aan.", AT)
        assert page.holding.direction is not None
        assert page.holding.direction.id == cast["fatima"].seat.id
    assert SafetyAdvice.objects.using("owner").filter(id=asked).exists()


@pytest.mark.req("SAF-04")
def test_sharing_without_consent_needs_a_ground_and_a_reason_and_shows_on_the_day_it_is_told(cast: Cast) -> None:
    fatima, milas = cast["fatima"].at(AT), cast.dossier("mila")
    given = {
        "dossier_id": milas,
        "to": "veilig_thuis",
        "ground": "report_right",
        "words": "Geweld thuis.",
        "told_from": TELL,
    }
    for wrong in ({"reason": " "}, {"reason": "Gevaar.", "ground": ""}, {"reason": "Gevaar.", "ground": "it_is_handy"}):
        with pytest.raises(RuleSays):
            commands.send_report(actor=fatima, **(given | wrong))
    report = commands.send_report(actor=fatima, reason="Praten is nu niet veilig.", **given)
    seal()
    for who in ("dirk", "mila"):
        with acting(cast[who].at(AT + timedelta(days=2)), page="test"):
            assert not SafeguardingReport.objects.filter(id=report).exists()
            assert not Event.objects.filter(kind="safety.report_sent").exists()
            assert not AccessLogLine.objects.filter(page="safety.send_report").exists(), who
    commands.tell_report(actor=fatima.moved_to(TELL), report_id=report, words="Op 7 juni is Veilig Thuis gebeld.")
    mila = cast["mila"].at(TELL + timedelta(days=1))
    with acting(mila, page="test"):
        looked = AccessLogLine.objects.filter(page="safety.send_report", dossier_id=milas)
        assert [line.at for line in looked] == [AT], "the line is there, with its own day"
    after = cast["dirk"].at(TELL + timedelta(hours=1))
    with acting(after, page="test"):
        told = Event.objects.visible_to(after).get(kind="safety.report_told")
        assert told.codes["sent"].startswith("2027-06-07")


@pytest.mark.req("SAF-01")
def test_a_report_that_nobody_takes_up_is_on_the_list_of_sender_and_receiver(cast: Cast) -> None:
    fatima, ismail = cast["fatima"].at(AT), cast["ismail"]
    report = commands.send_report(
        actor=fatima, dossier_id=cast.dossier("mila"), to="veilig_thuis", ground="report_right", words="Geweld thuis.",
        reason="Gevaar.", told_from=TELL, receiver_seat_id=ismail.seat.id,
    )  # fmt: skip
    tuesday, thursday = AT + timedelta(days=1), AT + timedelta(days=3, hours=20)
    assert commands.ring_reports(actor=fatima.moved_to(tuesday)) == 0
    assert commands.ring_reports(actor=fatima.moved_to(thursday)) >= 1
    assert commands.ring_reports(actor=fatima.moved_to(thursday)) == 0, "it rings once"
    rang = WorkItem.objects.using("owner").filter(kind="safety.chase_report", thing_id=report, state="open")
    assert {item.owner_seat_id for item in rang} == {fatima.seat_id, ismail.seat.id}
    commands.acknowledge_report(actor=ismail.at(thursday), report_id=report)
    commands.note_attempt(actor=ismail.at(thursday), report_id=report, reached=False)
    held = SafeguardingReport.objects.using("owner").get(id=report)
    assert (held.taken_up_at, held.first_contact_at) == (thursday, None), "the clock to contact runs on"
    commands.note_attempt(actor=ismail.at(thursday + timedelta(hours=2)), report_id=report, reached=True)
    assert SafeguardingReport.objects.using("owner").get(id=report).first_contact_at == thursday + timedelta(hours=2)
    with pytest.raises((NotAllowed, SafeguardingReport.DoesNotExist)):
        commands.acknowledge_report(actor=cast["tom"].at(thursday), report_id=report)


def test_signals_are_found_in_no_other_file_and_by_no_other_organisation(cast: Cast) -> None:
    sign(cast)
    for who in ("tom", "eva", "dewi", "viktor", "kade"):
        assert count(cast, who, AT + timedelta(hours=1))["records"] == 0, who
