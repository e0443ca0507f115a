"""Which modules read a parameter: noted while a first world and one quarter are worked out."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.engine.block import Block
from qurultay.inputs.values import Parameters, Section
from qurultay.results.outcome import kept_pairs
from qurultay.scenario.scenario import BASELINE, Scenario
from qurultay.world import start
from qurultay.world.measures import summary
from qurultay.world.now import Now
from qurultay.world.step import step

Readers = defaultdict[str, set[str]]


def modules_reading(key: str) -> tuple[str, ...]:
    """Modules that read a parameter in a quarter, such as "world.rules.trust".

    Empty for one that is read only where customs records are simulated.
    """
    return tuple(sorted(_readers()[key]))


@cache
def _readers() -> Readers:
    """The modules that read each key, by running the baseline's first quarter."""
    scenario, seen = Scenario.read(BASELINE), Readers(set)
    block = Block.begin(scenario, np.arange(1))
    facts, own = block.first.base.facts, _watched(block.schedule.own, seen)
    first = start.world(facts, block.first.quarter, own, block.chance)
    now = block.now(first)
    world = step(Now(first, _watched(now.parameters, seen), now.draws))
    summary(world, _watched(now.parameters, seen), kept_pairs(scenario, facts))
    return seen


def _watched(parameters: Parameters, seen: Readers) -> Parameters:
    found = Parameters({key: parameters[key] for key in parameters})
    found.__dict__["_sections"] = Watched(found._sections, "", seen)
    return found


class Watched(Section):
    """A section that notes which module reads each of its values."""

    def __init__(self, section: Section, prefix: str, seen: Readers) -> None:
        super().__init__(section._name, {
            name: Watched(value, f"{prefix}{name}.", seen) if isinstance(value, Section) else value
            for name, value in section._values.items()})
        self._prefix, self._seen = prefix, seen

    def __getattribute__(self, name: str) -> object:
        if not name.startswith("_") and name in object.__getattribute__(self, "_values"):
            self._note(name)
        return object.__getattribute__(self, name)

    def __getitem__(self, name: str) -> FloatArray:
        self._note(name)
        return super().__getitem__(name)

    def over(self, name: str, codes: Sequence[str], otherwise: float = 0.0) -> FloatArray:
        """As of a section; every value below the name counts as read."""
        below = self._values[name]
        for code in below if isinstance(below, Section) else ():
            self._note(f"{name}.{code}" if code else name)
        return super().over(name, codes, otherwise)

    def _note(self, name: str) -> None:
        frame = sys._getframe(1)
        while frame and frame.f_globals["__name__"] in {__name__, Section.__module__}:
            frame = frame.f_back  # type: ignore[assignment]
        self._seen[self._prefix + name].add(frame.f_globals["__name__"].removeprefix("qurultay."))
