"""One quarter, in order. The table of contents of the model.

Every rule reads the world as it stood last quarter, this quarter's draws and this quarter's
parameters; only trade reads this quarter's costs. So each mechanism answers for its own arrays
alone within a quarter, and what it does to the others is seen from the next quarter on.
"""

from __future__ import annotations

from collections.abc import Callable

from qurultay.world import choice
from qurultay.world.now import News, Now
from qurultay.world.rules import (
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
from qurultay.world.trade import traded
from qurultay.world.world import World, moved_on


def step(now: Now, decide: Callable[[Now], News] | None = None) -> World:
    """The world one quarter later; the one given stays as it is.

    `decide` gives effort, stance and supply: agents that choose themselves, or `choice.decide`.
    """
    # 1. what presses from outside
    news = sanctions.quarter(now) | incidents.quarter(now)
    news |= conflict.quarter(now) | mediation.quarter(now) | rivalry.quarter(now)
    # 2. who leads, and what actors decide on what they saw
    news |= leaders.quarter(now) | (decide or choice.decide)(now) | powers.quarter(now)
    # 3. what their effort gives
    news |= cooperation.quarter(now) | barriers.quarter(now)
    news |= relations.quarter(now) | trust.quarter(now)
    # 4. projects, corridors, payments and long money
    news |= projects.quarter(now) | corridors.quarter(now) | payments.quarter(now)
    news |= finance.quarter(now) | reroute.quarter(now)
    # 5. what states depend on and gain
    news |= dependence.quarter(now) | remittances.quarter(now)
    news |= energy.quarter(now) | value_added.quarter(now)
    # 6. luck, and growth from what was traded and suffered last quarter
    news |= disturbances.quarter(now) | growth.quarter(now)
    # 7. trade, at this quarter's costs, and goods passed on
    return traded(now.world, moved_on(now.world, now.quarter, news), now.parameters)
