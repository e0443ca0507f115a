"""How reports say things: names of states, channels and targets, numbers, and differences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import expm1, floor, log10

from qurultay.analysis.compare import PairedDifference
from qurultay.inputs.region import Facts
from qurultay.inputs.tables import rows
from qurultay.report.markup import Markup, number
from qurultay.scenario.changes import Target, written
from qurultay.scenario.measurable import MEASURABLE
from qurultay.world.measures import TargetResult

MODE_LABELS = {
    "bilateral": "one to one",
    "intra_regional": "all together",
    "great_power_led": "with powers",
    "none": "at home",
}
MODE_SENTENCES = {
    "bilateral": "one to one with neighbours",
    "intra_regional": "all of Central Asia together",
    "great_power_led": "with great powers and the bodies they lead",
    "none": "at home",
}
_CHANNEL_LABELS = {
    "intra_regional": "all of Central Asia together",
    "none": "at home",
}
_MOST_DIGITS = 6


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


def channel_label(facts: Facts, channel: int) -> str:
    """A channel in plain words: by its own name, its partner, or the power that leads it."""
    led = int(facts.channels.led_by[channel])
    if led >= 0:
        return f"bodies led by {in_sentence(facts.power_names()[led])}"
    partner = int(facts.channels.ground.partner[channel])
    if partner >= 0:
        return f"one to one with {in_sentence(facts.states[partner])}"
    name = facts.channels.names[channel]
    return _CHANNEL_LABELS.get(name, name.replace("_", " "))


def goal_words(target: Target) -> str:
    """A target in a few words."""
    held = f", held {target.held_for} quarters" if target.held_for > 1 else ""
    if target.traded is None or target.at_least is None:
        return f"{line_words(target)} by {target.by}{held}"
    dollars = f" in dollars of {target.in_dollars_of}" if target.in_dollars_of else ""
    whose = "" if {*target.traded} == {"KZ", "UZ"} else f" ({pair_words(target.traded)})"
    return f"{written(target.limit)} bn{dollars} by {target.by}{held}{whose}"


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
    """Billion dollars, to three digits."""
    return number(value, f"{value:#.3g}".rstrip(".") if value < 1000 else f"{value:,.0f}")


def percent(share: float | None, signed: bool = False) -> Markup:
    """A share as whole per cent, never rounded up to all or down to none; None is unknown.

    With `signed` it is a difference, which has no sign where it rounds to none.
    """
    if share is None:
        return Markup("unknown")
    shown = f"{share:+.0%}" if signed else f"{share:.0%}"
    if shown in ("0%", "-0%", "+0%"):
        shown = "under 1%" if share > 0.0 and not signed else "0%"
    if shown == "100%" and share < 1.0:
        shown = "over 99%"
    return number(share, minus(shown).replace("%", "\u00a0%"))


def signed(value: float, digits: int = 3) -> str:
    """A difference with its sign and a fixed number of decimals; no sign where it is none."""
    shown = f"{value:+,.{digits}f}"
    return minus(shown) if float(shown.replace(",", "")) else f"{0:.{digits}f}"


@dataclass(frozen=True)
class Scale:
    """A unit people think in, and how a measure is turned into it."""

    unit: str
    of: Callable[[float], float]


IN_PERCENT = Scale("\u00a0%", lambda log: 100.0 * expm1(log))
IN_POINTS = Scale(" points", lambda share: 100.0 * share)
AS_IT_IS = Scale("", lambda value: value)


@dataclass(frozen=True)
class Spoken:
    """A difference with its interval in a unit people think in, to as many digits as are known."""

    mean: str
    low: str
    high: str
    unit: str

    @property
    def level(self) -> str:
        """The mean with its unit."""
        return self.mean + self.unit

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
        return cls(signed(mean, digits), signed(low, digits), signed(high, digits), scale.unit)


def spoken(entry: PairedDifference) -> Spoken:
    """A paired difference: of logarithms in per cent, of shares in percentage points."""
    name = entry.measure
    shared = "probability" in name or "share of" in name.partition(" at ")[0] or (
        name.startswith("share "))
    scale = IN_PERCENT if name.startswith("log ") else IN_POINTS if shared else AS_IT_IS
    return Spoken.of((entry.mean, entry.low, entry.high), scale)


def plain_name(measure: str) -> str:
    """A measure's name where its logarithm is shown as per cent."""
    return measure.removeprefix("log ")
