"""A slip in Python gets the sentence that the command would give: what was wrong, what is right."""

from collections.abc import Callable

import numpy as np
import pytest

import qurultay as q
from qurultay.core.errors import QurultayError


class Silent(q.State):
    """An agent whose author forgot to return anything."""

    def choose(self):
        return None


class Wordy(q.State):
    """An agent whose author returned names for shares."""

    def choose(self):
        return {"none": 1.0}


@pytest.fixture(scope="module")
def few() -> q.Outcome:
    return q.ensemble("closed_bloc", 3)


@pytest.fixture(scope="module")
def region() -> q.Region:
    return q.Region("closed_bloc", member=1)


def stepped(agent: type[q.State]) -> None:
    q.Region("closed_bloc", agents={"TJ": agent}).step()


SLIPS: dict[str, tuple[Callable[[q.Outcome, q.Region], object], str]] = {
    "record": (lambda few, region: q.ensemble("baseline", 2, record="sumary"),
               'there is no record "sumary"; allowed: summary, all; did you mean "summary"?'),
    "no record": (lambda few, region: q.ensemble("baseline", 2, record=None),
                  "there is no record None"),
    "members": (lambda few, region: q.ensemble("baseline", 3.0),
                "members must be a whole number from 1 to 10000000, not 3.0"),
    "small state": (lambda few, region: few.turnover("tm", "UZ"), 'did you mean "TM"?'),
    "unknown state": (lambda few, region: region.turnover("UZ", "KGZ"),
                      'no state "KGZ"; allowed: KZ, UZ,'),
    "Cyrillic state": (lambda few, region: few.turnover("UZ", "К\u0417"), "is not Latin"),
    "number as state": (lambda few, region: few.turnover("UZ", 3), "no state 3"),
    "itself": (lambda few, region: few.turnover("UZ", "UZ"), "trade of two states"),
    "itself in Mesa": (lambda few, region: region.turnover("TJ", "TJ"), "trade of two states"),
    "trust in itself": (lambda few, region: region.states[1].trust("UZ"), "between two states"),
    "trust": (lambda few, region: region.states[1].trust("TY"), 'no state "TY"'),
    "pair not kept": (lambda few, region: few.turnover("CN", "US"),
                      "record='all' keeps every pair"),
    "mode": (lambda few, region: region.mode_share("great_power"), '"great_power_led"?'),
    "channel": (lambda few, region: region.states[0].all_on("intra-regional"),
                '"intra_regional"?'),
    "nothing chosen": (lambda few, region: stepped(Silent), "TJ.choose() must return 20 shares"),
    "names chosen": (lambda few, region: stepped(Wordy), "TJ.choose() must return 20 shares"),
    "one outcome": (lambda few, region: q.compare(few), "takes a list of outcomes"),
    "names": (lambda few, region: q.compare(["baseline", "closed_bloc"]),
              "takes a list of outcomes"),
    "overrides": (lambda few, region: q.Scenario.read("baseline", ["trust.gain=0.1"]),
                  "overrides are values by key"),
    "key": (lambda few, region: q.Scenario.read("baseline", {"Trust.gain": 0.1}),
            'did you mean "trust.gain"?'),
    "agents": (lambda few, region: q.ensemble("baseline", 2, agents={"KZ": "Stubborn"}),
               "needs a class that extends State"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_said_in_a_sentence(slip: str, few: q.Outcome, region: q.Region) -> None:
    call, says = SLIPS[slip]
    with pytest.raises(QurultayError) as met:
        call(few, region)
    assert says in str(met.value)
    assert "\n" not in str(met.value)


def test_numbers_of_numpy_are_numbers(few: q.Outcome) -> None:
    """Of any width, where they are whole."""
    again = q.ensemble("closed_bloc", np.int32(3), np.uint8(1))
    assert again.digest == few.digest
    assert again.random_seed == 1


def test_a_misspelt_name_of_ours_is_mended() -> None:
    with pytest.raises(AttributeError, match='did you mean "ensemble"'):
        _ = q.ensamble
