"""The command line: one command, one file.

main           The command `qurultay`
base           What every command shares
calibrate      The command `calibrate`: parameters fitted to the record
compare        The command `compare`
decide         The command `decide`: which policy to choose if the future is not known
discover       The command `discover`: under which conditions a target fails
documentation  Tables of the documentation
ensemble       The commands `ensemble`, `replay` and `verify`
experiment     The command `experiment`
export         The command `export`: a stored run in formats that other programs read
lab            The command `lab`: the model in a browser
report         The command `report`: a page on a stored run
run            The command `run`: one world of each scenario, with its story, picture and figures
scenarios      Small commands that run nothing
seeds          The commands `seeds ...`, for contributors
sensitivity    The command `sensitivity`: which parameters decide the answer
"""
