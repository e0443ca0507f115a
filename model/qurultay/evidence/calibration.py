"""Fit parameters to the record of 2009 to 2018: what it says of each, and what of none.

Approximate Bayesian computation: every member draws its own parameters and luck, starts from the
record of 2009 and is put on record with the gaps and errors of the true one. The moments of a
member give a linear forecast of each parameter (Fearnhead and Prangle 2012); the members whose
forecasts lie nearest to those of the true record are kept, and moved by a local regression as far
as they differ from it (Beaumont, Zhang and Balding 2002). Parameters are handled by their place
in their prior, so no draw leaves its range.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, starmap
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import ndtr, ndtri

from qurultay.analysis.statistics import Share, share
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import RunError
from qurultay.core.files import write_result, write_whole
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place
from qurultay.engine.block import BLOCK
from qurultay.evidence.moments import FIRST, LAST, MOMENTS, OPENED, Years, moments
from qurultay.evidence.recorded import Recorded, as_it_was, from_year, recorded
from qurultay.inputs import region
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import TABLE, Posterior
from qurultay.inputs.record import Dyads, read_record
from qurultay.inputs.record import dyads as dyads_on_record
from qurultay.languages.progress import progress
from qurultay.scenario.changes import Change, Event
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import uniforms
from qurultay.world.volatility import WINDOW

KEYS = (
    "trust.gain", "barriers.removal_speed", "barriers.removable_share",
    "adjustment.impact", "adjustment.speed", "choice.temperature", "choice.habit",
    "growth.dollar_inflation", "disturbances.common_spread", "disturbances.common_persistence",
    "disturbances.state_spread", "disturbances.state_persistence", "disturbances.pair_scale",
    "disturbances.pair_lasting", "disturbances.pair_persistence", "disturbances.pair_world_share",
    "disturbances.pair_states_share",
    "recording.scale", "recording.persistence",
    "relation.shut_level", "relation.cold_level", "relation.close_level", "relation.union_level",
    "relation.opening_speed",
)
"""The calibrated parameters. A pair has one removable potential, a share of its barrier, and one
speed."""

MEMBERS = 20_000
"""Worlds in the reference ensemble of the shipped sample."""

ACCEPTED = 0.05
"""Share of the reference ensemble that is kept as near enough."""

DRAWS = 500
"""Rows of the shipped sample."""

OPENING = "UZ"
"""The state whose new leader opened it between 2016 and 2018. Reference worlds know that much, and
the dates of unions, so that levels of relations and luck do not explain the same change twice."""

ENDS = (0.05, 0.5, 0.95)
"""Points at which a distribution is given: its median between the ends of 90 %."""

_BINS = 10
_FARTHEST = 8.0  # an odd moment counts no more than this many usual distances


@dataclass(frozen=True, eq=False)
class Reference:
    """Simulated records: `points` (member, key) are places in the priors, 0..1.

    `found` (member, moment) are the moments that followed.
    """

    points: FloatArray
    found: FloatArray

    def but(self, first: int) -> Reference:
        """The ensemble without its first members."""
        return Reference(self.points[first:], self.found[first:])

    @cached_property
    def normal(self) -> FloatArray:
        """Places in the prior after it is made normal. (member, key)"""
        places: FloatArray = ndtri(self.points)
        return places

    @cached_property
    def scale(self) -> tuple[FloatArray, FloatArray]:
        """Median of every moment and the median distance from it. (moment,) each"""
        middle = np.median(self.found, axis=0)
        return middle, np.median(np.abs(self.found - middle), axis=0) + 1e-9

    def causes(self, found: FloatArray) -> FloatArray:
        """Moments (member, moment) as causes of a linear forecast. (member, 1 + moment)"""
        middle, width = self.scale
        scaled = np.clip((found - middle) / width, -_FARTHEST, _FARTHEST)
        return np.column_stack([np.ones(len(scaled)), scaled])

    @cached_property
    def weights(self) -> FloatArray:
        """Of the linear forecast of each parameter. (1 + moment, key)"""
        fitted: FloatArray = np.linalg.lstsq(
            self.causes(self.found), self.normal, rcond=None)[0].astype(np.float64)
        return fitted

    @cached_property
    def forecast(self) -> FloatArray:
        """Each member's parameters from its moments. (member, key)"""
        found: FloatArray = self.causes(self.found) @ self.weights
        return found


def true_years(dyads: Dyads | None = None) -> Years:
    """The record itself, as one member."""
    known = dyads or dyads_on_record()
    gdp, states = read_record(region.read(FIRST).states).gdp, _states(known)
    window = [known.years.index(year) for year in range(FIRST, OPENED + 1)]
    output = np.log([[gdp[code, year] for year in range(FIRST, OPENED + 1)] for code in states])
    mirror = known.reports[:, 0] - known.reports[:, 1]
    facts = region.read(FIRST)
    central = {code for code in states if facts.central[facts.index(code)] > 0}
    inside = [set(pair) <= central for pair in known.pairs]
    return Years(
        turnover=known.series()[None, :, window],
        stretch=known.until(OPENED).series()[None, :, -(WINDOW + 1):],
        mirror=mirror[None, :, window],
        output=output[None],
        sides=np.array([[states.index(code) for code in pair] for pair in known.pairs]),
        inside=np.array(inside),
        opening=np.array([OPENING in pair for pair in known.pairs]) & np.array(inside),
        joined=np.stack([_in_union(known, year) > _in_union(known, FIRST)
                         for year in range(FIRST + 1, OPENED + 1)], axis=1))


def _in_union(known: Dyads, year: int) -> FloatArray:
    facts = region.read()
    return facts.in_union(Quarter(year, 4))[[facts.pair(*pair) for pair in known.pairs], 0]


def simulated_years(simulated: Recorded, dyads: Dyads) -> Years:
    """Simulated worlds with the gaps of the true record, as the leading side of a dyad reports."""
    true = true_years(dyads)
    reports = simulated.reports
    lead = reports[:, np.arange(len(dyads.names)), dyads.leads]
    turnover = np.where(np.isfinite(true.turnover), lead, np.nan)
    mirror = np.where(np.isfinite(true.mirror), reports[:, :, 0] - reports[:, :, 1], np.nan)
    codes = region.read(FIRST).states
    places = [codes.index(code) for code in _states(dyads)]
    return replace(true, turnover=turnover, stretch=turnover, mirror=mirror,
                   output=simulated.output[:, places])


def _states(dyads: Dyads) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for pair in dyads.pairs for code in pair))


def as_it_happened() -> Scenario:
    """The years of the record, with the new leader after LAST who opened OPENING."""
    at, here = Quarter(LAST + 1, 1), Place("calibration")
    return replace(as_it_was(FIRST, OPENED), events=tuple(
        Event(None, at, at, key, Change("to", 1.0, "events", here), ("record",), here)
        for key in (f"leader.change.{OPENING}", f"leader.opens.{OPENING}")))


def reference(members: int = MEMBERS, random_seed: int = 1,
              each: Callable[[int], None] = lambda count: None) -> Reference:
    """Simulate the prior: `members` worlds from the record of 2009, put on record.

    `each` is called after every block with the number of its members.
    """
    dyads, parts = dyads_on_record(), []
    for first in range(0, members, BLOCK):
        block = from_year(FIRST, np.arange(first, min(first + BLOCK, members)), random_seed,
                          OPENED, scenario=as_it_happened())
        seen = recorded(block, dyads)
        parts.append((points_of(seen.members, random_seed), moments(simulated_years(seen, dyads))))
        each(len(seen.members))
    points, found = (np.concatenate(part) for part in zip(*parts, strict=True))
    usable = np.isfinite(found).all(axis=1)
    return Reference(points[usable], found[usable])


def points_of(members: IntArray, random_seed: int) -> FloatArray:
    """Places of the calibrated parameters in their priors. (member, key)"""
    return np.stack([uniforms(random_seed, members, f"parameter {key}", -1)[0]
                     for key in KEYS], axis=1)


@dataclass(frozen=True, eq=False)
class Calibration:
    """The posterior: `points` (draw, key) are places of the draws in their priors, 0..1.

    `record` (moment,) are the moments of the record and `kept` (2, moment) the ends of 90 % of the
    nearest members.
    """

    points: FloatArray
    record: FloatArray
    kept: FloatArray
    members: int
    nearest: int

    def moved(self) -> dict[str, tuple[float, float, float]]:
        """How far each parameter moved from its prior, by key.

        Shift of the mean in standard deviations and ratio of these, after the prior is made normal;
        divergence (Kullback-Leibler, nats, ten equal bins; chance alone gives about 0.01).
        """
        normal, found = ndtri(self.points), {}
        for at, key in enumerate(KEYS):
            count = np.histogram(self.points[:, at], bins=_BINS, range=(0.0, 1.0))[0]
            part = count / len(self.points)
            divergence = float((part * np.log(np.maximum(part, 1e-12) * _BINS)).sum())
            found[key] = (float(normal[:, at].mean()), float(normal[:, at].std(ddof=1)),
                          divergence)
        return found

    def posterior(self, catalogue: Catalogue | None = None) -> Posterior:
        """The sample in the units of the parameters, to six digits."""
        known = catalogue or Catalogue.shipped()
        draws = np.stack([known[key].quantile(self.points[:, at])
                          for at, key in enumerate(KEYS)], axis=1)
        return Posterior(KEYS, np.array([[float(f"{value:.6g}") for value in row]
                                         for row in draws]))


def fit_to_record(known: Reference | None = None, record: FloatArray | None = None,
        accepted: float = ACCEPTED, draws: int = DRAWS) -> Calibration:
    """Fit the parameters to the record.

    `known` is the reference ensemble, that of `reference()` if not given; `record` (moment,) what
    to fit to, the true record if not given; `accepted` the share kept; `draws` rows of the sample.
    """
    given = known or reference()
    target = moments(true_years())[0] if record is None else record
    nearest = int(accepted * len(given.found))
    if nearest < 3 * len(KEYS):
        raise RunError(f"{nearest} worlds near the record are too few to calibrate {len(KEYS)} "
                       "parameters; run more members or accept more of them")
    apart = given.forecast - (given.causes(target[None]) @ given.weights)
    distance = np.sqrt((apart**2).sum(axis=1))
    near = np.argsort(distance, kind="stable")[:nearest]
    weight = 1.0 - (distance[near] / distance[near[-1]]) ** 2
    # The nearest members as if they had met the record exactly; what the regression leaves is
    # widened by what its own fitting took away.
    normal, root = given.normal[near], np.sqrt(weight)[:, None]
    ones = np.column_stack([np.ones(nearest), apart[near]])
    slopes = np.linalg.lstsq(root * ones, root * normal, rcond=None)[0]
    fitted = weight.sum() ** 2 / (weight**2).sum()
    wider = (fitted / (fitted - ones.shape[1])) ** 0.5
    moved = np.clip(slopes[0] + wider * (normal - ones @ slopes), -5.0, 5.0)
    kept = np.quantile(given.found[near], (0.05, 0.95), axis=0)
    reached = np.cumsum(weight) / weight.sum()  # systematic resampling: evenly, without chance
    taken = np.searchsorted(reached, (np.arange(draws) + 0.5) / draws)
    return Calibration(ndtr(moved[taken]), target, kept, len(given.found), nearest)


# --- does it find known parameters? ------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Recovery:
    """Ranks of true parameters among the draws of their own calibrations. (trial, key), 0..1"""

    ranks: FloatArray
    level: float

    def covered(self) -> dict[str, Share]:
        """How often the central interval of the level held the truth, by key and for all."""
        inside = np.abs(self.ranks - 0.5) <= self.level / 2.0
        found = {key: share(int(inside[:, at].sum()), len(inside)) for at, key in enumerate(KEYS)}
        return found | {"all": share(int(inside.sum()), inside.size)}


def recovery(known: Reference, trials: int = 100, level: float = 0.9,
             accepted: float = ACCEPTED) -> Recovery:
    """Simulation-based check: each of the first members serves as the record once.

    Ranks should be even and intervals hold the truth at their level (Talts et al. 2018).
    """
    rest = known.but(trials)
    fits = (fit_to_record(rest, known.found[trial], accepted) for trial in range(trials))
    ranks = [(one.points < true).mean(axis=0)
             for one, true in zip(fits, known.points, strict=False)]
    return Recovery(np.array(ranks), level)


# --- as text and as plain values --------------------------------------------------------------


def calibrated(members: int, random_seed: int, folder: Path | None, trials: int = 0,
               quiet: bool = True) -> tuple[str, dict[str, Any], Iterable[Path]]:
    """Calibrate, and check by simulation where `trials` are asked for.

    Returns the text, the object for `--json`, and the files of `folder`, posterior.csv among them,
    which are written as they are taken.
    """
    with progress(f"worlds from the record of {FIRST}", members, quiet, "worlds") as each:
        known = reference(members, random_seed, each)
    found = fit_to_record(known)
    check = recovery(known, trials) if trials else None
    text = "".join(f"{line}\n" for line in calibration_lines(found, check))
    values = calibration_dict(found, check) | {"random_seed": random_seed}
    if folder is None:
        return text, values, ()
    sample = posterior_csv(found.posterior()).encode()
    return text, values, chain(starmap(write_whole, [(folder / TABLE, sample)]),
                               write_result(folder, "calibration", values, text.splitlines()))


def posterior_csv(sample: Posterior) -> str:
    """A sample as the text of seeds/posterior.csv."""
    lines = [",".join(sample.keys)]
    lines += [",".join(f"{value:.6g}" for value in row) for row in sample.draws]
    return "".join(f"{line}\n" for line in lines)


def calibration_lines(found: Calibration, check: Recovery | None = None) -> Iterator[str]:
    """How far each posterior moved from its prior, and how well the moments are met."""
    sample, known = found.posterior(), Catalogue.shipped()
    yield (f"{found.nearest} of {found.members} worlds kept ({ACCEPTED:.0%} nearest to the record "
           f"of {FIRST} to {OPENED}), {DRAWS} draws")
    yield "Shift in prior standard deviations, ratio of standard deviations, divergence in nats"
    yield f"{'parameter':<32}{'shift':>7}{'ratio':>7}{'nats':>7}{'prior':>9}{'median':>9}  90 %"
    for at, (key, (shift, ratio, nats)) in enumerate(found.moved().items()):
        low, middle, high = np.quantile(sample.draws[:, at], ENDS)
        prior = float(known[key].quantile(np.array(0.5)))
        yield (f"{key:<32}{shift:7.2f}{ratio:7.2f}{nats:7.2f}{prior:9.3g}{middle:9.3g}"
               f"  {low:.3g} to {high:.3g}")
    yield "Moments: what the record has, and 90 % of the worlds kept"
    for name, value, (low, high) in zip(MOMENTS, found.record, found.kept.T, strict=True):
        outside = "" if low <= value <= high else "  (outside)"
        yield f"{name:<42}{value:8.3f}  {low:.3f} to {high:.3f}{outside}"
    if check:
        yield (f"Are known parameters found? {len(check.ranks)} simulated records; intervals "
               f"of {check.level:.0%} hold the truth in")
        for key, held in check.covered().items():
            yield f"{key:<32}{held.value:7.1%}  ({held.low:.1%} to {held.high:.1%})"


def calibration_dict(found: Calibration, check: Recovery | None = None) -> dict[str, Any]:
    """A calibration as plain values; `prior` and `posterior` at the points of ENDS."""
    sample, known = found.posterior(), Catalogue.shipped()
    values: dict[str, Any] = {
        "members": found.members, "kept": found.nearest, "keys": list(KEYS),
        "moved": {key: {"shift": shift, "ratio": ratio, "divergence": nats,
                        "prior": known[key].quantile(np.array(ENDS)).tolist(),
                        "posterior": np.quantile(sample.draws[:, at], ENDS).tolist()}
                  for at, (key, (shift, ratio, nats)) in enumerate(found.moved().items())},
        "moments": {name: {"record": float(value), "low": float(low), "high": float(high)}
                    for name, value, (low, high) in zip(MOMENTS, found.record, found.kept.T,
                                                        strict=True)}}
    if check:
        values["recovery"] = {key: vars(held) for key, held in check.covered().items()}
    return values
