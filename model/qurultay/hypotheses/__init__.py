"""Experiment files, the runs they need, and their verdicts."""
