"""Reading an experiment file: one question, with all that could be bent fixed before the run.

    experiment = read("h_08_mediation")             # a shipped name, "H-08", or a path
    experiment.arms["mediated"].scenario(worldview="insider")

Whatever is wrong with a file is one ScenarioError with file, line, key and the nearest good name.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import Place, TomlFile, complaint, hint, parse_toml, read_toml
from qurultay.core.toml_lines import KeyPath
from qurultay.hypotheses.experiment import OF_TARGETS, Arm, Assumed, Claim, Experiment, Measure, Sum
from qurultay.hypotheses.form import ArmForm, ExperimentForm, MeasureForm, ShownForm, validated
from qurultay.scenario.entries import (
    TABLE_OF,
    Known,
    change_of,
    check_change,
    contents,
    own_events,
    own_settings,
)
from qurultay.scenario.form import ScenarioFile
from qurultay.scenario.scenario import Scenario


@cache
def shipped_experiments() -> dict[str, str]:
    """Shipped experiments with arms: file name without its ending, and hypothesis or ""."""
    found = {}
    for entry in sorted(resources.files("qurultay.experiments").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            data = parse_toml(entry.read_text(encoding="utf-8"), entry.name).data
            if "arms" in data:
                found[entry.name.removesuffix(".toml")] = str(data.get("hypothesis", ""))
    return found


def read(name_or_path: str | Path) -> Experiment:
    """Read a shipped experiment by name or hypothesis, or a file by path, and check it."""
    text = str(name_or_path)
    shipped = shipped_experiments()
    by_id = {hypothesis.lower(): name for name, hypothesis in shipped.items() if hypothesis}
    name = by_id.get(text.lower(), text)
    if name in shipped and not isinstance(name_or_path, Path):
        source = resources.files("qurultay.experiments") / f"{name}.toml"
        file = parse_toml(source.read_text(encoding="utf-8"), f"qurultay/experiments/{name}.toml")
        return _experiment(name, file)
    if isinstance(name_or_path, Path) or text.endswith(".toml") or os.sep in text:
        return _experiment(Path(text).stem, read_toml(text))
    known = [*shipped, *(hypothesis for hypothesis in shipped.values() if hypothesis)]
    raise ScenarioError(f"there is no experiment {shown(text)}" + hint(text, known))


class _Reading:
    """What one file says, turned into what is meant, name by name."""

    def __init__(self, file: TomlFile, form: ExperimentForm) -> None:
        self.file, self.form, self.known = file, form, Known.shipped_with()
        self.used: set[str] = set()
        self.arms = {name: self._arm(name, arm) for name, arm in form.arms.items()}
        self.scenarios = {name: arm.scenario() for name, arm in self.arms.items()}
        self.measures = {name: self._measure(name, one) for name, one in form.measures.items()}

    def error(self, path: KeyPath, what: str) -> ScenarioError:
        """A sentence on the key at a path of the file."""
        key = ".".join(str(part) for part in path if isinstance(part, str))
        return ScenarioError(complaint(self.file.place(path), key, what))

    def _arm(self, name: str, arm: ArmForm) -> Arm:
        form = ScenarioFile.model_construct(
            start=None, end=None, targets=[], **{table: getattr(arm, table) for table in (
                "assumptions", "policies", "events")})
        part = _Part(self.file.file, self.file.data, self.file.text, ("arms", name))
        changes = contents(own_settings(form, part, self.known), "change")
        return Arm(name, arm.scenario, arm.end, changes, tuple(own_events(form, part, self.known)),
                   tuple(arm.drop_events), part.place())

    def _measure(self, name: str, form: MeasureForm) -> Measure:
        path = ("measures", name)
        timed = [form.at is not None, form.since is not None and form.until is not None]
        of_target = form.of in OF_TARGETS
        if of_target != (form.target is not None) or (
                of_target and (any(timed) or form.where)):
            raise self.error(path, 'only "reached" and "quarters_to" name a target, and they '
                                   "need one and neither time nor place")
        if not of_target and (sum(timed) != 1 or (form.since is None) != (form.until is None)):
            raise self.error(path, "needs either at, or since and until")
        span = (form.since, form.until) if form.since and form.until else None
        places = tuple((axis, tuple(codes)) for axis, codes in sorted(form.where.items()))
        return Measure(name, form.unit, form.of, form.target, places,
                       tuple((form.at or {}).items()), span, form.log, form.spread,
                       self.file.place(path))

    def claim(self, path: KeyPath, form: ShownForm) -> Claim:
        """A condition, or what is shown beside the conditions."""
        total = self._sum((*path, "arms"), form.measure, form.arms)
        over = self._sum((*path, "over"), form.over.measure, form.over.arms) if form.over else None
        if (instead := getattr(form, "instead", None)) is None:
            if total.measure.of == "reached" and path[0] == "conditions":
                raise self.error(path, "is of a chance: say by instead what decides where it is "
                                       "above 0.9 or below 0.1")
            return Claim(form.says, total, over, *self._cut_off(path, form))
        other = self._sum((*path, "instead"), instead.measure, form.arms)
        if total.measure.of != "reached" or other.measure.of == "reached":
            raise self.error((*path, "instead"), "takes the place of a chance, and is none")
        rest = Claim(form.says, other, None, *self._cut_off((*path, "instead"), instead))
        return Claim(form.says, total, over, *self._cut_off(path, form), instead=rest)

    def _cut_off(self, path: KeyPath, form: object) -> tuple[float | None, bool]:
        least, most = getattr(form, "at_least", None), getattr(form, "at_most", None)
        if path[0] == "conditions" and (least is None) == (most is None):
            raise self.error(path, "needs one cut-off: at_least or at_most")
        return (most, False) if least is None else (least, True)

    def _sum(self, path: KeyPath, measure: str, arms: Mapping[str, float]) -> Sum:
        if measure not in self.measures:
            what = f"there is no measure {shown(measure)}" + hint(measure, self.measures)
            raise self.error(path, what)
        for name in arms:
            if name not in self.arms:
                raise self.error(path, f"there is no arm {shown(name)}" + hint(name, self.arms))
            self._check_times(self.measures[measure], self.scenarios[name])
        self.used |= {f"measures.{measure}", *(f"arms.{name}" for name in arms)}
        return Sum(self.measures[measure], tuple(arms.items()))

    def _check_times(self, measure: Measure, scenario: Scenario) -> None:
        for quarter in (*(quarter for quarter, _ in measure.at), *(measure.span or ())):
            if not scenario.start <= quarter <= scenario.end:
                raise self.error(("measures", measure.name),
                                 f"{quarter} lies outside {scenario.start} to {scenario.end}")
        if measure.span and measure.span[0] > measure.span[1]:
            raise self.error(("measures", measure.name), "since is after until")
        targets = [target.name for target in scenario.targets]
        if measure.target and measure.target not in targets:
            what = f"there is no target {shown(measure.target)}" + hint(measure.target, targets)
            raise self.error(("measures", measure.name, "target"), what)

    def assumed(self, index: int) -> Assumed:
        """One assumption that the verdict follows from."""
        form, path = self.form.follows_from[index], ("follows_from", index)
        if (form.key is None) == (form.table is None):
            raise self.error(path, "names either the key of a parameter or a table")
        if form.key is None:
            return Assumed(str(form.table), form.says, "table", None)
        catalogue = self.known.catalogue
        place = self.file.place((*path, "key"))
        if form.key not in catalogue:
            raise ScenarioError(complaint(
                place, "follows_from.key",
                f"unknown key {shown(form.key)}" + hint(form.key, catalogue)))
        without = None
        if form.without is not None:
            without = change_of(form.without, TABLE_OF[catalogue[form.key].decided_by], place)
            check_change(form.key, without, catalogue)
        return Assumed(form.key, form.says, catalogue[form.key].kind, without)

    def check_used(self) -> None:
        """Refuse arms and measures that nothing asks for."""
        for table, names in (("arms", self.arms), ("measures", self.measures)):
            for name in names:
                if f"{table}.{name}" not in self.used:
                    raise self.error((table, name), "is used by no condition and not shown")


@dataclass(frozen=True)
class _Part(TomlFile):
    """A table of a file, whose places are counted from its own top."""

    top: KeyPath = ()

    def place(self, path: KeyPath = ()) -> Place:
        return super().place((*self.top, *path))


def _experiment(name: str, file: TomlFile) -> Experiment:
    form = validated(file)
    reading = _Reading(file, form)
    conditions = tuple(reading.claim(("conditions", index), one)
                       for index, one in enumerate(form.conditions))
    beside = tuple(reading.claim(("shown", index), one) for index, one in enumerate(form.shown))
    reading.check_used()
    return Experiment(
        name=name, title=form.title, asks=form.asks, hypothesis=form.hypothesis,
        claims=tuple(form.claims), members=form.members, seed=form.seed,
        confidence=form.confidence, refuted_by=form.refuted_by, arms=reading.arms,
        conditions=conditions, shown=beside,
        follows_from=tuple(reading.assumed(index) for index in range(len(form.follows_from))))
