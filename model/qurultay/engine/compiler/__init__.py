"""The rules compiled: traced once from their own NumPy code, run many worlds at a time.

Most of it knows nothing of the model. `tape` notes what rules do to arrays, given `traced` ones
and the `functions` of NumPy; `plan`, `fuse` and `room` decide what is kept in memory, `emit`,
`roots` and `program` write it down for LLVM, `machine` compiles that. `reasons` says why a rule
cannot be compiled, `reach` names the code and the data that a program depends on.

Four modules know the model: `quarter` says what a quarter consists of, `run` takes a block of
worlds through it, `checks` compares it with NumPy before it is used, and `programs` keeps what is
ready. All of it is optional: without llvmlite everything runs in NumPy.
"""
