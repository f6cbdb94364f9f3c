"""Fly every ascent of the explorer `ascent` and write them down: python -m tests.fits.fly_ascents.

It takes about a minute. Run it after a change of the ascent model, of its facts or of the explorer's steps.
"""

from reachstars.figures.ascent_flights import FILE, all_steps, flights_text, flown_flight
from reachstars.figures.stills import FOLDER

if __name__ == "__main__":
    flights = (flown_flight(throttle, cargo) for throttle, cargo in all_steps())
    (FOLDER / FILE).write_text(flights_text(flights), encoding="utf-8")
