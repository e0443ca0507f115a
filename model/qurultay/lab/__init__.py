"""The lab: the model in a browser, without internet.

decisions     what a class decides for a state
requests      forms of requests
runs          many worlds, with what the page draws of them
engine        one queue of runs
results       cache of runs
replies       what the page receives of a run
replay        one world, quarter by quarter
classroom     teams that vote
class_routes  the routes of a class
guard         which requests are refused
pages         the files of the page
server        HTTP that ends slow requests
app           the routes, and how they are served
"""
