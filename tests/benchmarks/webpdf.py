"""What a class would use today: nbconvert --to webpdf, with the browser of this system and without any network.

nbconvert starts the browser that playwright downloads, and neither of them has an option or a variable for another one:
here playwright's launch is told where the system's browser is. Called as a program, it is the command itself:
python webpdf.py NOTEBOOK FOLDER
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# No sandbox, as in any container; no name is found, so that a machine with a network measures the same.
FLAGS = ("--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")


def browser() -> str | None:
    """Path of a Chromium on this system."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def use_system_browser() -> None:
    """Tell playwright where the browser is."""
    from playwright.async_api import BrowserType

    launch: Any = BrowserType.launch

    async def launch_system(self: BrowserType, **options: Any) -> Any:
        options["args"] = [*(options.get("args") or []), *FLAGS]
        return await launch(self, **{**options, "executable_path": browser()})

    BrowserType.launch = launch_system  # type: ignore[method-assign]


def converter() -> Callable[[Path], bytes]:
    """A function from a notebook to a PDF, by an exporter that is made once."""
    from nbconvert import WebPDFExporter

    use_system_browser()
    exporter = WebPDFExporter()

    def convert(notebook: Path) -> bytes:
        made: Any = exporter.from_filename(str(notebook))[0]
        return bytes(made)

    return convert


if __name__ == "__main__":
    from nbconvert.nbconvertapp import NbConvertApp

    use_system_browser()
    NbConvertApp.launch_instance(["--to", "webpdf", sys.argv[1], "--output-dir", sys.argv[2]])
