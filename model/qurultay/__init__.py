"""How states of Central Asia choose partners, and what trade makes of it.

>>> import qurultay as q
>>> scenario = q.Scenario.read("five_billion", {"payments.refusal_share": 0.3})
>>> outcome = q.ensemble(scenario, members=20)  # many worlds at once
>>> outcome.turnover("KZ", "UZ").shape          # member, quarter; bn USD a year
(20, 56)
>>> [target.name for target in outcome.targets()]
['five_billion', 'ten_billion', 'five_billion_of_2021']
>>> compared = q.compare([q.ensemble("baseline", members=20), outcome])
>>> compared.paired[0].measure                  # the same worlds; mean, low, high
'log KZ-UZ trade in 2035Q4'
>>> region = q.Region("baseline", member=7)     # one world in Mesa
>>> region.step(); region.states[0].effort["none"] < 1
True

A scenario is a shipped name or the path of a file; `qurultay list` and
`qurultay explain KEY` say what there is. In a notebook each of these shows
itself as a table. `outcome.plot.fan()` and `compared.plot.differences()`
draw, `outcome.to_dataset()` gives xarray. Extend `q.State`, override
`choose`, and give it to a region: `q.Region("baseline", agents={"KZ": Mine})`.
`q.gravity.resistances` is the trade solver alone; `q.ema.model(scenario)` and
`q.salib.problem(scenario)` are the model for EMA Workbench and SALib. What
you got wrong is a `q.QurultayError` that says what is allowed.
"""

# Names are resolved when first asked for, because `import mesa` alone costs about a second.

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qurultay.analysis.compare import compare as compare
    from qurultay.core.errors import QurultayError as QurultayError
    from qurultay.engine.ensemble import ensemble as ensemble
    from qurultay.engine.mesa_region import Region as Region
    from qurultay.engine.mesa_region import State as State
    from qurultay.report import notebook as notebook
    from qurultay.results.outcome import Outcome as Outcome
    from qurultay.scenario.scenario import Scenario as Scenario
    from qurultay.studies import ema as ema
    from qurultay.studies import salib as salib
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

_MODULES = {"ema": "studies.ema", "gravity": "world.rules.gravity",
            "notebook": "report.notebook", "salib": "studies.salib"}


def __getattr__(name: str) -> Any:
    """Fetch a public name from its module the first time it is asked for."""
    if name in _MODULES:
        return import_module(f"qurultay.{_MODULES[name]}")
    if name not in _HOME:
        from qurultay.core.toml import hint

        raise AttributeError(f"module 'qurultay' has no attribute {name!r}{hint(name, __all__)}")
    value = getattr(import_module(f"qurultay.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, fetched or not."""
    return sorted([*globals(), *__all__])
