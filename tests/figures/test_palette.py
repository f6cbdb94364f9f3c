import pytest

from reachstars.figures import palette


def luminance(colour: str) -> float:
    # WCAG 2.1, relative luminance: what a grey printer leaves of a colour.
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


SURFACES = (palette.PAPER, palette.DAY_SIDE, palette.NIGHT_SIDE, palette.SHADOW, palette.AIR)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("style", palette.STYLES, ids=lambda style: style.role)
def test_what_moves_stands_out_from_every_surface_even_in_grey(style: palette.Style, surface: str) -> None:
    # A label has the colour of its role in the browser, so the bar of text holds for those.
    assert contrast(style.colour, surface) >= (4.5 if style.label != "none" else 3.0)


@pytest.mark.parametrize("surface", SURFACES)
def test_words_stand_out_from_every_surface_even_in_grey(surface: str) -> None:
    assert contrast(palette.INK, surface) >= 4.5


@pytest.mark.parametrize("colour", [palette.SUNLIGHT, palette.QUIET])
def test_words_on_white_stand_out_even_in_grey(colour: str) -> None:
    assert contrast(colour, palette.PAPER) >= 4.5


def test_orbit_night_and_flight_differ_without_any_colour() -> None:
    looks = {(look.width, look.dash) for look in map(palette.style, ("orbit", "night", "flight", "guide"))}

    assert len(looks) == 4


def test_a_role_without_a_style_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(ValueError, match=r"^no style for the role 'moon'; there are: orbit, night, velocity, pull, "):
        palette.style("moon")
