"""What a student waits for in real JupyterLab: from a keystroke to "saved", from the slider to the picture.

Run it as a script: python tests/benchmarks/bench_typing.py
"""

import runpy
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from playwright.sync_api import Locator, sync_playwright  # noqa: E402 - the folders were just put on the path
from tests.browser.lab import CHROMIUM, FLAGS, Desk, running_lab  # noqa: E402 - the same

ANSWERS = 40
MOVES = 60
PAUSE = 500  # ms without a keystroke until an answer is sent; the screen's own
# Both clocks are the page's: from the browser's own input event to the change that a student sees.
WATCH_SAVED = """(form) => {
  window.times = [];
  let typed = 0;
  form.addEventListener("input", (event) => { typed = event.timeStamp; }, true);
  const saved = form.querySelector(".rs-saved");
  const look = () => {
    if (!typed || !saved.classList.contains("rs-done")) return;
    times.push(performance.now() - typed);
    typed = 0;
  };
  new MutationObserver(look).observe(saved, { childList: true, attributes: true, characterData: true, subtree: true });
}"""
WATCH_PICTURE = """(form) => {
  window.times = [];
  window.drawn = [];
  let moved = 0;
  form.addEventListener("input", (event) => { moved = event.timeStamp; }, true);
  const channel = new MessageChannel();
  let shownFor = 0;
  channel.port1.onmessage = () => times.push(performance.now() - shownFor);
  const seen = () => {
    if (!moved) return;
    const since = moved;
    moved = 0;
    drawn.push(performance.now() - since);
    // A message that is sent while a frame is being made arrives when it has been painted.
    requestAnimationFrame(() => { shownFor = since; channel.port2.postMessage(null); });
  };
  new MutationObserver(seen).observe(form.querySelector(".rs-picture > g:last-child"), { childList: true });
}"""


def typed(form: Locator) -> list[float]:
    """From the last keystroke of an answer to "Saved", without the pause, in ms."""
    page, field = form.page, form.get_by_role("textbox")
    form.evaluate(WATCH_SAVED)
    for number in range(ANSWERS):
        field.fill("7.")
        field.press_sequentially(str(600 + number))
        page.wait_for_function("count => times.length === count", arg=number + 1)
    times: list[float] = page.evaluate("times")
    return [time - PAUSE for time in times]


def moved(form: Locator) -> tuple[list[float], list[float]]:
    """From an arrow key on the slider to the new scene in the page, and to its pixels, in ms."""
    page, slider = form.page, form.get_by_role("slider")
    slider.press("Home")
    page.wait_for_timeout(300)
    form.evaluate(WATCH_PICTURE)
    for number in range(MOVES):
        slider.press("ArrowRight")
        page.wait_for_function("count => times.length === count", arg=number + 1)
    return page.evaluate("drawn"), page.evaluate("times")


def show(title: str, times: list[float]) -> None:
    """Print the median and the 95th percentile."""
    late = statistics.quantiles(times, n=20)[-1]
    print(f"{title}: median {statistics.median(times):.0f} ms, p95 {late:.0f} ms, of {len(times)}")


def main() -> None:
    """One run of JupyterLab, then the kernel's side of a slider move."""
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        with running_lab(Path(home), Path(folder)) as lab:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            desk = Desk(page, lab).open("en/09-shuttle-orbit.ipynb").run_all()
            desk.sign_in("bench-1")
            show('keystroke to "saved", after the pause', typed(desk.form("one-word")))
            drawn, painted = moved(desk.form("altitude"))
            show("slider to the new scene in the page", drawn)
            show("slider to its pixels", painted)
        browser.close()
    runpy.run_path(str(Path(__file__).with_name("bench_slider.py")), run_name="__main__")


if __name__ == "__main__":
    main()
