"""One quarter, in order. The table of contents of the model.

Every rule reads the world as it stood last quarter, this quarter's draws and this quarter's
parameters; only trade reads this quarter's costs. So each mechanism answers for its own arrays
alone within a quarter, and what it does to the others is seen from the next quarter on.
"""

from __future__ import annotations

from qurultay.inputs.values import Parameters
from qurultay.world import relations, works
from qurultay.world.choice import Choices
from qurultay.world.draws import Draws
from qurultay.world.trade import traded
from qurultay.world.world import World, moved_on


def step(world: World, choices: Choices, draws: Draws, parameters: Parameters) -> World:
    """The world one quarter later; the one given stays as it is."""
    known = (world, parameters)
    quarter = world.quarter + 1
    # 1. events and sanctions: what presses from outside
    pressed = works.pressure(*known, quarter)
    struck = relations.incidents(*known, draws)
    clashed = relations.conflicts(*known, draws)
    # 2. choice: what actors decided on what they saw
    decided = {"effort": choices.effort, "stance": choices.stance, "supply": choices.supply}
    coerced = works.coercion(*known)
    # 3. cooperation: what effort came to
    worked = relations.cooperation(*known, draws)
    trusted = relations.trust(*known)
    # 4. projects and corridors
    built = works.projects(*known, draws)
    routed = works.corridors(*known)
    # 5. payments and finance
    paid = works.payments(*known)
    # 6. dependence, energy, value added
    bound = works.dependence(*known)
    # 7. luck
    lucky = works.disturbances(*known, draws)
    # 8. growth, from what was traded and suffered last quarter
    grown = works.growth(*known)
    news = (pressed | struck | clashed | decided | coerced | worked | trusted | built | routed
            | paid | bound | lucky | grown)
    moved = moved_on(world, quarter, news)
    # 9. trade, at this quarter's costs, and goods passed on
    return traded(world, moved, parameters)
