"""What a learner is told about a number, whole sentences in both languages."""

from dataclasses import replace

import pytest

from reachstars.exercise.kinds import Exercise, Key, Number, Target
from reachstars.exercise.mark import Mark, mark
from reachstars.language import Language, Words


@pytest.fixture
def speed(exercises: dict[str, Exercise]) -> Number:
    found = exercises["orbit-speed"]
    assert isinstance(found, Number)
    return found


@pytest.fixture
def find(exercises: dict[str, Exercise]) -> Target:
    found = exercises["find"]
    assert isinstance(found, Target)
    return found


def test_a_right_answer_is_understood_praised_and_given_its_points(speed: Number, keys: dict[str, Key]) -> None:
    given = mark(replace(speed, points=3), "7,7 km/s", keys["orbit-speed"], "en")

    assert given == Mark(
        "right", "Yes, that is right. Well done!", points=3.0, understood="I read 7.7 km/s.", value=7700.0
    )


def test_a_right_answer_in_spanish_in_another_unit_is_also_said_in_the_unit_asked_for(
    speed: Number, keys: dict[str, Key]
) -> None:
    given = mark(speed, "17 200 millas por hora", keys["orbit-speed"], "es")

    assert (given.say, given.understood) == (
        "Sí, es correcto. ¡Bien hecho!",
        "Leí 17,200 millas por hora, o sea 7.689 km/s.",
    )


@pytest.mark.parametrize(
    ("typed", "language", "say"),
    [
        (
            "33.7 km/s",
            "en",
            "Your method works, but your circle starts at the ground. An orbit goes around the Earth's center: "
            "add the Earth's radius to the altitude and try again.",
        ),
        ("10.9 km/s", "es", "Esa es la rapidez de escape."),
        (
            "27.711 km/h",
            "en",
            "Your answer is a thousand times too small. Did meters and kilometers get mixed up? "
            "I read the point in 27.711 as a decimal point. If you mean thousands, write 27711.",
        ),
        (
            "7.7 m/s",
            "en",
            "Your answer is a thousand times too small. Did meters and kilometers get mixed up?",
        ),
        (
            "7700 km/s",
            "es",
            "Tu respuesta es mil veces más grande de lo que debe ser. ¿Se mezclaron metros y kilómetros?",
        ),
        ("17,200 km/h", "en", "Your number fits, but not with this unit. Did miles and kilometers get mixed up?"),
        (
            "27,700 m/s",
            "es",
            "Tu número sería correcto en otra unidad. Revisa la unidad o convierte el número.",
        ),
        (
            "7.7 km/h",
            "en",
            "Your answer is 3,600 times too large or too small. An hour has 3,600 seconds: did the two get mixed up?",
        ),
        ("7.7 km", "en", "The question asks for a speed, but km is a length. Check what you worked out, and its unit."),
        (
            "91 minutos",
            "es",
            "La pregunta pide una rapidez, pero minutos es un tiempo. Revisa qué calculaste y su unidad.",
        ),
        (
            "7.7 s/km",
            "en",
            "The question asks for a speed, but s/km is a different quantity. Check what you worked out, and its unit.",
        ),
        ("-7.7 km/s", "es", "El tamaño es correcto, pero el signo no. Piensa en la dirección."),
        ("8 km/s", "en", "You are on the right track, but you rounded too much. Keep one more digit."),
        ("7.4 km/s", "en", "Very close, but not close enough yet. Check your rounding: round only at the end."),
        (
            "3000 km/s",
            "en",
            "Not yet: your answer is far too large. Estimate first: what size would make sense?",
        ),
        (
            "1 mph",
            "es",
            "Todavía no: tu respuesta es demasiado chica. Haz primero una estimación: ¿qué tamaño tendría sentido?",
        ),
        ("12 km/s", "en", "Not yet. Look at your steps once more, or take a hint."),
        (
            "7.69712345 km/s",
            "en",
            "Yes, that is right. Well done! One remark: your answer has more digits than the data can support. "
            "Two to four are plenty.",
        ),
        (
            "7.7",
            "en",
            "I read the number 7.7, but a number alone is not yet an answer. Add its unit, for example km/s.",
        ),
        (
            "7.7 plátanos",
            "es",
            "Leí el número 7.7, pero no conozco la unidad «plátanos». Prueba con una unidad como km/s.",
        ),
        (
            "28.000 km/h",
            "es",
            "Tu número se puede leer de dos maneras. ¿Quisiste decir 28 o 28000? Escríbelo así, por favor.",
        ),
        ("ocho", "es", "Solo puedo leer números escritos con cifras. Escribe tu número con cifras, por favor."),
        (
            "less than 8 km/s",
            "en",
            "I do not understand “less than” in front of the number. Please write only the number and its unit.",
        ),
        ("", "en", "There is no answer here yet."),
    ],
)
def test_each_slip_gets_its_own_sentence(
    speed: Number, keys: dict[str, Key], typed: str, language: Language, say: str
) -> None:
    assert mark(speed, typed, keys["orbit-speed"], language).say == say


def test_metres_for_minutes_gets_its_own_sentence(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    given = mark(exercises["orbit-period"], "91.5 m", keys["orbit-period"], "en")

    assert given.say == 'The question asks for a time, but "m" means meters. For minutes, write "min".'


def test_an_unknown_word_after_a_count_is_named(exercises: dict[str, Exercise], keys: dict[str, Key]) -> None:
    given = mark(exercises["sunrises"], "16 croissants", keys["sunrises"], "en")

    assert given.say == "I read the number 16, but I do not know the word “croissants”. Here the number is enough."


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("7.7 km/s", "right"),
        ("12 km/s", "wrong"),
        ("3000 km/s", "wrong"),
        ("33.7 km/s", "forgot-earth-radius"),
        ("7.7 m/s", "wrong-unit"),
        ("7.7", "no-unit"),
        ("28.000 km/h", "thousands-or-decimal"),
        ("7.7 km", "wrong-dimension"),
    ],
)
def test_the_authors_own_feedback_wins(speed: Number, keys: dict[str, Key], typed: str, name: str) -> None:
    own = {name: Words(en="At {altitude_km}: mine. {km}", es="A {altitude_km}: mía. {km}")}

    given = mark(replace(speed, feedback=own), typed, keys["orbit-speed"], "es")

    assert given.say == "A 350\u00a0km: mía. {km}"


def test_a_slip_without_any_sentence_is_still_named_and_gets_that_of_a_wrong_answer(speed: Number) -> None:
    given = mark(speed, "5 km/s", Key(7697.1, {"went-to-mars": 5000.0}), "en")

    assert (given.slip, given.say) == ("went-to-mars", "Not yet. Look at your steps once more, or take a hint.")


def test_the_nearest_of_two_slips_is_named(speed: Number) -> None:
    key = Key(7697.1, {"square-for-cube": 5040.0, "cube-for-square": 5001.0})

    assert mark(speed, "5 km/s", key, "en").slip == "cube-for-square"


def test_an_answer_on_the_edge_of_its_tolerance_is_right(speed: Number) -> None:
    edge = replace(speed, tolerance=0.1)

    assert mark(edge, "1.1 km/s", Key(1000.0), "en").verdict == "right"
    assert mark(edge, "0.9 km/s", Key(1000.0), "en").verdict == "right"
    assert mark(edge, "1.11 km/s", Key(1000.0), "en").verdict == "wrong"


def test_a_number_whose_last_bit_is_off_the_edge_is_right(exercises: dict[str, Exercise]) -> None:
    radius = exercises["orbit-radius"]
    assert isinstance(radius, Number)

    assert mark(replace(radius, tolerance=0.1), "0.33 m", Key(0.3), "en").verdict == "right"


def test_a_rounded_answer_is_recognised_however_narrow_the_tolerance(speed: Number, keys: dict[str, Key]) -> None:
    given = mark(replace(speed, tolerance=0.0001), "7.70 km/s", keys["orbit-speed"], "en")

    assert (given.verdict, given.slip) == ("wrong", "too-few-digits")


def test_an_exact_count_may_have_as_many_digits_as_it_has(exercises: dict[str, Exercise]) -> None:
    count = exercises["sunrises"]
    assert isinstance(count, Number)

    given = mark(replace(count, tolerance=0.0), "5,755,275", Key(5755275.0), "en")

    assert (given.verdict, given.slip) == ("right", "")


@pytest.mark.parametrize("answer", [float("inf"), -float("inf"), 10**400, 1e308])
def test_a_number_too_large_to_work_with_is_asked_back(speed: Number, answer: float) -> None:
    given = mark(replace(speed, unit=""), answer, Key(1.0), "en")

    assert given.say in (
        "I cannot work with a number of that size. Check the exponent.",
        "Not yet: your answer is far too large. Estimate first: what size would make sense?",
    )
    assert (given.verdict == "unclear") == (answer != 1e308)


def test_where_nothing_is_the_answer_only_nothing_is_right(speed: Number) -> None:
    assert mark(speed, "0 km/s", Key(0.0), "en").verdict == "right"
    assert mark(speed, "0.1 km/s", Key(0.0), "en").verdict == "wrong"


def test_without_a_key_a_number_is_understood_and_recorded(speed: Number) -> None:
    given = mark(speed, "27,700 km/h", None, "en")

    assert (given.verdict, given.say, given.slip, given.points) == ("recorded", "Your answer is recorded.", "", None)
    assert given.understood == "I read 27,700 km/h, that is 7.694 km/s."
    assert given.value == pytest.approx(7694.44, abs=0.01)


def test_without_a_key_a_wrong_dimension_is_recorded_too(speed: Number) -> None:
    assert mark(speed, "7.7 km", None, "en").verdict == "recorded"


def test_a_unit_of_the_author_that_is_none_is_the_authors_mistake(speed: Number) -> None:
    with pytest.raises(ValueError, match=r"^exercise orbit-speed: 'parsnips' is not a unit of units\.txt$"):
        mark(replace(speed, unit="parsnips"), "7.7 km/s", None, "en")


@pytest.mark.parametrize("answer", [400, 400.0, 404.123, 393, "400", "400 km", "250 miles", "4.0e5 m"])
def test_a_target_is_right_within_its_tolerance(find: Target, keys: dict[str, Key], answer: float | str) -> None:
    given = mark(find, answer, keys["find"], "en")

    assert (given.verdict, given.points, given.say) == ("right", 1.0, "Yes, that is right. Well done!")


def test_a_target_missed_says_to_go_on_moving(find: Target, keys: dict[str, Key]) -> None:
    given = mark(find, 700, keys["find"], "es")

    assert given == Mark(
        "wrong",
        "Todavía no. Muévelo un poco y observa qué cambia.",
        points=0.0,
        understood="Leí 700 km.",
        value=700_000.0,
    )


def test_a_length_twice_or_half_as_large_is_not_always_a_circle() -> None:
    said = Words("How far?", "¿Qué tan lejos?")
    way = Number(id="way", title=said, objective="", prompt=said, unit="m", tolerance=0.01)
    twice, half = (mark(way, answer, Key(1.6e9), "en") for answer in ("3.2e9 m", "0.8e9 m"))

    assert (twice.slip, half.slip) == ("twice-as-large", "half-as-large")
    assert twice.say.startswith("Your answer is twice as large as it should be.")
    assert half.say.startswith("Your answer is half of what it should be.")


def test_a_target_may_have_a_slip_of_its_own(find: Target) -> None:
    given = mark(find, 200, Key(400_000.0, {"diameter-for-radius": 200_000.0}), "en")

    assert given.slip == "diameter-for-radius"
    assert given.say == (
        "It looks as if a diameter slipped in where the formula asks for a radius. Check which one you used."
    )


@pytest.mark.parametrize("answer", [True, [], "high", "400 s", float("nan"), float("inf"), 1e308])
def test_what_is_no_setting_is_asked_back(find: Target, keys: dict[str, Key], answer: bool | float | str) -> None:
    given = mark(find, answer, keys["find"], "en")

    assert (given.verdict, given.say) == (
        "unclear",
        "I cannot read this setting. Move the explorer, then answer again.",
    )


def test_a_target_that_was_not_moved_is_empty(find: Target, keys: dict[str, Key]) -> None:
    assert mark(find, None, keys["find"], "en").verdict == "empty"
    assert mark(find, "  ", keys["find"], "en").verdict == "empty"


def test_a_target_without_a_key_is_recorded(find: Target) -> None:
    assert mark(find, 400, None, "en") == Mark(
        "recorded", "Your answer is recorded.", understood="I read 400 km.", value=400_000.0
    )


def test_no_sentence_gives_the_right_number_away(speed: Number, keys: dict[str, Key]) -> None:
    wrong = ("12 km/s", "8 km/s", "33.7 km/s", "7700 km/s", "5.44 km/s", "7.4 km/s", "70 km/s", "-9 m/s", "91 min")

    says = [mark(speed, typed, keys["orbit-speed"], "en") for typed in wrong]

    assert [given.say for given in says if "7.6" in given.say or "7.7" in given.say] == []


@pytest.mark.parametrize("typed", ["3 g", "3g", "3 G", "3 gees", "3 ges", "29.4 m/s²", "29.42 m/s/s"])
def test_where_an_acceleration_is_asked_for_g_is_gravity(speed: Number, typed: str) -> None:
    felt = replace(speed, unit="m/s2", given=(), show=None)

    assert mark(felt, typed, Key(3 * 9.80665), "en").verdict == "right"


def test_a_g_is_repeated_as_it_was_typed_and_said_in_the_unit_asked_for(speed: Number) -> None:
    felt = replace(speed, unit="m/s2", given=(), show=None)

    assert mark(felt, "3 g", Key(3 * 9.80665), "en").understood == "I read 3 g, that is 29.42 m/s²."
    assert mark(felt, "3 g", Key(3 * 9.80665), "es").understood == "Leí 3 g, o sea 29.42 m/s²."


def test_where_a_mass_is_asked_for_g_is_a_gram(speed: Number) -> None:
    load = replace(speed, unit="kg", given=(), show=None)

    assert mark(load, "3000 g", Key(3.0), "en").verdict == "right"
    assert mark(speed, "3 g", Key(7700.0), "en").slip == "wrong-dimension"
