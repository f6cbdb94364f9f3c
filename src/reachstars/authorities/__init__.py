"""Published figures, and how near the flight physics comes to each: what `reachstars check --physics` shows."""
