"""Structural gravity: who buys how much from whom, given costs, output and expenditure.

    X_ij = Y_i E_j / sum(Y) * phi_ij / (outward_i * inward_j),     phi_ij = t_ij^(-theta)

The two multilateral resistances (Anderson and van Wincoop 2003, here as the powers
Pi^(-theta) and P^(-theta)) make every row add up to output and every column to expenditure.

With inward given, outward follows at once; so rows add up always, and what is left is one
convex problem in the logs of inward, solved by Newton steps. Two facts keep the steps safe
without a search along them:

- The Hessian is the Laplacian of a graph whose links are shared suppliers. Its last state is
  held, since the scale is free; eliminated state by state from its links alone, as Markov
  chains are, it is never subtracted from and loses no digits, however weakly blocs trade.
- Along a step that changes relative resistances by at most r log points the third derivative
  is at most r times the second. So log(1 + r) / r of the step always descends, and all of it
  does where r < 1 (the damping of Sun and Tran-Dinh 2019, Mathematical Programming 178).

A member that adds up is left as it is while others go on. Every step is elementwise over
members, so that the last bit of one does not depend on who else is in the block.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from qurultay.core.arrays import BoolArray, Float, FloatArray, repeated, total
from qurultay.core.elementary import exp, log
from qurultay.core.errors import RunError

Floats = npt.NDArray[np.floating[Any]]
"""Array of floats of single or double precision."""

Factors = tuple[Floats, Floats]
"""A Hessian by state eliminated: inverse pivots, and what each passes on to those left."""

TOLERANCE = 1e-11
"""Largest relative error of a column sum in a quarter; rows are exact to rounding."""

STRICT_TOLERANCE = 5e-13
"""The same for `resistances`, so that 1e-12 holds in whatever order the caller adds up."""

SUM_TOLERANCE = 1e-9
"""Largest relative difference between world output and expenditure taken for rounding."""

CHORDS = 2
"""Steps in double precision along the last factors of the quick step; they suit most worlds."""

MOST_ROUNDS = 100
"""Rounds before giving up; phi spread over 24 orders of magnitude takes about 30."""


def resistances(
    phi: npt.ArrayLike,
    output: npt.ArrayLike,
    expenditure: npt.ArrayLike,
    start: npt.ArrayLike | None = None,
) -> tuple[FloatArray, FloatArray]:
    """Find the resistances with which trade adds up to output and expenditure within 1e-12.

    Only the products outward_i * inward_j are determined; the inward resistance of the last
    state is set to 1, as gegravity does for its reference importer (its unknowns are the
    reciprocals of ours). If world output and expenditure differ by rounding, at most 1e-9,
    one common factor on expenditure makes up for it.

    Args:
        phi: t^(-theta) [exporter, importer(, member)], of any scale; 0 where trade is barred.
        output: sales of states [n(, member)], positive, in any money.
        expenditure: purchases of states [n(, member)], positive, in the same money.
        start: inward resistances to begin with [n(, member)]; all equal if left out.

    Returns:
        Outward and inward resistances, with a member axis if any argument has one.

    Raises:
        RunError: if a number or shape is wrong or masked, if tables name states in another order
            than phi does, or if no flows can be found that add up.
    """
    start = np.ones(np.shape(phi)[:1]) if start is None else start
    (phi, output, expenditure, start), single = _aligned(phi, output, expenditure, start)
    _check(phi, output, expenditure, start)
    world, peak = total(output), np.max(phi, axis=(0, 1))
    scaled, sales, purchases = phi / peak, output / world, expenditure / total(expenditure)
    _, inward = solve(scaled, sales, purchases, start, STRICT_TOLERANCE, quick=False)
    inward = inward / inward[-1]
    outward = peak * total(scaled * (expenditure / world / inward), axis=1)
    return (outward[:, 0], inward[:, 0]) if single else (outward, inward)


def flows(phi: npt.ArrayLike, output: npt.ArrayLike, expenditure: npt.ArrayLike,
          outward: npt.ArrayLike, inward: npt.ArrayLike) -> FloatArray:
    """Trade [exporter, importer(, member)] in the money of `output`; the diagonal stays at home.

    Arguments as in `resistances`, and a `RunError` likewise if their shapes do not fit.
    """
    (phi, output, expenditure, outward, inward), single = _aligned(
        phi, output, expenditure, outward, inward
    )
    flow = (output / outward)[:, None] * phi * (expenditure / total(output) / inward)
    return flow[..., 0] if single else flow


def solve(phi: FloatArray, output: FloatArray, expenditure: FloatArray, start: FloatArray,
          tolerance: float = TOLERANCE, quick: bool = True) -> tuple[FloatArray, FloatArray]:
    """Trade and inward resistances in a block of worlds, from a near start; takes input as sound.

    A start that adds up already is returned as it is: where nothing moves, nothing drifts.

    Args:
        phi: t^(-theta) [exporter, importer, member].
        output: [exporter, member], positive, any money.
        expenditure: [importer, member], positive, with the same sum as output.
        start: inward resistances, as of the quarter before [importer, member], any scale.
        tolerance: largest relative error of a column sum.
        quick: whether the first steps may be taken in single precision.

    Returns:
        Flows [exporter, importer, member] and inward resistances [importer, member].

    Raises:
        RunError: naming the worst member, if one does not add up.
    """
    def nearer(inward: FloatArray, flow: FloatArray, excess: FloatArray, *task: FloatArray,
               ) -> tuple[FloatArray, ...]:
        """One Newton step in double precision."""
        phi, output, expenditure = task
        inward = inward * exp(_descent(_factors(flow, output), _slope(expenditure, excess)))
        return inward, *_spread(phi, output, expenditure, inward)

    def unsettled(inward: FloatArray, flow: FloatArray, excess: FloatArray, *task: FloatArray,
                  ) -> BoolArray:
        return ~_adds_up(excess, tolerance)

    task = phi, output, expenditure
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        begun = _begun(*task, start, tolerance) if quick else (start, *_spread(*task, start))
        inward, flow, excess = repeated(nearer, unsettled, begun, task, MOST_ROUNDS)
        _refuse(excess, tolerance)
    return flow, inward


def _begun(phi: FloatArray, output: FloatArray, expenditure: FloatArray, inward: FloatArray,
           tolerance: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Inward resistances, flow and excess after a quick step and its chords, for most worlds all.

    Worlds that add up already stand still, and so do those whose step is not finite.
    """
    flow, excess = _spread(phi, output, expenditure, inward)
    step, factors = _quick(phi, output, expenditure, inward, flow, excess)
    for further in range(1 + CHORDS):
        if further:
            step = _descent(factors, _slope(expenditure, excess))
        sound = np.where(~_adds_up(excess, tolerance) & np.isfinite(total(step)), step, 0.0)
        inward = inward * exp(sound.astype(np.float64))
        flow, excess = _spread(phi, output, expenditure, inward)
    return inward, flow, excess


def _adds_up(excess: FloatArray, tolerance: float) -> BoolArray:
    """Where imports meet expenditure in every state. (m,)"""
    found: BoolArray = np.max(np.abs(excess - 1.0), axis=0) <= tolerance
    return found


def _spread(phi: npt.NDArray[Float], output: npt.NDArray[Float], expenditure: npt.NDArray[Float],
            inward: npt.NDArray[Float]) -> tuple[npt.NDArray[Float], npt.NDArray[Float]]:
    """Each exporter's output spread over importers, and imports over expenditure.

    In proportion to phi and the weight `expenditure / inward`. (n, n, m), (n, m)
    """
    flow: npt.NDArray[Float] = phi * (expenditure / inward)
    flow *= (output / total(flow, axis=1))[:, None]
    excess: npt.NDArray[Float] = total(flow) / expenditure
    return flow, excess


def _quick(phi: FloatArray, output: FloatArray, expenditure: FloatArray, inward: FloatArray,
           flow: FloatArray, excess: FloatArray) -> tuple[Floats, Factors]:
    """A first step in single precision, which halves the work and brings most errors to 1e-7.

    Newton, once more along the same factors, Newton. Where single precision cannot hold a
    member its step is not finite.
    """
    single = [values.astype(np.float32) for values in (phi, output, expenditure, inward)]
    there, sales, purchases, at = single
    factors = _factors(flow.astype(np.float32), sales)
    whole = _descent(factors, _slope(expenditure, excess))
    for again in (False, True):
        nearer, surplus = _spread(there, sales, purchases, at * exp(whole))
        if again:
            factors = _factors(nearer, sales)
        whole = whole + _descent(factors, _slope(purchases, surplus))
    return whole, factors


def _factors(flow: Floats, output: Floats) -> Factors:
    """The Hessian, eliminated state by state: inverse pivots and what each passes on.

    Links W_jk = sum over exporters of X_ij X_ik / Y_i are never negative and every pivot is a sum
    of links, so nothing is ever subtracted and no digits are lost (Grassmann, Taksar and Heyman
    1985); single precision is then enough for a direction.
    """
    last = len(flow) - 1
    share = flow / output[:, None]
    links = np.zeros_like(flow, shape=(last, *flow.shape[1:]))
    for state in range(last):
        links[state, state + 1 :] = total(share[:, state, None] * flow[:, state + 1 :])
    inverse = np.empty_like(flow, shape=(last, flow.shape[-1]))
    for state in range(last):
        row = links[state, state + 1 :]
        pivot = total(row)
        # A state that shares no supplier with those left has nothing to move against.
        inverse[state] = (pivot > 0.0) / (pivot + (pivot == 0.0))
        passed = row * inverse[state]
        links[state + 1 :, state + 1 :] += row[:-1, None] * passed
        links[state, state + 1 :] = passed
    return inverse, links


def _slope(expenditure: npt.NDArray[Float], excess: npt.NDArray[Float]) -> npt.NDArray[Float]:
    """Imports beyond expenditure [importer, member], rounding shared out so that they sum to 0."""
    slope = expenditure * (excess - expenditure.dtype.type(1.0))
    balanced: npt.NDArray[Float] = slope - expenditure * (total(slope) / total(expenditure))
    return balanced


def _descent(factors: Factors, slope: Floats) -> Floats:
    """A damped Newton step in log inward resistances [importer, member]; the last one stays."""
    inverse, passed = factors
    step = slope.astype(inverse.dtype)
    last = len(inverse)
    for state in range(last):
        step[state + 1 :] += step[state] * passed[state, state + 1 :]
    step[:last] *= inverse
    step[last] = 0.0
    for state in range(last - 1, 0, -1):
        step[:state] += passed[:state, state] * step[state]
    reach = np.max(step, axis=0) - np.min(step, axis=0)
    far = np.maximum(reach, 1.0)
    # log(1 + r) / r of the step where r is above 1, all of it elsewhere.
    return step * np.where(reach < 1.0, 1.0, log(1.0 + far) / far).astype(step.dtype)


def _refuse(excess: FloatArray, tolerance: float) -> None:
    """Refuse flows that do not add up: say which member is worst, and what may be the reason."""
    if not isinstance(excess, np.ndarray) or _adds_up(excess, tolerance).all():
        return  # what is only traced has no numbers yet; whoever runs it looks
    gap = np.max(np.abs(excess - 1.0), axis=0)
    worst = int(np.argmax(np.where(np.isnan(gap), np.inf, gap)))
    raise RunError(
        f"gravity: after {MOST_ROUNDS} rounds imports of member {worst} still miss expenditure by"
        f" {gap[worst]:.1e} of it (allowed: {tolerance:.0e}); world output and expenditure"
        " differ, or the pairs that can trade (phi > 0) cannot carry these sums"
    )


def _aligned(phi: npt.ArrayLike, *by_state: npt.ArrayLike) -> tuple[list[FloatArray], bool]:
    """Give every array the same member axis, of length 1 if none has one; say if none had."""
    for values in (phi, *by_state):
        if np.ma.is_masked(values):
            raise RunError("gravity: a value is masked, which says that it is not known; fill it in"
                           " first, as in phi.filled(0.0)")
    named = [names for names in (_names(phi, 0), _names(phi, 1), *(
        _names(values, 0) for values in by_state)) if names is not None]
    for names in named[1:]:
        if names != named[0]:
            raise RunError(
                f"gravity: the tables name states in different orders, {_few(named[0])} and"
                f" {_few(names)}; bring them into one first, as in output.reindex(phi.index)")
    arrays = [np.asarray(values, dtype=np.float64) for values in (phi, *by_state)]
    states = arrays[0].shape[:1]
    shapes = [states * 2, *(states for _ in by_state)]
    pairs = list(zip(arrays, shapes, strict=True))
    fit = all(a.shape[: len(s)] == s and a.ndim <= len(s) + 1 for a, s in pairs)
    lengths = {a.shape[-1] for a, s in pairs if a.ndim > len(s)}
    if not (any(states) and fit and len(lengths - {1}) <= 1):
        raise RunError(
            "gravity: phi must be [state, state] and all else [state], each with or without the"
            f" same last axis for members; the shapes are {[a.shape for a in arrays]}"
        )
    members = max(lengths - {1}, default=1)
    padded = ((a if a.ndim > len(s) else a[..., None], s) for a, s in pairs)
    full = [np.ascontiguousarray(np.broadcast_to(a, (*s, members))) for a, s in padded]
    return full, not lengths


def _names(values: Any, axis: int) -> tuple[object, ...] | None:
    """What a table of pandas or xarray calls its rows or columns; None where nothing has a name."""
    if hasattr(values, "dims") and hasattr(values, "indexes"):
        named = values.indexes.get(values.dims[axis]) if axis < len(values.dims) else None
    else:
        axes = getattr(values, "axes", ())
        named = axes[axis] if axis < len(axes) else None
    return None if named is None else tuple(named)


def _few(names: tuple[object, ...]) -> str:
    return ", ".join(str(name) for name in names[:4]) + (", ..." if names[4:] else "")


def _check(phi: FloatArray, output: FloatArray, expenditure: FloatArray, start: FloatArray) -> None:
    """Refuse numbers that no flows can satisfy, and say where the first of them stands."""
    named = {"output": output, "expenditure": expenditure, "start": start}
    complaints = {
        "phi is negative or not finite": ~((phi >= 0.0) & np.isfinite(phi)),
        **{
            f"{name} is not positive or not finite": ~((values > 0.0) & np.isfinite(values))
            for name, values in named.items()
        },
        "an exporter can sell to nobody": np.max(phi, axis=1) == 0.0,
        "an importer can buy from nobody": np.max(phi, axis=0) == 0.0,
    }
    for complaint, wrong in complaints.items():
        if np.any(wrong):
            *states, member = np.argwhere(wrong)[0].tolist()
            place = " to ".join(str(state) for state in states)
            raise RunError(f"gravity: {complaint} (state {place}, member {member})")
    supply, demand = total(output), total(expenditure)
    gap = np.abs(supply - demand) / supply
    if np.any(gap > SUM_TOLERANCE):
        worst = int(np.argmax(gap))
        raise RunError(
            f"gravity: output and expenditure of member {worst} add up to {supply[worst]:.12g} and"
            f" {demand[worst]:.12g}; the sums must be equal"
        )
