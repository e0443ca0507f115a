"""Trade that controls stop is lost, or comes from others, or by way of third states.

Of what is cut, suppliers who do not join bring about two fifths in the end, China first (Russian
import shares 2013 to 2021): gravity gives part of it at once, a preference that grows over years
the rest. About an eighth passes third states within a year (embargoed food 2014 to 2017:
Lukaszuk 2021, Yeliseyeu 2017, J. Int. Economics 152, 2024), and less where hubs police
themselves (re-exports of the Emirates to Iran, 2012). The rest is lost. Goods passed on are a
ledger beside final trade: only the margin enters a hub's income. Claims A-61, A-124, B-79.
"""

from __future__ import annotations

import numpy as np

from qurultay.core.arrays import FloatArray, total
from qurultay.core.elementary import exp, log
from qurultay.inputs.values import Section
from qurultay.world.now import News, Now
from qurultay.world.readings import hubs, in_union, joins, kind, rows_of
from qurultay.world.world import World

_LOG_2 = 0.6931471805599453
_LEAST = 1e-12


def policing(before: FloatArray, threat: FloatArray, p: Section) -> FloatArray:
    """Hubs' policing of goods passed on, beyond what is usual. 0..1, (n, m)

    `threat` (m,) the heaviest pressure of secondary measures.
    """
    aim = np.minimum(p.policing + p.policing_by_fear * threat, 1.0)
    return before + p.policing_speed * (aim - before)


def stopped(*, usual: FloatArray, harder: FloatArray, joins: FloatArray, answer: FloatArray,
            elasticity: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Sales to one target that measures stop, and what gravity alone gives others. (n, m) each

    Both in bn USD a year and by seller; `usual` (n, m) is what each would sell without new
    measures, `harder` (n, m) log cost of measures beyond the base year, `joins` (n, 1) 1 for
    states under a measure, `answer` (n, n, 1) what gravity does (`base_answers`).
    """
    left = exp(-elasticity * harder)
    gone = joins * usual * (1.0 - left)
    # Of what is gone part comes back by gravity, the less of it the less is left to sell.
    at_once, damped = (total(answer * direct[None], 1) for direct in (gone, gone * left))
    cut = joins * (gone * (1.0 - left) + damped)
    scale = total(cut) / np.maximum(total(joins * at_once), _LEAST)
    return cut, (joins - 1.0) * at_once * scale


def gains(*, cut: FloatArray, usual: FloatArray, others: FloatArray, lead: FloatArray, p: Section,
          ) -> FloatArray:
    """What suppliers who do not join sell more in the end. bn USD a year, (n, m)

    `cut` (m,) is what is stopped in all; `others` (n, 1) 1 for these suppliers; `lead` (n, m) the
    part of those that come first. All others share the remainder by what they usually sell.
    """
    first = lead * others
    ordinary = usual * others * (lead == 0.0)
    part = first + (1.0 - total(first)) * ordinary / np.maximum(total(ordinary), _LEAST)
    found: FloatArray = p.suppliers * cut * part
    return found


def shift(*, cut: FloatArray, gain: FloatArray, given: FloatArray, usual: FloatArray,
          others: FloatArray, joins: FloatArray, answer: FloatArray, p: Section) -> FloatArray:
    """Preference for suppliers who do not join that gives what gravity does not. Log points, (n, m)

    It goes to those whose `gain` (n, m) is above what gravity has `given` (n, m), and is 0 where
    gravity gives all. `cut` (m,) is what is stopped in all; `others`,
    `joins` (n, 1) and `answer` (n, n, 1) are as above: what one seller gains by preference,
    others lose in part.
    """
    short = np.maximum(gain - given, 0.0) * others
    part = short / np.maximum(total(short), _LEAST)
    wanted = np.maximum(p.suppliers * cut - total(others * given), 0.0)
    theirs, joiners = (total(who[:, None] * answer) for who in (others, joins))
    net = total((theirs + p.suppliers * joiners) * part)
    more = wanted / np.maximum(net, _LEAST) * part
    found: FloatArray = log(1.0 + more / np.maximum(usual, _LEAST))
    return found


def hub_weights(*, turnover: FloatArray, union: FloatArray, border: FloatArray, p: Section,
                ) -> FloatArray:
    """Weight of each state as a hub to one target. (n, m)

    By the root of its base-year `turnover` (n, 1) with the target, and by whether the two are
    in one customs `union` (n, 1) and share a `border` (n, 1).
    """
    kinds = p.by_actor("hub_weight")
    inside = union * (border * kinds.union_and_border + (1.0 - border) * kinds.union)
    outside = (1.0 - union) * (border * kinds.border + (1.0 - border) * kinds.neither)
    found: FloatArray = np.sqrt(turnover) * (inside + outside)
    return found


def passed_on(*, cut: FloatArray, gain: FloatArray, hesitant: FloatArray, weight: FloatArray,
              policed: FloatArray, p: Section) -> FloatArray:
    """Goods from each seller into each hub for one target. bn USD a year, (n, n, m)

    They come from those who join, by what is `cut` (n, m) of their sales, and from those who do
    not, by the part of their `gain` (n, m) with which they are `hesitant` (n, m), 0..1.
    `weight` (n, m) of each hub, 0 for who is none; nobody is a hub for its own goods. What
    `policed` hubs (n, m), 0..1, stop is lost and goes no other way.
    """
    origin = np.maximum(cut, 0.0) + hesitant * gain
    share = np.minimum(p.third_states, 1.0 - p.suppliers)
    goods = share * total(cut) * origin / np.maximum(total(origin), _LEAST)
    other = 1.0 - np.eye(len(cut))[..., None]
    part = weight * other / np.maximum(total(weight) - weight, _LEAST)[:, None]
    return goods[:, None] * part * exp(p.enforcement * policed)


def quarter(now: Now) -> News:
    """Policing, preference for suppliers who do not join, and goods passed on."""
    world, p = now.world, now.parameters.reroute
    threat = kind(world.pressure, "secondary")
    passed, aim = np.zeros_like(world.transit), np.zeros_like(world.supplier_shift)
    for target in now.facts.targets:
        aim[:, target], into = _ways(now, target)
        passed += into
        passed[:, target] += total(into) * (1.0 + p.margin)
    return {
        "enforcement": policing(world.enforcement, np.max(threat, axis=0), p),
        "supplier_shift": world.supplier_shift + _share_of(p.supplier_half_time) * (
            aim - world.supplier_shift),
        "transit": world.transit + _share_of(p.hub_half_time) * (passed - world.transit),
    }


def _ways(now: Now, target: int) -> tuple[FloatArray, FloatArray]:
    """Where both ways lead to for one target: preference (n, m) and goods into hubs (n, n, m)."""
    world, facts, p = now.world, now.facts, now.parameters.reroute
    pair, bought = facts.pair_of[:, target], usual(world, target)
    joined, fear = joins(facts, now.quarter)[:, target], kind(world.pressure, "secondary")[target]
    harder = world.sanction_cost[:, target] - world.base.sanction_cost[:, target]
    others = (1.0 - joined) * facts.but[:, target]
    answer = world.base.answers[facts.targets.index(target)]
    cut, given = stopped(
        usual=bought, joins=joined, harder=np.maximum(harder, 0.0), answer=answer,
        elasticity=now.parameters.trade.elasticity)
    gain = gains(cut=total(cut), usual=bought, others=others,
                 lead=rows_of(p.over("suppliers_first", facts.states)), p=p)
    weight = hubs(facts, now.quarter)[:, target] * hub_weights(
        turnover=facts.base_turnover[:, target], union=in_union(facts, now.quarter)[pair],
        border=facts.borders[pair], p=p)
    aim = shift(cut=total(cut), gain=gain, given=given, usual=bought, others=others, joins=joined,
                answer=answer, p=p)
    return aim, passed_on(
        cut=cut, gain=gain, hesitant=1.0 - facts.borders[pair] * (1.0 - fear),
        weight=weight, policed=world.enforcement, p=p)


def usual(world: World, target: int) -> FloatArray:
    """What each state would sell to one target without new measures: base-year flows carried on.

    By the output of the seller and what the target spends, as gravity has it. bn USD a year, (n, m)
    """
    base, facts = world.base, world.base.facts
    spent = world.expenditure[target] / float(facts.base.expenditure[target])
    made = total(facts.base.output[:, None]) / total(world.output)
    found: FloatArray = base.flow[:, target] * (world.output / base.output) * (spent * made)
    return found


def _share_of(half_time: FloatArray) -> FloatArray:
    """Share of what is left that is done in a quarter, where half takes `half_time` quarters."""
    found: FloatArray = 1.0 - exp(-_LOG_2 / half_time)
    return found
