"""What happens when something goes wrong, or two things happen at once, in real JupyterLab."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ENGLISH = "en/09-shuttle-orbit.ipynb"
SPANISH = "es/09-shuttle-orbit.ipynb"
SAVED = re.compile(r"^(Saved at|Guardado a las) ")


def journal(folder: Path, learner: str) -> list[dict[str, Any]]:
    path = folder / "logbook" / learner / "shuttle-orbit.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_dead_kernel_never_lets_the_screen_say_saved(window: Callable[[], Any]) -> None:
    desk = window().open(ENGLISH).run_all()
    desk.sign_in("dead-1")
    form = desk.form("one-word")
    form.get_by_role("textbox").fill("first")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)

    desk.lab.kill_kernels()
    form.get_by_role("textbox").fill("typed into the void")
    expect(form.locator(".rs-saved")).to_have_text("Saving…")
    expect(form.locator(".rs-saved")).to_contain_text("Not saved yet: Python does not answer.")
    assert journal(desk.lab.folder, "dead-1")[-1]["value"] == "first"

    desk.dismiss_dialog()
    desk.run_all()
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    expect(form.get_by_role("textbox")).to_have_value("typed into the void")
    assert journal(desk.lab.folder, "dead-1")[-1]["value"] == "typed into the void"


def test_two_windows_and_two_languages_share_one_logbook(window: Callable[[], Any]) -> None:
    english = window().open(ENGLISH).run_all()
    english.sign_in("dos-2")
    spanish = window().open(SPANISH).run_all()
    expect(spanish.page.locator(".rs-banner")).to_have_text("Trabajas como dos-2.")
    second = window().open(ENGLISH).run_all()
    expect(second.page.locator(".rs-banner")).to_have_text("Working as dos-2.")

    english.form("one-word").get_by_role("textbox").fill("falling")
    second.form("orbit-speed").get_by_role("textbox").fill("7.7 km/s")
    spanish.form("orbit-period").get_by_role("textbox").fill("91.5 min")
    for desk, exercise_id in ((english, "one-word"), (second, "orbit-speed"), (spanish, "orbit-period")):
        expect(desk.form(exercise_id).locator(".rs-saved")).to_have_text(SAVED)

    for desk in (english, spanish):
        desk.run_all()
        expect(desk.form("one-word").get_by_role("textbox")).to_have_value("falling")
        expect(desk.form("orbit-speed").get_by_role("textbox")).to_have_value("7.7 km/s")
        expect(desk.form("orbit-period").get_by_role("textbox")).to_have_value("91.5 min")
    assert {event["learner"] for event in journal(english.lab.folder, "dos-2")} == {"dos-2"}


def test_what_is_typed_before_anybody_signs_in_is_kept(window: Callable[[], Any]) -> None:
    desk = window()
    (desk.lab.folder / "logbook" / ".last-learner").unlink(missing_ok=True)
    desk.open(ENGLISH).run_all()
    form = desk.form("one-word")
    expect(form.locator(".rs-notice")).to_have_text(
        "Write your code above first. What you type here is kept until then."
    )
    form.get_by_role("textbox").fill("falling")
    expect(form.locator(".rs-saved")).to_have_text("Not saved yet: write your code above first.")
    box = desk.page.locator("section.rs-sign-in")
    box.get_by_role("textbox").fill("../../etc")
    box.get_by_role("textbox").press("Enter")
    expect(box.locator(".rs-message")).to_have_text(
        "A code has 1 to 32 letters, digits, - or _ (for example luna-7). Do not use your real name."
    )

    desk.sign_in("early-3")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    expect(form.locator(".rs-notice")).to_be_empty()
    assert [event["value"] for event in journal(desk.lab.folder, "early-3")] == ["falling"]

    desk.sign_in("other-4")
    expect(form.get_by_role("textbox")).to_have_value("")
    desk.sign_in("early-3")
    expect(form.get_by_role("textbox")).to_have_value("falling")


def test_a_page_outside_a_class_folder_says_what_to_do(window: Callable[[], Any]) -> None:
    desk = window()
    marker = desk.lab.folder / "reachstars.toml"
    marker.rename(marker.with_suffix(".away"))
    try:
        desk.open(SPANISH).run_all()
        message = desk.page.locator("section.rs-sign-in .rs-message")
        expect(message).to_contain_text("no está en una carpeta de clase")
        expect(message).to_contain_text("ejecuta 'reachstars start'")
        form = desk.form("one-word")
        form.get_by_role("textbox").fill("cayendo")
        expect(form.locator(".rs-saved")).to_contain_text("Todavía no se guarda")
    finally:
        marker.with_suffix(".away").rename(marker)


def test_a_logbook_that_cannot_be_used_keeps_the_text_and_says_why(window: Callable[[], Any]) -> None:
    desk = window().open(ENGLISH).run_all()
    desk.sign_in("full-5")
    home = desk.lab.folder / "logbook" / "full-5"
    shutil.rmtree(home, ignore_errors=True)
    home.write_text("a file where the folder should be", encoding="utf-8")
    form = desk.form("one-word")
    form.get_by_role("textbox").fill("falling")
    expect(form.locator(".rs-failed")).to_contain_text("cannot be read")
    expect(form.get_by_role("textbox")).to_have_value("falling")

    home.unlink()
    form.get_by_role("textbox").blur()
    expect(form.locator(".rs-saved")).to_have_text(SAVED)


def test_a_reloaded_page_goes_on_and_asks_to_renew_the_record(window: Callable[[], Any]) -> None:
    desk = window().open(ENGLISH).run_all()
    desk.sign_in("again-6")
    form = desk.form("one-word")
    form.get_by_role("textbox").fill("one")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    desk.save()

    desk.open(ENGLISH)
    expect(form.get_by_role("textbox")).to_have_value("one")
    form.get_by_role("textbox").fill("two")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    expect(form.locator(".rs-stale")).to_have_text(
        "Your answer is saved. Run this cell again, so that the notebook file shows it too."
    )
    assert journal(desk.lab.folder, "again-6")[-1]["value"] == "two"


def test_a_wrong_name_in_a_cell_gets_a_sentence(window: Callable[[], Any]) -> None:
    desk = window()
    notebook = json.loads((desk.lab.folder / ENGLISH).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).replace('ask("orbit-speed")', 'ask("orbit-sped")')
    (desk.lab.folder / "en" / "wrong.ipynb").write_text(json.dumps(notebook), encoding="utf-8")

    desk.open("en/wrong.ipynb").run_all()
    expect(desk.cell("orbit-sped").locator(".jp-OutputArea-output")).to_have_text(
        "There is no exercise called “orbit-sped” on this page. Use one of these: first-guess, fourteen-sunrises, "
        "one-word, orbit-speed, orbit-period, three-clocks, why-night-is-short, two-counts, how-far."
    )
    expect(desk.form("how-far")).to_be_visible()
