"""Pictures of runs: trade against its targets, its parts, modes over time, flows on a map.

`python -m qurultay.pictures docs` draws the pictures of README.md anew, with the figures they
show beside them in a small file that tests compare.
"""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from qurultay.arrays import FloatArray
from qurultay.changes import written
from qurultay.course import BASE_YEAR, MODE_SENTENCES, Course, pair_name, state_names
from qurultay.networks import MODES
from qurultay.parts import HEADINGS, headed
from qurultay.sketch import Point, arc, label_sides, places, spread

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PAPER, CARD, EDGE = "#f3f0e8", "#fdfcf8", "#d9d4c7"
INK, GREY, GRID = "#1f2a2e", "#5c6a70", "#e4e0d5"
TEAL, ORANGE, GOLD = "#0d7d74", "#c1551d", "#8f6508"
MODE_COLOURS = {"bilateral": ORANGE, "intra_regional": TEAL, "great_power_led": "#445f6b",
                "none": "#d5cdb8"}
PART_COLOURS = dict(zip(HEADINGS, (
    "#8a9a5b", "#b99a2c", TEAL, "#6b4f7d", "#7f9aa5", "#c9805a"), strict=True))
LINES = (TEAL, ORANGE, "#445f6b", "#8a7a2c", "#6b4f7d", "#a06f65")
DPI = 110
MOST_LINES = len(LINES)
_NEAR_ZERO = 1e-3
_LONGEST_LABEL = 30  # letters on a line beside a curve
_ROOM_FOR_A_NAME = 5.0  # per cent of effort
_TOO_THIN = 0.002  # share of the largest flow that is not drawn
_THICKEST = 11.0  # points, for the largest flow on a map


def save(figure: Figure, path: Path | BytesIO) -> None:
    """Write a figure as PNG; the same figure gives the same bytes on one machine."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # a title in letters the font lacks
        figure.savefig(path, dpi=DPI, metadata={"Software": None})


def one_world(course: Course) -> Figure:
    """One world on a page: trade and targets, flows, parts of the change, modes."""
    figure = _page(14.0, 10.4, course.scenario.title, course.scenario.asks)
    view = f" · {course.scenario.worldview} worldview" if course.scenario.worldview else ""
    _footnote(figure, f"One world (number {int(course.outcome.members[0])} of seed "
              f"{course.outcome.random_seed}{view}): one throw of the dice. "
              f"Chances come from many worlds: qurultay ensemble {_plain(course.asked_as)}")
    grid = figure.add_gridspec(2, 2, left=0.055, right=0.955, top=0.87, bottom=0.08,
                               wspace=0.16, hspace=0.3, width_ratios=(1.12, 1.0))
    trade(figure.add_subplot(grid[0, 0]), [course])
    flows(figure.add_subplot(grid[0, 1]), course)
    parts(figure.add_subplot(grid[1, 0]), course)
    modes(figure.add_subplot(grid[1, 1]), course)
    return figure


def comparison(courses: Sequence[Course]) -> Figure:
    """Trade of the pair in several scenarios on one page, with the targets they ask about."""
    shown = list(courses)[:MOST_LINES]
    figure = _page(11.0, 6.4, f"{pair_name(shown[0].pair)}: {len(courses)} scenarios",
                   "What would trade be in one and the same world?")
    left = len(courses) - len(shown)
    more = f" {left} more scenarios are in the table of the story." if left else ""
    _footnote(figure, "One throw of the dice under each scenario. Chances come from many worlds: "
              f"qurultay ensemble.{more}")
    axes = figure.add_axes((0.075, 0.13, 0.70, 0.69))
    trade(axes, shown)
    return figure


def trade(axes: Axes, courses: Sequence[Course]) -> None:
    """Trade over the trailing year against dotted target lines, one line a scenario."""
    pair = courses[0].pair
    _dress(axes, f"Trade of {pair_name(pair)}, billion dollars a year")
    lines = [course.trade_between(*pair) for course in courses]
    for at, (course, line) in enumerate(zip(courses, lines, strict=True)):
        axes.plot([course.times[0] - 0.25, *course.times], [courses[0].base_trade, *line],
                  color=LINES[at], lw=2.2 + 1.2 * (len(courses) - 1 - at), zorder=3)
    top = max(courses[0].base_trade, *(float(line.max()) for line in lines))
    goals = {target.at_least for course in courses for target in course.scenario.targets
             if {*target.pair} == {*pair}}
    top = max([top, *goals]) * 1.08
    axes.set_ylim(0.0, top)
    begin, end = (f(course.times[at] for course in courses) for f, at in ((min, 0), (max, -1)))
    axes.set_xlim(begin - 0.25, end)
    for level in sorted(goals):
        axes.axhline(level, color=GOLD, lw=1.6, ls=(0, (1, 2)), zorder=2)
        _name_level(axes, level, top, courses[0].times, lines)
    for course in courses:
        _crossings(axes, course, pair)
    ends = {str(at): float(line[-1]) for at, line in enumerate(lines)}
    heights = spread(ends, top * 0.055, top * 0.02, top * 0.98)
    for at, course in enumerate(courses):
        label = course.title if len(courses) > 1 else f"{lines[at][-1]:.1f}"
        axes.annotate("\n".join(textwrap.wrap(_plain(label), _LONGEST_LABEL)), (end, heights[str(at)]), (7, 0), textcoords="offset points",
                      color=LINES[at], fontsize=9.5, fontweight="bold", va="center")


def _name_level(axes: Axes, level: float, top: float, times: FloatArray,
                lines: Sequence[FloatArray]) -> None:
    """Name a target line where the curves leave most room above it."""
    wide = max(len(times) // 5, 1)
    high = level + 0.03 * top
    starts = range(0, max(len(times) - wide, 1), max(wide // 2, 1))

    def room(start: int) -> float:
        span = slice(start, start + wide + 1)
        return min(float(np.abs(line[span] - high).min(initial=top)) for line in lines)

    best = max(starts, key=lambda start: (min(room(start), 0.08 * top), -start))
    axes.text(times[best] - 0.2, level + top * 0.012, f"target: {written(level)} billion",
              color=GOLD, fontsize=9, fontweight="bold", va="bottom")


def _crossings(axes: Axes, course: Course, pair: tuple[str, str]) -> None:
    """A ring where a target is first met."""
    pairs = {target.name: {*target.pair} for target in course.scenario.targets}
    for result in course.outcome.targets():
        first = int(result.first[0])
        if first >= 0 and pairs[result.name] == {*pair}:
            axes.plot(course.times[first], result.at_least, "o", ms=7, mfc=CARD, mec=GOLD, mew=2,
                      zorder=4)


def parts(axes: Axes, course: Course) -> None:
    """What moved trade since the base year, stacked by calendar year; the line is their sum."""
    _dress(axes, f"What moved it since {BASE_YEAR}, billion dollars a year")
    years = course.years
    ends = [course.year(year).stop - 1 for year in years]
    above, below = np.zeros(len(years)), np.zeros(len(years))
    whole = headed(course.parts)
    seen = {name: values[ends] for name, values in whole.items()
            if np.abs(values[ends]).max() > _NEAR_ZERO}
    for name, values in seen.items():
        foot = np.where(values >= 0, above, below)
        axes.bar(years, values, 0.78, bottom=foot, color=PART_COLOURS[name], label=name, zorder=2)
        above, below = above + np.maximum(values, 0.0), below + np.minimum(values, 0.0)
    axes.plot(years, sum(seen.values(), np.zeros(len(years))), color=INK, lw=1.8, marker="o",
              ms=3.5, label="change in all", zorder=3)
    axes.axhline(0.0, color=GREY, lw=0.8, zorder=2)
    axes.set_xlim(years[0] - 0.7, years[-1] + 0.7)
    reach = float(above.max() - below.min())
    axes.set_ylim(float(below.min()) - 0.05 * reach, float(above.max()) + 0.32 * reach)
    axes.legend(loc="upper left", ncols=2, fontsize=8.5, frameon=False, labelcolor=INK,
                handlelength=1.2, columnspacing=1.4)


def modes(axes: Axes, course: Course) -> None:
    """How Central Asian states spread their effort over modes, stacked to one hundred per cent."""
    _dress(axes, "How Central Asia spends its effort, per cent", grid=False)
    shares = [100.0 * course.mean_mode(mode)[[0, *range(len(course.times))]] for mode in MODES]
    times = [course.times[0] - 0.25, *course.times]
    axes.stackplot(times, *shares, colors=[MODE_COLOURS[mode] for mode in MODES],
                   edgecolor=CARD, linewidth=0.8)
    axes.set_ylim(0.0, 100.0)
    axes.set_xlim(times[0], times[-1])
    edges = np.cumsum(shares, axis=0)
    for mode, top, share in zip(MODES, edges, shares, strict=True):
        at, height = _roomiest(share)
        if height > _ROOM_FOR_A_NAME:
            axes.text(float(np.interp(at, range(len(times)), times)),
                      float(np.interp(at, range(len(times)), top - share / 2)),
                      MODE_SENTENCES[mode], ha="center", va="center", fontsize=9, fontweight="bold",
                      color=INK if mode == "none" else "white")


def _roomiest(band: FloatArray) -> tuple[float, float]:
    """Where a band is highest over a quarter of its length to either side, and how high."""
    reach = len(band) // 4
    if reach == 0:
        return (len(band) - 1) / 2, float(band.min())
    inside = range(reach, len(band) - reach)
    least = {at: float(band[at - reach : at + reach + 1].min()) for at in inside}
    best = max(least, key=lambda at: (round(least[at], 0), -abs(at - len(band) // 2)))
    return best, least[best]


def flows(axes: Axes, course: Course) -> None:
    """Trade of the Central Asian states in the last year as curves between capitals."""
    facts, last = course.facts, course.years[-1]
    _card(axes, f"Trade of Central Asia in {last}: the thicker, the more")
    where = places()
    flow = np.mean([w.trade_flow[:, :, 0] for w in course.worlds[course.year(last)]], axis=0)
    both = flow + flow.T
    central = set(course.central)
    acting = [row for row in range(len(facts.states)) if facts.acting[row, 0] > 0]
    ties = [(i, j) for i in acting for j in acting if i < j and central & {i, j}]
    largest = max(both[tie] for tie in ties)
    asked = {facts.index(code) for code in course.pair}
    for i, j in sorted(ties, key=lambda tie: {*tie} == asked):
        if both[i, j] < _TOO_THIN * largest:
            continue
        width = _THICKEST * float(np.sqrt(both[i, j] / largest))
        curve = arc(where[facts.states[i]], where[facts.states[j]])
        accent = {i, j} == asked
        axes.plot(curve[:, 0], curve[:, 1], color=ORANGE if accent else TEAL, lw=max(width, 0.4),
                  alpha=0.95 if accent else 0.45, solid_capstyle="round", zorder=3 if accent else 2)
    _name_places(axes, {facts.states[row]: where[facts.states[row]] for row in acting},
                 {facts.states[row] for row in central})
    _scale(axes, largest)


def _name_places(axes: Axes, where: dict[str, Point], central: set[str]) -> None:
    """A dot and a full name for every actor, the names beside each other and not on each other."""
    xy = np.array(list(where.values()))
    low, high = xy.min(axis=0), xy.max(axis=0)
    axes.set_xlim(low[0] - 9.0, high[0] + 13.0)
    axes.set_ylim(low[1] - 15.0, high[1] + 6.0)
    names = state_names()
    on_paper = axes.transData.transform(xy) * 72.0 / axes.figure.dpi
    sizes = [(len(names[code]) * (6.3 if code in central else 5.4), 11.0) for code in where]
    sides = label_sides([(float(x), float(y)) for x, y in on_paper], sizes)
    for (code, point), (side, right, up) in zip(where.items(), sides, strict=True):
        axes.plot(*point, "o", ms=5.5, color=INK, zorder=5)
        axes.annotate(names[code], point, (right, up), textcoords="offset points", ha=side,
                      va="center", fontsize=8.8, color=INK, zorder=6,
                      fontweight="bold" if code in central else "normal",
                      bbox={"facecolor": CARD, "alpha": 0.7, "edgecolor": "none", "pad": 0.6})


def _scale(axes: Axes, largest: float) -> None:
    """Two bars that say how much a thickness is."""
    for at, share in enumerate((1.0, 0.1)):
        y = 0.115 - 0.06 * at
        axes.plot([0.03, 0.09], [y, y], color=TEAL, alpha=0.45, transform=axes.transAxes,
                  lw=_THICKEST * share**0.5, solid_capstyle="butt")
        axes.text(0.105, y, f"{largest * share:.1f} billion dollars a year", color=GREY,
                  fontsize=8.5, va="center", transform=axes.transAxes)


def _page(width: float, height: float, title: str, asks: str) -> Figure:
    """A sheet of paper with a title and the question under it."""
    figure = Figure(figsize=(width, height), facecolor=PAPER)
    FigureCanvasAgg(figure)
    lift = 0.52 / height
    short = textwrap.shorten(_plain(title), int(width * 5.8), placeholder=" ...")
    figure.text(0.03, 1 - lift * 0.62, short, fontsize=17, fontweight="bold", color=INK,
                va="center")
    wrapped = textwrap.wrap(_plain(asks), int(width * 11))[:2]
    figure.text(0.03, 1 - lift * 1.0, "\n".join(wrapped), fontsize=11, color=GREY, va="top",
                linespacing=1.3)
    return figure


def _plain(text: str) -> str:
    """Text from a scenario file, drawn as it stands: a dollar sign starts no formula."""
    seen = "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
    return seen.replace("$", r"\$")


def _footnote(figure: Figure, text: str) -> None:
    figure.text(0.03, 0.018, text, fontsize=9, color=GREY)


def _card(axes: Axes, title: str) -> None:
    axes.set_facecolor(CARD)
    axes.set_title(title, loc="left", fontsize=10.5, fontweight="bold", color=INK, pad=8)
    for spine in axes.spines.values():
        spine.set_color(EDGE)
    axes.tick_params(left=False, bottom=False, labelleft=False, labelbottom=False)


def _dress(axes: Axes, title: str, grid: bool = True) -> None:
    _card(axes, title)
    axes.tick_params(labelleft=True, labelbottom=True, labelcolor=GREY, labelsize=9)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    if grid:
        axes.grid(axis="y", color=GRID, lw=0.9)
        axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def figures_shown(courses: Sequence[Course]) -> dict[str, list[float]]:
    """The numbers a comparison picture draws, to six digits: trade at the end of each year."""
    return {course.title: [float(f"{course.trade[course.year(year).stop - 1]:.6g}")
                           for year in course.years] for course in courses}
