"""From the form of a scenario file to its meaning: keys, ranges, tables and states exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint
from qurultay.core.toml_lines import KeyPath
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import rows
from qurultay.scenario.changes import Change, Event, Target, written
from qurultay.scenario.form import Plus, ScenarioFile, TargetEntry, Times

TABLE_OF = {"world": "assumptions", "state": "policies"}
REST_OF_WORLD = "ROW"  # trades, but is not asked about


@dataclass(frozen=True)
class Known:
    """What a scenario may name: parameters, and states by code."""

    catalogue: Catalogue
    states: tuple[str, ...]

    @classmethod
    def shipped_with(cls, catalogue: Catalogue | None = None) -> Known:
        """What seeds/ has, with another catalogue if one is given."""
        return cls(Catalogue.shipped() if catalogue is None else catalogue, state_codes())


def state_codes() -> tuple[str, ...]:
    """Codes of the states in seeds/states.csv, without the rest of the world."""
    codes = (row.text("code") for row in rows("states.csv"))
    return tuple(code for code in codes if code != REST_OF_WORLD)


@dataclass(frozen=True)
class HorizonEnd:
    """The first or last quarter of a scenario, and where it was written."""

    quarter: Quarter
    origin: Place = field(compare=False)

    def __str__(self) -> str:
        return str(self.quarter)


Setting = Change | Target | HorizonEnd
SettingName = tuple[str, str]
"""What is set, e.g. ("change", "barriers.removal_speed"), ("target", "five_billion")."""


def own_settings(form: ScenarioFile, file: TomlFile, known: Known) -> dict[SettingName, Setting]:
    """Everything a file sets by name: its horizon, changes and targets."""
    found: dict[SettingName, Setting] = {}
    for which in ("start", "end"):
        if (quarter := getattr(form, which)) is not None:
            found["horizon", which] = HorizonEnd(quarter, file.place((which,)))
    for table in TABLE_OF.values():
        for key, value in getattr(form, table).items():
            change = change_of(value, table, file.place((table, key)))
            check_change(key, change, known.catalogue)
            found["change", key] = change
    for index, entry in enumerate(form.targets):
        target = _target(entry, index, file, known)
        if ("target", target.name) in found:
            raise _error(target.origin, "targets.name", f"{shown(target.name)} is there twice")
        found["target", target.name] = target
    return found


def own_events(form: ScenarioFile, file: TomlFile, known: Known) -> list[Event]:
    """The dated events a file adds, in its order."""
    found = []
    for index, entry in enumerate(form.events):
        where: KeyPath = ("events", index)
        change = change_of(entry.to, "events", file.place((*where, "to")))
        if entry.sets not in known.catalogue:
            what = f"unknown key {shown(entry.sets)}" + _key_hint(entry.sets, known.catalogue)
            raise _error(file.place((*where, "sets")), "events.sets", what)
        if change.kind == "to":  # a factor or a sum acts on what the scenario makes of the key
            check_range(entry.sets, change, known.catalogue)
        if entry.until is not None and entry.until < entry.at:
            what = f"{entry.until} is before its beginning {entry.at}"
            raise _error(file.place((*where, "until")), "events.until", what)
        found.append(Event(entry.name, entry.at, entry.until, entry.sets, change,
                           tuple(entry.because), file.place(where)))
    return found


def change_of(value: float | Times | Plus, table: str, origin: Place) -> Change:
    """A validated value as a Change."""
    if isinstance(value, Times):
        return Change("times", value.times, table, origin)
    if isinstance(value, Plus):
        return Change("plus", value.plus, table, origin)
    return Change("to", float(value), table, origin)


def check_change(key: str, change: Change, catalogue: Catalogue) -> None:
    """Refuse an unknown key, a key in the wrong table, a value outside its range."""
    parameter = catalogue.get(key)
    if parameter is None:
        raise _error(change.origin, key, "unknown key" + _key_hint(key, catalogue))
    table = TABLE_OF[parameter.decided_by]
    if change.table in TABLE_OF.values() and change.table != table:
        what = f"is decided by the {parameter.decided_by}: it belongs under [{table}]"
        raise _error(change.origin, key, what)
    check_range(key, change, catalogue)


def check_range(key: str, change: Change, catalogue: Catalogue) -> None:
    """Refuse what puts the parameter's central value outside its range."""
    parameter = catalogue[key]
    value = change.apply(parameter.value)
    if not parameter.low <= value <= parameter.high:
        result = (
            ""
            if change.kind == "to"
            else f" makes {written(value)} of {written(parameter.value)}, which"
        )
        allowed = f"{written(parameter.low)} to {written(parameter.high)} ({parameter.unit})"
        raise _error(change.origin, key, f"{change}{result} lies outside its range: {allowed}")


def _target(entry: TargetEntry, index: int, file: TomlFile, known: Known) -> Target:
    where: KeyPath = ("targets", index)
    for position, code in enumerate(entry.pair):
        if code not in known.states:
            what = f"unknown state {shown(code)}" + hint(code, known.states)
            raise _error(file.place((*where, "pair", position)), "targets.pair", what)
    left, right = entry.pair
    if left == right:
        what = f"{shown(left)} twice; a pair is two different states"
        raise _error(file.place((*where, "pair")), "targets.pair", what)
    values: dict[str, Any] = {name: getattr(entry, name) for name in TargetEntry.model_fields}
    return Target(**{**values, "pair": (left, right)}, origin=file.place(where))


def _key_hint(key: str, catalogue: Catalogue) -> str:
    """The nearest key, and the keys of the section if that is right, or else the sections."""
    sections = dict.fromkeys(known.split(".")[0] for known in catalogue)
    section = key.split(".")[0]
    alike = [known for known in catalogue if known.split(".")[0] == section]
    listed = ", ".join(alike[:20]) if alike else ", ".join(f"{name}..." for name in sections)
    meant = hint(key, catalogue)
    return meant if "; allowed: " in meant else f"; allowed: {listed}{meant}"


def _error(place: Place, key: str, what: str) -> ScenarioError:
    return ScenarioError(complaint(place, key, what))


def contents(settings: Mapping[SettingName, Setting], what: str) -> dict[str, Any]:
    """The settings of one sort, "change", "target" or "horizon", by their own names."""
    return {name: setting for (sort, name), setting in settings.items() if sort == what}


def named(events: Iterable[Event]) -> list[str]:
    """The names of those events that have one."""
    return [event.name for event in events if event.name is not None]


def scenario_schema(known: Known | None = None) -> dict[str, Any]:
    """JSON Schema of a scenario file, with the keys, ranges and states that exist."""
    known = known or Known.shipped_with()
    document = ScenarioFile.model_json_schema()
    entries, properties = document["$defs"], document["properties"]
    changed = [{"$ref": "#/$defs/Times"}, {"$ref": "#/$defs/Plus"}]
    for table in TABLE_OF.values():
        properties[table] = {
            "type": "object",
            "description": properties[table]["description"],
            "additionalProperties": False,
            "properties": {
                key: {
                    "description": f"{row.says} ({row.unit})",
                    "oneOf": [{"type": "number", "minimum": row.low, "maximum": row.high},
                              *changed],
                }
                for key, row in known.catalogue.items() if TABLE_OF[row.decided_by] == table
            },
        }
    entries["EventEntry"]["properties"]["sets"]["enum"] = list(known.catalogue)
    entries["TargetEntry"]["properties"]["pair"]["items"] = {"enum": list(known.states)}
    return document
