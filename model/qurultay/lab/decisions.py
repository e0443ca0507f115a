"""What a class decides for a state, in a world and in a scenario file.

In a world the state spends at least `KEPT` of its effort on the decided mode, split among the
mode's channels as it would itself. A scenario file cannot set the choice of one state, so it holds
each decision twice: as a comment line, which the lab reads exactly, and for the command line as a
preference for the mode, shared by all states, weaker if fewer of the region decided it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, hint
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import rows
from qurultay.scenario.changes import Change, Event
from qurultay.scenario.checks import check_events
from qurultay.scenario.scenario import Scenario

if TYPE_CHECKING:
    from qurultay.engine.mesa_region import State

KEPT = 0.8
STRONGEST = 3.0
"""Preference, in spreads, if every state of the region decided the same."""
_TRACE = "decided in the lab"
_LINE = re.compile(r"^# decided in the lab: (\w{2,3}) (\d{4}Q[1-4]) (\d{4}Q[1-4]) (\w+)$", re.M)


@dataclass(frozen=True)
class Decision:
    """The mode of a state from `first` to `last`, both included."""

    state: str
    first: Quarter
    last: Quarter
    mode: str

    @classmethod
    def of(cls, state: str, first: str, last: str, mode: str) -> Decision:
        """From texts; ScenarioError if a quarter is not one."""
        return cls(state, Quarter.parse(first), Quarter.parse(last), mode)

    def holds(self, quarter: Quarter) -> bool:
        """Whether a quarter lies within it."""
        return self.first <= quarter <= self.last

    def __str__(self) -> str:
        return f"{self.state} {self.first} {self.last} {self.mode}"


def players() -> list[str]:
    """Codes of the Central Asian states: a class may decide for them."""
    return [row.text("code") for row in rows("states.csv") if row.text("role") == "central_asian"]


def checked_decisions(found: Iterable[Decision]) -> tuple[Decision, ...]:
    """The same decisions; ScenarioError for an unknown state or mode, or an empty time."""
    known = players()
    kept = tuple(found)
    for one in kept:
        if one.state not in known:
            raise ScenarioError(f"a class cannot decide for {shown(one.state)}"
                                + hint(one.state, known))
        if one.mode not in MODES:
            raise ScenarioError(f"there is no mode {shown(one.mode)}" + hint(one.mode, MODES))
        if one.last < one.first:
            raise ScenarioError(f"a decision for {one.state} ends in {one.last}, before it "
                                f"begins in {one.first}")
    return kept


def read_decisions(text: str) -> tuple[Decision, ...]:
    """The decisions in the comment lines of a scenario file."""
    return checked_decisions(Decision.of(*found.groups()) for found in _LINE.finditer(text))


def scenario_file(scenario: Scenario, decided: Sequence[Decision]) -> str:
    """A scenario with its decisions as the text of one file."""
    if not decided:
        return scenario.to_toml()
    altered = replace(scenario, events=(*scenario.events, *decision_events(scenario, decided)))
    check_events(list(altered.events), altered.changes, Catalogue.shipped())
    lines = "".join(f"# decided in the lab: {one}\n" for one in decided)
    return ("# The lab reads these lines and replays the decisions exactly. The command\n"
            "# line reads the events below, the nearest a scenario can say: a preference of all.\n"
            f"{lines}\n{altered.to_toml()}")


def decision_events(scenario: Scenario, decided: Sequence[Decision]) -> Iterator[Event]:
    """Decisions as dated preferences of all states."""
    count = len(players())
    for mode in MODES:
        numbers = [(quarter, sum(mode_decided(decided, state, quarter) == mode
                                 for state in players())) for quarter in scenario.quarters()]
        for number, run in groupby(numbers, key=lambda entry: entry[1]):
            span = [quarter for quarter, _ in run]
            if number:
                push = round(STRONGEST * number / count, 6)
                key, place = f"choice.mode_prior.{mode}", Place("the lab")
                yield Event(None, span[0], span[-1], key, Change("plus", push, "events", place),
                            (f"{_TRACE} for {number} of {count} states",), place)


def without_decisions(scenario: Scenario) -> Scenario:
    """A scenario without the events that decisions wrote to its file."""
    kept = tuple(e for e in scenario.events if not e.because[0].startswith(_TRACE))
    return replace(scenario, events=kept) if len(kept) < len(scenario.events) else scenario


def mode_decided(decided: Sequence[Decision], state: str, quarter: Quarter) -> str | None:
    """The mode decided for a state in a quarter, by the last decision that covers it."""
    modes = [one.mode for one in decided if one.state == state and one.holds(quarter)]
    return modes[-1] if modes else None


def deciding_agents(decided: Sequence[Decision]) -> dict[str, type[State]]:
    """Agents for `Region` that follow what was decided, by state."""
    from qurultay.engine.mesa_region import State  # Mesa takes a second to import

    class Deciding(State):
        """A state with a decided mode in some quarters."""

        def choose(self) -> FloatArray:
            """Its own choice, moved to the decided mode."""
            own = super().choose()
            mode = mode_decided(decided, self.code, self.model.world.quarter + 1)
            if mode is None:
                return own
            channels = self.model.facts.channels
            open_to = channels.ties(self.model.world.quarter).open_to[self.row, :, 0]
            return toward(own, np.equal(channels.mode, MODES.index(mode)), open_to > 0.0)

    return {one.state: Deciding for one in decided}


def toward(own: FloatArray, inside: BoolArray, open_to: BoolArray) -> FloatArray:
    """Shares with at least `KEPT` of them on the channels `inside`, split as before. (c,)"""
    within = np.where(inside & open_to, np.maximum(own, 1e-9), 0.0)
    if float(within.sum()) >= KEPT or not within.any():
        return own
    outside = np.where(within > 0, 0.0, own)
    moved: FloatArray = (KEPT * within / within.sum()
                         + (1.0 - KEPT) * outside / max(float(outside.sum()), 1e-300))
    return moved / float(moved.sum())
