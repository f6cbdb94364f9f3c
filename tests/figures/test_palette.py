import pytest
from tests.contrast import SIGN, contrast

from reachstars.figures import palette

SURFACES = (palette.PAPER, palette.DAY_SIDE, palette.NIGHT_SIDE, palette.SHADOW, palette.AIR, palette.LAND)


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


@pytest.mark.parametrize("surface", SURFACES)
def test_the_edge_of_the_earth_stands_out_even_in_grey(surface: str) -> None:
    assert contrast(palette.COAST, surface) >= SIGN


def test_orbit_night_and_flight_differ_without_any_colour() -> None:
    looks = {(look.width, look.dash) for look in map(palette.style, ("orbit", "night", "flight", "guide"))}

    assert len(looks) == 4


def test_a_role_without_a_style_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(ValueError, match=r"^no style for the role 'moon'; there are: orbit, night, velocity, pull, "):
        palette.style("moon")
