"""What every figure is called in full: its dimensions, unit, meaning and source.

Arrays of the world are described in the types of its fields, with sources from
`seeds/mechanisms.csv`; measures are described here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qurultay.inputs.tables import rows
from qurultay.world.world import INDICATOR, described

DIRECTED = ("exporter", "importer")
PAIRED = ("state", "partner")
BY_STATE = ("state",)

# Places that each array of a full record lies over, after member and quarter.
ARRAYS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("trade_flow", "final_flow", "transit", "sanction_cost", "reported_flow",
                     "supplier_shift",
                     "barrier", "payment_friction", "transport_cost", "effective_cost"), DIRECTED),
    **dict.fromkeys(("trust", "conflict", "relation", "relation_effect", "mediation", "rivalry",
                     "joint", "opening", "calm", "delivered"), PAIRED),
    **dict.fromkeys(("output", "expenditure", "enforcement", "capital_cost", "energy_security",
                     "high_value_share", "tenure", "opener", "revolt", "reform"), BY_STATE),
    "effort": ("state", "channel"), "mode_share": ("state", "mode"),
    "stance": ("power",), "supply": ("power",), "progress": ("project",),
    "capacity": ("corridor",), "corridor_cost": ("corridor",),
    "coercion": ("state", "power"), "remittances": ("state", "power"),
    "dependence": ("kind", "state", "power"), "pressure": ("measure", "state"),
    "support": ("mechanism", "state"), "incident": ("incident_kind", "state"),
}


@dataclass(frozen=True)
class Label:
    """What a figure is: the places it lies over, its unit, its meaning, and its source."""

    places: tuple[str, ...]
    unit: str
    says: str
    source: str

    def attributes(self) -> dict[str, str]:
        """As a labelled array carries them."""
        return {"units": self.unit, "long_name": self.says, "source": self.source}


_FLOW = "bn USD / year"
_GRAVITY = "structural gravity on the record of the vintage (base_flow.csv)"

# Claims B-95 to B-101 name what success would show in. Five are measured: B-95 transit_days,
# B-96 transit_cost, B-97 high_value_share, B-100 incidents of kind cyber, B-101 incidents of kind
# water. Two are not: localised research (B-98) has no figure of its own, its projects only raise
# high_value_share; joint training (B-99) is not modelled, for want of any series of it.
MEASURES: dict[str, Label] = {
    "turnover": Label(("pair",), _FLOW, "trade of a pair in both directions, goods passed on "
                      "included", f"{_GRAVITY}; A-50 A-51 A-52"),
    "trust": Label(("pair",), "0..1", "expectation that the other keeps its word",
                   "rule trust; A-04 A-15 A-16 B-24"),
    "mode_share": Label(("mode",), "share", "effort by mode, mean over Central Asia",
                        "rule choice; A-05 A-11 A-67 B-17"),
    "autonomy": Label((), "0..1", "one less the dependence on the power most depended on, mean "
                      "over Central Asia", "rule dependence; A-115 A-126 B-77"),
    "dependence_on": Label(("power",), "0..1", "dependence on each power over all kinds, mean "
                           "over Central Asia", "rule dependence; A-115 A-126 B-77"),
    "regional_trade": Label((), _FLOW, "trade among Central Asian states", f"{_GRAVITY}; A-55"),
    "state_trade": Label(("central_state",), _FLOW, "exports and imports of a Central Asian state "
                         "together, goods passed on included", _GRAVITY),
    "state_output": Label(("central_state",), _FLOW, "output of a Central Asian state",
                          "rule growth; B-16"),
    "output": Label((), _FLOW, "output of Central Asia", "rule growth; B-16"),
    "stance": Label(("power",), "0 tolerate, 1 co-opt, 2 oppose", "stance of a power toward the "
                    "region's own way", "rule powers; A-112 A-122 A-123 A-124"),
    "capital_cost": Label((), "share a year", "interest on long money, mean over Central Asia",
                          "rule finance; B-76 B-80 B-93"),
    "energy_security": Label((), "0..1", "energy that nobody can withhold, mean over Central Asia",
                             "rule energy; A-100 B-33 B-127"),
    "high_value_share": Label((), "share", "goods of high value added in mutual trade, mean "
                              f"over Central Asia; {INDICATOR}",
                              "rule value_added; B-97 B-98 B-76 B-84"),
    "passed_on": Label((), _FLOW, "goods passed on to sanctioned states through Central Asia, "
                       "beyond the base year", "rule reroute; A-61 B-79"),
    "incidents": Label(("incident_kind",), "states struck a quarter", "Central Asian states that "
                       "an incident struck", "rule incidents; B-45 B-46 B-47 B-83 B-100 B-101"),
    "corridor_share": Label(("corridor",), "share", "goods with a choice of corridors that take "
                            "each one, base-year weights", "rule corridors; A-71 A-86 B-78 B-81"),
    "corridor_capacity": Label((), "Mt / year", "what all corridors can carry together",
                               "rule corridors; A-84 B-78 B-85"),
    "corridor_days": Label(("corridor",), "days", "time on each corridor, less what open projects "
                           "save", "rule corridors, corridors.csv; B-95 B-92"),
    "transit_days": Label((), "days", "time of given goods on the corridors of the base year, less "
                          "what open projects save", "rule corridors, corridors.csv; B-95 B-92"),
    "transit_cost": Label((), "log points of cost", "cost of transport of goods with a choice of "
                          "corridors, difference from the base year", "rule corridors; B-96"),
}

_DERIVED = {
    "reported_flow": Label(DIRECTED, _FLOW, "trade as customs offices report it",
                           "trade_flow with the error of the customs record"),
    "mode_share": Label(("state", "mode"), "share", "effort by mode",
                        "effort summed by the table of channels.csv"),
}


def label(name: str) -> Label:
    """What an array of a full record is; KeyError where there is none of that name."""
    if name in _DERIVED:
        return _DERIVED[name]
    array = described()[name]
    return Label(ARRAYS[name], array.unit, array.meaning, _sources().get(name, _GRAVITY))


@cache
def _sources() -> dict[str, str]:
    """The rule that moves each array and the claims it rests on."""
    found: dict[str, list[str]] = {}
    for row in rows("mechanisms.csv"):
        behind = "; ".join(part for part in (f"rule {row.text('module')}", row.text("claims"))
                           if part)
        for array in row.words("arrays"):
            found.setdefault(array, []).append(behind)
    return {array: ", ".join(dict.fromkeys(parts)) for array, parts in found.items()}
