"""A Region among Mesa's own tools: collectors, `batch_run`, pickles, agents of a user's own."""

import gc
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import mesa
import numpy as np
import pandas
import pytest

import qurultay as q
from qurultay.core.arrays import FloatArray
from qurultay.core.errors import ScenarioError
from qurultay.core.quarters import Quarter

SHORT = replace(q.Scenario.read("rivalry_returns"), end=Quarter.parse("2023Q2"), events=(),
                targets=())
QUARTERS = ["2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1", "2023Q2"]
NEW_MESA = tuple(int(part) for part in mesa.__version__.split(".")[:2]) >= (3, 4)
"""Whether `batch_run` has `rng`, and `iterations` is an old word for it."""


def batch(parameters: dict[str, object], **options: object) -> pandas.DataFrame:
    """What `mesa.batch_run` gives, as a table."""
    return pandas.DataFrame(mesa.batch_run(q.Region, {"scenario": [SHORT], **parameters},
                                           display_progress=False, **options))


class Stubborn(q.State):
    """A state that stays with one neighbour."""

    def choose(self) -> FloatArray:
        return self.all_on("neighbour.KG")


# --- frames ------------------------------------------------------------------------------------


def test_one_step_is_one_quarter_in_every_frame() -> None:
    """Of the model, of its agents, and in every row of `batch_run`, to the last quarter."""
    region = q.Region(SHORT, member=4)
    region.run()
    told = region.datacollector.get_model_vars_dataframe()
    agents = region.datacollector.get_agent_vars_dataframe().reset_index()
    assert told["quarter"].tolist() == QUARTERS
    assert agents["Step"].map(told["quarter"]).tolist() == agents["quarter"].tolist()
    assert region.steps == len(QUARTERS)
    rows = batch({"member": 4}, data_collection_period=1)
    assert [QUARTERS[int(step)] for step in rows["Step"]] == rows["quarter"].tolist()
    assert len(rows) == len(QUARTERS) * len(region.states)
    last = batch({"member": 4})
    assert set(last["quarter"]) == {"2023Q2"}
    assert last["turnover_KZ_UZ"].iloc[0] == region.turnover("KZ", "UZ")


def test_agent_columns_are_flat_and_are_those_of_the_world_of_their_step() -> None:
    """One column a channel, in the quarter that the row names."""
    region = q.Region(SHORT, member=2)
    region.run()
    rows = region.datacollector.get_agent_vars_dataframe().reset_index()
    assert not rows.map(lambda cell: isinstance(cell, dict | list)).any().any()
    channels = region.facts.channels.names
    for step, world in enumerate(region.history):
        for agent in region.states:
            own = rows[(rows["Step"] == step) & (rows["state"] == agent.code)]
            effort = own[[f"effort_{name}" for name in channels]].to_numpy()[0]
            np.testing.assert_array_equal(effort, world.effort[agent.row, :, 0])
            assert own["output"].item() == world.output[agent.row, 0]
    powers = rows[rows["stance"].notna()]
    assert set(powers["state"]) == set(region.facts.power_names())
    assert powers["supply"].notna().all()


# --- seeds and worlds ---------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_iterations_are_members() -> None:
    """Each another world, named in its row, and the one that an ensemble has under that number."""
    rows = batch({}, iterations=3).drop_duplicates("RunId")
    assert rows["member"].tolist() == [0, 1, 2]
    known = q.ensemble(SHORT, 3).measures["mode_share"][:, -1, 0]
    np.testing.assert_array_equal(rows["mode_bilateral"], known)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_iterations_of_one_member_are_refused() -> None:
    """They would be copies."""
    with pytest.raises(ScenarioError, match=r"give several members instead: member=range"):
        batch({"member": [5]}, iterations=2)


@pytest.mark.skipif(not NEW_MESA, reason="batch_run of Mesa 3.3 knows no rng")
def test_batches_of_seeds() -> None:
    """Mesa's own way since 3.4."""
    rows = batch({}, rng=[7, 8]).drop_duplicates("RunId")
    assert rows["random_seed"].tolist() == [7, 8]
    assert rows["mode_bilateral"].nunique() == 2


def test_seed_and_rng_are_names_for_the_random_seed() -> None:
    """As every model of Mesa's takes them."""
    known = q.Region(SHORT, random_seed=12).run().digest
    assert q.Region(SHORT, seed=12).run().digest == known
    assert q.Region(SHORT, rng=np.int64(12)).run().digest == known
    drawn = [q.Region(SHORT, rng=np.random.default_rng(3)).random_seed for _ in range(2)]
    assert drawn[0] == drawn[1] != 1
    with pytest.raises(ScenarioError, match="seed and rng are names for the same number"):
        q.Region(SHORT, seed=3, rng=3)


@pytest.mark.parametrize("name", ["random_seed", "seed", "rng"])
@pytest.mark.parametrize("odd", [-3, 2**63, 2**70 + 1, 1.5, "five", True])
def test_odd_seeds_are_refused(name: str, odd: object) -> None:
    """None may stand for another; the same in an ensemble."""
    with pytest.raises(ScenarioError, match=f"{name} must be a whole number from 0 to"):
        q.Region(SHORT, **{name: odd})
    with pytest.raises(ScenarioError, match="random_seed must be a whole number from 0 to"):
        q.ensemble(SHORT, 2, odd)


@pytest.mark.parametrize("odd", [-1, 2.0, 10**8, "0", False])
def test_odd_members_are_refused(odd: object) -> None:
    with pytest.raises(ScenarioError, match="member must be a whole number from 0 to"):
        q.Region(SHORT, member=odd)


# --- pickles ------------------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [0, 2])
def test_a_pickled_region_goes_on_as_it_would_have(steps: int) -> None:
    """With its collector, its agents and their minds, to the same bits."""
    region = q.Region(SHORT, member=3, agents={"TJ": Stubborn})
    for _ in range(steps):
        region.step()
    again = pickle.loads(pickle.dumps(region))
    assert again.run().digest == region.run().digest
    for frame in ("get_model_vars_dataframe", "get_agent_vars_dataframe"):
        pandas.testing.assert_frame_equal(getattr(again.datacollector, frame)(),
                                          getattr(region.datacollector, frame)())


# --- agents -------------------------------------------------------------------------------------


def test_a_power_with_a_mind_of_its_own_still_answers() -> None:
    """A class that changes nothing changes nothing, whomever it stands for."""
    plain = q.Region(SHORT, member=1).run().digest
    assert q.Region(SHORT, member=1, agents={"RU": q.State, "CN": q.State}).run().digest == plain


@pytest.mark.parametrize(("agents", "message"), [
    ({"UA": Stubborn}, 'no acting state "UA"; allowed: KZ'),
    ({"ROW": Stubborn}, 'no acting state "ROW"'),
    ({"UZ": 3}, "UZ needs a class that extends State, not 3"),
    ({"UZ": mesa.Agent}, "UZ needs a class that extends State"),
])
def test_odd_agents_are_refused(agents: dict[str, object], message: str) -> None:
    with pytest.raises(ScenarioError, match=message):
        q.Region(SHORT, agents=agents)


class Observer(mesa.Agent):
    """Somebody who lives in the region and is no state."""

    def __init__(self, model: q.Region) -> None:
        super().__init__(model)
        self.seen: list[float] = []

    def step(self) -> None:
        self.seen.append(self.model.turnover("KZ", "TJ") + self.random.random())


def test_agents_of_other_kinds_live_in_a_region() -> None:
    """They have numbers and rows of their own, change no state, and are as lucky as their world."""
    plain = q.Region(SHORT, member=2).run().digest
    luck = []
    for member in (2, 2, 6):
        region = q.Region(SHORT, member=member)
        seen = [Observer(region) for _ in range(3)]
        assert len({agent.unique_id for agent in region.agents}) == len(region.agents)
        while region.running:
            region.step()
            region.agents_by_type[Observer].do("step")
        luck.append(seen[0].seen)
        rows = region.datacollector.get_agent_vars_dataframe()
        assert rows["state"].isna().sum() == 3 * len(QUARTERS)
        assert member != 2 or region.outcome().digest == plain
    assert luck[0] == luck[1] != luck[2]


def test_a_region_that_nobody_holds_is_gone() -> None:
    """A loop over many of them needs the memory of one."""
    region = q.Region(SHORT)
    region.step()
    left = weakref.ref(region)
    del region
    gc.collect()
    assert left() is None


# --- many worlds with agents of a user's own ------------------------------------------------------


def test_many_worlds_with_agents_are_those_without_but_for_the_agents() -> None:
    """The same bits where the agent decides as the rule does, in order and by any executor."""
    plain = q.ensemble(SHORT, 4, 5)
    same = q.ensemble(SHORT, 4, 5, agents={"UZ": q.State})
    assert same.digest == plain.digest
    assert not same.arrays
    done: list[int] = []
    with ThreadPoolExecutor(2) as pool:
        own = q.ensemble(SHORT, 4, 5, agents={"UZ": Stubborn}, executor=pool, each=done.append,
                         record="all")
    assert sum(done) == 4
    assert own.digest == q.ensemble(SHORT, 4, 5, agents={"UZ": Stubborn}).digest != plain.digest
    for member in range(4):
        alone = q.Region(SHORT, member, 5, agents={"UZ": Stubborn}).run()
        for name, values in alone.arrays.items():
            np.testing.assert_array_equal(own.arrays[name][member], values[0])


def test_agents_are_compared_in_the_same_worlds() -> None:
    """What a stubborn state changes, member by member."""
    compared = q.compare([q.ensemble(SHORT, 6), q.ensemble(SHORT, 6, agents={"KZ": Stubborn})])
    moved = {entry.measure: entry for entry in compared.paired}
    assert moved["share of effort bilateral at the end"].low > 0.0
    assert len(set(compared.names)) == 2


def test_worlds_with_agents_are_not_stored(tmp_path: Path) -> None:
    """Nobody could compute them again from what lies there."""
    with pytest.raises(ScenarioError, match="does not name agents"):
        q.ensemble(SHORT, 2, agents={"KZ": Stubborn}, store=tmp_path / "run")
    assert not (tmp_path / "run").exists()
    with pytest.raises(ScenarioError, match='no acting state "KX"'):
        q.ensemble(SHORT, 2, agents={"KX": Stubborn})


# --- Mesa's own page ------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:.*use_state:UserWarning")
def test_the_page_of_mesa_steps_the_same_world() -> None:
    """What its button does moves the world that an ensemble holds, and the page says where it stands."""
    solara, vuetify = pytest.importorskip("solara"), pytest.importorskip("ipyvuetify")
    from qurultay.lab import mesa_viz

    region = q.Region(SHORT, member=2)

    def titled(quarter: str) -> None:
        page.find(vuetify.CardTitle, children=[f"{region.scenario.title}, {quarter}"]).assert_single()

    _, page = solara.render(mesa_viz.viz(region), handle_error=False)
    titled("2021Q4")
    step = page.find(vuetify.Btn, children=["Step"])
    for quarter in QUARTERS:
        step.widget.click()
        assert region.quarter == quarter
    page.close()
    _, page = solara.render(mesa_viz.viz(region), handle_error=False)
    titled(QUARTERS[-1])
    page.close()
    assert region.outcome().digest == q.Region(SHORT, member=2).run().digest
