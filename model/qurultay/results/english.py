"""The English catalogue: how the sentences of an answer are worded, and names inside them.

Each sentence stands whole under its key; holes in braces are filled with numbers and names. A hole
is put into words by its name (see `_HOLES`), so that a sentence never holds half of another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from qurultay.inputs.tables import rows
from qurultay.scenario.changes import written

SENTENCES = {
    "chances.never": "{subject} does not reach {level} by {due} in any world.",
    "chances.always": "{subject} is at {level} at {due} in every world.",
    "chances.pass": "{subject} touches {level} by {due} in {touched}, but is there at {due} in no "
                    "world.",
    "chances.steady": "{subject} is at {level} at {due} in {standing}; no other world touches it "
                      "by then.",
    "chances.some": "{subject} is at {level} at {due} in {standing}, and touches it at least once "
                    "by then in {touched}.",
    "one.never": "In this one world {subject} does not reach {level} by {due}.",
    "one.pass": "In this one world {subject} touches {level} by {due}, but is not there at {due}.",
    "one.stands": "In this one world {subject} is at {level} at {due}.",
    "one.real": "In dollars of {year} it is there too.",
    "one.unreal": "In dollars of {year} it is not there.",
    "one.level": "In this one world {subject} is {middle} in {period}.",
    "real.none": "In dollars of {year} it is there in no world.",
    "real.all": "In dollars of {year} it is there in every world too.",
    "real.some": "In dollars of {year} it is there in {standing}.",
    "trade.level": "{subject} is {middle} in {period} in the middle world; nine worlds in ten lie "
                   "between {from} and {to}.",
    "lever.best": "Of {count} levers tried, this one adds most to the chance: {lever}, {points}.",
    "lever.none": "None of {count} levers tried adds 1 point to the chance.",
    "moves.never": "{subject} does not reach {level} by {due} in any world, neither under "
                   "“{scenario}” nor under “{against}”.",
    "moves.always": "{subject} is at {level} at {due} in every world, both under “{scenario}” and "
                    "under “{against}”.",
    "moves.none": "“{scenario}” makes no difference here: as under “{against}”, {subject} is at "
                  "{level} at {due} in {standing} and touches it at least once by then in "
                  "{touched}.",
    "moves.little": "Under “{scenario}” {subject} is at {level} at {due} in {standing} and touches "
                    "it at least once by then in {touched}; “{against}” differs by less than "
                    "1 point ({before} at {due}).",
    "moves.unclear": "Under “{scenario}” {subject} is at {level} at {due} in {standing} and "
                     "touches it at least once by then in {touched}; whether “{against}” "
                     "({before} at {due}) differs cannot be seen in {members}: the difference "
                     "lies between {low} and {high}.",
    "moves.up": "Under “{scenario}” {subject} is at {level} at {due} in {standing}, {points} more "
                "than under “{against}” (between {low} and {high}), and touches it at least once "
                "by then in {touched}.",
    "moves.down": "Under “{scenario}” {subject} is at {level} at {due} in {standing}, {points} "
                  "less than under “{against}” (between {low} and {high}), and touches it at "
                  "least once by then in {touched}.",
    "touch.up": "The chance of touching it at least once by then is {points} higher (between {low} "
                "and {high}).",
    "touch.down": "The chance of touching it at least once by then is {points} lower (between "
                  "{low} and {high}).",
    "trade.none": "“{scenario}” does not change {subject} in {period} in any world.",
    "trade.little": "“{scenario}” changes {subject} in {period} by less than 1% against "
                    "“{against}”.",
    "trade.unclear": "What “{scenario}” does to {subject} in {period} against “{against}” cannot "
                     "be seen in {members}: between {from_percent} and {to_percent}.",
    "trade.up": "“{scenario}” makes {subject} in {period} {percent} higher than under “{against}” "
                "(between {from_percent} and {to_percent}).",
    "trade.down": "“{scenario}” makes {subject} in {period} {percent} lower than under “{against}” "
                  "(between {from_percent} and {to_percent}).",
    "sides.none": "In one and the same world none of these scenarios changes {subject} in "
                  "{period}: {middle}.",
    "sides.apart": "In one and the same world {subject} in {period} is highest under "
                   "“{scenario}”, {middle}, and lowest under “{against}”, {lowest}.",
    "trust.coverage": "Intervals meant to hold {meant} of past years held {share} "
                      "({low_share} to {high_share}).",
    "trust.skill.up": "Its forecasts of past years were {share} better than the best simple "
                      "forecast ({low_share} to {high_share}).",
    "trust.skill.none": "Its forecasts of past years were not clearly better than the best simple "
                        "forecast ({low_share} to {high_share}): do not read it as a forecast.",
    "trust.skill.down": "Its forecasts of past years were worse than the best simple forecast "
                        "({low_share} to {high_share}): do not read it as a forecast.",
    "trust.layer.up": "What states do, as modelled, made forecasts of past years {share} better "
                      "({low_share} to {high_share}).",
    "trust.layer.none": "What states do, as modelled, did not clearly make forecasts of past "
                        "years better ({low_share} to {high_share}).",
    "trust.layer.down": "What states do, as modelled, made forecasts of past years worse "
                        "({low_share} to {high_share}).",
    "trust.judgement": "{count} of {of} numbers are our own judgement; the others rest on data, "
                       "studies or the two texts.",
}
"""By key. `standing`, `touched` and `before` are shares of worlds."""

SUBJECTS = {
    "bilateral_trade": "trade between {one} and {other}",
    "trust": "trust between {one} and {other}",
    "regional_trade": "trade within Central Asia",
    "state_trade": "trade of {one} with all others",
    "state_output": "output of {one}",
    "output": "output of Central Asia",
    "passed_on": "the value of goods passed on to sanctioned states",
    "openness": "trade of Central Asia compared with its output",
    "mode_share": "the share of effort “{mode}”",
    "autonomy": "autonomy of Central Asia",
    "dependence_on": "dependence on {one}",
    "stance": "the stance of {one}",
    "capital_cost": "interest on long money",
    "energy_security": "energy security",
    "high_value_share": "the share of high-value goods in mutual trade",
    "incidents": "the number of states struck by {incident} incidents",
    "corridor_share": "the share of goods on the corridor {corridor}",
    "corridor_capacity": "capacity of all corridors",
    "transit_days": "time in transit",
    "transit_days at": "time in transit on the corridor {corridor}",
    "transit_cost": "cost of transit",
}
"""What a figure is called inside a sentence, by measure."""

AMOUNTS = {
    "bn": "{number} billion dollars a year",
    "days": "{number} days", "days one": "{number} day", "of output": "{number} of output",
    "of 1": "{number} of 1", "of effort": "{number} of effort", "a year": "{number} a year",
    "of mutual trade": "{number} of mutual trade", "states struck a year": "{number} a year",
    "of goods": "{number} of goods", "Mt a year": "{number} million tons a year",
    "log points": "{number} log points", "(0 tolerate, 1 co-opt, 2 oppose)":
    "{number} (0 tolerates, 1 co-opts, 2 opposes)",
}
"""An amount by its unit."""

LEVELS = {
    "at_least": "{amount} or more", "at_most": "{amount} or less",
    "at_least real": "{amount} or more in dollars of {year}",
    "at_most real": "{amount} or less in dollars of {year}",
    "at_least held": "{amount} or more for {held} quarters",
    "at_most held": "{amount} or less for {held} quarters",
    "at_least real held": "{amount} or more in dollars of {year} for {held} quarters",
    "at_most real held": "{amount} or less in dollars of {year} for {held} quarters",
}
"""A level that a target asks for."""

FIGURES = {
    "pair trade": "trade between {one} and {other} in {period}",
    "regional trade": "trade within Central Asia, last year",
    "output": "output of Central Asia, last year",
    "state output": "output of {one}, last year",
    "state trade": "trade of {one} with all others, last year",
    "openness": "trade of Central Asia over its output, last year",
    "autonomy": "autonomy of Central Asia, last quarter",
    "dependence": "dependence on {one}, last quarter",
    "effort": "share of effort “{mode}”, last quarter",
    "fall of pair": "deepest fall of trade between {one} and {other}, share of its peak",
    "fall inside": "deepest fall of trade within Central Asia, share of its peak",
    "below of pair": "quarters for which trade between {one} and {other} stays below its peak "
                     "(never back counts as the end)",
    "below inside": "quarters for which trade within Central Asia stays below its peak (never "
                    "back counts as the end)",
    "passed on": "goods passed on to sanctioned states, last year, bn USD a year",
    "capacity": "capacity of all corridors, last quarter, Mt a year",
    "energy security": "energy security, last quarter",
    "interest": "interest on long money a year, last quarter",
    "corridor": "share of goods on the corridor {corridor}, last quarter",
    "transit time": "time in transit in {quarter}, days",
    "transit cost": "cost of transit in {quarter}",
    "high value": "share of high-value goods in mutual trade in {quarter}, which nothing "
                  "answers to",
    "struck": "states struck by {kind} a year to {quarter}",
    "standing": "chance of {target}, there when due",
    "touched": "chance of {target}, touched at least once by its date",
    "first": "quarters until {target} is first touched (never counts as the end)",
    "shortfall": "what {target} lacks when due, {unit}",
}
"""What a figure of a whole run is called on its own, with the places it is of."""

GROUPS = {"trade": "Trade", "targets": "Targets", "partners": "Partners",
          "corridors": "Corridors", "security": "Security", "money": "Money"}
"""Headings under which differences are shown."""

MODE_LABELS = {
    "bilateral": "with one neighbour",
    "intra_regional": "with all of Central Asia",
    "great_power_led": "with a great power",
    "none": "stays out",
}
"""What each mode is called everywhere."""

_MONTHS = {1: "March", 2: "June", 3: "September", 4: "December"}


@cache
def state_names() -> dict[str, str]:
    """Full names of the actors by code."""
    return {row.text("code"): row.text("name") for row in rows("states.csv")}


def in_sentence(code: str) -> str:
    """A state's name inside a sentence."""
    name = state_names()[code]
    return f"the {name}" if name.split()[0] in ("United", "European", "Rest") else name


def pair_words(pair: tuple[str, str]) -> str:
    """Two codes as "Kazakhstan and Uzbekistan"."""
    return f"{in_sentence(pair[0])} and {in_sentence(pair[1])}"


@cache
def corridor_names() -> dict[str, str]:
    """What each corridor is called in full."""
    return {row.text("corridor"): row.text("label") for row in rows("corridors.csv")}


def figure_words(measure: str, place: str | None = None) -> str:
    """A measure as the subject of a sentence, with the place it is of."""
    if place is None:
        return SUBJECTS[measure]
    codes = [in_sentence(code) if code in state_names() else code for code in place.split("-")]
    key = f"{measure} at" if f"{measure} at" in SUBJECTS else measure
    return SUBJECTS[key].format(
        one=codes[0], other=codes[-1], mode=MODE_LABELS.get(place, place), incident=place,
        corridor=corridor_names().get(place, place))


def indicator_words(key: str, places: Mapping[str, str]) -> str:
    """A figure of a whole run by its key in FIGURES; states, modes, corridors in full."""
    names: dict[str, Callable[[str], str]] = {
        "one": in_sentence, "other": in_sentence, "period": period_words,
        "mode": lambda mode: MODE_LABELS[mode], "corridor": lambda name: corridor_names()[name],
        "target": lambda name: name.replace("_", " ")}
    return FIGURES[key].format(**{name: names[name](place) if name in names else place
                                  for name, place in places.items()})


def number_words(value: float, digits: int = 3) -> str:
    """A number to so many digits, with thousands marked and no idle zeros."""
    shown = f"{value:,.0f}" if abs(value) >= float(f"1e{digits - 1}") else f"{value:.{digits}g}"
    return shown.replace("-", "−")


def share_words(hits_of: Sequence[int]) -> str:
    """A share of worlds: counted where they are few, otherwise in whole per cent.

    Never rounded up to all or down to none.
    """
    hits, of = hits_of
    if hits in (0, of):
        return "every world" if hits else "no world"
    if of < 100:
        return f"{hits} of {of} worlds"
    return f"{percent_text(hits / of)} of worlds"


def percent_text(share: float) -> str:
    """A share in whole per cent, never rounded up to all or down to none."""
    shown = f"{share:.0%}".replace("-", "−")
    if shown in ("0%", "−0%"):
        return "under 1%" if share > 0.0 else "0%"
    return "over 99%" if shown == "100%" and share < 1.0 else shown


def tenths(value: float) -> str:
    """To one decimal below ten, otherwise whole; what is not zero never looks so."""
    shown = f"{value:.1f}" if abs(value) < 9.95 else f"{value:.0f}"
    if float(shown) == 0.0:
        shown = f"{value:.1g}" if value else "0"
    return shown.removesuffix(".0").replace("-", "−")


def points_words(value: float) -> str:
    """A difference of chances."""
    shown = tenths(value)
    return f"{shown} point" if shown in ("1", "−1") else f"{shown} points"


def date_words(quarter: str) -> str:
    """The end of a quarter."""
    year, at = quarter[:4], int(quarter[-1])
    return f"the end of {year}" if at == 4 else f"the end of {_MONTHS[at]} {year}"


def period_words(quarter: str) -> str:
    """The year that ends with a quarter."""
    return quarter[:4] if quarter.endswith("Q4") else f"the year to {date_words(quarter)[11:]}"


def level_words(level: Mapping[str, Any]) -> str:
    """The level a target asks for."""
    side = "at_least" if level["at_least"] is not None else "at_most"
    limit, unit = level[side], level["unit"]
    unit = f"{unit} one" if limit == 1 and f"{unit} one" in AMOUNTS else unit
    real = " real" if level.get("dollars_of") else ""
    held = level.get("held_for", 1)
    return LEVELS[f"{side}{real}{' held' if held > 1 else ''}"].format(
        amount=AMOUNTS[unit].format(number=written(limit).replace("-", "−")),
        year=level.get("dollars_of"), held=held)


_HOLES: dict[str, Callable[[Any], str]] = {
    "subject": lambda of: figure_words(of["measure"], of.get("place")),
    "level": level_words, "due": date_words, "period": period_words,
    "standing": share_words, "touched": share_words, "before": share_words,
    "points": points_words, "low": tenths, "high": points_words,
    "percent": lambda value: f"{tenths(value)}%", "from_percent": tenths,
    "to_percent": lambda value: f"{tenths(value)}%",
    "middle": lambda value: AMOUNTS["bn"].format(number=number_words(value)),
    "lowest": lambda value: AMOUNTS["bn"].format(number=number_words(value)),
    "from": number_words, "to": number_words, "share": percent_text, "meant": percent_text,
    "low_share": percent_text, "high_share": percent_text,
    "members": lambda count: f"{count:,} worlds" if count != 1 else "1 world",
    "count": str,
}


def sentence(key: str, values: Mapping[str, Any]) -> str:
    """One sentence of the catalogue with its holes filled."""
    said = SENTENCES[key].format(**{
        name: _HOLES[name](value) if name in _HOLES else str(value)
        for name, value in values.items()})
    return said[0].upper() + said[1:]
