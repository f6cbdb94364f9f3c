"""What an author is told of a given that is to vary."""

import re
import shutil
from pathlib import Path

import pytest

from reachstars.errors import AuthorError
from reachstars.lesson.read import read_languages

_LINE = re.compile(r", line \d+")  # the template grows above these exercises
TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
HOURS = 'given.hours = { from = 3, to = 8, step = 1, value = 5, unit = "h" }'
SPEED = 'given.bus_speed = { among = [80, 90, 100, 110, 120], value = 100, unit = "km/h" }'


def said(tmp_path: Path, old: str, new: str, file: str = "exercises.toml") -> list[str]:
    folder = tmp_path / "00-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    try:
        lessons = read_languages(folder, every_variant=True)
    except AuthorError as error:
        return [_LINE.sub("", str(mistake)).removeprefix("lessons/00-my-lesson/") for mistake in error.mistakes]
    return [str(given.varies) for given in lessons["en"].exercises[1].given if given.name == "hours"]


@pytest.mark.parametrize(
    ("new", "varies"),
    [
        ("from = 3, to = 8, step = 1, value = 5", "(3.0, 4.0, 5.0, 6.0, 7.0, 8.0)"),
        ("from = 4.7, to = 5.3, step = 0.1, value = 5", "(4.7, 4.8, 4.9, 5.0, 5.1, 5.2, 5.3)"),
        ("among = [8, 5, 3], value = 5", "(8.0, 5.0, 3.0)"),
        ("value = 5", "()"),
    ],
)
def test_steps_are_added_up_as_they_are_written(tmp_path: Path, new: str, varies: str) -> None:
    assert said(tmp_path, HOURS, f'given.hours = {{ {new}, unit = "h" }}') == [varies]


@pytest.mark.parametrize(
    ("new", "problem", "cure"),
    [
        (
            "from = 3, to = 8, value = 5",
            "hours: 'step' is missing",
            "add a number without quotation marks, such as step = 0.5",
        ),
        (
            "from = 3, to = 8, step = 0, value = 5",
            "hours: from 3 to 8 in steps of 0 there is no way",
            "write a smaller 'from', a larger 'to' and a step above 0",
        ),
        (
            "from = 3, to = 8, step = 2, value = 5",
            "hours: steps of 2 from 3 do not end at 8",
            "write to = 7, or another step",
        ),
        (
            "from = 3, to = 8, step = 1, value = 9",
            "hours: value = 9, that of the class version, is none of the values that students get",
            "use one of these (3, 4, 5, 6, …, 8)",
        ),
        (
            "among = [3], value = 3",
            "hours: 'among' needs two values or more, all different",
            "write among = [300, 350, 400]",
        ),
        (
            'among = [3, "4"], value = 3',
            "hours: 'among' is not a list of numbers",
            "write it as among = [300, 350, 400]",
        ),
        (
            "among = [3, 4], step = 1, from = 3, to = 4, value = 3",
            "hours: the given has both 'among' and 'from'",
            "keep one way to say what varies",
        ),
        (
            "from = 0.0001, to = 8, step = 0.0001, value = 5",
            "hours: that makes 80,000 values",
            "take larger steps, for at most 2,000 values",
        ),
        (
            "from = 3, to = 800, step = 1, value = 5",
            ": with hours = 21 (and 779 more), the answer of 2,100 km is out of the explorer's reach (160 to 2,000 km)",
            "let the givens take other values, or correct the function in key.py",
        ),
    ],
)
def test_a_range_that_cannot_be_is_explained(tmp_path: Path, new: str, problem: str, cure: str) -> None:
    found = said(tmp_path, HOURS, f'given.hours = {{ {new}, unit = "h" }}')

    inside = f".given.{problem}" if problem[0] != ":" else problem
    assert found == [f"exercises.toml, in up-there{inside}\n  To fix it: {cure}."]


def test_more_combinations_than_can_be_tried_out_are_refused(tmp_path: Path) -> None:
    wide = HOURS + '\ngiven.wait = { from = 0, to = 999, step = 1, value = 0, unit = "h" }'

    assert said(tmp_path, HOURS, wide) == [
        "exercises.toml, in up-there.given: the givens make 6,000 combinations, and each must be tried out\n"
        "  To fix it: take larger steps or fewer values, for at most 2,000 combinations."
    ]


def test_a_slip_that_is_right_for_some_students_is_found(tmp_path: Path) -> None:
    # At 350 km and 350 km/h it does not matter what is divided by what.
    fast = 'given.bus_speed = { among = [100, 350], value = 100, unit = "km/h" }'

    assert said(tmp_path, SPEED, fast) == [
        "exercises.toml, in drive-time: with bus_speed = 350, "
        "the slip upside-down leads to an answer that counts as right\n"
        "  To fix it: let the givens take other values, or correct the function in key.py."
    ]


def test_slips_that_meet_for_some_students_are_found(tmp_path: Path) -> None:
    old = '{"upside-down": bus_speed / altitude * HOUR}'
    new = '{"upside-down": bus_speed / altitude * HOUR, "half-a-lap": 90 / altitude * HOUR}'
    text = "feedback.upside-down = "
    folder = tmp_path / "00-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file, before, after in (
        ("key.py", old, new),
        ("exercises.toml", text, f'feedback.half-a-lap = {{ en = "a", es = "b" }}\n{text}'),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    with pytest.raises(AuthorError) as caught:
        read_languages(folder, every_variant=True)

    assert _LINE.sub("", str(caught.value)) == (
        "lessons/00-my-lesson/exercises.toml, in drive-time: with bus_speed = 90, "
        "the slips upside-down and half-a-lap lead to answers that cannot be told apart\n"
        "  To fix it: let the givens take other values, or correct the function in key.py."
    )


def test_a_mistake_names_the_line_of_its_given(tmp_path: Path) -> None:
    folder = tmp_path / "00-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = (folder / "exercises.toml").read_text(encoding="utf-8").replace("step = 1", "step = 2")
    (folder / "exercises.toml").write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("step = 2")].count("\n")

    with pytest.raises(AuthorError) as caught:
        read_languages(folder)

    assert f"exercises.toml, line {line}, in up-there.given.hours: steps of 2" in str(caught.value)


def test_slips_of_a_table_that_meet_for_some_students_are_found(tmp_path: Path) -> None:
    old = '"stands-still": {"height": [bus_speed * KM for _ in time]}'
    text = "feedback.stands-still = "
    folder = tmp_path / "00-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file, before, after in (
        ("key.py", old, f'{old}, "ninety": {{"height": [90 * KM for _ in time]}}'),
        ("exercises.toml", text, f'feedback.ninety = {{ en = "a", es = "b" }}\n{text}'),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    with pytest.raises(AuthorError) as caught:
        read_languages(folder, every_variant=True)

    assert _LINE.sub("", str(caught.value)) == (
        "lessons/00-my-lesson/exercises.toml, in bus-heights: with bus_speed = 90, "
        "the slips stands-still and ninety lead to answers that cannot be told apart\n"
        "  To fix it: let the givens take other values, or correct the function in key.py."
    )
