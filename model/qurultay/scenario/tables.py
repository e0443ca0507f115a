"""The rows of a scenario's own tables: what they name exists, and each makes sense by itself.

Memberships, measures, projects, paths, choices and treaties. Whether rows make sense together is
judged in `checks` and, where it takes the map of the region, in `facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint
from qurultay.core.toml_lines import KeyPath
from qurultay.inputs.tables import Row, rows
from qurultay.scenario.changes import Change, Entry, Plain, written
from qurultay.scenario.entries import Known, check_claims, check_range, key_hint
from qurultay.scenario.form import ADDED, AddedEntry, ScenarioFile
from qurultay.scenario.paths import values_of

POWERFUL = "great_power"
_EFFECTS = ("capacity_mt", "days_saved", "cost_cut")
"""What a project does for the corridor it serves."""


def own_entries(form: ScenarioFile, file: TomlFile, known: Known, path: str | None = None,
                ) -> list[Entry]:
    """The rows that a file adds to each of the tables, in its order.

    `path` is where the file lies, None where it is none: CSV files are looked for beside it.
    """
    return [_entry(row, _At(file, (table, index), known, path))
            for table in ADDED for index, row in enumerate(getattr(form, table))]


def _entry(row: AddedEntry, at: _At) -> Entry:
    """One row; ScenarioError where it names what there is not, or contradicts itself."""
    table = str(at.where[0])
    _CHECKS[table](row, at)
    check_claims(row.because, at.file, (*at.where, "because"))
    values = {key: getattr(row, field) for key, field in type(row).written().items()
              if key not in ("name", "because")}
    if table == "projects":
        values |= _usual(values)
    if table == "paths":
        values = {"key": values["key"], "values": _path(values, at)}
    name = row.name or (values["key"] if table == "paths" else None)
    says = tuple((key, _kept(value)) for key, value in values.items() if value is not None)
    return Entry(table, name, says, tuple(row.because), at.file.place(at.where))


def _kept(value: Any) -> Plain:
    """A value that can be a part of a key: lists and tables as tuples."""
    if isinstance(value, dict):
        return tuple(value.items())
    found: Plain = tuple(value) if isinstance(value, list) else value
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
        at.name("sponsor", row.sponsor, _powers(), "power")
    gains = row.energy_gain or row.high_value_gain or row.dependence_gain
    if row.serves is None and not gains:
        raise at.error("serves", "a project that serves no corridor needs energy_gain, "
                       "high_value_gain or dependence_gain, or it does nothing")
    for effect in _EFFECTS:
        if row.serves is None and getattr(row, effect) is not None:
            raise at.error(effect, "says what it does for a corridor; name it by serves")


def _check_path(row: Any, at: _At) -> None:
    if (row.file is None) == (row.values is None):
        raise at.error("file", "needs either `file`, a CSV file beside this one, or `values`")
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
           "projects": _check_project, "paths": _check_path, "choices": _check_choice,
           "treaties": _check_treaty}


def _powers() -> tuple[str, ...]:
    return tuple(row.text("code") for row in rows("states.csv") if row.text("role") == POWERFUL)


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
    for text, value, place in _written(values, at):
        try:
            quarter = Quarter.parse(text)
        except ScenarioError as failure:
            raise ScenarioError(complaint(place, "paths.values", failure.message)) from None
        if quarter in found:
            raise ScenarioError(complaint(place, "paths.values", f"{quarter} is there twice"))
        check_range(values["key"], Change("to", value, "paths", place), at.known.catalogue)
        found[quarter] = value
    return tuple((str(quarter), found[quarter]) for quarter in sorted(found))


def _written(values: dict[str, Any], at: _At) -> Iterator[tuple[str, float, Place]]:
    if values["file"] is not None:
        yield from values_of(values["file"], at.path, at.file.place((*at.where, "file")))
    for text, value in (values["values"] or {}).items():
        yield text, value, at.file.place((*at.where, "values", text))
