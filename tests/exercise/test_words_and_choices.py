"""Choices, short texts, and what nobody judges."""

from dataclasses import replace

import pytest

from reachstars.exercise.kinds import Exercise, Key, OneChoice, Prediction, ShortText
from reachstars.exercise.mark import Mark, mark
from reachstars.language import Words


def test_the_right_option_gets_its_points(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    assert mark(exercises["compare"], "slower", keys["compare"], "en") == Mark(
        "right", "Yes, that is right. Well done!", points=2.0
    )


def test_a_wrong_option_gets_its_own_sentence(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    assert mark(exercises["compare"], "faster", keys["compare"], "es") == Mark(
        "wrong", "Más alto es más lento.", points=0.0
    )


def test_an_option_without_a_sentence_gets_the_authors_for_wrong_or_else_the_standard_one(
    exercises: dict[str, Exercise],
) -> None:
    exercise = exercises["compare"]
    assert isinstance(exercise, OneChoice)
    own = replace(exercise, feedback={"wrong": Words(en="Think of {given}.", es="Piensa.")})

    assert mark(exercise, "slower", Key("faster"), "en").say == (
        "Not this one. Read the question again and think about why."
    )
    assert mark(own, "slower", Key("faster"), "en").say == "Think of {given}."


@pytest.mark.parametrize("answer", ["Slower", "slower ", 1, True, ["slower"], {"id": "slower"}, 0.5])
def test_what_is_no_option_is_asked_back(
    exercises: dict[str, Exercise], keys: dict[str, Key], answer: str | float
) -> None:
    given = mark(exercises["compare"], answer, keys["compare"], "en")

    assert given == Mark(
        "unclear", "That is not one of the options here. Please choose one of them.", slip="unknown-option", points=0.0
    )


def test_a_choice_without_a_key_is_recorded_and_says_nothing_of_right_or_wrong(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["compare"], "faster", None, "en") == Mark("recorded", "Your answer is recorded.")


def test_a_spelling_is_shown_and_the_answer_counts(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    given = mark(exercises["word"], "perijeo", keys["word"], "es")

    assert given == Mark("right", "Sí, es correcto. ¡Bien hecho! Se escribe «perigeo».", slip="spelling", points=1.0)


@pytest.mark.parametrize("typed", ["caido libro", "periojee", "perige o x", "apogeo", "perigeo perigeo", "p", "la"])
def test_more_than_one_slip_of_a_letter_is_another_word(
    exercises: dict[str, Exercise], keys: dict[str, Key], typed: str
) -> None:
    assert mark(exercises["word"], typed, keys["word"], "en").verdict == "wrong"


def test_in_a_short_word_one_letter_makes_another_word() -> None:
    exercise = ShortText("word", Words("t", "t"), Words("p", "p"), "objective")

    assert mark(exercise, "mass", Key(("maps",)), "en").verdict == "wrong"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("latitude", "altitude"),
        ("Attitude", "altitude"),
        ("latitud", "altitud"),
        ("weight", "height"),
        ("eclipse", "ellipse"),
        ("la elipse", "el eclipse"),
        ("este", "oeste"),
        ("slower", "lower"),
        ("ratio", "radio"),
    ],
)
def test_a_word_of_its_own_is_no_slip_of_a_letter(exercises: dict[str, Exercise], typed: str, meant: str) -> None:
    given = mark(exercises["word"], typed, Key((meant,)), "en")

    assert given == Mark("wrong", "Not yet. Think of another word, or take a hint.", points=0.0)


@pytest.mark.parametrize(
    "typed", ["altitude / height", "altitude or height", "la altitud o altura", "Altitude (height)", "height, altitude"]
)
def test_two_accepted_words_are_as_good_as_one(exercises: dict[str, Exercise], typed: str) -> None:
    key = Key(("altitude", "height", "altitud", "altura"))

    assert mark(exercises["word"], typed, key, "en") == Mark("right", "Yes, that is right. Well done!", points=1.0)


@pytest.mark.parametrize("typed", ["altitude or speed", "slower / faster", "/ or", "altitude, not height"])
def test_who_names_a_wrong_word_too_has_not_decided(exercises: dict[str, Exercise], typed: str) -> None:
    assert mark(exercises["word"], typed, Key(("altitude", "slower", "height")), "en").verdict == "wrong"


def test_one_accepted_text_may_stand_alone_and_be_an_article() -> None:
    exercise = ShortText("word", Words("t", "t"), Words("p", "p"), "objective")

    assert mark(exercise, "La", Key("la"), "es").verdict == "right"


def test_a_text_too_long_for_a_word_is_asked_back(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    given = mark(exercises["word"], "perigee " * 100, keys["word"], "en")

    assert (given.verdict, given.say) == (
        "unclear",
        "That is too long for me to read here. Please write only your answer.",
    )


def test_a_short_text_without_a_key_is_recorded(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["word"], "perigee", None, "es") == Mark("recorded", "Tu respuesta quedó registrada.")


def test_a_prediction_is_recorded_with_the_options_sentence_and_never_judged(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["guess"]

    assert mark(exercise, "faster", Key("slower"), "en") == Mark("recorded", "Higher is slower.")
    assert mark(exercise, "slower", Key("slower"), "en") == Mark(
        "recorded", "Your prediction is recorded. There is no wrong prediction: now see what happens."
    )
    assert mark(exercise, "neither", None, "en").slip == "unknown-option"
    assert mark(exercise, "", None, "en") == Mark("empty", "There is no answer here yet.")


def test_a_prediction_in_words_is_recorded(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["guess-in-words"], "creo que más lento", None, "es") == Mark(
        "recorded", "Tu predicción quedó registrada. No hay predicciones malas: ahora mira qué pasa."
    )


def test_the_author_may_say_what_a_recorded_prediction_hears(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["guess-in-words"]
    assert isinstance(exercise, Prediction)
    own = replace(exercise, feedback={"recorded": Words(en="Now move it.", es="Ahora muévela.")})

    assert mark(own, "slower", None, "en").say == "Now move it."


def test_an_open_answer_is_recorded_for_the_teacher(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    assert mark(exercises["explain"], "Because it falls.", keys["explain"], "en") == Mark(
        "recorded", "Your answer is recorded. Your teacher will read it."
    )


def test_a_reflection_says_that_it_stays_on_this_computer(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["reflect"], "Sueño con volar.", None, "es") == Mark(
        "recorded", "Guardado. Esto es tuyo: se queda en esta computadora y no se califica."
    )


@pytest.mark.parametrize("name", ["explain", "reflect", "guess-in-words"])
@pytest.mark.parametrize("answer", [None, "", " \n\t", "\u200b", "\x00"])
def test_nothing_written_is_empty(exercises: dict[str, Exercise], name: str, answer: str | None) -> None:
    assert mark(exercises[name], answer, None, "en") == Mark("empty", "There is no answer here yet.")


@pytest.mark.parametrize("name", ["explain", "reflect", "guess-in-words", "word"])
def test_what_is_no_text_is_asked_back(exercises: dict[str, Exercise], name: str) -> None:
    given = mark(exercises[name], ["text"], None, "en")

    assert given == Mark("unclear", "I cannot read this kind of answer here. Please type your answer.", slip="not-text")
