### What is said of results: sentences, figures, levels, dates. Holes are phrases: see CONTRIBUTING.

## source

# Sentences
chances-never = { $subject } does not reach { $level } by { $due } in any world.
chances-always = { $subject } is at { $level } at { $due } in every world.
chances-pass = { $subject } touches { $level } by { $due } in { $touched }, but is there at { $due } in no world.
chances-steady = { $subject } is at { $level } at { $due } in { $standing }; no other world touches it by then.
chances-some = { $subject } is at { $level } at { $due } in { $standing }, and touches it at least once by then in { $touched }.
one-never = In this one world { $subject } does not reach { $level } by { $due }.
one-pass = In this one world { $subject } touches { $level } by { $due }, but is not there at { $due }.
one-stands = In this one world { $subject } is at { $level } at { $due }.
one-real = In dollars of { $year } it is there too.
one-unreal = In dollars of { $year } it is not there.
one-level = In this one world { $subject } is { $middle } in { $period }.
real-none = In dollars of { $year } it is there in no world.
real-all = In dollars of { $year } it is there in every world too.
real-some = In dollars of { $year } it is there in { $standing }.
trade-level = { $subject } is { $middle } in { $period } in the middle world; nine worlds in ten lie between { $from } and { $to }.
lever-best = Of { $count } levers tried, this one adds most to the chance: { $lever }, { $points }.
lever-none = None of { $count } levers tried adds 1 point to the chance.
moves-never = { $subject } does not reach { $level } by { $due } in any world, neither under “{ $scenario }” nor under “{ $against }”.
moves-always = { $subject } is at { $level } at { $due } in every world, both under “{ $scenario }” and under “{ $against }”.
moves-none = “{ $scenario }” makes no difference here: as under “{ $against }”, { $subject } is at { $level } at { $due } in { $standing } and touches it at least once by then in { $touched }.
moves-little = Under “{ $scenario }” { $subject } is at { $level } at { $due } in { $standing } and touches it at least once by then in { $touched }; “{ $against }” differs by less than 1 point ({ $before } at { $due }).
moves-unclear = Under “{ $scenario }” { $subject } is at { $level } at { $due } in { $standing } and touches it at least once by then in { $touched }; whether “{ $against }” ({ $before } at { $due }) differs cannot be seen in { $members }: the difference lies between { $low } and { $high }.
moves-up = Under “{ $scenario }” { $subject } is at { $level } at { $due } in { $standing }, { $points } more than under “{ $against }” (between { $low } and { $high }), and touches it at least once by then in { $touched }.
moves-down = Under “{ $scenario }” { $subject } is at { $level } at { $due } in { $standing }, { $points } less than under “{ $against }” (between { $low } and { $high }), and touches it at least once by then in { $touched }.
touch-up = The chance of touching it at least once by then is { $points } higher (between { $low } and { $high }).
touch-down = The chance of touching it at least once by then is { $points } lower (between { $low } and { $high }).
trade-none = “{ $scenario }” does not change { $subject } in { $period } in any world.
trade-little = “{ $scenario }” changes { $subject } in { $period } by less than 1% against “{ $against }”.
trade-unclear = What “{ $scenario }” does to { $subject } in { $period } against “{ $against }” cannot be seen in { $members }: between { $from_percent } and { $to_percent }.
trade-up = “{ $scenario }” makes { $subject } in { $period } { $percent } higher than under “{ $against }” (between { $from_percent } and { $to_percent }).
trade-down = “{ $scenario }” makes { $subject } in { $period } { $percent } lower than under “{ $against }” (between { $from_percent } and { $to_percent }).
sides-none = In one and the same world none of these scenarios changes { $subject } in { $period }: { $middle }.
sides-apart = In one and the same world { $subject } in { $period } is highest under “{ $scenario }”, { $middle }, and lowest under “{ $against }”, { $lowest }.
trust-coverage = Intervals meant to hold { $meant } of past years held { $share } ({ $low_share } to { $high_share }).
trust-skill-up = Its forecasts of past years were { $share } better than the best simple forecast ({ $low_share } to { $high_share }).
trust-skill-none = Its forecasts of past years were not clearly better than the best simple forecast ({ $low_share } to { $high_share }): do not read it as a forecast.
trust-skill-down = Its forecasts of past years were worse than the best simple forecast ({ $low_share } to { $high_share }): do not read it as a forecast.
trust-layer-up = What states do, as modelled, made forecasts of past years { $share } better ({ $low_share } to { $high_share }).
trust-layer-none = What states do, as modelled, did not clearly make forecasts of past years better ({ $low_share } to { $high_share }).
trust-layer-down = What states do, as modelled, made forecasts of past years worse ({ $low_share } to { $high_share }).
trust-judgement = { $count } of { $of } numbers are our own judgement; the others rest on data, studies or the two texts.

# Figures inside a sentence
figure-bilateral_trade = trade between { $one } and { $other }
figure-trust = trust between { $one } and { $other }
figure-regional_trade = trade within Central Asia
figure-state_trade = trade of { $one } with all others
figure-state_output = output of { $one }
figure-output = output of Central Asia
figure-passed_on = the value of goods passed on to sanctioned states
figure-openness = trade of Central Asia compared with its output
figure-mode_share = the share of effort “{ $mode }”
figure-autonomy = autonomy of Central Asia
figure-dependence_on = dependence on { $one }
figure-stance = the stance of { $one }
figure-capital_cost = interest on long money
figure-energy_security = energy security
figure-high_value_share = the share of high-value goods in mutual trade
figure-incidents = the number of states struck by { $incident } incidents
figure-corridor_share = the share of goods on the corridor { $corridor }
figure-corridor_capacity = capacity of all corridors
figure-transit_days = time in transit
figure-transit_days-at = time in transit on the corridor { $corridor }
figure-transit_cost = cost of transit

# Amounts by unit
amount-bn = { $number } billion dollars a year
amount-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
amount-of-output = { $number } of output
amount-of-1 = { $number } of 1
amount-of-effort = { $number } of effort
amount-a-year = { $number } a year
amount-of-mutual-trade = { $number } of mutual trade
amount-states-struck-a-year = { $number } a year
amount-of-goods = { $number } of goods
amount-Mt-a-year = { $number } million tons a year
amount-log-points = { $number } log points
amount-0-tolerate-1-co-opt-2-oppose = { $number } (0 tolerates, 1 co-opts, 2 opposes)

# Levels that a target asks for
level-at_least = { $amount } or more
level-at_most = { $amount } or less
level-at_least-real = { $amount } or more in dollars of { $year }
level-at_most-real = { $amount } or less in dollars of { $year }
level-at_least-held = { $amount } or more for { $held } quarters
level-at_most-held = { $amount } or less for { $held } quarters
level-at_least-real-held = { $amount } or more in dollars of { $year } for { $held } quarters
level-at_most-real-held = { $amount } or less in dollars of { $year } for { $held } quarters

# Figures of a whole run, on their own
indicator-pair-trade = trade between { $one } and { $other } in { $period }
indicator-regional-trade = trade within Central Asia, last year
indicator-output = output of Central Asia, last year
indicator-state-output = output of { $one }, last year
indicator-state-trade = trade of { $one } with all others, last year
indicator-openness = trade of Central Asia over its output, last year
indicator-autonomy = autonomy of Central Asia, last quarter
indicator-dependence = dependence on { $one }, last quarter
indicator-effort = share of effort “{ $mode }”, last quarter
indicator-fall-of-pair = deepest fall of trade between { $one } and { $other }, share of its peak
indicator-fall-inside = deepest fall of trade within Central Asia, share of its peak
indicator-below-of-pair = quarters for which trade between { $one } and { $other } stays below its peak (never back counts as the end)
indicator-below-inside = quarters for which trade within Central Asia stays below its peak (never back counts as the end)
indicator-passed-on = goods passed on to sanctioned states, last year, bn USD a year
indicator-capacity = capacity of all corridors, last quarter, Mt a year
indicator-energy-security = energy security, last quarter
indicator-interest = interest on long money a year, last quarter
indicator-corridor = share of goods on the corridor { $corridor }, last quarter
indicator-transit-time = time in transit in { $quarter }, days
indicator-transit-cost = cost of transit in { $quarter }
indicator-high-value = share of high-value goods in mutual trade in { $quarter }, which nothing answers to
indicator-struck = states struck by { $kind } a year to { $quarter }
indicator-standing = chance of { $target }, there when due
indicator-touched = chance of { $target }, touched at least once by its date
indicator-first = quarters until { $target } is first touched (never counts as the end)
indicator-shortfall = what { $target } lacks when due, { $unit }

# Groups of figures
group-trade = Trade
group-targets = Targets
group-partners = Partners
group-corridors = Corridors
group-security = Security
group-money = Money

# Shares of worlds
share-every = every world
share-none = no world
share-counted = { $hits } of { $of } worlds
share-under = under { $percent } of worlds
share-over = over { $percent } of worlds
share-percent = { $percent } of worlds
percent-under = under { $percent }
percent-over = over { $percent }
worlds = { $count ->
    [one] { $count } world
   *[other] { $count } worlds
}
points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}

# Dates
date-end = the end of { $year }
date-month = the end of { $month } { $year }
period-year = { $year }
period-to = the year to the end of { $month } { $year }
month-3 = March
month-6 = June
month-9 = September
quarter = { $year }Q{ $number }

# Units on their own
shortfall-bn-USD-a-year = bn USD a year
shortfall-days = days
shortfall-of-output = of output
shortfall-of-1 = of 1
shortfall-of-effort = of effort
shortfall-a-year = a year
shortfall-of-mutual-trade = of mutual trade
shortfall-states-struck-a-year = states struck a year
shortfall-of-goods = of goods
shortfall-Mt-a-year = Mt a year
shortfall-log-points = log points
shortfall-0-tolerate-1-co-opt-2-oppose = 0 tolerate, 1 co-opt, 2 oppose
