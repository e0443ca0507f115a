"""Relations of pairs: a ladder of shut, cold, normal and close, and the trade that goes with it.

Borders that shut cost trade at once and leave a scar; what opens takes years. Pairs climb by steps
that are implemented, and a new leader opens a window in which a cold pair warms several times as
often; a treaty on paper moves nobody and makes the next step likelier. Rates and levels are those
of 78 pairs in 1995 to 2021 (A-32, A-33, A-24, A-102, A-103).
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, laid_out, total
from qurultay.core.elementary import exp, log
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import RUNGS, Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.now import News, Now
from qurultay.world.readings import (
    SLIGHT,
    STRONGEST,
    WINDOW,
    alliance,
    coerced_pairs,
    forced,
    implemented,
    in_union,
    in_unions,
    treaty,
)
from qurultay.world.world import World

SHUT, COLD, NORMAL, CLOSE = (float(rung) for rung in range(len(RUNGS)))


def rung(*, before: FloatArray, up: FloatArray, down: FloatArray, to_close: FloatArray,
         luck: FloatArray, forced: FloatArray) -> FloatArray:
    """The rung of each pair a quarter later: 0 shut, 1 cold, 2 normal, 3 close. (p, m)

    `up` and `down` are chances of a step in this quarter; `to_close` is the share of pairs that
    climb from cold to close at once; `luck` uniform; `forced` 1 where a scenario shuts a border.
    A close pair that falls out turns cold.
    """
    climbs = luck > 1.0 - up
    far = np.where((before == COLD) & (luck > 1.0 - up * to_close), 1.0, 0.0)
    falls = luck < down
    deep = np.where(before == CLOSE, 2.0, 1.0)
    after = before + np.where(climbs, 1.0 + far, 0.0) - np.where(falls, deep, 0.0)
    return np.where(forced > 0.0, SHUT, after)


def level(rung: FloatArray, union: FloatArray, p: Section) -> FloatArray:
    """Log points of trade that a rung means in the end, a common union on top. (p, m)"""
    found: FloatArray = np.where(rung == SHUT, p.shut_level, np.where(
        rung == COLD, p.cold_level, np.where(rung == CLOSE, p.close_level, 0.0)))
    return found + p.union_level * union


def effect(before: FloatArray, rung: FloatArray, union: FloatArray, p: Section) -> FloatArray:
    """Log points of trade that the relation of a pair means by now. (p, m)

    Down in a quarter, up over years; a reopened border keeps its scar until the pair climbs. A
    border that stays shut loses more and more, toward `shut_old_level`.
    """
    gap = level(rung, union, p) - before
    old = (np.where(rung == SHUT, 1.0, 0.0) * p.shut_drift
           * np.maximum(before - p.shut_old_level, 0.0))
    scar = 1.0 - exp(-0.25 * log(2.0 + 0.0 * p.scar_half_life) / p.scar_half_life)
    rise = np.where(rung == COLD, scar, np.where(rung == SHUT, 0.0, p.opening_speed))
    found: FloatArray = before + p.closing_share * np.minimum(gap, 0.0)
    found = found + rise * np.maximum(gap, 0.0)
    return found - old


def hazards(*, rung: FloatArray, inside: FloatArray, effort: FloatArray, opener: FloatArray,
            treaty: FloatArray, alliance: FloatArray, shaken: FloatArray, mediation: FloatArray,
            p: Parameters) -> tuple[FloatArray, FloatArray]:
    """Chances of a step up and of a step down in a quarter. (p, m) each

    `inside` (p, 1) is 1 for pairs of the region; `effort` (p, m) what is worked on opening, over
    that of the base year; `opener` (p, m) 1 where a new leader redraws relations; `treaty` (p, 1)
    1 where one is in force, `alliance` where it bars measures against the partner; `shaken` (p, m)
    0..1, a clash, a revolt next door or a power's pressure; `mediation` (p, m) 0..1.
    """
    h, share = p.hazard, p.leader.redraws
    bounded = np.minimum(np.maximum(effort, 1.0 / STRONGEST), STRONGEST)
    worked = exp(p.relation.effort_exponent * log(bounded))
    # Over all new leaders the mean is the measured one; those who redraw bring all of it.
    warming = (h.cold_ends_new_leader - (1.0 - share) * h.cold_ends) / np.maximum(share, 0.05)
    climbing = (p.relation.window_gain - (1.0 - share)) / np.maximum(share, 0.05)
    outside = 1.0 - inside
    from_cold = h.cold_ends + opener * (warming - h.cold_ends)
    closer = inside * h.normal_to_close + outside * h.normal_to_close_outside
    from_normal = closer * (1.0 + opener * (climbing - 1.0))
    reopening = inside * h.shut_ends + outside * h.shut_ends_outside
    reopening = reopening * (1.0 + p.conflict.mediation_gain * mediation)
    up = np.where(rung == SHUT, reopening, np.where(
        rung == COLD, from_cold, np.where(rung == NORMAL, from_normal, 0.0)))
    up = up * worked * (1.0 + (p.treaty.hazard_gain - 1.0) * treaty)
    cooling = inside * h.normal_to_cold + outside * h.normal_to_cold_outside
    parting = inside * h.close_to_cold + outside * h.close_to_cold_outside
    down = np.where(rung == NORMAL, cooling, np.where(
        rung == COLD, inside * h.cold_to_shut, np.where(rung == CLOSE, parting, 0.0)))
    down = down / worked * (1.0 + (p.relation.shaken_gain - 1.0) * shaken)
    down = down * (1.0 - p.treaty.alliance_hold * alliance)
    return np.minimum(0.25 * up, 0.5), np.minimum(0.25 * down, 0.5)


def quarter(now: Now) -> News:
    """The rung of the pairs that can move, and what all relations mean for trade."""
    world, facts, p, at = now.world, now.facts, now.parameters, now.facts.watched
    left, right = facts.left[at], facts.right[at]
    opener = world.opener * np.where(world.tenure < WINDOW, 1.0, 0.0)
    struck = np.maximum(world.conflict[at], coerced_pairs(world)[at])
    uprising = world.revolt * np.where(world.tenure < 4.0, 1.0, 0.0)
    up, down = hazards(
        rung=world.relation[at], inside=facts.inside[at],
        effort=(world.opening[at] + SLIGHT) / (world.base.opening[at] + SLIGHT),
        opener=np.maximum(opener[left], opener[right]), treaty=treaty(facts, now.quarter)[at],
        alliance=alliance(facts, now.quarter)[at],
        shaken=np.minimum(np.maximum(struck, np.maximum(uprising[left], uprising[right])), 1.0),
        mediation=world.mediation[at], p=p)
    stepped = rung(before=world.relation[at], up=up, down=down, to_close=p.relation.thaw_to_close,
                   luck=now.draws.relation[at], forced=forced(facts, p.conflict, "shut")[at])
    decided = forced(facts, p.relation, "at_least")
    reached = sum(np.where(decided >= rung, 1.0, 0.0) for rung in (COLD, NORMAL, CLOSE))
    kept = np.maximum(reached, CLOSE * implemented(facts, now.quarter))
    stepped = np.maximum(stepped, kept[at])
    relation = world.relation * facts.steady + laid_out(stepped, (facts.pairs,), at)
    return {"relation": relation, "relation_effect": effect(
        world.relation_effect, relation, in_union(facts, now.quarter), p.relation)}


def trade_effect(world: World, parameters: Parameters) -> FloatArray:
    """Log points by which relations and reforms have moved trade since the base year. (p, m)"""
    facts, base = world.base.facts, world.base
    outside = parameters.relation.diversion * one_side_joined(world)
    either = world.reform[facts.left] + world.reform[facts.right] + outside
    found: FloatArray = world.relation_effect - base.relation_effect + either
    return found


def one_side_joined(world: World) -> FloatArray:
    """1 for pairs in no common union of which a side has joined one since the base year. (p, 1)

    Those who were in a union before have joined nothing when another state does.
    """
    facts = world.base.facts
    now, then = (in_unions(facts, when) for when in (world.quarter, world.base.quarter))
    new = np.minimum(total(np.maximum(now - then, 0.0), 1), 1.0)
    found: FloatArray = np.maximum(new[facts.left], new[facts.right])
    return found * (1.0 - in_union(facts, world.quarter))


def history(facts: Facts, quarter: Quarter, p: Section, members: int) -> list[FloatArray]:
    """Effects of relations in the four quarters up to `quarter`, as the record brought them. (p, m)

    The rule runs over the rungs of standings.csv, so that openings of the last years go on; a pair
    that was always normal and in no union is left out.
    """
    when = [facts.first_standing + later for later in range(quarter - facts.first_standing + 1)]
    rungs, unions = (np.stack([of(at) for at in when]) for of in (facts.rungs, facts.in_union))
    some = np.flatnonzero(((rungs != NORMAL) | (unions > 0.0)).any(axis=(0, 2)))
    found = level(rungs[0, some], unions[0, some], p) + np.zeros(members)
    kept: list[FloatArray] = []
    for rung, union in zip(rungs[1:, some], unions[1:, some], strict=True):
        found = effect(found, rung, union, p)
        kept = [*kept[-3:], found]
    return [laid_out(values, (facts.pairs,), some) for values in kept]
