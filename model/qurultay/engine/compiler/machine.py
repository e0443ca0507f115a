"""LLVM text made into machine code that can be called."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

Code = Callable[..., None]
ENTRY = "quarters"
"""The function that a program is entered by."""

_KEPT: list[Any] = []
"""What holds code in memory; it lives as long as the process."""


def processor() -> str:
    """What code is made for."""
    import llvmlite
    import llvmlite.binding as llvm

    return " ".join([llvmlite.__version__, llvm.get_host_cpu_name(),
                     llvm.get_host_cpu_features().flatten()])


def machine_code(text: str) -> bytes:
    """An object file with the functions of a text.

    Optimizing it takes three times as long and gains nothing.
    """
    import llvmlite.binding as llvm

    target = _target()
    module = llvm.parse_assembly(text)
    code: bytes = target.emit_object(module)
    return code


def loaded(code: bytes) -> Code:
    """`quarters` of an object file, ready to be called; RuntimeError if it holds none."""
    import llvmlite.binding as llvm

    if not llvm.ObjectFileRef.from_data(code)._ptr:  # LLVM would fall over it
        raise RuntimeError("no object file")
    engine = llvm.create_lljit_compiler(_target())
    library = llvm.JITLibraryBuilder().add_object_img(code).export_symbol(ENTRY)
    held = library.link(engine, ENTRY)
    _KEPT.append((engine, held))
    word, pointer = ctypes.c_int64, ctypes.c_void_p
    return ctypes.CFUNCTYPE(None, pointer, pointer, word, word, word)(held[ENTRY])


def _target() -> Any:
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=1,
        jit=True)
