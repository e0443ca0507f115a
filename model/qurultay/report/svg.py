"""Charts as SVG drawn by hand: fans, chances, intervals, shares, bars, and trade on a map.

Colours are classes of the page's style sheet: "s0" is what others are compared with, "s1" and on
are the others; see `palette.line_places`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10, sqrt
from textwrap import shorten, wrap

import numpy as np

from qurultay.analysis.statistics import told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.languages import say, speaking
from qurultay.report.layout import arc, label_sides, places, roomiest, spread
from qurultay.report.markup import Markup, joined, tag
from qurultay.results.wording import as_written, number_words, whole_percent

WIDE = 420.0
"""Picture units across; about the width of a phone, so that text is as large there as on paper."""

_MOST_TICKS = 6
_LONGEST_NAME = 60  # letters that fit across
_EDGE = 214.0  # how far intervals reach, before their numbers
_SMALL_LETTER = 5.3  # picture units across of a letter of these numbers
_LETTER, _LINE = 6.3, 12.5  # picture units a letter takes across, and a line of them down
_THICKEST = 15.0  # picture units, for the largest trade on a map
_MAP_EDGE = (14.0, 44.0, 18.0, 56.0)  # room at the left, right, top and bottom of a map
_TALL = 1.35  # how far the map is stretched from south to north, to tell places apart


@dataclass(frozen=True)
class Interval:
    """A middle value between its low and high end, with its colour and its text."""

    mean: float
    low: float
    high: float
    css: str
    shown: str

    @property
    def told_apart(self) -> bool:
        """Whether it leaves zero out."""
        return told_apart(self.low, self.high)


@dataclass(frozen=True)
class Panel:
    """Where things are drawn: the ranges of both axes, and the room around them."""

    since: float
    until: float
    low: float
    high: float
    height: float = 236.0
    left: float = 44.0
    right: float = 18.0
    top: float = 12.0
    bottom: float = 26.0
    wide: float = WIDE

    def x(self, value: float) -> float:
        """A value's place across, in picture units."""
        share = (value - self.since) / (self.until - self.since)
        return self.left + share * (self.wide - self.left - self.right)

    def y(self, value: float) -> float:
        """A value's place up and down, in picture units."""
        share = (value - self.low) / (self.high - self.low)
        return self.height - self.bottom - share * (self.height - self.top - self.bottom)

    def path(self, across: Sequence[float], up: FloatArray) -> str:
        """A line through points."""
        points = (f"{self.x(a):.1f} {self.y(float(u)):.1f}"
                  for a, u in zip(across, up, strict=True))
        return "M" + "L".join(points)

    def line(self, across: Sequence[float], up: FloatArray, css: str) -> Markup:
        """A curve."""
        return tag("path", d=self.path(across, up), class_=f"line {css}")

    def band(self, across: Sequence[float], low: FloatArray, high: FloatArray,
             css: str) -> Markup:
        """The area between two curves."""
        back = self.path(list(across)[::-1], high[::-1])
        return tag("path", d=f"{self.path(across, low)}L{back[1:]}Z", class_=css)

    def rule(self, value: float, css: str) -> Markup:
        """A line across at a value."""
        up = f"{self.y(value):.1f}"
        return tag("line", x1=f"{self.left:g}", x2=f"{self.wide - self.right:g}", y1=up, y2=up,
                   class_=css)

    def upright(self, value: float, css: str, wide: float = 0.0) -> Markup:
        """A line up and down at a value, or a band that begins there and is so wide in values."""
        x, top, foot = self.x(value), self.y(self.high), self.y(self.low)
        if wide:
            return tag("rect", x=f"{x:.1f}", y=f"{top:.1f}", height=f"{foot - top:.1f}",
                       width=f"{self.x(value + wide) - x:.1f}", class_=css)
        return tag("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=f"{top:.1f}", y2=f"{foot:.1f}",
                   class_=css)

    def interval(self, one: Interval, y: float) -> Markup:
        """A dot between the ends of its interval; hollow where it is not told apart from zero."""
        a, b, c = (self.x(value) for value in (one.low, one.mean, one.high))
        return joined([
            tag("path", d=f"M{a:.1f} {y:.1f}L{c:.1f} {y:.1f}", class_=f"line reach {one.css}"),
            tag("circle", cx=f"{b:.1f}", cy=f"{y:.1f}", r="3.8",
                class_=f"dot {one.css}" + ("" if one.told_apart else " hollow"))])

    def grid(self, says: Callable[[float], str]) -> Markup:
        """Lines across with their values, and the years below."""
        found: list[Markup] = []
        for value in ticks(self.low, self.high):
            found += [self.rule(value, "grid"),
                      word(self.left - 6, self.y(value) + 3.5, says(value), "end")]
        return joined([*found, self.years()])

    def years(self) -> Markup:
        """Calendar years below, no more than there is room for."""
        span = self.until - self.since
        step = next(each for each in (1, 2, 5, 10, 20, 50, 100) if span / each <= 8)
        first = int(np.ceil(self.since))
        return joined(word(self.x(year), self.height - self.bottom + 17,
                           as_written(str(year)), "middle")
                      for year in range(first, int(self.until) + 1, step))


def word(x: float, y: float, says: object, anchor: str = "start", css: str = "tick") -> Markup:
    """Words in a picture; `anchor` is the same end of the line in every language."""
    if speaking().locale.right_to_left:  # where a line starts at its right
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    return tag("text", says, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor, class_=css)


def wide_of(shown: str) -> float:
    """How wide a text is, in Latin letters; those of the Cyrillic script are wider."""
    return sum(1.17 if "\u0400" <= letter <= "\u04ff" else 1.0 for letter in shown)


def picture(name: str, title: str, says: str, height: float, *inside: object,
            wide: float = WIDE) -> Markup:
    """An SVG with a title and a text that says the same; `name` is unique on its page."""
    return tag("svg", tag("title", title, id=f"{name}-t"), tag("desc", says, id=f"{name}-d"),
               *inside, viewBox=f"0 0 {wide:g} {height:g}", role="img",
               aria_labelledby=f"{name}-t", aria_describedby=f"{name}-d")


def ticks(low: float, high: float) -> list[float]:
    """Round values between two ends, at most half a dozen."""
    span = (high - low) / (_MOST_TICKS - 1)
    scale = 10.0 ** np.floor(np.log10(span))
    step = float(next(scale * each for each in (1, 2, 2.5, 5, 10) if scale * each >= span * 0.999))
    return [round(at * step, 10) for at in range(int(np.ceil(low / step - 1e-9)),
                                                 int(np.floor(high / step + 1e-9)) + 1)]


def round_up(value: float) -> float:
    """The next of 1, 2 and 5 times a power of ten."""
    scale = 10.0 ** floor(log10(value)) if value > 0.0 else 1.0
    return next(scale * step for step in (1, 2, 5, 10) if scale * step >= value)


def times(quarters: Sequence[str]) -> list[float]:
    """Ends of quarters as years with fractions, "2022Q1" as 2022.25."""
    found = [Quarter.parse(quarter) for quarter in quarters]
    return [quarter.year + quarter.number / 4 for quarter in found]


def over_time(quarters: Sequence[str], high: float, **room: float) -> Panel:
    """A panel from the beginning of the first year to the end of the last, upward from zero."""
    at = times(quarters)
    return Panel(float(np.floor(at[0] - 0.25)), float(np.ceil(at[-1])), 0.0, high, **room)


@dataclass(frozen=True)
class Goal:
    """A line to cross: how high, by when, and what to call it."""

    level: float
    due: float
    says: str


@dataclass(frozen=True)
class Ending:
    """Words at the right end of a line: how high it ends, what is said, and its colour."""

    value: float
    says: str
    css: str


_LEVELS = ("low", "half-low", "middle", "half-high", "high")
"""What the levels of FAN are called in messages."""


def endings_of(fan: FloatArray, css: str, words: str = "short") -> list[Ending]:
    """Words for the ends of a fan, its edges and its middle; `words` are "short" or "end"."""
    return [Ending(float(value), say(f"report-{words}-{level}", number=number_words(float(value))),
                   css + (" central" if level == "middle" else ""))
            for level, value in zip(_LEVELS, fan[:, -1], strict=True)]


def at_the_ends(panel: Panel, endings: Sequence[Ending], lines: Sequence[Sequence[str]]) -> Markup:
    """Words right of the ends of lines, moved apart so that none lies on another."""
    tall = max((len(several) for several in lines), default=1) * _LINE
    centres = spread({at: panel.y(one.value) for at, one in enumerate(endings)}, tall + 1.5,
                     panel.top + tall / 2 - 6.0, panel.height - panel.bottom)
    return joined(word(panel.x(panel.until) + 5, centres[at] + 4 + _LINE * (row - (
        len(several) - 1) / 2), line, css=f"ending {endings[at].css}")
        for at, several in enumerate(lines) for row, line in enumerate(several))


def fan_chart(name: str, title: str, says: str, quarters: Sequence[str], *,
              fans: Sequence[tuple[str, FloatArray]], goals: Sequence[Goal], high: float,
              endings: Sequence[Ending] = (), record: tuple[Sequence[float], FloatArray] | None =
              None, size: tuple[float, float] = (WIDE, 236.0), letters: int = 26) -> Markup:
    """Fans (level, quarter) about a middle level, the last on top, against target lines.

    Of the others only the outer edges and the middle are drawn, or the one line they have. `record`
    holds ends of years and what was recorded in them; words at the ends of lines have so many
    letters a line.
    """
    at, (wide, height) = times(quarters), size
    lines = [wrap(one.says, letters) for one in endings]
    room = max((len(line) for several in lines for line in several), default=2) * _LETTER + 10.0
    panel = over_time(quarters, high, height=height, wide=wide, right=room)
    drawn = [panel.grid(lambda value: as_written(f"{value:g}"))]
    if record and record[0]:
        panel = replace(panel, since=min(panel.since, record[0][0] - 1.0))
        today, top = panel.x(at[0]), panel.top + 3
        drawn = [panel.grid(lambda value: as_written(f"{value:g}")),
                 panel.line(record[0], record[1], "record"), panel.upright(at[0], "today"),
                 word(today - 5, top, say("report-on-record"), "end"),
                 word(today + 5, top, say("report-model"))]
    *others, (css, own) = fans
    drawn.append(panel.band(at, own[0], own[-1], f"outer {css}"))
    if len(own) > 3:
        drawn.append(panel.band(at, own[1], own[-2], f"inner {css}"))
    for behind, them in others:
        drawn += [panel.line(at, edge, f"edge {behind}") for edge in (them[0], them[-1])
                  if len(them) > 1]
    for goal in goals:
        drawn += [panel.rule(goal.level, "goal"),
                  word(panel.left + 4, panel.y(goal.level) - 4, goal.says, css="goal-name"),
                  tag("circle", cx=f"{panel.x(goal.due):.1f}", cy=f"{panel.y(goal.level):.1f}",
                      r="3.6", class_="goal-due")]
    drawn += [panel.line(at, them[len(them) // 2], f"middle {behind}") for behind, them in others]
    drawn.append(panel.line(at, own[len(own) // 2], f"middle {css}"))
    return picture(name, title, says, height, *drawn, at_the_ends(panel, endings, lines),
                   wide=wide)


def chance_chart(name: str, title: str, says: str, quarters: Sequence[str],
                 curves: Sequence[tuple[str, FloatArray]], due: float) -> Markup:
    """Shares of worlds (quarter,) that have crossed a target by each quarter, a line each."""
    panel, at = over_time(quarters, 1.0), times(quarters)
    return picture(
        name, title, says, panel.height, panel.grid(whole_percent),
        panel.upright(due, "goal"),
        word(panel.x(due) - 4, panel.y(0.0) - 6, say("report-due"), "end", "goal-name"),
        *(panel.line(at, values, f"middle {css}") for css, values in reversed(curves)))


def interval_chart(name: str, title: str, says: str,
                   lines: Sequence[tuple[str, Sequence[Interval]]],
                   reach: float | None = None) -> Markup:
    """A dot with its interval for each scenario under the name of each measure.

    With `reach` all have one scale, so far to both sides of zero; otherwise each has its own.
    """
    drawn: list[Markup] = []
    top = 4.0
    widest = max(wide_of(one.shown) for _, several in lines for one in several)
    edge = min(_EDGE, WIDE - 14.0 - widest * _SMALL_LETTER)
    for measure, several in lines:
        name = shorten(measure, int(_LONGEST_NAME * len(measure) / wide_of(measure)),
                       placeholder=" …")
        drawn.append(word(4, top + 13, name, css="row-name"))
        largest = max(max(abs(one.low), abs(one.high)) for one in several) or 1.0
        foot = top + 19 + 15 * len(several)
        panel = Panel(-(reach or largest), reach or largest, 0.0, 1.0, height=foot, left=10.0,
                      right=WIDE - edge, top=top + 18, bottom=0.0)
        drawn.append(panel.upright(0.0, "zero"))
        for at, one in enumerate(several):
            y = top + 27 + 15 * at
            drawn += [panel.interval(one, y), word(WIDE - 4, y + 3.8, one.shown, "end", "value")]
        top = foot + 7
    if reach:
        ends = ((-reach, "start", f"{-reach:g}"), (0.0, "middle", "0"),
                (reach, "end", f"+{reach:g}"))
        drawn += [word(panel.x(value), top + 8, as_written(shown), side)
                  for value, side, shown in ends]
        top += 14
    return picture(name, title, says, top + 2, *drawn)


def share_chart(name: str, title: str, says: str, quarters: Sequence[str],
                bands: Mapping[str, tuple[str, FloatArray]]) -> Markup:
    """Shares (quarter,) that add up to one, stacked; by label the colour and the share."""
    panel, at = over_time(quarters, 1.0, height=216.0), times(quarters)
    drawn = [panel.grid(whole_percent)]
    foot = np.zeros(len(at))
    for label, (css, share) in bands.items():
        drawn.append(panel.band(at, foot, foot + share, f"area {css}"))
        place, height = roomiest(100.0 * share)
        if height > 7.0:
            middle = float(np.interp(place, range(len(at)), foot + share / 2))
            where = float(np.interp(place, range(len(at)), at))
            drawn.append(word(panel.x(where), panel.y(middle) + 4, label, "middle",
                              f"on {css}"))
        foot = foot + share
    return picture(name, title, says, panel.height, *drawn)


def strip_chart(name: str, title: str, says: str, quarters: Sequence[str], *,
                rows: Mapping[str, FloatArray], colours: Sequence[str], high: float) -> Markup:
    """One strip a row of shares (kind, quarter) over time, the kinds stacked, up to `high`."""
    at, tall, left = times(quarters), 40.0, 138.0
    drawn: list[Markup] = []
    height = 8.0 + tall * len(rows) + 22.0
    for place, (label, kinds) in enumerate(rows.items()):
        panel = over_time(quarters, high, height=height, left=left, top=8.0 + tall * place,
                          bottom=22.0 + tall * (len(rows) - 1 - place) + 8.0)
        foot = np.zeros(len(at))
        drawn += [word(4, panel.y(high / 2) + 4, label, css="row-name"),
                  word(left - 6, panel.y(high) + 8, whole_percent(high), "end"),
                  panel.rule(0.0, "zero"), panel.rule(high, "grid")]
        for css, share in zip(colours, kinds, strict=True):
            drawn.append(panel.band(at, foot, foot + share, f"area {css}"))
            foot = foot + share
    axis = over_time(quarters, 1.0, height=height, left=left, bottom=22.0)
    return picture(name, title, says, height, *drawn, axis.years())


def bar_chart(name: str, title: str, says: str,
              lines: Sequence[tuple[str, Sequence[Interval]]]) -> Markup:
    """A bar from zero for each scenario under the name of each part, on one scale, with values."""
    ends = [one.mean for _, several in lines for one in several] + [0.0]
    panel = Panel(min(ends), max(ends), 0.0, 1.0, left=8.0, right=76.0)
    drawn: list[Markup] = []
    top, zero = 2.0, panel.x(0.0)
    for label, several in lines:
        foot = top + 20 + 13 * len(several)
        drawn += [word(4, top + 13, label, css="row-name"),
                  tag("line", x1=f"{zero:.1f}", x2=f"{zero:.1f}", y1=f"{top + 16:.1f}",
                      y2=f"{foot - 1:.1f}", class_="zero")]
        for at, one in enumerate(several):
            end = panel.x(one.mean)
            y = top + 18 + 13 * at
            drawn += [tag("rect", x=f"{min(zero, end):.1f}", y=f"{y:.1f}", height="11",
                          width=f"{max(abs(end - zero), 0.6):.1f}", class_=f"bar {one.css}"),
                      word(max(zero, end) + 5, y + 9.4, one.shown, css="value")]
        top = foot + 4
    return picture(name, title, says, top + 2, *drawn)


def trade_map(name: str, title: str, says: str, ties: Mapping[tuple[str, str], float], *,
              accent: tuple[str, str], names: Mapping[str, str], central: Sequence[str],
              largest: float) -> Markup:
    """Trade of pairs, bn USD a year in both directions, as curves between capitals.

    `accent` is a pair in a colour of its own; `largest` the trade of the thickest curve.
    """
    degrees = places()
    xy: FloatArray = np.array(list(degrees.values()))
    low, high = xy.min(axis=0), xy.max(axis=0)
    left, right, upper, lower = _MAP_EDGE
    scale = (WIDE - left - right) / (high[0] - low[0])
    where = {code: (float(left + scale * (x - low[0])),
                    float(upper + _TALL * scale * (high[1] - y)))
             for code, (x, y) in degrees.items()}
    height = float(upper + _TALL * scale * (high[1] - low[1]) + lower)

    def thick(value: float) -> str:  # the root keeps small flows in sight
        return f"{max(_THICKEST * sqrt(value / largest), 0.4):.1f}"

    drawn: list[Markup] = []
    for pair, value in sorted(ties.items(), key=lambda tie: ({*tie[0]} == {*accent}, -tie[1])):
        points = arc(where[pair[0]], where[pair[1]], -0.14)
        drawn.append(tag("path", d="M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points),
                         stroke_width=thick(value),
                         class_="tie accent" if {*pair} == {*accent} else "tie"))
    sides = label_sides(list(where.values()), [(len(names[code]) * 5.6, 11.0) for code in where])
    anchors = {"left": "start", "right": "end", "center": "middle"}
    for (code, (x, y)), (side, across, up) in zip(where.items(), sides, strict=True):
        drawn += [tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2.8", class_="spot"),
                  word(x + across, y + up + 3.6, names[code], anchors[side],
                       "place central" if code in central else "place")]
    for at, value in enumerate((largest, 0.1 * largest)):
        y = height - 26 + 17 * at
        drawn += [tag("path", d=f"M8 {y:.1f}L44 {y:.1f}", class_="tie scale",
                      stroke_width=thick(value)),
                  word(50, y + 3.8, say("report-flow-scale", number=as_written(f"{value:.3g}")))]
    return picture(name, title, says, height, *drawn)
