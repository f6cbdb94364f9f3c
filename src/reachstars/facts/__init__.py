"""Facts of the story and of the flight, each with its source, and one reader for them."""
