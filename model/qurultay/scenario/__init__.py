"""A question about the future: scenario files read, inherited, checked and listed."""
