"""What a target may ask about: every figure that is measured of a world in a quarter.

What each one means stands in `results/labels.py`; `measures.series` works it out. Figures of a
whole run, such as the deepest fall of trade, have no value in a quarter and can be no target.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

PLACES = ("pair", "state", "corridor", "power", "mode", "incident")
"""Keys of a target that say which of several a measure is of."""

MOST_MONEY = 200_000.0
"""Billion dollars a year: twice the output of the world."""


@dataclass(frozen=True)
class Measurable:
    """A measure: its unit, the place it needs, and the least and most that it can be.

    `optional` is a place that it may have; `money` says that dollars of a year make sense.
    """

    unit: str
    place: str | None = None
    least: float = 0.0
    most: float = 1.0
    optional: str | None = None
    money: bool = False


def _money(place: str | None = None) -> Measurable:
    return Measurable("bn", place, most=MOST_MONEY, money=True)


MEASURABLE: dict[str, Measurable] = {
    "bilateral_trade": _money("pair"),
    "regional_trade": _money(),
    "state_trade": _money("state"),
    "state_output": _money("state"),
    "output": _money(),
    "passed_on": _money(),
    "openness": Measurable("of output", most=inf),
    "trust": Measurable("of 1", "pair"),
    "mode_share": Measurable("of effort", "mode"),
    "autonomy": Measurable("of 1"),
    "dependence_on": Measurable("of 1", "power"),
    "stance": Measurable("(0 tolerate, 1 co-opt, 2 oppose)", "power", most=2.0),
    "capital_cost": Measurable("a year", most=inf),
    "energy_security": Measurable("of 1"),
    "high_value_share": Measurable("of mutual trade"),
    "incidents": Measurable("states struck a year", "incident", most=inf),
    "corridor_share": Measurable("of goods", "corridor"),
    "corridor_capacity": Measurable("Mt a year", most=inf),
    "transit_days": Measurable("days", optional="corridor", most=inf),
    "transit_cost": Measurable("log points", least=-inf, most=inf),
}
