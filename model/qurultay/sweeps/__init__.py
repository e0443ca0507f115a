"""Many designs: sweeps on disk, and the model as other programs ask it.

designs   what a sweep is to run: a table of designs, or a grid
sweep     runs designs in turns, keeps what is done, and reads it back
ema       the model for EMA Workbench
versus    what another version made of the same scenario
salib     the model for SALib
"""
