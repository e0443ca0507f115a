"""The answer: what is said of a result, as a key and numbers, apart from any language.

`wording.sentence` says it in the language that is spoken.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qurultay.core.arrays import BoolArray
from qurultay.languages import use
from qurultay.results.outcome import Outcome
from qurultay.results.wording import sentence
from qurultay.scenario.changes import Target
from qurultay.scenario.measurable import MEASURABLE
from qurultay.scenario.scenario import Scenario
from qurultay.world.measures import TargetResult

RELEVANT_POINTS, RELEVANT_PERCENT = 1.0, 1.0
"""A smaller difference is said to be small, however sure it is."""

MOST_TARGETS = 3
"""Targets of one scenario that the answer speaks of; tables show all."""

USUAL_SEED = 1
"""The seed of those who ask for none."""

LONGEST_LABEL = 120


@dataclass(frozen=True)
class Said:
    """One sentence: its key in a catalogue and the plain values of its holes."""

    key: str
    values: Mapping[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """As JSON carries it, for a reader in another language."""
        return {"key": self.key, "values": dict(self.values)}


def answer_text(answer: Sequence[Said]) -> str:
    """An answer in the language spoken."""
    return " ".join(sentence(one.key, one.values) for one in answer)


def spoken_answer(found: Mapping[str, Any]) -> str:
    """The answer of a `run_object` in the language spoken."""
    return answer_text([Said(**one) for one in found["said"]])


def labels(scenarios: Sequence[Scenario]) -> tuple[str, ...]:
    """A label for each scenario, unique among them: name and worldview.

    Where two have the same, what was set over the files is added, and where needed a number.
    """
    named = [_with_view(one) for one in scenarios]
    return numbered([name if named.count(name) == 1 else ", ".join([name, *one.asked])
                     for name, one in zip(named, scenarios, strict=True)])


def full_label(outcome: Outcome) -> str:
    """What a run is called where others may stand beside it: with all that was set, and its seed.

    Of many settings some are named, with a few digits that only the same settings have.
    """
    words = [_with_view(outcome.scenario), *outcome.scenario.asked]
    if outcome.random_seed != USUAL_SEED:
        words.append(f"seed {outcome.random_seed}")
    label = ", ".join(words)
    if len(label) <= LONGEST_LABEL:
        return label
    return f"{label[:LONGEST_LABEL]}... {hashlib.sha256(label.encode()).hexdigest()[:8]}"


def _with_view(one: Scenario) -> str:
    view = f" ({one.worldview})" if one.worldview else ""
    return one.name if one.name.endswith(view) else one.name + view


def numbered(names: Sequence[str]) -> tuple[str, ...]:
    """The same names, a second one of its kind with -2 behind it."""
    found: list[str] = []
    for plain in names:
        label, count = plain, 1
        while label in found:
            count += 1
            label = f"{plain}-{count}"
        found.append(label)
    return tuple(found)


def subject(target: Target) -> dict[str, Any]:
    """What a target asks about."""
    return {"measure": target.measure, "place": target.place}


def asked_level(target: Target) -> dict[str, Any]:
    """The level a target asks for."""
    return {"at_least": target.at_least, "at_most": target.at_most,
            "unit": MEASURABLE[target.measure].unit, "dollars_of": target.in_dollars_of,
            "held_for": target.held_for}


def share_of(which: BoolArray) -> list[int]:
    """How many worlds of how many."""
    return [int(which.sum()), len(which)]


def in_base_dollars(outcome: Outcome, target: Target) -> TargetResult | None:
    """The same target in dollars of the base year; None where prices do not matter to it."""
    if not MEASURABLE[target.measure].money or target.in_dollars_of:
        return None
    return outcome.judged(replace(target, in_dollars_of=outcome.scenario.vintage))


def chances(target: Target, result: TargetResult) -> Said:
    """Both chances of a target: there when due, and touched by then."""
    standing, touched = share_of(result.standing), share_of(result.reached)
    if standing[1] == 1:
        key = "stands" if standing[0] else "pass" if touched[0] else "never"
        return Said(f"one.{key}", {
            "subject": subject(target), "level": asked_level(target), "due": str(target.by)})
    key = ("never" if touched[0] == 0 else "always" if standing[0] == standing[1] else
           "pass" if standing[0] == 0 else "steady" if touched == standing else "some")
    return Said(f"chances.{key}", {
        "subject": subject(target), "level": asked_level(target), "due": str(target.by),
        "standing": standing, "touched": touched})


def answer_of(outcome: Outcome, lever: Mapping[str, Any] | None = None) -> tuple[Said, ...]:
    """What is said of one ensemble: both chances of its targets, else the level of trade.

    `lever` holds what `levers` found: `count` of those tried, and of the best one `lever` and
    `points` it adds to the chance that stands first.
    """
    found: list[Said] = []
    asked = outcome.scenario.targets
    for target in asked[:MOST_TARGETS]:
        found.append(chances(target, outcome.judged(target)))
        real = in_base_dollars(outcome, target)
        twin = any(other.in_dollars_of and other.place == target.place
                   and other.limit == target.limit for other in asked)
        if real is not None and not twin and not found[-1].key.endswith((".never", ".pass")):
            standing = share_of(real.standing)
            key = {0: "none", standing[1]: "all"}.get(standing[0], "some")
            key = f"real.{key}" if standing[1] > 1 else "one.real" if standing[0] else "one.unreal"
            found.append(Said(key, {"year": outcome.scenario.vintage, "standing": standing}))
    if not found:
        found.append(trade_level(outcome))
    if lever is not None:
        enough = lever.get("points", 0.0) >= RELEVANT_POINTS
        found.append(Said("lever.best" if enough else "lever.none", dict(lever)))
    return tuple(found)


def trade_level(outcome: Outcome, pair: tuple[str, str] = ("KZ", "UZ")) -> Said:
    """Trade of a pair in the last year: the middle world and nine worlds in ten."""
    low, middle, high = np.quantile(outcome.turnover(*pair)[:, -1], (0.05, 0.5, 0.95))
    return Said("trade.level" if len(outcome.members) > 1 else "one.level", {
        "subject": {"measure": "bilateral_trade", "place": "-".join(pair)},
        "period": outcome.quarters[-1], "middle": float(middle), "from": float(low),
        "to": float(high)})


def run_object(outcome: Outcome, many: bool = False, label: str | None = None) -> dict[str, Any]:
    """What `--json` prints of one run, in English whatever is spoken."""
    answer = answer_of(outcome)
    with use("en"):
        text = answer_text(answer)
    found = {"label": label or labels([outcome.scenario])[0], "answer": text,
             **(outcome.to_ensemble_dict() if many else outcome.to_dict()),
             "said": [one.to_dict() for one in answer]}
    if many:
        for shown, target in zip(found["targets"], outcome.scenario.targets, strict=True):
            real = in_base_dollars(outcome, target)
            shown["in_base_dollars"] = None if real is None else {
                "year": outcome.scenario.vintage, "touched": float(real.reached.mean()),
                "standing": float(real.standing.mean())}
    if outcome.scenario.worldview:
        found["worldview"] = outcome.scenario.worldview
    return found
