"""Two or more ensembles side by side: the same worlds under different scenarios.

Member k has the same luck and the same parameters in every scenario, so a difference is what the
scenario did and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from qurultay.analysis.indicators import indicators, shock
from qurultay.analysis.statistics import CONFIDENCE, interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import difference
from qurultay.world.measures import TargetResult


@dataclass(frozen=True)
class PairedDifference:
    """Mean over members of one measure's difference, and a 95 % interval."""

    scenario: str
    against: str
    measure: str
    mean: float
    low: float
    high: float

    @property
    def told_apart(self) -> bool:
        """Whether its interval leaves 0 out."""
        return told_apart(self.low, self.high)


@dataclass(frozen=True)
class Curve:
    """Chance that a target has been reached by each quarter, and its paired difference.

    `probability` under the scenario; `mean`, `low` and `high` of the difference, one a quarter.
    """

    scenario: str
    against: str
    target: str
    probability: list[float]
    mean: list[float]
    low: list[float]
    high: list[float]


@dataclass(frozen=True)
class Comparison:
    """Ensembles with their paired differences to one of them, and what differs in the inputs.

    `names` of the scenarios, made distinct.
    """

    outcomes: tuple[Outcome, ...]
    names: tuple[str, ...]
    baseline: int
    paired: tuple[PairedDifference, ...]
    curves: tuple[Curve, ...]
    inputs: dict[str, list[str]]
    alarms: tuple[str, ...]

    @cached_property
    def clear(self) -> frozenset[tuple[str, str]]:
        """Scenario and measure of differences that are clear although so many were looked at.

        Holm's method: the chance that luck alone put any of them here is at most 5 %.
        """
        from scipy.special import stdtr, stdtrit  # an ensemble need not wait for SciPy

        freedom = len(self.outcomes[0].members) - 1

        def chance(entry: PairedDifference) -> float:
            """How often luck alone would give a difference as large, by Student's t."""
            reach = (entry.high - entry.low) / 2.0
            if reach == 0.0:
                return float(entry.mean == 0.0)
            units = float(stdtrit(freedom, 0.5 + CONFIDENCE / 2)) * abs(entry.mean) / reach
            return 2.0 * float(stdtr(freedom, -units))

        chances = sorted((chance(entry), entry.scenario, entry.measure) for entry in self.paired)
        found = []
        for place, (by_luck, scenario, measure) in enumerate(chances):
            if by_luck > (1.0 - CONFIDENCE) / (len(chances) - place):
                break
            found.append((scenario, measure))
        return frozenset(found)

    def to_dict(self) -> dict[str, Any]:
        """The object that `compare --json` prints."""
        return {
            "ensembles": [outcome.to_ensemble_dict() for outcome in self.outcomes],
            "paired": [vars(entry) for entry in self.paired],
            "curves": [vars(entry) for entry in self.curves],
            "clear": [list(pair) for pair in sorted(self.clear)],
            "inputs": self.inputs, "alarms": list(self.alarms),
        }


def compare(outcomes: Sequence[Outcome], baseline: int = 0) -> Comparison:
    """Compare ensembles member by member with one of them.

    Raises:
        ScenarioError: if fewer than two are given, or two are not paired: another seed, other
            members or another horizon.
    """
    if len(outcomes) < 2:
        raise ScenarioError("a comparison needs two ensembles or more")
    if not 0 <= baseline < len(outcomes):
        raise ScenarioError(f"baseline must be from 0 to {len(outcomes) - 1}, not {baseline}")
    names, against = distinct_names(outcomes, baseline), outcomes[baseline]
    others = {name: outcome for place, (name, outcome) in enumerate(
        zip(names, outcomes, strict=True)) if place != baseline}
    paired: list[PairedDifference] = []
    curves: list[Curve] = []
    quarters = len(against.quarters)
    reached = {target.name: reached_by(target, quarters) for target in against.targets()}
    for name, outcome in others.items():
        check_paired(outcome, against)
        # A target of the same name that asks for something else is not the same measure.
        asked = {target.name for target in outcome.scenario.targets
                 if target in against.scenario.targets}
        since = shock(outcome.scenario, against.scenario)
        mine, theirs = (indicators(one, asked, since) for one in (outcome, against))
        paired += [PairedDifference(name, names[baseline], measure,
                                    *interval(mine[measure] - theirs[measure])) for measure in mine]
        for target in outcome.targets():
            if target.name in asked:
                by_then = reached_by(target, quarters)
                sides = zip(*map(interval, (by_then - reached[target.name]).T), strict=True)
                curves.append(Curve(name, names[baseline], target.name,
                                    by_then.mean(axis=0).tolist(), *map(list, sides)))
    return Comparison(
        outcomes=tuple(outcomes), names=names, baseline=baseline,
        paired=tuple(paired), curves=tuple(curves),
        inputs={name: [
            f"{entry.what} {entry.key}: {entry.left or 'not there'} -> {entry.right or 'not there'}"
            for entry in difference(against.scenario, outcome.scenario)]
            for name, outcome in others.items()},
        alarms=tuple(f"{name} changed nothing against {names[baseline]}"
                     for name, outcome in others.items() if outcome.digest == against.digest),
    )


def distinct_names(outcomes: Sequence[Outcome], baseline: int | None = None) -> tuple[str, ...]:
    """Names of the scenarios: with the worldview where two share one, numbered if they still do.

    What is compared with a `baseline` may share its name.
    """
    plain = [outcome.scenario.name for outcome in outcomes]
    views = [f"{name} ({outcome.scenario.worldview})"
             if outcome.scenario.worldview and plain.count(name) > 1 else name
             for name, outcome in zip(plain, outcomes, strict=True)]
    names: list[str] = []
    for place, name in enumerate(views):
        before = [one for other, one in enumerate(views[:place]) if other != baseline]
        twice = place != baseline and name in before
        names.append(f"{name}-{before.count(name) + 1}" if twice else name)
    return tuple(names)


def check_paired(outcome: Outcome, against: Outcome) -> None:
    """Refuse ensembles of different worlds; ScenarioError says why."""
    names = f"{outcome.scenario.name} and {against.scenario.name} are not paired"
    if outcome.random_seed != against.random_seed:
        raise ScenarioError(f"{names}: seeds {outcome.random_seed} and {against.random_seed}")
    if not np.array_equal(outcome.members, against.members):
        raise ScenarioError(f"{names}: they hold other members "
                            f"({len(outcome.members)} and {len(against.members)})")
    if outcome.quarters != against.quarters:
        raise ScenarioError(f"{names}: {outcome.quarters[0]} to {outcome.quarters[-1]} against "
                            f"{against.quarters[0]} to {against.quarters[-1]}")
    one, other = outcome.scenario.vintage, against.scenario.vintage
    if one != other:
        raise ScenarioError(f"{names}: they start from what was known in {one} and in {other}")
    if not np.array_equal(outcome.dollar_inflation, against.dollar_inflation):
        raise ScenarioError(f"{names}: their members drew other parameters (one with and one "
                            "without uncertain parameters, or another catalogue)")


def reached_by(target: TargetResult, quarters: int) -> FloatArray:
    """1 from the quarter on in which a member first reached a target. (member, quarter)"""
    first = np.where(target.first >= 0, target.first, quarters)
    return (first[:, None] <= np.arange(quarters)).astype(np.float64)


def pairing_gain(outcome: Outcome, against: Outcome) -> float:
    """Variance of a paired difference over that between unpaired worlds, on log trade.

    0.1 means that ten times as many unpaired worlds would be needed.
    """
    mine, theirs = (np.log(one.turnover()[:, -1]) for one in (outcome, against))
    apart = float(np.var(mine) + np.var(theirs))
    return float(np.var(mine - theirs)) / apart if apart > 0.0 else 1.0


def comparison_lines(compared: Comparison) -> Iterator[str]:
    """What a comparison shows, as text."""
    members = len(compared.outcomes[0].members)
    yield f"The same {members} worlds under {len(compared.outcomes)} scenarios"
    for name, outcome in zip(compared.names, compared.outcomes, strict=True):
        yield f"  {name}: {outcome.scenario.title}"
        for target in outcome.targets():
            yield f"    {target.name}: reached in time in {target.reached.mean():.0%} of worlds"
    other, against = compared.names[compared.baseline], compared.outcomes[compared.baseline]
    for place, (name, outcome) in enumerate(
            zip(compared.names, compared.outcomes, strict=True)):
        if place == compared.baseline:
            continue
        yield f"What {name} changes against {other}"
        yield from (f"  {line}" for line in compared.inputs[name])
        yield (f"What follows: mean difference to {other} and its 95 % interval (pairing leaves "
               f"{pairing_gain(outcome, against):.1%} of the variance between unpaired worlds)")
        mine = [entry for entry in compared.paired if entry.scenario == name]
        for entry in mine:
            if entry.told_apart:
                mark = "*" if (name, entry.measure) in compared.clear else " "
                yield (f" {mark}{entry.measure}: {entry.mean:+.3g} "
                       f"({entry.low:+.3g} to {entry.high:+.3g})")
        silent = [entry for entry in mine if not entry.told_apart]
        if silent:
            yield f"Not told apart from none: {len(silent)} of {len(mine)}"
        for entry in silent:
            span = ("the same in every world" if entry.low == entry.high
                    else f"{entry.low:+.3g} to {entry.high:+.3g}")
            yield f"  {entry.measure} ({span})"
    looked_at = len(compared.paired)
    yield (f"{looked_at} differences were looked at: if none of them were real, about "
           f"{looked_at * (1 - CONFIDENCE):.0f} would still seem so. The {len(compared.clear)} "
           "marked * are clear although so many were looked at (Holm, 5 %).")
    yield from (f"Alarm: {alarm}" for alarm in compared.alarms)
