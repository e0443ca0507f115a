"""From the form of a scenario file to its meaning: keys, ranges, tables and states exist."""


from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

from qurultay.core.errors import Faults, ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint
from qurultay.core.toml_lines import KeyPath
from qurultay.inputs.base_year import SMALLEST_FLOW
from qurultay.inputs.channels import MODES
from qurultay.inputs.claims import CLAIM, claim_ids
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import Row, rows
from qurultay.scenario.changes import Change, Entry, Event, Target, written
from qurultay.scenario.form import ADDED, EventEntry, Plus, ScenarioFile, TargetEntry, Times
from qurultay.scenario.measurable import MEASURABLE, PLACES, Measurable
from qurultay.scenario.paths import BETWEEN, values_of

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


@dataclass(frozen=True)
class VintageYear:
    """The vintage of a scenario, and where it was written."""

    year: int
    origin: Place = field(compare=False)

    def __str__(self) -> str:
        return str(self.year)


Setting = Change | Target | HorizonEnd | VintageYear
SettingName = tuple[str, str]
"""What is set, e.g. ("change", "barriers.removal_speed"), ("target", "five_billion")."""


def own_settings(form: ScenarioFile, file: TomlFile, known: Known, faults: Faults,
                 ) -> dict[SettingName, Setting]:
    """What a file sets by name: its vintage, horizon, changes and targets; `faults` grow."""
    found: dict[SettingName, Setting] = {}
    if form.vintage is not None:
        found["vintage", "vintage"] = VintageYear(form.vintage, file.place(("vintage",)))
    for which in ("start", "end"):
        if (quarter := getattr(form, which)) is not None:
            found["horizon", which] = HorizonEnd(quarter, file.place((which,)))
    for table in TABLE_OF.values():
        for key, value in getattr(form, table).items():
            change = change_of(value, table, file.place((table, key)))
            with faults.kept():
                check_change(key, change, known.catalogue)
                found["change", key] = change
    for index, entry in enumerate(form.targets):
        with faults.kept():
            target = _target(entry, index, file, known)
            if ("target", target.name) in found:
                raise _error(target.origin, "targets.name", f"{shown(target.name)} is there twice")
            found["target", target.name] = target
    return found


def own_events(form: ScenarioFile, file: TomlFile, known: Known, faults: Faults) -> list[Event]:
    """The dated events a file adds, in its order; `faults` grow."""
    found = []
    for index, entry in enumerate(form.events):
        with faults.kept():
            found.append(dated_event(entry, index, file, known))
    return found


def dated_event(entry: EventEntry, index: int, file: TomlFile, known: Known) -> Event:
    """One dated event, checked."""
    where: KeyPath = ("events", index)
    change = change_of(entry.to, "events", file.place((*where, "to")))
    if entry.sets not in known.catalogue:
        what = f"unknown key {shown(entry.sets)}" + key_hint(entry.sets, known.catalogue)
        raise _error(file.place((*where, "sets")), "events.sets", what)
    check_acts(entry.sets, file.place((*where, "sets")), known.catalogue)
    if change.kind == "to":  # a factor or a sum acts on what the scenario makes of the key
        check_range(entry.sets, change, known.catalogue)
    check_claims(entry.because, file, (*where, "because"))
    if entry.until is not None and entry.until < entry.at:
        what = f"{entry.until} is before its beginning {entry.at}"
        raise _error(file.place((*where, "until")), "events.until", what)
    return Event(entry.name, entry.at, entry.until, entry.sets, change,
                 tuple(entry.because), file.place(where))


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
    check_acts(key, change.origin, catalogue)
    check_range(key, change, catalogue)


_TOO_EARLY = {
    "start": "is read only when the first world is made, which is before any scenario acts",
    "record": "is read only where the past is put on record, not in a scenario's worlds"}


def check_acts(key: str, origin: Place, catalogue: Catalogue) -> None:
    """Refuse a key by which no scenario can change anything."""
    if why := _TOO_EARLY.get(catalogue[key].read_when):
        raise _error(origin, key, f"{why}: no scenario can change anything by it")


def check_range(key: str, change: Change, catalogue: Catalogue) -> None:
    """Refuse a change that puts the central value outside its range."""
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
    """Refuse no limit, two, or one that no world could cross or miss."""
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
    """The nearest key, and those of its section, or else the sections."""
    sections = dict.fromkeys(known.split(".")[0] for known in catalogue)
    section = key.split(".")[0]
    alike = [known for known in catalogue if known.split(".")[0] == section]
    listed = ", ".join(alike[:20]) if alike else ", ".join(f"{name}..." for name in sections)
    meant = hint(key, catalogue)
    return meant if "; allowed: " in meant else f"; allowed: {listed}{meant}"


def _error(place: Place, key: str, what: str) -> ScenarioError:
    return ScenarioError(complaint(place, key, what))


def contents(settings: Mapping[SettingName, Setting], what: str) -> dict[str, Any]:
    """The settings of one sort, such as "change", by their own names."""
    return {name: setting for (sort, name), setting in settings.items() if sort == what}


def decided_by(thing: Event | Entry, catalogue: Catalogue) -> str:
    """Whether "world" or "state" decides an event or a row of a table."""
    if isinstance(thing, Event):
        return catalogue[thing.sets].decided_by
    if thing.table == "paths":
        return catalogue[thing["key"]].decided_by
    return "world" if thing.table in ("measures", "flows") else "state"


def named(things: Iterable[Event | Entry]) -> list[str]:
    """The names of those events or rows that have one."""
    return [thing.name for thing in things if thing.name is not None]


LARGEST_FLOW = 10_000.0
"""Bn USD a year; none on Earth is larger."""

POWERFUL = "great_power"
_EFFECTS = ("capacity_mt", "days_saved", "cost_cut")
"""What a project does for the corridor it serves."""


def own_entries(form: ScenarioFile, file: TomlFile, known: Known, faults: Faults,
                path: str | None = None) -> list[Entry]:
    """The rows that a file adds to each of the tables, in its order.

    `path` is where the file lies, None where it is none: CSV files are looked for beside it.
    `faults` grow where a row names what there is not, or contradicts itself.
    """
    found = []
    there = ((table, index, row) for table in ADDED
             for index, row in enumerate(getattr(form, table)))
    for table, index, row in there:
        with faults.kept():
            at = _At(file, (table, index), known, path)
            _CHECKS[table](row, at)
            check_claims(row.because, file, (table, index, "because"))
            values = {key: getattr(row, field) for key, field in type(row).written().items()
                      if key not in ("name", "because")}
            if table == "projects":
                values |= _usual(values)
            if table == "paths":
                values = {"key": values["key"], "values": _path(values, at)}
            if table == "flows":
                values = {"values": _flows(values, at)}
            name = row.name or (values["key"] if table == "paths" else None)
            # Lists and tables become tuples, so that a row can be a key.
            says = tuple((key, tuple(value.items()) if isinstance(value, dict)
                          else tuple(value) if isinstance(value, list) else value)
                         for key, value in values.items() if value is not None)
            found.append(Entry(table, name, says, tuple(row.because), file.place((table, index))))
    return found


class _At:
    """Where a row stands, and what it may name."""

    def __init__(self, file: TomlFile, where: KeyPath, known: Known, path: str | None) -> None:
        self.file, self.where, self.known, self.path = file, where, known, path

    def error(self, key: str, what: str, *below: str | int) -> ScenarioError:
        """A complaint about a key of the row."""
        place = self.file.place((*self.where, key, *below))
        return ScenarioError(complaint(place, f"{self.where[0]}.{key}", what))

    def name(self, key: str, given: str, allowed: Sequence[str], what: str,
             *below: str | int) -> None:
        """Refuse a name that there is not."""
        if given not in allowed:
            raise self.error(key, f"unknown {what} {shown(given)}" + hint(given, allowed), *below)

    def states(self, key: str, given: Sequence[str]) -> None:
        """Refuse a state that there is not, or one named twice."""
        for place, code in enumerate(given):
            self.name(key, code, self.known.states, "state", place)
            if code in given[:place]:
                raise self.error(key, f"{shown(code)} twice", place)

    def order(self, *dated: tuple[str, Quarter | None]) -> None:
        """Refuse a date that is before the one named before it."""
        there = [(key, quarter) for key, quarter in dated if quarter is not None]
        for (first, before), (key, quarter) in pairwise(there):
            if quarter < before:
                raise self.error(key, f"{quarter} is before {first} = {before}")


def _check_membership(row: Any, at: _At) -> None:
    at.name("state", row.state, at.known.states, "state")
    table = rows("memberships.csv")
    at.name("forum", row.forum, tuple(dict.fromkeys(one.text("forum") for one in table)), "forum")
    if row.since is None and row.until is None:
        raise at.error("from", "needs `from`, to join, or `until`, to leave after it, or both")
    at.order(("from", row.since), ("until", row.until))
    [channel, *_] = (one.text("channel") for one in table if one.text("forum") == row.forum)
    [power] = (one.text("power") for one in rows("channels.csv")
               if one.text("channel") == channel)
    if row.state == power:
        raise at.error("state", f"{shown(power)} leads {row.forum}, which is nothing without it")


def _check_measure(row: Any, at: _At) -> None:
    at.name("sender", row.sender, at.known.states, "state")
    at.name("target", row.target, at.known.states, "state")
    if row.sender == row.target:
        raise at.error("target", f"sender and target are both {shown(row.sender)}")
    at.order(("from", row.since), ("until", row.until))


def _check_project(row: Any, at: _At) -> None:
    shipped = [one.text("project") for one in rows("projects.csv")]
    if row.name in shipped:
        what = f"{shown(row.name)} is a project already; change it by projects.push.{row.name}"
        raise at.error("name", what)
    at.states("along", row.along)
    if row.serves is not None:
        corridors = tuple(one.text("corridor") for one in rows("corridors.csv"))
        at.name("serves", row.serves, corridors, "corridor")
    if row.sponsor is not None:
        powers = tuple(one.text("code") for one in rows("states.csv")
                       if one.text("role") == POWERFUL)
        at.name("sponsor", row.sponsor, powers, "power")
    gains = row.energy_gain or row.high_value_gain or row.dependence_gain
    if row.serves is None and not gains:
        raise at.error("serves", "a project that serves no corridor needs energy_gain, "
                       "high_value_gain or dependence_gain, or it does nothing")
    for effect in _EFFECTS:
        if row.serves is None and getattr(row, effect) is not None:
            raise at.error(effect, "says what it does for a corridor; name it by serves")


def _check_source(row: Any, at: _At) -> None:
    if (row.file is None) == (row.values is None):
        raise at.error("file", "needs either `file`, a CSV file beside this one, or `values`")


def _check_path(row: Any, at: _At) -> None:
    _check_source(row, at)
    if row.key not in at.known.catalogue:
        raise at.error("key", f"unknown key {shown(row.key)}" + key_hint(
            row.key, at.known.catalogue))


def _check_choice(row: Any, at: _At) -> None:
    at.name("state", row.state, at.known.states, "state")
    at.order(("at", row.at), ("until", row.until))
    whole = sum(row.effort.values())
    if whole > 1.0 + 1e-12:
        raise at.error("effort", f"the shares sum to {written(round(whole, 9))}; at most 1 is "
                       "there to be spent")


def _check_treaty(row: Any, at: _At) -> None:
    at.states("between", row.between)
    at.order(("signed", row.signed), ("in_force", row.in_force), ("until", row.until))
    at.order(("signed", row.signed), ("implemented", row.implemented), ("until", row.until))


_CHECKS = {"memberships": _check_membership, "measures": _check_measure,
           "projects": _check_project, "paths": _check_path, "flows": _check_source,
           "choices": _check_choice, "treaties": _check_treaty}


def _usual(values: dict[str, Any]) -> dict[str, Any]:
    """What a project leaves out, as the usual one of projects.csv has it.

    Capacity goes with cost; time to build, days and cost saved are the middle ones.
    """
    serving = [row for row in rows("projects.csv") if row.text("corridor")]

    def middle(column: str, given: Iterable[Row]) -> float:
        return float(median(row.number(column) for row in given))

    found: dict[str, Any] = {}
    if values["build_quarters"] is None:
        found["build_quarters"] = round(middle("build_quarters", rows("projects.csv")))
    if values["serves"] is None:
        return found
    if values["capacity_mt"] is None:
        each = median(row.number("capacity_mt") / row.number("cost_busd") for row in serving)
        found["capacity_mt"] = round(float(each) * values["cost"], 3)
    return found | {effect: middle(effect, serving) for effect in ("days_saved", "cost_cut")
                    if values[effect] is None}


def _path(values: dict[str, Any], at: _At) -> tuple[tuple[str, float], ...]:
    """The values of a path by quarter, in order of time, each within the range of its key."""
    found: dict[Quarter, float] = {}
    given: Iterable[tuple[str, float, Place]] = (
        (text, value, at.file.place((*at.where, "values", text)))
        for text, value in (values["values"] or {}).items())
    if values["file"] is not None:
        given = values_of(values["file"], at.path, at.file.place((*at.where, "file")))
    for text, value, place in given:
        try:
            quarter = Quarter.parse(text)
        except ScenarioError as failure:
            raise ScenarioError(complaint(place, "paths.values", failure.message)) from None
        if quarter in found:
            raise ScenarioError(complaint(place, "paths.values", f"{quarter} is there twice"))
        check_acts(values["key"], place, at.known.catalogue)
        check_range(values["key"], Change("to", value, "paths", place), at.known.catalogue)
        found[quarter] = value
    return tuple((str(quarter), found[quarter]) for quarter in sorted(found))


def _flows(values: dict[str, Any], at: _At) -> tuple[tuple[str, float], ...]:
    """The cells of a matrix of trade by exporter and importer, each once and more than nothing."""
    found: dict[str, float] = {}
    given: Iterable[tuple[str, float, Place]] = (
        (text, value, at.file.place((*at.where, "values", text)))
        for text, value in (values["values"] or {}).items())
    if values["file"] is not None:
        given = values_of(values["file"], at.path, at.file.place((*at.where, "file")),
                          "flows.file", BETWEEN)
    for text, value, place in given:
        codes, what = text.split("-"), None
        if len(codes) != 2:
            what = f"{shown(text)}: exporter and importer are needed, such as KZ-UZ"
        elif unknown := [code for code in codes if code not in at.known.states]:
            what = f"unknown state {shown(unknown[0])}" + hint(unknown[0], at.known.states)
        elif codes[0] == codes[1]:
            what = f"{text}: sales at home follow from output and exports"
        elif text in found:
            what = f"{text} is there twice"
        elif not SMALLEST_FLOW <= value <= LARGEST_FLOW:
            what = (f"{text}: {written(value)} is not between {SMALLEST_FLOW:g} and "
                    f"{LARGEST_FLOW:g} billion dollars a year")
        if what:
            raise ScenarioError(complaint(place, "flows.values", what))
        found[text] = value
    return tuple(sorted(found.items()))
