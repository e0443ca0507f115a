"""What a scenario is made of: changes of parameters, dated events, and targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, overload

import numpy as np
from numpy.typing import NDArray

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place

Kind = Literal["to", "times", "plus"]


def written(number: float) -> str:
    """A number with all its digits and no idle ".0", so that two different ones look so."""
    return repr(float(number)).removesuffix(".0")


@dataclass(frozen=True)
class Change:
    """What happens to one parameter: set `to` a value, taken `times` one, or `plus` one.

    `table` is where it was written: "assumptions", "policies", "events" or "--set".
    """

    kind: Kind
    value: float
    table: str = field(compare=False)
    origin: Place = field(compare=False)

    @overload
    def apply(self, given: float) -> float: ...
    @overload
    def apply(self, given: NDArray[np.float64]) -> NDArray[np.float64]: ...
    def apply(self, given: float | NDArray[np.float64]) -> float | NDArray[np.float64]:
        """The changed value, elementwise, in the unit of the parameter; not held to its range."""
        if self.kind == "times":
            return given * self.value
        if self.kind == "plus":
            return given + self.value
        return np.full_like(given, self.value) if isinstance(given, np.ndarray) else self.value

    def after(self, former: Change | None) -> Change | None:
        """One change that does what `former` and then this one do; None where none can.

        A factor and a sum do not make one change: 1.5 x and + 0.1 have no common form.
        """
        if former is None or self.kind == "to":
            return self
        if former.kind == "to":
            return Change("to", self.apply(former.value), self.table, self.origin)
        if former.kind != self.kind:
            return None
        joint = former.value * self.value if self.kind == "times" else former.value + self.value
        return Change(self.kind, joint, self.table, self.origin)

    @property
    def is_idle(self) -> bool:
        """Whether it leaves every value as it is."""
        return (self.kind, self.value) in (("times", 1.0), ("plus", 0.0))

    def __str__(self) -> str:
        number = written(self.value)
        return number if self.kind == "to" else f"{{ {self.kind} = {number} }}"


@dataclass(frozen=True)
class Event:
    """From `at` to `until`, both included, the parameter `sets` is changed; then it returns.

    `until` is None for an event that lasts to the end. The change acts on what the scenario
    makes of the parameter, not beside it.
    """

    name: str | None
    at: Quarter
    until: Quarter | None
    sets: str
    change: Change
    because: tuple[str, ...]
    origin: Place = field(compare=False)

    def holds(self, quarter: Quarter) -> bool:
        """Whether the quarter lies within the event."""
        return self.at <= quarter and (self.until is None or quarter <= self.until)

    def overlaps(self, other: Event) -> bool:
        """Whether both set one key in one quarter."""
        return self.sets == other.sets and (self.holds(other.at) or other.holds(self.at))

    def __str__(self) -> str:
        label = f'event "{self.name}"' if self.name else f"the event on {self.sets}"
        return f"{label} ({self.at} to {self.until or 'the end'})"


@dataclass(frozen=True)
class Target:
    """A question answered in every world: is `measure` of `pair` at least this, by then?

    `at_least` is in billion dollars a year, current ones or, with `in_dollars_of`, those of a
    year. It must hold for `held_for` quarters in a row. `statistic` is whose record counts:
    the mean of both reporters, or the exporter's or importer's alone.
    """

    name: str
    measure: str
    pair: tuple[str, str]
    at_least: float
    by: Quarter
    held_for: int
    in_dollars_of: int | None
    statistic: str
    origin: Place = field(compare=False)

    def __str__(self) -> str:
        money = f"{written(self.at_least)} bn" + (
            f" of {self.in_dollars_of}" if self.in_dollars_of else ""
        )
        held = f", held for {self.held_for} quarters" if self.held_for > 1 else ""
        return f"{self.measure} {'-'.join(self.pair)} >= {money} by {self.by}{held}"


def first_overlap(events: Iterable[Event]) -> tuple[Event, Event] | None:
    """The first two events that set one key in one quarter, in order of time."""
    latest: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: (event.sets, event.at)):
        former = latest.get(event.sets)
        if former is not None and event.overlaps(former):
            return former, event
        latest[event.sets] = event
    return None


def settings(given: Sequence[str]) -> dict[str, str]:
    """`--set key=value` options by key; ScenarioError where one is no such pair, or comes twice."""
    found: dict[str, str] = {}
    for text in given:
        key, sign, value = text.partition("=")
        key = key.strip().strip("\"'")
        if not sign or not key or not value.strip():
            raise ScenarioError(f"--set {shown(text)}: key=value is needed, such as "
                                "payments.refusal_share=0.3")
        if key in found:
            raise ScenarioError(f"--set {shown(key)} is given twice")
        found[key] = value.strip()
    return found
