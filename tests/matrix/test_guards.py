"""No page is without a guard."""

from __future__ import annotations

from tests.matrix.looking import OWN


def test_every_page_says_who_may_come() -> None:
    silent = [r.name for r in OWN if r.room != "web" and not getattr(r.view, "guard", None)]
    assert silent == []
