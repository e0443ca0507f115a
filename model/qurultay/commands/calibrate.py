"""The command `calibrate`: what the record teaches about the parameters."""

from typing import Annotated

import typer

from qurultay.commands.base import Json, Out, Quiet, Seed, say, say_json


def calibrate(members: Annotated[int, typer.Option(
                  "--members", min=1200, max=1_000_000, metavar="N",
                  help="How many worlds are held against the record.")] = 20_000,
              trials: Annotated[int, typer.Option(
                  "--check", min=0, max=10_000, metavar="T",
                  help="Recover the parameters of so many simulated records.")] = 0,
              seed: Seed = 1, as_json: Json = False, quiet: Quiet = False,
              out: Out = None) -> None:
    """Hold the model against the record of 2009 to 2018.

    Writes the posterior sample; with the numbers given it is the one in seeds/posterior.csv.
    """
    from qurultay.commands.asking import Place
    from qurultay.evidence.calibration import calibrated

    place = Place.of(out, writes=out is not None or not as_json, several=False)
    folder = place.top / "calibrate" if place.top and out is None else place.top
    text, found, files = calibrated(members, seed, folder, trials, quiet or as_json)
    if as_json:
        say_json(found)
    elif not quiet:
        say(text)
        say(f"wrote {file}" for file in files)
