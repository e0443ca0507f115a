"""The model: the world, choice, trade, the one step of a quarter; `rules/` holds the mechanisms.

world      The world: everything that moves, in one frozen quarter
now        What a rule reads: the world of last quarter, and the parameters and draws of this one
readings   What actors and rules see of a world: derived readings, none of them stored
choice     Choice: nested quantal response over channels, on what was seen last quarter
trade      Trade of a quarter: everything that moves it acts on log cost, output or spending first
step       One quarter, in order
start      The first world of every run
base_luck  How much of the record of the base year is passing luck
volatility How far the trade of a pair swings, and where its group drifts
draws      Chance: a draw depends only on (random seed, member, stream, quarter, actor)
schedule   Parameters quarter by quarter
measures   What is measured of a world each quarter
"""
