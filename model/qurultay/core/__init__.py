"""Words and tools that know nothing of the region.

errors      What can go wrong, in one tree; each error knows the exit code of the command line
quarters    Quarters of a year
arrays      Arithmetic on arrays whose last axis is the *member* (one world of an ensemble)
elementary  exp and log with the same bits on every machine
toml        Reading TOML that anyone may have written: a small regular file, or one clean sentence
files       Files that are there whole or not at all
versions    What decides the bits of a result: the code of this package and its data, nothing else
progress    How far a run has come
forms       What a TOML file may say, as a form
toml_lines  On which line of a TOML file each key stands; `tomllib` does not say
"""
