"""The model for EMA Workbench: `ema.model("baseline")`, to be given to its evaluators.

Uncertainties are what the world decides: parameters between the ends of the middle 90 % of their
spread, and its levers over their span. Levers are those of states. An experiment sets some of them
in every member of one ensemble; what it does not set is drawn as always, from the same seed, so
that experiments are paired. Outcomes are means over the members. Names are keys with `_` for what
is no letter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from qurultay.analysis.indicators import indicators
from qurultay.analysis.prescribed import independent
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.ensemble import ensemble
from qurultay.inputs.posterior import ROW
from qurultay.scenario.levers import LEVERS
from qurultay.scenario.scenario import Scenario

MIDDLE = (0.05, 0.95)
MOVED = "moved"
"""The outcome that says how far levers were moved: the sum over levers, in shares of their spans.
"""


@dataclass(frozen=True)
class Factor:
    """What an experiment may set: one parameter or several, within a span, and the usual value."""

    keys: tuple[str, ...]
    low: float
    high: float
    usual: float

    @property
    def name(self) -> str:
        """As it is called in other programs."""
        return plain(self.keys[0])


def plain(name: str) -> str:
    """A key or the name of an indicator as an identifier."""
    return re.sub(r"\W+", "_", name).strip("_")


def uncertainties(scenario: Scenario) -> tuple[Factor, ...]:
    """What the world decides: its levers, and the parameters that members draw one by one.

    Of those fitted together only the ones that are levers are offered.
    """
    catalogue, found = scenario.catalogue, _levers(scenario, "world")
    known = {key for one in found for key in one.keys}
    for key in independent(catalogue, scenario.sample):
        if key != ROW and key not in known and catalogue[key].decided_by == "world":
            low, high = catalogue[key].quantile(np.array(MIDDLE))
            found.append(Factor((key,), float(low), float(high), catalogue[key].value))
    return tuple(found)


def levers(scenario: Scenario) -> tuple[Factor, ...]:
    """The levers that states decide on; the usual value is that of the scenario."""
    return tuple(_levers(scenario, "state"))


def _levers(scenario: Scenario, who: str) -> list[Factor]:
    catalogue, found = scenario.catalogue, []
    for one in LEVERS:
        value, change = catalogue[one.key].value, scenario.changes.get(one.key)
        if catalogue[one.key].decided_by == who:
            found.append(Factor(one.keys, one.low, one.high,
                                float(change.apply(value)) if change else value))
    return found


@dataclass(frozen=True)
class Evaluation:
    """Called with values by name of a factor, it gives outcomes by name; it can be pickled."""

    scenario: Scenario
    factors: Mapping[str, Factor]
    moved: Collection[str]
    members: int
    random_seed: int

    def __call__(self, **values: float) -> dict[str, float]:
        """Run one ensemble; ScenarioError for a name or value that is not allowed."""
        overrides = {key: float(value) for name, value in values.items()
                     for key in self.factors[name].keys}
        outcome = ensemble(self.scenario.with_overrides(overrides), self.members,
                           self.random_seed)
        found = {plain(name): float(one.mean()) for name, one in indicators(outcome).items()}
        return found | {MOVED: sum(
            abs(value - self.factors[name].usual)
            / (self.factors[name].high - self.factors[name].low)
            for name, value in values.items() if name in self.moved)}


def model(scenario: Scenario | str = "baseline", *, vary: Collection[str] | None = None,
          members: int = 20, random_seed: int = 1, minimize: Collection[str] = (),
          maximize: Collection[str] = ()) -> Any:
    """A `ema_workbench.Model` of a scenario.

    `vary` are keys of the factors it has, all uncertainties and levers if not given; `minimize` and
    `maximize` names of outcomes that a search goes for.

    Raises:
        ScenarioError: for a key or an outcome that there is not, or where EMA Workbench (the extra
            `explore`) is not installed.
    """
    try:
        from ema_workbench import Model, RealParameter, ScalarOutcome
    except ImportError:
        raise ScenarioError("EMA Workbench is needed: pip install 'qurultay[explore]'") from None
    known = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
    both = [uncertainties(known), levers(known)]
    offered = [one.keys[0] for part in both for one in part]
    for key in vary or ():
        if key not in offered:
            raise ScenarioError(f"{shown(key)} is no uncertainty or lever" + hint(key, offered))
    if vary is not None:
        both = [tuple(one for one in part if one.keys[0] in vary) for part in both]
    mine = {one.name for one in both[1]}
    ask = Evaluation(known, {one.name: one for part in both for one in part}, mine, members,
                     random_seed)
    names = [plain(name) for name in indicators(ensemble(known, 1))] + [MOVED]
    for name in (*minimize, *maximize):
        if name not in names:
            raise ScenarioError(f"there is no outcome {shown(name)}" + hint(name, names))
    made = Model("qurultay", function=ask)
    made.uncertainties, made.levers = ([
        RealParameter(one.name, one.low, one.high, default=one.usual) for one in part]
        for part in both)
    made.outcomes = [ScalarOutcome(name, kind=(
        ScalarOutcome.MINIMIZE if name in minimize else
        ScalarOutcome.MAXIMIZE if name in maximize else ScalarOutcome.INFO)) for name in names]
    return made
