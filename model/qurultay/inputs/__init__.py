"""What is known: tables, claims, parameters, the base year, the region.

tables         Reading the small CSV tables of `seeds`: rows of text in, clean errors out
parameters     What every parameter is and where it comes from
distributions  How an uncertain parameter spreads over its range: inverse distribution functions
values         The values one run works with, opened by name: `p.barriers.removal_speed`
claims         The ledger of claims
record         The record up to 2021
base_year      The base year
channels       Channels of cooperation
networks       Two networks of the region as arrays: routes of goods and projects
politics       What the tables know of politics: rungs, treaties, leaders, where effort goes
region         Reading the seeds: who the actors are, how pairs, channels, routes and projects lie
completeness   Whether the tables of `seeds` fit together
posterior      What the record taught
earlier_years  Base years before 2021
"""
