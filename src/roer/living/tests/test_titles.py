"""By what right a child stays somewhere, on each day, as a table a family could read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from roer.core.days import AMSTERDAM, PartialDate
from roer.living.codes import TitleKind, WhyNone
from roer.living.facts import Holder, Ruling, Said, Span, StayFacts, Turn
from roer.living.titles import Title, covered_until, title_at, title_on, titles

CHILD, MOTHER, FATHER, LINDE = (UUID(int=n) for n in range(1, 5))


def at(text: str) -> datetime:
    """A clock time in Amsterdam, as "2026-05-01 14:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def born(text: str) -> PartialDate:
    """A birth date."""
    return PartialDate.parse(text)


def ruling(kind: str, ruled: str, last_day: str, *turns: tuple[str, str], number: int = 9, **more: object) -> Ruling:
    """A ruling that holds up to and including its last day."""
    after = datetime.combine(date.fromisoformat(last_day) + timedelta(days=1), datetime.min.time(), AMSTERDAM)
    happened = tuple(Turn(what, at(when)) for what, when in turns)
    return Ruling(UUID(int=number), kind, at(ruled), at(ruled), after, turns=happened, **more)  # type: ignore[arg-type]


def stay(
    since: str, until: str | None = None, *, birth: str = "2016-05-22", shut: bool = False, **more: object
) -> StayFacts:
    """A stay of a child of nine or so, from a moment on."""
    span = Span(at(since), at(until) if until else None)
    given = {"stays": (span,), "closed_stays": (span,) if shut else ()} | more
    return StayFacts(UUID(int=99), CHILD, span, born(birth), closed=shut, **given)  # type: ignore[arg-type]


def ordered(since: str, until: str | None = None) -> tuple[Span, ...]:
    """A supervision order."""
    return (Span(at(since), at(until) if until else None),)


def with_authority(*who: UUID, since: str = "2010-01-01 00:00") -> tuple[Holder, ...]:
    """Parents with authority."""
    return tuple(Holder(at(since), None, one) for one in who)


def says(who: UUID, answer: str, when: str) -> Said:
    """An answer of one person."""
    return Said(who, answer, at(when))


def agreed(*who: UUID) -> tuple[Said, ...]:
    """They said yes the day before."""
    return tuple(says(one, "given", "2026-01-31 12:00") for one in who)


def refused(*who: UUID) -> tuple[Said, ...]:
    """They said no the day before."""
    return tuple(says(one, "refused", "2026-01-31 12:00") for one in who)


def shut(*rulings: Ruling, since: str = "2026-02-01 10:00", **more: object) -> StayFacts:
    """A stay behind locked doors of a young person of fifteen, under a supervision order unless said otherwise."""
    return stay(since, shut=True, rulings=rulings, **({"birth": "2010-08-01", "measures": YEAR} | more))  # type: ignore[arg-type]


def in_haste(*turns: tuple[str, str], last_day: str = "2026-05-29", **more: object) -> StayFacts:
    """A closed stay on an emergency ruling of 1 May, two in the afternoon."""
    ruled = ruling("emergency_closed", "2026-05-01 14:00", last_day, *turns, on_consent="measures" in more)
    return shut(ruled, since="2026-05-01 15:00", **more)


BOTH = with_authority(MOTHER, FATHER)
GUARDIAN = (Holder(at("2020-01-01 00:00"), None, LINDE, "guardianship", True),)
YEAR = ordered("2026-01-01 00:00", "2027-01-01 00:00")
SINCE = "2026-02-01 10:00"
OUT = ruling("out_of_home", "2026-01-30 11:00", "2026-06-30")
COURT = stay(SINCE, measures=YEAR, rulings=(OUT,))
CLOSED = ruling("closed", "2026-01-30 11:00", "2026-07-30")
BY_WORD = ruling("emergency_out_of_home", "2026-02-01 01:15", "2026-02-28", number_due=date(2026, 2, 2))
HEARD = ("hearing_held", "2026-05-12 10:00")
LATE = ("hearing_held", "2026-05-15 14:01")
TOOK_BACK = ruling(
    "closed", "2026-04-01 10:00", "2026-10-01", ("consent_withdrawn", "2026-05-01 21:30"), on_consent=True
)
AFTER_TAKING_BACK = shut(TOOK_BACK, since="2026-04-01 12:00", measures=())
NO_LONGER = ruling("closed", "2026-01-30 11:00", "2026-07-30", ("not_needed", "2026-03-01 10:00"))
PAUSED = ruling("closed", "2026-01-30 11:00", "2026-07-30", ("suspended", "2026-03-01 10:00"))
CONDITIONAL = ruling("conditional_closed", "2026-01-10 10:00", "2026-07-10")
TAKEN_IN = ruling("conditional_closed", "2026-01-10 10:00", "2026-07-10", ("admitted", SINCE))
TURNS_18 = shut(ruling("closed", "2026-01-30 11:00", "2026-12-30"), birth="2008-03-01", measures=())
FIFTEEN = stay(SINCE, birth="2010-09-01", holders=BOTH, said=agreed(CHILD) + refused(MOTHER))
AT_NIGHT = (*agreed(MOTHER), says(MOTHER, "withdrawn", "2026-03-04 23:40"))

LAWFUL = [
    ("de laatste dag van de machtiging", COURT, "2026-06-30 23:59", TitleKind.OUT_OF_HOME),
    ("een instelling is voogd", stay(SINCE, holders=GUARDIAN), "2026-03-01 09:00", TitleKind.GUARDIANSHIP),
    ("9 jaar, beide ouders zeiden ja", stay(SINCE, holders=BOTH, said=agreed(MOTHER, FATHER)), SINCE, TitleKind.CONSENT),
    (
        "13 jaar, kind en beide ouders zeiden ja",
        stay(SINCE, birth="2012-06-01", holders=BOTH, said=agreed(CHILD, MOTHER, FATHER)), SINCE, TitleKind.CONSENT,
    ),
    (
        "17 jaar, alleen het eigen ja telt",
        stay(SINCE, birth="2009-01-01", holders=BOTH, said=agreed(CHILD) + refused(MOTHER)), SINCE, TitleKind.CONSENT,
    ),
    ("15 jaar, moeder nee, met reden toch", replace(FIFTEEN, waived_at=(at(SINCE),)), SINCE, TitleKind.CONSENT),
    ("'s nachts in direct gevaar", stay("2026-02-01 02:00", acute=True), "2026-02-01 23:00", TitleKind.ACUTE),
    (
        "een mondelinge uitspraak om kwart over één",
        stay("2026-02-01 01:20", measures=YEAR, rulings=(BY_WORD,)), "2026-02-01 01:20", TitleKind.OUT_OF_HOME,
    ),
    (
        "een gesloten machtiging draagt ook een open plek, bij een ondertoezichtstelling",
        replace(COURT, rulings=(CLOSED,), closed_stays=COURT.stays), "2026-03-01 09:00", TitleKind.OUT_OF_HOME,
    ),
    ("gesloten, met machtiging", shut(CLOSED), "2026-07-30 23:59", TitleKind.CLOSED),
    ("gesloten met spoed, zitting na elf dagen", in_haste(HEARD), "2026-05-20 10:00", TitleKind.CLOSED),
    ("gesloten, dertien dagen na een ingetrokken ja", AFTER_TAKING_BACK, "2026-05-14 23:59", TitleKind.CLOSED),
    (
        "spoed: een ingetrokken ja beëindigt niets",
        in_haste(HEARD, ("consent_withdrawn", "2026-05-02 10:00"), measures=()), "2026-05-20 10:00", TitleKind.CLOSED,
    ),
    ("voorwaardelijk, en daarna opgenomen", shut(TAKEN_IN), "2026-05-01 10:00", TitleKind.CLOSED),
    ("gesloten tot een half jaar na achttien", TURNS_18, "2026-08-31 23:00", TitleKind.CLOSED),
    (
        "de strafrechter besliste dit",
        shut(ruling("criminal", "2026-01-30 11:00", "2026-07-30"), measures=()), "2026-05-01 10:00", TitleKind.CRIMINAL,
    ),
]  # fmt: skip

WITHOUT = [
    ("de dag na de laatste dag", COURT, "2026-07-01 00:00", WhyNone.OVER),
    ("niemand legde iets vast", stay(SINCE), SINCE, WhyNone.NEVER),
    ("9 jaar, één ouder zei nog niets", stay(SINCE, holders=BOTH, said=agreed(MOTHER)), SINCE, WhyNone.MISSING_YES),
    (
        "13 jaar, het kind zei nee",
        stay(SINCE, birth="2012-06-01", holders=BOTH, said=refused(CHILD) + agreed(MOTHER, FATHER)), SINCE,
        WhyNone.MISSING_YES,
    ),
    ("15 jaar, moeder zei nee", FIFTEEN, SINCE, WhyNone.MISSING_YES),
    (
        "17 jaar, alleen de ouders zeiden ja",
        stay(SINCE, birth="2009-01-01", holders=BOTH, said=agreed(MOTHER, FATHER)), SINCE, WhyNone.MISSING_YES,
    ),
    (
        "een ouder trok het ja 's nachts in",
        stay(SINCE, holders=with_authority(MOTHER), said=AT_NIGHT), "2026-03-04 23:40", WhyNone.WITHDRAWN,
    ),
    ("een dag na een start in gevaar", stay("2026-02-01 02:00", acute=True), "2026-02-02 02:00", WhyNone.NEVER),
    (
        "de ondertoezichtstelling stopte",
        replace(COURT, measures=ordered("2026-01-01 00:00", "2026-04-01 00:00")), "2026-04-01 00:00", WhyNone.NO_MEASURE,
    ),
    (
        "iedereen wil een gesloten plek, zonder rechter",
        shut(measures=(), holders=BOTH, said=agreed(CHILD, MOTHER, FATHER)), SINCE, WhyNone.NO_COURT,
    ),
    ("een gewone machtiging opent geen gesloten plek", shut(OUT), SINCE, WhyNone.NO_COURT),
    ("gesloten met spoed, twee weken zonder zitting", in_haste(), "2026-05-15 14:00", WhyNone.NO_HEARING),
    ("een zitting die een minuut te laat was", in_haste(LATE), "2026-05-15 15:00", WhyNone.NO_HEARING),
    ("met spoed, na vier weken", in_haste(HEARD, last_day="2026-06-30"), "2026-05-29 14:00", WhyNone.OVER),
    ("gesloten, de veertiende dag na een ingetrokken ja", AFTER_TAKING_BACK, "2026-05-15 00:00", WhyNone.WITHDRAWN),
    (
        "drie maanden niet gebruikt",
        shut(ruling("closed", "2026-02-01 10:00", "2026-12-01"), since="2026-05-02 10:00"), "2026-05-02 10:00",
        WhyNone.UNUSED,
    ),
    ("de instelling vond het niet langer nodig", shut(NO_LONGER), "2026-03-01 10:00", WhyNone.NOT_NEEDED),
    (
        "langer dan een jaar mag nooit",
        shut(ruling("closed", "2026-01-30 11:00", "2027-06-30"), measures=ordered("2026-01-01 00:00")), "2027-01-30 11:00",
        WhyNone.OVER,
    ),
    ("geschorst", shut(PAUSED), "2026-03-08 10:00", WhyNone.SUSPENDED),
    ("voorwaardelijk, maar niemand besloot tot opname", shut(CONDITIONAL), SINCE, WhyNone.NO_COURT),
    (
        "achttien onder een machtiging uithuisplaatsing",
        replace(COURT, birth=born("2008-05-01"), measures=ordered("2026-01-01 00:00")), "2026-05-01 00:00", WhyNone.OF_AGE,
    ),
    ("een half jaar na achttien", TURNS_18, "2026-09-01 00:00", WhyNone.OF_AGE),
]  # fmt: skip


@pytest.mark.parametrize(("says_so", "facts", "when", "kind"), LAWFUL, ids=[row[0] for row in LAWFUL])
def test_a_stay_with_a_title(says_so: str, facts: StayFacts, when: str, kind: TitleKind) -> None:
    assert title_at(facts, at(when)).kind == kind


@pytest.mark.parametrize(("says_so", "facts", "when", "why"), WITHOUT, ids=[row[0] for row in WITHOUT])
def test_a_stay_without_a_title_says_why_and_is_never_called_lawful(
    says_so: str, facts: StayFacts, when: str, why: WhyNone
) -> None:
    found = title_at(facts, at(when))
    assert found.why == why
    assert not found.is_lawful


def test_a_title_that_ends_at_midnight_on_a_sunday_in_a_leap_year() -> None:
    """29 February 2032 is a Sunday. A term of liberty is not lengthened: the Monday has no title."""
    measure = ordered("2031-09-01 00:00", "2033-01-01 00:00")
    facts = stay(
        "2031-09-01 10:00",
        birth="2020-01-01",
        measures=measure,
        rulings=(ruling("out_of_home", "2031-09-01 09:00", "2032-02-29"),),
    )
    assert title_on(facts, date(2032, 2, 29)).kind == TitleKind.OUT_OF_HOME  # type: ignore[union-attr]
    assert title_on(facts, date(2032, 3, 1)) == Title(TitleKind.NONE, WhyNone.OVER)
    assert covered_until(titles(facts), at("2032-02-29 12:00")) == at("2032-03-01 00:00")


def test_of_two_that_overlap_the_newest_carries_and_the_cover_runs_to_the_last_end() -> None:
    older = ruling("out_of_home", "2026-01-30 11:00", "2026-06-30", number=1)
    newer = ruling("out_of_home", "2026-06-10 11:00", "2026-12-10", number=2)
    facts = replace(COURT, rulings=(older, newer))
    assert title_at(facts, at("2026-06-09 10:00")).ruling == older.id
    assert title_at(facts, at("2026-06-10 11:00")).ruling == newer.id
    assert covered_until(titles(facts), at("2026-03-01 10:00")) == at("2026-12-11 00:00")


def test_a_ruling_entered_three_days_late_covers_the_days_since_it_was_given() -> None:
    before = replace(COURT, rulings=())
    assert title_on(before, date(2026, 2, 2)).why == WhyNone.NEVER  # type: ignore[union-attr]
    assert title_on(COURT, date(2026, 2, 2)).is_lawful  # type: ignore[union-attr]


def test_a_day_with_one_moment_without_a_title_is_a_day_without() -> None:
    facts = stay("2026-02-01 10:00", holders=with_authority(MOTHER), said=(
        says(MOTHER, "given", "2026-01-31 12:00"), says(MOTHER, "withdrawn", "2026-03-04 23:40"),
        says(MOTHER, "given", "2026-03-05 09:00"),
    ))  # fmt: skip
    lawful = {day: title_on(facts, date(2026, 3, day)).is_lawful for day in (3, 4, 5, 6)}  # type: ignore[union-attr]
    assert lawful == {3: True, 4: False, 5: False, 6: True}


def test_a_birthday_changes_whose_yes_counts() -> None:
    """Twelve today: from now on the own yes is needed too."""
    facts = stay(SINCE, birth="2014-03-10", holders=with_authority(MOTHER), said=agreed(MOTHER))
    assert title_on(facts, date(2026, 3, 9)).kind == TitleKind.CONSENT  # type: ignore[union-attr]
    assert title_on(facts, date(2026, 3, 10)).why == WhyNone.MISSING_YES  # type: ignore[union-attr]


def test_an_institution_that_lost_its_certificate_is_named_and_the_ruling_stands() -> None:
    facts = replace(COURT, uncertified=(Span(at("2026-04-01 00:00")),))
    assert not title_at(facts, at("2026-03-31 23:59")).uncertified
    found = title_at(facts, at("2026-04-01 00:00"))
    assert (found.is_lawful, found.uncertified) == (True, True)
