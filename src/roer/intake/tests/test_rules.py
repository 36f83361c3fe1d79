"""Every rule of this room, against the situations a family could recognise."""

from __future__ import annotations

from datetime import date, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.days import PartialDate
from roer.core.rules import Example, check_example, examples_of
from roer.intake import rules, rules_examples
from roer.intake.rules.consent import missing
from roer.intake.rules.residence import ResidenceFacts, residence

BY_NAME = attrgetter("title")


def table(function: Any) -> Any:
    return pytest.mark.parametrize("example", examples_of(function), ids=BY_NAME)


assert rules_examples


@pytest.mark.req("PRI-02")
@pytest.mark.rule("intake.consent_is_complete")
@table(rules.consent_is_complete)
def test_who_must_say_yes(example: Example) -> None:
    check_example(rules.consent_is_complete, example)


@pytest.mark.rule("intake.help_never_waits_for_sharing")
@table(rules.help_never_waits_for_sharing)
def test_help_never_waits_for_sharing(example: Example) -> None:
    check_example(rules.help_never_waits_for_sharing, example)


@pytest.mark.rule("intake.fifth_talk_is_seen")
@table(rules.fifth_talk_is_seen)
def test_the_fifth_talk(example: Example) -> None:
    check_example(rules.fifth_talk_is_seen, example)


@pytest.mark.rule("intake.child_is_there")
@table(rules.child_is_there)
def test_the_child_is_there(example: Example) -> None:
    check_example(rules.child_is_there, example)


@pytest.mark.rule("intake.child_is_heard")
@table(rules.child_is_heard)
def test_the_child_is_heard(example: Example) -> None:
    check_example(rules.child_is_heard, example)


@pytest.mark.rule("intake.family_group_plan_comes_first")
@table(rules.family_group_plan_comes_first)
def test_the_family_group_plan(example: Example) -> None:
    check_example(rules.family_group_plan_comes_first, example)


@pytest.mark.rule("intake.supporter_is_offered")
@table(rules.supporter_is_offered)
def test_the_client_supporter(example: Example) -> None:
    check_example(rules.supporter_is_offered, example)


@pytest.mark.rule("intake.new_face_has_a_reason")
@table(rules.new_face_has_a_reason)
def test_a_new_face(example: Example) -> None:
    check_example(rules.new_face_has_a_reason, example)


@pytest.mark.rule("intake.institution_has_a_title")
@table(rules.institution_has_a_title)
def test_an_institution_has_a_title(example: Example) -> None:
    check_example(rules.institution_has_a_title, example)


@pytest.mark.rule("intake.referral_names_who")
@table(rules.referral_names_who)
def test_a_referral_names_who(example: Example) -> None:
    check_example(rules.referral_names_who, example)


CHILD, ONE, TWO = UUID(int=1), UUID(int=2), UUID(int=3)
KINDS = ("parental", "joint_non_parent", "guardianship", "none", "partial_transfer")
DAYS = st.dates(date(2005, 1, 1), date(2026, 9, 9))


@st.composite
def situations(draw: Any) -> rules.ConsentFacts:
    holders = tuple(
        rules.Holder(who, draw(st.sampled_from(KINDS)), draw(st.sampled_from(["verified", "registered", "unknown"])))
        for who in draw(st.sampled_from([(), (ONE,), (ONE, TWO)]))
    )
    born = draw(DAYS)
    birth = draw(
        st.sampled_from([None, PartialDate.of(born), PartialDate(born.year), PartialDate(born.year, born.month)])
    )
    return rules.ConsentFacts(
        date(2026, 9, 10), CHILD, draw(st.sampled_from(["light", "ordinary", "far_reaching"])), birth, holders=holders,
        exception=draw(st.sampled_from(["", "serious_harm", "considered_wish"])),
    )  # fmt: skip


@pytest.mark.req("PRI-02")
@given(situations())
def test_somebody_always_says_yes_to_what_is_not_light(facts: rules.ConsentFacts) -> None:
    needs = rules.who_must_consent(facts)
    assert (needs == ()) == (facts.weight == "light")
    assert missing(needs, ()) == needs


@pytest.mark.req("PRI-02")
@given(situations(), DAYS)
def test_knowing_less_of_a_birthday_never_asks_fewer_people(facts: rules.ConsentFacts, born: date) -> None:
    known = rules.who_must_consent(_with(facts, PartialDate.of(born)))
    vague = rules.who_must_consent(_with(facts, PartialDate(born.year)))
    if not facts.exception:
        assert set(known) <= set(vague)


@given(situations(), DAYS)
def test_from_sixteen_the_young_person_alone_decides(facts: rules.ConsentFacts, born: date) -> None:
    old_enough = PartialDate.of(date(2010, 9, 10) - timedelta(days=(facts.on - born).days % 900))
    needs = rules.who_must_consent(_with(facts, old_enough))
    assert needs in ((), (rules.Need(CHILD, "self"),))


def _with(facts: rules.ConsentFacts, birth: PartialDate) -> rules.ConsentFacts:
    from dataclasses import replace

    return replace(facts, birth=birth)


LOOKING = {
    "basis_comes_along": ["INT-29"], "expert_looks_before_light_help": ["INT-34"],
    "child_is_not_talked_about_alone": ["INT-24"], "closing_is_not_silent": ["INT-45"],
    "own_strength_is_not_a_way_out": ["INT-35"], "nobody_lets_go_before_the_next_accepts": ["INT-57"],
    "many_redirects_are_seen": ["INT-57"], "no_is_not_said_by_one_team_alone": ["INT-46"],
    "growing_up_goes_past_the_team": ["INT-11"], "nothing_is_done_twice": ["INT-08"], "signals_stand_in_the_register": ["INT-22"],
    "nobody_is_asked_for_origin": ["INT-22"], "first_line_stays_case_manager": ["INT-58"],
    "institution_holds_a_measure": ["INT-58"], "page_says_does_and_does_not": ["INT-14"],
}  # fmt: skip


def _cases() -> list[Any]:
    return [
        pytest.param(
            getattr(rules, name), example, id=f"{name}: {example.title}",
            marks=[pytest.mark.rule(f"intake.{name}"), *(pytest.mark.req(one) for one in requirements)],
        )
        for name, requirements in LOOKING.items()
        for example in examples_of(getattr(rules, name))
    ]  # fmt: skip


@pytest.mark.parametrize(("function", "example"), _cases())
def test_the_rules_about_looking_answer_their_examples(function: Any, example: Example) -> None:
    check_example(function, example)


def _reference(
    home: str, before: str, authority: str, mother: str, there: str, stays: bool, abroad: bool, on: date
) -> str:
    """The same in the plainest words: who had authority before 2022, where the child lived before a stay after."""
    if on < date(2022, 1, 1):
        return authority if authority else there
    if abroad:
        return there
    if stays and before:
        return before
    if not stays and home:
        return home
    return mother if mother else there


CODES = st.sampled_from(["", "0014", "0106", "0363", "9999"])


@pytest.mark.req("INT-62")
@given(CODES, CODES, CODES, CODES, CODES, st.booleans(), st.booleans(), st.dates(date(2015, 1, 1), date(2030, 12, 31)))
def test_the_responsible_municipality_by_the_rule_of_its_own_day(
    home: str, before: str, authority: str, mother: str, there: str, stays: bool, abroad: bool, on: date
) -> None:
    facts = ResidenceFacts(home, before, authority, mother, there, stays, abroad)
    assert residence(facts, on).code == _reference(home, before, authority, mother, there, stays, abroad, on)


@pytest.mark.req("INT-62")
def test_two_days_around_a_change_of_law_keep_their_own_rule() -> None:
    facts = ResidenceFacts(home="0363", authority="0014")
    before, after = residence(facts, date(2021, 12, 31)), residence(facts, date(2022, 1, 2))
    assert (before.code, before.rule) == ("0014", "law@2015-01-01")
    assert (after.code, after.rule) == ("0363", "law@2022-01-01")
