"""What a run gives, and how it is kept.

outcome     arrays by member and quarter, targets, digests
labels      what every figure is called in full
told        what a scenario says, and where two differ, in lines
assembling  blocks of members as one outcome
store       a run on disk
chunks      a block of members as one Parquet file
manifest    what a stored run was asked
export      results in forms that others read
trust       how far this release may be trusted, in four numbers
"""
