"""Three simple norms about a decision, declared as a room would, with the tables a family could read."""

from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

import pytest
from django.utils.translation import gettext_lazy as _

from roer.core.rules import (
    Example,
    Level,
    Param,
    Reason,
    Registry,
    Source,
    check_example,
    examples_of,
    give_examples,
    rule,
    rule_set,
)

SAMPLE = Registry()


@dataclass(frozen=True)
class LetterFacts:
    """What the sample rules look at: days, numbers and yes or no."""

    asked_on: date
    sent_on: date
    objection_until: date | None = None
    age: int = 9
    heard: bool = True


DECISION_WEEKS = Param(
    "sample.decision_weeks", 8, "weken", Source("Awb", article="4:13", to_be_checked=True), "lower", "1994-01-01"
)


@rule(
    name="sample.letter_states_objection_date",
    set="law",
    since="1994-01-01",
    source=Source("Awb", article="3:45", to_be_checked=True),
    says=_("In een brief met een besluit staat tot welke dag u bezwaar kunt maken."),
    tags=("sample.letter",),
    registry=SAMPLE,
)
def letter_states_objection_date(facts: LetterFacts) -> Reason | None:
    """A letter with a decision names the last day of objection, later than the day of sending."""
    stated = facts.objection_until
    return Reason() if stated is None or stated <= facts.sent_on else None


def weeks_between(first: date, last: date) -> int:
    """Count begun weeks."""
    return -(-(last - first) // timedelta(weeks=1))


@rule(
    name="sample.decided_in_time",
    set="law",
    since="1994-01-01",
    level=Level.EXPLAIN,
    source=Source("Awb", article="4:13", to_be_checked=True),
    says=_("De gemeente besluit op tijd."),
    params=(DECISION_WEEKS,),
    helpers=(weeks_between,),
    tags=("sample.letter",),
    registry=SAMPLE,
)
def decided_in_time(facts: LetterFacts, values: dict[str, int]) -> Reason | None:
    """The decision is sent within the term after the application."""
    allowed, taken = values["sample.decision_weeks"], weeks_between(facts.asked_on, facts.sent_on)
    if taken <= allowed:
        return None
    return Reason(
        _("Dit duurde %(taken)s weken. Het mag %(allowed)s weken duren."), {"taken": taken, "allowed": allowed}
    )


VOICE = {"name": "sample.child_was_heard", "tags": ("sample.letter",), "registry": SAMPLE}


@rule(
    set="law",
    since="1995-03-10",
    level=Level.SIGNAL,
    source=Source("IVRK", article="12", to_be_checked=True),
    says=_("Een kind van 12 jaar of ouder mag zeggen wat het wil."),
    leaves_open=_("hoe zwaar de mening van het kind weegt: dat is aan de mensen die besluiten"),
    **VOICE,
)
def child_from_twelve_was_heard(facts: LetterFacts) -> Reason | None:
    """A child of twelve or older was asked."""
    return Reason() if facts.age >= 12 and not facts.heard else None


@rule(
    set="proposal:every_child_heard",
    since="2016-12-01",
    source=Source("KOM", lines="1-2"),
    says=_("Elk kind mag zeggen wat het wil."),
    **VOICE,
)
def every_child_was_heard(facts: LetterFacts) -> Reason | None:
    """A child of any age was asked."""
    return None if facts.heard else Reason()


@rule(
    set="proposal:nobody_asked",
    since="2016-12-01",
    source=Source("D66", lines="1-2"),
    says=_("Niemand hoeft het te vragen."),
    **VOICE,
)
def nobody_is_asked(facts: LetterFacts) -> Reason | None:
    """No child is asked."""
    return None


rule_set("every_child_heard", says=_("Elk kind krijgt een stem."), source=Source("KOM", lines="1-2"), registry=SAMPLE)
rule_set("nobody_asked", says=_("Geen kind krijgt een stem."), source=Source("D66", lines="1-2"), registry=SAMPLE)
rule_set(
    "silence",
    says=_("Stil."),
    source=Source("FLIP", lines="1-2"),
    excludes=("every_child_heard",),
    registry=SAMPLE,
)

MAY_1 = date(2026, 5, 1)
OK = LetterFacts(asked_on=date(2026, 4, 1), sent_on=MAY_1, objection_until=date(2026, 6, 12))

give_examples(
    letter_states_objection_date,
    Example("De brief noemt een dag na de dag van versturen.", OK, "fits"),
    Example("De brief noemt geen dag.", LetterFacts(MAY_1, MAY_1), "met"),
    Example("De brief noemt de dag van versturen zelf.", LetterFacts(MAY_1, MAY_1, MAY_1), "met"),
    registry=SAMPLE,
)
give_examples(
    decided_in_time,
    Example("Op de laatste dag van acht weken.", LetterFacts(date(2026, 3, 6), MAY_1), "fits"),
    Example("Eén dag te laat.", LetterFacts(date(2026, 3, 5), MAY_1), "met"),
    Example("Zes weken, waar de gemeente zelf zes weken koos.", LetterFacts(date(2026, 3, 20), MAY_1), "fits",
            {"sample.decision_weeks": 6}),
    Example("Zeven weken, waar de gemeente zelf zes weken koos.", LetterFacts(date(2026, 3, 13), MAY_1), "met",
            {"sample.decision_weeks": 6}),
    registry=SAMPLE,
)  # fmt: skip
give_examples(
    child_from_twelve_was_heard,
    Example("Een kind van 11 is niet gevraagd.", LetterFacts(MAY_1, MAY_1, age=11, heard=False), "fits"),
    Example("Een kind van 12 is niet gevraagd.", LetterFacts(MAY_1, MAY_1, age=12, heard=False), "met"),
    Example("Een kind van 12 is gevraagd.", LetterFacts(MAY_1, MAY_1, age=12), "fits"),
    registry=SAMPLE,
)
give_examples(
    every_child_was_heard,
    Example("Een kind van 4 is niet gevraagd.", LetterFacts(MAY_1, MAY_1, age=4, heard=False), "met"),
    Example("Een kind van 4 is gevraagd.", LetterFacts(MAY_1, MAY_1, age=4), "fits"),
    registry=SAMPLE,
)

TITLE = attrgetter("title")


@pytest.mark.rule("sample.letter_states_objection_date")
@pytest.mark.parametrize("example", examples_of(letter_states_objection_date, SAMPLE), ids=TITLE)
def test_a_letter_states_the_objection_date(example: Example) -> None:
    check_example(letter_states_objection_date, example, SAMPLE)


@pytest.mark.rule("sample.decided_in_time")
@pytest.mark.parametrize("example", examples_of(decided_in_time, SAMPLE), ids=TITLE)
def test_a_decision_comes_in_time(example: Example) -> None:
    check_example(decided_in_time, example, SAMPLE)


@pytest.mark.rule("sample.child_was_heard")
@pytest.mark.parametrize("example", examples_of(child_from_twelve_was_heard, SAMPLE), ids=TITLE)
def test_a_child_from_twelve_is_heard(example: Example) -> None:
    check_example(child_from_twelve_was_heard, example, SAMPLE)


@pytest.mark.rule("sample.child_was_heard")
@pytest.mark.parametrize("example", examples_of(every_child_was_heard, SAMPLE), ids=TITLE)
def test_every_child_is_heard_where_that_is_chosen(example: Example) -> None:
    check_example(every_child_was_heard, example, SAMPLE)
