"""Writing and reading are each other's inverse, and what is written fits the official schema."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.official import official_faults
from roer.contracts.ijw.read import read
from roer.contracts.ijw.tests.strategies import anything
from roer.contracts.ijw.write import write


@pytest.mark.parametrize("number", KINDS)
@given(data=st.data())
def test_reading_what_was_written_gives_the_same_message(number: str, data: st.DataObject) -> None:
    message: Any = data.draw(anything(KINDS[number].root))
    assert read(write(message)) == message


@pytest.mark.parametrize("number", KINDS)
@given(data=st.data())
def test_everything_written_fits_the_official_schema(number: str, schemas: Path, data: st.DataObject) -> None:
    message: Any = data.draw(anything(KINDS[number].root))
    assert official_faults(write(message), number, schemas) == ()


@pytest.mark.ijw("OP192")
def test_a_file_is_utf8_without_mark_and_with_windows_line_ends() -> None:
    from roer.contracts.ijw.examples import example

    content = write(example("JW305"))
    assert content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\r\n')
    assert b"\n" not in content.replace(b"\r\n", b"")
