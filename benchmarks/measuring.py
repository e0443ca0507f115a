"""What is measured, in which order, and in how much time."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any

import numpy as np

from qurultay.scenario.scenario import Scenario

from . import timing, worlds
from .peer import Given, PeerRegion
from .peer.comparing import apart
from .timing import Spent

ALLOWED = 1e-9
"""Largest relative difference of any array to the peer's; above it no ratio is printed."""

SCENARIOS = ("baseline", "five_billion", "great_power_led", "border_clash_mediated",
             "water_crisis")
CORES = os.cpu_count() or 1

Figures = dict[str, Any]
Tell = Callable[[str], None]


class Differs(Exception):
    """The peer's trajectory is not the engine's."""


@dataclass(frozen=True)
class Form:
    """How much is measured: members by number of states, and about how many seconds in all.

    `many` members run in a process of their own; `quarters` is the longest horizon.
    """

    sizes: dict[int, tuple[int, ...]]
    block: int
    many: int
    rounds: int
    seconds: float
    cold: int
    scenarios: tuple[str, ...] = SCENARIOS
    quarters: int | None = None


DEFAULT = Form(sizes={13: (100, 1_000, 10_000), 50: (100, 1_000, 5_000), 200: (1, 10, 100)},
               block=500, many=100_000, rounds=7, seconds=230.0, cold=5)
FULL = Form(sizes=DEFAULT.sizes, block=500, many=100_000, rounds=15, seconds=1e9, cold=9)
SMALLEST = Form(sizes={13: (20,), 20: (2,)}, block=20, many=20, rounds=1, seconds=30.0, cold=1,
                scenarios=("border_clash_mediated",), quarters=6)


def measured(form: Form, tell: Tell = lambda what: None) -> Figures:
    """All figures of a form; Differs if the peer and the engine part ways."""
    began = time.perf_counter()
    baseline = timing.shortened(Scenario.read("baseline"), form.quarters)
    tell("holding the peer against the engine")
    found: Figures = {"machine": _machine(), "peer_apart": {
        name: held(timing.shortened(Scenario.read(name), form.quarters))
        for name in form.scenarios}}
    found["exp_us"] = timing.one_exponential()
    tell("compiling the rules")
    found["compile_s"] = timing.prepared(baseline)
    tell("the shipped world, peer and engine by turns")
    found["head_to_head"] = head_to_head(form, baseline)
    tell("phases")
    found["phases"] = {str(members): timing.phases(baseline, members)
                       for members in (form.block, min(form.block, 100))}
    found["sizes"], last = [], Spent(0.0, 0.0, 1, 1)
    for states, sizes in form.sizes.items():
        tell(f"{states} states")
        if states == 13:
            rows, last = sized(states, sizes, form, baseline)
        else:
            with worlds.in_place(worlds.generated(states)):
                rows, _ = sized(states, sizes, form, baseline)
        found["sizes"].append(rows)
    tell(f"{form.many:,} members, and cold starts")
    left = form.seconds - (time.perf_counter() - began)
    quarters = max(2, _affordable(last, form.many, baseline, 0.9 * left))
    found["many"] = {"members": form.many, "of": len(baseline.quarters()),
                     **timing.alone(form.many, quarters)}
    found["cold_s"] = timing.cold(100, form.cold)
    return found


def head_to_head(form: Form, scenario: Scenario) -> Figures:
    """Peer and engine by turns, on one thread and on all: medians of CPU and wall."""
    given = Given(scenario)
    spent = by_turns({
        "peer": lambda: timing.peer(given),
        "plain": lambda: timing.engine(scenario, form.block, compiled=False),
        "one": lambda: timing.engine(scenario, form.block),
        "all": lambda: timing.engine(scenario, form.block * CORES, CORES),
    }, form.rounds, form.seconds / 9)
    found: Figures = {"rounds": len(spent["peer"])}
    for name, runs in spent.items():
        found[f"{name}_cpu_us"] = median(run.each for run in runs)
        found[f"{name}_wall_us"] = median(run.wall_each for run in runs)
    for name in ("plain", "one", "all"):
        pairs = list(zip(spent["peer"], spent[name], strict=True))
        found[f"ratio_{name}"] = median(peer.each / own.each for peer, own in pairs)
        found[f"wall_ratio_{name}"] = median(peer.wall_each / own.wall_each for peer, own in pairs)
    return found


def sized(states: int, sizes: Iterable[int], form: Form, scenario: Scenario,
          ) -> tuple[Figures, Spent]:
    """Peer and engine on a world of a size, for several numbers of members; steps alone.

    Besides the figures, what the last run of the engine took.
    """
    short = timing.shortened(scenario, max(2, 730 // states))
    found: Figures = {"states": states, "members": [], "left_out": [],
                      "peer_apart": held(timing.shortened(scenario, 2 if states > 100 else 4))}
    given, last = Given(short), Spent(0.0, 0.0, 1, 1)
    for members in sizes:
        count = _affordable(last, members, short, form.seconds / 15)
        if count == 0:
            found["left_out"].append(members)
            continue
        own = partial(timing.engine, timing.shortened(scenario, count), members, CORES, False)
        spent = by_turns({"peer": lambda: timing.peer(given), "own": own}, 3, form.seconds / 20)
        last = spent["own"][-1]
        found["members"].append({"members": members, "quarters": count, **_row(spent)})
    return found, last


def _row(spent: dict[str, list[Spent]]) -> Figures:
    """Medians of rounds in which the peer and the engine took turns."""
    pairs = list(zip(spent["peer"], spent["own"], strict=True))
    return {"rounds": len(pairs), "cpu_us": median(own.each for _, own in pairs),
            "wall_us": median(own.wall_each for _, own in pairs),
            "begin_us": median(own.begun / own.members for _, own in pairs) * timing.MICRO,
            "peer_us": median(peer.each for peer, _ in pairs),
            "ratio": median(peer.each / own.each for peer, own in pairs)}


def by_turns(tasks: dict[str, Callable[[], Spent]], rounds: int, seconds: float,
             ) -> dict[str, list[Spent]]:
    """Every task once a round, until the rounds are done or the time is over."""
    found: dict[str, list[Spent]] = {name: [] for name in tasks}
    since = time.perf_counter()
    for done in range(rounds):
        for name, task in tasks.items():
            found[name].append(task())
        if (time.perf_counter() - since) * (done + 2) / (done + 1) > seconds:
            break
    return found


def _affordable(last: Spent, members: int, scenario: Scenario, seconds: float) -> int:
    """How many quarters fit into so much wall time by what was spent last; 0 below two."""
    most, more = len(scenario.quarters()), members / last.members
    begin, quarter = (last.whole - last.wall) * more, last.wall / last.quarters * more
    if begin + most * quarter <= seconds:
        return most
    count = int((seconds - begin) / quarter)
    return count if count >= 2 else 0


def held(scenario: Scenario, member: int = 0) -> float:
    """Run peer and engine side by side; the largest relative difference, Differs if too large."""
    given = Given(scenario, member)
    region, largest = PeerRegion(given), 0.0
    for world, _ in given.block.run():
        region.step()
        name, difference = max(apart(region, world).items(), key=lambda found: found[1])
        if not difference <= ALLOWED:
            raise Differs(f"{scenario.name}, {world.quarter}: {name} of the peer and of the engine "
                          f"differ by {difference:.1e}; at most {ALLOWED:.0e} is allowed")
        largest = max(largest, difference)
    return largest


def _machine() -> Figures:
    return {"cores": CORES, "processor": platform.machine(), "python": platform.python_version(),
            "numpy": np.__version__, "load": os.getloadavg()[0]}
