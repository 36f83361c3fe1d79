"""Dates of which parts may be unknown."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from roer.web.partial_date import PartialDate, PartialDateField, PartialDateWidget

FIELD = PartialDateField(required=False)

ACCEPTED = [
    (["3", "4", "2011"], PartialDate(2011, 4, 3)),
    (["", "4", "2011"], PartialDate(2011, 4, None)),
    (["", "", "2011"], PartialDate(2011, None, None)),
    (["29", "2", "2012"], PartialDate(2012, 2, 29)),
    ([" 03 ", "04", "2011"], PartialDate(2011, 4, 3)),
    (["", "", ""], None),
]
REFUSED = [
    ["29", "2", "2011"], ["31", "4", "2011"], ["32", "1", "2011"], ["1", "13", "2011"], ["1", "1", "11"],
    ["3", "", "2011"], ["3", "4", ""], ["", "4", ""], ["drie", "4", "2011"], ["-1", "4", "2011"], ["1", "1", "99999"],
]  # fmt: skip


@pytest.mark.parametrize(("boxes", "expected"), ACCEPTED)
def test_accepted(boxes: list[str], expected: PartialDate | None) -> None:
    assert FIELD.clean(boxes) == expected


@pytest.mark.parametrize("boxes", REFUSED)
def test_refused_in_words(boxes: list[str]) -> None:
    with pytest.raises(ValidationError) as why:
        FIELD.clean(boxes)
    assert why.value.messages[0].endswith((".",))


def test_a_whole_date_and_a_needed_date() -> None:
    with pytest.raises(ValidationError):
        PartialDateField(whole=True).clean(["", "4", "2011"])
    with pytest.raises(ValidationError):
        PartialDateField().clean(["", "", ""])


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_real_day_comes_back_the_same(day: date) -> None:
    boxes = [str(part) for part in PartialDateWidget().decompress(day)]
    found = FIELD.clean(boxes)
    assert found is not None
    assert found.whole == day


@given(st.lists(st.text(max_size=6), min_size=3, max_size=3))
def test_anything_typed_is_accepted_or_refused_never_a_crash(boxes: list[str]) -> None:
    try:
        found = FIELD.clean(boxes)
    except ValidationError:
        return
    assert found is None or found.year
