"""A tape: what the rules do to arrays, written down once so that it can be compiled.

The rules are plain NumPy. Given a `Traced` in place of each array they run as ever, and every
operation is noted as a node of a tape instead of carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]
KINDS = {"float64": "f8", "float32": "f4", "bool": "b1", "uint64": "u8"}
DTYPES = {kind: np.dtype(name) for name, kind in KINDS.items()}


class Untraceable(Exception):
    """The rules do something that cannot be written down; they run as they are instead."""


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


class Tape:
    """Nodes in the order in which they were written; alike ones are written once."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.flags: list[Node] = []
        self._known: list[dict[Any, Node]] = [{}]

    def write(self, op: str, reads: Sequence[Read], count: int, kind: str, key: Any = None,
              detail: Any = None) -> Node:
        """Write a node down, or find the one that is the same; `key` stands for its detail."""
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
        kind = KINDS[flat.dtype.name]
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
