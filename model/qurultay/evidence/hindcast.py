"""Forecasts of years that are over: what the model would have said at the end of an earlier year.

*Forecast mode* knows the record up to its base year, and of later years nothing but forcing that
carries its own date (sanctions); leadership, devaluations, pandemics and prices are luck. This
alone is scored. *Explain mode* is told the outputs of every year and what happened when. It is
shown beside the forecast and never scored.

Parameters come from the posterior, which was fitted to 2009 to 2018, so the earlier hindcasts are
not out of sample in the size of shocks; `Posterior.none()` forecasts from the prior alone.
"""


from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.elementary import exp, log
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.engine.ensemble import BLOCK
from qurultay.evidence.recorded import Course, Recorded, as_it_was, from_year, joined, recorded
from qurultay.inputs import earlier_years
from qurultay.inputs import region as present
from qurultay.inputs.earlier_years import YEARS, dyads
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.posterior import Posterior
from qurultay.inputs.record import BASE_YEAR, read_record, read_states
from qurultay.inputs.region import Facts
from qurultay.inputs.values import Parameters
from qurultay.world.world import World

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


MODES = ("forecast", "explain")


@dataclass(frozen=True, eq=False)
class Hindcast:
    """Samples of log turnover that customs would record, and what they did record.

    `samples` (member, dyad, year), `observed` (dyad, year) and `before` (dyad,) the base year,
    all in logs of bn USD, NaN where nothing is on record in the year or in the base year.
    """

    rules: Rules
    dyads: tuple[str, ...]
    samples: FloatArray
    observed: FloatArray
    before: FloatArray

    @property
    def years(self) -> tuple[int, ...]:
        """The years ahead."""
        return self.rules.ahead

    def chosen(self, names: tuple[str, ...]) -> BoolArray:
        """A mask of dyads that involve one of some states or are named themselves. (dyad,)"""
        return np.array([bool({*name.split("-"), name} & set(names)) for name in self.dyads])


def hindcast(rules: Rules, mode: str = "forecast", sample: Posterior | None = None,
             still: str = "", members: int | None = None) -> Hindcast:
    """Forecast from the base year of some rules.

    Args:
        rules: which record, how far, how many members, which seed.
        mode: "forecast", or "explain" with outputs and dated events known.
        sample: of the posterior; the shipped one if not given.
        still: name of the mechanism in `rules.off` that stands still; none if empty.
        members: how many, in place of what the rules say.
    """
    known = earlier_years.dyads()
    settings = dict.fromkeys(rules.off[still], 0.0) if still else {}
    seen = simulated(rules, mode, sample or Posterior.shipped(), settings,
                     members or rules.members)
    lead = seen.turnover + seen.rate[:, np.arange(len(known.names)), known.leads]
    true = known.series()
    before = true[:, known.years.index(rules.base)]
    ahead = [known.years.index(year) for year in rules.ahead]
    observed = np.where(np.isfinite(before)[:, None], true[:, ahead], np.nan)
    samples = before[:, None] + lead[:, :, 1:] - lead[:, :, :1]
    return Hindcast(rules, known.names, samples, observed, before)


def simulated(rules: Rules, mode: str, sample: Posterior, settings: Mapping[str, float],
              members: int) -> Recorded:
    """The worlds behind a hindcast, with some parameters set."""
    scenario = as_it_was(rules.base, rules.last).with_overrides(settings)
    if mode == "explain":
        calm = {"disturbances.common_spread": 0.0, "disturbances.state_spread": 0.0}
        scenario = scenario.with_overrides(calm)
    dyads, parts = earlier_years.dyads(), []
    for first in range(0, members, BLOCK):
        some = np.arange(first, min(first + BLOCK, members))
        block = from_year(rules.base, some, rules.seed, rules.last, sample, scenario)
        course = _known_course(rules, block.schedule.own) if mode == "explain" else None
        parts.append(recorded(block, dyads, course))
    return joined(parts)


# --- explain mode -----------------------------------------------------------------------------


def _known_course(rules: Rules, p: Parameters) -> Course:
    """What is laid over each world: outputs on record, and dated events as they come."""
    outputs = outputs_on_record()
    return partial(_overlaid, outputs=outputs, dated=rules.dated, p=p)


def outputs_on_record() -> dict[int, FloatArray]:
    """Dollar output of every actor by year, that of the rest of the world between base years."""
    gdp = read_record(present.read().states).gdp
    codes = present.read().states
    anchors = [*earlier_years.YEARS, BASE_YEAR]
    rest = [earlier_years.states(year).gdp[-1] for year in earlier_years.YEARS]
    rest.append(present.read().base.output[-1])
    years = range(earlier_years.YEARS[0], BASE_YEAR + 1)
    at = np.clip(np.searchsorted(anchors, years, side="right") - 1, 0, len(anchors) - 2)
    passed = (np.array(years) - np.array(anchors)[at]) / np.diff(anchors)[at]
    between = exp(log(rest)[at] + passed * np.diff(log(rest))[at])
    return {year: np.array([gdp.get((code, year), between[place]) for code in codes])
            for place, year in enumerate(years)}


def _overlaid(world: World, outputs: dict[int, FloatArray], dated: tuple[Dated, ...],
              p: Parameters) -> World:
    """A world whose next quarter has the output on record and knows what has happened."""
    base, quarter = world.base, world.quarter + 1
    told = np.broadcast_to(outputs[quarter.year][:, None], world.output.shape)
    # Luck that the record of outputs already carries must not come twice.
    calm = replace(world, potential_output=np.ascontiguousarray(told), common=base.common,
                   state_shock=base.state_shock, sanction_toll=np.zeros_like(world.sanction_toll))
    for event in dated:
        if event.at <= quarter <= event.until:
            calm = _opened(calm, event, p) if event.opens else _shut(calm, event)
    return calm


def _opened(world: World, event: Dated, p: Parameters) -> World:
    """A state works off what can be removed between it and Central Asia, evenly to the end."""
    base, facts = world.base, world.base.facts
    share = 1.0 / (event.until - world.quarter)
    touched = _neighbours(facts, event.opens)
    floor = base.barrier * (1.0 - p.barriers.removable_share)
    now = present.read()
    return replace(
        world, barrier=world.barrier - touched * share * (world.barrier - floor),
        trust=world.trust + touched * share * np.maximum(now.trust - world.trust, 0.0),
        depth=world.depth + touched * share * np.maximum(now.depth - world.depth, 0.0),
        rivalry=world.rivalry - touched * share * np.maximum(world.rivalry - now.rivalry, 0.0))


def _neighbours(facts: Facts, code: str) -> FloatArray:
    """Pairs of a state within Central Asia. (p, 1)"""
    party = (facts.left == facts.index(code)) | (facts.right == facts.index(code))
    inside: FloatArray = facts.central[facts.left] * facts.central[facts.right] * party[:, None]
    return inside


def _shut(world: World, event: Dated) -> World:
    """A border shut to a share at least."""
    assert event.shuts
    touched = np.zeros((world.base.facts.pairs, 1))
    touched[world.base.facts.pair(*event.shuts)] = event.share
    return replace(world, closure=np.maximum(world.closure, touched))
