"""Whether the files of a scenario make sense together: horizon, events, targets, ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import Place, complaint
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.changes import Change, Event, Target, first_overlap
from qurultay.scenario.entries import (
    HorizonEnd,
    Setting,
    SettingName,
    check_range,
    contents,
    named,
)

MOST_QUARTERS = 200


def horizon(settings: Mapping[SettingName, Setting], own: str) -> tuple[HorizonEnd, HorizonEnd]:
    """First and last quarter; ScenarioError where missing, reversed or far too long.

    `own` is the file to blame where one is missing.
    """
    found: dict[str, HorizonEnd] = contents(settings, "horizon")
    for which in ("start", "end"):
        if which not in found:
            what = 'is missing; write it, extend "baseline", or say overlay = true'
            raise ScenarioError(complaint(Place(own), which, what))
    start, end = found["start"], found["end"]
    length = end.quarter - start.quarter + 1
    if length < 1:
        raise ScenarioError(complaint(end.origin, "end", f"{end} is before the start {start}"))
    if length > MOST_QUARTERS:
        what = f"{end} is {length} quarters from {start}; allowed: at most {MOST_QUARTERS}"
        raise ScenarioError(complaint(end.origin, "end", what))
    return start, end


def within(
    start: HorizonEnd, end: HorizonEnd, events: Iterable[Event], targets: Iterable[Target], own: str
) -> tuple[list[Event], list[Target], list[str]]:
    """Events and targets inside the horizon, and notes on inherited ones that are left out.

    Those of the `own` file must lie inside; inherited ones need not, since a child may ask about
    fewer years than its parent.
    """
    notes: list[str] = []

    def inside(item: Event | Target, first: Any, last: Any) -> bool:
        what = f"{item} lies outside {start} to {end}"
        if item.origin.file == own and not (start.quarter <= first and last <= end.quarter):
            key = "events.at" if isinstance(item, Event) else "targets.by"
            raise ScenarioError(complaint(item.origin, key, what))
        if first > end.quarter or last < start.quarter:
            notes.append(f"{item.origin}: {what} and is left out")
            return False
        return True

    kept_events = [
        replace(event, at=max(event.at, start.quarter),
                until=min(event.until, end.quarter) if event.until else None)
        for event in events
        if inside(event, event.at, event.until or max(event.at, end.quarter))]
    kept_targets = [target for target in targets if inside(target, target.by, target.by)]
    return kept_events, kept_targets, notes


def check_events(events: list[Event], changes: Mapping[str, Change], catalogue: Catalogue) -> None:
    """Refuse two events on one key at once, a name twice, and a value outside its range."""
    if clash := first_overlap(events):
        former, later = clash
        what = f"{later} overlaps {former} of {former.origin}; drop_events removes a named one"
        raise ScenarioError(complaint(later.origin, later.sets, what))
    for index, event in enumerate(events):
        if event.name in named(events[:index]):
            what = f"a second event called {shown(event.name)}; drop the inherited one first"
            raise ScenarioError(complaint(event.origin, "events.name", what))
        joint = event.change.after(changes.get(event.sets))
        if joint is None:
            what = f"{event.change} cannot follow {changes[event.sets]}; write a plain number"
            raise ScenarioError(complaint(event.change.origin, event.sets, what))
        check_range(event.sets, joint, catalogue)
