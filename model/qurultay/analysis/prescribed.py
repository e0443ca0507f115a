"""Worlds whose parameters are prescribed, each at its own point of every parameter's spread.

All points of a design run as members of one ensemble; several members may share one luck.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

import numpy as np

from qurultay.analysis.indicators import setback
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import RunError
from qurultay.engine.block import BLOCK, Block
from qurultay.engine.workers import as_they_come, threads
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import ROW, Posterior
from qurultay.results.outcome import Outcome, kept_pairs, one_after_another
from qurultay.scenario.scenario import Scenario

CHANCE = "chance"
"""The one factor beside parameters in which worlds differ."""

LUCKS = 2**31
"""How many different lucks a point can choose from."""

ASKED_OF = 36
"""The quarter whose trade is explained, counted from the start: nine years on, or the last."""

_EDGE = 1e-9

Points = Mapping[str, FloatArray]
"""Where in the spread of each parameter every world lies, 0..1, and which luck it has."""


def run_points(scenario: Scenario, points: Points, random_seed: int = 1,
               each: Callable[[int], None] = lambda worlds: None) -> dict[str, FloatArray]:
    """Run worlds at given points; their answers by the names of `answers_of`. (world,) each

    `points` in 0..1 by parameter key and under CHANCE, (world,) each; ROW is for all calibrated
    parameters together. What is left out is drawn at random. `each` is called with a number of
    finished worlds.
    """
    luck = np.minimum(np.floor(points[CHANCE] * LUCKS), LUCKS - 1).astype(np.int64)
    fixed = {key: np.clip(values, _EDGE, 1.0 - _EDGE)
             for key, values in points.items() if key != CHANCE}
    parts = [slice(first, first + BLOCK) for first in range(0, len(luck), BLOCK)]
    found: dict[int, dict[str, FloatArray]] = {}
    with threads(min(len(parts), os.cpu_count() or 1)) as (pool, stopped):

        def part(where: slice) -> tuple[int, dict[str, FloatArray]]:
            own = {key: values[where] for key, values in fixed.items()}
            outcome = run_block(scenario, luck[where], own, random_seed, stopped)
            return where.start, answers_of(outcome)

        for first, answered in as_they_come(pool, part, parts):
            found[first] = answered
            each(min(BLOCK, len(luck) - first))
    return {name: np.concatenate([found[first][name] for first in sorted(found)])
            for name in found[0]}


def run_block(scenario: Scenario, members: IntArray, points: Points, random_seed: int = 1,
              stopped: Callable[[], bool] = lambda: False) -> Outcome:
    """One block of worlds with the luck of the given members, at the given points."""
    begun = Block.begin(scenario, members, random_seed, points=points, reports=False)
    return run_through(begun, stopped)


def run_through(begun: Block, stopped: Callable[[], bool] = lambda: False) -> Outcome:
    """A block from its first quarter to its last; RunError where `stopped` says so."""
    scenario, facts = begun.scenario, begun.first.base.facts
    pairs = kept_pairs(scenario, facts)
    measured = []
    for stretch in begun.observed(pairs):
        if stopped():
            raise RunError("stopped")
        measured.append(stretch.measures)
    return Outcome(
        scenario=scenario, random_seed=begun.chance.random_seed, members=begun.members,
        quarters=tuple(str(quarter) for quarter in scenario.quarters()), pairs=pairs,
        measures=one_after_another(measured), facts=facts, dollar_inflation=begun.dollar_inflation)


def answers_of(outcome: Outcome) -> dict[str, FloatArray]:
    """The figures that a sensitivity explains, by name. (member,) each"""
    turnover, flow = outcome.turnover(), outcome.facts.base.flow
    one, other = outcome.facts.index("KZ"), outcome.facts.index("UZ")
    base = float(flow[one, other] + flow[other, one])
    at = min(ASKED_OF, len(outcome.quarters)) - 1
    found = {f"{target.name} reached in time": target.reached.astype(np.float64)
             for target in outcome.targets()}
    return found | {
        f"log KZ-UZ trade in {outcome.quarters[at]}": np.log(turnover[:, at]),
        f"autonomy in {outcome.quarters[-1]}": outcome.measures["autonomy"][:, -1],
        "largest fall of KZ-UZ trade": setback(turnover, base).drawdown,
    }


def uncertain(catalogue: Catalogue, sample: Posterior) -> tuple[str, ...]:
    """Keys of the parameters in which worlds differ, calibrated ones among them."""
    return tuple(key for key, row in catalogue.items() if row.uncertain or key in sample.keys)


def independent(catalogue: Catalogue, sample: Posterior) -> tuple[str, ...]:
    """What worlds draw independently: parameters one by one, and calibrated ones by the row."""
    alone = tuple(key for key in uncertain(catalogue, sample) if key not in sample.keys)
    return (*alone, ROW) if sample.keys else alone
