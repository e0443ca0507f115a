"""What an experiment is: arms that differ, measures, and conditions with a cut-off.

A claim becomes a question with a yes and a no: each condition is a weighted sum of arms in one
measure, world by world, and a smallest effect that counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, complaint, hint
from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.changes import Change, Event
from qurultay.scenario.checks import MOST_QUARTERS, check_events
from qurultay.scenario.scenario import Scenario

OF_TARGETS = ("reached", "quarters_to")


@dataclass(frozen=True)
class Arm:
    """A scenario with what this arm changes in it; the changes win over any worldview."""

    name: str
    base: str
    end: Quarter | None
    changes: Mapping[str, Change]
    events: tuple[Event, ...]
    dropped: tuple[str, ...]
    origin: Place = field(compare=False)

    def scenario(self, worldview: str | None = None,
                 further: Mapping[str, Change] | None = None) -> Scenario:
        """The scenario of this arm under a worldview, with `further` changes on top of all.

        Raises:
            ScenarioError: if the scenario is unknown, or the changes do not fit to it.
        """
        try:
            base = Scenario.read(self.base, worldview=worldview)
        except ScenarioError as failure:
            raise ScenarioError(complaint(self.origin, "scenario", failure.message)) from None
        over = further or {}
        for name in self.dropped:
            if name not in (known := [event.name or "" for event in base.events]):
                what = f"no inherited event is called {shown(name)}" + hint(name, known)
                raise ScenarioError(complaint(self.origin, "drop_events", what))
        kept = (event for event in base.events if event.name not in self.dropped)
        events = tuple(event for event in (*kept, *self.events) if event.sets not in over)
        changes = {**base.changes, **self.changes, **over}
        check_events(list(events), changes, Catalogue.shipped())
        end = self.end or base.end
        if not 1 <= end - base.start + 1 <= MOST_QUARTERS:
            what = f"{end} is not 1 to {MOST_QUARTERS} quarters from the start {base.start}"
            raise ScenarioError(complaint(self.origin, "end", what))
        return replace(base, name=self.name, end=end, changes=changes, events=events)


@dataclass(frozen=True)
class Measure:
    """One number a world: what it is of, where, when, and in which form. Equal if read alike."""

    name: str = field(compare=False)
    unit: str = field(compare=False)
    of: str
    target: str | None
    where: tuple[tuple[str, tuple[str, ...]], ...]
    at: tuple[tuple[Quarter, float], ...]
    span: tuple[Quarter, Quarter] | None
    log: bool
    spread: bool
    origin: Place = field(compare=False)


@dataclass(frozen=True)
class Sum:
    """A weighted sum of arms in one measure."""

    measure: Measure
    arms: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Condition:
    """That a sum, or its ratio to another, lies above or below a cut-off.

    `instead` decides where a chance in the sum is above 0.9 or below 0.1. Without `cut_off` it is
    shown and decides nothing.
    """

    says: str
    sum: Sum
    over: Sum | None = None
    cut_off: float | None = None
    above: bool = True
    instead: Condition | None = None

    def sums(self) -> list[Sum]:
        """All its sums, those of what decides instead included."""
        rest = self.instead.sums() if self.instead else []
        return [self.sum, *([self.over] if self.over else []), *rest]


@dataclass(frozen=True)
class Assumed:
    """An assumption put in by hand: a parameter, with the change that takes it away, or a table."""

    name: str
    says: str
    kind: str
    without: Change | None


@dataclass(frozen=True)
class EitherWay:
    """Settings of the parameters that make a claim hold and fail in so many worlds.

    They are put on top of every arm, so what the arms differ in stays. None: no such setting is
    known, and the claim is not represented.
    """

    holds: Mapping[str, Change] | None
    fails: Mapping[str, Change] | None
    members: int
    says: str | None


@dataclass(frozen=True)
class Experiment:
    """A question, read and checked; what follows from the run is not in it."""

    name: str
    title: str
    asks: str
    hypothesis: str | None
    claims: tuple[str, ...]
    members: int
    seed: int
    confidence: float
    refuted_by: str
    arms: Mapping[str, Arm]
    conditions: tuple[Condition, ...]
    shown: tuple[Condition, ...]
    follows_from: tuple[Assumed, ...]
    either_way: EitherWay | None = None
