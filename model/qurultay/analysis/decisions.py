"""Decision tables: which policy to choose when the future is not known.

Rows are policies, columns futures, and each cell is an ensemble of the same worlds. Three rules
choose without probabilities of futures: *maximin* takes the policy whose worst future is best,
*minimax regret* the one that never falls far behind the best policy of a future, *satisficing*
the one that is good enough in most worlds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qurultay.analysis.compare import check_paired
from qurultay.analysis.indicators import indicators, measure_words
from qurultay.core.arrays import BoolArray, FloatArray
from qurultay.core.errors import ScenarioError, shown
from qurultay.core.toml import hint
from qurultay.inputs.parameters import Catalogue
from qurultay.languages import say
from qurultay.results.outcome import Outcome
from qurultay.results.wording import in_a_row, key_of, set_in, typed, typed_percent, width_of
from qurultay.scenario.changes import Entry, Note
from qurultay.scenario.checks import check_entries, check_events
from qurultay.scenario.entries import decided_by
from qurultay.scenario.scenario import BASELINE, Scenario

Grid = Mapping[tuple[str, str], Outcome]
"""Outcomes by names of policy and future."""

MAXIMIN, REGRET, SATISFICING = "maximin", "minimax regret", "satisficing"
RESAMPLES = 200


@dataclass(frozen=True)
class DecisionTable:
    """The result of each policy in each future, and what three rules would choose.

    `worth` mean of `measure` over worlds, `regret` how far it is behind the best policy of the
    future, `met` share of worlds that meet `threshold`; (policy, future) each, in the unit of the
    measure. A future counts as met from the share `enough` of its worlds on. `chosen` gives the
    policies by rule, several where they tie; `kept` how often the same ones are chosen when worlds
    are drawn again, with replacement.
    """

    measure: str
    threshold: float
    higher_is_better: bool
    enough: float
    policies: tuple[str, ...]
    futures: tuple[str, ...]
    worth: FloatArray
    regret: FloatArray
    met: FloatArray
    chosen: dict[str, tuple[str, ...]]
    kept: dict[str, float]

    @property
    def futures_met(self) -> FloatArray:
        """Share of futures in which enough worlds meet the threshold. (policy,)"""
        share: FloatArray = (self.met >= self.enough).mean(axis=1)
        return share

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON, tables as rows by policy."""
        return {
            "measure": self.measure, "threshold": self.threshold,
            "higher_is_better": self.higher_is_better, "enough": self.enough,
            "policies": list(self.policies), "futures": list(self.futures),
            "worth": self.worth.tolist(), "regret": self.regret.tolist(), "met": self.met.tolist(),
            "futures_met": self.futures_met.tolist(),
            "chosen": {rule: list(names) for rule, names in self.chosen.items()},
            "kept": self.kept,
        }


def decide(grid: Grid, measure: str, threshold: float, higher_is_better: bool = True,
           enough: float = 0.5) -> DecisionTable:
    """The decision table of a grid of outcomes by one of the `indicators`.

    A measure named without its "log" is judged in its own unit.

    Raises:
        ScenarioError: if a cell is missing, policies of one future did not run in the same
            worlds, or there is no such measure in all of them.
    """
    if not grid:
        raise ScenarioError("a decision table needs a policy and a future at least")
    policies, futures = (tuple(dict.fromkeys(names)) for names in zip(*grid, strict=True))
    columns = []
    for future in futures:
        cells = []
        for policy in policies:
            for name in (policies[0], policy):
                if (name, future) not in grid:
                    raise ScenarioError(
                        f"the decision table lacks {shown(name)} in {shown(future)}")
            check_paired(grid[policy, future], grid[policies[0], future])
            known = indicators(grid[policy, future])
            if measure not in known and f"log {measure}" in known:
                known[measure] = np.exp(known[f"log {measure}"])
            if measure not in known:
                plain = [name.removeprefix("log ") for name in known]
                raise ScenarioError(f"no measure {shown(measure)} in {policy}, {future}"
                                    f"{hint(measure, [*known, *plain])}")
            cells.append(known[measure])
        columns.append(np.stack(cells) if higher_is_better else -np.stack(cells))
    least = threshold if higher_is_better else -threshold
    worth, regret, met = _tables(columns, least)
    best = _choices(worth, regret, met)
    # A bootstrap with a fixed seed, the same draws for all policies: the same table always gives
    # the same share.
    random = np.random.default_rng(1)
    again = dict.fromkeys(best, 0)
    for _ in range(RESAMPLES):
        drawn = [column[:, random.integers(column.shape[1], size=column.shape[1])]
                 for column in columns]
        for rule, which in _choices(*_tables(drawn, least)).items():
            again[rule] += bool(np.array_equal(which, best[rule]))
    return DecisionTable(
        measure=measure, threshold=threshold, higher_is_better=higher_is_better, enough=enough,
        policies=policies, futures=futures, worth=worth if higher_is_better else -worth,
        regret=regret, met=met,
        chosen={rule: tuple(name for name, is_best in zip(policies, which, strict=True) if is_best)
                for rule, which in best.items()},
        kept={rule: count / RESAMPLES for rule, count in again.items()})


def _tables(columns: Sequence[FloatArray], least: float,
            ) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Worth, regret and share met, (policy, future) each; `columns` (policy, member) by future."""
    worth = np.stack([column.mean(axis=1) for column in columns], axis=1)
    met = np.stack([(column >= least).mean(axis=1) for column in columns], axis=1)
    return worth, worth.max(axis=0) - worth, met


def _choices(worth: FloatArray, regret: FloatArray, met: FloatArray) -> dict[str, BoolArray]:
    """Which policies each rule takes. (policy,) each"""
    scores = {MAXIMIN: worth.min(axis=1), REGRET: -regret.max(axis=1),
              SATISFICING: met.mean(axis=1)}
    return {rule: score == score.max() for rule, score in scores.items()}


def combinations(policies: Sequence[Scenario],
                 futures: Sequence[Scenario]) -> dict[tuple[str, str], Scenario]:
    """Every policy in every future, by name; ScenarioError where two cannot be joined."""
    for names in ([one.name for one in policies], [one.name for one in futures]):
        if twice := {name for name in names if names.count(name) > 1}:
            raise ScenarioError(f"{shown(min(twice))} is given twice")
    return {(policy.name, future.name): combined(policy, future)
            for policy in policies for future in futures}


def combined(policy: Scenario, future: Scenario) -> Scenario:
    """What states choose in one scenario under what the world does in another.

    What a side sets of the other's parameters is left out, with a note in `notes`.

    Raises:
        ScenarioError: if the horizons differ, one target name asks for two things, or a side has
            nothing of its kind to give although it differs from the baseline.
    """
    if (policy.start, policy.end) != (future.start, future.end):
        raise ScenarioError(f"{policy.name} and {future.name} run over other quarters: "
                            f"{policy.start} to {policy.end} and {future.start} to {future.end}")
    targets = {target.name: target for target in future.targets}
    for target in policy.targets:
        if targets.setdefault(target.name, target) != target:
            raise ScenarioError(f"{policy.name} and {future.name} have a target "
                                f"{shown(target.name)} each that asks for another thing")
    sides = ((policy, "state"), (future, "world"))
    catalogue, plain, notes = Catalogue.shipped(), Scenario.read(BASELINE), []
    for one, who in sides:
        said = dict.fromkeys([
            *(key for key, change in one.changes.items() if plain.changes.get(key) != change),
            *(event.sets for event in one.events if event not in plain.events)])
        rows = [entry for entry in one.entries if entry not in plain.entries]
        beyond: list[str | Entry] = [
            *(key for key in said if catalogue[key].decided_by != who),
            *(entry for entry in rows if decided_by(entry, catalogue) != who)]
        said |= dict.fromkeys(map(str, rows))
        role, deciders = ("policy", "states decide") if who == "state" else (
            "future", "the world decides")
        if said and len(beyond) == len(said):
            raise ScenarioError(f"{one.name} is no {role}: it sets nothing that {deciders}")
        notes += [Note.of(f"no-{role}", what=what, name=one.name) for what in beyond]
    events = tuple(event for one, who in sides for event in one.events
                   if catalogue[event.sets].decided_by == who)
    changes = {key: change for one, who in sides for key, change in one.changes.items()
               if catalogue[key].decided_by == who}
    entries = tuple(entry for one, who in sides for entry in one.entries
                    if decided_by(entry, catalogue) == who)
    check_entries(list(entries))
    both = replace(
        future, name=f"{policy.name} in {future.name}", title=f"{policy.title}; {future.title}",
        asks=f"What does {policy.name} achieve in {future.name}?", changes=changes, events=events,
        targets=tuple(targets.values()), notes=(*policy.notes, *future.notes, *notes),
        claims=tuple(dict.fromkeys((*policy.claims, *future.claims))),
        lineage=tuple(dict.fromkeys((*future.lineage, *policy.lineage))), entries=entries)
    check_events(list(events), changes, catalogue, both.paths)
    both.facts()
    return both


def strata(outcomes: Mapping[str, Outcome],
           groups: Mapping[str, BoolArray]) -> dict[tuple[str, str], Outcome]:
    """A grid whose futures are groups of the same worlds; `groups` are masks (member,) by name."""
    return {(policy, name): outcome.subset(group)
            for policy, outcome in outcomes.items() for name, group in groups.items()}


def thirds(values: FloatArray) -> dict[str, BoolArray]:
    """Worlds by the lower, middle and upper third of some figure (member,)."""
    low, high = np.quantile(values, (1 / 3, 2 / 3))
    return {"low": values <= low, "middle": (values > low) & (values <= high),
            "high": values > high}


def decision_lines(table: DecisionTable) -> Iterator[str]:
    """A decision table as text, and what each rule would choose."""
    yield say(f"decide-at-{'least' if table.higher_is_better else 'most'}",
              measure=measure_words(table.measure), threshold=typed(table.threshold, ",g"))
    head = say("decide-policy")
    wide = max(map(width_of, (head, *table.policies))) + 2
    columns = [max(width_of(name), 14) + 2 for name in table.futures]
    yield f"  {set_in(-wide, head)}" + "".join(map(set_in, columns, table.futures))
    for policy, worth, met in zip(table.policies, table.worth, table.met, strict=True):
        yield f"  {set_in(-wide, policy)}" + "".join(
            set_in(width, f"{typed(mean, ',.4g')} ({typed_percent(share)})")
            for width, mean, share in zip(columns, worth, met, strict=True))
    worst = table.worth.min(axis=1) if table.higher_is_better else table.worth.max(axis=1)
    for rule, names in table.chosen.items():
        one = table.policies.index(names[0])
        yield say(key_of("decide", rule), policies=in_a_row(names, "or"),
                  worst=typed(worst[one], ",.4g"), behind=typed(table.regret[one].max(), ",.3g"),
                  share=typed_percent(table.met[one].mean()), enough=typed_percent(table.enough),
                  futures=typed_percent(table.futures_met[one]), draws=RESAMPLES,
                  kept=typed_percent(table.kept[rule]))
