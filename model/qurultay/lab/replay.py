"""One world, quarter by quarter: the same one as `qurultay run --member`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from qurultay.analysis.follow import follow
from qurultay.analysis.one_world import Course
from qurultay.inputs.channels import MODES
from qurultay.inputs.region import STANCES
from qurultay.lab.decisions import Decision, with_decisions
from qurultay.lab.replies import rounded, scenario_reply
from qurultay.report.story import story
from qurultay.report.turning_points import turning_points
from qurultay.report.words import channel_label
from qurultay.results.wording import state_names
from qurultay.scenario.scenario import Scenario
from qurultay.world import choice
from qurultay.world.readings import overall

MOST_POINTS = 30


def lab_course(scenario: Scenario, member: int, random_seed: int, decided: Sequence[Decision],
           pause: Callable[[], None]) -> Course:
    """One world to its end, with the decisions made in it."""
    label = f"{scenario.name}, altered" if decided else scenario.name
    return follow(with_decisions(scenario, decided), member, random_seed, label, pause)


def world_reply(scenario: Scenario, member: int, random_seed: int, decided: Sequence[Decision],
         pause: Callable[[], None]) -> dict[str, Any]:
    """Everything the page shows of one world."""
    found = lab_course(scenario, member, random_seed, decided, pause)
    facts = found.facts
    pairs = {f"{facts.states[i]}-{facts.states[j]}": (p, i, j)
             for p, (i, j) in enumerate(zip(facts.left, facts.right, strict=True))
             if {int(i), int(j)} & set(found.central)
             and "rest" not in (facts.roles[i], facts.roles[j])}
    trade = {name: [round(float(world.trade_flow[i, j, 0] + world.trade_flow[j, i, 0]), 3)
                    for world in found.worlds] for name, (_, i, j) in pairs.items()}
    exports = {name: [round(float(world.trade_flow[i, j, 0]), 3) for world in found.worlds]
               for name, (_, i, j) in pairs.items()}
    trust = {name: [round(float(world.trust[p, 0]), 3) for world in found.worlds]
             for name, (p, _, _) in pairs.items()}
    return {
        **scenario_reply(scenario), "scenario": scenario.name, "member": member,
        "random_seed": random_seed, "altered": bool(decided), "digest": found.outcome.digest,
        "quarters": list(found.quarters), "base": found.base_trade,
        "line": rounded(found.trade), "targets": [
            {"name": target.name, "at_least": target.at_least, "by": target.by,
             "reached": bool(target.reached[0]),
             "traded": asked.traded is not None and asked.at_least is not None,
             "quarter": found.quarters[target.first[0]] if target.first[0] >= 0 else None}
            for asked, target in zip(scenario.targets, found.outcome.targets(), strict=True)],
        "states": [{"code": code, "name": state_names()[code], "role": role}
                   for code, role in zip(facts.states, facts.roles, strict=True)],
        "channels": [{"name": name, "says": channel_label(facts, c),
                      "mode": MODES[int(facts.channels.mode[c])]}
                     for c, name in enumerate(facts.channels.names)],
        "effort": {code: [rounded(world.effort[n, :, 0], 3) for world in found.worlds]
                   for n, code in enumerate(facts.states) if facts.roles[n] != "rest"},
        "reasons": mode_reasons(found), "trade": trade,
        "exports": exports, "trust": trust,
        "stance": {power: [STANCES[int(world.stance[g, 0])] for world in found.worlds]
                   for g, power in enumerate(facts.power_names())},
        "scores": state_scores(found),
        "points": [{"at": point.at, "sort": point.sort, "says": point.says}
                   for point in turning_points(found, most=MOST_POINTS)],
        "story": story(found),
    }


def state_scores(found: Course) -> dict[str, dict[str, list[float]]]:
    """How each fares by quarter: its own trade, output, trust, autonomy and calm.

    Money in bn USD a year, the rest 0..1: mean trust in the region's states, 1 less the largest
    dependence on a power, 1 less open conflict and rivalry with neighbours. A power has its trade
    with the region, its trust there and what it holds over it.
    """
    facts, measures = found.facts, found.outcome.measures
    left, right = np.asarray(facts.left), np.asarray(facts.right)
    inside = np.isin(left, found.central).astype(int) + np.isin(right, found.central)
    told: dict[str, dict[str, list[float]]] = {}
    for n, code in enumerate(facts.states):
        own = ((left == n) | (right == n)) & (inside >= (2 if n in found.central else 1))
        if not own.any() or code not in (*facts.power_names(), *(
                facts.states[row] for row in found.central)):
            continue
        told[code] = {"trust": rounded(np.array([w.trust[own, 0].mean() for w in found.worlds]))}
        bond = np.stack([overall(w.dependence, facts.ruler)[..., 0] for w in found.worlds])
        if n in found.central:
            row = found.central.index(n)
            strife = [np.maximum(w.conflict[own, 0], w.rivalry[own, 0]).mean()
                      for w in found.worlds]
            told[code] |= {"trade": rounded(measures["state_trade"][0, :, row]),
                           "output": rounded(measures["state_output"][0, :, row], 3),
                           "autonomy": rounded(1.0 - bond[:, n].max(axis=1)),
                           "calm": rounded(1.0 - np.array(strife))}
        else:
            flow = [sum(w.trade_flow[i, j, 0] + w.trade_flow[j, i, 0]
                        for i, j in zip(left[own], right[own], strict=True)) for w in found.worlds]
            held = bond[:, found.central, facts.power_names().index(code)]
            told[code] |= {"trade": rounded(np.array(flow)),
                           "hold": rounded(held.mean(axis=1))}
    return told


def mode_reasons(found: Course) -> dict[str, dict[str, list[list[float]]]]:
    """Why a mode was attractive: weighted terms by state and mode, one row per quarter.

    In spreads of the base year, beyond the mean of all channels of the state, in the order of
    `choice.TERMS`; mean over the mode's channels by effort, without habit, mood and preference.
    """
    channels = found.facts.channels
    slots, before = channels.slots, (found.first, *found.worlds[:-1])
    base, of_state = found.first.base, slots.state[:, None] == slots.state
    beyond = np.eye(len(of_state)) - of_state / of_state.sum(axis=1, keepdims=True)
    weighted = [np.stack([  # (term, s)
        beyond @ (own.choice[f"{name}_weight"] * term / scale + 0.0 * base.constant)[:, 0]
        for name, term, scale in zip(choice.TERMS, choice.terms(world, own), base.scale,
                                     strict=True)])
        for world, own in zip(before, found.parameters, strict=True)]
    spent = [world.effort[slots.state, slots.channel, 0] for world in before]
    return {found.facts.states[n]: {mode: [
        rounded(values[:, mine] @ effort[mine] / max(float(effort[mine].sum()), 1e-12), 3)
        for values, effort in zip(weighted, spent, strict=True)]
        for m, mode in enumerate(MODES)
        if (mine := (slots.state == n) & (channels.mode[slots.channel] == m)).any()}
        for n in found.central}
