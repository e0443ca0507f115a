"""What README.md promises works as it stands there."""

import json
import re
import runpy
import shlex
from pathlib import Path

import pytest
from test_layers import LADDER

from qurultay.commands import main
from qurultay.scenario import listing

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8") if README.exists() else ""
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
IN_ONE_LINE = [
    "python3 -m venv .venv && .venv/bin/pip install -q '.[lab,explore]' && "
    ".venv/bin/qurultay run baseline five_billion ten_billion",
    "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[test]' && "
    ".venv/bin/pytest",
]

QUICK = ("list", "show", "check", "diff", "new", "explain", "schema")

pytestmark = pytest.mark.skipif(not TEXT, reason="not a checkout")


def blocks(language: str) -> list[str]:
    """Code blocks of a language, as they stand."""
    return [code for found, code in BLOCK.findall(TEXT) if found == language]


def commands() -> list[list[str]]:
    """Every `qurultay ...` in backticks or in a block, as words."""
    spans = re.findall(r"`qurultay ([^`]+)`", TEXT)
    lines = re.findall(r"\.venv/bin/qurultay (.+)", "\n".join(blocks("sh")))
    return [shlex.split(words) for words in (*spans, *lines)]


def test_the_two_lines_for_a_bare_machine_are_there() -> None:
    """Word for word: other places rely on them."""
    assert [code.strip() for code in blocks("sh")] == IN_ONE_LINE


def test_the_picture_of_the_lab_shows_the_page_as_it_is() -> None:
    """After a change of the page: python docs/lab_picture.py."""
    known = json.loads((ROOT / "docs" / "pictures" / "lab.json").read_text(encoding="utf-8"))
    taken = runpy.run_path(str(ROOT / "docs" / "lab_picture.py"))
    assert known["page"] == taken["digest_of_page"]()


@pytest.mark.parametrize("code", blocks("python"), ids=lambda code: code.splitlines()[-1][:40])
def test_python_examples_run(code: str) -> None:
    """As they stand, each on its own."""
    exec(compile(code, "README.md", "exec"), {"__name__": "example"})


def test_the_agent_takes_five_lines() -> None:
    """That is the point of it."""
    [agent] = [code for code in blocks("python") if "choose" in code]
    assert len([line for line in agent.splitlines() if line.strip()]) == 5


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_commands_exist_and_take_what_is_shown(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each is run; those that take long, with their help instead of their work."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text(blocks("toml")[0], encoding="utf-8")
    if words[0] == "new":
        words = ["new", "another.toml"]
    if words[0] not in QUICK:  # an unknown option would be an error before --help
        words = [*words, "--help"]
    assert main.call(words) == 0, capsys.readouterr().err


def test_the_scenario_to_copy_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It passes `check`."""
    [code] = blocks("toml")
    path = tmp_path / "mine.toml"
    path.write_text(code, encoding="utf-8")
    assert main.call(["check", str(path)]) == 0, capsys.readouterr().err


def test_every_scenario_is_listed() -> None:
    """With its title, and nothing that is not there."""
    listed = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", TEXT, re.MULTILINE))
    assert listed == {entry["name"]: entry["title"] + (" (overlay)" if entry["overlay"] else "")
                      for entry in listing.scenarios()}


def test_the_tree_shows_every_package() -> None:
    """In the order in which they may import one another."""
    tree = next(text for text in blocks("") if text.startswith("model/qurultay/"))
    shown = re.findall(r"^( +)(\w+)/ ", tree, re.MULTILINE)
    names, outer = [], ""
    for indent, name in shown:
        outer = name if len(indent) == 2 else outer
        names.append(name if len(indent) == 2 else f"{outer}.{name}")
    assert sorted(names) == sorted([*LADDER, "world.rules"])
    assert [name for name in names if "." not in name] == [
        name for name in LADDER if "." not in name]


def test_links_lead_somewhere() -> None:
    """Pictures and pages are in the repository."""
    targets = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
