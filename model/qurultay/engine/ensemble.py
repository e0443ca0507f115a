"""Many worlds of one scenario."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from qurultay.core.arrays import IntArray
from qurultay.core.errors import (
    LARGEST_SEED,
    MOST_MEMBERS,
    RunError,
    ScenarioError,
    shown,
    whole_number,
)
from qurultay.core.toml import hint
from qurultay.core.versions import differing, versions
from qurultay.engine.block import BLOCK, Block
from qurultay.engine.workers import Result, Task, WorkerLost, as_they_come, threads
from qurultay.inputs import region as facts
from qurultay.results.assembling import Gathering
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome, everything, gathered, kept_pairs, one_after_another
from qurultay.results.store import Store, opened
from qurultay.scenario.scenario import Scenario

BLOCK_IN_FULL = 50
"""What `BLOCK` is where every array is kept, which is a hundred times as much."""

KEPT = ("summary", "all")


def ensemble(scenario: Scenario | str, members: int = 1000, random_seed: int = 1, *,
             record: Literal["summary", "all"] = "summary", uncertain: bool = True,
             executor: Executor | None = None, store: str | Path | None = None,
             agents: Mapping[str, Any] | None = None,
             each: Callable[[int], None] = lambda members: None) -> Outcome:
    """Run members 0 to `members` - 1 of a scenario.

    `record="all"` keeps every array of the world, the default those of `measures.summary`.
    `uncertain=False` gives every member the central parameters. Blocks of members run on
    `executor`, any of `concurrent.futures`, or on threads, with the same result. `each` is called
    with a number of members as they are done.

    `agents` are as those of `Region`: then every world runs in Mesa, a second or two each, with the
    luck and the parameters it has without them; `store` is refused.

    `store` is a folder that keeps every block as soon as it is computed. A run in it that was cut
    short, or has fewer members, is gone on with; damaged files are put aside and computed again.

    Raises:
        ScenarioError: for what cannot be run, or if `store` holds or is held by another run.
        RunError: if a world could not be computed, or a worker was lost.
        StoreError: if the disk fails.
    """
    if agents and store is not None:
        raise ScenarioError("store keeps what can be computed again from its scenario, which does "
                            "not name agents; leave store out")
    members = whole_number("members", members, 1, MOST_MEMBERS)
    random_seed = whole_number("random_seed", random_seed, 0, LARGEST_SEED)
    if record not in KEPT:
        raise ScenarioError(f"there is no record {shown(record)}{hint(str(record), KEPT)}")
    known = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
    flows = len(facts.read().states) ** 2
    size = max(1, (BLOCK if record == "summary" else min(BLOCK, BLOCK_IN_FULL)) * 196 // flows)
    asked = Manifest(known, random_seed, members, record, uncertain, size)
    if agents:
        return _computed(replace(asked, block=1), executor, None, each, dict(agents))
    if store is None:
        return _computed(asked, executor, None, each)
    with opened(Path(store), asked) as kept:
        return _computed(kept.asked, executor, kept, each)


def _computed(asked: Manifest, executor: Executor | None, kept: Store | None,
              each: Callable[[int], None],
              agents: Mapping[str, Any] | None = None) -> Outcome:
    """All members: those that are kept already, and the others as they come."""
    task = partial(one_block, asked.scenario, asked.random_seed, asked.record, asked.uncertain,
                   agents=agents)
    gathering = Gathering(asked.members, kept.folder if kept else None)
    for part in kept.sound() if kept else ():
        gathering.put(part)
        each(len(part.members))
    blocks, cores = kept.missing() if kept else asked.blocks, os.cpu_count() or 1
    try:
        with ExitStack() as until_done:
            if executor is not None:
                parts = as_they_come(executor, partial(alike, dict(versions()), task), blocks)
            elif len(blocks) > 1 and agents is None:  # agents of others may share what they keep
                pool, stopped = until_done.enter_context(threads(min(len(blocks), cores)))
                parts = as_they_come(pool, partial(task, stopped=stopped), blocks)
            else:
                parts = (task(block, cores=cores) for block in blocks)
            for part in parts:
                if kept:
                    kept.keep(part)
                gathering.put(part)
                each(len(part.members))
    except WorkerLost as failure:
        end = f"; {kept.folder} keeps what is finished: go on with --resume" if kept else ""
        raise RunError(failure.message + end) from failure
    outcome = gathering.outcome()
    if kept:
        kept.finish(outcome)
    return outcome


def alike(wanted: Mapping[str, str], work: Callable[[Task], Result], task: Task) -> Result:
    """What a worker makes of a task if it has the `wanted` versions, which give the same bits."""
    faults = differing(wanted, versions())
    if faults:
        raise RunError(f"a worker has {'; '.join(faults)}: its results would not be the same")
    return work(task)


def one_block(scenario: Scenario, random_seed: int, record: str, uncertain: bool,
              members: IntArray, *, stopped: Callable[[], bool] = lambda: False, cores: int = 1,
              agents: Mapping[str, Any] | None = None) -> Outcome:
    """Some members of an ensemble, as `ensemble` computes them; RunError where `stopped`."""
    if agents is not None:
        from qurultay.engine.mesa_region import Region  # Mesa takes a second to import

        alone = Region(scenario, int(members[0]), random_seed, agents=agents,
                       uncertain=uncertain).run()
        return alone if record == "all" else replace(alone, arrays={})
    block = Block.begin(scenario, members, random_seed, uncertain=uncertain,
                        reports=record == "all")
    region = block.first.base.facts
    pairs = kept_pairs(scenario, region)
    measured, arrays = [], []
    for stretch in block.observed(pairs, lambda quarter: record == "all", threads=cores):
        if stopped():
            raise RunError("stopped")
        measured.append(stretch.measures)
        if record == "all":
            arrays.append(everything(stretch.world))
    return Outcome(
        scenario=scenario, random_seed=random_seed, members=members,
        quarters=tuple(str(quarter) for quarter in scenario.quarters()), pairs=pairs,
        measures=one_after_another(measured), facts=region,
        arrays=gathered(arrays) if arrays else {},
        dollar_inflation=block.dollar_inflation)
