"""The colours of what is said to an answer: readable on both grounds, and never the only sign."""

import re
from pathlib import Path
from typing import get_args

import pytest
from tests.contrast import SIGN, TEXT, contrast

from reachstars.exercise.mark import Verdict
from reachstars.widgets.words import say

STATIC = Path(__file__).parents[2] / "src" / "reachstars" / "widgets" / "static"
STYLE = (STATIC / "form.css").read_text(encoding="utf-8")
# Where our style takes JupyterLab's own colours, these are those of its dark theme.
JUPYTER_DARK = {"ink": "#ffffff", "ground": "#111111"}
LETTERS = ("ink", "soft", "main", "main-over", "good", "partly", "again", "ask")
GROUNDS = ("ground", "tint", "ask-tint", "good-tint", "partly-tint", "again-tint")


def colors(pattern: str) -> dict[str, str]:
    block = re.search(pattern, STYLE, re.DOTALL)
    assert block is not None
    return dict(re.findall(r"--rs-([a-z-]+): (?:var\([\w-]+, )?(#[0-9a-f]{3,6})", block[1]))


LIGHT = colors(r"\n\.rs-form \{(.*?)\n\}")
THEMES = {"light": LIGHT, "dark": {**LIGHT, **JUPYTER_DARK, **colors(r"false\"\] \.rs-form \{(.*?)\n\}")}}


@pytest.mark.parametrize("theme", THEMES)
def test_every_letter_can_be_read_on_every_ground(theme: str) -> None:
    pairs = [(letter, ground) for letter in LETTERS for ground in GROUNDS]
    pairs += [("on-main", "main"), ("on-main", "main-over")]
    known = THEMES[theme]

    weak = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_every_field_can_be_seen(theme: str) -> None:
    known = THEMES[theme]

    for edge in ("field", "main", "good", "partly", "again", "ask"):
        assert min(contrast(known[edge], known[ground]) for ground in GROUNDS) >= SIGN


def test_every_color_is_one_that_was_measured() -> None:
    # A picture stands on white paper in either theme, in its own colours.
    of_pictures = {"#fff", "#17508f", "#16213a"}
    named = {*LETTERS, *GROUNDS, "on-main", "field", "edge", "part"}

    for style in STATIC.glob("*.css"):
        written = style.read_text(encoding="utf-8")
        assert set(re.findall(r"var\(--rs-([a-z-]+)", written)) <= named
        if style.name != "form.css":
            assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\([^)]*\)", written)) <= of_pictures
    assert contrast("#17508f", "#fff") >= SIGN
    assert contrast("#16213a", "#fff") >= SIGN


def test_every_verdict_has_a_sign_and_a_word_of_its_own() -> None:
    verdicts = get_args(Verdict)
    signs = re.search(r"const SIGNS = \{ (.*) \};", (STATIC / "explorer.js").read_text(encoding="utf-8"))
    assert signs is not None
    drawn = dict(re.findall(r'(\w+): "(.)"', signs[1]))

    assert set(drawn) == set(verdicts)
    assert len(set(drawn.values())) == len(verdicts)
    assert len({say(f"verdict_{verdict}", "en") for verdict in verdicts}) == len(verdicts)
    assert len({say(f"verdict_{verdict}", "es") for verdict in verdicts}) == len(verdicts)
