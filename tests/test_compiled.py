"""Compiled or not, a world is the same to the last bit; and whatever is amiss, NumPy is there."""

import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from compiling import BASELINE, PAIRS, SHORT, compiled, elsewhere, keep_in, plain, shared

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError
from qurultay.core.quarters import Quarter
from qurultay.engine import block as simulate
from qurultay.engine import compiled_run, programs, quarter
from qurultay.engine.block import Block
from qurultay.engine.compiler.machine import machine_code
from qurultay.engine.ensemble import ensemble
from qurultay.engine.mesa_region import Region
from qurultay.scenario.scenario import Scenario, shipped_names
from qurultay.world.rules import gravity
from qurultay.world.rules import trust as trust_rules

pytest.importorskip("llvmlite")
__all__ = ["elsewhere", "shared"]  # fixtures

engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for programs."""
    keep_in(tmp_path, monkeypatch)
    return tmp_path / "qurultay"


def code_of_our_own(shared: Path) -> tuple[str, bytes]:
    """The name and the machine code of a program that is in order."""
    ensemble(SHORT, 1)
    [name] = programs._ready
    return name, (shared / "qurultay" / f"{name}.program").read_bytes().split(b"\n", 2)[2]


@pytest.mark.parametrize("name", shipped_names())
def test_every_scenario_comes_to_the_same_digest(name: str) -> None:
    """As long as a run is, with whatever a scenario switches on."""
    scenario = Scenario.read(name)
    assert compiled(scenario, 40).digest == plain(scenario, 40).digest


@pytest.mark.parametrize("worldview", [None, "insider", "functional"])
def test_many_worlds_come_to_the_same_digest(worldview: str | None,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    """Those included that Newton has to help."""
    scenario = Scenario.read("baseline", worldview=worldview)
    helped, factors = [0], gravity._factors
    found = compiled(scenario, 300).digest

    def counted(flow: FloatArray, output: FloatArray) -> object:
        helped[0] += flow.dtype == np.float64  # a step of Newton's in double precision
        return factors(flow, output)

    monkeypatch.setattr(gravity, "_factors", counted)
    assert plain(scenario, 300).digest == found
    assert helped[0] > 0


def test_other_seeds_and_parameters_come_to_the_same_digest() -> None:
    """Another luck, chance alone, and a program that was made for other members."""
    for named in ({"random_seed": 7}, {"uncertain": False}):
        assert compiled(SHORT, 10, **named).digest == plain(SHORT, 10, **named).digest


def test_every_array_is_the_same() -> None:
    """All that is kept of a world, in every quarter of every member, and of one in Mesa."""
    found, known = compiled(BASELINE, 12, record="all"), plain(BASELINE, 12, record="all")
    alone = Region(BASELINE, member=7).run()
    assert set(found.arrays) == set(known.arrays) == set(alone.arrays)
    for kind in ("arrays", "measures"):
        for name, values in getattr(known, kind).items():
            mine = getattr(found, kind)[name]
            assert np.array_equal(np.broadcast_to(values, mine.shape), mine), name
            assert np.array_equal(getattr(alone, kind)[name][0], mine[7]), name


Bend = Callable[[FloatArray], FloatArray]


@pytest.mark.parametrize("bend", [
    lambda trust: trust / 2.0 if trust.max() > 0.1 else trust,
    lambda trust: trust / 2.0 if (trust > 0.1).any() else trust,
    lambda trust: trust / 2.0 if trust[0] is None or len(np.unique(trust)) else trust,
    lambda trust: np.sort(trust, axis=0), lambda trust: trust ** 2, lambda trust: np.tanh(trust),
    lambda trust: np.maximum.reduce(trust, axis=0, initial=0.5) + 0.0 * trust,
    lambda trust: trust * np.arange(trust.shape[-1]), lambda trust: trust.astype(int) * 0.5,
    lambda trust: np.asarray(trust) / 3.0, lambda trust: trust * float(np.median(trust)),
    lambda trust: trust + trust[..., :1], lambda trust: trust[..., ::-1].copy(),
], ids=range(13))
def test_a_rule_that_cannot_be_traced_runs_in_numpy(
        bend: Bend, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks at numbers, or does what no program knows; the run goes on as if nothing were."""
    rule = trust_rules.trust
    monkeypatch.setattr(trust_rules, "trust", lambda **given: bend(rule(**given)))
    found = ensemble(SHORT, 6)
    assert list(programs._ready.values()) == [None]
    assert not fresh.exists()
    assert found.digest == plain(SHORT, 6).digest


def test_a_kept_program_of_other_rules_is_not_used(
        shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first quarter tells, should a program ever have the name of another."""
    name, _ = code_of_our_own(shared)
    rule = trust_rules.trust
    keep_in(shared, monkeypatch)
    monkeypatch.setattr(programs, "_name", lambda *given: name)
    monkeypatch.setattr(programs, "_made", lambda *given: None)
    monkeypatch.setattr(trust_rules, "trust", lambda **given: rule(**given) * (1.0 + 2.0**-52))
    assert ensemble(SHORT, 6).digest == plain(SHORT, 6).digest
    assert list(programs._ready.values()) == [None]


@pytest.mark.parametrize("slip", [
    lambda text: text.replace("fsub", "fadd"), lambda text: text.replace("fcmp ogt", "fcmp oge"),
], ids=["sign", "edge"])
def test_a_wrong_program_is_not_used(slip: Callable[[str], str], fresh: Path,
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever compiles it badly is found out in the first quarter, and it is not kept."""
    monkeypatch.setattr(programs, "machine_code", lambda text: machine_code(slip(text)))
    found = ensemble(SHORT, 6)
    assert list(programs._ready.values()) == [None]
    assert not fresh.exists()
    assert found.digest == plain(SHORT, 6).digest


def test_a_wrong_layout_is_not_used(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two arrays of a world that have changed places."""
    _, code = code_of_our_own(shared)
    keep_in(shared / "other", monkeypatch)
    written = programs.written

    def mistaken(*given: Any) -> Any:
        layout, text = written(*given)
        names = {"trust": "barrier", "barrier": "trust"}
        shapes = {names.get(name, name): shape for name, shape in layout.state.shapes.items()}
        return replace(layout, state=type(layout.state).of(shapes)), text

    monkeypatch.setattr(programs, "written", mistaken)
    monkeypatch.setattr(programs, "machine_code", lambda text: code)
    assert ensemble(SHORT, 6).digest == plain(SHORT, 6).digest
    assert list(programs._ready.values()) == [None]


def test_alike_means_every_bit() -> None:
    """Zeros have signs; what is not a number is one thing; and members may share a number."""
    one = np.array([[0.0, 1.0, np.nan]])
    assert quarter.same(one, one.copy())
    assert quarter.same(one[:, :1], np.zeros((1, 4)))
    for other in ([[-0.0, 1.0, np.nan]], [[0.0, 1.0 + 2.0**-52, np.nan]], [[0.0, 1.0, 0.0]]):
        assert not quarter.same(one, np.array(other))


@pytest.mark.parametrize("rounds", [0, 1])
def test_trade_that_does_not_add_up_is_said_in_the_same_words(
        rounds: int, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """NumPy has the last word on what went wrong, whether early or late."""
    monkeypatch.setattr(gravity, "MOST_ROUNDS", rounds)
    with pytest.raises(RunError) as known:
        plain(BASELINE, 300)
    with pytest.raises(RunError) as found:
        ensemble(BASELINE, 300)
    assert str(found.value) == str(known.value)
    assert "still miss expenditure" in str(known.value)


def spoilt(members: int) -> Block:
    """Worlds of which one has a number that is none."""
    block = Block.begin(SHORT, np.arange(members), reports=False)
    trust = np.broadcast_to(block.first.trust, (*block.first.trust.shape[:-1], members)).copy()
    trust[3, 5] = np.nan
    return replace(block, first=replace(block.first, trust=trust))


def test_a_number_that_is_none_is_said_in_the_same_words() -> None:
    """And such worlds leave the program as good as it was."""
    with pytest.raises(RunError, match="member 5") as known:
        list(spoilt(9)._plain())
    for _ in range(2):  # before a program has been looked at, and after
        with pytest.raises(RunError) as found:
            list(spoilt(9).observed(PAIRS))
        assert str(found.value) == str(known.value)
        assert compiled(SHORT, 6).digest == plain(SHORT, 6).digest


@pytest.mark.parametrize("good", [0, 1, 2])
def test_a_run_that_gives_up_goes_on_in_numpy(good: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From where it was, with nothing said twice and nothing left out."""
    scenario = replace(BASELINE, end=Quarter.parse("2027Q4"))
    forward, done = compiled_run.Run.forward, [0]
    compiled(scenario, 6)

    def failing(self: compiled_run.Run, quarters: int, looks: list[int]) -> object:
        done[0] += 1
        if done[0] > good:
            raise compiled_run.Unsettled
        return forward(self, quarters, looks)

    monkeypatch.setattr(simulate, "LONG", 6 * 8)  # three stretches
    monkeypatch.setattr(compiled_run.Run, "forward", failing)
    assert ensemble(scenario, 6).digest == plain(scenario, 6).digest
    assert done[0] == good + 1


def test_a_larger_region_comes_to_the_same_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    """With twice as many states, of which most are made up."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent.parent))
    worlds = importlib.import_module("benchmarks.worlds")
    with worlds.in_place(worlds.generated(26)):
        found, known = compiled(SHORT, 9), plain(SHORT, 9)
    assert found.digest == known.digest
