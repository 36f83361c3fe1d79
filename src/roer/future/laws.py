"""Which law carries help after eighteen, until which age, and what each of the five conditions needs. Pure."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source
from roer.future.codes import Area, Law, Part

_YEARS, _MONTHS, _WEEKS = gettext_noop("jaar"), gettext_noop("maanden"), gettext_noop("weken")
ACT = "Jeugdwet"
FOSTER_LAW = {"foster_care": Law.YOUTH_FOSTER}
LAWS = {
    **FOSTER_LAW, "personal_care": Law.ADULT_SUPPORT, "respite": Law.ADULT_SUPPORT, "day_care": Law.ADULT_SUPPORT,
    "mental_basic": Law.INSURANCE, "mental_specialised": Law.INSURANCE,
}  # fmt: skip
CARRIES_ON = frozenset({Law.YOUTH_FOSTER})
NEEDED = {
    Area.SUPPORT: (Part.ADULT,),
    Area.HOUSING: (Part.SUITABLE, Part.AFFORDABLE, Part.STABLE),
    Area.SCHOOL_WORK: (Part.SCHOOL, Part.BASIS),
    Area.INCOME: (Part.ENOUGH, Part.DEBT_PLAN),
    Area.WELLBEING: (Part.BALANCE, Part.SIGNAL_PLAN, Part.ASKED, Part.CARE),
}


def _param(name: str, value: int, unit: str, source: Source, since: str = "2015-01-01") -> Param:
    return Param(f"future.{name}", value, unit, source, None, since)


AHEAD_MONTHS = REGISTRY.add_param(_param("apply_months_ahead", 6, _MONTHS, Source("ACT", lines="1453-1455")))
PROMPT_YEARS = REGISTRY.add_param(
    _param("prompt_age", 16, _YEARS, Source("ACT", lines="1285-1286", also="Roer kiest zestien"))
)
FOSTER_UNTIL = REGISTRY.add_param(
    _param("foster_care_until", 18, _YEARS, Source(ACT, article="1.1")).changes_to(
        21, since="2018-07-01", source=Source(ACT, article="1.1 (jeugdige 3°)", also="Actieprogramma, regel 1348-1350")
    )
)
RESUME_MONTHS = REGISTRY.add_param(_param("resume_within_months", 6, _MONTHS, Source(ACT, article="1.1 (jeugdige 4°)")))
AFTERCARE_WEEKS = REGISTRY.add_param(
    _param("aftercare_weeks", 6, _WEEKS, Source("D66", lines="470-471", also="de bron noemt geen weken: Roer kiest"))
)


def law_after(form: str) -> Law:
    """The law that carries this kind of help from eighteen on (Jeugdwet 1.1 and 1.2): help of the first kind may go on."""
    return LAWS.get(form, Law.YOUTH_DECIDED)


def needs_application(form: str) -> bool:
    """Must somebody ask for it before the birthday? Foster care goes on by itself."""
    return law_after(form) not in CARRIES_ON


def foster_care_until(birth: date, on: date) -> date:
    """The birthday on which foster care ends by itself, by the rule of a day (FUT-21, FUT-22)."""
    return birthday(birth, int(FOSTER_UNTIL.on(on).value))


def birthday(birth: date, years: int) -> date:
    """The day on which somebody turns so many years; who was born on 29 February turns on 1 March."""
    leap = (birth.month, birth.day) == (2, 29)
    try:
        return date(birth.year + years, birth.month, birth.day)
    except ValueError:
        return date(birth.year + years, 3, 1) if leap else birth


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; a month too short gives its last day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = index // 12, index % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - date.resolution).day
    return date(year, month, min(day.day, last))


def missing(area: str, parts: frozenset[str], *, unpaid_adult: bool) -> tuple[Part, ...]:
    """What is still missing for a condition. Support is met by a named adult who stays and is not paid, and nothing else."""
    have = (parts - {Part.ADULT}) | ({Part.ADULT} if unpaid_adult else set())
    if area == Area.SCHOOL_WORK and Part.WORK in have:
        have = have | {Part.SCHOOL}
    return tuple(part for part in NEEDED[Area(area)] if part not in have)


def short_of_money(age: int | None, judged: bool, parts: frozenset[str]) -> bool:
    """From eighteen: somebody judged the income, it is too little to live on one's own, and parents cannot help (FUT-13)."""
    return judged and age is not None and age >= 18 and not parts & {Part.ENOUGH, Part.PARENTS}
