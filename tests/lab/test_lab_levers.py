"""Every lever of the page does what its name and its two ends say."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from qurultay.engine.ensemble import ensemble
from qurultay.inputs.channels import MODES
from qurultay.results.outcome import Outcome
from qurultay.scenario.levers import LEVERS, Lever
from qurultay.scenario.scenario import Scenario

MEMBERS = 48
Reading = Callable[[Outcome], float]


def trade(outcome: Outcome) -> float:
    """Log trade of Kazakhstan and Uzbekistan in the last year, mean over worlds."""
    return float(np.log(outcome.turnover()[:, -1]).mean())


def measured(name: str) -> Reading:
    """A measure in the last quarter, mean over worlds and places."""
    return lambda outcome: float(outcome.measures[name][:, -1].mean())


def mode(name: str) -> Reading:
    """Share of effort in a mode at the end."""
    return lambda outcome: float(outcome.measures["mode_share"][:, -1, MODES.index(name)].mean())


def stance(which: float) -> Reading:
    """Share of quarters in which Russia stands so."""
    return lambda outcome: float((outcome.measures["stance"][:, :, 0] == which).mean())


# What each lever is about, and whether it rises or falls from the least to the most.
READ: dict[str, tuple[Reading, int]] = {
    "sanctions.pressure_on.RU": (measured("passed_on"), 1),
    "payments.refusal_share": (trade, -1),
    "growth.dollar_inflation": (measured("output"), 1),
    "powers.engagement": (mode("great_power_led"), 1),
    "powers.opposition.RU": (stance(2.0), 1),
    "powers.cooptation.RU": (stance(1.0), 1),
    "rivalry.level": (trade, -1),
    "barriers.removal_speed": (trade, 1),
    "projects.investment": (measured("corridor_capacity"), 1),
    "support.aim.clearing": (trade, 1),
    "payments.national_currency_share": (trade, -1),  # with what stands behind them in 2021
    "support.aim.common_rules": (measured("transit_cost"), -1),
    "choice.mode_prior.bilateral": (mode("bilateral"), 1),
    "choice.mode_prior.intra_regional": (mode("intra_regional"), 1),
    "choice.mode_prior.great_power_led": (mode("great_power_led"), 1),
}


@cache
def usual() -> Outcome:
    """The baseline."""
    return ensemble(Scenario.read("baseline"), MEMBERS)


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.key)
def test_a_lever_is_read_both_ways(lever: Lever) -> None:
    """From its least over what it is to its most, what it is about moves one way."""
    baseline = Scenario.read("baseline")
    reading, sign = READ[lever.key]
    ends = [reading(ensemble(baseline.with_overrides(dict.fromkeys(lever.keys, value)), MEMBERS))
            for value in (lever.low, lever.high)]
    least, most = (sign * end for end in ends)
    assert least <= sign * reading(usual()) <= most and least < most


def test_opposing_is_not_offering() -> None:
    """Each of the two levers of a power does what it is named for, and not the other's work."""
    baseline = Scenario.read("baseline")
    for key, other in (("powers.opposition.RU", 1.0), ("powers.cooptation.RU", 2.0)):
        pushed = ensemble(baseline.with_overrides({key: 8.0}), MEMBERS)
        assert stance(other)(pushed) <= stance(other)(usual())
