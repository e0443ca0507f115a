"""The rules of the naive forecasts: read from experiments/naive_forecasts.toml and checked."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.inputs.record import BASE_YEAR, read_states

NAME = "naive_forecasts"
REPORTER_RULES = ("one_side", "both_sides")

_NUMBERS: dict[tuple[str, str], tuple[float, float]] = {
    ("record", "opens"): (1990, BASE_YEAR), ("record", "fewest_changes"): (2, 100),
    ("gdp_gravity", "share_of_own"): (0.0, 1.0), ("gdp_gravity", "share_of_pooled"): (0.0, 1.0),
    ("shrunk_drift", "share_of_own"): (0.0, 1.0), ("shrunk_drift", "share_of_pooled"): (0.0, 1.0),
    ("shrunk_drift", "degrees"): (2.1, 1000.0),
}
_WHOLE = {("record", "opens"), ("record", "fewest_changes")}
_LISTS = (("record", "among"), ("record", "partners"))
_RULE = ("record", "reporter_rule")
_TEXTS = ("title", "asks")


@dataclass(frozen=True)
class Rules:
    """What is forecast and how, fixed before anything is scored.

    Dyads are all pairs `among` some states and each of those with each of the `partners`;
    `reporter_rule` says whose figures are the record; the window opens in a year; a series with
    fewer yearly changes takes mean and spread of all. Shares say how much of a drift is a
    series' own and how much that of all; `degrees` are those of Student's t.
    """

    among: tuple[str, ...]
    partners: tuple[str, ...]
    reporter_rule: str
    opens: int
    fewest_changes: int
    gdp_share_of_own: float
    gdp_share_of_pooled: float
    share_of_own: float
    share_of_pooled: float
    degrees: float

    @classmethod
    def shipped(cls) -> Rules:
        """The rules in experiments/."""
        text = (resources.files("qurultay.experiments") / f"{NAME}.toml").read_text("utf-8")
        return _rules(parse_toml(text, f"experiments/{NAME}.toml"))

    @classmethod
    def read(cls, path: str | Path) -> Rules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return _rules(read_toml(path))


def _rules(file: TomlFile) -> Rules:
    _refuse_strangers(file)
    number = {path: _number(file, path) for path in _NUMBERS}
    codes = read_states().codes
    among, partners = (_names(file, ("record", key), codes) for key in ("among", "partners"))
    if twice := set(among) & set(partners):
        raise _wrong(file, ("record", "partners"), f"{min(twice)} stands in among as well")
    return Rules(
        among=among, partners=partners,
        reporter_rule=_name(file, _RULE, REPORTER_RULES),
        opens=int(number["record", "opens"]),
        fewest_changes=int(number["record", "fewest_changes"]),
        gdp_share_of_own=number["gdp_gravity", "share_of_own"],
        gdp_share_of_pooled=number["gdp_gravity", "share_of_pooled"],
        share_of_own=number["shrunk_drift", "share_of_own"],
        share_of_pooled=number["shrunk_drift", "share_of_pooled"],
        degrees=number["shrunk_drift", "degrees"])


def _wrong(file: TomlFile, path: tuple[str, ...], what: str) -> ScenarioError:
    return ScenarioError(complaint(file.place(path), ".".join(path), what))


def _refuse_strangers(file: TomlFile) -> None:
    """A key that no rule reads would be a rule that does not hold."""
    known = {path[:1] for path in (*_NUMBERS, *_LISTS, _RULE)} | {(text,) for text in _TEXTS}
    for name, value in file.data.items():
        if (name,) not in known:
            raise _wrong(file, (name,), "unknown key" + hint(name, [path[0] for path in known]))
        inside = [path[1] for path in (*_NUMBERS, *_LISTS, _RULE) if path[0] == name]
        if bool(inside) != isinstance(value, dict):
            raise _wrong(file, (name,), "a table is needed" if inside else "a text is needed")
        for key in value if inside else ():
            if key not in inside:
                raise _wrong(file, (name, key), "unknown key" + hint(key, inside))


def _found(file: TomlFile, path: tuple[str, str]) -> Any:
    table, key = path
    if key not in file.data.get(table, {}):
        raise _wrong(file, path, "is missing")
    return file.data[table][key]


def _number(file: TomlFile, path: tuple[str, str]) -> float:
    value, (low, high) = _found(file, path), _NUMBERS[path]
    kind = "a whole number" if path in _WHOLE else "a number"
    allowed = int if path in _WHOLE else (int, float)
    if isinstance(value, bool) or not isinstance(value, allowed) or not low <= value <= high:
        raise _wrong(file, path, f"{kind} from {low:g} to {high:g} is needed, not {shown(value)}")
    return float(value)


def _names(file: TomlFile, path: tuple[str, str], allowed: tuple[str, ...]) -> tuple[str, ...]:
    value = _found(file, path)
    if not isinstance(value, list) or not value:
        raise _wrong(file, path, f"a list of names is needed, not {shown(value)}")
    for name in value:
        _known(file, path, name, allowed)
        if value.count(name) > 1:
            raise _wrong(file, path, f"{shown(name)} stands twice")
    return tuple(value)


def _name(file: TomlFile, path: tuple[str, str], allowed: tuple[str, ...]) -> str:
    return _known(file, path, _found(file, path), allowed)


def _known(file: TomlFile, path: tuple[str, str], name: Any, allowed: tuple[str, ...]) -> str:
    if not isinstance(name, str):
        raise _wrong(file, path, f"a name is needed, not {shown(name)}")
    if name not in allowed:
        raise _wrong(file, path, f"there is no {shown(name)}" + hint(name, allowed))
    return name
