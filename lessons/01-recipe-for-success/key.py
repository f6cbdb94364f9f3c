"""The answer key of lesson 01: every right answer, and the slips that lead to a wrong one.

The functions take the givens of their exercise in the unit that exercises.toml names and return SI values.
"""

from reachstars.facts.units import UNITS
from reachstars.language import Words
from reachstars.physics import DAY, HOUR, MINUTE

WEEK = 7 * DAY
YEAR, MONTH = UNITS["yr"].si, UNITS["month"].si


def road_order() -> tuple[str, ...]:
    """Every moment, the first one first; whichever page is right about the laboratory, it stays in its place."""
    return ("television", "radio", "degree", "laboratory", "houston", "chosen")


def stretches(start: tuple[float, ...], end: tuple[float, ...]) -> dict[str, list[float]]:
    """Length of each stretch, in s."""
    return {"time": [(last - first) * YEAR for first, last in zip(start, end, strict=True)]}


def stretches_slips(start: tuple[float, ...], end: tuple[float, ...]) -> dict[str, dict[str, list[float]]]:
    """Lengths, in s, that a known slip leads to."""
    return {
        "both-ends": {"time": [(last - first + 1) * YEAR for first, last in zip(start, end, strict=True)]},
        "from-the-dream": {"time": [(last - start[0]) * YEAR for last in end]},
    }


def ingredients() -> dict[str, str]:
    """The moment that shows each ingredient."""
    return {"want": "r", "far": "p", "prepare": "s", "persevere": "q"}


def ingredients_slips() -> dict[str, tuple[str, str]]:
    """Pairs that somebody has a reason to make."""
    return {"dish-for-ingredient": ("persevere", "t"), "question-for-wish": ("want", "p")}


def weeks_of_practice(hours: float, minutes: float, days: float) -> float:
    """Time until the hours are practiced, in s."""
    return hours * HOUR / (minutes * MINUTE * days) * WEEK


def weeks_of_practice_slips(hours: float, minutes: float, days: float) -> dict[str, float]:
    """Times, in s, that a known slip leads to."""
    sessions = hours * HOUR / (minutes * MINUTE)
    return {
        "days-for-weeks": sessions * WEEK,
        "every-day": sessions * DAY,
        "hours-for-minutes": hours / (minutes * days) * WEEK,
    }


def average_gap(applications: float, years: float) -> float:
    """Average time between two applications, in s: there is one gap fewer than there are applications."""
    return years * YEAR / (applications - 1)


def average_gap_slips(applications: float, years: float) -> dict[str, float]:
    """Times, in s, that a known slip leads to."""
    return {
        "counted-applications": years * YEAR / applications,
        "one-gap-too-many": years * YEAR / (applications + 1),
        "years-for-months": years / (applications - 1) * MONTH,
    }


def lab_years() -> set[str]:
    """Every reason that could explain the years and that could be checked."""
    return {"student", "ends", "copied"}


def forty_years() -> Words:
    """A sample answer of the highest level."""
    return Words(
        en="A plan that long works when each step opens the next one. First José decided, in 1980. Before he could be "
        "an astronaut he had to study, so he earned his last degree in 1986. NASA said no until 2004, but he kept "
        "learning between one no and the next, because Adela had asked what the others had. That is the ingredient "
        "“recognize how far you are”. No source tells me when he sent each application. I would ask him.",
        es="Un plan tan largo funciona cuando cada paso abre el siguiente. Primero José se decidió, en 1980. Antes de "
        "poder ser astronauta tuvo que estudiar: obtuvo su último título en 1986. La NASA le dijo que no hasta 2004, "
        "pero siguió aprendiendo entre un no y otro, porque Adela le había preguntado qué tenían los demás. Ese es el "
        "ingrediente «reconoce qué tan lejos estás». Ninguna fuente me dice cuándo mandó cada solicitud. Se lo "
        "preguntaría a él.",
    )
