"""Words and tools that know nothing of the region."""
