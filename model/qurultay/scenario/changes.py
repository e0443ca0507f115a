"""What a scenario is made of: changes of parameters, dated events, added facts, and targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, overload

import numpy as np
from numpy.typing import NDArray

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place
from qurultay.languages import messages
from qurultay.scenario.measurable import MEASURABLE

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
        """The changed value, elementwise; not held to its range."""
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


Plain = str | float | int | Quarter | tuple[str, ...] | tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Entry:
    """A row of one of the tables that add facts to those of the seeds, such as [[measures]].

    `says` are its keys and values in the order of the form, without those left out; a table of
    numbers, such as the effort of a choice, is a tuple of pairs.
    """

    table: str
    name: str | None
    says: tuple[tuple[str, Plain], ...]
    because: tuple[str, ...] = field(compare=False)
    origin: Place = field(compare=False)

    def __getitem__(self, key: str) -> Any:
        return dict(self.says)[key]

    def get(self, key: str) -> Any:
        """What it says of a key, or None."""
        return dict(self.says).get(key)

    def with_values(self, **changed: Plain) -> Entry:
        """The same with some values changed or added; `from_` stands for `from`."""
        values = {key.rstrip("_"): value for key, value in changed.items()}
        return replace(self, says=tuple((dict(self.says) | values).items()))

    def plain(self) -> dict[str, Any]:
        """What it says as a file has it."""
        found: dict[str, Any] = {}
        for key, value in self.says:
            given: Any = value
            if isinstance(given, Quarter):
                given = str(given)
            elif isinstance(given, tuple):
                given = dict(given) if given and isinstance(given[0], tuple) else list(given)
            found[key] = given
        return found

    @property
    def key(self) -> str:
        """Equal for the same thing in two scenarios: its name, or all it says."""
        return self.name or self.told

    @property
    def told(self) -> str:
        """What it says in a line."""
        parts = []
        for key, value in self.says:
            said = str(value)
            if isinstance(value, float | int):
                said = written(value)
            elif isinstance(value, tuple) and value and isinstance(value[0], tuple):
                said = ", ".join(f"{name} {written(number)}" for name, number in value[:4])
                said += f" ... ({len(value)} in all)" if len(value) > 4 else ""
            elif isinstance(value, tuple):
                said = "-".join(map(str, value))
            parts.append(f"{key} {said}")
        return ", ".join(parts)

    @property
    def date(self) -> Quarter | None:
        """The first quarter in which it can change anything, if it has a date."""
        found: Quarter | None = None
        if self.table == "paths":
            return Quarter.parse(self["values"][0][0])
        for key in ("from", "at", "signed"):
            found = found or self.get(key)
        if found is None and self.get("until"):
            found = self["until"] + 1
        return found

    def __str__(self) -> str:
        one = ONE_OF[self.table]
        return f'{one} "{self.name}"' if self.name else f"the {one} ({self.told})"


ONE_OF = {"memberships": "membership", "measures": "measure", "projects": "project",
          "paths": "path", "flows": "matrix of trade", "choices": "choice", "treaties": "treaty"}
"""What a row of each table is called in a sentence."""


@dataclass(frozen=True)
class Target:
    """A question answered in every world: is `measure` at least, or at most, this by then?

    `place` says which pair ("KZ-UZ"), state, corridor, power, mode or kind of incident, where the
    measure has several. The limit is in the unit of the measure, money in billion dollars a year,
    current ones or, with `in_dollars_of`, those of a year. It must hold for `held_for` quarters in
    a row. `statistic` is whose record counts: the mean of both reporters, or the exporter's or
    importer's alone.
    """

    name: str
    measure: str
    pair: tuple[str, str] | None
    at_least: float | None
    by: Quarter
    held_for: int
    in_dollars_of: int | None
    statistic: str
    origin: Place = field(compare=False)
    at_most: float | None = None
    state: str | None = None
    corridor: str | None = None
    power: str | None = None
    mode: str | None = None
    incident: str | None = None

    @property
    def limit(self) -> float:
        """The level it asks for."""
        found = self.at_least if self.at_least is not None else self.at_most
        assert found is not None  # a target has one of the two
        return found

    @property
    def place(self) -> str | None:
        """The code of what it asks about, if any."""
        if self.pair:
            return "-".join(self.pair)
        return self.state or self.corridor or self.power or self.mode or self.incident

    @property
    def traded(self) -> tuple[str, str] | None:
        """The pair whose trade it asks about, if any."""
        return self.pair if self.measure == "bilateral_trade" else None

    @property
    def level(self) -> str:
        """Its limit with the unit, such as "5 bn of 2021"."""
        dollars = f" of {self.in_dollars_of}" if self.in_dollars_of else ""
        return f"{written(self.limit)} {MEASURABLE[self.measure].unit}{dollars}"

    def __str__(self) -> str:
        sign = ">=" if self.at_least is not None else "<="
        held = f", held for {self.held_for} quarters" if self.held_for > 1 else ""
        about = f"{self.measure} {self.place}" if self.place else self.measure
        return f"{about} {sign} {self.level} by {self.by}{held}"


@dataclass(frozen=True)
class Level:
    """What a measure is now, in its unit."""

    value: float
    unit: str

    def __str__(self) -> str:
        return f"{written(self.value)} {self.unit}"


@dataclass(frozen=True)
class Subject:
    """What a target asks about."""

    measure: str
    place: str | None

    def __str__(self) -> str:
        return self.measure


class Note(str):
    """A note on a scenario in English; `key` and `values` are what other languages say it from."""

    key: str
    values: dict[str, Any]

    @classmethod
    def of(cls, key: str, **values: Any) -> Note:
        """The message `listing-note-KEY`; values are numbers, or things that have a name."""
        found = cls(messages("en").say(f"listing-note-{key}", {
            name: value if isinstance(value, int) else str(value)
            for name, value in values.items()}))
        found.key, found.values = f"listing-note-{key}", values
        return found


def first_overlap(events: Iterable[Event]) -> tuple[Event, Event] | None:
    """The first two events on one key in one quarter."""
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
