"""What `experiment` does behind the command line: run, tell, and write what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from qurultay.commands.asking import OUT, free_folder
from qurultay.core.errors import ScenarioError
from qurultay.core.files import json_text, put
from qurultay.core.progress import progress
from qurultay.evidence import page
from qurultay.evidence.run import Evidence, Sizes, gather
from qurultay.hypotheses.trial import verdicts
from qurultay.hypotheses.verdicts import Verdict
from qurultay.report import verdict_pages

ALL = "hypotheses"


def tell(names: Sequence[str] | None, members: int | None, random_seed: int | None, *,
         quiet: bool, out: str | None, writes: bool) -> tuple[str, dict[str, Any], list[Path]]:
    """Verdicts on experiments, on all hypotheses if none is named: text, object and files.

    Files go to the empty folder `out`, or to one named after the experiment.
    """
    given = free_folder(out) if out is not None and writes else None
    with ExitStack() as bars:
        def begun(scenarios: int) -> Callable[[], None]:
            return bars.enter_context(progress("Arms", scenarios, quiet, unit="scenarios"))

        found = verdicts(members, random_seed, names, begun=begun)
    told = found[0].to_dict() if names else {"experiments": [one.to_dict() for one in found]}
    text = "".join(f"{line}\n" for line in (
        verdict_pages.lines(found[0]) if names else verdict_pages.summary_lines(found)))
    folder = given or OUT / (found[0].experiment.name if names else ALL)
    return text, told, _written(folder, found, text, told) if writes else []


def _written(folder: Path, found: Sequence[Verdict], text: str,
             told: dict[str, Any]) -> list[Path]:
    return [put(folder / "verdicts.json", json_text(told).encode()),
            put(folder / "verdicts.txt", text.encode()),
            put(folder / "verdicts.html", verdict_pages.page(found).encode())]


def tell_evidence(members: int | None, random_seed: int, reduced: bool, *, quiet: bool,
                  out: str | None, writes: bool) -> tuple[Evidence, list[Path]]:
    """Gather the evidence and write it to the empty folder `out`, or to one named after it.

    Raises:
        ScenarioError: if a size is given as well as `reduced`, or the folder is not empty.
    """
    if reduced and members is not None:
        raise ScenarioError("--reduced has sizes of its own; give either it or --members")
    given = free_folder(out) if out is not None and writes else None
    sizes = (Sizes.reduced() if reduced else Sizes() if members is None else Sizes.of(members))
    found = gather(sizes, random_seed, _evidence_command(members, random_seed, reduced), quiet)
    return found, page.write_evidence(given or OUT / "evidence", found) if writes else []


def _evidence_command(members: int | None, random_seed: int, reduced: bool) -> str:
    """What one types to get the same again."""
    return ("qurultay experiment evidence" + (f" --members {members}" if members else "")
            + f" --seed {random_seed}" + (" --reduced" if reduced else ""))
