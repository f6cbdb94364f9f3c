"""Makes the pictures of README: a lesson in JupyterLab, and a page of each edition on paper.

.gates/bin/python tests/pictures.py (needs Chromium and pdftoppm, from Debian's packages chromium and poppler-utils)
.gates/bin/python tests/pictures.py paper (only the pages; needs pdftoppm)
"""

import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from reachstars.figures.explorer import flown_picture
from reachstars.logbook.event import Json, new_event, to_json

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / ".pictures"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")
WIDE, HIGH = 1250, 1000
COLORS = 32  # enough for a page
# The page to show, and what to type to print it.
PAPER: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "worksheet-en": (1, ("9",)),
    "worksheet-es": (1, ("9", "--language", "es")),
    "work-en": (3, ("9", "--edition", "work", "--from", "{handed_in}", "--marks")),
    "key-en": (1, ("9", "--edition", "key")),
    "plan-en": (1, ("9", "--edition", "plan")),
    "family-es": (1, ("9", "--edition", "family", "--language", "es")),
    "large-print-en": (1, ("9", "--large-print")),
}
# What an invented student handed in.
ANSWERS: Mapping[str, Json] = {
    "first-guess": "faster",
    "fourteen-sunrises": 900,
    "one-word": "falling",
    "orbit-speed": "33.7 km/s",
    "orbit-period": "86 min",
    "three-clocks": [["91.7"], ["91.1"], ["5473"]],
    "why-night-is-short": "narrow-shadow",
    "two-counts": "219 fits: one lap takes 91.2 minutes then, and no lap was longer than 91.5. 217 laps would need 92.",
}

# Explorers that show an answer: what is set, and what the answer sets.
FLOWN: Mapping[str, Mapping[str, float]] = {
    "scale": {"distance": 2701},
    "tries": {"chance": 5, "growth": 0, "tries": 12, "share": 60},
    "slope": {"from_time": 440, "to_time": 500, "slope": 28.6},
    "ascent": {"speed": 5.9},
}
GALLERY = (1240, 800)


def gallery() -> None:
    """Four explorers, each with an answer that is shown before it is judged."""
    drawn = "".join(f"<div>{flown_picture(name, inputs, 'en').svg}</div>" for name, inputs in FLOWN.items())
    style = "body{margin:8px;display:grid;grid-template-columns:1fr 1fr;gap:12px}svg{width:100%;height:auto}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        page = browser.new_page(viewport={"width": GALLERY[0], "height": GALLERY[1]})
        page.set_content(f"<style>{style}</style>{drawn}")
        page.screenshot(path=OUT / "explorers-en.png", full_page=True)
        browser.close()
    smaller(OUT / "explorers-en.png")


def smaller(picture: Path) -> None:
    """Few colors, so that it loads fast."""
    Image.open(picture).convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(picture, optimize=True)


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


def pages(folder: Path) -> None:
    """A page of each edition of lesson 09, each picture below 150 kB."""
    handed_in = folder / "luna-7.jsonl"
    events = [
        new_event(learner="luna-7", lesson="shuttle-orbit", version=1, kind="check", exercise=name, value=value)
        for name, value in ANSWERS.items()
    ]
    lines = [json.dumps(to_json(event), ensure_ascii=False) for event in events]
    handed_in.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name, (page, words) in PAPER.items():
        command = [sys.executable, "-m", "reachstars", "pdf", *words, "--out", str(folder / name)]
        subprocess.run([word.format(handed_in=handed_in) for word in command], check=True)
        pdf = next((folder / name).glob("*.pdf"))
        picture = OUT / name
        numbers = ["-f", str(page), "-l", str(page)]
        subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", *numbers, str(pdf), str(picture)], check=True)
        smaller(OUT / f"{name}.png")


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        pages(Path(home))
        if "paper" not in sys.argv[1:]:
            gallery()
            lesson(Path(home) / "class")
