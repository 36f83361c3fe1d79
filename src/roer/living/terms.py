"""Figures of the law about titles of stay. What lies outside the Youth Act is to be checked by a lawyer."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_noop

from roer.core.days import AMSTERDAM, day_of, start_of
from roer.core.rules import REGISTRY, Param, Source

ACT = "Jeugdwet"
_DAYS, _WEEKS, _MONTHS, _YEARS = (
    gettext_noop("dagen"),
    gettext_noop("weken"),
    gettext_noop("maanden"),
    gettext_noop("jaar"),
)


def _param(name: str, value: int, unit: str, source: Source, *, of_rule: bool = False) -> Param:
    param = Param("living." + name, value, unit, source)
    return param if of_rule else REGISTRY.add_param(param)


OWN_FROM = _param("consent_with_parents_from", 12, _YEARS, Source(ACT, article="7.3.4 lid 2"))
ALONE_FROM = _param("consent_alone_from", 16, _YEARS, Source(ACT, article="7.3.5 lid 1"))
OF_AGE = _param("of_age", 18, _YEARS, Source("BW", article="1:233", to_be_checked=True))
HEARING_WEEKS = _param(
    "hearing_weeks", 2, _WEEKS, Source(ACT, article="6.1.10 lid 3", also="Rv 800 lid 3", to_be_checked=True)
)
EMERGENCY_WEEKS = _param("emergency_weeks", 4, _WEEKS, Source(ACT, article="6.1.12 lid 2"))
CLOSED_MONTHS = _param("closed_months", 12, _MONTHS, Source(ACT, article="6.1.12 lid 2"))
CONDITIONAL_MONTHS = _param("conditional_months", 6, _MONTHS, Source(ACT, article="6.1.6 lid 5"))
UNUSED_MONTHS = _param("unused_months", 3, _MONTHS, Source(ACT, article="6.1.12 lid 3"))
UNUSED_OPEN_MONTHS = _param(
    "unused_out_of_home_months", 3, _MONTHS, Source("BW", article="1:265c lid 3", to_be_checked=True)
)
WITHDRAWN_DAYS = _param("withdrawn_consent_days", 14, _DAYS, Source(ACT, article="6.1.2 lid 7"))
CLOSED_AFTER_MONTHS = _param("closed_after_eighteen_months", 6, _MONTHS, Source(ACT, article="6.1.2 lid 4d"))
ACUTE_HOURS = _param(
    "acute_hours",
    24,
    gettext_noop("uren"),
    Source(ACT, article="7.3.16 lid 1", also="de wet noemt geen uren: Roer kiest"),
)
BLOCK_DAYS = _param("block_days", 365, _DAYS, Source("BW", article="1:253s", to_be_checked=True), of_rule=True)
HEARING_ALARM_DAYS = _param(
    "alarm_hearing_days", 7, _DAYS, Source(ACT, article="6.1.10 lid 3", also="de wet noemt geen dagen: Roer kiest")
)
CONTACT_DAYS = _param(
    "contact_days", 28, _DAYS, Source("FLIP", lines="219-220", also="de bron noemt geen dagen: Roer kiest")
)
LARGE_DAYS = _param(
    "large_institution_days", 180, _DAYS, Source("ACT", lines="261", also="de bron noemt geen dagen: Roer kiest")
)
SHORT_STAY_DAYS = _param(
    "short_stay_days", 28, _DAYS, Source("WVA", lines="2442-2446", also="de bron noemt geen dagen: Roer kiest")
)
PLAN_WEEKS = _param("plan_weeks", 6, _WEEKS, Source(ACT, article="4.1.3 lid 2"))
ADVICE_DAYS = _param(
    "move_advice_working_days", 5, gettext_noop("werkdagen"),
    Source("ACT", lines="1034", also="de bron noemt geen dagen: Roer kiest"),
)  # fmt: skip
ALARM_DAYS = (
    _param("alarm_first_days", 28, _DAYS, Source(ACT, article="6.1.12", also="de wet noemt geen dagen: Roer kiest")),
    _param("alarm_second_days", 14, _DAYS, Source(ACT, article="6.1.12", also="de wet noemt geen dagen: Roer kiest")),
    _param("alarm_third_days", 3, _DAYS, Source(ACT, article="6.1.12", also="de wet noemt geen dagen: Roer kiest")),
)


def later(moment: datetime, *, months: int = 0, weeks: int = 0, days: int = 0) -> datetime:
    """The same clock time in Amsterdam some months, weeks or days later; a month too short ends on its last day.

    A term of deprivation of liberty: weekends and holidays never lengthen it.
    """
    local = moment.astimezone(AMSTERDAM)
    index = local.year * 12 + local.month - 1 + months
    year, month = index // 12, index % 12 + 1
    day = min(local.day, calendar.monthrange(year, month)[1])
    return local.replace(year=year, month=month, day=day) + timedelta(weeks=weeks, days=days)


def midnight_after(moment: datetime, days: int) -> datetime:
    """The midnight with which the n-th day after a moment begins."""
    return start_of(moment.astimezone(AMSTERDAM).date() + timedelta(days=days))


def emergency_last_day(ruled_at: datetime) -> date:
    """The last day of an emergency ruling of which the judge named no end: the longest that the law allows."""
    return day_of(ruled_at) + timedelta(weeks=int(EMERGENCY_WEEKS.on(day_of(ruled_at)).value))
