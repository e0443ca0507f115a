"""Verdicts: an effect with its interval against a cut-off that was fixed before the run.

A condition is *supported* where the whole interval lies beyond the cut-off on the claimed side,
*refuted* where all of it lies on the other side, else *undecided*. A claim is supported if all
its conditions are, refuted if one is.

*Not represented* is a claim on which the model has nothing to say: the settings of the parameters
that its file names (`[either_way]`) do not make it hold, or do not make it fail, or it names none.
In a file without that table it is a claim with a condition on arms that do not differ by one bit in
any world. A verdict is *stable* from the smallest number of worlds from which on it stays the same,
if that was doubled twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import stdtrit

from qurultay.core.arrays import FloatArray
from qurultay.studies.experiment import Experiment

SUPPORTED, REFUTED, UNDECIDED = "supported", "refuted", "undecided"
NOT_REPRESENTED = "not represented"
VERDICTS = (SUPPORTED, REFUTED, UNDECIDED, NOT_REPRESENTED)
CERTAIN = 0.9
"""A chance above this, or below its complement, says little: then `instead` decides."""
MOST_STRATA = 3
"""Parameters by which worlds are cut in halves."""
FEWEST_RUNG, SETTLED = 25, 4
"""The first number of worlds at which stability is looked for, doubled from there on; and how many
times as many worlds must give the same verdict before it is called stable."""


@dataclass(frozen=True)
class Effect:
    """A mean over worlds with its interval, in the unit of the measure."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Finding:
    """What was found on one condition; without a cut-off it is shown and decides nothing.

    `share` of worlds whose own effect lies beyond the cut-off; `chances` of the arms, where the
    condition is of one; `took` the measure that decided; `ratio`: one sum over another, no unit.
    """

    says: str
    took: str
    unit: str
    effect: Effect
    cut_off: float | None
    above: bool
    verdict: str | None
    share: float | None
    chances: Mapping[str, float]
    ratio: bool = False


@dataclass(frozen=True)
class Stratum:
    """The verdict where a parameter is below its median, and where above."""

    key: str
    kind: str
    low: str
    high: str
    low_effect: float
    high_effect: float


@dataclass(frozen=True)
class Basis:
    """An assumption put in by hand, and the verdict `without` it; None if it cannot be taken away.

    `turned` are the conditions that then come out otherwise.
    """

    name: str
    kind: str
    says: str
    without: str | None
    turned: tuple[str, ...] = ()


@dataclass(frozen=True)
class Side:
    """Whether a claim can come out one way: the verdict of a setting that is meant to show it.

    `setting` is None where the file names none; `verdict` is then None too.
    """

    wanted: str
    setting: Mapping[str, str] | None
    verdict: str | None

    @property
    def shown(self) -> bool:
        """Whether the claim came out this way."""
        return self.verdict == self.wanted


@dataclass(frozen=True)
class Verdict:
    """The verdict on an experiment, with all it is made of.

    `by_worlds` has the verdict of the first 25, 50, 100 ... worlds and of all; `either_way` whether
    the claim can hold and can fail, nothing where the file does not say how.
    """

    experiment: Experiment
    members: int
    random_seed: int
    verdict: str
    findings: tuple[Finding, ...]
    shown: tuple[Finding, ...]
    worldviews: Mapping[str, str]
    strata: tuple[Stratum, ...]
    follows_from: tuple[Basis, ...]
    by_worlds: Mapping[int, str]
    either_way: tuple[Side, ...] = ()

    @property
    def same_since(self) -> int:
        """The smallest number of worlds from which on the verdict is the same."""
        turned = [worlds for worlds, verdict in self.by_worlds.items() if verdict != self.verdict]
        return min((worlds for worlds in self.by_worlds if worlds > max(turned, default=0)),
                   default=max(self.by_worlds))

    @property
    def stable(self) -> bool:
        """Whether it is decided, and stayed so while the number of worlds doubled twice."""
        return self.verdict != UNDECIDED and self.members >= SETTLED * self.same_since

    @property
    def robust(self) -> bool:
        """Whether both worldviews and all halves of the worlds give the same verdict."""
        halves = (half for one in self.strata for half in (one.low, one.high))
        return {*self.worldviews.values(), *halves} <= {self.verdict}

    @property
    def deciding(self) -> Finding:
        """The condition that decides: the first that is not supported, or the first of all."""
        return next((one for one in self.findings if one.verdict == self.verdict), self.findings[0])

    def to_dict(self) -> dict[str, Any]:
        """The object that `experiment --json` prints."""
        asked = self.experiment
        return {
            "experiment": asked.name, "hypothesis": asked.hypothesis, "title": asked.title,
            "asks": asked.asks, "claims": list(asked.claims), "refuted_by": asked.refuted_by,
            "members": self.members, "random_seed": self.random_seed,
            "confidence": asked.confidence, "verdict": self.verdict, "robust": self.robust,
            "stable": self.stable, "same_since": self.same_since,
            "by_worlds": {str(worlds): verdict for worlds, verdict in self.by_worlds.items()},
            "either_way": [{**vars(one), "shown": one.shown} for one in self.either_way],
            "findings": [_plain(one) for one in self.findings],
            "shown": [_plain(one) for one in self.shown],
            "worldviews": dict(self.worldviews), "strata": [dict(vars(one)) for one in self.strata],
            "follows_from": [dict(vars(one)) for one in self.follows_from],
            "arms": {name: arm.scenario().digest for name, arm in asked.arms.items()},
        }


def _plain(one: Finding) -> dict[str, Any]:
    """A finding without numbers that JSON does not know."""
    ends = {name: value if math.isfinite(value) else None
            for name, value in vars(one.effect).items()}
    return {**vars(one), "chances": dict(one.chances), "effect": ends}


def mean_effect(values: FloatArray, confidence: float, over: FloatArray | None = None,
                whole: bool = False) -> Effect:
    """Mean of `values` (member,), or of their ratio to `over`, with Student's interval.

    The variance of `whole` numbers, such as a target reached or not, counts as at least that of one
    world that differs by one. The interval of a ratio of means is that of its linear form; it has
    no ends where the interval of the divisor holds zero.
    """
    count = len(values)
    reach = float(stdtrit(count - 1, 0.5 + confidence / 2)) / math.sqrt(count)
    if over is None:
        spread = max(float(np.std(values, ddof=1)), 1.0 / math.sqrt(count) if whole else 0.0)
        mean = float(np.mean(values))
        return Effect(mean, mean - reach * spread, mean + reach * spread)
    divisor = float(np.mean(over))
    if abs(divisor) <= reach * float(np.std(over, ddof=1)):
        return Effect(math.nan, -math.inf, math.inf)
    ratio = float(np.mean(values)) / divisor
    away = reach * float(np.std((values - ratio * over) / divisor, ddof=1))
    return Effect(ratio, ratio - away, ratio + away)


def verdict_on(found: Effect, cut_off: float, above: bool) -> str:
    """Supported, refuted or undecided; an effect that only just equals the cut-off is none."""
    low, high = (found.low, found.high) if above else (-found.high, -found.low)
    line = cut_off if above else -cut_off
    return SUPPORTED if low > line else REFUTED if high <= line else UNDECIDED


def joint_verdict(verdicts: Sequence[str | None]) -> str:
    """The verdict on a claim from those on its conditions, which must all hold."""
    for one in (NOT_REPRESENTED, REFUTED):
        if one in verdicts:
            return one
    return SUPPORTED if all(one == SUPPORTED for one in verdicts) else UNDECIDED


def rungs(members: int) -> tuple[int, ...]:
    """Numbers of worlds at which a verdict is looked at: 25, doubled until all are in."""
    found = [FEWEST_RUNG]
    while found[-1] < members:
        found.append(2 * found[-1])
    return (*(one for one in found if one < members), members)
