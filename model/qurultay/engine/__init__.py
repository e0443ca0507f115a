"""Who runs the model: many worlds on arrays, or one in Mesa.

`block` takes worlds from start to end; `ensemble` runs many of them with `workers`; `mesa_region`
steps one with agents. `compiled_run` takes a block through a compiled program, `quarter` writes
the program and compares it with NumPy, `programs` keeps it. Without llvmlite all runs in NumPy.
"""
