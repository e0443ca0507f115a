"""Claims put to the test: arms run on the same worlds, effects set against cut-offs, verdicts.

Each verdict is found again under both worldviews, in halves of the worlds by the parameters that
move the effects most, and with an assumption taken away where the verdict may follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import ScenarioError
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.changes import Change
from qurultay.scenario.scenario import WORLDVIEWS, Scenario
from qurultay.studies.arms import Runs, check_measures
from qurultay.studies.experiment import OF_TARGETS, Condition, Experiment, Sum
from qurultay.studies.form import read_experiment, shipped_experiments
from qurultay.studies.verdicts import (
    CERTAIN,
    MOST_STRATA,
    NOT_REPRESENTED,
    REFUTED,
    SUPPORTED,
    Basis,
    Effect,
    Finding,
    Side,
    Stratum,
    Verdict,
    joint_verdict,
    mean_effect,
    rungs,
    verdict_on,
)

Some = BoolArray | slice
ALL = slice(None)
"""All worlds, where some could be meant."""
_FEWEST_WORLDS = 8
"""Fewer worlds are not cut in halves: an interval needs some worlds in each."""


def verdicts(members: int | None = None, random_seed: int | None = None,
             names: Sequence[str] | None = None, *, executor: Executor | None = None,
             begun: Callable[[int], Callable[[], None]] | None = None) -> list[Verdict]:
    """Verdicts on experiments, on all shipped hypotheses if none is named.

    `members` and `random_seed` take the place of those in the files. `begun` takes how many
    scenarios will run, and returns what to call after each.
    """
    experiments = [read_experiment(name) for name in (hypotheses() if names is None else names)]
    for experiment in experiments:
        check_measures(experiment)
    return verdicts_on(experiments, members, random_seed, executor=executor, begun=begun)


def hypotheses() -> list[str]:
    """Names of the shipped experiments on hypotheses of the texts, by number."""
    found = ((hypothesis, name) for name, hypothesis in shipped_experiments().items() if hypothesis)
    return [name for _, name in sorted(found)]


def verdicts_on(experiments: Sequence[Experiment], members: int | None = None,
                random_seed: int | None = None, *, executor: Executor | None = None,
                begun: Callable[[int], Callable[[], None]] | None = None) -> list[Verdict]:
    """Verdicts on experiments that have been read and checked."""
    all_runs: dict[tuple[int, int], Runs] = {}
    trials = []
    for one in experiments:
        worlds = (members or one.members, one.seed if random_seed is None else random_seed)
        if worlds[0] < 2:
            raise ScenarioError("an interval needs two members or more")
        runs = all_runs.setdefault(worlds, Runs(*worlds, executor))
        few = (one.either_way.members if one.either_way else worlds[0], worlds[1])
        trials.append(_Trial(one, runs, all_runs.setdefault(few, Runs(*few, executor))))
    waiting = sum(runs.waiting() for runs in all_runs.values())
    step = begun(waiting) if begun else lambda: None
    for runs in all_runs.values():
        runs.run(step)
    return [trial.verdict() for trial in trials]


def either_way(experiment: Experiment, random_seed: int | None = None) -> tuple[Side, ...]:
    """Whether a claim comes out either way at the settings that its file names for that."""
    members = experiment.either_way.members if experiment.either_way else experiment.members
    runs = Runs(members, experiment.seed if random_seed is None else random_seed)
    sides = _Sides(experiment, runs)
    runs.run()
    return tuple(sides.found())


class _Case:
    """One experiment in one setting."""

    def __init__(self, experiment: Experiment, runs: Runs, worldview: str | None = None,
                 further: Mapping[str, Change] | None = None) -> None:
        self.experiment, self.runs, self.further = experiment, runs, further or {}
        self.arms: dict[str, Scenario] = {
            name: arm.scenario(worldview, further) for name, arm in experiment.arms.items()}

    def ask(self, conditions: Sequence[Condition]) -> None:
        """Have the arms run, and read in the measures of these conditions."""
        for total in (total for condition in conditions for total in condition.sums()):
            for arm, _ in total.arms:
                self.runs.ask(self.arms[arm], [total.measure])

    def sum(self, total: Sum, members: Some = ALL) -> FloatArray:
        """A weighted sum of arms in some of the worlds. (member,)"""
        parts = [weight * self.runs.values(self.arms[arm], total.measure, members)
                 for arm, weight in total.arms]
        return np.asarray(sum(parts[1:], parts[0]))

    def deciding(self, condition: Condition, members: Some = ALL
                 ) -> tuple[Condition, dict[str, float]]:
        """What decides a condition, and the chances of its arms where it is of one."""
        if condition.instead is None:
            return condition, {}
        chances = {arm: float(np.mean(self.runs.values(
            self.arms[arm], condition.sum.measure, members))) for arm, _ in condition.sum.arms}
        plain = all(1.0 - CERTAIN <= chance <= CERTAIN for chance in chances.values())
        return (condition if plain else condition.instead), chances

    def effect(self, condition: Condition, members: Some = ALL) -> tuple[Effect, str | None]:
        """The effect that a condition is about, and the verdict on it, in some of the worlds.

        Where the file does not show that the claim can come out either way, arms that never
        differ, by one bit in any world, leave it without an answer; a target that all arms reach at
        once does so by chance.
        """
        over = None if condition.over is None else self.sum(condition.over, members)
        whole = condition.sum.measure.of in OF_TARGETS
        own = self.sum(condition.sum, members)
        found = mean_effect(own, self.experiment.confidence, over, whole)
        if condition.cut_off is None:
            return found, None
        compares = sum(weight for _, weight in condition.sum.arms) == 0.0
        if self.experiment.either_way is None and compares and not whole and not own.any():
            return found, NOT_REPRESENTED
        return found, verdict_on(found, condition.cut_off, condition.above)

    def finding(self, condition: Condition) -> Finding:
        """What was found on a condition in all worlds."""
        took, chances = self.deciding(condition)
        found, verdict = self.effect(took)
        share = None
        if took.cut_off is not None and took.over is None:
            own = self.sum(took.sum)
            beyond = own > took.cut_off if took.above else own < took.cut_off
            share = float(np.mean(beyond))
        return Finding(condition.says, took.sum.measure.name, took.sum.measure.unit, found,
                       took.cut_off, took.above, verdict, share, chances, took.over is not None)

    def verdict(self, members: Some = ALL) -> str:
        """The verdict in some of the worlds."""
        return joint_verdict([self.effect(self.deciding(one, members)[0], members)[1]
                              for one in self.experiment.conditions])


class _Sides:
    """The settings at which an experiment should hold, and fail."""

    def __init__(self, experiment: Experiment, runs: Runs) -> None:
        either = experiment.either_way
        self.cases = {wanted: None if setting is None else _Case(experiment, runs, further=setting)
                      for wanted, setting in ((SUPPORTED, either.holds), (REFUTED, either.fails))
                      } if either else {}
        for case in self.cases.values():
            if case:
                case.ask(experiment.conditions)

    def found(self) -> Iterator[Side]:
        """Whether it did, once everything has run."""
        for wanted, case in self.cases.items():
            yield Side(wanted, None, None) if case is None else Side(
                wanted, {key: str(change) for key, change in case.further.items()}, case.verdict())


class _Trial:
    """An experiment in every setting in which its verdict is looked for."""

    def __init__(self, experiment: Experiment, runs: Runs, few: Runs) -> None:
        self.experiment, self.runs = experiment, runs
        self.plain = _Case(experiment, runs)
        self.views = {view: _Case(experiment, runs, view) for view in WORLDVIEWS}
        self.without = {one.name: _Case(experiment, runs, further={one.name: one.without})
                        for one in experiment.follows_from if one.without is not None}
        self.plain.ask((*experiment.conditions, *experiment.shown))
        for case in (*self.views.values(), *self.without.values()):
            case.ask(experiment.conditions)
        self.sides = _Sides(experiment, few)

    def verdict(self) -> Verdict:
        """The verdict, once everything has run."""
        either_way = tuple(self.sides.found())
        silent = not all(side.shown for side in either_way)

        def said(verdict: str) -> str:
            return NOT_REPRESENTED if silent else verdict

        findings = tuple(map(self.plain.finding, self.experiment.conditions))
        bases = []
        for assumed in self.experiment.follows_from:
            basis = Basis(assumed.name, assumed.kind, assumed.says, None)
            if assumed.name in self.without:
                after = list(map(self.without[assumed.name].finding, self.experiment.conditions))
                turned = tuple(one.says for one, other in zip(findings, after, strict=True)
                               if one.verdict != other.verdict)
                basis = replace(
                    basis, without=said(joint_verdict([one.verdict for one in after])),
                    turned=turned)
            bases.append(basis)
        return Verdict(
            experiment=self.experiment, members=self.runs.members,
            random_seed=self.runs.random_seed,
            verdict=said(joint_verdict([one.verdict for one in findings])), findings=findings,
            shown=tuple(map(self.plain.finding, self.experiment.shown)),
            worldviews={view: said(case.verdict()) for view, case in self.views.items()},
            strata=tuple(replace(one, low=said(one.low), high=said(one.high))
                         for one in self._strata()),
            follows_from=tuple(bases),
            by_worlds={worlds: said(self.plain.verdict(slice(worlds)))
                       for worlds in rungs(self.runs.members)},
            either_way=either_way)

    def _strata(self) -> Iterator[Stratum]:
        """Halves of the worlds by the parameters that move an effect most."""
        if self.runs.members < _FEWEST_WORLDS:
            return
        taken = [self.plain.deciding(condition)[0].sum for condition in self.experiment.conditions]
        effects = [self.plain.sum(one) for one in taken]
        halves = self.runs.halves
        pull = {key: max(_apart(values, half) for values in effects)
                for key, half in halves.items()}
        for key in sorted(pull, key=lambda key: -pull[key])[:MOST_STRATA]:
            half = halves[key]
            most = max(effects, key=lambda values: _apart(values, half))
            yield Stratum(
                key, Catalogue.shipped()[key].kind,
                low=self.plain.verdict(~half), high=self.plain.verdict(half),
                low_effect=float(most[~half].mean()), high_effect=float(most[half].mean()))


def _apart(values: FloatArray, half: BoolArray) -> float:
    """How many standard errors two halves of the worlds lie apart."""
    one, other = values[half], values[~half]
    error = np.sqrt(one.var() / len(one) + other.var() / len(other))
    return float(abs(one.mean() - other.mean()) / error) if error > 0.0 else 0.0
