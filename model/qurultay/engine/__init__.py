"""Who runs the model: many worlds on arrays, or one in Mesa.

In reading order: `block` takes worlds from start to end; `ensemble` runs many of them with the
help of `workers`; `mesa_region` steps one with agents. `quarter` says what a compiled quarter
consists of, `compiled_run` takes a block through it, `checks` compares it with NumPy before it is
used, `programs` keeps what is ready. Without llvmlite everything runs in NumPy.
"""
