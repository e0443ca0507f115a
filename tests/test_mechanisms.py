"""Every mechanism has a lever, and within a quarter the lever moves that mechanism's arrays alone.

`seeds/mechanisms.csv` is the list: mechanism, lever, what switches it off, its own arrays. From
one world, with the same luck, one quarter is stepped twice: with the parameters as they are and
with the lever off. Nothing but the mechanism's own arrays, and those that all costs run
together into, may differ by a single bit. In the same spirit no array may lack a mechanism and
no parameter may be dead.
"""

import fnmatch
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache

import numpy as np
import pytest
from test_layers import RULES
from worlds import arrays_of, block_of, eventful

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.inputs import values as parameters
from qurultay.inputs.parameters import Catalogue, off_values
from qurultay.inputs.tables import Row, rows
from qurultay.inputs.values import Parameters, Section
from qurultay.scenario.scenario import Scenario
from qurultay.world.draws import Draws
from qurultay.world.now import Now
from qurultay.world.step import step
from qurultay.world.world import World, described

RECORDING = {"recording.scale", "recording.persistence"}
"""How the past was put on record: no world reads it, calibration and hindcasts do."""

COMPOSED = {
    "output", "expenditure", "target_cost", "effective_cost", "final_flow", "trade_flow", "inward",
}
"""Arrays that many mechanisms reach within the quarter: what the solve of trade reads and gives."""

MEMBERS = 100
# A quarter soon after the clash of 2022 and in the thick of sanctions, and a late one in which
# projects are open and powers have changed their stance.
MOMENTS = ("2022Q4", "2031Q4")
TABLE = rows("mechanisms.csv")
each_mechanism = pytest.mark.parametrize("row", TABLE, ids=[row.text("mechanism") for row in TABLE])


@dataclass(frozen=True, eq=False)
class Moment:
    """A world about to take a step, and what that step would make of it."""

    block: Block
    before: World
    parameters: Parameters
    draws: Draws
    after: World

    def stepped(self, values: Mapping[str, float]) -> World:
        """The next quarter with some parameters changed for that quarter alone."""
        changed = self.parameters.replace(values)
        return forward(self.block, self.before, changed, self.draws)

    @cache  # noqa: B019 - two moments live as long as the tests
    def two_years(self) -> list[World]:
        """The next eight quarters as they are without a change."""
        found = [self.after]
        for _ in range(7):
            now = self.block.now(found[-1])
            found.append(forward(self.block, found[-1], now.parameters, now.draws))
        return found


def forward(block: Block, world: World, given: Parameters, draws: Draws) -> World:
    """One quarter with these parameters, choices included."""
    return step(Now(world, given, draws))


@cache
def moments() -> tuple[Moment, ...]:
    """The two quarters from which every lever is tried."""
    block = Block.begin(eventful(), np.arange(MEMBERS), 1)
    found, world = [], block.first
    for quarter in block.scenario.quarters():
        given, draws = block.now(world).parameters, block.now(world).draws
        after = forward(block, world, given, draws)
        if str(quarter) in MOMENTS:
            found.append(Moment(block, world, given, draws, after))
        world = after
    return tuple(found)


def matching(lever: str) -> list[str]:
    """The parameter keys of a lever."""
    return fnmatch.filter(Catalogue.shipped(), lever)


def different(one: World, other: World) -> set[str]:
    """Names of the arrays in which two worlds differ by a bit."""
    mine, its = arrays_of(one), arrays_of(other)
    return {name for name in mine if mine[name].tobytes() != its[name].tobytes()}


@each_mechanism
def test_a_lever_moves_its_own_arrays_and_no_other(row: Row) -> None:
    """Within the quarter; from the next one on everything may move."""
    own, moved = set(row.words("arrays")), set()
    for moment in moments():
        moved |= different(moment.stepped(off_values(row)), moment.after)
    assert own <= moved
    assert moved - own - COMPOSED == set()


RECORD = {"reporting"}
"""What customs offices make of trade: of the record, not of the world."""


@cache
def felt(mechanism: str) -> bool:
    """Whether a mechanism switched off for two years moves arrays of others."""
    [row] = [row for row in TABLE if row.text("mechanism") == mechanism]
    for moment in moments():
        world = moment.before
        for usual in moment.two_years():
            now = moment.block.now(world)
            world = forward(moment.block, world, now.parameters.replace(off_values(row)), now.draws)
            if different(world, usual) - set(row.words("arrays")):
                return True
    return False


@pytest.mark.parametrize("name", sorted(set(described()) - RECORD - COMPOSED))
def test_what_nothing_answers_to_is_called_an_indicator(name: str) -> None:
    """Something else moves with an array, or its description says that it stands apart."""
    acts = any(felt(row.text("mechanism")) for row in TABLE if name in row.words("arrays"))
    assert acts != described()[name].apart


@each_mechanism
def test_a_row_is_in_order(row: Row) -> None:
    """It names a module, parameters within their range, arrays, and says what it does."""
    catalogue = Catalogue.shipped()
    package = "world" if row.text("module") == "choice" else "world.rules"
    __import__(f"qurultay.{package}.{row.text('module')}")
    assert [lever for lever in row.words("lever") if not matching(lever)] == []
    for key, value in off_values(row).items():
        assert catalogue[key].low <= value <= catalogue[key].high
    assert set(row.words("arrays")) <= set(arrays_of(moments()[0].after))
    assert row.text("says").endswith(".")


def test_no_mechanism_stands_twice() -> None:
    """No two rows have a lever and an array in common."""
    seen: dict[tuple[str, str], str] = {}
    for row in TABLE:
        for name in ((key, array) for key in off_values(row) for array in row.words("arrays")):
            other = seen.setdefault(name, row.text("mechanism"))
            assert other == row.text("mechanism"), f"seeds/mechanisms.csv: {name} is twice"


def test_every_rule_has_a_mechanism() -> None:
    """Gravity apart, which is what all costs run together into."""
    missing = set(RULES) - {row.text("module") for row in TABLE} - {"gravity"}
    assert not missing, f"seeds/mechanisms.csv has no row for the rules {sorted(missing)}"


def test_a_step_with_nothing_changed_changes_nothing() -> None:
    """Or all of the above would mean little."""
    for moment in moments():
        assert different(moment.stepped({}), moment.after) == set()


def test_every_array_has_a_mechanism() -> None:
    """An array is some mechanism's own or one of those that all of them run together into."""
    own = {name for row in TABLE for name in row.words("arrays")}
    known = {field.name for field in fields(World)} - {"quarter", "base"}
    assert known - own - COMPOSED == set()
    assert own <= known


def test_a_step_leaves_the_world_it_was_given() -> None:
    """Worlds are frozen, and so is what they hold."""
    moment = moments()[0]
    kept = {name: value.copy() for name, value in arrays_of(moment.before).items()}
    moment.stepped({})
    for name, value in arrays_of(moment.before).items():
        assert value.tobytes() == kept[name].tobytes(), name


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The keys of all parameters that code asks for while the test runs."""
    seen: set[str] = set()
    found, over, attribute = parameters._found, Section.over, Section.__getattribute__
    item = Section.__getitem__

    def finding(section: Section, name: str) -> object:
        seen.add(f"{section._name}.{name}")
        return found(section, name)

    def reading(section: Section, name: str) -> object:
        value = attribute(section, name)
        if not name.startswith("_") and name in attribute(section, "_values"):
            seen.add(f"{attribute(section, '_name')}.{name}")
        return value

    def opening(section: Section, name: str) -> FloatArray:
        seen.add(f"{section._name}.{name}")
        return item(section, name)

    def overing(section: Section, name: str, codes: tuple[str, ...], otherwise: float = 0.0,
                ) -> FloatArray:
        seen.update(f"{section._name}.{name}.{code}" for code in codes)
        return over(section, name, codes, otherwise)

    monkeypatch.setattr(parameters, "_found", finding)
    monkeypatch.setattr(Section, "__getattribute__", reading)
    monkeypatch.setattr(Section, "__getitem__", opening)
    monkeypatch.setattr(Section, "over", overing)
    yield seen


def test_every_parameter_is_asked_for(asked: set[str]) -> None:
    """A row that no rule reads would be a promise the model does not keep."""
    scenario = replace(Scenario.read("baseline"), end=Quarter.parse("2022Q2"))
    for _ in Block.begin(scenario, np.arange(2), 1).run():
        pass
    assert set(Catalogue.shipped()) - asked - RECORDING == set()


STIRRED = {
    "corridors.closed.southern": 0.5, "finance.shared_risk_bonds": 0.5,
    "powers.opposition.RU": 2.0, "powers.cooptation.CN": 4.0,
}
"""A world in which much happens: a parameter that matters only under coercion can show it."""

LUCKS = 20


def ends(keys: Sequence[str]) -> tuple[list[str], Parameters]:
    """One member for each end of the range of each key, all else at its central value.

    The first member has central values throughout; the names tell the key behind each member.
    """
    catalogue = Catalogue.shipped()
    names = ["", *(key for key in keys for _ in range(2))]
    values = {key: np.full(len(names), STIRRED.get(key, row.value))
              for key, row in catalogue.items()}
    for place, key in enumerate(keys):
        values[key][1 + 2 * place], values[key][2 + 2 * place] = (
            catalogue[key].low, catalogue[key].high)
    return names, Parameters.of(values)


def moved(scenario: Scenario, keys: Sequence[str], member: int) -> set[str]:
    """Those of the keys that make a bit of difference to a member's world."""
    names, own = ends(keys)
    found = np.zeros(len(names), dtype=bool)
    for world, _ in block_of(scenario, own, [member] * len(names)).run():
        for value in arrays_of(world).values():
            found |= (value != value[..., :1]).reshape(-1, len(names)).any(axis=0)
    return {name for name, differs in zip(names, found, strict=True) if differs}


def test_every_parameter_does_something() -> None:
    """In some world its least or its greatest value makes a difference, all luck the same."""
    scenario = eventful()
    idle = [key for key in Catalogue.shipped() if key not in RECORDING]
    for member in range(LUCKS):
        live = moved(scenario, idle, member)
        idle = [key for key in idle if key not in live]
        if not idle:
            break
    assert idle == []
