"""Every rule of this room, against situations that a family could recognise."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from roer.core.rules import Example, check_example, examples_of
from roer.living import rules, rules_examples

assert rules_examples


def table(function: Any) -> Any:
    return pytest.mark.parametrize("example", examples_of(function), ids=attrgetter("title"))


@pytest.mark.rule("living.reason_is_explained")
@table(rules.reason_is_explained)
def test_the_reason_is_told_in_words(example: Example) -> None:
    check_example(rules.reason_is_explained, example)


@pytest.mark.rule("living.lighter_help_was_weighed")
@table(rules.lighter_help_was_weighed)
def test_lighter_help_goes_first(example: Example) -> None:
    check_example(rules.lighter_help_was_weighed, example)


@pytest.mark.rule("living.stay_has_perspective")
@table(rules.stay_has_perspective)
def test_a_stay_leads_somewhere(example: Example) -> None:
    check_example(rules.stay_has_perspective, example)


@pytest.mark.rule("living.move_is_in_the_childs_interest")
@table(rules.move_is_in_the_childs_interest)
def test_no_move_but_for_the_child(example: Example) -> None:
    check_example(rules.move_is_in_the_childs_interest, example)


@pytest.mark.rule("living.haste_is_filled_in")
@table(rules.haste_is_filled_in)
def test_what_haste_left_open_follows(example: Example) -> None:
    check_example(rules.haste_is_filled_in, example)


@pytest.mark.rule("living.foster_carers_may_block")
@table(rules.foster_carers_may_block)
def test_foster_carers_may_block_an_ending(example: Example) -> None:
    check_example(rules.foster_carers_may_block, example)
