"""The cast on a fresh database, and a moment for these tests."""

from __future__ import annotations

from datetime import datetime

import pytest

from roer.demo.cast import Cast
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """Everybody of the demo, in this module's own database."""
    return recall()
