"""Pairs in the grade book: part of the points, and words that a teacher can read."""

import pytest
from tests.grade.test_lists import result

from reachstars.language import Language
from reachstars.logbook.event import Json


def test_pairs_that_fit_bring_part_of_the_points_and_a_named_slip_is_named() -> None:
    found = result("words-alike", {"distance": "r", "exit": "q", "success": "t", "road": "p"})

    assert (found.standing, found.points, found.possible, found.slip) == ("partly", 2.0, 4, "looks-like-exit")
    assert found.answer == "distance: distancia; exit: éxito; success: salida; road: carretera"
    assert found.say == "“Éxito” looks like “exit”. But somebody who has “éxito” has made it! Pairs that fit: 2 of 4."


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "distance: distancia; exit: salida; success: éxito; road: carretera"),
        ("es", "distancia: distance; salida: exit; éxito: success; carretera: road"),
    ],
)
def test_all_pairs_bring_all_points_in_both_languages(language: Language, answer: str) -> None:
    found = result("words-alike", {"road": "p", "distance": "r", "exit": "t", "success": "q"}, language)

    assert (found.standing, found.points, found.answer) == ("right", 4.0, answer)


def test_what_has_no_partner_yet_is_left_out() -> None:
    found = result("words-alike", {"road": "p", "exit": ""})

    assert (found.standing, found.points, found.slip) == ("partly", 1.0, "some-unmatched")
    assert found.answer == "road: carretera"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (["=1+1"], '["=1+1"]'),
        ({"road": "=1+1"}, '{"road": "=1+1"}'),
        ({"street": "p"}, '{"street": "p"}'),
        ({"road": ["p"]}, '{"road": ["p"]}'),
        (7, "7"),
    ],
)
def test_what_are_no_pairs_is_shown_as_it_came(value: Json, shown: str) -> None:
    found = result("words-alike", value)

    assert (found.standing, found.points, found.slip, found.answer) == ("unclear", 0.0, "not-pairs", shown)
