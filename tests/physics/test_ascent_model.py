"""The shuttle's way up: what must hold for every choice, and what the events must be."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.facts.units import UNITS
from reachstars.physics import DEGREE, EARTH_RADIUS, KM, MU_EARTH, Ascent, AscentPlan
from reachstars.physics.ascent_fitted import FITTED
from reachstars.physics.ascent_forces import Stage, Target

STS_128 = physics.ascent()
ARRAYS = ("altitude", "downrange", "speed", "inertial_speed", "flight_path_angle", "mass", "throttle")
plans = st.builds(
    AscentPlan,
    throttle=st.floats(0.67, 1.09),
    bucket=st.floats(0.67, 1.09),
    most_g=st.floats(2, 5),
    inclination=st.floats(28.61, 62).map(lambda degrees: degrees * DEGREE),
    perigee_altitude=st.floats(-100 * KM, 100 * KM),
    apogee_altitude=st.floats(100 * KM, 1_000 * KM),
    extra_mass=st.floats(-25_000, 100_000),
    boosters=st.sampled_from((True, True, True, False)),
)


def test_sts_128_reaches_the_orbit_that_was_published() -> None:
    assert STS_128.outcome == "orbit"
    assert STS_128.perigee_altitude == pytest.approx(59 * KM, abs=0.2 * KM)
    assert STS_128.apogee_altitude == pytest.approx(234 * KM, abs=0.5 * KM)
    assert STS_128.inclination / DEGREE == pytest.approx(51.64, abs=0.03)


def test_everything_happens_in_its_order() -> None:
    names = [name for name, _ in STS_128.events]

    assert names == [
        "lift-off",
        "full-throttle",
        "throttle-down",
        "max-q",
        "throttle-up",
        "booster-separation",
        "g-limit",
        "cut-off",
        "tank-drop",
    ]


@pytest.mark.parametrize(
    ("event", "figure", "value"),
    [
        ("full-throttle", "speed", "vehicles.throttle_to_full_speed"),
        ("throttle-down", "speed", "vehicles.throttle_down_speed"),
        ("throttle-up", "speed", "vehicles.throttle_up_speed"),
        ("g-limit", "felt_g", "vehicles.most_g"),
    ],
)
def test_events_are_found_where_they_are(event: str, figure: str, value: str) -> None:
    assert getattr(STS_128.event(event), figure) == pytest.approx(fact_value(value), rel=1e-4)


def test_at_lift_off_the_thrust_is_just_the_weight() -> None:
    moment = STS_128.event("lift-off")

    # The turning Earth carries a little of the weight.
    assert 0 < moment.time <= fact_value("vehicles.booster_full_power")
    assert moment.felt_g == pytest.approx(1, abs=0.004)
    assert (moment.altitude, moment.speed) == (0, 0)


def test_the_greatest_dynamic_pressure_is_greater_than_any_seconds() -> None:
    highest = STS_128.event("max-q")

    assert highest.dynamic_pressure >= STS_128.dynamic_pressure.max()
    assert 550 <= highest.dynamic_pressure / UNITS["psf"].si <= 750
    assert 45 <= highest.time <= 65


def test_at_cut_off_it_has_the_energy_of_its_orbit() -> None:
    moment = STS_128.event("cut-off")
    axis = EARTH_RADIUS + (59 + 234) / 2 * KM

    radius = MU_EARTH / (moment.inertial_speed**2 / 2 + MU_EARTH / (2 * axis))

    assert 500 <= moment.time <= 515
    assert moment.inertial_speed == pytest.approx(7_870, abs=15)
    # Heights are those over the flattened Earth, 3 km lower at that latitude than at the pad.
    assert radius - EARTH_RADIUS == pytest.approx(moment.altitude - 8.3 * KM, abs=1 * KM)


def test_the_boosters_fall_off_and_nothing_else_jumps() -> None:
    separation = STS_128.event("booster-separation")
    step = np.searchsorted(STS_128.time, separation.time)

    assert np.diff(STS_128.mass)[step - 1] < -2 * fact_value("vehicles.booster_empty")
    assert np.abs(np.diff(STS_128.speed)).max() < 31
    assert np.abs(np.diff(STS_128.inertial_speed)).max() < 31
    assert np.all(np.diff(STS_128.mass) <= 0)


def test_height_grows_as_speed_and_direction_say() -> None:
    climb = STS_128.speed * np.sin(STS_128.flight_path_angle)
    middle = (climb[1:-2] + climb[2:-1]) / 2

    # Over the flattened Earth the sea falls away by up to 17 m a second on the way north.
    assert np.diff(STS_128.altitude[1:-1]) == pytest.approx(middle, abs=20)
    assert np.diff(STS_128.altitude[1:100]) == pytest.approx(middle[:98], abs=2)


def test_the_way_along_the_ground_is_that_of_the_level_speed() -> None:
    level = STS_128.speed * np.cos(STS_128.flight_path_angle) * EARTH_RADIUS / (EARTH_RADIUS + STS_128.altitude)
    way = np.sum((level[1:] + level[:-1]) / 2 * np.diff(STS_128.time))

    assert STS_128.downrange[-1] == pytest.approx(way, rel=0.005)
    assert np.all(np.diff(STS_128.downrange[12:]) > 0)


def test_high_above_the_air_and_without_thrust_it_is_on_keplers_ellipse() -> None:
    target = Target(EARTH_RADIUS + 800 * KM, EARTH_RADIUS + 900 * KM, 51.64 * DEGREE)
    stage = Stage(physics.discovery(), FITTED, target, EARTH_RADIUS, 0.5, 0.0, 30.0, boosters=False, law=(0.0, 0.0))
    height = 800 * KM
    speed = target.speed(EARTH_RADIUS + height)
    start = (height, 0.5, 0.0, 0.0, 0.6 * speed, 0.8 * speed, 0.0)
    period = physics.orbital_period(target.axis)

    path = physics.integrate(stage.rates, (0, period), start, relative=1e-10, absolute=1e-6)

    # The air at 800 km costs some centimetres a turn.
    assert path.end[0] == pytest.approx(height, abs=2)
    assert path.end[1] == pytest.approx(0.5, abs=1e-6)
    assert path.end[2] == pytest.approx(2 * np.pi, abs=1e-6)
    assert path.at(period / 2)[0] == pytest.approx(900 * KM, abs=2)


def test_the_throttle_follows_the_schedule() -> None:
    levels = {1: 1.0, 15: 1.045, 40: 0.72, 100: 1.045, 300: 1.045}

    assert {second: round(STS_128.throttle[second], 3) for second in levels} == levels
    assert 0.67 <= STS_128.throttle[505] < 0.75
    assert STS_128.throttle[-1] == 0


def test_the_mass_is_that_of_the_published_stack_less_what_has_burnt() -> None:
    assert STS_128.mass[0] == pytest.approx(fact_value("vehicles.stack_sts128"), rel=1e-12)
    vehicle = physics.discovery()
    tank = STS_128.mass[-1] - vehicle.orbiter - vehicle.tank
    assert 0 < tank < 0.02 * vehicle.propellant


def test_what_was_fitted_is_near_what_is_published() -> None:
    """Propellant, thrust at launch and the tank's content, none of them fitted to these figures."""
    vehicle, boosters = physics.discovery(), physics.discovery().boosters
    flow, _ = boosters.burning(0.5)

    assert boosters.propellant / 2 == pytest.approx(fact_value("vehicles.booster_propellant"), rel=0.02)
    assert 719_000 <= vehicle.propellant <= 730_000  # published figures of the tank
    each = (flow * boosters.exhaust_speed - 101_325 * boosters.nozzle) / 2
    assert 2.65e6 * UNITS["lbf"].si <= each <= fact_value("vehicles.booster_thrust_launch")


def test_the_boosters_burn_what_they_hold() -> None:
    boosters = physics.discovery().boosters
    times = np.linspace(0, boosters.times[-1], 20_001)
    flow, left = np.array([boosters.burning(time) for time in times.tolist()]).T

    assert left[0] == boosters.propellant
    assert boosters.burning(boosters.times[-1]) == (0, 0)
    assert boosters.burning(1e3) == (0, 0)
    assert left[-2] == pytest.approx(0, abs=1)
    assert -np.diff(left) == pytest.approx((flow[1:] + flow[:-1]) / 2 * np.diff(times), abs=0.3)


def test_a_shorter_step_flies_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reachstars.physics.ascent_flight._BEND", 0.1)
    monkeypatch.setattr("reachstars.physics.ascent_flight._RELATIVE", 1e-10)

    fine = physics.ascent()

    assert fine.event("cut-off").time == pytest.approx(STS_128.event("cut-off").time, abs=0.01)
    assert fine.altitude[:520] == pytest.approx(STS_128.altitude[:520], abs=10)
    assert fine.speed[:520] == pytest.approx(STS_128.speed[:520], abs=0.3)


@given(plans)
@settings(max_examples=40, deadline=None)
def test_every_choice_ends_in_an_outcome(plan: AscentPlan) -> None:
    flight = physics.ascent(plan)

    names = [name for name, _ in flight.events]
    assert flight.outcome in {"orbit", "falls back", "stays on the pad"}
    assert all(np.all(np.isfinite(getattr(flight, name))) for name in ARRAYS)
    assert flight.time[-1] <= 925
    assert (flight.outcome == "stays on the pad") == (not names)
    if flight.outcome == "orbit":
        assert "cut-off" in names
        assert flight.perigee_altitude == pytest.approx(plan.perigee_altitude, abs=20 * KM)
        assert flight.apogee_altitude == pytest.approx(plan.apogee_altitude, abs=20 * KM)
    assert [moment.time for _, moment in flight.events] == sorted(moment.time for _, moment in flight.events)


@given(st.floats(2.5, 4), st.floats(-10_000, 5_000))
@settings(max_examples=10, deadline=None)
def test_the_limit_of_acceleration_is_never_exceeded(most_g: float, extra_mass: float) -> None:
    flight = physics.ascent(AscentPlan(most_g=most_g, extra_mass=extra_mass))

    assert flight.felt_g.max() <= most_g + 1e-6
    assert max(moment.felt_g for _, moment in flight.events) <= most_g + 1e-6


def test_without_boosters_it_stays_where_it_is() -> None:
    flight = physics.ascent(AscentPlan(boosters=False))

    assert flight.outcome == "stays on the pad"
    assert flight.events == ()
    assert (flight.altitude.max(), flight.speed.max()) == (0, 0)


def test_with_too_much_cargo_the_tank_runs_dry_and_it_falls_back() -> None:
    flight = physics.ascent(AscentPlan(extra_mass=60_000))

    assert flight.outcome == "falls back"
    assert "tank-dry" in [name for name, _ in flight.events]
    assert flight.perigee_altitude < 0


def test_with_weaker_engines_it_never_comes_farther() -> None:
    """The steering is found for weak engines too: once it was not, and 91 % without cargo flew 739 km high."""
    for extra in (-15_000, 0, 20_000):
        flights = [physics.ascent(AscentPlan(throttle=level, extra_mass=extra)) for level in (0.72, 0.85, 0.91, 0.98)]
        lowest = [flight.perigee_altitude for flight in flights]

        # Those that reach their orbit are all in the same, to the aim's few metres.
        assert np.diff(lowest).min() > -100
        assert all(flight.altitude.max() < 112 * KM for flight in flights)


def test_a_lighter_shuttle_keeps_more_propellant() -> None:
    masses = [physics.ascent(AscentPlan(extra_mass=extra)).mass[-1] - extra for extra in (0, -5_000, -10_000)]

    assert masses == sorted(masses)


def test_the_turning_earth_helps_most_towards_the_east() -> None:
    left = [physics.ascent(AscentPlan(inclination=degrees * DEGREE)).mass[-1] for degrees in (28.61, 40, 51.64, 60)]

    assert left == sorted(left, reverse=True)


def test_an_event_that_did_not_happen_is_told_with_those_that_did() -> None:
    with pytest.raises(
        KeyError, match="'splash' did not happen on this ascent; what happened: lift-off, full-throttle"
    ):
        STS_128.event("splash")


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"throttle": 1.2}, "A full throttle lies between 0.67 and 1.09; 1.2 does not."),
        ({"bucket": float("nan")}, "A throttle lies between 0.67 and 1.09; nan does not."),
        ({"most_g": 29.4}, "A limit of acceleration lies between 2 and 5 times standard gravity; 29.4 does not."),
        ({"inclination": 51.6}, "An inclination lies between 0.4993 and 1.0821 rad; 51.6 rad does not."),
        ({"perigee_altitude": 300e3}, "A perigee lies between -100,000 m and 250,000 m; 300,000 m does not."),
        ({"apogee_altitude": 234.0}, "An apogee lies between 100,000 m and 1,000,000 m; 234 m does not."),
        ({"extra_mass": -1e6}, "An extra mass lies between -25,000 kg and 100,000 kg; -1,000,000 kg does not."),
        (
            {"perigee_altitude": 200e3, "apogee_altitude": 150e3},
            "An apogee is not below its perigee; 150,000 m is below 200,000 m.",
        ),
    ],
)
def test_a_choice_outside_its_range_is_refused_in_a_sentence(choice: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        replace(AscentPlan(), **choice)  # type: ignore[arg-type]

    assert str(caught.value) == sentence


def test_the_ground_is_met_by_a_shuttle_that_cannot_hold_itself() -> None:
    flight: Ascent = physics.ascent(AscentPlan(throttle=0.67, extra_mass=60_000))

    assert flight.outcome == "falls back"
    assert flight.events[-1][0] == "ground"
    assert flight.events[-1][1].altitude == pytest.approx(0, abs=3_000)
    assert flight.felt_g[:120].max() < 3


@pytest.mark.parametrize(("perigee", "apogee"), [(100, 100), (250, 440), (250, 1_000), (0, 100)])
def test_a_high_or_round_orbit_is_met_as_well_as_a_low_one(perigee: float, apogee: float) -> None:
    # At the northern end of the ascent the sea lies some 8 km lower than at the equator, from which orbits are counted.
    flown = physics.ascent(
        AscentPlan(perigee_altitude=perigee * KM, apogee_altitude=apogee * KM, extra_mass=-25_000.0, throttle=1.09)
    )

    assert flown.outcome == "orbit"
    assert flown.perigee_altitude == pytest.approx(perigee * KM, abs=0.5 * KM)
    assert flown.apogee_altitude == pytest.approx(apogee * KM, abs=0.5 * KM)


def test_what_falls_back_stops_at_the_sea_and_not_below_it() -> None:
    plan = AscentPlan(throttle=0.7, most_g=4.8, inclination=1.038, extra_mass=95_919.0)

    flown = physics.ascent(replace(plan, perigee_altitude=98 * KM, apogee_altitude=399 * KM))

    assert flown.event("ground").altitude == pytest.approx(0, abs=0.1)
    assert flown.altitude.min() >= -0.1
