"""Trade: who sells how much to whom once costs, output and spending of a quarter are known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from .region import PeerRegion
    from .state import State

Matrix = npt.NDArray[np.float64]
TOLERANCE, MOST_STEPS = 1e-13, 60


class Market:
    """Structural gravity among all states, with goods passed on beside it."""

    def __init__(self, model: PeerRegion) -> None:
        self.model = model
        facts = model.facts
        self.base_flow: list[list[float]] = facts.base.flow.tolist()
        output, spending = facts.base.output, facts.base.expenditure
        self.base_openness = facts.base.flow * output.sum() / np.outer(output, spending)
        self.inward = np.array(model.first["inward"])

    def clear(self) -> None:
        """Trade at this quarter's costs; rows add up to output and columns to expenditure."""
        model = self.model
        for pair in model.pairs:
            pair.adjust()
        self._masses()
        flow, self.inward = balanced(
            self._openness(), np.array([state.output for state in model.states]),
            np.array([state.expenditure for state in model.states]), self.inward)
        for state, final in zip(model.states, flow.tolist(), strict=True):
            state.final_sales, state.passed = final, model.detours.passed[state.row]
            state.sales = list(final)
            for buyer, value in state.passed.items():
                state.sales[buyer] += value

    def _masses(self) -> None:
        """Output and spending in current dollars, luck included."""
        model, p = self.model, self.model.p
        margin = p.reroute.margin / (1.0 + p.reroute.margin)
        common = model.common - model.common_at_start
        for state in model.states:
            load = p.growth.commodity_load.get(state.code, 0.0)
            luck = load * common + state.state_shock - state.base.state_shock
            state.output = state.potential_output * math.exp(
                state.sanction_toll - state.missed() + luck)
        for state in model.states:
            earned = margin * sum(model.detours.passed[state.row].get(target, 0.0)
                                  for target in model.detours.targets)
            state.expenditure = max(
                state.output * (1.0 + state.deficit) + self._sent(state) + earned
                + (sum(power.aid(state) for power in model.powers) if state.central else 0.0),
                0.05 * state.output)
        wished = sum(state.expenditure for state in model.states)
        scale = sum(state.output for state in model.states) / wished
        for state in model.states:
            state.expenditure *= scale

    def _sent(self, state: State) -> float:
        """Remittances a state gets, less what it pays, beyond their base-year share of output."""
        grown = state.output / state.base.output
        change = sum(state.remittances) - sum(state.base.remittances) * grown
        if state in self.model.powers:
            at = self.model.powers.index(state)
            change -= sum(other.remittances[at] - other.base.remittances[at] * grown
                          for other in self.model.states)
        return change

    def _openness(self) -> Matrix:
        """Openness of every flow to trade."""
        size = len(self.model.states)
        change = [[1.0] * size for _ in range(size)]
        for pair in self.model.pairs:
            there, back = pair.openness()
            left, right = pair.left.row, pair.right.row
            change[left][right], change[right][left] = math.exp(there), math.exp(back)
        for seller, buyers in enumerate(self.model.detours.shift):
            for buyer, more in buyers.items():
                change[seller][buyer] *= math.exp(more)
        return self.base_openness * np.array(change)


def balanced(openness: Matrix, output: Matrix, spending: Matrix, inward: Matrix,
             ) -> tuple[Matrix, Matrix]:
    """Flows that add up, and inward resistances, by Newton steps from those of last quarter."""
    free = slice(0, -1)  # the scale of resistances is free, so the last one stays
    for _ in range(MOST_STEPS):
        flow = openness * (spending / inward)
        flow *= (output / flow.sum(axis=1))[:, None]
        bought = flow.sum(axis=0)
        if np.max(np.abs(bought / spending - 1.0)) <= TOLERANCE:
            return flow, inward
        slope = np.diag(bought) - flow.T @ (flow / output[:, None])
        step = np.zeros_like(inward)
        step[free] = np.linalg.solve(slope[free, free], (bought - spending)[free])
        reach = float(step.max() - step.min())
        inward = inward * np.exp(step if reach < 1.0 else step * math.log1p(reach) / reach)
    if np.max(np.abs(bought / spending - 1.0)) <= 100.0 * TOLERANCE:
        return flow, inward  # rounding keeps it from coming nearer
    raise ArithmeticError("trade does not add up")
