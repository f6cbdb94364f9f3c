"""What a class would use today: nbconvert --to webpdf, with the browser of this system.

nbconvert can only start the browser that playwright downloads; here its launch is told where the system's browser is.
Called as a program: python webpdf.py NOTEBOOK OUT.pdf
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def browser() -> str | None:
    """Path of a Chromium on this system."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def converter() -> Callable[[Path], bytes]:
    """A function from a notebook to a PDF."""
    from nbconvert import WebPDFExporter
    from playwright.async_api import BrowserType

    launch: Any = BrowserType.launch

    async def launch_system(self: BrowserType, **options: Any) -> Any:
        options["args"] = [*(options.get("args") or []), "--no-sandbox", "--disable-background-networking"]
        return await launch(self, **{**options, "executable_path": browser()})

    BrowserType.launch = launch_system  # type: ignore[method-assign]
    exporter = WebPDFExporter()

    def convert(notebook: Path) -> bytes:
        made: Any = exporter.from_filename(str(notebook))[0]
        return bytes(made)

    return convert


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(converter()(Path(sys.argv[1])))
