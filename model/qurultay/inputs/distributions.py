"""How an uncertain parameter spreads over its range: inverse distribution functions.

Everything is elementwise and monotone in `u`, so that one uniform number, drawn once a
member, gives the same value whoever else is drawn beside it. `scipy.special` alone is used,
and only when asked: `scipy.stats` would cost every command a second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FAMILIES = {
    "triangular": ("low", "mode", "high"),
    "lognormal": ("median", "sd of the log"),
    "beta": ("a", "b"),
    "normal": ("mean", "sd"),
    "uniform": ("low", "high"),
}
"""Each family and what its numbers mean. A beta stretches over the range of its parameter."""


@dataclass(frozen=True)
class Spread:
    """A distribution cut off at the ends of a range, e.g. `Spread("uniform", (0, 1), 0, 1)`.

    `low` and `high` are the range, in the unit of the parameter; what the family puts outside
    is cut off and the rest scaled up. Raises ValueError where the numbers make no distribution.
    """

    family: str
    numbers: tuple[float, ...]
    low: float
    high: float

    def __post_init__(self) -> None:
        names = FAMILIES[self.family]
        if len(self.numbers) != len(names):
            raise ValueError(f"{self.family} takes {len(names)} numbers: {', '.join(names)}")
        if not _makes_sense(self.family, self.numbers):
            raise ValueError(f"{self.family} of {', '.join(names)} = {list(self.numbers)} is none")
        below, above = self._mass_at_ends()
        if above - below < 1e-6:
            raise ValueError(
                f"{self.family} has next to nothing between {self.low} and {self.high}"
            )

    def quantile(self, u: Array) -> Array:
        """The value below which a share `u` of worlds lies; `u` in 0..1, any shape."""
        below, above = self._mass_at_ends()
        share = below + np.asarray(u, dtype=np.float64) * (above - below)
        value = _INVERSES[self.family](share, *self._stretched())
        return np.clip(value, self.low, self.high)

    def _mass_at_ends(self) -> tuple[float, float]:
        ends = np.array([self.low, self.high])
        below, above = _MASSES[self.family](ends, *self._stretched())
        return float(below), float(above)

    def _stretched(self) -> tuple[float, ...]:
        ends = (self.low, self.high) if self.family == "beta" else ()
        return (*self.numbers, *ends)


def _makes_sense(family: str, numbers: tuple[float, ...]) -> bool:
    if family in ("uniform", "triangular"):
        return list(numbers) == sorted(numbers) and numbers[0] < numbers[-1]
    if family == "normal":
        return numbers[1] > 0
    return all(number > 0 for number in numbers)


def _special() -> Any:
    return import_module("scipy.special")


def _uniform_mass(x: Array, low: float, high: float) -> Array:
    return np.clip((x - low) / (high - low), 0.0, 1.0)


def _uniform(share: Array, low: float, high: float) -> Array:
    return low + share * (high - low)


def _triangular_mass(x: Array, low: float, mode: float, high: float) -> Array:
    width, at = high - low, np.clip(x, low, high)
    rising = (at - low) ** 2 / (width * max(mode - low, np.finfo(float).tiny))
    falling = 1.0 - (high - at) ** 2 / (width * max(high - mode, np.finfo(float).tiny))
    return np.where(at < mode, rising, falling)


def _triangular(share: Array, low: float, mode: float, high: float) -> Array:
    width = high - low
    rising = low + np.sqrt(np.maximum(share * width * (mode - low), 0.0))
    falling = high - np.sqrt(np.maximum((1.0 - share) * width * (high - mode), 0.0))
    return np.where(share * width < mode - low, rising, falling)


def _normal_mass(x: Array, mean: float, sd: float) -> Array:
    mass: Array = _special().ndtr((x - mean) / sd)
    return mass


def _normal(share: Array, mean: float, sd: float) -> Array:
    value: Array = mean + sd * _special().ndtri(share)
    return value


def _lognormal_mass(x: Array, median: float, sd: float) -> Array:
    positive = np.log(np.maximum(x, np.finfo(float).tiny))
    return np.where(x > 0, _normal_mass(positive, float(np.log(median)), sd), 0.0)


def _lognormal(share: Array, median: float, sd: float) -> Array:
    return np.exp(_normal(share, float(np.log(median)), sd))


def _beta_mass(x: Array, a: float, b: float, low: float, high: float) -> Array:
    mass: Array = _special().betainc(a, b, np.clip((x - low) / (high - low), 0.0, 1.0))
    return mass


def _beta(share: Array, a: float, b: float, low: float, high: float) -> Array:
    possible = np.maximum(share, 1e-30)  # below 1e-300 the inverse is not a number
    value: Array = low + (high - low) * _special().betaincinv(a, b, possible)
    return value


_MASSES: dict[str, Callable[..., Array]] = {
    "uniform": _uniform_mass,
    "triangular": _triangular_mass,
    "normal": _normal_mass,
    "lognormal": _lognormal_mass,
    "beta": _beta_mass,
}
_INVERSES: dict[str, Callable[..., Array]] = {
    "uniform": _uniform,
    "triangular": _triangular,
    "normal": _normal,
    "lognormal": _lognormal,
    "beta": _beta,
}
