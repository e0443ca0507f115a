"""What the tests of stored runs share: a short scenario, and the command in small blocks."""

import json
import os
import subprocess
import sys
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from qurultay.results.chunks import NAME
from qurultay.results.store import verify

SHORT = 'title = "A year"\nasks = "?"\nextends = ["baseline"]\nstart = "2022Q1"\nend = "2022Q4"\n'
BLOCK = 2

# The command itself, with few members in a chunk so that a short run has many chunks.
COMMAND = f"""
from importlib import import_module
import_module("qurultay.engine.ensemble").BLOCK = {BLOCK}
from qurultay.__main__ import main
if __name__ == "__main__":
    main()
"""


class Remembering(Executor):
    """Computes each block once; for tests of what is done with blocks, over and over."""

    def __init__(self) -> None:
        self._known: dict[bytes, Any] = {}

    def submit(self, function: Any, /, *arguments: Any, **more: Any) -> Future[Any]:
        """The result at once, from memory if it is there."""
        [block] = arguments
        if block.tobytes() not in self._known:
            self._known[block.tobytes()] = function(block)
        future: Future[Any] = Future()
        future.set_result(self._known[block.tobytes()])
        return future


def short_scenario(folder: Path) -> Path:
    """A file with a scenario of four quarters."""
    file = folder / "a_year.toml"
    file.write_text(SHORT)
    return file


def words(*arguments: object) -> list[str]:
    """The command as a process is started with it."""
    return [sys.executable, "-c", COMMAND, *map(str, arguments)]


def start(*arguments: object, **more: Any) -> "subprocess.Popen[str]":
    """Start the command; both outputs are kept."""
    return subprocess.Popen(words(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True, **more)


def done(*arguments: object, environment: dict[str, str] | None = None, **more: Any,
         ) -> "subprocess.CompletedProcess[str]":
    """Run the command to its end."""
    return subprocess.run(words(*arguments), capture_output=True, text=True, check=False,
                          env=os.environ | (environment or {}), **more)


def digest(output: str) -> str:
    """The digest in what `ensemble --json` printed."""
    found: str = json.loads(output)["digest"]
    return found


def chunks(folder: Path) -> list[Path]:
    """The chunks of a run, in order of members."""
    return sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name))


def members(folder: Path) -> list[int]:
    """Every member that some chunk holds, as often as one does."""
    spans = [NAME.fullmatch(path.name) for path in chunks(folder)]
    return [member for span in spans if span for member in range(int(span[1]), int(span[2]) + 1)]


def leftovers(folder: Path) -> list[str]:
    """Files that a finished run should not have."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".")
            and path.name != ".lock"]


def check_finished(folder: Path, count: int) -> None:
    """Everything is there once, whole, and nothing else."""
    assert members(folder) == list(range(count))
    assert leftovers(folder) == []
    assert verify(folder).faults == ()
