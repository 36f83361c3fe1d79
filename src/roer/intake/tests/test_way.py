"""The way from question to consent, through commands, as the people who live it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.commands import Refused
from roer.core.days import PartialDate
from roer.core.models import Event, Item, ItemVersion, RuleReceipt, WorkItem
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import ChildOpinion, FirstConversation, HelpRequest, Referral, SupportOffer
from roer.intake.tests.conftest import AT
from roer.people import commands as people
from roer.people.commands.persons import CannotRegister

SLEEP = {"want": "Ik wil dat hij weer slaapt", "need": "Rust", "can_do": "Opa helpt"}


def ask(cast: Cast, who: str = "mirjam", about: str = "sem", **more: object) -> UUID:
    given = {"words": SLEEP, "municipality_code": "9999"} | more
    return commands.ask_question(actor=cast[who].at(AT), dossier_id=cast.dossier(about), **given)  # type: ignore[arg-type]


def sees(cast: Cast, who: str, request_id: UUID) -> bool:
    member = cast[who].at(AT)
    with acting(member, page="test"):
        return HelpRequest.objects.visible_to(member).filter(id=request_id).exists()


def state_of(cast: Cast, who: str, request_id: UUID) -> queries.ConsentState:
    member = cast[who].at(AT)
    with acting(member, page="test"):
        return queries.consent_state(request_id, member)[0]


def answer(cast: Cast, who: str, state: queries.ConsentState, agrees: bool) -> None:
    person = cast[who].person_id
    consent_id = next(line.consent_id for line in state.lines if line.person_id == person)
    act = commands.give_consent if agrees else commands.refuse_consent
    act(actor=cast[who].at(AT), consent_id=consent_id)


@pytest.mark.req("INT-04")
def test_the_familys_words_stay_as_they_are(cast: Cast) -> None:
    request_id = ask(cast)
    commands.answer_question(actor=cast["fatima"].at(AT), request_id=request_id, words="Ik bel u.")
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        page = queries.page_of(request_id, mirjam)
        assert {each.text for _q, each in page.words} == set(SLEEP.values())
        assert all(each.own and each.when == AT for _q, each in page.words)
        assert [each.text for each in page.answers] == ["Ik bel u."]
        item = Item.objects.get(id=page.request.item_id)
        assert ItemVersion.objects.filter(item=item).count() == 1
    for command in (commands.add_words, commands.withdraw):
        with pytest.raises(NotAllowed):
            command(actor=cast["fatima"].at(AT), request_id=request_id, words="Beter gezegd")


def test_the_other_parent_reads_it_only_when_she_says_so(cast: Cast) -> None:
    assert not sees(cast, "kemal", ask(cast))
    assert sees(cast, "kemal", ask(cast, others_may_read=True))


def test_what_a_child_asks_stays_shut_for_both_parents(cast: Cast) -> None:
    request_id = ask(cast, "sem", "sem", words={"want": "Ik ben bang thuis"})
    assert [sees(cast, who, request_id) for who in ("sem", "fatima", "mirjam", "kemal")] == [True, True, False, False]


def test_a_parent_who_is_only_informed_reads_the_answer_to_her_own_question(cast: Cast) -> None:
    request_id = ask(cast, "mirjam", "lina")
    commands.answer_question(actor=cast["fatima"].at(AT), request_id=request_id, words="Kom samen.")
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        assert [each.text for each in queries.page_of(request_id, mirjam).answers] == ["Kom samen."]
    assert not sees(cast, "kemal", request_id)


@pytest.mark.req("INT-03")
def test_a_worker_writes_down_a_call_in_the_familys_words(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT).for_person(cast["kemal"].person_id)
    arguments = {"dossier_id": cast.dossier("sem"), "words": {"want": "Hij luistert niet"}, "municipality_code": "9999"}
    with pytest.raises(commands.CannotAsk):
        commands.ask_question(actor=fatima, **arguments)
    with pytest.raises(commands.CannotAsk):
        commands.ask_question(actor=cast["fatima"].at(AT), how="phone", **arguments)
    request_id = commands.ask_question(actor=fatima, how="phone", **arguments)
    kemal = cast["kemal"].at(AT)
    with acting(kemal, page="test"):
        page = queries.page_of(request_id, kemal)
        assert page.by_worker
        assert page.request.asked_by_id == cast["kemal"].person_id
        assert Item.objects.get(id=page.request.item_id).on_behalf_of_id == cast["kemal"].person_id


@pytest.mark.parametrize("who", ["viktor", "petra", "rob"])
def test_nobody_asks_in_a_file_they_do_not_reach(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        ask(cast, who, "sem")


def test_the_same_form_twice_asks_once(cast: Cast) -> None:
    form = uuid4()
    assert ask(cast, command_id=form) == ask(cast, command_id=form)


@pytest.mark.req("PEO-26")
def test_a_familiar_face_changes_with_a_reason_and_is_counted(cast: Cast) -> None:
    request_id, milan = ask(cast, "sanne", "milan"), cast.dossier("milan")
    fatima, joost = cast["fatima"].at(AT), cast["joost"]
    for why, words in (("", "ziek"), ("long_ill", " ")):
        with pytest.raises(commands.RuleSays):
            commands.change_familiar_face(actor=fatima, dossier_id=milan, seat_id=joost.seat.id, why=why, words=words)
    commands.change_familiar_face(
        actor=fatima, dossier_id=milan, seat_id=joost.seat.id, why="long_ill", words="Ik ben lang ziek."
    )
    later = AT + timedelta(minutes=1)
    sanne = cast["sanne"].at(later)
    with acting(sanne, page="test"):
        face = queries.face_of(milan, sanne)
        assert face is not None
        assert (face.name, face.discipline) == ("Joost Hendriks", "jeugd- en gezinsprofessional")
        assert face.registration == "SKJ 100201"
        assert [(each.words, str(each.why)) for each in queries.faces_of(milan, sanne)] == [
            ("Ik ben lang ziek.", "is lang ziek")
        ]
        assert queries.request_for(request_id, sanne).owner_seat_id == joost.seat.id
    back = joost.at(later)
    commands.change_familiar_face(
        actor=back, dossier_id=milan, seat_id=fatima.seat_id, why="family_asked", words="Fatima is weer terug."
    )
    commands.set_stand_in(
        actor=cast["fatima"].at(later + timedelta(minutes=1)), dossier_id=milan, seat_id=joost.seat.id,
        until=later + timedelta(days=3),
    )  # fmt: skip


@pytest.mark.req("INT-24")
@pytest.mark.req("INT-05")
@pytest.mark.req("INT-26")
def test_talks_have_no_maximum_and_the_child_is_asked(cast: Cast) -> None:
    request_id, fatima = ask(cast, others_may_read=True), cast["fatima"].at(AT)
    everybody = [cast[who].person_id for who in ("mirjam", "kemal", "sem")]

    def plan(day: int) -> UUID:
        return commands.plan_conversation(
            actor=fatima, request_id=request_id, planned_at=AT + timedelta(days=day), purpose="first_help", place="home",
            words="Ik kom langs.", person_ids=everybody, child_form="drawing",
        )  # fmt: skip

    talks = [plan(day) for day in range(1, 5)]
    with acting(fatima, page="test"):
        assert not WorkItem.objects.filter(kind="intake.fifth_talk", thing_id=request_id).exists()
        assert WorkItem.objects.filter(kind="intake.offer_support", thing_id=request_id).exists()
    talks.append(plan(5))
    with acting(fatima, page="test"):
        assert WorkItem.objects.filter(kind="intake.fifth_talk", thing_id=request_id).count() == 1
    for wish, reason in (("", ""), ("", "Hij had school"), ("yes", "")):
        with pytest.raises(commands.RuleSays):
            commands.hold_conversation(
                actor=fatima, conversation_id=talks[0], presence="not", words="Goed gesprek.", wish=wish, reason=reason
            )
    commands.hold_conversation(
        actor=fatima, conversation_id=talks[0], presence="not", words="Goed.", wish="yes", reason="Hij had school."
    )
    with acting(fatima, page="test"):
        held = FirstConversation.objects.get(id=talks[0])
        assert (held.state, held.child_presence, held.child_wish) == ("held", "not", "yes")
        assert RuleReceipt.objects.filter(rule="intake.child_is_there", item_id=held.outcome_item).exists()


def test_a_parent_who_is_seen_apart_leaves_no_trace_for_the_other(cast: Cast) -> None:
    request_id, fatima = ask(cast, others_may_read=True), cast["fatima"].at(AT)
    talk = commands.plan_conversation(
        actor=fatima, request_id=request_id, planned_at=AT + timedelta(days=1), purpose="first_help", place="elsewhere",
        words="Bij de bibliotheek om tien uur.", person_ids=[cast["mirjam"].person_id], apart=True,
    )  # fmt: skip
    for who, expected in (("mirjam", True), ("kemal", False)):
        member = cast[who].at(AT)
        with acting(member, page="test"):
            assert FirstConversation.objects.filter(id=talk).exists() is expected
            planned = Event.objects.filter(dossier_id=cast.dossier("sem"), kind="intake.conversation_planned")
            invitation = FirstConversation.objects.filter(id=talk).values_list("item_id", flat=True).first()
            assert planned.filter(item_id=invitation).exists() is (expected and invitation is not None)


@pytest.mark.req("INT-33")
def test_a_family_group_plan_is_offered_and_answered(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    offer = commands.offer_family_group_plan(actor=fatima, request_id=request_id)
    commands.answer_offer(actor=cast["mirjam"].at(AT), offer_id=offer, answer="later")
    with acting(fatima, page="test"):
        held = SupportOffer.objects.get(id=offer)
        assert (held.answer, held.offered_at, held.answered_at) == ("later", AT, AT)
    with pytest.raises(commands.CannotOffer):
        commands.skip_family_group_plan(actor=fatima, request_id=ask(cast), exemption="no_time", words="Druk.")


def test_the_childs_own_words_are_shut_for_the_parents(cast: Cast) -> None:
    request_id, fatima = ask(cast, others_may_read=True), cast["fatima"].at(AT)
    with pytest.raises(commands.RuleSays):
        commands.record_child_opinion(actor=fatima, request_id=request_id, not_asked="not_reached")
    opinion = commands.record_child_opinion(actor=fatima, request_id=request_id, words="Ik wil bij papa.", form="play")
    seen = {}
    for who in ("sem", "fatima", "mirjam", "kemal"):
        member = cast[who].at(AT)
        with acting(member, page="test"):
            seen[who] = ChildOpinion.objects.filter(id=opinion).exists()
    assert seen == {"sem": True, "fatima": True, "mirjam": False, "kemal": False}
    with pytest.raises(commands.CannotRecord):
        commands.record_child_opinion(
            actor=fatima, request_id=request_id, words="Ja", asked_on=AT.date() + timedelta(days=1)
        )


@pytest.mark.req("PRI-02")
@pytest.mark.req("PRI-15")
def test_a_silent_father_is_shown_and_light_help_goes_on(cast: Cast) -> None:
    request_id, fatima = ask(cast, "lina", "lina"), cast["fatima"].at(AT)
    light = commands.ask_consent(actor=fatima, request_id=request_id, words="Samen praten", weight="light")
    with acting(fatima, page="test"):
        assert queries.consent_to(light, fatima) == []
    help_item = commands.ask_consent(
        actor=fatima, request_id=request_id, words="Intensieve therapie", weight="far_reaching"
    )
    for who in ("lina", "mirjam"):
        answer(cast, who, state_of(cast, who, request_id), True)
    state = state_of(cast, "mirjam", request_id)
    assert not state.may_start
    assert [need.id for need in state.missing] == [cast["kemal"].person_id]
    assert state.court_route
    commands.record_consent_exception(
        actor=fatima, request_id=request_id, help_item=help_item, ground="serious_harm", words="Wachten schaadt Lina."
    )
    state = state_of(cast, "lina", request_id)
    assert state.may_start
    assert state.exception_by == "Fatima el Amrani"
    answer(cast, "lina", state, False)
    assert not state_of(cast, "fatima", request_id).may_start


@pytest.mark.req("PRI-02")
def test_at_seventeen_the_young_person_alone_says_yes(cast: Cast) -> None:
    request_id, fatima = ask(cast, "noor", "noor"), cast["fatima"].at(AT)
    commands.ask_consent(actor=fatima, request_id=request_id, words="Therapie", weight="far_reaching")
    state = state_of(cast, "noor", request_id)
    assert [line.person_id for line in state.lines] == [cast["noor"].person_id]
    answer(cast, "noor", state, True)
    assert state_of(cast, "noor", request_id).may_start


def test_unknown_authority_is_asked_and_somebody_verifies(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    child = people.register_person(actor=fatima, name="Kind", birth=PartialDate(2018))
    from roer.core.dossiers import head_dossier

    dossier = head_dossier(child).id
    people.record_responsibility(
        actor=fatima, dossier_id=dossier, holder_id=cast["viktor"].person_id, kind="parental", certainty="unknown"
    )
    request_id = commands.ask_question(
        actor=fatima.for_person(cast["viktor"].person_id), dossier_id=dossier, words={"want": "Hulp"}, how="counter",
        municipality_code="9999",
    )  # fmt: skip
    commands.ask_consent(actor=fatima, request_id=request_id, words="Therapie", weight="ordinary")
    assert [need.capacity for need in state_of(cast, "fatima", request_id).missing] == ["presumed_parent"]
    with acting(fatima, page="test"):
        assert WorkItem.objects.filter(kind="intake.verify_authority", thing_id=request_id).count() == 1


def test_nobody_answers_for_somebody_else(cast: Cast) -> None:
    request_id, fatima = ask(cast, others_may_read=True), cast["fatima"].at(AT)
    commands.ask_consent(actor=fatima, request_id=request_id, words="Therapie", weight="ordinary")
    line = next(
        each for each in state_of(cast, "fatima", request_id).lines if each.person_id == cast["kemal"].person_id
    )
    for who in ("mirjam", "fatima"):
        with pytest.raises(NotAllowed):
            commands.give_consent(actor=cast[who].at(AT), consent_id=line.consent_id)
    by_phone = fatima.for_person(cast["kemal"].person_id)
    commands.give_consent(actor=by_phone, consent_id=line.consent_id, how="phone", words="Ja hoor")


@pytest.mark.req("PRI-15")
def test_a_question_never_ends_for_want_of_sharing_without_a_signal(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    for words, signals in (("Jullie kunnen verder.", 0), ("Geen toestemming om medische gegevens te delen.", 1)):
        request_id = ask(cast)
        with pytest.raises(commands.CannotClose):
            commands.close_request(actor=fatima, request_id=request_id, why="no_consent_to_share", words=words)
        with pytest.raises(commands.CannotClose):
            commands.close_request(actor=fatima, request_id=request_id, why="helped", words="")
        commands.close_request(
            actor=fatima, request_id=request_id, why="other", words=words, examined="Fatima belde met moeder."
        )
        with acting(fatima, page="test"):
            assert WorkItem.objects.filter(kind="intake.pressure", thing_id=request_id).count() == signals
        with pytest.raises(commands.CannotMove):
            commands.answer_question(actor=fatima, request_id=request_id, words="Toch nog iets")


@pytest.mark.req("INT-75")
def test_five_ways_in_say_who_decides(cast: Cast) -> None:
    kade, ismail, fatima = (cast[who].at(AT) for who in ("kade", "ismail", "fatima"))
    doctor = commands.refer(
        actor=kade,
        name="Sofya",
        birth=PartialDate(2014),
        municipality_code="9999",
        words="Rouw",
        ground="gp",
        about="mental",
    )
    institution = commands.refer_in_measure(
        actor=ismail, dossier_id=cast.dossier("daan"), words="Speltherapie", municipality_code="9999"
    )
    ruling = commands.register_ruling(
        actor=ismail,
        dossier_id=cast.dossier("daan"),
        words="Hulp thuis",
        ruled_on=date(2026, 9, 1),
        municipality_code="9999",
    )
    acute = commands.start_acute(
        actor=fatima, name="Onbekende jongen", words="Alleen op straat", municipality_code="9999"
    )
    owners = {doctor: "joost", institution: "ismail", ruling: "ismail", acute: "fatima"}
    for request_id, who in owners.items():
        member = cast[who].at(AT)
        with acting(member, page="test"):
            page = queries.page_of(request_id, member)
            assert page.request.owner_seat_id == member.seat_id
            assert not page.route.decision
            assert str(page.route.who)
            assert str(page.route.remedy)
            assert Referral.objects.get(request_id=request_id).ground
    with acting(fatima, page="test"):
        assert HelpRequest.objects.get(id=acute).state == "helping"
        due = WorkItem.objects.get(kind="intake.complete_route", thing_id=acute).due_at
        assert due.date().isoformat() in ("2026-09-17", "2026-09-18")


def test_routes_refuse_what_does_not_fit(cast: Cast) -> None:
    kade, ismail, fatima = (cast[who].at(AT) for who in ("kade", "ismail", "fatima"))
    arguments = {"name": "Kind", "municipality_code": "9999", "words": "Rouw", "ground": "gp", "about": "mental"}
    with pytest.raises(CannotRegister):
        commands.refer(actor=kade, **{**arguments, "birth": PartialDate(2027, 1)})
    for wrong in (
        {"ground": "neighbour"},
        {"about": "all"},
        {"words": " "},
        {"municipality_code": "0000"},
        {"name": " "},
    ):
        with pytest.raises(Refused):
            commands.refer(actor=kade, **{**arguments, "birth": None, **wrong})
    with pytest.raises(NotAllowed):
        commands.refer(actor=fatima, birth=None, **arguments)
    with pytest.raises(commands.RuleSays):
        commands.refer_in_measure(
            actor=ismail, dossier_id=cast.dossier("sem"), words="Therapie", municipality_code="9999"
        )
    with pytest.raises(commands.CannotRefer):
        commands.register_ruling(
            actor=ismail,
            dossier_id=cast.dossier("daan"),
            words="x",
            ruled_on=date(2027, 1, 1),
            municipality_code="9999",
        )


def test_a_draft_waits_and_is_gone_when_sent(cast: Cast) -> None:
    noor, dossier = cast["noor"].at(AT), cast.dossier("noor")
    with acting(noor, page="test"):
        events = Event.objects.count()
        commands.keep_draft(noor, dossier, {"want": "Het begon toen"})
        commands.keep_draft(noor, dossier, {"want": "Het begon toen ik verhuisde"})
        assert commands.draft_of(noor, dossier) == {"want": "Het begon toen ik verhuisde"}
        assert Event.objects.count() == events
    fatima = cast["fatima"].at(AT)
    with acting(fatima, page="test"):
        assert not Item.objects.filter(kind="intake.draft", dossier_id=dossier).exists()
    ask(cast, "noor", "noor")
    with acting(noor, page="test"):
        assert commands.draft_of(noor, dossier) == {}


@pytest.mark.parametrize("name", ["Robert'); DROP TABLE core_item;--", "<script>alert(1)</script>", "‮txet", "😀" * 50])
def test_hostile_names_are_just_names(cast: Cast, name: str) -> None:
    request_id = commands.refer(
        actor=cast["kade"].at(AT),
        name=name,
        birth=None,
        municipality_code="9999",
        words=name,
        ground="gp",
        about="physical",
    )
    joost = cast["joost"].at(AT)
    with acting(joost, page="test"):
        page = queries.page_of(request_id, joost)
        assert (page.name, page.words[0][1].text) == (name.strip(), name.strip())
