"""Looking at a request: the basis first, in time, with the right knowledge, and never closed in silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.days import start_of
from roer.core.models import Item, RuleReceipt
from roer.core.terms import add_working_days
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import Consultation, HeavierHelpWish, HelpRequest, OpenAccessHelp, Triage
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row, seen, work

TRIAGE = {"urgency": "ordinary", "complexity": "simple", "domains": ["mental"], "duration": "short"}


@pytest.mark.req("INT-21")
def test_danger_without_contact_after_a_day_comes_on_the_list(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    given = {**TRIAGE, "urgency": "acute", "unsafe": True, "domains": ["unsafe", "upbringing"], "expertise": ["safety"]}
    commands.make_triage(actor=fatima.at(AT), request_id=request_id, **given)
    with acting(fatima.at(AT), page="test"):
        held = Triage.objects.get(request_id=request_id)
        assert (held.urgency, held.domains, held.made_at) == ("acute", ["unsafe", "upbringing"], AT)
    commands.ring(actor=fatima.at(AT + timedelta(hours=23)))
    assert work(fatima.at(AT), "intake.late_first_contact", request_id) == 0
    late = fatima.at(AT + timedelta(hours=25))
    assert commands.ring(actor=late)["intake.late_first_contact"] == "1"
    assert "intake.late_first_contact" not in commands.ring(actor=late)
    assert work(late, "intake.late_first_contact", request_id) == 1
    commands.record_contact(actor=late, request_id=request_id, with_child=True)
    assert work(late, "intake.late_first_contact", request_id) == 0
    assert seen(request_id, late).triage.contacted_at == late.at  # type: ignore[union-attr]


def test_contact_in_time_rings_nothing(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    commands.make_triage(actor=fatima.at(AT), request_id=request_id, **{**TRIAGE, "urgency": "acute"})
    commands.record_contact(
        actor=fatima.at(AT + timedelta(hours=2)), request_id=request_id, with_child=False, next_on=date(2026, 9, 20)
    )
    commands.ring(actor=fatima.at(AT + timedelta(hours=30)))
    assert work(fatima.at(AT), "intake.late_first_contact", request_id) == 0
    commands.ring(actor=fatima.at(AT + timedelta(days=11)))
    assert work(fatima.at(AT), "intake.late_next_contact", request_id) == 1


@pytest.mark.parametrize(
    "wrong", [{"domains": []}, {"domains": ["risk"]}, {"urgency": "score"}, {"expertise": ["magic"]}]
)
def test_a_triage_holds_only_what_a_person_chose(cast: Cast, wrong: dict[str, object]) -> None:
    with pytest.raises(commands.CannotLook):
        commands.make_triage(actor=cast["fatima"].at(AT), request_id=ask(cast), **{**TRIAGE, **wrong})
    with pytest.raises(NotAllowed):
        commands.make_triage(actor=cast["mirjam"].at(AT), request_id=ask(cast), **TRIAGE)


def test_the_family_says_what_is_not_there_and_it_opens_work(cast: Cast) -> None:
    request_id, fatima, mirjam = ask(cast), cast["fatima"].at(AT), cast["mirjam"].at(AT)
    commands.ask_basic_needs(actor=mirjam, request_id=request_id, unmet=["housing", "debts"], words="We moeten eruit.")
    assert work(fatima, "intake.basic_needs", request_id) == 1
    assert row(request_id, fatima).state == HelpRequest.State.RECEIVED
    with acting(fatima, page="test"):
        assert [code for code, _says in queries.open_needs_of(request_id, fatima)] == ["debts", "housing"]
    assert seen(request_id, fatima).needs_words == "We moeten eruit."
    commands.arrange_basic_need(actor=fatima, request_id=request_id, need="debts", words="Bos belt morgen.")
    assert work(fatima, "intake.basic_needs", request_id) == 1
    commands.arrange_basic_need(actor=fatima, request_id=request_id, need="housing", words="De woningbouw wacht.")
    assert work(fatima, "intake.basic_needs", request_id) == 0
    with pytest.raises(commands.CannotLook):
        commands.arrange_basic_need(actor=fatima, request_id=request_id, need="housing", words="Nog eens.")


def test_worries_written_with_the_question_open_the_same_work(cast: Cast) -> None:
    request_id = ask(cast, words={"want": "Hulp", "basic_needs": "De huur is te hoog."})
    assert work(cast["fatima"].at(AT), "intake.basic_needs", request_id) == 1


def test_what_weighs_on_the_family_stands_with_the_family(cast: Cast) -> None:
    request_id, fatima, sem = ask(cast), cast["fatima"].at(AT), cast["sem"].at(AT)
    for domain, direction, words in (
        ("family", "weighs", "Ouders maken veel ruzie."),
        ("network", "helps", "Opa helpt."),
    ):
        commands.note_factor(actor=fatima, request_id=request_id, domain=domain, direction=direction, words=words)
    picture = {
        str(domain): [(str(way), words) for way, words in lines]
        for domain, lines in seen(request_id, fatima).factors.items()
    }
    assert picture == {
        "hoe het thuis samen gaat": [("dit drukt", "Ouders maken veel ruzie.")],
        "mensen om het gezin heen": [("dit helpt", "Opa helpt.")],
    }
    assert "het kind" not in {str(domain) for domain in seen(request_id, sem).factors}
    with pytest.raises(commands.CannotLook):
        commands.note_factor(actor=fatima, request_id=request_id, domain="child", direction="score", words="x")


@pytest.mark.req("INT-20")
def test_a_specialist_thinks_along_without_a_referral_and_reads_one_question(cast: Cast) -> None:
    request_id, fatima, eva = ask(cast, about="lina"), cast["fatima"].at(AT), cast["eva"]
    asked = commands.consult(
        actor=fatima, request_id=request_id, seat_id=eva.seat.id, expertise="mental", family_there=True,
        words="Een meisje van vijftien schrikt van harde geluiden.",
    )  # fmt: skip
    later = AT + timedelta(hours=5)
    assert work(eva.at(later), "intake.advise", asked) == 1
    with acting(eva.at(later), page="test"):
        assert (
            queries.consultation_for(asked, eva.at(later)).words
            == "Een meisje van vijftien schrikt van harde geluiden."
        )
        assert not HelpRequest.objects.visible_to(eva.at(later)).filter(id=request_id).exists()
        assert not Item.objects.filter(dossier_id=cast.dossier("lina"), kind="people.name").exists()
    commands.advise(actor=eva.at(later), consultation_id=asked, words="Begin rustig. Vraag wat er gebeurd is.")
    with acting(cast["fatima"].at(later), page="test"):
        held = Consultation.objects.get(id=asked)
        assert held.answered_at - held.asked_at == timedelta(hours=5)
        assert (
            queries.consultation_for(asked, cast["fatima"].at(later)).answer == "Begin rustig. Vraag wat er gebeurd is."
        )
    assert row(request_id, fatima).owner_seat_id == fatima.seat_id
    with pytest.raises(commands.CannotLook):
        commands.advise(actor=eva.at(later), consultation_id=asked, words="Nog iets.")
    with pytest.raises(NotAllowed):
        commands.advise(actor=cast["fatima"].at(later), consultation_id=asked, words="Ik ook.")


@pytest.mark.req("INT-24")
def test_a_talk_about_a_child_without_the_child_says_why_and_when_the_child_speaks(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    given = {"request_id": request_id, "seat_id": cast["wim"].seat.id, "expertise": "safety", "words": "Wat nu?"}
    for reason, spoken_on in (("", None), ("Het moest vandaag.", None), ("", date(2026, 9, 12))):
        with pytest.raises(commands.RuleSays):
            commands.consult(actor=fatima, family_there=False, reason=reason, child_spoken_on=spoken_on, **given)
    made = commands.consult(
        actor=fatima, family_there=False, reason="Het moest vandaag.", child_spoken_on=date(2026, 9, 12), **given
    )
    with acting(fatima, page="test"):
        assert Consultation.objects.get(id=made).child_spoken_on == date(2026, 9, 12)


@pytest.mark.req("INT-32")
def test_own_strength_is_asked_in_own_words_and_stops_nothing(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    by_mirjam = fatima.for_person(cast["mirjam"].person_id)
    with pytest.raises(commands.CannotHelpLightly):
        commands.ask_own_strength(actor=fatima, request_id=request_id, words="Alles.", felt="fine")
    commands.ask_own_strength(actor=by_mirjam, request_id=request_id, words="Ik ben op.", felt="pushed", exhausted=True)
    held = seen(request_id, fatima).strengths[0]
    assert (held.words, held.row.felt, held.row.exhausted) == ("Ik ben op.", "pushed", True)
    assert held.row.said_by_id == cast["mirjam"].person_id
    assert row(request_id, fatima).is_open
    with acting(cast["anja"].at(AT), page="test"):
        assert queries.without_own_strength(AT) == []
    commands.publish_point_of_contact(
        actor=cast["anja"].at(AT), team_id=cast.organisations["Buurtteam Havenwijk"].id, local_word="buurtteam",
        phone="010 1234567", valid_from=AT.date(), does=["Praten"], does_not=["Behandelen"], powers=["Beginnen"],
    )  # fmt: skip
    assert queries.without_own_strength(AT) == ["Buurtteam Havenwijk"]


@pytest.mark.req("INT-34")
def test_light_help_for_a_mother_with_a_disability_asks_an_expert_first(cast: Cast) -> None:
    request_id, fatima, wim = ask(cast), cast["fatima"].at(AT), cast["wim"].at(AT)
    with pytest.raises(commands.CannotHelpLightly):
        commands.note_contra_indication(
            actor=fatima, request_id=request_id, code="intellectual", expertise="mental", words="Denk ik."
        )
    commands.note_contra_indication(
        actor=fatima,
        request_id=request_id,
        code="intellectual",
        expertise="disability",
        words="Uit het onderzoek van 2024.",
    )
    light = {"actor": fatima, "request_id": request_id, "kind": "light", "words": "Zes gesprekken."}
    with pytest.raises(commands.RuleSays):
        commands.give_light_help(**light)
    asked = commands.consult(
        actor=fatima,
        request_id=request_id,
        seat_id=wim.seat_id,
        expertise="disability",
        words="Kan dit?",
        family_there=True,
    )
    with pytest.raises(commands.RuleSays):
        commands.give_light_help(**light)
    commands.advise(actor=wim, consultation_id=asked, words="Ja, met plaatjes en kleine stappen.")
    made = commands.give_light_help(**light)
    with acting(fatima, page="test"):
        item = OpenAccessHelp.objects.get(id=made).item_id
        assert RuleReceipt.objects.filter(rule="intake.expert_looks_before_light_help", item_id=item).exists()


@pytest.mark.req("INT-37")
def test_light_help_that_lasts_comes_back_in_week_thirteen_and_stays(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    made = commands.give_light_help(actor=fatima.at(AT), request_id=request_id, kind="light", words="Elke week praten.")
    commands.ring(actor=fatima.at(AT + timedelta(weeks=12) - timedelta(days=1)))
    assert work(fatima.at(AT), "intake.late_light_help", request_id) == 0
    later = fatima.at(AT + timedelta(weeks=12, hours=1))
    commands.ring(actor=later)
    assert work(later, "intake.late_light_help", request_id) == 1
    for answer in ("go_on", "heavier"):
        commands.look_again(actor=later, help_id=made, answer=answer, words="Hij slaapt nog niet.", effect="not")
        assert work(later, "intake.late_light_help", request_id) == 0
    held = seen(request_id, later).light[0].row
    assert (held.answer, held.effect, held.ended_at) == ("heavier", "not", later.at)


@pytest.mark.req("INT-36")
def test_an_own_solution_gets_aftercare_also_when_the_question_is_closed(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    commands.give_light_help(actor=fatima.at(AT), request_id=request_id, kind="own_strength", words="Opa logeert.")
    commands.close_request(
        actor=fatima.at(AT), request_id=request_id, why="own_strength", words="Jullie doen het samen.",
        own_words="Wij redden het met opa.",
    )  # fmt: skip
    late = fatima.at(AT + timedelta(days=92))
    commands.ring(actor=late)
    with acting(late, page="test"):
        assert [each.request_id for each in queries.without_aftercare(late)] == [request_id]
    assert work(late, "intake.late_aftercare", request_id) == 1
    commands.give_aftercare(actor=late, request_id=request_id, words="Opa is ziek geworden.", effect="partly")
    with acting(late, page="test"):
        assert queries.without_aftercare(late) == []
        assert set(OpenAccessHelp.objects.filter(request_id=request_id).values_list("effect", flat=True)) == {"partly"}


@pytest.mark.req("INT-46")
def test_a_no_to_more_help_is_not_said_by_the_helping_team_alone(cast: Cast) -> None:
    request_id, fatima, mirjam = ask(cast), cast["fatima"], cast["mirjam"].at(AT)
    commands.give_light_help(actor=fatima.at(AT), request_id=request_id, kind="light", words="Praten.")
    wish = commands.ask_heavier_help(actor=mirjam, request_id=request_id, words="Hij heeft een psycholoog nodig.")
    assert seen(request_id, mirjam).wishes[0].row.answer_due == date(2026, 9, 24)
    commands.ring(actor=fatima.at(AT + timedelta(days=15)))
    assert work(fatima.at(AT), "intake.late_heavier_help", request_id) == 1
    late = fatima.at(AT + timedelta(days=15))
    no = {"actor": late, "wish_id": wish, "answer": "not_needed", "words": "Praten is nu genoeg."}
    with pytest.raises(commands.RuleSays):
        commands.answer_heavier_help(**no)
    with pytest.raises(commands.CannotHelpLightly):
        commands.answer_heavier_help(**no, second_seat_id=cast["joost"].seat.id)
    commands.answer_heavier_help(**no, reason="Er is nu niemand vrij van buiten. Dat komt binnen tien werkdagen.")
    assert "niemand vrij van buiten" in seen(request_id, cast["mirjam"].at(late.at)).wishes[0].answer
    assert work(late, "intake.late_heavier_help", request_id) == 0
    limits = {limit.kind: limit.due_at for limit in seen(request_id, late).limits}
    assert limits["intake.late_second_look"] == start_of(add_working_days(date(2026, 9, 25), 11))
    with acting(late, page="test"):
        assert HeavierHelpWish.objects.get(id=wish).second_seat_id is None


def test_somebody_from_outside_who_looked_is_enough(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    commands.give_light_help(actor=fatima, request_id=request_id, kind="light", words="Praten.")
    wish = commands.ask_heavier_help(actor=cast["mirjam"].at(AT), request_id=request_id, words="Meer, graag.")
    commands.answer_heavier_help(
        actor=fatima, wish_id=wish, answer="not_needed", words="Eva keek mee.", second_seat_id=cast["eva"].seat.id
    )
    assert "intake.late_second_look" not in {limit.kind for limit in seen(request_id, fatima).limits}


@pytest.mark.req("INT-45")
def test_a_question_never_closes_in_silence(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    request_id = ask(cast)
    for why in ("other", "not_reached", "question_clear"):
        with pytest.raises(commands.RuleSays):
            commands.close_request(actor=fatima, request_id=request_id, why=why, words="Klaar.")
    assert row(request_id, fatima).is_open
    assert row(request_id, fatima).owner_seat_id == fatima.seat_id
    commands.close_request(
        actor=fatima,
        request_id=request_id,
        why="question_clear",
        words="Fijn.",
        own_words="Ik weet nu wat ik kan doen.",
    )
    mirjam = cast["mirjam"].at(AT)
    assert row(request_id, mirjam).close_reason in commands.GOOD
    second = ask(cast)
    commands.close_request(
        actor=fatima, request_id=second, why="not_reached", words="Wij stoppen met bellen.",
        examined="Fatima belde drie keer en schreef een brief.",
    )  # fmt: skip
    with acting(mirjam, page="test"):
        assert "Fatima belde drie keer" in queries.page_of(second, mirjam).closing


@pytest.mark.req("INT-35")
def test_used_up_strength_is_answered_before_the_team_closes_on_it(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    commands.ask_own_strength(
        actor=fatima.for_person(cast["mirjam"].person_id),
        request_id=request_id,
        words="Het is op.",
        felt="hard",
        exhausted=True,
    )
    closing = {"actor": fatima, "request_id": request_id, "why": "own_strength", "words": "Er is een netwerk."}
    for more in ({}, {"examined": "Gebeld."}, {"carried_by": "Opa, drie dagen."}):
        with pytest.raises(commands.RuleSays):
            commands.close_request(**closing, **more)
    commands.close_request(
        **closing, carried_by="Opa past drie dagen op. Moeder werkt en redt dat.",
        examined="Moeder zei dat het op is. Daarom neemt opa nu drie dagen.",
    )  # fmt: skip


@pytest.mark.req("INT-27")
def test_child_and_parent_rate_a_talk_apart(cast: Cast) -> None:
    request_id, fatima = ask(cast, "mirjam", "lina"), cast["fatima"].at(AT)
    talk = commands.plan_conversation(
        actor=fatima, request_id=request_id, planned_at=AT + timedelta(hours=1), purpose="first_help", place="home",
        words="Ik kom langs.", person_ids=[cast["lina"].person_id, cast["kemal"].person_id], child_form="talk",
    )  # fmt: skip
    grades = {"heard": 5, "looked": 4, "taken_seriously": 4, "had_say": 2}
    with pytest.raises(commands.CannotTell):
        commands.rate_conversation(actor=cast["lina"].at(AT), conversation_id=talk, grades=grades)
    commands.hold_conversation(actor=fatima, conversation_id=talk, presence="whole", words="Goed gesprek.")
    for wrong in ({}, {**grades, "heard": 6}, {**grades, "risk": 1}):
        with pytest.raises(commands.CannotTell):
            commands.rate_conversation(actor=cast["lina"].at(AT), conversation_id=talk, grades=wrong)
    commands.rate_conversation(actor=cast["lina"].at(AT), conversation_id=talk, grades=grades, words="Ze luisterde.")
    commands.rate_conversation(actor=cast["kemal"].at(AT), conversation_id=talk, grades=grades, remark="rules")
    with acting(fatima, page="test"):
        held = queries.ratings_of(talk, fatima)
        assert [(each.by_child, each.remark, each.had_say) for each in held] == [(True, "", 2), (False, "rules", 2)]
    kemal = cast["kemal"].at(AT)
    with acting(kemal, page="test"):
        assert [each.person_id for each in queries.ratings_of(talk, kemal)] == [kemal.person_id]


@pytest.mark.req("INT-26")
def test_families_without_an_answered_offer_of_support_are_listed(cast: Cast) -> None:
    request_id, joost = ask(cast), cast["joost"].at(AT)
    owner = cast["fatima"].at(AT)

    def listed() -> bool:
        with acting(owner, page="test"):
            return request_id in {line.id for line in queries.missing_offers(owner)}

    assert listed()
    offer = commands.offer_support(actor=owner, request_id=request_id)
    assert listed()
    commands.answer_offer(actor=cast["mirjam"].at(AT), offer_id=offer, answer="later")
    assert not listed()
    with acting(joost, page="test"):
        assert request_id not in {line.id for line in queries.missing_offers(joost)}
