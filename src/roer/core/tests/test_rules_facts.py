"""Facts kept beside a decision: read back as they were, and never words about people."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.days import PartialDate
from roer.core.rules import LooseFacts, keep, meet, recall, receipt, replay
from roer.core.tests.test_rules_sample import MAY_1, SAMPLE, LetterFacts

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


class Weight(StrEnum):
    LIGHT = "light"
    FAR_REACHING = "far_reaching"


@dataclass(frozen=True)
class Assessor:
    seat: UUID
    pays: bool


@dataclass(frozen=True)
class Facts:
    weight: Weight
    birth: PartialDate
    decided_at: datetime
    hours: Decimal
    assessors: tuple[Assessor, ...]
    consents: frozenset[date]
    ended_on: date | None = None
    route: str = "family"


FACTS = st.builds(
    Facts,
    st.sampled_from(Weight),
    DAYS.map(lambda day: PartialDate(day.year, day.month, expected=True)),
    st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.decimals(0, 99, places=2),
    st.lists(st.builds(Assessor, st.uuids(), st.booleans()), max_size=3).map(tuple),
    st.frozensets(DAYS, max_size=3),
    st.none() | DAYS,
    st.sampled_from(["family", "gp", "court:1"]),
)


@given(FACTS)
def test_facts_are_read_back_as_they_were(facts: Facts) -> None:
    assert recall(Facts, json.loads(json.dumps(keep(facts)))) == facts


@given(st.builds(LetterFacts, DAYS, DAYS, st.none() | DAYS, st.integers(0, 25), st.booleans()))
def test_a_decision_can_be_asked_again_from_what_is_kept(facts: LetterFacts) -> None:
    kept = json.loads(json.dumps(keep(facts)))
    for met in meet("sample.letter", facts, at=MAY_1, registry=SAMPLE):
        assert replay(receipt(met), recall(LetterFacts, kept), errata=[], registry=SAMPLE).same


SOME = Facts(Weight.LIGHT, PartialDate(2014), datetime(2026, 5, 1, tzinfo=UTC), Decimal(1), (), frozenset())


@pytest.mark.parametrize("words", ["Noor", "zij huilde", "", 1.5, ["a"]])
def test_words_are_no_facts(words: object) -> None:
    with pytest.raises(LooseFacts, match="route"):
        keep(replace(SOME, route=words))


def test_facts_of_another_shape_are_refused() -> None:
    with pytest.raises(LooseFacts, match="route"):
        recall(Facts, {name: value for name, value in keep(SOME).items() if name != "route"})


@dataclass(frozen=True)
class Ambiguous:
    what: int | str


@dataclass(frozen=True)
class Unknown:
    what: dict


@pytest.mark.parametrize("kind", [Ambiguous, Unknown])
def test_facts_that_cannot_be_told_apart_are_refused(kind: type) -> None:
    with pytest.raises(LooseFacts, match="cannot be"):
        recall(kind, {"what": "a"})
