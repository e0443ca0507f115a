"""What a report is about: ensembles, all compared with the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from qurultay.analysis.compare import (
    Comparison,
    PairedDifference,
    compare,
    reached_by,
)
from qurultay.analysis.inside import CloseUp, look
from qurultay.analysis.statistics import Share, interval, wilson
from qurultay.core.arrays import FloatArray
from qurultay.inputs.record import dyads
from qurultay.report.palette import line_places
from qurultay.results.answer import labels
from qurultay.results.outcome import FAN, Outcome
from qurultay.scenario.changes import Target
from qurultay.world.measures import TargetResult


@dataclass(frozen=True)
class Study:
    """Ensembles of one worldview; the first is the baseline.

    `looks` holds a closer look at each, or None where its worlds could not be run again.
    """

    outcomes: tuple[Outcome, ...]
    looks: tuple[CloseUp | None, ...]
    view: str | None = None

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], view: str | None, members: int) -> Study:
        """A study with a look into `members` worlds of each outcome."""
        named = tuple(replace(outcome, scenario=replace(outcome.scenario, name=name))
                      for outcome, name in zip(
                          outcomes, labels([one.scenario for one in outcomes]), strict=True))
        return cls(named, tuple(look(outcome, members=members) for outcome in named), view)

    @cached_property
    def compared(self) -> Comparison | None:
        """The comparison with the first; None where there is only one."""
        return compare(self.outcomes) if len(self.outcomes) > 1 else None

    @property
    def baseline(self) -> Outcome:
        """The outcome that the others are compared with."""
        return self.outcomes[0]

    @property
    def base_year(self) -> int:
        """The year on record that all its worlds start from."""
        return self.baseline.scenario.vintage

    @property
    def labels(self) -> list[str]:
        """The name of each ensemble."""
        return [outcome.scenario.name for outcome in self.outcomes]

    @property
    def members(self) -> int:
        """How many worlds each ensemble has."""
        return len(self.baseline.members)

    def css(self, at: int) -> str:
        """The class of colour of an ensemble by its place."""
        return f"s{line_places(len(self.outcomes))[at]}"

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Pairs whose trade every ensemble kept: Kazakhstan and Uzbekistan, and of the targets."""
        asked = [target.traded for outcome in self.outcomes
                 for target in outcome.scenario.targets if target.traded]
        kept = [{frozenset(name.split("-")) for name in o.pairs} for o in self.outcomes]
        found = {frozenset(pair): pair for pair in reversed([("KZ", "UZ"), *asked])
                 if all(frozenset(pair) in one for one in kept)}
        return list(found.values())[::-1]

    def goals(self, pair: tuple[str, str]) -> list[Target]:
        """Targets of the trade of a pair, one of each name and level."""
        found = {(target.name, target.limit, target.by): target for outcome in self.outcomes
                 for target in outcome.scenario.targets if {*(target.traded or ())} == {*pair}}
        return list(found.values())

    def differences(self, label: str) -> list[PairedDifference]:
        """The paired differences of one of the scenarios."""
        found = self.compared.paired if self.compared else ()
        return [entry for entry in found if entry.scenario == label]

    def coloured(self) -> list[tuple[str, PairedDifference]]:
        """All paired differences, each with the colour of its scenario."""
        return [(self.css(at), entry) for at, label in enumerate(self.labels) if at
                for entry in self.differences(label)]


def due_at(target: Target) -> float:
    """When a target is due, as a year with its fraction."""
    return target.by.year + target.by.number / 4


def since_base(outcome: Outcome, pair: tuple[str, str]) -> tuple[list[str], FloatArray]:
    """Quarters from the last one before the first on, and the fan that opens there."""
    one, other = (outcome.facts.index(code) for code in pair)
    flow, fan = outcome.facts.base.flow, fan_of(outcome, pair)
    base = np.full((len(fan), 1), flow[one, other] + flow[other, one])
    return [str(outcome.scenario.start - 1), *outcome.quarters], np.hstack([base, fan])


def record_of(outcome: Outcome, pair: tuple[str, str]) -> tuple[list[float], FloatArray]:
    """What is on record of the trade of a pair to the base year: ends of years, bn USD.

    Both empty where the record does not hold the pair.
    """
    known = dyads().until(outcome.scenario.vintage)
    for name, logs in zip(known.names, known.series(), strict=True):
        if {*name.split("-")} == {*pair}:
            there = np.isfinite(logs)
            years = np.array(known.years)[there] + 1.0
            return years.tolist(), np.exp(logs[there])
    return [], np.empty(0)


def fan_of(outcome: Outcome, pair: tuple[str, str]) -> FloatArray:
    """Trade of a pair at the levels of FAN over members, bn USD a year. (level, quarter)"""
    found: FloatArray = np.quantile(outcome.turnover(*pair), list(FAN.values()), axis=0)
    return found


def crossed(outcome: Outcome, target: Target) -> FloatArray | None:
    """Share of worlds that have crossed a target by each quarter; None where it is not asked."""
    result = result_of(outcome, target)
    if result is None:
        return None
    share: FloatArray = reached_by(result, len(outcome.quarters)).mean(axis=0)
    return share


def result_of(outcome: Outcome, target: Target) -> TargetResult | None:
    """The result of a target in an ensemble; None where its scenario does not set it."""
    if target not in outcome.scenario.targets:
        return None
    return next(found for found in outcome.targets() if found.name == target.name)


def chance(result: TargetResult) -> Share:
    """Share of worlds that reached a target, with the interval of Wilson for 95 %."""
    return wilson(int(result.reached.sum()), len(result.reached))


def stands(result: TargetResult) -> Share:
    """Share of worlds that are at a target when it is due, with the interval of Wilson for 95 %."""
    return wilson(int(result.standing.sum()), len(result.standing))


def shift(mine: Outcome, against: Outcome, pair: tuple[str, str]) -> tuple[float, float, float]:
    """Paired difference of log trade at the horizon with its interval."""
    return interval(np.log(mine.turnover(*pair)[:, -1] / against.turnover(*pair)[:, -1]))
