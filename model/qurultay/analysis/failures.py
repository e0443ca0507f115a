"""Where a target fails: a box of conditions found by PRIM and checked on other worlds.

The patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010) peels the
space of parameters, a slice at a time, toward worlds that fail; ema_workbench, of the extra
`explore`, does it. Of its boxes the one is kept that best separates failures from the rest, by
few conditions: a second search knows only those that were of most use in the first.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.analysis.prescribed import run_block, uncertain
from qurultay.analysis.statistics import Share, wilson
from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import RunError, ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.block import BLOCK
from qurultay.inputs.parameters import Catalogue
from qurultay.languages import Phrase, phrase, say
from qurultay.results.manifest import Manifest
from qurultay.results.outcome import Outcome
from qurultay.results.store import read
from qurultay.results.wording import (
    key_of,
    meaning_words,
    typed,
    typed_percent,
    unit_of_parameter,
    words_of,
)
from qurultay.scenario.scenario import Scenario
from qurultay.world.schedule import drawn

MOST_LIMITS = 4
"""Conditions that a person can remember."""

CANDIDATES = 12
"""Parameters given to PRIM: those that differ most between failures and the rest. Of ninety it
would find some that differ by luck."""

LEAST = 20
"""Failures, and successes, below which a box would only describe single worlds."""

LEAST_MASS = 0.05
"""The smallest share of worlds in a box."""


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

    @property
    def words(self) -> Phrase:
        """The limit inside a sentence."""
        ends = {name: "" if end is None else typed(end, ",.3g")
                for name, end in (("low", self.low), ("high", self.high))}
        return phrase("discover-most" if self.low is None else "discover-least"
                      if self.high is None else "discover-between", **ends)


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
    """Conditions under which a target fails; no limits where nothing separates failures."""

    scenario: str
    target: str
    limits: tuple[Limit, ...]
    found: Fit
    fresh: Fit

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `discover --json` prints them."""
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """The box as text."""
        catalogue = Catalogue.shipped()
        yield say("discover-fails", scenario=self.scenario,
                  target=phrase(key_of("target", self.target), self.target),
                  share=typed_percent(self.found.failing.value),
                  count=typed(self.found.failing.trials, ",d"))
        if not self.limits:
            yield say("discover-chance")
            return
        yield say("discover-where")
        for at, limit in enumerate(self.limits):
            row = catalogue.get(limit.key)
            said = phrase("discover-limit", key=limit.key, limit=limit.words) if row is None else (
                phrase("discover-limit-unit", key=limit.key, limit=limit.words,
                       unit=unit_of_parameter(row.unit)))
            yield "  " + (say("discover-and", limit=said) if at else words_of(said))
            if row:
                middle = float(row.quantile(np.array(0.5)))
                yield "      " + say("discover-middle", says=meaning_words(row.key, row.says),
                                     middle=typed(middle, ",.3g"))
        for name, fit in (("found", self.found), ("fresh", self.fresh)):
            yield say(f"discover-{name}", mass=typed_percent(fit.mass.value),
                      density=_span(fit.density), failing=typed_percent(fit.failing.value),
                      coverage=_span(fit.coverage))
        if self.fresh.density.low <= self.fresh.failing.value:
            yield say("discover-not-confirmed")


def _span(share: Share) -> str:
    return say("discover-span", **{name: typed_percent(getattr(share, name))
                                   for name in ("value", "low", "high")})


@dataclass(frozen=True)
class FailureSample:
    """Worlds with their parameters `known` by key, and which `failed`. (member,) each"""

    scenario: Scenario
    target: str
    random_seed: int
    members: IntArray
    known: Mapping[str, FloatArray]
    failed: BoolArray

    @classmethod
    def of(cls, outcome: Outcome, target: str) -> FailureSample:
        """The worlds of an ensemble; ScenarioError with the nearest name of a wrong target."""
        _check(outcome.scenario, target)
        missed = {one.name: ~one.reached for one in outcome.targets()}
        rows, sample = outcome.scenario.catalogue, outcome.scenario.sample
        own = drawn(rows, outcome.random_seed, outcome.members, sample=sample)
        fixed = {key for key, change in outcome.scenario.changes.items() if change.kind == "to"}
        known = {key: own[key] for key in uncertain(rows, sample) if key not in fixed}
        return cls(outcome.scenario, target, outcome.random_seed, outcome.members, known,
                   missed[target])

    @classmethod
    def stored(cls, folder: str, target: str) -> FailureSample:
        """The worlds of a finished run in a folder; errors as for `store.read`.

        RunError if its members all have the central parameters.
        """
        if not Manifest.read(Path(folder)).uncertain:
            raise RunError(f"{folder}: all worlds have the same parameters, so that only chance "
                           "separates them")
        return cls.of(read(folder), target)

    @classmethod
    def run(cls, scenario: Scenario, target: str, members: Sequence[int] | IntArray,
            random_seed: int = 1) -> FailureSample:
        """Worlds with the given member numbers, computed now."""
        _check(scenario, target)
        numbers = np.asarray(members, dtype=np.int64)
        parts = [cls.of(run_block(scenario, numbers[at : at + BLOCK], {}, random_seed), target)
                 for at in range(0, len(numbers), BLOCK)]
        known = {key: np.concatenate([part.known[key] for part in parts])
                 for key in parts[0].known}
        return cls(scenario, target, random_seed, numbers, known,
                   np.concatenate([part.failed for part in parts]))

    def fresh(self) -> FailureSample:
        """As many worlds again, with member numbers that none of these has."""
        after = int(self.members.max()) + 1
        members = range(after, after + len(self.members))
        return FailureSample.run(self.scenario, self.target, members, self.random_seed)


def _check(scenario: Scenario, target: str) -> None:
    names = [one.name for one in scenario.targets]
    if target not in names:
        raise ScenarioError(f"{scenario.name} has no target {shown(target)}" + hint(target, names))


def found_in(seen: FailureSample, fresh: FailureSample) -> Box:
    """The box in which a target fails in some worlds, checked on others.

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
    """The limits of the box that best separates failures, by PRIM; maybe none."""
    if min(failed.sum(), (~failed).sum()) < LEAST:
        raise RunError(f"{failed.sum()} of {failed.size} worlds fail: a box needs {LEAST} that "
                       f"fail and {LEAST} that do not; run more members")
    # The parameters whose ranks differ most between failures and the rest are offered to PRIM.
    middle = (failed.size + 1) / 2
    apart = {key: abs(float(np.argsort(np.argsort(values))[failed].mean()) + 1.0 - middle)
             for key, values in known.items()}
    offered = sorted(apart, key=lambda key: -apart[key])[:CANDIDATES]
    wide = _best_peeled(offered, known, failed)

    def without(limit: Limit) -> float:
        rest = tuple(other for other in wide if other != limit)
        return _separation(in_box(rest, known), failed)

    # What the first search restricts most usefully is searched once more, alone.
    kept = [limit.key for limit in sorted(wide, key=without)[:MOST_LIMITS]]
    return _best_peeled(kept, known, failed) if kept else ()


def in_box(limits: tuple[Limit, ...], known: Mapping[str, FloatArray]) -> BoolArray:
    """Which worlds lie in a box. (member,)"""
    within = np.ones(len(next(iter(known.values()))), dtype=bool)
    for limit in limits:
        within &= limit.holds(known[limit.key])
    return within


def fit(limits: tuple[Limit, ...], known: Mapping[str, FloatArray], failed: BoolArray) -> Fit:
    """How a box does on some worlds."""
    within = in_box(limits, known)
    both = int((within & failed).sum())
    return Fit(failing=wilson(int(failed.sum()), failed.size),
               mass=wilson(int(within.sum()), failed.size),
               density=wilson(both, int(within.sum())), coverage=wilson(both, int(failed.sum())))


def _separation(within: BoolArray, failed: BoolArray) -> float:
    """Share of failures in the box less the share of the others in it."""
    return float(within[failed].mean() - within[~failed].mean())


def _best_peeled(keys: Sequence[str], known: Mapping[str, FloatArray],
                 failed: BoolArray) -> tuple[Limit, ...]:
    """Of the boxes that PRIM finds in some parameters, the one that separates failures best.

    It may be the whole space. RunError says how to get PRIM where it is missing.
    """
    with warnings.catch_warnings():  # those of the workbench are not for our readers
        warnings.simplefilter("ignore")
        try:
            prim = import_module("ema_workbench.analysis.prim")
        except ImportError:
            raise RunError("discover needs ema_workbench, which is not installed: "
                           "pip install 'qurultay[explore]'") from None
        frame = import_module("pandas").DataFrame({key: known[key] for key in keys})
        alone = prim.Prim(frame, failed.astype(np.int64), threshold=0.0, mass_min=LEAST_MASS)
        trajectory = alone.find_box().box_lims
    boxes = []
    for ends in trajectory:  # the first is the whole space; a column a parameter
        limits = []
        for key in ends.columns:
            (low, high), (lowest, highest) = (
                map(float, table[key]) for table in (ends, trajectory[0]))
            if low > lowest or high < highest:
                limits.append(Limit(str(key), low if low > lowest else None,
                                    high if high < highest else None))
        boxes.append(tuple(limits))
    return max(boxes, key=lambda limits: _separation(in_box(limits, known), failed))
