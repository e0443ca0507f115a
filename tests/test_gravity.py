"""The trade solver: it adds up, it forgets units, it agrees with others, it keeps every bit.

Cases solved by published packages are read from the folder `shared/gravity_peers` beside the
checkout, and skipped where there is none.
"""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas
import pytest
import xarray

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError
from qurultay.world.rules import gravity

World = tuple[FloatArray, FloatArray, FloatArray]
"""phi, output, expenditure."""

PEERS = Path(__file__).parent.parent.parent / "shared" / "gravity_peers"
CONDITIONAL = sorted(PEERS.glob("*_conditional"))

# How near each peer can be met. gegravity's sample was solved to 1e-12 and stored with 12
# digits. The Advanced Guide's Stata files stop where PPML stopped, at 7e-8; its own bar is 1e-4.
PEER_TOLERANCE = {
    "gegravity_sample30_conditional": 2e-11,
    "advanced_guide_borders69_conditional": 1e-7,
}


def made_up(states: int, members: int = 1, seed: int = 1) -> World:
    """Worlds with much domestic trade, states of very different size, and deficits."""
    random = np.random.default_rng(seed)
    phi = np.exp(random.normal(-4.0, 1.0, (states, states, members)))
    phi[np.arange(states), np.arange(states)] = 1.0
    output = np.exp(random.normal(4.0, 2.0, (states, members)))
    expenditure = output * np.exp(random.normal(0.0, 0.1, (states, members)))
    return phi, output, expenditure * output.sum(axis=0) / expenditure.sum(axis=0)


def trade(phi: FloatArray, output: FloatArray, expenditure: FloatArray) -> FloatArray:
    """Solve and put together."""
    return gravity.flows(phi, output, expenditure, *gravity.resistances(phi, output, expenditure))


def adding_up_error(flow: FloatArray, output: FloatArray, expenditure: FloatArray) -> float:
    """Largest relative error of a row or column sum."""
    rows = np.abs(flow.sum(axis=1) / output - 1.0)
    columns = np.abs(flow.sum(axis=0) / expenditure - 1.0)
    return float(max(rows.max(), columns.max()))


# --- closed forms ------------------------------------------------------------------------------


@pytest.mark.parametrize("friction", [1e-12, 0.3, 1.0, 7.0])
def test_two_like_countries(friction: float) -> None:
    """Each sells friction / (1 + friction) abroad, and all resistances are alike."""
    phi = np.array([[1.0, friction], [friction, 1.0]])
    halves = np.array([5.0, 5.0])
    outward, inward = gravity.resistances(phi, halves, halves)
    assert inward == pytest.approx([1.0, 1.0], rel=1e-14)
    assert outward == pytest.approx([(1.0 + friction) / 2] * 2, rel=1e-14)
    flow = gravity.flows(phi, halves, halves, outward, inward)
    assert flow == pytest.approx(5.0 * phi / (1.0 + friction), rel=1e-14)


def test_without_friction_trade_follows_size_alone() -> None:
    """X_ij = Y_i E_j / Y, with every resistance equal to one."""
    _, output, expenditure = made_up(14)
    outward, inward = gravity.resistances(np.ones((14, 14)), output, expenditure)
    assert np.allclose([outward, inward], 1.0, rtol=1e-13)
    flow = trade(np.ones((14, 14)), output, expenditure)
    assert np.allclose(flow, output[:, None] * expenditure / output.sum(), rtol=1e-13)


def test_what_only_one_side_pays_is_its_resistance() -> None:
    """Costs that depend on the exporter or the importer alone leave trade as if without any."""
    _, output, expenditure = (values[..., 0] for values in made_up(9))
    exporter, importer = 10.0 ** np.linspace(-6, 6, 9), 10.0 ** np.linspace(6, -6, 9)
    outward, inward = gravity.resistances(np.outer(exporter, importer), output, expenditure)
    assert np.allclose(inward, importer / importer[-1], rtol=1e-12)
    assert np.allclose(outward, exporter * importer[-1], rtol=1e-12)


def test_autarky() -> None:
    """Zeros off the diagonal leave everything at home, if everyone spends what they earn."""
    output = np.array([1e-6, 3.0, 1e6])
    assert np.allclose(trade(np.eye(3), output, output), np.diag(output), rtol=1e-12)


# --- adding up ---------------------------------------------------------------------------------


@pytest.mark.parametrize("states", [2, 3, 8, 14, 44, 200])
def test_rows_and_columns_add_up(states: int) -> None:
    """Within 1e-12 of each state's own output and expenditure, however small the state."""
    world = made_up(states, members=2)
    assert adding_up_error(trade(*world), *world[1:]) <= 1e-12


def hard(kind: str, states: int, seed: int) -> World:
    """Worlds that plain iterations do not solve in any useful time."""
    random = np.random.default_rng(seed)
    phi = 10.0 ** random.uniform(-12.0, 12.0, (states, states))
    output = np.exp(random.normal(0.0, 5.0, states))
    expenditure = np.exp(random.normal(0.0, 5.0, states))
    here = np.arange(states)
    if kind == "tiny diagonal":
        phi[here, here] = 1e-12
    elif kind == "all but closed":
        phi = np.full_like(phi, 1e-12)
        phi[here, here] = 1e12
    elif kind == "neighbours only":
        phi = 1e-12 ** (np.abs(here[:, None] - here) / states)
    elif kind == "most pairs barred":
        flow = np.where(random.random(phi.shape) < 0.7, 0.0, np.exp(random.normal(0, 3, phi.shape)))
        flow[here, here] = 1.0
        phi = flow * (phi[:1] ** 0.5 * phi[:, :1] ** 0.5)
        output, expenditure = flow.sum(axis=1), flow.sum(axis=0)
    return phi, output, expenditure * output.sum() / expenditure.sum()


@pytest.mark.parametrize("states", [3, 14, 60])
@pytest.mark.parametrize(
    "kind",
    ["any phi", "tiny diagonal", "all but closed", "neighbours only", "most pairs barred"],
)
def test_hard_worlds_add_up_too(kind: str, states: int) -> None:
    """Phi over 24 orders of magnitude, sizes over ten, blocs that hardly meet."""
    for seed in range(3):
        world = hard(kind, states, seed)
        assert adding_up_error(trade(*world), *world[1:]) <= 1e-12


@pytest.mark.parametrize("drift", [0.0, 0.01, 0.1, 1.0])
def test_from_one_quarter_to_the_next(drift: float) -> None:
    """Warm starts end within 1e-11 whether costs moved a little or a lot."""
    phi, output, expenditure = made_up(14, members=50)
    _, start = gravity.resistances(phi, output, expenditure)
    moved = phi * np.exp(np.random.default_rng(2).normal(0.0, drift, phi.shape))
    flow, inward = gravity.solve(moved, output, expenditure, start)
    assert adding_up_error(flow, output, expenditure) <= 1e-11
    again, same = gravity.solve(moved, output, expenditure, inward)
    assert np.array_equal(again, flow), "where nothing moves, nothing may drift"
    assert np.array_equal(same, inward)


def drifted(drift: float) -> tuple[FloatArray, ...]:
    """Fifty worlds whose costs have moved since their start."""
    phi, output, expenditure = made_up(14, members=50)
    _, start = gravity.resistances(phi, output, expenditure)
    moved = phi * np.exp(np.random.default_rng(3).normal(0.0, drift, phi.shape))
    return moved, output, expenditure, start


@pytest.mark.parametrize("drift", [0.01, 0.1, 1.0, 6.0])
def test_the_quick_first_step_leads_to_the_same_trade(drift: float) -> None:
    """Single precision only chooses the way: the end is that of double precision alone."""
    worlds = drifted(drift)
    quick, slow = (gravity.solve(*worlds, quick=choice) for choice in (True, False))
    assert np.allclose(quick[0], slow[0], rtol=1e-9, atol=0.0)
    scales = [inward / inward[-1] for _, inward in (quick, slow)]
    assert np.allclose(*scales, rtol=1e-9, atol=0.0)


def test_the_quick_step_does_most_of_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """From one quarter to the next it leaves next to nothing to Newton; or it would be no use."""
    left: list[int] = []
    factors = gravity._factors

    def counted(flow: FloatArray, output: FloatArray) -> object:
        if flow.dtype == np.float64:  # a step of Newton's in double precision
            left.append(flow.shape[-1])
        return factors(flow, output)

    worlds = drifted(0.05)
    monkeypatch.setattr(gravity, "_factors", counted)
    gravity.solve(*worlds)
    assert sum(left) <= 1
    gravity.solve(*worlds, quick=False)
    assert max(left) == 50


@pytest.mark.parametrize("size", [1e-60, 1e-30, 1e30, 1e60])
def test_what_single_precision_cannot_hold_is_solved_all_the_same(size: float) -> None:
    """Money or openness beyond 1e38, or below 1e-45, overflows there and nowhere else."""
    phi, output, expenditure, start = drifted(0.1)
    for worlds in ((size * phi, output, expenditure, start),
                   (phi, size * output, size * expenditure, start),
                   (phi, output, expenditure, size * start)):
        flow, _ = gravity.solve(*worlds)
        assert adding_up_error(flow, worlds[1], worlds[2]) <= 1e-11


def test_a_member_single_precision_loses_takes_none_with_it() -> None:
    """Its neighbours in the block have the bits they have without it."""
    worlds = drifted(0.1)
    alone = gravity.solve(*(np.ascontiguousarray(values[..., 1:]) for values in worlds))
    worlds[0][..., 0] *= 1e60
    flow, inward = gravity.solve(*worlds)
    assert np.array_equal(flow[..., 1:], alone[0])
    assert np.array_equal(inward[..., 1:], alone[1])
    assert adding_up_error(flow, worlds[1], worlds[2]) <= 1e-11


# --- units -------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1e-200, 1e-12, 1e6, 1e200])
def test_trade_forgets_the_scale_of_phi(scale: float) -> None:
    """Outward resistances carry it."""
    phi, output, expenditure = made_up(14)
    assert np.allclose(
        trade(scale * phi, output, expenditure), trade(phi, output, expenditure), rtol=1e-12
    )


@pytest.mark.parametrize("money", [1e-9, 1e12])
def test_the_unit_of_money_does_not_matter(money: float) -> None:
    """Flows are in the unit of output; resistances have none."""
    phi, output, expenditure = made_up(14)
    here = gravity.resistances(phi, output, expenditure)
    there = gravity.resistances(phi, money * output, money * expenditure)
    assert np.allclose(here, there, rtol=1e-12)
    flow = trade(phi, money * output, money * expenditure)
    assert np.allclose(flow, money * trade(phi, output, expenditure), rtol=1e-12)


def test_the_order_of_states_does_not_matter() -> None:
    """Renaming states renames flows."""
    phi, output, expenditure = made_up(14)
    order = np.random.default_rng(4).permutation(14)
    renamed = trade(phi[np.ix_(order, order)], output[order], expenditure[order])
    assert np.allclose(renamed, trade(phi, output, expenditure)[np.ix_(order, order)], rtol=1e-11)


def test_the_start_does_not_matter() -> None:
    """One answer from anywhere, and its last inward resistance is one."""
    phi, output, expenditure = made_up(14)
    start = 10.0 ** np.random.default_rng(5).uniform(-9.0, 9.0, 14)
    here = gravity.resistances(phi, output, expenditure)
    there = gravity.resistances(phi, output, expenditure, start)
    assert np.allclose(here, there, rtol=1e-11)
    assert there[1][-1] == 1.0


def test_rounding_in_the_sums_is_made_up_for() -> None:
    """A part in 1e10 is spread over all expenditure; rows stay exact."""
    phi, output, expenditure = made_up(14)
    flow = trade(phi, output, expenditure * (1.0 + 1e-10))
    assert adding_up_error(flow, output, expenditure) <= 1e-12


# --- shapes and members ------------------------------------------------------------------------


def test_the_member_axis_may_be_left_out() -> None:
    """Wholly, or where all members share the same numbers."""
    phi, output, expenditure = made_up(6, members=3)
    shared = output[:, :1] / output[:, :1].sum()
    mixed = gravity.resistances(phi, shared[:, 0], shared)
    assert mixed[0].shape == mixed[1].shape == (6, 3)
    assert gravity.flows(phi, shared[:, 0], shared, *mixed).shape == (6, 6, 3)
    for k in range(3):
        alone = gravity.resistances(phi[..., k], shared[:, 0], shared[:, 0])
        assert alone[0].shape == (6,)
        assert np.array_equal(alone, (mixed[0][:, k], mixed[1][:, k]))
        one = trade(phi[..., k], output[:, k], expenditure[:, k])
        assert np.array_equal(one, trade(phi, output, expenditure)[..., k])


@pytest.fixture(scope="module")
def many() -> tuple[FloatArray, ...]:
    """Three hundred worlds a quarter after the start; every eleventh is hard."""
    phi, output, expenditure = made_up(14, members=300)
    _, start = gravity.resistances(phi, output, expenditure)
    random = np.random.default_rng(6)
    moved = phi * np.exp(random.normal(0.0, 0.1, phi.shape))
    moved[..., ::11] = 10.0 ** random.uniform(-12.0, 12.0, moved[..., ::11].shape)
    return moved, output, expenditure, start


@pytest.mark.parametrize("block", [1, 2, 7, 137])
def test_a_world_is_the_same_in_any_block(many: tuple[FloatArray, ...], block: int) -> None:
    """To the last bit, for the quarterly solve and for `resistances`."""
    for solver in (gravity.solve, gravity.resistances):
        whole = solver(*many)
        for first in range(0, 300 if block > 1 else 34, block):
            part = slice(first, first + block)
            alone = solver(*(np.ascontiguousarray(values[..., part]) for values in many))
            for here, there in zip(alone, whole, strict=True):
                assert np.array_equal(here, there[..., part])


def test_a_hard_world_does_not_touch_easy_ones(many: tuple[FloatArray, ...]) -> None:
    """The easy ones are solved long before, and stay as they were."""
    easy = [np.ascontiguousarray(values[..., 1:8]) for values in many]
    mixed = [np.ascontiguousarray(values[..., :8]) for values in many]
    flow, inward = gravity.solve(*easy)
    with_hard = gravity.solve(*mixed)
    assert np.array_equal(with_hard[0][..., 1:], flow)
    assert np.array_equal(with_hard[1][..., 1:], inward)


# --- others ------------------------------------------------------------------------------------


def plain_iteration(phi: FloatArray, output: FloatArray, expenditure: FloatArray) -> FloatArray:
    """The same flows by the plainest loop there is: scale rows, scale columns, repeat."""
    flow = phi.copy()
    for _ in range(20_000):
        flow *= (output / flow.sum(axis=1))[:, None]
        flow *= expenditure / flow.sum(axis=0)
        if np.allclose(flow.sum(axis=1), output, rtol=1e-14, atol=0.0):
            break
    return flow


@pytest.mark.parametrize("seed", range(5))
def test_agrees_with_a_plain_iteration(seed: int) -> None:
    """A second computation that shares no line with the first."""
    world = tuple(values[..., 0] for values in made_up(8, seed=seed))
    assert np.allclose(trade(*world), plain_iteration(*world), rtol=1e-11, atol=0.0)


@pytest.mark.filterwarnings("ignore")
def test_agrees_with_gegravity() -> None:
    """Baseline and conditional resistances of eight made-up countries, within 1e-8."""
    ge = pytest.importorskip("gegravity")
    pandas = pytest.importorskip("pandas")
    theta, names = 4, list("ABCDEFGH")
    output, expenditure = (values[:, 0] for values in made_up(8, seed=7)[1:])
    cost = np.random.default_rng(8).uniform(0.2, 2.0, (8, 8)) * (1 - np.eye(8))
    cheaper = cost - 0.15 * (np.arange(8) < 3) * (np.arange(8) < 3)[:, None] * (1 - np.eye(8))
    table = pandas.DataFrame(
        [
            (a, b, 2021, output[i], expenditure[j], cost[i, j], 0.0)
            for i, a in enumerate(names)
            for j, b in enumerate(names)
        ],
        columns=["exporter", "importer", "year", "Y", "E", "cost", "trade"],
    )
    model = ge.OneSectorGE(
        ge.BaselineData(table, trade_var_name="trade", expend_var_name="E", output_var_name="Y"),
        year="2021",
        sigma=theta + 1,
        cost_variables=["cost"],
        cost_coeff_values=ge.CostCoeffs(
            pandas.DataFrame({"name": ["cost"], "value": [-float(theta)]}), "name", "value"
        ),
        reference_importer="H",
        quiet=True,
    )
    model.build_baseline(mr_tolerance=1e-13)
    model.define_experiment(model.baseline_data.drop(columns="index").assign(cost=cheaper.ravel()))
    model.simulate()
    theirs = model.country_mr_terms
    for kind, log_cost in (("baseline", cost), ("conditional", cheaper)):
        ours = gravity.resistances(np.exp(-theta * log_cost), output, expenditure)
        for side, resistance in zip(("omr", "imr"), ours, strict=True):
            found = theirs[f"{kind} {side}"].loc[names].to_numpy()
            assert resistance ** (-1 / theta) == pytest.approx(found, rel=1e-8), (kind, side)


@dataclass
class Peer:
    """A solved case: phi [exporter, importer, before and after] and what the peer found."""

    phi: FloatArray
    output: FloatArray
    expenditure: FloatArray
    found: dict[str, FloatArray]
    theta: float
    reference: int

    def error(self) -> float:
        """Largest relative difference in the changes of Pi and P, reference importer = 1."""
        outward, inward = gravity.resistances(self.phi, self.output, self.expenditure)
        scale = inward[self.reference]
        ours = {"omr_hat": outward * scale, "imr_hat": inward / scale}
        return max(
            float(np.abs((r[:, 1] / r[:, 0]) ** (-1 / self.theta) / self.found[name] - 1).max())
            for name, r in ours.items()
        )


def read_peer(folder: Path) -> Peer:
    """Read one case; world expenditure is put on the scale of world output, as the peer did."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    with (folder / "country.csv").open(encoding="utf-8", newline="") as file:
        countries = list(csv.DictReader(file))
    place = {row["country"]: i for i, row in enumerate(countries)}
    phi = np.full((len(place), len(place), 2), np.nan)
    with (folder / "bilateral.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pair = place[row["exporter"]], place[row["importer"]]
            phi[pair] = float(row["phi0"]), float(row["phi1"])
    column = {
        name: np.array([float(row[name]) for row in countries])
        for name in ("Y", "E", "imr_hat", "omr_hat")
    }
    expenditure = column["E"] * column["Y"].sum() / column["E"].sum()
    reference = place[meta["reference_country"]]
    return Peer(phi, column["Y"], expenditure, column, meta["theta"], reference)


@pytest.mark.skipif(not CONDITIONAL, reason="no shared/gravity_peers beside the checkout")
@pytest.mark.parametrize("folder", CONDITIONAL, ids=lambda folder: folder.name)
def test_agrees_with_published_packages(folder: Path) -> None:
    """As near as the peer itself was solved and stored, and no wrong reading comes near."""
    peer = read_peer(folder)
    tolerance = PEER_TOLERANCE.get(folder.name, 1e-7)
    assert peer.error() <= tolerance
    right_phi, right_theta = peer.phi, peer.theta
    for wrong in (right_theta - 1, right_theta + 1):
        peer.theta = wrong
        assert peer.error() > 100 * tolerance, f"theta {wrong}"
    peer.theta = right_theta
    peer.phi = np.ascontiguousarray(right_phi[..., ::-1])
    assert peer.error() > 100 * tolerance, "before and after exchanged"
    peer.phi, peer.output, peer.expenditure = right_phi, peer.expenditure, peer.output
    assert peer.error() > 100 * tolerance, "exporter and importer exchanged"


# --- complaints --------------------------------------------------------------------------------

PHI, SIX = np.ones((3, 3)), np.array([1.0, 2.0, 3.0])
GAP = np.where(np.eye(3) > 0, np.nan, PHI)
UNSOLD = PHI * np.array([[1.0], [0.0], [1.0]])


@pytest.mark.parametrize(
    ("phi", "output", "expenditure", "message"),
    [
        (PHI, SIX, SIX * 1.01, "output and expenditure of member 0 add up to 6 and 6.06"),
        (-PHI, SIX, SIX, r"phi is negative or not finite \(state 0 to 0, member 0\)"),
        (GAP, SIX, SIX, "phi is negative or not finite"),
        (PHI * np.inf, SIX, SIX, "phi is negative or not finite"),
        (PHI, [1.0, -2.0, 3.0], SIX, r"output is not positive .*\(state 1, member 0\)"),
        (PHI, SIX, [1.0, 2.0, np.nan], r"expenditure is not positive .*\(state 2, member 0\)"),
        (PHI, [0.0, 3.0, 3.0], SIX, "output is not positive"),
        (UNSOLD, SIX, SIX, r"an exporter can sell to nobody \(state 1, member 0\)"),
        (UNSOLD.T, SIX, SIX, r"an importer can buy from nobody \(state 1, member 0\)"),
        (PHI[:2], SIX, SIX, "shapes"),
        (PHI, SIX[:2], SIX, "shapes"),
        (PHI, SIX, np.ones((3, 2, 2)), "shapes"),
        (np.ones((3, 3, 2)), np.ones((3, 4)), SIX, "shapes"),
        (np.float64(1.0), SIX, SIX, "shapes"),
        (np.ones((0, 0)), np.ones(0), np.ones(0), "shapes"),
    ],
)
def test_bad_numbers_are_refused(
    phi: FloatArray, output: FloatArray, expenditure: FloatArray, message: str
) -> None:
    """In one sentence that says what and where."""
    with pytest.raises(RunError, match=message):
        gravity.resistances(phi, output, expenditure)


def test_a_bad_start_is_refused() -> None:
    """Resistances are positive."""
    with pytest.raises(RunError, match=r"start is not positive .*\(state 0, member 0\)"):
        gravity.resistances(PHI, SIX, SIX, [0.0, 1.0, 1.0])


def test_what_cannot_add_up_is_said() -> None:
    """The second of two worlds is closed although its states spend other sums than they earn."""
    phi = np.stack([PHI, np.eye(3)], axis=-1)
    with pytest.raises(RunError, match=r"member 1 still miss expenditure by 2\.0e\+00"):
        gravity.resistances(phi, SIX, SIX[::-1])


def test_a_block_that_is_not_solved_in_time_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No unfinished trade leaves the solver."""
    monkeypatch.setattr(gravity, "MOST_ROUNDS", 1)
    phi, output, expenditure = made_up(5, members=3)
    with pytest.raises(RunError, match=r"after 1 rounds imports of member [012] still miss"):
        gravity.solve(phi, output, expenditure, np.ones((5, 3)))


# --- tables with names -------------------------------------------------------------------------


def test_tables_in_one_order_are_as_good_as_arrays() -> None:
    """Of pandas or xarray, and mixed with arrays."""
    phi, output, expenditure = (values[..., 0] for values in made_up(4, seed=8))
    states = ["TJ", "KG", "UZ", "TM"]
    table = pandas.DataFrame(phi, index=states, columns=states)
    given = (pandas.Series(output, index=states),
             xarray.DataArray(expenditure, dims="state", coords={"state": states}))
    known = gravity.resistances(phi, output, expenditure)
    for found in (gravity.resistances(table, *given),
                  gravity.resistances(table, output, np.ma.masked_array(expenditure)),
                  gravity.resistances(pandas.DataFrame(phi), output, pandas.Series(expenditure))):
        np.testing.assert_array_equal(found, known)


@pytest.mark.parametrize("which", ["rows", "columns", "output", "expenditure", "start", "numbers",
                                   "other", "xarray"])
def test_tables_in_another_order_are_refused(which: str) -> None:
    """Their numbers would be read by place, for other states."""
    phi, output, expenditure = (values[..., 0] for values in made_up(3, seed=5))
    states, turned = ["KZ", "TM", "AZ"], ["TM", "AZ", "KZ"]
    table = pandas.DataFrame(phi, index=turned if which == "rows" else states,
                             columns=turned if which == "columns" else states)
    sales = pandas.Series(output, index=turned if which == "output" else states)
    spent = pandas.Series(expenditure, index=turned if which == "expenditure" else states)
    start = pandas.Series(np.ones(3), index=turned if which == "start" else states)
    if which == "numbers":
        table, sales, spent, start = pandas.DataFrame(phi), *(
            pandas.Series(values, index=[1, 2, 0]) for values in (output, expenditure, np.ones(3)))
    if which == "other":
        sales = pandas.Series(output, index=["KZ", "TM", "TR"])
    if which == "xarray":
        sales = xarray.DataArray(output, dims="state", coords={"state": turned})
    with pytest.raises(RunError, match="name states in different orders"):
        gravity.resistances(table, sales, spent, start)
    with pytest.raises(RunError, match="name states in different orders"):
        gravity.flows(table, sales, spent, start, start)


@pytest.mark.parametrize("place", range(4))
def test_masked_values_are_refused(place: int) -> None:
    """What lies under a mask is no number anybody vouches for."""
    given = [values[..., 0] for values in made_up(3, seed=6)] + [np.ones(3)]
    given[place] = np.ma.masked_array(given[place], mask=given[place] == given[place].flat[1])
    with pytest.raises(RunError, match="masked"):
        gravity.resistances(*given)
