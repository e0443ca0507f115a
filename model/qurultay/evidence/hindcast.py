"""Forecasts of years that are over: what the model would have said at the end of an earlier year.

*Forecast mode* knows the record up to its base year, and of later years nothing but forcing that
carries its own date (sanctions); leadership, devaluations, pandemics and prices are luck. This
alone is scored. *Explain mode* is told the outputs of every year and what happened when. It is
shown beside the forecast and never scored.

Parameters come from the posterior, which was fitted to 2009 to 2018, so the earlier hindcasts are
not out of sample in the size of shocks; `Posterior.none()` forecasts from the prior alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.elementary import exp, log
from qurultay.engine.ensemble import BLOCK
from qurultay.evidence.hindcast_rules import Dated, Rules
from qurultay.evidence.recorded import Course, Recorded, as_it_was, from_year, joined, recorded
from qurultay.inputs import earlier_years
from qurultay.inputs import region as present
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import BASE_YEAR, read_record
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.world.world import World

MODES = ("forecast", "explain")


@dataclass(frozen=True, eq=False)
class Hindcast:
    """Samples of log turnover that customs would record, and what they did record.

    `samples` (member, dyad, year), `observed` (dyad, year) and `before` (dyad,) the base year,
    all in logs of bn USD, NaN where nothing is on record in the year or in the base year.
    """

    rules: Rules
    dyads: tuple[str, ...]
    samples: FloatArray
    observed: FloatArray
    before: FloatArray

    @property
    def years(self) -> tuple[int, ...]:
        """The years ahead."""
        return self.rules.ahead

    def chosen(self, names: tuple[str, ...]) -> BoolArray:
        """A mask of dyads that involve one of some states or are named themselves. (dyad,)"""
        return np.array([bool({*name.split("-"), name} & set(names)) for name in self.dyads])


def hindcast(rules: Rules, mode: str = "forecast", sample: Posterior | None = None,
             still: str = "", members: int | None = None) -> Hindcast:
    """Forecast from the base year of some rules.

    Args:
        rules: which record, how far, how many members, which seed.
        mode: "forecast", or "explain" with outputs and dated events known.
        sample: of the posterior; the shipped one if not given.
        still: name of the mechanism in `rules.off` that stands still; none if empty.
        members: how many, in place of what the rules say.
    """
    known = earlier_years.dyads()
    settings = dict.fromkeys(rules.off[still], 0.0) if still else {}
    seen = simulated(rules, mode, sample or Posterior.shipped(), settings,
                     members or rules.members)
    lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
    true = known.series()
    before = true[:, known.years.index(rules.base)]
    ahead = [known.years.index(year) for year in rules.ahead]
    observed = np.where(np.isfinite(before)[:, None], true[:, ahead], np.nan)
    samples = before[:, None] + lead[:, :, 1:] - lead[:, :, :1]
    return Hindcast(rules, known.names, samples, observed, before)


def simulated(rules: Rules, mode: str, sample: Posterior, settings: Mapping[str, float],
              members: int) -> Recorded:
    """The worlds behind a hindcast, with some parameters set."""
    scenario = as_it_was(rules.base, rules.last).with_overrides(settings)
    if mode == "explain":
        calm = {"disturbances.common_spread": 0.0, "disturbances.state_spread": 0.0}
        scenario = scenario.with_overrides(calm)
    dyads, parts = earlier_years.dyads(), []
    for first in range(0, members, BLOCK):
        some = np.arange(first, min(first + BLOCK, members))
        block = from_year(rules.base, some, rules.seed, rules.last, sample, scenario)
        course = _known_course(rules, block.schedule.own) if mode == "explain" else None
        parts.append(recorded(block, dyads, course))
    return joined(parts)


# --- explain mode -----------------------------------------------------------------------------


def _known_course(rules: Rules, p: Parameters) -> Course:
    """What is laid over each world: outputs on record, and dated events as they come."""
    outputs = outputs_on_record()
    return partial(_overlaid, outputs=outputs, dated=rules.dated, p=p)


def outputs_on_record() -> dict[int, FloatArray]:
    """Dollar output of every actor by year, that of the rest of the world between base years."""
    gdp = read_record(present.read().states).gdp
    codes = present.read().states
    anchors = [*earlier_years.YEARS, BASE_YEAR]
    rest = [earlier_years.states(year).gdp[-1] for year in earlier_years.YEARS]
    rest.append(present.read().base.output[-1])
    years = range(earlier_years.YEARS[0], BASE_YEAR + 1)
    at = np.clip(np.searchsorted(anchors, years, side="right") - 1, 0, len(anchors) - 2)
    passed = (np.array(years) - np.array(anchors)[at]) / np.diff(anchors)[at]
    between = exp(log(rest)[at] + passed * np.diff(log(rest))[at])
    return {year: np.array([gdp.get((code, year), between[place]) for code in codes])
            for place, year in enumerate(years)}


def _overlaid(world: World, outputs: dict[int, FloatArray], dated: tuple[Dated, ...],
              p: Parameters) -> World:
    """A world whose next quarter has the output on record and knows what has happened."""
    base, quarter = world.base, world.quarter + 1
    told = np.broadcast_to(outputs[quarter.year][:, None], world.output.shape)
    # Luck that the record of outputs already carries must not come twice.
    calm = replace(world, potential_output=np.ascontiguousarray(told), common=base.common,
                   state_shock=base.state_shock, sanction_toll=np.zeros_like(world.sanction_toll))
    for event in dated:
        if event.at <= quarter <= event.until:
            calm = _opened(calm, event, p) if event.opens else _shut(calm, event)
    return calm


def _opened(world: World, event: Dated, p: Parameters) -> World:
    """A state works off what can be removed between it and Central Asia, evenly to the end."""
    base, facts = world.base, world.base.facts
    share = 1.0 / (event.until - world.quarter)
    touched = _neighbours(facts, event.opens)
    floor = base.barrier * (1.0 - p.barriers.removable_share)
    now = present.read()
    return replace(
        world, barrier=world.barrier - touched * share * (world.barrier - floor),
        trust=world.trust + touched * share * np.maximum(now.trust - world.trust, 0.0),
        depth=world.depth + touched * share * np.maximum(now.depth - world.depth, 0.0),
        rivalry=world.rivalry - touched * share * np.maximum(world.rivalry - now.rivalry, 0.0))


def _neighbours(facts: Facts, code: str) -> FloatArray:
    """Pairs of a state within Central Asia. (p, 1)"""
    party = (facts.left == facts.index(code)) | (facts.right == facts.index(code))
    inside: FloatArray = facts.central[facts.left] * facts.central[facts.right] * party[:, None]
    return inside


def _shut(world: World, event: Dated) -> World:
    """A border shut to a share at least."""
    assert event.shuts
    touched = np.zeros((world.base.facts.pairs, 1))
    touched[world.base.facts.pair(*event.shuts)] = event.share
    return replace(world, closure=np.maximum(world.closure, touched))
