"""Answers from paper as a teacher types them, for every kind of exercise."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.widgets.sample import CHOICE, DREAM, EXERCISES, GUESS, OPEN, ORDER, SEVERAL, SHORT, SPEED, TARGET

from reachstars.exercise.from_paper import NotTypedSoError, answer_from_paper, how_to_type
from reachstars.exercise.kinds import Column, DataTable, Exercise, MatchPairs, Option, Prediction
from reachstars.exercise.mark import mark
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.exercise.space import SketchBox
from reachstars.language import Words
from reachstars.logbook.event import Json

PAIRS = MatchPairs(
    "words",
    Words("Words", "Palabras"),
    Words("Which belong together?", "¿Cuáles van juntas?"),
    "speed",
    left=tuple(Option(name, Words(name, name)) for name in ("orbit", "fall", "speed")),
    right=tuple(Option(name, Words(name, name)) for name in ("round", "down", "fast", "green")),
)
TABLE = DataTable(
    "heights",
    Words("Heights", "Alturas"),
    Words("How high?", "¿Qué tan alto?"),
    "speed",
    columns=(
        Column("time", Words("Time", "Tiempo"), "h", values=(1.0, 2.0)),
        Column("height", Words("Height", "Altura"), "km"),
        Column("speed", Words("Speed", "Rapidez"), "km/h"),
    ),
    rows=2,
)
FREE = Prediction(GUESS.id, GUESS.title, GUESS.prompt, GUESS.objective)


@pytest.mark.parametrize(
    ("exercise", "text", "value"),
    [
        (SPEED, " 7,7 km/s ", "7,7 km/s"),
        (SHORT, "Perigeo", "Perigeo"),
        (OPEN, "It falls, but\nnever lands.", "It falls, but\nnever lands."),
        (FREE, "faster?", "faster?"),
        (CHOICE, "B", "falling"),
        (CHOICE, "b.", "falling"),
        (CHOICE, "(B)", "falling"),
        (CHOICE, "falling", "falling"),
        (CHOICE, "Caen junto con la nave", "falling"),
        (CHOICE, "no hay gravedad.", "no-gravity"),
        (GUESS, "a", "faster"),
        (SEVERAL, "A C", ["gravity", "people"]),
        (SEVERAL, "ca", ["people", "gravity"]),
        (SEVERAL, "a, c y b", ["gravity", "people", "wind"]),
        (SEVERAL, "A; A", ["gravity"]),
        (SEVERAL, "gravity/people", ["gravity", "people"]),
        (TABLE, "50 | 7,5 km/s; 100|8", [["50", "7,5 km/s"], ["100", "8"]]),
        (TABLE, "|; 100|", [["", ""], ["100", ""]]),
        (TARGET, "890", 890.0),
        (TARGET, "890 km", 890.0),
        (TARGET, "1,000", 1000.0),
        (TARGET, "281000 m", 281.0),
    ],
)
def test_what_stands_on_paper_becomes_the_answer_of_the_form(exercise: Exercise, text: str, value: Json) -> None:
    assert answer_from_paper(exercise, text) == value


@pytest.mark.parametrize("text", ["C B A", "cba", "C > B > A", "c, b, a", "c-b-a", "C y B y A"])
def test_an_order_is_typed_with_the_letters_of_the_worksheet(text: str) -> None:
    lying = start_order(ORDER)

    assert answer_from_paper(ORDER, text) == list(reversed(lying))


@pytest.mark.parametrize("text", ["B A", "ba", "1 B, 2 A", "b/a"])
def test_pairs_are_typed_as_the_letters_that_stand_on_the_lines(text: str) -> None:
    first, second = shown_right(PAIRS)[:2]

    assert answer_from_paper(PAIRS, f"{text} {'-' * (len(PAIRS.left) - 2)}") == {
        PAIRS.left[0].id: second,
        PAIRS.left[1].id: first,
    }


@pytest.mark.parametrize(
    ("exercise", "text", "en", "es"),
    [
        (
            CHOICE,
            "D",
            "there is no option 'D': type a letter from A to B",
            "no hay una opción 'D': escribe una letra de la A a la B",
        ),
        (
            CHOICE,
            "A B",
            "'A B' names 2 options, and this exercise has one answer: type one letter",
            "'A B' nombra 2 opciones y este ejercicio tiene una sola respuesta: escribe una letra",
        ),
        (
            SEVERAL,
            "A, moon",
            "there is no option 'moon': type a letter from A to C",
            "no hay una opción 'moon': escribe una letra de la A a la C",
        ),
        (
            ORDER,
            "A B",
            "'A B' does not have each letter once: type all of them, A B C, in the student's order",
            "'A B' no tiene cada letra una vez: escribe todas, A B C, en el orden del estudiante",
        ),
        (
            ORDER,
            "A B B",
            "'A B B' does not have each letter once: type all of them, A B C, in the student's order",
            "'A B B' no tiene cada letra una vez: escribe todas, A B C, en el orden del estudiante",
        ),
        (
            TABLE,
            "50; 100",
            "'50; 100' is not 2 rows of 2: put ; between rows and | between the numbers of one row, and leave a place "
            "empty where nothing is written",
            "'50; 100' no son 2 filas de 2: pon ; entre las filas y | entre los números de una fila, y deja vacío el "
            "lugar donde no hay nada escrito",
        ),
        (
            PAIRS,
            "A B",
            "'A B' has 2 letters and the worksheet 3 lines: type a letter for each line, or - where it is empty",
            "'A B' tiene 2 letras y la hoja 3 líneas: escribe una letra por línea, o - donde está vacía",
        ),
        (
            PAIRS,
            "A B X",
            "there is no option 'x': type a letter from A to D",
            "no hay una opción 'x': escribe una letra de la A a la D",
        ),
        (
            TARGET,
            "7.7 km/s",
            "'7.7 km/s' is not a number in km: type the number that is on the line",
            "'7.7 km/s' no es un número en km: escribe el número que está en la línea",
        ),
        (
            DREAM,
            "the Moon",
            "this part is private and stays on the student's paper: leave it out",
            "esta parte es privada y se queda en la hoja del estudiante: no la copies",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_cure(exercise: Exercise, text: str, en: str, es: str) -> None:
    with pytest.raises(NotTypedSoError) as caught:
        answer_from_paper(exercise, text)

    assert (caught.value.problem.en, caught.value.problem.es) == (en, es)


@pytest.mark.parametrize("exercise", [*EXERCISES, PAIRS], ids=lambda exercise: exercise.id)
@given(text=st.text(max_size=40))
def test_no_text_breaks_it_and_what_it_reads_can_be_marked(exercise: Exercise, text: str) -> None:
    try:
        value = answer_from_paper(exercise, text)
    except NotTypedSoError as error:
        said = error.problem.es
    else:
        said = mark(exercise, value, None, "es").say

    assert said


@pytest.mark.parametrize(
    ("exercise", "en"),
    [
        (SPEED, "number and unit, such as 5 km/s"),
        (CHOICE, "one letter from A to B"),
        (SEVERAL, "letters from A to C, such as A B"),
        (ORDER, "all letters in order, such as C B A"),
        (PAIRS, "the letters from top to bottom, such as C B A; - for an empty line"),
        (TARGET, "number in km"),
        (OPEN, "as it is written"),
        (replace(OPEN, space=SketchBox(5)), "what the drawing shows, in a few words, and what is written beside it"),
    ],
)
def test_the_table_says_how_to_type_it(exercise: Exercise, en: str) -> None:
    assert how_to_type(exercise).en == en
