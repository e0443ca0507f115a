"""What is behind a name: a parameter, a claim, a scenario, a state, a corridor, a project."""


from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fnmatch import filter as matching
from functools import cache
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import ARRAYS, parts
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.block import Block
from qurultay.inputs import claims
from qurultay.inputs.distributions import FAMILIES
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.tables import Row, rows
from qurultay.inputs.values import Parameters, Section
from qurultay.results.outcome import kept_pairs
from qurultay.scenario.changes import written
from qurultay.scenario.scenario import BASELINE, Scenario, shipped_names
from qurultay.world import start
from qurultay.world.measures import summary
from qurultay.world.now import Now
from qurultay.world.readings import trade_of_pairs
from qurultay.world.step import step
from qurultay.world.world import INDICATOR, described

_TABLES = {  # what a code may be, where it stands, and the column that holds it
    "state": ("states.csv", "code"),
    "corridor": ("corridors.csv", "corridor"),
    "project": ("projects.csv", "project"),
    "channel": ("channels.csv", "channel"),
    "forum": ("memberships.csv", "forum"),
}
_CLAIM = re.compile(r"\b[AB]-[0-9]+\b")
_KINDS = {
    "text": "text: one of the two source texts says so",
    "data": "data: measured or recorded",
    "literature": "literature: estimated by others",
    "assumption": "assumption: no source measures it",
}
_DECIDERS = {
    "world": "the world: a scenario sets it under [assumptions]",
    "state": "states: a scenario sets it under [policies]",
}

Explanation = dict[str, Any]


def explain(name: str) -> Explanation:
    """Everything known about a name; ScenarioError where there is none."""
    catalogue = Catalogue.shipped()
    if name in catalogue:
        return _parameter(name)
    if claim := claims.read().get(name):
        after = ("it states an outcome after 2021, on which no number of the model rests"
                 if claim.outcome_after_2021 else "")
        return _filled_in({
            "claim": name, "says": claim.statement,
            "stands in": f"text {claim.text}, paragraph {claim.paragraph}",
            "used by": list(claim.used_by), "not modelled": claim.not_modelled, "note": after})
    if name in shipped_names():
        scenario = Scenario.read(name)
        return {"scenario": name, "title": scenario.title, "asks": scenario.asks,
                "built from": list(scenario.lineage),
                "claims": [_statement(claim) for claim in scenario.claims],
                "more": f"qurultay show {name} --origin"}
    for kind, (table, column) in _TABLES.items():
        found = [row for row in rows(table) if row.text(column) == name]
        if found:
            return _row(kind, name, found)
    if section := [key for key in catalogue if key.startswith(f"{name}.")]:
        return {"section": name, "parameters": [_brief(catalogue[key]) for key in section]}
    other = next((one for one in _names() if one.lower() == name.lower()), None)
    if other is not None:
        return explain(other)
    raise ScenarioError(
        f"nothing is called {shown(name)}: a parameter, a section of them, a claim such as "
        f"A-117, a scenario, or the code of a state, corridor, project, channel or forum is "
        f"needed{hint(name, _names())}")


def _names() -> list[str]:
    catalogue = Catalogue.shipped()
    codes = [row.text(column) for table, column in _TABLES.values() for row in rows(table)]
    sections = dict.fromkeys(key.split(".")[0] for key in catalogue)
    return [*catalogue, *sections, *claims.read(), *shipped_names(), *codes]


def _parameter(key: str) -> Explanation:
    catalogue, sample = Catalogue.shipped(), Posterior.shipped()
    row, spread, ends = catalogue[key], "none: the same in every world", np.array([0.05, 0.5, 0.95])
    if row.spread:
        numbers = ", ".join(f"{name} {written(number)}" for name, number in zip(
            FAMILIES[row.spread.family], row.spread.numbers, strict=True))
        spread = f"{row.spread.family} ({numbers}), cut off at the range"
    calibrated = {
        "prior": _ends(row.quantile(ends)),
        "posterior": _ends(sample.quantile(key, ends)) + ", by the record of 2009 to 2018",
    } if key in sample.keys else {}
    changed_by = []  # in shipped scenarios, by their own file
    for scenario in map(Scenario.read, shipped_names()):
        own, change = scenario.lineage[-1], scenario.changes.get(key)
        if change is not None and change.origin.file == own:
            changed_by.append(f"{scenario.name}: {change}  [{change.origin}]")
        changed_by += [
            f"{scenario.name}: {event.change} from {event.at} to {event.until or 'the end'}  "
            f"[{event.origin}]"
            for event in scenario.events if event.sets == key and event.origin.file == own]
    found: Explanation = {
        "parameter": key, "means": row.says, "value": row.value, "unit": row.unit,
        "range": [row.low, row.high], "spread": spread, **calibrated,
        "kind": _KINDS[row.kind],
        "sources": [source for source in row.sources if source not in row.claims],
        "claims": [_statement(claim) for claim in row.claims],
        "known by": str(row.known_by), "read when": row.read_when,
        "decided by": _DECIDERS[row.decided_by],
        "changed by": changed_by,
        "note": _apart(key),
        "used in": [f"{module.replace('.', '/')}.py" for module in modules_reading(key)]
                   or ["evidence/recorded.py"],
        "written in": str(catalogue.place(key)),
    }
    return {name: value for name, value in found.items() if value not in ([], "")}


def _apart(key: str) -> str:
    """A word of warning where all that a parameter moves is an indicator."""
    modules = {module.rpartition(".")[2] for module in modules_reading(key)}
    moved = {name for row in rows("mechanisms.csv") if row.text("module") in modules
             for name in row.words("arrays")}
    if not moved or not all(described()[name].apart for name in moved):
        return ""
    return f"it moves {', '.join(sorted(moved))} alone, {INDICATOR}"


def _ends(three: FloatArray) -> str:
    low, middle, high = three.tolist()
    return f"median {middle:.3g}, 90 % from {low:.3g} to {high:.3g}"


def _statement(claim: str) -> str:
    known = claims.read().get(claim)
    return f"{claim}: {known.statement}" if known else claim


def _brief(row: Parameter) -> str:
    return f"{row.key} = {written(row.value)} {row.unit}: {row.says}"


def _row(kind: str, name: str, several: Sequence[Row]) -> Explanation:
    """The rows of a name in a table of seeds, with its claims and the parameters of its code.

    A forum that a state joined later has more than one.
    """
    row, *later = several
    cited = [claim for cell in row.cells.values() for claim in _CLAIM.findall(cell)]
    of_its_own = [parameter for key, parameter in Catalogue.shipped().items()
                  if key.split(".")[2:] == [name]]
    found: Explanation = {kind: name}
    found |= {column.replace("_", " "): cell for column, cell in row.cells.items()
              if cell and column != _TABLES[kind][1]}
    if later:
        found["joined later"] = [f"{one.text('state')} from {one.text('from')}" + (
            f" until {one.text('until')}" if one.text("until") else "") for one in later]
    found["claims"] = [_statement(claim) for claim in dict.fromkeys(cited)]
    found["parameters"] = [_brief(parameter) for parameter in of_its_own]
    found["written in"] = f"seeds/{row.table}, line {row.line}"
    return _filled_in(found)


def _filled_in(found: Explanation) -> Explanation:
    return {part: value for part, value in found.items() if value not in ([], "")}


def explain_lines(found: Explanation) -> Iterator[str]:
    """As lines: `part: value`, and a line of its own for each of several."""
    for part, value in found.items():
        if part == "range":
            yield f"range: {written(value[0])} to {written(value[1])}"
        elif isinstance(value, list):
            yield f"{part}:"
            yield from (f"  {one}" for one in value)
        else:
            yield f"{part}: {written(value) if isinstance(value, float) else value}"


RESULT = re.compile(r"([A-Z]{2,3})-([A-Z]{2,3})@([0-9]{4})(Q[1-4])?")
"""A pair and a year or quarter, such as "KZ-UZ@2030"."""
MEMBERS = 100
ENDS = (5.0, 50.0, 95.0)


def explain_result(name: str, scenario: str = "baseline", members: int = MEMBERS) -> dict[str, Any]:
    """What moved a pair's trade by then, over some worlds of a scenario. bn USD a year

    Raises:
        ScenarioError: for a state, a pair or a date that is none, with the nearest good one.
    """
    found = RESULT.fullmatch(name)
    if found is None:
        raise ScenarioError(f"{shown(name)} is no result: write a pair and a year, KZ-UZ@2030")
    one, other, year, quarter = found.groups()
    read = Scenario.read(scenario)
    block = Block.begin(read, np.arange(members), 1)
    facts = block.first.base.facts
    for code in (one, other):
        if code not in facts.states:
            raise ScenarioError(f"unknown state {shown(code)}" + hint(code, facts.states))
    if one == other:
        raise ScenarioError(f"{shown(one)} twice; a pair is two different states")
    worlds = []
    trade = []
    for world, own in block.run():
        worlds.append((world, own))
        trade.append(trade_of_pairs(world)[facts.pair(one, other)])
    dates = [str(world.quarter) for world, _ in worlds]
    at = [place for place, date in enumerate(dates) if date.startswith(f"{year}{quarter or ''}")]
    if not at:
        raise ScenarioError(f"{year}{quarter or ''} is not in {read.name}, which runs from "
                            f"{dates[0]} to {dates[-1]}")
    moved = {part: values[at].mean(axis=0)
             for part, values in parts(block.first, worlds, one, other).items()}
    flow = block.first.base.flow
    base = float((flow[facts.index(one), facts.index(other)]
                  + flow[facts.index(other), facts.index(one)])[0])
    by_size = sorted(moved.items(), key=lambda part: -abs(float(np.median(part[1]))))
    return {"trade": f"{one}-{other}", "in": f"{year}{quarter or ''}", "scenario": read.name,
            "worlds": members, "base year": round(base, 3),
            "then": _percentiles(np.stack(trade)[at].mean(axis=0)),
            "because of": [{"part": part, **_percentiles(values), "mechanisms": _behind(part)}
                           for part, values in by_size]}


def result_lines(found: dict[str, Any]) -> list[str]:
    """The same as lines to read, bn USD a year."""
    then = found["then"] if isinstance(found["then"], dict) else {}
    lines = [f"{found['trade']} trade in {found['in']}, {found['scenario']}, "
             f"{found['worlds']} worlds: {_range(then)} bn USD a year; "
             f"{written(found['base year'])} in the base year.",
             "What moved it (median and the middle 90 % of worlds):"]
    for part in found["because of"]:
        lines.append(f"  {part['part']}: {_range(part)}")
        for mechanism in part["mechanisms"]:
            levers = ", ".join(mechanism["parameters"])
            lines.append(f"      {mechanism['mechanism']}: {mechanism['says']} [{levers}]")
            lines += [f"          {claim}" for claim in mechanism["claims"]]
    return [*lines, "`qurultay explain KEY` shows a parameter or claim; the parts add up to the "
            "change."]


def _percentiles(values: np.ndarray) -> dict[str, float]:
    low, middle, high = np.percentile(values, ENDS).tolist()
    return {"median": round(middle, 4), "low": round(low, 4), "high": round(high, 4)}


def _range(of: dict[str, float]) -> str:
    return f"{of['median']:.2f} ({of['low']:.2f} to {of['high']:.2f})"


def _behind(part: str) -> list[dict[str, Any]]:
    """The mechanisms whose arrays a part is made of."""
    known, catalogue, found = claims.read(), Catalogue.shipped(), []
    for row in rows("mechanisms.csv"):
        if set(row.words("arrays")) & set(ARRAYS.get(part, ())):
            keys = [key for lever in row.words("lever") for key in matching(catalogue, lever)]
            found.append({
                "mechanism": row.text("mechanism"), "says": row.text("says"), "parameters": keys,
                "claims": [f"{claim}: {known[claim].statement}" for claim in row.words("claims")
                           if claim in known]})
    return found


# --- which modules read a parameter: noted while a first world and one quarter are worked out ---


Readers = defaultdict[str, set[str]]


def modules_reading(key: str) -> tuple[str, ...]:
    """Modules that read a parameter in a quarter, such as "world.rules.trust".

    Empty for one that is read only where customs records are simulated.
    """
    return tuple(sorted(_readers()[key]))


@cache
def _readers() -> Readers:
    """The modules that read each key, by running the baseline's first quarter."""
    scenario, seen = Scenario.read(BASELINE), Readers(set)
    block = Block.begin(scenario, np.arange(1))
    facts, own = block.first.base.facts, _watched(block.schedule.own, seen)
    first = start.world(facts, block.first.quarter, own, block.chance)
    now = block.now(first)
    world = step(Now(first, _watched(now.parameters, seen), now.draws))
    summary(world, _watched(now.parameters, seen), kept_pairs(scenario, facts))
    return seen


def _watched(parameters: Parameters, seen: Readers) -> Parameters:
    found = Parameters({key: parameters[key] for key in parameters})
    found.__dict__["_sections"] = Watched(found._sections, "", seen)
    return found


class Watched(Section):
    """A section that notes which module reads each of its values."""

    def __init__(self, section: Section, prefix: str, seen: Readers) -> None:
        super().__init__(section._name, {
            name: Watched(value, f"{prefix}{name}.", seen) if isinstance(value, Section) else value
            for name, value in section._values.items()})
        self._prefix, self._seen = prefix, seen

    def __getattribute__(self, name: str) -> object:
        if not name.startswith("_") and name in object.__getattribute__(self, "_values"):
            self._note(name)
        return object.__getattribute__(self, name)

    def __getitem__(self, name: str) -> FloatArray:
        self._note(name)
        return super().__getitem__(name)

    def over(self, name: str, codes: Sequence[str], otherwise: float = 0.0) -> FloatArray:
        """As of a section; every value below the name counts as read."""
        below = self._values[name]
        for code in below if isinstance(below, Section) else ():
            self._note(f"{name}.{code}" if code else name)
        return super().over(name, codes, otherwise)

    def _note(self, name: str) -> None:
        frame = sys._getframe(1)
        while frame and frame.f_globals["__name__"] in {__name__, Section.__module__}:
            frame = frame.f_back  # type: ignore[assignment]
        self._seen[self._prefix + name].add(frame.f_globals["__name__"].removeprefix("qurultay."))
