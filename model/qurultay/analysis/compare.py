"""Two or more ensembles side by side: the same worlds under different scenarios.

Member k has the same luck and the same parameters in every scenario, so a difference is what the
scenario did and nothing else.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import expm1, inf
from typing import TYPE_CHECKING, Any

import numpy as np

from qurultay.analysis.indicators import (
    PERCENT,
    POINTS,
    QUARTERS,
    indicators,
    meaning,
    shock,
)
from qurultay.analysis.statistics import CONFIDENCE, interval, told_apart
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError
from qurultay.core.in_notebook import InNotebook
from qurultay.languages import say, use
from qurultay.results.answer import (
    RELEVANT_PERCENT,
    RELEVANT_POINTS,
    Said,
    answer_text,
    asked_level,
    labels,
    run_object,
    share_of,
    subject,
)
from qurultay.results.outcome import Outcome
from qurultay.scenario.changes import Target
from qurultay.scenario.scenario import difference
from qurultay.world.measures import TargetResult

if TYPE_CHECKING:
    import qurultay


@dataclass(frozen=True)
class PairedDifference:
    """Mean over members of one measure's difference, and a 95 % interval.

    `before` is the mean in the scenario it is compared with.
    """

    scenario: str
    against: str
    measure: str
    mean: float
    low: float
    high: float
    before: float = 0.0

    @property
    def told_apart(self) -> bool:
        """Whether its interval leaves 0 out."""
        return told_apart(self.low, self.high)

    @property
    def size(self) -> float:
        """How many times the least relevant difference it is: 1 %, 1 point or 1 quarter.

        A figure in a unit of its own counts in per cent of its level; what a target lacks counts
        for nothing, since its chances are shown.
        """
        what = meaning(self.measure)
        if what.scale == PERCENT:
            return 100.0 * abs(expm1(self.mean)) / RELEVANT_PERCENT
        if what.scale == POINTS:
            return 100.0 * abs(self.mean) / RELEVANT_POINTS
        if what.scale == QUARTERS:
            return abs(self.mean)
        if what.key == "shortfall" or self.mean == 0.0:
            return 0.0
        return abs(100.0 * self.mean / self.before) / RELEVANT_PERCENT if self.before else inf

    @property
    def relevant(self) -> bool:
        """Whether it is told apart from none and no smaller than what is relevant."""
        return self.told_apart and self.size >= 1.0

    @property
    def percent(self) -> dict[str, float] | None:
        """A difference of logarithms in per cent; None where it is none."""
        if meaning(self.measure).scale != PERCENT:
            return None
        return {name: 100.0 * expm1(getattr(self, name)) for name in ("mean", "low", "high")}

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return vars(self) | {"percent": self.percent}


@dataclass(frozen=True)
class Curve:
    """Chance that a target has been reached by each quarter, and its paired difference.

    `probability` under the scenario; `mean`, `low` and `high` of the difference, one a quarter.
    """

    scenario: str
    against: str
    target: str
    probability: list[float]
    mean: list[float]
    low: list[float]
    high: list[float]


@dataclass(frozen=True)
class Comparison(InNotebook):
    """Ensembles with their paired differences to one of them, and what differs in the inputs.

    `names` are labels of the scenarios, each unique; `against` holds for each the place of the
    one it is compared with, its own where it is compared with none. `inputs` are in English;
    `unmoved` are pairs of names of which the first changed nothing against the second.
    """

    outcomes: tuple[Outcome, ...]
    names: tuple[str, ...]
    against: tuple[int, ...]
    paired: tuple[PairedDifference, ...]
    curves: tuple[Curve, ...]
    inputs: dict[str, list[str]]
    unmoved: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        """One line."""
        return f"Comparison({', '.join(map(repr, self.names))}, {len(self.paired)} differences)"

    @property
    def plot(self) -> qurultay.notebook.ComparisonPlots:
        """Pictures with matplotlib: `plot.differences()`."""
        import qurultay

        return qurultay.notebook.ComparisonPlots(self)

    @cached_property
    def clear(self) -> frozenset[tuple[str, str]]:
        """Scenario and measure of differences that are clear although so many were looked at.

        Holm's method: the chance that luck alone put any of them here is at most 5 %.
        """
        from scipy.special import stdtr, stdtrit  # an ensemble need not wait for SciPy

        freedom = len(self.outcomes[0].members) - 1

        def chance(entry: PairedDifference) -> float:
            """How often luck alone would give a difference as large, by Student's t."""
            reach = (entry.high - entry.low) / 2.0
            if reach == 0.0:
                return float(entry.mean == 0.0)
            units = float(stdtrit(freedom, 0.5 + CONFIDENCE / 2)) * abs(entry.mean) / reach
            return 2.0 * float(stdtr(freedom, -units))

        chances = sorted((chance(entry), entry.scenario, entry.measure) for entry in self.paired)
        found = []
        for place, (by_luck, scenario, measure) in enumerate(chances):
            if by_luck > (1.0 - CONFIDENCE) / (len(chances) - place):
                break
            found.append((scenario, measure))
        return frozenset(found)

    def largest(self, name: str, most: int) -> list[PairedDifference]:
        """The relevant differences of a scenario, the largest first."""
        found = [entry for entry in self.paired if entry.scenario == name and entry.relevant]
        return sorted(found, key=lambda entry: -entry.size)[:most]

    @property
    def alarms(self) -> tuple[str, ...]:
        """A sentence for each scenario that changed nothing, in the language spoken."""
        return tuple(say("page-alarm", one=one, against=against) for one, against in self.unmoved)

    @property
    def titles(self) -> list[str]:
        """What each scenario is called, each unique: `title_words` says it in other languages."""
        plain = [outcome.scenario.title for outcome in self.outcomes]
        titles = [title if plain.count(title) == 1 else f"{title} ({name})"
                  for title, name in zip(plain, self.names, strict=True)]
        views = [f"{title} ({one.scenario.worldview})"
                 for title, one in zip(plain, self.outcomes, strict=True)]
        if len(set(views)) == len(views):
            titles = views if len(set(plain)) < len(plain) else plain
        return titles

    @property
    def answers(self) -> tuple[tuple[Said, ...], ...]:
        """What is said of each scenario: the chances it moves most, and trade where it moves it."""
        titles = self.titles
        return tuple(tuple(changes_said(self.outcomes[place], self.outcomes[other],
                                        (titles[place], titles[other])))
                     for place, other in enumerate(self.against) if place != other)

    @property
    def answer(self) -> tuple[Said, ...]:
        """All that is said."""
        return tuple(said for several in self.answers for said in several)

    def to_dict(self) -> dict[str, Any]:
        """The object that `compare --json` prints, in English whatever is spoken."""
        with use("en"):
            answer, alarms = answer_text(self.answer), list(self.alarms)
        return {
            "label": " and ".join(self.names), "answer": answer,
            "said": [one.to_dict() for one in self.answer],
            "ensembles": [run_object(outcome, many=True, label=name)
                          for name, outcome in zip(self.names, self.outcomes, strict=True)],
            "paired": [entry.to_dict() for entry in self.paired],
            "curves": [vars(entry) for entry in self.curves],
            "clear": [list(pair) for pair in sorted(self.clear)],
            "inputs": self.inputs, "alarms": alarms,
        }


def compare(outcomes: Sequence[Outcome], *, same_draws: bool = True) -> Comparison:
    """Compare ensembles member by member, each with the first of its own worldview.

    Where no worldview has two, all are compared with the first. Without `same_draws` members may
    have drawn other parameters, as in two versions of the program.

    Raises:
        ScenarioError: if fewer than two are given, or two are not paired: another seed, other
            members or another horizon.
    """
    if not isinstance(outcomes, Sequence) or not all(isinstance(one, Outcome) for one in outcomes):
        raise ScenarioError("a comparison takes a list of outcomes, each as `ensemble` gives it")
    if len(outcomes) < 2:
        raise ScenarioError("a comparison needs two ensembles or more")
    views = [outcome.scenario.worldview for outcome in outcomes]
    firsts = tuple(views.index(view) for view in views)
    against = firsts if len(set(firsts)) < len(firsts) else (0,) * len(firsts)
    names = labels([outcome.scenario for outcome in outcomes])
    paired: list[PairedDifference] = []
    curves: list[Curve] = []
    inputs: dict[str, list[str]] = {}
    unmoved: list[tuple[str, str]] = []
    for place, other in enumerate(against):
        if place == other:
            continue
        mine, its, name, its_name = (outcomes[place], outcomes[other], names[place], names[other])
        check_paired(mine, its, same_draws=same_draws)
        paired += _differences(mine, its, name, its_name)
        curves += _curves(mine, its, name, its_name)
        inputs[name] = [f"{entry.what} {entry.key}: {entry.left or 'not there'} -> "
                        f"{entry.right or 'not there'}"
                        for entry in difference(its.scenario, mine.scenario)]
        if mine.digest == its.digest:
            unmoved.append((name, its_name))
    return Comparison(tuple(outcomes), names, against, tuple(paired), tuple(curves), inputs,
                      tuple(unmoved))


def comparison_csv(compared: Comparison) -> str:
    """Every difference as a line: labels, mean and 95 % interval, and the same in per cent."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    sides = ("mean", "low", "high")
    lines.writerow(["scenario", "against", "measure", *sides, *(f"percent_{one}" for one in sides),
                    "before", "told_apart", "clear"])
    for entry in compared.paired:
        percent = entry.percent or {}
        lines.writerow([
            entry.scenario, entry.against, entry.measure, *(getattr(entry, one) for one in sides),
            *(percent.get(one, "") for one in sides), entry.before,
            *(str(yes).upper() for yes in (
                entry.told_apart, (entry.scenario, entry.measure) in compared.clear))])
    return text.getvalue()


def asked_by_both(mine: Outcome, its: Outcome) -> list[Target]:
    """Targets that both ask for; of the same name but another content they are not the same."""
    return [target for target in mine.scenario.targets if target in its.scenario.targets]


def _differences(mine: Outcome, its: Outcome, name: str, its_name: str,
                 ) -> Iterator[PairedDifference]:
    asked = {target.name for target in asked_by_both(mine, its)}
    since = shock(mine.scenario, its.scenario)
    left, right = (indicators(one, asked, since) for one in (mine, its))
    for measure, values in left.items():
        yield PairedDifference(name, its_name, measure, *interval(values - right[measure]),
                               float(np.mean(right[measure])))


def _curves(mine: Outcome, its: Outcome, name: str, its_name: str) -> Iterator[Curve]:
    quarters = len(mine.quarters)
    for target in asked_by_both(mine, its):
        by_then, before = (reached_by(one.judged(target), quarters) for one in (mine, its))
        sides = zip(*map(interval, (by_then - before).T), strict=True)
        yield Curve(name, its_name, target.name, by_then.mean(axis=0).tolist(), *map(list, sides))


def changes_said(mine: Outcome, its: Outcome, titles: tuple[str, str]) -> list[Said]:
    """What a scenario changes in the same worlds: its first target, the one it moves most, trade.

    Only the first is spoken of if it hardly moves; trade only where it moves by 1 % or where
    the two share no target. `titles` are what they are called.
    """
    both = dict(zip(("scenario", "against"), titles, strict=True))
    asked = asked_by_both(mine, its)
    spoken = [chance_change(target, mine.judged(target), its.judged(target), both)
              for target in asked]
    others = sorted((one for one in spoken[1:] if one[0] > 0.0), key=lambda one: -one[0])
    found = [said for _, several in (*spoken[:1], *others[:1]) for said in several]
    pair = next((target.traded for target in asked if target.traded), ("KZ", "UZ"))
    trade = trade_change(mine.turnover(*pair)[:, -1], its.turnover(*pair)[:, -1], both | {
        "subject": {"measure": "bilateral_trade", "place": "-".join(pair)},
        "period": mine.quarters[-1]})
    return [*found, trade] if trade.key in ("trade.up", "trade.down") or not found else found


def weight(three: tuple[float, float, float], relevant: float) -> str:
    """How a difference is spoken of: "none", "little", "unclear", "up" or "down".

    It is little where it is smaller than `relevant` and known to be, unclear where its interval
    holds zero and more than that.
    """
    mean, low, high = three
    if low == high == 0.0:
        return "none"
    if max(-low, high) < relevant or (abs(mean) < relevant and told_apart(low, high)):
        return "little"
    if not told_apart(low, high):
        return "unclear"
    return "up" if mean > 0.0 else "down"


def chance_change(target: Target, new: TargetResult, old: TargetResult, both: Mapping[str, str],
                  ) -> tuple[float, list[Said]]:
    """How far a scenario moves the chances of a target, in points, and what is said of it.

    `both` names the `scenario` and what it is compared with, `against`.
    """
    standing, touched = (
        interval(100.0 * (one.astype(np.float64) - other))
        for one, other in ((new.standing, old.standing), (new.reached, old.reached)))
    values = dict(both) | {
        "subject": subject(target), "level": asked_level(target), "due": str(target.by),
        "standing": share_of(new.standing), "touched": share_of(new.reached),
        "before": share_of(old.standing), "members": len(new.standing)}
    key, also = weight(standing, RELEVANT_POINTS), weight(touched, RELEVANT_POINTS)
    if not new.reached.any() and not old.reached.any():
        return 0.0, [Said("moves.never", values)]
    if new.standing.all() and old.standing.all():
        return 0.0, [Said("moves.always", values)]
    if key == "none" and also != "none":
        key = "little"
    mean, low, high = standing if key == "unclear" else _outward(standing)
    found = [Said(f"moves.{key}", values | {"points": abs(mean), "low": low, "high": high})]
    size = abs(standing[0]) if key in ("up", "down") else 0.0
    if also in ("up", "down") and also != key:
        mean, low, high = _outward(touched)
        found.append(Said(f"touch.{also}", {"points": mean, "low": low, "high": high}))
        size = max(size, mean)
    return size, found


def _outward(three: tuple[float, float, float]) -> tuple[float, float, float]:
    """A difference and its interval in the direction it has, so that a fall of 3 is 3."""
    mean, low, high = three
    return three if mean >= 0.0 else (-mean, -high, -low)


def trade_change(new: FloatArray, old: FloatArray, named: Mapping[str, Any]) -> Said:
    """What is said of a change of trade in the same worlds. (member,) each

    `named` holds `scenario`, `against`, `subject` and `period`.
    """
    mean, low, high = (100.0 * expm1(value) for value in interval(np.log(new / old)))
    key = weight((mean, low, high), RELEVANT_PERCENT)
    if key != "unclear":
        mean, low, high = _outward((mean, low, high))
    return Said(f"trade.{key}", dict(named) | {
        "percent": abs(mean), "from_percent": low, "to_percent": high, "members": len(new)})


def check_paired(outcome: Outcome, against: Outcome, *, same_draws: bool = True) -> None:
    """Refuse ensembles of different worlds; ScenarioError says why."""
    names = f"{outcome.scenario.name} and {against.scenario.name} are not paired"
    if outcome.random_seed != against.random_seed:
        raise ScenarioError(f"{names}: seeds {outcome.random_seed} and {against.random_seed}")
    if not np.array_equal(outcome.members, against.members):
        raise ScenarioError(f"{names}: they hold other members "
                            f"({len(outcome.members)} and {len(against.members)}); "
                            "ensemble --resume adds members to a stored run")
    if outcome.quarters != against.quarters:
        raise ScenarioError(f"{names}: {outcome.quarters[0]} to {outcome.quarters[-1]} against "
                            f"{against.quarters[0]} to {against.quarters[-1]}")
    one, other = outcome.scenario.vintage, against.scenario.vintage
    if one != other:
        raise ScenarioError(f"{names}: they start from what was known in {one} and in {other}")
    if same_draws and not np.array_equal(outcome.dollar_inflation, against.dollar_inflation):
        raise ScenarioError(f"{names}: their members drew other parameters (one with and one "
                            "without uncertain parameters, or another catalogue)")


def reached_by(target: TargetResult, quarters: int) -> FloatArray:
    """1 from the quarter on in which a member first reached a target. (member, quarter)"""
    first = np.where(target.first >= 0, target.first, quarters)
    return (first[:, None] <= np.arange(quarters)).astype(np.float64)


def pairing_gain(outcome: Outcome, against: Outcome) -> float:
    """Variance of a paired difference over that between unpaired worlds, on log trade.

    0.1 means that ten times as many unpaired worlds would be needed.
    """
    mine, theirs = (np.log(one.turnover()[:, -1]) for one in (outcome, against))
    apart = float(np.var(mine) + np.var(theirs))
    return float(np.var(mine - theirs)) / apart if apart > 0.0 else 1.0
