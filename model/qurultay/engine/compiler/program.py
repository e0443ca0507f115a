"""From a tape to a program for every quarter of every group of worlds."""

from __future__ import annotations

from collections.abc import Sequence

from qurultay.engine.compiler.buffers import Plan
from qurultay.engine.compiler.fusion import Unit
from qurultay.engine.compiler.llvm import MATRICES, TYPES, WORLDS, Text
from qurultay.engine.compiler.loops import write
from qurultay.engine.compiler.tape import Node, Read

PART = 40
"""Roots a function; one function of thousands would take long to compile."""

_POINTERS = ", ".join(f"ptr %{name}" for name in MATRICES)
_ARGUMENTS = f"ptr %scratch, {_POINTERS}"


def program(nodes: Sequence[Node], outputs: list[tuple[Read, str, int]], heights: dict[str, int],
            ) -> tuple[str, int]:
    """The text of `quarters`, and the bytes of scratch memory it needs.

    `heights` says how many rows each matrix has.
    """
    plan = Plan.of(nodes, outputs)
    text = Text(plan)
    waiting: list[Unit] = []
    for unit in plan.units[id(nodes)]:
        loops = unit[0].op == "repeat"
        if loops or sum(map(len, waiting)) >= PART:
            _part(text, waiting)
            waiting = []
        waiting.append(unit)
        if loops:
            _part(text, waiting)
            waiting = []
    _part(text, waiting)
    for first in range(0, len(plan.outputs), PART):
        _stores(text, plan.outputs[first:first + PART])
    functions = [
        f"declare <{WORLDS} x {one}> @llvm.{what}.v{WORLDS}{short}(<{WORLDS} x {one}>)"
        for what in ("fabs", "sqrt") for one, short in (("double", "f64"), ("float", "f32"))]
    loaded = [f"%{name}.at = getelementptr inbounds ptr, ptr %matrices, i64 {place}\n"
              f"%{name}.all = load ptr, ptr %{name}.at" for place, name in enumerate(MATRICES)]
    calls = [f"call void @part{place}({_ARGUMENTS})" for place in range(len(text.parts))]
    whole = "\n".join([*text.tables, *functions, *text.parts, _QUARTERS.format(
        loaded="\n".join(loaded), calls="\n".join(calls), row=TYPES["f8"], **heights)])
    return whole, plan.scratch * WORLDS + 64


def _part(text: Text, units: Sequence[Unit]) -> None:
    if not units:
        return
    text.lines = []
    for unit in units:
        write(text, unit)
    _close(text)


def _stores(text: Text, outputs: list[tuple[Read, str, int]]) -> None:
    text.lines = []
    for read, matrix, row in outputs:
        count = read.node.count if read.table is None else len(read.table)

        def store(index: str, read: Read = read, matrix: str = matrix, row: int = row) -> None:
            value = text.read(read, index)
            text.store(value, read.node.kind, text.given(matrix, row, index))

        text.loop(count, store)
    _close(text)


def _close(text: Text) -> None:
    body = "\n".join(text.lines)
    text.parts.append(
        f"define internal void @part{len(text.parts)}({_ARGUMENTS}) noinline nounwind {{\n"
        f"{body}\nret void\n}}\n")


_QUARTERS = """
define void @quarters(ptr %matrices, ptr %scratch, i64 %first, i64 %last, i64 %count) {{
{loaded}
br label %group
group:
%g = phi i64 [ %first, %0 ], [ %g.next, %group.end ]
%g.state = mul i64 %g, {state}
%one = getelementptr inbounds {row}, ptr %state.all, i64 %g.state
%other = getelementptr inbounds {row}, ptr %after.all, i64 %g.state
%g.base = mul i64 %g, {base}
%base = getelementptr inbounds {row}, ptr %base.all, i64 %g.base
%g.parameters = mul i64 %g, {parameters}
%g.looked = mul i64 %g, {looked}
%g.count = mul i64 %g, %count
br label %quarter
quarter:
%q = phi i64 [ 0, %group ], [ %q.next, %quarter ]
%odd = trunc i64 %q to i1
%state = select i1 %odd, ptr %other, ptr %one
%after = select i1 %odd, ptr %one, ptr %other
%p.at = getelementptr inbounds ptr, ptr %parameters.all, i64 %q
%p.all = load ptr, ptr %p.at
%parameters = getelementptr inbounds {row}, ptr %p.all, i64 %g.parameters
%d.row = mul i64 %q, {dated}
%dated = getelementptr inbounds double, ptr %dated.all, i64 %d.row
%m.place = add i64 %g.count, %q
%m.row = mul i64 %m.place, {measured}
%measured = getelementptr inbounds {row}, ptr %measured.all, i64 %m.row
%l.at = getelementptr inbounds ptr, ptr %looked.all, i64 %q
%l.all = load ptr, ptr %l.at
%looked = getelementptr inbounds {row}, ptr %l.all, i64 %g.looked
{calls}
%q.next = add i64 %q, 1
%q.on = icmp ult i64 %q.next, %count
br i1 %q.on, label %quarter, label %group.end
group.end:
%g.next = add i64 %g, 1
%g.on = icmp ult i64 %g.next, %last
br i1 %g.on, label %group, label %done
done:
ret void
}}
"""
"""A group of worlds goes through all quarters before the next: what it needs stays in the cache.

The two matrices of state change places every quarter; parameters are read from, and looks
written to, a matrix that is named for each quarter.
"""
