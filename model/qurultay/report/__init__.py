"""Pages, pictures and stories made from results."""
