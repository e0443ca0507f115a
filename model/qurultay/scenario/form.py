"""The form of one scenario file: what it may say.

Whether keys, states and values exist is judged in `entries`, how files build on each other in
`inheritance`.
"""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.forms import Form, first_fault, what_is_wrong
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint, parse_toml

VALUE_FORMS = "a number, { times = x } or { plus = x }"


def _form_of_value(value: object) -> str | None:
    """Which of the three forms of a value this is, so that its own error is reported."""
    if isinstance(value, dict):
        return "factor" if "times" in value else "step" if "plus" in value else None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "number" if is_number else None


def _has_a_form(value: object) -> object:
    """Refuse what is none of the three, with the nearest."""
    if _form_of_value(value):
        return value
    odd = ("the text " if isinstance(value, str) else "") + shown(value)
    if isinstance(value, dict):
        name = str(next(iter(value), ""))
        meant = hint(name, ("times", "plus"))
        if "did you mean" not in meant:
            meant = "; put quotes around the whole of a key that has dots"
        odd = f"a table of {shown(name)}{meant}"
    raise ValueError(f"{VALUE_FORMS} is needed, not {odd}")


class Times(Form):
    """`{ times = 1.5 }`: the parameter's own value, whatever it is in a world, times this."""

    times: Annotated[float, Field(ge=0)]


class Plus(Form):
    """`{ plus = 0.1 }`: the parameter's own value plus this."""

    plus: float


Value = Annotated[
    Annotated[float, Tag("number")]
    | Annotated[Times, Tag("factor")]
    | Annotated[Plus, Tag("step")],
    Discriminator(_form_of_value),
    BeforeValidator(_has_a_form),
]
QuarterText = Annotated[
    Quarter,
    PlainValidator(Quarter.parse),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}Q[1-4]$", "examples": ["2022Q1"]}),
]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.\-]+$")]
SentenceText = Annotated[str, Field(min_length=1, max_length=1000)]
ClaimId = Annotated[str, Field(pattern=r"^[AB]-[0-9]+$")]
ONE_OR_MORE = BeforeValidator(lambda given: [given] if isinstance(given, str) else given)
"""A text alone is read as a list of one."""


class EventEntry(Form):
    """One [[events]] table: from `at` to `until`, both included, a parameter is another."""

    name: Name | None = None
    """By which a child can drop it."""
    at: QuarterText
    until: QuarterText | None = None
    """Left out: to the end."""
    sets: str
    to: Value
    because: Annotated[
        list[SentenceText],
        ONE_OR_MORE,
        WithJsonSchema(
            {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
        ),
    ]
    """A claim id or a citation, or a list of them."""


class TargetEntry(Form):
    """One [[targets]] table: a question with a yes or no in every world."""

    name: Name
    measure: Literal["bilateral_trade"]
    pair: Annotated[list[str], Field(min_length=2, max_length=2)]
    at_least: Annotated[float, Field(gt=0)]
    """Billion dollars a year, both directions together."""
    by: QuarterText
    held_for: Annotated[int, Field(ge=1, le=200)] = 1
    """Quarters in a row."""
    in_dollars_of: Annotated[int, Field(ge=1990, le=2100)] | None = None
    """A year; left out: current dollars."""
    statistic: Literal["mean", "exporter", "importer"] = "mean"
    """Whose record counts: the mean of both reporters, or one of them."""


class ScenarioFile(Form):
    """One scenario file as written."""

    title: SentenceText
    asks: SentenceText
    extends: Annotated[list[str], Field(max_length=20)] = []
    """Shipped names or .toml files of the same folder, from left to right."""
    overlay: bool = False
    """A set of beliefs to lay over a scenario; it needs no start and end of its own."""
    start: QuarterText | None = None
    end: QuarterText | None = None
    assumptions: dict[str, Value] = {}
    """What the world does."""
    policies: dict[str, Value] = {}
    """What states choose to do."""
    events: Annotated[list[EventEntry], Field(max_length=1000)] = []
    drop_events: list[Name] = []
    """Names of inherited events that do not happen here."""
    targets: Annotated[list[TargetEntry], Field(max_length=100)] = []
    claims: list[ClaimId] = []
    """Claims the scenario rests on."""


_VALUE: TypeAdapter[float | Times | Plus] = TypeAdapter(
    Value, config=ConfigDict(strict=True, allow_inf_nan=False)
)


def validated_value(given: object, place: Place, key: str) -> float | Times | Plus:
    """One value outside a file, as from the command line; ScenarioError where it is none."""
    try:
        return _VALUE.validate_python(given)
    except ValidationError as failure:
        fault = first_fault(failure)
    raise ScenarioError(complaint(place, key, what_is_wrong(fault)))


def shipped_names(folder: str = "scenarios") -> list[str]:
    """The scenarios, or "experiments", that come with the package, by name."""
    names = (entry.name for entry in _shipped(folder).iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def shipped_file(name: str, folder: str = "scenarios") -> TomlFile:
    """A scenario, or an experiment, that comes with the package."""
    text = _shipped(folder).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return parse_toml(text, f"qurultay/{folder}/{name}.toml")


def _shipped(folder: str) -> Traversable:
    return resources.files(f"qurultay.{folder}")
