"""What the record taught: a sample from the joint posterior of the calibrated parameters.

An ensemble draws whole rows of seeds/posterior.csv, so that what the record ties together stays
together; parameters without a column keep their prior.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import SeedError
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import Row, rows

TABLE = "posterior.csv"

ROW = "posterior row"
"""The stream, and the prescribed point, that chooses a whole row of the sample."""


@dataclass(frozen=True, eq=False)
class Posterior:
    """Draws (row, key) of the parameters in `keys`, in their own units."""

    keys: tuple[str, ...]
    draws: FloatArray

    @classmethod
    def none(cls) -> Posterior:
        """No sample: every parameter keeps its prior."""
        return cls((), np.zeros((0, 0)))

    @staticmethod
    @cache
    def shipped() -> Posterior:
        """The sample in seeds/, read once; SeedError names the line of a broken row."""
        if not (resources.files("qurultay.seeds") / TABLE).is_file():
            return Posterior.none()  # before the first calibration
        return sample_from(rows(TABLE), Catalogue.shipped())

    def row(self, points: FloatArray) -> dict[str, FloatArray]:
        """Whole draws for points in 0..1, by key. (member,) each"""
        place = _place(points, len(self.draws))
        return {key: self.draws[place, at] for at, key in enumerate(self.keys)}

    def quantile(self, key: str, points: FloatArray) -> FloatArray:
        """Values of one parameter alone that stand so high among its draws. (member,)"""
        sorted_draws: FloatArray = np.sort(self.draws[:, self.keys.index(key)])
        return sorted_draws[_place(points, len(self.draws))]


def _place(points: FloatArray, count: int) -> IntArray:
    return np.minimum((points * count).astype(np.int64), count - 1)


def sample_from(table: Sequence[Row], known: Catalogue) -> Posterior:
    """A sample out of rows like those of posterior.csv; SeedError names the row."""
    if not table:
        raise SeedError(f"seeds/{TABLE} has no draws: run `qurultay calibrate`")
    keys = tuple(table[0].cells)
    for key in keys:
        table[0].place(key, tuple(known))
    draws = []
    for row in table:
        for key in keys:
            if not row.text(key):
                raise row.error(f"{key} is empty")
        draws.append([row.number(key, known[key].low, known[key].high) for key in keys])
    return Posterior(keys, np.array(draws))
