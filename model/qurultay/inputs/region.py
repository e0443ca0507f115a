"""Reading the seeds: who the actors are, how pairs, channels, routes and projects lie.

Whatever has a date is read as it was at the end of a vintage. What has none (priorities, effort,
corridors, how often something happens) serves every vintage.
"""


from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import combinations

import numpy as np

from qurultay.core.arrays import FloatArray, IntArray, Largest, Weights, total
from qurultay.core.errors import ScenarioError, SeedError, shown
from qurultay.core.quarters import Quarter
from qurultay.core.toml import hint
from qurultay.inputs import politics, vintages
from qurultay.inputs.base_year import BaseYear
from qurultay.inputs.base_year import read as read_base_year
from qurultay.inputs.channels import Channels, channels, measured_effort
from qurultay.inputs.completeness import check
from qurultay.inputs.forums import forums_of
from qurultay.inputs.networks import Projects, Routes, projects, routes
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.politics import (
    KINDS_OF_SANCTION,
    KINDS_OF_TREATY,
    RUNGS,
    Choice,
    Measure,
    Standing,
    Treaty,
)
from qurultay.inputs.record import read_roles
from qurultay.inputs.tables import Row, as_known, in_force, rows

KINDS_OF_DEPENDENCE = ("trade", "export_transit", "remittances", "energy", "debt", "security")
STANCES = ("tolerate", "co-opt", "oppose")
SUPPORTS = ("liquidity", "clearing", "insurance", "last_mile", "common_rules")
BUILT_IN_STATE = (*SUPPORTS, "shelter")


@dataclass(frozen=True, eq=False)  # one map is itself alone, so that it can be a key
class Facts:
    """The base year and the map of the region (shapes: n actors, p pairs, k kinds, 1 member)."""

    states: tuple[str, ...]
    roles: tuple[str, ...]
    base: BaseYear
    left: IntArray
    right: IntArray
    pair_of: IntArray
    central: FloatArray
    acting: FloatArray
    powers: tuple[int, ...]
    borders: FloatArray
    neighbours: FloatArray
    trust: FloatArray
    conflict_hazard: FloatArray
    conflict: FloatArray
    rivalry: FloatArray
    standings: tuple[Standing, ...]
    treaties: tuple[Treaty, ...]
    turnover: FloatArray
    in_office: tuple[Quarter | None, ...]
    effort: FloatArray
    dependence: FloatArray
    stance: FloatArray
    supply: FloatArray
    leverage: FloatArray
    supplies: FloatArray
    hazard: FloatArray
    loss: FloatArray
    incidents: tuple[str, ...]
    measures: tuple[Measure, ...]
    imposes: FloatArray
    mediators: int
    mediated: FloatArray
    channels: Channels
    routes: Routes
    projects: Projects
    choices: tuple[Choice, ...] = ()

    @cached_property
    def insiders(self) -> IntArray:
        """The rows of Central Asian states."""
        return np.flatnonzero(self.central[:, 0] > 0)

    @cached_property
    def at_odds(self) -> IntArray:
        """Pairs that can clash or be rivals, or that a scenario can set against each other."""
        known = np.stack([self.conflict_hazard, self.conflict, self.rivalry])
        named = (key.rpartition(".")[2].split("-") for key in Catalogue.shipped()
                 if key.startswith(("conflict.clash.", "conflict.shut.")))
        codes = [self.pair(one, other) for one, other in named
                 if one in self.states and other in self.states]
        some = np.flatnonzero(known.max(axis=0)[:, 0] > 0)
        return np.union1d(some, np.array(codes, dtype=np.int64))

    @cached_property
    def watched(self) -> IntArray:
        """Pairs whose relation can change: with a side in Central Asia, or at odds."""
        one, other = self.left, self.right
        near = np.maximum(self.central[one], self.central[other])
        near = near * self.acting[one] * self.acting[other]
        return np.union1d(np.flatnonzero(near[:, 0]), self.at_odds)

    @cached_property
    def steady(self) -> FloatArray:
        """1 for pairs whose relation stays as it is. (p, 1)"""
        found = np.ones((self.pairs, 1))
        found[self.watched] = 0.0
        return found

    @cached_property
    def follows(self) -> FloatArray:
        """1 for pairs of Central Asia that the motor, its mediators, goes ahead of. (p, 1)"""
        found = self.inside.copy()
        found[self.mediators] = 0.0
        return found

    @cached_property
    def builds_in_state(self) -> Weights:
        """From effort by state and channel to what it builds there. (thing, n <- n, c)"""
        n, channels = len(self.states), self.channels
        table = np.zeros((len(BUILT_IN_STATE), n, n, len(channels.names)))
        for thing, name in enumerate(BUILT_IN_STATE):
            for state in self.insiders:
                table[thing, state, state] = channels.builds[:, channels.things.index(name)]
        return Weights(table, inner=2)

    @cached_property
    def inside(self) -> FloatArray:
        """1 for pairs inside Central Asia. (p, 1)"""
        return self.central[self.left] * self.central[self.right]

    @cached_property
    def first_standing(self) -> Quarter:
        """The quarter in which what is known of relations begins."""
        return min(standing.since for standing in self.standings)

    def rungs(self, quarter: Quarter) -> FloatArray:
        """Where each pair stood on the ladder in a quarter, as a place in RUNGS. (p, 1)"""
        found = np.full((self.pairs, 1), float(RUNGS.index("normal")))
        for one in self.standings:
            if one.since <= quarter and (one.until is None or quarter <= one.until):
                found[one.pair] = one.rung
        return found

    def implemented(self, quarter: Quarter) -> FloatArray:
        """1 for pairs of which a treaty is implemented from this quarter on. (p, 1)"""
        found = np.zeros((self.pairs, 1))
        for one in self.treaties:
            if one.implemented == quarter:
                for pair in combinations(one.between, 2):
                    found[self.pair_of[pair]] = 1.0
        return found

    def treaty(self, quarter: Quarter, kind: str = "") -> FloatArray:
        """1 for pairs with a treaty, of a kind or any, in force in a quarter. (p, 1)"""
        found = np.zeros((self.pairs, 1))
        for one in self.treaties:
            if one.kind.startswith(kind) and one.stands("in_force", quarter):
                for pair in combinations(one.between, 2):
                    found[self.pair_of[pair]] = 1.0
        return found

    def in_unions(self, quarter: Quarter) -> FloatArray:
        """1 for states that are in each customs union in a quarter. (n, union, 1)"""
        unions = [forum for forum in self.channels.forums if forum.union]
        found = np.zeros((len(self.states), len(unions), 1))
        for place, union in enumerate(unions):
            if union.in_force(quarter):
                found[list(union.at(quarter).members), place] = 1.0
        return found

    def stirring(self, quarter: Quarter) -> FloatArray:
        """What happens in a quarter that stirs each power. (g, 1)

        A treaty signed among states of the region counts as 1; for each of its states, a union
        joined without the power, or left that it leads, as 1.
        """
        signed = sum(one.signed == quarter and all(self.central[i, 0] > 0 for i in one.between)
                     for one in self.treaties)
        found = np.full((len(self.powers), 1), float(signed))
        before, now = ([set(forum.at(when).members) for forum in self.channels.forums
                        if forum.union and forum.in_force(when)]
                       for when in (quarter + -1, quarter))
        for place, power in enumerate(self.powers):
            for state in self.insiders:
                left = any({state, power} <= union for union in before) and not any(
                    {state, power} <= union for union in now)
                joined = any(state in union and power not in union for union in now) and not any(
                    state in union and power not in union for union in before)
                found[place] += float(left) + float(joined)
        return found

    @cached_property
    def ruler(self) -> FloatArray:
        """The weights of kinds of dependence by which all worlds are judged alike. (kind, 1)"""
        known = Catalogue.shipped()
        return np.array([[known[f"dependence.weight.{kind}"].value]
                         for kind in KINDS_OF_DEPENDENCE])

    @cached_property
    def worst_discord(self) -> Largest:
        """From a value of those pairs to the largest that a state is party to. (n <- p)"""
        sides = np.stack([self.left[self.at_odds], self.right[self.at_odds]])
        return Largest([self.at_odds[(sides == state).any(axis=0)]
                        for state in range(len(self.states))])

    @cached_property
    def togetherness(self) -> Weights:
        """From a pair value to its mean over the neighbours in Central Asia. (n <- p)"""
        inside = self.neighbours * self.central[self.left] * self.central[self.right]
        return Weights(self._sides(inside, mean=True))

    @cached_property
    def of_state(self) -> Weights:
        """From a pair value to its sum over a state's pairs. (n <- p)"""
        return Weights(self._sides(np.ones((self.pairs, 1))))

    @cached_property
    def exposed(self) -> Weights:
        """From a pair value to its sum weighed by base-year trade over output. (n <- p)"""
        flow = self.base.flow + self.base.flow.T
        return Weights(self._sides(flow[self.left, self.right][:, None])
                       / self.base.output[:, None])

    @cached_property
    def with_region(self) -> Weights:
        """From a pair value to its mean over Central Asian partners. (n <- p)"""
        states = np.arange(len(self.states))[:, None]
        partner = np.where(states == self.left, self.right, self.left)
        table = (self._sides(np.ones((self.pairs, 1))) > 0) * self.central[partner, 0]
        return Weights(table / np.maximum(table.sum(axis=1, keepdims=True), 1.0))

    @cached_property
    def by_group(self) -> Weights:
        """From a pair value to its sum over the pairs of each group of routes. (group <- p)"""
        groups = np.arange(self.routes.share.shape[0])[:, None]
        return Weights((groups == self.routes.group) * 1.0)

    @cached_property
    def base_load(self) -> FloatArray:
        """Goods on each corridor in the base year, bn USD. (r, 1)"""
        flow = self.base.flow + self.base.flow.T
        return self.routes.loaded.of(self.by_group.of(flow[self.left, self.right][:, None]))

    @cached_property
    def burdened(self) -> tuple[IntArray, IntArray]:
        """Exporter and importer of every flow that some measure can burden."""
        export, ban, counter = (self.imposes[KINDS_OF_SANCTION.index(kind), :, :, 0]
                                for kind in ("export_control", "import_ban", "counter"))
        exporter, importer = np.nonzero((export > 0) | (ban > 0).T | (counter > 0).T)
        return exporter, importer

    def _sides(self, weight: FloatArray, mean: bool = False) -> FloatArray:
        """A weight of pairs (p, 1) as a table of states by pairs they are party to. (n, p)"""
        states = np.arange(len(self.states))[:, None]
        table = ((states == self.left) | (states == self.right)) * weight[:, 0]
        found: FloatArray = table
        if mean:
            found = table / np.maximum((table > 0).sum(axis=1, keepdims=True), 1)
        return found

    @property
    def pairs(self) -> int:
        """How many unordered pairs of actors there are."""
        return len(self.left)

    def index(self, code: str) -> int:
        """The row of an actor by its code; ScenarioError with the nearest one if there is none."""
        if code not in self.states:
            raise ScenarioError(f"there is no state {shown(code)}" + hint(str(code), self.states))
        return self.states.index(code)

    def pair(self, one: str, other: str) -> int:
        """The row of a pair of actors by their codes."""
        return int(self.pair_of[self.index(one), self.index(other)])

    @cached_property
    def controls(self) -> FloatArray:
        """Flows that an export control or a counter-measure stops at any time. (n, n, 1)"""
        export, counter = (self.imposes[KINDS_OF_SANCTION.index(kind)]
                           for kind in ("export_control", "counter"))
        found: FloatArray = np.maximum(export, np.swapaxes(counter, 0, 1))
        return found

    @cached_property
    def targets(self) -> tuple[int, ...]:
        """States that controls keep goods from."""
        barred = self.controls[:, :, 0].max(axis=0)
        return tuple(int(i) for i in np.flatnonzero(barred))

    @cached_property
    def but(self) -> FloatArray:
        """1 for flows between two actors, 0 for sales at home. (n, n, 1)"""
        n = len(self.states)
        return np.ones((n, n, 1)) - np.eye(n)[..., None]

    @cached_property
    def phi(self) -> FloatArray:
        """Openness of every flow to trade with which gravity returns the base year. (n, n, 1)"""
        output, expenditure = self.base.output[:, None], self.base.expenditure[:, None]
        flow = np.ascontiguousarray(self.base.flow[..., None])
        found: FloatArray = flow * float(total(output)[0]) / (output[:, None] * expenditure[None])
        return found

    @cached_property
    def base_turnover(self) -> FloatArray:
        """Trade of two actors in the base year, both ways. bn USD, (n, n, 1)"""
        return (self.base.flow + self.base.flow.T)[..., None]

    def in_union(self, quarter: Quarter) -> FloatArray:
        """1 for pairs that are in one customs union in a quarter. (p, 1)"""
        found = np.zeros((self.pairs, 1))
        for forum in self.channels.forums:
            if forum.union and forum.in_force(quarter):
                for one, other in combinations(forum.at(quarter).members, 2):
                    found[self.pair_of[one, other]] = 1.0
        return found

    @cached_property
    def passed(self) -> Weights:
        """From a corridor value to its sum over those that cross a power's land. (g <- r)"""
        return Weights(self.routes.crosses[:, list(self.powers), 0].T)

    @cached_property
    def with_power(self) -> IntArray:
        """The pair of each state and each power; any pair where they are one. (n, g)"""
        found: IntArray = self.pair_of[:, list(self.powers)]
        return found

    @cached_property
    def apart(self) -> FloatArray:
        """1 where a state and a power are two, 0 where they are one. (n, g, 1)"""
        same = np.arange(len(self.states))[:, None] == np.array(self.powers)
        return np.where(same, 0.0, 1.0)[..., None]

    @cached_property
    def choosing(self) -> FloatArray:
        """Groups of pairs that may choose among several corridors. (group, 1)"""
        choices = np.count_nonzero(self.routes.share[:, :, 0], axis=1)
        return mask([bool(count > 1) for count in choices])

    def power_names(self) -> tuple[str, ...]:
        """Codes of the great powers in the order of the `power` axis."""
        return tuple(self.states[i] for i in self.powers)


def mask(flags: list[bool]) -> FloatArray:
    """Truth values as a column of ones and zeros. (length, 1)"""
    return np.array(flags, dtype=np.float64)[:, None]


__all__ = ["KINDS_OF_DEPENDENCE", "KINDS_OF_SANCTION", "KINDS_OF_TREATY", "RUNGS", "STANCES",
           "SUPPORTS", "Choice", "Facts", "Measure", "Treaty", "priorities_of", "read"]


def _pair_value(held: Sequence[Row], states: tuple[str, ...], pair_of: IntArray, column: str,
                fill: float) -> FloatArray:
    """A column of relations.csv over all pairs, `fill` where no row speaks. (p, 1)

    All rows are checked; those that `held` count.
    """
    values = np.full((len(states) * (len(states) - 1) // 2, 1), fill)
    lines = {row.line for row in held}
    for row in rows("relations.csv"):
        at, value = pair_of[row.two("left", "right", states)], row.number(column, 0.0, 1.0)
        if row.line in lines:
            values[at] = value
    return values


def _mediation(states: tuple[str, ...], pair_of: IntArray, central: FloatArray,
               ) -> tuple[int, FloatArray]:
    """The pair of mediators, and the pairs of the region they are no party to. (p, 1)"""
    if len(rows("mediators.csv")) != 1:
        raise SeedError("seeds/mediators.csv needs exactly one row: the pair that mediates")
    [row] = rows("mediators.csv")
    both = set(row.two("left", "right", states))
    reach = np.zeros((len(states) * (len(states) - 1) // 2, 1))
    inside = [i for i in range(len(states)) if central[i, 0] > 0 and i not in both]
    for one in inside:
        for other in inside:
            if one != other:
                reach[pair_of[one, other]] = 1.0
    first, second = sorted(both)
    return int(pair_of[first, second]), reach


def _dependence(states: tuple[str, ...], powers: tuple[int, ...], year: int) -> FloatArray:
    """Dependence of a state on a power by kind in the base year, share. (kind, state, power, 1)"""
    found = np.zeros((len(KINDS_OF_DEPENDENCE), len(states), len(powers), 1))
    codes = tuple(states[i] for i in powers)
    for row in as_known("dependences.csv", year):
        kind, power = row.one_of("kind", KINDS_OF_DEPENDENCE), row.one_of("power", codes)
        state, _ = row.two("state", "power", states)
        found[kind, state, power] = row.number("value", 0.0, 1.0)
    return found


def _incidents(states: tuple[str, ...]) -> tuple[tuple[str, ...], FloatArray, FloatArray]:
    """Kinds, hazard per quarter and loss as a share of a quarter's output. (kind, state, 1)"""
    table = rows("incidents.csv")
    kinds = tuple(dict.fromkeys(row.text("kind") for row in table))
    hazard = np.zeros((len(kinds), len(states), 1))
    loss = np.zeros_like(hazard)
    for row in table:
        at = (row.one_of("kind", kinds), row.one_of("state", states))
        hazard[at], loss[at] = row.number("hazard", 0, 1), row.number("loss", 0, 1)
    return kinds, hazard, loss


def _borders(states: tuple[str, ...], pair_of: IntArray) -> FloatArray:
    """Pairs with a common border. (p, 1)"""
    found = np.zeros((len(states) * (len(states) - 1) // 2, 1))
    for row in rows("pairs.csv"):
        one, other = row.one_of("a", states), row.one_of("b", states)
        found[pair_of[one, other]] = row.number("contiguous", 0, 1)
    return found


def priorities_of(states: tuple[str, ...]) -> tuple[tuple[str, ...], FloatArray]:
    """Themes, and the share of each in what every state wants. (n, theme)"""
    table = rows("priorities.csv")
    themes = tuple(name for name in table[0].cells if name not in ("state", "kind", "from"))
    found = np.zeros((len(states), len(themes)))
    for row in table:
        found[row.one_of("state", states)] = [row.number(theme, 0, 1) for theme in themes]
    return themes, found


def _powers_column(powers: tuple[int, ...], states: tuple[str, ...], year: int, column: str,
                   ) -> FloatArray:
    found = np.zeros((len(powers), 1))
    codes = tuple(states[i] for i in powers)
    for row in as_known("powers.csv", year):
        found[row.one_of("power", codes)] = (
            row.one_of(column, STANCES) if column == "stance" else row.number(column, 0, 2))
    return found


def read(year: int | None = None) -> Facts:
    """All that the seeds say as of a vintage, the last one if none is given, checked; read once.

    Raises:
        SeedError: it names table and line.
        RunError: if there is no such vintage.
    """
    return _read(vintages.vintage(vintages.latest() if year is None else year))


@cache
def _read(vintage: vintages.Vintage) -> Facts:
    check()
    year, known = vintage.year, vintage.last
    states, roles = tuple(read_roles()), tuple(read_roles().values())
    left, right = (side.astype(np.int64) for side in np.triu_indices(len(states), 1))
    pair_of = np.zeros((len(states), len(states)), dtype=np.int64)
    pair_of[left, right] = pair_of[right, left] = np.arange(len(left))
    powers = tuple(i for i, role in enumerate(roles) if role == "great_power")
    borders, base = _borders(states, pair_of), read_base_year(year)
    small = mask([role not in ("great_power", "rest") for role in roles])
    neighbours = borders * small[left] * small[right]
    (themes, priorities), (kinds, hazard, loss) = priorities_of(states), _incidents(states)
    central = mask([role == "central_asian" for role in roles])
    measures = politics.measures_in_force(states)
    turnover, in_office = politics.leaders(states, known)
    mediators, mediated = _mediation(states, pair_of, central)
    relation = partial(_pair_value, in_force("relations.csv", known), states, pair_of)
    of_powers = partial(_powers_column, powers, states, year)
    ways = channels(states=states, roles=roles, themes=themes, priorities=priorities,
                    neighbours=neighbours, output=base.output, pair_of=pair_of,
                    forums=forums_of(states, roles), base=known)
    return Facts(
        states=states, roles=roles, base=base, left=left, right=right, pair_of=pair_of,
        central=central, acting=mask([role != "rest" for role in roles]), powers=powers,
        borders=borders, neighbours=neighbours, trust=relation("trust", 0.4),
        conflict_hazard=relation("conflict_hazard", 0.0), conflict=relation("conflict", 0.0),
        rivalry=relation("rivalry", 0.0), standings=politics.standings(states, pair_of, known),
        treaties=politics.treaties(states), turnover=turnover, in_office=in_office,
        dependence=_dependence(states, powers, year),
        stance=of_powers("stance"), supply=of_powers("supply"), leverage=of_powers("leverage"),
        supplies=np.stack([of_powers(f"supplies_{kind}")
                           for kind in KINDS_OF_DEPENDENCE[3:]])[:, None],
        hazard=hazard, loss=loss, incidents=kinds, measures=measures,
        imposes=politics.imposes(measures, len(states)), mediators=mediators, mediated=mediated,
        channels=ways, effort=measured_effort(ways, states, base.output),
        routes=routes(states, pair_of),
        projects=projects(states, powers, as_known("projects.csv", year), year))
