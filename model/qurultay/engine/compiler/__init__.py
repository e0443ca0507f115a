"""Arrays to machine code; it knows nothing of the model, and is optional.

`tape` notes what rules do to arrays, given `traced` ones and the `functions` of NumPy; `buffers`,
`fusion` and `scratch` decide what is kept in memory; `llvm`, `loops` and `program` write it for
LLVM; `machine` compiles that. `reasons` says why a rule cannot be compiled, `loaded_code` names
the code and data that a program depends on.
"""
