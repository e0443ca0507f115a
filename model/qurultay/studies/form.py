"""Read an experiment file: one question, with all that could be bent fixed before the run.

    experiment = read_experiment("h_08_mediation")  # a shipped name, "H-08", or a path
    experiment.arms["mediated"].scenario(worldview="insider")

Whatever is wrong is one ScenarioError with file, line, key and the nearest good name.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from qurultay.core.errors import Faults, ScenarioError, shown
from qurultay.core.forms import Form, filled
from qurultay.core.toml import Place, TomlFile, complaint, hint, read_toml
from qurultay.core.toml_lines import KeyPath
from qurultay.scenario.changes import Change
from qurultay.scenario.entries import (
    TABLE_OF,
    Known,
    change_of,
    check_change,
    contents,
    key_hint,
    own_events,
    own_settings,
)
from qurultay.scenario.form import (
    ONE_OR_MORE,
    ClaimId,
    EventEntry,
    Name,
    QuarterText,
    ScenarioFile,
    SentenceText,
    Value,
    shipped_file,
    shipped_names,
)
from qurultay.studies.experiment import (
    OF_TARGETS,
    Arm,
    Assumed,
    Condition,
    EitherWay,
    Experiment,
    Measure,
    Sum,
)

Codes = Annotated[list[str], ONE_OR_MORE, Field(min_length=1)]
WeightedQuarters = Annotated[
    dict[QuarterText, float],
    BeforeValidator(lambda given: {given: 1.0} if isinstance(given, str) else given),
    Field(min_length=1)]
WeightedArms = Annotated[dict[str, float], Field(min_length=1)]
"""Arms by name, each with what it counts for in a sum: `{ fast = 1, slow = -1 }`."""


class ArmForm(Form):
    """`[arms.NAME]`: a scenario, and what is changed in it over and above any worldview."""

    scenario: str
    end: QuarterText | None = None
    assumptions: dict[str, Value] = {}
    policies: dict[str, Value] = {}
    events: Annotated[list[EventEntry], Field(max_length=100)] = []
    drop_events: list[Name] = []


class MeasureForm(Form):
    """`[measures.NAME]`: what is read from each world, one number a world."""

    of: str
    """"reached", "quarters_to", a measure of the summary or an array of the world."""
    unit: SentenceText
    target: Name | None = None
    """For "reached" and "quarters_to": whether, and after how many quarters, it is met."""
    where: dict[str, Codes] = {}
    """Places by dimension; the mean is taken over several, and over all of one not named."""
    at: WeightedQuarters | None = None
    """A quarter, or quarters with weights."""
    since: QuarterText | None = None
    """With `until`: the mean over these quarters, both included."""
    until: QuarterText | None = None
    log: bool = False
    """Of the natural logarithm."""
    spread: bool = False
    """Of the squared distance from the mean of the arm, so that its mean is the variance."""


class SumForm(Form):
    """A weighted sum of arms in one measure."""

    measure: str
    arms: WeightedArms


class InsteadForm(Form):
    """What decides where a chance is above 0.9 or below 0.1 and says little."""

    measure: str
    at_least: float | None = None
    at_most: float | None = None


class ShownForm(Form):
    """`[[shown]]`: shown beside the verdict, and no part of it."""

    says: SentenceText
    measure: str
    arms: WeightedArms
    over: SumForm | None = None
    """Divides the sum: the mean of one over the mean of the other."""


class ConditionForm(ShownForm):
    """`[[conditions]]`: what must hold for support, with the smallest effect that counts."""

    at_least: float | None = None
    at_most: float | None = None
    instead: InsteadForm | None = None


class AssumedForm(Form):
    """`[[follows_from]]`: an assumption put in by hand that the verdict follows from."""

    key: str | None = None
    """A parameter, or"""
    table: str | None = None
    """a table of seeds/."""
    without: Value | None = None
    """The value of the parameter that takes the assumption away, for a second verdict."""
    says: SentenceText


class EitherWayForm(Form):
    """`[either_way]`: settings that make the claim hold and fail, each on top of every arm.

    They show that the verdict is not one by construction: every run tries them again. A side that
    no setting within the ranges reaches is left out, with the reason in `says`; the verdict is then
    "not represented", as it is where a side is named and not reached.
    """

    holds: dict[str, Value] | None = None
    """Values of parameters at which all conditions are supported."""
    fails: dict[str, Value] | None = None
    """Values of parameters at which at least one condition is refuted."""
    members: Annotated[int, Field(ge=2, le=1000)] = 50
    """Worlds in which this is tried."""
    says: SentenceText | None = None


class ExperimentForm(Form):
    """One experiment file as written."""

    title: SentenceText
    asks: SentenceText
    hypothesis: Annotated[str, Field(pattern=r"^H-[0-9]{2}$")] | None = None
    claims: Annotated[list[ClaimId], Field(min_length=1, max_length=8)]
    members: Annotated[int, Field(ge=2, le=100_000)]
    """Worlds in each arm; world by world all arms share their random draws."""
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    confidence: Annotated[float, Field(gt=0.5, lt=1.0)]
    refuted_by: SentenceText
    """What would refute it, in plain words."""
    arms: Annotated[dict[Name, ArmForm], Field(min_length=1, max_length=40)]
    measures: Annotated[dict[Name, MeasureForm], Field(min_length=1, max_length=40)]
    conditions: Annotated[list[ConditionForm], Field(min_length=1, max_length=40)]
    shown: Annotated[list[ShownForm], Field(max_length=40)] = []
    follows_from: Annotated[list[AssumedForm], Field(max_length=10)] = []
    either_way: EitherWayForm | None = None


# --- what the names mean ----------------------------------------------------------------------


@cache
def shipped_experiments() -> dict[str, str]:
    """Shipped experiments with arms: file name without its ending, and hypothesis or ""."""
    data = {name: shipped_file(name, "experiments").data for name in shipped_names("experiments")}
    return {name: str(one.get("hypothesis", "")) for name, one in data.items() if "arms" in one}


def read_experiment(name_or_path: str | Path) -> Experiment:
    """Read a shipped experiment by name or hypothesis, or a file by path, and check it."""
    text = str(name_or_path)
    shipped = shipped_experiments()
    by_id = {hypothesis.lower(): name for name, hypothesis in shipped.items() if hypothesis}
    name = by_id.get(text.lower(), text)
    if name in shipped and not isinstance(name_or_path, Path):
        file = shipped_file(name, "experiments")
    elif isinstance(name_or_path, Path) or text.endswith(".toml") or os.sep in text:
        name, file = Path(text).stem, read_toml(text)
    else:
        known = [*shipped, *(hypothesis for hypothesis in shipped.values() if hypothesis)]
        raise ScenarioError(f"there is no experiment {shown(text)}" + hint(text, known))
    form = filled(ExperimentForm, file)
    reading = _Reading(file, form)
    conditions, beside = (
        tuple(reading.condition((table, index), one) for index, one in enumerate(some))
        for table, some in (("conditions", form.conditions), ("shown", form.shown)))
    for table, names in (("arms", form.arms), ("measures", form.measures)):
        for unused in (one for one in names if f"{table}.{one}" not in reading.used):
            raise reading.error((table, unused), "is used by no condition and not shown")
    return Experiment(
        name=name, title=form.title, asks=form.asks, hypothesis=form.hypothesis,
        claims=tuple(form.claims), members=form.members, seed=form.seed,
        confidence=form.confidence, refuted_by=form.refuted_by, arms=reading.arms,
        conditions=conditions, shown=beside,
        follows_from=tuple(reading.assumed(index) for index in range(len(form.follows_from))),
        either_way=None if form.either_way is None else reading.either_way(form.either_way))


class _Reading:
    """What one file says, turned into what is meant, name by name."""

    def __init__(self, file: TomlFile, form: ExperimentForm) -> None:
        self.file, self.form, self.known = file, form, Known.shipped_with()
        self.used: set[str] = set()
        self.arms: dict[str, Arm] = {}
        for name, arm in form.arms.items():
            tables = ScenarioFile.model_construct(
                start=None, end=None, targets=[], **{table: getattr(arm, table) for table in (
                    "assumptions", "policies", "events")})
            part, faults = _Part(file.file, file.data, file.text, top=("arms", name)), Faults()
            changes = contents(own_settings(tables, part, self.known, faults), "change")
            events = tuple(own_events(tables, part, self.known, faults))
            faults.report()
            self.arms[name] = Arm(
                name, arm.scenario, arm.end, changes, events, tuple(arm.drop_events), part.place())
        self.scenarios = {name: arm.scenario() for name, arm in self.arms.items()}
        self.measures: dict[str, Measure] = {}
        for name, one in form.measures.items():
            path, of_target = ("measures", name), one.of in OF_TARGETS
            timed = [one.at is not None, one.since is not None and one.until is not None]
            if of_target != (one.target is not None) or (
                    of_target and (any(timed) or one.where)):
                raise self.error(path, 'only "reached" and "quarters_to" name a target, and they '
                                       "need one and neither time nor place")
            if not of_target and (sum(timed) != 1 or (one.since is None) != (one.until is None)):
                raise self.error(path, "needs either at, or since and until")
            span = (one.since, one.until) if one.since and one.until else None
            places = tuple((axis, tuple(codes)) for axis, codes in sorted(one.where.items()))
            self.measures[name] = Measure(
                name, one.unit, one.of, one.target, places, tuple((one.at or {}).items()), span,
                one.log, one.spread, file.place(path))

    def error(self, path: KeyPath, what: str) -> ScenarioError:
        """A sentence on the key at a path of the file."""
        key = ".".join(str(part) for part in path if isinstance(part, str))
        return ScenarioError(complaint(self.file.place(path), key, what))

    def condition(self, path: KeyPath, form: ShownForm) -> Condition:
        """A condition, or what is shown beside the conditions."""
        total = self._sum((*path, "arms"), form.measure, form.arms)
        over = self._sum((*path, "over"), form.over.measure, form.over.arms) if form.over else None
        if (instead := getattr(form, "instead", None)) is None:
            if total.measure.of == "reached" and path[0] == "conditions":
                raise self.error(path, "is of a chance: say by instead what decides where it is "
                                       "above 0.9 or below 0.1")
            return Condition(form.says, total, over, *self._cut_off(path, form))
        other = self._sum((*path, "instead"), instead.measure, form.arms)
        if total.measure.of != "reached" or other.measure.of == "reached":
            raise self.error((*path, "instead"), "takes the place of a chance, and is none")
        rest = Condition(form.says, other, None, *self._cut_off((*path, "instead"), instead))
        return Condition(form.says, total, over, *self._cut_off(path, form), instead=rest)

    def _cut_off(self, path: KeyPath, form: object) -> tuple[float | None, bool]:
        least, most = getattr(form, "at_least", None), getattr(form, "at_most", None)
        if path[0] == "conditions" and (least is None) == (most is None):
            raise self.error(path, "needs one cut-off: at_least or at_most")
        return (most, False) if least is None else (least, True)

    def _sum(self, path: KeyPath, measure: str, arms: Mapping[str, float]) -> Sum:
        if measure not in self.measures:
            what = f"there is no measure {shown(measure)}" + hint(measure, self.measures)
            raise self.error(path, what)
        one = self.measures[measure]
        for name in arms:
            if name not in self.arms:
                raise self.error(path, f"there is no arm {shown(name)}" + hint(name, self.arms))
            scenario, its = self.scenarios[name], ("measures", measure)
            for quarter in (*(quarter for quarter, _ in one.at), *(one.span or ())):
                if not scenario.start <= quarter <= scenario.end:
                    raise self.error(its, f"{quarter} lies outside {scenario.start} to "
                                          f"{scenario.end}")
            if one.span and one.span[0] > one.span[1]:
                raise self.error(its, "since is after until")
            targets = [target.name for target in scenario.targets]
            if one.target and one.target not in targets:
                what = f"there is no target {shown(one.target)}" + hint(one.target, targets)
                raise self.error((*its, "target"), what)
            if any(each.name == one.target and not each.traded for each in scenario.targets):
                what = f"{one.target} asks about other things than the trade of a pair"
                raise self.error((*its, "target"), what)
        self.used |= {f"measures.{measure}", *(f"arms.{name}" for name in arms)}
        return Sum(one, tuple(arms.items()))

    def assumed(self, index: int) -> Assumed:
        """One assumption that the verdict follows from."""
        form, path = self.form.follows_from[index], ("follows_from", index)
        if (form.key is None) == (form.table is None):
            raise self.error(path, "names either the key of a parameter or a table")
        if form.key is None:
            return Assumed(str(form.table), form.says, "table", None)
        catalogue = self.known.catalogue
        if form.key not in catalogue:
            raise self.error((*path, "key"),
                             f"unknown key {shown(form.key)}" + key_hint(form.key, catalogue))
        without = None if form.without is None else self._over(
            form.key, form.without, (*path, "key"))
        return Assumed(form.key, form.says, catalogue[form.key].kind, without)

    def either_way(self, form: EitherWayForm) -> EitherWay:
        """The settings that make the claim hold and fail."""
        path, sides = ("either_way",), {"holds": form.holds, "fails": form.fails}
        missing = [side for side, given in sides.items() if given is None]
        if missing and form.says is None:
            raise self.error((*path, "says"), f"is missing; say why no setting {missing[0]}"
                             if len(missing) == 1 else "is missing; say why no setting decides it")
        found = {side: None if given is None else {
            key: self._over(key, value, (*path, side, key)) for key, value in given.items()}
            for side, given in sides.items()}
        if found["holds"] is not None and found["holds"] == found["fails"]:
            raise self.error(path, "holds and fails are the same setting")
        for setting in (one for one in found.values() if one):
            for arm in self.arms.values():
                arm.scenario(further=setting)
        return EitherWay(found["holds"], found["fails"], form.members, form.says)

    def _over(self, key: str, value: Value, path: KeyPath) -> Change:
        """A value that is put on top of every arm, whoever decides it."""
        catalogue, origin = self.known.catalogue, self.file.place(path)
        table = TABLE_OF[catalogue[key].decided_by] if key in catalogue else "assumptions"
        change = change_of(value, table, origin)
        check_change(key, change, catalogue)
        return change


@dataclass(frozen=True)
class _Part(TomlFile):
    """A table of a file, whose places are counted from its own top."""

    top: KeyPath = ()

    def place(self, path: KeyPath = ()) -> Place:
        return super().place((*self.top, *path))
