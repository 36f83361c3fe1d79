"""Days that go wrong elsewhere: the 29th of February, an end that is over, a registration that expired yesterday."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.decisions import commands
from roer.decisions.commands.drafting import _months
from roer.decisions.models import AwardedProvision
from roer.decisions.refusals import CannotDecide
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people

LEAP = datetime.fromisoformat("2028-02-29T10:00:00+01:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


@pytest.mark.parametrize("ends_on", [date(2029, 2, 28), date(2029, 3, 1)])
def test_a_year_from_the_29th_of_february_is_a_year(cast: Cast, ends_on: date) -> None:
    made = story.drafted(cast, story.determined(cast, "lina", months=12, at=LEAP), "grant", at=LEAP)
    line = story.granted(cast, made, at=LEAP, starts_on=LEAP.date(), ends_on=ends_on)
    with acting(cast["dewi"].at(LEAP), page="test"):
        assert AwardedProvision.objects.get(id=line).months == 12


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 5))
def test_whole_years_are_never_counted_short(start: date, years: int) -> None:
    try:
        end = start.replace(year=start.year + years)
    except ValueError:
        end = start.replace(year=start.year + years, day=28)
    assert _months(None, start, end) == 12 * years


def test_an_end_that_is_over_is_refused_in_plain_words(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "lina"), "grant")
    with pytest.raises(CannotDecide, match="al voorbij"):
        story.granted(cast, made, starts_on=date(2026, 1, 1), ends_on=date(2026, 9, 30))
    story.granted(cast, made, starts_on=date(2026, 1, 1), ends_on=AT.date())


def test_a_registration_that_expired_yesterday_lets_help_go_on_and_a_colleague_look(cast: Cast) -> None:
    people.record_registration(
        actor=cast["anja"].at(AT), person_id=cast["eva"].person_id, register="BIG", number="19012345601",
        valid_from=date(2021, 1, 1), valid_until=AT.date(),
    )  # fmt: skip
    people.involve(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("lina"), seat_id=cast["eva"].seat.id, part="care_provider"
    )
    eva = cast["eva"].at(AT)
    made = commands.determine_help(
        actor=eva, dossier_id=cast.dossier("lina"), words="Elke week praten.", form="outpatient", volume=Decimal(1),
        unit="hour", frequency="week",
    )  # fmt: skip
    with acting(eva, page="test"):
        assert WorkItem.objects.filter(kind="decisions.check_determination", thing_id=made).count() == 1
