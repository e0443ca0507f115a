"""Forms of requests over JSON; a request that does not fit is refused in one plain sentence."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qurultay.core.errors import LARGEST_SEED, ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, hint
from qurultay.inputs.parameters import Catalogue
from qurultay.lab import decisions
from qurultay.lab.decisions import Decision
from qurultay.languages import say
from qurultay.scenario.changes import Change, Event, settings
from qurultay.scenario.checks import check_events
from qurultay.scenario.form import DOLLARS_OF
from qurultay.scenario.inheritance import Source
from qurultay.scenario.levers import MEMBERS, TRADE
from qurultay.scenario.scenario import WORLDVIEWS, Scenario, shipped_names

MOST_MEMBERS = 2000
MOST_SETS = 100
MOST_STRETCHES = 20
MOST_KEPT = 3


class RequestForm(BaseModel):
    """A request: only its own fields, no infinite numbers."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, frozen=True)


Key = Annotated[str, Field(max_length=120)]
Setting = Annotated[float | Annotated[str, Field(max_length=80)], Field(union_mode="left_to_right")]


class DatedValue(RequestForm):
    """A value that holds from one quarter to another, or to the end."""

    first: Annotated[str, Field(max_length=6)]
    last: Annotated[str, Field(max_length=6)] | None = None
    value: float


class ScenarioRequest(RequestForm):
    """Which scenario: a shipped one by `scenario`, or a user's own `text`; with settings.

    `dated` puts its own stretches in place of a parameter's events.
    """

    scenario: Annotated[str, Field(max_length=120)] = "baseline"
    text: Annotated[str, Field(max_length=60_000)] | None = None
    set: Annotated[dict[Key, Setting], Field(max_length=MOST_SETS)] | Annotated[
        list[Annotated[str, Field(max_length=200)]], Field(max_length=MOST_SETS)] | None = None
    dated: Annotated[dict[Key, Annotated[list[DatedValue], Field(max_length=MOST_STRETCHES)]],
                     Field(max_length=MOST_SETS)] = {}
    worldview: str | None = None
    random_seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)] = 1

    def read(self) -> Scenario:
        """The requested scenario; ScenarioError if there is none."""
        if self.worldview is not None and self.worldview not in WORLDVIEWS:
            raise ScenarioError(say("page-refused-worldview", name=shown(self.worldview))
                                + hint(self.worldview, WORLDVIEWS))
        given = self.set or {}
        overrides = settings(given) if isinstance(given, list) else given
        if self.text is not None:
            name = re.sub(r"[^\w.\-]", "_", self.scenario, flags=re.ASCII).removesuffix(".toml")
            source = Source(name[:80] or "own", f"{name[:80] or 'own'}.toml", text=self.text)
        elif self.scenario in shipped_names():
            source = Source.shipped(self.scenario)
        else:  # the lab opens no file by path
            raise ScenarioError(say("page-refused-scenario", name=shown(self.scenario))
                                + hint(self.scenario, shipped_names()))
        scenario = Scenario.read(source, overrides, worldview=self.worldview)
        return redated(scenario, self.dated) if self.dated else scenario

    def settings(self) -> list[str]:
        """The settings as one types them after `--set`."""
        given = self.set or {}
        if isinstance(given, list):
            return given
        return [f"{key}={value}" for key, value in given.items()]


def redated(scenario: Scenario, dated: Mapping[str, Sequence[DatedValue]]) -> Scenario:
    """A scenario with other events of some parameters; ScenarioError if they do not fit it."""
    catalogue, place = Catalogue.shipped(), Place("the page")
    events = [event for event in scenario.events if event.sets not in dated]
    for key, stretches in dated.items():
        if key not in catalogue:
            raise ScenarioError(say("page-refused-parameter", name=shown(key))
                                + hint(key, catalogue))
        for one in stretches:
            first = Quarter.parse(one.first)
            last = None if one.last is None else Quarter.parse(one.last)
            if not scenario.start <= first <= (last or scenario.end) <= scenario.end:
                raise ScenarioError(say(
                    "page-refused-dates", key=key, first=str(first),
                    last=say("page-the-end") if last is None else str(last),
                    start=str(scenario.start), end=str(scenario.end)))
            events.append(Event(None, first, last, key, Change("to", one.value, "events", place),
                                ("set on the page",), place))
    check_events(events, scenario.changes, catalogue)
    return replace(scenario, events=tuple(events))


class RunRequest(ScenarioRequest):
    """Many worlds; with `shrink` the lab may run fewer if there are many requests."""

    members: Annotated[int, Field(ge=1, le=MOST_MEMBERS)] = 1000
    shrink: bool = False


class LeversRequest(ScenarioRequest):
    """Which lever moves a figure most; money in dollars of a year."""

    figure: Annotated[str, Field(max_length=120)] = TRADE
    members: Annotated[int, Field(ge=2, le=1000)] = MEMBERS
    in_dollars_of: Annotated[int, Field(ge=DOLLARS_OF[0], le=DOLLARS_OF[1])] | None = None


class ReportRequest(RunRequest):
    """What is reported on, compared with the first of `kept` if there are any."""

    kept: Annotated[list[ScenarioRequest], Field(max_length=MOST_KEPT)] = []


class CompareRequest(RequestForm):
    """Two scenarios in the same worlds; the second is compared with the first."""

    pinned: ScenarioRequest
    moved: ScenarioRequest
    members: Annotated[int, Field(ge=2, le=MOST_MEMBERS)] = 1000


class Decided(RequestForm):
    """A decision: the mode of one state, or stance of one power, between two quarters."""

    state: Annotated[str, Field(max_length=3)]
    first: Annotated[str, Field(max_length=6)]
    last: Annotated[str, Field(max_length=6)]
    mode: Annotated[str, Field(max_length=20)]


class WorldRequest(ScenarioRequest):
    """One world, with the decisions of a class."""

    member: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    decisions: Annotated[list[Decided], Field(max_length=400)] = []

    def read(self) -> Scenario:
        """The scenario without events that decisions wrote to its file: these are replayed."""
        return decisions.without_decisions(super().read())

    def decided(self) -> tuple[Decision, ...]:
        """The decisions in the order given; later ones win."""
        return decisions.checked_decisions(
            [Decision.of(one.state, one.first, one.last, one.mode) for one in self.decisions])


A = TypeVar("A", bound=RequestForm)


def read_json(body: bytes) -> Any:
    """The JSON of a request; ScenarioError if it is not JSON or holds a number out of range."""
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_finite,
                          parse_float=_finite, object_pairs_hook=_once)
    except RecursionError:
        raise ScenarioError(say("page-refused-nested")) from None
    except UnicodeDecodeError:
        raise ScenarioError(say("page-refused-utf")) from None
    except ScenarioError:
        raise
    except ValueError as failure:
        raise ScenarioError(say("page-refused-json", why=str(failure)[:120])) from None


def read_request(form: type[A], body: bytes) -> A:
    """A request in its form; ScenarioError in one sentence if it does not fit."""
    return fitted(form, read_json(body))


def fitted(form: type[A], data: Any) -> A:
    """Data in a form; ScenarioError in one sentence if they do not fit."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ScenarioError(say("page-refused-surrogate")) from None
    except RecursionError:
        raise ScenarioError(say("page-refused-nested")) from None
    try:
        return form.model_validate(data)
    except RecursionError:
        raise ScenarioError(say("page-refused-nested")) from None
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False, include_context=False)[0]
    # A union names its forms in the path.
    path = [str(part) for part in first["loc"] if "[" not in str(part)]
    where = ".".join(path[:3]) or "the request"
    if first["type"] == "extra_forbidden":
        raise ScenarioError(say("page-refused-key", name=shown(where))
                            + hint(where, form.model_fields))
    said = first["msg"]
    raise ScenarioError(f"{shown(where, 90)}: {said[0].lower()}{said[1:]}")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ScenarioError(say("page-refused-number", text=shown(text)))
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ScenarioError(say("page-refused-twice"))
    return found
