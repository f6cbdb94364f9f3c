"""A real JupyterLab in a class folder of its own, and a browser window that uses it as a student would."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from reachstars.language import LANGUAGES

TOKEN = "reachstars-browser-test"  # noqa: S105 - of a server that lives for one test run on loopback
SECONDS = 1000.0
ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


# IPython runs this at the start of a kernel, so that everything imported after it asks a clock that is ahead.
_AHEAD = """
import datetime as _dt
class _Ahead(_dt.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + _dt.timedelta(days={days})
_dt.datetime = _Ahead
del _Ahead
"""


@dataclass
class Lab:
    """A running JupyterLab."""

    process: subprocess.Popen[bytes]
    url: str
    folder: Path
    startup: Path

    @contextmanager
    def days_later(self, days: int) -> Iterator[None]:
        """Kernels that start in this block live so many days later: the clock of each is moved before all else."""
        self.startup.mkdir(parents=True, exist_ok=True)
        moved = self.startup / "00-moved-clock.py"
        moved.write_text(_AHEAD.format(days=days), encoding="utf-8")
        try:
            yield
        finally:
            moved.unlink()

    def kernels(self) -> list[str]:
        """Ids of the kernels that run."""
        with urllib.request.urlopen(f"{self.url}/api/kernels?token={TOKEN}") as answer:  # noqa: S310 - our own loopback
            return [kernel["id"] for kernel in json.load(answer)]

    def kill_kernels(self) -> None:
        """kill -9 for every kernel, as a crash or a pulled plug would."""
        for kernel in self.kernels():
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                if f"kernel-{kernel}.json" in path.read_text(errors="replace"):
                    os.kill(int(path.parent.name), signal.SIGKILL)

    def forget_kernels(self) -> None:
        """Shut every kernel down; the next page starts a fresh one."""
        for kernel in self.kernels():
            request = urllib.request.Request(f"{self.url}/api/kernels/{kernel}?token={TOKEN}", method="DELETE")  # noqa: S310
            urllib.request.urlopen(request).close()  # noqa: S310 - our own loopback


class Desk:
    """One browser window with a notebook in it."""

    def __init__(self, page: Page, lab: Lab) -> None:
        self.page = page
        self.lab = lab

    def open(self, notebook: str, window: str = "one") -> "Desk":
        self.page.goto(f"{self.lab.url}/lab/workspaces/{window}/tree/{notebook}?reset&token={TOKEN}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60 * SECONDS)
        return self

    def command(self, name: str) -> None:
        self.page.evaluate("name => { window.jupyterapp.commands.execute(name); }", name)

    def theme(self, name: str) -> "Desk":
        self.page.evaluate("theme => { window.jupyterapp.commands.execute('apputils:change-theme', { theme }); }", name)
        light = "true" if "Light" in name else "false"
        self.page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        return self

    def run_all(self) -> "Desk":
        """Run every cell and wait for the last: while cells run, and when they end, the notebook's focus moves."""
        panel = "window.jupyterapp.shell.currentWidget"
        idle = f"{panel}?.sessionContext?.session?.kernel?.status === 'idle'"
        self.page.wait_for_function(f"() => {idle}", timeout=60 * SECONDS)
        run = "window.jupyterapp.commands.execute('notebook:run-all-cells')"
        self.page.evaluate(f"() => {{ window.ranAll = false; {run}.then(() => {{ window.ranAll = true; }}); }}")
        cells = f"Array.from({panel}.content.model.cells)"
        ran = f"{cells}.every(cell => cell.type !== 'code' || cell.executionCount !== null)"
        self.page.wait_for_function(f"() => window.ranAll && {ran} && {idle}", timeout=60 * SECONDS)
        return self

    def dismiss_dialog(self) -> None:
        """JupyterLab says in a box of its own that the kernel died; close it, and wait for the new kernel."""
        self.page.locator(".jp-Dialog button").first.click(timeout=20 * SECONDS)

    def save(self) -> None:
        self.command("docmanager:save")
        self.page.wait_for_selector(".jp-mod-current:not(.jp-mod-dirty)", timeout=10 * SECONDS)

    def cells(self) -> list[str]:
        """Ids of the notebook's cells in their order, from its model: the page draws them only bit by bit."""
        model = "Array.from(window.jupyterapp.shell.currentWidget.content.model.cells, cell => cell.id)"
        ids: list[str] = self.page.evaluate(model)
        return ids

    def cell(self, exercise_id: str) -> Locator:
        """The cell that asks an exercise or shows an explorer; only the editor is searched for the name."""
        editor = self.page.locator(".jp-InputArea", has_text=f'("{exercise_id}")')
        return self.page.locator(".jp-CodeCell").filter(has=editor)

    def form(self, exercise_id: str) -> Locator:
        """The living form of an exercise, brought into view: JupyterLab draws only what can be seen."""
        self.page.wait_for_selector(".jp-Notebook")
        return self.cell(exercise_id).locator("section.rs-form")

    def sign_in(self, code: str) -> None:
        box = self.page.locator("section.rs-sign-in")
        expect(box.locator(".rs-banner")).not_to_be_empty()
        if not box.get_by_role("textbox").is_visible():
            box.get_by_role("button", name=re.compile("Change|Cambia")).click()
        box.get_by_role("textbox").fill(code)
        box.get_by_role("textbox").press("Enter")
        expect(box.locator(".rs-banner")).to_contain_text(code)
        # Each form is made anew for who works now; keys that are pressed meanwhile would go nowhere.
        kernel = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel"
        self.page.wait_for_function(f"() => ({kernel}?.status ?? 'idle') === 'idle'")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _settings(folder: Path, extension: str, plugin: str, values: dict[str, Any]) -> None:
    path = folder / "@jupyterlab" / extension / f"{plugin}.jupyterlab-settings"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")


@contextmanager
def running_lab(home: Path, folder: Path) -> Iterator[Lab]:
    """JupyterLab with settings of its own, in a class folder with the notebooks of both languages.

    Args:
        home: An empty folder for its settings and its log.
        folder: The class folder to be.

    Yields:
        The server, which ends with the block.
    """
    (folder / "reachstars.toml").write_text("", encoding="utf-8")
    for language in LANGUAGES:
        shutil.copytree(ROOT / "notebooks" / language, folder / language)
    _settings(home / "settings", "apputils-extension", "notification", {"fetchNews": "false", "checkForUpdates": False})
    # Every cell is drawn at once: which ones JupyterLab leaves out while it lays the page out anew is a matter of luck.
    _settings(home / "settings", "notebook-extension", "tracker", {"windowingMode": "none"})
    places = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime"}
    places |= {
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    environment = {**os.environ, **{name: str(home / place) for name, place in places.items()}, "HOME": str(home)}
    port = _free_port()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1"]
    command += [f"--ServerApp.port={port}", f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={folder}"]
    command += ["--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly"]
    command += ["--JupyterNotebookApp.expose_app_in_browser=True"]
    log = (home / "log").open("wb")
    process = subprocess.Popen(
        command, env={**environment, "PYTHONPATH": str(ROOT / "src")}, cwd=folder, stdout=log, stderr=log
    )
    running = Lab(process, f"http://127.0.0.1:{port}", folder, home / "ipython" / "profile_default" / "startup")
    try:
        _wait_for(running, home / "log")
        yield running
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _wait_for(lab: Lab, log: Path) -> None:
    for _ in range(300):
        try:
            lab.kernels()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"JupyterLab did not start: {log.read_text(errors='replace')}")
