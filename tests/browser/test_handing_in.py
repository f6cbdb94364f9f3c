"""The end of a lesson in real JupyterLab: how far one is, and handing in with the keyboard alone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from reachstars.handin.read import read_file
from reachstars.logbook.event import is_shared

pytestmark = pytest.mark.browser

LAST = {"en": "9. How far are you?", "es": "9. ¿Qué tan lejos estás?"}
WISH = "quiero ser la primera de mi casa 7351"
SAVED = re.compile(r"^(Saved at|Guardado a las) ")


def standing(form: Locator, title: str) -> Locator:
    return form.get_by_role("row", name=re.compile(re.escape(title))).get_by_role("cell")


def handed_in(desk: Any, learner: str) -> Path:
    return Path(desk.lab.folder) / "hand-in" / f"{learner}-shuttle-orbit.jsonl"


def violations(desk: Any) -> list[Any]:
    found: list[Any] = Axe().run(desk.page, context={"include": [[".rs-progress"], [".rs-hand-in"]]})["violations"]
    return [(issue["id"], [node["html"] for node in issue["nodes"]]) for issue in found]


def test_work_is_handed_in_with_the_keys_alone(window: Callable[[], Any]) -> None:
    desk = window().open("en/09-shuttle-orbit.ipynb").run_all()
    desk.sign_in("keys-9")
    keys = desk.page.keyboard
    progress = desk.page.get_by_role("region", name="How far you are", exact=True)
    form = desk.page.get_by_role("region", name="Hand in", exact=True)
    expect(progress.get_by_text("Done: 0 of 8 exercises.")).to_be_visible()
    expect(form.get_by_role("group")).to_have_count(0)  # no private text yet, so nothing to tick

    word = desk.form("one-word")
    word.get_by_role("textbox").focus()
    keys.type("falling")
    keys.press("Enter")
    expect(standing(progress, "3. Two arrows and a word")).to_contain_text("Done")
    expect(standing(form, "3. Two arrows and a word")).to_contain_text("falling")
    wish = desk.page.locator("section.rs-question").filter(has_text=LAST["en"])
    wish.get_by_role("textbox").focus()
    keys.type(WISH)
    keys.press("Tab")
    expect(wish.locator(".rs-saved")).to_have_text(SAVED)
    expect(standing(progress, LAST["en"])).to_contain_text("Private: written, and yours alone")

    box = form.get_by_role("checkbox", name=f"Hand in “{LAST['en']}” too", exact=True)
    expect(box).not_to_be_checked()
    expect(form.get_by_role("listitem").first).to_contain_text("which is private")
    box.focus()
    keys.press("Tab")
    button = form.get_by_role("button", name="Hand in", exact=True)
    expect(button).to_be_focused()
    keys.press("Enter")
    expect(form.locator(".rs-handed")).to_contain_text("Handed in. Your file holds one answer.")
    expect(form.locator(".rs-handed")).to_contain_text(str(handed_in(desk, "keys-9")))
    assert WISH.encode() not in handed_in(desk, "keys-9").read_bytes()
    assert [event.value for event in read_file(handed_in(desk, "keys-9")).events] == ["falling"]

    keys.press("Shift+Tab")
    keys.press("Space")
    expect(form.locator(".rs-own-text")).to_contain_text(WISH)
    expect(form.get_by_role("listitem").first).to_have_text("your Recipe for Success")
    keys.press("Tab")
    keys.press("Space")
    expect(form.locator(".rs-handed")).to_contain_text(f"You also chose to share: “{LAST['en']}”.")
    shared = [event.value for event in read_file(handed_in(desk, "keys-9")).events if is_shared(event)]
    assert shared == [WISH]
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        desk.theme(theme)
        assert violations(desk) == []

    desk.save()
    assert WISH not in (Path(desk.lab.folder) / "en" / "09-shuttle-orbit.ipynb").read_text(encoding="utf-8")


def test_another_learner_finds_neither_the_ticks_nor_the_file_of_the_one_before(window: Callable[[], Any]) -> None:
    desk = window().open("es/09-shuttle-orbit.ipynb").run_all()
    desk.sign_in("una-1")
    form = desk.page.get_by_role("region", name="Entregar", exact=True)
    wish = desk.page.locator("section.rs-question").filter(has_text=LAST["es"])
    wish.get_by_role("textbox").fill(WISH)
    wish.get_by_role("textbox").blur()
    form.get_by_role("checkbox").check()
    expect(form.locator(".rs-own-text")).to_contain_text(WISH)
    form.get_by_role("button", name="Entregar", exact=True).click()
    expect(form.locator(".rs-handed")).to_contain_text("También decidiste compartir")

    desk.sign_in("otra-2")

    expect(form.get_by_role("checkbox")).to_have_count(0)
    expect(form.locator(".rs-handed")).to_be_empty()
    expect(form).not_to_contain_text(WISH)
    form.get_by_role("button", name="Entregar", exact=True).click()
    expect(form.locator(".rs-saved")).to_have_text("Todavía no hay nada que entregar. Primero responde un ejercicio.")
    assert not handed_in(desk, "otra-2").exists()
    assert violations(desk) == []
