import math

import pytest

from reachstars import physics
from reachstars.facts.read import all_facts, fact_value
from reachstars.physics import DEGREE, KM, MILE

ON_EARTH = sorted(
    name.removeprefix("places.").removesuffix("_latitude")
    for name in all_facts()
    if name.startswith("places.") and name.endswith("_latitude")
)


def place(name: str) -> tuple[float, float]:
    return fact_value(f"places.{name}_latitude"), fact_value(f"places.{name}_longitude")


def distance(start: str, end: str) -> float:
    return physics.great_circle_distance(*place(start), *place(end))


def test_the_places_of_the_story_are_there() -> None:
    assert set(ON_EARTH) >= {
        "edwards",
        "french_camp",
        "houston",
        "la_piedad",
        "livermore",
        "pad_39a",
        "santa_barbara",
        "stockton",
    }


@pytest.mark.parametrize("name", ON_EARTH)
def test_every_place_lies_in_mexico_or_the_united_states(name: str) -> None:
    latitude, longitude = place(name)

    assert 15 < latitude / DEGREE < 49
    assert -125 < longitude / DEGREE < -67


@pytest.mark.parametrize(
    ("start", "end", "kilometres"),
    [
        ("stockton", "french_camp", 11),
        ("stockton", "livermore", 51),
        ("stockton", "santa_barbara", 422),
        ("stockton", "edwards", 461),
        ("stockton", "la_piedad", 2_707),
        ("stockton", "houston", 2_597),
        ("houston", "pad_39a", 1_409),
    ],
)
def test_places_are_as_far_apart_as_a_map_has_them(start: str, end: str, kilometres: float) -> None:
    # Two minutes of arc, to which La Piedad is known, are 3.7 km.
    assert distance(start, end) / KM == pytest.approx(kilometres, rel=0.005, abs=1)


def test_livermore_is_32_miles_from_stockton_and_la_piedad_nearly_1700() -> None:
    assert distance("stockton", "livermore") / MILE == pytest.approx(32, abs=1)
    assert distance("la_piedad", "stockton") / MILE == pytest.approx(1_682, abs=10)


def test_the_pad_seen_from_the_earths_centre_is_where_its_note_says() -> None:
    position = physics.fixed_from_geodetic(*place("pad_39a"))

    from_centre = math.atan2(position[2], math.hypot(position[0], position[1]))

    assert from_centre / DEGREE == pytest.approx(28.45, abs=0.005)
