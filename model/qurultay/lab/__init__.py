"""The lab: the model in a browser, without internet.

levers        the sliders, and where a scenario puts them
decisions     what a class decides for a state, in a world and in a scenario file
requests      forms of requests, checked
runs          many worlds, with what the page draws of them
engine        one queue of runs: urgent ones first, unwanted ones cancelled
results       cache of runs, by scenario and members
replies       what the page receives of a run
replay        one world, quarter by quarter
classroom     teams that vote, and the world that answers
class_routes  the routes of a class
guard         which requests are refused, by sender, size and time
pages         the files of the page, held in memory
app           the routes
serve         the server, from start to end
"""
