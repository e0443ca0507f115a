"""A question about the future: scenario files read, inherited, checked and listed.

scenario     A scenario: one question about the future, as a difference from what is known
form         The form of one scenario file: what may stand in it
entries      From the form of a scenario file to its meaning
tables       The rows of a scenario's own tables: what they name exists
paths        A user's own numbers by quarter: a small CSV file
measurable   What a target may ask about
inheritance  How scenario files build on each other: what `extends` names, and who wins
checks       Whether the files of a scenario make sense together: horizon, events, targets, ranges
changes      What a scenario is made of: changes of parameters, dated events, and targets
facts        The map of the region as a scenario's own tables make it
schema       The JSON Schema of a scenario file, for editors
listing      List the scenarios and experiments that ship, show what one says
template     The scenario file that `qurultay new` writes
"""
