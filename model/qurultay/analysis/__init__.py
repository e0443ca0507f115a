"""What results mean: figures, comparisons and causes, without drawing any of it.

- `statistics`: intervals of means and shares, and scores of forecasts
- `indicators`: one number for each world that sums up its whole run
- `compare`: ensembles compared world by world
- `decisions`: which policy to choose when the future is not known
- `decomposition`: what moved the trade of a pair
- `one_world`, `follow`: one world quarter by quarter, and its run in Mesa
- `inside`: a closer look at some worlds of an ensemble
- `prescribed`: worlds at given points of the parameters
- `sensitivity`: which parameters an answer depends on
- `failures`: conditions under which a target fails
- `explain`: what a name means, where it comes from and what uses it
"""
