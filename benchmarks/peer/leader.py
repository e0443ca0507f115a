"""Who leads a state: since when, what he leans to, and whether he redraws relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .region import PeerRegion

WINDOW, AFTERMATH = 8.0, 4.0
"""Quarters in which a leader counts as new, and in which a revolt is felt."""


class Led:
    """What a state adds to its economy: a leader."""

    model: PeerRegion
    row: int
    code: str
    central: bool
    turnover: float
    tenure: float
    opener: float
    revolt: float
    leaning: list[float]
    reform_aim: float
    reform: float

    def redraws(self) -> bool:
        """Whether a new leader redraws relations with neighbours."""
        return self.opener > 0.0 and self.tenure < WINDOW

    def in_revolt(self) -> bool:
        """Whether a revolt has brought the leader within a year."""
        return self.revolt > 0.0 and self.tenure < AFTERMATH

    def led(self) -> dict[str, Any]:
        """Who leads a quarter later, and what reforms mean by then."""
        p, luck = self.model.p.leader, self.model.luck
        reform = self.reform + p.reform_speed * (self.reform_aim - self.reform)
        dated = of(p.change, self.code)
        if luck.leader[self.row] >= max(p.turnover * self.turnover / 4.0, dated):
            return {"tenure": self.tenure + 1.0, "reform": reform}
        opens = self.central and luck.character[self.row] < p.redraws + of(p.opens, self.code)
        revolt = dated == 0.0 and luck.revolt[self.row] < p.revolt_share
        return {
            "tenure": 0.0, "opener": float(opens), "revolt": float(revolt),
            "leaning": [p.leaning_spread * luck.leaning[mode][self.row]
                        for mode in range(len(self.leaning))],
            "reform_aim": max(p.reform, self.reform_aim) if opens else self.reform_aim,
            "reform": reform,
        }


def of(values: dict[str, float], code: str) -> float:
    """A value that holds for all, and what one actor has on top of it."""
    return values.get("", 0.0) + values.get(code, 0.0)
