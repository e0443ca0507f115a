"""How far the model can be trusted: calibration, hindcasts, naive forecasts."""
