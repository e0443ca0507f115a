"""Qurultay: how states of Central Asia choose whom to cooperate with, and what trade makes of it.

Front door
----------
========================  ==========================================================
`Scenario`                a question about the future; `Scenario.read(name_or_path)`
`Region`                  one world in Mesa, to be stepped and looked into
`State`                   an agent of `Region`; override `choose` to teach it manners
`ensemble`                many worlds at once, fast
`Outcome`                 what came of a run; `to_dataset()` gives xarray
`compare`                 the same worlds under two or more scenarios
`gravity`                 the trade solver on its own: `gravity.resistances`
`ema`                     the model for EMA Workbench: `ema.model(scenario)`
`salib`                   the model for SALib: `salib.problem(scenario)`
`QurultayError`           what every error of ours inherits from
========================  ==========================================================

Names are resolved when first asked for, because `import mesa` alone costs about a second.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qurultay.analysis.compare import compare as compare
    from qurultay.core.errors import QurultayError as QurultayError
    from qurultay.engine.ensemble import ensemble as ensemble
    from qurultay.engine.mesa_region import Region as Region
    from qurultay.engine.mesa_region import State as State
    from qurultay.results.outcome import Outcome as Outcome
    from qurultay.scenario.scenario import Scenario as Scenario
    from qurultay.sweeps import ema as ema
    from qurultay.sweeps import salib as salib
    from qurultay.world.rules import gravity as gravity

__version__ = "0.1.0"

__all__ = [
    "Outcome",
    "QurultayError",
    "Region",
    "Scenario",
    "State",
    "compare",
    "ema",
    "ensemble",
    "gravity",
    "salib",
]

_HOME = {
    "Outcome": "results.outcome",
    "QurultayError": "core.errors",
    "Region": "engine.mesa_region",
    "Scenario": "scenario.scenario",
    "State": "engine.mesa_region",
    "compare": "analysis.compare",
    "ensemble": "engine.ensemble",
}

_MODULES = {"ema": "sweeps.ema", "gravity": "world.rules.gravity", "salib": "sweeps.salib"}


def __getattr__(name: str) -> Any:
    """Fetch a public name from its module the first time it is asked for."""
    if name in _MODULES:
        return import_module(f"qurultay.{_MODULES[name]}")
    if name not in _HOME:
        raise AttributeError(f"module 'qurultay' has no attribute {name!r}")
    value = getattr(import_module(f"qurultay.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, fetched or not."""
    return sorted([*globals(), *__all__])
