"""What the peer's data collector keeps each quarter: the same measures as an ensemble's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .choice import MODES

if TYPE_CHECKING:
    from .region import PeerRegion


def turnover(model: PeerRegion) -> list[float]:
    """Recorded trade of the watched pairs, both ways. bn USD a year"""
    return [pair.left.trade_with(pair.right) for pair in model.watched]


def trust(model: PeerRegion) -> list[float]:
    """Trust of the watched pairs."""
    return [pair.trust for pair in model.watched]


def mode_share(model: PeerRegion) -> list[float]:
    """Share of the region's effort by mode."""
    found = [0.0] * len(MODES)
    for state in model.central:
        for channel in model.channels:
            found[channel.mode] += state.effort[channel.row]
    return [share / len(model.central) for share in found]


def autonomy(model: PeerRegion) -> float:
    """One less the mean dependence on the power most depended on."""
    most = [max(state.overall_dependence()) for state in model.central]
    return 1.0 - sum(most) / len(most)


def regional_trade(model: PeerRegion) -> float:
    """Recorded trade within the region. bn USD a year"""
    return sum(one.sales[other.row]
               for one in model.central for other in model.central if one is not other)


def output(model: PeerRegion) -> float:
    """Output of the region. bn USD a year"""
    return sum(state.output for state in model.central)


def stance(model: PeerRegion) -> list[float]:
    """Stance of each power."""
    return [power.stance for power in model.powers]


def passed_on(model: PeerRegion) -> float:
    """Goods on their way to sanctioned states through the region. bn USD a year"""
    return sum(state.passed.get(target, 0.0)
               for state in model.central for target in model.facts.targets)


def _mean_of(name: str) -> Callable[[PeerRegion], float]:
    def mean(model: PeerRegion) -> float:
        return sum(getattr(state, name) for state in model.central) / len(model.central)
    return mean


MEASURES: dict[str, Callable[[PeerRegion], Any]] = {
    "turnover": turnover, "trust": trust, "mode_share": mode_share, "autonomy": autonomy,
    "regional_trade": regional_trade, "output": output, "stance": stance,
    "capital_cost": _mean_of("capital_cost"), "energy_security": _mean_of("energy_security"),
    "high_value_share": _mean_of("high_value_share"), "passed_on": passed_on,
}
