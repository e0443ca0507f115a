"""Many worlds of one scenario at once: the same step on blocks of members."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Literal

from qurultay.core.arrays import IntArray
from qurultay.core.errors import RunError, ScenarioError
from qurultay.core.versions import differing, versions
from qurultay.engine.block import Block
from qurultay.engine.workers import WorkerLost, as_they_come, threads
from qurultay.inputs import region as facts
from qurultay.results.assembling import Gathering
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome, everything, gathered, kept_pairs, one_after_another
from qurultay.results.store import Store, opened
from qurultay.scenario.scenario import Scenario

BLOCK = 1000
"""Members that run side by side, of a world of 14 states; large enough to hide the interpreter,
small enough to cache. With more states there are fewer of them, by the square."""

BLOCK_IN_FULL = 50
"""The same where every array is kept, which is a hundred times as much."""

MOST_MEMBERS = 10_000_000


def ensemble(scenario: Scenario | str, members: int = 1000, random_seed: int = 1, *,
             record: Literal["summary", "all"] = "summary", uncertain: bool = True,
             executor: Executor | None = None, store: str | Path | None = None,
             agents: Mapping[str, object] | None = None,
             each: Callable[[int], None] = lambda members: None) -> Outcome:
    """Run members 0 to `members` - 1 of a scenario.

    `record="all"` keeps every array of the world; the default keeps the measures of
    `measures.summary`. `uncertain=False` gives every member the central parameters, so that
    members differ by chance alone. Blocks of members run on `executor`, any of
    `concurrent.futures`, or on threads; the result does not depend on which. `each` is called
    with a number of members as they are done. Custom agents belong to Region and are refused.

    `store` is a folder that keeps every block as soon as it is computed. If it holds the same
    run cut short, that is gone on with; damaged files in it are put aside and computed again.

    Raises:
        ScenarioError: for what cannot be run, or if `store` holds or is held by another run.
        RunError: if a world could not be computed, or a worker was lost.
        StoreError: if the disk fails.
    """
    if agents:
        raise ScenarioError("an ensemble runs the shipped rules on arrays; agents with rules of "
                            "their own run one world at a time in Region")
    if isinstance(members, bool) or not 1 <= members <= MOST_MEMBERS:
        raise ScenarioError(f"members must be a whole number from 1 to {MOST_MEMBERS}, "
                            f"not {members}")
    known = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
    flows = len(facts.read().states) ** 2
    size = max(1, (BLOCK if record == "summary" else min(BLOCK, BLOCK_IN_FULL)) * 196 // flows)
    asked = Manifest(known, random_seed, members, record, uncertain, size)
    if store is None:
        return _computed(asked, executor, None, each)
    with opened(Path(store), asked) as kept:
        return _computed(kept.asked, executor, kept, each)


def _computed(asked: Manifest, executor: Executor | None, kept: Store | None,
              each: Callable[[int], None]) -> Outcome:
    """All members: those that are kept already, and the others as they come."""
    gathering = Gathering(asked.members, kept.folder if kept else None)
    for part in kept.sound() if kept else ():
        gathering.put(part)
        each(len(part.members))
    try:
        for part in _parts(asked, kept.missing() if kept else asked.blocks, executor):
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


def _parts(asked: Manifest, blocks: list[IntArray], executor: Executor | None,
           ) -> Iterator[Outcome]:
    """Blocks of members in any order, on whatever there is to compute them."""
    task = partial(_block, asked.scenario, asked.random_seed, asked.record, asked.uncertain)
    if executor is not None:
        yield from as_they_come(executor, partial(_alike, dict(versions()), task), blocks)
    elif len(blocks) == 1:
        yield task(blocks[0], cores=os.cpu_count() or 1)
    elif blocks:
        with threads(min(len(blocks), os.cpu_count() or 1)) as (pool, stopped):
            yield from as_they_come(pool, partial(task, stopped=stopped), blocks)


def _alike(wanted: Mapping[str, str], task: Callable[[IntArray], Outcome],
           members: IntArray) -> Outcome:
    """A block on some worker, if that one has the versions which give the same bits."""
    faults = differing(wanted, versions())
    if faults:
        raise RunError(f"a worker has {'; '.join(faults)}: its results would not be the same")
    return task(members)


def _block(scenario: Scenario, random_seed: int, record: str, uncertain: bool,
           members: IntArray, *, stopped: Callable[[], bool] = lambda: False, cores: int = 1,
           ) -> Outcome:
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


def joined(parts: Sequence[Outcome]) -> Outcome:
    """Outcomes of blocks that together hold all members from 0 on, as one."""
    gathering = Gathering(sum(len(part.members) for part in parts))
    for part in parts:
        gathering.put(part)
    return gathering.outcome()
