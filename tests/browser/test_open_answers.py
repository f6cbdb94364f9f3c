"""The page on which a teacher marks open answers, opened from the disk and used with the keyboard alone."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reachstars.cli.main import main
from reachstars.grade.fingerprint import fingerprint
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.event import Event
from reachstars.logbook.line import to_line

pytestmark = pytest.mark.browser
LESSON, OPEN = "shuttle-orbit", "two-counts"
ANSWERS = {
    "luna-7": "I believe 219, because a lap of 92.05 minutes is longer than the longest.\nI would ask NASA.",
    "sol": '=HYPERLINK("http://evil","x")\n<img src=x onerror=alert(1)></script><script>alert(2)</script>\n@SUM(1)',
    "ñandú": '\u202e219\u202c; -1 "quoted"\t+1 \x0b=2\u2028 🚀 ' + "long " * 7_000,
}
Grade = Callable[..., Path]
Open = Callable[[Path], Page]


@pytest.fixture
def grade(tmp_path: Path) -> Grade:
    """Grades the class, and gives the folder of results."""
    pile = tmp_path / "pila ñ"
    pile.mkdir()
    for number, (learner, text) in enumerate(ANSWERS.items()):
        event = Event(f"{number:032x}", "2026-01-05T14:00:00.000Z", learner, LESSON, 1, "check", OPEN, text)
        (pile / f"{number}.jsonl").write_bytes(to_line(event))

    def graded(language: Language = "en") -> Path:
        assert main(["grade", str(pile), "--language", language]) == 0
        return pile / "marks"

    return graded


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Open]:
    """Opens the page from the disk; a page that asks the network for anything, or runs an answer, fails its test."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    trouble: list[str] = []

    def opened(folder: Path) -> Page:
        page = context.new_page()
        page.on(
            "request",
            lambda request: trouble.extend([] if request.url.startswith(("file:", "blob:")) else [request.url]),
        )
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto((folder / "open-answers.html").as_uri())
        return page

    yield opened
    context.close()
    assert trouble == []


def saved(page: Page, to: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save marks").press("Enter")
    download.value.save_as(to)
    assert download.value.suggested_filename == "open-answers.csv"
    return to


def in_the_order_of_the_page() -> list[str]:
    """Codes as their answers come on the page: by fingerprint, so that no name is always the first."""
    return sorted(ANSWERS, key=lambda learner: fingerprint(learner, LESSON, OPEN, ANSWERS[learner]))


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_three_answers_are_marked_by_keyboard_alone_and_are_in_the_grade_book(grade: Grade, open_page: Open) -> None:
    folder = grade()
    page = open_page(folder)
    expect(page.get_by_text("0 of 3 marked")).to_be_visible()
    assert "luna-7" not in page.locator("main").inner_text()

    press(page, "Tab", "Enter", "3", "n", "1", "2", "c")
    page.keyboard.insert_text('=1+1; "Why?"\nñ 🚀\n-1')
    press(page, "Control+Enter", "c")
    page.keyboard.insert_text("Read it again.")
    press(page, "Escape", "4", "Tab", "Tab")
    page.keyboard.insert_text("2,5")
    press(page, "Escape", "n")

    expect(page.get_by_text("3 of 3 marked")).to_be_visible()
    expect(page.get_by_role("button", name="Save marks")).to_be_focused()
    saved(page, folder / "open-answers.csv")
    expect(page.get_by_role("status")).to_contain_text(f"{folder}/ Then run 'reachstars grade' again.")
    grade()
    with (folder / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        found = {row["learner"]: row[f"{LESSON} / {OPEN}"] for row in csv.DictReader(file)}
    assert [found[learner] for learner in in_the_order_of_the_page()] == ["3", "2", "2.5"]
    with (folder / "open-answers.csv").open(encoding="utf-8-sig", newline="") as file:
        back = {row["learner"]: (row["level"], row["points"], row["comment"]) for row in csv.DictReader(file)}
    assert [back[learner] for learner in in_the_order_of_the_page()] == [
        ("3 Secure", "", ""),
        ("2 Developing", "", "'=1+1; \"Why?\"\nñ 🚀\n'-1"),
        ("4 Beyond", "2.5", "Read it again."),
    ]


def test_what_the_page_saves_is_the_very_table_that_python_wrote(grade: Grade, open_page: Open, tmp_path: Path) -> None:
    folder = grade()

    path = saved(open_page(folder), tmp_path / "saved.csv")

    assert path.read_bytes() == (folder / "open-answers.csv").read_bytes()


def test_a_closed_window_loses_nothing_and_the_draft_can_be_cleared(grade: Grade, open_page: Open) -> None:
    folder = grade()
    page = open_page(folder)
    press(page, "Tab", "Enter", "3", "c")
    page.keyboard.insert_text("Well said.")
    page.close()

    page = open_page(folder)

    expect(page.get_by_role("status")).to_have_text(
        "Brought back from this browser, and not in open-answers.csv yet: 1."
    )
    first = page.get_by_role("article").first
    expect(first.get_by_role("radio", name="3 Secure")).to_be_checked()
    expect(first.get_by_role("textbox", name="Comment for the student")).to_have_value("Well said.")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear what this browser keeps").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Cleared. The page shows what open-answers.csv says.")
    expect(page.get_by_text("0 of 3 marked")).to_be_visible()
    page.reload()
    expect(page.get_by_role("status")).to_have_text("")


def test_an_answer_that_changed_is_shown_with_the_text_that_was_marked(
    grade: Grade, open_page: Open, tmp_path: Path
) -> None:
    folder = grade()
    page = open_page(folder)
    press(page, "Tab", "Enter", "3", "n", "2", "n", "1")
    saved(page, folder / "open-answers.csv")
    event = Event("f" * 32, "2026-01-06T14:00:00.000Z", "luna-7", LESSON, 1, "check", OPEN, "No: 217.")
    (folder.parent / "later.jsonl").write_bytes(to_line(event))
    grade()

    page = open_page(folder)
    page.get_by_role("checkbox", name="Only those that wait").press("Space")

    card = page.get_by_role("article")
    expect(card).to_have_count(1)
    expect(card.locator(".text").first).to_have_text("No: 217.")
    expect(card.locator(".old")).to_contain_text("The text that you marked:")
    expect(card.locator(".old .text")).to_contain_text("I would ask NASA.")
    card.get_by_role("button", name="Give the new text the same mark").press("Enter")
    expect(page.get_by_text("3 of 3 marked")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_no_answer_is_more_than_text(language: Language, grade: Grade, open_page: Open) -> None:
    page = open_page(grade(language))
    for summary in page.locator("summary").all():
        summary.press("Enter")
    page.get_by_role("article").first.get_by_role("textbox").first.fill("9")

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert Axe().run(page)["violations"] == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("article img, article script, article a").count() == 0
    expect(page.locator(".text", has_text="<img src=x")).to_have_count(1)
