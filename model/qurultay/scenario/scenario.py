"""A scenario: one question about the future, as a difference from what is known.

    scenario = Scenario.read("five_billion")                      # a shipped name
    scenario = Scenario.read("my.toml", {"payments.refusal_share": 0.3}, worldview="insider")

Whatever is wrong with a file, an override or a name is one ScenarioError with file, line,
key, what is allowed and the nearest good name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from qurultay.core.errors import Faults, ScenarioError, shown
from qurultay.core.in_notebook import InNotebook
from qurultay.core.quarters import Quarter, quarters
from qurultay.core.toml import Place, complaint, hint, parse_toml
from qurultay.inputs import expectations, region, vintages
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.region import Facts
from qurultay.scenario.changes import ONE_OF, Change, Entry, Event, Target
from qurultay.scenario.checks import check_entries, check_events, entries_within, horizon, within
from qurultay.scenario.entries import (
    TABLE_OF,
    Known,
    VintageYear,
    change_of,
    check_change,
    contents,
)
from qurultay.scenario.facts import extended
from qurultay.scenario.form import ADDED, TargetEntry, as_vintage, shipped_names, validated_value
from qurultay.scenario.inheritance import Layer, Reader, Source, joined_layers

__all__ = [
    "Change",
    "Entry",
    "Event",
    "Scenario",
    "ScenarioDifference",
    "Target",
    "changes_nothing",
    "difference",
    "shipped_names",
]

BASELINE = "baseline"
WORLDVIEWS = ("insider", "functional")


@dataclass(frozen=True)
class Scenario(InNotebook):
    """A question about the future, read and checked.

    It starts from what was known at the end of the year `vintage`. `changes` are by parameter key;
    `events` change further in their quarters; `entries` are the rows of its own tables; `start` and
    `end` are both simulated. `claims` are those it rests on, `lineage` the files it was built from,
    its own last; `origins` are the places of "start" and "end", and `notes` what was left out of an
    inherited scenario because it lies outside a shorter horizon.
    """

    name: str
    title: str
    asks: str
    start: Quarter
    end: Quarter
    vintage: int
    changes: Mapping[str, Change]
    events: tuple[Event, ...]
    targets: tuple[Target, ...]
    claims: tuple[str, ...]
    lineage: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    worldview: str | None = None
    asked: tuple[str, ...] = field(default=(), compare=False)
    origins: Mapping[str, Place] = field(default_factory=dict, compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)

    def __repr__(self) -> str:
        """One line; all that a scenario says is in `to_toml()`."""
        return (f"Scenario({self.name!r}, {self.start} to {self.end}, {len(self.changes)} changes, "
                f"{len(self.events)} events, {len(self.targets)} targets)")

    @classmethod
    def read(
        cls,
        name_or_path: str | Path | Source,
        overrides: Mapping[str, str | float] | None = None,
        catalogue: Catalogue | None = None,
        worldview: str | None = None,
        *,
        known: Known | None = None,
        vintage: int | str | None = None,
    ) -> Scenario:
        """Read a shipped scenario by name, or a file by path, and check it.

        Args:
            name_or_path: "five_billion", the path of a .toml file, or a Source that holds text.
            overrides: values by parameter key, each a number or its text, "0.3" or
                "{ times = 1.5 }"; they win over all files.
            catalogue: the parameters that exist; those of seeds/ if not given.
            worldview: "insider" or "functional" lays those beliefs over the scenario.
            known: parameters and states that exist, in place of `catalogue`.
            vintage: a year of seeds/vintages.csv, in place of what the files say.

        Raises:
            ScenarioError: whatever is wrong, in one message.
        """
        shipped = known or Known.shipped_with(catalogue)
        reader, source = Reader(shipped), Source.named(name_or_path)
        main = reader.layer(source)
        layer = _standing(reader, main, worldview)
        faults = Faults(layer.faults)
        if not layer.has_horizon:  # perhaps since what it extends is faulty
            faults.report()
        with faults.kept():
            own = main.own_file
            if vintage is not None:
                layer, own = _from_vintage(layer, vintage)
            year, start, end = horizon(layer.settings, own, layer.beneath)
            events, targets, notes = within(
                start, end, layer.events, contents(layer.settings, "target").values(), own, faults)
            entries, more = entries_within(start, end, layer.entries, own, faults)
            check_entries(entries)
            check_events(events, contents(layer.settings, "change"), shipped.catalogue)
        faults.report()
        found = cls(
            name=source.name,
            title=layer.title,
            asks=layer.asks,
            start=start.quarter,
            end=end.quarter,
            vintage=year,
            changes=contents(layer.settings, "change"),
            events=tuple(events),
            targets=tuple(targets),
            entries=tuple(entries),
            claims=layer.claims,
            lineage=layer.lineage,
            worldview=worldview,
            asked=() if vintage is None else (f"vintage {year}",),
            origins={"start": start.origin, "end": end.origin},
            notes=(*notes, *more),
        )
        check_events(events, found.changes, shipped.catalogue, found.paths)
        if entries:
            found.facts()
        return found.with_overrides(overrides or {}, shipped.catalogue)

    def quarters(self) -> list[Quarter]:
        """The simulated quarters, first to last."""
        return quarters(self.start, self.end)

    @property
    def pair(self) -> tuple[str, str]:
        """The pair whose trade it asks about first, else Kazakhstan and Uzbekistan."""
        return next((target.traded for target in self.targets if target.traded), ("KZ", "UZ"))

    def table(self, name: str) -> list[Entry]:
        """The rows of one of its own tables, such as "measures"."""
        return [entry for entry in self.entries if entry.table == name]

    def facts(self, seeds: Facts | None = None) -> Facts:
        """The map that its worlds run on: that of the seeds, or another, with its own rows.

        Raises:
            ScenarioError: where a state joins what it is in, leaves what it is not in, or is to
                work in a channel that is not open to it.
        """
        return extended(seeds or region.read(self.vintage), self.entries, self.end)

    @property
    def catalogue(self) -> Catalogue:
        """The parameters as its vintage knew them."""
        return expectations.catalogue(self.vintage)

    @property
    def sample(self) -> Posterior:
        """The sample of the posterior that its members draw from."""
        return expectations.sample(self.vintage)

    @cached_property
    def paths(self) -> dict[str, dict[Quarter, Change]]:
        """Changes by key and quarter of what the scenario gives quarter by quarter."""
        return {entry["key"]: {
            Quarter.parse(text): Change("to", value, "paths", entry.origin)
            for text, value in entry["values"]} for entry in self.table("paths")}

    def changes_at(self, quarter: Quarter) -> Mapping[str, Change]:
        """What is changed in a quarter, by parameter key: changes, paths, and events on top."""
        now = dict(self.changes)
        for key, dated in self.paths.items():
            if quarter in dated:
                now[key] = dated[quarter]
        for event in self.events:
            if event.holds(quarter):
                joint = event.change.after(now.get(event.sets))
                now[event.sets] = joint or event.change  # check_events made sure of one
        return now

    def with_overrides(
        self, overrides: Mapping[str, str | float], catalogue: Catalogue | None = None
    ) -> Scenario:
        """The scenario with some values set from outside, as `--set key=value` does."""
        if not isinstance(overrides, Mapping):
            raise ScenarioError('overrides are values by key, as {"payments.refusal_share": 0.3}, '
                                f"not {shown(overrides)}")
        if not overrides:
            return self
        catalogue = catalogue or Catalogue.shipped()
        changes, asked = dict(self.changes), list(self.asked)
        for key, value in overrides.items():
            place = Place(f"--set {key}" if key.isprintable() else f"--set {shown(key)}")
            given: Any = value
            if isinstance(value, str) and "\n" not in value:
                with suppress(ScenarioError):  # what is not TOML is no value, and reported as such
                    given = parse_toml(f"value = {value}", str(place)).data["value"]
            change = change_of(validated_value(given, place, key), "--set", place)
            check_change(key, change, catalogue)
            changes[key] = replace(change, table=TABLE_OF[catalogue[key].decided_by])
            asked.append(f"{key} = {change}")
        check_events(list(self.events), changes, catalogue, self.paths)
        return replace(self, changes=changes, asked=tuple(asked))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what it makes of the model: not of its title, reasons or comments."""
        content: dict[str, Any] = {
            "horizon": [str(self.start), str(self.end)],
            "changes": {key: _content(change) for key, change in self.changes.items()},
            "events": sorted(
                [event.sets, str(event.at), str(event.until or self.end), _content(event.change)]
                for event in self.events
            ),
            "targets": sorted([
                target.name, target.measure, *(target.pair or [target.place or ""]),
                float(target.limit).hex(), str(target.in_dollars_of or ""), str(target.by),
                str(target.held_for), target.statistic,
                *(["at most"] if target.at_most is not None else []),
            ] for target in self.targets),
        }
        if self.start != vintages.vintage(self.vintage).last + 1:
            content["vintage"] = self.vintage  # otherwise the start says it
        if self.entries:  # what a scenario without any is called did not change with them
            content["entries"] = sorted(
                [entry.table, entry.name or "", *_exact(entry.plain())] for entry in self.entries)
        text = json.dumps(content, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def to_toml(self) -> str:
        """The scenario as one file that extends nothing; reading it gives the same digest."""
        import tomlkit

        document: dict[str, Any] = {"title": self.title, "asks": self.asks}
        document |= {name: str(getattr(self, name)) for name in ("vintage", "start", "end")}
        document["claims"] = list(self.claims)
        for name in TABLE_OF.values():
            mine = {key: change for key, change in self.changes.items() if change.table == name}
            document[name] = {key: _value(change) for key, change in mine.items()}
        events = [{
            "name": event.name, "at": str(event.at),
            "until": str(event.until) if event.until else None,
            "sets": event.sets, "to": _value(event.change),
            "because": event.because[0] if len(event.because) == 1 else list(event.because),
        } for event in self.events]
        targets = [{name: getattr(target, name) for name in TargetEntry.model_fields} | {
            "pair": list(target.pair) if target.pair else None, "by": str(target.by),
        } for target in self.targets]
        for name, entries in (("events", events), ("targets", targets)):
            document[name] = [{key: value for key, value in entry.items() if value is not None}
                              for entry in entries]
        for name in ADDED:
            document[name] = []
            for entry in self.table(name):
                row: dict[str, Any] = {"name": entry.name} if entry.name else {}
                for key, value in entry.plain().items():
                    row[key] = value
                    if isinstance(value, dict):
                        row[key] = tomlkit.inline_table()
                        row[key].update(value)
                document[name].append(row | (
                    {"because": list(entry.because)} if entry.because else {}))
        return tomlkit.dumps({name: value for name, value in document.items() if value})

    def __hash__(self) -> int:
        return hash((self.name, self.digest))


def _content(change: Change) -> list[str]:
    return [change.kind, float(change.value).hex()]


def _exact(given: Mapping[str, Any]) -> list[str]:
    """Keys and values as texts that keep every bit, in a fixed order."""
    return [f"{key} = {_exact(value) if isinstance(value, dict) else repr(value)}"
            for key, value in sorted(given.items())]


def _standing(reader: Reader, main: Layer, worldview: str | None) -> Layer:
    """A file's layer; an overlay lies on the baseline, a worldview on top of all."""
    beneath = [BASELINE] if main.says_overlay and not main.has_horizon else []
    if worldview not in (None, *WORLDVIEWS):
        raise ScenarioError(f"there is no worldview {shown(worldview)}"
                            + hint(str(worldview), WORLDVIEWS))
    above = [f"worldview_{worldview}"] if worldview else []
    if not beneath and not above:
        return main
    below, top = (
        [reader.layer(Source.shipped(name)) for name in names] for names in (beneath, above)
    )
    place = Place(f"--worldview {worldview}" if above else main.own_file)
    return joined_layers([*below, main, *top], main.title, main.asks, place)


def _from_vintage(layer: Layer, asked: int | str) -> tuple[Layer, str]:
    """A layer under a vintage that no file says, and what stands for a file in messages."""
    text = str(asked)
    place = Place(f"--vintage {text if text.isprintable() else shown(text)}")
    try:
        year = as_vintage(asked)
    except ValueError as failure:
        raise ScenarioError(complaint(place, "vintage", str(failure))) from None
    settings = {**layer.settings, ("vintage", "vintage"): VintageYear(year, place)}
    return replace(layer, settings=settings), str(place)


def _value(change: Change) -> Any:
    """As a file has it: a number, or a table written on one line."""
    if change.kind == "to":
        return change.value
    import tomlkit

    table = tomlkit.inline_table()
    table[change.kind] = change.value
    return table


Thing = int | Quarter | Change | Event | Target | Entry
"""What two scenarios may differ in."""


@dataclass(frozen=True)
class ScenarioDifference:
    """One thing in which two scenarios differ; a side is None where it has no such thing.

    `what` is "horizon", "change", "event", "target" or what a row of a table is called, such as
    "measure"; `left` and `right` are readable, and `sides` are the things themselves.
    """

    what: str
    key: str
    left: str | None
    right: str | None
    sides: tuple[Thing | None, Thing | None] = field(compare=False, repr=False)


def difference(left: Scenario, right: Scenario) -> list[ScenarioDifference]:
    """Everything the model would notice between two scenarios, in a fixed order.

    A factor of 1 and a sum of 0 count as no change; titles and reasons do not count.
    """
    mine, its = _things(left), _things(right)

    def told(thing: Thing | None) -> str | None:
        if isinstance(thing, Event):
            return f"{thing.change} ({thing.at} to {thing.until})"
        if isinstance(thing, Entry):
            return thing.told
        return None if thing is None else str(thing)

    found = ((what, key, mine.get((what, key)), its.get((what, key)))
             for what, key in dict.fromkeys([*mine, *its]))
    return [ScenarioDifference(what, key, told(one), told(other), (one, other))
            for what, key, one, other in found if told(one) != told(other)]


def changes_nothing(scenario: Scenario, baseline: Scenario) -> bool:
    """Whether a scenario that builds on others says nothing the baseline does not say."""
    return len(scenario.lineage) > 1 and not difference(scenario, baseline)


def _things(scenario: Scenario) -> dict[tuple[str, str], Thing]:
    found: dict[tuple[str, str], Thing] = {
        ("horizon", key): getattr(scenario, key) for key in ("vintage", "start", "end")}
    for key, change in scenario.changes.items():
        if not change.is_idle:
            found["change", key] = change
    for event in scenario.events:
        found["event", f"{event.sets} from {event.at}"] = replace(
            event, until=event.until or scenario.end)
    for target in scenario.targets:
        found["target", target.name] = target
    for entry in scenario.entries:
        found[ONE_OF[entry.table], entry.key] = entry
    return found
