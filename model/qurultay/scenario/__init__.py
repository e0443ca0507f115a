"""A question about the future: scenario files read, inherited, checked and listed.

scenario     one question about the future, as a difference from what is known
form         what may stand in a scenario file
entries      from the form of a file to its meaning
paths        a user's own numbers by quarter: a small CSV file
measurable   what a target may ask about
inheritance  how files build on each other: what `extends` names, and who wins
checks       whether the files of a scenario make sense together
changes      what a scenario is made of: changes, dated events, rows, targets
facts        the map of the region as a scenario's own tables make it
schema       the JSON Schema of a scenario file, for editors
levers       what one can move, with two ends each
listing      list what ships, show what one says, and where two differ
template     the scenario file that `qurultay new` writes
"""
