"""The page, its first box, and the words of the screen."""

import re
from pathlib import Path
from typing import Any

import pytest
from tests.widgets.sample import EXERCISES, SHORT, sample_lesson

from reachstars.exercise.explorers import EXPLORERS
from reachstars.language import LANGUAGES, Language
from reachstars.widgets import page as page_module
from reachstars.widgets import question as question_module
from reachstars.widgets.board_words import board_words
from reachstars.widgets.explorer import ExplorerBox
from reachstars.widgets.form import SCRIPT
from reachstars.widgets.page import Page, open_page
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat, kernel_seat
from reachstars.widgets.signin import SignIn
from reachstars.widgets.words import screen_words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What cells leave on the page, in order."""
    seen: list[Any] = []
    monkeypatch.setattr(page_module, "show_form", lambda form: seen.append(form.form["kind"]))
    monkeypatch.setattr(page_module, "show_note", lambda sentence, language: seen.append(sentence))
    monkeypatch.setattr(page_module, "show_sentence", lambda sentence, language: seen.append(sentence))
    monkeypatch.setattr(question_module, "show_form", lambda form: seen.append(form.form["kind"]))
    monkeypatch.setattr(question_module, "show_record", lambda data, metadata, key: seen.append(key))
    return seen


def test_a_page_asks_who_is_working_and_then_its_exercises(folder: Path, shown: list[Any]) -> None:
    page = open_page(sample_lesson("en"), folder)
    for exercise in EXERCISES[:2]:
        page.ask(exercise.id)
    page.explore("altitude")

    assert shown == [
        "To go on working: choose Run > Run All Cells in the menu.",
        "sign-in",
        "sample-guess",
        "question",
        "sample-orbit-speed",
        "question",
        "Run this cell to use the explorer “Move the spacecraft”.",
        "explorer",
    ]


@pytest.mark.parametrize(
    ("language", "exercise", "explorer"),
    [
        (
            "en",
            "There is no exercise called “nope” on this page. Use one of these: guess, orbit-speed, why-float, "
            "up-there, "
            "launch-day, heights, name-it, explain, ninety-minutes, twice, dream.",
            "There is no explorer called “nope”. Use one of these: {explorers}.",
        ),
        (
            "es",
            "En esta página no hay un ejercicio llamado «nope». Usa uno de estos: guess, orbit-speed, "
            "why-float, up-there, "
            "launch-day, heights, name-it, explain, ninety-minutes, twice, dream.",
            "No hay un explorador llamado «nope». Usa uno de estos: {explorers}.",
        ),
    ],
)
def test_a_name_that_is_not_there_gets_a_sentence(
    language: Language, exercise: str, explorer: str, folder: Path, shown: list[Any]
) -> None:
    page = Page(sample_lesson(language), Seat(folder))
    page.ask("nope")
    page.explore("nope")

    assert shown == [exercise, explorer.format(explorers=", ".join(EXPLORERS))]


def test_who_works_is_asked_once_per_kernel(folder: Path) -> None:
    seat = kernel_seat(folder)
    seat.sit("luna-7")

    assert kernel_seat(folder) is seat
    assert kernel_seat(folder).confirmed


def test_a_page_that_gets_its_class_folder_later_finds_it(tmp_path: Path) -> None:
    assert kernel_seat(tmp_path).trouble is not None

    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    assert kernel_seat(tmp_path).trouble is None


def test_the_first_box_shows_who_works_and_asks_back_after_a_restart(folder: Path) -> None:
    seat = Seat(folder)
    box = SignIn(seat, sample_lesson("es"))
    assert box.widget.now == {
        "here": False,
        "passing": False,
        "banner": "Nadie todavía. Escribe tu código y tus respuestas se guardarán.",
        "confirm": "",
        "message": "",
    }

    assert box.answer({"do": "sign-in", "value": "Luna 7"}) == {}
    assert box.widget.now == {
        "here": True,
        "passing": False,
        "banner": "Trabajas como luna-7.",
        "confirm": "",
        "message": "",
    }

    again = SignIn(Seat(folder), sample_lesson("es"))
    assert again.widget.now["confirm"] == "Sí, soy luna-7"
    again.answer({"do": "confirm"})
    assert again.widget.now["confirm"] == ""


def test_what_is_no_code_is_told_the_rule(folder: Path) -> None:
    box = SignIn(Seat(folder), sample_lesson("es"))

    assert box.answer({"do": "sign-in", "value": "../x"}) == {
        "message": "Un código tiene de 1 a 32 letras, números, - o _ (por ejemplo luna-7). No uses tu nombre real."
    }
    assert box.widget.now["here"] is False


def test_outside_a_class_folder_the_first_box_says_what_to_do(tmp_path: Path) -> None:
    message = SignIn(Seat(tmp_path), sample_lesson("en")).widget.now["message"]

    assert message == (
        f"{tmp_path} is not in a class folder, so answers cannot be saved: "
        "there is no reachstars.toml in it or in a folder above it.\n"
        "  To fix it: run 'reachstars start', and open the lesson from the folder that it makes."
    )


def test_a_line_of_the_logbook_that_cannot_be_read_is_told(folder: Path) -> None:
    seat = Seat(folder)
    seat.sit("luna-7")
    Question(seat, sample_lesson("en"), SHORT).answer({"do": "answer", "value": "perigee", "view": "a"})
    journal = folder / "logbook" / "luna-7" / "sample.jsonl"
    journal.write_text(journal.read_text(encoding="utf-8") + '{"torn', encoding="utf-8")

    assert SignIn(seat, sample_lesson("en")).widget.now["message"] == (
        "Line 2, the last one, was cut short and is left out; every line before it was read."
    )


def test_an_explorer_stands_at_its_start(folder: Path) -> None:
    widget = ExplorerBox(Seat(folder), sample_lesson("en"), "altitude").widget

    assert widget.form["explorer"]["labels"] == ("Altitude above the ground, in kilometers",)
    assert widget.now["scene"]["settings"] == (700,)


@pytest.mark.parametrize(
    ("near", "settings"),
    [
        ([[710], [690.0]], [710, 690]),
        ([[number] for number in range(6)], [160] * 4),
        (["x", [None], [True], []], [700] * 4),
        ([[710, 3]], [710]),
        (7, []),
        (None, []),
    ],
)
def test_an_explorer_tells_ahead_what_the_next_move_may_need(near: object, settings: list[float], folder: Path) -> None:
    box = ExplorerBox(Seat(folder), sample_lesson("en"), "altitude")

    reply = box.answer({"do": "move", "value": [700], "near": near})

    assert reply["scene"]["settings"] == (700,)
    assert [scene["settings"] for scene in reply["near"]] == [(setting,) for setting in settings]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_the_screen_uses_exists(language: Language) -> None:
    used = set(re.findall(r"\bwords\.([a-z_]+)", SCRIPT))

    assert used - set(screen_words(language)) - set(board_words(language)) == set()


def test_the_screen_never_makes_markup_out_of_text() -> None:
    for door in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert door not in SCRIPT


def test_the_screen_needs_no_network() -> None:
    addresses = re.findall(r"https?://[^\s\"'`]+", SCRIPT)

    assert addresses == ["http://www.w3.org/2000/svg"]
    assert re.findall(r"^\s*import\b|\bimport\(|\bfetch\(", SCRIPT, flags=re.MULTILINE) == []
