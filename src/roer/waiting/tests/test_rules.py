"""Every rule of this room, against the situations a family could recognise."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from roer.core.rules import Example, check_example, examples_of
from roer.waiting import rules, rules_examples

assert rules_examples


def table(function: Any) -> Any:
    return pytest.mark.parametrize("example", examples_of(function), ids=attrgetter("title"))


@pytest.mark.rule("waiting.choice_fits")
@table(rules.choice_fits)
def test_what_does_not_fit_is_chosen_with_a_reason(example: Example) -> None:
    check_example(rules.choice_fits, example)


@pytest.mark.rule("waiting.decline_rests_on_criteria")
@table(rules.decline_rests_on_criteria)
def test_a_no_rests_on_what_was_published(example: Example) -> None:
    check_example(rules.decline_rests_on_criteria, example)


@pytest.mark.rule("waiting.within_norm")
@table(rules.within_norm)
def test_each_clock_has_its_own_norm(example: Example) -> None:
    check_example(rules.within_norm, example)


@pytest.mark.rule("waiting.start_has_consent")
@table(rules.start_has_consent)
def test_help_starts_with_consent(example: Example) -> None:
    check_example(rules.start_has_consent, example)


@pytest.mark.rule("waiting.nobody_lets_go_first")
@table(rules.nobody_lets_go_first)
def test_nobody_lets_go_first(example: Example) -> None:
    check_example(rules.nobody_lets_go_first, example)


@pytest.mark.rule("waiting.handover_is_clean")
@table(rules.handover_is_clean)
def test_what_is_missing_has_a_reason(example: Example) -> None:
    check_example(rules.handover_is_clean, example)


@pytest.mark.rule("waiting.brokerage_has_an_outcome")
@table(rules.brokerage_has_an_outcome)
def test_looking_ends_with_an_outcome(example: Example) -> None:
    check_example(rules.brokerage_has_an_outcome, example)


@pytest.mark.rule("waiting.family_stops_own_help")
@table(rules.family_stops_own_help)
def test_who_stops_help(example: Example) -> None:
    check_example(rules.family_stops_own_help, example)


@pytest.mark.rule("waiting.as_light_as_fits")
@table(rules.as_light_as_fits)
def test_help_heavier_or_lighter_than_determined_has_a_reason(example: Example) -> None:
    check_example(rules.as_light_as_fits, example)
