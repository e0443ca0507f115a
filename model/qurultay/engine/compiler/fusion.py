"""Which roots share a loop, so that what they have in common stays in registers."""

from __future__ import annotations

from collections.abc import Sequence, Set

from qurultay.engine.compiler.tape import Node, Round

Unit = list[Node]
"""Roots of one length that a single loop works out element by element, or one root of any kind."""


def units(nodes: Sequence[Node], roots: Set[Node], looped: Set[str]) -> list[Unit]:
    """The roots among some nodes in an order in which they can be worked out.

    A root whose operation is among `looped` joins the last loop of its length, if all that it
    reads is there before, or is made there at the same place. None is put off: what it reads may
    be overwritten later.
    """
    found: list[Unit] = []
    place: dict[Node, int] = {}
    latest: dict[int, int] = {}
    for node in nodes:
        if node not in roots and node.op != "repeat":
            continue
        earliest, waiting = 0, list(node.reads)
        while waiting:
            read = waiting.pop()
            if read.node in place:
                beside = read.table is None and read.node.count == node.count
                earliest = max(earliest, place[read.node] + (not beside))
            elif read.node not in roots:
                waiting += read.node.reads
        at = latest.get(node.count, -1)
        if node.op not in looped or at < earliest:
            at = len(found)
            found.append([])
            if node.op in looped:
                latest[node.count] = at
        found[at].append(node)
        place[node] = at
        if isinstance(node.detail, Round):
            place |= dict.fromkeys(node.detail.variables, at)
    return found
