"""Pages of a recipe as pictures, kept under tests/golden and compared with what is printed now.

To accept how pages look now, look at them and run from the top folder:
PYTHONPATH=src:. python -m tests.publish.golden
"""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from PIL import Image
from tests.recipe.dreams import TODAY, dream, sixty_steps

from reachstars.publish import compile as typesetting
from reachstars.publish import recipe_paper
from reachstars.publish.paper import Paper
from reachstars.recipe.model import Recipe

FOLDER = Path(__file__).parents[1] / "golden"
DOTS = 60.0  # per inch: every word can be read, and a page is small
SHADES = 16

PAGES: Mapping[str, Callable[[], Paper]] = {
    "recipe-empty-en": lambda: recipe_paper.keepsake_pdf(Recipe(), "en", today=TODAY, learner="luna-7"),
    "recipe-tiny-es": lambda: recipe_paper.keepsake_pdf(dream("nurse", "es"), "es", today=TODAY, learner="luna-7"),
    "recipe-sixty-en": lambda: recipe_paper.keepsake_pdf(sixty_steps("en"), "en", today=TODAY, learner="luna-7"),
    "recipe-sixty-es": lambda: recipe_paper.keepsake_pdf(sixty_steps("es"), "es", today=TODAY, learner="luna-7"),
    "recipe-family-both": lambda: recipe_paper.family_pdf("both"),
}


def drawn(name: str) -> Any:
    """A page as it is printed now: brightness of each dot, 0 to 1."""
    typeset: dict[bytes, tuple[str, float]] = {}

    def remembered(source: str, room: float = 1.0) -> bytes:
        made = typesetting.pdf(source, room)
        typeset[made] = (source, room)
        return made

    with mock.patch.object(recipe_paper, "pdf", remembered), mock.patch("reachstars.publish.frame.pdf", remembered):
        source, room = typeset[PAGES[name]().pdf]
    compiler = typesetting._compiler()  # noqa: SLF001 - the same fonts, another format
    picture = compiler.compile(source.encode(), format="png", ppi=DOTS, sys_inputs={"room": str(room)}, timestamp=0)
    assert isinstance(picture, bytes)
    return grey(picture)


def grey(picture: bytes) -> Any:
    """The brightness of each dot of a PNG, 0 to 1."""
    return np.asarray(Image.open(io.BytesIO(picture)).convert("L"), dtype=float) / 255


def differing(one: Any, other: Any) -> float:
    """The part of a page whose dots differ in sight; all of it when the sizes differ."""
    return float(np.mean(np.abs(one - other) > 0.25)) if one.shape == other.shape else 1.0


def keep(name: str, folder: Path) -> None:
    """Write a page as a grey PNG."""
    shades = np.round(drawn(name) * (SHADES - 1)).astype(np.uint8)
    picture = Image.fromarray((shades * (255 // (SHADES - 1))).astype(np.uint8))
    picture.quantize(SHADES).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for page in PAGES:
        keep(page, FOLDER)
