"""The rules of this room, by tables that a family could read."""

from __future__ import annotations

import pytest

from roer.core.rules import REGISTRY, check_example, examples_of
from roer.decisions import rules, rules_examples  # noqa: F401

REQUIREMENTS = {
    "assessment_is_independent": ["INT-38"], "two_disciplines_look": ["INT-38"], "short_form_by_another": ["INT-38"],
    "assessment_is_whole": ["INT-39"], "child_is_heard": ["INT-40"], "child_has_a_line": ["INT-40"],
    "every_wish_is_answered": ["INT-40"],
    "everyone_was_asked": ["INT-41"], "missing_answer_is_explained": ["INT-41"], "mandate_stands": ["INT-42"],
    "other_interest_is_named": ["INT-43"], "other_interest_is_explained": ["INT-43"], "decision_is_whole": ["INT-44"],
    "short_letter_is_whole": ["INT-44"], "remedy_has_its_last_day": ["INT-44"], "child_can_read_it": ["INT-44"],
    "refusal_says_what_was_examined": ["INT-45"], "less_needs_an_inquiry": ["INT-53"],
    "no_contract_is_not_enough": ["INT-49"], "other_help_fits_this_child": ["INT-49"],
    "own_strength_names_people": ["INT-35"], "something_first_is_answered": ["INT-47"],
    "lightest_help_that_fits": ["INT-47"], "own_payment_is_explained": [], "tailoring_has_a_reason": ["INT-17"],
    "budget_is_not_pushed_away": ["INT-54"], "budget_goes_on_where_nothing_was_bought": ["INT-54"],
    "budget_buys_the_hours": ["INT-55"], "tariff_follows_a_policy_rule": ["INT-55"],
    "budget_refusal_names_the_test": ["INT-74"], "promise_is_kept_in_sight": ["INT-51"], "basis_comes_along": ["INT-29"],
    "tailoring_names_facts_and_law": ["INT-17"], "stay_is_no_move": ["INT-73"], "registration_runs": [],
}  # fmt: skip


def cases() -> list[object]:
    """Each example of each rule, marked with the rule and what it proves."""
    found = []
    for name, requirements in REQUIREMENTS.items():
        function = getattr(rules, name)
        marks = [pytest.mark.rule(f"decisions.{name}"), *(pytest.mark.req(one) for one in requirements)]
        found += [
            pytest.param(function, example, marks=marks, id=f"{name}: {example.title}")
            for example in examples_of(function)
        ]
    return found


@pytest.mark.parametrize(("function", "example"), cases())
def test_the_rules_answer_their_examples(function: object, example: object) -> None:
    check_example(function, example)  # type: ignore[arg-type]


def test_every_rule_of_this_room_stands_in_the_table() -> None:
    assert {one.name for one in REGISTRY if one.room == "decisions"} == {f"decisions.{name}" for name in REQUIREMENTS}
