"""Run every scenario that experiments need once, and keep only the measures they ask for.

Questions share many of their arms, so all that is asked of a scenario is collected first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from functools import cached_property

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray, mean
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import complaint, hint
from qurultay.engine.block import BLOCK, Block
from qurultay.engine.workers import uninterrupted
from qurultay.inputs.region import Facts
from qurultay.results.labels import ARRAYS, MEASURES
from qurultay.results.outcome import FRICTIONS, PAIRS, kept_pairs, names_of_places
from qurultay.scenario.scenario import BASELINE, Scenario
from qurultay.studies.experiment import OF_TARGETS, Experiment, Measure
from qurultay.world.measures import judge, mode_shares, trailing
from qurultay.world.schedule import dearer
from qurultay.world.world import World

Where = tuple[tuple[str, tuple[str, ...]], ...]
Summary = Mapping[str, FloatArray]
SeriesReader = Callable[[World, Summary], FloatArray]
"""One number a world from a quarter of many worlds and its summary. (m,)"""


class Runs:
    """Worlds by scenario: ask for all that is wanted, run, then read it.

    Scenarios with the same digest are one. `executor` is any of `concurrent.futures`; the numbers
    do not depend on it.
    """

    def __init__(self, members: int, random_seed: int, executor: Executor | None = None) -> None:
        self.members, self.random_seed = members, random_seed
        self._executor = executor
        self._asked: dict[str, tuple[Scenario, dict[Measure, None]]] = {}
        self._known: dict[tuple[str, Measure], FloatArray] = {}

    def ask(self, scenario: Scenario, measures: Iterable[Measure]) -> None:
        """Note that these measures are wanted of a scenario."""
        _, wanted = self._asked.setdefault(scenario.digest, (scenario, {}))
        wanted.update({one: None for one in measures if (scenario.digest, one) not in self._known})

    def waiting(self) -> int:
        """How many scenarios the next `run` will run."""
        return sum(1 for _, wanted in self._asked.values() if wanted)

    def run(self, step: Callable[[], None] = lambda: None) -> None:
        """Run what is asked for and not known yet; `step` is called after every scenario."""
        own = ThreadPoolExecutor(os.cpu_count()) if self._executor is None else None
        with own or nullcontext(self._executor) as executor:
            assert executor
            with uninterrupted():
                tasks = {executor.submit(measured, scenario, tuple(wanted), self.random_seed,
                                         self.members): (digest, tuple(wanted))
                         for digest, (scenario, wanted) in self._asked.items() if wanted}
            try:
                for task in as_completed(tasks):
                    digest, wanted = tasks[task]
                    self._known |= {(digest, measure): values for measure, values
                                    in zip(wanted, task.result(), strict=True)}
                    self._asked[digest][1].clear()
                    step()
            finally:
                for task in tasks:
                    task.cancel()

    @cached_property
    def halves(self) -> dict[str, BoolArray]:
        """Worlds in which a parameter that differs between worlds is above its median. (member,)"""
        own = Block.begin(Scenario.read(BASELINE), np.arange(self.members), self.random_seed)
        drawn = {key: own.schedule.own[key] for key in own.schedule.own}
        above = {key: values > np.median(values) for key, values in drawn.items() if values.ndim}
        return {key: half for key, half in above.items() if half.any()}

    def values(self, scenario: Scenario, measure: Measure,
               members: BoolArray | slice = slice(None)) -> FloatArray:
        """A measure of a scenario in some worlds, a spread about their own mean. (member,)"""
        values = self._known[scenario.digest, measure][members]
        return (values - values.mean()) ** 2 if measure.spread else values


def measured(scenario: Scenario, measures: Sequence[Measure], random_seed: int,
             members: int) -> list[FloatArray]:
    """Measures of worlds 0 to `members` - 1 of a scenario, no spread taken yet. (member,) each"""
    blocks = [_block(scenario, measures, random_seed, np.arange(at, min(at + BLOCK, members)))
              for at in range(0, members, BLOCK)]
    return [np.concatenate(parts) for parts in zip(*blocks, strict=True)]


def _block(scenario: Scenario, measures: Sequence[Measure], random_seed: int,
           members: IntArray) -> list[FloatArray]:
    facts = scenario.facts()
    pairs = kept_pairs(scenario, facts)
    asked = dict.fromkeys(series for one in measures for series in _series_of(one, scenario, pairs))
    block = Block.begin(scenario, members, random_seed,
                        reports=any(of == "reporting" for of, _ in asked))
    looks = {name: _look(*name, facts, pairs) for name in asked}
    rows: dict[_Series, list[FloatArray]] = {name: [] for name in looks}
    for stretch in block.observed(pairs, lambda quarter: True):
        summary = {name: values[0] for name, values in stretch.measures.items()}
        for name, look in looks.items():
            rows[name].append(look(stretch.world, summary))
    series = {name: np.stack(values, axis=1) for name, values in rows.items()}
    for of, where in series:
        if of == "turnover":
            flow = facts.base.flow  # trade of the base year, mean over pairs, bn USD a year
            ends = [tuple(map(facts.index, pair.split("-")))
                    for pair in dict(where).get("pair", pairs)]
            before = float(np.mean([flow[i, j] + flow[j, i] for i, j in ends]))
            series[of, where] = trailing(series[of, where], before)
    names, found = tuple(map(str, scenario.quarters())), []
    for measure in measures:
        values = series[_series_of(measure, scenario, pairs)[0]]
        level = np.log(values) if measure.log else values
        if measure.of in OF_TARGETS:
            target = next(one for one in scenario.targets if one.name == measure.target)
            result = judge(target, values, names, block.dollar_inflation, dearer(
                scenario, scenario.catalogue, block.dollar_inflation))
            read = (result.reached if measure.of == "reached"
                    else np.where(result.first >= 0, result.first, len(names)))
            found.append(read.astype(np.float64))
        elif measure.span:
            first, last = (quarter - scenario.start for quarter in measure.span)
            found.append(np.asarray(level[:, first:last + 1].mean(axis=1)))
        else:
            weighed = [weight * level[:, quarter - scenario.start]
                       for quarter, weight in measure.at]
            found.append(np.asarray(sum(weighed[1:], weighed[0])))
    return found


_Series = tuple[str, Where]


def _series_of(measure: Measure, scenario: Scenario, pairs: tuple[str, ...]) -> list[_Series]:
    """What must be kept of every quarter for a measure."""
    if measure.of not in OF_TARGETS:
        return [(measure.of, measure.where)]
    pair = next(one.traded for one in scenario.targets if one.name == measure.target)
    assert pair is not None  # the form refuses other targets
    name = next(name for name in pairs if set(name.split("-")) == set(pair))
    return [("turnover", (("pair", (name,)),))]


def _look(of: str, where: Where, facts: Facts, pairs: tuple[str, ...]) -> SeriesReader:
    """How to read a series off a quarter: the mean over the places asked for."""
    names, asked = names_of_places(facts, pairs), dict(where)
    central = np.flatnonzero(facts.central[:, 0] > 0)
    places = [
        np.array([list(names[axis]).index(name) for name in asked[axis]]) if axis in asked
        else central if axis in ("state", "exporter")  # where nothing is said: Central Asia
        else np.arange(len(names[axis])) for axis in _axes(of, where)]
    if _is_summarised(of, where):
        return lambda world, found: _mean(found[of][np.ix_(*places)] if places else found[of])
    if of == "mode_share":
        return lambda world, found: _mean(mode_shares(world)[np.ix_(*places)])
    if of in (*PAIRS, *FRICTIONS):
        both = {int(facts.pair_of[i, j]) for i in places[0] for j in places[1] if i != j}
        rows = np.array(sorted(both))
        return lambda world, found: _mean(getattr(world, of)[rows])
    return lambda world, found: _mean(getattr(world, of)[np.ix_(*places)])


def _is_summarised(of: str, where: Where) -> bool:
    """Whether the summary has it over the dimensions named; else it is an array of the world."""
    return of in MEASURES and {axis for axis, _ in where} <= set(MEASURES[of].places)


def _axes(of: str, where: Where) -> tuple[str, ...]:
    return MEASURES[of].places if _is_summarised(of, where) or of not in ARRAYS else ARRAYS[of]


def _mean(values: FloatArray) -> FloatArray:
    return mean(np.ascontiguousarray(values.reshape(-1, values.shape[-1])))


def check_measures(experiment: Experiment) -> None:
    """ScenarioError where a measure is of something that no world has, or of an unknown place."""
    first = next(iter(experiment.arms.values())).scenario()
    facts = first.facts()
    names = names_of_places(facts, kept_pairs(first, facts))
    known = [*OF_TARGETS, *dict.fromkeys((*MEASURES, *ARRAYS))]
    for measure in dict.fromkeys(total.measure for claim in (*experiment.conditions,
                                 *experiment.shown) for total in claim.sums()):
        if measure.of in OF_TARGETS:
            continue
        if measure.of not in known:
            raise _refusal(measure, "of", measure.of, known)
        axes = _axes(measure.of, measure.where)
        for axis, codes in measure.where:
            if axis not in axes:
                raise _refusal(measure, "where", axis, axes)
            for code in codes:
                if code not in names[axis]:
                    raise _refusal(measure, f"where.{axis}", code, names[axis])


def _refusal(measure: Measure, key: str, given: str, known: Iterable[str]) -> ScenarioError:
    what = f"there is no {shown(given)}" + hint(given, known)
    return ScenarioError(complaint(measure.origin, f"measures.{measure.name}.{key}", what))
