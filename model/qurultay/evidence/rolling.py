"""Rolling origins run and scored: all that the page says of them, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from qurultay.analysis.statistics import pit_histogram, told_apart
from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import RunError
from qurultay.engine.block import BLOCK
from qurultay.evidence import hard, naive
from qurultay.evidence.origins import (
    COMBINED,
    LAYER,
    MODEL,
    PRIOR,
    CameTrue,
    OriginRules,
    Paths,
    mechanisms,
)
from qurultay.evidence.recorded import as_it_was, from_year, joined_blocks, recorded
from qurultay.evidence.scores import (
    HARMS,
    HELPS,
    LEVELS,
    NOT_TOLD_APART,
    ByDyad,
    Resamples,
    Scores,
    covered,
    crps_of,
    energy_gains,
    gain,
    loss_without,
    masks,
    place_of_path,
)
from qurultay.inputs import expectations
from qurultay.inputs.parameters import off_values
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import dyads
from qurultay.inputs.tables import rows

FAN = (0.05, 0.25, 0.5, 0.75, 0.95)
"""Levels of the fans of the path."""


@dataclass(frozen=True)
class Workers:
    """Who computes origins: processes, or nobody else; `passed` is called after each."""

    pool: Executor | None = None
    passed: Callable[[int], None] = lambda count: None

    def each(self, tasks: Iterable[_Run]) -> Iterator[FloatArray]:
        """What comes of tasks, in their order."""
        for found in (self.pool.map if self.pool else map)(_Run.change, tasks):
            self.passed(1)
            yield found


@dataclass(frozen=True)
class _Run:
    """Worlds from one origin."""

    origin: int
    last: int
    members: int
    random_seed: int
    sample: Posterior
    settings: Mapping[str, float]

    def change(self) -> FloatArray:
        """Log turnover as customs would record it, less that of the origin year."""
        known = dyads()
        scenario = as_it_was(self.origin, self.last).with_overrides(self.settings)
        seen = joined_blocks([recorded(from_year(
            self.origin, np.arange(first, min(first + BLOCK, self.members)), self.random_seed,
            self.last, self.sample, scenario), known) for first in range(0, self.members, BLOCK)])
        lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
        gone: FloatArray = lead[:, :, 1:] - lead[:, :, :1]
        return gone


ALONE = Workers()


def of_model(rules: OriginRules, record: CameTrue, off: Sequence[str] = (), *,
             sample: Posterior | None = None, members: int | None = None,
             years_ahead: int | None = None, workers: Workers = ALONE) -> Paths:
    """What the model says from every origin, as customs would record it.

    Some mechanisms of mechanisms.csv may be `off`; `sample` is what the vintage knew if not
    given; to the last year on record unless `years_ahead` is less.
    """
    settings = {key: value for row in rows("mechanisms.csv") if row.text("mechanism") in off
                for key, value in off_values(row).items()}
    tasks = [_Run(origin, min(record.last, origin + (years_ahead or record.last)),
                  members or rules.members, rules.seed, sample or expectations.sample(origin),
                  settings) for origin in record.origins]
    return [before[:, None] + change for before, change in
            zip(record.before, workers.each(tasks), strict=True)]


def of_layer(rules: OriginRules, record: CameTrue, workers: Workers = ALONE) -> Paths:
    """The model with every mechanism off but those that stay."""
    off = [name for name in mechanisms() if name not in rules.statistical_layer.stays]
    return of_model(rules, record, off, workers=workers)


def of_naive(rules: OriginRules, record: CameTrue) -> tuple[dict[str, Paths], hard.Past]:
    """Every naive forecast from every origin by name, and the scores that weigh them."""
    simple = naive.NaiveRules.shipped()
    known = naive.series(simple)
    if known.dyads != record.dyads:
        raise RunError("the naive forecasts are of other dyads than those on record")
    found: dict[str, Paths] = {name: [] for name in hard.NAMES}
    past = hard.Past.of(known.until(record.last), simple, rules.seed)
    for origin in record.origins:
        for name, samples in hard.forecasts(known, simple, origin, record.last, rules.members,
                                            rules.seed, past=past).items():
            found[name].append(samples)
    return found, past


def pooled_with_naive(rules: OriginRules, record: CameTrue, paths: Mapping[str, Paths],
             scores: Mapping[str, FloatArray]) -> tuple[Paths, list[float]]:
    """A pool of two forecasts from every origin, and the weight of the first.

    Weights come from `scores` (origin, dyad, horizon) of earlier origins up to `years_ahead`, in
    years that were on record by the origin.
    """
    found, weight = [], []
    for at, origin in enumerate(record.origins):
        known = record.near(rules.years_ahead) & (
            (record.years <= origin) & (np.array(record.origins) < origin)[:, None])[:, None, :]
        means = {name: float(np.mean(cells[known & np.isfinite(cells)]))
                 if (known & np.isfinite(cells)).any() else np.nan
                 for name, cells in scores.items()}
        shares = hard.weights(means, rules.combined.power)
        weight.append(next(iter(shares.values())))
        found.append(hard.pooled({name: paths[name][at] for name in scores}, shares, rules.seed,
                                 "combined"))
    return found, weight


# --- scored -----------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Rolled:
    """Forecasts from every origin by name, their scores, and the weights of the pools.

    `weights` (origin) is the model's, the rest the hard naive forecast's; `past` weighs the others.
    """

    rules: OriginRules
    record: CameTrue
    paths: dict[str, Paths]
    scores: dict[str, Scores]
    weights: list[float]
    past: hard.Past

    @property
    def near(self) -> BoolArray:
        """Cells that are scored one by one. (origin, dyad, horizon)"""
        return self.record.near(self.rules.years_ahead)


def roll(rules: OriginRules, record: CameTrue, workers: Workers = ALONE) -> Rolled:
    """Run and score all forecasts but those without a mechanism."""
    paths = {MODEL: of_model(rules, record, workers=workers),
             LAYER: of_layer(rules, record, workers),
             PRIOR: of_model(rules, record, sample=Posterior.none(), workers=workers)}
    simple, past = of_naive(rules, record)
    paths |= simple
    scores = {name: Scores.of(some, record, rules) for name, some in paths.items()}
    paths[COMBINED], weights = pooled_with_naive(rules, record, paths, {
        name: scores[name].crps for name in (MODEL, hard.HARD_TO_BEAT)})
    scores[COMBINED] = Scores.of(paths[COMBINED], record, rules)
    return Rolled(rules, record, paths, scores, weights, past)


def switched_off(rolled: Rolled, name: str, workers: Workers = ALONE) -> dict[str, Any]:
    """CRPS without mechanisms less CRPS with them, same draws; above zero they help."""
    rules, record = rolled.rules, rolled.record
    asked, count = rules.switched_off.mechanisms[name], rules.switched_off.members
    found = of_model(rules, record, asked, members=count, years_ahead=rules.years_ahead,
                     workers=workers)
    whole = [samples[:count] for samples in rolled.paths[MODEL]]
    without, with_ = (crps_of(paths, record) for paths in (found, whole))
    apart = loss_without(without, with_, rolled.near, Resamples.of(rules.intervals, record))
    is_small = abs(apart.value) < rules.switched_off.least
    verdict = (NOT_TOLD_APART if is_small or not told_apart(apart.low, apart.high)
               else HELPS if apart.value > 0.0 else HARMS)
    return {"mechanism": name.replace("_", " "), "mean": apart.value, "low": apart.low,
            "high": apart.high, "verdict": verdict,
            "layer": set(asked) <= set(rules.statistical_layer.stays)}


def summary_of(rolled: Rolled) -> dict[str, Any]:
    """All scores as plain values, but mechanisms in turn."""
    rules, record, scores = rolled.rules, rolled.record, rolled.scores
    drawn = Resamples.of(rules.intervals, record)
    scopes = {"near": rolled.near, "end": record.end()}
    groups, first = masks(record, rules), np.array(record.origins)[:, None, None]
    found: dict[str, Any] = {scope: {group: over_cells(scores, mask & cells, drawn)
                                     for group, mask in groups.items()}
                             for scope, cells in scopes.items()}
    energy = {name: {
        what: float(np.nanmean(getattr(one, what))) for what in ("path", "inside")}
        for name, one in scores.items()}
    return found | {
        "origins": list(record.origins), "last": record.last, "members": rules.members,
        "years_ahead": rules.years_ahead, "hard": hard.HARD_TO_BEAT, "path": rules.path,
        "naive": list(hard.NAMES), "stays": rules.statistical_layer.stays,
        "by_horizon": [_cut(rolled, record.near(ahead) & ~record.near(ahead - 1), drawn)
                       | {"ahead": ahead} for ahead in range(1, rules.years_ahead + 1)],
        "by_origin": [_cut(rolled, rolled.near & (first == origin), drawn) | {"origin": origin}
                      for origin in record.origins],
        "pit": {group: pit_histogram(np.where(mask & rolled.near, scores[MODEL].pit, np.nan)
                                     ).tolist() for group, mask in groups.items()},
        "energy": energy, "energy_gains": {name: {
            what: asdict(one) for what, one in energy_gains(scores, MODEL, name, drawn).items()}
            for name in scores if name != MODEL},
        "weights": [{"origin": origin, "model": share, "naive": rolled.past.weights(origin)}
                    for origin, share in zip(record.origins, rolled.weights, strict=True)],
        "episodes": [path_from(rolled, at) for at in range(len(record.origins))]}


def over_cells(scores: Mapping[str, Scores], among: BoolArray, drawn: Resamples) -> dict[str, Any]:
    """Every forecast over some cells, and what the model and the pool gain over each."""
    by_dyad = {name: ByDyad.of(one.crps, among, drawn) for name, one in scores.items()}
    known = np.isfinite(scores[MODEL].crps) & among
    if not known.any():
        return {"cells": 0, "dyads": 0}
    return {
        "cells": int(known.sum()), "dyads": int(known.any(axis=(0, 2)).sum()),
        "scores": {name: {"mean": one.mean().value, "median": one.median().value}
                   for name, one in by_dyad.items()},
        "gains": _gains(by_dyad, MODEL), "combined_gains": _gains(by_dyad, COMBINED),
        "coverage": {name: {f"{level:.0%}": vars(covered(one.held[level], among, drawn))
                            for level in LEVELS} for name, one in scores.items()},
        "direction": {name: vars(covered(one.right, among, drawn))
                      for name, one in scores.items()}}


def _gains(by_dyad: Mapping[str, ByDyad], name: str) -> dict[str, Any]:
    return {rival: {how: asdict(one) for how, one in gain(by_dyad[name], its).items()}
            for rival, its in by_dyad.items() if rival != name}


def _cut(rolled: Rolled, among: BoolArray, drawn: Resamples) -> dict[str, Any]:
    """Mean scores of some cells and what the model's intervals held of them."""
    model = rolled.scores[MODEL]
    return {"cells": int((among & np.isfinite(model.crps)).sum()),
            "mean": {name: ByDyad.of(one.crps, among, drawn).mean().value
                     for name, one in rolled.scores.items()},
            "coverage": {f"{level:.0%}": vars(covered(model.held[level], among, drawn))
                         for level in LEVELS}}


def path_from(rolled: Rolled, at: int) -> dict[str, Any]:
    """The path of one pair from an origin: fans of bn USD, and what came true."""
    record, place = rolled.record, place_of_path(rolled.record, rolled.rules)
    fans = {name: np.exp(np.quantile(rolled.paths[name][at][:, place], FAN, axis=0))
            for name in (MODEL, hard.HARD_TO_BEAT)}
    reach = fans[MODEL].shape[1]
    came: FloatArray = np.exp(record.observed[at, place, :reach])
    return {"dyad": record.dyads[place], "base": record.origins[at],
            "before": float(np.exp(record.before[at, place])),
            "years": [record.origins[at] + 1 + year for year in range(reach)],
            "forecast": fans[MODEL].tolist(), "hard": fans[hard.HARD_TO_BEAT].tolist(),
            "observed": [float(one) if np.isfinite(one) else None for one in came]}


