"""The directory's norms, as a table."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from roer.core.rules import Example, check_example, examples_of
from roer.offers import rules, rules_examples

assert rules_examples


def table(function: Any) -> Any:
    return pytest.mark.parametrize("example", examples_of(function), ids=attrgetter("title"))


@pytest.mark.rule("offers.has_both_criteria")
@table(rules.has_both_criteria)
def test_an_offer_says_for_whom_and_for_whom_not(example: Example) -> None:
    check_example(rules.has_both_criteria, example)


@pytest.mark.rule("offers.entry_is_confirmed")
@table(rules.entry_is_confirmed)
def test_an_entry_is_confirmed_in_time(example: Example) -> None:
    check_example(rules.entry_is_confirmed, example)


@pytest.mark.rule("offers.capacity_is_fresh")
@table(rules.capacity_is_fresh)
def test_a_waiting_time_is_fresh(example: Example) -> None:
    check_example(rules.capacity_is_fresh, example)
