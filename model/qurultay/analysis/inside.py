"""A closer look at some worlds of an ensemble: who trades with whom, and what moved a pair's trade.

An ensemble keeps few figures of every member; here the first of them run again.
"""


from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from qurultay.analysis.decomposition import headed, parts
from qurultay.core.arrays import FloatArray
from qurultay.engine.block import Block
from qurultay.results.outcome import Outcome, base_of, gathered, kept_pairs
from qurultay.scenario.changes import Level, Note, Subject
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import QUARTERS_OF_A_YEAR, summary, trailing

MEMBERS = 100
_BLOCK = 50  # worlds kept whole at a time; a year of them is a few megabytes


@dataclass(frozen=True)
class CloseUp:
    """What the first members of an ensemble show at a closer look.

    `flow` mean trade over the last year, bn USD a year, (exporter, importer); `parts` what moved
    the pair's trade since the base year, bn USD a year over the last four quarters, (member,) by
    heading of `decomposition.HEADINGS`; `turnover` that trade, (member,).
    """

    pair: tuple[str, str]
    flow: FloatArray
    parts: dict[str, FloatArray]
    turnover: FloatArray

    @property
    def members(self) -> int:
        """How many worlds ran again."""
        return len(self.turnover)


def look(outcome: Outcome, pair: tuple[str, str] = ("KZ", "UZ"),
         members: int = MEMBERS) -> CloseUp | None:
    """Run the first members of an outcome again and look into them.

    None where they differ from the outcome: it was run without uncertainty, or by another version.
    """
    chosen = outcome.members[:members]
    blocks = []
    for at in range(0, len(chosen), _BLOCK):
        block = Block.begin(outcome.scenario, chosen[at : at + _BLOCK], outcome.random_seed,
                            reports=False)
        facts, base = block.first.base.facts, block.first.base.flow
        worlds, own = zip(*block.run(), strict=True)
        i, j = facts.index(pair[0]), facts.index(pair[1])
        last = worlds[-QUARTERS_OF_A_YEAR:]
        turnover = np.stack([w.trade_flow[i, j] + w.trade_flow[j, i] for w in worlds], axis=1)
        split = headed(parts(block.first, zip(worlds, own, strict=True), *pair))
        blocks.append(CloseUp(
            pair=pair,
            flow=np.stack([world.trade_flow.mean(axis=-1) for world in last]).mean(axis=0),
            turnover=trailing(turnover, float(base[i, j, 0] + base[j, i, 0]))[:, -1],
            parts={name: trailing(values.T, 0.0)[:, -1] for name, values in split.items()}))
    weights = np.array([len(block.turnover) for block in blocks]) / len(chosen)
    found = CloseUp(
        pair=pair, turnover=np.concatenate([block.turnover for block in blocks]),
        flow=sum((w * block.flow for w, block in zip(weights, blocks, strict=True)),
                 start=np.zeros(blocks[0].flow.shape)),
        parts={name: np.concatenate([block.parts[name] for block in blocks])
               for name in blocks[0].parts})
    known = outcome.turnover(*pair)[: len(chosen), -1]
    return found if np.allclose(found.turnover, known, rtol=1e-6) else None


FAR = 20.0
"""Times the base year from which on a target is beyond reason: 24 % a year over 14 years."""


def idle_targets(scenario: Scenario) -> Iterator[Note]:
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
        asked = MEASURABLE[target.measure]
        if target.measure == "incidents":  # without the luck of the first quarter
            level = base_of(target, facts) * QUARTERS_OF_A_YEAR
        else:
            level = float(before.measured(target)[0, 0])
        met = level >= target.limit if target.at_least is not None else level <= target.limit
        here = {"place": target.origin, "name": target.name, "quarter": block.first.quarter,
                "level": Level(round(level, 3), asked.unit)}
        if met and target.held_for == 1:
            yield Note.of("met", measure=Subject(target.measure, target.place), **here)
        elif asked.money and target.at_least is not None and target.limit > FAR * level:
            yield Note.of("far", times=int(FAR), **here)
