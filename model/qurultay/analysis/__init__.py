"""Reading results: comparing, deciding, explaining, sensitivity.

compare        ensembles side by side: the same worlds under different scenarios
contrasts      scenarios that differ in one thing: a mechanism off, choice frozen
ranking        what helps most: every lever from end to end, and the cheapest that flips a target
grip           what every lever does, beside what sources say
shares         why worlds differ: variance by group of what they draw
decisions      which policy to choose when the future is not known
indicators     one number for each world that sums up its run
decomposition  what moved the trade of a pair
one_world      one world from start to end, as stories and pictures read it
explain        what is behind a name, and behind a result; which modules read a parameter
failures       where a target fails: a box of conditions
sensitivity    what an answer depends on
prescribed     worlds whose parameters are prescribed
inside         a closer look at some worlds of an ensemble; targets that ask nothing
follow         one world, on arrays or in Mesa
statistics     intervals of means and shares, and proper scores
"""
