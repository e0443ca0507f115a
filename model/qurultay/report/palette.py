"""The colours of the house: clean paper, teal for this scenario, burnt orange for the accent."""

from __future__ import annotations

from qurultay.analysis.decomposition import HEADINGS

PAPER, CARD, EDGE = "#f3f0e8", "#fdfcf8", "#d9d4c7"
INK, GREY, GRID = "#1f2a2e", "#5c6a70", "#e4e0d5"
TEAL, ORANGE, GOLD = "#0d7d74", "#c1551d", "#8f6508"
MODE_COLOURS = {"bilateral": ORANGE, "intra_regional": TEAL, "great_power_led": "#445f6b",
                "none": "#d5cdb8"}
PART_COLOURS = dict(zip(HEADINGS, (
    "#8a9a5b", "#b99a2c", TEAL, "#6b4f7d", "#7f9aa5", "#c9805a"), strict=True))
LINES = (TEAL, ORANGE, "#445f6b", "#8a7a2c", "#6b4f7d", "#a06f65")
"""Colours of scenarios that stand side by side, in order."""
