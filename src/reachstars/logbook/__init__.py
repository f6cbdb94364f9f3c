"""A learner's append-only record: events, the journal file that keeps them, and what they add up to."""
