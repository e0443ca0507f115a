"""`python -m qurultay` is the command `qurultay`."""

from qurultay.commands.main import main

if __name__ == "__main__":
    main()
