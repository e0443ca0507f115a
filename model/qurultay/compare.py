"""Two or more ensembles side by side: the same worlds under different scenarios.

Members are paired: member k has the same luck and the same parameters in every scenario, so a
difference is what the scenario did and nothing else. Every difference comes with an interval.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import stdtrit

from .arrays import FloatArray
from .errors import RunError, ScenarioError
from .outcome import Outcome
from .scenario import difference

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Difference:
    """A paired difference of one measure: its mean over members and a 95 % interval."""

    scenario: str
    against: str
    measure: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Comparison:
    """Ensembles with their paired differences to one of them, and what differs in the inputs."""

    outcomes: tuple[Outcome, ...]
    baseline: int
    paired: tuple[Difference, ...]
    inputs: dict[str, list[str]]
    alarms: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The object that `compare --json` prints."""
        return {
            "ensembles": [outcome.to_ensemble_dict() for outcome in self.outcomes],
            "paired": [vars(entry) for entry in self.paired],
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
    against = outcomes[baseline]
    others = [outcome for place, outcome in enumerate(outcomes) if place != baseline]
    for outcome in others:
        _check_paired(outcome, against)
    return Comparison(
        outcomes=tuple(outcomes), baseline=baseline,
        paired=tuple(entry for outcome in others for entry in _differences(outcome, against)),
        inputs={outcome.scenario.name: [
            f"{entry.what} {entry.key}: {entry.left or 'not there'} -> {entry.right or 'not there'}"
            for entry in difference(against.scenario, outcome.scenario)] for outcome in others},
        alarms=tuple(f"{outcome.scenario.name} changed nothing against {against.scenario.name}"
                     for outcome in others if outcome.digest == against.digest),
    )


def _check_paired(outcome: Outcome, against: Outcome) -> None:
    """Refuse two ensembles whose members are not the same worlds."""
    names = f"{outcome.scenario.name} and {against.scenario.name} are not paired"
    if outcome.random_seed != against.random_seed:
        raise ScenarioError(f"{names}: seeds {outcome.random_seed} and {against.random_seed}")
    if not np.array_equal(outcome.members, against.members):
        raise ScenarioError(f"{names}: they hold other members "
                            f"({len(outcome.members)} and {len(against.members)})")
    if outcome.quarters != against.quarters:
        raise ScenarioError(f"{names}: {outcome.quarters[0]} to {outcome.quarters[-1]} against "
                            f"{against.quarters[0]} to {against.quarters[-1]}")


def measures(outcome: Outcome, targets: Collection[str]) -> dict[str, FloatArray]:
    """What is compared, one number a member, by name with its unit in the name. (member,) each

    `targets` are the names of those that count.
    """
    turnover = outcome.turnover()
    found = {
        f"log KZ-UZ trade in {outcome.quarters[-1]}": np.log(turnover[:, -1]),
        "autonomy at the end, 0 to 1": outcome.measures["autonomy"][:, -1],
        "log trade within Central Asia at the end":
            np.log(outcome.measures["regional_trade"][:, -1]),
        "log output of Central Asia at the end": np.log(outcome.measures["output"][:, -1]),
    }
    for mode, share in outcome.mode_shares().items():
        found[f"share of effort {mode} at the end"] = share[:, -1]
    for target in (one for one in outcome.targets() if one.name in targets):
        late = np.where(target.first >= 0, target.first, len(outcome.quarters))
        found[f"{target.name} reached, probability"] = target.reached.astype(np.float64)
        found[f"{target.name} first reached, quarters (held at the horizon)"] = (
            late.astype(np.float64))
        found[f"{target.name} shortfall, bn USD a year"] = target.shortfall
    return found


def _differences(outcome: Outcome, against: Outcome) -> list[Difference]:
    # A target of the same name that asks for something else is not the same measure.
    asked = {target.name for target in outcome.scenario.targets
             if target in against.scenario.targets}
    mine, theirs = measures(outcome, asked), measures(against, asked)
    return [Difference(outcome.scenario.name, against.scenario.name, name,
                       *interval(mine[name] - theirs[name])) for name in mine]


def interval(values: FloatArray) -> tuple[float, float, float]:
    """Mean of paired differences (member,) with its 95 % interval by Student's t."""
    count = len(values)
    if count < 2:
        raise RunError("an interval needs two members or more")
    mean = float(np.mean(values))
    error = float(np.std(values, ddof=1)) / count**0.5
    reach = float(stdtrit(count - 1, 0.5 + CONFIDENCE / 2)) * error
    return mean, mean - reach, mean + reach
