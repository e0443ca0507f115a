"""Many runs that answer a question written down before: experiments and sweeps.

experiment  what an experiment is: arms, measures, and conditions with a cut-off
form        read an experiment file
trial       claims put to the test
arms        run every scenario that experiments need, once
verdicts    an effect with its interval against its cut-off
designs     what a sweep is to run: a table of designs, or a grid
sweep       runs designs in turns, keeps what is done, and reads it back
versus      what another version made of the same scenario
ema         the model for EMA Workbench
salib       the model for SALib
"""
