### What `explain` says of a name

## source

# Sentences and lines
explain-alone = { $says } Of { $place } alone, on top.
explain-of-each = { $place }: { $says }
explain-brief = { $key } = { $value } { $unit }: { $says }
explain-range-is = { $range }: { $low } to { $high }
explain-ends = median { $middle }, 90 % from { $low } to { $high }
explain-by-record = { $ends }, by the record to { $year }
explain-apart = it moves { $names } alone, an indicator: nothing in the model answers to it
explain-outcome-after = it states an outcome after { $year }, on which no number rests
explain-paragraph = text { $text }, paragraph { $paragraph }
explain-when-every-quarter = every quarter
explain-when-start = start
explain-when-record = record

# Labels
explain-parameter = parameter
explain-means = means
explain-value = value
explain-unit = unit
explain-range = range
explain-spread = spread
explain-prior = prior
explain-posterior = posterior
explain-kind = kind
explain-sources = sources
explain-claims = claims
explain-known-by = known by
explain-read-when = read when
explain-decided-by = decided by
explain-changed-by = changed by
explain-note = note
explain-used-in = used in
explain-written-in = written in
explain-claim = claim
explain-says = says
explain-stands-in = stands in
explain-used-by = used by
explain-not-modelled = not modelled
explain-scenario = scenario
explain-title = title
explain-asks = asks
explain-built-from = built from
explain-more = more
explain-section = section
explain-parameters = parameters
explain-state = state
explain-corridor = corridor
explain-project = project
explain-channel = channel
explain-forum = forum
explain-joined-later = joined later

# What moved a pair's trade, and what kept it from its targets; { $range } is a median with two ends
explain-result = { $pair } trade in { $date }, { $scenario }, { $worlds }: { $range } bn USD a year; { $base } in the base year.
explain-moved = What moved it (median and the middle 90 % of worlds):
explain-three = { $middle } ({ $low } to { $high })
explain-mechanism = { $name }: { $says } [{ $levers }]
explain-parts-sum = `qurultay explain KEY` shows a parameter or claim; the parts add up to the change.
explain-stands = { $target } ({ $limit } bn USD), looked at in { $by }: this world stands there.
explain-all-stand = { $target } ({ $limit } bn USD), looked at in { $by }: every world stands there.
explain-missed = { $target } ({ $limit } bn USD), looked at in { $by }: { $missed } of { $worlds } worlds miss it, by { $range } bn USD.
explain-held = What held it back most: { $part }. Taken from trade since the base year, mean of the worlds that miss it:
explain-held-part = { $part }: { $mean }; in { $enough } of { $missed } as much as was missing
explain-held-none = Nothing took trade away since the base year; what it grew by was not enough.
explain-median-all = World { $member }, the median of all worlds, { $trade }:
explain-median-missed = World { $member }, the median of the worlds that miss it, { $trade }:
explain-flip-none = no single lever flips it at either end, in dollars of the same worth.
explain-flip-first = cheapest: { $lever } from { $from } to { $to }, { $way } % of its span, towards { $end }
explain-flip-also = also: { $lever } from { $from } to { $to }, { $way } % of its span, towards { $end }
