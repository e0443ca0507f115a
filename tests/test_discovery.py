"""Boxes: one that was planted is found, one that is not there is not believed."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.analysis import failures
from qurultay.analysis.failures import MOST_LIMITS, FailureSample, Limit, box, fit, found_in, in_box
from qurultay.core.errors import RunError, ScenarioError
from qurultay.core.quarters import Quarter
from qurultay.engine.ensemble import ensemble
from qurultay.scenario.scenario import Scenario

pytest.importorskip("ema_workbench")

SHORT = replace(Scenario.read("baseline"), end=Quarter.parse("2023Q4"), targets=tuple(
    replace(target, by=Quarter.parse("2023Q4"), at_least=4.2)
    for target in Scenario.read("baseline").targets[:1]))


def planted(seed: int, worlds: int = 1500) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Twenty inputs; worlds fail in 90 % where x3 < 0.3 and x7 > 0.6, elsewhere in 8 %."""
    generator = np.random.default_rng(seed)
    known = {f"x{i}": generator.random(worlds) for i in range(20)}
    bad = (known["x3"] < 0.3) & (known["x7"] > 0.6)
    return known, generator.random(worlds) < np.where(bad, 0.9, 0.08)


def test_a_planted_box_is_found() -> None:
    """Its two conditions, near where they were put, and no other that matters."""
    limits = {limit.key: limit for limit in box(*planted(1))}
    assert {"x3", "x7"} <= limits.keys() and len(limits) <= MOST_LIMITS
    assert limits["x3"].low is None and limits["x3"].high == pytest.approx(0.3, abs=0.05)
    assert limits["x7"].high is None and limits["x7"].low == pytest.approx(0.6, abs=0.05)


def test_it_holds_on_fresh_worlds() -> None:
    """Density and coverage as planted: 90 % of the box fails, which is 60 % of all failures."""
    limits = box(*planted(1))
    fresh = fit(limits, *planted(2))
    told = "\n".join(failures.Box("baseline", "planted", limits, fresh, fresh).lines())
    assert "confirm the box" not in told
    assert fresh.density.low > 0.75 and fresh.failing.value < 0.25
    assert fresh.coverage.value == pytest.approx(0.108 / (0.108 + 0.08 * 0.88), abs=0.12)
    assert fresh.mass.value == pytest.approx(0.12, abs=0.04)


def test_a_box_made_of_noise_does_not_hold_on_fresh_worlds() -> None:
    """Where failures are chance alone, fresh worlds in the box fail like all others."""
    generator = np.random.default_rng(3)
    known, other = ({f"x{i}": generator.random(1500) for i in range(20)} for _ in range(2))
    limits = box(known, generator.random(1500) < 0.2)
    fresh = fit(limits, other, generator.random(1500) < 0.2)
    assert fresh.density.low < 0.2 < fresh.density.high
    told = "\n".join(failures.Box("baseline", "noise", limits, fresh, fresh).lines())
    assert "do not confirm the box" in told


def test_the_fit_by_hand() -> None:
    """Ten worlds, four fail, four lie in the box, three of those fail."""
    known = {"x": np.arange(10.0)}
    failed = np.isin(np.arange(10), [0, 1, 2, 9])
    found = fit((Limit("x", None, 3.0),), known, failed)
    assert (found.failing.value, found.mass.value) == (0.4, 0.4)
    assert (found.density.value, found.coverage.value) == (0.75, 0.75)
    assert in_box((Limit("x", 2.0, 3.0),), known).sum() == 2
    assert in_box((), known).all()


@pytest.mark.parametrize("failing", [0, 5, 95])
def test_too_few_failures_or_successes_are_refused(failing: int) -> None:
    """A box around five worlds is a story about five worlds."""
    with pytest.raises(RunError, match=f"{failing} of 100 worlds fail.*run more members"):
        box({"x": np.arange(100.0)}, np.arange(100) < failing)


def test_without_the_workbench_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, no traceback."""
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(failures, "import_module", missing)
    with pytest.raises(RunError, match=r"needs ema_workbench.*pip install 'qurultay\[explore\]'"):
        box(*planted(1, 300))


@pytest.fixture(scope="module")
def seen() -> FailureSample:
    """A hundred and fifty short worlds."""
    return FailureSample.run(SHORT, "five_billion", range(150))


def test_worlds_run_here_are_those_of_the_ensemble(seen: FailureSample) -> None:
    """The same members miss the target, and inputs are what they drew."""
    outcome = ensemble(SHORT, 150)
    again = FailureSample.of(outcome, "five_billion")
    np.testing.assert_array_equal(again.failed, seen.failed)
    assert 0 < seen.failed.sum() < 150
    for key, values in again.known.items():
        np.testing.assert_array_equal(values, seen.known[key])
        assert np.ptp(values) > 0


def test_fresh_worlds_share_no_member(seen: FailureSample) -> None:
    """And the same worlds are refused as a check of themselves."""
    fresh = seen.fresh()
    assert not set(seen.members) & set(fresh.members) and len(fresh.failed) == 150
    with pytest.raises(ScenarioError, match="members of their own"):
        found_in(seen, seen)


def test_what_a_scenario_sets_is_no_condition() -> None:
    """All worlds have it alike, whatever they would have drawn."""
    held = Scenario.read("baseline", {"payments.refusal_share": 0.3})
    held = replace(held, end=SHORT.end, targets=SHORT.targets)
    assert "payments.refusal_share" not in FailureSample.run(held, "five_billion", range(2)).known


def test_a_wrong_target_is_named(seen: FailureSample) -> None:
    """With the nearest one there is, before anything runs."""
    meant = r'no target "five_bilion".*did you mean "five_billion"'
    with pytest.raises(ScenarioError, match=meant):
        FailureSample.run(SHORT, "five_bilion", range(10_000_000))


def test_a_box_in_plain_words(seen: FailureSample) -> None:
    """Conditions with their unit and meaning, density and coverage with intervals."""
    limits = (Limit("growth.trend.KZ", None, 0.03), Limit("trade.elasticity", 3.0, 5.0))
    found = failures.Box("baseline", "five_billion", limits,
                          fit(limits, seen.known, seen.failed),
                          fit(limits, seen.known, seen.failed))
    text = "\n".join(found.lines())
    assert "growth.trend.KZ is at most 0.03" in text
    assert "and trade.elasticity is from 3 to 5" in text
    assert "density" in text and "coverage" in text and "fresh" in text
    assert "chance" in "\n".join(replace(found, limits=()).lines())


def test_a_box_of_the_model_is_checked_on_fresh_worlds(seen: FailureSample) -> None:
    """Whatever it is, both fits tell of as many worlds each."""
    found = found_in(seen, seen.fresh())
    assert found.found.failing.trials == found.fresh.failing.trials == 150
    assert len(found.limits) <= MOST_LIMITS
    assert {limit.key for limit in found.limits} <= seen.known.keys()
