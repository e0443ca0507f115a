"""What a class decides for a state or a power, as rows of a scenario.

A state binds `KEPT` of its effort to a mode: a row of `[[choices]]`, split among the mode's
channels as in the base year. A power is pushed to a stance by dated events, and follows when it
next reviews its stance. A world of the lab and a run of the saved file are therefore the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, hint
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import STANCES, Facts
from qurultay.inputs.tables import rows
from qurultay.languages import say
from qurultay.scenario.changes import Change, Entry, Event
from qurultay.scenario.checks import check_entries, check_events
from qurultay.scenario.scenario import Scenario

KEPT = 0.8
"""Share of its effort that a state spends on the mode decided for it."""
PUSH = 10.0
"""Push of a power toward the stance decided for it, and away from the other, at its range's end."""
_NAME = re.compile(r"lab_([A-Z]{2,3})_\d{4}Q[1-4]_([a-z_\-]+)")
_ALSO = "_also"
_PUSHES = {"co-opt": "powers.cooptation", "oppose": "powers.opposition"}
_BECAUSE = ("decided in the lab",)


@dataclass(frozen=True)
class Decision:
    """The mode of a state, or stance of a power, from `first` to `last`, both included."""

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

    @property
    def name(self) -> str:
        """By which its row in a scenario is known again."""
        return f"lab_{self.state}_{self.first}_{self.mode}"


def options() -> dict[str, tuple[str, ...]]:
    """What a class may decide, by code: modes for the Central Asian states, stances for powers."""
    found = {"central_asian": MODES, "great_power": STANCES}
    return {row.text("code"): tuple(found[row.text("role")]) for row in rows("states.csv")
            if row.text("role") in found}


def players() -> list[str]:
    """Codes of the Central Asian states."""
    return [code for code, choices in options().items() if choices == tuple(MODES)]


def free_in(scenario: Scenario) -> list[str]:
    """Codes of those for which the scenario itself leaves everything to be decided."""
    kept = without_decisions(scenario)
    bound = {entry["state"] for entry in kept.table("choices")}
    bound |= {event.sets.rpartition(".")[2] for event in kept.events
              if event.sets.startswith(tuple(_PUSHES.values()))}
    return [code for code in options() if code not in bound]


def checked_decisions(found: Iterable[Decision]) -> tuple[Decision, ...]:
    """The same decisions; ScenarioError for an unknown state or mode, or an empty time."""
    known = options()
    kept = tuple(found)
    for one in kept:
        if one.state not in known:
            raise ScenarioError(say("class-error-cannot-decide", state=shown(one.state))
                                + hint(one.state, known))
        if one.mode not in known[one.state]:
            raise ScenarioError(say("class-error-no-choice", team=one.state,
                                    choice=shown(one.mode),
                                    choices=", ".join(known[one.state])))
        if one.last < one.first:
            raise ScenarioError(say("class-error-ends-early", state=one.state,
                                    first=str(one.first), last=str(one.last)))
    return kept


def read_decisions(text: str) -> tuple[Decision, ...]:
    """The decisions in a scenario file that the lab has saved."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # whoever reads the scenario says what is wrong
        return ()
    found = []
    for table in ("choices", "events"):
        for row in content.get(table, []):
            name = _NAME.fullmatch(str(row.get("name", "")))
            if name and not name[2].endswith(_ALSO) and "until" in row:
                found.append(Decision.of(name[1], str(row["at"]), str(row["until"]), name[2]))
    return checked_decisions(found)


def with_decisions(scenario: Scenario, decided: Sequence[Decision]) -> Scenario:
    """The scenario with its decisions, of which later ones win; ScenarioError if one cannot be."""
    if not decided:
        return scenario
    facts, catalogue = scenario.facts(), Catalogue.shipped()
    entries, events = list(scenario.entries), list(scenario.events)
    for one in lasting(scenario, decided):
        if one.state in facts.power_names():
            events += pushes(one)
        else:
            entries += choice_rows(facts, one)
    check_entries(entries)
    check_events(events, scenario.changes, catalogue)
    return replace(scenario, entries=tuple(entries), events=tuple(events))


def without_decisions(scenario: Scenario) -> Scenario:
    """A scenario without the rows that decisions wrote to its file."""
    entries = tuple(one for one in scenario.entries if not _NAME.fullmatch(one.name or ""))
    events = tuple(one for one in scenario.events if not _NAME.fullmatch(one.name or ""))
    fewer = len(entries) < len(scenario.entries) or len(events) < len(scenario.events)
    return replace(scenario, entries=entries, events=events) if fewer else scenario


def scenario_file(scenario: Scenario, decided: Sequence[Decision]) -> str:
    """A scenario with its decisions as the text of one file."""
    return with_decisions(scenario, decided).to_toml()


def lasting(scenario: Scenario, decided: Sequence[Decision]) -> Iterator[Decision]:
    """What holds in the end, each for as long as it lasts."""
    for state in dict.fromkeys(one.state for one in decided):
        def holding(quarter: Quarter, state: str = state) -> str | None:
            modes = [one.mode for one in decided if one.state == state and one.holds(quarter)]
            return modes[-1] if modes else None

        for mode, run in groupby(scenario.quarters(), key=holding):
            quarters = list(run)
            if mode is not None:
                yield Decision(state, quarters[0], quarters[-1], mode)


def choice_rows(facts: Facts, one: Decision) -> list[Entry]:
    """A row of [[choices]]; none where no channel of the mode is open all the while."""
    row, channels = facts.index(one.state), facts.channels
    quarters = [one.first + at for at in range(one.last - one.first + 1)]
    open_to = np.all([channels.ties(quarter).open_to[row, :, 0] > 0 for quarter in quarters], 0)
    mine = np.flatnonzero(np.equal(channels.mode, MODES.index(one.mode)) & open_to)
    if not len(mine):
        return []
    before = np.maximum(facts.effort[row, mine].reshape(len(mine)), 1e-3)
    shares = np.floor(1e6 * KEPT * before / before.sum()) / 1e6
    shares[0] = round(KEPT - float(shares[1:].sum()), 6)
    effort = tuple((channels.names[at], float(share))
                   for at, share in zip(mine, shares, strict=True))
    says = (("state", one.state), ("at", one.first), ("until", one.last), ("effort", effort))
    return [Entry("choices", one.name, says, _BECAUSE, Place("the lab"))]


def pushes(one: Decision) -> Iterator[Event]:
    """Events on both pushes of a power, the first under the decision's own name."""
    for at, (stance, key) in enumerate(_PUSHES.items()):
        change = Change("to", PUSH if stance == one.mode else -PUSH, "events", Place("the lab"))
        yield Event(one.name + _ALSO * at, one.first, one.last, f"{key}.{one.state}", change,
                    _BECAUSE, Place("the lab"))
