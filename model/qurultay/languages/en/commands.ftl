### What the commands print

## source

# ensemble
ensemble-head = { $title } ({ $label }): { $worlds }
ensemble-table = Trade of { $pair } over the last four quarters, billion dollars a year; of 20 worlds (and the middle one in dollars of { $year })
ensemble-year = year
ensemble-low = 1 is below
ensemble-middle = 10 are below
ensemble-high = 1 is above
ensemble-real = real
ensemble-half = { $goal }: { $chances }; half of all worlds pass it by { $quarter }
ensemble-fewer = { $goal }: { $chances }; fewer than half ever pass it
ensemble-digest = digest { $digest }
ensemble-rounded = rounded { $digest }, to compare between machines

# compare
compare-alarm = Alarm: { $alarm }
compare-chances = The same { $worlds } under { $count } scenarios: chance of being there when due (and of touching it at least once by then)
compare-worlds = The same { $worlds } under { $count } scenarios
compare-not-asked = not asked
compare-inputs = What differs in the inputs of { $name } against { $other }
compare-differs = What { $name } changes against { $other }: mean and 95% interval
compare-nothing = { $name } changes nothing by 1 % or 1 point against { $other }, as far as can be seen
compare-count = Of { $all } differences { $large } are of 1 % or 1 point and more, { $small } smaller and { $unseen } not seen; --all shows them
compare-many = { $all } differences were looked at: if none of them were real, about { $chance } would still seem so. The { $clear } marked * are clear after correcting for looking at so many (Holm, 5%). The same luck was used on both sides.
compare-unseen = no difference we can detect
compare-same = the same in every world

# list
list-scenarios = Scenarios (qurultay run NAME, qurultay show NAME)
list-overlay = overlay: lay it over a scenario
list-experiments = Experiments

# files
wrote = wrote { $file }
