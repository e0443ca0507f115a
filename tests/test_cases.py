"""What anyone who knows the region would expect, as sentences in `cases/*.toml`.

Each case compares every world with itself under a change: same member, same luck, same beliefs.
`cases/corridors.toml` says how to read and to write one.
"""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import stats
from sense import MEASURES, Request, Run, read_off, settings

from qurultay.inputs import region
from qurultay.scenario.scenario import shipped_names

FOLDER = Path(__file__).parent / "cases"
FIELDS = {"name", "because", "given", "already", "with", "becomes", "from", "until", "each",
          "look_at", "then", "worlds"}
EACH = {"corridor": lambda: region.read().routes.names}
CONFIDENCE = 0.95
HARDLY = 1e-4


@dataclass(frozen=True)
class Case:
    """One sentence, the two runs it compares, what it looks at and what must come out."""

    name: str
    because: tuple[str, ...]
    given: Run
    changed: Run
    look_at: Request
    then: str


def interval(change: np.ndarray) -> tuple[float, float]:
    """The mean change over worlds and its interval by Student's t."""
    mean, spread = float(change.mean()), float(change.std(ddof=1)) / np.sqrt(len(change))
    width = float(stats.t.ppf(0.5 + CONFIDENCE / 2.0, len(change) - 1)) * spread
    return mean - width, mean + width


RULES = {
    "falls": lambda change: interval(change)[1] < 0.0,
    "rises": lambda change: interval(change)[0] > 0.0,
    "falls everywhere": lambda change: bool((change < 0.0).all()),
    "rises everywhere": lambda change: bool((change > 0.0).all()),
    "never falls": lambda change: bool((change >= 0.0).all()),
    "never rises": lambda change: bool((change <= 0.0).all()),
    "hardly moves": lambda change: bool((np.abs(change) < HARDLY).all()),
    "moves in most worlds": lambda change: bool((np.abs(change) > 0.001).mean() > 0.8),
    "is not seen to fall": lambda change: interval(change)[1] >= 0.0,
    "is not seen to rise": lambda change: interval(change)[0] <= 0.0,
}


SIZED = re.compile(r"(falls|rises) by ([0-9.]+) to ([0-9.]+)|moves by less than ([0-9.]+)")


def holds(then: str, change: np.ndarray) -> bool:
    """Whether a change is as a case says: by a rule, or of a size."""
    if not (sized := SIZED.fullmatch(then)):
        return RULES[then](change)
    low, high = interval(change)
    if sized[4]:
        return -float(sized[4]) < low and high < float(sized[4])
    sign = -1.0 if sized[1] == "falls" else 1.0
    low, high = sorted((sign * low, sign * high))
    return float(sized[2]) <= low and high <= float(sized[3])


def case_of(entry: dict[str, Any]) -> Case:
    """A case from its table."""
    assert entry.keys() <= FIELDS, f"{entry['name']}: unknown {entry.keys() - FIELDS}"
    assert ("with" in entry) != ("becomes" in entry), f"{entry['name']}: with, or becomes"
    worlds, already = entry.get("worlds", 140), settings(entry.get("already", {}))
    changes = settings(entry.get("with", {}), entry.get("from"), entry.get("until"))
    return Case(
        entry["name"], tuple(entry["because"]), Run(entry["given"], already, worlds),
        Run(entry.get("becomes", entry["given"]), already + changes, worlds),
        Request(**entry["look_at"]), entry["then"],
    )


def spread_out(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """A case asked of each of many things, as one case for each."""
    if "each" not in entry:
        return [entry]
    slot, names = f"{{{entry['each']}}}", EACH[entry["each"]]()

    def filled(value: Any, name: str) -> Any:
        if isinstance(value, dict):
            return {filled(key, name): filled(one, name) for key, one in value.items()}
        return value.replace(slot, name) if isinstance(value, str) else value

    return [{**filled(entry, name), "name": f"{entry['name']}: {name}"} for name in names]


def all_cases() -> list[Case]:
    """Every case of every file, in order."""
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    entries = [entry for file in files for entry in file["case"]]
    return [case_of(one) for entry in entries for one in spread_out(entry)]


CASES = all_cases()


@cache
def asked_of() -> dict[Run, set[Request]]:
    """Everything that any case reads off each run, so that a run is made once."""
    found: dict[Run, set[Request]] = defaultdict(set)
    for case in CASES:
        found[case.given].add(case.look_at)
        found[case.changed].add(case.look_at)
    return found


@cache
def seen(run: Run) -> dict[Request, np.ndarray]:
    """All that is read off a run."""
    return read_off(run, asked_of()[run])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_so(case: Case) -> None:
    """The sentence holds over the worlds it is asked of."""
    change = seen(case.changed)[case.look_at] - seen(case.given)[case.look_at]
    low, high = interval(change)
    told = f"mean change {change.mean():.3g} ({low:.3g} to {high:.3g}), " \
           f"between {change.min():.3g} and {change.max():.3g} in {len(change)} worlds"
    assert holds(case.then, change), f"{case.name}: should say '{case.then}', but {told}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_written_well(case: Case) -> None:
    """It names claims, a scenario, a measure and a rule that exist, and changes something."""
    assert case.because and all(claim[:2] in {"A-", "B-"} for claim in case.because)
    assert {case.given.scenario, case.changed.scenario} <= set(shipped_names())
    assert case.look_at.measure in MEASURES
    assert case.then in RULES or SIZED.fullmatch(case.then)
    assert case.given != case.changed


def test_no_sentence_stands_twice() -> None:
    """A case is known by its sentence."""
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)


def test_value_added_answers_later_than_cost() -> None:
    """Rules cut transit cost within years; the share of goods of high value follows (B-176)."""
    rules = settings({f"support.aim.{one}": 0.9 for one in ("common_rules", "last_mile",
                                                            "insurance")})
    early, late = "2025Q1", "2035Q4"
    asked = [Request(measure, name, when) for when in (early, late)
             for measure, name in (("transport_cost", "KZ-UZ"), ("high_value_share", "KZ"))]
    bare, ruled = (read_off(Run("baseline", extra, 50), asked) for extra in ((), rules))
    done = {one: float((ruled[one] - bare[one]).mean()) for one in asked}
    cost, value = (done[asked[i]] / done[asked[i + 2]] for i in (0, 1))
    assert 0.0 < value < cost
