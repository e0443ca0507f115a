"""Many worlds at once, with what the page draws of them: flows, trust and stances by year.

The measures are those of `ensemble`, member by member, so that the digest is the command
line's; the rest is summed up over members while the worlds pass by.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from qurultay.arrays import FloatArray, IntArray
from qurultay.ensemble import BLOCK, joined
from qurultay.facts import STANCES
from qurultay.measures import summary
from qurultay.outcome import Outcome, gathered, kept_pairs
from qurultay.parts import headed, parts
from qurultay.scenario import Scenario
from qurultay.simulate import Block
from qurultay.world import World

Pause = Callable[[], None]
YEAR_END = 4


@dataclass(frozen=True)
class Seen:
    """What came of many worlds, and their means at the end of each year.

    `years` as numbers; `trade` (year, p) both directions, bn USD a year; `trust` (year, p);
    `stance` (year, g, 3) share of worlds; `trade_base`, `trust_base` (p) in the base year.
    """

    outcome: Outcome
    years: tuple[int, ...]
    trade: FloatArray
    trust: FloatArray
    stance: FloatArray
    trade_base: FloatArray
    trust_base: FloatArray

    @property
    def size(self) -> int:
        """Bytes it holds."""
        arrays = (*self.outcome.measures.values(), self.trade, self.trust, self.stance)
        return sum(values.nbytes for values in arrays)


def watch(scenario: Scenario, members: int, random_seed: int, pause: Pause) -> Seen:
    """Run members 0 to `members` - 1 and look at them; `pause` is called between quarters."""
    blocks = [np.arange(first, min(first + BLOCK, members)) for first in range(0, members, BLOCK)]
    found: list[Seen | None] = [None] * len(blocks)
    failures: list[BaseException] = []

    def work(place: int) -> None:
        try:
            found[place] = _block(scenario, blocks[place], random_seed, pause)
        except BaseException as failure:
            failures.append(failure)

    others = [threading.Thread(target=work, args=(place,), daemon=True)
              for place in range(1, len(blocks))]
    for thread in others:
        thread.start()
    work(0)
    for thread in others:
        thread.join()
    if failures:
        raise failures[0]
    return _together([part for part in found if part is not None])


def _block(scenario: Scenario, members: IntArray, random_seed: int, pause: Pause) -> Seen:
    block = Block.begin(scenario, members, random_seed)
    facts = block.first.base.facts
    pairs = kept_pairs(scenario, facts)
    measured, years, looks = [], [], []
    for world, parameters in block.run():
        pause()
        measured.append(summary(world, parameters, pairs))
        if world.quarter.number == YEAR_END or world.quarter == scenario.end:
            years.append(world.quarter.year)
            looks.append(_look(world))
    trade_base, trust_base, _ = _look(block.first)
    trade, trust, stance = (np.stack(part) for part in zip(*looks, strict=True))
    outcome = Outcome(
        scenario=scenario, random_seed=random_seed, members=members, pairs=pairs, facts=facts,
        quarters=tuple(str(quarter) for quarter in scenario.quarters()),
        measures=gathered(measured), dollar_inflation=block.dollar_inflation)
    return Seen(outcome, tuple(years), trade, trust, stance, trade_base, trust_base)


def _look(world: World) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Trade and trust of pairs, and stances of powers: means over members."""
    facts = world.base.facts
    flow = world.trade_flow.mean(axis=-1)
    left, right = facts.left, facts.right
    stance = np.stack([(world.stance == code).mean(axis=-1) for code in range(len(STANCES))], 1)
    return flow[left, right] + flow[right, left], world.trust.mean(axis=-1), stance


def _together(several: list[Seen]) -> Seen:
    first = several[0]
    if len(several) == 1:
        return first
    outcome = joined([one.outcome for one in several])
    share = np.array([len(one.outcome.members) for one in several]) / len(outcome.members)

    def mean(name: str) -> FloatArray:
        found: FloatArray = sum(
            part * getattr(one, name) for part, one in zip(share, several, strict=True))
        return found

    return Seen(outcome, first.years, mean("trade"), mean("trust"), mean("stance"),
                mean("trade_base"), mean("trust_base"))


def moved_by(scenario: Scenario, members: int, random_seed: int, pause: Pause,
             ) -> tuple[float, list[int], dict[str, list[float]]]:
    """What moved the trade of the pair asked about: base, years, mean bn USD a year by part."""
    block = Block.begin(scenario, np.arange(members), random_seed)
    worlds, parameters = [], []
    for world, own in block.run():
        pause()
        worlds.append(world)
        parameters.append(own)
    facts = block.first.base.facts
    one, other = pair_of(scenario)
    found = headed(parts(block.first, worlds, parameters, one, other))
    ends = [place for place, world in enumerate(worlds) if world.quarter.number == YEAR_END]
    flow = block.first.base.flow
    i, j = facts.index(one), facts.index(other)
    return (float(flow[i, j, 0] + flow[j, i, 0]), [worlds[place].quarter.year for place in ends],
            {name: [float(values[max(place - YEAR_END + 1, 0):place + 1].mean()) for place in ends]
             for name, values in found.items()})


def pair_of(scenario: Scenario) -> tuple[str, str]:
    """The pair a scenario asks about: that of its first target, else Kazakhstan-Uzbekistan."""
    return scenario.targets[0].pair if scenario.targets else ("KZ", "UZ")
