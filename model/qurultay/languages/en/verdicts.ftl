### Verdicts on the claims of the two texts: what `experiment` prints, and its page

## source

# The four verdicts, and how many claims have each
verdict-supported = supported
verdict-refuted = refuted
verdict-undecided = undecided
verdict-not-represented = not represented
verdict-shown = shown
verdict-shown-only = shown only
verdict-count = { $count } { $verdict }

# What was measured, and what was claimed
verdict-measured = { $mean } ({ $low } to { $high }) { $unit }
verdict-no-ratio = no ratio: the divisor cannot be told from zero ({ $unit })
verdict-ratio = ratio
verdict-unknown = unknown
verdict-more = more than { $number }
verdict-less = less than { $number }
verdict-nothing = nothing
verdict-decided = { $says }: { $measured }
verdict-line = { $says }: { $measured }, claimed { $claimed }
verdict-against = { $measured }, claimed { $claimed }
verdict-share = so in { $share } of worlds
verdict-chance = { $arm } { $share }
verdict-picture = Effect and cut-off
verdict-picture-more = effect { $mean }, from { $low } to { $high }; claimed: more than { $cut_off }
verdict-picture-less = effect { $mean }, from { $low } to { $high }; claimed: less than { $cut_off }

# From how many worlds on
verdict-stable = stable from { $count } worlds on
verdict-unstable = not yet stable at { $count } worlds: { $seen }
verdict-seen-at = { $verdict } at { $since }
verdict-seen = { $verdict } from { $since } to { $until }
verdict-its-stability = Its verdict is { $stability }.

# Other worldviews, and halves of the worlds
verdict-elsewhere = worldviews and halves of the worlds: { $agreement }
verdict-the-same = the same in all
verdict-view = { $view }: { $verdict }
verdict-low-half = low { $key }: { $verdict }
verdict-high-half = high { $key }: { $verdict }
verdict-views = Under the worldviews: { $views }.
verdict-view-is = { $view } { $verdict }
verdict-halves = Where { $key } ({ $kind }) is low the effect is { $low_effect } ({ $low }), where it is high { $high_effect } ({ $high }).

# Assumptions put in by hand; { $assumed } is a name with its kind
verdict-assumed = { $name } ({ $kind })
verdict-kind-assumption = assumption
verdict-kind-data = data
verdict-kind-literature = literature
verdict-kind-text = text
verdict-kind-table = table
verdict-follows = follows from { $assumed }
verdict-follows-without = follows from { $assumed }: without it { $verdict }
verdict-no-matter = does not depend on { $assumed }: { $verdict } without it too
verdict-no-matter-turned = does not depend on { $assumed }: { $verdict } without it too, though this turns: "{ $turned }"
verdict-it = It { $basis }. { $says }
verdict-no-assumption = no one assumption

# Whether the claim can hold, and can fail
verdict-holds-never = No setting of the parameters was found that makes it hold.
verdict-holds-with = It holds in this model with { $setting }.
verdict-holds = It holds in this model as its arms stand.
verdict-holds-not-with = It does not hold: it is { $verdict } with { $setting }.
verdict-holds-not = It does not hold: it is { $verdict } as its arms stand.
verdict-fails-never = No setting of the parameters was found that makes it fail.
verdict-fails-with = It fails in this model with { $setting }.
verdict-fails = It fails in this model as its arms stand.
verdict-fails-not-with = It does not fail: it is { $verdict } with { $setting }.
verdict-fails-not = It does not fail: it is { $verdict } as its arms stand.
verdict-sides-unsaid = Its file does not say with which parameters it would hold and fail.

# Lines
verdict-all = { $count } claims of the two texts: { $counts }
verdict-head = { $title } ({ $name }): { $verdict }
verdict-arms = The same { $members } worlds in { $arms } arms, seed { $seed }
verdict-refuted-by = Refuted by: { $says }

# Page
verdict-kicker = Qurultay: claims of the two texts
verdict-title = Claims put to the test
verdict-all-verdicts = All verdicts
verdict-every = Every claim with its verdict
verdict-claim = Claim
verdict-and-effect = Verdict and effect
verdict-decides = What decides it
verdict-worlds = From how many worlds
verdict-others = Other worldviews and halves
verdict-by-hand = Assumptions put in by hand
verdict-reading = In each picture the claimed side is shaded from its cut-off on, the thin line is zero, and a hollow dot is not told apart from zero. Not represented: nothing in the model could make the claim true, or nothing could make it false. A verdict is stable from the number of worlds from which on it stays the same, if { $times } times as many were run.
verdict-condition = Condition
verdict-effect = Effect
verdict-interval = Mean and interval
verdict-cut-off = Cut-off
verdict-verdict = Verdict
verdict-conditions = { $members } worlds in each arm, seed { $seed }; claims { $claims }
