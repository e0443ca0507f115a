"""Money that reaches output: what the trend holds already, and remittances that stay away."""

from dataclasses import replace

import numpy as np
import pytest

from qurultay.core.arrays import total
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.scenario.scenario import Scenario
from qurultay.world.now import Now
from qurultay.world.rules import growth, incidents
from qurultay.world.world import World


def test_the_trend_holds_the_incidents_to_be_expected() -> None:
    """What the first quarter's incidents take is in the mean what growth sets against them."""
    block = Block.begin(Scenario.read("baseline"), np.arange(4000), 1)
    base, news = block.first.base, incidents.quarter(block.now(block.first))
    beyond = total(news["incident"] * base.facts.loss) - base.struck
    error = beyond.std(axis=1) / np.sqrt(beyond.shape[1])
    assert (np.abs(beyond.mean(axis=1)) <= 4.0 * error).all()


def test_the_trend_holds_the_rivalry_of_the_base_year() -> None:
    """As long as rivalry is as it was, how much it diverts makes no difference; then it does."""
    block = Block.begin(Scenario.read("baseline"), np.arange(4), 1)

    def grown(world: World, diversion: float) -> np.ndarray:
        now = block.now(world)
        changed = now.parameters.replace({"growth.defence_diversion": diversion})
        return growth.quarter(Now(world, changed, now.draws))["potential_output"]

    first = block.first
    assert (grown(first, 0.2) == grown(first, 0.0)).all()
    rivals = replace(first, rivalry=first.rivalry + 0.3 * (first.rivalry > 0.0))
    assert (grown(rivals, 0.2) <= grown(rivals, 0.0)).all()
    at = first.base.facts.index("KZ")
    assert (grown(rivals, 0.2) < grown(rivals, 0.0))[at].all()


@pytest.mark.parametrize("state", ["KG", "TJ"])
def test_remittances_shut_off_cost_their_share_times_the_multiplier(state: str) -> None:
    """Against worlds with the same luck in which they go on, two years after they stopped."""
    usual = Scenario.read("baseline")
    pair = [Block.begin(replace(scenario, end=Quarter(2024, 4)), np.arange(20), 1)
            for scenario in (usual, usual.with_overrides({"remittances.policy": 0.0}))]
    (on, p), (off, _) = (list(block.run())[-1] for block in pair)
    at = on.base.facts.index(state)
    share = total(on.remittances, 1)[at] / on.potential_output[at]
    lost = -np.log(off.output[at] / on.output[at])
    assert lost == pytest.approx(p.remittances.multiplier * share, rel=0.1)
    assert lost.min() > 0.0
