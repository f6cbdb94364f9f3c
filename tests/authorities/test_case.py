"""How a computed figure is set beside a printed one."""

import math

import pytest

from reachstars.authorities.case import agree, holds


def test_a_figure_within_the_print_agrees() -> None:
    found = agree("speed", 7_697.0, 7_700.0, within=5.0, unit="m/s")

    assert (found.error, found.agrees) == (3.0, True)


def test_a_figure_beyond_the_print_does_not_agree() -> None:
    assert not agree("speed", 7_697.0, 7_700.0, within=2.0).agrees


def test_what_is_not_a_number_never_agrees() -> None:
    assert not agree("speed", math.nan, 7_700.0, within=5.0).agrees


def test_the_share_says_how_much_of_what_the_print_allows_is_used_up() -> None:
    assert agree("speed", 7_697.0, 7_700.0, within=6.0).share == 0.5
    assert agree("speed", math.nan, 7_700.0, within=6.0).share == math.inf


def test_a_statement_agrees_only_if_it_is_so() -> None:
    assert holds("it escapes", so=True).agrees
    assert not holds("it escapes", so=False).agrees


def test_of_an_array_the_worst_element_counts() -> None:
    found = agree("position", [1.0, 2.2, 3.0], [1.0, 2.0, 3.1], relative=0.05)

    assert (found.computed, found.printed) == (2.2, 2.0)
    assert not found.agrees


@pytest.mark.parametrize(
    ("computed", "printed", "sentence"),
    [
        ([1.0, 2.0], [1.0], "path: (2,) was computed, (1,) is printed."),
        ([], [], "path: (0,) was computed, (0,) is printed."),
        (1.0, 0.0, "path: say what difference the print allows."),
    ],
)
def test_a_comparison_that_could_not_fail_is_refused(
    computed: list[float] | float, printed: list[float] | float, sentence: str
) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        agree("path", computed, printed, relative=1e-3)

    assert str(caught.value) == sentence
