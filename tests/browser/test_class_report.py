"""The report of a class in a real browser: readable for everybody, and deaf to whatever a student typed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.grade.sample_class import class_book, lessons

from reachstars.grade.write import write_results
from reachstars.language import LANGUAGES, Language

pytestmark = pytest.mark.browser

PAGES = ("report.html", "report-projection.html")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
NARROW = 320  # CSS pixels: a window of 1280 at 400 %


@pytest.fixture(scope="module", params=LANGUAGES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    language: Language = request.param
    out = tmp_path_factory.mktemp("marks")
    write_results(class_book(language, 14, hostile=4), out, language, lessons=lessons(language))
    return out


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds: it is put in from outside, past the policy of the page, and given back as text."""
    found: Any = Axe().run(page)
    return [f"{each['id']}: {json.dumps([node['html'] for node in each['nodes'][:3]])}" for each in found["violations"]]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_accessible_light_and_dark(folder: Path, page: Page, name: str) -> None:
    page.goto((folder / name).as_uri())
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)

        assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_that_a_student_typed_runs_and_nothing_is_fetched(folder: Path, page: Page, name: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))

    page.goto((folder / name).as_uri())
    page.wait_for_load_state("networkidle")

    assert asked == [(folder / name).as_uri()]
    assert said == []
    assert "hacked" not in page.title()


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_stops_a_script_and_a_style_that_somebody_puts_in(folder: Path, page: Page, name: str) -> None:
    content = (folder / name).read_text(encoding="utf-8")
    changed = folder / f"changed-{name}"
    attack = "<script>document.title='hacked'</script><style>h1{color:rgb(1, 2, 3)}</style>"
    changed.write_text(content.replace("</main>", f"{attack}</main>"), encoding="utf-8")

    page.goto(changed.as_uri())

    assert page.title() != "hacked"
    assert page.locator("h1").evaluate("each => getComputedStyle(each).color") != "rgb(1, 2, 3)"
    assert page.locator("h2").first.evaluate("each => getComputedStyle(each).borderBottomWidth") == "2px"


@pytest.mark.parametrize("name", PAGES)
def test_at_400_percent_only_tables_scroll_and_the_keyboard_reaches_them(folder: Path, page: Page, name: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 256})
    page.goto((folder / name).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    wide = page.locator(".wide")
    assert wide.count() > 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    reached = []
    for _ in range(30):
        reached.append(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
        page.keyboard.press("Tab")
    assert "wide" in reached


def test_the_map_is_told_without_its_colours(folder: Path, page: Page) -> None:
    page.goto((folder / "report.html").as_uri())

    cells = page.locator("table.signed tbody td[class]")
    assert cells.count() > 50
    assert page.locator("table.signed tbody td[class]:not(:has(.sign)), td[class]:has(.word:empty)").count() == 0
