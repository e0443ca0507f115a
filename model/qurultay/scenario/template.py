"""The scenario file that `qurultay new` writes: commented, and not the same as the baseline."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from qurultay.core.errors import ScenarioError, shown

STARTER = '''\
# A scenario is a difference: write only what is other than in the scenario it extends.
# Check it with   qurultay check {file}
# Run it with     qurultay run {file}

title = "What if borders get easier?"
asks = "Does trade of Kazakhstan and Uzbekistan reach 5 billion dollars if barriers go sooner?"
extends = ["baseline"]

# What the world does. `qurultay explain sanctions.pressure_on.RU` says what a parameter is.
# A value is a number, {{ times = 1.5 }} or {{ plus = 0.1 }}.
[assumptions]
# "sanctions.pressure_on.RU" = 0.8

# What states choose to do.
[policies]
"barriers.removal_speed" = {{ times = 1.5 }}

# What happens in some quarters only; both are included, then the former value returns.
# [[events]]
# name = "refusals"
# at = "2026Q1"
# until = "2026Q4"
# sets = "payments.refusal_share"
# to = 0.3
# because = "B-79"          # a claim of the texts, a citation, or your own reason

# Who joins or leaves a forum (`until` alone: leaves after that quarter).
# [[memberships]]
# state = "UZ"
# forum = "eaeu"
# from = "2028Q1"

# Measures, as rows of seeds/sanctions.csv.
# [[measures]]
# sender = "EU"
# target = "RU"
# kind = "finance"
# from = "2027Q1"
# enforcement = 0.8

# Something to be built.
# [[projects]]
# name = "second_line"
# cost = 2.0                # billion dollars
# along = ["KZ", "UZ"]
# serves = "kz_uz_line"

# What a state does, whatever it would have chosen; the rest of its effort is free.
# [[choices]]
# state = "UZ"
# at = "2026Q1"
# until = "2028Q4"
# effort = {{ intra_regional = 0.3 }}

# Your own numbers by quarter, from a CSV file beside this one (quarter,value) or written out.
# [[paths]]
# key = "growth.dollar_inflation"
# values = {{ "2026Q1" = 0.03, "2026Q2" = 0.028 }}

# Your own trade of the base year, exporter first, bn USD; or a CSV file (exporter,importer,value).
# [[flows]]
# values = {{ "KZ-UZ" = 2.9, "UZ-KZ" = 1.3 }}

# What states have signed, and from when it is in force and implemented.
# [[treaties]]
# name = "alliance"
# kind = "alliance"
# between = ["KZ", "UZ"]
# signed = "2022Q4"
# in_force = "2023Q2"

# Questions with a yes or no in every world; those of baseline are asked as well.
# `measure` is anything measured: autonomy, transit_days, trust ...; at_least or at_most.
[[targets]]
name = "seven_billion"
measure = "bilateral_trade"
pair = ["KZ", "UZ"]
at_least = 7.0              # billion dollars a year, both directions together
by = "2032Q4"
'''


def write_starter(path: str) -> str:
    """Write a starter scenario; ScenarioError where the file exists or its folder does not.

    Returns the path written. A disk that fails is an OSError.
    """
    if Path(path).suffix != ".toml":
        raise ScenarioError(f"{shown(path)}: a scenario file ends in .toml")
    starter = STARTER.format(file=shlex.quote(path) if path.isprintable() else "FILE")
    try:
        open(path, "x").close()  # noqa: PTH123  "x" refuses
        try:
            Path(path).write_text(starter, encoding="utf-8", newline="\n")
        except OSError:  # half a file would be in the way next time
            Path(path).unlink()
            raise
    except FileExistsError:
        raise ScenarioError(f"{shown(path)} is there already and is not overwritten") from None
    except (FileNotFoundError, NotADirectoryError, ValueError):
        folder = os.path.dirname(path) or "."  # noqa: PTH120  a NUL in it is no Path
        raise ScenarioError(f"{shown(path)}: there is no folder {shown(folder)}") from None
    return path
