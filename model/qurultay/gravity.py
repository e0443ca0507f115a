"""Structural gravity: who buys how much from whom, given costs, output and expenditure.

    X_ij = Y_i E_j / sum(Y) * phi_ij / (outward_i * inward_j),     phi_ij = t_ij^(-theta)

The two multilateral resistances (Anderson and van Wincoop 2003, here as the powers
Pi^(-theta) and P^(-theta)) make every row add up to output and every column to expenditure.

With inward given, outward follows at once; so rows add up always, and what is left is one
convex problem in the logs of inward: a scaling sweep, then Newton steps. Two facts keep the
steps safe without a search along them:

- The Hessian is the Laplacian of a graph whose links are shared suppliers. It is singular
  (the scale is free), and nearly so again where blocs hardly trade; a part in 1e13 added to
  its diagonal, `GUARD`, keeps every step downhill and slows nothing.
- Along a step that changes relative resistances by at most r log points the third derivative
  is at most r times the second. So log(1 + r) / r of the step always descends, and all of it
  does where r < 1 (the damping of Sun and Tran-Dinh 2019, Mathematical Programming 178).

A member that adds up is left as it is while others go on. Each is worked on by itself,
elementwise or by BLAS and LAPACK one matrix at a time, so that its last bit does not depend
on who else is in the block.
"""

import numpy as np
import numpy.typing as npt

from qurultay.arrays import FloatArray, IntArray, total
from qurultay.errors import RunError

TOLERANCE = 1e-11
"""Largest relative error of a column sum in a quarter; rows are exact to rounding."""

STRICT_TOLERANCE = 5e-13
"""The same for `resistances`, so that 1e-12 holds in whatever order the caller adds up."""

SUM_TOLERANCE = 1e-9
"""Largest relative difference between world output and expenditure taken for rounding."""

SWEEPS = 1
"""Scaling sweeps before the Newton steps; from a near start one saves half a step."""

MOST_ROUNDS = 100
"""Rounds before giving up; phi spread over 24 orders of magnitude takes about 30."""

GUARD = 1e-13
"""Share of imports and expenditure added to the Hessian's diagonal."""


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
        RunError: if a number or shape is wrong, or no flows can be found that add up.
    """
    start = np.ones(np.shape(phi)[:1]) if start is None else start
    (phi, output, expenditure, start), single = _aligned(phi, output, expenditure, start)
    _check(phi, output, expenditure, start)
    world, peak = total(output), np.max(phi, axis=(0, 1))
    scaled, sales, purchases = phi / peak, output / world, expenditure / total(expenditure)
    _, inward = solve(scaled, sales, purchases, start, STRICT_TOLERANCE)
    inward = inward / inward[-1]
    outward = peak * total(scaled * (expenditure / world / inward), axis=1)
    return (outward[:, 0], inward[:, 0]) if single else (outward, inward)


def flows(
    phi: npt.ArrayLike,
    output: npt.ArrayLike,
    expenditure: npt.ArrayLike,
    outward: npt.ArrayLike,
    inward: npt.ArrayLike,
) -> FloatArray:
    """Trade [exporter, importer(, member)] in the money of `output`; the diagonal stays at home.

    Arguments as in `resistances`, and a `RunError` likewise if their shapes do not fit.
    """
    (phi, output, expenditure, outward, inward), single = _aligned(
        phi, output, expenditure, outward, inward
    )
    flow = (output / outward)[:, None] * phi * (expenditure / total(output) / inward)
    return flow[..., 0] if single else flow


def solve(
    phi: FloatArray,
    output: FloatArray,
    expenditure: FloatArray,
    start: FloatArray,
    tolerance: float = TOLERANCE,
) -> tuple[FloatArray, FloatArray]:
    """Trade and inward resistances in a block of worlds, from a near start; takes input as sound.

    A start that adds up already is returned as it is: where nothing moves, nothing drifts.

    Args:
        phi: t^(-theta) [exporter, importer, member].
        output: [exporter, member], positive, any money.
        expenditure: [importer, member], positive, with the same sum as output.
        start: inward resistances, as of the quarter before [importer, member], any scale.
        tolerance: largest relative error of a column sum.

    Returns:
        Flows [exporter, importer, member] and inward resistances [importer, member].

    Raises:
        RunError: naming the worst member, if one does not add up.
    """
    inward, nearest = start, np.full(start.shape[1], np.inf)
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        for done in range(MOST_ROUNDS):
            flow = _spread(phi, output, expenditure / inward)
            excess = total(flow) / expenditure
            error = np.max(np.abs(excess - 1.0), axis=0)
            unsolved = np.flatnonzero(~(error <= tolerance))
            if unsolved.size == 0:
                return flow, inward
            nearest = np.fmin(nearest, error)
            if done < SWEEPS:
                change = excess[:, unsolved]
            else:
                change = _newton(flow, output, expenditure, excess, unsolved)
            inward = inward.copy()
            inward[:, unsolved] *= change
    raise RunError(_failure(nearest, tolerance))


def _spread(phi: FloatArray, output: FloatArray, weight: FloatArray) -> FloatArray:
    """Spread each exporter's output over importers in proportion to phi times their weight."""
    flow = phi * weight
    flow *= (output / total(flow, axis=1))[:, None]
    return flow


def _newton(
    flow: FloatArray,
    output: FloatArray,
    expenditure: FloatArray,
    excess: FloatArray,
    members: IntArray,
) -> FloatArray:
    """Factors by which a damped Newton step changes inward resistances [importer, member]."""
    flow, output, expenditure, excess = (
        np.ascontiguousarray(np.moveaxis(values, -1, 0)[members])
        for values in (flow, output, expenditure, excess)
    )
    hessian = np.matmul((flow / -output[..., None]).transpose(0, 2, 1), flow)
    diagonal = hessian.reshape(members.size, -1)[:, :: flow.shape[1] + 1]
    diagonal += expenditure * (excess + GUARD * (1.0 + excess))
    step = np.linalg.solve(hessian, (expenditure * (excess - 1.0))[..., None])[..., 0]
    step = step - step[:, -1:]
    reach = np.max(step, axis=1) - np.min(step, axis=1)
    part = np.where(reach < 1.0, 1.0, np.log(1.0 + reach) / np.maximum(reach, 1.0))
    change: FloatArray = np.exp(step * part[:, None])
    return change.T


def _failure(error: FloatArray, tolerance: float) -> str:
    """Say which member came least near to adding up, and what may be the reason."""
    worst = int(np.argmax(error))
    return (
        f"gravity: in {MOST_ROUNDS} rounds imports of member {worst} came no nearer to expenditure"
        f" than {error[worst]:.1e} of it (allowed: {tolerance:.0e}); world output and expenditure"
        " differ, or the pairs that can trade (phi > 0) cannot carry these sums"
    )


def _aligned(phi: npt.ArrayLike, *by_state: npt.ArrayLike) -> tuple[list[FloatArray], bool]:
    """Give every array the same member axis, of length 1 if none has one; say if none had."""
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
