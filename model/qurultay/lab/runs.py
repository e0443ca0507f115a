"""Many worlds at once, with what the page draws of them: flows, trust and stances by year.

Measures and digest are those of `ensemble`; the rest is averaged over members during the run.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from qurultay.analysis.decomposition import headed, of_cost, parts
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import BLOCK, Block, compile_rules
from qurultay.inputs.region import STANCES, Facts
from qurultay.inputs.values import Parameters
from qurultay.results.assembling import joined
from qurultay.results.outcome import Outcome, kept_pairs, one_after_another
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import looked
from qurultay.world.schedule import Schedule
from qurultay.world.world import World

Pause = Callable[[], None]
YEAR_END = 4
QUARTERS_AT_ONCE = 8000
"""Simulated quarters between two pauses of a run: about 30 milliseconds."""
FEW_AT_ONCE = 1600
"""The same for a run that nobody may notice."""


@dataclass(frozen=True)
class Worlds:
    """The outcome of many worlds, and their means by year.

    `years` as numbers; `flow` (year, exporter, importer) over the trailing year, bn USD; `trust`
    (year, p) and `stance` (year, g, 3), share of worlds, at its end; `flow_base`, `trust_base`
    (p) in the base year.
    """

    outcome: Outcome
    years: tuple[int, ...]
    flow: FloatArray
    trust: FloatArray
    stance: FloatArray
    flow_base: FloatArray
    trust_base: FloatArray

    @property
    def size(self) -> int:
        """Bytes it holds."""
        arrays = (*self.outcome.measures.values(), self.flow, self.trust, self.stance)
        return sum(values.nbytes for values in arrays)


def run_together(scenarios: list[Scenario], members: int, random_seed: int,
                   pause: Pause) -> list[Worlds]:
    """The same members of several scenarios in one block, which costs little more than one.

    They must share their horizon and kept pairs. Each is the same, to the last bit, as if alone.
    """
    return [_hashed(seen) for seen in _block(scenarios, np.arange(members), random_seed, pause)]


def _hashed(seen: Worlds) -> Worlds:
    """Compute its digest here, not where answers are waited for."""
    _ = seen.outcome.digest
    return seen


def compile_aside(scenario: Scenario, pause: Pause) -> None:
    """Have the rules compiled on another thread, so that more urgent runs need not wait."""
    thread = threading.Thread(target=compile_rules, args=(scenario,), daemon=True)
    thread.start()
    while thread.is_alive():
        pause()
        thread.join(timeout=0.01)


def shared_by(scenario: Scenario) -> tuple[object, ...]:
    """What scenarios must have in common to be run in one block."""
    facts = scenario.facts()
    return str(scenario.start), str(scenario.end), kept_pairs(scenario, facts), facts


def run_worlds(scenario: Scenario, members: int, random_seed: int, pause: Pause,
               at_once: int = QUARTERS_AT_ONCE) -> Worlds:
    """Run members 0 to `members` - 1; `pause` is called between quarters."""
    blocks = [np.arange(first, min(first + BLOCK, members)) for first in range(0, members, BLOCK)]
    found: list[Worlds | None] = [None] * len(blocks)
    failures: list[BaseException] = []

    def work(place: int) -> None:
        try:
            [found[place]] = _block([scenario], blocks[place], random_seed, pause, at_once)
        except BaseException as failure:
            failures.append(failure)

    others = [threading.Thread(target=work, args=(place,), daemon=True)
              for place in range(1, len(blocks))]
    for thread in others:
        thread.start()
    work(0)
    for thread in others:
        thread.join()
    if failures:
        raise failures[0]
    done = [one for one in found if one is not None]
    if len(done) == 1:
        return _hashed(done[0])
    outcome = joined([one.outcome for one in done])
    share = np.array([len(one.outcome.members) for one in done]) / members
    means: dict[str, FloatArray] = {
        name: sum(part * getattr(one, name) for part, one in zip(share, done, strict=True))
        for name in ("flow", "trust", "stance", "flow_base", "trust_base")}
    return _hashed(Worlds(outcome, done[0].years, **means))


class _Schedules(Schedule):
    """Parameters of several scenarios, each over its own members."""

    def __init__(self, scenarios: list[Scenario], own: Parameters, count: int) -> None:
        super().__init__(scenarios[0], scenarios[0].catalogue, own)
        self._scenarios, self._count = scenarios, count

    def at(self, quarter: Quarter) -> Parameters:
        """Parameters in force in a quarter, each within its range."""
        changes = [scenario.changes_at(quarter) for scenario in self._scenarios]
        name = tuple(f"{at} {key} {change.kind} {change.value}"
                     for at, mine in enumerate(changes) for key, change in mine.items())
        if name not in self._known:
            keys = dict.fromkeys(key for mine in changes for key in mine)
            self._known[name] = self.own.replace({key: np.concatenate([
                np.clip(mine[key].apply(part), row.low, row.high) if key in mine else part
                for part, mine in zip(np.split(whole, len(changes)), changes, strict=True)])
                for key in keys for row in [self._catalogue[key]]
                for whole in [self.own[key] + np.zeros(self._count * len(changes))]})
        return self._known[name]


def _begun(vintage: int, start: Quarter, facts: Facts, members: tuple[int, ...],
           random_seed: int) -> Block:
    """Worlds before the first quarter: the same for all scenarios of a vintage on one map."""
    plain = replace(Scenario.read("baseline"), vintage=vintage, start=start)
    return Block.begin(plain, np.array(members), random_seed, reports=False, seeds=facts)


_begun_and_kept = lru_cache(maxsize=4)(_begun)


def _under(scenario: Scenario, members: IntArray, random_seed: int) -> Block:
    """Cached first worlds, to be run under a scenario."""
    begun = _begun_and_kept(scenario.vintage, scenario.start, scenario.facts(),
                            tuple(members.tolist()), random_seed)
    return replace(begun, scenario=scenario, schedule=Schedule(
        scenario, scenario.catalogue, begun.schedule.own))


def _block(scenarios: list[Scenario], members: IntArray, random_seed: int,
           pause: Pause, at_once: int = QUARTERS_AT_ONCE) -> list[Worlds]:
    first, several = scenarios[0], len(scenarios)
    if several == 1:
        block = _under(first, members, random_seed)
    else:
        begun = _begun(first.vintage, first.start, first.facts(),
                       tuple(members.tolist()) * several, random_seed)
        block = replace(begun, scenario=first, schedule=_Schedules(
            scenarios, begun.schedule.own, len(members)))
    found = block.first.base.facts
    pairs = kept_pairs(first, found)
    ends = [place for place, quarter in enumerate(first.quarters())
            if quarter.number == YEAR_END or quarter == first.end]
    measured, looks = [], []
    for stretch in block.observed(pairs, looks=lambda quarter: True, threads=os.cpu_count() or 1,
                                  long=at_once):
        pause()
        measured.append(stretch.measures)
        looks += [_means(look, several) for look in stretch.looks]
    flow_base, trust_base, _ = _means(looked(block.first), several)
    flow, trust, stance = (np.stack(part) for part in zip(*looks, strict=True))
    long = np.concatenate([np.stack([flow_base] * (YEAR_END - 1)), flow])
    flow = np.stack([long[place:place + YEAR_END].mean(axis=0) for place in ends])
    measures, inflation = one_after_another(measured), block.dollar_inflation
    return [Worlds(Outcome(
        scenario=scenario, random_seed=random_seed, members=members, pairs=pairs, facts=found,
        quarters=tuple(str(quarter) for quarter in scenario.quarters()),
        measures={name: values[own].copy() for name, values in measures.items()},
        dollar_inflation=inflation[own]), tuple(first.quarters()[end].year for end in ends),
        flow[..., at], trust[ends][..., at], stance[ends][..., at], flow_base[..., at],
        trust_base[..., at])
        for at, scenario in enumerate(scenarios)
        for own in [slice(at * len(members), (at + 1) * len(members))]]


def _means(look: dict[str, FloatArray], several: int,
           ) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Trade, trust and stances: means over members. (..., scenario)"""
    whole = look["stance"].shape[-1]

    def mean(values: FloatArray) -> FloatArray:
        spread = np.broadcast_to(values, (*values.shape[:-1], whole))
        found: FloatArray = spread.reshape(*values.shape[:-1], several, -1).mean(axis=-1)
        return found

    stance = np.stack([mean((look["stance"] == code) * 1.0) for code in range(len(STANCES))], 1)
    return mean(look["flow"]), mean(look["trust"]), stance


def change_by_part(scenario: Scenario, members: int, random_seed: int, pause: Pause,
             ) -> tuple[float, list[int], dict[str, list[float]]]:
    """What changed the pair's trade: base, years, mean bn USD a year by part.

    After HEADINGS those that cost is the sum of.
    """
    block = _under(scenario, np.arange(members), random_seed)

    def quarters() -> Iterator[tuple[World, Parameters]]:
        for quarter in block.run():
            pause()
            yield quarter

    known, flow = block.first.base.facts, block.first.base.flow
    one, other = scenario.pair
    split = parts(block.first, quarters(), one, other)
    found = headed(split) | of_cost(split)
    ends = [(place, quarter.year) for place, quarter in enumerate(scenario.quarters())
            if quarter.number == YEAR_END]
    i, j = known.index(one), known.index(other)
    return (float(flow[i, j, 0] + flow[j, i, 0]), [year for _, year in ends],
            {name: [float(values[max(place - YEAR_END + 1, 0):place + 1].mean())
                    for place, _ in ends] for name, values in found.items()})
