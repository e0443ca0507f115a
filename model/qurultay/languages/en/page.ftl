### The page of the lab: buttons, headings, what charts say, what is wrong with a link. Holes are written by the page (words.js).

## source

# The frame of the page
page-title = Qurultay lab
page-to-levers = To the levers
page-asks = Who will the states of Central Asia work with, and what will trade make of it?
page-scenario = Scenario
page-worldview = Worldview
page-language = Language
page-views = Views
page-many-worlds = Many worlds
page-one-world = One world
page-compare = Compare
page-class = Class
page-pin = Pin this
page-open = Open
page-save = Save and share
page-levers = Levers
page-close-levers = Close the levers
page-undo = Undo
page-undo-keys = Undo (Ctrl+Z)
page-redo = Redo
page-redo-keys = Redo (Ctrl+Shift+Z)
page-in-short = In short
page-trade = Trade
page-since = since 1995
page-single = single worlds
page-flows-title = Trade flows
page-year-shown = Year shown
page-boundaries = Natural Earth’s boundaries, no statement; several disputed, enclaves simplified.
page-curves-title = Chance that a target has been touched
page-modes-title = Who works with whom
page-more = Why, differences and trust
page-more-tabs = More
page-tab-moved = What moved it
page-tab-helps = What helps
page-tab-differs = Differences
page-tab-trust = Trust
page-loading = Loading…
page-close = Close
page-again = Try again
page-trying = Trying again…
page-worldviews = Worldviews on their own
page-view-neutral = neutral view
page-view-insider = insider view
page-view-functional = functional view
page-own = { $title } (your file)

# What went wrong
page-silent = The lab does not answer. Is it still running?
page-unreadable = The lab gave no answer that can be read.
page-wrong = Something went wrong.
page-still-show = The charts still show “{ $title }”.
page-cannot-make = This browser cannot make the file; try another form.

# The line at the foot
page-status-few = { $count } worlds: many are asking at once, so fewer are run. Digest { $digest }.
page-status-moving = { $count } worlds, while you move.
page-status-all = { $count } worlds of { $title }, { $start } to { $end }. Digest { $digest }, the same as on the command line.
page-comparing = The same worlds are being run under each scenario…
page-compared = The same { $count } worlds under { $scenarios } scenarios, with the same luck.
page-world-running = One world is being run…
page-world-same = The same as: { $command }. Digest { $digest }.
page-world-altered = World { $number }, altered by { $count ->
    [1] one decision
   *[other] { $count } decisions
}.

# To join a lab
page-join-title = Join this lab
page-join-how = The computer that runs the lab shows a join code.
page-join-code = Join code
page-join = Join

# Numbers, units and dates
page-percent = { $number } %
page-points = { $count ->
    [one] { $number } points
   *[other] { $number } points
}
page-bn = { $number } bn
page-bn-usd = { $number } bn USD
page-bn-year = { $number } bn USD a year
page-billion = Billion dollars a year
page-unit-bn = bn USD
page-unit-bn-year = bn USD a year
page-with-unit = { $title }, { $unit }
page-a-year = { $percent } a year
page-times = { $number } ×
page-value-in = { $value } ({ $unit })
page-from-to = { $from } to { $to }
page-low-high = { $low } and { $high }
page-between = between
page-every-world = in every world
page-none = none
page-nothing = nothing
page-year = Year
page-quarter-word = Quarter
page-quarter = { $year }Q{ $quarter }
page-quarter-of = { $year } Q{ $quarter }
page-quoted = “{ $title }”
page-two = { $one } and { $other }
page-title-when = { $title }, { $when }
page-break = ;{ " " }
page-comma = ,{ " " }
page-legend = { $name }: { $what }

# Levers
page-reset = Reset { $lever }
page-back-to-scenario = Back to the scenario
page-why = Why: { $lever }
page-lever-title = { $says } In { $unit }.
page-dated-on = { $value } from { $first } on
page-dated-to = { $value } from { $first } to { $last }
page-no-dates = no dates any more
page-change = change
page-changed = { $lever } { $value }
page-without-dates = without dates

# A lever by date
page-by-date = { $lever }, by date
page-outside-dates = Outside these dates it stands at { $value }, where its slider is.
page-from = From
page-to = to
page-from-number = From, { $number }
page-to-number = To, { $number }
page-value-number = Value { $number }
page-remove = Remove
page-remove-number = Remove { $number }
page-the-end = the end
page-stretch-ends = A stretch ends before it begins.
page-stretch-overlaps = Two stretches overlap; which of them should hold?
page-stretch-none = No dates: it stands at its slider’s value throughout.
page-add-dates = Add dates
page-use-dates = Use these dates
page-back-to-its-dates = Back to the scenario’s
page-set-by-date = Set it by date
page-step = { $value } from { $first }
page-steps = { $lever }: { $value } at first, then { $steps }.
page-steps-none = { $lever }: { $value } at first and throughout.

# Why a lever stands where it stands
page-why-waiting = Looking up what it rests on…
page-why-here = Here
page-why-here-value = { $value } { $unit }, unless a scenario says otherwise
page-why-range = Range
page-why-range-value = { $low } to { $high }; the slider spans { $least } to { $most }
page-why-worlds = In each world
page-why-worlds-value = { $spread }. A lever you move holds in every world alike.
page-why-rests = Rests on
page-why-known = Known by
page-why-decided = Decided by
page-why-also = Also sets
page-why-nothing-else = nothing else
page-why-claims = Claims of the two texts
page-why-claim-place = text { $text }, paragraph { $paragraph }
page-why-sources = Sources
page-why-changed = Scenarios that change it
page-why-change = { $scenario }: { $change }  [{ $file }, line { $line }]
page-why-change-dated = { $scenario }: { $change } from { $first } to { $last }  [{ $file }, line { $line }]
page-why-command = Parameter { $key }; on the command line: qurultay explain { $key }
page-kind-text = text: one of the two source texts says so
page-kind-data = data: measured or recorded
page-kind-literature = literature: estimated by others
page-kind-assumption = assumption: no source measures it
page-decider-world = the world: a scenario sets it under [assumptions]
page-decider-state = states: a scenario sets it under [policies]
page-spread-none = none: the same in every world
page-spread = { $family } ({ $numbers }), cut off at the range
page-family-normal = normal
page-family-lognormal = lognormal
page-family-beta = beta
page-family-triangular = triangular
page-family-uniform = uniform
page-number-low = low
page-number-mode = mode
page-number-high = high
page-number-median = median
page-number-sd-of-the-log = sd of the log
page-number-mean = mean
page-number-sd = sd
page-number-a = a
page-number-b = b

# To open a file
page-open-title = Open a scenario file
page-open-it = Open it
page-own-text = Text of a scenario file
page-drop = Drop a scenario file here, or { $choose }, or paste its text below. It stays on this computer.
page-choose-file = choose one

# To save and share
page-report = Report
page-report-of = “{ $title }”, one page to print
page-report-against = “{ $title }” against { $against }, one page to print
page-report-without = The report is on many worlds, without the decisions of this one.
page-file = Scenario file
page-file-for = TOML, to run on the command line or open here again
page-file-decisions = The file carries the decisions as rows, so that the command line gives the same world.
page-writing = Writing…
page-writing-report = Writing the report; this takes a moment…
page-drawing = Drawing…
page-copying = Copying…
page-saved = { $name } is saved.
page-saved-run = { $name } is saved. Run it with: qurultay ensemble { $name } --members 1000
page-saved-report = { $name } is saved: one page that needs no internet.
page-charts = Charts, as they stand
page-chart-as = { $title } as { $kind }
page-link = Link to what you see
page-copy-link = Copy the link
page-copied = The link is copied.
page-selected = The link is selected: press Ctrl+C, or hold it on a phone, to copy it.
page-link-bare = A file of your own does not fit into a link: it works in this tab only. Hand on the scenario file.
page-link-here = It works on this computer; elsewhere with the address of a lab there in place of this one.
page-link-anywhere = It works wherever this lab can be reached.
page-keep = Save as picture, drawing or numbers
page-keep-fan = Save: trade
page-keep-map = Save: trade flows
page-keep-curves = Save: chances of targets
page-keep-modes = Save: who works with whom
page-keep-more = Save: this panel
page-keep-world-line = Save: trade in this world
page-keep-world-map = Save: flows in this world
page-keep-compare-line = Save: difference by quarter
page-keep-compare-table = Save: all differences
page-save-title = Save: { $title }
page-kind-png = Picture
    .for = PNG, for slides and documents
page-kind-svg = Drawing
    .for = SVG, for printing and editing
page-kind-csv = Numbers
    .for = CSV, for a spreadsheet
page-origin = { $count } worlds of “{ $title }”, fingerprint { $digest }.
page-origin-changed = { $count } worlds of “{ $title }” with { $changed }, fingerprint { $digest }.
page-origin-pinned = Pinned: { $pinned }
page-fingerprint = “{ $title }”, fingerprint { $digest }
page-compare-origin = The same { $count } worlds: { $scenarios }. Bands: 95 % intervals of the mean. Qurultay { $version }.
page-world-origin = World { $number } of “{ $title }”. Fingerprint { $digest }.
page-world-origin-altered = World { $number } of “{ $title }”, altered by { $count ->
    [1] one decision
   *[other] { $count } decisions
}. Fingerprint { $digest }.

# What a link asks for
page-no-scenario = This lab has no scenario “{ $name }”: “{ $shown }” is shown instead.
page-no-worldview = This lab has no worldview “{ $name }”: it is left out.
page-no-lever = This lab has no lever “{ $name }”: it is left out.
page-no-decision = This lab has no decision “{ $name }”: it is left out.
page-no-setting = This lab has no setting “{ $name }”: it is left out.
page-no-view = This lab has no view “{ $name }”: it is left out.
page-no-world = This lab has no world “{ $name }”: it is left out.
page-no-quarter = This lab has no quarter “{ $name }”: it is left out.
page-no-state = This lab has no state “{ $name }”: it is left out.
page-no-year = This lab has no year “{ $name }”: it is left out.
page-no-panel = This lab has no panel “{ $name }”: it is left out.
page-no-language = This lab has no language “{ $name }”: it is left out.
page-did-you-mean = Did you mean “{ $name }”?
page-link-beyond = The link sets “{ $lever }” to { $value }; it goes from { $low } to { $high }, so it is left out.
page-link-file = The link is to a scenario file that this tab has not opened: open the file here, or ask whoever sent the link for it.
page-link-dates = The link dates “{ $lever }” { $span }, which is no time from one quarter to another, so it is left out.
page-link-unusable = The link cannot be shown as it is: { $why }; shown is the scenario without its settings.

# Reading a chart
page-read-with-keys = { $name }: read it with the arrow keys
page-spoken = { $heading }: { $rows }
page-spoken-hint = { $heading }: { $rows }. Enter: { $hint }
page-pinned = pinned
page-pinned-at = pinned { $was }
page-now-pinned = { $now } (pinned { $pinned })
page-this-one = This one
    .within = this one
page-part-said = { $name } { $number }
page-pair = Pair
page-name-when = { $name }, { $when }

# Figures over the charts
page-median-in = bn USD: median trade in { $year }
page-chance-of = chance of { $goal } in { $year }; touched in { $touched }
page-effort-inside = of effort with neighbours and region, { $year }

# What a target asks for
page-goal = { $number } bn
    .short = { $number } bn
page-goal-real = { $number } bn in dollars of { $year }
    .short = { $number } bn of { $year }
page-goal-held = { $goal } for { $count } quarters
    .short = { $goal }, { $count } q.

# The fan of trade
page-trade-of = { $pair } trade
page-trade-word = trade
page-record = record
page-record-source = UN Comtrade in WITS, national statistics
page-recorded = recorded
page-year-recorded = { $year }, recorded
page-trade-by-quarter = Trade by quarter
page-target = target: { $number } bn
page-target-by = target: { $number } bn by { $year }
page-world-number = world { $number }
page-middle = middle
page-middle-at = middle { $number }
page-half = half of worlds
    .short = half
page-nine = nine of ten
page-up-to = up to { $number } ↑
page-pinned-middle = pinned, middle
page-open-world = open world { $number }
page-show-on-map = show this year on the map
page-below-20 = 1 of 20 below
page-below-4 = 1 of 4 below
page-above-4 = 1 of 4 above
page-above-20 = 1 of 20 above
page-fan-said = Trade of { $pair } in billion dollars a year.
page-fan-record = The record goes from { $first } in { $from } to { $last } in { $to }.
page-fan-worlds = The worlds start at { $base }; in { $quarter } half of { $count } worlds lie between { $low } and { $high }, the middle one at { $middle }.
page-fan-pinned = Pinned: the middle one at { $middle }.

# The map
page-map = Map
page-pair-asked = pair asked about
page-flows-then-states = Flows, then states
page-both-ways = both ways
page-to-state = to { $state }
page-cooperation = cooperation of the region
page-stance-tolerate = tolerates
page-stance-co-opt = co-opts
page-stance-oppose = opposes
page-it-tolerate = it tolerates
page-it-co-opt = it co-opts
page-it-oppose = it opposes
page-map-said = Trade in { $when }, billion dollars a year both ways. Largest: { $largest }.
page-map-said-chosen = Trade in { $when }, billion dollars a year both ways. Largest: { $largest }. { $chosen }.

# Chances of targets
page-chances-by-quarter = Chances by quarter
page-touched-by = touched by { $date }
page-there-in = { $percent } there in { $year }
page-touched-it = { $percent } touched it
page-no-target = This scenario sets no target.
page-curves-said = Chances of targets: { $targets }.
page-target-said = { $goal } stands in { $quarter } in { $standing } of worlds, touched before in { $touched }
page-target-said-pinned = { $goal } stands in { $quarter } in { $standing } of worlds, pinned { $pinned }, touched before in { $touched }

# Who works with whom
page-shares-by-quarter = Shares of effort by quarter
page-effort-in = effort in { $quarter }
page-share = { $name } { $now }
page-share-pinned = { $name } { $now } (pinned { $pinned })
page-modes-said = Shares of effort of Central Asian states in { $quarter }: { $shares }.

# What moved it
page-base-year = base year
page-mean-in = { $year }, mean
page-mean-of = { $year }, mean of { $count } worlds
page-part-by-part = What moved trade, part by part
page-adds = adds
page-part = Part
page-part-growth-of-the-economies = growth of the economies
    .short = growth
page-part-commodity-prices-and-the-dollar = commodity prices and the dollar
    .short = prices, dollar
page-part-relations = relations
page-part-pressure-of-powers = pressure of powers
    .short = pressure
page-part-cost = cost
page-part-goods-passed-on = goods passed on
page-part-pull-of-other-markets = pull of other markets
    .short = other markets
page-part-chance = chance
page-part-sanctions-on-goods = sanctions on goods
page-part-barriers-and-trust = barriers and trust
page-part-payments = payments
page-part-transport = transport
page-part-outer-border = outer border
page-moved-said = What moved trade of { $pair } from { $from } to { $to } billion dollars a year in { $year }, mean of { $count } worlds: { $parts }.
page-of-cost = Of cost in { $year }: { $parts }.

# Trust between states
page-trust-scale = Trust, 0 to 1
page-trust-by-state = Trust, state by state
page-trust-of = Trust of { $state }
page-trust-said = Trust within Central Asia in { $year }, from 0 to 1: highest { $highest }, lowest { $lowest }.

# What helps
page-helps-waiting = Each lever is being set to both its ends in the same worlds.
page-helps-region = What helps most
page-helps-looked = Looked at
page-helps-caption = { $figure }, { $count } worlds, { $unit }; press one to set it
page-helps-caption-real = { $figure } in dollars of { $year }, { $count } worlds, { $unit }; press one to set it
page-helps-set = Set { $lever } to { $end }: { $effect }
page-helps-range = { $end }: { $from } to { $to }
page-helps-chances = { $target }: at least once { $once }, at the date { $standing }
page-lever = Lever
page-to-least = To its least
page-to-most = To its most
page-unit-per-cent = %
page-unit-points = points
page-unit-none = change
page-figure-trade = trade of the pair
page-figure-inside = effort inside the region
page-figure-autonomy = autonomy
page-figure-chance = chance: { $goal }
page-none-refused = this scenario does not let it move: { $why }
page-none-set = the scenario sets it in every quarter itself
page-none-off = what it acts on is off in this scenario: { $what }
page-none-read = no world changes, and nothing that reads it is switched off
page-none-every = every world does, wherever it is set
page-none-never = no world does, wherever it is set
page-none-else = it changes the worlds, but nothing that this figure answers to

# Differences to the pinned scenario
page-differs-none = Move a lever or pick another scenario: what it changes against the pinned one stands here, world by world.
page-differs-region = Differences to the pinned scenario
page-differs-nothing = Nothing differs by 1 % or 1 point, as far as these worlds can show.
page-differs-caption = Against “{ $pinned }”: mean and 95 % interval of { $count } worlds
page-differs-more = { $count } more: no difference, or less than 1 % or 1 point
page-differs-small = Against “{ $pinned }”, small or not to be told from none
page-measure = Measure
page-mean-95 = Mean and 95 %

# How far to trust it
page-trust-judgement = { $count } of { $of } numbers are our judgement
page-trust-coverage = bands meant to hold { $meant } of past years held { $share }
page-trust-skill-up = forecasts past years better than the best simple method
page-trust-skill-none = does not forecast past years better than the best simple method
page-trust-skill-down = forecasts past years worse than the best simple method
page-trust-range = Each has a range, and every world draws its own value from it.
page-trust-tried = Tried on { $count } pairs and years that the model had not seen.
page-trust-use = Use it to compare choices rather than to foretell a year.
page-trust-beside = Beside the same model without their choices.
page-trust-title = How far to trust this
page-trust-link = how far to trust this
page-trust-more = All of it on one page: qurultay experiment evidence. What shipped: qurultay explain, and the files in seeds.

# Scenarios compared
page-figure = Figure
page-what-differs = What differs
page-differs-most = What differs most
page-lines-of-difference = Lines of difference
page-compared-with = Compared with
    .within = compared with
page-and = And
    .within = and
page-third = Third scenario
page-no-third = no third scenario
page-choose-third = Choose one, or keep what you see as the third and move levers on.
page-compare-others = Compare others with it
page-keep-third = Keep it as third
page-as-it-stands = as it stands
page-pair-trade = Trade of the pair, bn USD a year
page-chance-touched = Chance that { $goal } has been touched, points
page-difference-to = Difference to “{ $title }”
page-no-difference = { $title }: no difference
page-title-changed = { $title }, changed
page-both-same = Both are the same so far: move a lever, or choose another scenario.
page-not-asked = not asked
page-where-ends = Where each ends
page-middle-trade = Middle trade in { $year }, bn USD
page-goal-there = { $goal } there in { $year }
page-differences-caption = Differences of 1 % or 1 point and more, with 95 % intervals, largest first
page-compare-nothing = Nothing differs by 1 % or 1 point, as far as can be seen.
page-difference-by-quarter = Difference by quarter
page-compare-said = Mean difference in the same worlds in { $quarter }: { $sides }.
page-side-said = { $title } { $mean }, between { $low } and { $high }
page-alarm = { $one } changed nothing against { $against }

# One world
page-play = ▶ Play
page-pause = ❚❚ Pause
page-player = Player
page-quarter-back = One quarter back
page-quarter-on = One quarter on
page-world-word = World
page-another-world = Another world
page-save-word = Save
page-what-happened = What happened
page-go-to = Go to { $quarter }
page-trade-in-world = Trade in this world
page-trade-in-quarter = Trade in { $quarter }: { $number } billion dollars a year.
page-line-said = Trade in this world up to { $quarter }: from { $from } to { $to } billion dollars a year.
page-this-world = this world
page-left-alone = left to itself
page-flows-powers = Flows and powers
page-a-state = A state
page-story = Story
page-story-so-far = Its story so far
page-whole-story = the whole story
page-whole-story-title = The whole story
page-go-here = go to this quarter
page-power-stance = { $state }: { $stance }
page-effort-goes = Where its effort goes
page-reasons = Why: what each mode is worth to it this quarter, in spreads of the base year; habit and mood come on top
page-mode = Mode
page-term-gain = trade gain
page-term-security = security
page-term-themes = themes
page-term-trust = trust
page-term-dependence = dependence
page-term-exposure = exposure
page-how-long = For how long
page-for-a-year = for a year
page-for-four-years = for four years
page-to-the-end = to the end
page-decide-for = Decide for { $state } from { $quarter }:
page-decide = Decide
page-take-back = Take it back
page-decided = { $mode }, { $first } to { $last } ✕

# What the lab refuses
page-refused-page = there is no such page
page-refused-method = this address takes another method
page-refused-cancelled = this run was cancelled; ask again
page-refused-fault = an error in the lab; its terminal shows more
page-refused-worldview = there is no worldview { $name }
page-refused-scenario = there is no scenario { $name }
page-refused-parameter = there is no parameter { $name }
page-refused-dates = { $key }: { $first } to { $last } does not lie within { $start } to { $end }
page-refused-nested = the request is nested too deeply
page-refused-utf = the request is not UTF-8
page-refused-json = the request is not JSON: { $why }
page-refused-surrogate = the request holds half a letter, a lone surrogate
page-refused-key = the request has an unknown key { $name }
page-refused-number = { $text } is not a number that can be used here
page-refused-twice = the request has one key twice
page-refused-join = this is not the join code
