"""The form of one scenario file: what it may say.

Whether keys, states and values exist is judged in `entries`, how files build on each other in
`inheritance`.
"""

from __future__ import annotations

import re
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
from qurultay.core.forms import Form, first_fault, one_of, what_is_wrong
from qurultay.core.quarters import Quarter
from qurultay.core.toml import Place, TomlFile, complaint, hint, parse_toml
from qurultay.inputs import vintages
from qurultay.inputs.politics import KINDS_OF_SANCTION, KINDS_OF_TREATY
from qurultay.scenario.measurable import MEASURABLE

_NEARLY_A_NUMBER = re.compile(
    r"(?P<sign>[+\-−]?)(?P<whole>\d{0,20})(?:[.,](?P<part>\d{0,20}))?\s*(?P<percent>%?)", re.ASCII)
DOLLARS_OF = (1990, 2100)
"""The first and last year whose dollars a target may be in."""
VALUE_FORMS = "a number, { times = x } or { plus = x }"


def _form_of_value(value: object) -> str | None:
    """Which form of a value this is, so that its own error is reported."""
    if isinstance(value, dict):
        return "factor" if "times" in value else "step" if "plus" in value else None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "number" if is_number else None


def _has_a_form(value: object) -> object:
    """Refuse what is none of the three, with the nearest."""
    if _form_of_value(value):
        return value
    odd = shown(value)
    if isinstance(value, str):
        odd = f"the text {shown(value)}{number_meant(value)}"
    if isinstance(value, dict):
        name = str(next(iter(value), ""))
        meant = hint(name, ("times", "plus"))
        if "did you mean" not in meant:
            meant = "; put quotes around the whole of a key that has dots"
        odd = f"a table of {shown(name)}{meant}"
    raise ValueError(f"{VALUE_FORMS} is needed, not {odd}")


def number_meant(text: str) -> str:
    """A hint for "0,3", ".3" or "30%": how the number is written; else nothing."""
    found = _NEARLY_A_NUMBER.fullmatch(text.strip())
    if found is None or not (found["whole"] or found["part"]):
        return ""
    number = float(f"{found['sign'].replace('−', '-')}{found['whole'] or 0}.{found['part'] or 0}")
    return f"; did you mean {number / 100.0 if found['percent'] else number:.12g}?"


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
MOST_REASONS = 20
Reasons = Annotated[
    list[SentenceText],
    Field(max_length=MOST_REASONS),
    ONE_OR_MORE,
    WithJsonSchema({"anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}, "maxItems": MOST_REASONS}]}),
]
Share = Annotated[float, Field(ge=0, le=1)]


def as_vintage(given: object) -> int:
    """A year of seeds/vintages.csv, given as a text or a number; ValueError if it is none."""
    text = given if isinstance(given, str) else str(given)
    if text not in map(str, vintages.years()):
        raise ValueError(vintages.no_vintage(shown(given)))
    return int(text)


Vintage = Annotated[int, PlainValidator(as_vintage), WithJsonSchema({"type": "string"})]
Codes = Annotated[list[str], Field(min_length=1, max_length=20)]


class EventEntry(Form):
    """One [[events]] table: from `at` to `until`, both included, a parameter is another."""

    name: Name | None = None
    """By which a child can drop it."""
    at: QuarterText
    until: QuarterText | None = None
    """Left out: to the end."""
    sets: str
    to: Value
    because: Reasons
    """A claim id or a citation, or a list of them."""


class TargetEntry(Form):
    """One [[targets]] table: a question with a yes or no in every world."""

    name: Name
    measure: Annotated[str, one_of(lambda: MEASURABLE)]
    """Anything that is measured of a world in a quarter."""
    pair: Annotated[list[str], Field(min_length=2, max_length=2)] | None = None
    state: str | None = None
    corridor: str | None = None
    power: str | None = None
    mode: str | None = None
    incident: str | None = None
    """Which pair, state, corridor, power, mode or kind of incident, where the measure needs one."""
    at_least: float | None = None
    at_most: float | None = None
    """One of the two, in the unit of the measure; money in billion dollars a year."""
    by: QuarterText
    held_for: Annotated[int, Field(ge=1, le=200)] = 1
    """Quarters in a row."""
    in_dollars_of: Annotated[int, Field(ge=DOLLARS_OF[0], le=DOLLARS_OF[1])] | None = None
    """A year; left out: current dollars."""
    statistic: Literal["mean", "exporter", "importer"] = "mean"
    """Whose record counts: the mean of both reporters, or one of them."""


class AddedEntry(Form):
    """What the tables have in common that add facts of the region to those of the seeds."""

    name: Name | None = None
    """By which a child can drop it."""
    because: Reasons = []
    """A claim id or a citation, or a list of them."""


class MembershipEntry(AddedEntry):
    """One [[memberships]] table: a state joins a forum, or leaves it."""

    state: str
    forum: str
    since: QuarterText | None = Field(None, alias="from")
    """The first quarter as a member; left out: it is one already and leaves."""
    until: QuarterText | None = None
    """The last quarter as a member; left out: it stays."""


class MeasureEntry(AddedEntry):
    """One [[measures]] table: a sanctions measure, as a row of seeds/sanctions.csv."""

    sender: str
    target: str
    kind: Annotated[str, one_of(lambda: KINDS_OF_SANCTION)]
    since: QuarterText = Field(alias="from")
    until: QuarterText | None = None
    """The last quarter in force; left out: to the end."""
    enforcement: Annotated[float, Field(gt=0, le=1)]
    """How strictly it is enforced."""


class ProjectEntry(AddedEntry):
    """One [[projects]] table: something to be built, as a row of seeds/projects.csv.

    What is left out is that of the usual project of seeds/projects.csv that serves a corridor.
    """

    name: Name
    label: SentenceText | None = None
    cost: Annotated[float, Field(gt=0, le=1000)]
    """Billion dollars."""
    along: Codes
    """The states it lies in."""
    serves: str | None = None
    """A corridor; left out: it serves none."""
    sponsor: str | None = None
    """The power that offers it; left out: none does."""
    progress: Share = 0.0
    """Before the first quarter: 0 declared, 0.1 financed, 1 open."""
    build_quarters: Annotated[int, Field(ge=1, le=200)] | None = None
    """Quarters that building takes by plan."""
    capacity_mt: Annotated[float, Field(ge=0, le=1000)] | None = None
    """Mt a year that it adds to the corridor."""
    days_saved: Annotated[float, Field(ge=0, le=100)] | None = None
    cost_cut: Share | None = None
    """Log cost that it takes off the corridor."""
    energy_gain: Share = 0.0
    high_value_gain: Share = 0.0
    dependence_gain: Share = 0.0
    """How far it ties the states to its sponsor."""


class PathEntry(AddedEntry):
    """One [[paths]] table: a parameter quarter by quarter, from a CSV file or written out."""

    key: str
    file: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """A CSV file beside this one, with the columns quarter and value."""
    values: Annotated[dict[str, float], Field(min_length=1, max_length=1000)] | None = None
    """The same written out, { "2026Q1" = 0.02 }; one of the two is needed."""


class FlowEntry(AddedEntry):
    """One [[flows]] table: trade of the base year, from a CSV file or written out."""

    file: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """A CSV file beside this one, with the columns exporter, importer and value."""
    values: Annotated[dict[str, float], Field(min_length=1, max_length=1000)] | None = None
    """The same written out, exporter first, { "KZ-UZ" = 2.9 }, bn USD; one of the two is needed."""


class ChoiceEntry(AddedEntry):
    """One [[choices]] table: what a state does, whatever it would have chosen."""

    state: str
    at: QuarterText
    until: QuarterText | None = None
    """Left out: to the end."""
    effort: Annotated[dict[str, Share], Field(min_length=1, max_length=100)]
    """Share of its effort by channel; the rest is spread as it would have been."""


class TreatyEntry(AddedEntry):
    """One [[treaties]] table: what states have signed, and from when it is in force and kept."""

    name: Name
    kind: Annotated[str, one_of(lambda: KINDS_OF_TREATY)]
    between: Annotated[list[str], Field(min_length=2, max_length=20)]
    signed: QuarterText
    in_force: QuarterText | None = None
    """Left out: it never is."""
    implemented: QuarterText | None = None
    """From when what it promises is done; left out: it stays on paper."""
    until: QuarterText | None = None
    """Its last quarter; left out: it does not end."""


class ScenarioFile(Form):
    """One scenario file as written."""

    title: SentenceText
    asks: SentenceText
    extends: Annotated[list[str], Field(max_length=20)] = []
    """Shipped names or .toml files of the same folder, from left to right."""
    overlay: bool = False
    """A set of beliefs to lay over a scenario; it needs no start and end of its own."""
    vintage: Vintage | None = None
    """The year at whose end it starts from what was known; left out: the last before `start`."""
    start: QuarterText | None = None
    """Left out beside a vintage: the quarter after it."""
    end: QuarterText | None = None
    """Inherited and below another vintage, it lies as long after the start as there."""
    assumptions: dict[str, Value] = {}
    """What the world does."""
    policies: dict[str, Value] = {}
    """What states choose to do."""
    events: Annotated[list[EventEntry], Field(max_length=1000)] = []
    drop: Annotated[list[Name], Field(max_length=1000)] = []
    """Names of inherited events, targets and rows of the tables below that are not here."""
    drop_events: Annotated[list[Name], Field(max_length=1000)] = []
    """The same for events alone."""
    targets: Annotated[list[TargetEntry], Field(max_length=100)] = []
    memberships: Annotated[list[MembershipEntry], Field(max_length=200)] = []
    measures: Annotated[list[MeasureEntry], Field(max_length=200)] = []
    projects: Annotated[list[ProjectEntry], Field(max_length=50)] = []
    paths: Annotated[list[PathEntry], Field(max_length=50)] = []
    flows: Annotated[list[FlowEntry], Field(max_length=20)] = []
    choices: Annotated[list[ChoiceEntry], Field(max_length=200)] = []
    treaties: Annotated[list[TreatyEntry], Field(max_length=100)] = []
    claims: Annotated[list[ClaimId], Field(max_length=100)] = []
    """Claims the scenario rests on."""


ADDED: dict[str, type[AddedEntry]] = {
    "memberships": MembershipEntry, "measures": MeasureEntry, "projects": ProjectEntry,
    "paths": PathEntry, "flows": FlowEntry, "choices": ChoiceEntry, "treaties": TreatyEntry,
}
"""The tables that add facts to those of the seeds, and the form of their rows."""

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
