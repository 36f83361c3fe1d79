"""How large the measured region is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.world import World


@dataclass(frozen=True)
class Scale:
    """So many dossiers and items; each scale has a database of its own."""

    dossiers: int = 100_000
    items: int = 1_000_000

    @property
    def database(self) -> str:
        """The name of the database."""
        return f"roer_bench_{self.dossiers}"

    def world(self) -> World:
        """The region of this scale."""
        from bench.world import World

        return World(self.dossiers, self.items)
