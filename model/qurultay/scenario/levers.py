"""Levers: a few parameters that one can move, with names, two ends and values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qurultay.inputs.parameters import Catalogue
from qurultay.scenario.changes import written
from qurultay.scenario.scenario import Scenario

GROUPS = {"world": "What the world does", "state": "What states choose"}

MEMBERS, TRADE = 200, "trade"
"""Worlds in which levers are ranked, and the figure, unless asked otherwise."""


@dataclass(frozen=True)
class Lever:
    """One lever; its span lies within the range of every parameter it sets."""

    keys: tuple[str, ...]
    name: str
    least: str
    most: str
    low: float
    high: float
    step: float

    @property
    def key(self) -> str:
        """The first parameter it sets, by which it is known."""
        return self.keys[0]


LEVERS = (
    Lever(("sanctions.pressure_on.RU",), "Sanctions pressure on Russia",
          "none", "severe", 0.0, 1.0, 0.01),
    Lever(("payments.refusal_share",), "Payments refused", "none", "many", 0.0, 0.6, 0.01),
    Lever(("growth.dollar_inflation",), "Growth of dollar prices", "falling", "fast",
          -0.02, 0.08, 0.005),
    Lever(("powers.engagement",), "Engagement of the powers", "absent", "eager", 0.0, 2.0, 0.05),
    Lever(("powers.opposition.RU",), "Russia opposes the region's own way", "never", "always",
          -8.0, 8.0, 0.2),
    Lever(("powers.cooptation.RU",), "Russia co-opts it by offers", "never", "always",
          -8.0, 8.0, 0.2),
    Lever(("rivalry.level",), "Rivalry between neighbours", "none", "sharp", 0.0, 1.5, 0.025),
    Lever(("barriers.removal_speed",), "Removal of barriers", "slow", "fast", 0.0, 0.4, 0.01),
    Lever(("projects.investment",), "Corridor investment", "none", "fourfold", 0.0, 4.0, 0.1),
    Lever(("support.aim.clearing", "support.aim.liquidity", "support.aim.insurance"),
          "Payment support", "none", "full", 0.0, 1.0, 0.05),
    Lever(("payments.national_currency_share",), "National currencies", "none", "all",
          0.0, 1.0, 0.05),
    Lever(("support.aim.common_rules", "support.aim.last_mile"), "Common rules and last mile",
          "none", "full", 0.0, 1.0, 0.05),
    Lever(("choice.mode_prior.bilateral",), "Leaning to one neighbour",
          "averse", "drawn", -2.0, 2.0, 0.1),
    Lever(("choice.mode_prior.intra_regional",), "Leaning to all of Central Asia",
          "averse", "drawn", -2.0, 2.0, 0.1),
    Lever(("choice.mode_prior.great_power_led",), "Leaning to a great power",
          "averse", "drawn", -2.0, 2.0, 0.1),
)


def lever_table() -> list[dict[str, Any]]:
    """All levers with unit, value, span and meaning, for the page."""
    catalogue = Catalogue.shipped()
    return [{
        "key": lever.key, "keys": list(lever.keys), "name": lever.name, "least": lever.least,
        "most": lever.most, "low": lever.low, "high": lever.high, "step": lever.step,
        "value": catalogue[lever.key].value, "unit": catalogue[lever.key].unit,
        "says": catalogue[lever.key].says, "group": catalogue[lever.key].decided_by,
        "assumed": catalogue[lever.key].kind == "assumption",
    } for lever in LEVERS]


def lever_values(scenario: Scenario) -> dict[str, dict[str, Any]]:
    """The value of each lever in a scenario, and the dated events that change it.

    Of an event `says` is all in words, `becomes` the value while it lasts.
    """
    catalogue = Catalogue.shipped()
    found: dict[str, dict[str, Any]] = {}
    for lever in LEVERS:
        change = scenario.changes.get(lever.key)
        value = catalogue[lever.key].value
        dated = [{"first": str(event.at), "last": str(event.until) if event.until else None,
                  "says": ("" if event.change.kind == "to" else f"{event.change.kind} ")
                  + f"{written(event.change.value)} from {event.at} to {event.until or 'the end'}",
                  "kind": event.change.kind, "value": event.change.value,
                  "becomes": float((event.change.after(change) or event.change).apply(value))}
                 for event in scenario.events if event.sets in lever.keys]
        found[lever.key] = {"value": float(change.apply(value)) if change else value,
                            "set": change is not None, "dated": dated}
    return found


def at_value(scenario: Scenario, lever: Lever, value: float) -> Scenario:
    """The scenario with a lever set; dated changes of the scenario still come on top."""
    return scenario.with_overrides(dict.fromkeys(lever.keys, value))

