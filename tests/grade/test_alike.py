"""What is worth a talk: copies and odd logbooks, named without accusing anybody, and nothing said where all is well."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.exercise.test_programs import TASKS
from tests.grade.test_book import book_of, event, handed

from reachstars.grade.book import grade
from reachstars.grade.model import Flag, GradeBook
from reachstars.grade.sheets import sheet_of
from reachstars.grade.traces import traces
from reachstars.handin import limits
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for, values_seen
from reachstars.logbook.event import Event, Json
from reachstars.logbook.state import Answer

LESSONS = Path(__file__).parents[2] / "lessons"
LONG = "The shuttle counts from its launch, the station counts from a line on the map that it crosses."


def kinds(book: GradeBook) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(flag.kind, flag.learners, flag.lesson, flag.exercise) for flag in book.flags]


def of(learner: str, number: int, exercise: str, value: Json, given: dict[str, Json] | None = None) -> Event:
    return replace(event(number, exercise, value, learner=learner), extra={"given": given} if given else {})


def test_a_logbook_with_the_code_changed_is_noticed(english: Lesson) -> None:
    own = [event(number, "orbit-speed", "7.7 km/s") for number in range(3)]
    copy = [replace(each, learner="sol-3") for each in own[:2]]

    assert book_of(english, handed(*own), handed(*copy)).flags == (
        Flag(
            "same-events",
            ("luna-7", "sol-3"),
            "shuttle-orbit",
            "",
            Words(
                en="2 answers were given once and stand in the logbooks of luna-7 and sol-3: one of them was copied "
                "into the other. Worth a talk about who did the work.",
                es="2 respuestas se dieron una sola vez y están en las bitácoras de luna-7 y sol-3: una se copió en la "
                "otra. Vale la pena platicar sobre quién hizo el trabajo.",
            ),
        ),
    )


def test_two_copies_of_one_logbook_are_no_copied_work(english: Lesson) -> None:
    own = [event(number, "orbit-speed", "7.7 km/s") for number in range(3)]

    assert book_of(english, handed(*own), handed(*own[:2], name="b.ipynb")).flags == ()


def test_the_same_long_text_is_noticed_whatever_its_commas_and_capitals(english: Lesson) -> None:
    book = book_of(
        english,
        handed(of("luna-7", 1, "two-counts", LONG)),
        handed(of("sol-3", 2, "two-counts", LONG.upper().replace(",", " -"))),
        handed(of("mar-2", 3, "two-counts", f"{LONG} I would ask.")),
    )

    assert kinds(book) == [("same-text", ("luna-7", "sol-3"), "shuttle-orbit", "two-counts")]
    assert book.flags[0].why.en == (
        "luna-7 and sol-3 wrote the same text, word for word. "
        "Worth a talk: they may have worked together, or one copied it, or all from one place."
    )


def test_short_texts_are_alike_by_chance(english: Lesson) -> None:
    files = [handed(of(learner, place, "two-counts", "I do not know.")) for place, learner in enumerate(("a1", "b2"))]

    assert book_of(english, *files).flags == ()


@pytest.fixture
def two(recipe: Lesson) -> tuple[str, str]:
    """Two students with different numbers and different right answers."""
    found = {right_for(recipe, f"star-{number}")[1]: f"star-{number}" for number in range(9)}
    one, other, *_ = found.values()
    return one, other


@pytest.fixture(scope="module")
def recipe() -> Lesson:
    return read_lesson(LESSONS / "01-recipe-for-success", "en")


def right_for(recipe: Lesson, learner: str) -> tuple[dict[str, Json], str]:
    """A student's numbers, and the right answer to them."""
    met = lesson_for(recipe, learner, Policy())
    exercise = met.exercise("weeks-of-practice")
    key = met.keys["weeks-of-practice"]
    assert exercise is not None
    assert isinstance(key.answer, float)
    return {**values_seen(exercise)}, f"{key.answer / 604_800:g} weeks"


def test_an_answer_to_another_students_numbers_is_noticed(recipe: Lesson, two: tuple[str, str]) -> None:
    one, other = two
    given, right = right_for(recipe, one)
    others, _ = right_for(recipe, other)
    events = [
        of(one, 1, "weeks-of-practice", right, given),
        of(other, 2, "weeks-of-practice", right, others),
    ]
    events = [replace(each, lesson=recipe.card.id, version=recipe.card.version) for each in events]

    book = grade([handed(each) for each in events], {recipe.card.id: recipe}, "es")

    assert kinds(book) == [("same-numbers", (other, one), recipe.card.id, "weeks-of-practice")]
    assert book.flags[0].why == Words(
        en=f"The answer of {other} is wrong for their own numbers, and right for those of {one}, who gave the same "
        "one. Worth a talk: let them explain how they found it.",
        es=f"La respuesta de {other} es incorrecta con sus propios números y correcta con los de {one}, cuya respuesta "
        "es la misma. Vale la pena platicarlo: pide que explique cómo la encontró.",
    )


def numbered(recipe: Lesson, learner: str, number: int, *, of_the_class: bool, paper: bool = False) -> Event:
    given, right = right_for(recipe, learner)
    shared, shown = right_for(recipe, "")
    found = of(
        learner, number, "weeks-of-practice", shown if of_the_class else right, shared if of_the_class else given
    )
    extra = {**found.extra, "from": "paper"} if paper else found.extra
    return replace(found, lesson=recipe.card.id, version=recipe.card.version, extra=extra)


def with_numbers_of_their_own(recipe: Lesson) -> list[str]:
    shared, _ = right_for(recipe, "")
    return [code for code in (f"star-{number}" for number in range(12)) if right_for(recipe, code)[0] != shared][:5]


def test_who_answers_the_numbers_of_the_class_where_others_have_their_own_is_noticed(recipe: Lesson) -> None:
    class_too, *others = with_numbers_of_their_own(recipe)
    events = [numbered(recipe, code, place, of_the_class=False) for place, code in enumerate(others)]

    book = grade(
        [handed(each) for each in (*events, numbered(recipe, class_too, 9, of_the_class=True))],
        {recipe.card.id: recipe},
        "en",
    )

    assert kinds(book) == [("class-numbers", (class_too,), recipe.card.id, "weeks-of-practice")]
    assert book.flags[0].why.en == (
        f"Answered with the numbers of the class version: {class_too}. Most of the others answered with numbers of "
        "their own, and one answer to those of the class fits everybody. Worth a talk: which page did they work on?"
    )


@pytest.mark.parametrize(("of_the_class", "paper"), [(5, False), (1, True)])
def test_a_class_without_numbers_of_its_own_and_paper_are_nothing_to_talk_about(
    recipe: Lesson, of_the_class: int, paper: bool
) -> None:
    codes = with_numbers_of_their_own(recipe)
    events = [
        numbered(recipe, code, place, of_the_class=place < of_the_class, paper=paper and place < of_the_class)
        for place, code in enumerate(codes)
    ]

    book = grade([handed(each) for each in events], {recipe.card.id: recipe}, "en")

    assert book.flags == ()


def test_right_answers_to_the_same_numbers_are_nothing_to_talk_about(recipe: Lesson, two: tuple[str, str]) -> None:
    _, right = right_for(recipe, "")  # the numbers of the class
    one = replace(of(two[0], 1, "weeks-of-practice", right), lesson=recipe.card.id)
    shared = replace(one, id="2" * 32, learner=two[1])

    assert grade([handed(one), handed(shared)], {recipe.card.id: recipe}, "en").flags == ()


def test_a_wrong_answer_that_a_slip_explains_is_nobodys_else(recipe: Lesson, two: tuple[str, str]) -> None:
    given, _ = right_for(recipe, two[0])
    slip = lesson_for(recipe, two[0], Policy()).keys["weeks-of-practice"].slips["every-day"]
    answer = of(two[0], 1, "weeks-of-practice", f"{slip / 604_800:.4f} weeks", given)

    worked = sheet_of(two[0], recipe, [replace(answer, lesson=recipe.card.id)], "en", Policy())

    result = next(each for each in worked.sheet.results if each.exercise == "weeks-of-practice")
    compared = [trace for trace in worked.traces if trace.kind == "same-numbers"]
    assert (result.standing, result.slip, compared) == ("wrong", "every-day", [])


def test_one_code_in_the_hands_of_two_people_is_noticed(english: Lesson) -> None:
    book = book_of(
        english,
        handed(event(1, "orbit-speed", "7.7 km/s"), name="estrellaluna_11_21_a.jsonl"),
        handed(event(2, "orbit-speed", "7.8 km/s"), name="penasol_12_22_a.jsonl"),
        handed(event(3, "orbit-speed", "7.8 km/s"), name="penasol_LATE_12_23_a-1.jsonl"),
    )

    assert kinds(book) == [("one-code", ("luna-7",), "", "")]
    assert book.flags[0].why.en == (
        "2 people handed in files with the code luna-7. On a shared computer the wrong code is soon picked; ask who "
        "worked as whom before you trust the marks."
    )


def test_a_file_that_writes_into_the_marks_of_another_student_is_noticed(english: Lesson) -> None:
    mine = event(1, "orbit-speed", "7.7 km/s", learner="mallory")
    theirs = event(2, "orbit-speed", "7.7 km/s", learner="sol-3")
    forged = [
        event(3, "orbit-speed", "1 km/s", learner="sol-3"),
        replace(event(4, "orbit-speed", None, learner="sol-3"), kind="solution"),
    ]

    book = book_of(english, handed(theirs), handed(mine, *forged, name="m.jsonl"))

    assert kinds(book) == [("one-file", ("mallory", "sol-3"), "", "")]
    assert book.flags[0].why.en == (
        "One file (row 3 of files.csv) holds work of mallory and sol-3, where each student's holds their own alone. "
        "Answers in it count for everybody whom it names: ask who made the file before you trust their marks."
    )


def test_a_clock_in_the_future_or_the_past_is_noticed(english: Lesson) -> None:
    ahead = (datetime.now(UTC) + timedelta(days=3)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    times = ("1970-01-01T00:00:00.000Z", ahead, "2026-01-05T14:00:00.000Z")
    events = [replace(event(place, "orbit-speed", "7"), time=time) for place, time in enumerate(times)]

    book = book_of(english, handed(*events))

    assert kinds(book) == [("clock", ("luna-7",), "shuttle-orbit", "")]
    assert book.flags[0].why.es == (
        "2 respuestas tienen una hora en el futuro o de antes de que existieran estas lecciones. Casi siempre el reloj "
        "de esa computadora estaba mal; tal vez la última respuesta no sea la que parece."
    )


@pytest.mark.parametrize(
    "odd",
    [
        replace(event(1, "orbit-speed", "7.7 km/s"), id="1"),
        replace(event(1, "orbit-speed", "7.7 km/s"), version=0),
        event(1, "why-night-is-short", "no-such-option"),
        event(2, "orbit-speed", "another answer under the same id"),
    ],
)
def test_an_entry_that_no_lesson_writes_is_noticed(english: Lesson, odd: Event) -> None:
    book = book_of(english, handed(event(2, "orbit-speed", "7"), odd))

    assert kinds(book) == [("edited", ("luna-7",), "shuttle-orbit", "")]
    assert book.flags[0].why.en == (
        "1 entry is written as no lesson writes it: another program changed the file. "
        "Worth a talk, and a look at the student's own screen."
    )


def test_a_heap_that_nobody_can_have_made_is_not_marked_to_its_end(
    english: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "EVENTS_OF_LEARNER", 3)
    many = [event(number, "orbit-speed", f"{number} km/s") for number in range(5)]

    book = book_of(english, handed(*many))

    assert [result.answer for result in book.sheets[0].results if result.exercise == "orbit-speed"] == ["2 km/s"]
    assert [flag.why.en for flag in book.flags] == [
        "There are more than 200,000 entries, more than anybody can have made; the rest was not marked. "
        "Look at what was handed in."
    ]


def test_the_same_program_is_noticed_beyond_what_everybody_starts_with(english: Lesson) -> None:
    task = next(iter(TASKS.values()))
    lesson = replace(english, exercises=(task,))
    long = "\n".join(f"    speed_{number} = altitude * {number}  # my step" for number in range(9))

    def text(source: str) -> list[str]:
        answer = Answer({"source": source, "outputs": [1.0]})
        return [each.text for each in traces(lesson, {task.id: answer}, {})]

    assert text(f"def f(altitude):\n{long}") == text(f"def f(altitude):\n\n{long.replace('  # my step', '   ')}")
    assert text("def f(altitude):\n    return 1") == []
