"""How far a journey goes: distance from speed and time, turns from time and period.

The model: a steady speed, and turns that all take the same time. For a flight that changes its orbit both are means,
and what comes out is as good as they are.
"""

from reachstars.physics.checked import Numbers, fit_together, not_negative, plain, positive


def distance_flown(speed: Numbers, duration: Numbers | float) -> Numbers:
    """The way flown at a steady speed: speed times time.

    Args:
        speed: Speed in m/s; a number or an array.
        duration: Time in s; a number or an array that broadcasts with speed.

    Returns:
        Distance in m, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the speed or the time is negative or not a finite number.

    Source:
        The definition of speed.
    """
    pace = not_negative(speed, "A speed is at least 0 m/s; {} m/s is not.")
    time = not_negative(duration, "A duration is at least 0 s; {} s is not.")
    fit_together({"speed": pace, "duration": time})
    return plain(pace * time, speed)


def orbits_flown(duration: Numbers, period: Numbers | float) -> Numbers:
    """How many times round in a given time: time over period.

    Args:
        duration: Time in s; a number or an array.
        period: Time for once round, in s; a number or an array that broadcasts with duration.

    Returns:
        Turns, not rounded, no unit, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the time is negative or not a finite number, or the period is not positive.

    Source:
        The definition of a period.
    """
    time = not_negative(duration, "A duration is at least 0 s; {} s is not.")
    turn = positive(period, "A period must be above 0 s; {} s is not.")
    fit_together({"duration": time, "period": turn})
    return plain(time / turn, duration)
