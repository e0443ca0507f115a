"""A name for code as it is loaded: the functions and constants that some functions can reach.

Files do not say what runs: another function or constant may have been put into a module.
Everything is read once, and again when something was replaced.
"""

from __future__ import annotations

import builtins
import hashlib
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import Field, fields, is_dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from types import (
    BuiltinFunctionType,
    CodeType,
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    MethodType,
    ModuleType,
)
from typing import Any

import numpy as np

_PLAIN = (type(None), bool, int, float, complex, str, bytes, type(Ellipsis), np.generic)
_NAMED = (FunctionType, type, BuiltinFunctionType, ModuleType, np.ufunc, GetSetDescriptorType,
          MemberDescriptorType)
_WRAPPING = {property: ("fget", "fset"), cached_property: ("func",),
             MethodType: ("__func__", "__self__"), partial: ("func", "args", "keywords"),
             Field: ("name", "default", "default_factory")}
"""What is wrapped in a thing of some kind."""

_BUILT_IN = vars(builtins)
_MOST_KNOWN = 8
_known: list[Reach] = []


def loaded_code(roots: Iterable[Any], kinds: Iterable[type], apart: str) -> str:
    """A name for what `roots`, functions and values, reach with things of some `kinds` at hand.

    What is in a library, or in modules whose names begin with `apart`, is known by name alone.
    """
    given = (*roots, *kinds)
    for known in _known:
        if known.given == given and known.apart == apart and known.holds():
            return known.name
    _known.insert(0, Reach(given, apart))
    del _known[_MOST_KNOWN:]
    return _known[0].name


class Reach:
    """What some functions can reach by the names in their code.

    An attribute is looked up by its name in every class that was met: too much may be found, but
    nothing is missed.
    """

    def __init__(self, given: tuple[Any, ...], apart: str) -> None:
        self.given, self.apart = given, apart
        self._said: list[str] = []
        self._met: dict[int, tuple[int, Any]] = {}
        self._waiting: deque[Any] = deque()
        self._kinds: dict[type, set[str]] = {}
        self._names: dict[str, None] = {}
        self._looks: list[tuple[Callable[[Any], Any], Any, Any]] = []
        self._changeable: list[tuple[Any, Any]] = []
        for one in given:
            self._value(one)
        while self._waiting or self._attributes():
            if self._waiting:
                self._read(self._waiting.popleft())
        said = "\n".join(self._said).encode("utf-8", "backslashreplace")
        self.name = hashlib.sha256(said).hexdigest()

    def holds(self) -> bool:
        """Whether everything is where and what it was."""
        return (all(look(key) is found for look, key, found in self._looks)
                and all(_content(value) == then for value, then in self._changeable))

    def _say(self, *words: object) -> None:
        self._said.append(repr(words))

    def _value(self, value: Any) -> None:
        """Take in a plain value as it is, any other by its number."""
        if isinstance(value, _PLAIN):
            self._said.append(f"{type(value).__name__} {value!r}")
            return
        number = len(self._met)
        found, _ = self._met.setdefault(id(value), (number, value))
        self._said.append(f"{found}")
        if found == number:
            self._waiting.append(value)

    def _values(self, values: Iterable[Any]) -> None:
        found = list(values)
        self._say(len(found))
        for one in found:
            self._value(one)

    def _look(self, look: Callable[[Any], Any], key: str) -> None:
        """Take in what is found under a name, and remember where it was."""
        found = look(key)
        self._looks.append((look, key, found))
        self._value(found)

    def _read(self, value: Any) -> None:
        self._say(type(value).__name__)
        if isinstance(value, dict | list | set | np.ndarray):
            self._changeable.append((value, _content(value)))
        if isinstance(value, _NAMED):
            self._named(value)
        elif isinstance(value, np.ndarray) and value.dtype != object:
            self._say(value.dtype.str, value.shape, value.tobytes())
        elif isinstance(value, dict):
            self._values(one for item in value.items() for one in item)
        elif isinstance(value, set | frozenset):
            self._values(sorted(value, key=repr))
        elif isinstance(value, list | tuple | np.ndarray):
            self._values(value)
        elif isinstance(value, CodeType):
            self._say(value.co_code, value.co_flags, value.co_argcount, value.co_posonlyargcount,
                      value.co_kwonlyargcount, value.co_names, value.co_varnames,
                      value.co_freevars, value.co_cellvars, value.co_exceptiontable)
            self._values(value.co_consts)
        elif wrapped := next((parts for kind, parts in _WRAPPING.items()
                              if isinstance(value, kind)), None):
            self._values(getattr(value, part) for part in wrapped)
        elif getattr(value, "__wrapped__", None) is not None:  # class methods, cached functions
            self._values((value.__wrapped__,))
        elif not self._is_apart(type(value).__module__) and hasattr(value, "__dict__"):
            self._values((type(value), vars(value)))
        else:
            try:
                self._say(pickle.dumps(value))
            except Exception:  # whatever its kind has to say; it is known by its place in memory
                self._say(id(value))

    def _named(self, value: Any) -> None:
        """A name, and what is behind one of ours."""
        module, name = getattr(value, "__module__", None) or "", getattr(value, "__qualname__", "")
        self._say(module, name or value.__name__)
        if self._is_apart(module):
            return
        if isinstance(value, type):
            for kind in value.__mro__:
                if not self._is_apart(kind.__module__):
                    self._kinds.setdefault(kind, set())
        elif isinstance(value, FunctionType):
            for part in ("__code__", "__defaults__", "__kwdefaults__"):
                self._look(partial(getattr, value), part)
            for cell in value.__closure__ or ():
                self._look(partial(getattr, cell), "cell_contents")
            names = dict.fromkeys(_names(value.__code__))
            self._names |= names
            spaces = [value.__globals__]
            for one in names:  # a module may stand there, of which attributes are taken
                found = value.__globals__.get(one)
                if isinstance(found, ModuleType) and not self._is_apart(found.__name__):
                    spaces.append(vars(found))
            for space in spaces:
                for one in names:
                    if one in space or one in _BUILT_IN:
                        self._look(space.get, one)

    def _is_apart(self, module: str) -> bool:
        root, own = module.partition(".")[0], self.apart.partition(".")[0]
        return module.startswith(self.apart) or (root != own and _is_library(root))

    def _attributes(self) -> bool:
        """Look up all names in all classes met so far; whether that brought news."""
        for kind, done in self._kinds.items():
            found = [name for name, value in vars(kind).items() if name not in done and (
                name in self._names or (name.startswith("__") and (
                    code := getattr(value, "__code__", None)) is not None
                    and code.co_filename != "<string>"))]  # that is where `dataclass` writes
            done.update(found)
            for name in found:
                self._look(vars(kind).get, name)
        return bool(self._waiting)


@cache
def _is_library(root: str) -> bool:
    """Whether a package is Python's own or was installed."""
    places = {"site-packages", "dist-packages"}
    file = getattr(sys.modules.get(root), "__file__", None) or ""
    return root in sys.stdlib_module_names or not places.isdisjoint(Path(file).parts)


def _names(code: CodeType) -> Iterable[str]:
    yield from code.co_names
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from _names(part)


def _content(value: Any) -> Any:
    """What tells whether something changeable is as it was."""
    if isinstance(value, np.ndarray):
        return value.tobytes()
    if isinstance(value, dict):
        return [*map(id, value), *map(id, value.values())]
    return list(map(id, value))


def kinds(*things: Any) -> tuple[type, ...]:
    """The classes of some things and of all in the fields of dataclasses."""
    found: dict[type, None] = {}
    waiting = deque(things)
    while waiting:
        thing = waiting.popleft()
        if isinstance(thing, tuple):
            waiting.extend({type(one): one for one in thing}.values())
        elif not isinstance(thing, (*_PLAIN, np.ndarray)):
            found[type(thing)] = None
            if is_dataclass(thing):
                waiting.extend(getattr(thing, one.name) for one in fields(thing))
    return tuple(found)


def content(thing: Any) -> str:
    """A name for the numbers and words in dataclasses, arrays, tuples and dicts."""
    whole, waiting = hashlib.sha256(), [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, np.ndarray):
            whole.update(f"{one.dtype.str} {one.shape}".encode())
            whole.update(one.tobytes())
            continue
        inner: list[Any] = []
        if is_dataclass(one):
            inner = [getattr(one, part.name) for part in fields(one)]
        elif isinstance(one, list | tuple):
            inner = list(one)
        elif isinstance(one, dict):
            inner = [*one, *one.values()]
        plain = "" if inner else repr(one)
        whole.update(f"{type(one).__qualname__} {len(inner)} {plain}".encode())
        waiting += inner
    return whole.hexdigest()
