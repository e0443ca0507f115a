"""What an answer depends on: screening, shares of variance, and the part of chance.

Three designs by SALib (the extra `explore`) over any `Answer`, a function from points in 0..1 by
factor to outcomes. Chance is a factor like any other: its points choose the luck of a world.

- `screen`: elementary effects (Morris 1991; Campolongo and others 2007), each trajectory under
  one luck of its own.
- `variance_shares`: first-order and total Sobol indices of groups of factors (Saltelli and others
  2010) with bootstrap intervals. First: what a group explains alone. Total: the variance that
  would be left if all but the group were known.
- `cross`: every parameter point under every luck, and the law of total variance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from importlib import import_module
from typing import Any

import numpy as np

from qurultay.analysis.indicators import measure_words
from qurultay.analysis.prescribed import CHANCE, Points, independent, run_points, uncertain
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError, ScenarioError
from qurultay.inputs.posterior import ROW
from qurultay.languages import phrase, say
from qurultay.results.wording import (
    key_of,
    percent_sign,
    set_in,
    title_of,
    typed,
    typed_percent,
    width_of,
    words_of,
)
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import uniforms

Answer = Callable[[Points], Mapping[str, FloatArray]]

LEVELS = 4
"""Levels of a screening: it steps over two thirds of a parameter's range at a time."""

EXTREMES = (0.05, 0.95)
"""Points between which a screening moves: the far tails would weigh too much."""

LEAST_EXPLAINED = 0.01
"""Where parameters may explain less than this, sharing it out would divide by noise."""

RESAMPLES = 200
CONFIDENCE = 0.95

OTHERS = "all others"
"""The group of the parameters whose effect is too small to look at them one by one."""

TOGETHER = {ROW: "fitted to the record"}
"""Calibrated parameters depend on one another and are one group."""

SHOWN = 8
"""Rows of a table in the text."""


@dataclass(frozen=True)
class ElementaryEffect:
    """What a parameter does to an outcome on its way from low to high, in the outcome's unit.

    `size` is the mean absolute effect and `reach` half its 95 % interval; `mean` keeps the sign; a
    `spread` as large as the size means that the effect depends on the other parameters.
    """

    key: str
    size: float
    reach: float
    mean: float
    spread: float


@dataclass(frozen=True)
class VarianceShare:
    """A group's share of an outcome's variance: alone and in all, each with half its interval.

    `of_parameters`, from `low` to `high`, is its share alone in what all parameters explain, luck
    averaged out. None for chance, and where parameters explain too little.
    """

    group: str
    factors: int
    first: float
    first_reach: float
    total: float
    total_reach: float
    of_parameters: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Split:
    """An outcome over all worlds, and shares of its variance.

    By `parameters` alone, by `chance` alone, and by both `together`.
    """

    mean: float
    deviation: float
    parameters: float
    chance: float
    together: float


def screen(answer: Answer, keys: Sequence[str], trajectories: int, random_seed: int = 1,
           ) -> dict[str, tuple[ElementaryEffect, ...]]:
    """Effects of each key on each outcome, the largest first; keys + 1 worlds a trajectory."""
    problem = {"num_vars": len(keys), "names": list(keys), "bounds": [list(EXTREMES)] * len(keys)}
    design = _salib("sample.morris").sample(
        problem, trajectories, num_levels=LEVELS, seed=random_seed)
    luck = (np.repeat(np.arange(trajectories), len(keys) + 1) + 0.5) / trajectories
    found = {}
    for name, values in answer({**dict(zip(keys, design.T, strict=True)), CHANCE: luck}).items():
        table = _salib("analyze.morris").analyze(
            dict(problem), design, values, num_resamples=RESAMPLES, conf_level=CONFIDENCE,
            num_levels=LEVELS, seed=random_seed + 1)
        columns = (table[column] for column in ("names", "mu_star", "mu_star_conf", "mu", "sigma"))
        effects = [ElementaryEffect(str(key), *map(float, numbers))
                   for key, *numbers in zip(*columns, strict=True)]
        found[name] = tuple(sorted(effects, key=lambda effect: -effect.size))
    return found


def variance_shares(answer: Answer, group_of: Mapping[str, str], base: int, random_seed: int = 1,
                    ) -> dict[str, tuple[VarianceShare, ...]]:
    """Shares of each outcome's variance by group; chance is a group of its own, put last.

    `group_of` names the group of every factor but chance; `base` is a power of two, and groups + 3
    times as many worlds run.
    """
    names, groups = [*group_of, CHANCE], [*group_of.values(), CHANCE]
    problem = {"num_vars": len(names), "names": names, "groups": groups,
               "bounds": [[0.0, 1.0]] * len(names)}
    design = _salib("sample.sobol").sample(
        problem, base, calc_second_order=False, seed=random_seed)
    order, tail = list(dict.fromkeys(groups)), (1.0 - CONFIDENCE) / 2
    found = {}
    for name, values in answer(dict(zip(names, design.T, strict=True))).items():
        if np.ptp(values) == 0.0:  # it never varies
            found[name] = tuple(VarianceShare(group, groups.count(group), 0.0, 0.0, 0.0, 0.0)
                                for group in order)
            continue
        table = _salib("analyze.sobol").analyze(
            dict(problem), values, calc_second_order=False, num_resamples=RESAMPLES,
            conf_level=CONFIDENCE, keep_resamples=True, seed=random_seed + 1)
        columns = (table[column] for column in ("S1", "S1_conf", "ST", "ST_conf"))
        # All parameters together explain what chance, the last group, has no part in.
        explained = 1.0 - table["ST_conf_all"][:, -1]
        parts: list[tuple[float | None, ...]] = [(None, None, None)] * len(order)
        if np.quantile(explained, tail) >= LEAST_EXPLAINED:
            own = table["S1"][:-1] / (1.0 - table["ST"][-1])
            ends = np.quantile(table["S1_conf_all"][:, :-1] / explained[:, None], (tail, 1 - tail),
                               axis=0)
            parts[:-1] = zip(own.tolist(), *ends.tolist(), strict=True)
        alone = zip(order, *columns, parts, strict=True)
        found[name] = tuple(VarianceShare(group, groups.count(group), *map(float, numbers), *part)
                            for group, *numbers, part in alone)
    return found


def cross(answer: Answer, keys: Sequence[str], points: int, lucks: int, random_seed: int = 1,
          ) -> dict[str, Split]:
    """Shares of parameters and of chance, from so many points each under so many lucks."""
    each = np.arange(points)
    design = {key: np.repeat(uniforms(random_seed, each, f"sensitivity {key}", -1)[0], lucks)
              for key in keys}
    luck = np.tile((np.arange(lucks) + 0.5) / lucks, points)
    found = answer({**design, CHANCE: luck})
    return {name: split(values.reshape(points, lucks)) for name, values in found.items()}


def split(values: FloatArray) -> Split:
    """The law of total variance over values (point, luck), without bias from few of either."""
    points, lucks = values.shape
    rows, columns = values.mean(axis=1), values.mean(axis=0)
    left = values - rows[:, None] - columns[None, :] + values.mean()
    together = float((left**2).sum()) / ((points - 1) * (lucks - 1))
    parameters = max(float(rows.var(ddof=1)) - together / lucks, 0.0)
    chance = max(float(columns.var(ddof=1)) - together / points, 0.0)
    whole = parameters + chance + together
    found = (part / whole if whole else 0.0 for part in (parameters, chance, together))
    return Split(float(values.mean()), whole**0.5, *found)


def _salib(part: str) -> Any:
    """A part of SALib; RunError says how to get it where it is missing."""
    try:
        return import_module(f"SALib.{part}")
    except ImportError:
        raise RunError("sensitivity needs SALib, which is not installed: "
                       "pip install 'qurultay[explore]'") from None


@dataclass(frozen=True)
class Size:
    """How much is run.

    So many `trajectories` of the screening; `base` points of the shares, a power of two, `finer`
    times as many by kind of source; `kept` parameters looked at one by one; so many `points`, each
    under so many `lucks`.
    """

    trajectories: int = 20
    base: int = 1024
    finer: int = 8
    kept: int = 12
    points: int = 64
    lucks: int = 64

    def __post_init__(self) -> None:
        if self.base < 8 or self.base & (self.base - 1):
            near = 1 << (max(self.base, 8).bit_length() - 1)
            raise ScenarioError("the number of base points must be a power of two from 8 on, "
                                f"such as {near}, not {self.base}")

    @classmethod
    def of(cls, base: int) -> Size:
        """A size in proportion: with few base points the rest is small too."""
        return cls(trajectories=min(max(base // 16, 4), 20), base=base,
                   points=min(max(base // 8, 8), 64), lucks=min(max(base // 8, 8), 64))


@dataclass(frozen=True)
class SensitivityPlan:
    """Which parameters are weighed, and in which groups.

    `kinds` of source by parameter; `drawn` what worlds draw independently, calibrated parameters as
    one.
    """

    kinds: Mapping[str, str]
    drawn: tuple[str, ...]

    @classmethod
    def of(cls, scenario: Scenario) -> SensitivityPlan:
        """That of the parameters and the posterior sample of a scenario's vintage."""
        catalogue, sample = scenario.catalogue, scenario.sample
        return cls({key: catalogue[key].kind for key in uncertain(catalogue, sample)},
                   independent(catalogue, sample))

    @property
    def by_kind(self) -> dict[str, str]:
        """Groups by kind of source."""
        return {key: TOGETHER.get(key) or self.kinds[key] for key in self.drawn}

    @property
    def by_mechanism(self) -> dict[str, str]:
        """Groups by mechanism: the section of a parameter."""
        return {key: TOGETHER.get(key) or key.partition(".")[0] for key in self.drawn}

    def designs(self, size: Size) -> tuple[int, ...]:
        """How many worlds each design runs."""
        alone = [key for key in self.drawn if key not in TOGETHER]
        one_by_one = (min(size.kept, len(alone)) + (len(alone) > size.kept)
                      + len(self.drawn) - len(alone))
        return (size.trajectories * (len(self.kinds) + 1),
                size.base * size.finer * (len(set(self.by_kind.values())) + 3),
                size.base * (len(set(self.by_mechanism.values())) + 3),
                size.base * (one_by_one + 3), size.points * size.lucks)


@dataclass(frozen=True)
class Weighed:
    """One outcome and what it depends on."""

    outcome: str
    split: Split
    effects: tuple[ElementaryEffect, ...]
    by_kind: tuple[VarianceShare, ...]
    by_mechanism: tuple[VarianceShare, ...]
    by_parameter: tuple[VarianceShare, ...]


@dataclass(frozen=True)
class Sensitivity:
    """A scenario's sensitivity: every outcome weighed; `kinds` of source by parameter."""

    scenario: Scenario
    random_seed: int
    size: Size
    worlds: int
    kinds: Mapping[str, str]
    weighed: tuple[Weighed, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `sensitivity --json` prints them."""
        return {
            "scenario": self.scenario.name, "random_seed": self.random_seed,
            "worlds": self.worlds, "size": asdict(self.size),
            "outcomes": {one.outcome: {
                "split": asdict(one.split),
                "by_kind": [asdict(share) for share in one.by_kind],
                "by_mechanism": [asdict(share) for share in one.by_mechanism],
                "by_parameter": [asdict(share) for share in one.by_parameter],
                "screening": [asdict(effect) | {"kind": self.kinds[effect.key]}
                              for effect in one.effects],
            } for one in self.weighed},
        }

    def lines(self) -> Iterator[str]:
        """The same as text."""
        yield say("sensitivity-head", title=title_of(self.scenario),
                  count=typed(self.worlds, ",d"))
        for one in self.weighed:
            parts = one.split
            yield ""
            yield say("sensitivity-outcome", outcome=measure_words(one.outcome),
                      mean=typed(parts.mean, ",.3f"), deviation=typed(parts.deviation, ",.3f"))
            yield "  " + say("sensitivity-split", **{name: typed_percent(getattr(parts, name))
                                                     for name in ("parameters", "chance",
                                                                  "together")})
            yield from (f"  {_assumed(share)}" for share in one.by_kind
                        if share.group == "assumption")
            yield from _table("kind", one.by_kind)
            yield from _table("mechanism", one.by_mechanism)
            yield from _table("parameter", one.by_parameter)
            yield f"  {say('sensitivity-effects')}"
            for effect in one.effects[:SHOWN]:
                yield (f"    {effect.key:<34}{set_in(9, typed(effect.mean, '+,.3f'))}" + say(
                    "sensitivity-effect", size=set_in(9, typed(effect.size, ",.3f")),
                    reach=typed(effect.reach, ",.3f"),
                    kind=phrase(f"report-kind-{self.kinds[effect.key]}")))


def _assumed(share: VarianceShare) -> str:
    """What rests on assumptions, in all and of what parameters explain alone."""
    alone, low, high = share.of_parameters, share.low, share.high
    values = {"total": typed_percent(share.total), "reach": typed_percent(share.total_reach)}
    if alone is None or low is None or high is None:
        return say("sensitivity-assumed", **values)
    return say("sensitivity-assumed-alone", **values, alone=typed_percent(alone),
               low=typed_percent(low), high=typed_percent(high))


def _table(by: str, shares: tuple[VarianceShare, ...]) -> Iterator[str]:
    """The largest groups of a design with chance last; shares in percent."""
    yield f"  {set_in(-36, say(f'sensitivity-by-{by}'))}" + "".join(
        set_in(16, say(f"sensitivity-{head}")) for head in ("first", "total"))
    chance, *largest = sorted(shares, key=lambda share: (share.group != CHANCE, -share.total))
    room = 2 + width_of(percent_sign(""))
    for share in [*largest[:SHOWN], chance]:
        name = words_of(phrase(key_of("factor", share.group), share.group))
        several = f"{name} ({typed(share.factors, ',d')})" if share.factors > 1 else name
        yield f"    {set_in(-34, several)}" + "".join(
            set_in(16, say("sensitivity-share", share=set_in(10, typed_percent(value)),
                           reach=set_in(room, typed_percent(reach))))
            for value, reach in ((share.first, share.first_reach),
                                 (share.total, share.total_reach)))


def weigh(scenario: Scenario, size: Size | None = None, random_seed: int = 1,
          each: Callable[[int], None] = lambda worlds: None) -> Sensitivity:
    """Screen all uncertain parameters, then share out the variance of every outcome.

    `each` is called with a number of finished worlds; `SensitivityPlan.designs` gives their sum.
    """
    size, plan = size or Size(), SensitivityPlan.of(scenario)
    answer = partial(run_points, scenario, random_seed=random_seed, each=each)
    effects = screen(answer, tuple(plan.kinds), size.trajectories, random_seed)
    by_kind = variance_shares(answer, plan.by_kind, size.base * size.finer, random_seed)
    by_mechanism = variance_shares(answer, plan.by_mechanism, size.base, random_seed)
    splits = cross(answer, plan.drawn, size.points, size.lucks, random_seed)
    alone = {ROW, *strongest(effects, splits, plan.drawn, size.kept)}
    one_by_one = {key: TOGETHER.get(key, key) if key in alone else OTHERS for key in plan.drawn}
    by_parameter = variance_shares(answer, one_by_one, size.base, random_seed)
    return Sensitivity(
        scenario=scenario, random_seed=random_seed, size=size, kinds=plan.kinds,
        worlds=sum(plan.designs(size)),
        weighed=tuple(Weighed(name, splits[name], effects[name], by_kind[name],
                              by_mechanism[name], by_parameter[name]) for name in splits))


def strongest(effects: Mapping[str, tuple[ElementaryEffect, ...]], splits: Mapping[str, Split],
              drawn: tuple[str, ...], kept: int) -> list[str]:
    """The parameters whose effect is largest in some outcome, measured by its spread."""
    strength: dict[str, float] = {}
    for name, found in effects.items():
        for effect in found:
            size = effect.size / max(splits[name].deviation, 1e-12)
            strength[effect.key] = max(strength.get(effect.key, 0.0), size)
    own = [key for key in strength if key in drawn]
    return sorted(own, key=lambda key: -strength[key])[:kept]
