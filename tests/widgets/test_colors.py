"""The colours of what is said to an answer: readable on both grounds, and never the only sign."""

import re
from pathlib import Path
from typing import get_args

import pytest

from reachstars.exercise.mark import Verdict
from reachstars.widgets.words import say

STATIC = Path(__file__).parents[2] / "src" / "reachstars" / "widgets" / "static"
STYLE = (STATIC / "form.css").read_text(encoding="utf-8")
TEXT, SIGN = 4.5, 3.0  # to one, as WCAG 2.2 asks at level AA
GROUNDS = {"light": ("#ffffff", r"\n\.rs-form \{(.*?)\n\}"), "dark": ("#111111", r"false\"\] \.rs-form \{(.*?)\n\}")}


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", GROUNDS)
@pytest.mark.parametrize("name", ["good", "partly", "again", "ask"])
def test_the_word_and_the_edge_of_a_verdict_can_be_seen(theme: str, name: str) -> None:
    ground, pattern = GROUNDS[theme]
    block = re.search(pattern, STYLE, re.DOTALL)
    assert block is not None
    colors = dict(re.findall(r"--rs-([a-z-]+): (#[0-9a-f]{6});", block[1]))

    assert contrast(colors[name], colors[f"{name}-tint"]) >= TEXT
    assert contrast(colors[name], ground) >= SIGN


def test_every_verdict_has_a_sign_and_a_word_of_its_own() -> None:
    verdicts = get_args(Verdict)
    signs = re.search(r"const SIGNS = \{ (.*) \};", (STATIC / "explorer.js").read_text(encoding="utf-8"))
    assert signs is not None
    drawn = dict(re.findall(r'(\w+): "(.)"', signs[1]))

    assert set(drawn) == set(verdicts)
    assert len(set(drawn.values())) == len(verdicts)
    assert len({say(f"verdict_{verdict}", "en") for verdict in verdicts}) == len(verdicts)
    assert len({say(f"verdict_{verdict}", "es") for verdict in verdicts}) == len(verdicts)
