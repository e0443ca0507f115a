"""The documentation says what is so: blocks are current, names exist, links lead somewhere.

Commands and programs in pages are run in test_pages.py.
"""

import posixpath
import re
import tomllib
from pathlib import Path

import numpy as np
import pytest
from test_layers import RULES

from qurultay.core.errors import SeedError
from qurultay.engine.block import Block
from qurultay.inputs import claims
from qurultay.inputs.channels import MODES
from qurultay.inputs.parameters import Catalogue
from qurultay.inputs.region import (
    BUILT_IN_STATE,
    KINDS_OF_DEPENDENCE,
    KINDS_OF_SANCTION,
    SUPPORTS,
)
from qurultay.report.documentation import (
    BLOCKS,
    block_text,
    markdown_table,
    updated_page,
    world_arrays,
)
from qurultay.scenario.scenario import Scenario

ROOT = Path(__file__).parent.parent
PAGES = {page.relative_to(ROOT / "docs").as_posix(): page.read_text(encoding="utf-8")
         for page in sorted(ROOT.glob("docs/**/*.md"))}
MARK = re.compile(r"<!-- generated: (\S+) -->.*?<!-- end -->", re.DOTALL)
PROSE = {name: MARK.sub("", page) for name, page in PAGES.items()}
MEMBERS = 3

each_page = pytest.mark.parametrize("page", PAGES)


def ticked(page: str) -> set[str]:
    """What stands in code in a page's own words, code blocks left out."""
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PROSE[page], flags=re.DOTALL)))


def named_elsewhere() -> tuple[set[str], set[str]]:
    """Names of all test functions, and sentences of all cases."""
    files = (ROOT / "tests").glob("test_*.py")
    names = {name for file in files
             for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)}
    tables = [tomllib.loads(file.read_text("utf-8")) for file in ROOT.glob("tests/cases/*.toml")]
    return names, {case["name"] for one in tables for case in one["case"]}


@each_page
def test_blocks_are_current(page: str) -> None:
    """If not: `qurultay seeds docs`."""
    assert updated_page(PAGES[page]) == PAGES[page], f"docs/{page}: run qurultay seeds docs"


def test_every_block_stands_in_one_place() -> None:
    """What is written for nobody would not be noticed when it breaks."""
    assert sorted(name for page in PAGES.values() for name in MARK.findall(page)) == sorted(BLOCKS)


@pytest.mark.parametrize(("page", "said"), [
    ("<!-- generated: parametres -->\n<!-- end -->", "did you mean \"parameters\"|parameters"),
    ("<!-- generated: kinds -->\n", "stands alone"),
    ("text\n<!-- end -->\n", "stands alone"),
    ("<!-- generated: kinds -->\n<!-- generated: powers -->\n<!-- end -->", "stands alone"),
])
def test_a_slip_in_a_mark_is_told(page: str, said: str) -> None:
    """A block that is not known, or a mark without its other."""
    with pytest.raises(SeedError, match=said):
        updated_page(page)


def test_a_page_keeps_its_own_words() -> None:
    """Only what stands between marks is written."""
    page = "before\n<!-- generated: kinds -->\nold\n<!-- end -->\nafter\n"
    assert updated_page(page) == (
        f"before\n<!-- generated: kinds -->\n\n{block_text('kinds')}\n<!-- end -->\nafter\n")


def test_a_cell_never_breaks_its_row() -> None:
    """A bar is escaped, a line break is a blank, nothing is a dash."""
    assert markdown_table(("a", "b"), [("x|y\nz", ""), (0.5, 3)]) == (
        "| a | b |\n| --- | --- |\n| x\\|y z | – |\n| 0.5 | 3 |\n")


def test_shapes_of_arrays_are_as_told() -> None:
    """The comments in world.py against a world that has taken a step."""
    block = Block.begin(Scenario.read("baseline"), np.arange(MEMBERS), 1)
    world, _ = next(block.run())
    known = world.base.facts
    size = {
        "n": len(known.states), "p": known.pairs, "c": len(known.channels.names),
        "k": len(known.projects.names), "r": len(known.routes.names), "g": len(known.powers),
        "kind": len(KINDS_OF_DEPENDENCE), "hazard": len(known.incidents),
        "support": len(SUPPORTS), "thing": len(BUILT_IN_STATE), "mode": len(MODES),
        "measure": len(KINDS_OF_SANCTION), "1": 1,
    }
    told = {name.strip("`"): tuple(size[one] for one in shape.split(", "))
            for name, shape, _, _ in world_arrays() if shape}
    arrays = world.arrays()
    assert {name: (*shape, MEMBERS) for name, shape in told.items()} == {
        name: value.shape for name, value in arrays.items()}


def test_every_rule_has_a_section() -> None:
    """A section of the submodels names the module in its heading."""
    headings = " ".join(re.findall(r"^### 7.*$", PROSE["odd.md"], re.MULTILINE))
    missing = [module for module in RULES if f"`{module}`" not in headings]
    assert not missing, (
        f"docs/odd.md: no heading of section 7, such as '### 7.9 Barriers (`barriers`)', names "
        f"{missing}")


def test_submodels_are_numbered_in_order() -> None:
    """7.1, 7.2 and so on, none left out and none between two numbers."""
    numbers = re.findall(r"^### (7\S*)", PROSE["odd.md"], re.MULTILINE)
    assert numbers == [f"7.{place}" for place in range(1, len(numbers) + 1)]


@each_page
def test_parameters_that_are_named_exist(page: str) -> None:
    """And so do the levers named after "Off:"."""
    catalogue = Catalogue.shipped()
    sections = {key.split(".")[0] for key in catalogue}
    named = {name for name in ticked(page)
             if re.fullmatch(r"[a-z_]+\.[\w.-]+", name) and name.split(".")[0] in sections}
    assert {name for name in named - set(catalogue) if not name.endswith((".py", ".csv"))} == set()


@each_page
def test_claims_that_are_named_exist(page: str) -> None:
    """Ids in the pages' own words stand in the ledger."""
    assert set(re.findall(r"\b[AB]-\d{2,3}\b", PROSE[page])) <= set(claims.read())


def test_what_would_catch_an_error_exists() -> None:
    """Tests by name, cases by their sentence; every rule names one."""
    tests, cases = named_elsewhere()
    assert {name for name in ticked("odd.md") if name.startswith("test_")} <= tests
    caught = re.findall(r"Caught by:(.*?)(?:\n\n|\n###|\Z)", PROSE["odd.md"], re.DOTALL)
    quotes = (one for text in caught for one in re.findall(r'"(.+?)"', text, re.DOTALL))
    quoted = {" ".join(one.split()) for one in quotes}
    assert len(caught) >= 24
    assert quoted <= cases


@each_page
def test_links_lead_somewhere(page: str) -> None:
    """To a file of docs/, and to a heading of a page where one is named."""
    for link in re.findall(r"\]\(([^)\s]+)\)", PROSE[page]):
        file, _, anchor = link.partition("#")
        if ":" in file:
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) if file else page
        assert (ROOT / "docs" / target).is_file(), link
        assert not anchor or anchor in slugs(PAGES[target]), link


def slugs(page: str) -> set[str]:
    """What the headings of a page are called in links."""
    return {re.sub(r"[^\w\- ]", "", line.strip("# ").lower()).replace(" ", "-")
            for line in page.splitlines() if line.startswith("#")}


def test_every_page_is_in_the_menu() -> None:
    """A page that the site does not list is not read."""
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert {name for name in PAGES if f": {name}\n" not in menu} == set()
