"""How each role of a scene looks, on the screen and on paper.

Every pair of neighbours differs in width, dash or mark too, so that a grey printer or colour blindness loses nothing.
Lines and marks keep a contrast of at least 3 to 1 with every surface they cross, text of 4.5 to 1 (tested).
"""

from dataclasses import dataclass
from typing import Literal

PAPER = "#ffffff"
INK = "#16213a"
DAY_SIDE = "#d3e9f9"
NIGHT_SIDE = "#b8c8d8"
SHADOW = "#e1e5ec"
AIR = "#b9d8ee"
COAST = "#1f4e79"
SUNLIGHT = "#8a5a00"
QUIET = "#4f5b6b"
GRID = "#d5d9e0"
LAND = "#f2f5e8"
# From white to ink in steps of grey: minutes of a day from which a shade begins, the shade, and the ink on it.
SHADES = ((60, "#5b6b80", PAPER), (30, "#aebccd", INK), (1, "#dfe6ee", INK))

Place = Literal["none", "above-left", "above", "above-right", "left", "right", "below", "below-left", "below-right"]
Motion = Literal["still", "grows", "arrives"]
Shape = Literal["none", "circle", "diamond", "square", "triangle", "cross"]


@dataclass(frozen=True)
class Style:
    """The look of one role.

    Attributes:
        role: Role of a line or a spot.
        colour: Its colour.
        width: Line width in SVG user units, or the radius of a mark.
        dash: Lengths of dashes and gaps in SVG user units; empty for an unbroken line.
        label: Where the label of a spot stands.
        shape: Shape of a mark; none for one that is only a label.
        fill: Colour inside of a closed line; empty for a line alone.
        motion: How an answer's consequence appears on the screen: a line grows, and what arrives stands at its end.
    """

    role: str
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    label: Place = "none"
    shape: Shape = "none"
    fill: str = ""
    motion: Motion = "still"


STYLES: tuple[Style, ...] = (
    Style("orbit", INK, 2.0),
    Style("night", "#4a2378", 4.5, dash=(8.0, 5.0)),
    Style("velocity", "#00528c", 3.0, label="right"),
    Style("pull", "#9c0038", 3.0, label="right"),
    Style("flight", "#9a3d00", 3.5, dash=(12.0, 4.0, 3.0, 4.0), motion="grows"),
    Style("guide", QUIET, 1.2, dash=(3.0, 3.0)),
    Style("spacecraft", INK, 7.0, label="above-left", shape="diamond"),
    Style("impact", "#9c0038", 7.0, shape="cross", motion="arrives"),
    Style("note", "#9c0038", 0.0, label="above", motion="arrives"),
    Style("dot", INK, 5.0, shape="circle"),
    # scale: what can be seen from the side, and the ruler
    Style("ground", COAST, 1.6, fill=LAND),
    Style("field", "#2f6b1f", 2.0, fill="#cfe6bf"),
    Style("furrow", "#2f6b1f", 1.2),
    Style("road", "#00528c", 4.0),
    Style("height", "#9c0038", 3.0, dash=(2.0, 3.0)),
    Style("measure", INK, 2.6, dash=(14.0, 4.0)),
    Style("scale-bar", INK, 2.0),
    Style("scale-bar-name", INK, 0.0, label="right"),
    Style("reached", "#9a3d00", 7.0),
    Style("slide", "#9a3d00", 9.0, shape="diamond"),
    Style("home", INK, 5.0, label="below", shape="circle"),
    Style("town", "#00528c", 5.0, label="above-right", shape="circle"),
    Style("town-left", "#00528c", 5.0, label="below-left", shape="circle"),
    Style("aloft", "#9c0038", 5.0, label="right", shape="triangle"),
    Style("knot", "#7a3000", 5.0, label="above-left", shape="square", motion="arrives"),
    Style("string-end", "#7a3000", 5.0, label="above-right", shape="square", motion="arrives"),
    Style("sign", INK, 0.0, label="above"),
    Style("sign-below", INK, 0.0, label="below"),
    Style("outside", "#3a4556", 0.0, label="right"),
    Style("outside-left", "#3a4556", 0.0, label="left"),
    # circuit: the traveller, how far the station is high around, and the bars of the road pulled straight
    Style("reach", "#9c0038", 2.0, dash=(2.0, 3.0)),
    Style("gone", "#00528c", 5.0),
    Style("gone-bar", "#00528c", 1.0, fill="#00528c"),
    Style("flown-bar", "#9c0038", 1.0, fill="#9c0038"),
    Style("traveller", INK, 8.0, shape="diamond"),
    Style("milestone", INK, 8.0, label="above", shape="diamond"),
    Style("minutes", "#9c0038", 6.0, label="above", shape="triangle"),
    # Tries: applicants with a yes (a row of dots), what they and the theory come to, the chance of each try, and the
    # answered share.
    Style("yes", "#00528c", 5.0, dash=(0.01, 6.99), motion="grows"),
    Style("theory", INK, 2.0),
    Style("outcome", "#00528c", 2.8, shape="circle", motion="arrives"),
    Style("outcome-right", "#00528c", 5.0, label="above-right", shape="circle", motion="arrives"),
    Style("outcome-below-right", "#00528c", 5.0, label="below-right", shape="circle", motion="arrives"),
    Style("outcome-left", "#00528c", 5.0, label="above-left", shape="circle", motion="arrives"),
    Style("outcome-below-left", "#00528c", 5.0, label="below-left", shape="circle", motion="arrives"),
    Style("outcome-beyond", "#00528c", 0.0, label="above-left", motion="arrives"),
    Style("count", INK, 0.0, label="right", motion="arrives"),
    Style("made", "#00528c", 0.8, fill="#00528c"),
    Style("unmade", QUIET, 0.8, fill=PAPER),
    Style("answer", "#9c0038", 3.0, dash=(9.0, 5.0)),
    Style("answer-above", "#9c0038", 0.0, label="above-left"),
    Style("answer-below", "#9c0038", 0.0, label="below-left"),
    Style("label-right", INK, 0.0, label="right"),
    Style("label-left", INK, 0.0, label="left"),
    Style("chance", INK, 6.0, shape="diamond"),
    Style("growth", INK, 6.0, shape="square"),
    Style("tries", INK, 7.0, shape="triangle"),
    # A line through two points of a graph, which are pulled along its curve.
    Style("from", "#00528c", 9.0, shape="circle"),
    Style("to", "#9c0038", 8.0, shape="square"),
    Style("secant", "#4a2378", 4.0),
    Style("ruler", "#4a2378", 1.2, dash=(9.0, 3.0)),
    Style("run", "#00528c", 2.5, dash=(7.0, 4.0), label="below-right"),
    Style("rise", "#9c0038", 2.5, dash=(2.0, 3.0), label="right"),
    Style("gap", "#9c0038", 0.0, label="above-left"),
    # The shuttle's load and flame, which are pulled, and its way with the engines on and off.
    Style("load", INK, 1.5, fill=SHADOW),
    Style("fire", "#9a3d00", 1.5, fill="#f3c9a5"),
    Style("cargo", INK, 8.0, label="above", shape="square"),
    Style("throttle", "#7a2f00", 7.0, label="right", shape="diamond"),
    Style("climb", "#9a3d00", 4.5),
    Style("coast", INK, 2.2, dash=(7.0, 4.0)),
    Style("stop", INK, 5.0, shape="circle"),
    Style("tag", INK, 0.0, label="right"),
)


def style(role: str) -> Style:
    """The style of a role.

    Args:
        role: Role of a line or a spot.

    Returns:
        Its style.

    Raises:
        ValueError: If no style has that role.
    """
    for candidate in STYLES:
        if candidate.role == role:
            return candidate
    raise ValueError(f"no style for the role '{role}'; there are: {', '.join(entry.role for entry in STYLES)}")
