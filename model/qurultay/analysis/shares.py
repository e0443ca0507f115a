"""Why worlds differ: what share of an outcome's variance lies in each group of what they draw.

A group is a set of parameters and of streams of luck (`seeds/groups.csv`); it is *redrawn* when a
world takes these from another random seed and keeps all else. With worlds A of one seed, B of
another, and A_g, which is A with group g redrawn,

    share of g = mean (A - B) (A - A_g) / mean (A - B)^2,

the part of the change that redrawing everything makes which redrawing g alone makes. It is the
mean of the first-order and the total Sobol index of the group (Saltelli and others 2010), and
where at most two groups act together exactly its Shapley share (Owen 2014), so that shares add up
to one but for what acts in three groups or more. Groups are drawn independently but for the rows
of the posterior sample, where the ties between groups are weak (a test says how weak). Intervals
are from resampled members.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fnmatch import filter as matching

import numpy as np

from qurultay.analysis.prescribed import run_through
from qurultay.analysis.statistics import CONFIDENCE
from qurultay.core.arrays import FloatArray, IntArray
from qurultay.core.errors import SeedError
from qurultay.core.toml import hint
from qurultay.engine.block import BLOCK, Block
from qurultay.engine.workers import as_they_come, threads
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import Row, rows
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario
from qurultay.world import start
from qurultay.world.draws import Chance, Draws
from qurultay.world.schedule import Schedule, drawn

TABLE = "groups.csv"
RESAMPLES = 1000

Read = Callable[[Outcome], FloatArray]
"""What is looked at in worlds: (outcomes, member)."""


@dataclass(frozen=True)
class DrawnGroup:
    """What worlds draw that belongs together: parameter keys and streams of luck."""

    name: str
    keys: tuple[str, ...]
    draws: tuple[str, ...]


@dataclass(frozen=True)
class GroupShare:
    """A group's share of the variance over worlds, 0..1, and its 95 % interval."""

    group: str
    share: float
    low: float
    high: float


def drawn_groups() -> tuple[DrawnGroup, ...]:
    """The groups of `seeds/groups.csv`, in their order there.

    Raises:
        SeedError: a parameter or a stream that is in no row or in two, or a name of none.
    """
    table, keys = rows(TABLE), tuple(Catalogue.shipped())
    streams = tuple(stream.name for stream in fields(Draws))
    owner = _owners(table, "keys", keys)
    luck = _owners(table, "draws", streams)
    return tuple(DrawnGroup(name, tuple(key for key in keys if owner[key] == name),
                       tuple(stream for stream in streams if luck[stream] == name))
                 for name in dict.fromkeys(row.text("group") for row in table))


def _owners(table: Sequence[Row], column: str, known: Sequence[str]) -> dict[str, str]:
    """The group of each name; a cell holds names, or patterns of names."""
    found: dict[str, Row] = {}
    for row in table:
        for word in row.words(column):
            named = matching(known, word)
            if not named:
                raise row.error(f"{column}: nothing is named {word!r}" + hint(word, known))
            for name in named:
                if name in found:
                    raise row.error(f"{column}: {name} is in line {found[name].line} too")
                found[name] = row
    for name in known:
        if name not in found:
            raise SeedError(f"seeds/{TABLE}: no row has {name!r} in its column {column}")
    return {name: row.text("group") for name, row in found.items()}


def redrawn(scenario: Scenario, members: IntArray, random_seed: int, other_seed: int,
            groups: Sequence[DrawnGroup]) -> Block:
    """Members whose draws in these groups are those of another random seed."""
    facts, catalogue, sample = scenario.facts(), scenario.catalogue, scenario.sample
    own, other = (drawn(catalogue, seed, members, sample=sample)
                  for seed in (random_seed, other_seed))
    mixed = own.replace({key: other[key] for group in groups for key in group.keys})
    chance = replace(Chance.of(facts, random_seed, members, reports=False),
                     redrawn={stream: other_seed for group in groups for stream in group.draws})
    return Block(scenario, members, chance, Schedule(scenario, catalogue, mixed),
                 start.world(facts, scenario.start + -1, mixed, chance))


def read_redrawn(scenario: Scenario, members: int, random_seed: int, other_seed: int,
                 groups: Sequence[DrawnGroup], read: Read) -> FloatArray:
    """What is read of members 0 to `members` - 1 with some groups redrawn. (outcomes, member)"""
    blocks = [np.arange(at, min(at + BLOCK, members)) for at in range(0, members, BLOCK)]
    with threads(min(len(blocks), os.cpu_count() or 1)) as (pool, stopped):

        def part(which: IntArray) -> tuple[int, FloatArray]:
            begun = redrawn(scenario, which, random_seed, other_seed, groups)
            return int(which[0]), read(run_through(begun, stopped))

        found = dict(as_they_come(pool, part, blocks))
    return np.concatenate([found[first] for first in sorted(found)], axis=-1)


@dataclass(frozen=True)
class Sharing:
    """Outcomes of the same worlds, as they are, with all redrawn, and with each group redrawn.

    (member,) each; one outcome.
    """

    own: FloatArray
    all_redrawn: FloatArray
    one_redrawn: Mapping[str, FloatArray]

    def shares(self, random_seed: int = 1) -> tuple[GroupShare, ...]:
        """The share of each group, in order; all are 0 where worlds do not differ."""
        values, resampled = self._values(random_seed)
        ends = _ends(resampled)
        return tuple(GroupShare(name, *map(float, numbers)) for name, *numbers in zip(
            self.one_redrawn, values, *ends, strict=True))

    def share_of_rest(self, group: str, apart: Sequence[str], random_seed: int = 1) -> GroupShare:
        """A group's share in the variance that is left without the groups `apart`."""
        names = list(self.one_redrawn)
        taken = [names.index(name) for name in apart]
        values, resampled = self._values(random_seed)
        share, *others = (
            each[..., names.index(group)] / np.maximum(1.0 - each[..., taken].sum(axis=-1), 1e-9)
            for each in (values, resampled))
        low, high = _ends(others[0])
        return GroupShare(group, float(share), float(low), float(high))

    def _values(self, random_seed: int) -> tuple[FloatArray, FloatArray]:
        """Shares (group,), and those of resampled members (resample, group)."""
        whole = self.own - self.all_redrawn
        parts = np.stack([self.own - values for values in self.one_redrawn.values()], axis=1)
        terms = np.column_stack([whole[:, None] * parts, whole * whole])
        chance = np.random.default_rng(random_seed)
        sums = np.stack([terms[chance.integers(0, len(terms), len(terms))].mean(axis=0)
                         for _ in range(RESAMPLES)])
        return _ratios(terms.mean(axis=0)), _ratios(sums)


def _ratios(sums: FloatArray) -> FloatArray:
    """All but the last over the last, 0 where that is 0."""
    whole = sums[..., -1:]
    return np.where(whole > 0.0, sums[..., :-1] / np.where(whole > 0.0, whole, 1.0), 0.0)


def _ends(resampled: FloatArray) -> FloatArray:
    tail = (1.0 - CONFIDENCE) / 2.0
    found: FloatArray = np.quantile(resampled, (tail, 1.0 - tail), axis=0)
    return found


def sharing(scenario: Scenario, own: FloatArray, read: Read, random_seed: int = 1,
            each: Callable[[], None] = lambda: None) -> list[Sharing]:
    """Redraw each group in turn; one Sharing for each outcome that `read` looks at.

    `own` (outcome, member) is what it reads of the worlds as they are; `each` is called after
    each of groups + 1 runs.
    """
    known, members, found = drawn_groups(), own.shape[1], {}
    for name, which in {"": known, **{group.name: (group,) for group in known}}.items():
        found[name] = read_redrawn(scenario, members, random_seed, random_seed + 1, which, read)
        each()
    return [Sharing(own[at], found[""][at], {group.name: found[group.name][at] for group in known})
            for at in range(len(own))]
