"""LLVM text made into machine code, and NumPy's own functions for it to call."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np

from qurultay.engine.compiler.llvm import CALLS

Code = Callable[..., None]
_TYPES = {"f8": "d->d", "f4": "f->f"}
_KEPT: list[Any] = []
"""Engines whose code is in use; they live as long as the process."""


class _Ufunc(ctypes.Structure):
    """The head of PyUFuncObject, as numpy/ufuncobject.h declares it."""

    _fields_ = [("count", ctypes.c_ssize_t), ("type", ctypes.c_void_p), ("inputs", ctypes.c_int),
                ("outputs", ctypes.c_int), ("arguments", ctypes.c_int), ("identity", ctypes.c_int),
                ("functions", ctypes.POINTER(ctypes.c_void_p)),
                ("data", ctypes.POINTER(ctypes.c_void_p))]


def calls() -> np.ndarray[Any, np.dtype[np.uint64]]:
    """Addresses of NumPy's loops over contiguous numbers and of their data, in order of CALLS.

    Its exp and log are faster than the C library's and have bits of their own, so that nothing
    else will do.
    """
    found: list[int] = []
    for name, kind in CALLS:
        ufunc = getattr(np, name)
        head = ctypes.cast(id(ufunc), ctypes.POINTER(_Ufunc)).contents
        which = ufunc.types.index(_TYPES[kind])
        if head.inputs != 1 or head.outputs != 1:
            raise OSError("NumPy keeps its functions elsewhere")
        found += [head.functions[which] or 0, head.data[which] or 0 if head.data else 0]
    return np.array(found, dtype=np.uint64)


def processor() -> str:
    """What code is made for."""
    import llvmlite
    import llvmlite.binding as llvm

    return " ".join([llvmlite.__version__, llvm.get_host_cpu_name(),
                     llvm.get_host_cpu_features().flatten()])


def machine_code(text: str) -> bytes:
    """An object file with the functions of a text.

    It is written as it should run: optimizing it takes three times as long and gains nothing.
    """
    import llvmlite.binding as llvm

    target = _target()
    module = llvm.parse_assembly(text)
    code: bytes = target.emit_object(module)
    return code


def loaded(code: bytes) -> Code:
    """`quarters` of an object file, ready to be called; RuntimeError if it holds none."""
    import llvmlite.binding as llvm

    target, held = _target(), llvm.ObjectFileRef.from_data(code)
    if not held._ptr:  # LLVM would fall over it
        raise RuntimeError("no object file")
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), target)
    engine.add_object_file(held)
    engine.finalize_object()
    _KEPT.append(engine)
    address = engine.get_function_address("quarters")
    if not address:
        raise RuntimeError("no code of ours")
    word, pointer = ctypes.c_int64, ctypes.c_void_p
    return ctypes.CFUNCTYPE(None, pointer, pointer, pointer, word, word, word)(address)


def _target() -> Any:
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=1,
        jit=True)
