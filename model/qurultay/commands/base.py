"""What every command shares: its options, what it was asked to run, where files go, how it ends.

Exit codes: 0 done, 1 a run failed, 2 bad input, 74 the disk failed, 130 interrupted.
"""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qurultay.core.errors import LARGEST_SEED as LARGEST_SEED
from qurultay.core.errors import MOST_MEMBERS as MOST_MEMBERS
from qurultay.languages import say

if TYPE_CHECKING:
    from qurultay.scenario.scenario import Scenario

DONE, BAD_INPUT, DISK_FAILED, INTERRUPTED = 0, 2, 74, 130
MOST_WORKERS = 1024
MEMBERS, SEED = 1000, 1
"""Used where the user gives none and no run is resumed."""

OUT = Path("qurultay-out")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200f\u202a-\u202e\u2066-\u2069]")
"""U+200E is not among them: it stands before each sign of a Persian number."""
_IN_ORDER = re.compile(r"\u2066([^\u2066-\u2069]*)\u2069")
"""What keeps its own order on a page; a terminal does the same with U+200E at both ends."""


# --- options ---------------------------------------------------------------------------------


class Worldview(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """Whose beliefs are added to a scenario."""

    insider = "insider"
    functional = "functional"
    both = "both"


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors only.")]
Seed = Annotated[int, typer.Option("--seed", min=0, max=LARGEST_SEED, metavar="S",
                                   help="Random seed.")]
Sets = Annotated[list[str] | None, typer.Option(
    "--set", metavar="KEY=VALUE", help="Set a parameter; may be given several times.")]
View = Annotated[Worldview | None, typer.Option(
    "--worldview", help="Add the beliefs of one of the two source texts, or run once with each.")]
Vintage = Annotated[str | None, typer.Option(
    "--vintage", metavar="YEAR", help="Start from what was known at the end of this year.")]
Out = Annotated[str | None, typer.Option(
    "--out", metavar="DIR", help="An empty folder for the files; otherwise qurultay-out/NAME.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="A scenario, by name or path.")]
Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder of a stored ensemble.")]


# --- what to run -----------------------------------------------------------------------------


@dataclass(frozen=True)
class NamedScenario:
    """A scenario with its name for readers and the name of its folder."""

    label: str
    folder: str
    scenario: Scenario


def read_scenarios(names: Sequence[str], sets: Sequence[str] | None,
                   worldview: Worldview | None, vintage: str | None) -> list[NamedScenario]:
    """Every scenario to run, read and checked; with both worldviews each comes twice.

    Warns of a scenario that changes nothing in the baseline.
    """
    from qurultay.scenario.changes import settings
    from qurultay.scenario.listing import alarm, set_notes
    from qurultay.scenario.scenario import WORLDVIEWS, Scenario

    warn_of_namesakes(names)
    overrides, both = settings(sets or []), worldview is Worldview.both
    views = WORLDVIEWS if both else (worldview and worldview.value,)
    found: list[NamedScenario] = []
    for name in names:
        for view in views:
            scenario = Scenario.read(name, overrides, worldview=view, vintage=vintage)
            label = f"{scenario.name} ({view})" if both else scenario.name
            folder = f"{scenario.name}-{view}" if view else scenario.name
            folder = re.sub(r"[^\w.\-]", "_", folder).strip(".")[:100] or "scenario"
            known = [one.folder for one in found]
            twice = f"-{known.count(folder) + 1}" if folder in known else ""
            found.append(NamedScenario(label + twice, folder + twice, scenario))
            warn(alarm(scenario))
            for note in set_notes(scenario, overrides):
                warn(note)
    return found


def warn_of_namesakes(names: Iterable[str]) -> None:
    """Warn where a shipped scenario is taken although the folder holds a file of that name."""
    from qurultay.scenario.form import shipped_names

    for name in dict.fromkeys(names):
        if name in shipped_names() and os.path.lexists(f"{name}.toml"):
            warn(f"{name} is the scenario that ships; for the file in this folder write "
                 f"{name}.toml")


# --- where files go --------------------------------------------------------------------------


@dataclass(frozen=True)
class Output:
    """Where files go: below `top`, or nowhere if it is None.

    `given`: the user named the folder; `several`: several results share it.
    """

    top: Path | None
    given: bool
    several: bool

    @classmethod
    def of(cls, out: str | None, *, usual: bool, several: bool = False) -> Output:
        """The folder of `--out`, made if missing; without it qurultay-out, or none unless `usual`.

        ScenarioError if the folder is not empty.
        """
        if out is None:
            return cls(OUT if usual else None, False, several)
        return cls(free_folder(out), True, several)

    def folder(self, name: str) -> Path | None:
        """The folder of one result: `--out` itself if there is only one, otherwise `name` in it."""
        if self.top is None or (self.given and not self.several):
            return self.top
        return self.top / name


def free_folder(out: str) -> Path:
    """An empty folder, made if it is missing; ScenarioError if it is not empty."""
    from qurultay.core.errors import ScenarioError, shown

    folder = Path(out)
    if not out or "\0" in out:
        raise ScenarioError(f"--out {shown(out)}: the path of a folder is needed")
    if folder.exists() and not folder.is_dir():
        raise ScenarioError(f"--out {shown(out)} is a file; a folder is needed")
    if folder.is_dir() and any(folder.iterdir()):
        raise ScenarioError(f"--out {shown(out)} is not empty; choose another folder (to continue "
                            "an interrupted ensemble use --resume)")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def resumed(resume: str, out: str | None) -> Path:
    """The folder to go on in; ScenarioError where another is to be begun as well."""
    from qurultay.core.errors import ScenarioError
    from qurultay.core.files import make_folder

    if out is not None:
        raise ScenarioError("--out starts a run in an empty folder and --resume continues one; "
                            "give one of them")
    make_folder(Path(resume))
    return Path(resume)


def say_resume(folder: Path) -> None:
    """Say, of what was interrupted, how to go on with it."""
    sys.stderr.write(f"qurultay: {say('resume', folder=str(folder))}\n")


@contextmanager
def terminated_as_interrupted() -> Iterator[None]:
    """Within it, SIGTERM has the effect of Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


# --- what it prints --------------------------------------------------------------------------


def put(lines: Iterable[str] | str) -> None:
    """Print lines at once; control characters that could change a terminal are escaped."""
    text = lines if isinstance(lines, str) else "".join(f"{line}\n" for line in lines)
    text = _IN_ORDER.sub("\u200e\\1\u200e", text)
    text = _CONTROLS.sub(lambda found: ascii(found[0])[1:-1], text)
    if sys.stdout is None:  # it was closed before we began
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "standard output")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as gone:  # typer would report a failed run
        raise _ReaderGone from gone


class _ReaderGone(Exception):
    """Nobody reads standard output any more."""


def say_result(text: Iterable[str] | str, files: Iterable[Path], silent: bool) -> None:
    """Print a result, unless `silent`, and its files, which may be written as they are taken."""
    if not silent:
        put(text)
    written = [say("wrote", file=str(file)) for file in files]
    if not silent:
        put(written)


def say_json(found: object) -> None:
    """Print one JSON object and a line feed."""
    put(json.dumps(found, allow_nan=False) + "\n")


Result = tuple[dict[str, object], Iterable[str], Iterable[Path]]
"""An object for JSON, the same as lines, and files that are written as they are taken."""


def say_each(results: Iterable[Result], as_json: bool, quiet: bool) -> None:
    """Print each result as it is there and then its files; as JSON all together, then the files."""
    kept = []
    for found, lines, files in results:
        kept.append((found, files))
        if not as_json:
            say_result(lines, files, quiet)
    if as_json:
        say_json(together([found for found, _ in kept]))
        for _, files in kept:
            say_result("", files, silent=True)


def together(objects: Sequence[dict[str, object]]) -> dict[str, object]:
    """One object for all runs."""
    return objects[0] if len(objects) == 1 else {"runs": list(objects)}


def warn(text: str | None) -> None:
    """Print a warning to standard error, if there is one."""
    if text:
        sys.stderr.write(f"qurultay: warning: {text}\n")


# --- how it ends -----------------------------------------------------------------------------


def exit_code(command: Callable[[], object]) -> int:
    """Run a command, report a failure in one sentence, and return the exit code.

    A fault of this package keeps its traceback.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115  for the rest of the process
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a terminal may not know every letter
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    code = DONE
    try:
        try:
            command()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else DONE
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except (BrokenPipeError, _ReaderGone):  # whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as failure:
        what = f" {failure.filename}" if failure.filename else ""
        reason = failure.strerror or errno.errorcode.get(failure.errno or 0, "")
        sys.stderr.write(f"qurultay: cannot read or write{what}: {reason}\n")
        code = DISK_FAILED
    except Exception as failure:
        from qurultay.core.errors import QurultayError

        if not isinstance(failure, QurultayError):
            raise
        sys.stderr.write(f"qurultay: {failure.message}\n")
        code = failure.exit_code
    if code == INTERRUPTED:
        sys.stderr.write("interrupted\n")
    return code
