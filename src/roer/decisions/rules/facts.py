"""The facts that the rules on sending a decision look at: codes, days and ids, and small questions about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source
from roer.decisions.codes import CURRENT_CHECKLIST, Interest, Outcome, Part, Weight

SENDING = ("decisions.sending",)
FAR = str(Weight.FAR_REACHING)
ORDINARY = str(Weight.ORDINARY)
CUTS = frozenset({Outcome.LOWER, Outcome.END})
NOT_NOW = frozenset({Outcome.REFUSE, Outcome.POSTPONE})
OTHER_INTERESTS = frozenset({Interest.FINANCIAL, Interest.ORGANISATIONAL})

CHILD_VERSION_AGE = REGISTRY.add_param(
    Param(
        "decisions.child_version_age",
        6,
        gettext_noop("jaar"),
        Source("KOM", lines="2131-2133", also="het rapport noemt geen leeftijd: Roer kiest"),
        "lower",
        "2016-12-01",
    )
)
ANSWER_DAYS = REGISTRY.add_param(
    Param(
        "decisions.answer_days",
        7,
        gettext_noop("dagen"),
        Source("KOM", lines="885-888", also="het rapport noemt geen dagen: Roer kiest"),
        "higher",
        "2016-12-01",
    )
)
DISCIPLINES = REGISTRY.add_param(
    Param(
        "decisions.disciplines",
        2,
        gettext_noop("disciplines"),
        Source("KOM", lines="2134-2136"),
        "higher",
        "2016-12-01",
    )
)


@dataclass(frozen=True)
class Author:
    """Who wrote in the assessment, from which discipline, and whether he or she declared to stand free."""

    seat: UUID
    person: UUID | None
    discipline: str
    independent: bool


@dataclass(frozen=True)
class DecisionFacts:
    """What the rules look at. Parts, elements and interests are sets of codes; people are ids."""

    weight: str
    outcome: str
    decider: UUID
    decider_person: UUID | None = None
    in_mandate: bool = True
    parts: frozenset[str] = frozenset()
    interests: frozenset[str] = frozenset()
    prevailing: str | None = None
    exception_route: str | None = None
    own_strength: bool = False
    something_first: bool = False
    tailored: bool = False
    assessment_finished: bool = False
    authors: tuple[Author, ...] = ()
    payers: frozenset[UUID] = frozenset()
    elements: frozenset[str] = frozenset()
    checklist: str = CURRENT_CHECKLIST
    disability: bool = False
    child_asked_on: date | None = None
    child_not_asked: str | None = None
    child_followed: str | None = None
    age: int | None = None
    child_version: bool = False
    child_version_current: bool = False
    answers: tuple[str, ...] = ()
    unanswered: int = 0
    provisions: int = 0
    starts_known: bool = True
    prescribed_not_contracted: bool = False
    differs_from_prescribed: bool = False
    less_than_before: bool = False
    budget_becomes_kind: bool = False
    objection_until: date | None = None
    sent_on: date | None = None
    budget_ground: str | None = None
    budget_in_kind_bought: bool | None = None
    budget_statement: str | None = None
    budget_test: str | None = None
    budget_refused: bool = False
    budget_informed: bool = False
    hours_short: Decimal = Decimal(0)
    policy_named: bool = True
    promised: str | None = None
    wishes_open: int = 0
    basic_needs_open: int = 0
    only_care: bool = True
    own_payment: bool = False
    lasting: bool = False


def is_far(facts: DecisionFacts) -> bool:
    """Does this decision refuse, lower, end, postpone or change what was asked?"""
    return facts.weight == FAR


def free_authors(facts: DecisionFacts) -> tuple[Author, ...]:
    """The authors who neither decide nor pay, by seat and by person, and who said so."""
    return tuple(
        one
        for one in facts.authors
        if one.independent
        and one.seat != facts.decider
        and one.seat not in facts.payers
        and (one.person is None or one.person != facts.decider_person)
    )


def is_child_heard(facts: DecisionFacts) -> bool:
    """Was the child asked, or is there a reason why not; and are both fields filled?"""
    asked = facts.child_asked_on is not None or facts.child_not_asked is not None
    said = Part.CHILD_SAID in facts.parts or facts.child_not_asked is not None
    return asked and said and Part.CHILD_DONE in facts.parts


def lacks(facts: DecisionFacts, needed: frozenset[str]) -> bool:
    """Is one of these parts not written?"""
    return not needed <= facts.parts
