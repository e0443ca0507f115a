"""What customs would have recorded of simulated worlds: yearly turnover of the dyads on record.

log recorded = log traded + rate + white error, where the rate is a first-order autoregression
over years, apart for each side of each dyad. Its long-run spread is the error of
turnover_record.csv times `recording.scale`. So two sides may disagree for years and meet again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.elementary import log
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block, Overlay
from qurultay.inputs import expectations, region, vintages
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import Dyads
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import normals


def as_it_was(year: int, last: int | None = None) -> Scenario:
    """A scenario without changes, from a vintage to the end of `last`, or of the record."""
    return Scenario(
        name=f"history_{year}", title=f"From the record of {year}",
        asks=f"What could be expected at the end of {year}?", vintage=year,
        start=Quarter(year + 1, 1), end=Quarter(last or vintages.latest(), 4),
        changes={}, events=(), targets=(), claims=(), lineage=())


@dataclass(frozen=True, eq=False)
class Recorded:
    """Simulated years, the base year first, all in logs.

    `turnover` (member, dyad, year) of bn USD; `rate` (member, dyad, side, year) what each side
    records too much or too little; `output` (member, state, year) of bn USD, all actors.
    """

    members: IntArray
    years: tuple[int, ...]
    turnover: FloatArray
    rate: FloatArray
    output: FloatArray
    parameters: Parameters

    @property
    def reports(self) -> FloatArray:
        """Log turnover as each side would have recorded it. (member, dyad, side, year)"""
        return self.turnover[:, :, None] + self.rate


def recorded(block: Block, dyads: Dyads, overlay: Overlay | None = None) -> Recorded:
    """Run a block to its end and put its years on record; with an `overlay` in NumPy."""
    facts = block.first.base.facts
    flows, outputs = [], []
    for world, _ in block.run(overlay):
        flows.append(_both_ways(world.trade_flow, facts, dyads))
        outputs.append(world.output)
    years = tuple(range(facts.base.year, block.scenario.end.year + 1))
    base = np.broadcast_to(_both_ways(block.first.base.flow, facts, dyads), flows[0].shape)
    made = np.broadcast_to(block.first.base.output, outputs[0].shape)
    # The rate at which each side records.
    p, count, members = block.schedule.own, len(dyads.names), block.members
    keep = (p.recording.persistence + np.zeros(len(members)))[:, None, None]
    sides = [f"{name} {side}" for name in dyads.names for side in name.split("-")]
    rates, wander = [], None
    for year in years:
        fresh, white = (normals(block.chance.random_seed, members, f"recording {stream}", year,
                                sides).T.reshape(-1, count, 2) for stream in ("rate", "error"))
        wander = fresh if wander is None else keep * wander + np.sqrt(1.0 - keep**2) * fresh
        error = dyads.error[:, min(year, dyads.years[-1]) - dyads.years[0]]
        usual = np.where(np.isfinite(error), error, np.nanmedian(dyads.error, axis=1))
        scale = (p.recording.scale + np.zeros(len(members)))[:, None, None] * usual[:, None]
        rates.append(scale * wander + p.disturbances.reporting_error * white)
    return Recorded(
        block.members, years, turnover=_by_year(base, flows), output=_by_year(made, outputs),
        rate=np.stack(rates, axis=-1), parameters=block.schedule.own)


def _both_ways(flow: FloatArray, facts: Facts, dyads: Dyads) -> FloatArray:
    """Turnover of each dyad, bn USD a year. (dyad, m)"""
    left, right = np.array([[facts.index(code) for code in pair] for pair in dyads.pairs]).T
    found: FloatArray = flow[left, right] + flow[right, left]
    return found


def _by_year(base: FloatArray, quarters: list[FloatArray]) -> FloatArray:
    """Logs of yearly means, the base year before them. (m, place, year)"""
    four = np.stack(quarters).reshape(-1, 4, *base.shape).mean(axis=1)
    logs: FloatArray = log(np.concatenate([base[None], four]))
    return np.moveaxis(logs, (0, 1, 2), (2, 1, 0))


def from_year(year: int, members: IntArray, random_seed: int, last: int | None = None,
              sample: Posterior | None = None, scenario: Scenario | None = None) -> Block:
    """A block from a vintage to the end of `last`, or of the record.

    Parameters are those of `expectations.catalogue`, or of a `sample` of the posterior, which the
    last vintage always has; `scenario` has the same horizon, `as_it_was` if not given.
    """
    return Block.begin(
        scenario or as_it_was(year, last), members, random_seed,
        catalogue=expectations.catalogue(year) if year < vintages.latest() else None,
        seeds=region.read(year), sample=sample, reports=False)


def joined_blocks(parts: list[Recorded]) -> Recorded:
    """The records of several blocks of members as one."""
    first = parts[0]
    keys = [key for key in first.parameters if first.parameters[key].ndim]
    return replace(
        first, members=np.concatenate([part.members for part in parts]),
        turnover=np.concatenate([part.turnover for part in parts]),
        rate=np.concatenate([part.rate for part in parts]),
        output=np.concatenate([part.output for part in parts]),
        parameters=first.parameters.replace(
            {key: np.concatenate([part.parameters[key] for part in parts]) for key in keys}))
