"""Pictures of the evidence: intervals on one scale, histograms, forecasts and what came true."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qurultay.report.markup import Markup, joined, tag
from qurultay.report.svg import WIDE, Panel, picture, ticks, word

_ROW = 17.0
_LETTER = 6.3  # room for a letter of a name; no name takes more than half of a picture
_VALUES = 52.0


@dataclass(frozen=True)
class Span:
    """A value between its ends under a name; `faint` where it says nothing."""

    name: str
    low: float
    middle: float
    high: float
    shown: str
    css: str = "s1"
    faint: bool = False


def spans(name: str, title: str, says: str, rows: Sequence[Span], *,
          band: tuple[float, float] | None = None, line: float | None = None,
          ends: tuple[float, float] | None = None,
          written: Callable[[float], str] = lambda value: f"{value:g}") -> Markup:
    """Rows of dots with their intervals on one scale, a band shaded and a line marked.

    What reaches beyond `ends` is cut.
    """
    marks = [*(band or ()), *([line] if line is not None else [])]
    low = min([*(row.low for row in rows), *marks])
    high = max([*(row.high for row in rows), *marks])
    low, high = ends or (low, high if high > low else low + 1.0)
    height = 8.0 + _ROW * len(rows) + 22.0
    names = min(max(_LETTER * max(len(row.name) for row in rows), 70.0) + 14.0, WIDE / 2)
    panel = Panel(low, high, 0.0, 1.0, height=height, left=names, right=_VALUES, top=4.0,
                  bottom=22.0)
    drawn: list[Markup] = []
    if band:
        left, right = panel.x(band[0]), panel.x(band[1])
        drawn.append(tag("rect", x=f"{left:.1f}", y=f"{panel.y(1.0):.1f}",
                         width=f"{right - left:.1f}",
                         height=f"{panel.y(0.0) - panel.y(1.0):.1f}", class_="band"))
    drawn += [joined([_upright(panel, at, "grid"),
                      word(panel.x(at), height - 7, written(at).replace("-", "−"), "middle")])
              for at in ticks(low, high)]
    if line is not None:
        drawn.append(_upright(panel, line, "zero"))
    for at, row in enumerate(rows):
        y = 4.0 + _ROW * (at + 0.5)
        a, b, c = (panel.x(min(max(v, low), high)) for v in (row.low, row.middle, row.high))
        drawn += [word(4, y + 3.8, row.name, css="row-name"),
                  tag("path", d=f"M{a:.1f} {y:.1f}L{c:.1f} {y:.1f}",
                      class_=f"line reach {row.css}"),
                  tag("circle", cx=f"{b:.1f}", cy=f"{y:.1f}", r="3.6",
                      class_=f"dot {row.css}" + (" hollow" if row.faint else "")),
                  word(WIDE - 3, y + 3.8, row.shown, "end", "value")]
    return picture(name, title, says, height, *drawn)


def _upright(panel: Panel, value: float, css: str) -> Markup:
    x = f"{panel.x(value):.1f}"
    return tag("line", x1=x, x2=x, y1=f"{panel.y(1.0):.1f}", y2=f"{panel.y(0.0):.1f}", class_=css)


def pit_bars(name: str, title: str, says: str, counts: Sequence[int]) -> Markup:
    """Bars of counts over 0..1, and the height that all would have if they were even."""
    even, most = sum(counts) / len(counts), max([*counts, 1])
    panel = Panel(0.0, 1.0, 0.0, 1.12 * max(float(most), even), height=170.0, left=30.0)
    width = (panel.x(1.0) - panel.x(0.0)) / len(counts)
    drawn = []
    for at, count in enumerate(counts):
        top = panel.y(count)
        x = panel.x(at / len(counts))
        drawn += [tag("rect", x=f"{x + 1:.1f}", y=f"{top:.1f}", width=f"{width - 2:.1f}",
                      height=f"{panel.y(0.0) - top:.1f}", class_="bar s1 soft"),
                  word(x + width / 2, top - 4, str(count), "middle", "value")]
    foot = [word(panel.x(at), panel.height - 9, f"{at:g}", "middle") for at in (0.0, 0.5, 1.0)]
    return picture(name, title, says, panel.height, *drawn, panel.rule(0.0, "zero"),
                   panel.rule(even, "goal"), *foot)


def came_true(name: str, title: str, says: str, episode: Mapping[str, Any]) -> Markup:
    """The fan of a forecast, the middle of the hard one, and dots for what came true."""
    years = [float(year) for year in (episode["base"], *episode["years"])]
    before = episode["before"]
    forecast, hard = (np.array([[before, *row] for row in episode[name]])
                      for name in ("forecast", "hard"))
    seen = [(year, value) for year, value in zip(years[1:], episode["observed"], strict=True)
            if value is not None]
    high = 1.08 * max(float(forecast[4].max()), float(hard[2].max()),
                      *(value for _, value in seen), before)
    panel = Panel(years[0], years[-1], 0.0, high, height=200.0)
    return picture(
        name, title, says, panel.height, panel.grid(lambda value: f"{value:g}"),
        panel.band(years, forecast[0], forecast[4], "outer s1"),
        panel.band(years, forecast[1], forecast[3], "inner s1"),
        panel.line(years, forecast[2], "middle s1"),
        panel.line(years, hard[2], "edge s0"),
        *(tag("circle", cx=f"{panel.x(year):.1f}", cy=f"{panel.y(value):.1f}", r="3.4",
              class_="spot") for year, value in [(years[0], before), *seen]))


def splits(name: str, title: str, says: str,
           rows: Sequence[tuple[str, Sequence[tuple[str, float, str]]]]) -> Markup:
    """Bars of shares that add up to one, each part with its colour and its percentage."""
    drawn: list[Markup] = []
    left, wide, tall = 4.0, WIDE - 8.0, 38.0
    for at, (label, pieces) in enumerate(rows):
        top, x = tall * at, left
        drawn.append(word(left, top + 12, label, css="row-name"))
        for css, share, shown in pieces:
            width = wide * share
            drawn.append(tag("rect", x=f"{x:.1f}", y=f"{top + 17:.1f}", width=f"{width:.1f}",
                             height="14", class_=f"area {css}"))
            if width > 34.0:
                drawn.append(word(x + width / 2, top + 28, shown, "middle", f"on {css}"))
            x += width
    return picture(name, title, says, tall * len(rows) + 2, *drawn)
