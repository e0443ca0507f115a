"""Single rules where one can see the answer: limits, signs, identities, units.

Rules are functions of plain arrays, so each is tried on a few numbers of its own. Parameters
are the central ones but for those a test names.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from qurultay.core.arrays import FloatArray, Weights
from qurultay.core.quarters import Quarter
from qurultay.engine.block import Block
from qurultay.inputs import region as facts
from qurultay.inputs.channels import Slots
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import KINDS_OF_SANCTION, Facts
from qurultay.inputs.tables import rows
from qurultay.inputs.values import Parameters, Section
from qurultay.scenario.scenario import Scenario
from qurultay.world import base_answers, choice, readings, rules, start
from qurultay.world.choice import constants, leanings, respond, wanted
from qurultay.world.rules import (
    adjustment,
    barriers,
    conflict,
    cooperation,
    corridors,
    dependence,
    disturbances,
    energy,
    finance,
    growth,
    incidents,
    leaders,
    mediation,
    payments,
    powers,
    projects,
    relations,
    remittances,
    reroute,
    rivalry,
    sanctions,
    trust,
    value_added,
)
from qurultay.world.step import step

shares = st.floats(0.0, 1.0)


def section(name: str, **values: float) -> Section:
    """The central parameters of one section, some of them changed."""
    changed = central().replace({f"{name}.{key}": value for key, value in values.items()})
    return getattr(changed, name)


def row(*values: float) -> FloatArray:
    """One value each for some states or pairs, one member. (k, 1)"""
    return np.array(values, dtype=np.float64)[:, None]


def central() -> Parameters:
    """The central parameters."""
    return Parameters.of(Catalogue.shipped().values_by_key())


def small(powers_at: tuple[int, ...]) -> Facts:
    """A map of three states, some of them powers, each of whom can trade with both others."""
    return replace(
        facts.read(), states=("A", "B", "C"), left=np.array([0, 0, 1]), right=np.array([1, 2, 2]),
        pair_of=np.array([[0, 0, 1], [0, 0, 2], [1, 2, 0]]), powers=powers_at)


def settled(rule: object, before: FloatArray, *arguments: object, rounds: int = 2000,
            ) -> FloatArray:
    """What a rule comes to if its surroundings never change."""
    first, *others = inspect.signature(rule).parameters  # type: ignore[arg-type]
    named = dict(zip(others, arguments, strict=True))
    for _ in range(rounds):
        before = rule(**{first: before}, **named)  # type: ignore[operator]
    return before


def random_between(seed: int, low: float, high: float) -> float:
    """A number that depends on a seed alone."""
    return float(np.random.default_rng(seed).uniform(low, high))


NO, HALF, YES = row(0.0), row(0.5), row(1.0)
BASE = start.world(facts.read(), Quarter(2021, 4), central(),
                   Block.begin(Scenario.read("baseline"), np.arange(1), 1).chance)
ONE_PAIR = (np.array([0]), np.array([1]))


class TestAdjustment:
    """`L_t = L_{t-1} + a (T_t - T_{t-1}) + k (T_{t-1} - L_{t-1})`."""

    def answered(self, quarters: int, size: float = 1.0) -> float:
        """Share of a permanent change answered after some quarters."""
        p, effective, target = section("adjustment"), NO, row(size)
        effective = adjustment.effective(NO, NO, target, p)
        for _ in range(quarters - 1):
            effective = adjustment.effective(effective, target, target, p)
        return float(effective[0, 0]) / size

    def test_speed_is_as_stated(self) -> None:
        """A fifth at once; after n quarters 1 - 0.8 * 0.936^(n-1), the docstring's figures."""
        assert self.answered(1) == pytest.approx(0.2)
        for quarters in (4, 40):
            assert self.answered(quarters) == pytest.approx(1 - 0.8 * 0.936 ** (quarters - 1))

    def test_it_is_the_same_up_and_down(self) -> None:
        """An asymmetric law would turn noise into a trend."""
        assert self.answered(7, -0.3) == pytest.approx(self.answered(7, 0.3))

    def test_noise_leaves_no_trace(self) -> None:
        """A cost that goes up and comes back is forgotten."""
        p = section("adjustment")
        up = adjustment.effective(NO, NO, YES, p)
        back = adjustment.effective(up, YES, NO, p)
        rest = settled(lambda now: adjustment.effective(now, NO, NO, p), back)
        assert float(rest[0, 0]) == pytest.approx(0.0, abs=1e-12)


class TestCooperation:
    """Effort yields only where the other side spends effort too."""

    def joint(self, left: float, right: float, divided: float = 1.0, **values: float) -> float:
        """What two states put into the one meeting of theirs."""
        found = cooperation.met(
            one=np.sqrt(row(left)), other=np.sqrt(row(right)), divided=row(divided),
            shared=row(1.0 - divided), p=section("cooperation", **values))
        return float(found[0, 0])

    def test_one_alone_achieves_nothing(self) -> None:
        """The geometric mean of something and nothing."""
        assert self.joint(0.9, 0.0) == 0.0

    @settings(max_examples=30, deadline=None)
    @given(left=shares, right=shares)
    def test_it_is_symmetric_and_at_most_one(self, left: float, right: float) -> None:
        """Nobody's effort counts more than the other's."""
        assert self.joint(left, right) == self.joint(right, left)
        assert 0.0 <= self.joint(left, right) <= 1.0

    def test_it_is_the_geometric_mean(self) -> None:
        """Of 0.1 and 0.4 that is 0.2."""
        assert self.joint(0.1, 0.4) == pytest.approx(0.2)

    def test_effort_is_divided_among_partners_as_far_as_a_forum_is_not_shared(self) -> None:
        """Shared in full it counts for every pair; not at all, each pair has its part."""
        assert self.joint(0.2, 0.2, divided=0.25, forum_sharing=1.0) == pytest.approx(0.2)
        assert self.joint(0.2, 0.2, divided=0.25, forum_sharing=0.0) == pytest.approx(0.05)

    def built(self, changed: dict[str, FloatArray] | None = None, **values: float,
              ) -> dict[str, FloatArray]:
        """What effort builds for each pair in the base year, a world changed in some arrays."""
        p = central().replace({f"cooperation.{key}": value for key, value in values.items()})
        return cooperation.built(replace(BASE, **(changed or {})), p)

    def only(self, channel: str, *states: str) -> dict[str, FloatArray]:
        """Effort of these states in this channel alone."""
        known, effort = BASE.base.facts, np.zeros_like(BASE.effort)
        effort[[known.index(code) for code in states], known.channels.names.index(channel)] = 0.2
        return {"effort": effort}

    def test_it_is_at_most_one(self) -> None:
        """However much comes of effort; and something comes of it."""
        for name, most in (("joint", 1.0), ("calm", 1.0)):
            assert self.built(yield_of_effort=50.0)[name].max() == pytest.approx(most)

    def test_rivalry_diverts(self) -> None:
        """All that is built, by a stated share at full rivalry."""
        calm = self.built(diversion=0.6)
        torn = self.built({"rivalry": np.ones_like(BASE.rivalry)}, diversion=0.6)
        free = self.built({"rivalry": np.zeros_like(BASE.rivalry)}, diversion=0.6)
        leads = BASE.base.facts.follows[:, 0] == 0.0
        for name, pairs in (("joint", slice(None)), ("opening", leads), ("calm", slice(None))):
            assert calm[name].any()
            assert torn[name][pairs] == pytest.approx(0.4 * free[name][pairs])

    def test_a_motor_in_rivalry_spreads_less(self) -> None:
        """What others have of it falls as what it opens between its two states does."""
        facts, rivalry = BASE.base.facts, np.zeros_like(BASE.rivalry)
        rivalry[facts.mediators] = 1.0
        alone, free, torn = (self.built(changed, diversion=0.6, motor_spread=spread)["opening"]
                             for changed, spread in (({"rivalry": 0.0 * rivalry}, 0.0),
                                                     ({"rivalry": 0.0 * rivalry}, 0.2),
                                                     ({"rivalry": rivalry}, 0.2)))
        follows = facts.follows[:, 0] == 1.0
        assert (free > alone)[follows].all()
        assert (torn - alone)[follows] == pytest.approx(0.4 * (free - alone)[follows])

    def test_one_to_one_takes_both_sides_of_one_pair(self) -> None:
        """Each in the channel that leads to the other, and nobody else has anything of it."""
        known = BASE.base.facts
        forward = self.only("neighbour.UZ", "KZ")["effort"]
        back = self.only("neighbour.KZ", "UZ")["effort"]
        assert not self.built({"effort": forward})["joint"].any()
        found = self.built({"effort": forward + back})["joint"][:, 0]
        assert np.flatnonzero(found).tolist() == [known.pair("KZ", "UZ")]

    def test_channels_build_what_the_table_says(self) -> None:
        """Opening and calm in the proportions of builds.csv; bodies of powers keep nobody calm."""
        known = BASE.base.facts
        table = {row.text("channel"): row for row in rows("builds.csv")}
        for channel, states in (("intra_regional", ("KG", "TJ")), ("led_RU", ("KG", "TJ", "RU"))):
            found = self.built(self.only(channel, *states), yield_of_effort=0.1, veto_weight=0.0)
            pair = known.pair("KG", "TJ")
            assert found["joint"][pair, 0] > 0.0
            for thing in ("opening", "calm"):
                assert found[thing][pair] == pytest.approx(
                    found["joint"][pair] * table[channel].number(thing, 0, 1))

    def test_what_the_motor_opens_spreads_to_the_others_of_the_region(self) -> None:
        """By a share, and only there."""
        known = BASE.base.facts
        both = {"effort": self.only("neighbour.UZ", "KZ")["effort"]
                + self.only("neighbour.KZ", "UZ")["effort"],
                "rivalry": np.zeros_like(BASE.rivalry)}
        opening = self.built(both, motor_spread=0.25)["opening"][:, 0]
        motor = opening[known.pair("KZ", "UZ")]
        assert motor > 0.0
        for pair in range(known.pairs):
            follows = known.inside[pair, 0] > 0 and pair != known.pair("KZ", "UZ")
            if pair != known.pair("KZ", "UZ"):
                assert opening[pair] == pytest.approx(0.25 * motor * follows)

    def levels(self, *effort: float, regional: float = 1.0, **values: float) -> FloatArray:
        """What counts of the effort of members of one channel. (states)"""
        spent = np.array(effort)[:, None, None]
        held = cooperation.held(spent, np.ones_like(spent), row(regional),
                                section("cooperation", **values))
        assert held.shape == (1, 1)
        return (spent * held)[:, 0, 0]

    def test_the_least_willing_holds_a_regional_channel_back(self) -> None:
        """Fully where the veto weighs all, not at all where all are alike or it weighs nothing."""
        assert self.levels(0.4, 0.4, 0.0, veto_weight=1.0) == pytest.approx(0.0)
        assert self.levels(0.3, 0.3, 0.3, veto_weight=1.0) == pytest.approx(0.3)
        assert self.levels(0.4, 0.0, veto_weight=0.0) == pytest.approx([0.4, 0.0])
        assert self.levels(0.4, 0.2, veto_weight=0.5) == pytest.approx([0.4 * 5 / 6, 0.2 * 5 / 6])

    def test_who_is_no_member_holds_nobody_back(self) -> None:
        """A state outside a channel spends nothing in it."""
        spent, members = row(0.2, 0.1, 0.0)[:, None], row(1, 1, 0)[:, None]
        held = cooperation.held(spent, members, row(1.0), section("cooperation", veto_weight=1.0))
        assert float(held[0, 0]) == pytest.approx(0.1 / 0.15)

    def test_only_regional_channels_can_be_held_back(self) -> None:
        """What two states do by themselves needs no third."""
        assert self.levels(0.4, 0.0, regional=0.0, veto_weight=1.0) == pytest.approx([0.4, 0.0])

    def test_a_channel_nobody_is_in_is_no_error(self) -> None:
        """No effort, no average, no division by zero."""
        assert self.levels(0.0, 0.0) == pytest.approx(0.0)

    def test_promises_are_kept_more_often_among_those_who_trust(self) -> None:
        """The chance is that of the parameters, at luck just below and above it."""
        p = section("delivery", delivery_chance=0.5, trust_in_delivery=0.4, shrinkage=0.2)
        luck = np.array([[0.49, 0.51, 0.69, 0.71]])
        assert cooperation.delivery(luck, HALF, NO, p).tolist() == [[1, 0, 0, 0]]
        assert cooperation.delivery(luck, YES, NO, p).tolist() == [[1, 1, 1, 0]]
        assert cooperation.delivery(luck, HALF, YES, p).tolist() == [[0, 0, 0, 0]]


class TestBarriers:
    """`b <- b + v opening delivered (potential - b)`, and back under conflict."""

    def test_they_fall_to_what_cannot_be_removed(self) -> None:
        """And never below."""
        p = section("barriers", removable_share=0.6)
        rest = settled(barriers.removal, row(0.2), row(0.2), YES, YES, NO, p)
        assert float(rest[0, 0]) == pytest.approx(0.08)

    @pytest.mark.parametrize(("opening", "delivered"), [(NO, YES), (YES, NO)])
    def test_nothing_goes_without_effort_or_delivery(
            self, opening: FloatArray, delivered: FloatArray) -> None:
        """Promises alone remove nothing."""
        found = barriers.removal(
            before=row(0.2),
            base=row(0.2),
            opening=opening,
            delivered=delivered,
            conflict=NO,
            p=section("barriers"))
        assert float(found[0, 0]) == 0.2

    def test_conflict_puts_them_back(self) -> None:
        """To where they were in the base year, no further."""
        p = section("barriers", relapse_speed=0.5)
        rest = settled(barriers.removal, row(0.1), row(0.2), NO, NO, YES, p)
        assert float(rest[0, 0]) == pytest.approx(0.2)

    def test_all_effects_together_are_capped(self) -> None:
        """One log point of trade at most; losses are not capped."""
        most = barriers.trade_gain(barrier_cut=row(0.5), trust_gain=row(1.0),
                               elasticity=np.float64(9.0), trust_effect=np.float64(2))
        assert float(most[0, 0]) == barriers.LARGEST_EFFECT == 1.0
        loss = barriers.trade_gain(barrier_cut=NO, trust_gain=row(-1.0),
                               elasticity=np.float64(4.0), trust_effect=np.float64(2.0))
        assert float(loss[0, 0]) == -2.0


LADDER = row(relations.SHUT, relations.COLD, relations.NORMAL, relations.CLOSE)


class TestRelations:
    """A ladder of four rungs, steps on it, and the trade that goes with it."""

    def stepped(self, luck: float, up: float = 0.3, down: float = 0.2, to_close: float = 0.5,
                forced: float = 0.0) -> list[float]:
        """Where pairs of each rung stand after a quarter."""
        every = np.ones_like(LADDER)
        return relations.rung(
            before=LADDER, up=up * np.where(LADDER == relations.CLOSE, 0.0, 1.0),
            down=down * np.where(LADDER == relations.SHUT, 0.0, 1.0), to_close=np.float64(to_close),
            luck=luck * every, forced=forced * every)[:, 0].tolist()

    def test_a_step_takes_luck_at_one_end_or_the_other(self) -> None:
        """Above 1 less the chance up, below the chance down, and nothing in between."""
        for luck in (0.21, 0.5, 0.69):
            assert self.stepped(luck) == [0.0, 1.0, 2.0, 3.0]
        assert self.stepped(0.71) == [1.0, 2.0, 3.0, 3.0]
        assert self.stepped(0.19) == [0.0, 0.0, 1.0, 1.0]  # a close pair falls to cold

    def test_a_cold_pair_may_become_close_at_once(self) -> None:
        """In a share of the climbs; nobody else skips a rung."""
        assert self.stepped(0.86) == [1.0, 3.0, 3.0, 3.0]
        assert self.stepped(0.84) == [1.0, 2.0, 3.0, 3.0]
        assert self.stepped(0.99, to_close=0.0) == [1.0, 2.0, 3.0, 3.0]

    def test_a_scenario_may_shut_a_border(self) -> None:
        """Whatever luck says."""
        assert self.stepped(0.99, forced=1.0) == [0.0] * 4

    p = section("relation", shut_level=-1.2, shut_old_level=-3.0, shut_drift=0.01, cold_level=-0.3,
                close_level=0.3, union_level=0.15, opening_speed=0.1, closing_share=0.9,
                scar_half_life=6.0)

    def test_the_higher_the_rung_the_more_trade(self) -> None:
        """Normal is the yardstick; a common union comes on top on every rung."""
        found = relations.level(LADDER, np.zeros_like(LADDER), self.p)[:, 0]
        assert found.tolist() == [-1.2, -0.3, 0.0, 0.3]
        united = relations.level(LADDER, np.ones_like(LADDER), self.p)[:, 0]
        assert united - found == pytest.approx(0.15)

    def after(self, before: float, rung: float, quarters: int = 1) -> float:
        """What a relation means for trade after so many quarters on a rung."""
        found = row(before)
        for _ in range(quarters):
            found = relations.effect(found, row(rung), NO, self.p)
        return float(found[0, 0])

    def test_at_its_level_nothing_moves(self) -> None:
        """But on a shut border."""
        for rung, level in ((relations.COLD, -0.3), (relations.NORMAL, 0.0),
                            (relations.CLOSE, 0.3)):
            assert self.after(level, rung) == pytest.approx(level, abs=1e-15)
        assert self.after(-1.2, relations.SHUT) < -1.2

    def test_down_in_a_quarter_up_over_years(self) -> None:
        """Nine tenths of a loss at once, a tenth of a gain."""
        assert self.after(0.0, relations.COLD) == pytest.approx(-0.27)
        assert self.after(0.0, relations.CLOSE) == pytest.approx(0.03)
        assert self.after(0.0, relations.CLOSE, 200) == pytest.approx(0.3)

    def test_a_shut_border_loses_more_and_more(self) -> None:
        """Past the level of shutting, toward the level of an old one, and not beyond."""
        found = [self.after(0.0, relations.SHUT, quarters) for quarters in (1, 4, 40, 4000)]
        assert found == sorted(found, reverse=True)
        assert found[1] == pytest.approx(-1.2, abs=0.15)
        assert found[-1] == pytest.approx(-3.0, abs=0.05)

    def test_a_reopened_border_keeps_its_scar(self) -> None:
        """While it stays cold half of it goes in the half life; sooner once the pair is normal."""
        assert self.after(-1.3, relations.COLD, 24) == pytest.approx(-0.8)
        assert self.after(-1.3, relations.NORMAL, 24) > -0.2

    def hazards(self, *, inside: float = 1.0, effort: float = 1.0, opener: float = 0.0,
                treaty: float = 0.0, alliance: float = 0.0, shaken: float = 0.0,
                mediation: float = 0.0, p: Parameters | None = None,
                ) -> tuple[FloatArray, FloatArray]:
        """Chances of a step up and down on each rung, by rung."""
        every = np.ones_like(LADDER)
        up, down = relations.hazards(
            rung=LADDER, inside=inside * every, effort=effort * every, opener=opener * every,
            treaty=treaty * every, alliance=alliance * every, shaken=shaken * every,
            mediation=mediation * every, p=p or central())
        return up[:, 0], down[:, 0]

    def test_in_the_base_year_rates_are_those_of_the_record(self) -> None:
        """A quarter of the yearly ones; nobody climbs from close or falls from shut."""
        h = central().hazard
        for inside, up, down in (
                (1.0, (h.shut_ends, h.cold_ends, h.normal_to_close, 0.0),
                 (0.0, h.cold_to_shut, h.normal_to_cold, h.close_to_cold)),
                (0.0, (h.shut_ends_outside, h.cold_ends, h.normal_to_close_outside, 0.0),
                 (0.0, 0.0, h.normal_to_cold_outside, h.close_to_cold_outside))):
            found = self.hazards(inside=inside)
            assert found[0] == pytest.approx([0.25 * float(rate) for rate in up])
            assert found[1] == pytest.approx([0.25 * float(rate) for rate in down])

    def test_over_all_new_leaders_the_mean_is_the_measured_one(self) -> None:
        """Those who redraw bring what new leaders in general bring."""
        p = central()
        share, none, some = float(p.leader.redraws), self.hazards()[0], self.hazards(opener=1.0)[0]
        mean = share * some + (1.0 - share) * none
        assert mean[1] == pytest.approx(0.25 * float(p.hazard.cold_ends_new_leader))
        assert mean[2] == pytest.approx(none[2] * float(p.relation.window_gain))
        assert (some[[0, 3]] == none[[0, 3]]).all()

    def test_what_helps_and_what_harms(self) -> None:
        """Signs of everything that moves a chance, where there is one."""
        up, down = self.hazards()
        more, fewer = self.hazards(effort=2.0)
        assert more == pytest.approx(2.0 * up) and fewer == pytest.approx(down / 2.0)
        assert self.hazards(treaty=1.0)[0] == pytest.approx(2.0 * up)
        assert (self.hazards(treaty=1.0)[1] == down).all()
        assert self.hazards(alliance=1.0)[1] == pytest.approx(0.5 * down)
        assert self.hazards(shaken=1.0)[1] == pytest.approx(
            down * float(central().relation.shaken_gain))
        mediated = self.hazards(mediation=1.0)[0] / np.where(up > 0.0, up, 1.0)
        assert mediated == pytest.approx([1.0 + float(central().conflict.mediation_gain), 1, 1, 0])

    def test_chances_are_chances_whatever_is_worked(self) -> None:
        """Effort counts as at most four times that of the base year, and at least a quarter."""
        assert (self.hazards(effort=1e9)[0] == self.hazards(effort=4.0)[0]).all()
        assert (self.hazards(effort=0.0)[1] == self.hazards(effort=0.25)[1]).all()
        wild = central().replace({"hazard.cold_ends": 100.0, "hazard.close_to_cold": 100.0})
        assert max(part.max() for part in self.hazards(p=wild)) == 0.5

    def test_the_record_of_relations_stands_in_the_world(self) -> None:
        """What opened lately is still rising at the start; what opened long ago is at its level."""
        known, p = facts.read(), central()
        quarters = relations.history(known, Quarter(2021, 4), p.relation, 1)
        assert len(quarters) == 4
        first, last = quarters[0][:, 0], quarters[-1][:, 0]
        opened, old, shut = (known.pair(*codes) for codes in
                             (("KZ", "UZ"), ("TR", "AZ"), ("AM", "AZ")))
        assert first[opened] < last[opened] < float(p.relation.close_level)
        assert last[old] == pytest.approx(float(p.relation.close_level), abs=0.02)
        assert last[shut] < float(p.relation.shut_level)
        assert last[known.pair("KZ", "TM")] == 0.0

    def test_only_one_side_in_a_new_union_turns_trade_away(self) -> None:
        """Pairs of the base year's members are left alone; a joiner's pairs with others are not."""
        known = facts.read()
        assert not relations.one_side_joined(BASE).any()
        forum = next(one for one in known.channels.forums if one.union)
        inside, joiner = sorted(forum.members)[0], known.index("UZ")
        wider = replace(forum, members=tuple(sorted({*forum.members, joiner})),
                        begins=Quarter(2022, 1), ends=None)
        ways = replace(known.channels, forums=(*known.channels.forums, wider))
        joined = replace(known, channels=ways)
        world = replace(BASE, quarter=Quarter(2022, 2), base=replace(BASE.base, facts=joined))
        found = relations.one_side_joined(world)[:, 0]
        assert found[joined.pair("UZ", "TM")] == 1.0
        assert found[joined.pair_of[joiner, inside]] == 0.0
        assert found[joined.pair("TM", "TJ")] == 0.0


class TestLeaders:
    """How often they change, what a new one leans to, and what reforms do."""

    def test_they_change_below_their_rate(self) -> None:
        """A quarter of the yearly one, times the scale; 0 switches it off."""
        rate, luck = row(0.2, 0.2), row(0.049, 0.051)
        assert leaders.changes(rate, luck, NO, section("leader"))[:, 0].tolist() == [1.0, 0.0]
        off = leaders.changes(row(10.0), row(0.0), NO, section("leader", turnover=0.0))
        assert not off.any()

    def test_a_scenario_dates_a_change(self) -> None:
        """Of one state or of all."""
        p, states = central(), facts.read().states
        some = p.replace({"leader.change.KG": 1.0}).leader.over("change", states)
        assert np.flatnonzero(some).tolist() == [states.index("KG")]
        assert p.replace({"leader.change": 1.0}).leader.over("change", states).tolist() == (
            [1.0] * len(states))
        assert leaders.changes(NO, row(0.999), YES, section("leader")).tolist() == [[1.0]]

    def quarter(self, **values: float) -> dict[str, FloatArray]:
        """What a quarter brings to leaders where a scenario changes some parameters."""
        block = Block.begin(Scenario.read("baseline"), np.arange(64), 1)
        now = block.now(block.first)
        return leaders.quarter(replace(now, parameters=now.parameters.replace(
            {key.replace("__", "."): value for key, value in values.items()})))

    def test_a_change_that_opens_redraws_reforms_and_starts_the_window(self) -> None:
        """In the state that has it alone; without a change all goes on."""
        found = self.quarter(leader__turnover=0.0, leader__change__UZ=1.0, leader__opens__UZ=1.0,
                             leader__reform=0.2)
        uz = facts.read().index("UZ")
        assert (found["tenure"][uz] == 0.0).all() and (found["opener"][uz] == 1.0).all()
        assert not found["revolt"].any()  # a dated change comes by no revolt
        assert (found["reform_aim"][uz] == 0.2).all()
        assert found["leaning"][:, uz].std() > 0.0
        others = np.delete(np.arange(len(found["tenure"])), uz)
        assert found["tenure"][others].min() >= 1.0
        for name in ("opener", "reform_aim"):
            assert not found[name][others].any()
        assert not found["leaning"][:, others].any()

    def test_one_that_never_opens_does_not(self) -> None:
        """Whatever his character."""
        found = self.quarter(leader__change__UZ=1.0, leader__opens__UZ=-1.0)
        assert not found["opener"][facts.read().index("UZ")].any()


class TestTrust:
    """The expectation that a partner keeps its word."""

    def after(self, **conduct: float) -> float:
        """Trust a quarter after 0.5, with no slow return."""
        names = ("joint", "delivered", "conflict", "rivalry", "coerced")
        arguments = {name: row(conduct.get(name, 0.0)) for name in names}
        return float(trust.trust(before=HALF, base=HALF, p=section("trust"), **arguments)[0, 0])

    def test_kept_promises_raise_it(self) -> None:
        """And only where something was promised."""
        assert self.after(joint=0.5, delivered=1.0) > 0.5
        assert self.after(joint=0.0, delivered=1.0) == 0.5

    @pytest.mark.parametrize("bad", ["conflict", "rivalry", "coerced"])
    def test_bad_conduct_lowers_it_faster_than_good_raises_it(self, bad: str) -> None:
        """By the loss ratio, two to three times."""
        gained = self.after(joint=1.0, delivered=1.0) - 0.5
        lost = 0.5 - self.after(**{bad: 1.0})
        assert lost / gained == pytest.approx(float(section("trust").loss_ratio))

    def test_a_broken_promise_costs(self) -> None:
        """Less than a fight."""
        assert self.after(conflict=1.0) < self.after(joint=1.0, delivered=0.0) < 0.5

    def test_left_alone_it_returns_to_what_memory_holds(self) -> None:
        """Over a generation: half of the way takes about ten years."""
        p = section("trust")
        now = row(0.9)
        for _ in range(40):
            now = trust.trust(
                before=now,
                base=HALF,
                joint=NO,
                delivered=NO,
                conflict=NO,
                rivalry=NO,
                coerced=NO,
                p=p)
        assert 0.65 < float(now[0, 0]) < 0.75


class TestConflict:
    """Clashes, and how long they last."""

    def test_a_clash_is_at_full_strength_and_then_fades(self) -> None:
        """Luck below the hazard starts one; after that it halves."""
        p = section("conflict", fading_speed=0.5)
        start = conflict.conflict(
            before=NO, hazard=row(0.1), calm=NO, mediation=NO, luck=row(0.05), forced=NO, p=p)
        assert float(start[0, 0]) == 1.0
        assert (
            float(
                conflict.conflict(
                    before=start,
                    hazard=row(0.1),
                    calm=NO,
                    mediation=NO,
                    luck=row(0.5),
                    forced=NO,
                    p=p,
                )[0, 0])
            == 0.5)

    def test_work_on_calm_lowers_the_hazard(self) -> None:
        """Luck that would have meant a clash does not."""
        p = section("conflict", damping=0.6)
        assert (
            float(
                conflict.conflict(
                    before=NO,
                    hazard=row(0.1),
                    calm=YES,
                    mediation=NO,
                    luck=row(0.05),
                    forced=NO,
                    p=p,
                )[0, 0])
            == 0.0)

    def test_mediation_ends_it_sooner(self) -> None:
        """And never overshoots below zero."""
        p = section("conflict", mediation_gain=5.0)
        assert (
            float(
                conflict.conflict(
                    before=YES, hazard=NO, calm=NO, mediation=YES, luck=YES, forced=NO, p=p
                )[0, 0])
            == 0.0)

    def test_a_scenario_may_force_it(self) -> None:
        """At least as strong as told."""
        found = conflict.conflict(
            before=NO,
            hazard=NO,
            calm=NO,
            mediation=NO,
            luck=YES,
            forced=row(0.7),
            p=section("conflict"))
        assert float(found[0, 0]) == 0.7

    def test_duration_counts_quarters_until_it_is_over(self) -> None:
        """Weaker than a tenth is over."""
        assert float(conflict.duration(row(3.0), row(0.4))[0, 0]) == 4.0
        assert float(conflict.duration(row(3.0), row(0.05))[0, 0]) == 0.0


class TestRelationsOfOthers:
    """Mediation, rivalry, incidents."""

    def test_mediators_need_a_conflict_and_each_other(self) -> None:
        """No conflict, no reach, no trust or full rivalry: no mediation."""
        p = section("mediation", strength=1.0)
        assert (
            float(
                mediation.mediation(conflict=YES, reach=YES, trust=row(0.6), rivalry=row(0.5), p=p)[
                    0, 0])
            == 0.3)
        for clash, reach, trusted, rival in (
                (NO, YES, YES, NO), (YES, NO, YES, NO), (YES, YES, NO, NO), (YES, YES, YES, YES)):
            found = mediation.mediation(
                conflict=clash, reach=reach, trust=trusted, rivalry=rival, p=p)
            assert float(found[0, 0]) == 0.0

    def test_rivalry_sleeps_while_trust_holds(self) -> None:
        """It settles where distrust draws it, for pairs that have known it."""
        p = section("rivalry", level=0.5)
        assert float(settled(rivalry.rivalry, NO, YES, row(0.2), p)[0, 0]) == pytest.approx(0.4)
        assert float(settled(rivalry.rivalry, YES, YES, YES, p)[0, 0]) == pytest.approx(0.0)
        assert float(settled(rivalry.rivalry, NO, NO, NO, p)[0, 0]) == 0.0

    def test_incidents_strike_below_the_hazard(self) -> None:
        """Which working together lowers and a scenario may scale."""
        p, hazard, luck = section("incidents", damping=0.5), np.full((1, 1, 1), 0.1), 0.07

        def strikes(together: float, scale: float) -> float:
            return float(
                incidents.incidents(
                    hazard=hazard,
                    togetherness=row(together),
                    luck=np.full((1, 1, 1), luck),
                    scale=row(scale),
                    p=p,
                )[0, 0, 0])

        assert strikes(0.0, 1.0) == 1.0
        assert strikes(1.0, 1.0) == 0.0
        assert strikes(1.0, 2.0) == 1.0

    def test_togetherness_is_a_mean_over_common_borders(self) -> None:
        """State 0 borders on 1 and 2, which do not border on each other."""
        region = replace(small(()), central=row(1, 1, 1), neighbours=row(1, 1, 0))
        found = region.togetherness.of(row(0.2, 0.6, 0.9))
        assert found[:, 0] == pytest.approx([0.4, 0.2, 0.6])

    def test_togetherness_is_a_matter_of_the_region(self) -> None:
        """A border with an outsider does not count, nor does the outsider have any."""
        region = replace(small(()), central=row(1, 1, 0), neighbours=row(1, 1, 1))
        assert region.togetherness.of(row(0.2, 0.6, 0.9))[:, 0].tolist() == [0.2, 0.2, 0.0]


class TestSanctions:
    """Pressure by kind and target, and the cost of a flow."""

    def test_they_bite_sooner_than_they_fade(self) -> None:
        """Onset and fading have speeds of their own."""
        p = section("sanctions", onset_speed=0.4, fading_speed=0.08)
        assert float(sanctions.biting(NO, YES, p)[0, 0]) == pytest.approx(0.4)
        assert float(sanctions.biting(YES, NO, p)[0, 0]) == pytest.approx(0.92)

    def cost(self, kind: str) -> FloatArray:
        """Cost of flows between a sender (0) and its target (1) under one kind of measure."""
        letter = np.zeros((len(KINDS_OF_SANCTION), 2, 2, 1))
        letter[KINDS_OF_SANCTION.index(kind), 0, 1] = 1.0
        every = (np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]))
        return sanctions.announced_cost(
            letter, row(1.0, 0.5), KINDS_OF_SANCTION, every, section("sanctions")).reshape(2, 2)

    def test_an_export_control_burdens_the_way_to_the_target(self) -> None:
        """From sender to target, and nothing else."""
        found = self.cost("export_control")
        assert found[0, 1] == pytest.approx(0.5 * section("sanctions").export_control_cost)
        assert np.count_nonzero(found) == 1

    @pytest.mark.parametrize("kind", ["import_ban", "counter"])
    def test_a_ban_burdens_the_way_back(self, kind: str) -> None:
        """What the target sells to the one who refuses it."""
        found = self.cost(kind)
        assert found[1, 0] == pytest.approx(0.5 * section("sanctions")[f"{kind}_cost"])
        assert np.count_nonzero(found) == 1

    @pytest.mark.parametrize("kind", ["finance", "transport", "secondary"])
    def test_other_kinds_work_elsewhere(self, kind: str) -> None:
        """Through payments, corridors and fear."""
        assert not self.cost(kind).any()


class TestPayments:
    """Friction and what stands behind national currencies."""

    def friction(self, finance: float = 0.0, secondary: float = 0.0, behind: float = 0.0,
                 lean: float = 0.0, central: float = 1.0, **values: float) -> float:
        """Log cost of settling trade of state 0, the pressed one, with state 1."""
        return float(
            payments.friction(
                finance=row(finance, 0.0),
                secondary=row(secondary, 0.0),
                exposure=row(lean, lean),
                behind=row(behind, behind),
                central=row(central, central),
                left=ONE_PAIR[0],
                right=ONE_PAIR[1],
                p=section("payments", **values),
            )[0, 0])

    def test_pressure_makes_it_dearer(self) -> None:
        """Each channel by itself: banks, fear, and leaning on pressed banks."""
        calm = self.friction()
        assert self.friction(finance=1.0) > calm
        assert self.friction(secondary=1.0) > calm
        assert self.friction(finance=1.0, lean=0.5) > self.friction(finance=1.0)

    def test_national_currencies_help_only_with_something_behind_them(self) -> None:
        """Bare they cost a spread; backed they take strain away (B-86, B-87)."""
        strain = {"finance": 1.0, "secondary": 1.0, "lean": 0.5}
        dollars = self.friction(**strain, national_currency_share=0.0)
        assert self.friction(**strain, national_currency_share=0.8) > dollars
        assert self.friction(**strain, behind=1.0, national_currency_share=0.8) < dollars

    def test_national_currencies_are_a_matter_of_the_region(self) -> None:
        """Between two outsiders their share makes no difference."""
        outside = [self.friction(finance=1.0, behind=1.0, central=0.0, national_currency_share=x)
                   for x in (0.0, 0.8)]
        assert outside[0] == outside[1]

    def test_what_stands_behind_is_the_weakest(self) -> None:
        """Clearing and insurance without liquidity are worth nothing."""
        assert payments.readiness(row(0.0, 0.9, 0.9, 1.0, 1.0)[:, None])[0, 0] == 0.0

    def test_support_needs_attention(self) -> None:
        """It settles at what policy wants, and stands still where all look elsewhere."""
        p, aims = section("support", speed=0.5), row(0.4)
        assert payments.support(np.zeros((1, 1, 1)), aims, NO, p)[0, 0, 0] == 0.0
        rest = settled(payments.support, np.zeros((1, 1, 1)), aims, YES, p)
        assert rest[0, 0, 0] == pytest.approx(0.4)
        much = payments.support(np.zeros((1, 1, 1)), aims, row(4.0)[None], p)
        assert much[0, 0, 0] == pytest.approx(0.4)  # all of the way at most

    def test_only_pressed_powers_count_for_exposure(self) -> None:
        """Leaning on a bank nobody presses is no exposure."""
        on = np.array([[[0.3], [0.2]]])
        assert payments.exposure(on, row(0.5, 0.0))[0, 0] == pytest.approx(0.3)


class TestCorridors:
    """Cost, capacity, and which way goods take."""

    p = section("corridors")
    share = np.array([[0.7, 0.3, 0.0]])
    usual, loaded = Weights(share), Weights(share.T)

    def shares(self, *costs: float) -> FloatArray:
        """Where one unit of goods goes. (corridor)"""
        return readings.taken(
            pull=readings.ease(row(*costs), self.p), goods=YES, usual=self.usual, loaded=self.loaded
        )[:, 0]

    def paid(self, *costs: float) -> float:
        """Transport cost of the one pair."""
        return float(corridors.transport_cost(
            readings.ease(row(*costs), self.p), self.usual, np.array([0]), self.p)[0, 0])

    def test_nothing_changes_where_nothing_has_changed(self) -> None:
        """Base-year shares, and no cost."""
        assert self.shares(0, 0, 0) == pytest.approx(self.share[0])
        assert self.paid(0, 0, 0) == pytest.approx(0.0)

    def test_a_group_without_a_choice_has_no_goods_and_no_cost(self) -> None:
        """Pairs that no corridor serves are left as they are."""
        without = np.concatenate([self.share, np.zeros((1, 3))])
        pull = readings.ease(row(0.5, 1.0, 2.0), self.p)
        cost = corridors.transport_cost(pull, Weights(without), np.array([1, 0]), self.p)[:, 0]
        assert cost.tolist() == [0.0, self.paid(0.5, 1.0, 2.0)]
        taken = readings.taken(
            pull=pull, goods=row(1.0, 9.0), usual=Weights(without), loaded=Weights(without.T)
        )[:, 0]
        assert taken.tolist() == self.shares(0.5, 1.0, 2.0).tolist()

    @given(costs=st.lists(st.floats(-0.5, 5.0), min_size=3, max_size=3))
    @settings(deadline=None)
    def test_goods_all_go_somewhere(self, costs: list[float]) -> None:
        """Shares sum to 1; a pair pays no more than its dearest way and no less than its best."""
        assert self.shares(*costs).sum() == pytest.approx(1.0)
        assert min(costs[:2]) - 1e-9 <= self.paid(*costs) <= max(costs[:2]) + 1e-9

    def test_goods_leave_the_dearer_way(self) -> None:
        """And a corridor not used in the base year stays unused."""
        now = self.shares(0.1, 0.0, -1.0)
        assert now[0] < 0.7
        assert now[2] == 0.0

    def test_a_closed_way_costs_no_more_than_the_next(self) -> None:
        """The loss is that of the way around: minus log of its share over the sensitivity."""
        expected = -np.log(0.3) / self.p.route_sensitivity * self.p.pass_through
        assert self.paid(9.0, 0.0, 0.0) == pytest.approx(float(expected), rel=1e-6)

    def test_a_project_serves_once_built_and_no_more_than_what_stands_behind_it(self) -> None:
        """On paper: built, and moving little (B-85)."""
        p = section("corridors", on_paper_share=0.25)
        found = readings.serving(row(0.99, 1.0, 1.0, 1.0), row(1.0, 0.0, 0.4, 1.0), p)
        assert found[:, 0] == pytest.approx([0.0, 0.25, 0.55, 1.0])

    def test_capacity_is_added_in_tonnes(self) -> None:
        """Ten million tonnes planned, half serving, nine tenths of the plan kept."""
        things = replace(facts.read().projects, capacity=row(10),
                         corridor=np.array([[[1.0], [0.0]]]))
        found = corridors.capacity(row(5, 8), things.adds.of(HALF),
                                   section("corridors", planned_capacity=0.9))
        assert found[:, 0] == pytest.approx([9.5, 8.0])

    def test_crowding_counts_from_four_fifths_on(self) -> None:
        """Room to spare costs nothing, and a queue is not endless."""
        crowding = corridors.crowding(
            load=row(7, 9, 1000),
            room=row(10, 10, 10),
            load_base=row(7, 7, 7),
            room_base=row(10, 10, 10))
        assert crowding[:, 0] == pytest.approx([0.0, 0.1, 3.0])

    def test_signs_of_what_a_corridor_costs(self) -> None:
        """Blocking, closing and crowding cost; days saved and common rules spare."""
        nothing = dict.fromkeys(("saved", "blocked", "shut", "crowding", "smooth"), NO)
        for name, sign in (("saved", -1), ("blocked", 1), ("shut", 1), ("crowding", 1),
                           ("smooth", -1)):
            found = corridors.cost(before=NO, **{**nothing, name: YES}, risk=row(0.02), p=self.p)
            assert np.sign(found[0, 0]) == sign

    def test_the_cost_of_a_corridor_follows_by_a_share(self) -> None:
        """Half of the way in a quarter at a speed of 0.5, from either side; all of it at 1."""
        bearing = {"saved": NO, "blocked": NO, "shut": NO, "crowding": YES, "smooth": NO}
        aim = float(self.p.crowding_cost)
        for before, speed in ((0.0, 0.5), (2.0 * aim, 0.5), (5.0, 1.0)):
            p = section("corridors", speed=speed)
            found = corridors.cost(before=row(before), **bearing, risk=row(0.02), p=p)
            assert found[0, 0] == pytest.approx(before + speed * (aim - before))


class TestProjects:
    """Declared, financed, building, open."""

    def quarter(self, before: float, chance: float = 0.0, luck: float = 0.5, trouble: float = 0.5,
                push: float = 1.0, **values: float) -> float:
        """Progress after one quarter of a project planned for ten."""
        return float(
            projects.progress(
                before=row(before),
                chance=row(chance),
                build_quarters=row(10.0),
                push=row(push),
                luck=row(luck),
                trouble=row(trouble),
                p=section("projects", **values),
            )[0, 0])

    def test_a_declared_project_waits_for_money(self) -> None:
        """Luck below the chance finds it."""
        assert self.quarter(0.0, chance=0.4) == 0.0
        assert self.quarter(0.0, chance=0.6) == projects.FINANCED

    def test_it_takes_as_planned_and_the_overrun(self) -> None:
        """Ten quarters stretched by half are fifteen."""
        progress, quarters = projects.FINANCED, 0
        while progress < 1.0 - 1e-12:
            progress, quarters = self.quarter(progress, overrun=0.5), quarters + 1
        assert quarters == 15

    def test_priority_wins_back_the_overrun_and_no_more(self) -> None:
        """At no priority nothing is built; at the greatest nearly as planned."""
        assert self.quarter(0.5, push=0.0) == 0.5
        assert self.quarter(0.5, push=0.0, overrun=0.0) == 0.5
        pace = (1.0 - projects.FINANCED) / 10.0
        assert self.quarter(0.5, push=20.0, overrun=0.5) == pytest.approx(0.5 + pace, rel=0.01)
        assert self.quarter(0.5, push=20.0, overrun=0.5) < 0.5 + pace

    def test_trouble_loses_the_quarter(self) -> None:
        """Nothing is built, nothing is lost."""
        assert self.quarter(0.5, trouble=0.0, stopping_hazard=0.1) == 0.5

    def test_what_is_open_stays_open(self) -> None:
        """Trouble or not."""
        assert self.quarter(1.0, trouble=0.0, stopping_hazard=1.0) == 1.0
        assert self.quarter(0.999) == 1.0

    def test_a_loan_brings_what_its_payments_are_worth(self) -> None:
        """Against the sum of discounted payments, day by day; what is saved brings itself."""
        years, rate, world = 20.0, 0.09, 0.05
        days = (np.arange(int(years * 365)) + 0.5) / 365
        worth = np.exp(-rate * days).sum() / np.exp(-world * days).sum()
        for borrowed in (0.0, 0.7, 1.0):
            p = section("projects", borrowed=borrowed, loan_years=years)
            raised = projects.raised(row(rate), np.array(world), p)
            assert float(raised[0, 0]) == pytest.approx(1.0 - borrowed + borrowed * worth)
        assert float(projects.raised(NO, np.array(0.0), p)[0, 0]) == pytest.approx(1.0)

    def chance(self, money: float = 1.0, cost: float = 3.0, offered: float = 0.0,
               push: float = 1.0, **values: float) -> float:
        """The chance that one project starts in a quarter."""
        return float(projects.start_chance(
            money=row(money), cost=row(cost), offered=row(offered), push=row(push),
            p=section("projects", **values))[0, 0])

    def test_a_project_waits_to_be_prepared_and_paid(self) -> None:
        """Three billion at one a year takes twelve quarters; never more than certain."""
        assert self.chance(preparation=8.0) == pytest.approx(1.0 / 20.0)
        assert self.chance(money=1e9, preparation=8.0) == pytest.approx(1.0 / 8.0)
        assert self.chance(money=0.0) < 1e-9
        assert self.chance(push=0.0) == 0.0
        assert self.chance(push=1e6) == 1.0

    def test_a_sponsor_leaves_a_part_of_the_cost(self) -> None:
        """As much as it offers of its share, and no more than all of its share."""
        third = self.chance(offered=1.0, sponsor_share=2.0 / 3.0, preparation=8.0)
        assert third == pytest.approx(1.0 / (8.0 + 4.0))
        assert self.chance(offered=0.5) > self.chance(offered=0.0)
        assert self.chance(offered=5.0) == self.chance(offered=1.0)


class TestDependence:
    """What a power could withdraw."""

    flow = np.array([[5.0, 3.0, 1.0], [2.0, 9.0, 0.0], [0.0, 4.0, 7.0]])[..., None]

    def of_powers(self, powers_at: tuple[int, ...], scale: float = 1.0) -> FloatArray:
        """Shares of powers in the trade of three states. (n, g)"""
        region, flow = small(powers_at), self.flow * scale
        both = flow[region.left, region.right] + flow[region.right, region.left]
        return dependence.trade_share(
            trade=both, with_power=region.with_power, apart=region.apart, of_state=region.of_state
        )[..., 0]

    def test_trade_shares_are_of_trade_with_others(self) -> None:
        """Sales at home do not count, nor does a power depend on itself."""
        found = self.of_powers((1, 2))
        assert found[0] == pytest.approx([5 / 6, 1 / 6])
        assert found[1] == pytest.approx([0.0, 4 / 9])
        assert found[2] == pytest.approx([4 / 5, 0.0])
        assert self.of_powers((1, 2), 1e-9) == pytest.approx(found)
        assert (self.of_powers((1, 2), 1e-13) <= 1.0).all()

    def test_shares_over_all_partners_sum_to_one(self) -> None:
        """Were all of them powers."""
        assert self.of_powers((0, 1, 2)).sum(axis=1) == pytest.approx(1.0)

    def test_it_follows_its_causes_part_of_the_way(self) -> None:
        """Each kind toward its own aim, none above 1 or below 0."""
        base = np.full((6, 1, 1, 1), 0.4)
        one, none = np.ones((1, 1, 1)), np.zeros((1, 1, 1))
        found = dependence.dependence(
            before=base,
            base=base,
            trade=0.8 * one,
            passage_ratio=row(2.0),
            remittance_ratio=9.0 * one,
            energy_tie=0.1 * one,
            debt_tie=none,
            format_tie=np.array([0.2, -0.2, -9.0])[:, None, None, None],
            p=section("dependence", speed=0.5),
        )[:, 0, 0, 0]
        assert found == pytest.approx([0.6, 0.6, 0.7, 0.55, 0.3, 0.2])

    @given(weights=st.lists(shares, min_size=6, max_size=6))
    def test_overall_is_a_share_whatever_the_weights(self, weights: list[float]) -> None:
        """Weights above 1 together are scaled down; full dependence is at most 1."""
        whole = float(readings.overall(np.ones((6, 1, 1, 1)), row(*weights))[0, 0, 0])
        assert whole == pytest.approx(min(sum(weights), 1.0))

    def test_passage_weighs_groups_that_may_choose(self) -> None:
        """Half of one group's goods and none of a group without a choice."""
        routes = replace(
            facts.read().routes, share=np.array([[[0.5], [0.5]], [[1.0], [0.0]]]),
            crosses=np.array([[[1.0], [0.0], [1.0]], [[0.0], [0.0], [0.0]]]))
        region = replace(small((0, 1)), routes=routes)
        assert region.choosing.tolist() == [[1.0], [0.0]]
        assert dependence.passage(row(1.0, 1.0), region)[:, 0].tolist() == [0.5, 0.0]
        # Where the first corridor loses all its pull, nothing passes the power any more.
        assert dependence.passage(row(0.0, 1.0), region)[:, 0].tolist() == [0.0, 0.0]


class TestPowers:
    """Tolerate, co-opt or oppose."""

    def stance(self, before: float, worth: tuple[float, float, float], luck: float = 0.5,
               reconsider: float = 0.0, **values: float) -> float:
        """A power's stance after it may have reconsidered."""
        return float(powers.stance(
            before=row(before), worth=np.array(worth)[None, :, None], luck=np.full((1, 3, 1), luck),
            reconsider=row(reconsider), stirred=NO, p=section("powers", **values))[0, 0])

    def test_it_takes_what_is_worth_most(self) -> None:
        """Where luck favours none and the premium on staying is beaten."""
        for best in (0, 1, 2):
            worth = tuple(9.0 if stance == best else 0.0 for stance in range(3))
            assert self.stance(0.0, worth) == best

    def test_it_stays_unless_it_reconsiders_or_gains_little(self) -> None:
        """Stances last years."""
        assert self.stance(0.0, (0.0, 9.0, 0.0), reconsider=0.99) == 0.0
        assert self.stance(0.0, (0.0, 0.5, 0.0), inertia=1.0) == 0.0
        assert self.stance(1.0, (0.5, 0.0, 0.0), inertia=1.0) == 1.0

    def test_its_shares_are_those_of_a_logit(self) -> None:
        """Extreme-value noise makes it one: exp(worth / temperature) over their sum."""
        luck = np.random.default_rng(1).random((1, 3, 40_000))
        worth = np.array([0.3, 0.0, -0.4])
        found = powers.stance(
            before=np.zeros((1, 40_000)),
            worth=worth[None, :, None],
            luck=luck,
            reconsider=np.zeros((1, 1)),
            stirred=NO,
            p=section("powers", inertia=0.0, temperature=0.5, review_chance=1.0))
        odds = np.exp(worth / 0.5)
        assert [(found == stance).mean() for stance in range(3)] == (
            pytest.approx(odds / odds.sum(), abs=0.01))

    def worth(self, **given: float) -> FloatArray:
        """What each stance is worth to one power with half the leverage. (stance)"""
        named = {name: row(given.get(name, 0.0)) for name in
                 ("movement", "stir", "burden", "offers", "threats")}
        return powers.worth_of_stances(**named, leverage=HALF, p=section("powers"))[0, :, 0]

    def test_opposing_and_coopting_are_two_levers(self) -> None:
        """Each raises its own stance alone."""
        before = self.worth()
        assert self.worth(offers=0.7) - before == pytest.approx([0.0, 0.7, 0.0])
        assert self.worth(threats=0.7) - before == pytest.approx([0.0, 0.0, 0.7])

    def test_events_stir_like_movement_does_and_are_forgotten(self) -> None:
        """A treaty among the region's states alarms; without any the memory fades."""
        before = self.worth()
        assert self.worth(stir=1.0)[0] == before[0]
        assert (self.worth(stir=1.0)[1:] > before[1:]).all()
        p = section("powers", event_alarm=1.5, stir_fading=0.1)
        assert powers.stir(row(1.0), NO, p)[0, 0] == pytest.approx(0.9)
        assert powers.stir(NO, row(2.0), p)[0, 0] == pytest.approx(3.0)

    def test_a_power_reviews_when_something_happens(self) -> None:
        """Or in the share of quarters in which it always does."""
        given = {"before": NO, "worth": np.array([0.0, 9.0, 0.0])[None, :, None],
                 "luck": np.full((1, 3, 1), 0.5), "p": section("powers", review_chance=0.1)}
        for stirred, reconsider, expected in ((0.0, 0.5, 0.0), (1.0, 0.5, 1.0), (0.0, 0.05, 1.0)):
            found = powers.stance(**given, reconsider=row(reconsider), stirred=row(stirred))
            assert float(found[0, 0]) == expected

    def test_acting_together_and_an_ally_shelter(self) -> None:
        """As in the base year nothing is kept off but by the ally; effort over it lets less by."""
        p = central()
        share = float(p.treaty.alliance_shelter)
        assert powers.sheltered(YES, NO, p)[0, 0] == 1.0
        assert powers.sheltered(YES, YES, p)[0, 0] == pytest.approx(1.0 - share)
        quarter = p.replace({"powers.shelter_exponent": 0.5})
        assert powers.sheltered(row(4.0), NO, quarter)[0, 0] == pytest.approx(0.5)
        assert powers.sheltered(NO, NO, quarter)[0, 0] == pytest.approx(2.0)  # at most

    def test_powers_that_coopt_bring_money(self) -> None:
        """To the region alone, by their supply, and more to those who turn to their formats."""
        p, known = central(), BASE.base.facts
        idle = replace(BASE, stance=np.zeros_like(BASE.stance))
        assert not powers.aid(idle, BASE.output, p).any()
        given = replace(BASE, stance=np.full_like(BASE.stance, powers.COOPT))
        found = powers.aid(given, BASE.output, p)
        assert (found[known.insiders] > 0.0).all() and not np.delete(
            found, known.insiders, axis=0).any()
        share = float(p.powers.coopt_gain) * BASE.supply.sum(axis=0)
        assert found[known.insiders] / BASE.output[known.insiders] == pytest.approx(
            np.broadcast_to(share, (len(known.insiders), 1)))
        turned = replace(given, effort=np.where(
            known.channels.led_by[:, None] >= 0, 0.5, BASE.effort))
        assert (powers.aid(turned, BASE.output, p)[known.insiders] > found[known.insiders]).all()

    def test_a_stirred_power_thinks_less_of_tolerating(self) -> None:
        """The more the region moves on its own."""
        calm, stirred = (
            self.worth(movement=moved) for moved in (0.0, 0.3))
        assert (stirred[1:] - stirred[0] > calm[1:] - calm[0]).all()

    def test_supply_falls_with_the_burden_and_rises_with_an_offer(self) -> None:
        """It settles, and never exceeds 1."""
        p = section("powers")
        usual, burdened, offering = (
            float(settled(powers.supply, HALF, HALF, row(stance), row(burden), p)[0, 0])
            for stance, burden in ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0)))
        assert usual == pytest.approx(0.5)
        assert burdened < usual < offering
        assert settled(powers.supply, YES, YES, YES, NO, p).max() == 1.0

    def test_coercion_needs_a_will_and_a_hold(self) -> None:
        """Opposing one who does not depend does nothing; never above 1; shelter keeps it off."""
        p = section("powers", coercion_strength=3.0)
        held = np.array([[[0.9]], [[0.0]]])
        for stance, expected in ((2.0, [1.0, 0.0]), (1.0, [0.0, 0.0])):
            rest = settled(powers.coercion, np.zeros((2, 1, 1)), row(stance), held, YES,
                           row(1.0, 1.0), p)
            assert rest[:, 0, 0] == pytest.approx(expected)
        kept_off = settled(powers.coercion, np.zeros((2, 1, 1)), row(2.0), held, YES,
                           row(0.4, 0.4), p)
        assert kept_off[:, 0, 0] == pytest.approx([0.4, 0.0])


class TestMoneyAndOutput:
    """Growth, remittances, long money, energy, value added."""

    def test_output_grows_by_its_trend_and_prices(self) -> None:
        """Four quarters make a year's rate, in logs."""
        p, now = section("growth", dollar_inflation=0.02), row(100.0)
        for _ in range(4):
            now = growth.potential(
                before=now, trend=row(0.05), diverted=NO, struck=NO, opened=NO, p=p)
        assert float(now[0, 0]) == pytest.approx(100.0 * np.exp(0.07))

    def test_signs_of_growth(self) -> None:
        """Rivalry and incidents cost, open trade pulls."""
        p = section("growth")
        calm = growth.potential(before=row(1.0), trend=NO, diverted=NO, struck=NO, opened=NO, p=p)
        assert (
            growth.potential(before=row(1.0), trend=NO, diverted=YES, struck=NO, opened=NO, p=p)
            < calm)
        assert (
            growth.potential(
                before=row(1.0), trend=NO, diverted=NO, struck=row(0.01), opened=NO, p=p)
            < calm)
        assert (
            growth.potential(
                before=row(1.0), trend=NO, diverted=NO, struck=NO, opened=row(0.1), p=p)
            > calm)

    @pytest.mark.parametrize("effect", [-0.2, 0.1])
    def test_the_toll_of_sanctions_has_either_sign_and_an_end(self, effect: float) -> None:
        """It settles at effect times pressure, and output answers in logs."""
        p = section("growth", sanctions_effect=effect)
        rest = settled(growth.toll, NO, HALF, p)
        assert float(rest[0, 0]) == pytest.approx(effect / 2)
        output = growth.output(potential=row(100.0), toll=rest, lost=NO, luck=NO)
        assert float(output[0, 0]) == pytest.approx(100.0 * np.exp(effect / 2))

    @given(output=st.lists(st.floats(0.1, 1e5), min_size=3, max_size=3),
           received=st.lists(st.floats(-1e5, 1e5), min_size=3, max_size=3))
    @settings(deadline=None)
    def test_the_world_spends_what_it_makes(
            self, output: list[float], received: list[float]) -> None:
        """Whatever is sent home; and nobody spends nothing."""
        spent = growth.expenditure(row(*output), row(0.1, -0.1, 0.0), row(*received))
        assert spent.sum() == pytest.approx(sum(output), rel=1e-12)
        assert spent.min() > 0.0

    def test_remittances_follow_the_host(self) -> None:
        """In proportion at an elasticity of 1; a shut door stops them, checks cut them."""
        p = section("remittances", checks=0.8, host_elasticity=1.0)
        base, none = np.full((1, 1, 1), 2.0), np.zeros((1, 1, 1))
        rest = settled(remittances.remittances, none, base, row(1.5), none, p)
        assert rest[0, 0, 0] == pytest.approx(3.0)
        checked = settled(remittances.remittances, base, base, YES, none + 1.0, p)
        assert checked[0, 0, 0] == pytest.approx(0.4)
        shut = section("remittances", policy=0.0)
        assert settled(remittances.remittances, base, base, YES, none, shut)[0, 0, 0] == (
            pytest.approx(0.0, abs=1e-12))

    def missed(self, received: float, years: float = 0.0, output: float = 10.0,
               **values: float) -> float:
        """Output lost by a state to which 2 bn were sent in the base year, log points."""
        return float(remittances.loss(
            received=np.full((1, 1, 1), received), base=np.full((1, 1, 1), 2.0),
            host_growth=row(0.04), years=np.array(years), output=row(output),
            p=section("remittances", host_elasticity=1.0, **values))[0, 0])

    def test_remittances_that_do_not_come_are_felt(self) -> None:
        """A multiplier of the share of output; only what differs from the expected path."""
        assert self.missed(0.0, multiplier=0.5) == pytest.approx(0.5 * 2.0 / 10.0)
        assert self.missed(2.0) == 0.0
        assert self.missed(2.0 * np.exp(0.4), years=10.0) == pytest.approx(0.0)
        assert self.missed(3.0) < 0.0 < self.missed(2.0, years=10.0)
        assert self.missed(0.0, output=0.01, multiplier=0.5) == 0.5

    def test_no_host_sends_more_than_it_makes(self) -> None:
        """Then all receivers get the same share less; else nothing changes."""
        wished = np.array([3.0, 1.0])[:, None, None]
        assert remittances.within_means(wished, row(2.0))[:, 0, 0] == pytest.approx([1.5, 0.5])
        assert (remittances.within_means(wished, row(5.0)) == wished).all()

    def test_energy_short_of_need_costs_output(self) -> None:
        """In proportion to what is missing of the base year; more than that gives nothing."""
        p = section("energy", output_loss=0.2)
        lost = energy.output_loss(row(0.3, 0.5, 0.9), row(0.5, 0.5, 0.5), p)[:, 0]
        assert lost == pytest.approx([0.04, 0.0, 0.0])

    def test_long_money_is_dearer_under_fear_and_discord(self) -> None:
        """And cheaper where risk is shared."""
        shared = section("finance", shared_risk_bonds=1.0)
        p = section("finance", shared_risk_bonds=0.0)
        calm, afraid, at_odds, sharing = (
            float(settled(finance.capital_cost, NO, finance.aim(fear, discord, rule), rule)[0, 0])
            for fear, discord, rule in ((NO, NO, p), (YES, NO, p), (NO, YES, p), (YES, NO, shared)))
        assert calm == pytest.approx(float(p.base_rate + p.scarcity))
        assert afraid > calm < at_odds
        assert sharing < afraid

    def test_energy_security_is_gained_and_withheld(self) -> None:
        """Within 0 and 1 at both ends."""
        p = section("energy")
        for gained, withheld, expected in ((9.0, 0.0, 1.0), (0.0, 9.0, 0.0)):
            rest = settled(energy.security, HALF, row(gained), row(withheld), p)
            assert float(rest[0, 0]) == pytest.approx(expected)

    def test_rules_and_skills_raise_value_added(self) -> None:
        """Each by itself, late."""
        p = section("value_added")
        rest = float(settled(value_added.high_value_share, NO, NO, NO, NO, p)[0, 0])
        assert rest == pytest.approx(float(p.base_level))
        for arguments in ((row(0.1), NO, NO), (NO, HALF, NO), (NO, NO, HALF)):
            assert float(settled(value_added.high_value_share, NO, *arguments, p)[0, 0]) > rest


class TestReroute:
    """What becomes of trade that controls stop: each part of the rule by itself."""

    def stopped(self, harder: float) -> tuple[FloatArray, FloatArray]:
        """One joiner, one other supplier and the target at home, who gain alike by gravity."""
        answer = np.array([[0.8, -0.4, 0.0], [-0.3, 0.9, 0.0], [-0.5, -0.5, 0.0]])[..., None]
        return reroute.stopped(
            usual=row(8.0, 4.0, 90.0), harder=row(harder, 0.0, 0.0), joins=row(1, 0, 0),
            answer=answer, elasticity=np.float64(4.0))

    def test_nothing_is_stopped_without_cost_and_at_most_everything(self) -> None:
        """And what gravity gives others is what it takes from the joiner."""
        cut, given = self.stopped(0.0)
        assert not cut.any() and not given.any()
        cut, given = self.stopped(50.0)
        assert cut[:, 0] == pytest.approx([8.0, 0.0, 0.0])
        assert given[:, 0] == pytest.approx([0.0, 3.0, 5.0])
        small, _ = self.stopped(0.001)
        assert small[0, 0] == pytest.approx(0.8 * 8.0 * 0.004, rel=0.01)

    def test_one_supplier_comes_first_and_others_share_the_rest(self) -> None:
        """By what they sell; together they bring their part."""
        found = reroute.gains(
            cut=np.array([10.0]), usual=row(8.0, 1.0, 3.0, 5.0), others=row(0, 1, 1, 1),
            lead=row(0, 0, 0, 0.6), p=section("reroute", suppliers=0.5))
        assert found[:, 0] == pytest.approx([0.0, 0.5, 1.5, 3.0])

    def test_preference_gives_what_gravity_does_not(self) -> None:
        """And nothing where gravity gives all, or where nothing is stopped."""
        def found(cut: float, given: float) -> FloatArray:
            return reroute.shift(
                cut=np.array([cut]), gain=row(0.0, 0.4 * cut), given=row(0.0, given),
                usual=row(20.0, 5.0), others=row(0, 1), joins=row(1, 0),
                answer=np.eye(2)[..., None], p=section("reroute", suppliers=0.4))[:, 0]
        assert np.exp(found(10.0, 1.0)) == pytest.approx([1.0, 1.0 + 3.0 / 5.0])
        assert not found(10.0, 5.0).any()
        assert not found(0.0, 0.0).any()

    def test_hubs_weigh_by_union_border_and_the_root_of_trade(self) -> None:
        """As the four weights say."""
        p, kinds = central().reroute, central().reroute.by_actor("hub_weight")
        found = reroute.hub_weights(
            turnover=row(4, 1, 1, 1), union=row(1, 1, 0, 0), border=row(1, 0, 1, 0), p=p)[:, 0]
        assert found == pytest.approx([2.0 * float(kinds[name]) for name in (
            "union_and_border",)] + [float(kinds[name]) for name in ("union", "border", "neither")])

    def passed_on(self, hesitant: float = 0.0, police: float = 0.0) -> FloatArray:
        """A joiner, another supplier that may be a hub too, and a hub."""
        return reroute.passed_on(
            cut=row(10.0, 0.0, 0.0), gain=row(0.0, 4.0, 0.0), hesitant=row(0.0, hesitant, 0.0),
            weight=row(0.0, 1.0, 3.0), policed=row(0.0, 0.0, police),
            p=section("reroute", third_states=0.1, suppliers=0.4, enforcement=-0.5))[..., 0]

    def test_hubs_share_the_detour(self) -> None:
        """In all it is its share of what is stopped, whoever it comes from."""
        assert self.passed_on() == pytest.approx(
            np.array([[0, 0.25, 0.75], [0, 0, 0], [0, 0, 0]]))
        mixed = self.passed_on(hesitant=1.0)
        assert mixed.sum() == pytest.approx(1.0)
        assert mixed[1, 2] == pytest.approx(4.0 / 14.0)
        assert mixed[1, 1] == 0.0

    def test_what_policing_stops_is_lost_and_goes_no_other_way(self) -> None:
        """A hub that polices lets less through, and the others no more than before."""
        lax, strict = self.passed_on(), self.passed_on(police=1.0)
        assert strict[0, 2] == pytest.approx(lax[0, 2] * np.exp(-0.5))
        assert strict[0, 1] == lax[0, 1]

    def test_secondary_measures_make_hubs_police(self) -> None:
        """Up to full policing and not beyond."""
        p = section("reroute", policing_by_fear=10.0)
        assert float(settled(reroute.policing, NO, YES, p)[0, 0]) == pytest.approx(1.0)

    def test_nobody_is_a_hub_who_joins_or_is_under_controls(self) -> None:
        """Belarus is one until controls on it begin; senders and the target never are."""
        seeds = facts.read()
        [by, ru] = (seeds.index(code) for code in ("BY", "RU"))
        before, after = (readings.hubs(seeds, Quarter(year, 4))[:, ru, 0] for year in (2021, 2022))
        assert before[by] == 1.0 and after[by] == 0.0
        for code in ("RU", "EU", "US", "ROW"):
            assert before[seeds.index(code)] == after[seeds.index(code)] == 0.0


class TestBaseAnswers:
    """What gravity does where one seller's sales are stopped."""

    def test_what_a_joiner_loses_goes_to_others_and_home(self) -> None:
        """A target that spends the same buys as much: changes add up to nothing."""
        found = base_answers.gravity_answers(facts.read())
        assert np.abs(found.sum(axis=1)).max() < 1e-5
        seeds = facts.read()
        for place, target in enumerate(seeds.targets):
            sellers = np.flatnonzero((seeds.base.flow[:, target] > 0)
                                     & (np.arange(len(seeds.states)) != target))
            own = found[place, sellers, sellers, 0]
            assert (own > 0.0).all() and (own < 1.0).all()


class TestLuck:
    """Persistent shocks keep the spread they are said to have."""

    def test_the_long_run_spread_does_not_depend_on_persistence(self) -> None:
        """The variance settles at the square of the spread."""
        random = np.random.default_rng(2)
        for persistence in (0.0, 0.9):
            shock = np.zeros((1, 20_000))
            for _ in range(60):
                luck = random.standard_normal(shock.shape)
                shock = disturbances.persistent(
                    shock=shock,
                    luck=luck,
                    persistence=np.float64(persistence),
                    spread=np.float64(0.3))
            assert shock.std() == pytest.approx(0.3, rel=0.03)

    def test_no_spread_lets_luck_fade(self) -> None:
        """It shrinks by the persistence."""
        after = disturbances.persistent(
            shock=YES, luck=YES, persistence=np.float64(0.9), spread=np.float64(0.0))
        assert float(after[0, 0]) == pytest.approx(0.9)

    @pytest.mark.parametrize(("lasting", "persistence"), [(0.3, 0.84), (0.6, 0.5), (0.1, 0.95)])
    def test_years_change_by_what_is_said(self, lasting: float, persistence: float) -> None:
        """Changes of yearly means have variance one, whatever stays and however fast it fades."""
        random = np.random.default_rng(5)
        level, shock, quarters = np.zeros(200_000), np.zeros(200_000), []
        stays = disturbances.staying(np.float64(lasting))
        passes = disturbances.passing(np.float64(lasting), np.float64(persistence))
        for _ in range(int(8 + 4 / (1 - persistence))):
            luck = random.standard_normal(level.shape)
            level, shock = level + stays * luck, persistence * shock + passes * luck
            quarters.append(level + shock)
        years = np.stack(quarters[-8:]).reshape(2, 4, -1).mean(axis=1)
        assert (years[1] - years[0]).var() == pytest.approx(1.0, rel=0.03)

    def test_tails_are_those_of_student(self) -> None:
        """A normal draw times it is t with four degrees, scaled, up to the calmest year allowed."""
        random = np.random.default_rng(3)
        drawn = random.standard_normal(1_000_000)
        found = np.abs(drawn * disturbances.fat(random.uniform(size=(2, 1_000_000))))
        for chance in (0.5, 0.1, 0.01):
            usual = stats.t.ppf(1.0 - chance / 2.0, 4) / np.sqrt(2.0)
            assert np.quantile(found, 1.0 - chance) == pytest.approx(usual, rel=0.04)

    def test_what_politics_explains_is_no_luck(self) -> None:
        """Variances add up: that of luck and the share that relations and powers explain."""
        p, known = section("disturbances", politics_inside=0.19, politics_outside=0.0), facts.read()
        found = disturbances.unexplained(known, p)
        assert found[known.pair("KG", "TJ")] == pytest.approx(0.9)
        assert found[known.pair("KG", "RU")] == 1.0


class TestResponse:
    """Nested quantal response over channels."""

    mode = np.array([0, 0, 1, 2, 3])

    def wanted(self, *appeal: float, open_to: tuple[float, ...] = (1, 1, 1, 1, 1),
               **values: float) -> FloatArray:
        """Shares of a state that moves all of the way at once. (channel)"""
        p = section("choice", speed=1.0, **values)
        slots = Slots.of(np.array(open_to, dtype=float)[None, :, None], self.mode)
        before = slots.pick(np.full((1, 5, 1), 0.2))
        worth = slots.pick(np.array(appeal, dtype=float)[None, :, None])
        return slots.spread(respond(worth, before, row(*[1] * len(slots.state)), slots, p))[0, :, 0]

    def test_no_mode_wins_by_headcount(self) -> None:
        """Alike in appeal, modes share alike; two channels of one mode split its share."""
        assert self.wanted(0, 0, 0, 0, 0) == pytest.approx([0.125, 0.125, 0.25, 0.25, 0.25])

    def test_a_closed_channel_gets_nothing(self) -> None:
        """Nor does a mode whose channels are all closed."""
        found = self.wanted(0, 0, 0, 0, 0, open_to=(1, 0, 0, 1, 1))
        assert found == pytest.approx([1 / 3, 0, 0, 1 / 3, 1 / 3])

    def test_odds_are_those_of_the_logit(self) -> None:
        """Between modes of one channel each, exp of the difference over the temperature."""
        found = self.wanted(0, 0, 0.6, 0.0, 0, temperature=0.5)
        assert found[2] / found[3] == pytest.approx(np.exp(1.2))

    @given(appeal=st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=5))
    @settings(deadline=None)
    def test_shares_sum_to_one_whatever_the_appeal(self, appeal: list[float]) -> None:
        """The steepest appeals too."""
        found = self.wanted(*appeal)
        assert found.sum() == pytest.approx(1.0, abs=1e-12)
        assert found.min() >= 0.0

    def test_effort_moves_part_of_the_way(self) -> None:
        """A tenth of it at a speed of a tenth."""
        slots, before = Slots.of(np.ones((1, 5, 1)), self.mode), np.full((5, 1), 0.2)
        p = section("choice", speed=0.1)
        moved = respond(row(5, 0, 0, 0, 0), before, row(1, 1, 1, 1, 1), slots, p)[:, 0]
        assert moved - 0.2 == pytest.approx(0.1 * (self.wanted(5, 0, 0, 0, 0) - 0.2))

    def test_states_choose_each_for_itself(self) -> None:
        """What one finds appealing, or may use, is nothing to another."""
        open_to = np.array([[1, 1, 1, 1, 1], [1, 0, 0, 1, 1]], dtype=float)[..., None]
        slots = Slots.of(open_to, self.mode)
        appeal = np.array([[0.3, -0.2, 0.6, 0.0, 0.1], [9.0, 0.0, 0.0, 0.4, -0.5]])[..., None]
        found = slots.spread(wanted(
            slots.pick(appeal), np.ones((len(slots.state), 1)), slots, section("choice")))[..., 0]
        for state in (0, 1):
            assert found[state] == pytest.approx(self.wanted(
                *appeal[state, :, 0], open_to=tuple(open_to[state, :, 0])), rel=1e-12)


class TestConstants:
    """What each slot must be worth beyond its terms, so that measured effort is at rest."""

    @given(seed=st.integers(0, 2**32 - 1))
    @settings(deadline=None, max_examples=20)
    def test_they_turn_the_choice_round(self, seed: int) -> None:
        """Effort chosen with them is the effort they were worked out from."""
        random, slots, p = np.random.default_rng(seed), BASE.base.facts.channels.slots, section(
            "choice", likeness=random_between(seed, 0.4, 1.0))
        count = len(slots.state)
        open_to = np.where(random.random((count, 1)) < 0.1 * slots.abroad, 0.0, 1.0)
        shares = random.uniform(0.0, 1.0, (count, 3)) ** 4 * open_to
        shares = shares / slots.by_state.of(shares)[slots.state]
        worth = random.normal(0.0, 1.0, (count, 3))
        found = wanted(worth + constants(shares, worth, open_to, slots, p), open_to, slots, p)
        assert found == pytest.approx(shares, rel=1e-6, abs=1e-8)

    def test_what_opens_later_is_taken_for_a_small_channel(self) -> None:
        """A channel that is closed in the base year has a finite constant and gets little."""
        slots, p = Slots.of(np.ones((1, 5, 1)), TestResponse.mode), section("choice")
        open_to = row(1, 0, 1, 1, 1)
        shares = row(0.25, 0.0, 0.25, 0.25, 0.25)
        found = constants(shares, NO + np.zeros((5, 1)), open_to, slots, p)
        assert np.isfinite(found).all()
        opened = wanted(found, np.ones((5, 1)), slots, p)
        assert 0.0 < opened[1, 0] < 0.02

    def test_the_world_starts_with_measured_effort_at_rest(self) -> None:
        """The choice of the base year moves no effort."""
        found = choice.wanted(
            choice.appeal(BASE, central(), np.zeros((len(BASE.base.constant), 1))),
            BASE.base.facts.channels.open_slots(readings.ties(BASE.base.facts, BASE.quarter)),
            BASE.base.facts.channels.slots, central().choice)
        now = BASE.base.facts.channels.slots.pick(BASE.effort)
        assert found == pytest.approx(now, rel=1e-6, abs=1e-6)


class TestLeanings:
    """What scenarios believe of modes, for all states and for one."""

    def test_a_belief_of_one_state_comes_on_top_of_that_of_all(self) -> None:
        """On the mode it is about, and at home on the appeal of home."""
        known = facts.read()
        p = central().replace({"choice.mode_prior.bilateral": 0.5, "choice.home_appeal": 0.3,
                               "choice.mode_prior.bilateral.KZ": 1.0})
        found, slots = leanings(known, p)[:, 0], known.channels.slots
        mode = known.channels.mode[slots.channel]
        own = (mode == 0) & (slots.state == known.index("KZ"))
        assert own.any()
        assert found == pytest.approx(0.5 * (mode == 0) + 1.0 * own + 0.3 * (mode == 3))


MEMBERS = 17  # no other axis of any array is so long


@pytest.fixture(scope="module")
def calls() -> dict[str, tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], Any]]:
    """A call of every rule in one quarter, by "module.function": what it was given and gave."""
    seen: dict[str, tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], Any]] = {}

    def spied(name: str, rule: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:
            found = rule(*given, **named)
            seen[name] = rule, given, named, found
            return found
        return called

    block = Block.begin(Scenario.read("five_billion"), np.arange(MEMBERS), 1)
    with pytest.MonkeyPatch.context() as patch:
        for name in (one.name for one in iter_modules(rules.__path__)):
            module = import_module(f"qurultay.world.rules.{name}")
            for own, rule in vars(module).copy().items():
                if inspect.isfunction(rule) and rule.__module__ == module.__name__ \
                        and not own.startswith("_") and is_pure(rule):
                    patch.setattr(module, own, spied(f"{name}.{own}", rule))
        world = block.first
        for _ in range(4):
            world = step(block.now(world))
    return seen


def is_pure(rule: Callable[..., Any]) -> bool:
    """Whether a rule is handed arrays, and no whole world."""
    kinds = {one.annotation for one in inspect.signature(rule).parameters.values()}
    return not kinds & {"Now", "World", "Facts", "Parameters"}


def only(thing: Any, member: int) -> Any:
    """An argument or a result as it is for one member alone."""
    if isinstance(thing, np.ndarray) and thing.ndim and thing.shape[-1] == MEMBERS:
        return np.ascontiguousarray(thing[..., member:member + 1])
    if isinstance(thing, Section):
        return Section(thing._name, {key: only(value, member)
                                     for key, value in thing._values.items()})
    if isinstance(thing, dict):
        return {key: only(value, member) for key, value in thing.items()}
    if isinstance(thing, tuple) and type(thing) is tuple:
        return tuple(only(value, member) for value in thing)
    return thing


def flat(thing: Any) -> list[bytes]:
    """The bits of all arrays of a result."""
    if isinstance(thing, dict):
        thing = tuple(thing.values())
    parts = thing if isinstance(thing, tuple) else (thing,)
    return [np.ascontiguousarray(part).tobytes() for part in parts]


@pytest.mark.parametrize("module", [one.name for one in iter_modules(rules.__path__)])
def test_a_rule_keeps_members_apart(calls: dict[str, Any], module: str) -> None:
    """One call for all members gives each, to the last bit, what a call of its own gives."""
    own = [name for name in calls if name.startswith(f"{module}.")]
    assert own, f"no function of {module} was called in a quarter"
    for name in own:
        rule, given, named, found = calls[name]
        for member in (0, MEMBERS // 2, MEMBERS - 1):
            alone = rule(*only(given, member), **only(named, member))
            assert flat(alone) == flat(only(found, member)), name
