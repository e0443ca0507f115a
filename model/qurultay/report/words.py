"""How reports say things: names of states, channels and targets, numbers, and differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import expm1, floor, log10
from typing import Any

from qurultay.analysis.compare import PairedDifference
from qurultay.analysis.indicators import PERCENT, POINTS, meaning
from qurultay.analysis.indicators import plain_name as plain_name
from qurultay.inputs.region import Facts
from qurultay.languages import Phrase, phrase, say
from qurultay.report.markup import Markup, number, text
from qurultay.results.answer import asked_level
from qurultay.results.wording import (
    amount_phrase,
    as_written,
    date_phrase,
    figure_phrase,
    in_a_row,
    key_of,
    level_phrase,
    meaning_words,
    mode_names,
    number_words,
    percent_sign,
    percent_text,
    state_phrase,
    words_of,
)
from qurultay.scenario.changes import Target, written
from qurultay.scenario.measurable import MEASURABLE
from qurultay.world.measures import TargetResult

_MOST_DIGITS = 4


def of_pair(pair: tuple[str, str]) -> dict[str, Phrase]:
    """Two states for the holes of a sentence: together as `pair`, or `one` and `other`."""
    one, other = map(state_phrase, pair)
    return {"pair": phrase("pair", one=one, other=other), "one": one, "other": other}


def heads_of(*names: str, area: str = "report") -> list[str]:
    """Headings of columns; those of numbers begin with "#"."""
    return ["#" * name.startswith("#") + say(f"{area}-{name.lstrip('#')}") for name in names]


def range_words(low: str, high: str) -> str:
    """Two ends of something."""
    return say("report-range", low=low, high=high)


def view_words(view: str | None) -> str:
    """What a worldview is called; nothing where there is none."""
    return words_of(phrase(f"story-view-{view}", view)) if view else ""


def part_words(name: str, kind: str = "part") -> str:
    """What a part of the change of trade is called; of `kind` "column" where there is no room."""
    return say(key_of("story", kind, name))


def moved_words(name: str, value: float, digits: int = 2) -> str:
    """A part of the change of trade with what it added."""
    return say("story-moved", part=part_words(name), amount=as_written(f"{value:+.{digits}f}"))


def parameter_words(key: str, says: str) -> str:
    """What a parameter means, without a full stop; `says` in English."""
    return meaning_words(key, says).rstrip(".")


def channel_label(facts: Facts, channel: int) -> str:
    """A channel in plain words: by its own name, its partner, or the power that leads it."""
    led = int(facts.channels.led_by[channel])
    if led >= 0:
        return say("story-channel-led", power=state_phrase(facts.power_names()[led]))
    partner = int(facts.channels.ground.partner[channel])
    if partner >= 0:
        return say("story-channel-with", state=state_phrase(facts.states[partner]))
    name = facts.channels.names[channel]
    return mode_names().get(name, name.replace("_", " "))


def goal_words(target: Target) -> str:
    """A target in a few words."""
    due = date_phrase(str(target.by))
    if target.traded is None or target.at_least is None:
        return say("report-goal", line=line_phrase(target), due=due)
    key = "report-goal-real" if target.in_dollars_of else "report-goal-money"
    goal = phrase(key, number=as_written(written(target.limit)), due=due,
                  year=as_written(str(target.in_dollars_of)))
    if target.held_for > 1:
        goal = phrase("report-goal-held", goal=goal, held=target.held_for)
    if {*target.traded} != {"KZ", "UZ"}:
        goal = phrase("report-goal-pair", goal=goal, **of_pair(target.traded))
    return words_of(goal)


def chances_words(shown: Mapping[str, Any]) -> str:
    """Both chances of a target as its JSON has them, and the first in dollars of the base year."""
    real = shown["in_base_dollars"]
    both = {name: percent_text(shown[name]) for name in ("standing", "touched")}
    if real is None:
        return say("report-chances", **both)
    return say("report-chances-real", **both, real=percent_text(real["standing"]),
               year=as_written(str(real["year"])))


def line_phrase(target: Target) -> Phrase:
    """The line that a target asks a world to cross, inside a sentence."""
    if target.traded and target.at_least is not None:
        return amount_phrase(target.limit, "bn", as_written(written(target.limit)))
    return phrase("story-line", subject=figure_phrase(target.measure, target.place),
                  level=level_phrase(asked_level(target)))


def line_words(target: Target) -> str:
    """The line that a target asks a world to cross, in words."""
    return words_of(line_phrase(target))


def lack_phrase(result: TargetResult, target: Target) -> Phrase:
    """How much a target lacked at its date, inside a sentence."""
    lack = float(result.shortfall[0])
    if lack <= 0.0:
        return phrase("story-lack-time")
    if MEASURABLE[target.measure].money:
        return phrase("story-lack-money", number=as_written(
            f"{lack:,.{0 if lack >= 100.0 else 2}f}"))
    return phrase("story-lack-other", amount=amount_phrase(
        lack, MEASURABLE[target.measure].unit, as_written(f"{lack:,.3g}")))


def listed(names: Sequence[str]) -> str:
    """Names in a row: "a, b and c"."""
    *before, last = names or [""]
    return say("row-and", before=in_a_row(before), one=last) if before else last


def minus(shown: str) -> str:
    """A number with a true minus sign in place of each hyphen."""
    return shown.replace("-", "−")


def bn(value: float) -> Markup:
    """Billion dollars, to three digits, as every sentence says them."""
    return number(value, number_words(value))


def percent(share: float | None) -> Markup:
    """A share as whole per cent, as every sentence says it; None is unknown."""
    return text(say("report-unknown")) if share is None else number(share, percent_text(share))


def signed(value: float, digits: int = 3) -> str:
    """A difference with its sign and a fixed number of decimals; no sign where it is none."""
    shown = f"{value:+,.{digits}f}"
    return as_written(shown if float(shown.replace(",", "")) else f"{0:.{digits}f}")


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
    count: float = 0.0

    @property
    def level(self) -> str:
        """The mean with its unit."""
        if self.scale is IN_POINTS:
            return say("points", number=self.mean, count=abs(self.count))
        return percent_sign(self.mean) if self.scale is IN_PERCENT else self.mean

    @property
    def span(self) -> str:
        """The interval."""
        return (say("report-span", low=self.low, high=self.high) if self.low != self.high
                else say("report-span-same"))

    @classmethod
    def of(cls, three: tuple[float, float, float], scale: Scale) -> Spoken:
        """Mean, low and high with two digits of what is uncertain in them."""
        mean, low, high = (scale.of(value) for value in three)
        reach = (high - low) / 2.0
        digits = min(max(1 - floor(log10(reach)), 0), _MOST_DIGITS) if reach > 0.0 else 0
        return cls(signed(mean, digits), signed(low, digits), signed(high, digits), scale,
                   1.5 if digits else round(mean))  # with decimals the plural of fractions


def spoken(entry: PairedDifference) -> Spoken:
    """A paired difference: of logarithms in per cent, of shares in percentage points."""
    scale = {PERCENT: IN_PERCENT, POINTS: IN_POINTS}.get(meaning(entry.measure).scale, AS_IT_IS)
    return Spoken.of((entry.mean, entry.low, entry.high), scale)
