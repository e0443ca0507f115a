"""What if: each TOML file is one scenario, written as a difference from another."""
