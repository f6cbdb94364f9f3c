"""The command `reachstars`: arguments in, one call, words out. The only room that prints."""

from reachstars.cli.main import main

__all__ = ["main"]
