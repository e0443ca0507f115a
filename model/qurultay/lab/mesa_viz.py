"""One world as a page of Mesa's own: `solara run qurultay.lab.mesa_viz` (extra `mesa-viz`).

Step it, play it, choose the scenario and the world; change a class of agents in a copy of this
file, or give your own `Region` to `viz`.
"""

from __future__ import annotations

from typing import Any

import solara
from mesa.visualization import Slider, SolaraViz, make_plot_component
from mesa.visualization.utils import update_counter

from qurultay.engine.mesa_region import Region
from qurultay.inputs.channels import MODES
from qurultay.report.words import channel_label
from qurultay.results.wording import state_names
from qurultay.scenario.form import shipped_names

COLOURS = ("#c1551d", "#0d7d74", "#6b4f7d")
MOST_WORLDS = 999


@solara.component  # type: ignore[untyped-decorator]
def Choices(model: Region) -> None:
    """What each state does with its effort now, and the stance of each power."""
    update_counter.get()  # drawn again after every step
    names = state_names()
    rows = ["| | most of its effort | | stance |", "|:---|:---|---:|:---|"]
    for agent in model.states:
        most = max(range(len(agent.channels)), key=list(agent.effort.values()).__getitem__)
        rows.append(f"| {names[agent.code]} | {channel_label(model.facts, most)} | "
                    f"{agent.effort[agent.channels[most]]:.0%} | {getattr(agent, 'stance', '')} |")
    with solara.Card(f"{model.scenario.title}, {model.quarter}"):
        solara.Markdown("\n".join(rows))


def viz(region: Region) -> Any:
    """The page for a world: trade of the pair, ways of working together, what each state does."""
    return SolaraViz(
        region, name="Qurultay",
        components=[
            Choices,
            make_plot_component({"turnover_KZ_UZ": COLOURS[1]}),
            make_plot_component({f"mode_{mode}": colour for mode, colour in
                                 zip(MODES, COLOURS, strict=False)}),
        ],
        model_params={
            "scenario": {"type": "Select", "value": region.scenario.name, "label": "Scenario",
                         "values": shipped_names()},
            "member": Slider("World", region.member, 0, MOST_WORLDS, 1),
            "random_seed": region.random_seed,
        })


page = viz(Region("baseline"))
