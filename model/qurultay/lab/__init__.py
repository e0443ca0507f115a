"""The lab: the model in a browser, without internet.

- `levers`: what can be moved, and why it is as it is
- `asks`: what a request may say, checked
- `decisions`: what a class decides for a state, and how a scenario file carries it
- `watching`: many worlds, with what the page draws of them
- `engine`: one queue of runs: the urgent first, the forsaken dropped
- `results`: one cache of what was run, by scenario and members
- `answers`: what came of a run, as the page reads it
- `replay`: one world, quarter by quarter
- `classroom`: teams that vote, and the world that answers
- `guard`: who may ask, how much and how long
- `pages`: the page itself, held in memory
- `app`: the routes
- `serve`: the server, from its start to its end
"""
