"""Pictures: readable, small, the same every time, whatever a scenario asks."""

import json
import warnings
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qurultay.analysis.decomposition import HEADINGS
from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.report import layout, pictures
from qurultay.results.wording import state_names
from qurultay.scenario.scenario import Scenario

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs" / "pictures"
ODD = r"""
title = "One $quarter$ \u001b[31m \u4e2d of a title longer than any page could hold, by far"
asks = "Is there anything to see, or is the question longer than the page is wide, as some are?"
start = "2023Q2"
end = "{end}"
[[targets]]
name = "far"
measure = "bilateral_trade"
pair = ["AM", "TR"]
at_least = 50000
by = "{end}"
"""


@cache
def course_of(name: str) -> Course:
    """World 0 of a scenario."""
    return follow(Scenario.read(name))


def texts(figure: pictures.Figure) -> list[str]:
    """All words of a figure that are shown."""
    from matplotlib.text import Text

    found = figure.findobj(Text)
    return [text.get_text() for text in found if text.get_visible() and text.get_text()]


def boxes(figure: pictures.Figure) -> dict[str, tuple[float, float, float, float]]:
    """Where each name on the map stands, in pixels."""
    figure.canvas.draw()
    names = set(state_names().values())
    return {text.get_text(): tuple(text.get_window_extent().extents)
            for axes in figure.axes for text in axes.texts if text.get_text() in names}


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two boxes share more than a pixel or two."""
    return (min(one[2], other[2]) - max(one[0], other[0]) > 2
            and min(one[3], other[3]) - max(one[1], other[1]) > 2)


def test_one_world_is_a_small_png() -> None:
    """Under 300 kB, without a warning, the same bytes twice."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first, second = (pictures.png(pictures.draw_one_world(course_of("five_billion")))
                         for _ in range(2))
    assert first.startswith(b"\x89PNG")
    assert len(first) < 300_000
    assert first == second


def test_one_world_says_what_it_shows() -> None:
    """Question, units, full names, targets, parts, and that it is one possible course."""
    course = course_of("five_billion")
    shown = texts(pictures.draw_one_world(course))
    whole = " ".join(shown)
    assert course.scenario.title in whole
    assert "Trade between Kazakhstan and Uzbekistan, billion dollars a year" in shown
    assert {"target: 5 billion by the end of 2030",
            "target: 10 billion by the end of 2035"} <= set(shown)
    names = set(state_names().values()) - {"Rest of the world"}
    assert names <= set(shown)
    assert {"growth of the economies", "chance"} <= set(shown)
    assert "one possible course of events" in whole
    assert set(shown) & set(HEADINGS)


def test_names_on_the_map_keep_apart() -> None:
    """No name stands on another, and all lie within the page."""
    figure = pictures.draw_one_world(course_of("baseline"))
    placed = boxes(figure)
    assert len(placed) == 13
    names = sorted(placed)
    pairs = [(a, b) for a in names for b in names if a < b]
    assert [pair for pair in pairs if overlap(placed[pair[0]], placed[pair[1]])] == []
    width, height = figure.canvas.get_width_height()
    assert all(box[0] > 0 and box[2] < width and box[1] > 0 and box[3] < height
               for box in placed.values())


def test_labels_of_curves_keep_apart() -> None:
    """Also where scenarios end close to each other."""
    courses = [course_of(name) for name in ("baseline", "five_billion", "water_crisis",
                                            "middle_corridor", "sanctions_lift")]
    figure = pictures.draw_comparison(courses)
    figure.canvas.draw()
    wanted = tuple(course.scenario.title for course in courses)
    found = [tuple(text.get_window_extent().extents) for text in figure.axes[0].texts
             if text.get_text().replace("\n", " ").startswith(wanted)]
    assert len(found) == len(courses)
    assert not any(overlap(a, b) for at, a in enumerate(found) for b in found[:at])


def test_more_scenarios_than_colours() -> None:
    """The first few are drawn, and the page says how many are not."""
    figure = pictures.draw_comparison([course_of("baseline")] * 9)
    assert f"{9 - pictures.MOST_LINES} more scenarios" in " ".join(texts(figure))


@pytest.mark.parametrize("end", ["2023Q2", "2024Q1"])
def test_odd_scenarios_are_drawn(tmp_path: Path, end: str) -> None:
    """One quarter, another pair, a formula and escape codes in the title: no warning, no crash."""
    path = tmp_path / "odd $x.toml"
    path.write_text(ODD.replace("{end}", end), encoding="utf-8")
    course = follow(Scenario.read(path))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = pictures.png(pictures.draw_one_world(course))
        beside = pictures.png(pictures.draw_comparison([course, course_of("baseline")]))
    assert min(len(drawn), len(beside)) > 10_000
    assert not any("\x1b" in text for text in texts(pictures.draw_one_world(course)))


def test_pictures_of_the_readme_are_current() -> None:
    """They show what the model says now: `qurultay seeds pictures` draws them."""
    if not DOCS.is_dir():
        pytest.skip("not a checkout")
    kept = json.loads((DOCS / "figures.json").read_text())
    assert set(kept) == set(pictures.IN_THE_README)
    for name, years in kept.items():
        now = course_of(name).by_year()
        assert years == pytest.approx(now, rel=1e-3), "run: qurultay seeds pictures"
    for picture in DOCS.glob("*.png"):
        assert picture.stat().st_size < 300_000


def test_pictures_are_drawn_into_a_folder(tmp_path: Path) -> None:
    """All of them, with their figures."""
    drawn = {path.name for path in pictures.draw_docs(tmp_path)}
    assert drawn == {"one_world.png", "side_by_side.png", "figures.json"}


# --- where things stand ----------------------------------------------------------------------


def test_places_keep_east_and_north() -> None:
    """The map bends distances, never directions."""
    lons, lats = np.linspace(-170, 170, 60), np.linspace(-60, 80, 40)
    across = [layout.position(40.0, lon)[0] for lon in lons]
    up = [layout.position(lat, 60.0)[1] for lat in lats]
    assert np.all(np.diff(across) > 0)
    assert np.all(np.diff(up) > 0)
    assert set(layout.places()) == set(state_names()) - {"ROW"}


def test_an_arc_joins_its_ends_from_either_side() -> None:
    """And is the same curve there and back."""
    there, back = layout.arc((0.0, 0.0), (10.0, 5.0)), layout.arc((10.0, 5.0), (0.0, 0.0))
    assert np.array_equal(there, back)
    assert there[0].tolist() == [0.0, 0.0]
    assert there[-1].tolist() == [10.0, 5.0]


@given(st.lists(st.floats(0.0, 100.0), min_size=1, max_size=8))
def test_labels_spread_keep_their_order_and_distance(heights: list[float]) -> None:
    """Within the frame where they fit."""
    found = layout.spread(dict(enumerate(heights)), 6.0, 0.0, 100.0)
    ordered = sorted(found, key=lambda at: found[at])
    assert [heights[at] for at in ordered] == sorted(heights)
    gaps = np.diff(sorted(found.values()))
    assert np.all(gaps >= 6.0 - 1e-9)
    assert min(found.values()) >= -1e-9
    assert max(found.values()) <= 100.0 + 1e-9


def test_a_name_goes_where_its_band_is_wide() -> None:
    """Not where it would stand on another."""
    band = np.r_[np.full(20, 2.0), np.full(20, 12.0)]
    at, height = layout.roomiest(band)
    assert at >= 20
    assert height >= 2.0
    assert layout.roomiest(np.array([3.0, 4.0])) == (0.5, 3.0)


def test_small_flows_are_left_out() -> None:
    """And so are those without a central state."""
    flow = np.array([[0.0, 100.0, 0.01], [50.0, 0.0, 9.0], [0.01, 9.0, 0.0]])
    ties = layout.trade_ties(flow, ["KZ", "RU", "US"], {"KZ", "RU", "US"}, {"KZ"})
    assert ties == {("KZ", "RU"): 150.0}


def test_pictures_are_the_same_whatever_matplotlib_is_set_to() -> None:
    """Settings of the caller's change no byte, and are as they were afterwards."""
    import matplotlib

    course = course_of("baseline")
    usual = pictures.png(pictures.draw_one_world(course)), pictures.png(
        pictures.draw_comparison([course, course_of("closed_bloc")]))
    odd = {"savefig.format": "svg", "text.usetex": True, "savefig.dpi": 31, "font.size": 17.0,
           "savefig.bbox": "tight", "savefig.transparent": True, "axes.facecolor": "red",
           "font.family": ["monospace"], "axes.grid": True, "lines.linestyle": ":",
           "figure.constrained_layout.use": True, "axes.xmargin": 0.4, "legend.loc": "center"}
    with matplotlib.rc_context(odd):
        again = pictures.png(pictures.draw_one_world(course)), pictures.png(
            pictures.draw_comparison([course, course_of("closed_bloc")]))
        assert matplotlib.rcParams["savefig.dpi"] == 31
    assert again == usual
