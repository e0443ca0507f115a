"""What a peer is given: one member's facts, first world, parameters and luck, as Python floats."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np

from qurultay.engine.block import Block
from qurultay.inputs.tables import rows
from qurultay.inputs.values import Parameters
from qurultay.results.outcome import kept_pairs
from qurultay.scenario.scenario import Scenario
from qurultay.world.world import World


class Given:
    """All that comes from outside, made ready beforehand so that no clock counts it."""

    def __init__(self, scenario: Scenario, member: int = 0, random_seed: int = 1,
                 quarters: int | None = None, uncertain: bool = True) -> None:
        self.block = Block.begin(scenario, np.array([member]), random_seed, uncertain=uncertain)
        self.first: World = self.block.first
        self.facts = self.first.base.facts
        self.pairs = kept_pairs(scenario, self.facts)
        self.days = [row.number("days", 0) for row in rows("corridors.csv")]
        self.quarters = list(scenario.quarters())[:quarters]
        known: dict[int, tuple[Parameters, SimpleNamespace]] = {}
        self.parameters, self.luck = [], []
        for quarter in self.quarters:
            found = self.block.schedule.at(quarter)
            if id(found) not in known:
                known[id(found)] = (found, sections(found))
            self.parameters.append(known[id(found)][1])
            self.luck.append(self._luck(quarter.ordinal))

    def _luck(self, ordinal: int) -> SimpleNamespace:
        """The draws of one quarter by stream, in the order of rows; moods by state and channel."""
        draws = self.block.chance.quarter(ordinal)
        luck = SimpleNamespace(**{name: plain(values) for name, values in vars(draws).items()})
        luck.mood = self.by_slot(luck.mood)
        return luck

    def by_slot(self, values: list[float]) -> dict[tuple[int, int], float]:
        """What stands slot by slot, by the rows of its state and its channel."""
        slots = self.facts.channels.slots
        rows = zip(slots.state.tolist(), slots.channel.tolist(), strict=True)
        return dict(zip(rows, values, strict=True))


def plain(values: Any) -> Any:
    """An array of one member as a float or nested lists of floats."""
    return np.asarray(values)[..., 0].tolist()


def sections(parameters: Parameters) -> SimpleNamespace:
    """Parameters as `p.section.name`, and `p.section.name[code]` where there is one an actor.

    Where there is one for all beside those of actors, it stands under an empty code.
    """
    tree: dict[str, Any] = {}
    for key in parameters:
        place = tree
        for part in key.split("."):
            place = place.setdefault(part, {})
        place[""] = float(np.ravel(parameters[key])[0])
    return SimpleNamespace(**{section: SimpleNamespace(**{
        name: _values(below) for name, below in names.items()}) for section, names in tree.items()})


def _values(below: dict[str, Any]) -> Any:
    """The value of a key, or the values of the keys below it."""
    if set(below) == {""}:
        return below[""]
    return {name: _values(value) if name else value for name, value in below.items()}
