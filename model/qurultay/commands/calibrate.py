"""The command `calibrate`: parameters fitted to the record."""

from typing import Annotated

import typer

from qurultay.commands.base import Json, Out, Output, Quiet, Seed, say_json, say_result


def calibrate_command(
        members: Annotated[int, typer.Option(
            "--members", min=1500, max=1_000_000, metavar="N",
            help="How many worlds are compared with the record.")] = 20_000,
        trials: Annotated[int, typer.Option(
            "--check", min=0, max=10_000, metavar="T",
            help="Check the method on so many simulated records with known parameters.")] = 0,
        seed: Seed = 1, as_json: Json = False, quiet: Quiet = False,
        out: Out = None) -> None:
    """Fit parameters to the record of 2009 to 2018.

    Writes the posterior sample; the default numbers give seeds/posterior.csv.
    """
    from qurultay.evidence.calibration import calibrated

    folder = Output.of(out, usual=not as_json).folder("calibrate")
    text, found, files = calibrated(members, seed, folder, trials, quiet or as_json)
    if as_json:
        say_json(found)
    say_result(text, files, quiet or as_json)
