### What a scenario says, and where two differ: `show`, `diff` and `check`

## source

# Beginning; { $view } is the name of a worldview
listing-horizon = From { $start } to { $end }, from what was known at the end of { $year }
listing-built = Built from: { $files }
listing-view = Seen with the { $view } worldview

# Parameters; { $set } is a line of a file, `key = value`
listing-assumptions = What the world does [assumptions]
listing-policies = What states choose to do [policies]
listing-change-instead = { $set } instead of { $before } ({ $unit })
listing-change-fixed = { $set } fixed in every world; before: drawn around { $before } ({ $unit })
listing-change-makes = { $set } makes { $now }, instead of { $before } ({ $unit })
listing-rest = The other { $count } parameters are as in seeds/parameters.toml (--origin lists them)
listing-seeds = As in the seeds
listing-place = { $file }, line { $line }

# Events, and rows of the tables that a scenario adds
listing-events = Dated events
listing-event = { $span }: { $set }, because { $because }
listing-until = { $start } to { $end }
listing-on = { $start } to the end
listing-memberships = Who joins or leaves a forum
listing-measures = Measures of its own
listing-projects = Projects of its own
listing-paths = Numbers by quarter
listing-flows = Trade of the base year
listing-choices = What states do, whatever they would have chosen
listing-treaties = Treaties
listing-row = { $told }
listing-row-because = { $told }, because { $because }

# End
listing-claims = Rests on the claims { $claims } (qurultay explain A-01)
listing-note = Note: { $note }

# diff
listing-same = { $one } and { $other } are the same to the model
listing-between = From { $one } to { $other }
listing-difference = { $what } { $key }: { $before } -> { $after }
listing-what-horizon = horizon
listing-what-change = change
listing-what-event = event
listing-what-target = target
listing-horizon-start = start
listing-horizon-end = end
listing-horizon-vintage = vintage
listing-none = none
listing-as-seeds = { $number } as in the seeds
listing-as-seeds-drawn = drawn around { $number } as in the seeds
listing-event-key = { $key } from { $quarter }
listing-event-side = { $change } ({ $span })

# check
listing-good = { $name }: good: "{ $title }", { $start } to { $end }, { $counts }
listing-check-note = note: { $note }
listing-count-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
listing-count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
listing-count-targets = { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
listing-count-memberships = { $count ->
    [one] { $count } membership
   *[other] { $count } memberships
}
listing-count-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
listing-count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
listing-count-paths = { $count ->
    [one] { $count } path
   *[other] { $count } paths
}
listing-count-flows = { $count ->
    [one] { $count } matrix of trade
   *[other] { $count } matrices of trade
}
listing-count-choices = { $count ->
    [one] { $count } choice
   *[other] { $count } choices
}
listing-count-treaties = { $count ->
    [one] { $count } treaty
   *[other] { $count } treaties
}

# Notes; { $item } is an event, a row or a target that a scenario inherits
listing-item = { $kind } "{ $name }"
listing-item-unnamed = the { $kind } ({ $name })
listing-item-event = event "{ $name }" ({ $span })
listing-item-event-on = the event on { $name } ({ $span })
listing-note-outside = { $place }: { $item } lies outside { $start } to { $end } and is left out
listing-note-held = { $place }: { $name }: { $held } quarters cannot be held by { $by }: there are { $room } from { $start } on
listing-note-part = { $place }: { $count } of { $all } quarters of { $item } lie outside { $start } to { $end } and are left out
listing-note-met = { $place }: { $name } is met already: { $measure } is about { $level } in { $quarter }, so that every world may reach it at once
listing-note-far = { $place }: { $name } lies beyond reason: it asks for more than { $times } times what there was, { $level } in { $quarter }; money is in billion dollars a year
