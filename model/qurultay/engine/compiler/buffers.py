"""What of a tape is kept in memory, where, and for how long.

Most nodes are worked out inside the loop of their reader and never touch memory. The rest are
roots: each has a buffer of scratch memory until its last reader, or lies where its result is
wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from qurultay.engine.compiler.fusion import Unit, units
from qurultay.engine.compiler.scratch import Buffer, laid_out
from qurultay.engine.compiler.tape import Node, Read, Round

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
class Plan:
    """Roots with their buffers, and which puts may overwrite what they start from.

    `outputs` are wanted and not there when all roots are; `units`, for the tape and each loop on
    it, are worked out together.
    """

    outputs: list[tuple[Read, str, int]]
    buffers: dict[Node, Buffer] = field(default_factory=dict)
    roots: set[Node] = field(default_factory=set)
    in_place: set[Node] = field(default_factory=set)
    live: set[Node] = field(default_factory=set)
    when: dict[Node, int] = field(default_factory=dict)
    region: dict[Node, int] = field(default_factory=dict)
    last: dict[Node, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    within: dict[int, int] = field(default_factory=dict)
    uses: dict[Node, list[Use]] = field(default_factory=lambda: defaultdict(list))
    units: dict[int, list[Unit]] = field(default_factory=dict)
    scratch: int = 0

    @classmethod
    def of(cls, nodes: Sequence[Node], outputs: list[tuple[Read, str, int]]) -> Plan:
        """The plan for a tape of which `outputs` go to rows of a matrix."""
        plan = cls(outputs)
        waiting = [read.node for read, _, _ in outputs]
        while waiting:
            node = waiting.pop()
            if node in plan.live:
                continue
            plan.live.add(node)
            waiting += [read.node for read in node.reads]
            if isinstance(loop := node.detail, Round):
                waiting += [read.node for read in (*loop.starts, *loop.results)]
                waiting += [loop.unsettled.node] if loop.unsettled else []
                waiting += loop.variables
                waiting += [loop.node] if loop.node else []
        plan._place(nodes, 0, 0)
        plan._note_uses(nodes)
        for node in plan._all(nodes):
            if (node in plan.live and node.op not in FREE and node.op != "repeat"
                    and not plan._inlined(node)):
                plan.roots.add(node)
                if node.op == "put" and plan._may_overwrite(node):
                    plan.in_place.add(node)
        plan._join(nodes)
        plan.when = dict.fromkeys(plan.when, 0)
        plan._time(plan.units[id(nodes)], 0)
        plan.uses.clear()
        plan._note_uses(nodes)
        plan._give_room(nodes)
        plan.scratch = laid_out(plan.buffers.values())
        return plan

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
                assert loop.unsettled is not None
                last = loop.body[-1]
                for read in (*loop.results, loop.unsettled):
                    self._use(read, node, self.region[last], self.ends[self.region[last]])
                for variable in loop.variables:  # they live as long as the loop turns
                    self.uses[variable].append(Use(
                        Read(variable), None, self.region[last], self.ends[self.region[last]]))
        if nodes and self.region[nodes[0]] == 0:
            for read, _, _ in self.outputs:
                self._use(read, None, 0, FOREVER)

    def _use(self, read: Read, reader: Node | None, region: int, when: int) -> None:
        self.uses[read.node].append(Use(read, reader, region, when))

    def _join(self, nodes: Sequence[Node]) -> None:
        """Find units; a root that is read in its own alone needs no memory."""
        parts = [nodes, *(part for node in nodes if node.op == "repeat" and node in self.live
                          for part in (node.detail.test, node.detail.body))]
        for part in parts:
            live = [node for node in part if node in self.live]
            self.units[id(part)] = units(live, self.roots, INLINE)
        home = {node: unit for found in self.units.values() for unit in found for node in unit}

        def stays(node: Node, unit: Unit) -> bool:
            return all(use.read.table is None and use.reader is not None and (
                home[use.reader] is unit if use.reader in home else stays(use.reader, unit))
                for use in self.uses[node])

        for found in self.units.values():
            for unit in found:
                self.roots -= {node for node in unit if node.op in INLINE and stays(node, unit)}
                unit[:] = [node for node in unit if node in self.roots or node.op == "repeat"]

    def _time(self, found: list[Unit], at: int) -> int:
        """Number the units instead of the nodes."""
        for unit in found:
            self.when |= dict.fromkeys(unit, at)
            at += 1
            if unit[0].op == "repeat":
                loop: Round = unit[0].detail
                self.when |= dict.fromkeys(loop.variables, at - 1)
                for part in (loop.test, loop.body):
                    at = self._time(self.units[id(part)], at)
                self.ends |= {self.region[node]: at for part in (loop.test, loop.body)
                              for node in part}
                at += 1
        return at

    def _give_room(self, nodes: Sequence[Node]) -> None:
        """A buffer for each root, at best where a result is wanted."""
        for node in self._all(nodes):
            if node in self.in_place:
                buffer = self.buffers[node] = self.buffers[node.reads[0].node]
                buffer.last = max(buffer.last, self._last_use(node))
            elif node in self.roots:
                self.buffers[node] = Buffer(node.count, 4 if node.kind == "f4" else 8,
                                            self.when[node], self._last_use(node))
        left = []
        for read, matrix, row in self.outputs:
            found = self.buffers.get(read.node)
            if found and not found.rows and read.table is None and read.node.kind == "f8":
                found.rows = matrix, row
            else:
                left.append((read, matrix, row))
        self.outputs = left

    def _all(self, nodes: Sequence[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            if node.op == "repeat":
                yield from node.detail.variables
                yield from self._all(node.detail.test)
                yield from self._all(node.detail.body)

    def _last_use(self, node: Node) -> int:
        """When its buffer is free: a reader in a loop may come back."""
        if node in self.last:
            return self.last[node]
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
        self.last[node] = last
        return last

    def _inlined(self, node: Node) -> bool:
        """Whether the only reader does the node's work in its own loop."""
        if node.op not in INLINE or len(self.uses[node]) != 1:
            return False
        [use] = self.uses[node]
        reader, table = use.reader, use.read.table
        if use.region != self.region[node] or not reader or reader.op == "repeat":
            return False
        if reader.op in INLINE or reader.op == "join":
            one_by_one = table is None
        elif reader.op == "put":
            one_by_one = (table is None and use.read is reader.reads[1]
                          and self._harmless(reader, node))
        else:
            one_by_one = reader.op == "reduce" and (table is None or (
                len(table) == node.count and len(np.unique(table)) == node.count))
        # What a later put overwrites must be read before.
        return one_by_one and not any(
            other.reader is not None and other.reader.op == "put" and other.reader is not reader
            and other.read is other.reader.reads[0]
            for read in node.reads for other in self.uses[read.node])

    def _harmless(self, put: Node, value: Node) -> bool:
        """Whether a value reads no place that was put before."""
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
