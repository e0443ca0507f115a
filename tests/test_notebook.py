"""In a notebook: what is shown, what is drawn, and that its settings and ours live together."""

import doctest
import json
import pydoc
import re
from importlib.util import find_spec
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import qurultay as q
from qurultay.core.errors import ScenarioError
from qurultay.report.palette import LINES

MEMBERS = 12
BOOK = Path(__file__).parent.parent / "docs" / "notebook.ipynb"


@pytest.fixture(scope="module")
def baseline() -> q.Outcome:
    return q.ensemble("baseline", MEMBERS)


@pytest.fixture(scope="module")
def corridor() -> q.Outcome:
    return q.ensemble("middle_corridor", MEMBERS)


def plain(shown: object) -> str:
    """What a notebook shows, without its tags; one that is not closed is an error."""
    markup = shown._repr_html_()  # type: ignore[attr-defined]
    assert len(re.findall(r"<(?!/)\w+", markup)) == len(re.findall(r"</\w+", markup))
    return re.sub(r"<[^>]+>", " ", markup)


def test_a_scenario_shows_what_it_changes() -> None:
    scenario = q.Scenario.read("leader_turns_inward", {"payments.refusal_share": 0.25})
    shown = plain(scenario)
    assert scenario.title in shown
    for key in ("payments.refusal_share", "0.25", "leader.change.UZ", "ten_billion"):
        assert key in shown
    assert repr(scenario).startswith("Scenario('leader_turns_inward', 2022Q1 to 2035Q4, 2 changes")


def test_what_a_stranger_wrote_is_escaped(tmp_path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text('title = "<script>alert(1)</script>"\nasks = "Is 1 < 2?"\n'
                    'extends = ["baseline"]\n')
    shown = q.Scenario.read(file)._repr_html_()
    assert "<script" not in shown
    assert "Is 1 &lt; 2?" in shown


def test_an_outcome_shows_chances_and_trade(baseline: q.Outcome) -> None:
    shown = plain(baseline)
    middle = np.quantile(baseline.turnover()[:, 35], 0.5)  # the fourth quarter of 2030
    assert re.search(rf"2030\s+[0-9.]+\s+{middle:.2f}", shown)
    assert f"touched at least once by then in {baseline.targets()[0].reached.mean():.0%}" in (
        shown.replace("\u00a0", ""))
    assert len(repr(baseline)) < 100


def test_one_world_shows_no_chances() -> None:
    outcome = q.ensemble("baseline", 1)
    shown = plain(outcome)
    assert "world 0" in shown
    assert "of worlds" not in shown
    assert f"{outcome.turnover()[0, -1]:.2f}" in shown


def test_a_comparison_shows_its_largest_differences(baseline, corridor) -> None:
    compared = q.compare([baseline, corridor])
    shown = plain(compared)
    assert "95 % interval" in shown
    assert "Under “The Middle Corridor is built and served”" in shown
    assert repr(compared) == f"Comparison('baseline', 'middle_corridor', {len(compared.paired)} " \
                             "differences)"
    same = plain(q.compare([baseline, baseline]))
    assert "changed nothing" in same


def test_a_region_shows_where_it_stands() -> None:
    class Lonely(q.State):
        def choose(self):
            return self.all_on("none")

    region = q.Region("baseline", member=3, agents={"TM": Lonely})
    region.step()
    shown = plain(region)
    assert re.search(r"Turkmenistan\s+Lonely\s+[\d.]+\s+stays out \(100%\)", shown)
    assert "runs at 2022Q1" in shown
    assert f"{region.turnover('KZ', 'UZ'):.2f} billion" in shown


# --- pictures -----------------------------------------------------------------------------------


def axis() -> Axes:
    """One that no window and no global state knows of."""
    return Figure().add_subplot()


def words(axes: Axes) -> set[str]:
    return {found.get_text() for found in axes.findobj(matplotlib.text.Text)}


def test_a_fan_is_drawn_on_the_given_axis(corridor: q.Outcome) -> None:
    """The middle world and both bands, with units, target and names."""
    axes = axis()
    assert corridor.plot.fan("UZ", "KZ", ax=axes) is axes
    low, middle, high = np.quantile(corridor.turnover(), (0.05, 0.5, 0.95), axis=0)
    line = axes.lines[0]
    np.testing.assert_allclose(line.get_ydata(), middle)
    assert line.get_xdata()[[0, -1]].tolist() == [2022.25, 2036.0]
    edges = axes.collections[0].get_paths()[0].vertices[:, 1]
    assert edges.min() == pytest.approx(low.min())
    assert edges.max() == pytest.approx(high.max())
    assert axes.get_ylabel() == "billion dollars a year"
    assert "Trade of Uzbekistan and Kazakhstan" in words(axes)
    assert "10 bn by the end of 2035" in words(axes)


def test_fans_lie_over_each_other(baseline, corridor) -> None:
    """Their common target is written once."""
    axes = axis()
    baseline.plot.fan(ax=axes)
    corridor.plot.fan(ax=axes, colour=LINES[1], label="corridor")
    assert [text.get_text() for text in axes.texts].count("10 bn by the end of 2035") == 1
    labels = [text.get_text() for text in axes.get_legend().get_texts()]
    assert "corridor: middle world" in labels


def test_differences_are_drawn_with_their_intervals(baseline, corridor) -> None:
    """In per cent or points, the largest on top, in the colours of the report."""
    compared = q.compare([baseline, corridor])
    axes = axis()
    assert compared.plot.differences(5, ax=axes) is axes
    names = [label.get_text() for label in axes.get_yticklabels()]
    assert len(names) == 5
    assert all(name.endswith((", %", ", points")) for name in names)
    drawn = dict(zip(names, axes.lines[0].get_xdata(), strict=True))
    for entry in compared.paired:
        if entry.measure == "log trade of TM with all others at the end":
            assert drawn["trade of Turkmenistan with all others, last year, %"] == (
                pytest.approx(100.0 * np.expm1(entry.mean)))
    assert axes.lines[0].get_color() == LINES[0]
    assert axes.yaxis_inverted()


def test_what_cannot_be_drawn_is_refused(baseline: q.Outcome) -> None:
    with pytest.raises(ScenarioError, match="nothing to draw"):
        q.compare([baseline, baseline]).plot.differences(ax=axis())
    with pytest.raises(ScenarioError, match="most must be a whole number"):
        q.compare([baseline, baseline]).plot.differences(0)
    with pytest.raises(ScenarioError, match='no state "ZK"'):
        baseline.plot.fan("ZK", "UZ", ax=axis())


# --- the front door, and a real notebook -------------------------------------------------------


def test_help_teaches_in_a_screen() -> None:
    """What it shows first runs as it stands, and names all that is offered."""
    first = pydoc.plain(pydoc.render_doc(q)).splitlines()[:36]
    found = "\n".join(first)
    assert ">>> outcome = q.ensemble(" in found
    assert all(f"q.{name}" in found or f"`{name}`" in found for name in q.__all__
               if name not in ("Outcome",))
    assert max(map(len, first)) <= 88
    assert doctest.testmod(q) == (0, 9)


@pytest.mark.skipif(find_spec("nbclient") is None or find_spec("ipykernel") is None,
                    reason="nbclient and ipykernel are not installed")
def test_the_notebook_of_the_documentation_runs_under_the_inline_backend(tmp_path) -> None:
    """Tables and pictures in their cells, also after a command in between and after a slip."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    book = nbformat.read(BOOK, 4)
    command = 'import qurultay.commands.main as c; c.call(["run", "a.toml", "--out", "out"])'
    (tmp_path / "a.toml").write_text(
        'title = "A year"\nasks = "?"\nextends = ["baseline"]\nend = "2022Q4"\n')
    book.cells[2:2] = [nbformat.v4.new_code_cell(command)]
    book.cells += [nbformat.v4.new_code_cell('outcome.turnover("KZ", "UX")')]
    client = NotebookClient(book, timeout=300, resources={"metadata": {"path": str(tmp_path)}})
    with pytest.raises(CellExecutionError, match='no state "UX"'):
        client.execute()
    shown = {cell.source.splitlines()[-1]: {
        kind for output in cell.outputs for kind in output.get("data", {})}
        for cell in book.cells if cell.cell_type == "code"}
    for line, kinds in shown.items():
        if line in ("scenario", "outcome", "compared", "region"):
            assert "text/html" in kinds
        if line.endswith(";"):
            assert "image/png" in kinds
    assert sum("image/png" in kinds for kinds in shown.values()) == 3
    assert (tmp_path / "out" / "picture.png").read_bytes()[:4] == b"\x89PNG"


def test_the_notebook_of_the_documentation_is_clean() -> None:
    """Nothing that was printed on one machine is kept in it."""
    book = json.loads(BOOK.read_text(encoding="utf-8"))
    assert all(not cell.get("outputs") for cell in book["cells"])
    assert BOOK.stat().st_size < 10_000
