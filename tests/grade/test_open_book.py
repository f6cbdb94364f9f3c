"""Marks of a teacher in the grade book: each belongs to the text it was given to, and none is ever lost."""

import random
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.grade.book import grade
from reachstars.grade.model import GradeBook, Result
from reachstars.grade.open_answers import cell_text, open_rows, read_open_marks
from reachstars.grade.open_book import teacher_mark, with_open_marks
from reachstars.grade.open_model import OpenLine, OpenMarks, OpenRow, TeacherMark
from reachstars.grade.sheet_text import csv_bytes
from reachstars.handin.handed import HandedIn
from reachstars.handin.reasons import READ
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.event import Event

Mark = Callable[..., GradeBook]
LESSON, OPEN = "shuttle-orbit", "two-counts"


def handed(learner: str, answer: str, exercise: str = OPEN, second: int = 0) -> HandedIn:
    time = f"2026-01-05T14:00:{second:02}.000Z"
    number = sha256(repr((learner, exercise, answer, second)).encode()).hexdigest()[:32]
    event = Event(number, time, learner, LESSON, 1, "check", exercise, answer)
    return HandedIn(f"{learner}.jsonl", "logbook", "read", READ, (event,))


@pytest.fixture(scope="session")
def mark(english: Lesson) -> Mark:
    def marked(
        *files: HandedIn, rows: tuple[OpenRow, ...] = (), policy: Policy | None = None, all_answers: bool = False
    ) -> GradeBook:
        lessons, decided = {LESSON: english}, policy or Policy()
        book = grade(files, lessons, "en", policy=decided)
        return with_open_marks(book, OpenMarks(rows), lessons, "en", policy=decided, all_answers=all_answers)

    return marked


def result(book: GradeBook, learner: str, exercise: str = OPEN) -> Result:
    (sheet,) = (sheet for sheet in book.sheets if sheet.learner == learner)
    (found,) = (found for found in sheet.results if found.exercise == exercise)
    return found


def rows(
    book: GradeBook, *, learner: str = "", level: str = "", points: str = "", comment: str = ""
) -> tuple[OpenRow, ...]:
    """The rows as the teacher gives them back, with the same words in each."""
    return tuple(
        replace(
            line.row,
            learner=learner or line.row.learner,
            level=level or line.row.level,
            points=points or line.row.points,
            comment=comment or line.row.comment,
        )
        for line in book.open_answers.lines
    )


def standing(book: GradeBook) -> list[tuple[str, str, str, str]]:
    lines = book.open_answers.lines
    return [(line.row.learner, line.row.answer, line.state, line.row.level + line.row.points) for line in lines]


def said(line: OpenLine) -> tuple[str, str]:
    assert line.unclear
    return line.unclear.problem.en, line.unclear.cure.en


def test_a_mark_counts_with_its_points_level_and_comment(mark: Mark) -> None:
    first = mark(handed("luna-7", "I believe 219."))
    assert result(first, "luna-7").standing == "to-mark"

    book = mark(handed("luna-7", "I believe 219."), rows=rows(first, level="secure", comment="Well said."))

    found = result(book, "luna-7")
    assert (found.standing, found.points, found.possible, found.waiting) == ("marked", 3.0, 4, 0)
    assert (found.level, found.comment) == ("3 Secure", "Well said.")
    (sheet,) = book.sheets
    assert (sheet.points, sheet.possible, sheet.to_mark) == (3.0, 14, 0)
    assert standing(book) == [("luna-7", "I believe 219.", "marked", "3 Secure")]
    assert book.sheets[0] == next(iter(book.sheets)) == book.sheets[0:1][0]
    assert len(book.sheets) == 1


def test_a_comment_alone_is_kept_and_the_answer_waits(mark: Mark) -> None:
    first = mark(handed("luna-7", "219"))

    book = mark(handed("luna-7", "219"), rows=rows(first, comment="Why?"))

    found = result(book, "luna-7")
    assert (found.standing, found.points, found.waiting, found.comment) == ("to-mark", None, 4, "Why?")


def test_the_points_of_the_class_are_those_that_count(mark: Mark) -> None:
    policy = Policy(points={LESSON: {OPEN: 10}})
    first = mark(handed("luna-7", "219"), policy=policy)

    book = mark(handed("luna-7", "219"), rows=rows(first, level="3"), policy=policy)

    assert (result(book, "luna-7").points, result(book, "luna-7").possible) == (7.5, 10)
    assert [level.points for level in book.open_answers.questions[0].levels] == [2.5, 5.0, 7.5, 10.0]


def test_a_changed_answer_waits_again_beside_its_old_mark(mark: Mark) -> None:
    first = mark(handed("luna-7", "219"))
    marked = rows(first, level="2", comment="Why?")

    book = mark(handed("luna-7", "219"), handed("luna-7", "217, because …", second=9), rows=marked)

    assert result(book, "luna-7").standing == "to-mark"
    assert standing(book) == [("luna-7", "217, because …", "waits", ""), ("luna-7", "219", "changed", "2")]
    again = mark(handed("luna-7", "219"), rows=rows(book))
    assert standing(again) == [("luna-7", "219", "marked", "2 Developing")]


def test_an_answer_that_changed_before_it_was_marked_has_one_row(mark: Mark) -> None:
    first = mark(handed("luna-7", "219"))

    book = mark(handed("luna-7", "217", second=9), rows=rows(first))

    assert standing(book) == [("luna-7", "217", "waits", "")]


def test_the_rows_of_a_student_whose_file_is_missing_are_kept(mark: Mark) -> None:
    first = mark(handed("luna-7", "219"), handed("sol", "217"))
    marked = tuple(replace(row, level="3") if row.learner == "sol" else row for row in rows(first))

    book = mark(handed("ana", "218"), rows=marked)

    assert standing(book) == [
        ("ana", "218", "waits", ""),
        ("luna-7", "219", "absent", ""),
        ("sol", "217", "absent", "3"),
    ]


def test_a_code_that_a_spreadsheet_took_for_a_number_is_known_by_the_fingerprint(mark: Mark) -> None:
    first = mark(handed("007", "219"))

    book = mark(handed("007", "219"), rows=rows(first, learner="7", level="3"))

    assert standing(book) == [("007", "219", "marked", "3 Secure")]


def test_a_mark_for_a_row_that_a_teacher_typed_belongs_to_the_text_that_is_there(mark: Mark) -> None:
    typed = OpenRow("", "luna-7", LESSON, OPEN, level="3")

    book = mark(handed("luna-7", "219"), rows=(typed,))

    assert standing(book) == [("luna-7", "219", "marked", "3 Secure")]
    assert standing(mark(handed("luna-7", "217"), rows=rows(book))) == [
        ("luna-7", "217", "waits", ""),
        ("luna-7", "219", "changed", "3 Secure"),
    ]


def test_one_column_that_was_sorted_alone_gives_no_student_the_mark_of_another(mark: Mark) -> None:
    files = handed("luna-7", "219"), handed("sol", "217")
    one, other = rows(mark(*files))
    mixed = replace(one, learner="sol", level="4"), replace(other, learner="luna-7", level="1")

    book = mark(*files, rows=mixed)

    assert {(result(book, name).standing) for name in ("luna-7", "sol")} == {"to-mark"}
    assert [said(line) for line in book.open_answers.unclear] == [
        (
            f"the row names {name}, but its fingerprint is that of another student's answer",
            "sort whole rows, never one column alone; the file as it was lies beside it, with .bak in its name",
        )
        for name in ("luna-7", "sol")
    ]


def test_a_second_row_with_another_mark_is_told_and_kept(mark: Mark) -> None:
    (row,) = rows(mark(handed("luna-7", "219")), level="3")

    book = mark(handed("luna-7", "219"), rows=(row, replace(row, level="1"), row))

    assert standing(book) == [("luna-7", "219", "marked", "3 Secure"), ("luna-7", "219", "unclear", "1")]
    assert said(book.open_answers.lines[1]) == (
        "there is another row for the same answer, and that one counts",
        "keep the one that is right, and delete the other",
    )


@pytest.mark.parametrize(
    ("changes", "problem", "cure"),
    [
        (
            {"lesson": "mars-walk"},
            "there is no lesson 'mars-walk'",
            "write one of these into the cell 'lesson': shuttle-orbit",
        ),
        (
            {"exercise": "two-count"},
            "the lesson 'shuttle-orbit' has no exercise 'two-count'",
            "delete the row, or write one of these into the cell 'exercise': one-word, orbit-speed, orbit-period, "
            "two-counts",
        ),
        (
            {"fingerprint": "bcd", "answer": "Something else"},
            "the fingerprint of the answer was changed, so nobody knows which text was marked",
            "write the mark into the row of this student that waits, then delete this row",
        ),
        (
            {"fingerprint": "", "answer": "", "learner": "lunna-7"},
            "nothing was handed in by a student 'lunna-7'",
            "write the student's code as it stands in gradebook.csv",
        ),
        (
            {"fingerprint": "", "answer": "", "exercise": "one-word"},
            "luna-7 has no answer to 'one-word'",
            "delete the row, or correct its student or exercise",
        ),
    ],
)
def test_a_row_that_speaks_of_no_answer_is_told_and_kept_as_it_is(
    mark: Mark, changes: dict[str, str], problem: str, cure: str
) -> None:
    names = {"fingerprint": "zzzzzzzzzz", "learner": "luna-7", "lesson": LESSON, "exercise": OPEN, "answer": ""}
    names |= changes
    typed = OpenRow(
        names["fingerprint"], names["learner"], names["lesson"], names["exercise"], "", names["answer"], "great"
    )

    book = mark(handed("luna-7", "219"), rows=(typed,))

    (line,) = book.open_answers.unclear
    assert line.row == typed
    assert said(line) == (problem, cure)
    assert result(book, "luna-7").standing == "to-mark"


def test_a_mark_for_an_answer_that_was_chosen_is_told(mark: Mark, english: Lesson) -> None:
    chosen = next(each.id for each in english.exercises if type(each).__name__ == "OneChoice")
    typed = OpenRow("", "luna-7", LESSON, chosen, points="1")

    book = mark(handed("luna-7", "219"), rows=(typed,))

    assert said(book.open_answers.unclear[0])[0] == (
        f"the answer to '{chosen}' is chosen, not typed, and only the computer marks it"
    )


def test_points_of_the_teacher_count_instead_of_those_of_the_computer(mark: Mark) -> None:
    files = handed("luna-7", "219"), handed("luna-7", "like floating", "one-word")
    assert [line.row.exercise for line in mark(*files).open_answers.lines] == [OPEN]
    listed = mark(*files, all_answers=True)
    (word,) = (row for row in rows(listed, points="0.5") if row.exercise == "one-word")

    book = mark(*files, rows=(word,))

    found = result(book, "luna-7", "one-word")
    assert (found.standing, found.points, found.possible, found.slip) == ("marked", 0.5, 1, "")
    assert found.note == "The computer gave 0 of 1."
    assert [(line.row.exercise, line.state) for line in book.open_answers.lines] == [
        ("one-word", "marked"),
        (OPEN, "waits"),
    ]


def test_all_answers_lists_what_was_typed_and_says_what_the_computer_gave(mark: Mark) -> None:
    files = handed("luna-7", "7.7 km/s", "orbit-speed"), handed("luna-7", "219")

    lines = mark(*files, all_answers=True).open_answers.lines

    assert [(line.row.exercise, line.state, line.told) for line in lines] == [
        ("orbit-speed", "judged", "The computer gave 2 of 2."),
        (OPEN, "waits", ""),
    ]


def test_what_stands_on_paper_gets_the_same_mark(mark: Mark, english: Lesson) -> None:
    marked = OpenMarks(rows(mark(handed("luna-7", "219")), level="3", comment="Good."))
    asked = english.exercise(OPEN)
    assert asked

    assert teacher_mark(marked, "luna-7", english, asked, "219 ", "es") == TeacherMark("3 Logrado", 3.0, "Good.")
    assert teacher_mark(marked, "luna-7", english, asked, "217", "es") is None
    assert (
        teacher_mark(OpenMarks(rows(mark(handed("luna-7", "219")), level="9")), "luna-7", english, asked, "219", "es")
        is None
    )


ANSWERS = st.dictionaries(
    st.sampled_from(("luna-7", "sol", "ana", "ñandú")),
    st.one_of(st.text(max_size=20), st.text("=+-@\t\n;\"'\r \u202e\x00", max_size=8)).filter(str.strip),
    max_size=4,
)
WRITTEN = st.sampled_from(("", "3", "secure", "9", "nonsense", "=1+1"))


@given(
    answers=ANSWERS,
    levels=st.tuples(*[WRITTEN] * 4),
    comments=st.tuples(*[st.text(max_size=8)] * 4),
    seed=st.integers(0, 9),
)
def test_out_and_back_again_is_the_same_book_and_the_same_file(
    mark: Mark,
    tmp_path_factory: pytest.TempPathFactory,
    answers: dict[str, str],
    levels: tuple[str, ...],
    comments: tuple[str, ...],
    seed: int,
) -> None:
    files = [handed(learner, answer) for learner, answer in answers.items()]
    path = tmp_path_factory.getbasetemp() / "laws-open-answers.csv"
    first = rows(mark(*files))
    words = zip(first, levels, comments, strict=False)
    book = mark(*files, rows=tuple(replace(row, level=level, comment=cell_text(said)) for row, level, said in words))

    path.write_bytes(csv_bytes(open_rows(book.open_answers, "en")))
    back = list(read_open_marks(path).rows)
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failure can be met again
    chance.shuffle(back)
    again = mark(*files, rows=tuple(back))

    assert again.open_answers == book.open_answers
    assert list(again.sheets) == list(book.sheets)
    assert csv_bytes(open_rows(again.open_answers, "en")) == path.read_bytes()


def test_a_department_is_marked_one_sheet_at_a_time(mark: Mark, tmp_path: Path) -> None:
    files = [handed(f"learner-{number}", f"answer {number}") for number in range(300)]
    book = mark(*files)
    path = tmp_path / "open-answers.csv"
    path.write_bytes(csv_bytes(open_rows(book.open_answers, "en")))

    again = mark(*files, rows=tuple(replace(row, level="4") for row in read_open_marks(path).rows))

    assert sum(sheet.points for sheet in again.sheets) == 1_200
