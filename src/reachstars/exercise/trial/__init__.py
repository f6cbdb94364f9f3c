"""Tries a learner's function in the learner's own kernel: the only rooms of the library that run what a learner wrote.

Marking, hand-in, grade book, paper and commands may not import from here; import-linter sees to that.
"""
