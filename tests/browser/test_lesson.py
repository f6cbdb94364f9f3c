"""Lesson 09 as a student meets it, in real JupyterLab."""

import csv
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect
from tests.publish.checks import catalog, failures, text

from reachstars.cli.main import main
from reachstars.exercise.mark import mark
from reachstars.language import Language
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

NOTEBOOK = "09-shuttle-orbit.ipynb"
DREAM = "quiero ser la primera de mi casa 7351"
REASON = "Claim: 219 fits.\nReason: 1,198,495 s / 219 is less than the longest lap."
ANSWERS = {
    "one-word": "falling",
    "orbit-speed": "7.7 km/s",
    "orbit-period": "91.5 min",
    "three-clocks": [["91.7"], ["91.1"], ["91.2"]],
    "why-night-is-short": "narrow-shadow",
    "two-counts": REASON,
}


@dataclass
class Class:
    """What one learner does in one language."""

    language: Language
    learner: str

    @property
    def lesson(self) -> Lesson:
        lesson = read_lesson(find_lesson("shuttle-orbit", lessons_folder()), self.language)
        return lesson_for(lesson, self.learner, Policy())

    @property
    def answers(self) -> dict[str, Any]:
        """The right answers to this learner's own numbers, in the order of the page."""
        right = self.lesson.keys["fourteen-sunrises"].answer
        assert isinstance(right, float)
        return {"first-guess": "slower", "fourteen-sunrises": 10 * round(right / 10_000), **ANSWERS}

    @property
    def notebook(self) -> str:
        return f"{self.language}/{NOTEBOOK}"

    def told(self, exercise_id: str, answer: object) -> str:
        """The sentence that the marker has for an answer."""
        exercise = self.lesson.exercise(exercise_id)
        assert exercise is not None
        return mark(exercise, answer, self.lesson.keys.get(exercise_id), self.language).say  # type: ignore[arg-type]


PUPILS = (Class("en", "luna-7"), Class("es", "sol-3"))
SAVED = re.compile(r"^(Saved at|Guardado a las) ")


def check(form: Locator) -> None:
    form.get_by_role("button", name=re.compile("^(Check|Revisar|I am done|Ya terminé)$")).click()


def type_answer(form: Locator, text: str) -> None:
    form.get_by_role("textbox").fill(text)


def choose(form: Locator, option: str) -> None:
    form.locator(f'input[value="{option}"]').check()


def move_to(form: Locator, altitude: int) -> None:
    """With the keys alone: Home is 160 km, Page Up 100 km, an arrow 10 km."""
    slider = form.get_by_role("slider")
    slider.press("Home")
    for _ in range((altitude - 160) // 100):
        slider.press("PageUp")
    for _ in range((altitude - 160) % 100 // 10):
        slider.press("ArrowRight")


def answer(desk: Any, exercise_id: str, value: Any) -> None:
    form = desk.form(exercise_id)
    match exercise_id:
        case "first-guess" | "why-night-is-short":
            choose(form, value)
        case "fourteen-sunrises":
            move_to(form, value)
        case "three-clocks":
            for cell, [text] in zip(form.get_by_role("textbox").all(), value, strict=True):
                cell.fill(text)
        case _:
            type_answer(form, value)


def shown(desk: Any, exercise_id: str) -> object:
    form = desk.form(exercise_id)
    match exercise_id:
        case "first-guess" | "why-night-is-short":
            return form.locator("input:checked").get_attribute("value")
        case "fourteen-sunrises":
            return int(form.get_by_role("slider").input_value())
        case "three-clocks":
            return [[cell.input_value()] for cell in form.get_by_role("textbox").all()]
        case _:
            return form.get_by_role("textbox").input_value()


def outputs(path: Path) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [output for cell in cells for output in cell.get("outputs", ())]


def records(path: Path) -> dict[str, object]:
    """Answers by exercise id, as a hand-in of the notebook would be read."""
    events = [output.get("metadata", {}).get("reachstars") for output in outputs(path)]
    return {event["exercise"]: event["value"] for event in events if event}


def assert_printed(notebook: Path, pupil: Class, folder: Path) -> None:
    """The saved notebook on paper: every answer is there, the private one is not, two checkers are content."""
    words = ["pdf", "shuttle-orbit", "--edition", "work", "--language", pupil.language, "--from", str(notebook)]

    assert main([*words, "--out", str(folder)]) == 0

    made = (folder / f"shuttle-orbit-work-{pupil.language}-{pupil.learner}.pdf").read_bytes()
    printed = text(made)
    altitude = f"{pupil.answers['fourteen-sunrises']:,} km"
    assert failures(made, folder) == []
    assert catalog(made)["/Lang"] == pupil.language
    assert all(said in printed for said in (pupil.learner, "7.7 km/s", "91.5 min", altitude, "Claim: 219 fits."))
    assert DREAM not in printed


def assert_marked(notebook: Path, pupil: Class, folder: Path) -> None:
    """The saved notebook in the grade book: all points, and one answer that waits for the teacher."""
    handed = folder / "handed in"
    handed.mkdir()
    shutil.copy(notebook, handed)

    assert main(["grade", str(handed), "--language", "en"]) == 0

    with (handed / "marks" / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["learner"] for row in rows] == [pupil.learner]
    assert (rows[0]["points"], rows[0]["answers to mark"]) == (rows[0]["out of"], "1")


@pytest.mark.parametrize("pupil", PUPILS, ids=lambda pupil: pupil.language)
def test_every_answer_survives_a_killed_kernel(pupil: Class, window: Callable[[], Any], tmp_path: Path) -> None:
    desk = window().open(pupil.notebook).run_all()
    desk.sign_in(pupil.learner)
    wrong = {
        "fourteen-sunrises": 300,
        "one-word": "floating",
        "orbit-speed": "33.7 km/s",
        "orbit-period": "91.5 s",
        "three-clocks": [["5505"], ["5465"], ["5473"]],
        "why-night-is-short": "speeds-up",
    }
    for exercise_id, value in [*wrong.items(), *pupil.answers.items()]:
        form = desk.form(exercise_id)
        answer(desk, exercise_id, value)
        if exercise_id != "first-guess":
            check(form)
        expect(form.locator(".rs-verdict")).to_contain_text(pupil.told(exercise_id, value))
        expect(form.locator(".rs-saved")).to_have_text(SAVED)
    flight = desk.form("orbit-speed").locator(".rs-feedback p").first
    expect(flight).to_have_class("rs-happened")
    dream = desk.form("how-far")
    type_answer(dream, DREAM)
    expect(dream.locator(".rs-saved")).to_have_text(SAVED)
    desk.save()

    path = desk.lab.folder / pupil.notebook
    assert records(path) == {**pupil.answers, "how-far": None}
    assert DREAM not in path.read_text(encoding="utf-8")
    assert "widgets" not in json.loads(path.read_text(encoding="utf-8"))["metadata"]

    assert_printed(path, pupil, tmp_path)
    assert_marked(path, pupil, tmp_path)

    desk.lab.kill_kernels()
    desk.lab.forget_kernels()
    again = window().open(pupil.notebook)
    record = again.cell("orbit-speed").locator(".reachstars-record")
    expect(record).to_be_visible()
    expect(record).to_contain_text("7.7 km/s")
    assert Axe().run(again.page, context={"include": [[".reachstars-record"]]})["violations"] == []

    again.run_all()
    expect(again.page.locator(".rs-banner")).to_contain_text(pupil.learner)
    expect(record).to_be_hidden()
    assert {exercise_id: shown(again, exercise_id) for exercise_id in pupil.answers} == pupil.answers
    told = again.form("orbit-speed").locator(".rs-verdict")
    expect(told).to_contain_text(pupil.told("orbit-speed", pupil.answers["orbit-speed"]))
    private = again.form("how-far")
    expect(private.get_by_role("textbox")).to_be_hidden()
    private.get_by_role("button").click()
    expect(private.get_by_role("textbox")).to_have_value(DREAM)
