"""Forecasts of years that are over: what the model would have said at the end of an earlier year.

*Forecast mode* knows the record up to its base year, and of later years nothing but forcing that
carries its own date (sanctions); leadership, devaluations, pandemics and prices are luck. This
alone is scored. *Explain mode* is given the outputs of every year and what happened when.

Parameters come from the posterior, which was fitted to 2009 to 2018, so the earlier hindcasts are
not out of sample in the size of shocks; `Posterior.none()` forecasts from the prior alone.
"""


from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import numpy as np
from pydantic import Field, ValidationInfo, field_validator, model_validator
from scipy.special import stdtrit

from qurultay.analysis.statistics import Share, coverage, crps, direction, pit, pit_histogram, share
from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError, shown
from qurultay.core.forms import Form, filled, number_from, one_of
from qurultay.core.toml import hint, read_toml
from qurultay.engine.block import BLOCK
from qurultay.evidence import naive
from qurultay.evidence.recorded import (
    Recorded,
    as_it_was,
    from_year,
    joined_blocks,
    recorded,
)
from qurultay.inputs import region as present
from qurultay.inputs import vintages
from qurultay.inputs.parameters import Catalogue
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
_Key = Annotated[str, one_of(Catalogue.shipped)]


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


class ScoredRules(Form):
    """`[scored]`: how a forecast is judged, and which dyads are scored apart."""

    level: Annotated[float, number_from(0.01, 0.99)]
    """Of the intervals whose coverage is counted."""
    pressed: list[_State]
    """States under sanctions."""
    episode: Annotated[list[Annotated[str, one_of(lambda: dyads_on_record().names)]],
                       Field(min_length=1)]
    """Dyads of the one opening."""


class HindcastRules(Form):
    """What is forecast from which record, how it is judged, what is switched off in turn."""

    title: SentenceText
    asks: SentenceText
    base: Vintage
    """The last year on record."""
    last: Annotated[int, number_from(vintages.years()[0] + 1, vintages.latest(), whole=True)]
    """The last year that is forecast."""
    members: Annotated[int, number_from(2, 1_000_000, whole=True)]
    seed: Annotated[int, number_from(0, 2**62, whole=True)]
    scored: ScoredRules
    dated: list[DatedEvent] = []
    """Known in explain mode alone."""
    off: dict[str, list[_Key]] = {}
    """Parameters set to zero, by mechanism."""

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

    def chosen(self, names: Sequence[str]) -> BoolArray:
        """A mask of dyads that involve one of some states or are named themselves. (dyad,)"""
        return np.array([bool({*name.split("-"), name} & set(names)) for name in self.dyads])


def hindcast(rules: HindcastRules, mode: str = "forecast", sample: Posterior | None = None,
             off: str = "", members: int | None = None) -> Hindcast:
    """Forecast from the base year of some rules.

    `mode` is "forecast", or "explain" with outputs and dated events known; `sample` of the
    posterior, the shipped one if not given; `off` a mechanism of `rules.off` to switch off;
    `members` how many, in place of what the rules say.
    """
    known = dyads_on_record()
    settings = dict.fromkeys(rules.off[off], 0.0) if off else {}
    seen = simulated(rules, mode, sample or Posterior.shipped(), settings,
                     members or rules.members)
    lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
    true = known.series()
    before = true[:, known.years.index(rules.base)]
    ahead = [known.years.index(year) for year in rules.ahead]
    observed = np.where(np.isfinite(before)[:, None], true[:, ahead], np.nan)
    samples = before[:, None] + lead[:, :, 1:] - lead[:, :, :1]
    return Hindcast(rules, known.names, samples, observed, before)


def simulated(rules: HindcastRules, mode: str, sample: Posterior, settings: Mapping[str, float],
              members: int) -> Recorded:
    """The worlds behind a hindcast, with some parameters set."""
    scenario = as_it_was(rules.base, rules.last).with_overrides(settings)
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


MODEL, EXPLAINED = "model", "explained"


@dataclass(frozen=True, eq=False)
class Start:
    """One hindcast scored: `crps` (dyad, year) by forecast, and how honest its spread is.

    `explained` is the score of explain mode: shown, and no part of any other.
    """

    hindcast: Hindcast
    crps: dict[str, FloatArray]
    explained: FloatArray | None
    coverage: dict[str, Share]
    pit: IntArray
    direction: dict[str, Share]


def score(rules: HindcastRules, sample: Posterior | None = None, members: int | None = None,
          explain: bool = True) -> Start:
    """Run one hindcast and the naive forecasts from the same year, and score them alike."""
    found = hindcast(rules, sample=sample, members=members)
    count, simple_rules = len(found.samples), naive.NaiveRules.shipped()
    known = naive.series(simple_rules)
    if known.dyads != found.dyads:
        raise RunError("the naive forecasts are of other dyads than those on record")
    simple = naive.forecasts(known, simple_rules, rules.base, rules.last, count, rules.seed)
    samples = {MODEL: found.samples, **simple}
    true, before = found.observed, found.before[:, None]
    explained = hindcast(rules, "explain", sample, members=members) if explain else None
    return Start(
        found, crps={name: crps(some, true) for name, some in samples.items()},
        explained=crps(explained.samples, true) if explained else None,
        coverage={name: coverage(some, true, rules.scored.level) for name, some in samples.items()},
        pit=pit_histogram(pit(found.samples, true)),
        direction={name: direction(some, true, before) for name, some in samples.items()})


@dataclass(frozen=True)
class Skill:
    """Scores of a forecast over some dyads, and how much better the model did.

    `mean` and `median` over dyads, log points; `over` is 1 - model / forecast of the median
    dyad, `over_mean` of the mean; `typical` the median of what single dyads gain.
    """

    mean: float
    median: float
    over: float
    over_mean: float
    typical: float


def by_dyad(starts: Sequence[Start], name: str) -> FloatArray:
    """A forecast's mean score of each dyad over all its years, NaN where it has none. (dyad,)"""
    cells = np.concatenate([
        start.explained if name == EXPLAINED and start.explained is not None else start.crps[name]
        for start in starts], axis=1)
    known = np.isfinite(cells)
    count = known.sum(axis=1)
    whole = np.where(known, cells, 0.0).sum(axis=1)
    return np.where(count > 0, whole / np.maximum(count, 1), np.nan)


def groups(starts: Sequence[Start]) -> dict[str, BoolArray]:
    """Dyads by group: all, those with a state under sanctions, the others, the one episode."""
    first = starts[0].hindcast
    pressed = first.chosen(first.rules.scored.pressed)
    episode = first.chosen(first.rules.scored.episode)
    return {"all": ~episode | episode, "under sanctions": pressed, "others": ~pressed & ~episode,
            " and ".join(first.rules.scored.episode): episode}


def skills(starts: Sequence[Start], among: BoolArray) -> dict[str, Skill]:
    """Every forecast over some dyads, the model first."""
    own = by_dyad(starts, MODEL)
    used = among & np.isfinite(own)
    shown = [EXPLAINED] if all(start.explained is not None for start in starts) else []
    found = {}
    for name in (*starts[0].crps, *shown):
        its = by_dyad(starts, name)[used]
        mean, median = float(np.mean(its)), float(np.median(its))
        found[name] = Skill(
            mean, median, 1.0 - float(np.median(own[used])) / median,
            1.0 - float(np.mean(own[used])) / mean, float(np.median(1.0 - own[used] / its)))
    return found


def pooled(starts: Sequence[Start], name: str = MODEL) -> Share:
    """Coverage of a forecast's intervals over all dyad-years of all hindcasts."""
    return share(sum(start.coverage[name].hits for start in starts),
                 sum(start.coverage[name].trials for start in starts))


@dataclass(frozen=True)
class SwitchedOff:
    """CRPS without a mechanism less CRPS with it, mean over dyads; above zero it helps.

    `low` and `high` bound the mean at 95 % over dyads (Student).
    """

    mechanism: str
    mean: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """Whether it helps, harms, or neither can be said."""
        return "helps" if self.low > 0.0 else "harms" if self.high < 0.0 else "not told apart"


def switched_off(mechanism: str, rules: Sequence[HindcastRules], starts: Sequence[Start],
                 sample: Posterior | None = None, members: int | None = None) -> SwitchedOff:
    """A mechanism switched off in all hindcasts, with the same random draws."""
    own, cells = by_dyad(starts, MODEL), []
    for one in rules:
        without = hindcast(one, sample=sample, off=mechanism, members=members)
        cells.append(crps(without.samples, without.observed))
    apart = np.nanmean(np.concatenate(cells, axis=1)[np.isfinite(own)], axis=1)
    apart = apart - own[np.isfinite(own)]
    error = float(np.std(apart, ddof=1)) / len(apart) ** 0.5
    reach = float(stdtrit(len(apart) - 1, 0.975)) * error
    mean = float(apart.mean())
    return SwitchedOff(mechanism, mean, mean - reach, mean + reach)


def to_dict(starts: Sequence[Start]) -> dict[str, Any]:
    """All scores as plain values."""
    return {
        "groups": {name: {forecast: vars(skill) for forecast, skill in
                          skills(starts, among).items()} for name, among in groups(starts).items()},
        "starts": [{
            "base": start.hindcast.rules.base, "pit": start.pit.tolist(),
            "coverage": {name: vars(held) for name, held in start.coverage.items()},
            "direction": {name: vars(held) for name, held in start.direction.items()},
        } for start in starts],
        "coverage": {name: vars(pooled(starts, name)) for name in starts[0].crps},
    }
