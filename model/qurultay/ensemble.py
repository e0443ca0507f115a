"""Many worlds of one scenario at once: the same step on blocks of members."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import Literal

import numpy as np

from .arrays import IntArray
from .errors import ScenarioError
from .measures import summary
from .outcome import Outcome, everything, gathered, kept_pairs
from .scenario import Scenario
from .simulate import Block

BLOCK = 500
"""Members that run side by side; large enough to hide the interpreter, small enough to cache."""

MOST_MEMBERS = 10_000_000


def ensemble(scenario: Scenario | str, members: int = 1000, random_seed: int = 1, *,
             record: Literal["summary", "all"] = "summary", uncertain: bool = True,
             executor: Executor | None = None,
             agents: Mapping[str, object] | None = None) -> Outcome:
    """Run members 0 to `members` - 1 of a scenario.

    `record="all"` keeps every array of the world; the default keeps the measures of
    `measures.summary`. `uncertain=False` gives every member the central parameters, so that
    members differ by chance alone. Blocks of members run on `executor`, any of
    `concurrent.futures`, or on threads; the result does not depend on which. Custom agents
    belong to Region and are refused here.
    """
    if agents:
        raise ScenarioError("an ensemble runs the shipped rules on arrays; agents with rules of "
                            "their own run one world at a time in Region")
    if isinstance(members, bool) or not 1 <= members <= MOST_MEMBERS:
        raise ScenarioError(f"members must be a whole number from 1 to {MOST_MEMBERS}, "
                            f"not {members}")
    known = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
    blocks = [np.arange(first, min(first + BLOCK, members)) for first in range(0, members, BLOCK)]
    work = partial(_block, known, random_seed, record, uncertain)
    if executor is not None:
        return joined(list(executor.map(work, blocks)))
    if len(blocks) == 1:
        return work(blocks[0])
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return joined(list(threads.map(work, blocks)))


def _block(scenario: Scenario, random_seed: int, record: str, uncertain: bool,
           members: IntArray) -> Outcome:
    block = Block.begin(scenario, members, random_seed, uncertain=uncertain)
    facts = block.first.base.facts
    pairs = kept_pairs(scenario, facts)
    measured, arrays = [], []
    for world, parameters in block.run():
        measured.append(summary(world, parameters, pairs))
        if record == "all":
            arrays.append(everything(world))
    return Outcome(
        scenario=scenario, random_seed=random_seed, members=members,
        quarters=tuple(str(quarter) for quarter in scenario.quarters()), pairs=pairs,
        measures=gathered(measured), facts=facts, arrays=gathered(arrays) if arrays else {},
        dollar_inflation=block.dollar_inflation)


def joined(parts: list[Outcome]) -> Outcome:
    """Outcomes of consecutive blocks as one."""
    first = parts[0]
    return Outcome(
        scenario=first.scenario, random_seed=first.random_seed,
        members=np.concatenate([part.members for part in parts]), quarters=first.quarters,
        pairs=first.pairs, facts=first.facts,
        measures={n: np.concatenate([p.measures[n] for p in parts]) for n in first.measures},
        arrays={n: np.concatenate([p.arrays[n] for p in parts]) for n in first.arrays},
        dollar_inflation=np.concatenate([part.dollar_inflation for part in parts]))



