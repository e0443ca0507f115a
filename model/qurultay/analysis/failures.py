"""Where a target fails: a box of conditions found by PRIM and checked on worlds it never saw.

The patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010) peels the
space of parameters, a slice at a time, toward worlds that fail; ema_workbench, of the extra
`explore`, does the peeling. Of its boxes the one is kept that best tells failures from the
others, by few conditions: a second search knows only those that were of most use in the first.
How well the box does is told on fresh members.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.analysis.prescribed import block, uncertain
from qurultay.analysis.statistics import Share, wilson
from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError, ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.ensemble import BLOCK
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome
from qurultay.results.store import read
from qurultay.scenario.scenario import Scenario
from qurultay.world.schedule import drawn

MOST_LIMITS = 4
"""Conditions a person can hold in mind."""

CANDIDATES = 12
"""Parameters offered to PRIM: those that differ most between failures and the rest. Of ninety
it would find some that differ by luck."""

LEAST = 20
"""Failures, and successes, below which a box would be a story about single worlds."""

LEAST_MASS = 0.05
"""The smallest share of worlds that a box may hold."""


@dataclass(frozen=True)
class Limit:
    """A condition on one parameter; None where that side is open."""

    key: str
    low: float | None
    high: float | None

    def holds(self, values: FloatArray) -> BoolArray:
        """Where values lie within, both ends included."""
        low = -np.inf if self.low is None else self.low
        high = np.inf if self.high is None else self.high
        within: BoolArray = (values >= low) & (values <= high)
        return within


@dataclass(frozen=True)
class Fit:
    """How a box does on some worlds, each share with Wilson's interval.

    `failing` of all worlds fail; `mass` of them lie in the box; `density` of those fail;
    `coverage` of all failures lie there.
    """

    failing: Share
    mass: Share
    density: Share
    coverage: Share


@dataclass(frozen=True)
class Box:
    """Conditions under which a target fails: on the worlds they were found in, and on fresh ones.

    No limits where nothing tells failures from the rest.
    """

    scenario: str
    target: str
    limits: tuple[Limit, ...]
    found: Fit
    fresh: Fit

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `discover --json` prints them."""
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """The box in plain words."""
        catalogue = Catalogue.shipped()
        yield (f"{self.scenario}: {self.target} fails in {self.found.failing.value:.0%} of "
               f"{self.found.failing.trials} worlds.")
        if not self.limits:
            yield "No parameter tells the worlds that fail from the others: it is chance."
            return
        yield "It fails more often where"
        for at, limit in enumerate(self.limits):
            row = catalogue.get(limit.key)
            unit = f" {row.unit}" if row else ""
            yield f"  {'and ' if at else ''}{limit.key} is {_words(limit)}{unit}"
            if row:
                yield f"      ({row.says} Half of all worlds lie below {_middle(row)}.)"
        for name, fit in (("In these worlds", self.found), ("In fresh worlds", self.fresh)):
            yield (f"{name} the box holds {fit.mass.value:.0%} of all; of those "
                   f"{_span(fit.density)} fail, against {fit.failing.value:.0%} of all "
                   f"(density); {_span(fit.coverage)} of all failures lie in it (coverage).")
        if self.fresh.density.low <= self.fresh.failing.value:
            yield "Fresh worlds do not bear the box out: in it they fail like all the others."


def _words(limit: Limit) -> str:
    if limit.low is None or limit.high is None:
        return (f"at most {limit.high:.3g}" if limit.low is None else f"at least {limit.low:.3g}")
    return f"from {limit.low:.3g} to {limit.high:.3g}"


def _middle(row: Any) -> str:
    return f"{float(row.quantile(np.array(0.5))):.3g}"


def _span(share: Share) -> str:
    return f"{share.value:.0%} ({share.low:.0%} to {share.high:.0%})"


@dataclass(frozen=True)
class Seen:
    """Worlds to look at: what each drew of every parameter, and whether it missed the target.

    `known` by key and `failed`, (member,) each.
    """

    scenario: Scenario
    target: str
    random_seed: int
    members: IntArray
    known: Mapping[str, FloatArray]
    failed: BoolArray

    @classmethod
    def of(cls, outcome: Outcome, target: str) -> Seen:
        """The worlds of an ensemble; ScenarioError with the nearest name of a wrong target."""
        _check(outcome.scenario, target)
        missed = {one.name: ~one.reached for one in outcome.targets()}
        rows, sample = Catalogue.shipped(), Posterior.shipped()
        own = drawn(rows, outcome.random_seed, outcome.members, sample=sample)
        fixed = {key for key, change in outcome.scenario.changes.items() if change.kind == "to"}
        known = {key: own[key] for key in uncertain(rows, sample) if key not in fixed}
        return cls(outcome.scenario, target, outcome.random_seed, outcome.members, known,
                   missed[target])

    @classmethod
    def stored(cls, folder: str, target: str) -> Seen:
        """The worlds of a finished run in a folder; errors as for `store.read`.

        RunError if its members all have the central parameters: nothing sets them apart.
        """
        if not Manifest.read(Path(folder)).uncertain:
            raise RunError(f"{folder}: all worlds have the same parameters, so that only chance "
                           "sets them apart")
        return cls.of(read(folder), target)

    @classmethod
    def run(cls, scenario: Scenario, target: str, members: Sequence[int] | IntArray,
            random_seed: int = 1) -> Seen:
        """Worlds with the given member numbers, computed now."""
        _check(scenario, target)
        numbers = np.asarray(members, dtype=np.int64)
        parts = [cls.of(block(scenario, numbers[at : at + BLOCK], {}, random_seed), target)
                 for at in range(0, len(numbers), BLOCK)]
        known = {key: np.concatenate([part.known[key] for part in parts])
                 for key in parts[0].known}
        return cls(scenario, target, random_seed, numbers, known,
                   np.concatenate([part.failed for part in parts]))

    def fresh(self) -> Seen:
        """As many worlds again, with member numbers that none of these has."""
        after = int(self.members.max()) + 1
        return Seen.run(self.scenario, self.target, range(after, after + len(self.members)),
                        self.random_seed)


def _check(scenario: Scenario, target: str) -> None:
    names = [one.name for one in scenario.targets]
    if target not in names:
        raise ScenarioError(f"{scenario.name} has no target {shown(target)}" + hint(target, names))


def found_in(seen: Seen, fresh: Seen) -> Box:
    """Where a target fails in some worlds, checked on others.

    Raises:
        ScenarioError: if the two share members.
        RunError: if too few worlds fail, or too few do not.
    """
    same_luck = seen.random_seed == fresh.random_seed
    if same_luck and np.intersect1d(seen.members, fresh.members).size:
        raise ScenarioError("fresh worlds must have members of their own")
    limits = box(seen.known, seen.failed)
    return Box(seen.scenario.name, seen.target, limits, fit(limits, seen.known, seen.failed),
               fit(limits, fresh.known, fresh.failed))


def box(known: Mapping[str, FloatArray], failed: BoolArray) -> tuple[Limit, ...]:
    """The limits of the box that best tells failures from the rest, by PRIM; maybe none."""
    if min(failed.sum(), (~failed).sum()) < LEAST:
        raise RunError(f"{failed.sum()} of {failed.size} worlds fail: a box needs {LEAST} that "
                       f"fail and {LEAST} that do not; run more members")
    wide = _best(_peeled({key: known[key] for key in _candidates(known, failed)}, failed),
                 known, failed)
    # What the first search restricts most usefully is searched again, alone.
    kept = [limit.key for limit in _by_use(wide, known, failed)[:MOST_LIMITS]]
    if not kept:
        return ()
    return _best(_peeled({key: known[key] for key in kept}, failed), known, failed)


def _best(boxes: Sequence[tuple[Limit, ...]], known: Mapping[str, FloatArray],
          failed: BoolArray) -> tuple[Limit, ...]:
    return max(boxes, key=lambda limits: _told_apart(inside(limits, known), failed))


def _by_use(limits: tuple[Limit, ...], known: Mapping[str, FloatArray],
            failed: BoolArray) -> list[Limit]:
    """The limits of a box by how much worse it tells failures apart without them, most first."""
    def without(limit: Limit) -> float:
        rest = tuple(other for other in limits if other != limit)
        return _told_apart(inside(rest, known), failed)

    return sorted(limits, key=without)


def inside(limits: tuple[Limit, ...], known: Mapping[str, FloatArray]) -> BoolArray:
    """Which worlds lie in a box. (member,)"""
    within = np.ones(len(next(iter(known.values()))), dtype=bool)
    for limit in limits:
        within &= limit.holds(known[limit.key])
    return within


def fit(limits: tuple[Limit, ...], known: Mapping[str, FloatArray], failed: BoolArray) -> Fit:
    """How a box does on some worlds."""
    within = inside(limits, known)
    both = int((within & failed).sum())
    return Fit(failing=wilson(int(failed.sum()), failed.size),
               mass=wilson(int(within.sum()), failed.size),
               density=wilson(both, int(within.sum())), coverage=wilson(both, int(failed.sum())))


def _told_apart(within: BoolArray, failed: BoolArray) -> float:
    """Share of failures in the box less the share of the others in it: 0 if it tells nothing."""
    return float(within[failed].mean() - within[~failed].mean())


def _candidates(known: Mapping[str, FloatArray], failed: BoolArray) -> list[str]:
    """Keys of the inputs whose ranks differ most between failures and the rest."""
    middle = (failed.size + 1) / 2
    apart = {key: abs(float(np.argsort(np.argsort(values))[failed].mean()) + 1.0 - middle)
             for key, values in known.items()}
    return sorted(apart, key=lambda key: -apart[key])[:CANDIDATES]


def _peeled(offered: Mapping[str, FloatArray], failed: BoolArray) -> list[tuple[Limit, ...]]:
    """The boxes that PRIM comes by, the whole space first."""
    with warnings.catch_warnings():  # what the workbench is warned of is not our reader's affair
        warnings.simplefilter("ignore")
        prim, frame = _prim(), import_module("pandas").DataFrame(dict(offered))
        alone = prim.Prim(frame, failed.astype(np.int64), threshold=0.0, mass_min=LEAST_MASS)
        trajectory = alone.find_box().box_lims
    return [_limits(ends, trajectory[0]) for ends in trajectory]


def _limits(ends: Any, widest: Any) -> tuple[Limit, ...]:
    """What a box asks for beyond the whole space; both are tables with a column a parameter."""
    found = []
    for key in ends.columns:
        low, high = (float(end) for end in ends[key])
        lowest, highest = (float(end) for end in widest[key])
        if low > lowest or high < highest:
            found.append(Limit(str(key), low if low > lowest else None,
                               high if high < highest else None))
    return tuple(found)


def _prim() -> Any:
    """The module of PRIM; RunError says how to get it where it is missing."""
    try:
        return import_module("ema_workbench.analysis.prim")
    except ImportError:
        raise RunError("discover needs ema_workbench, which is not installed: "
                       "pip install 'qurultay[explore]'") from None
