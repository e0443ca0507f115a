"""How reports say things: names of states, channels and targets, numbers, and differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import expm1, floor, log10
from typing import Any

from qurultay.analysis.compare import PairedDifference
from qurultay.analysis.indicators import PERCENT, POINTS, meaning
from qurultay.inputs.region import Facts
from qurultay.report.markup import Markup, number
from qurultay.results.wording import (
    date_words,
    in_sentence,
    indicator_words,
    mode_names,
    number_words,
    pair_words,
    percent_text,
)
from qurultay.scenario.changes import Target, written
from qurultay.scenario.measurable import MEASURABLE
from qurultay.world.measures import TargetResult

_MOST_DIGITS = 4


def channel_label(facts: Facts, channel: int) -> str:
    """A channel in plain words: by its own name, its partner, or the power that leads it."""
    led = int(facts.channels.led_by[channel])
    if led >= 0:
        return f"bodies led by {in_sentence(facts.power_names()[led])}"
    partner = int(facts.channels.ground.partner[channel])
    if partner >= 0:
        return f"with {in_sentence(facts.states[partner])}"
    name = facts.channels.names[channel]
    return mode_names().get(name, name.replace("_", " "))


def goal_words(target: Target) -> str:
    """A target in a few words."""
    due = date_words(str(target.by))
    held = f", held {target.held_for} quarters" if target.held_for > 1 else ""
    if target.traded is None or target.at_least is None:
        return f"{line_words(target)} by {due}{held}"
    dollars = f" in dollars of {target.in_dollars_of}" if target.in_dollars_of else ""
    whose = "" if {*target.traded} == {"KZ", "UZ"} else f" ({pair_words(target.traded)})"
    return f"{written(target.limit)} bn{dollars} by {due}{held}{whose}"


def chances_words(shown: Mapping[str, Any]) -> str:
    """Both chances of a target as its JSON has them, and the first in dollars of the base year."""
    real = shown["in_base_dollars"]
    more = "" if real is None else (
        f" (in dollars of {real['year']} in {percent_text(real['standing'])})")
    return (f"there when due in {percent_text(shown['standing'])} of worlds{more}, touched at "
            f"least once by then in {percent_text(shown['touched'])}")


def line_words(target: Target) -> str:
    """The line that a target asks a world to cross, in words."""
    if target.traded and target.at_least is not None:
        return f"{written(target.limit)} billion dollars a year"
    about = f" {target.place}" if target.place else ""
    sign = "at least" if target.at_least is not None else "at most"
    return f"{target.measure.replace('_', ' ')}{about} {sign} {target.level}"


def missing(result: TargetResult, target: Target) -> str:
    """How much a target lacked at its date, in words."""
    lack = float(result.shortfall[0])
    if lack <= 0.0:
        return "there at its date, but not for long enough"
    if MEASURABLE[target.measure].money:
        return f"{lack:,.{0 if lack >= 100.0 else 2}f} billion missing"
    return f"{lack:,.3g} {MEASURABLE[target.measure].unit} away"


def listed(names: list[str]) -> str:
    """Names in a row: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def minus(shown: str) -> str:
    """A number with a true minus sign in place of each hyphen."""
    return shown.replace("-", "−")


def bn(value: float) -> Markup:
    """Billion dollars, to three digits, as every sentence says them."""
    return number(value, number_words(value))


def percent(share: float | None) -> Markup:
    """A share as whole per cent, as every sentence says it; None is unknown."""
    return Markup("unknown") if share is None else number(share, percent_text(share))


def signed(value: float, digits: int = 3) -> str:
    """A difference with its sign and a fixed number of decimals; no sign where it is none."""
    shown = f"{value:+,.{digits}f}"
    return minus(shown) if float(shown.replace(",", "")) else f"{0:.{digits}f}"


@dataclass(frozen=True)
class Scale:
    """A unit people think in, and how a measure is turned into it."""

    unit: str
    of: Callable[[float], float]


IN_PERCENT = Scale("%", lambda log: 100.0 * expm1(log))
IN_POINTS = Scale(" points", lambda share: 100.0 * share)
AS_IT_IS = Scale("", lambda value: value)


@dataclass(frozen=True)
class Spoken:
    """A difference with its interval in a unit people think in, to as many digits as are known."""

    mean: str
    low: str
    high: str
    scale: Scale

    @property
    def level(self) -> str:
        """The mean with its unit."""
        return self.mean + self.scale.unit

    @property
    def span(self) -> str:
        """The interval."""
        return f"({self.low} to {self.high})" if self.low != self.high else "(in every world)"

    @classmethod
    def of(cls, three: tuple[float, float, float], scale: Scale) -> Spoken:
        """Mean, low and high with two digits of what is uncertain in them."""
        mean, low, high = (scale.of(value) for value in three)
        reach = (high - low) / 2.0
        digits = min(max(1 - floor(log10(reach)), 0), _MOST_DIGITS) if reach > 0.0 else 0
        return cls(signed(mean, digits), signed(low, digits), signed(high, digits), scale)


def spoken(entry: PairedDifference) -> Spoken:
    """A paired difference: of logarithms in per cent, of shares in percentage points."""
    scale = {PERCENT: IN_PERCENT, POINTS: IN_POINTS}.get(meaning(entry.measure).scale, AS_IT_IS)
    return Spoken.of((entry.mean, entry.low, entry.high), scale)


def plain_name(measure: str) -> str:
    """What an indicator is called, with states, modes and corridors in full."""
    what = meaning(measure)
    return indicator_words(what.key, what.places)
