"""The colours of pages, pictures and the lab: clean paper, teal, and burnt orange."""

from __future__ import annotations

PAPER, CARD, EDGE = "#f3f0e8", "#fdfcf8", "#d9d4c7"
INK, GREY, GRID = "#1f2a2e", "#56646a", "#e4e0d5"
TEAL, ORANGE, GOLD, SLATE, SAND = "#0d7d74", "#c1551d", "#8f6508", "#445f6b", "#d5cdb8"
TEAL_INK, ORANGE_INK = "#0a615a", "#b54c16"
"""Teal and orange for words, dark enough to be read on paper."""

MODE_COLOURS = {"bilateral": ORANGE, "intra_regional": TEAL, "great_power_led": SLATE,
                "none": SAND}
STANCE_COLOURS = {"tolerate": "#6f7f3f", "co-opt": "#a07f12", "oppose": "#b0412a"}
PART_COLOURS = ("#8a9a5b", "#b99a2c", "#3f7fa6", "#b0412a", TEAL, "#6b4f7d", "#7f9aa5", "#c9805a")
"""In the order of `decomposition.HEADINGS`."""

LINES = (ORANGE, TEAL, "#6b4f7d", "#8a7a2c", SLATE, "#a06f65")
"""Colours of scenarios beside each other: see `line_places`."""

DARK = {
    "paper": "#12181a", "card": "#1a2225", "edge": "#39464b", "ink": "#e9ecea", "grey": "#a9b6ba",
    "grid": "#2b363a", "teal": "#43b5a9", "orange": "#ea8a52", "gold": "#dcae48",
    "slate": "#8fadbb", "sand": "#665f50", "teal-ink": "#63cabf", "orange-ink": "#f09c69",
    "line-1": "#ea8a52", "line-2": "#43b5a9", "line-3": "#b899cc", "line-4": "#c8b75f",
    "line-5": "#8fadbb", "line-6": "#d29a8e", "tolerate": "#a4b573", "co-opt": "#d8ba4c",
    "oppose": "#e0705b", "on": "#12181a"}
"""The same names of the style sheet on a dark screen."""


def line_places(count: int) -> list[int]:
    """The place in LINES of each of several scenarios, the one they are compared with first.

    What others are compared with is orange and dashed everywhere; one alone is teal.
    """
    return [1] if count == 1 else [at if at < 2 else 2 + (at - 2) % (len(LINES) - 2)
                                   for at in range(count)]
