"""A lesson onto paper and into a notebook."""
