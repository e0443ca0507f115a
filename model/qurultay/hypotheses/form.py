"""The form of one experiment file: what may stand in it, and a clean sentence where it does not.

An arm changes a scenario as a scenario file would; a measure is one number a world; a condition
holds a weighted sum of arms against a cut-off. What the names mean is judged in `experiment_file`.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import TomlFile, complaint, hint
from qurultay.scenario.form import (
    VALUE_FORMS,
    ClaimId,
    EventEntry,
    Name,
    QuarterText,
    Sentence,
    Value,
)

MOST_MEMBERS = 100_000


class _Strict(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", allow_inf_nan=False, frozen=True, use_attribute_docstrings=True
    )


def _listed(given: object) -> object:
    return [given] if isinstance(given, str) else given


def _weighted(given: object) -> object:
    return {given: 1.0} if isinstance(given, str) else given


Texts = Annotated[list[str], BeforeValidator(_listed), Field(min_length=1)]
Moments = Annotated[
    dict[QuarterText, float], BeforeValidator(_weighted), Field(min_length=1)]
Weights = Annotated[dict[str, float], Field(min_length=1)]
"""Arms by name, each with what it counts for in a sum: `{ fast = 1, slow = -1 }`."""


class ArmForm(_Strict):
    """`[arms.NAME]`: a scenario, and what is changed in it over and above any worldview."""

    scenario: str
    end: QuarterText | None = None
    assumptions: dict[str, Value] = {}
    policies: dict[str, Value] = {}
    events: Annotated[list[EventEntry], Field(max_length=100)] = []
    drop_events: list[Name] = []


class MeasureForm(_Strict):
    """`[measures.NAME]`: what is read from each world, one number a world."""

    of: str
    """"reached", "quarters_to", a measure of the summary or an array of the world."""
    unit: Sentence
    target: Name | None = None
    """For "reached" and "quarters_to": whether, and after how many quarters, it is met."""
    where: dict[str, Texts] = {}
    """Places by dimension; the mean is taken over several, and over all of one not named."""
    at: Moments | None = None
    """A quarter, or quarters with weights."""
    since: QuarterText | None = None
    """With `until`: the mean over these quarters, both included."""
    until: QuarterText | None = None
    log: bool = False
    """Of the natural logarithm."""
    spread: bool = False
    """Of the squared distance from the mean of the arm, so that its mean is the variance."""


class SumForm(_Strict):
    """A weighted sum of arms in one measure."""

    measure: str
    arms: Weights


class InsteadForm(_Strict):
    """What decides where a chance is above 0.9 or below 0.1 and says little."""

    measure: str
    at_least: float | None = None
    at_most: float | None = None


class ShownForm(_Strict):
    """`[[shown]]`: told beside the verdict, and no part of it."""

    says: Sentence
    measure: str
    arms: Weights
    over: SumForm | None = None
    """Divides the sum: the mean of one over the mean of the other."""


class ConditionForm(ShownForm):
    """`[[conditions]]`: what must hold for support, with the smallest effect that counts."""

    at_least: float | None = None
    at_most: float | None = None
    instead: InsteadForm | None = None


class AssumedForm(_Strict):
    """`[[follows_from]]`: an assumption put in by hand that the verdict follows from."""

    key: str | None = None
    """A parameter, or"""
    table: str | None = None
    """a table of seeds/."""
    without: Value | None = None
    """The value of the parameter that takes the assumption away, for a second verdict."""
    says: Sentence


class ExperimentForm(_Strict):
    """One experiment file as written."""

    title: Sentence
    asks: Sentence
    hypothesis: Annotated[str, Field(pattern=r"^H-[0-9]{2}$")] | None = None
    claims: Annotated[list[ClaimId], Field(min_length=1, max_length=8)]
    members: Annotated[int, Field(ge=2, le=MOST_MEMBERS)]
    """Worlds in each arm; all arms share their luck world by world."""
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    confidence: Annotated[float, Field(gt=0.5, lt=1.0)]
    refuted_by: Sentence
    """What would refute it, in plain words."""
    arms: Annotated[dict[Name, ArmForm], Field(min_length=1, max_length=40)]
    measures: Annotated[dict[Name, MeasureForm], Field(min_length=1, max_length=40)]
    conditions: Annotated[list[ConditionForm], Field(min_length=1, max_length=40)]
    shown: Annotated[list[ShownForm], Field(max_length=40)] = []
    follows_from: Annotated[list[AssumedForm], Field(max_length=10)] = []


_TABLES: dict[tuple[str, int], type[BaseModel]] = {  # by first part and length of a path
    ("arms", 3): ArmForm, ("measures", 3): MeasureForm, ("conditions", 3): ConditionForm,
    ("shown", 3): ShownForm, ("follows_from", 3): AssumedForm, ("arms", 5): EventEntry,
    ("conditions", 4): InsteadForm,
}
_FORMS_OF_VALUES = ("number", "factor", "step", "[key]")  # in the paths of pydantic, in no file


def validated(file: TomlFile) -> ExperimentForm:
    """The contents of a parsed file, or a ScenarioError about its first fault."""
    try:
        return ExperimentForm.model_validate(file.data)
    except ValidationError as failure:
        faults = failure.errors(include_url=False)
    # A misspelt key is also a missing one; the misspelling is what helps.
    fault: Any = min(faults, key=lambda fault: fault["type"] != "extra_forbidden")
    path: tuple[str | int, ...] = fault["loc"]
    standing = path[:-1] if fault["type"] == "missing" else path
    named = (part for part in path if isinstance(part, str) and part not in _FORMS_OF_VALUES)
    raise ScenarioError(complaint(file.place(standing), ".".join(named), _what(fault, path)))


def _what(fault: Any, path: tuple[str | int, ...]) -> str:
    """Pydantic's fault in our words."""
    given, kind = fault["input"], fault["type"]
    if kind == "extra_forbidden":
        form = _TABLES.get((str(path[0]), len(path)), ExperimentForm)
        allowed = ["measure", "arms"] if "over" in path else list(form.model_fields)
        return "unknown key" + hint(str(path[-1]), allowed)
    if kind == "missing":
        return "is missing"
    if kind == "value":
        return f"{VALUE_FORMS} is needed, not {shown(given)}"
    if kind == "value_error":
        return str(fault["ctx"]["error"])
    words = fault["msg"].replace("Input should be", "must be")
    return f"{words[0].lower()}{words[1:]}, not {shown(given)}"
