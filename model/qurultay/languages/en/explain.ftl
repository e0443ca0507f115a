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
