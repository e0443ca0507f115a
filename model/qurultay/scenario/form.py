"""The form of one scenario file: what may stand in it, and a clean sentence where it does not.

Only the form is judged here, and against nothing but the file itself; whether keys, states
and values exist is judged in `scenario`, how files build on each other in `lineage`.
"""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
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
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint
from qurultay.core.toml_lines import KeyPath

MEASURES = ("bilateral_trade",)
STATISTICS = ("mean", "exporter", "importer")
VALUE_FORMS = "a number, { times = x } or { plus = x }"


class _Strict(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", allow_inf_nan=False, frozen=True, use_attribute_docstrings=True
    )


def _form(value: object) -> str | None:
    """Which of the three forms of a value this is, so that its own error is reported."""
    if isinstance(value, dict):
        return "factor" if "times" in value else "step" if "plus" in value else None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "number" if is_number else None


class Times(_Strict):
    """`{ times = 1.5 }`: the parameter's own value, whatever it is in a world, times this."""

    times: Annotated[float, Field(ge=0)]


class Plus(_Strict):
    """`{ plus = 0.1 }`: the parameter's own value plus this."""

    plus: float


Value = Annotated[
    Annotated[float, Tag("number")]
    | Annotated[Times, Tag("factor")]
    | Annotated[Plus, Tag("step")],
    Discriminator(_form, custom_error_type="value", custom_error_message=VALUE_FORMS),
]
QuarterText = Annotated[
    Quarter,
    PlainValidator(Quarter.parse),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}Q[1-4]$", "examples": ["2022Q1"]}),
]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.\-]+$")]
Sentence = Annotated[str, Field(min_length=1, max_length=1000)]
ClaimId = Annotated[str, Field(pattern=r"^[AB]-[0-9]+$")]
Reasons = Annotated[
    list[Sentence], BeforeValidator(lambda given: [given] if isinstance(given, str) else given)
]


class EventEntry(_Strict):
    """One [[events]] table: from `at` to `until`, both included, a parameter is another."""

    name: Name | None = None
    """By which a child can drop it."""
    at: QuarterText
    until: QuarterText | None = None
    """Left out: to the end."""
    sets: str
    to: Value
    because: Annotated[
        Reasons,
        WithJsonSchema(
            {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
        ),
    ]
    """A claim id or a citation, or a list of them."""


class TargetEntry(_Strict):
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


class ScenarioFile(_Strict):
    """One scenario file as written."""

    title: Sentence
    asks: Sentence
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
_ENTRIES: dict[str | int, type[_Strict]] = {"events": EventEntry, "targets": TargetEntry}


def validated(file: TomlFile) -> ScenarioFile:
    """The contents of a parsed file, or a ScenarioError about its first fault."""
    try:
        return ScenarioFile.model_validate(file.data)
    except ValidationError as failure:
        faults = failure.errors(include_url=False)
    # A misspelt key is also a missing one; the misspelling is what helps.
    fault = min(faults, key=lambda fault: fault["type"] != "extra_forbidden")
    path = _path_in(file.data, fault["loc"])
    key = ".".join(str(part) for part in path if isinstance(part, str))
    if path[:1] in (("assumptions",), ("policies",)) and len(path) > 1:
        key = str(path[1])
    if fault["type"] == "missing":
        key = ".".join(part for part in (key, str(fault["loc"][-1])) if part)
    raise ScenarioError(complaint(file.place(path), key, _what(fault, fault["loc"])))


def validated_value(given: object, place: Place, key: str) -> float | Times | Plus:
    """One value outside a file, as from the command line; ScenarioError where it is none."""
    try:
        return _VALUE.validate_python(given)
    except ValidationError as failure:
        fault = failure.errors(include_url=False)[0]
    raise ScenarioError(complaint(place, key, _what(fault, ("assumptions", key, *fault["loc"]))))


def _path_in(data: Any, loc: tuple[str | int, ...]) -> KeyPath:
    """The parts of pydantic's path that stand in the file (it adds the names of forms)."""
    path: list[str | int] = []
    for part in loc:
        held = dict(enumerate(data)) if isinstance(data, list) else data
        if not isinstance(held, dict) or part not in held:
            continue
        data = held[part]
        path.append(part)
    return tuple(path)


def _what(fault: Any, loc: tuple[str | int, ...]) -> str:
    """Pydantic's fault in our words."""
    given, kind, context = fault["input"], fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        return "unknown key" + hint(str(loc[-1]), _fields_at(loc))
    if kind == "missing":
        return "is missing"
    if kind == "value":
        return f"{VALUE_FORMS} is needed, not {_odd_value(given)}"
    if kind == "value_error":
        return str(context["error"])
    if kind == "finite_number":
        return f"a finite number is needed, not {shown(given)}"
    words = fault["msg"].replace("Input should be", "must be")
    return f"{words[0].lower()}{words[1:]}, not {shown(given)}"


def _fields_at(loc: tuple[str | int, ...]) -> list[str]:
    """The keys allowed beside the last one of a path."""
    if len(loc) == 1:
        return list(ScenarioFile.model_fields)
    if len(loc) == 3 and loc[0] in _ENTRIES:
        return list(_ENTRIES[loc[0]].model_fields)
    return ["plus"] if "step" in loc else ["times"]


def _odd_value(given: object) -> str:
    if isinstance(given, dict):
        name = str(next(iter(given), ""))
        meant = hint(name, ("times", "plus"))
        if "did you mean" not in meant:
            meant = "; put quotes around the whole of a key that has dots"
        return f"a table of {shown(name)}{meant}"
    return ("the text " if isinstance(given, str) else "") + shown(given)


def shipped_names() -> list[str]:
    """The scenarios that come with the package, by name."""
    names = (entry.name for entry in _shipped_folder().iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def shipped_text(name: str) -> str:
    """The text of a scenario that comes with the package."""
    return _shipped_folder().joinpath(f"{name}.toml").read_text(encoding="utf-8")


def _shipped_folder() -> Traversable:
    return resources.files("qurultay.scenarios")
