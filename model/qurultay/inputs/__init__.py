"""What is known: tables, claims, parameters, the base year, the map of the region."""
