"""Trade drawn on a map of capitals: curves as thick as the trade, in SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.report.layout import Point, arc, label_sides, places
from qurultay.report.markup import Markup, tag
from qurultay.report.svg import WIDE, picture, word

_THICKEST = 15.0  # picture units, for the largest trade
_EDGE = (14.0, 44.0, 18.0, 56.0)  # room at the left, right, top and bottom
_TALL = 1.35  # how far the map is drawn out from south to north, to tell places apart


def flows(name: str, title: str, says: str, ties: Mapping[tuple[str, str], float],
          accent: tuple[str, str], names: Mapping[str, str], central: Sequence[str],
          largest: float) -> Markup:
    """Trade of pairs, bn USD a year in both directions, as curves between capitals.

    `accent` is the pair drawn in a colour of its own, `largest` the trade as thick as can be,
    the same on maps that stand side by side.
    """
    where, height = _on_page(places())
    drawn: list[Markup] = []
    for pair, value in sorted(ties.items(), key=lambda tie: ({*tie[0]} == {*accent}, -tie[1])):
        points = arc(where[pair[0]], where[pair[1]], -0.14)
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        drawn.append(tag("path", d=path, stroke_width=f"{_thickness(value, largest):.1f}",
                         class_="tie accent" if {*pair} == {*accent} else "tie"))
    drawn += _names(where, names, central)
    for at, share in enumerate((1.0, 0.1)):
        y = height - 26 + 17 * at
        drawn += [tag("path", d=f"M8 {y:.1f}L44 {y:.1f}", class_="tie scale",
                      stroke_width=f"{_thickness(share, 1.0):.1f}"),
                  word(50, y + 3.8, f"{largest * share:.3g} bn USD a year")]
    return picture(name, title, says, height, *drawn)


def _thickness(value: float, largest: float) -> float:
    """Area grows with trade only if width does; the root keeps small flows in sight."""
    return max(_THICKEST * sqrt(value / largest), 0.4)


def _on_page(where: dict[str, Point]) -> tuple[dict[str, Point], float]:
    """Places in picture units, north at the top, and the height that takes."""
    xy: FloatArray = np.array(list(where.values()))
    low, high = xy.min(axis=0), xy.max(axis=0)
    left, right, top, bottom = _EDGE
    scale = (WIDE - left - right) / (high[0] - low[0])
    found = {code: (float(left + scale * (x - low[0])),
                    float(top + _TALL * scale * (high[1] - y))) for code, (x, y) in where.items()}
    return found, float(top + _TALL * scale * (high[1] - low[1]) + bottom)


def _names(where: Mapping[str, Point], names: Mapping[str, str],
           central: Sequence[str]) -> list[Markup]:
    """A dot and a name for every actor, the names kept apart."""
    sizes = [(len(names[code]) * 5.6, 11.0) for code in where]
    sides = label_sides(list(where.values()), sizes)
    anchors = {"left": "start", "right": "end", "center": "middle"}
    drawn = []
    for (code, (x, y)), (side, right, up) in zip(where.items(), sides, strict=True):
        css = "place central" if code in central else "place"
        drawn += [tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2.8", class_="spot"),
                  word(x + right, y + up + 3.6, names[code], anchors[side], css)]
    return drawn
