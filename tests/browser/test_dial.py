"""An explorer with two settings and two handles, in front of a kernel that is played by Python."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests import ramp
from tests.browser.played_kernel import KERNEL
from tests.widgets.sample import sample_lesson

from reachstars.exercise.kinds import Target
from reachstars.language import Words
from reachstars.widgets.controls import question_form
from reachstars.widgets.explorer import ExplorerBox, moved, scene_data
from reachstars.widgets.form import SCRIPT, STYLE
from reachstars.widgets.seat import Seat

pytestmark = pytest.mark.browser

STEEP = Target(
    "steep",
    Words("Steep", "Empinada"),
    Words("Set the load to a hundred kilograms.", "Pon una carga de cien kilogramos."),
    "push",
    explorer="ramp",
    quantity="load_log",
    held={"length_m": 8},
)


class Screen:
    """The page, and what stands on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.length = page.get_by_role("slider", name="Length of the ramp")
        self.load = page.get_by_role("slider", name="Load")
        self.sentence = page.locator(".rs-sentence")

    def values(self) -> tuple[str, str]:
        return self.length.input_value(), self.load.input_value()

    def mark(self, role: str) -> tuple[float, float]:
        box = self.page.locator(f".rs-spot-{role} .rs-dot").bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def unit(self) -> float:
        """Pixels for a user unit."""
        box = self.page.get_by_role("img").bounding_box()
        assert box
        return (box["width"] - 2) / 600

    def drag(self, role: str, across: float, down: float = 0.0) -> None:
        x, y = self.mark(role)
        mouse = self.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move(x + across * self.unit(), y + down * self.unit(), steps=6)
        mouse.up()

    def moves(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.page.evaluate("letters.filter((letter) => letter.do === 'move')")
        return found


@pytest.fixture
def show(chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Screen]]:
    ramp.put_up(monkeypatch)
    page = chromium.new_page(viewport={"width": 900, "height": 900}, reduced_motion="reduce", has_touch=True)
    page.set_default_timeout(5_000)

    def shown(form: Mapping[str, Any], now: Mapping[str, Any], answer: Callable[[Any], Any]) -> Screen:
        page.expose_function("kernel", lambda letter: json.dumps(answer(json.loads(letter))))
        page.evaluate(KERNEL, [SCRIPT, STYLE, form, now])
        return Screen(page)

    yield shown
    page.close()


@pytest.fixture
def box(show: Callable[..., Screen], tmp_path: Path) -> ExplorerBox:
    return ExplorerBox(Seat(tmp_path), sample_lesson("en"), "ramp")


@pytest.fixture
def screen(show: Callable[..., Screen], box: ExplorerBox) -> Screen:
    return show(box.widget.form, box.widget.now, box.answer)


def test_each_setting_has_a_slider_that_keys_move_and_that_speaks(screen: Screen) -> None:
    assert screen.values() == ("5", "1")
    expect(screen.load).to_have_attribute("aria-valuetext", "10 kg")

    for key, value in (("ArrowUp", "1.1"), ("PageUp", "1.6"), ("ArrowLeft", "1.5"), ("Home", "0"), ("End", "3")):
        screen.load.press(key)
        assert screen.values() == ("5", value)
    expect(screen.load).to_have_attribute("aria-valuetext", "1,000 kg")
    screen.length.press("PageDown")

    assert screen.values() == ("2", "3")
    expect(screen.sentence).to_have_text("A ramp of 2 m carries 1,000 kg.")
    expect(screen.page.locator("output").first).to_have_text("2 m")
    expect(screen.page.get_by_role("row", name="Push")).to_contain_text("500.0 kg")


def test_each_mark_is_dragged_along_its_own_track_and_gives_its_slider_the_focus(screen: Screen) -> None:
    screen.drag("spacecraft", 148, down=90)
    assert screen.values() == ("8", "1")
    expect(screen.length).to_be_focused()

    screen.drag("dot", 91)
    assert screen.values() == ("8", "1.5")
    expect(screen.load).to_be_focused()
    expect(screen.sentence).to_have_text("A ramp of 8 m carries 32 kg.")

    screen.drag("spacecraft", -2000)
    assert screen.values()[0] == "1"


def test_a_finger_drags_a_mark(screen: Screen) -> None:
    hand = screen.page.context.new_cdp_session(screen.page)
    x, y = screen.mark("spacecraft")
    for step in range(7):
        point = {"x": x + 25 * screen.unit() * step, "y": y + step}
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": [point]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    expect(screen.sentence).to_have_text("A ramp of 8 m carries 10 kg.")


def test_where_a_track_turns_back_beside_itself_a_mark_stays_on_its_piece(screen: Screen) -> None:
    screen.drag("dot", 0, down=9)  # nearer to the way back
    assert screen.values()[1] == "1"

    screen.load.press("End")
    expect(screen.sentence).to_contain_text("1,000 kg")
    screen.drag("dot", 37, down=-9)  # nearer to the way out
    assert screen.values()[1] == "2.8"


def test_the_way_back_begins_where_the_way_out_ends(screen: Screen) -> None:
    screen.drag("dot", 170)
    x, y = screen.mark("dot")
    screen.drag("dot", 25)
    screen.drag("dot", -50, down=14)

    assert 2 < float(screen.values()[1]) < 2.5
    assert screen.mark("dot") != (x, y)


def test_reset_takes_every_setting_back(screen: Screen) -> None:
    screen.load.press("End")
    screen.length.press("Home")
    screen.page.get_by_role("button", name="Back to the start").click()

    assert screen.values() == ("5", "1")
    expect(screen.length).to_be_focused()
    expect(screen.sentence).to_have_text("A ramp of 5 m carries 10 kg.")


def test_only_the_newest_settings_are_asked_for_and_what_was_said_is_there_at_once(screen: Screen) -> None:
    screen.page.evaluate(
        "() => { for (const slider of document.querySelectorAll('[type=range]')) "
        "for (const value of [2, 3, 4, 2]) { slider.value = value; slider.dispatchEvent(new Event('input')); } }"
    )
    expect(screen.sentence).to_have_text("A ramp of 2 m carries 100 kg.")
    assert [letter["value"] for letter in screen.moves()] == [[2, 1], [2, 2]]
    screen.load.press("ArrowRight")
    expect(screen.sentence).to_contain_text("126 kg")
    assert screen.moves()[-1]["near"] == [[2, 2.2], [2, 2.6], [2, 1.6]]


def test_another_language_keeps_every_setting(screen: Screen, box: ExplorerBox) -> None:
    screen.load.press("PageUp")
    screen.length.press("ArrowRight")
    expect(screen.sentence).to_have_text("A ramp of 6 m carries 32 kg.")

    box._seat.speak("es")  # noqa: SLF001 - as the sign-in of the page does
    screen.page.evaluate("([form, now]) => renew(form, now)", [box.widget.form, box.widget.now])

    expect(screen.sentence).to_have_text("Una rampa de 6 m carga 32 kg.")
    expect(screen.page.get_by_role("slider", name="Longitud de la rampa")).to_have_value("6")
    expect(screen.page.get_by_role("slider", name="Carga")).to_have_value("1.5")


def test_sliders_stand_over_each_other_on_a_narrow_screen_and_nothing_sticks_out(screen: Screen) -> None:
    def places() -> tuple[Any, Any]:
        one, other = screen.length.bounding_box(), screen.load.bounding_box()
        assert one
        assert other
        return one, other

    one, other = places()
    assert one["y"] == other["y"]
    screen.page.set_viewport_size({"width": 360, "height": 800})
    one, other = places()

    assert one["y"] + one["height"] <= other["y"]
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert Axe().run(screen.page, context={"include": [[".rs-form"]]})["violations"] == []


def test_an_exercise_moves_one_setting_and_says_where_the_other_stands(show: Callable[..., Screen]) -> None:
    kept: list[Any] = []

    def kernel(letter: Any) -> Any:
        if letter["do"] == "move":
            return moved("ramp", letter, "en")
        kept.append(letter["value"])
        return {"saved": "Saved at 10:00 AM", "feedback": None}

    now = {
        "by": "page",
        "change": 0,
        "learner": "luna-7",
        "notice": "",
        "value": "",
        "saved": "",
        "look": "",
        "record": "",
        "feedback": None,
        "hints": [],
        "more": "",
        "solution": {"offered": False, "text": ""},
        "scene": scene_data("ramp", [8, None], "en"),
    }
    screen = show(question_form(STEEP, "en", key="ramp-steep", title="1. Steep"), now, kernel)
    slider = screen.page.get_by_role("slider")
    expect(slider).to_have_count(1)
    expect(slider).to_have_accessible_name("Set the load to a hundred kilograms. An answer within 2% counts as right.")
    expect(screen.page.locator(".rs-held")).to_have_text("Length of the ramp: 8 m")
    expect(screen.page.locator(".rs-handle")).to_have_count(1)

    screen.drag("dot", 180)

    expect(screen.page.locator(".rs-saved")).to_have_text("Saved at 10:00 AM")
    assert kept == [2]
    expect(screen.sentence).to_have_text("A ramp of 8 m carries 100 kg.")
    expect(slider).to_have_attribute("aria-valuetext", "100 kg")
    screen.page.get_by_role("button", name="Back to the start").click()
    expect(slider).to_have_value("1")
    expect(screen.sentence).to_have_text("A ramp of 8 m carries 10 kg.")
