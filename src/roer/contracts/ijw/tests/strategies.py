"""Generated messages: any message that fits the format, made from the same description that reads and writes."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from roer.contracts.ijw.codes import codes_of
from roer.contracts.ijw.describe import Element, MessageClass, elements
from roer.contracts.ijw.leaves import Leaf

DIGITS, LATIN = "0123456789", "abcxyzABCXYZÀéỳ"
PATTERNS: dict[str, st.SearchStrategy[str]] = {
    "[0-9]{8}": st.integers(0, 10**8 - 1).map("{:08}".format),
    "[0-9]{4}": st.integers(0, 10**4 - 1).map("{:04}".format),
    "[0-9]{9}": st.integers(0, 10**9 - 1).map("{:09}".format),
    "[0-9]+": st.text(DIGITS, min_size=1, max_size=15),
    "[a-zA-Z0-9]+": st.text(DIGITS + "azAZ", min_size=1, max_size=12),
    "[a-zA-ZÀ-ỳ]+": st.text(LATIN, min_size=1, max_size=6),
    r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)": st.tuples(*[st.integers(0, 999)] * 3).map(
        "{0[0]}.{0[1]}.{0[2]}".format
    ),
}
LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
ANY_XML = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from("\t\n\r&<>'\"")


def passes_eleven_test(bsn: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, bsn, strict=True)) % 11 == 0


TEST_BSNS = [str(n) for n in range(999_900_006, 999_901_500) if passes_eleven_test(str(n))]
bsns = st.sampled_from(TEST_BSNS)


def _text(leaf: Leaf) -> st.SearchStrategy[str]:
    longest, pattern = leaf.facts["longest"], leaf.facts["pattern"]
    if pattern:
        return PATTERNS[pattern]
    alphabet = ANY_XML if leaf.facts["blank"] or leaf.facts["lines"] else LETTERS
    texts = st.text(alphabet, min_size=1, max_size=min(longest or 30, 30))
    return texts if leaf.facts["blank"] else texts.filter(lambda v: bool(v.strip(" \t\r\n")))


def values(leaf: Leaf) -> st.SearchStrategy[Any]:
    """Any value that a leaf accepts."""
    if leaf.kind == "text":
        return _text(leaf)
    if leaf.kind == "code":
        return st.sampled_from(sorted(codes_of(leaf.facts["list"])))
    if leaf.kind == "whole":
        return st.integers(0, leaf.facts["most"])
    if leaf.kind == "day":
        return st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
    if leaf.kind == "clock":
        return st.times()
    return st.just(leaf.facts["value"])


def _element(element: Element) -> st.SearchStrategy[Any]:
    inner = values(element.leaf) if element.leaf else anything(element.shape)  # type: ignore[arg-type]
    if element.inner:
        return st.lists(inner, min_size=0 if element.optional else 1, max_size=3).map(tuple)
    return st.none() | inner if element.optional else inner


def anything(cls: type[MessageClass]) -> st.SearchStrategy[Any]:
    """Any object of a class that fits the format; it need not keep the rules."""
    return st.deferred(lambda: st.builds(cls, **{name: _element(element) for name, element in elements(cls)}))
