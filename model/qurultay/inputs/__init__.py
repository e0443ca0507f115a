"""What is known: tables, claims, parameters, the base year, the region.

tables         the small CSV tables of `seeds`: rows of text in, clean errors out
parameters     what every parameter is and where it comes from
distributions  how an uncertain parameter spreads over its range
values         the values one run works with, opened by name
claims         what the two source texts assert, and where each claim acts
vintages       the years at whose end a run can start
record         what was reported of trade and output
base_year      trade of each vintage, completed
forums         the bodies through which channels work, with their dates
channels       who can work with whom in which mode
networks       routes of goods and projects
politics       measures, standings, treaties and leaders, with dates
region         all of it as arrays
completeness   whether the tables fit together
posterior      what the record taught of parameters
expectations   growth, prices and sample as a vintage knew them
"""
