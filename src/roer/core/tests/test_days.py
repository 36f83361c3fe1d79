"""Days, birth dates and periods, by table and by generated input."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from roer.core.days import AMSTERDAM, PartialDate, age, covers, day_of, overlap, start_of, turns

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MARGIN = [None, *(date(2026, 1, n) for n in range(1, 6))]
SUMMER_TIME_BEGINS, SUMMER_TIME_ENDS = date(2026, 3, 29), date(2026, 10, 25)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return draw(st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)]))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), date(2026, 1, 2)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), SUMMER_TIME_ENDS),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), SUMMER_TIME_ENDS),
    ],
)
def test_a_moment_falls_on_its_amsterdam_day(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_of(datetime(2026, 1, 1))  # noqa: DTZ001


@given(DAYS)
@example(SUMMER_TIME_BEGINS)
@example(SUMMER_TIME_ENDS)
def test_a_day_begins_at_its_own_first_moment(day: date) -> None:
    assert day_of(start_of(day)) == day
    assert day_of(start_of(day).astimezone(UTC) - timedelta(microseconds=1)) == day - timedelta(days=1)


@pytest.mark.parametrize(("day", "hours"), [(SUMMER_TIME_BEGINS, 23), (SUMMER_TIME_ENDS, 25), (date(2026, 5, 5), 24)])
def test_the_nights_the_clock_changes(day: date, hours: int) -> None:
    length = start_of(day + timedelta(days=1)).astimezone(UTC) - start_of(day).astimezone(UTC)
    assert length == timedelta(hours=hours)
    assert start_of(day).tzinfo is AMSTERDAM


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("20140503", date(2014, 5, 3), date(2014, 5, 3)),
        ("20140200", date(2014, 2, 1), date(2014, 2, 28)),
        ("20160200", date(2016, 2, 1), date(2016, 2, 29)),
        ("20140000", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014-05", date(2014, 5, 1), date(2014, 5, 31)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("00000000", None, None),
        ("0000", None, None),
    ],
)
def test_what_a_partial_date_can_be(text: str, first: date | None, last: date | None) -> None:
    birth = PartialDate.parse(text)
    assert (birth.earliest(), birth.latest()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "20141301", "20140230", "20140012", "00000512", "201405", "2014-5-3", "2014-", "2014-05-", "0514-2-01",
     "٢٠١٤0503", "2014 503", "20140503x", "-2014", "20140503\n"],
)  # fmt: skip
def test_what_is_no_partial_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(2014, 0), (2014, 5, 0), (0, 5), (2014, None, 3), (2023, 2, 29), (-1,)])
def test_what_cannot_be_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate(*parts)


@given(partial_dates())
def test_a_partial_date_is_read_back(birth: PartialDate) -> None:
    assert PartialDate.parse(str(birth)) == birth == PartialDate.parse(birth.brp)
    assert birth.earliest() <= birth.latest()


@pytest.mark.parametrize(
    ("n", "birth", "earliest", "latest"),
    [
        (12, "20140503", date(2026, 5, 3), date(2026, 5, 3)),
        (18, "20080229", date(2026, 3, 1), date(2026, 3, 1)),
        (16, "20080229", date(2024, 2, 29), date(2024, 2, 29)),
        (12, "20140200", date(2026, 2, 1), date(2026, 2, 28)),
        (18, "20080200", date(2026, 2, 1), date(2026, 3, 1)),
        (16, "20100000", date(2026, 1, 1), date(2026, 12, 31)),
        (12, "00000000", None, None),
    ],
)
def test_the_day_somebody_turns(n: int, birth: str, earliest: date | None, latest: date | None) -> None:
    assert turns(n, PartialDate.parse(birth)) == earliest
    assert turns(n, PartialDate.parse(birth), "latest") == latest


@pytest.mark.parametrize(
    ("birth", "on", "years"),
    [
        ("20140503", date(2026, 5, 2), 11),
        ("20140503", date(2026, 5, 3), 12),
        ("20080229", date(2026, 2, 28), 17),
        ("20080229", date(2026, 3, 1), 18),
        ("20140000", date(2025, 12, 31), 11),
        ("20140000", date(2026, 1, 1), None),
        ("20140503", date(2014, 5, 2), None),
        ("20140500", date(2014, 5, 20), None),
        ("00000000", date(2026, 1, 1), None),
    ],
)
def test_age_is_given_only_when_certain(birth: str, on: date, years: int | None) -> None:
    assert age(PartialDate.parse(birth), on) == years


def test_an_expected_child_has_no_age() -> None:
    assert age(PartialDate(2026, 1, 1, expected=True), date(2026, 6, 1)) is None


@given(partial_dates(), st.integers(0, 100))
def test_turning_and_age_agree(birth: PartialDate, n: int) -> None:
    sure = turns(n, birth, "latest")
    assert turns(n, birth) <= sure
    if turns(n + 1, birth) > sure:
        assert age(birth, sure) == n
    assert age(birth, turns(n, birth) - timedelta(days=1)) in (None, n - 1)


@given(DAYS, st.integers(0, 100))
def test_a_wholly_known_birthday_is_the_first_day_of_the_age(born: date, n: int) -> None:
    birthday = turns(n, PartialDate.of(born))
    assert age(PartialDate.of(born), birthday) == n
    assert age(PartialDate.of(born), birthday - timedelta(days=1)) == (n - 1 if n else None)


@given(*[st.sampled_from(MARGIN)] * 4)
def test_overlap_is_sharing_a_day(a: date | None, b: date | None, c: date | None, d: date | None) -> None:
    assume(not (a and b and a > b) and not (c and d and c > d))
    days = [date(2025, 12, 30) + timedelta(days=n) for n in range(10)]
    assert overlap(a, b, c, d) == any(covers(a, b, day) and covers(c, d, day) for day in days)


def test_a_period_holds_its_first_day_and_not_its_last() -> None:
    begins, ends = start_of(SUMMER_TIME_ENDS), start_of(SUMMER_TIME_ENDS + timedelta(days=1))
    assert covers(begins, ends, begins)
    assert covers(begins, ends, ends - timedelta(microseconds=1))
    assert not covers(begins, ends, ends)
    assert covers(None, None, begins)


# Who decides when: 12, 16 and 18 are the ages at which the law gives a young person another say.

BANDS = (12, 16, 18)
AWKWARD = [
    date(2008, 2, 29),
    date(2012, 2, 29),
    date(2010, 12, 31),
    date(2011, 1, 1),
    SUMMER_TIME_BEGINS,
    SUMMER_TIME_ENDS,
]
BIRTHS = st.one_of(partial_dates(), st.sampled_from(AWKWARD).map(PartialDate.of))


def last_moment_before(day: date) -> datetime:
    return start_of(day).astimezone(UTC) - timedelta(microseconds=1)


@pytest.mark.parametrize("n", BANDS)
@pytest.mark.parametrize(
    "born",
    [
        *AWKWARD,
        *[SUMMER_TIME_BEGINS.replace(year=2026 - n) for n in BANDS],
        *[SUMMER_TIME_ENDS.replace(year=2026 - n) for n in BANDS],
    ],
)
def test_a_say_begins_at_midnight_in_amsterdam(born: date, n: int) -> None:
    birth = PartialDate.of(born)
    birthday = turns(n, birth)
    assert age(birth, day_of(start_of(birthday))) == n
    assert age(birth, day_of(last_moment_before(birthday))) == n - 1


@pytest.mark.parametrize(
    ("n", "utc", "is_of_age"),
    [
        (12, datetime(2026, 3, 28, 22, 59, tzinfo=UTC), False),
        (12, datetime(2026, 3, 28, 23, 0, tzinfo=UTC), True),
        (12, datetime(2026, 3, 29, 0, 59, tzinfo=UTC), True),
        (12, datetime(2026, 3, 29, 1, 0, tzinfo=UTC), True),
    ],
)
def test_the_night_summer_time_begins(n: int, utc: datetime, is_of_age: bool) -> None:
    assert (day_of(utc) >= turns(n, PartialDate(2014, 3, 29))) is is_of_age


@pytest.mark.parametrize(
    ("utc", "is_of_age"),
    [
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), False),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), True),
    ],
)
def test_the_night_summer_time_ends(utc: datetime, is_of_age: bool) -> None:
    assert (day_of(utc) >= turns(16, PartialDate(2010, 10, 25))) is is_of_age


@pytest.mark.parametrize(
    ("n", "birth", "begins"),
    [
        (12, "20160229", date(2028, 2, 29)),
        (16, "20120229", date(2028, 2, 29)),
        (18, "20120229", date(2030, 3, 1)),
        (12, "20141231", date(2026, 12, 31)),
        (16, "20101231", date(2026, 12, 31)),
        (18, "20080101", date(2026, 1, 1)),
    ],
)
def test_a_say_on_the_awkward_days(n: int, birth: str, begins: date) -> None:
    assert turns(n, PartialDate.parse(birth)) == begins


@given(BIRTHS)
def test_the_bands_follow_each_other(birth: PartialDate) -> None:
    for side in ("earliest", "latest"):
        days = [turns(n, birth, side) for n in BANDS]
        assert days == sorted(set(days))
        assert [day.year - days[0].year for day in days] == [0, 4, 6]
    assert all(turns(n, birth) <= turns(n, birth, "latest") for n in BANDS)


@given(BIRTHS, DAYS)
def test_a_certain_age_and_the_day_of_turning_say_the_same(birth: PartialDate, on: date) -> None:
    years = age(birth, on)
    for n in BANDS:
        is_between = turns(n, birth) <= on < turns(n, birth, "latest")
        assert not (is_between and years is not None)
        if years is not None:
            assert (years >= n) == (on >= turns(n, birth))


@given(st.dates(date(2000, 1, 1), date(2012, 12, 31)), st.sampled_from(BANDS))
def test_knowing_less_never_makes_somebody_surely_older(born: date, n: int) -> None:
    whole, month, year = PartialDate.of(born), PartialDate(born.year, born.month), PartialDate(born.year)
    assert turns(n, year) <= turns(n, month) <= turns(n, whole)
    assert turns(n, whole, "latest") <= turns(n, month, "latest") <= turns(n, year, "latest")
