"""What changed the course of one world: quarter, what happened, and why, in plain words.

Each function looks for one sort of thing and weighs what it finds; `turning_points` keeps the
weightiest. Weights only rank lines of a story: 100 a target met, 50 a power that changes its
stance, 20 a project that finds its money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from qurultay import conflicts_told, powers_told
from qurultay.arrays import FloatArray
from qurultay.catalogue import Catalogue
from qurultay.changes import Event, written
from qurultay.corridors import opened
from qurultay.course import MODE_LABELS, Course, TurningPoint, in_sentence, pair_name
from qurultay.networks import MODES
from qurultay.parts import headed
from qurultay.projects import FINANCED
from qurultay.sight import standing

MOST = 12
MOST_OF_A_SORT = 3
A_FALL, A_RISE = -0.15, 0.25
"""Changes of trade within a year that are worth a line, as shares."""


def turning_points(course: Course, most: int = MOST) -> list[TurningPoint]:
    """The weightiest turning points of a world in order of time, at most `most`."""
    found = sorted(
        (point for look in _LOOKS for point in look(course)), key=lambda point: -point.weight)
    kept: list[TurningPoint] = []
    seen: Counter[str] = Counter()
    for point in found:
        seen[point.sort] += 1
        if seen[point.sort] <= MOST_OF_A_SORT:
            kept.append(point)
    return sorted(kept[:most], key=lambda point: (point.at, -point.weight))
