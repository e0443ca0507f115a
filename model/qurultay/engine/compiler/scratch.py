"""Scratch memory: where each buffer lies, such that those alive at once are apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Buffer:
    """Memory for `size` numbers a lane, in use from `first` to `last` on the tape.

    Scratch memory from `start` on, or the `rows` of a matrix.
    """

    size: int
    width: int
    first: int
    last: int
    start: int = 0
    rows: tuple[str, int] | None = None

    @property
    def room(self) -> int:
        """Bytes a lane, such that the next one is aligned."""
        return -(-self.size * self.width // 8) * 8


def laid_out(buffers: Iterable[Buffer]) -> int:
    """Give each buffer without rows a place, first fit among those alive; bytes a lane in all."""
    taken: list[Buffer] = []
    whole = 0
    distinct = {id(one): one for one in buffers if not one.rows}
    for buffer in sorted(distinct.values(), key=lambda one: one.first):
        taken = [other for other in taken if other.last >= buffer.first]
        start = 0
        for other in sorted(taken, key=lambda one: one.start):
            if start + buffer.room <= other.start:
                break
            start = max(start, other.start + other.room)
        buffer.start = start
        taken.append(buffer)
        whole = max(whole, start + buffer.room)
    return whole
