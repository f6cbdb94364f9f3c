"""Every colour of our pages can be seen on every ground it stands on, also on a grey printer."""

import re
from pathlib import Path

import pytest
from tests.contrast import SIGN, TEXT, contrast

from reachstars import publish

ROOM = Path(publish.__file__).parent
COLORS = dict(re.findall(r'^#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)', (ROOM / "colors.typ").read_text(), re.MULTILINE))
GROUNDS = ("paper-white", "pale")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("letters", ["ink", "quiet", "tint"])
def test_letters_can_be_read_on_either_ground(letters: str, ground: str) -> None:
    assert contrast(COLORS[letters], COLORS[ground]) >= TEXT


def test_white_letters_can_be_read_on_ink() -> None:
    assert contrast(COLORS["paper-white"], COLORS["ink"]) >= TEXT


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("line", ["rule", "ink", "tint"])
def test_lines_can_be_seen_on_either_ground(line: str, ground: str) -> None:
    assert contrast(COLORS[line], COLORS[ground]) >= SIGN


def test_faint_lines_can_be_seen_on_white() -> None:
    assert contrast(COLORS["faint"], COLORS["paper-white"]) >= SIGN


def test_no_other_color_but_white_is_written_anywhere() -> None:
    assert set(COLORS) == {*GROUNDS, "ink", "quiet", "tint", "rule", "faint"}
    for template in ROOM.glob("*.typ"):
        if template.name != "colors.typ":
            code = re.sub(r"//.*", "", template.read_text(encoding="utf-8"))
            assert re.findall(r"luma\(|rgb\(|cmyk\(|\b(?:black|gray|blue|red|green)\b", code) == []
