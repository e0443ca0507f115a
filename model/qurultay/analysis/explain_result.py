"""From a result back to what it rests on: `KZ-UZ@2030` to mechanisms, parameters and claims.

The change of a pair's trade since the base year is split into parts (`decomposition`); each part
names the mechanisms whose arrays it is made of, by the table of mechanisms.csv, with their levers
and claims.
"""

from __future__ import annotations

import re
from fnmatch import filter as matching
from typing import Any

import numpy as np

from qurultay.analysis.decomposition import ARRAYS, parts
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.engine.block import Block
from qurultay.inputs import claims
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.tables import rows
from qurultay.scenario.changes import written
from qurultay.scenario.scenario import Scenario
from qurultay.world.readings import trade_of_pairs

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
            "then": _ends(np.stack(trade)[at].mean(axis=0)),
            "because of": [{"part": part, **_ends(values), "mechanisms": _behind(part)}
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


def _ends(values: np.ndarray) -> dict[str, float]:
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
