"""Experiment files, the runs they need, and their verdicts.

In reading order:

    form        what an experiment file may say, and what its names mean
    experiment  arms that differ, measures, and conditions with a cut-off
    arms        the scenarios of all arms run once, and read in the measures asked for
    verdicts    an effect, its interval and the verdict on it
    trial       experiments run and their verdicts, also under other assumptions
"""
