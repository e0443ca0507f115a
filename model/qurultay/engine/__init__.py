"""Who runs the model: blocks of worlds, ensembles, workers, Mesa, compiled rules."""
