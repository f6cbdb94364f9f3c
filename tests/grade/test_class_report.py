"""The class report, from one description: what it says, and what it never says."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.grade.sample_class import HOSTILE, class_book, codes, lessons
from tests.publish.checks import failures, text

from reachstars.grade import report_words as say
from reachstars.grade.insight import picture_of
from reachstars.grade.model import Flag, GradeBook, Result, Sheet, Standing
from reachstars.grade.picture import ClassPicture
from reachstars.grade.projection import class_projection
from reachstars.grade.report import class_report
from reachstars.language import LANGUAGES, Language, Words
from reachstars.publish.document import Block, Bullets, Document, Grid, Paragraph, Topic
from reachstars.publish.report import document_pdf
from reachstars.publish.web import document_html


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and every text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def inside(block: Block) -> Iterator[str]:
    """Every text of a block."""
    match block:
        case Paragraph():
            yield block.text
        case Bullets():
            yield from block.items
        case Grid():
            yield from (block.caption, *block.header, *(cell.text for row in block.rows for cell in row))
        case Topic():
            yield from (block.title, *(each for inner in block.blocks for each in inside(inner)))


def sentences(document: Document) -> Iterator[str]:
    """Every text of a document."""
    yield from (document.title, *(each for block in document.opening for each in inside(block)))
    for part in document.sections:
        yield from (part.title, *(each for block in part.blocks for each in inside(block)))


def section(document: Document, title: str) -> list[str]:
    """Every text of one section."""
    found = [each for each in document.sections if each.title == title]
    return list(sentences(replace(document, opening=(), sections=tuple(found))))


@pytest.fixture(scope="module", params=LANGUAGES)
def book(request: pytest.FixtureRequest) -> tuple[Language, GradeBook, ClassPicture]:
    language: Language = request.param
    made = class_book(language, hostile=3)
    return language, made, picture_of(made, lessons(language), language)


def test_the_page_has_no_script_and_its_policy_comes_first(book: tuple[Language, GradeBook, ClassPicture]) -> None:
    language, grades, picture = book
    for document in (class_report(grades, picture, language), class_projection(picture, language)):
        page = document_html(document)
        tags = Tags(page).tags

        names = [name for name, _ in tags]
        assert names[:3] == ["html", "head", "meta"]
        assert (tags[2][1]["http-equiv"] or "").lower() == "content-security-policy"
        policy = tags[2][1]["content"] or ""
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        assert {"script", "img", "iframe", "link", "object", "form", "base", "svg"} & set(names) == set()
        assert not any(name.startswith("on") or name == "style" for _, attributes in tags for name in attributes)
        links = [attributes.get("href") or "" for name, attributes in tags if name == "a"]
        assert [link for link in links if not link.startswith("#")] == []
        assert tags[0][1]["lang"] == language


def test_what_a_student_typed_is_only_text(book: tuple[Language, GradeBook, ClassPicture]) -> None:
    language, grades, picture = book
    page = document_html(class_report(grades, picture, language))

    words = "".join(Tags(page).texts)
    typed = {each.answer for each in picture.stuck}
    shown = [attack for attack in HOSTILE if attack in typed and "\x07" not in attack]
    assert shown
    assert [attack for attack in shown if attack not in words] == []
    assert not any(attack in page.decode() for attack in HOSTILE[:2])


def test_every_cell_of_the_map_has_a_sign_and_its_word(book: tuple[Language, GradeBook, ClassPicture]) -> None:
    language, grades, picture = book
    document = class_report(grades, picture, language)
    (lesson,) = picture.lessons

    grid = document.sections[0].blocks[0]
    assert isinstance(grid, Grid)
    assert [row[0].text for row in grid.rows] == [*codes(30)]
    assert {cell.look for row in grid.rows for cell in row[1:-1]} >= {"right", "wrong", "unclear", "empty", "to-mark"}
    assert {cell.look for cell in grid.rows[-1][1:-1]} == {"absent"}
    assert all(cell.text for row in grid.rows for cell in row)
    assert len(grid.header) == len(lesson.tallies) + 2


def test_the_report_on_paper_is_accessible_and_says_the_same(
    book: tuple[Language, GradeBook, ClassPicture], tmp_path: Path
) -> None:
    language, grades, picture = book
    document = class_report(grades, picture, language)
    made = document_pdf(document)

    assert failures(made, tmp_path) == []
    words, screen = text(made), " ".join(Tags(document_html(document)).texts)
    for title in (each.title for each in document.sections):
        assert title in words
        assert title in screen


def test_the_same_class_gives_the_same_page(book: tuple[Language, GradeBook, ClassPicture]) -> None:
    language, grades, picture = book
    again = picture_of(grades, lessons(language), language)

    assert document_html(class_report(grades, again, language)) == document_html(
        class_report(grades, picture, language)
    )


def test_a_file_is_named_by_its_row_because_its_name_may_be_that_of_a_student(
    book: tuple[Language, GradeBook, ClassPicture],
) -> None:
    language, grades, picture = book

    document = class_report(grades, picture, language)
    assert "García" not in " ".join(sentences(document))
    files = next(part for part in document.sections if part.title == say.FILES.in_language(language))
    assert isinstance(files.blocks[0], Grid)
    assert [row[0].text for row in files.blocks[0].rows] == ["30"]


# --- what it says, on a class that can be counted by hand ---------------------------------------------------------


def result(exercise: str, standing: Standing, slip: str = "", *, tries: int = 1, hints: int = 0) -> Result:
    points = {"right": 2.0, "wrong": 0.0, "empty": 0.0}[standing]
    return Result(exercise, exercise.title(), standing, "x", points, 2, 0, tries, hints, slip, "You erred.")


def counted(*rows: tuple[str, Result, Result]) -> ClassPicture:
    """Speed and period of the orbit, answered by each."""
    sheets = tuple(Sheet(learner, "shuttle-orbit", (speed, period)) for learner, speed, period in rows)
    made = GradeBook((), tuple(row[0] for row in rows), sheets, (("shuttle-orbit", "Orbit"),))
    return picture_of(made, lessons("en"), "en")


SLIP = "forgot-earth-radius"
PICTURE = counted(
    ("a", result("orbit-speed", "wrong", SLIP), result("orbit-period", "right")),
    ("b", result("orbit-speed", "wrong", SLIP, tries=5), result("orbit-period", "wrong", SLIP)),
    ("c", result("orbit-speed", "right"), result("orbit-period", "wrong", SLIP)),
    ("d", result("orbit-speed", "right", tries=9), result("orbit-period", "empty", hints=3)),
)


def report(picture: ClassPicture = PICTURE, flags: tuple[Flag, ...] = ()) -> Document:
    return class_report(GradeBook((), ("a", "b", "c", "d"), (), (), flags=flags), picture, "en")


def test_the_commonest_mistake_comes_with_what_to_say() -> None:
    (lesson,) = PICTURE.lessons

    worst = lesson.tallies[0].commonest
    assert worst is not None
    assert (worst.name, worst.count, worst.learners) == (SLIP, 2, ["a", "b"])
    words = section(report(), "Orbit")
    assert "2 of 4" in words
    assert any(each.startswith("You measured from the ground.") for each in words)
    assert any(
        each.startswith("Behind it may be the idea “The radius of the orbit is its altitude.”") for each in words
    )


def test_students_who_share_a_misconception_are_one_group_over_both_exercises() -> None:
    words = section(report(), "Groups for five minutes")

    assert "“The radius of the orbit is its altitude.”: 3 students" in words
    assert "Who: a, b, c" in words
    assert any(each.startswith("Five minutes: “Where is the center of the circle?") for each in words)


def test_who_is_stuck_has_tried_and_is_not_right() -> None:
    assert [(each.learner, each.tries, each.hints) for each in PICTURE.stuck] == [("b", 5, 0), ("d", 1, 3)]


def test_an_objective_is_reached_with_two_thirds_of_its_points() -> None:
    aims = PICTURE.lessons[0].aims["speed"]

    assert (aims.met, aims.judged) == (0, 4)
    better = counted(("a", result("orbit-speed", "right"), result("orbit-period", "right")), *(
        (name, result("orbit-speed", "wrong"), result("orbit-period", "wrong")) for name in "bc"
    ))  # fmt: skip
    aims, standard = better.lessons[0].aims["speed"], better.lessons[0].standards["HSN-Q.A.1"]
    assert (aims.met, aims.judged) == (standard.met, standard.judged) == (1, 3)
    words = section(report(better), "Orbit")
    at = words.index("CCSS Math HSN-Q.A.1")
    assert words[at + 1 : at + 4] == ["uses it", "4, 5", "1 of 3"]


def test_a_standard_without_an_objective_is_left_to_the_teacher() -> None:
    words = section(report(), "Orbit")

    at = words.index("CCSS Math HSA-CED.A.4")
    assert words[at + 2] == "no objective is linked to it: judge it yourself"


def test_flags_stand_in_the_report_and_never_on_the_wall() -> None:
    flag = Flag(
        "same-text", ("a", "b"), "shuttle-orbit", "orbit-speed", Words("The same words.", "Las mismas palabras.")
    )

    words = section(report(flags=(flag,)), "Worth a talk")
    assert words[-3:] == ["a, b", "Orbit / Orbit-Speed", "The same words."]
    assert "The same words." not in " ".join(sentences(class_projection(PICTURE, "en")))


def test_of_a_pile_too_large_to_map_the_counts_are_shown() -> None:
    many = counted(*((f"s{n}", result("orbit-speed", "right"), result("orbit-period", "right")) for n in range(201)))

    words = " ".join(section(report(many), "Orbit"))
    assert "A map of 201 students would be too large to read." in words
    assert "s7" not in words


# --- the wall ------------------------------------------------------------------------------------------------------


def test_nobody_can_be_found_on_the_wall(book: tuple[Language, GradeBook, ClassPicture]) -> None:
    language, grades, picture = book
    page = document_html(class_projection(picture, language)).decode()

    assert [code for code in grades.everybody if code in page] == []
    typed = {each.answer for sheet in grades.sheets for each in sheet.results if each.standing == "to-mark"}
    assert [attack for attack in (*HOSTILE, *typed) if attack in page] == []
    assert "floating" not in page


def _right(is_right: bool) -> Standing:
    return "right" if is_right else "wrong"


def test_shares_are_told_in_tenths_and_small_ones_not_at_all() -> None:
    rows = ((f"s{n}", result("orbit-speed", _right(n < 7)), result("orbit-period", _right(n < 2))) for n in range(10))

    words = section(class_projection(counted(*rows), "en"), "Orbit")

    assert words[words.index("Orbit-Speed") + 1] == "about 7 in 10"
    assert words[words.index("Orbit-Period") + 1] == "a few"


def test_a_small_class_sees_ideas_and_no_shares() -> None:
    words = " ".join(section(class_projection(PICTURE, "en"), "Orbit"))

    assert "There are too few answers for shares" in words
    assert "in 10" not in words


def test_what_fewer_than_three_share_is_nobodys_business() -> None:
    two = " ".join(sentences(class_projection(PICTURE, "en")))
    speed, period = result("orbit-speed", "wrong", SLIP), result("orbit-period", "wrong", "half-a-lap")
    three = counted(*((name, speed, period) for name in "abc"))
    words = " ".join(sentences(class_projection(three, "en")))

    assert "The radius of the orbit" not in two
    assert "“The radius of the orbit is its altitude.” What is true about it, and what is not?" in words
    assert "With these numbers, some of us would get 45.8 min." in words


def test_late_answers_are_counted_in_the_summary_and_fill_no_table() -> None:
    said = "Answered after the due date, on 2026-01-05."
    speed, period = (replace(result(each, "right"), late=True, note=said) for each in ("orbit-speed", "orbit-period"))
    late = counted(("a", speed, replace(period, late=False, note=f"Other numbers. {said}")))

    assert late.notes == (("a", "Orbit-Period", f"Other numbers. {said}"),)
    assert "Answers after the due date: 1. They count; what to make of it is yours to decide." in list(
        sentences(report(late))
    )
