"""Why: each TOML file is one question, with its arms, outcome and decision rule."""
