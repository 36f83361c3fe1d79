"""The terms of the message traffic, as days. All count in working days, but the residence question."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_noop

from roer.core.days import start_of
from roer.core.rules import REGISTRY, Param, Source
from roer.core.terms import Term, add_working_days, last_day


def _days(name: str, days: int, rule: str, unit: str = gettext_noop("werkdagen")) -> Param:
    source = Source("iJw 3.2", article=rule)
    return REGISTRY.add_param(Param(f"contracts.{name}", days, unit, source, "lower", "2022-04-01"))


RETURN_DAYS = _days("return_days", 3, "OP090")
HOLD_DAYS = _days("hold_days", 1, "OP080, OP090")
REPORT_DAYS = _days("report_days", 5, "OP271, OP272")
ANSWER_DAYS = _days("answer_days", 5, "OP274, OP346")
CLAIM_DAYS = _days("claim_days", 10, "OP090x4")
RESIDENCE_WEEKS = _days("residence_weeks", 2, "OP359", gettext_noop("weken"))
LOOK_WEEKS = _days("look_weeks", 8, "OP274", gettext_noop("weken"))
ASSIGN_DAYS = _days("assign_days", 5, "OP274")


def working_days(param: Param, day: date) -> date:
    """The last of so many working days after a day."""
    return add_working_days(day, int(param.on(day).value))


def residence_due(day: date) -> date:
    """By when somebody else's young person is sent on to the right municipality: two weeks (OP359)."""
    return last_day(Term(int(RESIDENCE_WEEKS.on(day).value), "weeks"), day)


def looked_into_due(day: date) -> date:
    """By when a request that is looked into gets its assignment or its no: eight weeks after it was asked (OP274)."""
    return last_day(Term(int(LOOK_WEEKS.on(day).value), "weeks"), day)


def end_of(day: date) -> datetime:
    """The moment at which a day is over."""
    return start_of(day).replace(hour=23, minute=59)
