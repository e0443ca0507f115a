### The story of one world: what `run` prints, and the turning points on the page and in the story.

## source

# Several names in a row
row-comma = { $before }, { $one }
row-semicolon = { $before }; { $one }
row-and = { $before } and { $one }

# A quarter of a year
story-quarter = { $year }Q{ $at }

# Opening and end
story-title = { $title } ({ $name })
story-world = One world: number { $member } of seed { $seed }, { $from } to { $to }.
story-world-seen = One world: number { $member } of seed { $seed }, { $from } to { $to }, seen with the { $view } worldview.
story-view-functional = functional
story-view-insider = insider
story-one-of-many = One world is one possible course of events: with another --member the same scenario goes another way.
story-run-many = For chances run many worlds: { $command }

# Targets
story-targets = Targets
story-targets-none = Targets: this scenario sets none.
story-target-reached = { $goal } by { $due }: reached in { $when }, and there when due
story-target-touched = { $goal } by { $due }: touched in { $when }, but not there when due
story-target-missed = { $goal } by { $due }: not reached, { $lack }
story-target-late = { $goal } by { $due }: not reached, { $lack }; passed later, in { $when }
story-line = { $subject } at { $level }
story-lack-time = there at its date, but not for long enough
story-lack-money = { $number } billion missing
story-lack-other = { $amount } away

# Trade, and what moved it
story-trade = Trade of { $one } and { $other }, billion dollars a year, and what moved it
story-pair-trade = Trade between { $one } and { $other }, billion dollars a year
story-column-year = year
story-column-trade = trade
story-column-change = change
story-column-growth-of-the-economies = growth
story-column-commodity-prices-and-the-dollar = prices
story-column-relations = relations
story-column-pressure-of-powers = pressure
story-column-cost = cost
story-column-goods-passed-on = passed on
story-column-pull-of-other-markets = elsewhere
story-column-chance = chance
story-part-growth-of-the-economies = growth of the economies
story-part-commodity-prices-and-the-dollar = commodity prices and the dollar
story-part-relations = relations
story-part-pressure-of-powers = pressure of powers
story-part-cost = cost
story-part-goods-passed-on = goods passed on
story-part-pull-of-other-markets = pull of other markets
story-part-chance = chance
story-part-sanctions-on-goods = sanctions on goods
story-part-barriers-and-trust = barriers and trust
story-part-payments = payments
story-part-transport = transport
story-part-outer-border = outer border
story-part-change-in-all = change in all
story-moved = { $part } { $amount }
story-sum = From { $from } to { $to } billion ({ $change }), of which { $moved }.
story-cost = Of cost: { $parts }.
story-cost-in = Of cost in { $year }: { $parts }
story-cost-none = no part by a hundredth
story-legend = Relations: the ladder from shut to close, unions and reforms. Cost: barriers, trust, transport, payments and measures. Elsewhere: what trade with others draws away or sends back.

# With whom states work
story-work = Who worked with whom: shares of effort, { $from } to { $to }
story-shift = { $then } -> { $now }
story-formats = “{ $region }”: in Central Asia's own meetings. “{ $power }”: pair by pair, or in bodies it leads.
story-most = Most of it in { $year }
story-share = { $partner } { $share }
story-channel-led = bodies led by { $power }
story-channel-with = with { $state }

# Several scenarios beside each other
story-side-not-asked = { $scenario } does not ask
story-side-when = { $scenario } { $when }
story-side-late = { $scenario } { $when } (late)
story-side-never = { $scenario } never
story-same-luck = All share the luck of one world, so every difference comes from the scenario and its consequences.

# Turning points
story-turned = Turning points
story-turned-none = Turning points: none; this world kept its course.
story-turn-passes = Trade of { $one } and { $other } passes { $line }
story-turn-passes-late = Trade of { $one } and { $other } passes { $line }, after the date set ({ $due })
story-turn-reached = Reached: { $line }
story-turn-reached-late = Reached: { $line }, after the date set ({ $due })
story-turn-missed = The date set for { $line } passes: { $lack }
story-turn-event = { $what } ({ $key }) is set to { $change } until { $until }: { $because }
story-turn-event-on = { $what } ({ $key }) is set to { $change } to the end: { $because }
story-change-to = { $number }
story-change-times = { $number } times what it would be
story-change-plus = { $number } more than it would be
story-claim = { $statement } ({ $claim })
story-turn-entry = The scenario's { $kind }: { $told }
story-turn-entry-because = The scenario's { $kind }: { $told }: { $because }
story-entry-memberships = membership
story-entry-measures = measure
story-entry-projects = project
story-entry-paths = path
story-entry-flows = matrix of trade
story-entry-choices = choice
story-entry-treaties = treaty
story-turn-trade-falls = Trade of { $one } and { $other } falls by { $share } within a year, to { $level } billion: { $moved }
story-turn-trade-rises = Trade of { $one } and { $other } rises by { $share } within a year, to { $level } billion: { $moved }
story-turn-mode = Work { $mode } ({ $share } of effort) overtakes work { $former } ({ $before })
story-turn-financed = Money is found for a project: { $project } ({ $cost } billion dollars)
story-turn-on-paper = Opened, and still much on paper: { $project } works at { $share } for want of last mile, insurance and common rules
story-turn-opened = Opened: { $project }, working at { $share }
story-turn-sanctions = New measures by { $senders } against { $target } ({ $kinds }): pressure of the heaviest kind goes from { $from } to { $to } within a year
story-turn-sanctions-end = An end of measures by { $senders } against { $target } ({ $kinds }): pressure of the heaviest kind goes from { $from } to { $to } within a year
story-sanction-export_control = export controls
story-sanction-import_ban = import bans and price caps
story-sanction-counter = counter-sanctions
story-sanction-finance = finance
story-sanction-transport = transport
story-sanction-secondary = threats to those who trade with it
story-turn-stance = { $power } turns from { $former } to { $now } the region's own way: { $seen }
story-turn-stance-burden = { $power } turns from { $former } to { $now } the region's own way: { $seen }, and sanctions weigh on it ({ $burden })
story-stance-tolerate = tolerating
story-stance-co-opt = drawing into its own formats
story-stance-oppose = opposing
story-seen-more = the region spends more of its effort on its own ways, { $share } against { $before } at the start
story-seen-less = the region spends less of its effort on its own ways, { $share } against { $before } at the start
story-seen-same = it reviewed the region, which spends { $share } of its effort on its own ways
story-turn-clash = Fighting between { $one } and { $other }, by chance
story-turn-clash-because = Fighting between { $one } and { $other } ({ $because })
story-turn-clash-mediated = { $clash }; { $mediators } mediate
story-turn-border-shut = The border between { $one } and { $other } is shut
story-turn-border-open = The border between { $one } and { $other } is open again, relations stay cold
story-turn-relations-fall = Relations between { $one } and { $other } turn { $rung }
story-turn-relations-rise = Relations between { $one } and { $other } become { $rung }
story-rung-cold = cold
story-rung-normal = normal
story-rung-close = close
story-turn-leader = { $state } has a new leader
story-turn-leader-opens = { $state } has a new leader who opens the country to its neighbours
story-turn-rivalry = Rivalry between { $one } and { $other } returns ({ $from } at the start, { $to } now, of 1)
story-turn-trust-rises = Trust between { $one } and { $other } rises from { $from } to { $to } (of 1): { $cause }
story-turn-trust-falls = Trust between { $one } and { $other } falls from { $from } to { $to } (of 1): { $cause }
story-cause-kept = promises were kept in { $share } of quarters
story-cause-fighting = after fighting
story-cause-rivalry = rivalry for leadership is back
story-cause-broken = promises were kept in only { $share } of quarters
story-cause-back = it slides back to its long-run level
story-turn-incident = { $what } in { $places } (one of { $count } quarters with such trouble in this world)
story-incident-terror = Terror attacks
story-incident-drugs = Drug smuggling flares up
story-incident-cyber = Cyber attacks
story-incident-water = A water crisis
story-because-a-lever = a lever
story-because-border-shut-after-April-2021-and-opened-in-March-2025 = border shut after April 2021 and opened in March 2025
story-because-border-treaty-signed-and-crossings-opened-in-March-2025 = border treaty signed and crossings opened in March 2025
story-because-fear-of-secondary-sanctions = fear of secondary sanctions
story-because-fighting-between-Kyrgyzstan-and-Tajikistan-in-September-2022-UCDP-13324 = fighting between Kyrgyzstan and Tajikistan in September 2022 (UCDP 13324)
story-because-the-years-before-2016 = the years before 2016

# What a scenario adds: keys and values of its tables
story-told-state = state
story-told-forum = forum
story-told-until = until
story-told-sender = sender
story-told-target = target
story-told-kind = kind
story-told-enforcement = enforcement
story-told-between = between
story-told-signed = signed
story-told-in_force = in force
story-told-implemented = implemented
story-told-at = at
story-told-along = along
story-told-cost = cost
story-told-sponsor = sponsor
story-told-alliance = alliance
story-told-partnership = partnership
story-told-free_trade = free trade
story-told-border = border
story-told-visa = visa
story-told-transit = transit
story-told-water = water
story-told-investment = investment
story-told-from = from
story-told-build_quarters = build_quarters
story-told-capacity_mt = capacity_mt
story-told-cost_cut = cost_cut
story-told-days_saved = days_saved
story-told-dependence_gain = dependence_gain
story-told-effort = effort
story-told-energy_gain = energy_gain
story-told-high_value_gain = high_value_gain
story-told-key = key
story-told-label = label
story-told-progress = progress
story-told-serves = serves
story-told-values = values
story-told-export_control = export_control
story-told-import_ban = import_ban
story-told-counter = counter
story-told-finance = finance
story-told-transport = transport
story-told-secondary = secondary
