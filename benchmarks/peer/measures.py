"""What the peer's data collector keeps each quarter: the same measures as an ensemble's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def _bonds(model: PeerRegion) -> list[list[float]]:
    """Dependence of each state of the region on each power, by one ruler for all worlds."""
    return [state.overall_dependence(model.ruler) for state in model.central]


def autonomy(model: PeerRegion) -> float:
    """One less the mean dependence on the power most depended on."""
    return 1.0 - _mean(max(bonds) for bonds in _bonds(model))


def dependence_on(model: PeerRegion) -> list[float]:
    """Mean dependence of the region on each power."""
    return [_mean(on_one) for on_one in zip(*_bonds(model), strict=True)]


def regional_trade(model: PeerRegion) -> float:
    """Recorded trade within the region. bn USD a year"""
    return sum(one.sales[other.row]
               for one in model.central for other in model.central if one is not other)


def state_trade(model: PeerRegion) -> list[float]:
    """Recorded trade of each state of the region, both ways. bn USD a year"""
    return [sum(state.trade_with(other) for other, _ in state.ties) for state in model.central]


def state_output(model: PeerRegion) -> list[float]:
    """Output of each state of the region. bn USD a year"""
    return [state.output for state in model.central]


def output(model: PeerRegion) -> float:
    """Output of the region. bn USD a year"""
    return sum(state_output(model))


def stance(model: PeerRegion) -> list[float]:
    """Stance of each power."""
    return [power.stance for power in model.powers]


def passed_on(model: PeerRegion) -> float:
    """Goods on their way to sanctioned states through the region. bn USD a year"""
    return sum(state.passed.get(target, 0.0)
               for state in model.central for target in model.facts.targets)


def incidents(model: PeerRegion) -> list[float]:
    """How many states of the region are struck, by kind."""
    return [sum(state.incident[kind] for state in model.central) for kind in model.facts.incidents]


def corridor_share(model: PeerRegion) -> list[float]:
    """Share of each corridor in the base year's goods that can choose."""
    found = [0.0] * len(model.corridors)
    for group in model.choosing:
        for corridor, share in group.shares:
            found[corridor.row] += group.part * share
    return found


def corridor_capacity(model: PeerRegion) -> float:
    """What all corridors can carry. Mt a year"""
    return sum(corridor.capacity for corridor in model.corridors)


def corridor_days(model: PeerRegion) -> list[float]:
    """Days on each corridor, less what projects save."""
    return [corridor.days - corridor.saved_days() for corridor in model.corridors]


def transit_days(model: PeerRegion) -> float:
    """Days that the base year's goods take on the corridors of that year."""
    days = corridor_days(model)
    return sum(group.part * share * days[corridor.row]
               for group in model.choosing for corridor, share in group.options)


def transit_cost(model: PeerRegion) -> float:
    """Log cost of transport of the base year's goods that can choose."""
    return sum(group.part * group.pairs[0].transport_cost for group in model.choosing)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _mean_of(name: str) -> Callable[[PeerRegion], float]:
    return lambda model: _mean(getattr(state, name) for state in model.central)


MEASURES: dict[str, Callable[[PeerRegion], Any]] = {
    "turnover": turnover, "trust": trust, "mode_share": mode_share, "autonomy": autonomy,
    "dependence_on": dependence_on, "regional_trade": regional_trade, "state_trade": state_trade,
    "state_output": state_output, "output": output, "stance": stance,
    "capital_cost": _mean_of("capital_cost"), "energy_security": _mean_of("energy_security"),
    "high_value_share": _mean_of("high_value_share"), "passed_on": passed_on,
    "incidents": incidents, "corridor_share": corridor_share,
    "corridor_capacity": corridor_capacity, "corridor_days": corridor_days,
    "transit_days": transit_days, "transit_cost": transit_cost,
}
