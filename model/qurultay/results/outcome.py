"""What came of a scenario: arrays by member and quarter, targets, digests, tables.

Arrays are (member, quarter, places); money is bn USD a year; quarters are written after their step.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.elementary import exp
from qurultay.core.errors import ScenarioError
from qurultay.core.in_notebook import InNotebook
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import KINDS_OF_DEPENDENCE, KINDS_OF_SANCTION, SUPPORTS, Facts
from qurultay.results.labels import ARRAYS, MEASURES, PAIRED, label
from qurultay.scenario.changes import Target
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import (
    QUARTERS_OF_A_YEAR,
    TargetResult,
    judge,
    mode_shares,
    prices_since,
    trailing,
)
from qurultay.world.schedule import dearer
from qurultay.world.world import World

if TYPE_CHECKING:
    import xarray

    import qurultay

PAIRS = tuple(name for name, places in ARRAYS.items() if places == PAIRED)
FRICTIONS = ("barrier", "payment_friction", "transport_cost", "effective_cost")
DERIVED = ("mode_share", "reported_flow")
FAN = {"p05": 0.05, "p25": 0.25, "p50": 0.5, "p75": 0.75, "p95": 0.95}
"""Levels of a fan over worlds by their names in JSON."""

AT_ONCE = 1000
"""Members looked at together where all of them would be much."""


def everything(world: World) -> dict[str, FloatArray]:
    """The arrays of a full record; pairs over both sides, members last.

    Copies: a compiled run writes its next quarters into the memory of the one before last.
    """
    facts = world.base.facts
    n = len(facts.states)
    inside = (1.0 - np.eye(n))[..., None]
    by_pair = (*PAIRS, *FRICTIONS)
    found = {name: np.array(getattr(world, name))
             for name in ARRAYS if name not in (*by_pair, *DERIVED)}
    found |= {name: getattr(world, name)[facts.pair_of] * inside for name in by_pair}
    found["mode_share"] = mode_shares(world)
    found["reported_flow"] = world.trade_flow * exp(world.reporting[facts.pair_of] * inside)
    return found


def dims(name: str) -> tuple[str, ...]:
    """Dimensions of an array of `everything`, member and quarter first."""
    return ("member", "quarter", *ARRAYS[name])


@dataclass(frozen=True)
class Outcome(InNotebook):
    """One or many worlds of a scenario, computed.

    `measures` holds what `measures.summary` gives, `arrays` what `everything` does, or nothing
    where only the summary was kept.
    """

    scenario: Scenario
    random_seed: int
    members: IntArray
    quarters: tuple[str, ...]
    pairs: tuple[str, ...]
    measures: Mapping[str, FloatArray]
    dollar_inflation: FloatArray
    facts: Facts = field(repr=False)
    arrays: Mapping[str, FloatArray] = field(default_factory=dict, repr=False)

    def __repr__(self) -> str:
        """One line; `to_dataset()` has all of it."""
        worlds = (f"{len(self.members)} worlds" if len(self.members) > 1 else
                  f"world {int(self.members[0])}")
        return (f"Outcome({self.scenario.name!r}, {worlds}, {self.quarters[0]} "
                f"to {self.quarters[-1]}, seed {self.random_seed})")

    @property
    def plot(self) -> qurultay.notebook.OutcomePlots:
        """Pictures with matplotlib: `plot.fan()`."""
        import qurultay

        return qurultay.notebook.OutcomePlots(self)

    def turnover(self, one: str = "KZ", other: str = "UZ") -> FloatArray:
        """Recorded trade of a pair over the trailing four quarters, bn USD. (member, quarter)

        ScenarioError for an unknown state, or a pair that was not kept.
        """
        i, j = self.facts.index(one), self.facts.index(other)
        if i == j:
            raise ScenarioError(f"turnover is trade of two states, not of {one} with itself")
        base = float(self.facts.base.flow[i, j] + self.facts.base.flow[j, i])
        for name in (f"{one}-{other}", f"{other}-{one}"):
            if name in self.pairs:
                return trailing(self.measures["turnover"][:, :, self.pairs.index(name)], base)
        if "trade_flow" not in self.arrays:
            raise ScenarioError(f"the summary keeps no trade of {one} and {other}; it keeps "
                                f"{', '.join(self.pairs)}; record='all' keeps every pair")
        flow = self.arrays["trade_flow"]
        return trailing(flow[:, :, i, j] + flow[:, :, j, i], base)

    def mode_shares(self) -> dict[str, FloatArray]:
        """Mean share of effort of Central Asian states by mode. (member, quarter) each"""
        share = self.measures["mode_share"]
        return {mode: share[:, :, m] for m, mode in enumerate(MODES)}

    def targets(self) -> list[TargetResult]:
        """What became of each target of the scenario, member by member."""
        return [self.judged(target) for target in self.scenario.targets]

    def judged(self, target: Target) -> TargetResult:
        """What became of a target, also of one that the scenario does not set."""
        return judge(target, self.measured(target), self.quarters, self.dollar_inflation,
                     self._dearer)

    def prices(self, year: int | None = None) -> FloatArray:
        """Dollar prices compared with those at the end of a year, the base year if none.

        (member, quarter)
        """
        return prices_since(self.scenario.vintage if year is None else year, self.quarters,
                            self.dollar_inflation, self._dearer)

    @cached_property
    def _dearer(self) -> FloatArray | None:
        moved = dearer(self.scenario, self.scenario.catalogue, self.dollar_inflation)
        return None if moved is None else moved[:, :len(self.quarters)]

    def measured(self, target: Target) -> FloatArray:
        """What a target asks about, quarter by quarter, money over the trailing year.

        In the unit of the measure. (member, quarter)
        """
        if target.traded:
            return self.turnover(*target.traded)
        if target.measure == "openness":
            trade, output = self.measures["state_trade"], self.measures["state_output"]
            whole: FloatArray = trade.sum(axis=-1) / output.sum(axis=-1)
            return whole
        name = "corridor_days" if target.corridor and target.measure == "transit_days" else (
            target.measure)
        values = self.measures[name]
        if places := MEASURES[name].places:
            codes = [str(code) for code in self.coordinates()[places[0]]]
            at = {target.place, "-".join(reversed(target.pair or ()))}
            values = values[..., next(n for n, code in enumerate(codes) if code in at)]
        if target.measure == "incidents":
            return trailing(values, base_of(target, self.facts)) * QUARTERS_OF_A_YEAR
        if MEASURABLE[target.measure].money:
            return trailing(values, base_of(target, self.facts))
        return values

    def subset(self, which: BoolArray | slice) -> Outcome:
        """The outcome of the members that `which` (member,) marks; of a slice nothing is copied."""
        return replace(
            self, members=self.members[which], dollar_inflation=self.dollar_inflation[which],
            measures={name: values[which] for name, values in self.measures.items()},
            arrays={name: values[which] for name, values in self.arrays.items()})

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the bits of the summary measures of all members in member order."""
        whole = hashlib.sha256()
        for name in sorted(self.measures):
            whole.update(f"{name} {self.measures[name].shape} <f8".encode())
            for first in range(0, len(self.members), AT_ONCE):  # they need not fit in memory
                values = self.measures[name][first : first + AT_ONCE]
                whole.update(np.ascontiguousarray(values, dtype="<f8").data)
        return whole.hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """What `run --json` prints of one world."""
        shares = self.mode_shares()
        return {
            "scenario": self.scenario.name, "random_seed": self.random_seed,
            "member": int(self.members[0]), "digest": self.digest,
            "quarters": list(self.quarters),
            "bilateral_trade": {"KZ-UZ": _numbers(self.turnover("KZ", "UZ")[0])},
            "mode_shares": {mode: _numbers(share[0]) for mode, share in shares.items()},
            "targets": [{
                "name": target.name, "reached": bool(target.reached[0]),
                "quarter": self.quarters[target.first[0]] if target.first[0] >= 0 else None,
                "shortfall": float(target.shortfall[0]),
            } for target in self.targets()],
        }

    def to_ensemble_dict(self) -> dict[str, Any]:
        """What `ensemble --json` prints of many worlds."""
        fan = np.quantile(self.turnover("KZ", "UZ"), list(FAN.values()), axis=0)
        half = (len(self.members) + 1) // 2
        return {
            "scenario": self.scenario.name, "random_seed": self.random_seed,
            "members": len(self.members), "digest": self.digest,
            "digest_rounded": self.digest,  # its name in 0.1.0, for one release
            "quarters": list(self.quarters),
            "bilateral_trade": {"KZ-UZ": {n: _numbers(f) for n, f in zip(FAN, fan, strict=True)}},
            "targets": [{
                "name": target.name, "touched": touched, "standing": standing,
                "probability": touched,  # its name in 0.1.0, for one release
                "median_quarter": self.quarters[int(crossed[half - 1])]
                if len(crossed) >= half else None,
            } for target in self.targets()
              for touched, standing in [(float(target.reached.mean()),
                                         float(target.standing.mean()))]
              for crossed in [np.sort(target.first[target.first >= 0])]],
        }

    def to_dataset(self) -> xarray.Dataset:
        """Everything recorded as labelled arrays, with unit, meaning and source in attrs.

        A measure that shares its name with an array ends in `_region`: `output_region`. `quarter`
        has its label, "2030Q1", and beside it `time`, its last day.
        """
        import xarray

        data = {name: (dims(name), values, label(name).attributes())
                for name, values in self.arrays.items()}
        for name, values in self.measures.items():
            known = MEASURES[name]
            alias = name if name not in ARRAYS else f"{name}_region"
            data[alias] = (("member", "quarter", *known.places), values, known.attributes())
        used = {dim for entry in data.values() for dim in entry[0]}
        coords: dict[str, Any] = {dim: list(values) for dim, values in self.coordinates().items()
                                  if dim in used}
        coords["time"] = ("quarter", last_days(self.quarters))
        return xarray.Dataset(data, coords=coords, attrs={
            "title": self.scenario.title, "question": self.scenario.asks,
            "scenario": self.scenario.name, "worldview": self.scenario.worldview or "neutral",
            "random_seed": self.random_seed, "digest": self.digest,
            "scenario_toml": self.scenario.to_toml(),
            "sources": "seeds/parameters.toml and seeds/sources.toml"}).set_xindex("time")

    def coordinates(self) -> dict[str, Sequence[Any]]:
        """Names along every dimension."""
        return {"member": self.members.tolist(), "quarter": list(self.quarters),
                **names_of_places(self.facts, self.pairs)}


def base_of(target: Target, facts: Facts) -> float:
    """What a target on money measures in the base year, bn USD a year.

    Of one on incidents, states struck a quarter by the hazards of incidents.csv.
    """
    flow, inside = facts.base.flow, facts.insiders
    both = flow + flow.T
    np.fill_diagonal(both, 0.0)
    if target.measure == "incidents":
        return float(facts.hazard[facts.incidents.index(str(target.incident)), inside].sum())
    if target.measure == "passed_on":
        return 0.0
    if target.traded:
        return float(both[facts.index(target.traded[0]), facts.index(target.traded[1])])
    if target.measure == "regional_trade":
        return float(both[np.ix_(inside, inside)].sum() / 2.0)
    if target.measure == "output":
        return float(facts.base.output[inside].sum())
    row = facts.index(str(target.state))
    return float(both[row].sum() if target.measure == "state_trade" else facts.base.output[row])


def names_of_places(facts: Facts, pairs: Sequence[str]) -> dict[str, Sequence[Any]]:
    """Names along every dimension of measures and arrays but member and quarter."""
    return {
        "exporter": facts.states, "importer": facts.states, "state": facts.states,
        "partner": facts.states, "channel": facts.channels.names, "mode": MODES,
        "power": facts.power_names(), "project": facts.projects.names,
        "corridor": facts.routes.names, "kind": KINDS_OF_DEPENDENCE,
        "measure": KINDS_OF_SANCTION, "mechanism": SUPPORTS,
        "incident_kind": facts.incidents, "pair": pairs,
        "central_state": tuple(code for code, role in zip(
            facts.states, facts.roles, strict=True) if role == "central_asian"),
    }


def last_days(quarters: Sequence[str]) -> NDArray[np.datetime64]:
    """The last day of each quarter."""
    months = [np.datetime64(f"{text[:4]}-{3 * int(text[5]):02d}", "M") for text in quarters]
    days = [(month + 1).astype("datetime64[D]") - np.timedelta64(1, "D") for month in months]
    return np.array(days, dtype="datetime64[ns]")


def gathered(records: Iterable[dict[str, FloatArray]]) -> dict[str, FloatArray]:
    """Quarterly records (places, m) as arrays (member, quarter, places)."""
    rows = list(records)
    return {name: np.moveaxis(np.stack([row[name] for row in rows]), -1, 0) for name in rows[0]}


def one_after_another(stretches: Sequence[dict[str, FloatArray]]) -> dict[str, FloatArray]:
    """Stretches (quarter, places, m) as arrays (member, quarter, places)."""
    return {name: np.moveaxis(np.concatenate([one[name] for one in stretches]), -1, 0)
            for name in stretches[0]}


def kept_pairs(scenario: Scenario, facts: Facts) -> tuple[str, ...]:
    """Pairs whose trade every summary keeps: Central Asia's, and those of the targets."""
    central = [code for code, role in zip(facts.states, facts.roles, strict=True)
               if role == "central_asian"]
    inside = [f"{one}-{other}" for i, one in enumerate(central) for other in central[i + 1:]]
    asked = ["-".join(target.pair) for target in scenario.targets if target.pair]
    turned = {frozenset(name.split("-")) for name in inside}
    return (*inside, *dict.fromkeys(a for a in asked if frozenset(a.split("-")) not in turned))


def _numbers(values: FloatArray) -> list[float]:
    return [float(value) for value in values]
