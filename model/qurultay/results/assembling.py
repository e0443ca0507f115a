"""Blocks of members put together as one outcome, in memory or, where that is large, in a file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import numpy as np

from qurultay.core.arrays import FloatArray
from qurultay.core.errors import RunError, StoreError
from qurultay.results.outcome import Outcome

LARGEST_IN_MEMORY = 256 * 2**20
"""Bytes; an outcome that is larger lies in a file and is looked at through a window."""

NUMBER = np.dtype("<f8")
Key = tuple[str, str]


@dataclass(frozen=True)
class _Plan:
    """How an array (member, quarter, places) is kept: measures by place, others by member.

    So one place of a measure can be read for all members without the other places.
    """

    shape: tuple[int, ...]
    by_place: bool
    offset: int = 0

    @property
    def kept(self) -> tuple[int, ...]:
        return (*self.shape[2:], *self.shape[:2]) if self.by_place else self.shape

    def laid(self, values: FloatArray) -> FloatArray:
        return np.moveaxis(values, (0, 1), (-2, -1)) if self.by_place else values

    def shown(self, kept: FloatArray) -> FloatArray:
        return np.moveaxis(kept, (-2, -1), (0, 1)) if self.by_place else kept


class _InMemory:
    """Arrays in memory, by sort and name."""

    def __init__(self, plans: Mapping[Key, _Plan]) -> None:
        self._shown = {key: plan.shown(np.empty(plan.kept)) for key, plan in plans.items()}

    def put(self, key: Key, first: int, values: FloatArray) -> None:
        self._shown[key][first : first + len(values)] = values

    def arrays(self, sort: str) -> Mapping[str, FloatArray]:
        return {key[1]: shown for key, shown in self._shown.items() if key[0] == sort}


class _InFile:
    """The same in a file without a name."""

    def __init__(self, plans: Mapping[Key, _Plan], folder: Path | None) -> None:
        self._plans = plans
        try:
            self._file: IO[bytes] = tempfile.TemporaryFile(  # noqa: SIM115
                dir=folder, buffering=0)
        except OSError as failure:
            raise StoreError("no file can be made for what does not fit in memory: "
                             f"{failure.strerror or failure}") from failure

    def put(self, key: Key, first: int, values: FloatArray) -> None:
        plan = self._plans[key]
        laid = np.ascontiguousarray(plan.laid(values), dtype=NUMBER)
        rows = laid.reshape(-1, *values.shape[:2]) if plan.by_place else laid[None]
        a_member = rows[0, 0].nbytes
        try:
            for place, row in enumerate(rows):
                at = plan.offset + (place * plan.shape[0] + first) * a_member
                rest = memoryview(row.tobytes())
                self._file.seek(at)
                while rest:
                    rest = rest[self._file.write(rest):]
        except OSError as failure:
            raise StoreError("the disk failed for what does not fit in memory: "
                             f"{failure.strerror or failure}") from failure

    def arrays(self, sort: str) -> Mapping[str, FloatArray]:
        return Mapped(self._file, {key[1]: plan for key, plan in self._plans.items()
                                   if key[0] == sort})


class Mapped(Mapping[str, FloatArray]):
    """Arrays in a file, each mapped when asked for."""

    def __init__(self, file: IO[bytes], plans: Mapping[str, _Plan]) -> None:
        self._file, self._plans = file, plans

    def __getitem__(self, name: str) -> FloatArray:
        plan = self._plans[name]
        kept = np.memmap(self._file, NUMBER, "r", plan.offset, plan.kept)
        return plan.shown(np.asarray(kept))

    def __iter__(self) -> Iterator[str]:
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, ({name: np.array(values) for name, values in self.items()},)


class Gathering:
    """Room for all members, filled block by block in any order."""

    def __init__(self, members: int, folder: Path | None = None) -> None:
        self.members, self.folder = members, folder
        self.done = 0
        self._sample: Outcome | None = None
        self._keeping: _InMemory | _InFile | None = None
        self._inflation = np.empty(members)

    def put(self, part: Outcome) -> None:
        """Take in a block of members; one that holds them all stays as it is."""
        self.done += len(part.members)
        if self._sample is None:
            whole = len(part.members) == self.members
            self._sample = part if whole else replace(part, measures={}, arrays={})
            if not whole:
                plans: dict[Key, _Plan] = {}
                end = 0
                for key, values in _entries(part):
                    shape = (self.members, *values.shape[1:])
                    plans[key] = _Plan(shape, key[0] == "measure", end)
                    end += int(np.prod(shape)) * NUMBER.itemsize
                self._keeping = (_InFile(plans, self.folder) if end > LARGEST_IN_MEMORY
                                 else _InMemory(plans))
        if self._keeping is not None:
            first = int(part.members[0])
            self._inflation[first : first + len(part.members)] = part.dollar_inflation
            for key, values in _entries(part):
                self._keeping.put(key, first, values)

    def outcome(self) -> Outcome:
        """All members as one, once every block is in."""
        if self._sample is None or self.done != self.members:
            raise RunError(f"{self.done} of {self.members} members are there")
        if self._keeping is None:
            return self._sample
        return replace(
            self._sample, members=np.arange(self.members), dollar_inflation=self._inflation,
            measures=self._keeping.arrays("measure"), arrays=self._keeping.arrays("array"))


def _entries(part: Outcome) -> Iterator[tuple[Key, FloatArray]]:
    """Measures and arrays; some have the same name."""
    yield from ((("measure", name), values) for name, values in part.measures.items())
    yield from ((("array", name), values) for name, values in part.arrays.items())


def joined(parts: Sequence[Outcome]) -> Outcome:
    """Outcomes of blocks that together hold all members from 0 on, as one."""
    gathering = Gathering(sum(len(part.members) for part in parts))
    for part in parts:
        gathering.put(part)
    return gathering.outcome()
