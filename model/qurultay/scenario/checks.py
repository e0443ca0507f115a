"""Whether the files of a scenario make sense together: horizon, events, rows, targets, ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from qurultay.core.errors import Faults, ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, complaint
from qurultay.inputs import vintages
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.changes import ONE_OF, Change, Entry, Event, Note, Target, first_overlap
from qurultay.scenario.entries import (
    HorizonEnd,
    Setting,
    SettingName,
    VintageYear,
    check_range,
    contents,
    named,
)

MOST_QUARTERS = 200


def horizon(settings: Mapping[SettingName, Setting], own: str,
            beneath: Mapping[str, frozenset[str]]) -> tuple[int, HorizonEnd, HorizonEnd]:
    """Vintage, first and last quarter; ScenarioError where missing, reversed or far too long.

    Without a vintage it is the last before the start. Below a vintage, what files that do not know
    it say of the horizon moves with it: the start is the quarter after the vintage, and the end as
    far from it as before. `own` is the file to blame where one is missing; `beneath` are the files
    that each file builds on.
    """
    found: dict[str, HorizonEnd] = contents(settings, "horizon")
    given: VintageYear | None = contents(settings, "vintage").get("vintage")
    start, end = found.get("start"), found.get("end")
    if given:
        def moves(written: HorizonEnd | None) -> bool:
            return written is None or (
                given.origin.file not in {written.origin.file, *beneath[written.origin.file]})

        first = HorizonEnd(vintages.vintage(given.year).last + 1, given.origin)
        begun = first if moves(start) else start
        if start and begun and end and moves(end):
            end = HorizonEnd(end.quarter + (begun.quarter - start.quarter), end.origin)
        start = begun
    for which, there in (("start", start), ("end", end)):
        if there is None:
            what = 'is missing; write it, extend "baseline", or say overlay = true'
            raise ScenarioError(complaint(Place(own), which, what))
    assert start and end
    length = end.quarter - start.quarter + 1
    if length < 1:
        raise ScenarioError(complaint(end.origin, "end", f"{end} is before the start {start}"))
    if length > MOST_QUARTERS:
        what = f"{end} is {length} quarters from {start}; allowed: at most {MOST_QUARTERS}"
        raise ScenarioError(complaint(end.origin, "end", what))
    year = given.year if given else vintages.before(start.quarter)
    if year is None or start.quarter <= vintages.vintage(year).last:
        after = vintages.vintage(year or vintages.years()[0])
        what = f"{start} is not after the end of the {'' if year else 'first '}vintage {after.year}"
        raise ScenarioError(complaint(start.origin, "start", f"{what}: {after.last + 1} is the "
                                      "first quarter it allows"))
    return year, start, end


def within(
    start: HorizonEnd, end: HorizonEnd, events: Iterable[Event], targets: Iterable[Target],
    own: str, faults: Faults,
) -> tuple[list[Event], list[Target], list[Note]]:
    """Events and targets inside the horizon, and notes on inherited ones that are left out.

    Those of the `own` file must lie inside; inherited ones need not, since a child may ask about
    fewer years than its parent.
    """
    notes: list[Note] = []

    def inside(item: Event | Target, first: Any, last: Any) -> bool:
        what = f"{item} lies outside {start} to {end}"
        if item.origin.file == own and not (start.quarter <= first and last <= end.quarter):
            key = "events.at" if isinstance(item, Event) else "targets.by"
            faults.messages.append(complaint(item.origin, key, what))
            return False
        if first > end.quarter or last < start.quarter:
            notes.append(_outside(item, start, end))
            return False
        return True

    kept_events = [
        replace(event, at=max(event.at, start.quarter),
                until=min(event.until, end.quarter) if event.until else None)
        for event in events
        if inside(event, event.at, event.until or max(event.at, end.quarter))]
    kept_targets = [target for target in targets if inside(target, target.by, target.by)]
    for target in kept_targets:
        room = target.by - start.quarter + 1
        if target.held_for > room:
            what = (f"{target.held_for} quarters cannot be held by {target.by}: there are {room} "
                    f"from {start} on")
            if target.origin.file == own:
                faults.messages.append(complaint(target.origin, "targets.held_for", what))
            notes.append(Note.of("held", place=target.origin, name=target.name, by=target.by,
                                 held=target.held_for, room=room, start=start.quarter))
    return kept_events, kept_targets, notes


def _outside(item: Event | Target | Entry, start: HorizonEnd, end: HorizonEnd) -> Note:
    return Note.of("outside", place=item.origin, item=item, start=start.quarter, end=end.quarter)


def entries_within(start: HorizonEnd, end: HorizonEnd, entries: Iterable[Entry], own: str,
                   faults: Faults) -> tuple[list[Entry], list[Note]]:
    """Rows of tables inside the horizon, and notes on what is left out, as `within`."""
    kept: list[Entry] = []
    notes: list[Note] = []
    for entry in entries:
        if entry.table == "paths":
            whole: dict[Quarter, float] = {
                Quarter.parse(text): value for text, value in entry["values"]}
            inside = {quarter: value for quarter, value in whole.items()
                      if start.quarter <= quarter <= end.quarter}
            if not inside and entry.origin.file == own:
                what = f"no quarter of {entry} lies within {start} to {end}"
                faults.messages.append(complaint(entry.origin, "paths.values", what))
                continue
            if len(inside) < len(whole):
                notes.append(Note.of("part", place=entry.origin, count=len(whole) - len(inside),
                                     all=len(whole), item=entry, start=start.quarter,
                                     end=end.quarter))
            if inside:
                kept.append(entry.with_values(values=tuple(
                    (str(quarter), value) for quarter, value in inside.items())))
        else:
            with faults.kept():
                if clipped := _clipped(entry, start, end, own, notes):
                    kept.append(clipped)
    return kept, notes


_SPANS = {"memberships": ("from", "until"), "measures": ("from", "until"),
          "choices": ("at", "until")}
"""The keys that say from when to when the rows of a table hold; the others lie at no time."""


def _clipped(entry: Entry, start: HorizonEnd, end: HorizonEnd, own: str, notes: list[Note],
             ) -> Entry | None:
    """The part of a row inside the horizon; None, with a note, where there is none."""
    if entry.table not in _SPANS:
        return entry
    first, last = (entry.get(key) for key in _SPANS[entry.table])
    begins = _SPANS[entry.table][0]
    # Who leaves after the quarter before the first is no member from the first on.
    earliest = start.quarter if first else start.quarter + -1
    if entry.origin.file == own and not all(
            earliest <= date <= end.quarter for date in (first, last) if date):
        what = f"{entry} lies outside {start} to {end}"
        raise ScenarioError(complaint(entry.origin, f"{entry.table}.{begins}", what))
    if (first or last) > end.quarter or (first and last and last < start.quarter):
        notes.append(_outside(entry, start, end))
        return None
    changed: dict[str, Quarter] = {}
    if first:
        changed[f"{begins}_" if begins == "from" else begins] = max(first, start.quarter)
    if last:
        changed["until"] = min(max(last, earliest), end.quarter)
    return entry.with_values(**changed)


def check_entries(entries: list[Entry]) -> None:
    """Refuse a name twice in one table, two rows about the same thing, and choices at once."""
    for index, entry in enumerate(entries):
        former = [one for one in entries[:index] if one.table == entry.table]
        if entry.name in named(former):
            if entry.table == "paths" and entry.name == entry["key"]:
                continue
            what = f"a second {ONE_OF[entry.table]} called {shown(entry.name)}; drop the inherited"
            raise ScenarioError(complaint(entry.origin, f"{entry.table}.name", f"{what} one first"))
        for one in former:
            key = _clash(one, entry)
            if key:
                what = f"{entry} overlaps {one} of {one.origin}; drop removes a named one"
                raise ScenarioError(complaint(entry.origin, f"{entry.table}.{key}", what))


def _clash(one: Entry, other: Entry) -> str | None:
    """The key in which two rows of a table contradict each other."""
    if one.table == "measures":
        same = all(one[key] == other[key] for key in ("sender", "target", "kind", "from"))
        return "from" if same else None
    if one.table == "paths":
        return "key" if one["key"] == other["key"] else None
    if one.table == "flows":
        return "values" if dict(one["values"]).keys() & dict(other["values"]).keys() else None
    if one.table == "choices" and one["state"] == other["state"]:
        apart = any(first.get("until") and first["until"] < then["at"]
                    for first, then in ((one, other), (other, one)))
        return None if apart else "at"
    return None


def check_events(events: list[Event], changes: Mapping[str, Change], catalogue: Catalogue,
                 paths: Mapping[str, Mapping[Quarter, Change]] | None = None) -> None:
    """Refuse two events on one key at once, a name twice, and a value outside its range.

    `paths` are the changes of keys that change quarter by quarter.
    """
    if clash := first_overlap(events):
        former, later = clash
        what = f"{later} overlaps {former} of {former.origin}; drop_events removes a named one"
        raise ScenarioError(complaint(later.origin, later.sets, what))
    for index, event in enumerate(events):
        if event.name in named(events[:index]):
            what = f"a second event called {shown(event.name)}; drop the inherited one first"
            raise ScenarioError(complaint(event.origin, "events.name", what))
        dated = (paths or {}).get(event.sets, {})
        for before in (changes.get(event.sets),
                       *(change for at, change in dated.items() if event.holds(at))):
            joint = event.change.after(before)
            if joint is None:
                what = f"{event.change} cannot follow {before}; write a plain number"
                raise ScenarioError(complaint(event.change.origin, event.sets, what))
            check_range(event.sets, joint, catalogue)
