"""What holds at night: help first, nobody alone with a private tie, and a day for everything that is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.days import day_of, start_of
from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.core.terms import Term, add_working_days, last_day

GOOD_CARE = Source("Jeugdwet", article="4.1.1 lid 3")
NEXT_DAY = REGISTRY.add_param(Param("safety.next_day", 1, gettext_noop("werkdagen"), GOOD_CARE, "lower", "2015-01-01"))
AFTER_NIGHT = REGISTRY.add_param(
    Param(
        "safety.after_night",
        5,
        gettext_noop("werkdagen"),
        Source("Jeugdwet", article="7.3.4, 2.4"),
        "lower",
        "2015-01-01",
    )
)
TIE_HOURS = REGISTRY.add_param(Param("safety.tie_hours", 2, gettext_noop("uur"), GOOD_CARE, "lower", "2015-01-01"))
HEARING_WEEKS = REGISTRY.add_param(
    Param(
        "safety.hearing_weeks", 2, gettext_noop("weken"),
        Source("Rv", article="800 lid 3", to_be_checked=True), "lower", "2015-01-01",
    )
)  # fmt: skip
PROVISIONAL_MONTHS = REGISTRY.add_param(
    Param(
        "safety.provisional_order_months", 3, gettext_noop("maanden"),
        Source("BW", article="1:257", to_be_checked=True), "lower", "2015-01-01",
    )
)  # fmt: skip
ENTERED_LATE_DAYS = REGISTRY.add_param(
    Param("safety.entered_late_days", 14, gettext_noop("dagen"), GOOD_CARE, "lower", "2015-01-01")
)


@dataclass(frozen=True)
class TieFacts:
    """How the worker on duty and the family know each other: a NightWatch.Tie."""

    tie: str


@rule(
    name="safety.nobody_stays_alone_with_a_private_tie", set="norm", since="2015-01-01", level=Level.SIGNAL,
    source=GOOD_CARE,
    says=_("Wie het gezin privé kent, helpt in gevaar wel meteen. Een collega neemt het daarna snel over."),
)  # fmt: skip
def nobody_stays_alone_with_a_private_tie(facts: TieFacts) -> Reason | None:
    """Help does not wait for somebody without a tie; a colleague without one takes over within a few hours."""
    return None if facts.tie == "none" else Reason()


def task_due(kind: str, at: datetime, told_from: datetime) -> datetime:
    """The moment before which a task after the night is to be done. Codes are those of NightTask.Kind."""
    if kind == "tell":
        return told_from
    if kind == "hearing":
        return _end(last_day(Term(int(HEARING_WEEKS.on(day_of(at)).value), "weeks"), day_of(at)))
    soon = kind in ("take_over", "siblings", "needs", "protector", "identify")
    days = (NEXT_DAY if soon else AFTER_NIGHT).on(day_of(at)).value
    return _end(add_working_days(day_of(at), int(days)))


def paper_due(ruled_at: datetime) -> date:
    """The day on which the paper of an oral ruling is asked for at the latest."""
    return add_working_days(day_of(ruled_at), int(AFTER_NIGHT.on(day_of(ruled_at)).value))


def provisional_until(ruled_at: datetime) -> datetime:
    """The end of a provisional order of which the judge named no end: the longest that the law allows."""
    months = int(PROVISIONAL_MONTHS.on(day_of(ruled_at)).value)
    return _end(last_day(Term(months, "months"), day_of(ruled_at)))


def _end(day: date) -> datetime:
    return start_of(day + timedelta(days=1))
