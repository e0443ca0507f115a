"""The command `lab`: the model in a browser."""

from typing import Annotated

import typer

from qurultay.commands.base import put

HIGHEST_PORT = 65_535


def lab_command(
        port: Annotated[int, typer.Option("--port", min=0, max=HIGHEST_PORT, metavar="P",
                                          help="Port to listen on; 0 takes any free port.")] = 8765,
        host: Annotated[str | None, typer.Option(
            "--host", metavar="H", help="Serve other computers too, on this address (0.0.0.0 for "
            "all); they need a join code.")] = None,
        names: Annotated[list[str] | None, typer.Option(
            "--name", metavar="N", help="A host name the lab may be asked by, as behind a proxy; "
            "may be repeated. It shares the lab.")] = None,
        no_browser: Annotated[bool, typer.Option(
            "--no-browser", help="Do not open a browser.")] = False) -> None:
    """Open the lab: the model in a browser, without internet.

    Change what the world does and what states choose, and see how the futures change.
    """
    try:
        from qurultay.lab.app import serve
    except ModuleNotFoundError as missing:
        if missing.name not in ("starlette", "uvicorn", "segno"):
            raise
        from qurultay.core.errors import RunError

        raise RunError("the lab needs a few more packages: pip install 'qurultay[lab]'") from None
    serve(port, host, names or (), not no_browser, lambda line: put([line]))
