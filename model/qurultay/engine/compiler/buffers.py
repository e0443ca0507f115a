"""What of a tape is kept in memory, where, and for how long.

Most nodes are worked out inside the loop of whoever takes them and never touch memory. The rest
are roots: each has a buffer of scratch memory until its last reader has been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from qurultay.engine.compiler.tape import Ids, Node, Read, Round

INLINE = {"where", "cast", "add", "subtract", "multiply", "divide", "maximum", "minimum", "sqrt",
          "absolute", "fabs", "negative", "sign", "greater", "greater_equal", "less", "less_equal",
          "equal", "not_equal", "logical_and", "logical_or", "logical_not", "bitwise_and",
          "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "invert", "isfinite", "bits"}
"""Operations that can be done inside the loop of another."""

FREE = {"const", "input"}
"""What lies in memory anyway."""

FOREVER = 1 << 60


@dataclass(frozen=True)
class Use:
    """That a node is read: by whom, in which loop of the tape, and when."""

    read: Read
    reader: Node | None
    region: int
    when: int


@dataclass
class Buffer:
    """Scratch memory for `size` numbers a lane, from `first` to `last` on the tape."""

    size: int
    width: int
    first: int
    last: int
    start: int = 0

    @property
    def room(self) -> int:
        """Bytes a lane, such that the next one is aligned."""
        return -(-self.size * self.width // 8) * 8


@dataclass
class Plan:
    """Roots with their buffers, and which puts may overwrite what they start from."""

    outputs: list[tuple[Read, str, int]]
    buffers: dict[Node, Buffer] = field(default_factory=dict)
    roots: set[Node] = field(default_factory=set)
    in_place: set[Node] = field(default_factory=set)
    live: set[Node] = field(default_factory=set)
    when: dict[Node, int] = field(default_factory=dict)
    region: dict[Node, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    within: dict[int, int] = field(default_factory=dict)
    uses: dict[Node, list[Use]] = field(default_factory=lambda: defaultdict(list))
    scratch: int = 0

    @classmethod
    def of(cls, nodes: Sequence[Node], outputs: list[tuple[Read, str, int]]) -> Plan:
        """The plan for a tape of which `outputs` go to rows of a matrix."""
        plan = cls(outputs)
        plan._keep_live(outputs)
        plan._place(nodes, 0, 0)
        plan._note_uses(nodes)
        plan._choose(nodes)
        plan._lay_out()
        return plan

    def _keep_live(self, outputs: list[tuple[Read, str, int]]) -> None:
        waiting = [read.node for read, _, _ in outputs]
        while waiting:
            node = waiting.pop()
            if node in self.live:
                continue
            self.live.add(node)
            waiting += [read.node for read in node.reads]
            if isinstance(loop := node.detail, Round):
                waiting += [read.node for read in (*loop.starts, *loop.results)]
                waiting += [loop.unsettled.node] if loop.unsettled else []
                waiting += loop.variables
                waiting += [loop.node] if loop.node else []

    def _place(self, nodes: Sequence[Node], region: int, at: int) -> int:
        """Number the nodes in order; a loop is a region of its own."""
        for node in nodes:
            self.when[node], self.region[node] = at, region
            at += 1
            if node.op == "repeat":
                loop: Round = node.detail
                for variable in loop.variables:  # there while what they start from still is
                    self.when[variable], self.region[variable] = self.when[node], region
                inner = at + 1
                for part in (loop.test, loop.body):
                    mark = len(self.within) + 1
                    self.within[mark] = region
                    inner = self._place(part, mark, inner)
                    self.ends[mark] = FOREVER
                for part in (loop.test, loop.body):
                    for one in part:
                        self.ends[self.region[one]] = inner
                at = inner + 1
        return at

    def _note_uses(self, nodes: Sequence[Node]) -> None:
        for node in nodes:
            if node not in self.live:
                continue
            for read in node.reads:
                self._use(read, node, self.region[node], self.when[node])
            if node.op == "repeat":
                loop: Round = node.detail
                for read in loop.starts:
                    self._use(read, node, self.region[node], self.when[node])
                self._note_uses(loop.test)
                self._note_uses(loop.body)
                if loop.unsettled and loop.test:
                    last = loop.test[-1]
                    self._use(loop.unsettled, node, self.region[last], self.when[last])
                last = loop.body[-1]
                for read in loop.results:
                    self._use(read, node, self.region[last], self.ends[self.region[last]])
                for variable in loop.variables:  # they live as long as the loop turns
                    self.uses[variable].append(Use(
                        Read(variable), None, self.region[last], self.ends[self.region[last]]))
        if nodes and self.region[nodes[0]] == 0:
            for read, _, _ in self.outputs:
                self._use(read, None, 0, FOREVER)

    def _use(self, read: Read, reader: Node | None, region: int, when: int) -> None:
        self.uses[read.node].append(Use(read, reader, region, when))

    def _choose(self, nodes: Sequence[Node]) -> None:
        """Which nodes are roots, and which puts are done in place."""
        kept = [node for node in self._all(nodes)
                if node in self.live and node.op not in FREE and node.op != "repeat"]
        for node in kept:
            if not self._inlined(node):
                self.roots.add(node)
                if node.op == "put" and self._may_overwrite(node):
                    self.in_place.add(node)
        for node in kept:
            if node in self.in_place:
                buffer = self.buffers[node] = self.buffers[node.reads[0].node]
                buffer.last = max(buffer.last, self._last_use(node))
            elif node in self.roots:
                self.buffers[node] = Buffer(node.count, 4 if node.kind == "f4" else 8,
                                            self.when[node], self._last_use(node))

    def _all(self, nodes: Sequence[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            if node.op == "repeat":
                yield from node.detail.variables
                yield from self._all(node.detail.test)
                yield from self._all(node.detail.body)

    def _last_use(self, node: Node) -> int:
        """When the buffer of a node is free: a reader in a loop may come back until its end."""
        last = self.when[node]
        for use in self.uses[node]:
            if use.reader and use.reader.op in INLINE and use.reader not in self.roots:
                when = self._last_use(use.reader)
            else:
                when = use.when
            region = use.region
            while region and region != self.region[node]:
                when = max(when, self.ends[region])
                region = self.within[region]
            last = max(last, when)
        return last

    def _inlined(self, node: Node) -> bool:
        """Whether the only reader does the node's work in its own loop, element by element."""
        if node.op not in INLINE or len(self.uses[node]) != 1:
            return False
        [use] = self.uses[node]
        if use.region != self.region[node] or (use.reader and use.reader.op == "repeat"):
            return False
        if not self._one_by_one(use, node):
            return False
        own_put = use.reader if use.reader and use.reader.op == "put" else None
        return not any(self._changes(read.node, but=own_put) for read in node.reads)

    def _one_by_one(self, use: Use, node: Node) -> bool:
        reader, table = use.reader, use.read.table
        if reader is None or reader.op in INLINE or reader.op == "join":
            return table is None
        if reader.op == "put":
            return table is None and use.read is reader.reads[1] and self._harmless(reader, node)
        return reader.op == "reduce" and (table is None or (
            len(table) == node.count and len(np.unique(table)) == node.count))

    def _changes(self, node: Node, but: Node | None) -> bool:
        """Whether a later put overwrites a node; what reads it must not wait."""
        return any(use.reader is not None and use.reader.op == "put" and use.reader is not but
                   and use.read is use.reader.reads[0] for use in self.uses[node])

    def _harmless(self, put: Node, value: Node) -> bool:
        """Whether a value can be worked out while it is put: it reads no place put before."""
        base, places = put.reads[0].node, put.detail
        once = len(np.unique(places)) == len(places)
        for read in value.reads:
            if read.node is base:
                table = np.arange(base.count) if read.table is None else read.table
                if not (once and np.array_equal(table, places)) and np.isin(table, places).any():
                    return False
        return all(read.node.op not in INLINE or read.node in self.roots for read in value.reads)

    def _may_overwrite(self, put: Node) -> bool:
        [base, value] = put.reads
        if base.node not in self.roots or base.table is not None or base.node.op == "variable":
            return False
        return (value.node is not base.node and self.region[base.node] == self.region[put]
                and all(use.when < self.when[put]
                        for use in self.uses[base.node] if use.reader is not put))

    def _lay_out(self) -> None:
        """Give each buffer a place in scratch, first fit among those alive at the same time."""
        taken: list[Buffer] = []
        distinct = {id(one): one for one in self.buffers.values()}
        for buffer in sorted(distinct.values(), key=lambda one: one.first):
            taken = [other for other in taken if other.last >= buffer.first]
            start = 0
            for other in sorted(taken, key=lambda one: one.start):
                if start + buffer.room <= other.start:
                    break
                start = max(start, other.start + other.room)
            buffer.start = start
            taken.append(buffer)
            self.scratch = max(self.scratch, start + buffer.room)


def affine(table: Ids) -> tuple[int, int] | None:
    """Start and stride of a table of places that runs evenly."""
    if len(table) == 1:
        return int(table[0]), 0
    step = int(table[1] - table[0])
    if np.array_equal(table, table[0] + step * np.arange(len(table))):
        return int(table[0]), step
    return None
