"""The examples in docs/ijw/road.md give what the page says."""

import doctest
from pathlib import Path

PAGE = Path(__file__).resolve().parents[5] / "docs" / "ijw" / "road.md"


def test_the_examples_on_the_page_work() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False)
    assert tried > 9
    assert failed == 0
