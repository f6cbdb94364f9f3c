"""The answer key: one function per exercise that has a right answer, drive-time -> drive_time.

A function takes the givens that it needs, by name, in the unit that exercises.toml names, and returns
an SI number (number, target), the id of an option (choice), the ids of all right ones (several), all ids in order
(order), a dict of right ids by left ids (match), SI numbers by column (table), the accepted texts (short) or a
sample answer (open). The function for code takes the parameters of the exercise and is asked for each input.
Predictions and reflections have none. Where givens vary, a function is called with the numbers of each student.
"""

from reachstars.language import Words
from reachstars.physics import HOUR, KM


def up_there(bus_speed: float, hours: float) -> float:
    """Altitude, in m, after those hours."""
    return bus_speed * hours * KM


def drive_time(altitude: float, bus_speed: float) -> float:
    """Time of the drive, in s."""
    return altitude / bus_speed * HOUR


def drive_time_slips(altitude: float, bus_speed: float) -> dict[str, float]:
    """Wrong times, in s, by the slip that leads to them; exercises.toml has a sentence for each."""
    return {"upside-down": bus_speed / altitude * HOUR}


def the_word() -> tuple[str, ...]:
    """Accepted words; capital letters and accents do not matter."""
    return ("altitude", "height", "altitud", "altura")


def faster_bus() -> str:
    """The option that is right."""
    return "half"


def what_changes() -> set[str]:
    """Every option that is right."""
    return {"higher", "slower"}


def way_up() -> tuple[str, ...]:
    """Every item, the first one first."""
    return ("mountain", "airliner", "border", "station")


def any_drive(distance: float, speed: float) -> float:
    """Time, in s: for a function to write, the key has its parameters, and is asked for each input."""
    return distance / speed


def any_drive_slips(distance: float, speed: float) -> dict[str, float]:
    """What a function with a slip gives; it is recognised when it fits for every input."""
    return {"turned-around": speed / distance}


def words_alike() -> dict[str, str]:
    """The right partner of every left item."""
    return {"distance": "r", "exit": "t", "success": "q", "road": "p"}


def words_alike_slips() -> dict[str, tuple[str, str]]:
    """Pairs that somebody has a reason to make; exercises.toml has a sentence for each."""
    return {"looks-like-exit": ("exit", "q"), "looks-like-exito": ("success", "t")}


def bus_heights(bus_speed: float, time: tuple[float, ...]) -> dict[str, list[float]]:
    """Heights, in m, row by row; a column that is filled in comes by its id, in its unit."""
    return {"height": [bus_speed * hours * KM for hours in time]}


def bus_heights_slips(bus_speed: float, time: tuple[float, ...]) -> dict[str, dict[str, list[float]]]:
    """Wrong columns by the slip that leads to them."""
    return {"stands-still": {"height": [bus_speed * KM for _ in time]}}


def is_it_far() -> Words:
    """A sample answer."""
    return Words(
        en="It is only a few hours away, as far as my aunt's town.",
        es="Está a solo unas horas, tan lejos como el pueblo de mi tía.",
    )
