"""Which module uses a parameter: found by reading the source, so that it cannot be out of date.

A rule is handed one section, mostly under the name `p`, and reads `p.removal_speed`; whoever
calls it writes `p.barriers` or `parameters.barriers`. So sections are followed from call to call,
and what is read of them is noted.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from qurultay.inputs.parameters import Catalogue

Place = tuple[str, str]
"""A module and a function in it; "" stands for what lies outside of functions."""

_PACKAGES = ("world", "engine", "inputs", "results", "evidence")  # where the model is computed
_BY_ACTOR = ("over", "by_actor")  # how keys of three parts are read


def modules_using(key: str) -> tuple[str, ...]:
    """Modules of the package that read a parameter, by name."""
    section, name = key.split(".")[:2]
    found = {module for (module, _), names in _reads(section).items() if name in names}
    return tuple(sorted(found)) or tuple(sorted(_naming(section, name)))


def _naming(section: str, name: str) -> set[str]:
    """Modules that know a section and put the names of its keys together at run time."""
    holders = {module for module, _ in _holders()[section]} | {
        module for module, tree in _trees().items() for node in ast.walk(tree)
        if isinstance(node, ast.expr) and _stands_for(node, section, set())}
    spelt = {module for module in holders for node in ast.walk(_trees()[module])
             if isinstance(node, ast.Constant) and node.value == name}
    joined = {module for module in holders for node in ast.walk(_trees()[module])
              if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.JoinedStr)}
    return spelt or joined


@cache
def _trees() -> dict[str, ast.Module]:
    root = Path(str(resources.files("qurultay")))
    files = {file.stem: file for package in _PACKAGES for file in (root / package).rglob("*.py")
             if file.stem not in {"__init__", "claims"}}
    return {name: ast.parse(file.read_text(encoding="utf-8"))
            for name, file in sorted(files.items())}


@cache
def _functions() -> dict[Place, ast.FunctionDef]:
    return {(module, node.name): node for module, tree in _trees().items()
            for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@cache
def _sections() -> frozenset[str]:
    return frozenset(key.split(".")[0] for key in Catalogue.shipped())


def _names_of(function: ast.FunctionDef) -> dict[str, str]:
    """Local names that stand for a section: `p = parameters.choice`, also within a tuple."""
    found: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = (zip(target.elts, node.value.elts, strict=False)
                         if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                         else [(target, node.value)])
                found |= {left.id: section for left, right in pairs
                          if isinstance(left, ast.Name) and (section := _section(right))}
    return found


def _section(node: ast.expr) -> str | None:
    """The section that an expression such as `parameters.choice` stands for."""
    return node.attr if isinstance(node, ast.Attribute) and node.attr in _sections() else None


@cache
def _holders() -> dict[str, set[Place]]:
    """Functions that are handed each section, directly or from another that was."""
    found: dict[str, set[Place]] = {section: set() for section in _sections()}
    known = -1
    while known != (known := sum(len(places) for places in found.values())):
        for place, function in _functions().items():
            for called, section in _handed_on(place, function, found):
                found[section].add(called)
    return found


def _handed_on(place: Place, function: ast.FunctionDef,
               found: dict[str, set[Place]]) -> Iterator[tuple[Place, str]]:
    """What a function is called with that is a section, by the function called."""
    local, given = _names_of(function), _arguments(function)
    for node in ast.walk(function):
        if not isinstance(node, ast.Call) or (called := _callee(place[0], node)) is None:
            continue
        for handed in (*node.args, *(keyword.value for keyword in node.keywords)):
            name = handed.id if isinstance(handed, ast.Name) else ""
            if section := _section(handed) or local.get(name):
                yield called, section
            elif name == "p" and "p" in given:
                yield from ((called, section) for section in found if place in found[section])


def _arguments(function: ast.FunctionDef) -> set[str]:
    return {argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)}


def _callee(module: str, call: ast.Call) -> Place | None:
    """The function of ours that is called."""
    if isinstance(call.func, ast.Name):
        return _imported(module).get(call.func.id, (module, call.func.id))
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        source = _imported(module).get(call.func.value.id)
        return (source[0], call.func.attr) if source else None
    return None


@cache
def _imported(module: str) -> dict[str, Place]:
    """What the names imported by a module stand for: a module of ours, or a function in one."""
    found: dict[str, Place] = {}
    for node in ast.walk(_trees()[module]):
        if isinstance(node, ast.ImportFrom):
            source = (node.module or "").rpartition(".")[2]
            for alias in node.names:
                place = (source, alias.name) if source in _trees() else (alias.name, "")
                if place[0] in _trees():
                    found[alias.asname or alias.name] = place
    return found


@cache
def _reads(section: str) -> dict[Place, set[str]]:
    """What each function reads of a section."""
    return {place: _read_in(place, function, section)
            for place, function in _functions().items()}


def _read_in(place: Place, function: ast.FunctionDef, section: str) -> set[str]:
    local = {name for name, meant in _names_of(function).items() if meant == section}
    if place in _holders()[section] and "p" in _arguments(function):
        local.add("p")
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and _stands_for(node.value, section, local):
            found.add(node.attr)
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                and node.func.attr in _BY_ACTOR and _stands_for(node.func.value, section, local)):
            found |= {part.value for part in node.args
                      if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return found


def _stands_for(node: ast.expr, section: str, local: set[str]) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == section) or (
        isinstance(node, ast.Name) and node.id in local)
