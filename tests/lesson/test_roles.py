import pytest

from reachstars.errors import Mistake
from reachstars.lesson.margin import Margin
from reachstars.lesson.roles import NumberForm, Numbers, fill_roles, torn_roles, typed_numbers

NUMBERS = Numbers({"night": 36.29, "lost": 1.0}, {"night": NumberForm("min", 0)})


def fill(text: str) -> tuple[str, list[str]]:
    mistakes: list[Mistake] = []
    said = fill_roles(text, 7, "es", NUMBERS, Margin("text.es.md", mistakes))
    return said.replace("\u00a0", " "), [str(mistake) for mistake in mistakes]


def test_facts_and_calculated_numbers_become_words_of_the_language() -> None:
    said, mistakes = fill("Voló {fact}`sts128.distance`;\nla noche dura {number}`night`.")

    assert mistakes == []
    assert said == "Voló 5,755,275 millas;\nla noche dura 36 minutos."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a\nb {fact}`sts128.orbit`",
            "text.es.md, line 8: there is no fact called 'sts128.orbit'\n"
            "  To fix it: use the name of a fact (sts128.orbits, sts128.orbiter, sts128.crew, sts128.docking).",
        ),
        (
            "{number}`nigth`",
            "text.es.md, line 7: numbers.py has no function called 'nigth'\n"
            "  To fix it: add it there, or use one of these (lost, night).",
        ),
        (
            "{number}`lost`",
            "text.es.md, line 7: nothing says how the number 'lost' is written\n"
            "  To fix it: add [number_forms.lost] with unit and digits to lesson.toml.",
        ),
        (
            "{facts}`sts128.orbits`",
            "text.es.md, line 7: there is no role called '{facts}'\n"
            "  To fix it: use one of these (fact, number, sub, sup).",
        ),
    ],
)
def test_a_role_that_cannot_be_filled_stays_and_is_explained(text: str, message: str) -> None:
    said, mistakes = fill(text)

    assert said == text
    assert mistakes == [message]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It took 91 minutes.", [(0, "91")]),
        ("One.\nIt flew 5,755,275 miles.", [(1, "5,755,275")]),
        ("At 7.7 km/s, in 2009.", [(0, "7.7"), (0, "2009")]),
        ("STS-128 and Apollo-17, T-38.", []),
        ("$v = 3.986 \\times 10^5$ and `2 * 3`", []),
        ("$$\n4 \\pi^2\n$$", []),
        ("1. first\n2. second", []),
        ("{fact}`sts128.orbits` orbits", []),
        ("27–33 minutes", [(0, "27–33")]),
        ("Minus: -5 and −5.", [(0, "-5"), (0, "−5")]),
        ("Monday at 7:40, on 2009-08-28", [(0, "7:40"), (0, "2009-08-28")]),
        ("**91** and *12*", [(0, "91"), (0, "12")]),
        ("In 3D, for the 2nd time, with H2O", []),
        ("350km up", [(0, "350")]),
        ("a < 5 and b > 3", [(0, "5"), (0, "3")]),
        ("> 2. a list in a quotation", []),
        ("1,500 m and 1 500 m", [(0, "1,500"), (0, "1"), (0, "500")]),
        ("<https://example.org/2009>", []),
        ("[a link](https://example.org/2009/08)", []),
    ],
)
def test_a_number_typed_into_the_prose_is_found_and_nothing_else(text: str, found: list[tuple[int, str]]) -> None:
    assert typed_numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{fact} `sts128.orbits`", [(0, "{fact}")]),
        ("a\n{fact}sts128.orbits", [(1, "{fact}")]),
        ("{number}'night'", [(0, "{number}")]),
        ("{fact}`sts128.orbits\nand on", [(0, "{fact}")]),
        ("{fact}`sts128.orbits` and $\\frac{a}{b}$ and `{x}`", []),
    ],
)
def test_a_role_without_a_name_in_backticks_is_found(text: str, found: list[tuple[int, str]]) -> None:
    assert torn_roles(text) == found
