"""The command line: one command, one file.

main           the command `qurultay`
base           what every command shares
calibrate      parameters fitted to the record
compare        the same worlds under several scenarios
decide         which policy to choose if the future is not known
discover       under which conditions a target fails
documentation  tables of the documentation
grip           also `levers`: what moves the result
ensemble       also `replay` and `verify`
experiment     one claim, all of them, or the evidence
export         a stored run in other formats
lab            the model in a browser
report         a page on a stored run
run            one world of each scenario
scenarios      small commands that run nothing
seeds          for contributors
sensitivity    which parameters decide the answer
"""
