"""What is known: facts, parameters and claims, as TOML and small CSV tables."""
