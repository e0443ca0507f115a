"""What an answer hangs on: screening, shares of variance, and what is chance.

Three designs by SALib (the extra `explore`) over any `Answer`, a function from points in 0..1 by
factor to outcomes. Chance is a factor like any other: its points choose the luck of a world.

- `screen`: elementary effects (Morris 1991; Campolongo and others 2007), each trajectory under
  one luck of its own, so that a step moves one parameter and nothing else.
- `shares`: first-order and total Sobol indices of groups of factors (Saltelli and others 2010)
  with bootstrap intervals. First: what a group explains alone. Total: what would be lost of the
  variance if all but the group were known.
- `split`: every parameter point under every luck, and the law of total variance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from qurultay.analysis.prescribed import CHANCE, Points
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError
from qurultay.world.draws import uniforms

Answer = Callable[[Points], Mapping[str, FloatArray]]

LEVELS = 4
"""Levels of a screening: it steps over two thirds of a parameter's range at a time."""

EXTREMES = (0.05, 0.95)
"""Points between which a screening moves: the far tails would speak too loudly."""

LEAST_EXPLAINED = 0.01
"""Where parameters may explain less than this, sharing it out would divide by noise."""

RESAMPLES = 200
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Effect:
    """What a parameter does to an outcome on its way from low to high, in the outcome's unit.

    `size` is the mean absolute effect and `reach` half its 95 % interval; `mean` keeps the sign,
    and a `spread` as large as the size says that the effect depends on where the others stand.
    """

    key: str
    size: float
    reach: float
    mean: float
    spread: float


@dataclass(frozen=True)
class Share:
    """A group's share of an outcome's variance: alone and in all, each with half its interval.

    `of_parameters`, from `low` to `high`, is the share it has alone in what all parameters
    explain, luck averaged out: its first-order index for the expected answer. None for chance,
    and where parameters explain too little to be shared out.
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

    By `parameters` alone, by `chance` alone, and by what depends on both `together`.
    """

    mean: float
    deviation: float
    parameters: float
    chance: float
    together: float


def screen(answer: Answer, keys: Sequence[str], trajectories: int, random_seed: int = 1,
           ) -> dict[str, tuple[Effect, ...]]:
    """Effects of each key on each outcome, the largest first; keys + 1 worlds a trajectory."""
    problem = {"num_vars": len(keys), "names": list(keys), "bounds": [list(EXTREMES)] * len(keys)}
    design = _salib("sample.morris").sample(
        problem, trajectories, num_levels=LEVELS, seed=random_seed)
    luck = (np.repeat(np.arange(trajectories), len(keys) + 1) + 0.5) / trajectories
    found = answer({**dict(zip(keys, design.T, strict=True)), CHANCE: luck})
    return {name: _effects(problem, design, values, random_seed)
            for name, values in found.items()}


def _effects(problem: dict[str, Any], design: FloatArray, values: FloatArray,
             random_seed: int) -> tuple[Effect, ...]:
    told = _salib("analyze.morris").analyze(
        dict(problem), design, values, num_resamples=RESAMPLES, conf_level=CONFIDENCE,
        num_levels=LEVELS, seed=random_seed + 1)
    columns = (told[name] for name in ("names", "mu_star", "mu_star_conf", "mu", "sigma"))
    effects = [Effect(str(key), *map(float, numbers))
               for key, *numbers in zip(*columns, strict=True)]
    return tuple(sorted(effects, key=lambda effect: -effect.size))


def shares(answer: Answer, group_of: Mapping[str, str], base: int, random_seed: int = 1,
           ) -> dict[str, tuple[Share, ...]]:
    """Shares of each outcome's variance by group; chance is a group of its own, put last.

    `group_of` names the group of every factor but chance; `base` is a power of two, and groups +
    3 times as many worlds are asked for.
    """
    names, groups = [*group_of, CHANCE], [*group_of.values(), CHANCE]
    problem = {"num_vars": len(names), "names": names, "groups": groups,
               "bounds": [[0.0, 1.0]] * len(names)}
    design = _salib("sample.sobol").sample(
        problem, base, calc_second_order=False, seed=random_seed)
    found = answer(dict(zip(names, design.T, strict=True)))
    return {name: _shares(problem, values, random_seed) for name, values in found.items()}


def _shares(problem: dict[str, Any], values: FloatArray, random_seed: int) -> tuple[Share, ...]:
    groups: list[str] = problem["groups"]
    order = list(dict.fromkeys(groups))
    if np.ptp(values) == 0.0:  # nothing varies, so there is nothing to share
        return tuple(Share(group, groups.count(group), 0.0, 0.0, 0.0, 0.0) for group in order)
    told = _salib("analyze.sobol").analyze(
        dict(problem), values, calc_second_order=False, num_resamples=RESAMPLES,
        conf_level=CONFIDENCE, keep_resamples=True, seed=random_seed + 1)
    columns = (told[name] for name in ("S1", "S1_conf", "ST", "ST_conf"))
    parts = zip(order, *columns, _of_parameters(told), strict=True)
    return tuple(Share(group, groups.count(group), *map(float, numbers), *part)
                 for group, *numbers, part in parts)


def _of_parameters(told: Mapping[str, FloatArray]) -> list[tuple[float | None, ...]]:
    """Each group's share of what all parameters explain, with its bootstrap interval.

    All parameters together explain what chance, the last group, has no part in.
    """
    explained = 1.0 - told["ST_conf_all"][:, -1]
    tail = (1.0 - CONFIDENCE) / 2
    if np.quantile(explained, tail) < LEAST_EXPLAINED:
        return [(None, None, None)] * len(told["S1"])
    share = told["S1"][:-1] / (1.0 - told["ST"][-1])
    ends = np.quantile(told["S1_conf_all"][:, :-1] / explained[:, None], (tail, 1 - tail), axis=0)
    return [*zip(share.tolist(), *ends.tolist(), strict=True), (None, None, None)]


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
