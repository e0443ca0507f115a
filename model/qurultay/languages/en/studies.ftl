### What studies of many runs print, and how far they are

## source

# Figures by name
log-of = logarithm of { $measure }
row-or = { $before } or { $one }

# compare: inputs that differ; { $before } and { $after } are as a file has them
compare-input-none = not there

# versus
versus-version = Version: { $name } { $now }, not { $then }
versus-version-same = Version: the same
versus-code = code
versus-data = data
versus-parameter = Parameter { $key }: { $before } -> { $after }
versus-more = and { $count } more parameters; --all shows them
versus-same = Nothing has changed: every figure of every world has the same bits.
versus-then = { $name } as stored
versus-now = { $name } today

# decide
decide-at-least = { $measure }: mean, and share of worlds with at least { $threshold }
decide-at-most = { $measure }: mean, and share of worlds with at most { $threshold }
decide-policy = policy
decide-maximin = maximin: { $policies }; its worst future gives { $worst } (chosen again in { $kept } of { $draws } draws of the worlds)
decide-minimax-regret = minimax regret: { $policies }; never more than { $behind } behind the best (chosen again in { $kept } of { $draws } draws of the worlds)
decide-satisficing = satisficing: { $policies }; good enough in { $share } of worlds and, with { $enough } of worlds asked, in { $futures } of futures (chosen again in { $kept } of { $draws } draws of the worlds)
decide-worlds = { $count } worlds in each cell, seed { $seed }
decide-note = note: { $note }
listing-note-no-policy = { $what } of { $name } is left out: it is no part of a policy
listing-note-no-future = { $what } of { $name } is left out: it is no part of a future

# sensitivity
sensitivity-head = { $title }: what the answer depends on ({ $count } worlds)
sensitivity-outcome = { $outcome }: mean { $mean }, standard deviation { $deviation }
sensitivity-split = Of the differences between worlds { $parameters } lie in parameters, { $chance } in chance, { $together } in both together
sensitivity-assumed = Assumptions have a part in { $total } +- { $reach } of them
sensitivity-assumed-alone = Assumptions have a part in { $total } +- { $reach } of them; of what parameters explain alone, { $alone } ({ $low } to { $high })
sensitivity-by-kind = by kind of source
sensitivity-by-mechanism = by mechanism
sensitivity-by-parameter = by parameter
sensitivity-first = alone
sensitivity-total = in all
sensitivity-share = { $share } +-{ $reach }
sensitivity-effects = effect of going from low to high, and its size whatever the others are
sensitivity-effect = { $size } +- { $reach }  { $kind }

# Groups of what worlds differ in: kinds of source, and mechanisms by the name of their parameters
factor-chance = chance
factor-all-others = all others
factor-fitted-to-the-record = fitted to the record
factor-assumption = assumption
factor-data = data
factor-literature = literature
factor-text = text
factor-adjustment = adjustment
factor-barriers = barriers
factor-choice = choice
factor-conflict = conflict
factor-cooperation = cooperation
factor-corridors = corridors
factor-delivery = delivery
factor-dependence = dependence
factor-disturbances = disturbances
factor-energy = energy
factor-finance = finance
factor-growth = growth
factor-hazard = hazard
factor-incidents = incidents
factor-leader = leader
factor-mediation = mediation
factor-payments = payments
factor-powers = powers
factor-projects = projects
factor-recording = recording
factor-relation = relation
factor-remittances = remittances
factor-reroute = reroute
factor-rivalry = rivalry
factor-sanctions = sanctions
factor-support = support
factor-trade = trade
factor-treaty = treaty
factor-trust = trust
factor-value_added = value_added

# discover
discover-fails = { $scenario }: { $target } fails in { $share } of { $count } worlds.
discover-chance = No parameter separates the worlds that fail from the others: it is chance.
discover-where = It fails more often where
discover-limit = { $key } is { $limit }
discover-limit-unit = { $key } is { $limit } { $unit }
discover-and = and { $limit }
discover-most = at most { $high }
discover-least = at least { $low }
discover-between = from { $low } to { $high }
discover-middle = ({ $says } Half of all worlds lie below { $middle }.)
discover-found = In these worlds the box holds { $mass } of all; of those { $density } fail, against { $failing } of all (density); { $coverage } of all failures lie in it (coverage).
discover-fresh = In fresh worlds the box holds { $mass } of all; of those { $density } fail, against { $failing } of all (density); { $coverage } of all failures lie in it (coverage).
discover-not-confirmed = Fresh worlds do not confirm the box: in it they fail like all the others.
discover-span = { $value } ({ $low } to { $high })

# sweep
sweep-designs = { $count } of { $all } designs, { $least } to { $most } worlds each
sweep-none = { $count } of { $all } designs
sweep-no-target = { $name }: no target
sweep-chance = { $name }: { $goal }: { $chance }
sweep-more = and { $count } more, in results.csv

# replay and verify
replay-same = member { $member } matches the stored one to the last bit
replay-alone = member { $member } is not stored yet, so there was nothing to compare it with
verify-damaged = damaged: { $fault }
verify-whole = { $folder }: { $count } of { $all } members are there and whole
verify-mend = qurultay ensemble NAME --resume DIR computes again what is damaged
verify-unfinished = not finished; continue with: qurultay ensemble NAME --resume DIR

# How far a run is
progress-done = { $what }: { $done } of { $all } { $unit }
progress-left = { $what }: { $done } of { $all } { $unit }, about { $left } left
progress-quarters = quarters
progress-worlds = worlds
progress-ensembles = ensembles
progress-scenarios = scenarios
progress-runs = runs
progress-s = { $number } s
progress-min = { $number } min
progress-h = { $number } h
progress-run = { $name }, { $start } to { $end }
progress-ensemble = { $name }, { $count } worlds
progress-replay = { $name }, member { $member }
progress-again = { $name } again, { $count } worlds
progress-sweep = { $count } designs
progress-arms = Arms
progress-sensitivity = Sensitivity of { $name }
progress-grip = The grip table of { $name }
progress-levers = The levers of { $name }
resume = { $folder } keeps what is finished; continue with --resume { $folder }
