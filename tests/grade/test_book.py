from dataclasses import replace

import pytest

from reachstars.grade.book import grade
from reachstars.grade.model import FileRow, GradeBook, Result
from reachstars.handin.handed import HandedIn
from reachstars.handin.reasons import EMPTY, READ
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Event, Json


def event(
    number: int,
    exercise: str,
    value: Json,
    *,
    kind: str = "check",
    learner: str = "luna-7",
    lesson: str = "shuttle-orbit",
    version: int = 1,
) -> Event:
    time = f"2026-01-05T14:{number // 60:02}:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, learner, lesson, version, kind, exercise, value)


def handed(*events: Event, name: str = "a.jsonl") -> HandedIn:
    return HandedIn(name, "logbook", "read", READ, events)


def book_of(lesson: Lesson, *files: HandedIn) -> GradeBook:
    return grade(iter(files), {lesson.card.id: lesson}, lesson.language)


def result(book: GradeBook, exercise: str) -> Result:
    return next(each for each in book.sheets[0].results if each.exercise == exercise)


def test_the_latest_answer_of_all_files_counts_with_every_try_and_hint(english: Lesson) -> None:
    early = event(1, "orbit-speed", "99 km")
    copy = handed(early, event(3, "orbit-speed", "7.7 km/s"), name="a.jsonl")
    notebook = handed(early, event(2, "orbit-speed", None, kind="hint"), name="a.ipynb")

    found = result(book_of(english, copy, notebook), "orbit-speed")

    assert (found.standing, found.answer, found.points, found.possible) == ("right", "7.7 km/s", 2.0, 2)
    assert (found.tries, found.hints, found.title) == (2, 1, "How fast is the station?")


def test_a_sheet_has_every_exercise_in_the_lessons_order_but_no_reflection(english: Lesson) -> None:
    sheet = book_of(english, handed(event(1, "how-far", "my dream"))).sheets[0]

    assert [each.exercise for each in sheet.results] == [
        "first-guess",
        "fourteen-sunrises",
        "one-word",
        "orbit-speed",
        "orbit-period",
        "three-clocks",
        "why-night-is-short",
        "two-counts",
    ]
    assert {each.answer for each in sheet.results} == {""}
    assert (sheet.points, sheet.possible, sheet.to_mark) == (0.0, 10, 0)


def test_an_open_answer_waits_for_the_teacher(english: Lesson) -> None:
    book = book_of(english, handed(event(1, "two-counts", "The clock, because ...", kind="answer")))

    found = result(book, "two-counts")
    assert (found.standing, found.points, found.possible, found.waiting) == ("to-mark", None, 0, 4)
    assert book.sheets[0].to_mark == 1


def test_options_and_settings_are_shown_as_the_teacher_reads_them(spanish: Lesson) -> None:
    book = book_of(spanish, handed(event(1, "first-guess", "faster"), event(2, "fourteen-sunrises", 900.0)))
    whole = book_of(spanish, handed(event(1, "fourteen-sunrises", 900)))

    assert result(book, "first-guess").answer == "Más rápido"
    assert result(book, "fourteen-sunrises").answer == "900 km"
    assert result(whole, "fourteen-sunrises").answer == "900 km"


@pytest.mark.parametrize("value", [True, 7, -1.5e300, [], ["a", {"b": None}], {}, "", "\ud800", "x" * 50_000, 10**400])
def test_an_answer_of_any_shape_is_a_result(english: Lesson, value: Json) -> None:
    exercises = [each.id for each in english.exercises]
    events = [event(number, exercise, value) for number, exercise in enumerate(exercises)]

    book = book_of(english, handed(*events))

    assert len(book.sheets[0].results) == 8
    assert not any(each.standing == "right" for each in book.sheets[0].results)


def test_without_keys_nothing_is_judged(english: Lesson) -> None:
    book = book_of(replace(english, keys={}), handed(event(1, "orbit-speed", "7.7 km/s")))

    found = result(book, "orbit-speed")
    assert (found.standing, found.points, found.possible) == ("recorded", None, 0)


def test_learners_stand_in_order_and_apart(english: Lesson) -> None:
    files = [
        handed(event(1, "orbit-speed", "7.7 km/s", learner="sol")),
        handed(event(2, "orbit-speed", "99 km", learner="luna-7")),
    ]

    book = book_of(english, *files)

    assert book.learners == ("luna-7", "sol")
    assert [(sheet.learner, sheet.points) for sheet in book.sheets] == [("luna-7", 0.0), ("sol", 2.0)]
    assert book.titles == (("shuttle-orbit", "Round the world in 91 minutes"),)


def test_a_file_row_says_whose_work_it_is_and_how_much(english: Lesson) -> None:
    good = handed(event(1, "orbit-speed", "7"), event(2, "orbit-speed", "8"), event(3, "orbit-period", "9"))
    bad = HandedIn("b.jsonl", "logbook", "refused", EMPTY)

    assert book_of(english, good, bad).files == (
        FileRow("a.jsonl", "logbook", "read", READ, ("luna-7",), ("shuttle-orbit",), 2),
        FileRow("b.jsonl", "logbook", "refused", EMPTY, (), (), 0),
    )


def reason(lesson: Lesson, *events: Event) -> tuple[str, str]:
    row = book_of(lesson, handed(*events)).files[0]
    return row.reason.en.removeprefix("Read completely. "), row.reason.es.removeprefix("Se leyó completo. ")


def test_an_unknown_lesson_is_explained_and_its_learner_kept(english: Lesson) -> None:
    strange = [event(number, "x", "1", lesson=f"=mars\n{number}") for number in range(4)]

    assert reason(english, *strange) == (
        "Not marked, because this copy of reachstars has no such lesson: =mars\\n0, =mars\\n1, =mars\\n2, …. "
        "Install the newest reachstars, then grade again.",
        "No se calificó, porque esta copia de reachstars no tiene esa lección: =mars\\n0, =mars\\n1, =mars\\n2, …. "
        "Instala el reachstars más reciente y califica otra vez.",
    )
    assert book_of(english, handed(*strange)).learners == ("luna-7",)


def test_an_unknown_exercise_is_explained(english: Lesson) -> None:
    assert reason(english, event(1, "orbit-sped", "7.7")) == (
        "Not marked, because the lesson here has no such exercise: orbit-sped.",
        "No se calificó, porque aquí la lección no tiene ese ejercicio: orbit-sped.",
    )


def test_a_newer_version_of_the_lesson_is_explained(english: Lesson) -> None:
    assert reason(english, event(1, "orbit-speed", "7.7 km/s", version=3)) == (
        "Answered in version 3 of shuttle-orbit, marked by version 1, which is older. "
        "Install the newest reachstars, then grade again.",
        "Contestado en la versión 3 de shuttle-orbit, calificado con la 1, que es anterior. "
        "Instala el reachstars más reciente y califica otra vez.",
    )


def test_an_older_version_of_the_lesson_is_explained(english: Lesson) -> None:
    newer = replace(english, card=replace(english.card, version=2))

    assert reason(newer, event(1, "orbit-speed", "7.7 km/s")) == (
        "Answered in version 1 of shuttle-orbit, marked by version 2, which is newer: look at wrong answers yourself.",
        "Contestado en la versión 1 de shuttle-orbit, calificado con la 2, que es más nueva: "
        "revisa tú las respuestas incorrectas.",
    )


def test_the_order_of_files_changes_no_mark(english: Lesson) -> None:
    files = [handed(event(number, "orbit-speed", f"{number} km/s")) for number in range(5)]

    assert book_of(english, *files).sheets == book_of(english, *reversed(files)).sheets
    assert result(book_of(english, *files), "orbit-speed").answer == "4 km/s"
