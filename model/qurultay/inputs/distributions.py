"""How an uncertain parameter spreads over its range: inverse distribution functions.

Everything is elementwise and, to rounding, monotone in `u`, so that one uniform number, drawn
once a member, gives the same value whoever else is drawn beside it. The normal and the beta law
have no inverse in closed form; theirs is read from a table made here, since that of a library
would have other bits with every version of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import comb

import numpy as np
from numpy.typing import NDArray

from qurultay.core.elementary import exp, log

Array = NDArray[np.float64]

FAMILIES = {
    "triangular": ("low", "mode", "high"),
    "lognormal": ("median", "sd of the log"),
    "beta": ("a", "b"),
    "normal": ("mean", "sd"),
    "uniform": ("low", "high"),
}
"""Each family and what its numbers mean. A beta stretches over the range of its parameter; its
numbers are whole."""

MOST_OF_BETA = 100
"""Largest a and b of a beta."""

_ROOT_OF_TWO_PI = 2.5066282746310005


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
            whole = f": they must be whole, 1 to {MOST_OF_BETA}" if self.family == "beta" else ""
            raise ValueError(
                f"{self.family} of {', '.join(names)} = {list(self.numbers)} is none{whole}")
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
    if family == "beta":
        return all(number in range(1, MOST_OF_BETA + 1) for number in numbers)
    return all(number > 0 for number in numbers)


@dataclass(frozen=True, eq=False)
class _Law:
    """A distribution as a table: `knots` and the mass below each, and what is between two of them.

    At each of the `centres` stand its mass and density f, and `bend` and `turn`, the first and
    second derivative of log f. With e = (mass - mass at the centre) / f the inverse is
    e - bend e^2 / 2 + (2 bend^2 - turn) e^3 / 6 + ... beyond the centre; knots are so close that
    the error is below 1e-9 of a standard deviation within five of them.
    """

    knots: Array
    below: Array
    centres: Array
    mass: Array
    density: Array
    bend: Array
    turn: Array

    @classmethod
    def of(cls, points: Array, masses: Array, density: Array, bend: Array, turn: Array) -> _Law:
        """The law of figures at ascending points: a knot, a centre, a knot and so on to a knot."""
        centres = slice(1, None, 2)
        return cls(points[::2], np.maximum.accumulate(masses[::2]), points[centres],
                   masses[centres], np.maximum(density[centres], np.finfo(np.float64).tiny),
                   bend[centres], turn[centres])

    def below_point(self, x: Array) -> Array:
        """The mass below each point; 0 before the first knot and 1 from the last one on."""
        at = self._between(self.knots, x)
        d, bend = x - self.centres[at], self.bend[at]
        found = self.mass[at] + self.density[at] * d * (
            1.0 + d * (bend / 2.0 + d * (bend * bend + self.turn[at]) / 6.0))
        inside = np.clip(found, self.below[at], self.below[at + 1])
        return np.where(x < self.knots[0], 0.0, np.where(x >= self.knots[-1], 1.0, inside))

    def quantile(self, share: Array) -> Array:
        """The point below which each share of the mass lies, held within the knots."""
        at = self._between(self.below, share)
        low, high, bend = self.knots[at], self.knots[at + 1], self.bend[at]
        e = np.clip((share - self.mass[at]) / self.density[at], low - high, high - low)
        found = self.centres[at] + e * (
            1.0 - e * (bend / 2.0 - e * (2.0 * bend * bend - self.turn[at]) / 6.0))
        return np.clip(found, low, high)

    def _between(self, knots: Array, values: Array) -> NDArray[np.int64]:
        """Between which knots, this one and the next, each value lies."""
        return np.clip(np.searchsorted(knots, values, side="right") - 1, 0, len(knots) - 2)


@cache
def _normal_law() -> _Law:
    """The standard normal law from -6 to 6.

    Its mass is 1/2 + f(z) (z + z^3 / 3 + z^5 / (3 5) + z^7 / (3 5 7) + ...).
    """
    z = np.arange(-3072.0, 3073.0) / 512.0
    square, term = z * z, z
    odd = term
    for factor in range(3, 200, 2):
        term = term * square / factor
        odd = odd + term
    density = exp(-0.5 * square) / _ROOT_OF_TWO_PI
    return _Law.of(z, 0.5 + density * odd, density, -z, np.full(len(z), -1.0))


@cache
def _beta_law(a: int, b: int) -> _Law:
    """The beta law on 0 to 1.

    With n = a + b - 1 its mass below x is the sum of n! / (j! (n - j)!) x^j (1 - x)^(n - j) over j
    from a to n.
    """
    near = np.arange(1.0, 8192.0) / 8192.0
    x = near * near * (3.0 - 2.0 * near)
    rest, n = 1.0 - x, a + b - 1
    power, tail = np.ones(len(x)), np.ones(len(x))
    for j in range(n - 1, a - 1, -1):
        power = power * rest
        tail = tail * x + comb(n, j) * power
    head = np.ones(len(x))
    for _ in range(a - 1):
        head = head * x
    return _Law.of(x, np.minimum(head * x * tail, 1.0), a * comb(n, a) * head * power,
                   (a - 1) / x - (b - 1) / rest,
                   -(a - 1) / (x * x) - (b - 1) / (rest * rest))


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
    return _normal_law().below_point((x - mean) / sd)


def _normal(share: Array, mean: float, sd: float) -> Array:
    return mean + sd * _normal_law().quantile(share)


def _lognormal_mass(x: Array, median: float, sd: float) -> Array:
    positive = log(np.maximum(x, np.finfo(float).tiny))
    return np.where(x > 0, _normal_mass(positive, float(log(median)), sd), 0.0)


def _lognormal(share: Array, median: float, sd: float) -> Array:
    return exp(_normal(share, float(log(median)), sd))


def _beta_mass(x: Array, a: float, b: float, low: float, high: float) -> Array:
    return _beta_law(int(a), int(b)).below_point((x - low) / (high - low))


def _beta(share: Array, a: float, b: float, low: float, high: float) -> Array:
    return low + (high - low) * _beta_law(int(a), int(b)).quantile(share)


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
