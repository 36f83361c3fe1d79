"""What the law asks of objections and complaints. Terms are figures that a lawyer can correct."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.core.terms import Term, last_day


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


def complaint_answer_by(filed_on: date) -> date:
    """The last day to answer a complaint: six weeks after it came in (Awb 9:11, to be checked)."""
    return last_day(Term(int(COMPLAINT_ANSWER.on(filed_on).value), "weeks"), filed_on)


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
