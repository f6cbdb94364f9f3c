from datetime import UTC, datetime, timedelta

import pytest

from reachstars.errors import FactError
from reachstars.facts.element_sets import (
    ElementSetFact,
    checksum,
    element_set_fact,
    element_set_facts,
    read_element_sets,
)

SETS = tuple(element_set_facts().values())
SOURCE = """
[source.log]
title = "Log"
author = "A"
where = "archive"
licence = "public domain"
taken = "2026-11-01"
by = "reachstars"
"""
COMPLETE = """
[element_set.station]
lines = [
    "1 25544U 98067A   09282.91732946  .00013034  00000-0  90850-4 0  7559",
    "2 25544  51.6398  77.7469 0007731 180.0753 317.5762 15.74717336624025",
]
source = "log"
valid_from = 2009-10-06T00:00:00Z
valid_until = 2009-10-23T00:00:00Z
good_for = { en = "a", es = "b" }
note = { en = "c", es = "d" }
"""


def epoch(line: str) -> datetime:
    """Year and day of the year of the first line."""
    return datetime(2000 + int(line[18:20]), 1, 1, tzinfo=UTC) + timedelta(days=float(line[20:32]) - 1)


@pytest.mark.parametrize("found", SETS, ids=lambda found: found.name)
def test_both_lines_are_whole_and_their_checksums_right(found: ElementSetFact) -> None:
    assert [len(line) for line in found.lines] == [69, 69]
    assert [line[0] for line in found.lines] == ["1", "2"]
    assert [line[-1] for line in found.lines] == [checksum(line) for line in found.lines]
    assert found.lines[0][2:7] == found.lines[1][2:7]


@pytest.mark.parametrize("found", SETS, ids=lambda found: found.name)
def test_a_set_is_good_around_its_epoch_and_says_so_in_both_languages(found: ElementSetFact) -> None:
    assert found.valid_from - timedelta(seconds=1) <= epoch(found.lines[0]) <= found.valid_until
    assert all(words.en.strip() and words.es.strip() for words in (found.good_for, found.note))
    assert found.source.where


def test_no_set_of_the_days_of_sts_128_was_found() -> None:
    launch, landing = datetime(2009, 8, 29, tzinfo=UTC), datetime(2009, 9, 13, tzinfo=UTC)

    assert [found.name for found in SETS if launch <= epoch(found.lines[0]) <= landing] == []


def test_the_set_of_october_is_the_stations() -> None:
    found = element_set_fact("station_october_2009")

    assert epoch(found.lines[0]) == pytest.approx(
        datetime(2009, 10, 9, 22, 0, 57, 265_000, tzinfo=UTC), abs=timedelta(milliseconds=1)
    )
    assert found.lines[1][8:16].strip() == "51.6398"


def test_an_unknown_set_is_answered_with_near_names() -> None:
    with pytest.raises(FactError) as caught:
        element_set_fact("station_october")

    assert str(caught.value).startswith(
        "There is no element set called 'station_october'. Near it are: station_october"
    )


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        (
            'note = { en = "c", es = "d" }',
            "",
            "facts/data/element_sets.toml, [element_set.station]: the element set is not complete\n"
            "  To fix it: add note.",
        ),
        (
            'source = "log"',
            'source = "web"',
            "facts/data/element_sets.toml, [element_set.station]: the element set has no source\n"
            "  To fix it: name one of the sources of this file: log.",
        ),
        (
            '"1 25544U',
            '"2 25544U',
            "facts/data/element_sets.toml, [element_set.station]: "
            "an element set is two lines, the first of which begins with 1 and the second with 2\n"
            "  To fix it: give both lines.",
        ),
        (
            "77.7469",
            "77.7569",
            "facts/data/element_sets.toml, [element_set.station]: the checksum of line 2 is wrong\n"
            "  To fix it: compare it with its source; by its other digits its last one, the 69th letter, is 6.",
        ),
    ],
)
def test_a_mistake_in_the_data_file_says_where_what_and_how(wrong: str, right: str, message: str) -> None:
    _, mistakes = read_element_sets(SOURCE + COMPLETE.replace(wrong, right))

    assert "".join(str(mistake) for mistake in mistakes) == message


def test_a_complete_set_is_read() -> None:
    sets, mistakes = read_element_sets(SOURCE + COMPLETE)

    assert mistakes == []
    assert sets["station"].note.es == "d"
