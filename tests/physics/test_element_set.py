"""Two-line element sets, what is wrong with them, and SGP4 with them."""

import math
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files

import numpy as np
import pytest

from reachstars import physics
from reachstars.facts.element_sets import element_set_facts
from reachstars.physics import DAY, DEGREE, KM, MINUTE

FIRST = "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559"
SECOND = "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025"
APRIL = (
    "1 25544U 98067A   09119.77864163  .00009789  00000-0  76089-4 0  7650\n"
    "2 25544  51.6397 195.1243 0008906 304.8273 151.9344 15.72498628598335"
)
JUNE = (
    "1 25544U 98067A   09161.51089941  .00015706  00000-0  11388-3 0   112\n"
    "2 25544  51.6406 341.1646 0009228  98.8703 312.6668 15.73580432604904"
)
OCTOBER = f"{FIRST}\n{SECOND}"
INSERTION = (
    "1 99128U          09238.22283981  .01000000  00000-0  54393-6 0    00\n"
    "2 99128  51.6389 307.4445 0134097 350.7048  67.1470 16.47403862    07"
)


def with_checksum(line: str) -> str:
    digits = sum(int(character) if character.isdigit() else character == "-" for character in line[:68])
    return line[:68] + str(digits % 10)


def test_the_two_lines_say_what_is_printed() -> None:
    station = physics.read_element_set(f"ISS (ZARYA)\n{OCTOBER}\n")

    assert (station.name, station.number) == ("ISS (ZARYA)", "25544")
    assert station.epoch == datetime(2009, 10, 9, 22, 0, 57, 265344, tzinfo=UTC)
    assert station.inclination / DEGREE == pytest.approx(51.6398)
    assert station.node / DEGREE == pytest.approx(77.7469)
    assert station.eccentricity == pytest.approx(0.000_773_1)
    assert station.argument_of_perigee / DEGREE == pytest.approx(180.0753)
    assert station.mean_anomaly / DEGREE == pytest.approx(317.5762)
    assert station.mean_motion * DAY / (2 * math.pi) == pytest.approx(15.747_173_36)


def test_the_year_is_of_the_century_in_which_there_were_satellites() -> None:
    vanguard = (
        "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\n"
        "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667"
    )
    old = with_checksum(vanguard.splitlines()[0].replace("00179", "58179")) + "\n" + vanguard.splitlines()[1]

    assert physics.read_element_set(vanguard).epoch.year == 2000
    assert physics.read_element_set(old).epoch.year == 1958


def verification() -> Iterator[tuple[str, list[list[float]]]]:
    sets = (files("sgp4") / "SGP4-VER.TLE").read_text().splitlines()
    lines = [line[:69] for line in sets if not line.startswith("#")]
    rows: list[list[float]] = []
    number = 0
    for line in (files("sgp4") / "tcppver.out").read_text().splitlines():
        if "xx" in line:
            rows = []
            yield "\n".join(lines[number : number + 2]), rows
            number += 2
        else:
            rows.append([float(word) for word in line.split()[:7]])


def test_the_whole_sgp4_verification_set_comes_out_within_a_millimetre() -> None:
    """Vallado and others (2006): 33 satellites, 667 rows, one of them without an orbit."""
    worst, count, refused = 0.0, 0, []
    for text, rows in list(verification()):
        satellite = physics.read_element_set(text, checksums="ignored")
        for minutes, *printed in rows:
            count += 1
            try:
                position, _ = physics.element_set_state(satellite, minutes * MINUTE)
            except ValueError as error:
                refused.append(str(error))
                continue
            worst = max(worst, float(np.abs(position - np.array(printed[:3]) * KM).max()))

    assert count == 667
    assert worst < 1e-6 * KM
    assert refused == [
        "The element set of satellite 33334 gives no orbit 0.00 hours after its epoch (2006-06-23 20:35 UTC): "
        "the pulls on it drive its eccentricity out of 0 to 1."
    ]


def test_an_array_of_times_gives_what_each_gives() -> None:
    station = physics.read_element_set(OCTOBER)
    times = np.array([[0.0, -3_600.0], [86_400.0, 9e5]])

    position, velocity = physics.element_set_state(station, times)
    one, moving = physics.element_set_state(station, 86_400.0)

    assert position.shape == velocity.shape == (2, 2, 3)
    assert position[1, 0] == pytest.approx(one, abs=1e-9)
    assert velocity[1, 0] == pytest.approx(moving, abs=1e-12)


def test_a_satellite_that_has_come_down_is_an_error_that_says_when() -> None:
    decayed = (
        "1 28872U 05037B   05333.02012661  .25992681  00000-0  24476-3 0  1534\n"
        "2 28872  96.4736 157.9986 0303955 244.0492 110.6523 16.46015938 10708"
    )
    satellite = physics.read_element_set(decayed)

    with pytest.raises(ValueError, match=r".") as caught:
        physics.element_set_state(satellite, np.arange(0, 7_200, 60.0))

    assert str(caught.value) == (
        "The element set of satellite 28872 gives no orbit 0.87 hours after its epoch (2005-11-29 00:28 UTC): "
        "the satellite has come down."
    )


def test_the_gravity_of_1972_is_the_one_the_sets_are_made_with() -> None:
    old, new = (physics.read_element_set(OCTOBER, gravity=gravity) for gravity in ("wgs72", "wgs84"))

    apart = np.linalg.norm(old.state(np.array(DAY))[0] - new.state(np.array(DAY))[0])

    assert physics.read_element_set(OCTOBER) == old
    assert 1 < apart < 5 * KM


def test_an_element_set_is_plain_data() -> None:
    station = physics.read_element_set(OCTOBER)

    copy = pickle.loads(pickle.dumps(station))  # noqa: S301 - our own bytes

    assert copy == station
    assert hash(copy) == hash(station)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "An element set is two lines, or three with a name first; this text has 0."),
        (FIRST, "An element set is two lines, or three with a name first; this text has 1."),
        (
            f"{SECOND}\n{FIRST}",
            "The two lines of the element set are swapped: the one that begins with 1 comes first.",
        ),
        (
            f"{FIRST}\n{FIRST}",
            "Line 2 of an element set begins with '2 '; this one begins with '1 25544U '.",
        ),
        (
            f"{FIRST[:-1]}\n{SECOND}",
            "Line 1 of an element set has 69 characters; this one has 68.",
        ),
        (
            f"{FIRST}\n{SECOND.replace(' 51.6', ' 51.7')}",
            "The checksum of line 2 is 5, but its digits and minus signs give 6: a character is wrong; "
            "copy the line again.",
        ),
        (
            FIRST + "\n" + SECOND.replace(" 51.6", " 51\N{MIDDLE DOT}6"),
            "Line 2 has the character '\N{MIDDLE DOT}', which no element set has; copy the line again.",
        ),
        (
            f"{FIRST}\n{with_checksum(SECOND.replace('25544', '25545'))}",
            "The lines are of two satellites: number 25544 and number 25545.",
        ),
        (
            f"{FIRST}\n{with_checksum(SECOND.replace(' 51.6398', '251.6398'))}",
            "The inclination in line 2 is from 0 to 180; 251.64 is not.",
        ),
        (
            f"{FIRST}\n{with_checksum(SECOND.replace('51.6398', '5l.6398'))}",
            "The inclination in line 2 should be a number; ' 5l.6398' is none.",
        ),
        (
            f"{FIRST}\n{with_checksum(SECOND.replace('15.74717336', ' 0.00000000'))}",
            "The mean motion in line 2 is from 1e-09 to 20; 0 is not.",
        ),
        (
            f"{with_checksum(FIRST.replace(' 90850-4', ' 9085O-4'))}\n{SECOND}",
            "The drag term in line 1 should be a number such as 90850-4; ' 9085O-4' is none.",
        ),
    ],
)
def test_what_is_wrong_with_the_lines_is_said(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        physics.read_element_set(text)

    assert str(caught.value) == sentence


def test_a_choice_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="The gravity of an element set is 'wgs72' or 'wgs84'; 'egm96' is neither"):
        physics.read_element_set(OCTOBER, gravity="egm96")
    with pytest.raises(ValueError, match="Checksums are 'checked' or 'ignored'; 'maybe' is neither"):
        physics.read_element_set(OCTOBER, checksums="maybe")


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="A time is a finite number of seconds; nan is not"):
        physics.element_set_state(physics.read_element_set(OCTOBER), math.nan)


def along_and_plane(older: str, newer: str) -> tuple[float, float, float]:
    """How far apart along the orbit (m) and in their planes (rad) two sets say the station is, and their age (s)."""
    old, new = physics.read_element_set(older), physics.read_element_set(newer)
    age = (new.epoch - old.epoch) / timedelta(seconds=1)
    here, moving = new.state(np.array(0.0))
    there, going = old.state(np.array(age))
    normals = [np.cross(here, moving), np.cross(there, going)]
    one, other = (normal / np.linalg.norm(normal) for normal in normals)
    turned = math.atan2(float(np.cross(there, here) @ one), float(there @ here))
    return abs(turned) * float(np.linalg.norm(here)), math.acos(float(one @ other)), age


@pytest.mark.parametrize(
    ("older", "newer"), [(APRIL, JUNE), (JUNE, OCTOBER), (APRIL, OCTOBER), (OCTOBER, JUNE), (OCTOBER, APRIL)]
)
def test_the_rule_of_thumb_holds_between_the_stations_sets_of_2009(older: str, newer: str) -> None:
    apart, plane, age = along_and_plane(older, newer)

    assert apart < physics.along_track_uncertainty(age)
    assert apart > 0.15 * physics.along_track_uncertainty(age)
    assert plane / DEGREE < 1.4


def test_near_its_epoch_a_set_is_good_to_a_kilometre_and_after_a_day_to_two() -> None:
    uncertain = physics.along_track_uncertainty(np.array([0.0, -DAY, DAY, 42 * DAY]))

    assert uncertain == pytest.approx(np.array([1.0, 2.3, 2.3, 572.2]) * KM)


@pytest.mark.parametrize("name", element_set_facts())
def test_the_sets_kept_as_facts_are_read_and_hold_for_their_days(name: str) -> None:
    fact = element_set_facts()[name]

    satellite = physics.read_element_set("\n".join(fact.lines))

    ends = np.array([physics.seconds_since_epoch(satellite, end) for end in (fact.valid_from, fact.valid_until)])
    assert np.abs(ends).max() <= physics.TRUSTED_AGE
    assert np.linalg.norm(satellite.state(ends)[0], axis=-1).min() > physics.EARTH_RADIUS


def test_of_the_days_of_sts_128_the_plane_is_known_and_the_time_is_not() -> None:
    """Carried back from 9 October to the launch attempt of 26 August, for which Molczan made elements."""
    station, insertion = physics.read_element_set(OCTOBER), physics.read_element_set(INSERTION)
    back = (insertion.epoch - station.epoch) / timedelta(seconds=1)
    poles = [np.cross(*station.state(np.array(back))), np.cross(*insertion.state(np.array(0.0)))]
    nodes = [math.atan2(pole[0], -pole[1]) / DEGREE for pole in poles]

    assert abs(nodes[0] - nodes[1]) < 0.2
    assert physics.along_track_uncertainty(back) / 7_700 > MINUTE
