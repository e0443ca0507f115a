"""What can go wrong, in one tree; each error knows the exit code of the command line.

    QurultayError                 1   anything this package reports in one clean sentence
    |-- SeedError                 1   a file of what is known (seeds/) is broken: our mistake
    |-- ScenarioError             2   a scenario, a parameter override or an argument is wrong:
    |                                 the user's mistake, and also a ValueError
    |-- RunError                  1   a world could not be computed to its end
    `-- StoreError               74   results could not be written or read back (EX_IOERR)
        `-- Damaged              74   they were read, and are not what was written

Any other exception that reaches the command line is a fault of this package: it keeps its
traceback.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from operator import index


class QurultayError(Exception):
    """Base of all errors that the command line reports by `message` alone, with `exit_code`."""

    exit_code: int = 1

    def __init__(self, message: str, exit_code: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        if exit_code is not None:
            self.exit_code = exit_code

    def __str__(self) -> str:
        return self.message


class SeedError(QurultayError):
    """A file in seeds/ is missing a part or holds an odd value."""


class ScenarioError(QurultayError, ValueError):
    """A scenario file, an override or an argument cannot be accepted (exit code 2)."""

    exit_code = 2


class RunError(QurultayError):
    """A world could not be computed: an equation was not solved, a number is not finite."""


class StoreError(QurultayError):
    """The disk failed or holds something else than what was written (exit code 74)."""

    exit_code = 74


class Damaged(StoreError):
    """A file was read and holds something else than what was written into it.

    Only such a file may be put aside: one that cannot be read now may be whole.
    """


MOST_FAULTS = 20
"""After so many a file is not looked at further."""


class Faults:
    """Faults of the user's that are met one after another, to be reported in one answer."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self.messages = list(known)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Within it a ScenarioError is kept, and what follows in there is left out."""
        try:
            yield
        except ScenarioError as failure:
            self.messages.append(failure.message)
            if len(self.messages) >= MOST_FAULTS:
                self.messages.append("further faults were not looked for")
                self.report()

    def report(self) -> None:
        """Raise one ScenarioError with all of them, a line each, if there are any."""
        if self.messages:
            raise ScenarioError("\n".join(dict.fromkeys(self.messages)))


LARGEST_SEED, MOST_MEMBERS = 2**63 - 1, 10_000_000


def whole_number(name: str, value: object, low: int, high: int) -> int:
    """An argument as a whole number from `low` to `high`; ScenarioError if it is none."""
    try:
        found = low - 1 if isinstance(value, bool) else index(value)  # type: ignore[arg-type]
    except TypeError:
        found = low - 1
    if not low <= found <= high:
        raise ScenarioError(f"{name} must be a whole number from {low} to {high}, "
                            f"not {shown(value)}")
    return found


def shown(value: object, most: int = 60) -> str:
    """A value as it may stand in a message: short, on one line, text in double quotes.

    Unprintable characters are escaped: a key from a stranger's file cannot redraw the terminal.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() > 4 * most:
        return f"a whole number of about {value.bit_length() * 3 // 10} digits"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    if not isinstance(value, str):
        return _cut(str(value), most)
    return f'"{_cut(repr(value[: most + 1])[1:-1], most)}"'


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 3] + "..."
