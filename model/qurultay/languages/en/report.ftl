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
