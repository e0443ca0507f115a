"""The rules of a hindcast: read from experiments/hindcast_*.toml and checked."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.inputs.earlier_years import YEARS, dyads
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.record import BASE_YEAR, read_states

_TOP = ("title", "asks", "base", "last", "members", "seed", "scored", "dated", "off")
_SCORED = ("level", "pressed", "episode")
_DATED = ("at", "until", "opens", "shuts", "share", "because")


@dataclass(frozen=True)
class Dated:
    """One thing that happened: a state opened, or a border of two was shut to a share."""

    at: Quarter
    until: Quarter
    opens: str
    shuts: tuple[str, str] | None
    share: float


@dataclass(frozen=True)
class Rules:
    """What is forecast from which record, how it is judged, and what is switched off in turn.

    `off` gives the parameters set to nought for each mechanism; `dated` is known in explain mode
    alone.
    """

    name: str
    title: str
    asks: str
    base: int
    last: int
    members: int
    seed: int
    level: float
    pressed: tuple[str, ...]
    episode: tuple[str, ...]
    dated: tuple[Dated, ...]
    off: dict[str, tuple[str, ...]]

    @property
    def ahead(self) -> tuple[int, ...]:
        """The years that are forecast."""
        return tuple(range(self.base + 1, self.last + 1))

    @classmethod
    def shipped(cls, base: int) -> Rules:
        """The rules of the hindcast from a base year."""
        name = f"hindcast_{base}"
        file = resources.files("qurultay.experiments") / f"{name}.toml"
        return _rules(name, parse_toml(file.read_text("utf-8"), f"experiments/{name}.toml"))

    @classmethod
    def all(cls) -> tuple[Rules, ...]:
        """All shipped hindcasts, the earliest first."""
        return tuple(cls.shipped(year) for year in YEARS)

    @classmethod
    def read(cls, path: str | Path) -> Rules:
        """Rules from a file; ScenarioError names file, line and key of what is wrong."""
        return _rules(Path(path).stem, read_toml(path))


def _rules(name: str, file: TomlFile) -> Rules:
    data = file.data
    _refuse_strangers(file, (), data, _TOP)
    scored = _get(file, ("scored",), dict)
    _refuse_strangers(file, ("scored",), scored, _SCORED)
    base = _whole(file, ("base",), YEARS[0], BASE_YEAR - 1)
    if base not in YEARS:
        raise _wrong(file, ("base",), f"the seeds describe {', '.join(map(str, YEARS))} alone")
    level = _get(file, ("scored", "level"), float)
    if not 0.0 < level < 1.0:
        raise _wrong(file, ("scored", "level"), f"{level:g} lies outside 0 to 1")
    return Rules(
        name=name, title=_get(file, ("title",), str), asks=_get(file, ("asks",), str), base=base,
        last=_whole(file, ("last",), base + 1, BASE_YEAR),
        members=_whole(file, ("members",), 2, 1_000_000), seed=_whole(file, ("seed",), 0, 2**62),
        level=level, pressed=_names(file, ("scored", "pressed"), read_states().codes),
        episode=_names(file, ("scored", "episode"), dyads().names),
        dated=tuple(_dated(file, place, entry)
                    for place, entry in enumerate(_listed(file, "dated"))),
        off=_off(file))


def _off(file: TomlFile) -> dict[str, tuple[str, ...]]:
    known = tuple(Catalogue.shipped())
    return {name: _names(file, ("off", name), known) for name in file.data.get("off", {})}


def _dated(file: TomlFile, place: int, entry: Any) -> Dated:
    path = ("dated", str(place))
    if not isinstance(entry, dict):
        raise _wrong(file, ("dated",), "each entry is a table")
    _refuse_strangers(file, path, entry, _DATED)
    if ("opens" in entry) == ("shuts" in entry) or "because" not in entry:
        raise _wrong(file, ("dated",), "an entry opens a state or shuts a pair, and says because")
    shuts = tuple(str(entry.get("shuts", "")).split("-"))
    codes = read_states().codes
    for code in shuts if "shuts" in entry else (entry["opens"],):
        if code not in codes:
            raise _wrong(file, ("dated",), f"there is no {shown(str(code))}" + hint(code, codes))
    return Dated(
        Quarter.parse(entry.get("at")), Quarter.parse(entry.get("until")),
        str(entry.get("opens", "")),
        (shuts[0], shuts[-1]) if "shuts" in entry else None, float(entry.get("share", 1.0)))


def _wrong(file: TomlFile, path: tuple[str, ...], what: str) -> ScenarioError:
    return ScenarioError(complaint(file.place(path), ".".join(path), what))


def _refuse_strangers(file: TomlFile, path: tuple[str, ...], found: dict[str, Any],
                      known: tuple[str, ...]) -> None:
    """A key that nothing reads would be a rule that does not hold."""
    for key in found:
        if key not in known:
            raise _wrong(file, (*path, key), "unknown key" + hint(key, known))


def _get(file: TomlFile, path: tuple[str, ...], kind: type) -> Any:
    found: Any = file.data
    for key in path:
        if not isinstance(found, dict) or key not in found:
            raise _wrong(file, path, "is missing")
        found = found[key]
    if not isinstance(found, kind) or isinstance(found, bool):
        raise _wrong(file, path, f"{shown(str(found))} is not {kind.__name__}")
    return found


def _whole(file: TomlFile, path: tuple[str, ...], low: int, high: int) -> int:
    value: int = _get(file, path, int)
    if not low <= value <= high:
        raise _wrong(file, path, f"{value} lies outside {low} to {high}")
    return value


def _listed(file: TomlFile, name: str) -> list[Any]:
    return list(_get(file, (name,), list)) if name in file.data else []


def _names(file: TomlFile, path: tuple[str, ...], allowed: tuple[str, ...]) -> tuple[str, ...]:
    value = _get(file, path, list)
    for name in value:
        if name not in allowed:
            raise _wrong(file, path, f"there is no {shown(str(name))}" + hint(str(name), allowed))
    return tuple(value)
