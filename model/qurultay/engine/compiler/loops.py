"""Each root of a tape as one loop in LLVM."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from qurultay.engine.compiler.fusion import Unit
from qurultay.engine.compiler.llvm import TYPES, WORLDS, Text, same
from qurultay.engine.compiler.tape import Groups, Node, Read, Round, Sums


def write(text: Text, unit: Unit) -> None:
    """The loop of some roots, or what else one takes."""
    [node, *_] = unit
    if node.op == "repeat":
        _repeat(text, node.detail)
    elif node.op == "put":
        _put(text, node)
    elif node.op == "join":
        _join(text, node)
    elif node.op == "reduce":
        _reduce(text, node)
    elif node.op == "weigh":
        _weigh(text, node)
    elif node.op == "largest":
        _largest(text, node)
    elif node.op != "variable":
        def body(index: str) -> None:
            for root in unit:
                text.keep(root, index)

        text.loop(node.count, body)


def _put(text: Text, node: Node) -> None:
    """Some elements; the others are copied unless they are there already."""
    base, value = node.reads
    if node not in text.plan.in_place:
        text.loop(node.count, lambda index: text.store(
            text.read(base, index), node.kind, text.kept(node, index)))

    def body(index: str) -> None:
        found = text.read(value, index)
        text.store(found, node.kind, text.kept(node, text.place(node.detail, index)))

    if len(node.detail):
        text.loop(len(node.detail), body)


def _join(text: Text, node: Node) -> None:
    at = 0
    for read in node.reads:
        count = read.node.count if read.table is None else len(read.table)

        def body(index: str, read: Read = read, at: int = at) -> None:
            found = text.read(read, index)
            place = str(int(index) + at) if index.isdigit() else text.let(f"add i64 {index}, {at}")
            text.store(found, node.kind, text.kept(node, place))

        text.loop(count, body)
        at += count


def _reduce(text: Text, node: Node) -> None:
    how, length = node.detail
    [read] = node.reads
    table = np.arange(read.node.count) if read.table is None else read.table
    rows = table.reshape(-1, length)

    def body(index: str) -> None:
        start = text.value(read.node, text.place(np.ascontiguousarray(rows[:, 0]), index))
        if how == "add":  # as NumPy: what adds up to zero has no sign
            start = text.let(f"fadd {TYPES[node.kind]} {start}, {same(0.0, node.kind)}")
        if length == 1:
            text.store(start, node.kind, text.kept(node, index))
            return
        begin = text.let(f"mul i64 {index}, {length}")

        def step(before: str, entry: str) -> str:
            value = text.value(read.node, text.place(
                table if read.table is not None else None, text.let(f"add i64 {begin}, {entry}")))
            if how == "add":
                return text.let(f"fadd {TYPES[node.kind]} {before}, {value}")
            return text.extreme(how, before, value, node.kind)

        found = text.folded(length, node.kind, start, step, first="1")
        text.store(found, node.kind, text.kept(node, index))

    text.loop(node.count, body)


def _weigh(text: Text, node: Node) -> None:
    """Weighted sums over the weights that are not zero, from zero up."""
    weights: Sums = node.detail
    [read] = node.reads

    def body(index: str) -> None:
        first, last = _range(text, weights.ends, index)

        def step(before: str, entry: str) -> str:
            column = text.let(f"zext i32 {text.looked_up(weights.places, 'i32', entry)} to i64")
            value = text.read(read, column)
            weight = text.spread(text.looked_up(weights.weights, "double", entry), "f8")
            scaled = text.let(f"fmul {TYPES['f8']} {weight}, {value}")
            return text.let(f"fadd {TYPES['f8']} {before}, {scaled}")

        found = text.folded(last, "f8", same(0.0, "f8"), step, first=first)
        text.store(found, "f8", text.kept(node, index))

    text.loop(node.count, body)


def _range(text: Text, ends: npt.NDArray[Any], index: str) -> tuple[str, str]:
    """From where to where the entries of a row stand."""
    first = text.looked_up(ends[:-1].astype(np.int32), "i32", index)
    last = text.looked_up(ends[1:].astype(np.int32), "i32", index)
    return text.let(f"zext i32 {first} to i64"), text.let(f"zext i32 {last} to i64")


def _largest(text: Text, node: Node) -> None:
    groups: Groups = node.detail
    sizes = np.zeros(groups.count, dtype=np.int64)
    ends = np.append(groups.starts, len(groups.rows))
    sizes[groups.some] = np.diff(ends)
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    filled = np.append(groups.rows, 0)  # so that an empty group has an entry to look at
    [read] = node.reads

    def body(index: str) -> None:
        first, last = _range(text, bounds, index)
        start = text.read(read, text.place(filled, first))
        empty = text.let(f"icmp eq i64 {first}, {last}")
        begun = text.let(f"select i1 {empty}, {TYPES['f8']} {same(0.0, 'f8')}, "
                         f"{TYPES['f8']} {start}")
        second = text.let(f"add i64 {first}, 1")

        def step(before: str, entry: str) -> str:
            return text.extreme("maximum", before, text.read(read, text.place(filled, entry)), "f8")

        found = text.folded(last, "f8", begun, step, first=second)
        text.store(found, "f8", text.kept(node, index))

    text.loop(node.count, body)


def _repeat(text: Text, loop: Round) -> None:
    """A step while one of the worlds at hand is unsettled."""
    for variable, read in zip(loop.variables, loop.starts, strict=True):
        _copy(text, read, variable)
    before, head, body, after, count = (text.name(one)[1:] for one in ("s", "h", "b", "a", "n"))
    text.put(f"br label %{before}\n{before}:\nbr label %{head}\n{head}:")
    slot = len(text.lines)
    text.put("")
    for unit in text.plan.units[id(loop.test)]:
        write(text, unit)
    assert loop.unsettled is not None
    mask = text.read(loop.unsettled, "0")
    some = text.let(f"bitcast {TYPES['b1']} {mask} to i{WORLDS}")
    any_left = text.let(f"icmp ne i{WORLDS} {some}, 0")
    more = text.let(f"icmp ult i64 %{count}, {loop.most}")
    on = text.let(f"and i1 {any_left}, {more}")
    text.put(f"br i1 {on}, label %{body}, label %{after}\n{body}:")
    for unit in text.plan.units[id(loop.body)]:
        write(text, unit)
    for variable, read in zip(loop.variables, loop.results, strict=True):
        _copy(text, read, variable)
    tail = text.name("l")[1:]
    further = text.let(f"add i64 %{count}, 1")
    text.put(f"br label %{tail}\n{tail}:\nbr label %{head}\n{after}:")
    text.lines[slot] = f"%{count} = phi i64 [ 0, %{before} ], [ {further}, %{tail} ]"
    text._known.clear()


def _copy(text: Text, read: Read, variable: Node) -> None:
    text.loop(variable.count, lambda index: text.store(
        text.read(read, index), variable.kind, text.kept(variable, index)))
