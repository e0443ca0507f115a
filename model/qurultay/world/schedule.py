"""Parameters quarter by quarter: what the seeds say, what members draw, what a scenario changes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import ROW, Posterior
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import uniforms


def drawn(catalogue: Catalogue, random_seed: int, members: IntArray, uncertain: bool = True,
          points: Mapping[str, FloatArray] | None = None, sample: Posterior | None = None,
          ) -> Parameters:
    """Each member's own parameters before any scenario touches them.

    Point k of a parameter depends only on (random seed, key, k): never on how many members or
    other parameters there are. With `uncertain` false every member has the central values.
    `points` prescribes where in its spread, 0..1, a parameter stands in each member's world, and
    under ROW which row of the sample it takes. (member,)
    Where a `sample` of the posterior speaks of a parameter, its draws take the place of the
    spread: member k takes one whole row, chosen by (random seed, k).
    """
    given, taught = points or {}, sample or Posterior.none()
    own_row = uniforms(random_seed, members, ROW, -1)[0]
    row = taught.row(given.get(ROW, own_row)) if uncertain else {}
    values: dict[str, FloatArray] = {}
    for key, parameter in catalogue.items():
        quantile = partial(taught.quantile, key) if key in taught.keys else parameter.quantile
        if not uncertain:
            middle = quantile(np.array(0.5)) if key in taught.keys else parameter.value
            values[key] = np.asarray(middle, dtype=np.float64)
        elif key in row and key not in given:
            values[key] = row[key]
        elif parameter.uncertain:
            own = uniforms(random_seed, members, f"parameter {key}", -1)[0]
            values[key] = quantile(given.get(key, own))
        else:
            values[key] = np.asarray(parameter.value, dtype=np.float64)
    return Parameters(values)


def dearer(scenario: Scenario, catalogue: Catalogue, own: FloatArray) -> FloatArray | None:
    """How far a scenario moves dollar prices away from where they would be. (member, quarter)

    In log points; `own` (member,) is the growth of dollar prices a year before any change. None
    where the scenario leaves it alone.
    """
    key, row = "growth.dollar_inflation", catalogue["growth.dollar_inflation"]
    changes = [scenario.changes_at(quarter).get(key) for quarter in scenario.quarters()]
    if not any(changes):
        return None
    more = [np.clip(change.apply(own), row.low, row.high) - own if change else 0.0 * own
            for change in changes]
    return np.cumsum(np.stack(more, axis=1) / 4.0, axis=1)


class Schedule:
    """The parameters of every quarter of a scenario, for one block of members."""

    def __init__(self, scenario: Scenario, catalogue: Catalogue, own: Parameters) -> None:
        self._scenario, self._catalogue, self.own = scenario, catalogue, own
        self._known: dict[tuple[str, ...], Parameters] = {}

    def at(self, quarter: Quarter) -> Parameters:
        """Parameters in force in a quarter; values are held within the range of their row."""
        changes = self._scenario.changes_at(quarter)
        name = tuple(f"{key} {change.kind} {change.value}" for key, change in changes.items())
        if name not in self._known:
            changed: dict[str, FloatArray | float] = {}
            for key, change in changes.items():
                row = self._catalogue[key]
                value = change.apply(self.own[key])
                changed[key] = np.clip(value, row.low, row.high)
            self._known[name] = self.own.replace(changed)
        return self._known[name]
