"""What lesson 08 promises to a class: two doors, NASA's own rows, the same lesson in both languages, and honesty."""

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reachstars import classroom
from reachstars.exercise.kinds import Columns, DataTable, Number, OneChoice, OpenAnswer, Prediction, Reflection
from reachstars.exercise.space import Axes
from reachstars.facts.read import fact
from reachstars.facts.tables import table
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Ask, CodeCell, Explore, Prose
from reachstars.lesson.read import read_languages

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "08-eight-and-a-half-minutes")
CARD = LESSONS["en"].card
EXERCISES = LESSONS["en"].exercises


def cells(language: Language) -> list[str]:
    return [block.source for block in LESSONS[language].blocks if isinstance(block, CodeCell)]


def prose(language: Language) -> list[str]:
    return [block.markdown for block in LESSONS[language].blocks if isinstance(block, Prose)]


def asked(grades: tuple[int, int]) -> list[str]:
    return [block.exercise for block in edition(LESSONS["en"], "student", grades).blocks if isinstance(block, Ask)]


def test_the_card_is_that_of_the_curriculum() -> None:
    assert (CARD.id, CARD.number, CARD.grades, CARD.minutes) == ("eight-and-a-half-minutes", 8, (8, 12), 50)
    assert CARD.title == Words("Eight and a half minutes", "Ocho minutos y medio")
    assert CARD.scenes == ("A Leap of Faith", "The Countdown", "The Launch")
    assert [phase.minutes for phase in CARD.phases] == [5, 10, 13, 12, 7, 3]


def test_nine_exercises_of_six_kinds() -> None:
    assert len(EXERCISES) == 9
    assert {type(exercise) for exercise in EXERCISES} == {
        Prediction, DataTable, Number, OneChoice, OpenAnswer, Reflection,
    }  # fmt: skip


def test_each_explorer_has_its_guess_and_each_answer_is_flown_where_it_was_met() -> None:
    order = [
        block.exercise if isinstance(block, Ask) else block.explorer
        for block in LESSONS["en"].blocks
        if isinstance(block, Ask | Explore)
    ]
    shows = {item.id: item.show for item in EXERCISES if isinstance(item, Number)}

    assert order.index("first-guess") < order.index("slope") < order.index("mean-acceleration")
    assert order.index("heavier-load") < order.index("ascent") < order.index("engines-stop")
    assert {name: show and (show.explorer, dict(show.sets)) for name, show in shows.items()} == {
        "mean-acceleration": ("slope", {"slope": "answer", "from_time": "from_time", "to_time": "to_time"}),
        "engines-stop": ("ascent", {"speed": "answer"}),
        "tank-empty": ("ascent", {"speed": "answer"}),
    }


def test_two_doors_lead_to_the_same_orbit() -> None:
    young, older = asked((8, 8)), asked((9, 12))

    assert set(young) ^ set(older) == {"engines-stop", "tank-empty"}
    assert "engines-stop" in young
    assert "tank-empty" in older


def test_grade_eight_meets_no_logarithm() -> None:
    for language in LANGUAGES:
        young = edition(LESSONS[language], "student", (8, 8))
        shown = [
            x.markdown if isinstance(x, Prose) else x.source for x in young.blocks if isinstance(x, Prose | CodeCell)
        ]
        assert not re.search(r"\\ln|\blog|logarit", "\n".join(shown), re.IGNORECASE)
    assert [s.code for s in CARD.standards if s.use == "teaches"] == ["HS-PS2-1", "8.F.B.4", "HSF-IF.B.6"]


def test_the_points_of_the_table_fit_on_its_axes() -> None:
    plotted = next(item for item in EXERCISES if isinstance(item, DataTable))
    axes, key = plotted.space, LESSONS["en"].keys[plotted.id].answer

    assert isinstance(axes, Axes)
    assert isinstance(key, Columns)
    assert (axes.x.start, axes.x.end) == (160, 520)
    assert min(plotted.columns[1].values) > 160
    assert max(plotted.columns[1].values) < 520
    assert axes.y.end == 2000
    assert 0 < max(key.values["gain"]) < 2000


def test_no_hint_gives_a_number_away() -> None:
    for item in EXERCISES:
        assert len(item.hints) == (0 if isinstance(item, Prediction | Reflection) else 3), item.id
        for hint in item.hints:
            assert not re.search(r"\d", f"{hint.en} {hint.es}"), item.id


def test_run_all_gives_the_numbers_that_the_prose_says() -> None:
    names: dict[str, Any] = {name: getattr(classroom, name) for name in classroom.__all__}

    example, half, rocket = (run(cell, names) for cell in cells("en"))

    assert example == pytest.approx(427 / 60)
    assert half == (1715, 0)
    assert rocket == pytest.approx(4706.8, abs=0.1)


def run(cell: str, names: dict[str, Any]) -> object:
    """Run a cell as a notebook does and give what it shows: the value of its last line."""
    *lines, last = ast.parse(cell).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)  # noqa: S102 - the lesson's own cells
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - the same


def test_the_rows_typed_in_code_stand_in_nasas_table() -> None:
    printed = table("ascents.sts121")
    rows = set(zip(printed.column("time"), printed.column("speed"), strict=True))
    felt = set(zip(printed.column("time"), printed.column("acceleration"), strict=True))

    assert {(140, 1373), (200, 1800), (440, 5612), (500, 7327)} <= rows
    assert {(140, 9.70), (440, 28.03)} <= felt


def test_what_is_told_in_words_is_so() -> None:
    """Three times the launch was put off; five minutes of one push; the air is gone and gravity is not."""
    attempts = [fact(f"missions.sts128_attempt_{count}").value for count in (1, 2, 3)]
    printed = table("ascents.sts121")
    height = dict(zip(printed.column("time"), printed.column("altitude"), strict=True))
    speed = dict(zip(printed.column("time"), printed.column("speed"), strict=True))

    assert len(set(attempts)) == 3
    assert 440 - 140 == 5 * 60
    assert 1013 + 1396 > 3 * 427
    assert height[340] > height[480]
    assert speed[480] / speed[340] == pytest.approx(2, abs=0.1)
    assert all(now <= later for now, later in pairwise(speed.values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_prose_and_short_sentences(language: Language) -> None:
    for text in prose(language):
        paragraphs = re.sub(r"\$\$.*?\$\$", "", text, flags=re.DOTALL).split("\n\n")
        assert sum(len(paragraph.split()) for paragraph in paragraphs) < 180, text
        assert max(len(paragraph.split()) for paragraph in paragraphs) < 70, text
    sentences = [
        sentence.split() for text in prose(language) for sentence in re.split(r"(?<=[.?!:])\s+", text) if sentence
    ]
    assert sum(map(len, sentences)) / len(sentences) < 11
    assert max(map(len, sentences)) < 35


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_and_where_the_numbers_come_from_are_told(language: Language) -> None:
    told = "\n".join(prose(language)).replace("\u00a0", " ")

    for words in (
        "José Hernández",
        "STS-121",
        "NASA",
        "Newton",
        "2,052",
        "121",
        "8.5 min",
        "máx. q" if language == "es" else "max q",
        "3 g",
        "28.03 m/s²",
    ):
        assert words in told


def test_the_rubric_has_four_levels_whose_numbers_are_those_of_the_table() -> None:
    assert [level.level for level in CARD.rubric] == [1, 2, 3, 4]
    true = {"140", "200", "380", "440", "500", "427", "1,396", "5,612", "7,327"}
    for level in CARD.rubric:
        for text in (level.sample.en, level.sample.es):
            assert set(re.findall(r"\d[\d,.]*\d", text)) <= true
