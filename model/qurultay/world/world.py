"""The world: everything that moves, in one frozen quarter.

Shapes: n actors, p unordered pairs, c channels, k projects, r corridors, g powers, m members;
the member axis is always last. Money is bn USD a year; costs and frictions are logarithms of
one plus an ad-valorem equivalent (log points of cost).
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, fields
from typing import Annotated, Any, get_type_hints

from qurultay.core.arrays import FloatArray
from qurultay.core.quarters import Quarter
from qurultay.inputs.region import Facts


@dataclass(frozen=True)
class Base:
    """What a world remembers of its base year: the levels that frictions are measured from.

    `facts` is the map of the region; `quarter` the last one before the run; `phi` (n, n, 1)
    trade openness that returns the record;
    `answers` (target, n, n, 1) what gravity does where one seller's goods are stopped;
    `deficit` (n, 1) share of output; `constant` (s, m) of each
    slot of effort and `scale` (term, m) of each term of appeal, in spreads; `movement` (m,);
    `passage` (g, m); `opening` (p, m) and `building` (thing, n, m) what effort built then;
    `bound` (n, g, m) effort in channels that bind to a power; `host_growth` (g, m) growth a year
    of dollar output expected of powers; `struck` (n, m) share of output a quarter that incidents
    are expected to take; `pair_spread` (p, m) of yearly changes and `pair_trend` (p, m) a year;
    the rest are base values of `World` fields.
    """

    facts: Facts
    quarter: Quarter
    flow: FloatArray
    output: FloatArray
    deficit: FloatArray
    phi: FloatArray
    answers: FloatArray
    barrier: FloatArray
    payment_friction: FloatArray
    trust: FloatArray
    rivalry: FloatArray
    relation_effect: FloatArray
    pressure: FloatArray
    sanction_cost: FloatArray
    remittances: FloatArray
    host_growth: FloatArray
    struck: FloatArray
    energy_security: FloatArray
    dependence: FloatArray
    passage: FloatArray
    supply: FloatArray
    support: FloatArray
    bound: FloatArray
    common: FloatArray
    state_shock: FloatArray
    pair_shock: FloatArray
    pair_spread: FloatArray
    pair_trend: FloatArray
    constant: FloatArray
    scale: FloatArray
    opening: FloatArray
    building: FloatArray
    movement: FloatArray


INDICATOR = "an indicator: nothing in the model answers to it"


@dataclass(frozen=True)
class Of:
    """What an array is: its shape without the member axis, its unit and its meaning.

    One that stands `apart` is an indicator: it is reported, and no rule reads it.
    """

    shape: str
    unit: str
    says: str
    apart: bool = False

    @property
    def meaning(self) -> str:
        """What it is, and whether it is a mere indicator."""
        return self.says + (f"; {INDICATOR}" if self.apart else "")


@dataclass(frozen=True)
class World:
    """One quarter of a block of worlds.

    What each array is stands in its type; labels and the table in docs/odd.md come from there.
    """

    quarter: Quarter
    base: Base

    potential_output: Annotated[FloatArray, Of("n", "bn USD / year", "without luck or toll")]
    sanction_toll: Annotated[
        FloatArray, Of("n", "log points", "output gained or lost to sanctions")]
    output: Annotated[FloatArray, Of("n", "bn USD / year", "what a state makes, luck included")]
    expenditure: Annotated[FloatArray, Of("n", "bn USD / year", "what it spends")]
    final_flow: Annotated[FloatArray, Of("n n", "bn USD / year", "goods for final use; adds up")]
    trade_flow: Annotated[FloatArray, Of("n n", "bn USD / year", "final goods and goods passed on")]
    transit: Annotated[
        FloatArray, Of("n n", "bn USD / year", "goods passed on, beyond the base year")]
    inward: Annotated[FloatArray, Of("n", "1", "inward multilateral resistance, warm start")]
    target_cost: Annotated[FloatArray, Of("p", "log points", "cost once trade has fully answered")]
    effective_cost: Annotated[
        FloatArray, Of("p", "log points", "cost that traders have answered so far")]

    barrier: Annotated[FloatArray, Of("p", "log points", "non-tariff barrier")]
    payment_friction: Annotated[FloatArray, Of("p", "log points", "cost of getting paid")]
    transport_cost: Annotated[FloatArray, Of("p", "log points", "difference from the base year")]
    listed_cost: Annotated[
        FloatArray, Of("n n", "log points", "measures in force, on goods that they list")]
    sanction_cost: Annotated[
        FloatArray, Of("n n", "log points", "measures in force, other goods included")]
    supplier_shift: Annotated[
        FloatArray, Of("n n", "log points", "pull of suppliers who do not join measures")]
    coercion: Annotated[FloatArray, Of("n g", "0..1", "pressure of an opposing power")]

    joint: Annotated[FloatArray, Of("p", "0..1", "effort of both sides in all channels")]
    opening: Annotated[FloatArray, Of("p", "0..1", "of it what opens the pair")]
    calm: Annotated[FloatArray, Of("p", "0..1", "of it what keeps the pair calm")]
    relation: Annotated[FloatArray, Of("p", "code", "0 shut, 1 cold, 2 normal, 3 close")]
    relation_effect: Annotated[
        FloatArray, Of("p", "log points of trade", "what the relation means for trade by now")]
    delivered: Annotated[FloatArray, Of("p", "0 or 1", "whether the quarter's promises were kept")]
    trust: Annotated[FloatArray, Of("p", "0..1", "expectation that the other keeps its word")]
    conflict: Annotated[FloatArray, Of("p", "0..1", "open conflict")]
    duration: Annotated[FloatArray, Of("p", "quarters", "how long it has lasted")]
    mediation: Annotated[FloatArray, Of("p", "0..1", "how strongly mediators work on it")]
    rivalry: Annotated[FloatArray, Of("p", "0..1", "contest for leadership")]

    effort: Annotated[FloatArray, Of("n c", "share", "of attention by channel; sums to 1")]
    building: Annotated[FloatArray, Of("thing n", "0..1", "effort that builds supports, shelter")]
    tenure: Annotated[FloatArray, Of("n", "quarters", "since the leader changed")]
    opener: Annotated[FloatArray, Of("n", "0 or 1", "whether the leader redraws relations")]
    revolt: Annotated[FloatArray, Of("n", "0 or 1", "whether the leader came by revolt")]
    leaning: Annotated[FloatArray, Of("mode n", "spreads", "what the leader leans to")]
    reform_aim: Annotated[FloatArray, Of("n", "log points of trade", "what reforms aim at")]
    reform: Annotated[FloatArray, Of("n", "log points of trade", "what reforms mean by now")]
    stance: Annotated[FloatArray, Of("g", "code", "0 tolerate, 1 co-opt, 2 oppose")]
    stir: Annotated[FloatArray, Of("g", "no unit", "what events in the region stir in a power")]
    supply: Annotated[FloatArray, Of("g", "0..1", "what a power puts into its formats")]
    dependence: Annotated[FloatArray, Of("kind n g", "0..1", "what a power could withdraw")]
    remittances: Annotated[FloatArray, Of("n g", "bn USD / year", "sent home from a power")]
    enforcement: Annotated[FloatArray, Of("n", "0..1", "own policing of goods passed on")]
    incident: Annotated[FloatArray, Of("hazard n", "0 or 1", "1 where something happened")]
    support: Annotated[FloatArray, Of("support n", "0..1", "clearing, rules and the like in force")]
    capital_cost: Annotated[FloatArray, Of("n", "share a year", "interest on long money")]
    energy_security: Annotated[FloatArray, Of("n", "0..1", "energy that nobody can withhold")]
    high_value_share: Annotated[
        FloatArray, Of("n", "share", "of high-value goods in mutual trade", apart=True)]

    pressure: Annotated[FloatArray, Of("measure n", "0..1", "sanctions that bite")]
    progress: Annotated[FloatArray, Of("k", "0..1", "0 declared, 0.1 financed, 1 open")]
    capacity: Annotated[FloatArray, Of("r", "Mt / year", "what a corridor can carry")]
    corridor_cost: Annotated[FloatArray, Of("r", "log points", "difference from the base year")]

    common: Annotated[FloatArray, Of("1", "log points", "luck of the whole region")]
    state_shock: Annotated[FloatArray, Of("n", "log points", "luck of a state")]
    pair_shock: Annotated[FloatArray, Of("p", "log points", "luck of a pair that passes")]
    pair_level: Annotated[FloatArray, Of("p", "log points", "luck of a pair that stays")]
    pair_trend: Annotated[
        FloatArray, Of("p", "log points", "trend of a pair that nothing explains")]
    reporting: Annotated[FloatArray, Of("p", "log points", "error of the customs record")]

    def __getstate__(self) -> dict[str, Any]:
        """What a copy or another process gets: the world, without what has been read off it."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}

    def arrays(self) -> dict[str, FloatArray]:
        """All its arrays by name; `vars` misses those that a compiled run has not shown yet."""
        return {one.name: getattr(self, one.name) for one in fields(World)
                if one.name not in ("base", "quarter")}


def moved_on(world: World, quarter: Quarter, news: dict[str, FloatArray]) -> World:
    """The world in another quarter, with the arrays named in `news` in place of the old ones."""
    if unknown := news.keys() - World.__dataclass_fields__.keys():
        raise TypeError(f"a world has no {', '.join(sorted(unknown))}")
    after = copy(world)  # `dataclasses.replace` asks for each of sixty fields by name
    vars(after).update(news, quarter=quarter)
    return after


def described() -> dict[str, Of]:
    """What every array of a world is, by name and in order."""
    return {name: kind.__metadata__[0] for name, kind in
            get_type_hints(World, include_extras=True).items() if hasattr(kind, "__metadata__")}


GROUPS = {
    "potential_output": "trade",
    "barrier": "frictions between pairs",
    "joint": "relations of pairs",
    "effort": "actors",
    "pressure": "networks",
    "common": "disturbances",
}
"""What kind of arrays begins with which one."""
