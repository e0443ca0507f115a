"""How fast the worlds run: `python -m benchmarks` prints ratios measured in one process."""
