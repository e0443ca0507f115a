### The evidence: what can be trusted, what was not found, and the headings of its page

## source

# Marks, questions, and how an answer stands in a line
evidence-mark-trust = Can be trusted
evidence-mark-care = With care
evidence-mark-doubt = Cannot be trusted
evidence-mark-unknown = Not known
evidence-answer = { $asks } { $mark }: { $says }
evidence-asks-layer = Do its mechanisms earn their keep?
evidence-asks-cover = Do its intervals hold?
evidence-asks-beats = What does it beat?
evidence-asks-pairs = On which pairs?
evidence-asks-judgement = What rests on judgement?
evidence-asks-claims = What are its verdicts on the claims worth?
evidence-missing = missing: { $why }.
evidence-not-run = it was not run

# Pieces of the answers; a gain or a share stands with its interval
evidence-gain = { $value } { $span }
evidence-group-gain = { $group } { $gain }
evidence-group-share = { $group } { $share }
evidence-of-outcome = { $share } { $span } of { $outcome }
evidence-met = met
evidence-too-narrow = too narrow
evidence-too-wide = too wide
evidence-mean = mean
evidence-median = median
evidence-neither = neither
evidence-none = none

# The answers
evidence-layer-better = the model forecasts better than with its mechanisms switched off; the gain in CRPS, the error of a forecast, is { $gain }.
evidence-layer-worse = the model forecasts worse than its own statistical layer, that is with its mechanisms switched off; the gain in CRPS, the error of a forecast, is { $gain }. Why: { $why }; the gain is least in the group “{ $group }”, { $least }.
evidence-layer-unclear = the model does not forecast clearly better than its own statistical layer, that is with its mechanisms switched off; the gain in CRPS, the error of a forecast, is { $gain }. Why: { $why }; the gain is least in the group “{ $group }”, { $least }.
evidence-why-both = forecasts are better without { $harms }, and worse without { $helps }
evidence-why-harms = forecasts are better without { $harms }; no mechanism switched off alone makes them clearly worse
evidence-why-helps = no mechanism switched off alone makes forecasts clearly better; they are worse without { $helps }
evidence-why-neither = no mechanism switched off alone makes forecasts clearly better, nor clearly worse
evidence-cover = intervals of 90% held what came true in { $wide } { $wide_span } of { $trials } pair-years, asked were { $wide_low } to { $wide_high } ({ $wide_met }); those of 50% in { $half } { $half_span }, asked were { $half_low } to { $half_high } ({ $half_met }). { $groups }
evidence-cover-few = Fewer than { $least } held: { $few }.
evidence-cover-every = At least { $least } in every group.
evidence-beats = over { $hard }, the naive forecast fixed beforehand as the hard one, the model gains { $mean } by mean CRPS and { $median } by median; over a pair's own drift { $drift_mean } and { $drift_median } ({ $asked } were asked for, reached by { $reached }). Of { $count } naive forecasts it is clearly better than { $better } and clearly worse than { $worse }. Pooled with the hard one it gains { $pool } over that.
evidence-pairs = gains over { $hard }: { $gains }. Clearly above zero: { $better }.
evidence-pairs-unforced = gains over { $hard }: { $gains }. Clearly above zero: { $better }. Nothing was scored under { $forced }.
evidence-judgement = { $judged } of { $of } parameters are judgement; of what parameters explain, assumptions alone make up { $least } and { $most }, the least and the most, while chance has a part in { $low } to { $high } of all differences between worlds.
evidence-judgement-one = { $judged } of { $of } parameters are judgement; of what parameters explain, assumptions alone make up { $least }, while chance has a part in { $low } to { $high } of all differences between worlds.
evidence-judgement-unsplit = { $judged } of { $of } parameters are judgement; what parameters explain could not be split by kind of source; chance has a part in { $low } to { $high } of all differences between worlds.
evidence-judgement-few = { $judged } of { $of } parameters are judgement; so few worlds do not show what it rests on.
evidence-claims = of { $tested } claims put to the test { $supported } are supported inside the model, { $refuted } refuted, { $undecided } undecided and { $not_represented } not represented; { $by_hand } of the verdicts follow from an assumption put in by hand, and { $sure } are decided, stable, the same under both worldviews and in all halves of the worlds, and follow from no one assumption.

# Known limits
evidence-limit-fitted = The posterior was fitted to years that forecasts from earlier origins are scored on: in the size of shocks they are not out of sample. The prior alone stands beside for that. All data end with 2021, and the model was written by people who knew them.
evidence-limit-earlier = Where nothing is known of an earlier year (dependence, stances, corridors) a forecast starts from the values of 2021.
evidence-limit-overlap = Origins overlap and all pairs move with prices. Drawing pairs and origins with replacement takes that into account as far as so few origins let it.
evidence-limit-later = The forecast of the years after 2021 is not scored here: no figure of trade, output, exchange rates or prices after 2021 is in this repository.
evidence-limit-unseen = Effort that states put into ways of working together is observed nowhere; dependence other than trade and remittances is judged; the weight of measures against a state is judged.
evidence-limit-model = Verdicts and shares of variance are about this model. That a mechanism is in it is an assumption which no part of this page varies, except by switching it off.

# What was looked for and not found
evidence-lost-part = { $part }: missing; { $why }.
evidence-lost-moments = Moments of the record that the fitted worlds do not meet: { $names }.
evidence-lost-still = Parameters that the record says almost nothing about (divergence below { $nats } nats): { $names }.
evidence-lost-recovery = Parameters whose intervals of 90% do not hold the truth at that rate in simulated records: { $names }.
evidence-lost-swings = Pairs that move over { $years } { $years ->
    [one] year
   *[other] years
} as much as their record allows: all but { $names }.
evidence-too-little = { $pair } (too little)
evidence-too-much = { $pair } (too much)
evidence-lost-box = Failure: no box of conditions that fresh worlds bear out.
evidence-lost-silent = Mechanisms without which forecasts are neither worse nor better: { $names }.
evidence-lost-harmful = Mechanisms without which forecasts are better: { $names }.
evidence-lost-drift = A gain of { $asked } over own drift by mean and by median.
evidence-lost-hard = A gain over { $hard } that is clearly above zero.
evidence-lost-undecided = No verdict: { $names }; so many worlds decide neither way.
evidence-lost-represented = Not represented: { $names }; nothing in the model could make them true, or nothing could make them false.
evidence-lost-unstable = Not yet stable: { $names }; with more worlds the verdict may turn.
evidence-lost-untested = Not tested in this reduced run: { $count } of the claims.

# Page
evidence-kicker = Qurultay: the evidence
evidence-title = How far the model may be trusted
evidence-asked = What was fitted to which data and how well, how it forecast years it had not seen, which answers rest on judgement, and which claims of the two texts hold inside it.
evidence-rests = Seed { $seed }; data to the end of { $year }.
evidence-rests-reduced = Seed { $seed }; data to the end of { $year }. A reduced run: a look at every part, nothing to be quoted.
evidence-trust = What can be trusted, and what not
evidence-part-missing = This part is missing: { $why }.
evidence-not-asked = it was not asked for
evidence-limits = Known limits, and what was not found
evidence-not-found = Not found
evidence-nothing = Nothing.
evidence-known-limits = Known limits
evidence-run = What was run
evidence-again = This command makes the page again; the same code and data give the same digest on every computer.
evidence-what = What
evidence-value = Value
evidence-digest = Digest of all that was found
evidence-six-digits = to six digits
evidence-versions = Versions
evidence-sizes = Sizes of the parts
evidence-how-many = How many
evidence-as-files = as the files say
evidence-made = Made by { $command }
evidence-digest-is = Digest { $digest }
evidence-digest-short = digest { $digest }

# Parts: as headings of the page, and by their short names
evidence-heading-origins = Forecasts of years that are over
evidence-heading-calibration = What was fitted, and how well
evidence-heading-swings = How far trade moves, pair by pair
evidence-heading-forecast = The forecast
evidence-heading-sensitivity = What the answers depend on
evidence-heading-hypotheses = The claims of the two texts, put to the test
evidence-heading-discovery = Where five billion fails
evidence-part-origins = Origins
evidence-part-calibration = Calibration
evidence-part-swings = Swings
evidence-part-forecast = Forecast
evidence-part-sensitivity = Sensitivity
evidence-part-hypotheses = Hypotheses
evidence-part-discovery = Discovery

# Groups of pairs, mechanisms switched off in turn, naive forecasts, outcomes
evidence-group-all = all
evidence-group-inside-Central-Asia = inside Central Asia
evidence-group-with-powers = with powers
evidence-group-small-pairs = small pairs
evidence-group-large-pairs = large pairs
evidence-group-under-sanctions = under sanctions
evidence-group-known-forcing = known forcing
evidence-off-choice = choice
evidence-off-powers = powers
evidence-off-cooperation = cooperation
evidence-off-relations = relations
evidence-off-leaders = leaders
evidence-off-conflict = conflict
evidence-off-incidents = incidents
evidence-off-sanctions = sanctions
evidence-off-detours = detours
evidence-off-payments = payments
evidence-off-corridors = corridors
evidence-off-projects = projects
evidence-off-dependence = dependence
evidence-off-pull-of-trade = pull of trade
evidence-off-value-added = value added
evidence-off-common-luck = common luck
evidence-off-pair-luck = pair luck
evidence-off-drift = drift
evidence-off-trend-growth = trend growth
evidence-naive-no_change = no_change
evidence-naive-own_drift = own_drift
evidence-naive-linear_trend = linear_trend
evidence-naive-gdp_gravity = gdp_gravity
evidence-naive-shrunk_drift = shrunk_drift
evidence-naive-group_drift = group_drift
evidence-naive-group_drift_t = group_drift_t
evidence-naive-group_drift_common = group_drift_common
evidence-naive-combination = combination
evidence-outcome-five_billion-reached-in-time = five_billion reached in time
evidence-outcome-ten_billion-reached-in-time = ten_billion reached in time
evidence-outcome-log-KZ-UZ-trade-in-2030Q4 = log KZ-UZ trade in 2030Q4
evidence-outcome-autonomy-in-2035Q4 = autonomy in 2035Q4
evidence-outcome-largest-fall-of-KZ-UZ-trade = largest fall of KZ-UZ trade
evidence-moment-spread-of-own-changes = spread of own changes
evidence-moment-middling-own-change = middling own change
evidence-moment-echo-of-own-changes = echo of own changes
evidence-moment-spread-of-own-changes-over-three-years = spread of own changes over three years
evidence-moment-spread-of-own-changes-over-seven-years = spread of own changes over seven years
evidence-moment-spread-of-common-changes = spread of common changes
evidence-moment-echo-of-common-changes = echo of common changes
evidence-moment-mean-change = mean change
evidence-moment-spread-of-output = spread of output
evidence-moment-echo-of-output = echo of output
evidence-moment-spread-of-output-over-seven-years = spread of output over seven years
evidence-moment-spread-of-common-output = spread of common output
evidence-moment-mean-growth = mean growth
evidence-moment-trade-per-growth = trade per growth
evidence-moment-the-opening = the opening
evidence-moment-region-against-powers = region against powers
evidence-moment-growth-in-a-new-union = growth in a new union
evidence-moment-spread-of-mirror-changes = spread of mirror changes
evidence-moment-echo-of-mirror-changes = echo of mirror changes
evidence-moment-spread-of-mirror-levels = spread of mirror levels

# Sections for the analyst: what was fitted, how far trade moves, where five billion fails
evidence-between = { $middle } ({ $low } to { $high })
evidence-yes = yes
evidence-no = no
evidence-cal-same = The sample made here is the one that ships, to the last digit.
evidence-cal-apart = The sample made here differs from the one that ships, which is of 20,000 worlds and seed 1: medians lie up to { $apart } of its standard deviations apart.
evidence-cal-fitted = { $count } parameters were fitted to the record of { $first } to { $last } and the opening of { $last } to { $opened }: yearly turnover of { $dyads } dyads as both sides report it, and outputs of their states. Of { $members } worlds the { $kept } nearest to the record were kept (approximate Bayesian computation with a local regression). { $same }
evidence-cal-known = Does the method find known parameters? In { $trials } simulated records, intervals of 90 % held the true parameter in { $rate } of all cases.
evidence-cal-moved = Posterior against prior, in standard deviations of the prior
evidence-cal-moved-says = The shaded band holds nine tenths of each prior; the dot is the posterior's mean and the bar nine tenths of it, hollow where the record says almost nothing. { $most } moved most.
evidence-cal-figure = How far each posterior moved from its prior
evidence-cal-table = Calibrated parameters: median and nine tenths before and after; divergence from the prior (chance alone gives about 0.01); how often 90 % intervals held the truth
evidence-cal-parameter = Parameter
evidence-cal-prior = Prior
evidence-cal-posterior = Posterior
evidence-cal-shift = Shift (sd)
evidence-cal-nats = Nats
evidence-cal-recovered = Recovered
evidence-met-summary = How well the moments are met: { $outside } of { $all } lie outside 90 % of the worlds kept
evidence-met-table = Moments of the record and of the worlds kept (logs and shares)
evidence-met-moment = Moment
evidence-met-record = Record
evidence-met-kept = 90 % of worlds kept
evidence-met-met = Met
evidence-swings-says = Turnover of { $members } worlds, with the gaps and errors of the record. The true spread lies in the interval of the record in nine cases of ten; overlapping changes count as the periods that lie side by side in them.
evidence-swings-held = Over { $years } { $years ->
    [one] year
   *[other] years
} { $held } of { $all } pairs move as much as their record allows.
evidence-swings-outside = Over { $years } { $years ->
    [one] year
   *[other] years
} { $held } of { $all } pairs move as much as their record allows; outside: { $names }.
evidence-swings-every = Every pair
evidence-swings-table = Spread of changes of log turnover
evidence-swings-pair = Pair
evidence-swings-years = Years
evidence-swings-record = Record
evidence-swings-worlds = Worlds
evidence-swings-within = Held
evidence-box-fails = In the { $scenario } { $target } fails in { $share } of { $worlds } worlds. It fails more often where
evidence-box-none = In the { $scenario } { $target } fails in { $share } of { $worlds } worlds. No parameter marks the worlds that fail: it is chance.
evidence-box-most = { $key } is at most { $high }
evidence-box-least = { $key } is at least { $low }
evidence-box-between = { $key } is from { $low } to { $high }
evidence-box-means = { $limit } { $unit }: { $says }
evidence-box-table = The box (PRIM): on the worlds it was found in, and on fresh ones
evidence-box-worlds = Worlds
evidence-box-failing = Fail
evidence-box-mass = In the box
evidence-box-density = Of those fail (density)
evidence-box-coverage = Of failures in it (coverage)
evidence-box-found = in which it was found
evidence-box-fresh = fresh
evidence-box-holds = Fresh worlds bear the box out.
evidence-box-holds-not = Fresh worlds do not bear the box out: in it they fail like all the others.
evidence-fore-says = The baseline from the record of { $before } to { $last }, with forcing that is dated and no figure of a later year, split into growth, prices, relations, pressure of powers, cost, goods passed on in transit, other markets and chance; { $members } worlds. For { $last }: { $middle } bn USD in the middle world, nine worlds in ten between { $low } and { $high }.
evidence-fore-turnover = { $pair } turnover, bn USD a year
evidence-fore-fan = From { $base } in { $before } to { $middle } in { $last }, nine worlds in ten between { $low } and { $high }.
evidence-fore-split = What moves it from { $before } to { $last }, bn USD
evidence-fore-table = { $pair }, bn USD a year: median and nine worlds in ten. In each world the parts add up to turnover less the { $base } of the base year
evidence-fore-part = Part
evidence-fore-whole = turnover
