"""A lesson as a value: read from lessons/, checked for its authors, cut into editions for its readers."""
