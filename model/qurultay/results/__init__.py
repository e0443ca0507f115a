"""What a run gives: outcome, labels, store and export."""
