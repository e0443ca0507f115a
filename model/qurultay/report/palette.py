"""The colours of pages, pictures and the lab: clean paper, teal, and burnt orange."""

from __future__ import annotations

PAPER, CARD, EDGE = "#f3f0e8", "#fdfcf8", "#d9d4c7"
INK, GREY, GRID = "#1f2a2e", "#56646a", "#e4e0d5"
TEAL, ORANGE, GOLD, SLATE, SAND = "#0d7d74", "#c1551d", "#8f6508", "#445f6b", "#d5cdb8"
TEAL_INK, ORANGE_INK = "#0a615a", "#b54c16"
"""Teal and orange for words, dark enough to be read on paper."""

MODE_COLOURS = {"bilateral": ORANGE, "intra_regional": TEAL, "great_power_led": SLATE,
                "none": SAND}
STANCE_COLOURS = {"tolerate": "#8a9a5b", "co-opt": "#b99a2c", "oppose": "#b0412a"}
PART_COLOURS = ("#8a9a5b", "#b99a2c", "#3f7fa6", "#b0412a", TEAL, "#6b4f7d", "#7f9aa5", "#c9805a")
"""In the order of `decomposition.HEADINGS`."""

LINES = (TEAL, ORANGE, SLATE, "#8a7a2c", "#6b4f7d", "#a06f65")
"""Colours of scenarios beside each other, in order."""
