"""What the law asks of objections and complaints. Terms are figures that a lawyer can correct."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.core.terms import Term, last_day
from roer.rights.routes import CLOSED_ANSWER_WEEKS


def _weeks(name: str, value: int, article: str) -> Param:
    source = Source("Awb", article=article, to_be_checked=True)
    return REGISTRY.add_param(Param(name, value, gettext_noop("weken"), source, "lower", "1994-01-01"))


OBJECTION_ANSWER = _weeks("rights.objection_answer_weeks", 6, "7:10")
OBJECTION_COMMITTEE = _weeks("rights.objection_committee_weeks", 12, "7:10")
COMPLAINT_ANSWER = _weeks("rights.complaint_answer_weeks", 6, "9:11")


NOTICE_WEEKS = _weeks("rights.notice_weeks", 2, "4:17 lid 3")


def _penalty(name: str, value: int, unit: str) -> Param:
    source = Source("Awb", article="4:17 lid 1 en 2", to_be_checked=True)
    return REGISTRY.add_param(Param(name, value, unit, source, None, "2009-10-01"))


PENALTY_STEPS = (
    _penalty("rights.penalty_first", 23, gettext_noop("euro per dag")),
    _penalty("rights.penalty_second", 35, gettext_noop("euro per dag")),
    _penalty("rights.penalty_third", 45, gettext_noop("euro per dag")),
)
STEP_DAYS = _penalty("rights.penalty_step_days", 14, gettext_noop("dagen"))


def notice_ends(filed_on: date) -> date:
    """The last day to decide after a notice of default, from the day after it came in (Awb 4:17 lid 3, to be checked)."""
    return last_day(Term(int(NOTICE_WEEKS.on(filed_on).value), "weeks"), filed_on)


def penalty(decide_by: date, on: date) -> int:
    """Euros of penalty that ran up to and with a day: three steps of as many days, then it stops (Awb 4:17, to be checked)."""
    late, step = max(0, (on - decide_by).days), int(STEP_DAYS.on(on).value)
    days = [min(step, max(0, late - number * step)) for number in range(len(PENALTY_STEPS))]
    return sum(count * int(param.on(on).value) for count, param in zip(days, PENALTY_STEPS, strict=True))


def objection_answer_by(last_filing_day: date, filed_on: date, *, with_committee: bool = False) -> date:
    """The last day to decide on an objection: counted from the day after the filing term ended (Awb 7:10, to be checked).

    A late objection that is taken up after all counts from the day it came in.
    """
    param = OBJECTION_COMMITTEE if with_committee else OBJECTION_ANSWER
    begins = max(last_filing_day, filed_on)
    return last_day(Term(int(param.on(filed_on).value), "weeks"), begins)


def complaint_answer_by(filed_on: date, *, closed_care: bool = False) -> date:
    """The last day to answer a complaint: six weeks after it came in (Awb 9:11, to be checked).

    In closed care four weeks from the day it came in (Jeugdwet 6.5.1 lid 3).
    """
    param = CLOSED_ANSWER_WEEKS if closed_care else COMPLAINT_ANSWER
    return last_day(Term(int(param.on(filed_on).value), "weeks"), filed_on)


MEASURES_MONTHS = REGISTRY.add_param(
    Param(
        "rights.measures_months",
        1,
        gettext_noop("maanden"),
        Source("Jeugdwet", article="4.2.1 lid 5"),
        "lower",
        "2015-01-01",
    )
)


@dataclass(frozen=True)
class ClosingFacts:
    """How a complaint is closed: judged or informal, withdrawn, and what was said about measures and improvement."""

    judged: bool
    withdrawn: bool = False
    measures_said: bool = False
    improvement_said: bool = False


@rule(
    name="rights.complaint_closes_with_measures", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="4.2.1 lid 5", also="4.2.1 lid 2c en 2d"),
    says=_("Zeg eerst of er maatregelen komen en welke. Wie klaagde, hoort dat te weten, ook als het later volgt."),
)  # fmt: skip
def complaint_closes_with_measures(facts: ClosingFacts) -> Reason | None:
    """A judged complaint is not closed before who complained hears about measures: which, none, or why later."""
    return Reason() if facts.judged and not facts.withdrawn and not facts.measures_said else None


@rule(
    name="rights.complaint_teaches", set="norm", since="2020-01-01", level=Level.EXPLAIN,
    source=Source("FLIP", lines="568-569"),
    says=_("Schrijf op wat jullie hiervan leren. Ook bij een klacht die niet klopt. 'Niets, want' is ook een antwoord."),
)  # fmt: skip
def complaint_teaches(facts: ClosingFacts) -> Reason | None:
    """Every judged complaint is asked what improves; "nothing, because" is an answer. An informal one needs a line only."""
    return Reason() if facts.judged and not facts.withdrawn and not facts.improvement_said else None


@dataclass(frozen=True)
class RefusalFacts:
    """A refusal or imposed measure that is sent: its weight, its ground, and the ways out it names."""

    weight: str
    grounded: bool
    ways: int
    is_measure: bool = False
    says_until: bool = True


@rule(
    name="rights.refusal_shows_its_way", set="norm", since="2015-01-01", level=Level.BLOCK,
    source=Source("KOM", lines="1268-1275", also="Jeugdwet 6.3.1.4 lid 3, 6.5.1 lid 9; Awb 3:45, 3:46 (na te kijken)"),
    says=_("Schrijf op waarom, en waar iemand heen kan die het er niet mee eens is. Bij een maatregel ook tot welke dag."),
)  # fmt: skip
def refusal_shows_its_way(facts: RefusalFacts) -> Reason | None:
    """Without ground and route nothing is refused; a light refusal only needs its reason; a measure names its last day."""
    if not facts.grounded:
        return Reason()
    if facts.weight == "light" and not facts.is_measure:
        return None
    return Reason() if not facts.ways or (facts.is_measure and not facts.says_until) else None


@dataclass(frozen=True)
class HandlerFacts:
    """Who would handle it, and who took part in what it is about, by seat and by person."""

    handler: UUID
    handler_person: UUID | None = None
    took_part: frozenset[UUID] = frozenset()
    people: frozenset[UUID] = frozenset()


@rule(
    name="rights.handler_took_no_part", set="law", since="1994-01-01", level=Level.BLOCK,
    source=Source("Awb", article="7:5, 9:7", to_be_checked=True),
    says=_("Wie meedeed aan een besluit, behandelt niet het bezwaar of de klacht erover."),
)  # fmt: skip
def handler_took_no_part(facts: HandlerFacts) -> Reason | None:
    """Whoever handles an objection or complaint took no part in what it is about, in this or another seat."""
    same_person = facts.handler_person is not None and facts.handler_person in facts.people
    return Reason() if facts.handler in facts.took_part or same_person else None
