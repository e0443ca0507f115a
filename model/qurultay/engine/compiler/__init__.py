"""The rules compiled: traced once from their own NumPy code, run many worlds at a time.

Nothing of the model stands here. `tape` notes what the rules do to arrays, `plan` decides what is
kept in memory, `emit` and `program` write it down for LLVM, `machine` compiles that, `quarter`
says what a quarter consists of and `run` takes a block of worlds through it. `programs` keeps
what is ready and holds it against NumPy before it is used. All of it can be missing.
"""
