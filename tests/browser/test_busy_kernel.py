"""A form in front of a kernel that answers late: the kernel is played, so that its answers come one at a time."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.widgets.sample import DREAM, SPEED, TARGET

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import prompt
from reachstars.figures.explorer import scene
from reachstars.language import Language
from reachstars.widgets.controls import question_form
from reachstars.widgets.form import SCRIPT

pytestmark = pytest.mark.browser

SAVED = {
    "by": "page",
    "change": 0,
    "learner": "luna-7",
    "notice": "",
    "value": "7.6",
    "saved": "Saved at 10:00 AM",
    "look": "done",
    "record": "",
    "feedback": None,
    "hints": [],
    "more": "Hint",
    "solution": {"offered": False, "text": ""},
    "scene": None,
}
NOTHING: Mapping[str, Any] = {}
KERNEL = """async ([screen, form, now]) => {
  document.body.replaceChildren();
  const url = URL.createObjectURL(new Blob([screen], { type: "text/javascript" }));
  const listeners = { "change:form": [], "change:now": [], "msg:custom": [] };
  window.letters = [];
  const model = {
    get: (name) => ({ form, now })[name],
    on: (event, listener) => listeners[event].push(listener),
    off: (event, listener) => { listeners[event] = listeners[event].filter((known) => known !== listener); },
    send: (letter) => letters.push(letter),
  };
  window.answer = (number, change, reply) => {
    now = { ...now, ...change };
    for (const listener of listeners["change:now"]) listener();
    for (const listener of listeners["msg:custom"]) listener({ ...reply, token: letters[number].token });
  };
  window.renew = (anew, change) => {
    form = anew;
    now = { ...now, ...change };
    for (const event of ["change:form", "change:now"]) for (const listener of listeners[event]) listener();
  };
  (await import(url)).default.render({ model, el: document.body });
}"""


def form(exercise: Exercise, language: Language) -> dict[str, Any]:
    return question_form(exercise, language, key=f"sample-{exercise.id}", title="1. A question")


@pytest.fixture
def show(chromium: Browser) -> Iterator[Callable[..., Page]]:
    page = chromium.new_page()

    def shown(exercise: Exercise, change: Mapping[str, Any] = NOTHING) -> Page:
        page.evaluate(KERNEL, [SCRIPT, form(exercise, "en"), {**SAVED, **change}])
        return page

    yield shown
    page.close()


@pytest.fixture
def page(show: Callable[..., Page]) -> Page:
    return show(replace(SPEED, show=None))


def answer(page: Page, number: int, change: dict[str, Any], reply: dict[str, Any]) -> None:
    page.evaluate("([number, change, reply]) => answer(number, change, reply)", [number, change, reply])


def test_what_is_on_its_way_to_a_busy_kernel_stays_in_the_field_when_an_older_hint_comes(page: Page) -> None:
    field, saved = page.get_by_role("textbox"), page.locator(".rs-saved")
    page.get_by_role("button", name="Hint").click()
    field.fill("7.697 km/s")
    page.wait_for_function("letters.length === 2")

    answer(page, 0, {"hints": ["Where does the radius begin?"]}, {})
    expect(field).to_have_value("7.697 km/s")
    expect(saved).to_have_text("Saving…")
    expect(page.locator(".rs-hints li")).to_have_text(["Where does the radius begin?"])

    mine = page.evaluate("letters[1].view")
    answer(page, 1, {"by": mine, "value": "7.697 km/s"}, {"saved": "Saved at 10:01 AM"})
    expect(field).to_have_value("7.697 km/s")
    expect(saved).to_have_text("Saved at 10:01 AM")


def test_once_everything_was_answered_the_form_follows_other_windows_again(page: Page) -> None:
    field = page.get_by_role("textbox")
    field.fill("7.697 km/s")
    page.wait_for_function("letters.length === 1")
    answer(page, 0, {"by": page.evaluate("letters[0].view"), "value": "7.697 km/s"}, {"saved": "Saved at 10:01 AM"})

    answer(page, 0, {"by": "page", "value": "7.7 km/s", "saved": "Saved at 10:02 AM"}, {})

    expect(field).to_have_value("7.7 km/s")
    expect(page.locator(".rs-saved")).to_have_text(re.compile("10:02"))


def test_someone_else_who_sits_down_does_not_find_what_was_on_its_way(page: Page) -> None:
    field = page.get_by_role("textbox")
    field.fill("7.697 km/s")
    page.wait_for_function("letters.length === 1")

    answer(page, 0, {"learner": "sol-8", "value": "", "saved": "", "look": ""}, {})

    expect(field).to_have_value("")


def test_a_private_text_on_its_way_stays_and_travels_once_when_the_older_one_is_opened(
    show: Callable[..., Page],
) -> None:
    page = show(DREAM)
    field = page.get_by_role("textbox")
    field.fill("To the Moon")
    page.wait_for_function("letters.length === 2")

    answer(page, 0, {}, {"locked": False, "value": "To Mars"})

    expect(field).to_have_value("To the Moon")
    assert page.evaluate("letters.length") == 2  # and it is not sent twice


def renew(page: Page, exercise: Exercise, language: Language, change: dict[str, Any]) -> None:
    page.evaluate("([form, now]) => renew(form, now)", [form(exercise, language), change])


def test_what_is_typed_and_where_the_keys_go_stay_when_the_language_changes(show: Callable[..., Page]) -> None:
    page = show(SPEED)
    field = page.get_by_role("textbox")
    field.fill("7.697 km/s")
    for _ in range(5):
        field.press("ArrowLeft")

    renew(
        page,
        SPEED,
        "es",
        {"saved": "Guardado a las 10:00", "hints": ["¿Dónde empieza el radio?"], "more": "Otra pista"},
    )

    expect(field).to_be_focused()
    expect(field).to_have_value("7.697 km/s")
    expect(field).to_have_accessible_name(prompt(SPEED, "es"))
    expect(page.locator("section")).to_have_attribute("lang", "es")
    expect(page.locator(".rs-hints li")).to_have_text(["¿Dónde empieza el radio?"])
    expect(page.locator(".rs-saved")).to_have_text("Guardando…")
    page.keyboard.type("5")
    expect(field).to_have_value("7.6975 km/s")
    page.wait_for_function("letters.at(-1)?.value === '7.6975 km/s'")


def test_an_answer_on_its_way_is_sent_again_by_the_form_that_is_made_anew(show: Callable[..., Page]) -> None:
    page = show(SPEED)
    page.get_by_role("textbox").fill("7.697 km/s")
    page.wait_for_function("letters.length === 1")

    renew(page, SPEED, "es", {})

    page.wait_for_function("letters.length === 2")
    answer(page, 1, {}, {"saved": "Guardado a las 10:01"})
    expect(page.locator(".rs-saved")).to_have_text("Guardado a las 10:01")
    expect(page.get_by_role("textbox")).to_have_value("7.697 km/s")


def test_what_someone_else_typed_is_gone_when_the_form_is_made_anew_for_the_next(
    show: Callable[..., Page],
) -> None:
    page = show(SPEED)
    page.get_by_role("textbox").fill("7.697 km/s")

    renew(page, SPEED, "en", {"learner": "sol-8", "value": "7.1 km/s"})

    expect(page.get_by_role("textbox")).to_have_value("7.1 km/s")
    page.wait_for_timeout(700)
    assert page.evaluate("letters.length") == 0


def test_the_next_step_of_the_slider_does_not_wait_for_the_kernel(show: Callable[..., Page]) -> None:
    scenes = {setting: asdict(scene("altitude", (setting,), "en")) for setting in (700, 710, 720)}
    page = show(TARGET, {"scene": scenes[700], "value": ""})
    slider, sentence = page.get_by_role("slider"), page.locator(".rs-sentence")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "710 km")
    assert page.evaluate("letters[0].near") == [[720], [700], [810], [610]]
    answer(page, 0, {}, {"scene": scenes[710], "near": [scenes[720], scenes[700]]})
    expect(sentence).to_contain_text("At 710 km")

    slider.press("ArrowRight")

    expect(sentence).to_contain_text("At 720 km")
    moves = page.evaluate("letters.filter((letter) => letter.do === 'move').map(({ value, near }) => [value, near])")
    assert moves[1:] == [[[720], [[730], [820], [620]]]]
