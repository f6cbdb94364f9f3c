"""The command `reachstars`: arguments in, one call, words out. The only room that prints."""
