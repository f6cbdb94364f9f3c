"""An answer of lesson 09 is flown before it is judged: what a wrong one sounds like, in both languages."""

from math import acos, pi, sqrt
from pathlib import Path

import pytest

from reachstars.exercise.mark import mark
from reachstars.exercise.shown import inputs_shown, show_of
from reachstars.figures.explorer import flown
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "09-shuttle-orbit")
MU = 398_600.4418  # km³/s², WGS84
EARTH = 6378.137  # km, WGS84
STATION = EARTH + 350  # km from the Earth's centre


def heard(typed: str, language: Language) -> tuple[str, str]:
    """What the explorer of orbit-speed says of an answer, and the verdict that comes after it."""
    exercise = LESSONS[language].exercise("orbit-speed")
    assert exercise is not None
    show = show_of(exercise)
    assert show is not None

    judged = mark(exercise, typed, LESSONS[language].keys["orbit-speed"], language)
    inputs = inputs_shown(exercise, typed, judged.value)

    assert inputs is not None
    return flown(show.explorer, inputs, language).sentence, judged.slip or judged.verdict


@pytest.mark.parametrize(
    ("typed", "judged", "english", "spanish"),
    [
        (
            "5.44 km/s",
            "diameter-for-radius",
            "you fall back to the Earth and hit the sea",
            "caes de regreso a la Tierra y llegas al mar",
        ),
        ("33.7 km/s", "forgot-earth-radius", "you leave the Earth and never come back", "te vas de la Tierra"),
        ("59.2 km/s", "forgot-square-root", "you leave the Earth and never come back", "te vas de la Tierra"),
        ("10.9 km/s", "escape-speed", "you leave the Earth and never come back", "te vas de la Tierra"),
        ("7.91 km/s", "forgot-altitude", "you go around on an ellipse", "elipse"),
        ("7.77 km/s", "worked-example", "you go around on an ellipse", "elipse"),
        ("7.7 km/s", "right", "you close a circle: always 350 km high", "cierras un círculo"),
    ],
)
def test_right_or_wrong_the_answer_flies_first_and_the_page_says_where_it_went(
    typed: str, judged: str, english: str, spanish: str
) -> None:
    for language in LANGUAGES:
        sentence, told = heard(typed, language)
        assert Words(english, spanish).in_language(language) in sentence.replace("\u00a0", " ")
        assert told == judged


def test_too_slow_comes_down_where_plain_geometry_says() -> None:
    """The whole width for the radius: an ellipse from its highest point down to the ground."""
    speed = sqrt(MU / (2 * STATION))
    axis = 1 / (2 / STATION - speed**2 / MU)
    eccentricity = STATION / axis - 1
    width = axis * (1 - eccentricity**2)
    way = EARTH * (pi - acos((width / EARTH - 1) / eccentricity))

    english, spanish = (heard(f"{speed:.4f} km/s", language)[0].replace("\u00a0", " ") for language in LANGUAGES)

    assert f"{way:,.0f} km" == "2,123 km"
    assert (
        english
        == "From 350 km at 5.44 km/s you fall back to the Earth and hit the sea after 6.6 minutes, 2,120 km away."
    )
    assert spanish == (
        "Desde 350 km a 5.44 km/s caes de regreso a la Tierra y llegas al mar en 6.6 minutos, a 2,120 km de distancia."
    )
