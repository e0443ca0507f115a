"""The recipes of CONTRIBUTING are complete and true: followed on a copy of the repository.

A state, a vintage, a forum with a channel of its own and a rule are added by the steps written
there; each step that is forgotten gives a message that names it.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
IGNORED = shutil.ignore_patterns("__pycache__", "cases", "lab", ".*")


class Copy:
    """A repository of one's own: its tables can be written, its commands run."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT / "model" / "qurultay", root / "model" / "qurultay",
                        ignore=shutil.ignore_patterns("__pycache__"))
        for folder in ("seeds", "scenarios", "experiments", "docs", "tests"):
            shutil.copytree(ROOT / folder, root / folder, ignore=IGNORED)
            if folder not in ("docs", "tests"):
                (root / "model" / "qurultay" / folder).symlink_to(root / folder)
        shutil.copy(ROOT / "pyproject.toml", root)

    def lines(self, file: str) -> list[str]:
        """The lines of a file of seeds/."""
        return (self.root / "seeds" / file).read_text(encoding="utf-8").splitlines()

    def write(self, file: str, lines: list[str]) -> None:
        """A file of seeds/ with other lines."""
        (self.root / "seeds" / file).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def add(self, file: str, *lines: str) -> None:
        """Rows at the end of a file of seeds/."""
        self.write(file, [*self.lines(file), *lines])

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """This Python with some words, on the copy; a pytest there is no worker of this one."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        return subprocess.run(
            [sys.executable, *words], cwd=self.root, capture_output=True, text=True, check=False,
            env={**kept, "PYTHONPATH": str(self.root / "model"), "QURULTAY_COMPILED": "off"})

    def succeeds(self, *words: str) -> str:
        """What such a run prints; it must end well."""
        done = self.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def fails(self, *words: str) -> str:
        """The message of a run that ends with the exit code of broken seeds, and no traceback."""
        done = self.run(*words)
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    def draws(self) -> dict[str, dict[str, list[float]]]:
        """The draws of one quarter for three members, by stream and actor."""
        found: dict[str, dict[str, list[float]]] = json.loads(self.succeeds("-c", DRAWS))
        return found


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


DRAWS = """
import json
import numpy as np
from qurultay.inputs import region
from qurultay.world.draws import Chance

facts = region.read()
members = np.arange(3)
chance = Chance.of(facts, 1, members)
draws = chance.quarter(8088)
pairs = [" ".join(sorted((facts.states[one], facts.states[other])))
         for one, other in zip(facts.left, facts.right)]
slots, names = facts.channels.slots, facts.channels.names
actors = {
    "state": facts.states, "pair": pairs, "reporting": pairs, "delivery": pairs, "clash": pairs,
    "relation": pairs, "leader": facts.states, "character": facts.states, "revolt": facts.states,
    "mood": [f"{facts.states[state]} {names[channel]}"
             for state, channel in zip(slots.state, slots.channel)],
    "reconsider": facts.power_names(), "stance": facts.power_names(),
    "financing": facts.projects.names, "trouble": facts.projects.names}
found = {stream: dict(zip(own, getattr(draws, stream).tolist())) for stream, own in actors.items()}
found["incident"] = {f"{kind} {state}": draws.incident[at, place].tolist()
                     for at, kind in enumerate(facts.incidents)
                     for place, state in enumerate(facts.states)}
for stream, like, own in (("pair at start", "pair", pairs),
                          ("effort at start", "mood", actors["mood"]),
                          ("state at start", "state", facts.states)):
    found[stream] = dict(zip(own, chance.once(stream, like).tolist()))
print(json.dumps(found))
"""


def unchanged(before: dict[str, dict[str, list[float]]],
              after: dict[str, dict[str, list[float]]]) -> bool:
    """Whether all actors of before have the draws they had, to the last bit."""
    return all(after[stream][actor] == values
               for stream, actors in before.items() for actor, values in actors.items())


# --- a state -----------------------------------------------------------------------------------


def like_armenia(copy: Copy, file: str) -> None:
    """Rows of Georgia with the numbers of Armenia."""
    rows = [line for line in copy.lines(file) if line.startswith("AM,")]
    assert rows
    copy.add(file, *(f"GE{row[2:]}" for row in rows))


def enter(copy: Copy) -> None:
    """The first row of states.csv, so that the row of every other state is another one."""
    heading, *rows = copy.lines("states.csv")
    [model] = [row for row in rows if row.startswith("AM,")]
    copy.write("states.csv", [heading, model.replace("AM,Armenia", "GE,Georgia"), *rows])


def pairs(copy: Copy) -> None:
    """As far from everybody as Armenia is, and a neighbour of Armenia."""
    rows = [line.split(",") for line in copy.lines("pairs.csv")]
    own = [[("GE" if cell == "AM" else cell) for cell in row] for row in rows if "AM" in row[:2]]
    copy.add("pairs.csv", *(",".join(row) for row in own), "AM,GE,180,1,0,CEPII_GEODIST")


def parameters(copy: Copy) -> None:
    """The growth and the commodity load of Armenia."""
    text = "\n".join(copy.lines("parameters.toml"))
    for key in ("growth.trend", "growth.commodity_load"):
        block = text.split(f"[{key}.AM]")[1].split("\n[")[0]
        copy.add("parameters.toml", "", f"[{key}.GE]{block.rstrip()}")


def acts(copy: Copy) -> None:
    """A place that acts is no longer one that does not."""
    copy.write("places.csv", [row for row in copy.lines("places.csv") if row[:3] != "GE,"])


BASE_YEAR = ("-m", "qurultay", "seeds", "base-year")
ENSEMBLE = ("-m", "qurultay", "ensemble", "baseline", "--members", "2", "--quiet")

STATE: dict[str, tuple[Callable[[Copy], object], str]] = {
    "pairs": (pairs, "seeds/pairs.csv lacks GE,KZ GE,UZ GE,KG"),
    "priorities": (lambda copy: like_armenia(copy, "priorities.csv"),
                   "seeds/priorities.csv lacks GE"),
    "output": (lambda copy: like_armenia(copy, "gdp_record.csv"),
               "seeds/gdp_record.csv lacks 27 rows, GE,1995 to GE,2021"),
    "earlier years": (lambda copy: like_armenia(copy, "state_record.csv"),
                      "seeds/state_record.csv lacks GE,2009 GE,2010 GE,2011"),
    "parameters": (parameters,
                   "seeds/parameters.toml lacks growth.trend.GE growth.commodity_load.GE"),
    "places": (acts, "seeds/places.csv:2: GE is a state: remove the row"),
}
"""What a state needs, besides its own row, and what is said where it is forgotten."""


def test_a_state_is_added_by_the_recipe(copy: Copy) -> None:
    """It runs, and all that was there has the draws it had, although every row has moved."""
    before = copy.draws()
    enter(copy)
    for step, _ in STATE.values():
        step(copy)
    assert "run `qurultay seeds base-year`" in copy.fails(*ENSEMBLE)
    for command in ("base-year", "claims", "docs"):
        copy.succeeds("-m", "qurultay", "seeds", command)
    copy.succeeds(*ENSEMBLE)
    after = copy.draws()
    assert "GE UZ" in after["pair"]
    assert unchanged(before, after)


@pytest.mark.parametrize("forgotten", STATE)
def test_a_step_that_is_forgotten_is_named(copy: Copy, forgotten: str) -> None:
    """By the command that comes next; a run says the same."""
    enter(copy)
    for name, (step, _) in STATE.items():
        if name != forgotten:
            step(copy)
    assert copy.fails(*BASE_YEAR).removeprefix("qurultay: ").startswith(STATE[forgotten][1])


def test_all_that_is_forgotten_is_named_at_once(copy: Copy) -> None:
    enter(copy)
    found = copy.fails(*ENSEMBLE)
    assert [said for _, said in STATE.values() if said not in found] == []
    assert "run `qurultay seeds base-year` after that" in found


# --- a vintage ---------------------------------------------------------------------------------


def one_year_on(copy: Copy, file: str, year: int, columns: str) -> None:
    """Invented rows of a year: those of the year before, their figures a twentieth larger."""
    heading, *lines = [line for line in copy.lines(file) if not line.startswith("#")]
    names, found = heading.split(","), []
    for row in csv.DictReader([heading, *lines]):
        if row["year"] == str(year - 1):
            row["year"] = str(year)
            row |= {name: f"{1.05 * float(row[name])}" for name in columns.split() if row[name]}
            found.append(row)
    assert found
    with (copy.root / "seeds" / file).open("a", encoding="utf-8", newline="") as table:
        csv.DictWriter(table, names, lineterminator="\n").writerows(found)


VINTAGE: dict[str, tuple[str, str]] = {
    "state_record.csv": ("gdp_busd", "seeds/state_record.csv lacks KZ,2022 UZ,2022"),
    "gdp_record.csv": ("gdp_busd", "seeds/gdp_record.csv lacks KZ,2022 UZ,2022"),
    "trade_record.csv": ("value_busd", ""),
    "turnover_record.csv": ("left_reports right_reports", ""),
}
"""The tables in which a vintage has rows, their figures, and what is said where it has none."""

SCORED = """
import json
import numpy as np
from qurultay.analysis.statistics import crps
from qurultay.evidence.hindcast import HindcastRules, hindcast
from qurultay.inputs import region

rules = HindcastRules.shipped(2016).model_copy(update={"base": 2022, "last": 2023})
found = hindcast(rules, members=12)
scores = crps(found.samples, found.observed)
print(json.dumps([region.read(2022).base.output.tolist(), region.read(2021).base.output.tolist(),
                  scores[np.isfinite(found.observed)].tolist()]))
"""


def test_a_vintage_is_added_by_rows_and_one_command(copy: Copy) -> None:
    """It starts, runs and is scored; those that were there start as they did."""
    was = [line for line in copy.lines("base_flow.csv") if line.startswith("2021,")]
    for year in (2022, 2023):
        for file, (columns, _) in VINTAGE.items():
            one_year_on(copy, file, year, columns)
        copy.add("vintages.csv", f"{year},0.02,0.007,0.15,yes,assumption,invented")
    assert "has other years than seeds/vintages.csv" in copy.fails(*ENSEMBLE)
    copy.succeeds(*BASE_YEAR)
    assert [line for line in copy.lines("base_flow.csv") if line.startswith("2021,")] == was
    copy.succeeds(*ENSEMBLE, "--vintage", "2022")
    then, before, scores = json.loads(copy.succeeds("-c", SCORED))
    assert then == pytest.approx([1.05 * value for value in before], rel=1e-3)
    assert len(scores) > 20 and all(0.0 < score < 1.0 for score in scores)


@pytest.mark.parametrize("forgotten", [file for file, (_, said) in VINTAGE.items() if said])
def test_a_table_that_lacks_the_vintage_is_named(copy: Copy, forgotten: str) -> None:
    for file, (columns, _) in VINTAGE.items():
        if file != forgotten:
            one_year_on(copy, file, 2022, columns)
    copy.add("vintages.csv", "2022,0.02,0.007,0.15,yes,assumption,invented")
    assert VINTAGE[forgotten][1] in copy.fails(*BASE_YEAR)


# --- a forum with a channel of its own ---------------------------------------------------------


FORUM = "caspian_five,caspian,KZ TM RU AZ,2018Q3,,no,A-71"
BUILDS = "caspian,0.25,0.5,0,0,0.5,0.5,0.5,0,assumption,A-71"
CHANNEL = ("caspian,intra_regional,,0,0.2,0.4,0.2,0,0,0,0.1,0,0,0.1,0,0,assumption,A-71")

EFFORT = """
from qurultay import Region
region = Region("baseline")
region.step()
world = region.world
facts = world.base.facts
effort = world.effort[:, facts.channels.names.index("caspian"), 0]
print(*(code for code, own in zip(facts.states, effort) if own > 0))
"""


def test_a_forum_with_its_own_channel_is_added_by_rows(copy: Copy) -> None:
    """Its members spend effort in it, nobody else does, and no draw of anybody else moves."""
    before = copy.draws()
    copy.add("channels.csv", CHANNEL)
    copy.add("builds.csv", BUILDS)
    copy.add("memberships.csv", FORUM)
    assert unchanged(before, copy.draws())
    copy.succeeds(*ENSEMBLE)
    assert set(copy.succeeds("-c", EFFORT).split()) == {"KZ", "TM", "RU", "AZ"}


def test_a_forum_without_its_channel_is_refused(copy: Copy) -> None:
    copy.add("memberships.csv", FORUM)
    place = f"seeds/memberships.csv:{len(copy.lines('memberships.csv'))}: unknown name 'caspian'"
    assert copy.fails(*ENSEMBLE).startswith(f"qurultay: {place}")


def test_a_channel_without_a_forum_is_refused(copy: Copy) -> None:
    copy.add("channels.csv", CHANNEL)
    copy.add("builds.csv", BUILDS)
    assert "seeds/memberships.csv lacks a forum with the channel caspian" in copy.fails(*ENSEMBLE)


def test_a_channel_of_which_nobody_says_what_it_builds_is_refused(copy: Copy) -> None:
    copy.add("channels.csv", CHANNEL)
    copy.add("memberships.csv", FORUM)
    assert "seeds/builds.csv lacks caspian" in copy.fails(*ENSEMBLE)


# --- a mechanism -------------------------------------------------------------------------------


def test_a_rule_alone_is_missed_everywhere_else(copy: Copy) -> None:
    """Tests ask for its section, its mechanism, and for somebody who calls it."""
    (copy.root / "model" / "qurultay" / "world" / "rules" / "tiny.py").write_text(
        '"""A rule that nobody calls."""\n\n\ndef tiny() -> None:\n    """Do nothing."""\n')
    done = copy.run("-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider",
                    "tests/test_mechanisms.py", "tests/test_documentation.py",
                    "tests/test_rules.py",
                    "-k", "every_rule_has or keeps_members_apart and tiny")
    for said in ("seeds/mechanisms.csv has no row for the rules ['tiny']",
                 "docs/odd.md: no heading of section 7", "no function of tiny was called"):
        assert said in done.stdout, done.stdout
