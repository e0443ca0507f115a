"""The model: the world, what is read off it, choice, trade, the one step of a quarter."""
