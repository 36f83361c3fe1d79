"""No small number can be worked out: checked by a reader who tries every answer that fits what is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roer.decisions.disclosure import FEW, hide

TOGETHER = ("doctor", "court")
CODES = ("family", "doctor", "court", "acute", "institution")


@pytest.mark.parametrize(("parts", "hidden", "total"), [
    ({"family": 20, "doctor": 9, "court": 8, "acute": 7}, set(), False),
    ({"family": 20, "doctor": 9, "court": 1, "acute": 7}, {"court", "doctor"}, False),
    ({"family": 20, "doctor": 0, "court": 1, "acute": 7}, {"court", "doctor", "acute"}, True),
    ({"family": 9, "doctor": 7, "court": 6, "acute": 2}, {"acute", "family"}, False),
    ({"family": 18, "doctor": 2, "court": 0, "acute": 0}, {"family", "doctor", "court"}, True),
])  # fmt: skip
def test_what_stays_inside(parts: dict[str, int], hidden: set[str], total: bool) -> None:
    """One child by a judge beside nine by a doctor: both are hidden, or the judge's is the total less the nine."""
    found = hide(parts, TOGETHER)
    assert (set(found.parts), found.total) == (hidden, total)


def sums(count: int, whole: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many numbers make a whole."""
    if count == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        for others in sums(count - 1, whole - first):
            yield (first, *others)


def thinkable(parts: dict[str, int], groups: list[list[str]]) -> dict[str, set[int]]:
    """What each hidden part can be for a reader who knows what the hidden ones of each group are together."""
    found: dict[str, set[int]] = {}
    for group in (one for one in groups if one):
        for answer in sums(len(group), sum(parts[code] for code in group)):
            for code, number in zip(group, answer, strict=True):
                found.setdefault(code, set()).add(number)
    return found


@settings(max_examples=60)
@given(st.lists(st.integers(0, 7), min_size=3, max_size=5).filter(lambda found: sum(found) >= 10))
def test_a_reader_who_subtracts_learns_no_small_number(numbers: list[int]) -> None:
    parts = dict(zip(CODES, numbers, strict=False))
    found = hide(parts, TOGETHER)
    summed, rest = (sorted(found.parts & side) for side in (set(TOGETHER), parts.keys() - set(TOGETHER)))
    groups = [summed + rest] if found.total else [summed, rest]
    assert all(not 0 < parts[code] < FEW for code in parts.keys() - found.parts), "no small number is shown"
    for code, answers in thinkable(parts, groups).items():
        assert max(answers) - min(answers) >= FEW, f"{code} is nearly known"
    if not found.total:
        for block in (set(TOGETHER), parts.keys() - set(TOGETHER)):
            assert not 0 < sum(parts[code] for code in block) < FEW, "nor a small total"


def test_a_part_of_which_another_page_would_tell_the_rest_stays_inside_too() -> None:
    """Of a group apart: what everybody less this group would be a few, is hidden with another."""
    assert hide({"family": 20, "doctor": 12, "acute": 9}, also={"doctor"}).parts == {"doctor", "acute"}
