"""Experiment files, the runs they need, and their verdicts.

experiment  what an experiment is: arms, measures, and conditions with a cut-off
form        read an experiment file
trial       claims put to the test
arms        run every scenario that experiments need, once
verdicts    an effect with its interval against its cut-off
"""
