"""Several choices: what counts in part, and sentences that leave something to find."""

from dataclasses import replace

import pytest

from reachstars.exercise.kinds import Exercise, Key, Option, SeveralChoices
from reachstars.exercise.listed import listed
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.prompt import prompt
from reachstars.language import Words
from reachstars.logbook.event import Json

RIGHT = "Yes, that is right. Well done!"
MISSING = "Everything you chose fits, but one answer is missing. Go through the others once more."


def marked(exercises: dict[str, Exercise], *ids: str, right: str = "ab") -> Mark:
    return mark(exercises["which"], [*ids], Key(frozenset(right)), "en")


@pytest.mark.parametrize("ids", ["ab", "ba", "aabba"])
def test_all_that_fit_and_no_other_are_right_in_any_order(exercises: dict[str, Exercise], ids: str) -> None:
    assert marked(exercises, *ids) == Mark("right", f"{RIGHT} A is so.", points=2.0)


def test_one_missing_says_so_and_not_which(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "a") == Mark("partly", MISSING, slip="one-missing", points=1.0)
    assert marked(exercises, "b") == Mark("partly", MISSING, slip="one-missing", points=1.0)
    assert marked(exercises, "a", right="abc") == Mark(
        "partly",
        "Everything you chose fits, but there are more answers. Go through the others once more.",
        slip="some-missing",
        points=0.67,
    )


def test_one_too_many_takes_as_much_away_as_a_right_one_gives(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "a", "b", "d") == Mark(
        "partly",
        "You found every answer that fits, but chose one too many. Which one would you take out, and why? Not D.",
        slip="one-too-many",
        points=1.0,
    )


def test_who_chooses_everything_gains_nothing_and_hears_of_one(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, *"abcd") == Mark(
        "wrong",
        "You found every answer that fits, but chose some that do not. Which ones would you take out, and why? "
        "Not C: think of {altitude}.",
        slip="some-too-many",
        points=0.0,
    )


def test_some_of_each_is_said_as_that(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "b", "d") == Mark(
        "wrong",
        "Some of what you chose fits, some does not, and something is still missing. "
        "Ask of each one: does it fit? Not D.",
        slip="missing-and-too-many",
        points=0.0,
    )


def test_nothing_that_fits_brings_no_points(exercises: dict[str, Exercise]) -> None:
    assert marked(exercises, "d") == Mark(
        "wrong",
        "Not yet: nothing that you chose fits. Read the question again, and ask of each one why it would fit. Not D.",
        slip="none-fits",
        points=0.0,
    )


def test_the_authors_sentence_for_a_slip_wins(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    exercise = exercises["which"]
    assert isinstance(exercise, SeveralChoices)
    own = replace(exercise, feedback={"one-missing": Words(en="Look left.", es="Mira a la izquierda.")})

    assert mark(own, ["a"], keys["which"], "es").say == "Mira a la izquierda."


def test_the_authors_sentence_for_a_verdict_stands_for_every_slip_of_it(
    exercises: dict[str, Exercise], keys: dict[str, Key]
) -> None:
    exercise = exercises["which"]
    assert isinstance(exercise, SeveralChoices)
    own = replace(exercise, feedback={"partly": Words(en="Half.", es="Medio."), "wrong": Words(en="No.", es="No.")})

    says = [mark(own, [*chosen], keys["which"], "en").say for chosen in ("a", "bad", "d")]

    assert says == ["Half.", "Half. Not D.", "No. Not D."]


def test_what_is_not_all_right_never_rounds_to_full_points_or_to_partly_right_without_points(
    exercises: dict[str, Exercise],
) -> None:
    options = tuple(Option(f"o{place}", Words("o", "o")) for place in range(300))
    which = exercises["which"]
    assert isinstance(which, SeveralChoices)
    exercise = replace(which, options=options, points=1)
    key = Key(frozenset(option.id for option in options))

    nearly = mark(exercise, [option.id for option in options[1:]], key, "en")
    hardly = mark(exercise, [options[0].id], key, "en")
    assert (nearly.verdict, nearly.points) == ("partly", 0.99)
    assert (hardly.verdict, hardly.points) == ("wrong", 0.0)


@pytest.mark.parametrize("answer", ["a", "ab", 1, True, ["A"], ["a", 1], ["a", ["b"]], {"a": True}, ["a", None]])
def test_what_is_no_list_of_options_is_asked_back(
    exercises: dict[str, Exercise], keys: dict[str, Key], answer: Json
) -> None:
    assert mark(exercises["which"], answer, keys["which"], "en") == Mark(
        "unclear", "That is not one of the options here. Please choose one of them.", slip="unknown-option", points=0.0
    )


@pytest.mark.parametrize("answer", [None, "", " ", []])
def test_nothing_chosen_is_no_answer_yet(exercises: dict[str, Exercise], keys: dict[str, Key], answer: Json) -> None:
    assert mark(exercises["which"], answer, keys["which"], "es") == Mark(
        "empty", "Aquí todavía no hay respuesta.", points=0.0
    )


def test_without_a_key_it_is_recorded(exercises: dict[str, Exercise]) -> None:
    assert mark(exercises["which"], ["a"], None, "en") == Mark("recorded", "Your answer is recorded.")


def test_the_prompt_says_what_counts_in_part(exercises: dict[str, Exercise]) -> None:
    assert prompt(exercises["which"], "en") == (
        "prompt en Choose every answer that fits. Each one that fits counts; each one that does not takes as much away."
    )
    assert prompt(exercises["which"], "es") == (
        "prompt es Elige todas las respuestas correctas. Cada una correcta suma; cada una incorrecta resta lo mismo."
    )


def test_a_list_is_read_in_the_words_of_the_page(exercises: dict[str, Exercise]) -> None:
    exercise = exercises["which"]
    assert isinstance(exercise, SeveralChoices)

    assert listed(exercise, ["d", "a", "a"], "es") == ("A es", "D es")
    assert listed(exercise, ["d", "x"], "en") is None
