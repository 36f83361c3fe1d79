"""Every rule of this room, against the situations that people who make contracts recognise."""

from __future__ import annotations

from operator import attrgetter
from typing import Any
from uuid import uuid4

import pytest

from roer.contracts import rules, rules_examples
from roer.contracts.codes import UNITS_OF, VARIANT_OF, PaymentTitle
from roer.contracts.commands import Given
from roer.core.rules import Example, check_example, examples_of

assert rules_examples


def table(function: Any) -> Any:
    return pytest.mark.parametrize("example", examples_of(function), ids=attrgetter("title"))


@pytest.mark.rule("contracts.title_fits_variant")
@table(rules.title_fits_variant)
def test_a_payment_title_belongs_to_a_variant(example: Example) -> None:
    check_example(rules.title_fits_variant, example)


@pytest.mark.rule("contracts.one_competence")
@table(rules.one_competence)
def test_every_service_has_one_competence(example: Example) -> None:
    check_example(rules.one_competence, example)


@pytest.mark.rule("contracts.no_parental_contribution")
@table(rules.no_parental_contribution)
def test_parents_pay_nothing(example: Example) -> None:
    check_example(rules.no_parental_contribution, example)


@pytest.mark.rule("contracts.standard_messages_only")
@table(rules.standard_messages_only)
def test_an_assignment_goes_as_a_message(example: Example) -> None:
    check_example(rules.standard_messages_only, example)


@pytest.mark.rule("contracts.own_payment_has_reason")
@table(rules.own_payment_has_reason)
def test_an_own_payment_has_a_reason(example: Example) -> None:
    check_example(rules.own_payment_has_reason, example)


@pytest.mark.rule("contracts.one_variant")
@table(rules.one_variant)
def test_a_claim_keeps_to_the_variant(example: Example) -> None:
    check_example(rules.one_variant, example)


@pytest.mark.rule("contracts.claim_fits_title")
@table(rules.claim_fits_title)
def test_a_claim_fits_the_payment_title(example: Example) -> None:
    check_example(rules.claim_fits_title, example)


@pytest.mark.rule("contracts.claim_rests_on_delivery")
@table(rules.claim_rests_on_delivery)
def test_a_claim_rests_on_what_was_given(example: Example) -> None:
    check_example(rules.claim_rests_on_delivery, example)


@pytest.mark.rule("contracts.task_asks_no_hours")
@table(rules.task_asks_no_hours)
def test_a_task_asks_no_hours_per_child(example: Example) -> None:
    check_example(rules.task_asks_no_hours, example)


@pytest.mark.rule("contracts.term_is_mapped")
@table(rules.term_is_mapped)
def test_a_new_word_stands_for_an_old_one(example: Example) -> None:
    check_example(rules.term_is_mapped, example)


@pytest.mark.rule("contracts.task_knows_no_claim")
@table(rules.task_knows_no_claim)
def test_a_task_knows_no_claim_per_child(example: Example) -> None:
    check_example(rules.task_knows_no_claim, example)


@pytest.mark.ijw("OP305")
def test_every_payment_title_has_a_variant_and_its_units() -> None:
    assert set(VARIANT_OF) == set(UNITS_OF) == set(PaymentTitle)
    assert not UNITS_OF[PaymentTitle.AVAILABILITY]
    assert "84" in UNITS_OF[PaymentTitle.HOURLY], "pieces that are paid by effort have unit 84"
    assert "82" not in UNITS_OF[PaymentTitle.HOURLY]


@pytest.mark.ijw("IV079")
@pytest.mark.parametrize(("minutes", "hours"), [(380, 6), (389, 6), (390, 7), (5, 1), (60, 1), (89, 1), (90, 2)])
def test_minutes_of_a_month_become_whole_hours(minutes: int, hours: int) -> None:
    given = Given.of_minutes(uuid4(), minutes, "home")
    assert (given.declared, given.delivered) == (hours, hours)
