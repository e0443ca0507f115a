"""The values one run works with, opened by name: `p.barriers.removal_speed`.

What each of them means, its range and its source stand in the `Catalogue`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from qurultay.core.errors import shown
from qurultay.core.toml import nearest
from qurultay.inputs.parameters import Catalogue, Parameter

__all__ = ["Catalogue", "Parameter", "Parameters", "Section"]

Array = NDArray[np.float64]


class Section:
    """The values below one part of a key, by attribute or in brackets.

    Each is an array with a trailing member axis, or without axes where all members share it.
    Below a key of three parts, such as "sanctions.pressure_on.RU", stands one more Section:
    `p.sanctions.pressure_on["RU"]`. Below a key that has a value itself and values of some actors
    too, such as "choice.mode_prior.bilateral" and "choice.mode_prior.bilateral.UZ", the name is
    that of the value; `by_actor` and `over` find the others. A wrong name is an AttributeError (in
    brackets a KeyError) that names the nearest good one.
    """

    def __init__(self, name: str, values: Mapping[str, Array | Section],
                 of_actors: Mapping[str, Section] | None = None) -> None:
        self._name = name
        self._values = dict(values)
        self._of_actors = dict(of_actors or {})
        self._rows: dict[tuple[str, tuple[str, ...], float], Array] = {}
        # Read millions of times: found at once, and `__getattr__` only asked for what is not.
        self.__dict__.update(self._values)

    def __getattr__(self, name: str) -> Array:
        """One value. (For a key of three parts a Section; `by_actor` says so to mypy.)"""
        return cast(Array, _found(self, name))

    def __getitem__(self, name: str) -> Array:
        if name in self._values:
            return cast(Array, self._values[name])
        raise KeyError(_unknown(f"{self._name or 'parameters'} has no", name, self._values))

    def by_actor(self, name: str) -> Section:
        """The values of a key, one an actor."""
        if name in self._of_actors:
            return self._of_actors[name]
        return cast(Section, _found(self, name))

    def over(self, name: str, codes: Sequence[str], otherwise: float = 0.0) -> Array:
        """One row an actor, (actors[, member]), in the unit of the key; `otherwise` where unset."""
        asked = name, tuple(codes), otherwise
        if asked not in self._rows:
            given, unset = self._given(name), np.float64(otherwise)
            rows = [cast(Array, given._values.get(code, unset)) for code in codes]
            self._rows[asked] = np.stack(np.broadcast_arrays(*rows))
        return self._rows[asked]

    def _given(self, name: str) -> Section:
        """The values of actors below a name; none where the name has a value of its own alone."""
        if name not in self._of_actors and isinstance(_found(self, name), Section):
            return cast(Section, _found(self, name))
        return self._of_actors.get(name, Section(name, {}))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __len__(self) -> int:
        return len(self._values)


class Parameters:
    """The values of all parameters in one quarter, one an entry of the member axis.

    `p.barriers.removal_speed` and `p["barriers.removal_speed"]` are the same array: (member),
    or without axes where one number serves all members. Units are those of the catalogue.
    """

    def __init__(self, values: Mapping[str, Array]) -> None:
        self._by_key = dict(values)

    @cached_property
    def _sections(self) -> Section:
        return _tree("", self._by_key)

    @classmethod
    def of(cls, values: Mapping[str, float | Array]) -> Parameters:
        """Build from numbers or arrays by dotted key."""
        return cls({key: np.asarray(value, dtype=np.float64) for key, value in values.items()})

    def replace(self, values: Mapping[str, float | Array]) -> Parameters:
        """The same with some values changed; the keys must exist."""
        for key in values:
            self[key]
        return Parameters.of({**self._by_key, **values})

    def __getattr__(self, name: str) -> Section:
        """One section, such as `barriers`."""
        if name.startswith("_"):  # copy and pickle ask before anything is set
            raise AttributeError(name)
        return cast(Section, _found(self._sections, name))

    def __getitem__(self, key: str) -> Array:
        if key not in self._by_key:
            raise KeyError(_unknown("there is no parameter", key, self._by_key))
        return self._by_key[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)


def _tree(name: str, values: Mapping[str, Array]) -> Section:
    """Nest dotted keys into sections."""
    groups: dict[str, dict[str, Array]] = {}
    leaves: dict[str, Array | Section] = {}
    for key, value in values.items():
        head, _, rest = key.partition(".")
        if rest:
            groups.setdefault(head, {})[rest] = value
        else:
            leaves[head] = value
    below = {head: _tree(f"{name}.{head}".strip("."), group) for head, group in groups.items()}
    both = {head: section for head, section in below.items() if head in leaves}
    return Section(name, {**below, **leaves}, both)


def _found(section: Section, name: str) -> Any:
    if name.startswith("_"):  # copy and pickle ask before anything is set
        raise AttributeError(name)
    values = section._values
    if name not in values:
        raise AttributeError(_unknown(f"{section._name or 'parameters'} has no", name, values))
    return values[name]


def _unknown(what: str, name: str, allowed: Mapping[str, Any]) -> str:
    near = nearest(name, allowed)
    return f"{what} {shown(name)}" + (f"; did you mean {shown(near)}?" if near else "")
