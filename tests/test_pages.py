"""What lessons, the game and the guides say is what the commands in them print."""

import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from qurultay.core.quarters import Quarter
from qurultay.lab.decisions import options
from qurultay.languages import LOCALES
from qurultay.scenario.form import shipped_names
from qurultay.scenario.levers import LEVERS
from qurultay.scenario.scenario import WORLDVIEWS, Scenario

ROOT = Path(__file__).parent.parent
TOOL = runpy.run_path(str(ROOT / "docs" / "outputs.py"))
Wrong: type[Exception] = TOOL["Wrong"]
played: Callable[[str], str] = TOOL["played"]
PLAYED = {page.relative_to(ROOT / "docs").as_posix(): page for page in TOOL["pages"]()}
TAUGHT = {name: page for name, page in PLAYED.items() if name.startswith("lessons/")}
EVERY = sorted(ROOT.glob("docs/**/*.md"))
LINK = re.compile(r"\]\(http://127\.0\.0\.1:8765/#([^)\s]*)\)")
LEVER = {lever.key: lever for lever in LEVERS}


@pytest.mark.parametrize("name", PLAYED)
def test_a_page_shows_what_its_commands_print(name: str) -> None:
    """If not: python docs/outputs.py, and read what changed."""
    assert TOOL["updated"](PLAYED[name]) == PLAYED[name].read_text("utf-8")


@pytest.mark.parametrize("name", TAUGHT)
def test_every_number_of_a_lesson_stands_in_its_blocks(name: str) -> None:
    """Per cents, points, billions and decimals in sentences come from a command of the page."""
    assert TOOL["without_source"](TAUGHT[name].read_text("utf-8")) == []


def test_there_are_six_lessons_that_fit_into_ninety_minutes() -> None:
    """The parts of each add up."""
    found = {}
    for page in sorted((ROOT / "docs" / "lessons").glob("*.md")):
        parts = re.search(r"^\*\*Time\.\*\* 90 minutes: ([^.]*)", page.read_text("utf-8"), re.M)
        if parts:
            found[page.stem] = sum(map(int, re.findall(r"\d+", parts[1])))
    assert list(found.values()) == [90] * 6, found


def test_the_game_fits_into_ninety_minutes() -> None:
    """The rows of its plan add up, and so do its rounds."""
    text = (ROOT / "docs" / "game" / "index.md").read_text("utf-8")
    parts = dict(re.findall(r"^\| (\d+) \| ([^|]+) \|", text, re.MULTILINE))
    assert sum(map(int, re.findall(r"^\| (\d+) \| [^|]+ \|", text, re.MULTILINE))) == 90
    assert parts["49"].startswith("seven rounds of two years, seven minutes each")


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    """Where the extra `docs` is installed; every page in the menu, every link good, no network."""
    pytest.importorskip("mkdocs")
    built = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d",
                            str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stderr) == (0, "")


def read_link(hash_of: str) -> None:
    """As `read` of lab/static/desk.js does; AssertionError for what the page would leave out."""
    for name, value in parse_qsl(hash_of, strict_parsing=True):
        part = name.removeprefix("pin-").removeprefix("also-")
        if part == "scenario":
            assert value in shipped_names()
        elif part == "worldview":
            assert value in WORLDVIEWS
        elif part == "set":
            for one in value.split(","):
                key, _, number = one.partition(":")
                assert LEVER[key].low <= float(number) <= LEVER[key].high
        elif part == "decisions":
            for one in value.split(","):
                state, first, last, mode = one.split(":")
                assert mode in options()[state]
                assert Quarter.parse(first) <= Quarter.parse(last)
        else:
            assert value in {"view": ("worlds", "world", "compare", "class"), "world": ("7", "0"),
                             "tab": ("moved", "helps", "differs", "trust"), "year": ("2035",),
                             "quarter": ("2030Q4",), "state": tuple(options()),
                             "language": tuple(LOCALES)}[name]


@pytest.mark.parametrize("hash_of", sorted({
    link for page in EVERY for link in LINK.findall(page.read_text("utf-8")) if link}))
def test_links_open_the_lab(hash_of: str) -> None:
    """With scenarios, levers and views that it has."""
    read_link(hash_of)


@pytest.mark.parametrize("hash_of", [
    "scenario=baselin", "scenario=baseline&set=rivalry.level:9", "scenario=baseline&tab=moves"])
def test_a_slip_in_a_link_is_found(hash_of: str) -> None:
    """The reader above can fail."""
    with pytest.raises(AssertionError):
        read_link(hash_of)


# --- docs/outputs.py itself ------------------------------------------------------------------

PAGE = """Trade is {seen} billion.

```python
print("first: 3 bn")
print("row of 2030   {now} bn")
```

```text
...
row of 2030  {shown} bn
```
"""


def page(**values: Any) -> str:
    """A page that prints a number, shows one and speaks of one."""
    return PAGE.format(**values)


def test_sentences_follow_what_is_printed() -> None:
    """A new value goes into the block and from there into the sentence."""
    new = played(page(seen="4.25", now="5.50", shown="4.25"))
    assert "Trade is 5.50 billion" in new
    assert "row of 2030   5.50 bn" in new
    assert played(new) == new


def test_a_sentence_with_a_number_from_nowhere_is_found() -> None:
    """It stands in no block."""
    assert TOOL["without_source"](page(seen="4.26", now="5.50", shown="5.50")) == ["4.26"]


def test_a_line_that_is_not_printed_any_more_is_said() -> None:
    """The author has to look."""
    with pytest.raises(Wrong, match="no line like this"):
        played(page(seen="4", now="5", shown="4").replace("row of 2030  4", "what was said once"))


def test_a_number_with_two_new_values_is_said() -> None:
    """Two lines said the same and now differ: which one a sentence meant is not known."""
    text = page(seen="4.25", now="5.50", shown="4.25")
    text = text.replace("first: 3 bn", "first: 6 bn").replace("...\n", "first: 4.25 bn\n")
    with pytest.raises(Wrong, match=r"line 1: 4\.25 is now one of 5\.50, 6"):
        played(text)


def test_a_command_that_fails_is_said() -> None:
    """With its own words."""
    with pytest.raises(Wrong, match="baselin"):
        played("```sh\nqurultay show baselin\n```\n")


def test_worlds_are_run_once_but_never_mistaken() -> None:
    """Scenarios with the same short name that differ in a number have outcomes of their own."""
    once = TOOL["once"]
    usual, other = (Scenario.read("baseline", {"payments.refusal_share": share})
                    for share in (0.1, 0.2))
    assert repr(usual) == repr(other)
    assert once(usual, 3, 1) is once(usual, 3, 1)
    assert once(usual, 3, 1).digest != once(other, 3, 1).digest != once(other, 3, 2).digest
