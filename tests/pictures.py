"""Makes the pictures of README: a lesson in JupyterLab and a page of a worksheet.

.gates/bin/python tests/pictures.py (needs Chromium and pdftoppm, from Debian's packages chromium and poppler-utils)
"""

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / ".pictures"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")
WIDE, HIGH = 1250, 1000


def lesson(folder: Path) -> None:
    """The explorer of lesson 09 after "Run All Cells", in the class folder that `reachstars start` makes."""
    command = [sys.executable, "-m", "reachstars", "start", str(folder), "--no-browser", "--language", "en"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    url = next(line.strip() for line in server.stdout if line.strip().startswith("http://127.0.0.1"))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
            photograph(browser.new_page(viewport={"width": WIDE, "height": HIGH}), url)
            browser.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def photograph(page: Page, url: str) -> None:
    """Run the lesson, sign in, move the spacecraft, and take the picture."""
    page.goto(url)
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']", timeout=60_000)
    page.keyboard.press("Control+b")  # the file list takes room that the lesson needs
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    time.sleep(6)
    top(page)
    code = page.get_by_label("Your code or nickname")
    code.fill("luna-7")
    code.press("Enter")
    page.mouse.move(WIDE / 2, HIGH / 2)
    page.mouse.wheel(0, 900)
    slider = page.get_by_label("Altitude above the ground, in kilometers").first
    slider.scroll_into_view_if_needed()
    for _ in range(3):
        slider.press("PageDown")
    time.sleep(2)
    page.screenshot(path=OUT / "lesson-en.png")


def top(page: Page) -> None:
    """Scroll to the first cell: JupyterLab keeps only the cells near the window in the page."""
    page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")


def worksheet(folder: Path) -> None:
    """The first page of the Spanish worksheet."""
    command = [sys.executable, "-m", "reachstars", "pdf", "9", "--language", "es", "--out", str(folder)]
    subprocess.run(command, check=True)
    pdf = folder / "shuttle-orbit-worksheet-es.pdf"
    picture = OUT / "worksheet-es"
    subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", str(pdf), str(picture)], check=True)


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        worksheet(Path(home))
        lesson(Path(home) / "class")
