"""The command `qurultay`, which is also `python -m qurultay`."""

import os
import sys


def main() -> None:
    """Run the command and leave with its exit code; Ctrl-C counts from the first moment."""
    os.environ["MPLBACKEND"] = "agg"  # pictures need no window, whatever the caller's do
    try:
        from qurultay.commands.main import call

        code = call()
    except KeyboardInterrupt:  # while modules were read
        sys.stderr.write("interrupted\n")
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
