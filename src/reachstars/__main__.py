"""Lets `python -m reachstars` do what the command `reachstars` does."""

import sys

from reachstars.cli import main

if __name__ == "__main__":
    sys.exit(main())
