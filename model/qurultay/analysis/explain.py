"""What is behind a name: a parameter, a claim, a scenario, a state, a corridor, a project."""


from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fnmatch import filter as matching
from functools import cache
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import mechanisms, parts
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.block import Block, compile_rules
from qurultay.inputs import claims, vintages
from qurultay.inputs.parameters import Catalogue, Parameter
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.tables import Row, rows
from qurultay.inputs.values import Parameters, Section
from qurultay.languages import say
from qurultay.results import wording
from qurultay.results.outcome import Outcome, kept_pairs
from qurultay.scenario.changes import Target, written
from qurultay.scenario.levers import LEVERS, Lever, at_value
from qurultay.scenario.scenario import BASELINE, Scenario, shipped_names
from qurultay.world import start
from qurultay.world.measures import summary, trailing
from qurultay.world.now import Now
from qurultay.world.readings import trade_of_pairs
from qurultay.world.schedule import Schedule
from qurultay.world.step import step
from qurultay.world.world import described

_TABLES = {  # what a code may be, where it stands, and the column that holds it
    "state": ("states.csv", "code"),
    "corridor": ("corridors.csv", "corridor"),
    "project": ("projects.csv", "project"),
    "channel": ("channels.csv", "channel"),
    "forum": ("memberships.csv", "forum"),
}
_CLAIM = re.compile(r"\b[AB]-[0-9]+\b")

Explanation = dict[str, Any]


def explain(name: str) -> Explanation:
    """Everything known about a name; ScenarioError where there is none."""
    catalogue = Catalogue.shipped()
    if name in catalogue:
        return _parameter(name)
    if claim := claims.read().get(name):
        after = (say("explain-outcome-after", year=wording.as_written(str(vintages.latest())))
                 if claim.outcome_after_2021 else "")
        return _filled_in({
            "claim": name, "says": wording.claim_words(name, claim.statement),
            "stands in": say("explain-paragraph", text=claim.text,
                             paragraph=wording.as_written(str(claim.paragraph))),
            "used by": list(claim.used_by), "not modelled": claim.not_modelled, "note": after})
    if name in shipped_names():
        scenario = Scenario.read(name)
        return {"scenario": name, "title": wording.title_of(scenario),
                "asks": wording.asks_of(scenario),
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
    row, ends = catalogue[key], np.array([0.05, 0.5, 0.95])
    calibrated = {
        "prior": _ends(row.quantile(ends)),
        "posterior": say("explain-by-record", ends=_ends(sample.quantile(key, ends)),
                         year=wording.as_written(str(vintages.taught()))),
    } if key in sample.keys else {}
    changed_by = []  # in shipped scenarios, by their own file
    for scenario in map(Scenario.read, shipped_names()):
        own, change = scenario.lineage[-1], scenario.changes.get(key)
        if change is not None and change.origin.file == own:
            changed_by.append(say("page-why-change", scenario=scenario.name, change=str(change),
                                  file=change.origin.file, line=str(change.origin.line)))
        changed_by += [
            say("page-why-change-dated", scenario=scenario.name, change=str(event.change),
                first=str(event.at), last=str(event.until or say("page-the-end")),
                file=event.origin.file, line=str(event.origin.line))
            for event in scenario.events if event.sets == key and event.origin.file == own]
    found: Explanation = {
        "parameter": key, "means": wording.meaning_words(key, row.says), "value": row.value,
        "unit": wording.unit_of_parameter(row.unit),
        "range": [row.low, row.high], "spread": wording.spread_words(row), **calibrated,
        "kind": say(f"page-kind-{row.kind}"),
        "sources": [source for source in row.sources if source not in row.claims],
        "claims": [_statement(claim) for claim in row.claims],
        "known by": str(row.known_by),
        "read when": say(wording.key_of("explain-when", row.read_when)),
        "decided by": say(f"page-decider-{row.decided_by}"),
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
    return say("explain-apart", names=", ".join(sorted(moved)))


def _ends(three: FloatArray) -> str:
    low, middle, high = three.tolist()
    return say("explain-ends", **{name: wording.as_written(f"{value:.3g}") for name, value in (
        ("low", low), ("middle", middle), ("high", high))})


def _statement(claim: str) -> str:
    known = claims.read().get(claim)
    return f"{claim}: {wording.claim_words(claim, known.statement)}" if known else claim


def _brief(row: Parameter) -> str:
    return say("explain-brief", key=row.key, value=wording.as_written(written(row.value)),
               unit=wording.unit_of_parameter(row.unit),
               says=wording.meaning_words(row.key, row.says))


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
        name = wording.label_words(part)
        if part == "range":
            low, high = (wording.as_written(written(end)) for end in value)
            yield say("explain-range-is", range=name, low=low, high=high)
        elif isinstance(value, list):
            yield f"{name}:"
            yield from (f"  {one}" for one in value)
        else:
            told = wording.as_written(written(value)) if isinstance(value, float) else value
            yield f"{name}: {told}"


RESULT = re.compile(r"([A-Z]{2,3})-([A-Z]{2,3})@([0-9]{4})(Q[1-4])?")
"""A pair and a year or quarter, such as "KZ-UZ@2030"."""
MEMBERS = 100
ENDS = (5.0, 50.0, 95.0)


def result_named(key: str, scenario: str) -> str | None:
    """The pair and date that a key asks about, "KZ-UZ@2030"; also those of a target by its name."""
    if "@" in key:
        return key
    targets = Scenario.read(scenario).targets if key not in shipped_names() else ()
    return next((f"{'-'.join(target.traded)}@{target.by}" for target in targets
                 if target.name == key and target.traded), None)


def explain_result(name: str, scenario: str = "baseline", members: int = MEMBERS,
                   member: int | None = None) -> dict[str, Any]:
    """What moved a pair's trade by then, and what kept it from its targets. bn USD a year

    Over the first `members` worlds of a scenario, or in one.

    Raises:
        ScenarioError: for a state, a pair or a date that is none, with the nearest good one.
    """
    found = RESULT.fullmatch(name)
    if found is None:
        raise ScenarioError(f"{shown(name)} is no result: write a pair and a year, KZ-UZ@2030")
    one, other, year, quarter = found.groups()
    read = Scenario.read(scenario)
    block = Block.begin(read, np.arange(members) if member is None else np.array([member]), 1)
    facts = block.first.base.facts
    for code in (one, other):
        if code not in facts.states:
            raise ScenarioError(f"unknown state {shown(code)}" + hint(code, facts.states))
    if one == other:
        raise ScenarioError(f"{shown(one)} twice; a pair is two different states")
    dates = [str(date) for date in read.quarters()]
    at = [place for place, date in enumerate(dates) if date.startswith(f"{year}{quarter or ''}")]
    if not at:
        raise ScenarioError(f"{year}{quarter or ''} is not in {read.name}, which runs from "
                            f"{dates[0]} to {dates[-1]}")
    worlds = list(block.run())
    trade = np.stack([trade_of_pairs(world)[facts.pair(one, other)] for world, _ in worlds])
    by_quarter = parts(block.first, worlds, one, other)
    moved = {part: values[at].mean(axis=0) for part, values in by_quarter.items()}
    flow = block.first.base.flow
    base = float((flow[facts.index(one), facts.index(other)]
                  + flow[facts.index(other), facts.index(one)])[0])
    by_size = sorted(moved.items(), key=lambda part: -abs(float(np.median(part[1]))))
    outcome = Outcome(
        scenario=read, random_seed=1, members=block.members, quarters=tuple(dates),
        pairs=(f"{one}-{other}",), measures={"turnover": trade.T[:, :, None]},
        dollar_inflation=block.dollar_inflation, facts=facts)
    steady = {part: trailing(values.T, 0.0)[:, at[-1]] for part, values in by_quarter.items()}
    return {"trade": f"{one}-{other}", "in": f"{year}{quarter or ''}", "scenario": read.name,
            "worlds": len(block.members), "member": member, "base year": round(base, 3),
            "then": _percentiles(trade[at].mean(axis=0)),
            "because of": [{"part": part, **_percentiles(values), "mechanisms": _behind(part)}
                           for part, values in by_size],
            "targets": [held_back(replace(target, by=read.quarters()[at[-1]]), outcome, steady)
                        for target in asked_at(read.targets, (one, other), dates[at[-1]])]}


def asked_at(targets: Sequence[Target], pair: tuple[str, str], date: str) -> list[Target]:
    """The targets of a pair's trade that are due then, else the next ones."""
    mine = [target for target in targets
            if set(target.traded or ()) == set(pair) and str(target.by) >= date]
    return [target for target in mine if target.by == min(other.by for other in mine)]


def held_back(target: Target, outcome: Outcome, moved: dict[str, FloatArray]) -> dict[str, Any]:
    """Which parts kept trade from a target in the worlds that missed it, and what flips one.

    `moved` (member,) by part, over the trailing year. A part holds a world back by what it took
    from trade since the base year; it is enough alone where that is all that was missing.
    """
    standing = outcome.judged(target).standing
    place = outcome.quarters.index(str(target.by))
    prices = outcome.prices(target.in_dollars_of)[:, place] if target.in_dollars_of else 1.0
    sign = 1.0 if target.at_least is not None else -1.0
    trade = outcome.measured(target)[:, place]
    gap = sign * (target.limit * prices - trade)
    found: dict[str, Any] = {"target": target.name, "limit": target.limit, "by": str(target.by),
                             "missed": int((~standing).sum())}
    if standing.all():
        return found
    missed = ~standing
    found["missing"] = _percentiles(np.maximum(gap[missed], 0.0))
    held = {part: np.maximum(-sign * values[missed], 0.0) for part, values in moved.items()}
    found["held back by"] = [
        {"part": part, "mean": round(float(values.mean()), 4),
         "enough alone": int((values >= gap[missed]).sum())}
        for part, values in sorted(held.items(), key=lambda one: -float(one[1].mean()))
        if values.mean() > 0.0005]
    # The median of all worlds if it misses, else that of those which do.
    among = np.ones(len(trade), bool) if gap[_middle(gap)] > 0.0 else missed
    at = np.flatnonzero(among)[_middle(gap[among])]
    member = int(outcome.members[at])
    found["world"] = {"member": member, "trade": round(float(trade[at]), 4),
                      "median of": "all worlds" if among.all() else "the worlds that miss it"}
    found["flipped by"] = flips(outcome.scenario, target, member, outcome.random_seed)
    return found


def _middle(values: FloatArray) -> int:
    return int(np.argsort(values, kind="stable")[(len(values) - 1) // 2])


def in_goods(target: Target, outcome: Outcome) -> Target:
    """The same target of one world in dollars of the base year."""
    place = outcome.quarters.index(str(target.by))
    year = outcome.scenario.vintage
    worth = float(outcome.prices(year)[0, place])
    least, most = (limit and limit / worth for limit in (target.at_least, target.at_most))
    return replace(target, in_dollars_of=year, at_least=least, at_most=most)


HALVINGS = 5


def flips(scenario: Scenario, target: Target, member: int, random_seed: int = 1,
          ) -> list[dict[str, Any]]:
    """Levers that alone make one world stand at a target, the cheapest first.

    Each is tried at both its ends in the same world, then halfway back as long as that is enough:
    `way` is the share of its span that it must move at the most. Dollars are worth what they are
    in that world, so that dearer dollars flip nothing.
    """
    compile_rules(scenario)
    members = np.array([member])
    begun = Block.begin(scenario, members, random_seed, reports=False)
    now, facts = begun.schedule.at(scenario.start), begun.first.base.facts
    pairs = kept_pairs(scenario, facts)

    def run(one: Scenario) -> Outcome:
        block = replace(begun, scenario=one,
                        schedule=Schedule(one, Catalogue.shipped(), begun.schedule.own))
        seen = [stretch.measures["turnover"] for stretch in block.observed(pairs)]
        return Outcome(
            scenario=one, random_seed=random_seed, members=members, pairs=pairs,
            quarters=tuple(str(quarter) for quarter in scenario.quarters()),
            measures={"turnover": np.moveaxis(np.concatenate(seen), -1, 0)},
            dollar_inflation=block.dollar_inflation, facts=facts)

    asked = target if target.in_dollars_of else in_goods(target, run(scenario))

    def stands(lever: Lever, value: float) -> bool:
        try:
            return bool(run(at_value(scenario, lever, value)).judged(asked).standing[0])
        except ScenarioError:  # this scenario does not let it move
            return False

    found = []
    for lever in LEVERS:
        own = float(np.ravel(now[lever.key])[0])
        for word, end in ((lever.least, lever.low), (lever.most, lever.high)):
            if not stands(lever, end):
                continue
            near, far = own, end
            for _ in range(HALVINGS):
                half = (near + far) / 2.0
                near, far = (near, half) if stands(lever, half) else (half, far)
            found.append({"lever": lever.key, "name": lever.name, "from": own,
                          "to": far, "end": word,
                          "group": Catalogue.shipped()[lever.key].decided_by,
                          "way": round(abs(far - own) / (lever.high - lever.low), 3)})
    return sorted(found, key=lambda one: float(str(one["way"])))


def _percentiles(values: np.ndarray) -> dict[str, float]:
    low, middle, high = np.percentile(values, ENDS).tolist()
    return {"median": round(middle, 4), "low": round(low, 4), "high": round(high, 4)}


def _behind(part: str) -> list[dict[str, Any]]:
    """The mechanisms whose arrays a part is made of."""
    known, catalogue = claims.read(), Catalogue.shipped()
    return [{"mechanism": row.text("mechanism"), "says": row.text("says"), "parameters": [
                key for lever in row.words("lever") for key in matching(catalogue, lever)],
             "claims": [f"{claim}: {known[claim].statement}" for claim in row.words("claims")
                        if claim in known]} for row in mechanisms(part)]


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
