"""A place to draw is of paper: on the screen the field is for words, and its help says so."""

from dataclasses import replace

import pytest
from tests.widgets.sample import DREAM, OPEN, SPEED

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.space import SketchBox
from reachstars.exercise.space_said import without_paper
from reachstars.language import LANGUAGES, Language
from reachstars.widgets.controls import question_form

BOX = SketchBox(5)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("exercise", "drawn"),
    [(OPEN, replace(OPEN, space=BOX)), (SPEED, replace(SPEED, space=BOX)), (DREAM, replace(DREAM, space=BOX))],
    ids=["open", "number", "reflection"],
)
def test_the_help_says_what_to_draw_and_keeps_what_it_said_before(
    exercise: Exercise, drawn: Exercise, language: Language
) -> None:
    plain = question_form(exercise, language, key="k", title="t")

    form = question_form(drawn, language, key="k", title="t")

    assert form["help"] == f"{without_paper(drawn, language)} {plain['help']}".strip()
    assert form["control"] == plain["control"]


def test_a_drawing_is_described_on_more_lines_than_paper_gives_it() -> None:
    for exercise in (replace(OPEN, space=BOX, lines=0), replace(DREAM, space=BOX, lines=1)):
        assert question_form(exercise, "en", key="k", title="t")["rows"] == 4

    assert question_form(replace(OPEN, space=BOX, lines=9), "en", key="k", title="t")["rows"] == 9
