"""Where things go in a picture, without drawing any: places of states, arcs, labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.inputs.tables import rows
from qurultay.results.wording import LEFT

Point = tuple[float, float]
_Rectangle = tuple[float, float, float, float]

# The region is drawn large and its surroundings small: degrees and picture units at the edges.
_LON = (-180.0, -80.0, 0.0, 30.0, 50.0, 78.0, 120.0, 180.0)
_ACROSS = (-8.0, 0.0, 12.0, 30.0, 48.0, 96.0, 118.0, 124.0)
_LAT, _UP = (-90.0, 30.0, 36.0, 46.0, 56.0, 90.0), (-20.0, 0.0, 9.0, 42.0, 62.0, 75.0)
_STEPS = 40
_ANCHORS = (("left", 1, 0), ("right", -1, 0), ("center", 0, 1), ("center", 0, -1))
_TINY = 0.002  # share of the largest flow below which none is drawn
_AWAY = 8.0  # points between a place and its label


def places() -> dict[str, Point]:
    """Position of every state by code, from latitude and longitude of its capital."""
    return {row.text("code"): position(row.number("lat", -90, 90), row.number("lon", -180, 180))
            for row in rows("states.csv") if row.text("role") != "rest"}


def position(lat: float, lon: float) -> Point:
    """Degrees to picture units; east stays right of west and north above south."""
    return float(np.interp(lon, _LON, _ACROSS)), float(np.interp(lat, _LAT, _UP))


def arc(start: Point, end: Point, bend: float = 0.14) -> FloatArray:
    """A curve (steps, 2) between two points, bent upward or, from north to south, to the west."""
    one, other = np.array(sorted((start, end)))
    across = np.array([-(other - one)[1], (other - one)[0]])
    middle = (one + other) / 2.0 + bend * across
    t = np.linspace(0.0, 1.0, _STEPS)[:, None]
    found: FloatArray = (1 - t) ** 2 * one + 2 * (1 - t) * t * middle + t**2 * other
    return found


def spread(heights: Mapping[int, float], gap: float, low: float, high: float) -> dict[int, float]:
    """Heights of labels moved apart to at least `gap`, kept within low and high where they fit."""
    order = sorted(heights, key=lambda name: heights[name])
    place = _pushed_up([heights[name] for name in order], gap)
    place = [-one for one in _pushed_up([-min(one, high) for one in reversed(place)], gap)]
    place = _pushed_up([max(one, low) for one in reversed(place)], gap)
    return dict(zip(order, place, strict=True))


def _pushed_up(rising: Sequence[float], gap: float) -> list[float]:
    """Numbers in rising order, each at least a gap above the one before."""
    found: list[float] = []
    for one in rising:
        found.append(max(one, found[-1] + gap) if found else one)
    return found


def label_sides(points: Sequence[Point], sizes: Sequence[Point]) -> list[tuple[str, float, float]]:
    """For each point the side its label goes: alignment and offset, so that labels keep apart.

    `points` and `sizes` (width, height) in points of a print; each takes the first side that covers
    least of the labels before it and of all the places.
    """
    taken = [(x - 4.0, y - 4.0, x + 4.0, y + 4.0) for x, y in points]
    found = []
    for (x, y), (wide, tall) in zip(points, sizes, strict=True):
        boxes: list[_Rectangle] = []
        for _, right, up in _ANCHORS:
            x0 = x + _AWAY if right > 0 else x - _AWAY - wide if right < 0 else x - wide / 2
            y0 = y + up * (_AWAY + tall / 2) - tall / 2
            boxes.append((x0, y0, x0 + wide, y0 + tall))
        shared = [sum(max(min(box[2], other[2]) - max(box[0], other[0]), 0.0)
                      * max(min(box[3], other[3]) - max(box[1], other[1]), 0.0)
                      for other in taken) for box in boxes]
        best = shared.index(min(shared))
        side, right, up = _ANCHORS[best]
        taken.append(boxes[best])
        found.append((side, right * _AWAY, up * (_AWAY + tall / 2)))
    return found


def roomiest(band: FloatArray) -> tuple[float, float]:
    """Where a band is highest over a third of its length to either side, and how high."""
    reach = len(band) // 3
    if reach == 0:
        return (len(band) - 1) / 2, float(band.min())
    inside = range(reach, len(band) - reach)
    least = {at: float(band[at - reach : at + reach + 1].min()) for at in inside}
    best = max(least, key=lambda at: (round(least[at], 0), -abs(at - len(band) // 2)))
    return best, least[best]


def trade_ties(flow: FloatArray, states: Sequence[str], shown: set[str],
               central: set[str]) -> dict[tuple[str, str], float]:
    """Trade in both directions of each shown pair with a central state in it.

    `flow` (n, n) in the order of `states`; less than two thousandths of the largest is left out.
    """
    both = flow + flow.T
    rows_of_shown = [row for row, code in enumerate(states) if code in shown]
    found = {(states[i], states[j]): float(both[i, j]) for i in rows_of_shown
             for j in rows_of_shown if i < j and central & {states[i], states[j]}}
    return {pair: value for pair, value in found.items()
            if value >= _TINY * max(found.values())}


def printable(text: str) -> str:
    """Text from a scenario file for matplotlib, in which a dollar sign starts no formula."""
    seen = "".join(letter for letter in " ".join(text.split())
                   if letter.isprintable() or letter in ("\u200c", LEFT))
    return seen.replace("$", r"\$")
