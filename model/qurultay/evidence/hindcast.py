"""Forecasts of years that are over: what the model would have said at the end of an earlier year.

*Forecast mode* knows the record up to its base year, and of later years nothing but forcing that
carries its own date (sanctions); leadership, devaluations, pandemics and prices are luck. This
alone is scored. *Explain mode* is given the outputs of every year and what happened when.

Parameters come from the posterior, which was fitted to 2009 to 2018, so the earlier hindcasts are
not out of sample in the size of shocks; `Posterior.none()` forecasts from the prior alone.
"""


from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import ValidationInfo, field_validator, model_validator

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import shown
from qurultay.core.forms import Form, filled, number_from, one_of
from qurultay.core.toml import hint, read_toml
from qurultay.engine.block import BLOCK
from qurultay.evidence.recorded import (
    Recorded,
    as_it_was,
    from_year,
    joined_blocks,
    recorded,
)
from qurultay.inputs import region as present
from qurultay.inputs import vintages
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import dyads as dyads_on_record
from qurultay.inputs.record import read_record, read_states
from qurultay.inputs.values import Parameters
from qurultay.scenario.form import (
    QuarterText,
    SentenceText,
    Vintage,
    shipped_file,
    shipped_names,
)
from qurultay.world.rules import relations
from qurultay.world.world import World

_State = Annotated[str, one_of(lambda: read_states().codes)]


class DatedEvent(Form):
    """`[[dated]]`: a state opened, or a border of two was shut to a share."""

    at: QuarterText
    until: QuarterText
    opens: _State | None = None
    shuts: tuple[str, str] | None = None
    share: Annotated[float, number_from(0.0, 1.0)] = 1.0
    because: SentenceText

    @field_validator("shuts", mode="plain")
    @classmethod
    def _two_states(cls, given: object) -> tuple[str, str]:
        codes = read_states().codes
        pair = tuple(given.split("-")) if isinstance(given, str) else ()
        if len(pair) != 2:
            raise ValueError(f'two states are needed, such as "KG-TJ", not {shown(given)}')
        for code in pair:
            if code not in codes:
                raise ValueError(f"there is no {shown(code)}" + hint(code, codes))
        return pair[0], pair[1]

    @model_validator(mode="after")
    def _one_of_two(self) -> DatedEvent:
        if (self.opens is None) == (self.shuts is None):
            raise ValueError("an entry opens a state or shuts a pair")
        return self


class HindcastRules(Form):
    """What is forecast from which record, and what happened when."""

    title: SentenceText
    asks: SentenceText
    base: Vintage
    """The last year on record."""
    last: Annotated[int, number_from(vintages.years()[0] + 1, vintages.latest(), whole=True)]
    """The last year that is forecast."""
    members: Annotated[int, number_from(2, 1_000_000, whole=True)]
    seed: Annotated[int, number_from(0, 2**62, whole=True)]
    dated: list[DatedEvent] = []
    """Known in explain mode alone."""

    @field_validator("last")
    @classmethod
    def _after_base(cls, last: int, info: ValidationInfo) -> int:
        if last <= info.data.get("base", 0):
            raise ValueError(f"{last} is not after the base year {info.data['base']}")
        return last

    @property
    def ahead(self) -> tuple[int, ...]:
        """The years that are forecast."""
        return tuple(range(self.base + 1, self.last + 1))

    @classmethod
    def shipped(cls, base: int) -> HindcastRules:
        """The rules of the hindcast from a base year."""
        return filled(cls, shipped_file(f"hindcast_{base}", "experiments"))

    @classmethod
    def all(cls) -> tuple[HindcastRules, ...]:
        """All shipped hindcasts, the earliest first."""
        names = [name for name in shipped_names("experiments") if name.startswith("hindcast_")]
        return tuple(filled(cls, shipped_file(name, "experiments")) for name in sorted(names))

    @classmethod
    def read(cls, path: str | Path) -> HindcastRules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return filled(cls, read_toml(path))


@dataclass(frozen=True, eq=False)
class Hindcast:
    """Samples of log turnover that customs would record, and what they did record.

    `samples` (member, dyad, year), `observed` (dyad, year) and `before` (dyad,) the base year, in
    logs of bn USD; NaN where the year or the base year is not on record.
    """

    rules: HindcastRules
    dyads: tuple[str, ...]
    samples: FloatArray
    observed: FloatArray
    before: FloatArray

    @property
    def years(self) -> tuple[int, ...]:
        """The years ahead."""
        return self.rules.ahead


def hindcast(rules: HindcastRules, mode: str = "forecast", sample: Posterior | None = None,
             members: int | None = None) -> Hindcast:
    """Forecast from the base year of some rules.

    `mode` is "forecast", or "explain" with outputs and dated events known; `sample` of the
    posterior, the shipped one if not given; `members` how many, in place of what the rules say.
    """
    known = dyads_on_record()
    seen = simulated(rules, mode, sample or Posterior.shipped(), members or rules.members)
    lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
    true = known.series()
    before = true[:, known.years.index(rules.base)]
    ahead = [known.years.index(year) for year in rules.ahead]
    observed = np.where(np.isfinite(before)[:, None], true[:, ahead], np.nan)
    samples = before[:, None] + lead[:, :, 1:] - lead[:, :, :1]
    return Hindcast(rules, known.names, samples, observed, before)


def simulated(rules: HindcastRules, mode: str, sample: Posterior, members: int) -> Recorded:
    """The worlds behind a hindcast."""
    scenario = as_it_was(rules.base, rules.last)
    if mode == "explain":
        calm = {"disturbances.common_spread": 0.0, "disturbances.state_spread": 0.0}
        scenario = scenario.with_overrides(calm)
    dyads, parts = dyads_on_record(), []
    for first in range(0, members, BLOCK):
        some = np.arange(first, min(first + BLOCK, members))
        block = from_year(rules.base, some, rules.seed, rules.last, sample, scenario)
        known = partial(_what_happened, outputs=outputs_on_record(), dated=rules.dated,
                        p=block.schedule.own) if mode == "explain" else None
        parts.append(recorded(block, dyads, known))
    return joined_blocks(parts)


# --- explain mode -----------------------------------------------------------------------------


def outputs_on_record() -> dict[int, FloatArray]:
    """Dollar output of all actors in the year of each vintage. (n,)"""
    gdp = read_record(present.read().states).gdp
    return {year: np.array([gdp.get((code, year), own) for code, own in zip(
        present.read().states, read_states(year).gdp.tolist(), strict=True)])
        for year in vintages.years()}


def _what_happened(world: World, outputs: dict[int, FloatArray], dated: Sequence[DatedEvent],
                   p: Parameters) -> World:
    """A world whose next quarter has the output on record and knows the dated events."""
    base, facts, quarter, now = (world.base, world.base.facts, world.quarter + 1,
                                 present.read())
    on_record = np.broadcast_to(outputs[quarter.year][:, None], world.output.shape)
    # Luck that the record of outputs already carries must not come twice.
    world = replace(world, potential_output=np.ascontiguousarray(on_record), common=base.common,
                    state_shock=base.state_shock,
                    sanction_toll=np.zeros_like(world.sanction_toll))
    for event in dated:
        if event.at <= quarter <= event.until and event.opens:
            # The state works off a share of what can be removed between it and Central Asia.
            share = 1.0 / (event.until - world.quarter)
            party = (facts.left == facts.index(event.opens)) | (
                facts.right == facts.index(event.opens))
            central = facts.central[facts.left] * facts.central[facts.right]
            touched = central * party[:, None] * share  # (p, 1)
            floor = base.barrier * (1.0 - p.barriers.removable_share)
            world = replace(
                world, barrier=world.barrier - touched * (world.barrier - floor),
                trust=world.trust + touched * np.maximum(now.trust - world.trust, 0.0),
                relation=np.where(touched > 0.0, relations.CLOSE, world.relation),
                rivalry=world.rivalry - touched * np.maximum(world.rivalry - now.rivalry, 0.0))
        elif event.at <= quarter <= event.until and event.shuts:
            relation = world.relation.copy()
            relation[facts.pair(*event.shuts)] = relations.SHUT
            world = replace(world, relation=relation)
    return world
