"""Pairs that are matched in real JupyterLab with the keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.template import opened
from tests.browser.test_lists import SAVED, asked, kept, violations

from reachstars.exercise.kinds import MatchPairs

pytestmark = pytest.mark.browser


def test_pairs_are_matched_with_the_arrow_keys_and_a_partner_taken_twice_is_said(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = opened(desk, "en", "keys-3")
    form = desk.form("words-alike")
    group = form.get_by_role("group", name=asked(lesson, "words-alike"), exact=True)
    exercise = lesson.exercise("words-alike")
    assert isinstance(exercise, MatchPairs)
    lists = [group.get_by_role("combobox", name=item.text.en, exact=True) for item in exercise.left]
    for each in lists:
        expect(each).to_have_value("")
        expect(each.locator("option")).to_have_text(["Choose…", "éxito", "carretera", "salida", "distancia", "suceso"])
    heard = group.get_by_role("status")
    keys = desk.page.keyboard

    lists[0].focus()
    for key in (*("ArrowDown",) * 4, "Tab", "ArrowDown", "Tab", "ArrowDown"):
        keys.press(key)
    expect(heard).to_have_text("“éxito” is also with “exit”. Each one is used only once: change whichever you like.")
    for key in ("Tab", "ArrowDown", "ArrowDown", "Tab"):
        keys.press(key)
    check = form.get_by_role("button", name="Check", exact=True)
    expect(check).to_be_focused()
    keys.press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text("Partly right")
    expect(form.locator(".rs-verdict")).to_contain_text(
        "“Éxito” looks like “exit”. But somebody who has “éxito” has made it! Pairs that fit: 3 of 4."
    )
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "keys-3") == {"distance": "r", "exit": "q", "success": "q", "road": "p"}
    assert violations(form) == []

    for key in ("Shift+Tab", "Shift+Tab", "Shift+Tab", "ArrowDown", "ArrowDown"):
        keys.press(key)
    expect(heard).to_have_text("")
    for key in ("Tab", "Tab", "Tab", "Enter"):
        keys.press(key)
    expect(form.locator(".rs-verdict")).to_contain_text("Yes, that is right. Well done!")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "keys-3") == {"distance": "r", "exit": "t", "success": "q", "road": "p"}
    assert violations(form) == []

    desk.run_all()
    for each, partner in zip(lists, "rtqp", strict=True):
        expect(each).to_have_value(partner)
    expect(form.locator(".rs-verdict")).to_contain_text("Yes, that is right. Well done!")


def test_pairs_are_matched_by_their_first_letters(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = opened(desk, "es", "teclas-3")
    form = desk.form("words-alike")
    group = form.get_by_role("group", name=asked(lesson, "words-alike"), exact=True)
    keys = desk.page.keyboard

    group.get_by_role("combobox", name="distancia", exact=True).focus()
    for key in ("d", "Tab", "e", "Tab", "s"):
        keys.press(key)
    form.get_by_role("button", name="Revisar", exact=True).press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text("Correcto en parte")
    expect(form.locator(".rs-verdict")).to_contain_text("Lo que llevas es correcto. Todavía te falta una pareja.")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "teclas-3") == {"distance": "r", "exit": "t", "success": "q"}
    assert violations(form) == []
