"""Measures in force and what they cost: pressure by kind and target, and the log cost of a flow.

Measures are rows of `sanctions.csv`; several of one kind add up like independent sieves. Their
bite comes over some quarters and fades more slowly (Dai et al. 2021). Most of what is lost are
goods on no list, which banks and carriers will not touch any more (Crozet and Hinz 2020): those
follow what bites on listed goods. Claims A-60, A-61, B-79.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, laid_out
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import KINDS_OF_SANCTION, Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import announced, enforced, letter


def biting(before: FloatArray, announced: FloatArray, p: Section) -> FloatArray:
    """What measures do by now, drawn toward what is announced; any shape, members last."""
    left = announced - before
    return before + (p.onset_speed * np.maximum(left, 0.0) + p.fading_speed * np.minimum(left, 0.0))


def spread(*, listed: FloatArray, listed_before: FloatArray, base: FloatArray, before: FloatArray,
           p: Section) -> FloatArray:
    """Log cost of measures on a flow, of goods on their lists and of all others. (f, m)

    The share `friendly_fire` of what they do in the end falls on goods that no list names, and
    comes after what bit on those listed until last quarter. `listed` and `listed_before` are
    costs on listed goods now and last quarter, `before` the whole last quarter, `base` the
    whole of the base year, all (f, m).
    """
    fire = p.friendly_fire
    elsewhere = before - base - (1.0 - fire) * (listed_before - base)
    return base + ((1.0 - fire) * (listed - base)
                   + biting(elsewhere, fire * (listed_before - base), p))


def announced_cost(letter: FloatArray, enforced: FloatArray, kinds: Sequence[str],
                   flows: tuple[IntArray, IntArray], p: Section) -> FloatArray:
    """Log cost that measures in force would put on some flows, exporter to importer. (f, m)

    `letter` (kind, sender, target, 1) what a sender's measures amount to on paper, `enforced`
    (n, m) how much of it is enforced against each target; `flows` exporter and importer of
    each. An export control burdens sender to target; an import ban or price cap, and a
    counter-sanction, burden target to sender.
    """
    exporter, importer = flows
    export, banned, counter = (letter[kinds.index(k)] for k in ("export_control", "import_ban",
                                                                "counter"))
    sold = p.export_control_cost * export[exporter, importer]
    bought = p.import_ban_cost * banned[importer, exporter] + (
        p.counter_cost * counter[importer, exporter])
    found: FloatArray = sold * enforced[importer] + bought * enforced[exporter]
    return found


def quarter(now: Now) -> News:
    """Sanctions as they bite this quarter, and what they cost each flow."""
    world, facts, p = now.world, now.facts, now.parameters
    at = facts.burdened
    before, base = world.listed_cost[at], world.base.sanction_cost[at]
    listed = biting(before, cost_on_paper(facts, now.quarter, p), p.sanctions)
    return {
        "pressure": biting(world.pressure, announced(facts, now.quarter, p), p.sanctions),
        "listed_cost": on_flows(facts, listed),
        "sanction_cost": on_flows(facts, spread(
            listed=listed, listed_before=before, base=base, before=world.sanction_cost[at],
            p=p.sanctions)),
    }


def cost_on_paper(facts: Facts, quarter: Quarter, parameters: Parameters) -> FloatArray:
    """Log cost that measures in force would put on the flows they can burden. (f, m)"""
    return announced_cost(
        letter(facts, quarter), enforced(facts, parameters), KINDS_OF_SANCTION, facts.burdened,
        parameters.sanctions)


def on_flows(facts: Facts, values: FloatArray) -> FloatArray:
    """Values of the flows that measures can burden among all flows, 0 elsewhere. (n, n, m)"""
    n = len(facts.states)
    return laid_out(values, (n, n), facts.burdened)
