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
`QurultayError`           what every error of ours inherits from
========================  ==========================================================

Names are resolved when first asked for, because `import mesa` alone costs about a second.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qurultay import gravity as gravity
    from qurultay.compare import compare as compare
    from qurultay.ensemble import ensemble as ensemble
    from qurultay.errors import QurultayError as QurultayError
    from qurultay.outcome import Outcome as Outcome
    from qurultay.region import Region as Region
    from qurultay.region import State as State
    from qurultay.scenario import Scenario as Scenario

__version__ = "0.1.0"

__all__ = [
    "Outcome",
    "QurultayError",
    "Region",
    "Scenario",
    "State",
    "compare",
    "ensemble",
    "gravity",
]

_HOME = {
    "Outcome": "outcome",
    "QurultayError": "errors",
    "Region": "region",
    "Scenario": "scenario",
    "State": "region",
    "compare": "compare",
    "ensemble": "ensemble",
}


def __getattr__(name: str) -> Any:
    """Fetch a public name from its module the first time it is asked for."""
    if name == "gravity":
        return import_module("qurultay.gravity")
    if name not in _HOME:
        raise AttributeError(f"module 'qurultay' has no attribute {name!r}")
    value = getattr(import_module(f"qurultay.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, fetched or not."""
    return sorted([*globals(), *__all__])


class _FrontDoor(ModuleType):
    """The package, on which `ensemble` and `compare` are always the functions.

    Python binds a submodule to its name on the package when anyone imports it, so without
    this `qurultay.ensemble(...)` would work or not depending on who imported what before.
    """

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse to let a submodule hide the public function of the same name."""
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
