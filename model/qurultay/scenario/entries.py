"""From the form of a scenario file to its meaning: keys, ranges, tables and states exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint
from qurultay.core.toml_lines import KeyPath
from qurultay.inputs.channels import MODES
from qurultay.inputs.claims import CLAIM, claim_ids
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import rows
from qurultay.scenario.changes import Change, Entry, Event, Target, written
from qurultay.scenario.form import Plus, ScenarioFile, TargetEntry, Times
from qurultay.scenario.measurable import MEASURABLE, PLACES, Measurable

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
            what = f"unknown key {shown(entry.sets)}" + key_hint(entry.sets, known.catalogue)
            raise _error(file.place((*where, "sets")), "events.sets", what)
        if change.kind == "to":  # a factor or a sum acts on what the scenario makes of the key
            check_range(entry.sets, change, known.catalogue)
        check_claims(entry.because, file, (*where, "because"))
        if entry.until is not None and entry.until < entry.at:
            what = f"{entry.until} is before its beginning {entry.at}"
            raise _error(file.place((*where, "until")), "events.until", what)
        found.append(Event(entry.name, entry.at, entry.until, entry.sets, change,
                           tuple(entry.because), file.place(where)))
    return found


def check_claims(given: Iterable[str], file: TomlFile, where: KeyPath) -> None:
    """Refuse the id of a claim that is in neither text."""
    for place, text in enumerate(given):
        if CLAIM.fullmatch(text) and text not in claim_ids():
            what = f"there is no claim {shown(text)}" + hint(text, claim_ids())
            raise _error(file.place((*where, place)), str(where[-1]), what)


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
        raise _error(change.origin, key, "unknown key" + key_hint(key, catalogue))
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

    def refuse(key: str, what: str, *below: int) -> ScenarioError:
        return _error(file.place((*where, key, *below)), f"targets.{key}", what)

    asked = MEASURABLE[entry.measure]
    for key in PLACES:
        given = getattr(entry, key)
        if given is not None and key not in (asked.place, asked.optional):
            needed = f"it needs {asked.place}" if asked.place else (
                f"it may have {asked.optional}" if asked.optional else "it is of the whole region")
            raise refuse(key, f"{entry.measure} has no {key}; {needed}")
        if given is None and key == asked.place:
            raise refuse(key, f"is missing; {entry.measure} is of one {key}")
        codes = given if isinstance(given, list) else [given] if given is not None else []
        for position, code in enumerate(codes):
            allowed = _allowed(key, known)
            if code not in allowed:
                what = "state" if key == "pair" else key
                raise refuse(key, f"unknown {what} {shown(code)}" + hint(code, allowed),
                             *([position] if key == "pair" else []))
    if entry.pair and entry.pair[0] == entry.pair[1]:
        raise refuse("pair", f"{shown(entry.pair[0])} twice; a pair is two different states")
    _check_limit(entry, asked, refuse)
    if entry.in_dollars_of and not asked.money:
        raise refuse("in_dollars_of", f"{entry.measure} is no money")
    if entry.statistic != "mean" and entry.measure != "bilateral_trade":
        raise refuse("statistic", f"{entry.measure} has one record")
    values: dict[str, Any] = {name: getattr(entry, name) for name in TargetEntry.model_fields}
    pair = (entry.pair[0], entry.pair[1]) if entry.pair else None
    return Target(**{**values, "pair": pair}, origin=file.place(where))


def _check_limit(entry: TargetEntry, asked: Measurable,
                 refuse: Callable[[str, str], ScenarioError]) -> None:
    """Refuse a limit that is not there, is there twice, or that no world could cross or miss."""
    if (entry.at_least is None) == (entry.at_most is None):
        raise refuse("at_least", "needs either at_least or at_most")
    key = "at_least" if entry.at_least is not None else "at_most"
    limit = entry.at_least if entry.at_least is not None else entry.at_most
    assert limit is not None  # one of the two is there
    span = f"{written(asked.least)} to {written(asked.most)}"
    if not asked.least <= limit <= asked.most:
        raise refuse(key, f"{written(limit)} lies outside what {entry.measure} can be: {span} "
                     f"{asked.unit}" + (", billion dollars a year" if asked.money else ""))
    if limit == (asked.least if key == "at_least" else asked.most):
        what = "greater than" if key == "at_least" else "less than"
        raise refuse(key, f"every world meets it: must be {what} {written(limit)}")


def _allowed(key: str, known: Known) -> Sequence[str]:
    """The codes that a key of a target may have."""
    if key in ("pair", "state"):
        return known.states if key == "pair" else tuple(
            row.text("code") for row in rows("states.csv") if row.text("role") == "central_asian")
    if key == "mode":
        return MODES
    table, column = {"corridor": ("corridors.csv", "corridor"), "power": ("powers.csv", "power"),
                     "incident": ("incidents.csv", "kind")}[key]
    return tuple(dict.fromkeys(row.text(column) for row in rows(table)))


def key_hint(key: str, catalogue: Catalogue) -> str:
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


def decided_by(thing: Event | Entry, catalogue: Catalogue) -> str:
    """Whether "world" or "state" decides an event or a row of a table."""
    if isinstance(thing, Event):
        return catalogue[thing.sets].decided_by
    if thing.table == "paths":
        return catalogue[thing["key"]].decided_by
    return "world" if thing.table == "measures" else "state"


def named(things: Iterable[Event | Entry]) -> list[str]:
    """The names of those events or rows that have one."""
    return [thing.name for thing in things if thing.name is not None]
