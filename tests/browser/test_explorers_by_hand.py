"""Every explorer in the hand of a student, in front of a kernel that is played by Python: no mark is out of reach."""

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.played_kernel import KERNEL
from tests.widgets.sample import sample_lesson

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.figures.explorer import Handle, explorer, scene
from reachstars.language import LANGUAGES, Language
from reachstars.widgets.explorer import ExplorerBox
from reachstars.widgets.form import SCRIPT, STYLE
from reachstars.widgets.seat import Seat

pytestmark = pytest.mark.browser

STEPS = 8  # of a hand on its way along a track
# What the labels say that stand out over an edge of their picture.
CUT_OFF = """picture => {
  const frame = picture.getBoundingClientRect();
  const out = (box) => Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top,
    box.bottom - frame.bottom);
  return [...picture.querySelectorAll(".rs-label")].filter((label) => out(label.getBoundingClientRect()) > 0)
    .map((label) => label.textContent);
}"""


@pytest.fixture
def show(chromium: Browser, tmp_path: Path) -> Iterator[Callable[[str, Language], Page]]:
    page = chromium.new_page(viewport={"width": 900, "height": 1400}, reduced_motion="reduce")

    def shown(explorer_id: str, language: Language) -> Page:
        box = ExplorerBox(Seat(tmp_path), sample_lesson(language), explorer_id)
        page.expose_function("kernel", lambda letter: json.dumps(box.answer(json.loads(letter))))
        page.evaluate(KERNEL, [SCRIPT, STYLE, box.widget.form, box.widget.now])
        return page

    yield shown
    page.close()


def way(handle: Handle, setting: Setting) -> tuple[list[tuple[float, float]], float]:
    """Points along a handle's track, from its start half the way to the end that is farther off, and the value there.

    Args:
        handle: What is dragged.
        setting: What it moves.
    """
    far = max((setting.minimum, setting.maximum), key=lambda end: abs(end - setting.start))
    values = [setting.start + (far - setting.start) / 2 * step / STEPS for step in range(STEPS + 1)]
    track = sorted(handle.track, key=lambda point: point[2])
    return [at(track, value) for value in values], values[-1]


def at(track: list[tuple[float, float, float]], value: float) -> tuple[float, float]:
    before, after = next(pair for pair in pairwise(track) if pair[1][2] >= value)
    share = (value - before[2]) / (after[2] - before[2])
    return before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1])


def drag(page: Page, points: list[tuple[float, float]]) -> None:
    """From the first point to the last, in user units of the picture."""
    matrix = page.get_by_role("img").evaluate("svg => { const m = svg.getScreenCTM(); return [m.a, m.e, m.f]; }")
    unit, left, top = matrix
    for number, (x, y) in enumerate(points):
        page.mouse.move(left + unit * x, top + unit * y)
        if not number:
            page.mouse.down()
    page.mouse.up()


@pytest.mark.parametrize("explorer_id", EXPLORERS)
def test_every_mark_is_dragged_and_another_sentence_is_heard(
    explorer_id: str, show: Callable[[str, Language], Page]
) -> None:
    page = show(explorer_id, "es")
    said = page.get_by_role("status")
    sliders = page.get_by_role("slider")
    expect(said).not_to_be_empty()
    start = said.inner_text()
    for handle in explorer(explorer_id, "es").handles:
        setting = EXPLORERS[explorer_id].settings[handle.setting]
        points, value = way(handle, setting)

        drag(page, points)

        expect(said, handle.role).not_to_have_text(start)
        assert float(sliders.nth(handle.setting).input_value()) == pytest.approx(value, abs=setting.leap), handle.role
        expect(sliders.nth(handle.setting)).to_be_focused()
        page.locator(".rs-dial button").click()
        expect(said).to_have_text(start)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("explorer_id", EXPLORERS)
def test_no_label_is_cut_off_and_the_form_fits_a_phone(
    explorer_id: str, language: Language, show: Callable[[str, Language], Page]
) -> None:
    page = show(explorer_id, language)
    said, picture = page.get_by_role("status"), page.get_by_role("img")
    settings = EXPLORERS[explorer_id].settings
    for place, setting in enumerate(settings):
        slider = page.get_by_role("slider").nth(place)
        for key, value in (("Home", setting.minimum), ("End", setting.maximum)):
            slider.press(key)
            wanted = scene(
                explorer_id, [value if i == place else one.start for i, one in enumerate(settings)], language
            )
            expect(said).to_have_text(wanted.sentence)
            expect(slider).to_have_attribute("aria-valuetext", wanted.shown[place])
            assert picture.evaluate(CUT_OFF) == [], (setting.quantity, key)
        page.locator(".rs-dial button").click()
    page.set_viewport_size({"width": 360, "height": 1400})

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
