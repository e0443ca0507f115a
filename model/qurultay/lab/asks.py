"""What a request may say: strict forms over JSON, and one plain sentence where it is wrong."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.lab import decisions
from qurultay.lab.decisions import Decision
from qurultay.scenario.changes import settings
from qurultay.scenario.inheritance import Source
from qurultay.scenario.scenario import WORLDVIEWS, Scenario, shipped_names

MOST_MEMBERS = 2000
LARGEST_SEED = 2**63 - 1
MOST_SETS = 100


class Form(BaseModel):
    """A request: nothing but its own fields, nothing that is not a number."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, frozen=True)


Key = Annotated[str, Field(max_length=120)]
Setting = Annotated[float | Annotated[str, Field(max_length=80)], Field(union_mode="left_to_right")]


class Ask(Form):
    """Which scenario: shipped by `scenario`, or a user's own by `text`, with settings on top."""

    scenario: Annotated[str, Field(max_length=120)] = "baseline"
    text: Annotated[str, Field(max_length=60_000)] | None = None
    set: Annotated[dict[Key, Setting], Field(max_length=MOST_SETS)] | Annotated[
        list[Annotated[str, Field(max_length=200)]], Field(max_length=MOST_SETS)] | None = None
    worldview: str | None = None
    random_seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)] = 1

    def read(self) -> Scenario:
        """The scenario asked for; ScenarioError where there is none such."""
        if self.worldview is not None and self.worldview not in WORLDVIEWS:
            raise ScenarioError(f"there is no worldview {shown(self.worldview)}"
                                + hint(self.worldview, WORLDVIEWS))
        given = self.set or {}
        overrides = settings(given) if isinstance(given, list) else given
        return Scenario.read(self._source(), overrides, worldview=self.worldview)

    def settings(self) -> list[str]:
        """The settings as one types them after `--set`."""
        given = self.set or {}
        if isinstance(given, list):
            return given
        return [f"{key}={value}" for key, value in given.items()]

    def _source(self) -> Source:
        if self.text is not None:
            name = re.sub(r"[^\w.\-]", "_", self.scenario, flags=re.ASCII).removesuffix(".toml")
            return Source(name[:80] or "own", f"{name[:80] or 'own'}.toml", text=self.text)
        if self.scenario not in shipped_names():  # a path is no name: the lab opens no file
            raise ScenarioError(f"there is no scenario {shown(self.scenario)}"
                                + hint(self.scenario, shipped_names()))
        return Source.shipped(self.scenario)


class RunAsk(Ask):
    """Many worlds; with `shrink` the lab may answer with fewer where many people ask at once."""

    members: Annotated[int, Field(ge=1, le=MOST_MEMBERS)] = 1000
    shrink: bool = False


class CompareAsk(Form):
    """Two scenarios in the same worlds; the first is what the second is held against."""

    pinned: Ask
    moved: Ask
    members: Annotated[int, Field(ge=2, le=MOST_MEMBERS)] = 1000


class Decided(Form):
    """What a class decides for one state: its mode from one quarter to another."""

    state: Annotated[str, Field(max_length=3)]
    first: Annotated[str, Field(max_length=6)]
    last: Annotated[str, Field(max_length=6)]
    mode: Literal["bilateral", "intra_regional", "great_power_led", "none"]


class WorldAsk(Ask):
    """One world, with what a class decides in it."""

    member: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    decisions: Annotated[list[Decided], Field(max_length=400)] = []

    def read(self) -> Scenario:
        """The scenario without what decisions of a class left in its file: they are replayed."""
        return decisions.without_traces(super().read())

    def decided(self) -> tuple[Decision, ...]:
        """What was decided, in the order given; later ones win over earlier ones."""
        return decisions.checked(
            [Decision.of(one.state, one.first, one.last, one.mode) for one in self.decisions])


class FileAsk(WorldAsk):
    """A scenario file to take home."""


A = TypeVar("A", bound=Form)


def read_json(body: bytes) -> Any:
    """The JSON of a request; ScenarioError where it is none, or hides an odd number."""
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_number,
                          parse_float=_finite, object_pairs_hook=_once)
    except RecursionError:
        raise ScenarioError("the request is nested too deeply") from None
    except UnicodeDecodeError:
        raise ScenarioError("the request is not UTF-8") from None
    except ScenarioError:
        raise
    except ValueError as failure:
        raise ScenarioError(f"the request is not JSON: {str(failure)[:120]}") from None


def read(form: type[A], body: bytes) -> A:
    """A request in its form; ScenarioError in one sentence where it does not fit."""
    return fitted(form, read_json(body))


def fitted(form: type[A], data: Any) -> A:
    """Data in a form; ScenarioError in one sentence where they do not fit."""
    try:
        return form.model_validate(data)
    except ValidationError as failure:
        raise ScenarioError(_sentence(form, failure)) from None
    except RecursionError:
        raise ScenarioError("the request is nested too deeply") from None


def _sentence(form: type[Form], failure: ValidationError) -> str:
    first = failure.errors(include_url=False, include_input=False, include_context=False)[0]
    path = [str(part) for part in first["loc"] if "[" not in str(part)]  # a union names its forms
    where = ".".join(path[:3]) or "the request"
    if first["type"] == "extra_forbidden":
        known: Sequence[str] = tuple(form.model_fields)
        return f"the request has an unknown part {shown(where)}" + hint(where, known)
    said = first["msg"]
    return f"{shown(where, 90)}: {said[0].lower()}{said[1:]}"


def _no_number(text: str) -> NoReturn:
    raise ScenarioError(f"{text} is no number that can be used here")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ScenarioError(f"{shown(text)} is too large a number")
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ScenarioError("the request names one part twice")
    return found
