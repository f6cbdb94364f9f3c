"""Every limit of a recipe. A real one, kept for years, stays far below each of them."""

TEXT_LENGTH = 20_000
STEPS_BEFORE = 100
ENTRIES = 2_000
DAY_MINUTES = 24 * 60

FILE_BYTES = 5_000_000
EVENTS = 20_000
JSON_DEPTH = 20
