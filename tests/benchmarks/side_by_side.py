"""Pages of several PDFs in one picture, a row for each, under its name."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

MOST_PAGES = 4
DOTS = 46  # per inch: how a page is laid out can be seen, and its headings can be read
GAP, HEAD = 14, 34
FONT = Path(__file__).resolve().parents[2] / "src/reachstars/publish/fonts/AtkinsonHyperlegibleNext-700-normal.ttf"
GROUND, INK, COLOURS = "#d5d9e0", "#16213a", 48


def side_by_side(files: Mapping[str, Path], out: Path) -> None:
    """Draw the first pages of some PDFs.

    Args:
        files: The PDFs by the name that stands over their pages.
        out: Where to write the picture, a PNG.
    """
    rows = {name: pages(path) for name, path in files.items()}
    wide = max(sum(sheet.width + GAP for sheet in row) for row in rows.values()) + GAP
    high = sum(row[0].height + HEAD + GAP for row in rows.values())
    canvas = Image.new("RGB", (wide, high), GROUND)
    draw, font = ImageDraw.Draw(canvas), ImageFont.truetype(str(FONT), 18)
    top = 0
    for name, row in rows.items():
        draw.text((GAP, top + 7), name, fill=INK, font=font)
        left = GAP
        for sheet in row:
            canvas.paste(sheet, (left, top + HEAD))
            left += sheet.width + GAP
        top += row[0].height + HEAD + GAP
    canvas.quantize(COLOURS).save(out, optimize=True)


def pages(path: Path) -> list[Image.Image]:
    """The first pages of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(DOTS), "-l", str(MOST_PAGES), "-png", str(path), f"{folder}/page"]
        subprocess.run(command, check=True)
        return [Image.open(sheet).copy() for sheet in sorted(Path(folder).iterdir())]
