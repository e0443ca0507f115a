"""`python -m qurultay` is the command `qurultay`."""

from qurultay.cli import main

if __name__ == "__main__":
    main()
