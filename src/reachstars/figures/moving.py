"""What moves in a picture, laid over its still part: a few elements of SVG, as the browser makes them too."""

import math
from collections.abc import Iterable

from reachstars.figures import palette
from reachstars.figures.letters import lettering
from reachstars.figures.scene import Line, Scene, Spot

TEXT = 14.0
EDGE = 1.5  # width of the white edge that parts a mark from the lines below it
DOT = 0.1  # a dash shorter than this, in user units, is a round dot
CROSS = 3.0  # width of the strokes of a cross
LABEL_PLACES = {
    "none": (0.0, 0.0, "center"),
    "above-left": (-12.0, -7.0, "right"),
    "above": (0.0, -12.0, "center"),
    "above-right": (12.0, -7.0, "left"),
    "left": (-12.0, 5.0, "right"),
    "right": (7.0, 5.0, "left"),
    "below": (0.0, 22.0, "center"),
    "below-left": (-10.0, 18.0, "right"),
    "below-right": (10.0, 18.0, "left"),
}


def scene_elements(scene: Scene) -> tuple[str, ...]:
    """A whole scene.

    Args:
        scene: What to draw.

    Returns:
        SVG elements, the lowest one first.
    """
    return (*map(line_element, scene.paths), *mark_elements(scene.marks))


def mark_elements(marks: Iterable[Spot]) -> tuple[str, ...]:
    """Marks, and their labels over all of them.

    Args:
        marks: What to draw.

    Returns:
        SVG elements, the lowest one first.
    """
    several = tuple(marks)
    shapes = (mark_shape(mark) for mark in several)
    return (*filter(None, shapes), *(_label(mark) for mark in several if mark.label))


def line_element(line: Line) -> str:
    """One line of a scene, in the style of its role; its joints are round, as the still part says for all.

    Args:
        line: The line.

    Returns:
        An SVG element.
    """
    style = palette.style(line.role)
    steps = [f"{x:g} {y:g}" for x, y in zip(line.points[::2], line.points[1::2], strict=True)]
    dashes = f"; stroke-dasharray: {' '.join(f'{length:g}' for length in style.dash)}" if style.dash else ""
    dots = bool(style.dash) and style.dash[0] < DOT
    cap = "round" if dots else "butt" if style.dash else "square"
    fill = style.fill or "none"
    look = f"fill: {fill}; stroke: {style.colour}; stroke-width: {style.width:g}; stroke-linecap: {cap}{dashes}"
    return f'<path d="M{"L".join(steps)}{"Z" if line.closed else ""}" style="{look}"/>'


def mark_shape(mark: Spot) -> str:
    """The shape of a mark without its label, in the style of its role.

    Args:
        mark: The mark.

    Returns:
        An SVG element, or nothing for a role that is only a label.
    """
    style = palette.style(mark.role)
    place = f'transform="translate({mark.x:g} {mark.y:g})"'
    look = f"fill: {style.colour}; stroke: {palette.PAPER}; stroke-width: {EDGE:g}"
    if style.shape == "none":
        return ""
    if style.shape == "circle":
        return f'<circle {place} r="{style.width:g}" style="{look}"/>'
    outline = _outline(style.shape, style.width)
    if style.shape == "cross":
        return f'<path {place} d="{outline}" style="fill: none; stroke: {style.colour}; stroke-width: {CROSS:g}"/>'
    return f'<path {place} d="{outline}" style="{look}; stroke-linejoin: miter"/>'


def _outline(shape: str, width: float) -> str:
    arm = f"{width:g}"
    reach = f"{width * math.sqrt(2):.3f}"
    return {
        "diamond": f"M0 {reach}L{reach} 0L0 -{reach}L-{reach} 0Z",
        "square": f"M-{arm} -{arm}L{arm} -{arm}L{arm} {arm}L-{arm} {arm}Z",
        "triangle": f"M0 -{reach}L{reach} {arm}L-{reach} {arm}Z",
        "cross": f"M-{arm} {arm}L{arm} -{arm}M-{arm} -{arm}L{arm} {arm}",
    }[shape]


def label_element(text: str, place: tuple[float, float], anchor: str) -> str:
    """A label of a mark.

    Args:
        text: Its words.
        place: Where its base line is, in user units.
        anchor: Which end of it is there: left, center or right.

    Returns:
        An SVG element.
    """
    return lettering(text, place, anchor=anchor, size=TEXT, colour=palette.INK)


def laid_over(still: str, elements: Iterable[str]) -> str:
    """A picture of a still part and what stands over it.

    Args:
        still: An svg element.
        elements: SVG elements in its user units, the lowest one first.

    Returns:
        The svg element of both.
    """
    below, end, _ = still.rpartition("</svg>")
    return "\n".join((below + "<g>", *elements, f"</g>{end}\n"))


def _label(mark: Spot) -> str:
    across, down, anchor = LABEL_PLACES[palette.style(mark.role).label]
    return label_element(mark.label, (mark.x + across, mark.y + down), anchor)
