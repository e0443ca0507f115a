"""The model for SALib: a problem, and what evaluates its samples.

    problem = salib.problem("baseline")
    space = SALib.ProblemSpec(problem.spec).sample_sobol(64).evaluate(problem).analyze_sobol()

Factors run from 0 to 1: the place of a parameter in its own spread, so that a sample that is even
in every factor has the spreads of the model. Chance is a factor like any other.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np

from qurultay.analysis.prescribed import CHANCE, independent, run_points
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.scenario.scenario import Scenario


@dataclass(frozen=True)
class Problem:
    """A scenario, the factors that are varied, and the names of what is answered."""

    scenario: Scenario
    names: tuple[str, ...]
    outputs: tuple[str, ...]
    random_seed: int

    @property
    def spec(self) -> dict[str, Any]:
        """As SALib reads it."""
        return {"num_vars": len(self.names), "names": list(self.names),
                "bounds": [[0.0, 1.0]] * len(self.names), "outputs": list(self.outputs)}

    def __call__(self, sample: FloatArray) -> FloatArray:
        """The answers to a sample. (row, factor) -> (row, output); one world a row

        What is no factor is drawn: parameters by row, and the luck of row k is that of world k.
        """
        points = dict(zip(self.names, np.asarray(sample, dtype=np.float64).T, strict=True))
        if CHANCE not in points:
            points[CHANCE] = (np.arange(len(sample)) + 0.5) / len(sample)
        found = run_points(self.scenario, points, self.random_seed)
        return np.stack([found[name] for name in self.outputs], axis=1)


def problem(scenario: Scenario | str = "baseline", *, vary: Collection[str] | None = None,
            random_seed: int = 1) -> Problem:
    """A problem for SALib.

    `vary` are names of its factors, all that members draw and chance if not given; those fitted to
    the record are one factor, "posterior row".

    Raises:
        ScenarioError: for a name that there is not.
    """
    known = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
    offered = (*independent(known.catalogue, known.sample), CHANCE)
    for name in vary or ():
        if name not in offered:
            raise ScenarioError(f"{shown(name)} is no factor" + hint(name, offered))
    names = tuple(name for name in offered if vary is None or name in vary)
    outputs = run_points(known, {CHANCE: np.array([0.5])})
    return Problem(known, names, tuple(outputs), random_seed)
