"""Indicators: what a whole run comes to in each world, one number a member.

They are what scenarios are compared by and decisions are taken on. The unit stands in the name;
logarithms are natural, so that a difference of 0.01 is about one per cent.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib import resources

import numpy as np

from qurultay.analysis.resilience import setback
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import SeedError
from qurultay.core.quarters import Quarter
from qurultay.core.toml import parse_toml
from qurultay.results.outcome import Outcome
from qurultay.world.measures import trailing

Indicators = dict[str, FloatArray]


def indicators(outcome: Outcome, targets: Collection[str] | None = None,
               shock: int = 0) -> Indicators:
    """All indicators of an outcome by name. (member,) each

    `targets` are the names of the targets that count, all if not given; falls are counted from
    the quarter at place `shock` on.
    """
    return {**_trade_and_gains(outcome), **_standing(outcome), **_resilience(outcome, shock),
            **_ways(outcome), **_success(outcome), **_targets(outcome, targets)}


def _trade_and_gains(outcome: Outcome) -> Indicators:
    """Trade, output and trade abroad: who gains, and how open the region is."""
    states = outcome.coordinates()["central_state"]
    trade, output = _last(outcome, "state_trade"), _last(outcome, "state_output")
    found = {
        f"log KZ-UZ trade in {outcome.quarters[-1]}": np.log(outcome.turnover()[:, -1]),
        "log trade within Central Asia at the end": np.log(_last(outcome, "regional_trade")),
        "log output of Central Asia at the end": np.log(_last(outcome, "output")),
    }
    found |= {f"log output of {code} at the end": np.log(output[:, place])
              for place, code in enumerate(states)}
    found |= {f"log trade of {code} with all others at the end": np.log(trade[:, place])
              for place, code in enumerate(states)}
    found["openness of Central Asia at the end, trade over output"] = (
        trade.sum(axis=1) / output.sum(axis=1))
    return found


def _last(outcome: Outcome, name: str) -> FloatArray:
    """A measure in the last quarter. (member, places)"""
    found: FloatArray = outcome.measures[name][:, -1]
    return found


def _standing(outcome: Outcome) -> Indicators:
    """Autonomy, whom the region depends on, and where its effort goes."""
    bonds = _last(outcome, "dependence_on")
    found = {"autonomy at the end, 0 to 1": _last(outcome, "autonomy")}
    found |= {f"dependence on {power} at the end, 0 to 1": bonds[:, place]
              for place, power in enumerate(outcome.coordinates()["power"])}
    return found | {f"share of effort {mode} at the end": share[:, -1]
                    for mode, share in outcome.mode_shares().items()}


def _resilience(outcome: Outcome, shock: int) -> Indicators:
    """Falls of trailing trade after a shock, as `resilience` defines them."""
    flow = outcome.facts.base.flow
    inside = np.flatnonzero(outcome.facts.central[:, 0] > 0)
    region = flow[np.ix_(inside, inside)]
    base = float(region.sum() - np.trace(region))
    one, other = outcome.facts.index("KZ"), outcome.facts.index("UZ")
    series = {
        "KZ-UZ trade": (outcome.turnover(), float(flow[one, other] + flow[other, one])),
        "trade within Central Asia": (trailing(outcome.measures["regional_trade"], base), base),
    }
    found: Indicators = {}
    for what, (values, before) in series.items():
        worst = setback(values, before, shock)
        found[f"largest fall of {what}, share of its peak"] = worst.drawdown
        found[f"{what} below its peak, quarters (held at the horizon)"] = (
            worst.below.astype(np.float64))
    return found


def _ways(outcome: Outcome) -> Indicators:
    """Corridors and goods passed on."""
    taken = _last(outcome, "corridor_share")
    found = {name: _last(outcome, measure) for name, measure in {
        "goods passed on to sanctioned states at the end, bn USD a year": "passed_on",
        "capacity of all corridors at the end, Mt a year": "corridor_capacity",
        "energy security at the end, 0 to 1": "energy_security",
        "interest on long money at the end, share a year": "capital_cost"}.items()}
    facts = outcome.facts
    chosen = np.flatnonzero((facts.routes.share * facts.choosing[:, None]).any(axis=(0, 2)))
    return found | {f"share of goods by corridor {facts.routes.names[place]} at the end":
                    taken[:, place] for place in chosen}


def _success(outcome: Outcome) -> Indicators:
    """What text B says success would show in (B-95 to B-97, B-100, B-101), at its date.

    Localised research (B-98) and joint training (B-99) have no figure of their own.
    """
    due = min(success_due(), Quarter.parse(outcome.quarters[-1]))
    if str(due) not in outcome.quarters:
        return {}
    at = outcome.quarters.index(str(due))
    found = {
        f"transit time in {due}, days": outcome.measures["transit_days"][:, at],
        f"transit cost in {due}, log points": outcome.measures["transit_cost"][:, at],
        f"share of high-value goods in mutual trade in {due}":
            outcome.measures["high_value_share"][:, at],
    }
    struck = outcome.measures["incidents"][:, : at + 1].mean(axis=1) * 4.0
    return found | {f"states struck by {kind} a year to {due}": struck[:, place]
                    for place, kind in enumerate(outcome.facts.incidents)}


def _targets(outcome: Outcome, names: Collection[str] | None) -> Indicators:
    """Whether, when and by how much each target is reached or missed."""
    found: Indicators = {}
    for target in outcome.targets():
        if names is None or target.name in names:
            late = np.where(target.first >= 0, target.first, len(outcome.quarters))
            found[f"{target.name} reached, probability"] = target.reached.astype(np.float64)
            found[f"{target.name} first reached, quarters (held at the horizon)"] = (
                late.astype(np.float64))
            found[f"{target.name} shortfall, bn USD a year"] = target.shortfall
    return found


@cache
def success_due() -> Quarter:
    """The last quarter of the years by which the texts expect success to show (B-95, B-96)."""
    text = (resources.files("qurultay.seeds") / "timeline.toml").read_text(encoding="utf-8")
    known = parse_toml(text, "seeds/timeline.toml", SeedError).data
    return Quarter(int(known["success_due"]["until"]), 4)
