"""Indicators: one number for each world that sums up its whole run.

The unit is in the name; flows at the end are those of the last four quarters; logarithms are
natural, so a difference of 0.01 is about one per cent.

Falls of trade have one definition for every report. From the quarter before a shock on, a series
is compared with its running maximum. The *drawdown* is the deepest fall below that maximum, as a
share of it. *Below the peak* counts the quarters from the last one at the maximum before the
deepest fall to the first one that is level with it again, or to the horizon.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray, IntArray
from qurultay.core.errors import SeedError
from qurultay.core.quarters import Quarter
from qurultay.core.toml import parse_toml
from qurultay.languages import say, speaking
from qurultay.results.outcome import Outcome
from qurultay.results.wording import indicator_words
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import QUARTERS_OF_A_YEAR, trailing

Indicators = dict[str, FloatArray]


def indicators(outcome: Outcome, targets: Collection[str] | None = None,
               shock: int = 0) -> Indicators:
    """All indicators of an outcome by name. (member,) each

    `targets` are the names of those that count, all if not given; falls are counted from the
    quarter at place `shock` on.
    """
    places = outcome.coordinates()
    trade, output = _year(outcome, "state_trade"), _year(outcome, "state_output")
    found = {
        f"log KZ-UZ trade in {outcome.quarters[-1]}": np.log(outcome.turnover()[:, -1]),
        "log trade within Central Asia at the end": np.log(_year(outcome, "regional_trade")),
        "log output of Central Asia at the end": np.log(_year(outcome, "output")),
    }
    found |= {f"log output of {code} at the end": np.log(output[:, at])
              for at, code in enumerate(places["central_state"])}
    found |= {f"log trade of {code} with all others at the end": np.log(trade[:, at])
              for at, code in enumerate(places["central_state"])}
    found["openness of Central Asia at the end, trade over output"] = (
        trade.sum(axis=1) / output.sum(axis=1))
    found["autonomy at the end, 0 to 1"] = _last(outcome, "autonomy")
    bonds = _last(outcome, "dependence_on")
    found |= {f"dependence on {power} at the end, 0 to 1": bonds[:, at]
              for at, power in enumerate(places["power"])}
    found |= {f"share of effort {mode} at the end": share[:, -1]
              for mode, share in outcome.mode_shares().items()}
    found |= _falls(outcome, shock) | _corridors(outcome) | _success(outcome)
    asked = {target.name: target for target in outcome.scenario.targets}
    for target in outcome.targets():
        if targets is None or target.name in targets:
            late = np.where(target.first >= 0, target.first, len(outcome.quarters))
            found[f"{target.name} standing when due, probability"] = (
                target.standing.astype(np.float64))
            found[f"{target.name} reached, probability"] = target.reached.astype(np.float64)
            found[f"{target.name} first reached, quarters (held at the horizon)"] = (
                late.astype(np.float64))
            unit = MEASURABLE[asked[target.name].measure].unit
            unit = "bn USD a year" if unit == "bn" else unit
            found[f"{target.name} shortfall, {unit}"] = target.shortfall
    return found


PERCENT, POINTS, QUARTERS, PLAIN = "percent", "points", "quarters", "plain"
"""How a difference is spoken of: of logarithms in per cent, of shares in points, as it is."""

_TRADE, _TARGETS, _PARTNERS = "trade", "targets", "partners"
_CORRIDORS, _SECURITY, _MONEY = "corridors", "security", "money"
_MEANINGS = (
    (r"log (?P<one>\w+)-(?P<other>\w+) trade in (?P<period>\S+)", "pair trade", _TRADE, PERCENT),
    (r"log trade within Central Asia at the end", "regional trade", _TRADE, PERCENT),
    (r"log output of Central Asia at the end", "output", _MONEY, PERCENT),
    (r"log output of (?P<one>\w+) at the end", "state output", _MONEY, PERCENT),
    (r"log trade of (?P<one>\w+) with all others at the end", "state trade", _TRADE, PERCENT),
    (r"openness .*", "openness", _TRADE, POINTS),
    (r"autonomy .*", "autonomy", _PARTNERS, POINTS),
    (r"dependence on (?P<one>\w+) .*", "dependence", _PARTNERS, POINTS),
    (r"share of effort (?P<mode>\w+) at the end", "effort", _PARTNERS, POINTS),
    (r"largest fall of (?P<one>\w+)-(?P<other>\w+) trade(, .*)?", "fall of pair", _SECURITY,
     POINTS),
    (r"largest fall of trade within Central Asia, .*", "fall inside", _SECURITY, POINTS),
    (r"(?P<one>\w+)-(?P<other>\w+) trade below its peak, .*", "below of pair", _SECURITY,
     QUARTERS),
    (r"trade within Central Asia below its peak, .*", "below inside", _SECURITY, QUARTERS),
    (r"goods passed on .*", "passed on", _TRADE, PLAIN),
    (r"capacity of all corridors .*", "capacity", _CORRIDORS, PLAIN),
    (r"energy security .*", "energy security", _SECURITY, POINTS),
    (r"interest on long money .*", "interest", _MONEY, POINTS),
    (r"share of goods by corridor (?P<corridor>\w+) at the end", "corridor", _CORRIDORS, POINTS),
    (r"transit time in (?P<quarter>\S+), days", "transit time", _CORRIDORS, PLAIN),
    (r"transit cost in (?P<quarter>\S+), log points", "transit cost", _CORRIDORS, PERCENT),
    (r"share of high-value goods in mutual trade in (?P<quarter>\S+), .*", "high value", _MONEY,
     POINTS),
    (r"states struck by (?P<kind>\w+) a year to (?P<quarter>\S+)", "struck", _SECURITY, PLAIN),
    (r"(?P<target>.+) standing when due, probability", "standing", _TARGETS, POINTS),
    (r"(?P<target>.+) reached(, probability| in time)", "touched", _TARGETS, POINTS),
    (r"(?P<target>.+) first reached, quarters .*", "first", _TARGETS, QUARTERS),
    (r"(?P<target>.+) shortfall, (?P<unit>.+)", "shortfall", _TARGETS, PLAIN),
)


@dataclass(frozen=True)
class Meaning:
    """What an indicator is: a key of the catalogue, its places, a group and a scale."""

    key: str
    group: str
    scale: str
    places: dict[str, str]


@cache
def meaning(name: str) -> Meaning:
    """What the indicator of a name is; KeyError where there is none."""
    for pattern, key, group, scale in _MEANINGS:
        if found := re.fullmatch(pattern, name):
            return Meaning(key, group, scale, found.groupdict())
    raise KeyError(name)


def plain_name(measure: str) -> str:
    """What an indicator is called, with states, modes and corridors in full."""
    what = meaning(measure)
    return indicator_words(what.key, what.places)


def measure_words(name: str) -> str:
    """An indicator, or what `sensitivity` explains, by its name; in English the name itself."""
    if speaking().locale.code == "en":
        return name
    try:
        said = plain_name(name)
    except KeyError:  # named without its "log", so in its own unit
        return plain_name(f"log {name}")
    return say("log-of", measure=said) if name.startswith("log ") else said


def _last(outcome: Outcome, name: str) -> FloatArray:
    """A measure in the last quarter. (member, places)"""
    found: FloatArray = outcome.measures[name][:, -1]
    return found


def _year(outcome: Outcome, name: str) -> FloatArray:
    """A flow over the last four quarters. (member, places)"""
    found: FloatArray = outcome.measures[name][:, -QUARTERS_OF_A_YEAR:].mean(axis=1)
    return found


def _falls(outcome: Outcome, shock: int) -> Indicators:
    """Falls of trailing trade after a shock, as `setback` defines them."""
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


def _corridors(outcome: Outcome) -> Indicators:
    taken = _last(outcome, "corridor_share")
    found = {"goods passed on to sanctioned states at the end, bn USD a year":
             _year(outcome, "passed_on")}
    found |= {name: _last(outcome, measure) for name, measure in {
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
        f"share of high-value goods in mutual trade in {due}, which nothing answers to":
            outcome.measures["high_value_share"][:, at],
    }
    struck = outcome.measures["incidents"][:, : at + 1].mean(axis=1) * 4.0
    return found | {f"states struck by {kind} a year to {due}": struck[:, place]
                    for place, kind in enumerate(outcome.facts.incidents)}


@cache
def success_due() -> Quarter:
    """The last quarter of the years by which the texts expect success to show (B-95, B-96)."""
    text = (resources.files("qurultay.seeds") / "timeline.toml").read_text(encoding="utf-8")
    known = parse_toml(text, "seeds/timeline.toml", SeedError).data
    return Quarter(int(known["success_due"]["until"]), 4)


@dataclass(frozen=True)
class Setback:
    """The deepest fall of each member. (member,) each

    `drawdown` share of the maximum, 0..1; `below` quarters below it, held at the horizon;
    `recovered` whether the maximum was reached again.
    """

    drawdown: FloatArray
    below: IntArray
    recovered: BoolArray


def setback(series: FloatArray, before: float, since: int = 0) -> Setback:
    """The deepest fall of a positive series (member, quarter) from a shock on.

    `since` is the place of the shock's first quarter, `before` the level before the first quarter.
    """
    start = np.full(len(series), before) if since == 0 else series[:, since - 1]
    level = np.column_stack([start, series[:, since:]])
    places = np.arange(level.shape[1])
    peak = np.maximum.accumulate(level, axis=1)
    fall = 1.0 - level / peak
    trough = fall.argmax(axis=1)[:, None]
    high = level >= np.take_along_axis(peak, trough, axis=1)
    left = np.where(high & (places <= trough), places, 0).max(axis=1)
    back = np.where(high & (places > trough), places, places[-1]).min(axis=1)
    drawdown: FloatArray = fall.max(axis=1)
    fell = drawdown > 0.0
    return Setback(drawdown, np.where(fell, back - left, 0),
                   ~fell | (high & (places > trough)).any(axis=1))


def shock(scenario: Scenario, against: Scenario) -> int:
    """Place of the quarter in which events first set two scenarios apart; 0 where none does.

    Assumptions and policies do so from the first quarter on.
    """
    if dict(scenario.changes) != dict(against.changes):
        return 0
    mine, theirs = ({(e.at, e.sets, e.until, e.change) for e in one.events}
                    | {(e.date or scenario.start, e.table, e) for e in one.entries}
                    for one in (scenario, against))
    dates = [one[0] for one in mine ^ theirs]
    return max(min(dates) - scenario.start, 0) if dates else 0
