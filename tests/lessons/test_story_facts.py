"""The facts of the flight agree with each other, and where sources do not, a note says so."""

from datetime import datetime

import pytest

from reachstars.facts.read import all_facts, fact, fact_value
from reachstars.language import Words


def moment(name: str) -> datetime:
    value = fact(name).value
    assert isinstance(value, datetime)
    return value


def number(name: str) -> float:
    value = fact(name).value
    assert isinstance(value, float)
    return value


def test_the_duration_in_words_is_the_duration_in_seconds() -> None:
    words = fact("sts128.duration_words").value

    assert number("sts128.duration") == ((13 * 24 + 20) * 60 + 54) * 60 + 55
    assert words == Words("13 days, 20 hours, 54 minutes and 55 seconds", "13 días, 20 horas, 54 minutos y 55 segundos")


def test_the_clock_and_the_printed_duration_differ_by_three_seconds_and_the_note_says_it() -> None:
    flown = (moment("sts128.wheels_stop") - moment("sts128.launch")).total_seconds()
    note = fact("sts128.duration").note

    assert flown - number("sts128.duration") == 3
    assert note is not None
    assert f"{flown:,.0f}" in note.en
    assert f"{flown:,.0f}" in note.es


def test_the_two_counts_of_orbits_name_each_other() -> None:
    report, biographies = fact("sts128.orbits"), fact("sts128.orbits_biographies")

    assert (report.value, biographies.value) == (219, 217)
    assert report.note is not None
    assert biographies.note is not None
    assert "217" in report.note.es
    assert "219" in biographies.note.es


def test_the_docked_orbit_has_the_period_of_its_mean_altitude() -> None:
    mean = (number("sts128.docked_low") + number("sts128.docked_high")) / 2
    period = 2 * 3.14159265 * ((6378.137 + mean) ** 3 / 398_600.4418) ** 0.5 / 60

    assert number("sts128.docked_period") == pytest.approx(period, abs=0.01)


def test_the_time_at_the_station_is_the_published_one() -> None:
    docked = moment("sts128.undocking") - moment("sts128.docking")

    assert docked.total_seconds() == ((8 * 24 + 18) * 60 + 32) * 60


def test_the_first_altitude_is_nasas_122_nautical_miles() -> None:
    assert fact_value("sts128.first_altitude") == pytest.approx(122 * 1852, abs=500)


def test_every_moment_has_a_time_zone_or_is_only_a_date() -> None:
    for found in all_facts().values():
        if isinstance(found.value, datetime):
            assert found.value.tzinfo is not None, found.name


def test_no_fact_is_without_both_languages_in_its_note() -> None:
    for found in all_facts().values():
        if found.note:
            assert found.note.en.strip(), found.name
            assert found.note.es.strip(), found.name
