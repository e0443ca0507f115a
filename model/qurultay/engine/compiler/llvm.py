"""A planned tape as text that LLVM compiles: one loop over elements for each root.

A register holds one element in eight worlds. Nothing is contracted, reordered or approximated, so
the bits are NumPy's.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from qurultay.engine.compiler.buffers import Plan
from qurultay.engine.compiler.tape import Ids, Node, Read, affine

WORLDS = 8
"""Worlds that stand in a register side by side."""

MATRICES = ("state", "after", "base", "parameters", "dated", "measured", "looked")
TYPES = {"f8": f"<{WORLDS} x double>", "f4": f"<{WORLDS} x float>", "b1": f"<{WORLDS} x i1>",
         "u8": f"<{WORLDS} x i64>"}
ONE = {"f8": "double", "f4": "float", "u8": "i64"}
FRACTIONS = {"add": "fadd", "subtract": "fsub", "multiply": "fmul", "divide": "fdiv"}
COMPARED = {"greater": "ogt", "greater_equal": "oge", "less": "olt", "less_equal": "ole",
            "equal": "oeq", "not_equal": "une"}
LOGICAL = {"logical_and": "and", "bitwise_and": "and", "logical_or": "or", "bitwise_or": "or",
           "bitwise_xor": "xor", "right_shift": "lshr", "left_shift": "shl"}
WHOLE = {"add": "add", "multiply": "mul", "subtract": "sub"}


class Text:
    """LLVM text as it grows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.globals: dict[bytes, str] = {}
        self.tables: list[str] = []
        self.parts: list[str] = []
        self.lines: list[str] = []
        self._count = 0
        self._known: dict[tuple[Node, str], str] = {}

    def name(self, prefix: str = "v") -> str:
        """A name that is not taken."""
        self._count += 1
        return f"%{prefix}{self._count}"

    def put(self, line: str) -> None:
        """One more line."""
        self.lines.append(line)

    def let(self, what: str, prefix: str = "v") -> str:
        """One more line that gives a value; its name."""
        name = self.name(prefix)
        self.lines.append(f"{name} = {what}")
        return name

    def table(self, values: np.ndarray[Any, Any], kind: str) -> str:
        """Numbers as a global constant; its name."""
        key = kind.encode() + values.tobytes()
        if key not in self.globals:
            self.globals[key] = f"@t{len(self.globals)}"
            said = ", ".join(f"{kind} {_number(value, kind)}" for value in values.tolist())
            self.tables.append(f"{self.globals[key]} = private unnamed_addr constant "
                               f"[{len(values)} x {kind}] [{said}]")
        return self.globals[key]

    # addresses

    def looked_up(self, values: np.ndarray[Any, Any], kind: str, index: str) -> str:
        """An entry of a table of constants."""
        at = self.let(f"getelementptr inbounds {kind}, ptr {self.table(values, kind)}, "
                      f"i64 {index}")
        return self.let(f"load {kind}, ptr {at}")

    def place(self, table: Ids | None, index: str) -> str:
        """Which element of a node a read takes at an index."""
        if table is None:
            return index
        if even := affine(table):
            start, step = even
            if not step:
                return str(start)
            scaled = index if step == 1 else self.let(f"mul i64 {index}, {step}")
            return scaled if not start else self.let(f"add i64 {scaled}, {start}")
        found = self.looked_up(table.astype(np.int32), "i32", index)
        return self.let(f"zext i32 {found} to i64")

    def given(self, matrix: str, row: int, index: str) -> str:
        """The address of a row of a matrix, at the worlds at hand."""
        moved = str(int(index) + row) if index.isdigit() else (
            index if not row else self.let(f"add i64 {index}, {row}"))
        if matrix == "dated":
            return self.let(f"getelementptr inbounds double, ptr %{matrix}, i64 {moved}")
        return self.let(f"getelementptr inbounds {TYPES['f8']}, ptr %{matrix}, i64 {moved}")

    def kept(self, node: Node, index: str) -> str:
        """The address of an element of a root."""
        buffer = self.plan.buffers[node]
        if buffer.rows:
            return self.given(*buffer.rows, index)
        start = self.let(f"getelementptr inbounds i8, ptr %scratch, i64 {buffer.start * WORLDS}")
        kind = "f8" if node.kind == "b1" else node.kind
        return self.let(f"getelementptr inbounds {TYPES[kind]}, ptr {start}, i64 {index}")

    # values

    def read(self, read: Read, index: str) -> str:
        """What a read gives at an index."""
        return self.value(read.node, self.place(read.table, index))

    def value(self, node: Node, index: str) -> str:
        """An element of a node: loaded, or worked out on the spot."""
        if (node, index) in self._known:
            return self._known[node, index]
        if node.op == "const":
            values = node.detail
            if values.tobytes() == values[:1].tobytes() * len(values):  # zeros have signs
                found = same(values[0], node.kind)
            elif index.isdigit():
                found = same(values[int(index)], node.kind)
            elif node.kind == "b1":
                number = self.looked_up(values.astype(np.float64), "double", index)
                found = self.let(f"fcmp une {TYPES['f8']} {self.spread(number, 'f8')}, "
                                 f"{same(0.0, 'f8')}")
            else:
                found = self.spread(self.looked_up(values, ONE[node.kind], index), node.kind)
        elif node.op == "input":
            matrix, row = node.detail
            at = self.given(matrix, row, index)
            found = (self.spread(self.let(f"load double, ptr {at}"), "f8") if matrix == "dated"
                     else self.let(f"load {TYPES['f8']}, ptr {at}, align 8"))
        elif node in self.plan.roots:
            kind = "f8" if node.kind == "b1" else node.kind
            found = self.let(f"load {TYPES[kind]}, ptr {self.kept(node, index)}, align 8")
            if kind != node.kind:
                found = self.let(f"fcmp une {TYPES['f8']} {found}, {same(0.0, 'f8')}")
        else:
            found = self.worked_out(node, [self.read(read, index) for read in node.reads])
        self._known[node, index] = found
        return found

    def keep(self, node: Node, index: str) -> None:
        """Work out an element of a root and put it into memory."""
        found = self.worked_out(node, [self.read(read, index) for read in node.reads])
        self._known[node, index] = found
        self.store(found, node.kind, self.kept(node, index))

    def spread(self, number: str, kind: str) -> str:
        """One number in all worlds of a register."""
        first = self.let(f"insertelement {TYPES[kind]} poison, {ONE[kind]} {number}, i64 0")
        return self.let(f"shufflevector {TYPES[kind]} {first}, {TYPES[kind]} poison, "
                        f"<{WORLDS} x i32> zeroinitializer")

    def worked_out(self, node: Node, values: Sequence[str]) -> str:
        """One operation on registers."""
        op, taken = node.op, (node.reads[-1].node.kind if node.reads else node.kind)
        kind = TYPES[taken]
        if op == "bits":
            return self.let(f"bitcast {kind} {values[0]} to {TYPES[node.kind]}")
        simple = {**FRACTIONS, **LOGICAL, **(WHOLE if taken == "u8" else {})}
        if op in simple:
            return self.let(f"{simple[op]} {kind} {values[0]}, {values[1]}")
        if op in COMPARED:
            return self.let(f"fcmp {COMPARED[op]} {kind} {values[0]}, {values[1]}")
        if op in {"invert", "logical_not"}:
            return self.let(f"xor {kind} {values[0]}, {same(True, 'b1')}")
        if op in {"maximum", "minimum"}:
            return self.extreme(op, values[0], values[1], taken)
        if op == "where":
            return self.let(f"select {TYPES['b1']} {values[0]}, {kind} {values[1]}, "
                            f"{kind} {values[2]}")
        if op == "cast":
            return self._cast(values[0], taken, node.kind)
        if op == "negative":
            return self.let(f"fneg {kind} {values[0]}")
        if op == "sign":
            return self._sign(values[0], taken)
        what = "sqrt" if op == "sqrt" else "fabs"
        short = f"v{WORLDS}{'f64' if taken == 'f8' else 'f32'}"
        found = self.let(f"call {kind} @llvm.{what}.{short}({kind} {values[0]})")
        return found if op != "isfinite" else self.let(
            f"fcmp olt {kind} {found}, {same(np.inf, taken)}")

    def extreme(self, op: str, one: str, other: str, kind: str) -> str:
        """The larger or smaller, and what is not a number wins."""
        beats = "ogt" if op == "maximum" else "olt"
        first = self.let(f"fcmp {beats} {TYPES[kind]} {one}, {other}")
        lost = self.let(f"fcmp uno {TYPES[kind]} {one}, {one}")
        either = self.let(f"or {TYPES['b1']} {first}, {lost}")
        return self.let(f"select {TYPES['b1']} {either}, {TYPES[kind]} {one}, "
                        f"{TYPES[kind]} {other}")

    def _sign(self, value: str, kind: str) -> str:
        up = self.let(f"fcmp ogt {TYPES[kind]} {value}, {same(0.0, kind)}")
        down = self.let(f"fcmp olt {TYPES[kind]} {value}, {same(0.0, kind)}")
        low = self.let(f"select {TYPES['b1']} {down}, {TYPES[kind]} {same(-1.0, kind)}, "
                       f"{TYPES[kind]} {value}")
        zero = self.let(f"fcmp oeq {TYPES[kind]} {value}, {same(0.0, kind)}")
        flat = self.let(f"select {TYPES['b1']} {zero}, {TYPES[kind]} {same(0.0, kind)}, "
                        f"{TYPES[kind]} {low}")
        return self.let(f"select {TYPES['b1']} {up}, {TYPES[kind]} {same(1.0, kind)}, "
                        f"{TYPES[kind]} {flat}")

    def _cast(self, value: str, kind: str, wanted: str) -> str:
        if kind == "b1":
            return self.let(f"uitofp {TYPES[kind]} {value} to {TYPES[wanted]}")
        if wanted == "b1":
            return self.let(f"fcmp une {TYPES[kind]} {value}, {same(0.0, kind)}")
        what = "fptrunc" if wanted == "f4" else "fpext"
        return self.let(f"{what} {TYPES[kind]} {value} to {TYPES[wanted]}")

    # loops

    def store(self, value: str, kind: str, at: str) -> None:
        """Put a register into memory; truth as 1 and 0."""
        if kind == "b1":
            value, kind = self._cast(value, "b1", "f8"), "f8"
        self.put(f"store {TYPES[kind]} {value}, ptr {at}, align 8")

    def loop(self, count: int, body: Callable[[str], None]) -> None:
        """`body` for every index from 0 up to `count`."""
        if count == 0:
            return
        if count == 1:
            self._known.clear()
            body("0")
            return
        start, head, after, index = (self.name(one)[1:] for one in ("s", "h", "a", "i"))
        self.put(f"br label %{start}\n{start}:")
        self.put(f"br label %{head}\n{head}:")
        slot = len(self.lines)
        self.put("")
        self._known.clear()
        body(f"%{index}")
        self._known.clear()
        further = self.let(f"add nuw nsw i64 %{index}, 1")
        on = self.let(f"icmp ult i64 {further}, {count}")
        tail = self.name("l")[1:]
        self.put(f"br label %{tail}\n{tail}:")
        self.put(f"br i1 {on}, label %{head}, label %{after}\n{after}:")
        self.lines[slot] = (f"%{index} = phi i64 [ 0, %{start} ], [ {further}, %{tail} ]")

    def folded(self, count: int | str, kind: str, start: str, step: Callable[[str, str], str],
               first: str = "0") -> str:
        """What comes of `start` after a step at every index from `first` up to `count`."""
        begin, head, tail, after, index, kept = (
            self.name(one)[1:] for one in ("s", "h", "l", "a", "i", "k"))
        self.put(f"br label %{begin}\n{begin}:")
        empty = self.let(f"icmp uge i64 {first}, {count}")
        self.put(f"br i1 {empty}, label %{after}, label %{head}\n{head}:")
        slot = len(self.lines)
        self.put("")
        self._known.clear()
        found = step(f"%{kept}", f"%{index}")
        self._known.clear()
        further = self.let(f"add nuw nsw i64 %{index}, 1")
        on = self.let(f"icmp ult i64 {further}, {count}")
        self.put(f"br label %{tail}\n{tail}:")
        self.put(f"br i1 {on}, label %{head}, label %{after}\n{after}:")
        self.lines[slot] = (
            f"%{index} = phi i64 [ {first}, %{begin} ], [ {further}, %{tail} ]\n"
            f"%{kept} = phi {TYPES[kind]} [ {start}, %{begin} ], [ {found}, %{tail} ]")
        return self.let(f"phi {TYPES[kind]} [ {start}, %{begin} ], [ {found}, %{tail} ]")


def same(value: Any, kind: str) -> str:
    """One constant in all worlds of a register."""
    if kind == "b1":
        return "<" + ", ".join([f"i1 {'true' if value else 'false'}"] * WORLDS) + ">"
    one = ONE[kind]
    return "<" + ", ".join([f"{one} {_number(value, one)}"] * WORLDS) + ">"


def _number(value: Any, kind: str) -> str:
    """A constant as LLVM reads it to the last bit."""
    if kind in {"i32", "i64"}:
        return str(int(value))
    exact = float(np.float32(value)) if kind == "float" else float(value)
    return f"0x{struct.unpack('>Q', struct.pack('>d', exact))[0]:016X}"
