"""Kinds of exercise, marking with units and named slips, hints, and the answer key."""
