"""The questions in `experiments/`: well formed, and about things that exist.

What is asked, of how many worlds, by which measure and rule stands in the file before any run.
"""

import tomllib
from importlib import resources
from typing import Any

import pytest

from qurultay import claims
from qurultay.scenario import Scenario, shipped_names

TABLES = {"title", "asks", "claims", "members", "seed", "arms", "outcome", "decision"}
MEASURES = {"target_probability"}
WHERE = {"the whole interval", "the middle"}
MOST_CLAIMS = 8


def files() -> dict[str, dict[str, Any]]:
    """Every experiment by name, as tables."""
    found = sorted(resources.files("qurultay.experiments").iterdir(), key=lambda one: one.name)
    texts = {one.name: one.read_text("utf-8") for one in found if one.name.endswith(".toml")}
    return {name.removesuffix(".toml"): tomllib.loads(text) for name, text in texts.items()}


EXPERIMENTS = files()
each = pytest.mark.parametrize("file", EXPERIMENTS.values(), ids=EXPERIMENTS.keys())


def arm(file: dict[str, Any], name: str) -> Scenario:
    """The scenario of an arm with its settings, as `--set` would lay them."""
    told = file["arms"][name]
    settings = {key: written(value) for key, value in told.get("set", {}).items()}
    return Scenario.read(told["scenario"], settings)


def written(value: Any) -> str:
    """A value as TOML has it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {one!r}" for name, one in value.items()) + " }"
    return repr(value)


def test_the_best_known_question_is_among_them() -> None:
    """Whether trade reaches five billion under sanctions pressure."""
    assert "five_billion" in EXPERIMENTS


@each
def test_it_says_all_that_could_be_bent_afterwards(file: dict[str, Any]) -> None:
    """Question, arms, worlds, seed, outcome and rule; nothing beside them."""
    assert file.keys() == TABLES
    assert file["title"] and file["asks"].endswith("?")
    assert isinstance(file["members"], int) and file["members"] >= 200
    assert isinstance(file["seed"], int)
    assert 0 < len(file["claims"]) <= MOST_CLAIMS
    assert set(file["claims"]) <= set(claims.read())


@each
def test_its_arms_are_scenarios_that_differ(file: dict[str, Any]) -> None:
    """At least two, each a shipped scenario with settings, no two of them the same."""
    arms = {name: arm(file, name) for name in file["arms"]}
    assert len(arms) >= 2
    assert {told["scenario"] for told in file["arms"].values()} <= set(shipped_names())
    assert all(told.keys() <= {"scenario", "set"} for told in file["arms"].values())
    assert len({scenario.digest for scenario in arms.values()}) == len(arms)


@each
def test_its_outcome_exists_in_every_arm(file: dict[str, Any]) -> None:
    """A known measure, of a target that every arm asks about alike."""
    outcome = file["outcome"]
    assert outcome["measure"] in MEASURES
    asked = {
        next((str(one) for one in arm(file, name).targets if one.name == outcome["target"]), None)
        for name in file["arms"]
    }
    assert len(asked) == 1 and None not in asked


@each
def test_its_rule_is_fixed_and_decides(file: dict[str, Any]) -> None:
    """Cut-offs are numbers, arms exist, and both a yes and a no are possible."""
    decision = file["decision"]
    assert 0.5 < decision["interval"] < 1.0 and decision["minimum"] > 0.0
    assert decision["otherwise"] == "open"
    for verdict in ("supported", "refuted"):
        assert decision[verdict]
        for condition in decision[verdict]:
            assert condition["where"] in WHERE
            assert {condition["arm"], condition.get("minus", condition["arm"])} <= set(file["arms"])
            cut_offs = [condition[side] for side in ("at_least", "below") if side in condition]
            assert len(cut_offs) == 1 and isinstance(cut_offs[0], float)
