"""Tools that know nothing of the region.

errors      what can go wrong, with exit codes
quarters    quarters of a year
arrays      sums whose bits do not depend on how many worlds stand side by side
elementary  exp and log with the same bits on every machine
toml        reading TOML that anyone may have written
toml_lines  the line of each key
forms       what a TOML file may say
files       files that are whole or not there
versions    what decides the bits of a result
in_notebook what a notebook shows of our things
"""
