"""How well the hindcasts forecast: against five naive forecasts, and with mechanisms still.

Scores are CRPS of log turnover, dyad by dyad and year by year, over the same cells for every
forecast. A dyad's own score is its mean over its years and the hindcasts it is in; groups are
told by mean and median over dyads. Years of one dyad move together, and so do all dyads when
prices do, so that three hindcasts are fewer than they look.
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
from qurultay.evidence.hindcast import Hindcast, Rules, hindcast
from qurultay.inputs.posterior import Posterior

MODEL, EXPLAINED = "model", "explained"


@dataclass(frozen=True, eq=False)
class Start:
    """One hindcast judged: `crps` (dyad, year) by forecast, and how honest its spread is.

    `explained` is the model told of outputs and dated events: shown, and no part of any score.
    """

    hindcast: Hindcast
    crps: dict[str, FloatArray]
    explained: FloatArray | None
    coverage: dict[str, Share]
    pit: IntArray
    direction: dict[str, Share]


def judged(rules: Rules, sample: Posterior | None = None, members: int | None = None,
           explain: bool = True) -> Start:
    """Run one hindcast and the naive forecasts from the same year, and score them alike."""
    found = hindcast(rules, sample=sample, members=members)
    count, simple_rules = len(found.samples), naive.Rules.shipped()
    known = naive.series(simple_rules)
    if known.dyads != found.dyads:
        raise RunError("the naive forecasts are of other dyads than those on record")
    simple = naive.forecasts(known, simple_rules, rules.base, rules.last, count, rules.seed)
    samples = {MODEL: found.samples, **simple}
    true, before = found.observed, found.before[:, None]
    told = hindcast(rules, "explain", sample, members=members) if explain else None
    return Start(
        found, crps={name: crps(some, true) for name, some in samples.items()},
        explained=crps(told.samples, true) if told else None,
        coverage={name: coverage(some, true, rules.level) for name, some in samples.items()},
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
    told = np.isfinite(cells)
    count = told.sum(axis=1)
    whole = np.where(told, cells, 0.0).sum(axis=1)
    return np.where(count > 0, whole / np.maximum(count, 1), np.nan)


def groups(starts: Sequence[Start]) -> dict[str, BoolArray]:
    """Dyads told apart: all, those with a state under sanctions, the others, the one episode."""
    first = starts[0].hindcast
    pressed = first.chosen(first.rules.pressed)
    episode = first.chosen(first.rules.episode)
    return {"all": ~episode | episode, "under sanctions": pressed, "others": ~pressed & ~episode,
            " and ".join(first.rules.episode): episode}


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
class Stilled:
    """What a mechanism is worth: CRPS without it less CRPS with it, mean over dyads.

    `low` and `high` bound the mean at 95 % over dyads (Student); above nought the model forecasts
    worse without the mechanism, so that it helps.
    """

    mechanism: str
    mean: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """Whether it helps, harms, or cannot be told."""
        return "helps" if self.low > 0.0 else "harms" if self.high < 0.0 else "not told apart"


def stilled(rules: Sequence[Rules], starts: Sequence[Start], sample: Posterior | None = None,
            members: int | None = None) -> list[Stilled]:
    """Every mechanism switched off in turn, in all hindcasts, with the luck left as it was."""
    own, found = by_dyad(starts, MODEL), []
    for mechanism in rules[0].off:
        cells = []
        for one in rules:
            still = hindcast(one, sample=sample, still=mechanism, members=members)
            cells.append(crps(still.samples, still.observed))
        apart = np.nanmean(np.concatenate(cells, axis=1)[np.isfinite(own)], axis=1)
        apart = apart - own[np.isfinite(own)]
        error = float(np.std(apart, ddof=1)) / len(apart) ** 0.5
        reach = float(stdtrit(len(apart) - 1, 0.975)) * error
        mean = float(apart.mean())
        found.append(Stilled(mechanism, mean, mean - reach, mean + reach))
    return found


def to_dict(starts: Sequence[Start], off: Sequence[Stilled] = ()) -> dict[str, Any]:
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
        "off": [{**vars(one), "verdict": one.verdict} for one in off],
    }
