"""The ascent explorer against the model it was flown with, and its fates against vis-viva written out here."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.figures import ascent_layout as layout
from reachstars.figures.ascent_fate import ATLANTIC, fate_of, fate_of_speed, lowest_aim
from reachstars.figures.ascent_flights import FILE, Flight, all_steps, flight, flights_text, flown_flight, read_flight
from reachstars.figures.explorer import explorer, flown, flown_picture, picture, scene
from reachstars.figures.scene import Scene
from reachstars.figures.stills import FOLDER
from reachstars.language import LANGUAGES, Language

MU, RADIUS, TURN = 3.986004418e14, 6_378_137.0, 7.292115e-5  # SI
STEPS = [*all_steps()]
STS_128 = flight(104.5, 15)
LARGEST_FILE = 300_000  # bytes


def falling(drawn: Scene) -> list[tuple[float, float]]:
    return [(mark.x, mark.y) for mark in drawn.marks if mark.role == "impact"]


def apogee_and_perigee(speed: float, height: float) -> tuple[float, float]:
    """Where a level flight at a speed against the stars in m/s leads: km over the ground, from energy and momentum."""
    start = RADIUS + height * 1000
    axis = 1 / (2 / start - speed**2 / MU)
    other = 2 * axis - start
    low, high = sorted((start, other))
    return (low - RADIUS) / 1000, (high - RADIUS) / 1000


@pytest.mark.parametrize(("throttle", "cargo"), [(67, 40), (79, 0), (88, 5), (104.5, 15), (104.5, 17.5), (109, 40)])
def test_a_flight_in_the_file_is_what_the_model_flies_now(throttle: float, cargo: float) -> None:
    """After a change of the model: python -m tests.fits.fly_ascents."""
    kept, now = flight(throttle, cargo), flown_flight(throttle, cargo)

    assert (kept.stopped, kept.drop[3], len(kept.times)) == (now.stopped, now.drop[3], len(now.times))
    for name in ("throttle", "cargo", "time", "altitude", "downrange", "speed", "gift", "left", "perigee", "apogee"):
        # The last digit may turn where another machine rounds.
        assert getattr(kept, name) == pytest.approx(getattr(now, name), abs=0.11), name
    for name, digit in (("heights", 0.1), ("ways", 1), ("speeds", 0.01), ("felt", 0.01), ("max_q", 0.1)):
        assert getattr(kept, name) == pytest.approx(getattr(now, name), abs=1.01 * digit), name


def test_every_pair_of_steps_was_flown_and_the_file_is_small() -> None:
    text = (FOLDER / FILE).read_text(encoding="utf-8")
    flights = [read_flight(line) for line in text.splitlines()[1:-1]]

    assert [(one.throttle, one.cargo) for one in flights] == STEPS
    assert [(one.throttle, one.cargo) for one in (flight(*step) for step in STEPS)] == STEPS
    assert flights_text(iter(flights)) == text
    assert len(text) < LARGEST_FILE
    for one in flights:
        assert len({len(one.times), len(one.heights), len(one.ways), len(one.speeds), len(one.felt)}) == 1
        assert max(one.felt) <= fact_value("vehicles.most_g") + 0.005
        assert one.speeds[-1] == pytest.approx(one.speed, abs=0.02)


def test_the_flight_of_sts_128_is_the_physics_flight() -> None:
    whole = physics.ascent()
    stop = whole.event("cut-off")

    assert STS_128.time == pytest.approx(stop.time, abs=0.2)
    assert STS_128.speed == pytest.approx(stop.speed / 1000, abs=0.001)
    assert STS_128.altitude == pytest.approx(stop.altitude / 1000, abs=0.1)
    assert np.interp(STS_128.times[1:-1], whole.time, whole.speed / 1000) == pytest.approx(
        STS_128.speeds[1:-1], abs=0.02
    )
    assert STS_128.max_q[2] == pytest.approx(whole.dynamic_pressure.max() / 1000, abs=0.1)


def test_more_cargo_or_less_throttle_never_brings_it_farther() -> None:
    throttles, cargoes = (setting.steps for setting in EXPLORERS["ascent"].settings)
    perigees = np.array([[flight(throttle, cargo).perigee for cargo in cargoes] for throttle in throttles])

    assert np.diff(perigees, axis=0).min() > -0.5
    assert np.diff(perigees, axis=1).max() < 0.5


def test_the_most_cargo_that_reaches_orbit_grows_with_the_throttle() -> None:
    """What the lesson's exercises lean on."""
    most = {
        throttle: max((cargo for level, cargo in STEPS if level == throttle and orbit(throttle, cargo)), default=None)
        for throttle in (82.0, 85.0, 91.0, 100.0, 104.5, 109.0)
    }

    assert most == {82.0: None, 85.0: 0.0, 91.0: 7.5, 100.0: 12.5, 104.5: 15.0, 109.0: 17.5}


def orbit(throttle: float, cargo: float) -> bool:
    return fate_of(flight(throttle, cargo)).kind == "orbit"


@pytest.mark.parametrize(("throttle", "cargo"), STEPS[::23])
def test_a_fate_is_that_of_energy_and_momentum(throttle: float, cargo: float) -> None:
    one = flight(throttle, cargo)
    fate = fate_of(one)
    axis = RADIUS + (one.perigee + one.apogee) / 2 * 1000
    radius = 2 / ((one.drop[2] * 1000) ** 2 / MU + 1 / axis)

    assert fate.kind == ("falls" if one.perigee < 0 else "orbit" if one.perigee >= lowest_aim() else "grazes")
    # Heights count over the sea, orbits over the equator's radius: up to 21 km at the poles, here some 8 to 20.
    assert (radius - RADIUS) / 1000 == pytest.approx(one.drop[1], abs=20)
    if fate.kind == "falls":
        # Added up in small steps, with plain gravity, the fall takes as long and ends as far.
        time, angle = fallen(radius, one)
        assert fate.duration == pytest.approx(time, rel=0.01, abs=1)
        assert fate.distance == pytest.approx(one.drop[0] + angle * RADIUS / 1000 - one.gift * time, rel=0.01, abs=5)


def fallen(radius: float, one: Flight) -> tuple[float, float]:
    """Time in s and angle of a fall, by steps."""
    speed = one.drop[2] * 1000
    low, high = RADIUS + one.perigee * 1000, RADIUS + one.apogee * 1000
    momentum = math.sqrt(2 * MU * low * high / (low + high))
    across = momentum / radius
    up = math.sqrt(max(speed**2 - across**2, 0)) * (1 if one.drop[3] else -1)
    time = angle = 0.0
    step = 0.25
    while radius > RADIUS:
        up += step / 2 * (momentum**2 / radius**3 - MU / radius**2)
        radius += step * up
        angle += step * momentum / radius**2
        up += step / 2 * (momentum**2 / radius**3 - MU / radius**2)
        time += step
    return time, angle


@given(st.floats(-12, 40, allow_nan=False))
@settings(max_examples=60, deadline=None)
def test_an_answered_speed_leads_where_energy_says(speed: float) -> None:
    fate = fate_of_speed(STS_128, speed)
    against_stars = 1000 * (speed + STS_128.gift if speed >= 0 else max(-speed - STS_128.gift, 0))
    gone = against_stars >= math.sqrt(2 * MU / (RADIUS + 104_400))

    if gone:
        assert fate.kind == "escapes"
        return
    low, high = apogee_and_perigee(against_stars, STS_128.altitude)
    assert fate.lowest == pytest.approx(low, abs=0.5)
    assert (fate.kind == "falls") == (low < 0) or abs(low) < 0.1
    if fate.kind != "escapes":
        assert fate.highest == pytest.approx(high, rel=1e-3)


def test_slower_falls_nearer() -> None:
    distances = [fate_of_speed(STS_128, speed).distance for speed in np.arange(-7.4, 7.5, 0.2)]

    assert np.all(np.diff(distances) > 0)
    assert fate_of_speed(STS_128, 0).distance == pytest.approx(STS_128.downrange, abs=1)


def test_as_far_as_the_atlantic_is_wide_it_falls_into_the_atlantic() -> None:
    """From the pad, at the azimuth of the station's orbit, to the coast of Ireland (Valentia, 51.9 N, 10.4 W)."""
    pad = (fact_value("places.pad_39a_latitude"), fact_value("places.pad_39a_longitude"))
    valentia = (math.radians(51.9), math.radians(-10.4))
    half = (
        math.sin((valentia[0] - pad[0]) / 2) ** 2
        + math.cos(pad[0]) * math.cos(valentia[0]) * math.sin((valentia[1] - pad[1]) / 2) ** 2
    )

    assert 2 * 6371 * math.asin(math.sqrt(half)) > ATLANTIC


@pytest.mark.parametrize(
    ("language", "sent", "sentence"),
    [
        (
            "en",
            (104.5, 15),
            "With 15 metric tons at 104.5%, the engines stop after 8 min 28 s, at 7.59 km/s and 104 km up, with "
            "1.5 metric "
            "tons of fuel left. It is in orbit, between 59 km and 234 km high. "
            "At the highest point its small engines must add 52 m/s, or the air at the lowest brings it down.",
        ),
        (
            "es",
            (104.5, 17.5),
            "Con 17.5 toneladas y 104.5% de potencia, el tanque se vacía a los 8 min 29 s, a 7.56 km/s y 104 km "
            "de altura. "
            "Le falta un pelito para la órbita, 27 m/s: da casi toda la vuelta, "
            "pero a 30 km de altura el aire es denso, y cae.",
        ),
        (
            "en",
            (76, 15),
            "With 15 metric tons at 76%, the tank is empty after 11 min 12 s, at 6.53 km/s and 104 km up. "
            "It is 1.06 km/s too slow for the orbit: it falls into the Atlantic, 3,620 km from Florida.",
        ),
        (
            "es",
            (104.5, 30),
            "Con 30 toneladas y 104.5% de potencia, el tanque se vacía a los 8 min 26 s, a 7.22 km/s y 104 km "
            "de altura. "
            "Le faltan 363 m/s para la órbita: pasa de largo el Atlántico y cae a 5,780 km de Florida.",
        ),
        (
            "es",
            (67, 0),
            "Con la bodega vacía y 67% de potencia, el tanque se vacía a los 12 min 40 s, a 5.59 km/s y 104 km "
            "de altura. "
            "Le faltan 1.99 km/s para la órbita: cae al Atlántico, a 2,650 km de Florida.",
        ),
    ],
)
def test_it_says_what_became_of_the_flight(language: Language, sent: tuple[float, float], sentence: str) -> None:
    assert scene("ascent", sent, language).sentence == sentence


@pytest.mark.parametrize(
    ("language", "speed", "end"),
    [
        ("en", 7.6, "That is an orbit: it goes around between 104 km and 264 km high. "
         "So low, the air brakes: its small engines must soon push it higher."),
        ("es", 5.9, "Demasiado lento: a los 4 min 2 s cae al Atlántico, a 2,810 km de Florida."),
        ("en", 7.54, "Very nearly an orbit: it would come around, but 63 km up the air is thick, and it falls."),
        ("es", 7.5, "Demasiado lento: a los 24 min 27 s cae a 12,300 km de Florida, más allá del Atlántico."),
        ("en", -6.7, "The minus sign turns you around: 104 km up you fly back to where you came from, at 6.70 km/s. "
         "After 4 min 18 s it falls 324 km behind Florida."),
        ("es", -5.9, "A los 3 min 32 s cae al Atlántico, a 149 km de Florida."),
        ("en", 20, "So fast, it leaves the Earth and never comes back."),
        ("es", 0, "Cae en línea recta, al Atlántico, a 1,390 km de Florida."),
        ("en", math.nan, "That is not a speed that can be flown. Type a number with a unit, such as 5 km/s."),
        ("es", 1e300, "Nada puede volar tan rápido: la luz, lo más rápido que existe, va a 299,792 km/s."),
    ],
)  # fmt: skip
def test_an_answered_speed_is_flown_and_said(language: Language, speed: float, end: str) -> None:
    drawn = flown("ascent", {"speed": speed}, language)

    assert drawn.sentence.endswith(end)
    assert end in flown_picture("ascent", {"speed": speed}, language).alt


def test_what_falls_is_marked_where_it_falls() -> None:
    drawn = flown("ascent", {"speed": 2.0}, "en")
    fate = fate_of_speed(STS_128, 2.0)
    angle, height = fate.path[-1]

    assert height == pytest.approx(0, abs=0.1)
    assert falling(drawn) == [layout.around(angle, height), layout.STRIP.at(angle * layout.RADIUS, height)]
    assert falling(scene("ascent", (104.5, 15), "en")) == []


def test_an_answer_outside_of_what_can_be_flown_is_said() -> None:
    for inputs, begin in (
        ({"throttle": 150.0}, "Only 109% and 15 metric tons can be flown here. With 15 metric tons at 109%"),
        ({"cargo": -3.0}, "Only 104.5% and 0 metric tons can be flown here. With an empty bay at 104.5%"),
        ({"throttle": math.nan}, "Only 104.5% and 15 metric tons can be flown here."),
        ({"throttle": 100.4, "cargo": 11.0}, "With 10 metric tons at 100%"),
    ):
        assert flown("ascent", inputs, "en").sentence.startswith(begin)


def test_load_and_flame_grow_with_their_settings() -> None:
    small, large = (scene("ascent", sent, "en") for sent in ((67, 2.5), (109, 40)))
    heights = {
        role: [next(mark.y for mark in drawn.marks if mark.role == role) for drawn in (small, large)]
        for role in ("cargo", "throttle")
    }

    assert heights["cargo"][0] > heights["cargo"][1] == layout.BAY[1]
    assert heights["throttle"][0] < heights["throttle"][1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_there_are_three_flights_and_a_table_of_more(language: Language) -> None:
    made = picture("ascent", language)

    assert made.svg.startswith("<svg ")
    assert len(made.table.rows) >= 6
    for sent in ((104.5, 15), (104.5, 30), (76, 15)):
        assert scene("ascent", sent, language).sentence in made.alt
    for row in made.table.rows:
        one = flight(float(row[0].rstrip("%")), float(row[1]))
        assert row[2:4] == (f"{one.time:.0f}", f"{one.speed:.2f}")


def test_the_orbits_line_in_the_graph_is_the_speed_of_the_orbit() -> None:
    """From vis-viva at the height of cut-off on the published orbit, less what the turning Earth gives at most."""
    start = RADIUS + 96_000
    axis = RADIUS + (59 + 234) / 2 * 1000
    against_stars = math.sqrt(MU * (2 / start - 1 / axis)) / 1000

    assert against_stars - TURN * start / 1000 < STS_128.speed < against_stars
    assert against_stars == pytest.approx(STS_128.speed + STS_128.gift, abs=0.01)
    assert "7.59 km/s" in explorer("ascent", "en").alt


def test_a_single_ton_left_is_no_plural_without_a_decimal() -> None:
    left = scene("ascent", (109.0, 17.5), "en").sentence, scene("ascent", (109.0, 17.5), "es").sentence

    assert "with 1.0 metric tons of fuel left" in left[0]
    assert "sobran 1.0 toneladas de combustible" in left[1]
