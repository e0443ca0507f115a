"""What all agents share: they first work out what comes, then all move on at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import mesa

if TYPE_CHECKING:
    from .region import PeerRegion


class Mover(mesa.Agent):  # type: ignore[misc]
    """An agent that reads last quarter's world and keeps `coming` values until all have read it."""

    model: PeerRegion

    def __init__(self, model: PeerRegion, start: dict[str, Any]) -> None:
        super().__init__(model)
        vars(self).update(start)
        self.base = SimpleNamespace(**start)
        self.coming: dict[str, Any] = {}

    def look(self) -> None:
        """Take in what several rules of this quarter read; nothing by default."""

    def step(self) -> None:
        """Work out what comes."""

    def advance(self) -> None:
        """Move on to what was worked out."""
        vars(self).update(self.coming)


def clip01(value: float) -> float:
    """A share held within 0 and 1."""
    return min(max(value, 0.0), 1.0)
