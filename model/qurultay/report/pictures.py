"""Pictures of single worlds: trade and targets, parts, modes over time, flows on a map."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import matplotlib
import numpy as np
from matplotlib import style
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure, SubFigure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from qurultay.analysis.decomposition import HEADINGS, headed
from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.core.errors import RunError
from qurultay.inputs.channels import MODES
from qurultay.languages import say, speaking
from qurultay.report.layout import (
    arc,
    label_sides,
    places,
    printable,
    roomiest,
    spread,
    trade_ties,
)
from qurultay.report.palette import (
    CARD,
    EDGE,
    GOLD,
    GREY,
    GRID,
    INK,
    LINES,
    MODE_COLOURS,
    ORANGE,
    PAPER,
    PART_COLOURS,
    TEAL,
    line_places,
)
from qurultay.report.story import cost_words, sides_said, titles_of
from qurultay.report.study import due_at, record_of
from qurultay.report.words import of_pair, part_words, view_words
from qurultay.results.answer import answer_of
from qurultay.results.wording import (
    as_written,
    asks_of,
    date_phrase,
    mode_name,
    number_words,
    sentence,
    state_names,
    title_of,
)
from qurultay.scenario.changes import written
from qurultay.scenario.scenario import Scenario

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DPI = 110
IN_THE_README = ("baseline", "five_billion", "ten_billion")
MOST_LINES = len(LINES)
_NEAR_ZERO = 0.004  # share of the largest part below which none is drawn
_LONGEST_LABEL = 2.4  # inches of a line beside a curve
_JOINS_LETTERS = (3, 11)  # the version of matplotlib that writes from right to left
_ROOM_FOR_A_NAME = 4.0  # per cent of effort
_THICKEST = 11.0  # points, for the largest flow on a map


OUR_OWN = style.context("default")
"""Whatever the caller's matplotlib is set to, our pictures are drawn as it came."""


@OUR_OWN
def png(figure: Figure) -> bytes:
    """A figure as a PNG file; the same figure gives the same bytes on one machine."""
    held = BytesIO()
    with _any_letters():
        figure.savefig(held, format="png", dpi=DPI, metadata={"Software": None})
    return held.getvalue()


@contextmanager
def _any_letters() -> Iterator[None]:
    """No warning about a title in letters that the font lacks."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")
        yield


@OUR_OWN
def draw_one_world(course: Course) -> Figure:
    """One world on a page: trade and targets, flows, parts of the change, modes."""
    first, *_ = answer_of(course.outcome)
    scenario = course.scenario
    figure, top = _page(14.0, 10.4, sentence(first.key, first.values),
                        say("picture-asks", title=title_of(scenario), asks=asks_of(scenario)))
    _footnote(figure, say(
        "picture-one-seen" if scenario.worldview else "picture-one",
        member=as_written(str(int(course.outcome.members[0]))),
        seed=as_written(str(course.outcome.random_seed)),
        view=view_words(scenario.worldview), command=f"qurultay ensemble {course.asked_as}"))
    grid = figure.add_gridspec(2, 2, left=0.055, right=0.955, bottom=0.08, wspace=0.16, hspace=0.3,
                               top=min(0.87, top - 0.04), width_ratios=(1.12, 1.0))
    draw_trade(figure.add_subplot(grid[0, 0]), [course])
    draw_flows(figure.add_subplot(grid[0, 1]), course)
    draw_parts(figure.add_subplot(grid[1, 0]), course)
    draw_modes(figure.add_subplot(grid[1, 1]), course)
    return figure


@OUR_OWN
def draw_comparison(courses: Sequence[Course]) -> Figure:
    """Trade of the pair in several scenarios, with the targets they ask about."""
    shown = list(courses)[:MOST_LINES]
    said = sides_said(courses)
    figure, top = _page(12.0, 6.8, sentence(said.key, said.values),
                        say("picture-several", count=len(courses)))
    left = len(courses) - len(shown)
    _footnote(figure, say("picture-more" if left else "picture-possible", count=left,
                          command="qurultay ensemble"))
    draw_trade(figure.add_axes((0.05, 0.11, 0.73, min(0.65, top - 0.17))), shown)
    return figure


def draw_trade(axes: Axes, courses: Sequence[Course]) -> None:
    """The record in grey, then trade over the trailing year, one line a scenario, and targets."""
    pair = courses[0].pair
    _dress(axes, say("story-pair-trade", **of_pair(pair)))
    lines = [course.trade_between(*pair) for course in courses]
    colours = [LINES[place] for place in line_places(len(courses))]
    years, values = record_of(courses[0].outcome, pair)
    axes.plot(years, values, color=GREY, lw=1.8, zorder=2)
    if years:
        axes.text(courses[0].times[0] - 0.6, 0.99, say("report-on-record"), color=GREY,
                  fontsize=8.5, ha="right", va="top", transform=axes.get_xaxis_transform())
    axes.axvline(courses[0].times[0] - 0.25, color=GREY, lw=0.9, ls=(0, (2, 3)), zorder=1)
    for at, (course, line) in enumerate(zip(courses, lines, strict=True)):
        axes.plot([course.times[0] - 0.25, *course.times], [courses[0].base_trade, *line],
                  color=colours[at], lw=2.2, zorder=3 + (at == 0),
                  ls="--" if at == 0 and courses[1:] else "-")
    goals = {(target.limit, str(target.by)): target for course in courses
             for target in course.scenario.targets
             if {*(target.traded or ())} == {*pair} and not target.in_dollars_of}
    top = 1.08 * max([courses[0].base_trade, *(float(line.max()) for line in lines),
                      *(target.limit for target in goals.values()), *values])
    axes.set_ylim(0.0, top)
    end = _whole_years(axes, courses)
    start = min([axes.get_xlim()[0], *(year - 1.0 for year in years[:1])])
    axes.set_xlim(start, end)
    for target in goals.values():
        axes.axhline(target.limit, color=GOLD, lw=1.6, ls=(0, (1, 2)), zorder=2)
        axes.plot(due_at(target), target.limit, "o", ms=7, mfc=CARD, mec=GOLD, mew=2, zorder=5,
                  clip_on=False)
        axes.text(start + 0.02 * (end - start), target.limit + top * 0.012,
                  say("report-target-line", number=as_written(written(target.limit)),
                      due=date_phrase(str(target.by))),
                  color=GOLD, fontsize=9, fontweight="bold", va="bottom")
    labels = labels_of(axes, courses, [number_words(float(line[-1])) for line in lines])
    tall = max(label.count("\n") + 1 for label in labels)
    heights = spread(dict(enumerate(float(line[-1]) for line in lines)), top * 0.042 * tall,
                     top * 0.02, top * 0.98)
    for at, label in enumerate(labels):
        axes.annotate(label, (end, heights[at]), (7, 0), textcoords="offset points",
                      color=colours[at], fontsize=9.5, fontweight="bold", va="center")


def labels_of(axes: Axes, courses: Sequence[Course], ends: Sequence[str]) -> list[str]:
    """Words at the ends of lines: where each ends, of several with its scenario."""
    names = ends if len(courses) == 1 else [
        say("report-titled", title=name, says=end)
        for name, end in zip(titles_of(courses), ends, strict=True)]
    return ["\n".join(_wrapped(axes.figure, name, 9.5, _LONGEST_LABEL, "bold")) for name in names]


def _whole_years(axes: Axes, courses: Sequence[Course]) -> float:
    """Let the axis of time run over whole years, and return its end."""
    end = max(float(np.ceil(course.times[-1])) for course in courses)
    axes.set_xlim(min(float(np.floor(course.times[0] - 0.25)) for course in courses), end)
    return end


def draw_parts(axes: Axes, course: Course) -> None:
    """What moved trade since the base year, stacked by calendar year; the line is their sum."""
    _dress(axes, say("picture-parts", year=as_written(str(course.scenario.vintage))))
    years, colours = course.years, dict(zip(HEADINGS, PART_COLOURS, strict=True))
    ends = [course.year(year).stop - 1 for year in years]
    above, below = np.zeros(len(years)), np.zeros(len(years))
    whole = headed(course.parts)
    high = {name: float(np.abs(values[ends]).max()) for name, values in whole.items()}
    seen = [name for name in whole if high[name] > _NEAR_ZERO * max(high.values())]
    for name in seen:
        values = whole[name][ends]
        foot = np.where(values >= 0, above, below)
        axes.bar(years, values, 0.78, bottom=foot, color=colours[name],
                 label=part_words(name), zorder=2)
        above, below = above + np.maximum(values, 0.0), below + np.minimum(values, 0.0)
    axes.plot(years, course.trade[ends] - course.base_trade, color=INK, lw=1.8, marker="o", ms=3.5,
              label=part_words("change in all"), zorder=3)
    axes.axhline(0.0, color=GREY, lw=0.8, zorder=2)
    axes.set_xlim(years[0] - 0.7, years[-1] + 0.7)
    reach = float(above.max() - below.min())
    axes.set_ylim(float(below.min()) - 0.05 * reach, float(above.max()) + 0.32 * reach)
    cost = say("story-cost-in", year=as_written(str(years[-1])), parts=cost_words(course))
    wide = axes.get_window_extent().width / axes.figure.dpi
    x, side = _margin()
    axes.annotate("\n".join(_wrapped(axes.figure, cost, 8.0, wide)), (round(x), 0.0),
                  xycoords="axes fraction", xytext=(0.0, -22.0), textcoords="offset points",
                  fontsize=8, color=INK, va="top", ha=side, annotation_clip=False)
    axes.legend(loc="upper left", ncols=2, fontsize=8.5, frameon=False, labelcolor=INK,
                handlelength=1.2, columnspacing=1.4)


def draw_modes(axes: Axes, course: Course) -> None:
    """How Central Asia spreads its effort over modes, stacked to one hundred per cent."""
    _dress(axes, say("picture-modes"), grid=False)
    shares = [100.0 * course.mean_mode(mode)[[0, *range(len(course.times))]] for mode in MODES]
    times = [course.times[0] - 0.25, *course.times]
    axes.stackplot(times, *shares, colors=[MODE_COLOURS[mode] for mode in MODES],
                   edgecolor=CARD, linewidth=0.8)
    axes.set_ylim(0.0, 100.0)
    _whole_years(axes, [course])
    edges = np.cumsum(shares, axis=0)
    places_in_time = range(len(times))
    for mode, top, share in zip(MODES, edges, shares, strict=True):
        at, height = roomiest(share)
        if height > _ROOM_FOR_A_NAME:
            axes.text(float(np.interp(at, places_in_time, times)),
                      float(np.interp(at, places_in_time, top - share / 2)), mode_name(mode),
                      ha="center", va="center", fontsize=9, fontweight="bold",
                      color=INK if mode == "none" else "white")


def draw_flows(axes: Axes, course: Course) -> None:
    """Trade of Central Asia in the last year as curves between capitals."""
    last = course.years[-1]
    _card(axes, say("picture-flows", year=as_written(str(last))))
    where = places()
    flow = np.mean([w.trade_flow[:, :, 0] for w in course.worlds[course.year(last)]], axis=0)
    central = {course.facts.states[row] for row in course.central}
    ties = trade_ties(flow, course.facts.states, set(where), central)
    largest = max(ties.values())
    for pair, trade_of_pair in ties.items():
        asked = {*pair} == {*course.pair}
        curve = arc(where[pair[0]], where[pair[1]])
        axes.plot(curve[:, 0], curve[:, 1], color=ORANGE if asked else TEAL,
                  lw=max(_THICKEST * (trade_of_pair / largest) ** 0.5, 0.4),
                  alpha=0.95 if asked else 0.45, solid_capstyle="round", zorder=3 if asked else 2)
    for at, share in enumerate((1.0, 0.1)):  # what a thickness is worth
        y = 0.115 - 0.06 * at
        axes.plot([0.03, 0.09], [y, y], color=TEAL, alpha=0.45, transform=axes.transAxes,
                  lw=_THICKEST * share**0.5, solid_capstyle="butt")
        axes.text(0.105, y, say(
            "picture-scale", number=as_written(f"{largest * share:.1f}")), color=GREY,
                  fontsize=8.5, va="center", transform=axes.transAxes)
    # A dot and a full name for every actor, the names beside each other and not on each other.
    xy = np.array(list(where.values()))
    low, high = xy.min(axis=0), xy.max(axis=0)
    axes.set_xlim(low[0] - 9.0, high[0] + 13.0)
    axes.set_ylim(low[1] - 15.0, high[1] + 6.0)
    names = state_names()
    on_paper = axes.transData.transform(xy) * 72.0 / axes.figure.dpi
    weights = {code: "bold" if code in central else "normal" for code in where}
    sizes = [(72.0 * _wide(axes.figure, names[code], 8.8, weight), 11.0)
             for code, weight in weights.items()]
    sides = label_sides([(float(x), float(y)) for x, y in on_paper], sizes)
    for (code, point), (side, right, up) in zip(where.items(), sides, strict=True):
        axes.plot(*point, "o", ms=5.5, color=INK, zorder=5)
        axes.annotate(names[code], point, (right, up), textcoords="offset points", ha=side,
                      va="center", fontsize=8.8, color=INK, zorder=6,
                      fontweight=weights[code],
                      bbox={"facecolor": CARD, "alpha": 0.7, "edgecolor": "none", "pad": 0.6})


def _page(width: float, height: float, title: str, asks: str) -> tuple[Figure, float]:
    """A sheet of paper with a title and the question under it, and where both end."""
    figure = Figure(figsize=(width, height), facecolor=PAPER)
    FigureCanvasAgg(figure)
    lift = 0.52 / height
    x, side = _margin()
    title_lines = _wrapped(figure, title, 15.0, 0.94 * width, "bold")[:3]
    figure.text(x, 1 - lift * 0.4, "\n".join(title_lines), size=15, weight="bold", color=INK,
                va="top", ha=side, linespacing=1.25)
    wrapped = _wrapped(figure, asks, 11.0, 0.94 * width)[:2]
    below = figure.text(x, 1 - lift * (0.55 + 0.52 * len(title_lines)), "\n".join(wrapped),
                        fontsize=11, color=GREY, va="top", ha=side)
    with _any_letters():
        return figure, float(below.get_window_extent().y0) / (height * figure.dpi)


def _margin() -> tuple[float, Literal["left", "right"]]:
    """Where lines of a page begin, and how they are set.

    RunError where the language is written from the right and matplotlib cannot do so.
    """
    if not speaking().locale.right_to_left:
        return 0.03, "left"
    if tuple(map(int, matplotlib.__version__.split(".")[:2])) < _JOINS_LETTERS:
        raise RunError(say("picture-refused", version=matplotlib.__version__,
                           needed=".".join(map(str, _JOINS_LETTERS))))
    return 0.97, "right"


def _wrapped(figure: Figure | SubFigure, shown: str, size: float, room: float,
             weight: str = "normal") -> list[str]:
    """A text in lines of at most `room` inches."""
    lines: list[str] = []
    for word in printable(shown).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _wide(figure, longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _wide(figure: Figure | SubFigure, shown: str, size: float, weight: str) -> float:
    """How wide a line is in print, in inches."""
    probe = figure.text(0.0, 0.0, shown, size=size, weight=weight)
    with _any_letters():
        found = float(probe.get_window_extent().width) / figure.dpi
    probe.remove()
    return found


def _footnote(figure: Figure, text: str) -> None:
    x, side = _margin()
    figure.text(x, 0.018, printable(text), fontsize=9, color=GREY, ha=side)


def _card(axes: Axes, title: str) -> None:
    axes.set_facecolor(CARD)
    room = axes.get_window_extent().width / axes.figure.dpi
    size = 10.5 * min(1.0, room / _wide(axes.figure, title, 10.5, "bold"))
    axes.set_title(title, loc=_margin()[1], fontsize=size, fontweight="bold", color=INK, pad=8)
    for spine in axes.spines.values():
        spine.set_color(EDGE)
    axes.tick_params(left=False, bottom=False, labelleft=False, labelbottom=False)


def _dress(axes: Axes, title: str, grid: bool = True) -> None:
    _card(axes, title)
    axes.tick_params(labelleft=True, labelbottom=True, labelcolor=GREY, labelsize=9)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: as_written(f"{value:g}")))
    if grid:
        axes.grid(axis="y", color=GRID, lw=0.9)
        axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def draw_docs(folder: Path) -> list[Path]:
    """Draw the pictures of README.md, and write their figures beside them."""
    folder.mkdir(exist_ok=True)
    courses = [follow(Scenario.read(name)) for name in IN_THE_README]
    (folder / "one_world.png").write_bytes(png(draw_one_world(courses[0])))
    (folder / "side_by_side.png").write_bytes(png(draw_comparison(courses)))
    figures = json.dumps({course.title: course.by_year() for course in courses}, indent=1) + "\n"
    (folder / "figures.json").write_text(figures, encoding="utf-8")
    return sorted(folder.iterdir())
