### The report, and the pictures of it and of one world.

## source

# Targets in a few words
report-goal = { $line } by { $due }
report-goal-money = { $number } bn by { $due }
report-goal-real = { $number } bn in dollars of { $year } by { $due }
report-goal-held = { $goal }, held { $held } quarters
report-goal-pair = { $goal } ({ $pair })
report-chances = there when due in { $standing } of worlds, touched at least once by then in { $touched }
report-chances-real = there when due in { $standing } of worlds (in dollars of { $year } in { $real }), touched at least once by then in { $touched }

# Numbers and differences
report-unknown = unknown
report-span = ({ $low } to { $high })
report-span-same = (in every world)
report-range = { $low } to { $high }
report-titled = { $title }: { $says }
report-unseen = no difference we can detect
report-not-asked = not asked
report-the-same = the same
report-nothing = nothing

# Every page
report-modest = A simulation of choices under uncertainty: chances in a model, no prediction.
report-foot = { report-modest } Made by { $command }.
report-made = { report-modest } Made by { $command }. Fingerprint: { $digests }.
report-made-several = { report-modest } Made by { $command }. Fingerprints, in this order: { $digests }.
report-contents = Contents
report-analyst = For the analyst

# Head of the first page
report-years = { $from } to { $to }
report-kicker = Qurultay: { $worlds }, { $years }
report-kicker-compared = Qurultay: the same { $worlds }, { $years }, compared with “{ $scenario }”
report-several = { $count } scenarios compared

# Chart of the first page
report-front = The answer on one page
report-target-line = target: { $number } billion by { $due }
report-target-short = target: { $number } bn
report-end-low = 9 in 10 worlds: from { $number }
report-end-half-low = half of worlds: from { $number }
report-end-middle = middle world: { $number }
report-end-half-high = half of worlds: to { $number }
report-end-high = 9 in 10 worlds: to { $number }
report-short-low = 9 in 10: { $number }
report-short-half-low = half: { $number }
report-short-middle = middle { $number }
report-short-half-high = half: { $number }
report-short-high = 9 in 10: { $number }
report-on-record = on record
report-model = model
report-due = due
report-record = Grey: as recorded since { $year } (UN Comtrade in WITS, national statistics).
report-trade-words = In { $period }: { $middle } in the middle world, nine worlds in ten between { $low } and { $high }; in dollars of { $year } { $real }, between { $least } and { $most }.
report-trade-words-under = In { $period } under “{ $scenario }”: { $middle } in the middle world, nine worlds in ten between { $low } and { $high }; in dollars of { $year } { $real }, between { $least } and { $most }.

# Table of the first page
report-chance-table = In how many of { $worlds } each target is met when due (known to within { $points })
report-there = There when due
report-in-dollars = In dollars of { $year }
report-touched = Touched at least once by then
report-share-dollars = in dollars of { $year } { $share }
report-share-touched = touched { $share }
report-more-targets = The other targets and scenarios are in the analyst's part.

# What else stands on the first page
report-changes-most = What “{ $scenario }” changes most
report-changes-each = What each changes most
report-changes-nothing = nothing by 1% or 1 point, as far as can be seen
report-difference = { $measure }: { $level } { $span }
report-matter-most = Assumptions that matter most
report-trust = How far to trust this
report-assumption-of = { $what } ({ $state })
report-assumption-more = { $what }: the higher, the more trade ({ $share } of the differences between worlds; { $source }).
report-assumption-less = { $what }: the higher, the less trade ({ $share } of the differences between worlds; { $source }).
report-from-assumption = our judgement
report-from-data = from data
report-from-literature = from literature
report-from-text = from text
report-assumption-none = No single assumption stands out from luck in these { $worlds }.
report-assumption-no-other = No other single assumption stands out from luck in these { $worlds }.
report-assumption-few = { $worlds } are too few to rank assumptions; { $needed } or more are needed.
report-luck = Luck and what is not known move trade by { $percent } (one s.d.).
report-luck-none = Luck and what is not known move trade by { $percent } (one s.d.); no scenario here moves it by 1%.
report-luck-times = Luck and what is not known move trade by { $percent } (one s.d.), { $count ->
    [one] { $times } time
   *[other] { $times } times
} as much as any scenario here.
report-luck-less = Luck and what is not known move trade by { $percent } (one s.d.), less than a scenario here.

# Headings of the analyst's part
report-numbers = Numbers
report-worldviews = Where the two texts differ
report-trade = Trade over time
report-chances-over-time = Chances of the targets over time
report-paired = What the scenarios change
report-parts = What moved trade
report-modes = With whom Central Asia works
report-powers = How the powers answer
report-flows = Who trades with whom
report-run = What was run
report-xlrm = XLRM
report-assumptions = Assumptions
report-inputs = Inputs that differ, and scenarios in full
report-reading = How to read this
report-of-view = { $heading } ({ $view } worldview)

# Texts of the analyst's part
report-trade-says = The line is the middle world; the inner band holds half of all worlds, the outer nine in ten; grey is the record. Gold lines are the targets, and a ring says when each is due.
report-trade-says-compared = { report-trade-says } Dashes are the middle and the outer edges of what it is compared with.
report-paired-says = Differences to { $scenario } in the same worlds, with 95% intervals. All in one picture have one scale, except those of a unit of their own; a hollow dot is no difference we can detect. In the table * marks what is clear after correcting for looking at so many (Holm, 5%).
report-parts-says = The change since { $year } split without remainder by the logarithmic mean, from a closer look at { $count } of the worlds. Plain growth in dollars is separate from what states do; costs are barriers, corridors, payments, institutions and trust together.
report-powers-says = Share of worlds in which each power co-opts the region's own way or opposes it; in all others it tolerates it.
report-as-table = The same as a table
report-same-digest = The same versions on the same kind of processor give the same digest to the last letter; others give the same rounded digest. This command makes it again:
report-in-full = { $scenario } in full
report-no-movers = No assumption could be told apart from luck by its rank correlation with trade in these worlds.
report-listed = { $kinds } Listed are those the scenarios change, and those that go with trade most; { $command } explains any other.
report-claims-behind = Claims of the two texts behind them
report-reading-world = A world is one run with its own luck. World number k has the same luck and the same parameters in every scenario, so a difference is what the scenario did.
report-reading-interval = Intervals cover luck and uncertain parameters over the worlds that were run. They do not cover what the model leaves out or gets wrong; more worlds make them narrower, not the model better.
report-reading-target = A target is touched when it is crossed once by its date, for as long as it asks to be held, and there when due if it stands at that date. Ups and downs help to touch it: more worlds touch a target than stand there.
report-reading-trade = Trade is what customs record, over the trailing four quarters, in current dollars. Every world starts from the record of { $year }; no trade, output, exchange rate or price of a later year enters.

# Pictures of the analyst's part
report-fan-title = Trade between { $one } and { $other } under { $scenario }, billion dollars a year
report-fan-says = { $title }: the middle world goes from { $first } in { $from } to { $middle } in { $to }; nine worlds in ten end between { $low } and { $high }. Targets: { $targets }.
report-fan-says-alone = { $title }: the middle world goes from { $first } in { $from } to { $middle } in { $to }; nine worlds in ten end between { $low } and { $high }. Targets: none.
report-touched-title = Worlds that have touched { $goal }
report-touched-by = { $scenario } { $share } by { $due }, { $later } by { $end }
report-touched-says = Share of worlds: { $shares }.
report-unit-percent = per cent
report-unit-points = points of 100
report-unit-quarters = quarters
report-unit-plain = each in its unit
report-differences-title = { $group }, { $unit }: differences to { $scenario }
report-differences-part = { $group }, { $unit }: differences to { $scenario } ({ $part })
report-unseen-in = { $difference } (no difference we can detect)
report-the-view = the { $view } worldview
report-modes-title = Effort by mode under { $scenario }
report-modes-then = { $mode } { $then } then { $now }
report-modes-says = Shares of effort at the start and at the end: { $shares }.
report-stance-title = Powers that co-opt or oppose under { $scenario }
report-stance-says = Share of worlds in the last quarter. { $shares }.
report-stance-tolerate = tolerate
report-stance-co-opt = co-opt
report-stance-oppose = oppose
report-flows-title = Trade of Central Asia in the last year under { $scenario }
report-flows-says = Mean of { $worlds }, billion dollars a year in both directions: { $ties }
report-flow-scale = { $number } bn USD a year
report-tie = { $one } – { $other }
report-parts-title = What moved trade between { $one } and { $other } since { $year }, billion dollars a year

# Tables of the analyst's part
report-runs-table = Ensembles
report-scenario = Scenario
report-worldview = Worldview
report-as-written = as written
report-worlds = Worlds
report-seed = Seed
report-quarters = Quarters
report-digest = Digest of the result
report-versions-table = Versions
report-what = What
report-version = Version
report-trade-table = Trade in { $period }, billion dollars a year: of 20 worlds so many are below, and the difference to { $scenario } in the same worlds
report-pair = Pair
report-ten-middle = { $number } (middle)
report-difference-95 = Difference (95%)
report-difference-95-interval = Difference (95% interval)
report-difference-two = Difference of the two
report-target-table = Targets in { $worlds }, with 95% intervals; the difference is that of being there when due, to { $scenario }, with the worlds that are there only here and only there
report-target = Target
report-half-by = Half of worlds have touched it by
report-never = never
report-difference-head = Difference
report-found = { $scenario }: of { $all } differences to { $against }, { $apart } are told apart from none, where luck alone would make about { $chance } seem so; { $clear } are clear after correcting for looking at so many (Holm, 5%).
report-paired-table = Differences to { $scenario }: mean over the same worlds and 95% interval
report-measure = Measure
report-ties-table = The largest ties in the last year, bn USD in both directions, mean of worlds
report-small = small
report-parts-table = The change by part, bn USD a year: { $scenario }, and differences to it (mean and 95 % interval over { $worlds })
report-part = Part
report-movers-table = Assumptions that go with trade at the end ({ $scenario }): rank correlation
report-parameter = Parameter
report-what-it-is = What it is
report-correlation = Correlation
report-kind-of-source = Kind of source
report-assumptions-table = Assumptions with their sources
report-value = Value
report-value-range = Range
report-unit = Unit
report-worlds-differ = Worlds differ
report-kind = Kind
report-source = Source
report-known-by = Known by
report-yes = yes
report-no = no
report-fitted = yes, fitted to the record: middle { $number }
report-kind-assumption = assumption
report-kind-data = data
report-kind-literature = literature
report-kind-text = text
report-kinds = Of { $all } parameters { $assumption } rest on judgement alone, { $data } rest on data, { $literature } rest on literature, { $text } rest on one of the two texts.
report-xlrm-table = Exogenous uncertainties, levers, relationships, measures
report-in-the-model = In the model
report-set-here = Set by these scenarios
report-x = X: exogenous uncertainties
report-x-says = { $uncertain } of { $all } parameters differ from world to world, each within its range; luck of every quarter: the dollar and commodity prices, states, pairs, clashes, projects, the powers' reviews
report-l = L: levers
report-l-says = { $count } parameters are for states to decide: { $groups }
report-r = R: relationships
report-r-says = the same for all
report-m = M: measures
report-m-none = trade of pairs, mode shares, autonomy
report-m-target = target: { $goal }
report-to-the-end = the end
report-all = all
report-no-inputs = Nothing.

# The two worldviews beside each other
report-views-says = The same worlds, scenario by scenario, seen by the two texts: { $other } less { $one }.
report-views-advice = Would they give other advice?
report-views-none = With { $worlds } no answer to what a scenario does changes its sign from one worldview to the other.
report-views-expect = What do they expect?
report-views-found = { $scenario }: of { $all } measures { $apart } differ between the worldviews; { $clear } of them are clear after correcting for looking at so many (Holm, 5%).
report-views-chances = Chance of each target under both worldviews
report-views-less = { $other } less { $one }: mean over the same worlds and 95% interval
report-views-there = { $goal }, there when due
report-views-touched = { $goal }, touched by then
report-views-effects = What a scenario does to trade between { $one } and { $other } at the end, against { $scenario } of the same worldview
report-views-turned = { $scenario }, { $measure }: { $level } by the { $one } worldview, { $theirs } by the { $other }.

# Pictures of one world and of several
picture-asks = { $title }. { $asks }
picture-one = One world (number { $member } of seed { $seed }) is one possible course of events. For chances: { $command }
picture-one-seen = One world (number { $member } of seed { $seed }, { $view } worldview) is one possible course of events. For chances: { $command }
picture-several = { $count } scenarios in one and the same world
picture-possible = One possible course of events. For chances: { $command }.
picture-more = One possible course of events. For chances: { $command }. { $count } more scenarios are in the table beside this picture.
picture-parts = What moved it since { $year }, billion dollars a year
picture-modes = With whom Central Asia works, per cent of its effort
picture-flows = Trade of Central Asia in { $year }: the thicker, the more
picture-scale = { $number } billion dollars a year
picture-refused = this language needs matplotlib { $needed } or newer, which joins its letters; version { $version } is installed

# What helps most: `levers`
ranking-inside = the share of effort spent inside the region at the end of { $period }
ranking-autonomy = autonomy at the end of { $period }
ranking-standing = the share of worlds that stand at the target “{ $target }” when due
ranking-real = { $figure } in dollars of { $year }
ranking-percent = 1 per cent
ranking-points = 1 point
ranking-none = No lever moves { $figure }.
ranking-none-relevant = No lever moves { $figure } by { $least } or more.
ranking-helps = What helps most: { $lever } at { $end } changes { $figure } by { $effect }.
ranking-raises = What raises it most: { $lever } at { $end } changes { $figure } by { $effect }.
ranking-own = Of what states choose: { $lever } at { $end }, { $effect }.
ranking-no-raise = No lever raises { $figure }.
ranking-no-raise-relevant = No lever raises { $figure } by { $least } or more.
ranking-harms = What harms most: { $lever } at { $end }, { $effect }.
ranking-lowers = What lowers it most: { $lever } at { $end }, { $effect }.
ranking-end = { $word } ({ $value })
ranking-ends = { $low } to { $high }
ranking-effect = { $level } { $span }
ranking-head = { $scenario }: what each lever does, from end to end, in the same { $worlds }
ranking-column = { $figure }, { $unit }
ranking-to-least = to its least: -
ranking-to-most = to its most: #
ranking-dated = dated, and kept: { $dated }
ranking-silent = Levers that move it in no world
ranking-current = The same in current dollars
ranking-touched = Chance of the target “{ $target }”, reached at least once, points
ranking-there = Chance of the target “{ $target }”, standing at its date, points
ranking-foot = Against the scenario as it stands; +/- is half a 95 % interval. Groups: { $groups }.
