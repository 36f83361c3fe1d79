"""People who help, assess and decide see no more than the law lets."""

from __future__ import annotations

from uuid import UUID

import pytest

from roer.access.facts import Facts
from roer.demo.cast import Cast
from tests.matrix.looking import look


@pytest.mark.req("PRI-07")
@pytest.mark.req("PRI-38")
@pytest.mark.parametrize("name", ["fatima", "joost", "ismail", "eva", "wim", "dewi", "carla"])
def test_nobody_sees_more_than_the_law_lets(cast: Cast, law: dict[UUID, Facts], name: str) -> None:
    assert look(cast, law, name) == []
