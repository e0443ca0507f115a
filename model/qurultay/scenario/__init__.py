"""A question about the future: scenario files read, inherited, checked and listed.

In reading order:

    scenario     a scenario: read, change, compare, write
    changes      what it is made of: changes of parameters, dated events, targets
    form         what one file may say
    entries      what the entries of a file mean: keys, ranges, tables and states exist
    inheritance  how files build on each other
    checks       whether the files of a scenario make sense together
    listing      scenarios and experiments as lines and plain values
    template     a file to begin with
"""
