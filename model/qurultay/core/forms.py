"""What a TOML file may say, as a form, and one clean sentence where it says something else.

A form is a pydantic model; its first fault becomes one ScenarioError with file, line and key.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from qurultay.core.errors import MOST_FAULTS, ScenarioError, shown
from qurultay.core.toml import TomlFile, complaint, hint

_UNKNOWN = "unknown_key"


class Form(BaseModel):
    """A table of a file: strict types, finite numbers, and no key that nothing reads."""

    model_config = ConfigDict(
        strict=True, extra="forbid", allow_inf_nan=False, frozen=True, use_attribute_docstrings=True
    )

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, given: Any) -> Any:
        allowed = cls.written()
        for key in given if isinstance(given, dict) else ():
            if key not in allowed:
                raise PydanticCustomError(
                    _UNKNOWN, "unknown key", {"key": key, "allowed": list(allowed)})
        return given

    @classmethod
    def written(cls) -> dict[str, str]:
        """What a file may write, and the field each is: `from` is no name in Python."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}


AnyForm = TypeVar("AnyForm", bound=Form)


def filled(form: type[AnyForm], file: TomlFile) -> AnyForm:
    """The contents of a parsed file in its form; ScenarioError about all its faults."""
    found, _, faults = sound(form, file)
    if found is None or faults:
        raise ScenarioError("\n".join(faults))
    return found


def sound(form: type[AnyForm], file: TomlFile) -> tuple[AnyForm | None, TomlFile, list[str]]:
    """What of a file fits its form, and complaints about the rest, which is left out.

    What is needed but faulty is "-" instead; None where that does not do. Nothing is complained of
    twice, nor that a key is missing where another is misspelt.
    """
    faults: list[str] = []
    odd: set[object] = set()
    left_out: set[tuple[str | int, ...]] = set()
    misspelt: set[tuple[str | int, ...]] = set()
    while True:
        try:
            return form.model_validate(file.data), file, faults
        except ValidationError as failure:
            found = failure.errors(include_url=False)
        rest = file
        told = [(path, fault) for fault in found[:MOST_FAULTS]
                for path in [fault_path(fault, file)]]
        misspelt |= {path[:-1] for path, fault in told if fault["type"] == _UNKNOWN}
        for path, fault in told:
            if path[:2] in left_out or (fault["type"] == "missing" and path[:-1] in misspelt):
                continue
            key = ".".join(part for part in path if isinstance(part, str))
            faults.append(complaint(file.place(path), key, what_is_wrong(fault)))
        if len(faults) >= MOST_FAULTS:
            return None, file, [*faults, "further faults were not looked for"]
        for path, _ in sorted(told, key=lambda one: str(one[0][1:2]).zfill(9), reverse=True):
            if not path or (len(path) == 1 and path[0] in odd):
                return None, file, faults
            needed = {key for key, name in form.written().items()
                      if form.model_fields[name].is_required()}
            odd |= {path[0]} if len(path) == 1 else set()
            left_out.add(path[:2])
            rest = rest.without(path[:2], "-" if path[0] in needed else None)
        if rest.data == file.data:
            return None, file, faults
        file = rest


def fault_path(fault: ErrorDetails, file: TomlFile) -> tuple[str | int, ...]:
    """Where a fault lies; pydantic adds parts of its own, such as the names of forms."""
    path, held = list[str | int](), file.data
    for part in fault["loc"]:
        inside = dict(enumerate(held)) if isinstance(held, list) else held
        if isinstance(inside, dict) and part in inside:
            path, held = [*path, part], inside[part]
    if fault["type"] == _UNKNOWN:
        path.append(fault["ctx"]["key"])
    elif fault["type"] == "missing":
        path.append(fault["loc"][-1])
    return tuple(path)


def first_fault(failure: ValidationError) -> ErrorDetails:
    """The fault to report: of a misspelt key, not that it is missing."""
    return min(failure.errors(include_url=False), key=lambda fault: fault["type"] != _UNKNOWN)


def what_is_wrong(fault: ErrorDetails) -> str:
    """A fault that pydantic found, in our words."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == _UNKNOWN:
        return "unknown key" + hint(context["key"], context["allowed"])
    if kind == "missing":
        return "is missing"
    if kind == "value_error":
        return str(context["error"])
    if kind == "too_long" and context.get("actual_length") is not None:
        return (f"holds {context['actual_length']} entries; at most {context['max_length']} may "
                "stand there")
    if kind == "finite_number":
        return f"a finite number is needed, not {shown(fault['input'])}"
    words = fault["msg"].replace("Input should be", "must be")
    return f"{words[0].lower()}{words[1:]}, not {shown(fault['input'])}"


def number_from(low: float, high: float, *, whole: bool = False) -> BeforeValidator:
    """A number within bounds; the message names both."""
    def check(given: object) -> object:
        if (isinstance(given, bool) or not isinstance(given, int if whole else int | float)
                or not low <= given <= high):
            kind = "a whole number" if whole else "a number"
            raise ValueError(f"{kind} from {shown(low)} to {shown(high)} is needed, "
                             f"not {shown(given)}")
        return given

    return BeforeValidator(check)


def one_of(allowed: Callable[[], Collection[str]]) -> BeforeValidator:
    """A name among those allowed; the message gives them, or the nearest."""
    def check(given: object) -> object:
        if not isinstance(given, str):
            raise ValueError(f"a name is needed, not {shown(given)}")
        if given not in allowed():
            raise ValueError(f"there is no {shown(given)}" + hint(given, allowed()))
        return given

    return BeforeValidator(check)
