"""Contrasts: scenarios that differ in one thing from the one asked about.

A mechanism of `seeds/mechanisms.csv` is switched off, or all choice is frozen (states keep the
effort and powers the stance they start with), or a shipped scenario is taken in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qurultay.analysis.shares import drawn_groups
from qurultay.inputs.parameters import off_values
from qurultay.inputs.tables import Row, rows
from qurultay.scenario.scenario import Scenario, difference, shipped_names

DECIDED = ("effort", "stance")
"""What states and powers choose. Choice is frozen when all that moves these is switched off."""

FROZEN, MECHANISM, SCENARIO = "all choice frozen", "off", "scenario"
"""Kinds of contrasts; the first has one, of the same name."""


@dataclass(frozen=True)
class Contrast:
    """A scenario that differs in one thing, named; `group` is that of what it touches."""

    name: str
    kind: str
    group: str
    says: str
    scenario: Scenario


def without(scenario: Scenario, mechanisms: Sequence[Row]) -> Scenario:
    """A scenario with mechanisms switched off from first to last, whatever its events say."""
    values = {key: value for row in mechanisms for key, value in off_values(row).items()}
    events = tuple(event for event in scenario.events if event.sets not in values)
    return replace(scenario, events=events).with_overrides(values)


def contrasts(scenario: Scenario, scenarios: bool = False) -> list[Contrast]:
    """All contrasts of a scenario; with `scenarios` also the shipped ones of the same horizon.

    Of those only what differs in an assumption, a policy or an event; targets move nothing.
    """
    known = drawn_groups()

    def group_of(row: Row) -> str:
        key = next(iter(off_values(row)))
        return next(group.name for group in known if key in group.keys)

    chosen = [row for row in rows("mechanisms.csv") if set(DECIDED) & set(row.words("arrays"))]
    found = [Contrast(FROZEN, FROZEN, " and ".join(dict.fromkeys(map(group_of, chosen))),
                      "States keep the effort and powers the stance they start with.",
                      replace(without(scenario, chosen), entries=tuple(
                          entry for entry in scenario.entries if entry.table != "choices")))]
    found += [Contrast(row.text("mechanism"), MECHANISM, group_of(row), row.text("says"),
                       without(scenario, [row])) for row in rows("mechanisms.csv")]
    for name in shipped_names() if scenarios else ():
        other = Scenario.read(name, vintage=scenario.vintage)
        apart = {entry.what for entry in difference(scenario, other)}
        if apart - {"target", "horizon"} and "horizon" not in apart:
            found.append(Contrast(name, SCENARIO, SCENARIO, other.title,
                                  replace(other, targets=scenario.targets)))
    return found
