### Names of modes and pairs. Those of states, corridors and projects are rows of seeds/*.csv in English.

## source

# Who is worked with
mode-bilateral = with one neighbour
mode-intra_regional = with all of Central Asia
mode-great_power_led = with a great power
mode-none = stays out

# Two states
pair = { $one } and { $other }
between = between { $one } and { $other }
