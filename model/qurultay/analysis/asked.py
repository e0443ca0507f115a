"""Whether targets ask anything: what the base year meets already, and what lies far beyond it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qurultay.engine.block import Block
from qurultay.results.outcome import Outcome, base_of, gathered, kept_pairs
from qurultay.scenario.changes import Target, written
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import QUARTERS_OF_A_YEAR, summary

FAR = 20.0
"""Times the base year from which on a target is beyond reason: 24 % a year over 14 years."""


def idle_targets(scenario: Scenario) -> Iterator[str]:
    """A note on every target that is met from the start, or far beyond what the base year has."""
    if not scenario.targets:
        return
    block = Block.begin(scenario, np.zeros(1, dtype=np.int64), uncertain=False, reports=False)
    facts, pairs = block.first.base.facts, kept_pairs(scenario, block.first.base.facts)
    before = Outcome(
        scenario=scenario, random_seed=1, members=block.members, pairs=pairs, facts=facts,
        quarters=(str(block.first.quarter),), dollar_inflation=block.dollar_inflation,
        measures=gathered([summary(block.first, block.schedule.own, pairs)]))
    for target in scenario.targets:
        level, asked = _level(before, target), MEASURABLE[target.measure]
        met = level >= target.limit if target.at_least is not None else level <= target.limit
        here = f"{written(round(level, 3))} {asked.unit} in {block.first.quarter}"
        if met and target.held_for == 1:
            yield (f"{target.origin}: {target.name} is met already: {target.measure} is about "
                   f"{here}, so that every world may reach it at once")
        elif asked.money and target.at_least is not None and target.limit > FAR * level:
            yield (f"{target.origin}: {target.name} lies beyond reason: it asks for more than "
                   f"{FAR:g} times what there was, {here}; money is in billion dollars a year")


def _level(before: Outcome, target: Target) -> float:
    """What a target measures in the base year, without luck where it counts incidents."""
    if target.measure == "incidents":
        return base_of(target, before.facts) * QUARTERS_OF_A_YEAR
    return float(before.measured(target)[0, 0])
