"""What every command shares: its options, how it speaks, and how it ends.

Exit codes: 0 done, 1 a run failed, 2 bad input, 74 the disk failed, 130 interrupted.
"""

import errno
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from typing import Annotated

import typer

DONE, BAD_INPUT, DISK_FAILED, INTERRUPTED = 0, 2, 74, 130
LARGEST_SEED = 2**63 - 1
MOST_MEMBERS = 10_000_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Worldview(str, Enum):  # noqa: UP042  typer shows the values of a plain Enum of texts
    """Whose beliefs are laid over a scenario."""

    insider = "insider"
    functional = "functional"
    both = "both"


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
Seed = Annotated[int, typer.Option("--seed", min=0, max=LARGEST_SEED, metavar="S",
                                   help="The origin of all luck.")]
Sets = Annotated[list[str] | None, typer.Option(
    "--set", metavar="KEY=VALUE", help="Set a parameter; may be given several times.")]
View = Annotated[Worldview | None, typer.Option(
    "--worldview", help="Lay the beliefs of one of the two texts over the scenario, or both.")]
Out = Annotated[str | None, typer.Option(
    "--out", metavar="DIR", help="An empty folder for the files; else qurultay-out/NAME.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="A scenario, by name or path.")]


def exit_code(command: Callable[[], object]) -> int:
    """Run a command and report its failure in one sentence; the exit code it comes to."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a terminal may not know every letter
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _finished(command)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as failure:
        code = _failed(failure)
    if code == INTERRUPTED:
        sys.stderr.write("interrupted\n")
    return code


def _finished(command: Callable[[], object]) -> int:
    try:
        command()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    return DONE


def _failed(failure: Exception) -> int:
    """Report a failure in one sentence; what is our own fault keeps its traceback."""
    from qurultay.core.errors import QurultayError

    if isinstance(failure, BrokenPipeError | _ReaderGone):  # whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    if isinstance(failure, QurultayError):
        sys.stderr.write(f"qurultay: {failure.message}\n")
        return failure.exit_code
    if isinstance(failure, OSError):
        where = f": {failure.filename}" if failure.filename else ""
        reason = failure.strerror or errno.errorcode.get(failure.errno or 0, "")
        sys.stderr.write(f"qurultay: the disk failed{where}: {reason}\n")
        return DISK_FAILED
    raise failure


def say(lines: Iterable[str] | str) -> None:
    """Print lines at once; what would redraw a terminal is spelt out instead."""
    text = lines if isinstance(lines, str) else "".join(f"{line}\n" for line in lines)
    text = _CONTROLS.sub(lambda found: ascii(found[0])[1:-1], text)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as gone:  # typer would make a failed run of it
        raise _ReaderGone from gone


class _ReaderGone(Exception):
    """Nobody reads standard output any more."""


def say_json(found: object) -> None:
    """Print one JSON object and a line feed."""
    say(json.dumps(found, allow_nan=False) + "\n")


def warn(text: str | None) -> None:
    """Print a warning beside the output, if there is one."""
    if text:
        sys.stderr.write(f"qurultay: warning: {text}\n")
