"""How well the hindcasts forecast: against five naive forecasts, and with mechanisms off.

Scores are CRPS of log turnover over the same cells for every forecast. A dyad's own score is its
mean over its years and the hindcasts it is in. Years of one dyad move together, and all dyads
move with prices, so three hindcasts are fewer than they look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import stdtrit

from qurultay.analysis.statistics import Share, coverage, crps, direction, pit, pit_histogram, share
from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError
from qurultay.evidence import naive
from qurultay.evidence.hindcast import Hindcast, HindcastRules, hindcast
from qurultay.inputs.posterior import Posterior

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
