"""The command line: a command is one file with its options, its work and its output.

base            exit codes, shared options, which scenarios to run, output folders
scenarios       list, show, check, diff, new, explain, schema: small, run nothing
run             one world of each scenario
ensemble        many worlds, stored; replay and verify of what is stored
report          a page on a stored run
compare         the same worlds under several scenarios
decide          policies in rows, futures in columns
export          a stored run in other formats
sensitivity     which parameters decide the answer
discover        under which conditions a target fails
experiment      claims tested, and the evidence
calibrate       parameters fitted to the record
lab             the model in a browser
documentation   tables of docs/, made from seeds
seeds           for contributors: update files made from others
main            the command `qurultay`: all of these by name
"""
