"""What a run gives: outcome, labels, store, export.

outcome     What came of a scenario: arrays by member and quarter, targets, digests, tables
labels      What every figure is called in full
assembling  Blocks of members put together as one outcome, in memory or, where that is much
store       A run on disk
chunks      A block of members as one Parquet file, and back to the last bit
manifest    What a stored run was asked, in full, and the versions of what computes it
export      Results in forms that others read
"""
