"""Many worlds: the same whatever runs them, and the same as one world in Mesa."""

import importlib
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

from qurultay.core.errors import ScenarioError
from qurultay.engine import programs
from qurultay.engine.ensemble import ensemble
from qurultay.engine.mesa_region import Region
from qurultay.scenario.scenario import Scenario

engine = importlib.import_module("qurultay.engine.ensemble")  # the front door names the function


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return Scenario.read("five_billion")


def test_the_result_does_not_depend_on_who_runs_it(scenario, monkeypatch):
    whole = ensemble(scenario, 11)
    monkeypatch.setattr(engine, "BLOCK", 4)
    assert ensemble(scenario, 11).digest == whole.digest
    with ThreadPoolExecutor(3) as threads:
        assert ensemble(scenario, 11, executor=threads).digest == whole.digest
    with ProcessPoolExecutor(2) as processes:
        assert ensemble(scenario, 11, executor=processes).digest == whole.digest
    assert ensemble(scenario, 11, random_seed=2).digest != whole.digest


def test_record_does_not_change_the_digest(scenario):
    assert ensemble(scenario, 3, record="all").digest == ensemble(scenario, 3).digest


@pytest.mark.parametrize("member", [0, 5])
@pytest.mark.parametrize("worth", [0, 10**12], ids=["compiled", "in NumPy"])
def test_member_k_is_the_world_of_region(scenario, member, worth, monkeypatch):
    monkeypatch.setattr(programs, "WORTH", worth)
    many = ensemble(scenario, 6, record="all")
    one = Region(scenario, member=member).run()
    for name, values in one.arrays.items():
        assert np.array_equal(values[0], many.arrays[name][member]), name
    for name, values in one.measures.items():
        assert np.array_equal(values[0], many.measures[name][member]), name


@pytest.mark.parametrize("members", [0, -1, 10**12, True])
def test_odd_numbers_of_members_are_refused(scenario, members):
    with pytest.raises(ScenarioError, match="members"):
        ensemble(scenario, members)


def test_chance_alone_can_be_asked_for(scenario):
    calm = ensemble(scenario, 8, uncertain=False)
    assert calm.turnover()[:, 20].std() > 0
    assert len(set(calm.dollar_inflation.tolist())) == 1
