"""A tape: what the rules do to arrays, written down once so that it can be compiled.

Given a `Traced` in place of each array the rules run as ever, and every operation is noted as a
node of a tape instead of carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]
KINDS = {"float64": "f8", "float32": "f4", "bool": "b1", "uint64": "u8"}
DTYPES = {kind: np.dtype(name) for name, kind in KINDS.items()}


class Untraceable(Exception):
    """The rules do something that a tape cannot hold."""


def kind_of(dtype: Any) -> str:
    """The kind of numbers of a dtype: f8, f4, b1 or u8."""
    name = np.dtype(dtype).name
    if name not in KINDS:
        raise Untraceable(f"numbers of the kind {name}")
    return KINDS[name]


class Refusing:
    """Stands for what is not known while a tape is written: what Python asks of it is refused.

    It would otherwise give a truth, number or text of the stand-in, and the rule would be compiled
    to something else than it says.
    """

    _stands_for = "a number"

    def _refuse(self, what: str) -> NoReturn:
        raise Untraceable(what.format(self._stands_for))

    def __bool__(self) -> bool:
        self._refuse("a branch on {}")

    def __contains__(self, other: object) -> bool:
        self._refuse("`in` on {}")

    def __hash__(self) -> int:
        self._refuse("the hash of {}")

    def __int__(self) -> int:
        self._refuse("int of {}")

    def __float__(self) -> float:
        self._refuse("float of {}")

    def __complex__(self) -> complex:
        self._refuse("complex of {}")

    def __index__(self) -> int:
        self._refuse("an index made of {}")

    def __round__(self, digits: int = 0) -> int:
        self._refuse("round of {}")

    def __repr__(self) -> str:
        self._refuse("the text of {}")

    def __format__(self, how: str) -> str:
        self._refuse("the text of {}")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        self._refuse("the module copy on {}")

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):  # NumPy and Python ask for many that need not be there
            raise AttributeError(name)
        self._refuse(f".{name} of {{}}")


class Sums(Protocol):
    """A sparse table of weights by which elements are added up, row after row.

    `ends` says where the entries of each row begin in `places` and `weights`.
    """

    places: Ids
    weights: Any
    ends: Ids
    result: tuple[int, ...]


class Groups(Protocol):
    """Groups of `rows`, one after the other; `starts` of those with `some`."""

    rows: Ids
    starts: Ids
    some: list[int]
    count: int


@dataclass(frozen=True)
class Read:
    """What a node takes from another: element by element, or by a table of places."""

    node: Node
    table: Ids | None = None


@dataclass(eq=False)
class Node:
    """One operation on whole arrays: its result has `count` elements, each over all members.

    `op` is the name of a NumPy ufunc, or "const", "input", "where", "cast", "reduce", "weigh",
    "largest", "put", "join", "variable", "repeat"; `detail` is what else it needs.
    """

    op: str
    reads: tuple[Read, ...]
    count: int
    kind: str
    detail: Any = None


@dataclass(eq=False)
class Round:
    """A loop: while some member is `unsettled`, `variables` become `results`, at most `most` times.

    The nodes of `test` find out who is unsettled, those of `body` take the step.
    """

    starts: list[Read]
    most: int
    variables: list[Node] = field(default_factory=list)
    test: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    unsettled: Read | None = None
    results: list[Read] = field(default_factory=list)
    node: Node | None = None


def affine(table: Ids) -> tuple[int, int] | None:
    """Start and stride of a table of places that runs evenly."""
    if len(table) == 1:
        return int(table[0]), 0
    step = int(table[1] - table[0])
    if np.array_equal(table, table[0] + step * np.arange(len(table))):
        return int(table[0]), step
    return None


class Tape:
    """Nodes in the order in which they were written; alike ones are written once."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.flags: list[Node] = []
        self._known: list[dict[Any, Node]] = [{}]

    def write(self, op: str, reads: Sequence[Read], count: int, kind: str, key: Any = None,
              detail: Any = None) -> Node:
        """A new node, or the same one again; `key` stands for its detail."""
        name = (op, count, kind, key if key is not None else detail, *(
            (id(read.node), None if read.table is None else read.table.tobytes())
            for read in reads))
        for known in self._known:
            if name in known:
                return known[name]
        node = self._known[-1][name] = Node(op, tuple(reads), count, kind, detail)
        self.nodes.append(node)
        return node

    def constant(self, values: npt.NDArray[Any]) -> Node:
        """Numbers that are the same in every world."""
        flat = np.ascontiguousarray(values).ravel()
        if flat.dtype.kind == "i":
            flat = flat.astype(np.float64)
        kind = kind_of(flat.dtype)
        return self.write("const", (), len(flat), kind, flat.tobytes(), flat)

    @property
    def is_apart(self) -> bool:
        """Whether nodes are being kept apart."""
        return len(self._known) > 1

    @contextmanager
    def apart(self) -> Iterator[list[Node]]:
        """Nodes written within are kept apart from the rest."""
        outer, self.nodes = self.nodes, []
        self._known.append({})
        try:
            yield self.nodes
        finally:
            self.nodes = outer
            self._known.pop()
