"""Readings of a world: taken once by all rules that ask, and never of another world."""

import copy
import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from worlds import arrays_of

from qurultay.core.arrays import FloatArray
from qurultay.core.elementary import exp
from qurultay.engine.block import Block
from qurultay.inputs.values import Parameters
from qurultay.scenario.scenario import Scenario
from qurultay.world import readings
from qurultay.world.now import Now
from qurultay.world.step import step
from qurultay.world.world import World, moved_on

READINGS: dict[str, Callable[[World, Parameters], FloatArray]] = {
    "burden": lambda world, _: readings.burden(world),
    "fear": lambda world, _: readings.fear(world),
    "bonds": readings.bonds,
    "threat": lambda world, _: readings.threat(world),
    "trade_of_pairs": lambda world, _: readings.trade_of_pairs(world),
    "standing": lambda world, _: readings.standing(world),
    "spent": lambda world, _: readings.spent(world),
    "coerced_pairs": lambda world, _: readings.coerced_pairs(world),
    "opened": readings.opened,
    "eased": readings.eased,
}
each_reading = pytest.mark.parametrize("name", READINGS)


@cache
def block() -> Block:
    """A few worlds of the baseline."""
    return Block.begin(Scenario.read("baseline"), np.arange(3), 1)


def fresh() -> tuple[World, Parameters]:
    """A world that nobody has looked at, some quarters on, and the parameters of the next one."""
    run = block().run()
    for _ in range(3):
        world, _ = next(run)
    return replace(world), block().now(world).parameters


def shaken(world: World) -> World:
    """A world in which every array is another."""
    news = {name: value * 0.5 + 0.01 for name, value in arrays_of(world).items()}
    return moved_on(world, world.quarter, news)


@each_reading
def test_two_rules_that_look_see_the_same_array(name: str) -> None:
    """It is worked out once for one world and the same parameters."""
    world, parameters = fresh()
    assert READINGS[name](world, parameters) is READINGS[name](world, parameters)


@each_reading
def test_another_world_is_read_anew(name: str) -> None:
    """Nothing that was read off one world is taken for that of another made from it."""
    world, parameters = fresh()
    before = READINGS[name](world, parameters).copy()
    other = shaken(world)
    assert not np.array_equal(READINGS[name](other, parameters), before)
    unseen = shaken(fresh()[0])
    assert np.array_equal(READINGS[name](other, parameters), READINGS[name](unseen, parameters))
    assert np.array_equal(READINGS[name](world, parameters), before)


@pytest.mark.parametrize(("name", "key"), [
    ("bonds", "dependence.weight.trade"), ("eased", "corridors.route_sensitivity"),
    ("opened", "corridors.on_paper_share")])
def test_other_parameters_give_another_reading(name: str, key: str) -> None:
    """Of the same world, in either order."""
    world, parameters = fresh()
    world = replace(world, progress=np.ones_like(world.progress),
                    corridor_cost=world.corridor_cost + 0.1)
    changed = parameters.replace({key: 0.5 * parameters[key] + 0.01})
    one = READINGS[name](world, parameters)
    assert not np.array_equal(READINGS[name](world, changed), one)
    assert READINGS[name](world, parameters) is one


def test_parameters_that_are_gone_leave_no_reading_to_others() -> None:
    """Objects come and go at the same address; a reading belongs to those it was taken with."""
    world, parameters = fresh()
    for scale in np.linspace(0.1, 2.0, 200):
        sensitivity = parameters.corridors.route_sensitivity * scale
        passing = parameters.replace({"corridors.route_sensitivity": sensitivity})
        expected = exp(-sensitivity * world.corridor_cost)
        assert np.array_equal(readings.eased(world, passing), expected)


def test_readings_of_one_name_in_two_modules_are_two() -> None:
    """A reading is known by what reads, not by what it is called."""
    world, _ = fresh()

    @readings.once
    def burden(world: World) -> FloatArray:
        return world.trust

    assert burden(world) is world.trust
    assert readings.burden(world) is not world.trust
    assert burden(world) is world.trust


def test_a_reading_knows_what_it_is_asked_by_name() -> None:
    """Arguments given by name count like others."""
    world, parameters = fresh()
    other = parameters.replace({"corridors.route_sensitivity": 9.0})
    by_name = [readings.eased(world, parameters=one) for one in (parameters, other)]
    assert not np.array_equal(*by_name)


@pytest.mark.parametrize("travelled", [
    lambda world: pickle.loads(pickle.dumps(world)), copy.deepcopy, copy.copy,
    lambda world: moved_on(world, world.quarter, {})], ids=["pickle", "deep", "flat", "moved"])
def test_a_world_travels_without_what_was_read_off_it(
        travelled: Callable[[World], World]) -> None:
    """Only what it is goes along, so that nothing stale can be seen elsewhere."""
    world, parameters = fresh()
    for read in READINGS.values():
        read(world, parameters)
    other = travelled(world)
    assert set(vars(other)) == {field for field in vars(world) if not field.startswith("_")}
    for name, value in arrays_of(world).items():
        assert getattr(other, name).tobytes() == value.tobytes(), name
    for name, read in READINGS.items():
        assert np.array_equal(read(other, parameters), read(world, parameters)), name


def test_having_been_looked_at_changes_nothing() -> None:
    """A step from a world that was read before is the step from one that was not."""
    seen, parameters = fresh()
    for read in READINGS.values():
        read(seen, parameters)
    unseen = replace(seen)
    draws = block().now(seen).draws
    one, other = (step(Now(world, parameters, draws))
                  for world in (seen, unseen))
    for name, value in arrays_of(one).items():
        assert getattr(other, name).tobytes() == value.tobytes(), name


def test_no_rule_writes_into_what_others_read() -> None:
    """After a step every reading is still what it was, and what a fresh look gives."""
    world, parameters = fresh()
    before = {name: read(world, parameters).copy() for name, read in READINGS.items()}
    draws = block().now(world).draws
    step(Now(world, parameters, draws))
    for name, read in READINGS.items():
        assert read(world, parameters).tobytes() == before[name].tobytes(), name
        assert read(replace(world), parameters).tobytes() == before[name].tobytes(), name
