"""Plans, promises, conversations and reviews: the same table of people, through the real row policies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import Item, WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused, check_example, examples_of
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.models import Agreement, Plan, ReviewAnswer, Thread
from roer.dossier.refusals import CannotPlan, CannotPromise, CannotSettle, WordsClash
from roer.dossier.tests.conftest import AT
from roer.people.models import Family

DAY = date(2026, 10, 1)
RULES = [
    rules.one_family_plan, rules.plan_is_complete, rules.plan_starts_with_the_family, rules.heard_before_far_reaching,
    rules.heard_in_every_review,
]  # fmt: skip


def family_of(cast: Cast) -> Family:
    found = Family.objects.visible_to(cast["fatima"].at(AT)).filter(members__person_id=cast["lina"].person_id)
    return found.distinct().get()  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def family(cast: Cast) -> UUID:
    with acting(cast["fatima"].at(AT), page="test"):
        return family_of(cast).dossier_id  # type: ignore[no-any-return]


@pytest.fixture
def plan(cast: Cast, family: UUID) -> Iterator[UUID]:
    made = commands.make_plan(actor=cast["fatima"].at(AT), dossier_id=family, reason="Voor deze proef.")
    yield made
    with acting(cast["fatima"].at(AT), page="test"):
        Plan.objects.filter(id=made).update(state=Plan.State.ENDED)


def actors(cast: Cast, *names: str) -> list[Actor]:
    return [cast[name].at(AT) for name in names]


def test_family_and_helper_write_one_plan_and_strangers_see_none(cast: Cast, plan: UUID, family: UUID) -> None:
    lina, mirjam, fatima = actors(cast, "lina", "mirjam", "fatima")
    commands.write_part(actor=lina, plan_id=plan, part="matters", words="Elke donderdag voetbal.")
    goal = commands.set_goal(actor=lina, plan_id=plan, words="Elke dag in de klas.")
    commands.agree(
        actor=fatima, plan_id=plan, words="Bellen met school.", goal_id=goal, who_seat_id=fatima.seat_id, due_on=DAY
    )
    commands.agree(actor=mirjam, plan_id=plan, words="Oom maakt de fiets.")
    for name in ("noor", "sem", "kemal"):
        with acting(cast[name].at(AT), page="test"):
            seen = queries.plan_of(plan, cast[name].at(AT))
            assert [each.text for each in seen.matters] == ["Elke donderdag voetbal."]
            assert [(g.text.text, [a.text for a in g.agreements]) for g in seen.goals] == [
                ("Elke dag in de klas.", ["Bellen met school."])
            ]
            assert [each.text for each in seen.loose] == ["Oom maakt de fiets."]
    for name in ("viktor", "eva", "dewi", "ria"):
        with acting(cast[name].at(AT), page="test"), pytest.raises(NotAllowed):
            queries.plan_of(plan, cast[name].at(AT))
    with pytest.raises(CannotPlan):
        commands.write_part(actor=fatima, plan_id=plan, part="matters", words="Zij willen rust.")


@pytest.mark.req("DOS-28")
@pytest.mark.parametrize("who", ["dewi", "carla", "anja", "olaf", "viktor", "eva"])
def test_who_may_not_read_the_plan_may_not_change_it(cast: Cast, plan: UUID, who: str) -> None:
    for attempt in (
        lambda: commands.set_goal(actor=cast[who].at(AT), plan_id=plan, words="Goedkoper."),
        lambda: commands.write_part(actor=cast[who].at(AT), plan_id=plan, part="child_help", words="Minder."),
        lambda: commands.settle_plan(actor=cast[who].at(AT), plan_id=plan, reasons={}),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_every_earlier_version_stays_readable_and_the_difference_shows(cast: Cast, plan: UUID) -> None:
    mirjam, fatima = actors(cast, "mirjam", "fatima")
    commands.write_part(actor=fatima, plan_id=plan, part="together", words="We bellen op vrijdag.")
    with acting(mirjam, page="test"):
        item = queries.plan_of(plan, mirjam).parts[-1][2][0].item_id
    assert item
    commands.reword_in_plan(actor=mirjam, item_id=item, words="We bellen op maandag.", based_on=1)
    with acting(mirjam, page="test"):
        before, after = queries.version_of(plan, 2, mirjam), queries.version_of(plan, 3, mirjam)
    assert (before.who, before.lines) == ("Fatima el Amrani", [("+", "We bellen op vrijdag.")])
    assert (after.who, after.lines) == (
        "Mirjam Bakker",
        [("-", "We bellen op vrijdag."), ("+", "We bellen op maandag.")],
    )
    with pytest.raises(WordsClash) as clash:
        commands.reword_in_plan(actor=fatima, item_id=item, words="We bellen op dinsdag.", based_on=1)
    assert (clash.value.theirs, clash.value.yours) == ("We bellen op maandag.", "We bellen op dinsdag.")


@pytest.mark.rule("dossier.own_words_stay")
def test_a_goal_in_own_words_is_changed_by_nobody_else(cast: Cast, plan: UUID) -> None:
    lina, fatima = actors(cast, "lina", "fatima")
    commands.set_goal(actor=lina, plan_id=plan, words="Mijn eigen kamer.")
    with acting(lina, page="test"):
        item = queries.plan_of(plan, lina).goals[0].text.item_id
    assert item
    with pytest.raises(RulesRefused):
        commands.reword_in_plan(actor=fatima, item_id=item, words="Rust in huis.", based_on=1)
    commands.reword_in_plan(actor=lina, item_id=item, words="Een kamer voor mij alleen.", based_on=1)


@pytest.mark.rule("dossier.one_family_plan")
def test_a_second_family_plan_asks_a_reason(cast: Cast, plan: UUID, family: UUID) -> None:
    kemal = cast["kemal"].at(AT)
    with pytest.raises(ReasonNeeded):
        commands.make_plan(actor=kemal, dossier_id=family)
    second = commands.make_plan(actor=kemal, dossier_id=family, reason="Twee huizen, twee weken.")
    linked = commands.make_plan(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("lina"), kind="treatment_plan", parent_id=plan
    )
    with acting(kemal, page="test"):
        assert [line.id for line in queries.plan_of(plan, kemal).linked] == [linked]
        Plan.objects.filter(id=second).update(state=Plan.State.ENDED)


@pytest.mark.rule("dossier.plan_is_complete")
@pytest.mark.rule("dossier.plan_starts_with_the_family")
def test_a_plan_with_a_gap_is_final_only_with_a_reason_that_everyone_reads(cast: Cast, plan: UUID) -> None:
    fatima, mirjam = actors(cast, "fatima", "mirjam")
    with pytest.raises(ReasonNeeded) as asked:
        commands.settle_plan(actor=fatima, plan_id=plan)
    assert {met.rule.name for met in asked.value.mets} == {
        "dossier.plan_is_complete", "dossier.plan_starts_with_the_family",
    }  # fmt: skip
    commands.write_part(actor=mirjam, plan_id=plan, part="matters", words="Samen eten.")
    commands.write_part(actor=mirjam, plan_id=plan, part="child_help", not_needed=True)
    commands.write_part(actor=fatima, plan_id=plan, part="family_help", words="Eén avond opvang.")
    commands.set_goal(actor=mirjam, plan_id=plan, words="Rust.")
    commands.agree(actor=fatima, plan_id=plan, words="Opvang regelen.")
    with pytest.raises(ReasonNeeded):
        commands.settle_plan(actor=fatima, plan_id=plan)
    commands.settle_plan(actor=fatima, plan_id=plan, reasons={"dossier.plan_is_complete": "De dag volgt maandag."})
    with acting(mirjam, page="test"):
        assert Plan.objects.get(id=plan).state == Plan.State.ACTIVE
    with pytest.raises(CannotPlan):
        commands.write_part(actor=fatima, plan_id=plan, part="child_help", not_needed=True)


def test_a_promise_has_who_and_when_and_is_open_late_kept_or_broken(cast: Cast, plan: UUID) -> None:
    lina, fatima, kemal = actors(cast, "lina", "fatima", "kemal")
    held = commands.agree(actor=fatima, plan_id=plan, words="Ik bel dinsdag terug.")
    with pytest.raises(CannotPromise):
        commands.promise(actor=lina, agreement_id=held)
    commands.promise(actor=lina, agreement_id=held, due_on=DAY, who_seat_id=fatima.seat_id)
    work = WorkItem.objects.using("clock").filter(thing_id=held, kind="dossier.keep_promise")
    assert [(each.owner_seat_id, each.state) for each in work] == [(fatima.seat_id, "open")]
    later = lina.moved_to(AT + timedelta(days=30))
    for who, standing in ((lina, "open"), (later, "late")):
        with acting(who, page="test"):
            seen = next(each for each in queries.promises_of(cast.dossier("lina"), who) if each.id == held)
            assert (seen.standing, seen.who, seen.due_on) == (standing, "Fatima el Amrani", DAY)
    commands.break_promise(actor=kemal, agreement_id=held)
    with pytest.raises(CannotSettle):
        commands.keep_promise(actor=fatima, agreement_id=held)
    commands.note_settled(actor=fatima, agreement_id=held)
    with acting(fatima, page="test"):
        seen = next(each for each in queries.promises_of(cast.dossier("noor"), fatima) if each.id == held)
        assert (seen.standing, seen.settled_by) == ("broken", "Kemal Aydin")
        assert not WorkItem.objects.filter(thing_id=held, kind="dossier.keep_promise", state="open").exists()
    with acting(cast["viktor"].at(AT), page="test"):
        assert not Agreement.objects.filter(id=held).exists()


def test_marks_of_two_sides_stay_apart(cast: Cast, plan: UUID) -> None:
    lina, mirjam = actors(cast, "lina", "mirjam")
    goal = commands.set_goal(actor=lina, plan_id=plan, words="Elke dag naar school.")
    for minute, (who, mark) in enumerate(((lina, 4), (mirjam, 6), (lina, 7))):
        commands.mark_goal(actor=who.moved_to(AT + timedelta(minutes=minute)), goal_id=goal, mark=mark)
    with acting(cast["fatima"].at(AT), page="test"):
        assert queries.plan_of(plan, cast["fatima"].at(AT)).goals[0].marks == [
            ("Lina Aydin", [4, 7]),
            ("Mirjam Bakker", [6]),
        ]
    for odd in (0, 11, -3):
        with pytest.raises(CannotPlan):
            commands.mark_goal(actor=lina, goal_id=goal, mark=odd)


@pytest.mark.req("PRI-13")
def test_messages_are_between_two_and_become_an_agreement_by_a_visible_step(cast: Cast) -> None:
    lina, fatima, mirjam = actors(cast, "lina", "fatima", "mirjam")
    thread = commands.send_message(actor=lina, dossier_id=cast.dossier("lina"), words="Kun je morgen?")
    commands.send_message(actor=lina, dossier_id=cast.dossier("lina"), words="Of vrijdag?", thread_id=thread)
    assert WorkItem.objects.using("clock").filter(thing_id=thread).count() == 1
    with acting(fatima, page="test"):
        assert [(x.name, x.unread) for x in queries.threads_of(fatima) if x.id == thread] == [("Lina Aydin", 2)]
    read = fatima.moved_to(AT + timedelta(minutes=5))
    commands.read_thread(actor=read, thread_id=thread)
    answer = fatima.moved_to(AT + timedelta(minutes=6))
    commands.send_message(actor=answer, dossier_id=cast.dossier("lina"), words="Vrijdag om vier uur.", thread_id=thread)
    late = lina.moved_to(AT + timedelta(minutes=9))
    with acting(late, page="test"):
        seen = queries.thread_of(thread, late)
        assert [(m.text, m.who, m.read_by) for m in seen.messages] == [
            ("Kun je morgen?", "Lina Aydin", ["Fatima el Amrani"]), ("Of vrijdag?", "Lina Aydin", ["Fatima el Amrani"]),
            ("Vrijdag om vier uur.", "Fatima el Amrani", []),
        ]  # fmt: skip
        message = seen.messages[-1].item_id
    for other in ("mirjam", "kemal", "noor", "joost", "eva", "anja", "viktor"):
        actor = cast[other].at(AT + timedelta(minutes=9))
        with acting(actor, page="test"):
            assert not Thread.objects.filter(id=thread).exists(), other
            assert not Item.objects.filter(id=message).exists(), other
        with pytest.raises(NotAllowed):
            commands.read_thread(actor=actor, thread_id=thread)
    with pytest.raises(NotAllowed):
        commands.send_message(actor=mirjam, dossier_id=cast.dossier("sem"), words="Ik ben Sem.")
    held = commands.agree(
        actor=late, dossier_id=cast.dossier("lina"), words="Vrijdag om vier uur praten we.", from_message_id=message,
        who_seat_id=fatima.seat_id, due_on=DAY,
    )  # fmt: skip
    with acting(late, page="test"):
        assert queries.thread_of(thread, late).messages[-1].agreed
        assert queries.agreement_of(held, late)[1].text == "Vrijdag om vier uur praten we."
    assert not WorkItem.objects.using("clock").filter(thing_id=thread, state="open").exists()


def test_a_parent_of_a_nine_year_old_does_not_read_his_messages(cast: Cast) -> None:
    sem = cast["sem"].at(AT)
    thread = commands.send_message(actor=sem, dossier_id=cast.dossier("sem"), words="Hoi Fatima")
    for parent in actors(cast, "mirjam", "kemal"):
        with acting(parent, page="test"):
            assert not Thread.objects.filter(id=thread).exists()


@pytest.mark.rule("dossier.heard_before_far_reaching")
def test_a_far_reaching_review_closes_after_child_and_parents_were_asked_apart(cast: Cast, plan: UUID) -> None:
    lina, mirjam, fatima = actors(cast, "lina", "mirjam", "fatima")
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=DAY, weight="far_reaching")
    with pytest.raises(RulesRefused):
        commands.hold_review(actor=fatima, review_id=review, words="Gaat goed.", reasons={})
    commands.answer_review(actor=lina, review_id=review, words="Het helpt niet.", degrees={"helps": "no"})
    with acting(mirjam, page="test"):
        assert not ReviewAnswer.objects.filter(review_id=review).exists()
    with pytest.raises(RulesRefused):
        commands.hold_review(actor=fatima, review_id=review, words="Gaat goed.", reasons={})
    commands.answer_review(
        actor=fatima.for_person(cast["mirjam"].person_id), review_id=review, wanted=False, side="parent"
    )  # fmt: skip
    commands.hold_review(actor=fatima, review_id=review, words="We zoeken iets anders.")
    kinds = set(WorkItem.objects.using("clock").filter(thing_id=review, state="open").values_list("kind", flat=True))
    assert kinds == {"dossier.review_help"}
    with acting(lina, page="test"):
        seen = queries.review_of(review, lina)
        assert [(line.text, line.did_not_want) for line in seen.answers] == [("Het helpt niet.", False)]
        assert seen.conclusion == "We zoeken iets anders."


@pytest.mark.rule("dossier.heard_in_every_review")
def test_an_ordinary_review_closes_with_a_reason_and_leaves_a_task(cast: Cast, plan: UUID) -> None:
    fatima = cast["fatima"].at(AT)
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=DAY)
    with pytest.raises(ReasonNeeded):
        commands.hold_review(actor=fatima, review_id=review, words="Leest beter.")
    commands.hold_review(
        actor=fatima, review_id=review, words="Leest beter.", reasons={"dossier.heard_in_every_review": "Op vakantie."}
    )
    kinds = set(WorkItem.objects.using("clock").filter(thing_id=review, state="open").values_list("kind", flat=True))
    assert kinds == {"dossier.ask_family_view"}


@pytest.mark.req("DOS-43")
def test_a_missed_review_shows_how_late_it_is_and_stands_on_a_list(cast: Cast, plan: UUID) -> None:
    fatima, lina = actors(cast, "fatima", "lina")
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=DAY)
    day_after = lina.moved_to(AT + timedelta(days=22))
    with acting(day_after, page="test"):
        assert queries.review_of(review, day_after).days_late == 1
    work = WorkItem.objects.using("clock").get(thing_id=review)
    assert (work.owner_seat_id, work.due_at.date()) == (fatima.seat_id, DAY)


def test_outcome_answers_of_child_and_parent_stay_apart(cast: Cast) -> None:
    lina, mirjam = actors(cast, "lina", "mirjam")
    commands.answer_outcome(actor=lina, dossier_id=cast.dossier("lina"), usefulness=8, without_help="03")
    commands.answer_outcome(actor=mirjam, dossier_id=cast.dossier("mirjam"), usefulness=5)
    with acting(cast["fatima"].at(AT), page="test"):
        found = queries.outcomes_of(cast.dossier("lina"), cast["fatima"].at(AT))
        assert [(each.side, each.usefulness, each.without_help) for each in found] == [("child", 8, "03")]
    with acting(mirjam, page="test"):
        assert queries.outcomes_of(cast.dossier("lina"), mirjam) == []


def test_introduced_members_know_each_others_name_and_nothing_more(cast: Cast) -> None:
    sem = cast["sem"].at(AT)
    parents = [cast["mirjam"].person_id, cast["kemal"].person_id]
    with acting(cast["fatima"].at(AT), page="test"):
        family = family_of(cast).id
    commands.introduce(actor=cast["fatima"].at(AT), family_id=family)
    with acting(sem, page="test"):
        assert sorted(queries.names_of_people(parents, sem).values()) == ["Kemal Aydin", "Mirjam Bakker"]
        assert {i.kind for i in Item.objects.filter(dossier__person_id__in=parents)} == {"people.name"}


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, each) for rule in RULES for each in examples_of(rule)],
    ids=lambda each: getattr(each, "title", getattr(each, "__name__", "")),
)  # fmt: skip
def test_rules(rule: object, example: object) -> None:
    check_example(rule, example)  # type: ignore[arg-type]


@pytest.mark.req("DOS-44")
def test_a_no_to_does_it_help_opens_a_look_at_the_help_and_the_four_questions_stay_apart(cast: Cast) -> None:
    """A placement: refused with the professional's text alone; after the young person's 'it does not help' it closes."""
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    plan = commands.make_plan(actor=fatima, dossier_id=cast.dossier("noor"), kind="care_plan")
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=date(2026, 12, 1), weight="far_reaching")
    with pytest.raises(RulesRefused):
        commands.hold_review(actor=fatima, review_id=review, words="Het gaat goed.")
    commands.answer_review(
        actor=noor, review_id=review, words="Het helpt niet.", relation="no", amount="too_little",
        degrees={"started": "no", "helps": "no", "fits": "partly", "good": "yes"},
    )  # fmt: skip
    commands.answer_review(
        actor=fatima.for_person(cast["mirjam"].person_id), review_id=review, wanted=False, side="parent"
    )
    commands.hold_review(actor=fatima, review_id=review, words="Ik zie vooruitgang.")
    assert WorkItem.objects.using("owner").filter(kind="dossier.review_help", thing_id=review, state="open").exists()
    with acting(noor, page="test"):
        seen = queries.review_of(review, noor)
    mine = next(each for each in seen.answers if each.text == "Het helpt niet.")
    assert [str(given) for _question, given in mine.degrees] == [
        "nee",
        "nee",
        "een beetje",
        "ja",
        "nee",
        "te weinig hulp",
    ]
    with acting(fatima, page="test"):
        assert any(each.did_not_want for each in queries.review_of(review, fatima).answers)
    assert seen.conclusion == "Ik zie vooruitgang."
