"""What the tests of this room share: the cast, with the families of this room and Joost on duty."""

from __future__ import annotations

from datetime import datetime

import pytest

from roer.demo.cast import Cast
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast in a fresh database."""
    return recall()
