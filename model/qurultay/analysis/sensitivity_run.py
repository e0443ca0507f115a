"""One scenario's sensitivity from screening to shares, as numbers and as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from qurultay.analysis import sensitivity
from qurultay.analysis.prescribed import CHANCE, independent, run, uncertain
from qurultay.analysis.sensitivity import Effect, Share, Split
from qurultay.core.errors import ScenarioError
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import ROW, Posterior
from qurultay.scenario.scenario import Scenario

OTHERS = "all others"
"""The group of the parameters that are too quiet to be looked at one by one."""

TOGETHER = {ROW: "fitted to the record"}
"""Calibrated parameters hang together and are weighed as one."""

SHOWN = 8
"""Rows of a table in the text."""


@dataclass(frozen=True)
class Size:
    """How much is run.

    So many `trajectories` of the screening; `base` points of the shares, a power of two, and
    `finer` times as many of those by kind of source, which are what is quoted; `kept` parameters
    looked at one by one; so many `points` that each meet so many `lucks`.
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
class Weighed:
    """One outcome and what it hangs on."""

    outcome: str
    split: Split
    effects: tuple[Effect, ...]
    by_kind: tuple[Share, ...]
    by_mechanism: tuple[Share, ...]
    by_parameter: tuple[Share, ...]


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
        """Plain values, as `sensitivity --json` prints them and the evidence report reads them."""
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
        """The same for people."""
        yield f"{self.scenario.title}: what the answer hangs on ({self.worlds} worlds)"
        for one in self.weighed:
            yield ""
            yield from _split_lines(one)
            yield from _table("by kind of source", one.by_kind)
            yield from _table("by mechanism", one.by_mechanism)
            yield from _table("by parameter", one.by_parameter)
            yield "  effect of going from low to high, and its size wherever the others stand"
            for effect in one.effects[:SHOWN]:
                yield (f"    {effect.key:<34}{effect.mean:+9.3f}{effect.size:9.3f} "
                       f"+- {effect.reach:.3f}  {self.kinds[effect.key]}")


def _split_lines(one: Weighed) -> Iterator[str]:
    split = one.split
    yield f"{one.outcome}: mean {split.mean:.3f}, standard deviation {split.deviation:.3f}"
    yield (f"  Of the differences between worlds {split.parameters:.0%} lie in parameters, "
           f"{split.chance:.0%} in chance, {split.together:.0%} in both together")
    for share in one.by_kind:
        if share.group == "assumption":
            alone = "" if share.of_parameters is None else (
                f"; of what parameters explain alone, {share.of_parameters:.0%} "
                f"({share.low:.0%} to {share.high:.0%})")
            yield (f"  Assumptions have a part in {share.total:.0%} +- {share.total_reach:.0%} "
                   f"of them{alone}")


def _table(title: str, shares: tuple[Share, ...]) -> Iterator[str]:
    """The largest groups of a design with chance last; shares in percent."""
    yield f"  {title:<36}{'alone':>16}{'in all':>16}"
    loudest = sorted(shares, key=lambda share: (share.group != CHANCE, -share.total))
    for share in [*loudest[1 : SHOWN + 1], loudest[0]]:
        name = f"{share.group} ({share.factors})" if share.factors > 1 else share.group
        yield (f"    {name:<34}{share.first:10.0%} +-{share.first_reach:3.0%}"
               f"{share.total:10.0%} +-{share.total_reach:3.0%}")


def weigh(scenario: Scenario, size: Size | None = None, random_seed: int = 1,
          each: Callable[[int], None] = lambda worlds: None) -> Sensitivity:
    """Screen all uncertain parameters, then share out the variance of every outcome.

    `each` is called with a number of worlds as they are done; `Plan.designs` adds them up.
    """
    size, plan = size or Size(), Plan.shipped()
    answer = partial(run, scenario, random_seed=random_seed, each=each)
    effects = sensitivity.screen(answer, tuple(plan.kinds), size.trajectories, random_seed)
    by_kind = sensitivity.shares(answer, plan.by_kind, size.base * size.finer, random_seed)
    by_mechanism = sensitivity.shares(answer, plan.by_mechanism, size.base, random_seed)
    split = sensitivity.cross(answer, plan.drawn, size.points, size.lucks, random_seed)
    loud = {ROW, *_loudest(effects, split, plan.drawn, size.kept)}
    one_by_one = {key: TOGETHER.get(key, key) if key in loud else OTHERS for key in plan.drawn}
    by_parameter = sensitivity.shares(answer, one_by_one, size.base, random_seed)
    return Sensitivity(
        scenario=scenario, random_seed=random_seed, size=size, kinds=plan.kinds,
        worlds=sum(plan.designs(size)),
        weighed=tuple(Weighed(name, split[name], effects[name], by_kind[name],
                              by_mechanism[name], by_parameter[name]) for name in split))


@dataclass(frozen=True)
class Plan:
    """What there is to weigh.

    `kinds` of source of every uncertain parameter; `drawn` what worlds draw independently,
    calibrated parameters as one; and the group of each of those.
    """

    kinds: Mapping[str, str]
    drawn: tuple[str, ...]

    @classmethod
    def shipped(cls) -> Plan:
        """That of the shipped parameters and the shipped posterior sample."""
        catalogue, sample = Catalogue.shipped(), Posterior.shipped()
        return cls({key: catalogue[key].kind for key in uncertain(catalogue, sample)},
                   independent(catalogue, sample))

    @property
    def by_kind(self) -> dict[str, str]:
        """Groups by kind of source."""
        return {key: TOGETHER.get(key) or self.kinds[key] for key in self.drawn}

    @property
    def by_mechanism(self) -> dict[str, str]:
        """Groups by mechanism: the section a parameter stands in."""
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


def _loudest(effects: Mapping[str, tuple[Effect, ...]], split: Mapping[str, Split],
             drawn: tuple[str, ...], kept: int) -> list[str]:
    """The parameters whose effect is largest in some outcome, measured by its spread."""
    loudness: dict[str, float] = {}
    for name, found in effects.items():
        for effect in found:
            size = effect.size / max(split[name].deviation, 1e-12)
            loudness[effect.key] = max(loudness.get(effect.key, 0.0), size)
    own = [key for key in loudness if key in drawn]
    return sorted(own, key=lambda key: -loudness[key])[:kept]
