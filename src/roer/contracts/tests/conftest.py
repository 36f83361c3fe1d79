"""What the tests of this room share: the cast, in this module's own database."""

from __future__ import annotations

import pytest

from roer.demo.cast import Cast
from roer.demo.recall import recall


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """Everybody, the families of the messages included."""
    return recall()
