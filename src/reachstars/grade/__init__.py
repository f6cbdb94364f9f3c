"""Handed-in work to marks: files.csv, gradebook.csv and a one-page report."""
