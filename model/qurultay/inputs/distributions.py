"""How an uncertain parameter spreads over its range: inverse distribution functions.

Everything is elementwise and, to rounding, monotone in `u`, so that one uniform number a member
gives the same value whoever else is drawn beside it. The normal and the beta law have no inverse
in closed form; theirs is read from a table made here, since that of a library would have other
bits with every version of it.
"""

from __future__ import annotations

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

    `low` and `high` are the range, in the unit of the parameter. ValueError where the numbers make
    no distribution.
    """

    family: str
    numbers: tuple[float, ...]
    low: float
    high: float

    def __post_init__(self) -> None:
        names, numbers = FAMILIES[self.family], self.numbers
        if len(numbers) != len(names):
            raise ValueError(f"{self.family} takes {len(names)} numbers: {', '.join(names)}")
        if self.family in ("uniform", "triangular"):
            makes_sense = list(numbers) == sorted(numbers) and numbers[0] < numbers[-1]
        elif self.family == "normal":
            makes_sense = numbers[1] > 0
        elif self.family == "beta":
            makes_sense = all(number in range(1, MOST_OF_BETA + 1) for number in numbers)
        else:
            makes_sense = all(number > 0 for number in numbers)
        if not makes_sense:
            whole = f": they must be whole, 1 to {MOST_OF_BETA}" if self.family == "beta" else ""
            raise ValueError(
                f"{self.family} of {', '.join(names)} = {list(numbers)} is none{whole}")
        below, above = self._mass_at_ends()
        if above - below < 1e-6:
            raise ValueError(
                f"{self.family} has next to nothing between {self.low} and {self.high}"
            )

    def quantile(self, u: Array) -> Array:
        """The value below which a share `u` of worlds lies; `u` in 0..1, any shape."""
        below, above = self._mass_at_ends()
        share = below + np.asarray(u, dtype=np.float64) * (above - below)
        match self.family:
            case "uniform":
                low, high = self.numbers
                value = low + share * (high - low)
            case "triangular":
                low, mode, high = self.numbers
                width = high - low
                rising = low + np.sqrt(np.maximum(share * width * (mode - low), 0.0))
                falling = high - np.sqrt(np.maximum((1.0 - share) * width * (high - mode), 0.0))
                value = np.where(share * width < mode - low, rising, falling)
            case "normal":
                mean, sd = self.numbers
                value = mean + sd * _normal_law().quantile(share)
            case "lognormal":
                median, sd = self.numbers
                value = exp(float(log(median)) + sd * _normal_law().quantile(share))
            case _:  # beta
                law = _beta_law(*map(int, self.numbers))
                value = self.low + (self.high - self.low) * law.quantile(share)
        return np.clip(value, self.low, self.high)

    def _mass_at_ends(self) -> tuple[float, float]:
        """What the family puts below either end of the range."""
        x = np.array([self.low, self.high])
        match self.family:
            case "uniform":
                low, high = self.numbers
                mass = np.clip((x - low) / (high - low), 0.0, 1.0)
            case "triangular":
                low, mode, high = self.numbers
                width, at, least = high - low, np.clip(x, low, high), np.finfo(float).tiny
                rising = (at - low) ** 2 / (width * max(mode - low, least))
                falling = 1.0 - (high - at) ** 2 / (width * max(high - mode, least))
                mass = np.where(at < mode, rising, falling)
            case "normal":
                mean, sd = self.numbers
                mass = _normal_law().below_point((x - mean) / sd)
            case "lognormal":
                median, sd = self.numbers
                logs = log(np.maximum(x, np.finfo(float).tiny)) - float(log(median))
                mass = np.where(x > 0, _normal_law().below_point(logs / sd), 0.0)
            case _:  # beta
                law = _beta_law(*map(int, self.numbers))
                mass = law.below_point((x - self.low) / (self.high - self.low))
        below, above = mass
        return float(below), float(above)


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
        """The law of figures at points that are a knot, a centre, a knot and so on."""
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
