"""Reading results: comparing, deciding, explaining, sensitivity.

compare        Two or more ensembles side by side: the same worlds under different scenarios
decisions      Decision tables: which policy to choose when the future is not known
indicators     Indicators: one number for each world that sums up its whole run
contrasts       Scenarios that differ in one thing: a mechanism off, choice frozen
grip            The grip table: what every lever and frozen choice do, beside what sources say
shares          Why worlds differ: variance by group of what they draw
decomposition  What moved the trade of a pair
one_world      One world from its first quarter to its last, as stories and pictures read it
follow         One world from start to end, on arrays or in Mesa
explain        What is behind a name
usage          Which modules read a parameter
failures       Where a target fails: a box of conditions found by PRIM and checked on other worlds
sensitivity    What an answer depends on: screening, shares of variance, and the part of chance
prescribed     Worlds whose parameters are prescribed
inside         A closer look at some worlds of an ensemble
statistics     Intervals of means and shares, and proper scores of forecasts that are samples
"""
