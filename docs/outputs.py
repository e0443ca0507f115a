"""Run the commands that stand in docs/, and write below each what it prints.

    python docs/outputs.py                              # every page, about a minute
    python docs/outputs.py docs/lessons/sanctions.md    # one

In a page, a block of `sh` is run if a block of `text` follows it at once: its lines are lines of
what was printed, in order, and `...` leaves lines out. A block of `python` is always run, and may
be followed by what it prints. A block of `toml` or `csv` whose first line is `# name` is written to
that file first. What a program in a comment, `<!-- python ... -->`, prints becomes part of the page
up to `<!-- printed -->`. Numbers in the sentences of a lesson stand in its blocks; where a block
changes, the sentences follow, and a number whose new value is not clear is reported.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from qurultay.commands import main
from qurultay.engine import ensemble as runs
from qurultay.results.outcome import Outcome
from qurultay.scenario.scenario import Scenario

DOCS = Path(__file__).parent
ALONE = {"data.md", "files.md", "grip.md", "odd.md", "reference.md", "scenarios.md"}
"""Pages that other tests read."""
QUICK = ("list", "show", "check", "diff", "new", "explain", "schema")
"""Commands that are run wherever they stand; of the others the options are tried."""

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HIDDEN = re.compile(r"(<!-- python\n(.*?)-->\n)(.*?)(?=<!-- printed -->)", re.DOTALL)
NUMBER = re.compile(r"(?:(?<![\w./\-])[−+\-]?|(?<=/-))\d+(?:[.,٫٬]\d+)*")
UNITS = (r"%|٪|points?\b|billion|bn\b|differences\b|млрд|mlrd|миллиард|milliard|میلیارد|пункт"
         r"|тармақ|punkt|band|واحد")
MEASURED = re.compile(rf"(?<![\w./\-])[−+\-]?(\d+(?:[.,٫٬]\d+)*)(?=[\s\u00a0]*(?:{UNITS}))"
                      r"|(?<![\w./\-])[−+\-]?(\d+(?:[.٫]\d+|,\d{1,2}))(?![.,]?\w)")
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٫,", "0123456789..")

run_worlds = runs.ensemble


class Wrong(Exception):
    """A page does not say what is so."""


def pages() -> list[Path]:
    """All pages with commands in them."""
    found = sorted(DOCS.rglob("*.md"))
    return [page for page in found
            if page.name not in ALONE and re.search(
                r"^(```(sh|python)|<!-- python)$", page.read_text("utf-8"), re.MULTILINE)]


def commands(block: str) -> Iterator[list[str]]:
    """The commands `qurultay ...` of a block, as words."""
    for line in block.replace("\\\n", " ").splitlines():
        if line.startswith("qurultay "):
            yield shlex.split(line, comments=True)[1:]


def printed(words: list[str]) -> list[str]:
    """The lines that a command prints, in English unless it says another; Wrong if it fails."""
    out, said = io.StringIO(), io.StringIO()
    with (contextlib.redirect_stdout(out), contextlib.redirect_stderr(said),
          patch.object(runs, "ensemble", once)):
        end = main.call(words if "--lang" in words else ["--lang", "en", *words])
    if end:
        raise Wrong(f"qurultay {shlex.join(words)}: {said.getvalue().strip()}")
    return [line.rstrip() for line in out.getvalue().splitlines()]


@cache
def kept(scenario: str, members: int, random_seed: int) -> list[Outcome]:
    """Where the outcome of a scenario, with all its fields, is kept."""
    return []


def once(scenario: Scenario, members: int = 1000, random_seed: int = 1, **more: Any) -> Outcome:
    """As `ensemble`, but what several pages run alike is run once."""
    if more.get("store") is not None or more.get("executor") is not None:
        return run_worlds(scenario, members, random_seed, **more)
    every = repr([getattr(scenario, one.name) for one in fields(scenario)])
    place = kept(every, members, random_seed)
    if not place:
        place.append(run_worlds(scenario, members, random_seed))
    return place[0]


def shape(line: str) -> str:
    """A line without its numbers, its width and its mark."""
    return " ".join(NUMBER.sub("#", line).lstrip(" *").split())


def current(shown: str, lines: list[str]) -> list[str]:
    """The lines of a block as they are printed now, a reworded one by the nearest in order.

    Wrong for a line that is not printed any more.
    """
    found, at = [], 0
    for line in shown.splitlines():
        if line.strip() in ("...", ""):
            found.append(line)
            continue
        shapes = [shape(one) for one in lines[at:]]
        near = get_close_matches(shape(line), shapes, 1, 0.75)
        if not near:
            raise Wrong(f"no line like this is printed here any more: {line.strip()}")
        same = [n for n, one in enumerate(shapes) if one == near[0]]
        row = re.match(r"[\s*]*(\d+)", line)  # of a table, if it begins with a number
        at += next((n for n in same if row and lines[at + n].lstrip(" *").startswith(row[1])),
                   same[0])
        found.append(lines[at])
        at += 1
    return found


def plain(number: str) -> str:
    """A number without its sign, in our digits."""
    return number.translate(DIGITS).lstrip("−+-")


def sentences(page: str) -> str:
    """A page with its blocks, code, comments and targets of links blanked, at the same places."""
    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0])

    for pattern in (FENCE, re.compile(r"<!--.*?-->", re.DOTALL), re.compile(r"`[^`\n]+`"),
                    re.compile(r"\]\([^)]*\)")):
        page = pattern.sub(blank, page)
    return page


def without_source(page: str) -> list[str]:
    """Measured numbers in the sentences that stand in no block of the page."""
    known = {plain(one) for _, block in FENCE.findall(page) for one in NUMBER.findall(block)}
    return [found[0] for found in MEASURED.finditer(sentences(page))
            if plain(found[1] or found[2]) not in known]


def followed(page: str, moved: dict[str, dict[str, str]]) -> str:
    """A page whose sentences have the new numbers; Wrong where two new ones are possible.

    `moved` has the new numbers by each old one, as `plain` gives them, and as they are written.
    """
    unclear: list[str] = []

    def new(found: re.Match[str]) -> str:
        old = plain(found[1] or found[2])
        ways = moved.get(old, {old: old})
        if len(ways) > 1:
            line = page.count("\n", 0, found.start()) + 1
            unclear.append(f"line {line}: {old} is now one of {', '.join(sorted(ways))}")
        elif old not in ways:
            return found[0].replace(found[1] or found[2], next(iter(ways.values())))
        return found[0]

    pieces, at = [], 0
    for found in MEASURED.finditer(sentences(page)):
        pieces += [page[at:found.start()], new(found)]
        at = found.end()
    if unclear:
        raise Wrong("; ".join(unclear))
    return "".join((*pieces, page[at:]))


def played(page: str) -> str:
    """A page after its commands and programs have been run in this folder."""
    page = HIDDEN.sub(lambda found: found[1] + "\n" + "".join(
        f"{line}\n" for line in run("python", found[2], {}, True)) + "\n", page)
    pieces, at = [], 0
    moved: dict[str, dict[str, str]] = {}
    names: dict[str, object] = {"__name__": "page"}
    blocks = list(FENCE.finditer(page))
    for found, after in zip(blocks, [*blocks, None][1:], strict=True):
        kind, block = found.groups()
        shown = (after if after and after[1] == "text"
                 and not page[found.end():after.start()].strip() else None)
        if (name := re.match(r"# (\S+\.(?:toml|csv))\n", block)) is not None:
            Path(name[1]).write_text(block.removeprefix(name[0]), "utf-8")
        lines = run(kind, block, names, shown is not None)
        if shown is None or kind not in ("sh", "python"):
            continue
        new = current(shown[2], lines)
        for old, now in zip(shown[2].splitlines(), new, strict=True):
            for one, other in zip(NUMBER.findall(old), NUMBER.findall(now), strict=False):
                moved.setdefault(plain(one), {})[plain(other)] = other.lstrip("−+-")
        pieces += [page[at:shown.start(2)], "".join(f"{line}\n" for line in new)]
        at = shown.end(2)
    return followed("".join((*pieces, page[at:])), moved)


def run(kind: str, block: str, names: dict[str, object], whole: bool) -> list[str]:
    """What a block prints; of long commands only the options are tried unless `whole`."""
    if kind == "sh":
        return [line for words in commands(block) for line in printed(
            words if whole or words[0] in QUICK else [*words, "--help"])]
    if kind != "python":
        return []
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(block, "page", "exec"), names)
    return out.getvalue().splitlines()


def updated(path: Path) -> str:
    """The text of a page as it should be."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            return played(path.read_text("utf-8"))
        finally:
            os.chdir(here)


def update(paths: list[Path]) -> int:
    """Write the pages that have changed; how many are wrong."""
    wrong = 0
    for path in paths:
        try:
            text = updated(path.resolve())
            faults = without_source(text) if path.resolve().is_relative_to(DOCS / "lessons") else []
            if text != path.read_text("utf-8"):
                path.write_text(text, "utf-8")
                print(f"wrote {path}")
        except Wrong as failure:
            faults = [str(failure)]
        wrong += len(faults)
        for fault in faults:
            print(f"{path}: {fault}", file=sys.stderr)
    return wrong


if __name__ == "__main__":
    sys.exit(min(update([Path(one) for one in sys.argv[1:]] or pages()), 1))
