"""What actors and rules see of a world: derived readings, none of them stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Concatenate, ParamSpec

import numpy as np

from qurultay.core.arrays import FloatArray, Weights, laid_out, total
from qurultay.core.elementary import exp
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import KINDS_OF_DEPENDENCE, KINDS_OF_SANCTION, Facts
from qurultay.inputs.values import Parameters, Section
from qurultay.world.world import World

Rest = ParamSpec("Rest")


def once(read: Callable[Concatenate[World, Rest], FloatArray],
         ) -> Callable[Concatenate[World, Rest], FloatArray]:
    """A reading that several rules take of the same world is worked out once."""

    def remembered(world: World, /, *rest: Rest.args, **named: Rest.kwargs) -> FloatArray:
        known = vars(world).setdefault("_readings", {})
        # The arguments are kept beside the value, so that no other can come to have their id.
        name = (read, *map(id, rest), *named, *map(id, named.values()))
        if name not in known:
            known[name] = (rest, named), read(world, *rest, **named)
        found: FloatArray = known[name][1]
        return found

    return update_wrapper(remembered, read)


def dated(read: Callable[[Facts, Quarter], FloatArray]) -> Callable[[Facts, Quarter], FloatArray]:
    """A reading of the calendar alone is kept; a quarter that is no date yet reads it later."""
    kept = lru_cache(maxsize=1024)(read)

    def remembered(facts: Facts, quarter: Quarter) -> FloatArray:
        return kept(facts, quarter) if isinstance(quarter, Quarter) else quarter.read(kept, facts)

    return update_wrapper(remembered, read)


def rows_of(values: FloatArray) -> FloatArray:
    """Values by actor with a member axis, also where all members share them. (actors, m)"""
    return values[:, None] if values.ndim == 1 else values


def kind(pressure: FloatArray, name: str) -> FloatArray:
    """The pressure of one kind on every state. (n, m)"""
    found: FloatArray = pressure[KINDS_OF_SANCTION.index(name)]
    return found


@once
def burden(world: World) -> FloatArray:
    """Pressure that each power is under itself, the heavier of finance and secondary. (g, m)"""
    return heavier(world.pressure, world.base.facts)


def heavier(pressure: FloatArray, facts: Facts) -> FloatArray:
    """The heavier of finance and secondary pressure on each power. (g, m)"""
    at = list(facts.powers)
    return np.maximum(kind(pressure, "finance"), kind(pressure, "secondary"))[at]


@once
def fear(world: World) -> FloatArray:
    """Pressure on a state: its own as a power, or that of powers it trades with. 0..1, (n, m)"""
    weighed, at = burden(world), list(world.base.facts.powers)
    reached = total(world.dependence[0] * weighed[None], 1)
    reached[at] = np.maximum(reached[at], weighed)
    return reached


@once
def bonds(world: World, parameters: Parameters) -> FloatArray:
    """Dependence of each state on each power over all kinds. 0..1, (n, g, m)"""
    weight = rows_of(parameters.dependence.over("weight", KINDS_OF_DEPENDENCE))
    return overall(world.dependence, weight)


def overall(dependence: FloatArray, weight: FloatArray) -> FloatArray:
    """Dependence of a state on each power over all kinds. 0..1, (n, g, m)

    `weight` (kind, m); weights that add up to more than 1 are scaled down to 1.
    """
    return total(dependence * (weight / np.maximum(total(weight), 1.0))[:, None, None])


@dated
def ties(facts: Facts, quarter: Quarter) -> FloatArray:
    """Whom channels tie together in a quarter, as `Channels.in_force` lays it out. (entry, 1)"""
    return facts.channels.in_force(quarter)


@dated
def in_union(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for pairs that are in one customs union in a quarter. (p, 1)"""
    return facts.in_union(quarter)


@dated
def in_unions(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for states that are in each customs union in a quarter. (n, union, 1)"""
    return facts.in_unions(quarter)


@dated
def bound_effort(facts: Facts, quarter: Quarter) -> FloatArray:
    """What the scenario binds states to, under each other: shares, and 1 where one is bound.

    Of every state and channel the share of effort that is given, of every state and channel 1
    where one is given; 0 elsewhere. (2 n, c, 1)
    """
    n, c = len(facts.states), len(facts.channels.names)
    found = np.zeros((2 * n, c, 1))
    for choice in facts.choices:
        if choice.holds(quarter):
            for channel, share in choice.effort:
                found[choice.state, channel] = share
                found[n + choice.state, channel] = 1.0
    return found



WINDOW = 8.0
"""Quarters in which a leader counts as new."""
STRONGEST = 4.0
"""Effort counts as at most so many times that of the base year."""
SLIGHT = 0.02
"""Effort on a thing so slight that more or less of it hardly counts."""


@once
def worked(world: World) -> FloatArray:
    """Effort that builds each thing in each state, over that of the base year. (thing, n, m)"""
    return np.minimum((world.building + SLIGHT) / (world.base.building + SLIGHT), STRONGEST)


@dated
def alliance(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for pairs with an alliance in force in a quarter. (p, 1)"""
    return facts.treaty(quarter, "alliance")


@dated
def allied(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for states with an ally in Central Asia in a quarter. (n, 1)"""
    return np.minimum(facts.of_state.of(facts.treaty(quarter, "alliance") * facts.inside), 1.0)


@dated
def implemented(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for pairs of which a treaty is implemented from this quarter on. (p, 1)"""
    return facts.implemented(quarter)


@dated
def stirring(facts: Facts, quarter: Quarter) -> FloatArray:
    """What happens in a quarter that stirs each power. (g, 1)"""
    return facts.stirring(quarter)


@dated
def treaty(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for pairs with a treaty of their own in force in a quarter. (p, 1)"""
    return facts.treaty(quarter)


def bound(world: World) -> FloatArray:
    """Effort of each state in channels that bind it to each power. 0..1, (n, g, m)"""
    facts = world.base.facts
    return facts.channels.binds.of(world.effort, ties(facts, world.quarter))


@once
def threat(world: World) -> FloatArray:
    """Threat each state feels: incidents of the quarter and conflicts around. 0.., (n, m)"""
    return 0.1 + total(world.incident) + felt(world.conflict, world.base.facts)


def felt(relation: FloatArray, facts: Facts) -> FloatArray:
    """The strongest discord of pairs, conflict or rivalry, that each state is party to. (n, m)"""
    return facts.worst_discord.of(relation)


def dollar_prices(world: World, parameters: Parameters) -> FloatArray:
    """Dollar prices over those of the base year. (m,), or () where all members share them"""
    found: FloatArray = exp(parameters.growth.dollar_inflation
                            * ((world.quarter - world.base.quarter) / 4.0))
    return found


@once
def trade_of_pairs(world: World) -> FloatArray:
    """Recorded trade of each pair, both ways. bn USD a year, (p, m)"""
    facts = world.base.facts
    return world.trade_flow[facts.left, facts.right] + world.trade_flow[facts.right, facts.left]


def announced(facts: Facts, quarter: Quarter, parameters: Parameters) -> FloatArray:
    """Pressure by kind and target that measures in force would reach. 0..1, (kind, n, m)

    Measures of one kind, of one sender or of many, add up like independent sieves;
    `sanctions.pressure_on` says how much of the letter is enforced.
    """
    return on_paper(facts, quarter) * enforced(facts, parameters)[None]


@dated
def on_paper(facts: Facts, quarter: Quarter) -> FloatArray:
    """What the measures of all senders together amount to on paper. 0..1, (kind, target, 1)"""
    let_by = np.ones((len(KINDS_OF_SANCTION), len(facts.states), 1))
    for strength in np.swapaxes(letter(facts, quarter), 0, 1):
        let_by = let_by * (1.0 - strength)
    return 1.0 - let_by


@dated
def letter(facts: Facts, quarter: Quarter) -> FloatArray:
    """What the measures of each sender amount to on paper. 0..1, (kind, sender, target, 1)"""
    n = len(facts.states)
    let_by = np.ones((len(KINDS_OF_SANCTION), n, n, 1))
    for measure in facts.measures:
        if measure.in_force(quarter):
            at = (KINDS_OF_SANCTION.index(measure.kind), measure.sender, measure.target)
            let_by[at] = let_by[at] * (1.0 - measure.enforcement)
    return 1.0 - let_by


@dated
def joins(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for flows that an export control or a counter-measure stops in a quarter. (n, n, 1)"""
    export, counter = (letter(facts, quarter)[KINDS_OF_SANCTION.index(kind)]
                       for kind in ("export_control", "counter"))
    return np.where(np.maximum(export, np.swapaxes(counter, 0, 1)) > 0.0, 1.0, 0.0)


@dated
def barred(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for states whose imports somebody stops in a quarter. (n, 1)"""
    found: FloatArray = joins(facts, quarter).max(axis=0)
    return found


@dated
def hubs(facts: Facts, quarter: Quarter) -> FloatArray:
    """1 for states that may pass goods on to a target in a quarter. (hub, target, 1)

    Acting states that neither join measures against the target nor are under such themselves.
    """
    stopped = joins(facts, quarter)
    free: FloatArray = facts.acting * (1.0 - stopped.max(axis=0))
    return free[:, None] * (1.0 - stopped) * facts.but


def enforced(facts: Facts, parameters: Parameters) -> FloatArray:
    """How much of the letter of measures against each state is enforced. 0..1, (n, m)"""
    return rows_of(parameters.sanctions.over("pressure_on", facts.states, 1.0))


@once
def standing(world: World) -> FloatArray:
    """What stands behind each project: the weakest of insurance, last mile and common rules. (k, m)

    Along those of its places that are in Central Asia, 0..1; 1 where none is.
    """
    facts = world.base.facts
    weakest = np.minimum(np.minimum(world.support[2], world.support[3]), world.support[4])
    behind = np.ones_like(weakest, shape=(len(facts.projects.names), weakest.shape[-1]))
    for state in np.flatnonzero(facts.central[:, 0] > 0):
        here = facts.projects.places[:, state] > 0
        behind = np.where(here, np.minimum(behind, weakest[state]), behind)
    return behind


def forced(facts: Facts, p: Section, name: str) -> FloatArray:
    """Values that a scenario gives by pair code such as "KG-TJ", laid over all pairs. (p, m)"""
    codes = tuple(code for code in p.by_actor(name) if code)  # the key itself is of no pair
    at = [facts.pair(*code.split("-")) for code in codes]
    return laid_out(rows_of(p.over(name, codes)), (facts.pairs,), at)


@once
def spent(world: World) -> FloatArray:
    """Root of the effort in each slot: joint effort is the geometric mean of two sides. (s, m)"""
    return np.sqrt(world.base.facts.channels.slots.pick(world.effort))


def supplied(world: World) -> FloatArray:
    """Supply of the power that leads each channel; 1 where none does. (c, m)"""
    led = world.base.facts.channels.led_by
    return laid_out(world.supply[led[led >= 0]], led.shape, led >= 0, otherwise=1.0)


@once
def opened(world: World, parameters: Parameters) -> FloatArray:
    """How far each project serves. 0..1, (k, m)"""
    return serving(world.progress, standing(world), parameters.corridors)


def serving(progress: FloatArray, behind: FloatArray, p: Section) -> FloatArray:
    """How far a project serves: 0 until built, then by what supports it. 0..1, (k, m)

    `behind` (k, m) is what `standing` gives.
    """
    built = (progress >= 1.0).astype(np.float64)
    return built * (p.on_paper_share + (1.0 - p.on_paper_share) * behind)


@once
def eased(world: World, parameters: Parameters) -> FloatArray:
    """Pull of each corridor at last quarter's cost, 1 at that of the base year. (r, m)"""
    return ease(world.corridor_cost, parameters.corridors)


def ease(cost: FloatArray, p: Section) -> FloatArray:
    """Pull of each corridor on goods, 1 at the cost of the base year. (r, m)"""
    pull: FloatArray = exp(-p.route_sensitivity * cost)
    return pull


def whole(pull: FloatArray, usual: Weights) -> FloatArray:
    """Pull of all corridors together on each group of pairs; 1 where none can choose. (group, m)"""
    together = usual.of(pull)
    found: FloatArray = together + (together == 0.0)
    return found


def taken(*, pull: FloatArray, goods: FloatArray, usual: Weights, loaded: Weights) -> FloatArray:
    """What each corridor carries of the goods of all groups, in their unit. (r, m)

    `pull` (r, m) as from `eased`; `goods` (group, m); `usual` (group <- r) and `loaded`
    (r <- group) are the base-year shares of corridors both ways round.
    """
    return pull * loaded.of(goods / whole(pull, usual))


def over_pairs(facts: Facts, values: FloatArray) -> FloatArray:
    """Values of the pairs at odds among those of all pairs, 0 elsewhere. (p, m)"""
    return laid_out(values, (facts.pairs,), facts.at_odds)


@once
def coerced_pairs(world: World) -> FloatArray:
    """Pressure of a power on each of its pairs in Central Asia. 0..1, (p, m)"""
    facts, inside = world.base.facts, world.base.facts.insiders
    return laid_out(world.coercion[inside], (facts.pairs,), facts.with_power[inside])


def attention(world: World) -> FloatArray:
    """Share of a state's effort that is not kept at home. 0..1, (n, m)"""
    return 1.0 - world.effort[:, world.base.facts.channels.home]
