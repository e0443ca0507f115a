"""Experiment files, the runs they need, and their verdicts.

experiment  What an experiment is: arms that differ, measures, and conditions with a cut-off
form        Read an experiment file
trial       Claims put to the test
arms        Run every scenario that experiments need once, and keep only the measures they ask for
verdicts    Verdicts: an effect with its interval against a cut-off that was fixed before the run
"""
