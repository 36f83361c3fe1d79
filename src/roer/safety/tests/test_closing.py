"""A closed place: last of all, with an expert, four questions in haste, a lawyer, an end, and a voice that is answered."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.days import PartialDate
from roer.core.dossiers import head_dossier
from roer.core.models import WorkItem
from roer.core.rules import check_example, examples_of
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.recall import recall
from roer.living import commands as living
from roer.living.models import ClosedAttempt
from roer.living.refusals import NoTitle
from roer.people import commands as people
from roer.people.queries import rulings_of
from roer.safety import commands, queries, rules, rules_examples  # noqa: F401
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.commands.closed_stay import late_of, without_treatment
from roer.safety.models import ClosedRequest

AT = datetime.fromisoformat("2026-11-19T10:00:00+01:00")
LIGHTER = ("residential", "ambulant", "day", "network")
RULES = (
    "comes_last", "names_need_and_ground", "complex_is_consulted", "scientist_agrees", "four_questions",
    "haste_needs_a_crisis", "longer_needs_a_new_reason", "small_child_waits_for_review",
)  # fmt: skip


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def child(cast: Cast, name: str, birth: PartialDate) -> UUID:
    """A child of Mirjam whom Fatima works with."""
    fatima = cast["fatima"].at(AT - timedelta(days=1))
    made = head_dossier(people.register_person(actor=fatima, name=name, birth=birth)).id
    people.record_responsibility(actor=fatima, dossier_id=made, holder_id=cast["mirjam"].person_id, **AUTHORITY)
    return made


def begin(cast: Cast, dossier_id: UUID, at: datetime = AT, **more: object) -> UUID:
    given = {
        "kind": "closed", "reason": "needed", "avoidable": "no", "words": "Zij loopt steeds weg naar wie haar kwaad doet.",
        "need": "child", "ground": "civil",
    } | more  # fmt: skip
    made: UUID = commands.begin_closed_request(actor=cast["fatima"].at(at), dossier_id=dossier_id, **given)
    return made


def weigh(cast: Cast, request: UUID, kinds: tuple[str, ...] = LIGHTER, at: datetime = AT) -> None:
    for kind in kinds:
        commands.weigh_lighter(
            actor=cast["fatima"].at(at),
            request_id=request,
            kind=kind,
            used=True,
            words=f"{kind}: zij liep daar ook weg.",
        )


def expert(cast: Cast, request: UUID, at: datetime = AT, **more: object) -> None:
    given = {
        "who": "Dr. Bos, gedragswetenschapper", "agrees": True, "examined_on": at.date(), "talks": 3, "minutes": 240,
        "papers_from": "others", "independent": True, "budget_euros": 900,
    } | more  # fmt: skip
    commands.note_expert(actor=cast["fatima"].at(at), request_id=request, **given)


def send(cast: Cast, request: UUID, at: datetime = AT, **more: str) -> None:
    commands.send_closed_request(actor=cast["fatima"].at(at), request_id=request, **more)


def row(request: UUID) -> ClosedRequest:
    return ClosedRequest.objects.using("owner").get(id=request)


def asked(kind: str, thing: UUID | None = None) -> list[WorkItem]:
    found = WorkItem.objects.using("owner").filter(kind=f"safety.{kind}", state="open")
    return list(found.filter(thing_id=thing) if thing else found)


@pytest.mark.parametrize("name", RULES)
def test_the_rules_answer_as_their_examples_say(name: str) -> None:
    for example in examples_of(getattr(rules, name)):
        check_example(getattr(rules, name), example)


@pytest.mark.req("SAF-48")
def test_a_request_goes_out_only_when_nothing_lighter_is_enough_and_no_other_place_is_told_on(cast: Cast) -> None:
    sam = child(cast, "Sam Pols", PartialDate(2011, 2, 3))
    request = begin(cast, sam, reason="no_place", avoidable="other_place", need="", profile=["trauma"])
    expert(cast, request)
    weigh(cast, request, ("ambulant",))
    with pytest.raises(RuleSays, match="lichtere hulp"):
        send(cast, request)
    weigh(cast, request, ("residential", "day", "network"))
    with pytest.raises(RuleSays, match="beschermd"):
        send(cast, request)
    send(cast, request, reason="Dat weet de rechter beter; een deskundige was ziek.")
    assert row(request).sent_at == AT
    assert asked("no_other_place", request)
    with pytest.raises(CannotWrite, match="al verstuurd"):
        weigh(cast, request, ("therapy",))
    inspector = cast["inge"].at(AT)
    with acting(inspector, page="test"):
        figures = dict(queries.closed_figures(inspector)["lines"])
    assert figures["omdat er geen andere plek was"] == 1
    assert figures["te voorkomen met een andere plek"] == 1, "counted as what was missing"


@pytest.mark.req("SAF-49")
def test_without_the_expert_nothing_goes_and_one_short_talk_is_shown_as_a_limited_test(cast: Cast) -> None:
    sam = child(cast, "Sem Pols", PartialDate(2011, 2, 3))
    request = begin(cast, sam)
    weigh(cast, request)
    with pytest.raises(RuleSays, match="gedragswetenschapper"):
        send(cast, request)
    expert(cast, request, agrees=None, examined_on=None, who="Zij was ziek.")
    with pytest.raises(RuleSays, match="gedragswetenschapper"):
        send(cast, request)
    expert(cast, request, talks=1, minutes=30, papers_from="applicant")
    send(cast, request)
    with acting(cast["mirjam"].at(AT), page="test"):
        view = queries.closed_request_for(request, cast["mirjam"].at(AT))
        assert view.row.limited_test
        assert view.parts["expert_item"] == "Dr. Bos, gedragswetenschapper"
    client = Client()
    client.post("/demo/", {"seat": str(cast["mirjam"].seat.id)})
    assert "Beperkte toets" in client.get(f"/veiligheid/gesloten/aanvraag/{request}/").content.decode()
    full = ClosedRequest(
        expert_agrees=True, talks=3, minutes=240, papers_from="others", independent=True, budget_euros=9
    )
    assert not full.limited_test
    full.budget_euros = None
    assert full.limited_test, "what nobody wrote down makes it a limited test"
    assert [rules.needs_review(agreed, 20, 95) for agreed in (18, 19, 20)] == [False, True, True]


@pytest.mark.req("SAF-50")
def test_in_haste_the_four_questions_go_and_the_rest_follows_in_five_working_days(cast: Cast) -> None:
    sam = child(cast, "Sien Pols", PartialDate(2010, 5, 5))
    request = begin(cast, sam, kind="emergency_closed", in_crisis=False, need="", ground="")
    expert(cast, request, agrees=None, examined_on=None, who="Sien is weg; zien was onmogelijk.")
    for question in ("now_item", "withdraw_item"):
        commands.answer_question(actor=cast["fatima"].at(AT), request_id=request, question=question, words="Nu gevaar.")
    with pytest.raises(RuleSays, match="nachtnummer"):
        send(cast, request)
    commands.answer_question(
        actor=cast["fatima"].at(AT),
        request_id=request,
        question="lighter_item",
        words="Een open groep hield haar niet.",
    )
    send(cast, request)
    assert row(request).complete_by == date(2026, 11, 26)
    assert asked("complete_closed", request)
    client = Client()
    client.post("/demo/", {"seat": str(cast["fatima"].seat.id)})
    page = client.get(f"/veiligheid/gesloten/aanvraag/{request}/").content.decode()
    assert "Spoed zonder crisis" in page
    assert "Een open groep hield haar niet." in page


@pytest.mark.req("SAF-53")
def test_a_child_of_twelve_or_younger_waits_for_somebody_who_stands_apart(cast: Cast) -> None:
    """A child of eleven with a closed authorisation request; twelve counts, and so does an age that nobody knows."""
    bo = child(cast, "Bo Pols", PartialDate(2015, 3, 1))
    request = begin(cast, bo)
    weigh(cast, request)
    expert(cast, request)
    send(cast, request)
    held = row(request)
    assert (held.sent_at, held.stopped_at) == (None, AT)
    assert held.reviewer.organisation_id != cast["fatima"].seat.organisation_id
    with pytest.raises(RuleSays, match="kijkt eerst iemand anders mee"):
        send(cast, request)
    place = propose(cast, bo)
    people.record_authorisation(
        actor=cast["fatima"].at(AT), dossier_id=bo, kind="closed", ruled_at=AT, last_day=date(2027, 3, 1), number="C/1",
        on_consent=True,
    )  # fmt: skip
    with pytest.raises(CannotWrite, match="Wacht op wat die vindt"):
        living.start_placement(actor=cast["fatima"].at(AT), placement_id=place)
    other = next(each for each in cast.members.values() if each.seat.id == held.reviewer_id)
    with pytest.raises(NotAllowed):
        commands.review_closed_request(actor=cast["fatima"].at(AT), request_id=request, goes_on=True, words="Ja.")
    reviewer = other.at(AT + timedelta(hours=3))
    with acting(reviewer, page="test"):
        assert queries.closed_request_for(request, reviewer).lighter
    commands.review_closed_request(actor=reviewer, request_id=request, goes_on=True, words="Er is echt niets anders.")
    later = AT + timedelta(hours=4)
    send(cast, request, later)
    assert row(request).sent_at == later
    living.start_placement(actor=cast["fatima"].at(later), placement_id=place)
    for birth in (PartialDate(2014), PartialDate(2013, 12, 2)):
        small = child(cast, "Klein Pols", birth)
        assert row(begin(cast, small)).young, birth
    assert not row(begin(cast, child(cast, "Groot Pols", PartialDate(2013, 11, 1)))).young


def propose(cast: Cast, dossier_id: UUID, at: datetime = AT, **more: object) -> UUID:
    given = {
        "form": "closed", "where": "De Dijk", "reason": "safety", "alternatives": {"at_home": "Liep weg."},
        "deciders": "Fatima en Mirjam", "perspective": "Daarna weer thuis.", "expected_until": date(2027, 3, 1),
        "evaluate_on": date(2027, 1, 5),
    } | more  # fmt: skip
    made: UUID = living.propose_placement(actor=cast["fatima"].at(at), dossier_id=dossier_id, **given)
    return made


def test_after_an_oral_ruling_a_small_child_is_placed_at_once_and_the_second_look_follows(cast: Cast) -> None:
    ko = child(cast, "Ko Pols", PartialDate(2015, 3, 1))
    people.record_authorisation(
        actor=cast["fatima"].at(AT), dossier_id=ko, kind="emergency_closed", ruled_at=AT, last_day=date(2026, 12, 17),
        judge_and_heard="mr. Vos, 01:15; Ko en zijn moeder zijn gehoord", on_consent=True,
    )  # fmt: skip
    living.start_placement(actor=cast["fatima"].at(AT), placement_id=propose(cast, ko, acute=True))
    held = ClosedRequest.objects.using("owner").get(dossier_id=ko)
    assert held.young
    work = asked("review_closed", held.id)
    assert [each.due_at.date() for each in work] == [date(2026, 11, 20)]


@pytest.mark.req("SAF-47")
@pytest.mark.case("KC-29")
def test_parents_who_agree_are_no_judge_and_oversight_hears_of_the_attempt(cast: Cast) -> None:
    sam = child(cast, "Saar Pols", PartialDate(2011, 2, 3))
    place = propose(cast, sam)
    fatima = cast["fatima"].at(AT)
    living.record_answer(
        actor=fatima, placement_id=place, person_id=cast["mirjam"].person_id, answer="given", own_words="Doe maar."
    )
    before = len(inspected())
    with pytest.raises(NoTitle):
        living.start_placement(actor=fatima, placement_id=place)
    held = ClosedAttempt.objects.using("owner").get(placement_id=place)
    assert (held.recorded_at, held.organisation_id) == (AT, fatima.organisation_id)
    assert len(inspected()) > before
    inspector = cast["inge"]
    with acting(inspector.at(AT), page="test"):
        lines = [line for line in queries.oversight(inspector.at(AT)) if line.what == "attempt"]
    assert str(sam)[:8] in [line.kind for line in lines], "day, organisation and number of the case, and no name"
    # with a ruling on the mother's consent it begins; she takes it back, and on the fourteenth day nothing carries it
    people.record_authorisation(
        actor=fatima,
        dossier_id=sam,
        kind="closed",
        ruled_at=AT,
        last_day=date(2027, 3, 1),
        number="C/2",
        on_consent=True,
    )
    living.start_placement(actor=fatima, placement_id=place)
    with acting(fatima, page="test"):
        ruling = next(each for each in rulings_of(sam, fatima) if each.kind == "closed")
    back = AT + timedelta(days=1)
    people.record_turn(
        actor=cast["fatima"].at(back), authorisation_id=ruling.id, kind="consent_withdrawn", happened_at=back
    )
    living.look_at_titles(actor=cast["fatima"].at(back))
    told = {each.kind for each in WorkItem.objects.using("owner").filter(thing_id=place, made_at=back)}
    assert {"living.title_ends", "living.tell_lawyer"} <= told, "told on the day itself"
    lapsed = AT + timedelta(days=15)
    living.look_at_titles(actor=cast["fatima"].at(lapsed))
    with acting(inspector.at(lapsed), page="test"):
        found = [line for line in queries.oversight(inspector.at(lapsed)) if line.what == "no_title"]
    assert str(sam)[:8] in [line.kind for line in found]


def inspected() -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(kind="living.inspect_closed"))


@pytest.mark.req("SAF-52")
@pytest.mark.case("KC-20")
@pytest.mark.case("KC-22")
@pytest.mark.case("KC-23")
@pytest.mark.case("KC-24")
def test_a_closed_stay_has_an_end_a_next_place_a_treatment_and_a_voice_that_is_answered(cast: Cast) -> None:
    noor = cast.dossier("noor")
    request = begin(cast, noor, thuisbest=True)
    weigh(cast, request, (*LIGHTER, "therapy"))
    expert(cast, request)
    send(cast, request)
    fatima = cast["fatima"].at(AT)
    people.record_authorisation(
        actor=fatima,
        dossier_id=noor,
        kind="closed",
        ruled_at=AT,
        last_day=date(2027, 2, 28),
        number="C/9",
        on_consent=True,
    )
    with pytest.raises(CannotWrite, match="dag"):
        commands.note_closed(actor=fatima, request_id=request, kind="outflow", words="Terug naar oma")
    for kind, words, on, van in (
        ("outflow", "Terug naar oma", date(2027, 2, 28), False), ("lawyer", "mr. Kok, 06-00000000", None, False),
        ("invited", "Plaatsing. Er zijn: Fatima en de groepsleider. Neem mee wie je wilt.", date(2026, 11, 20), False),
        ("transport", "Er is eerder een dreiging met een mes geweest.", None, True),
    ):  # fmt: skip
        commands.note_closed(actor=fatima, request_id=request, kind=kind, words=words, on=on, by_van=van)
    with pytest.raises(CannotWrite):
        commands.note_closed(actor=fatima, request_id=request, kind="transport", words=" ", by_van=True)
    client = Client()
    client.post("/demo/", {"seat": str(cast["noor"].seat.id)})
    text = client.get(f"/veiligheid/gesloten/{noor}/").content.decode()
    page = client.get(f"/veiligheid/gesloten/aanvraag/{request}/").content.decode()
    with acting(cast["noor"].at(AT), page="test"):
        shown = queries.closed_of(noor, cast["noor"].at(AT))
    assert (shown.ends, shown.times, shown.is_own) == (date(2027, 2, 28), 0, True)
    assert "eigen advocaat" in text
    assert "Terug naar oma, verwacht op 28 februari 2027" in page
    assert "met een speciale bus" in page
    assert "Therapie op een open groep" in page
    own = {"step": "own", "own-command_id": str(uuid4()), "own-kind": "failing", "own-words": "Tekenen helpt mij niet."}
    assert client.post(f"/veiligheid/gesloten/aanvraag/{request}/", own).status_code == 302
    assert asked("treatment_fails", request)
    with pytest.raises(NotAllowed):
        commands.say_about_closed(actor=cast["mirjam"].at(AT), request_id=request, kind="failing", words="Namens haar.")
    commands.note_closed(actor=fatima, request_id=request, kind="answer", words="Dat klopt. We zoeken andere therapie.")
    assert not asked("treatment_fails", request)
    held = ClosedRequest.objects.using("owner").prefetch_related("notes").get(id=request)
    late = {
        days: [each.removeprefix("safety.") for each in late_of(held, AT.date() + timedelta(days=days))]
        for days in (28, 43, 57)
    }
    assert late == {
        28: [], 43: ["look_at_closed", "no_treatment"], 57: ["look_at_closed", "no_treatment", "thuisbest_late"],
    }  # fmt: skip
    assert without_treatment(held, AT.date() + timedelta(days=90)) == 90
    week7 = cast["fatima"].at(AT + timedelta(days=43))
    assert commands.ring_closed_stays(actor=week7) >= 2
    assert commands.ring_closed_stays(actor=week7) == 0
    again = begin(cast, noor, AT + timedelta(days=60), words="Zij  loopt steeds weg naar wie haar kwaad doet.")
    weigh(cast, again, at=AT + timedelta(days=60))
    expert(cast, again, AT + timedelta(days=60))
    with pytest.raises(RuleSays, match="nieuwe reden"):
        send(cast, again, AT + timedelta(days=60))
    people.record_authorisation(  # what a judge ruled is always put down
        actor=cast["fatima"].at(AT + timedelta(days=61)), dossier_id=noor, kind="closed", ruled_at=AT + timedelta(days=61),
        last_day=date(2027, 4, 30), number="C/10", on_consent=True,
    )  # fmt: skip


@pytest.mark.case("KC-18")
def test_nobody_goes_home_from_closed_without_a_day_and_somebody_who_said_yes(cast: Cast) -> None:
    joe = child(cast, "Jonathan Pols", PartialDate(2010, 1, 1))
    request = begin(cast, joe)
    weigh(cast, request)
    expert(cast, request)
    send(cast, request)
    fatima = cast["fatima"].at(AT)
    people.record_authorisation(
        actor=fatima,
        dossier_id=joe,
        kind="closed",
        ruled_at=AT,
        last_day=date(2027, 2, 28),
        number="C/3",
        on_consent=True,
    )
    place = propose(cast, joe)
    living.start_placement(actor=fatima, placement_id=place)
    with pytest.raises(CannotWrite, match="school of dagbesteding"):
        living.end_placement(actor=cast["fatima"].at(AT + timedelta(days=40)), placement_id=place, why="home")
    commands.note_closed(actor=fatima, request_id=request, kind="day", words="Mbo, techniek", on=date(2027, 1, 11))
    commands.note_closed(actor=fatima, request_id=request, kind="aftercare", words="Tom", yes=None)
    with pytest.raises(CannotWrite):
        living.end_placement(actor=cast["fatima"].at(AT + timedelta(days=40)), placement_id=place, why="home")
    commands.note_closed(
        actor=fatima, request_id=request, kind="aftercare", words="Tom, was al twee keer hier", yes=True
    )
    living.end_placement(actor=cast["fatima"].at(AT + timedelta(days=40)), placement_id=place, why="home")
