"""The answer key of a lesson, and what its author is told."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from reachstars.errors import AuthorError
from reachstars.exercise.key import function_name, load_keys
from reachstars.exercise.kinds import Exercise, Key, Number
from reachstars.language import Words

WHERE = "lessons/09-shuttle-orbit/key.py"
GOOD = '''
    """The key."""
    from math import sqrt
    from reachstars.language import Words

    def _mu() -> float:
        return 3.986004418e14

    def orbit_speed(altitude_km):
        return sqrt(_mu() / (6378137 + 1000 * altitude_km))

    def orbit_speed_slips(altitude_km):
        return {"forgot-earth-radius": sqrt(_mu() / (1000 * altitude_km)), "escape-speed": 10885}

    def compare():
        return "slower"

    def which():
        return {"b", "a"}

    def sort():
        return ("a", "b", "c", "d")

    def word():
        return ("perigee", "perigeo")

    def explain():
        return Words(en="It falls.", es="Cae.")

    def find():
        return 400_000
'''
HIDDEN = "the items start out in the right order, or near it: in exercises.toml or on the page"
NAMES = ("orbit-speed", "compare", "which", "sort", "word", "explain", "find", "guess", "reflect")

Writer = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Writes the text as the key of a lesson."""

    def write_key(text: str) -> Path:
        path = tmp_path / "09-shuttle-orbit" / "key.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return write_key


@pytest.fixture
def some(exercises: dict[str, Exercise]) -> tuple[Exercise, ...]:
    return tuple(exercises[name] for name in NAMES)


def _problems(path: Path, exercises: tuple[Exercise, ...]) -> str:
    with pytest.raises(AuthorError) as caught:
        load_keys(path, exercises)
    return str(caught.value)


def test_every_judged_exercise_gets_its_key(write: Writer, some: tuple[Exercise, ...]) -> None:
    keys = load_keys(write(GOOD), some)

    assert set(keys) == {"orbit-speed", "compare", "which", "sort", "word", "explain", "find"}
    speed = keys["orbit-speed"]
    assert speed.answer == pytest.approx(7697.0, abs=0.2)
    assert dict(speed.slips) == {"forgot-earth-radius": pytest.approx(33747, abs=1), "escape-speed": 10885.0}
    assert keys["compare"] == Key("slower")
    assert keys["which"] == Key(frozenset({"a", "b"}))
    assert keys["sort"] == Key(("a", "b", "c", "d"))
    assert keys["word"] == Key(("perigee", "perigeo"))
    assert keys["explain"] == Key(Words(en="It falls.", es="Cae."))
    assert isinstance(keys["find"].answer, float)


def test_loading_leaves_nothing_behind(write: Writer, some: tuple[Exercise, ...]) -> None:
    path = write(GOOD)
    before, bytecode = set(sys.modules), sys.dont_write_bytecode

    load_keys(path, some)

    assert [each.name for each in path.parent.rglob("*")] == ["key.py"]
    assert set(sys.modules) == before
    assert sys.dont_write_bytecode == bytecode


def test_a_key_is_loaded_from_its_path_and_sees_nothing_else_of_that_name(
    write: Writer, some: tuple[Exercise, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(GOOD)
    (tmp_path / "key.py").write_text("raise SystemExit('the wrong key')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert load_keys(path, some)["compare"] == Key("slower")


def test_a_traceback_names_the_file_and_the_line_of_the_author(write: Writer, some: tuple[Exercise, ...]) -> None:
    path = write("x = 1\nboom = 1 / 0\n")

    with pytest.raises(AuthorError) as caught:
        load_keys(path, some)

    assert caught.value.__cause__ is not None
    frames = traceback.extract_tb(caught.value.__cause__.__traceback__)
    assert (frames[-1].filename, frames[-1].lineno, frames[-1].line) == (str(path), 2, "boom = 1 / 0")
    assert str(caught.value) == (
        f"{WHERE}, line 2: the file stops when it is loaded: ZeroDivisionError: division by zero\n"
        "  To fix it: correct the line."
    )


def test_a_file_that_is_not_there_is_explained(tmp_path: Path, some: tuple[Exercise, ...]) -> None:
    assert _problems(tmp_path / "09-shuttle-orbit" / "key.py", some) == (
        f"{WHERE}: the file cannot be read: No such file or directory\n"
        "  To fix it: write the file key.py in the lesson's folder."
    )


def test_a_file_that_is_not_python_is_explained(write: Writer, some: tuple[Exercise, ...]) -> None:
    assert _problems(write("\ndef orbit_speed(:\n"), some).startswith(f"{WHERE}, line 2: this is not Python: ")


def test_a_file_with_a_null_byte_is_explained(write: Writer, some: tuple[Exercise, ...]) -> None:
    assert _problems(write("x = '\x00'"), some).startswith(f"{WHERE}, line ")


def test_a_file_that_is_not_utf_8_is_explained(write: Writer, some: tuple[Exercise, ...]) -> None:
    path = write("")
    path.write_bytes(b"# \xff")

    assert _problems(path, some) == f"{WHERE}: the file is not UTF-8 text\n  To fix it: save it as UTF-8."


def test_a_file_that_ends_python_is_explained(write: Writer, some: tuple[Exercise, ...]) -> None:
    assert _problems(write("raise SystemExit"), some) == (
        f"{WHERE}, line 1: the file stops when it is loaded: SystemExit\n  To fix it: correct the line."
    )


def test_every_mistake_is_told_at_once(write: Writer, some: tuple[Exercise, ...]) -> None:
    text = """
        def orbit_speed(altitude):
            return 1.0

        def orbit_sped():
            return 1.0

        def compare():
            return "quicker"

        def which():
            return {"a"}

        def sort():
            return ("a", "b", "c", "d")

        def word():
            return "perigee"

        def find():
            return float("nan")

        def guess():
            return "slower"
    """

    assert _problems(write(text), some) == (
        f"{WHERE}, function orbit_sped: there is no exercise that this function answers\n"
        "  To fix it: name it after an exercise, or begin its name with _ if it only helps "
        "(orbit_speed, compare, which, sort, word, explain, find).\n"
        f"{WHERE}, function guess: predictions and reflections are never judged and have no key\n"
        "  To fix it: delete the function.\n"
        f"{WHERE}, function orbit_speed: the exercise has no given called altitude\n"
        "  To fix it: take only givens of the exercise as arguments (altitude_km).\n"
        f"{WHERE}, function compare: there is no option 'quicker'\n"
        "  To fix it: return the id of an option (faster, slower).\n"
        f"{WHERE}, function word: it returns str, not a tuple of texts\n"
        '  To fix it: return every accepted text in a tuple, such as ("perigee", "perigeo").\n'
        f"{WHERE}, function explain: exercise explain has no function that answers it\n"
        "  To fix it: write explain().\n"
        f"{WHERE}, function find: it returns nan\n"
        "  To fix it: return a finite number."
    )


@pytest.mark.parametrize(
    ("function", "problem"),
    [
        ("def find(): return '400 km'", "it returns str, not a number"),
        ("def find(): return True", "it returns bool, not a number"),
        ("def find(): print(400)", "it returns NoneType, not a number"),
        ("def find(): return 10 ** 400", "it returns inf"),
        ("def find(): return 1 / 0", "the function stops: ZeroDivisionError: division by zero"),
        ("def find(): raise SystemExit", "the function stops: SystemExit"),
        ("def compare(): return 1", "it returns int, not a text"),
        ("def word(): return ()", "it returns an empty tuple, or one with something else than words"),
        ("def word(): return ('perigee', 1)", "it returns an empty tuple, or one with something else than words"),
        ("def word(): return ('...',)", "it returns an empty tuple, or one with something else than words"),
        ("def which(): return ['a', 'b']", "it returns list, not a set"),
        ("def which(): return {'a', 'e', 1}", "there is no option 'e', 1"),
        ("def which(): return set()", "it returns an empty set, so no answer could ever be right"),
        ("def sort(): return ['a', 'b', 'c', 'd']", "it returns list, not a tuple"),
        ("def sort(): return ('a', 'b', 'c')", "it does not return every item once"),
        ("def sort(): return ('a', 'b', 'c', 'c')", "it does not return every item once"),
        ("def sort(): return ('a', 'b', 'c', 4)", "it does not return every item once"),
        ("def sort(): return ('b', 'a', 'd', 'c')", HIDDEN),
        ("def explain(): return 'It falls.'", "it returns str, not a Words"),
        ("def explain(): return Words(en='It falls.', es=' ')", "the sample answer is empty in a language"),
    ],
)
def test_what_is_no_answer_to_its_exercise_is_a_mistake(
    write: Writer, some: tuple[Exercise, ...], function: str, problem: str
) -> None:
    name = function.removeprefix("def ").partition("(")[0]

    told = _problems(write(dedent(GOOD) + "\n" + function), some)

    assert told.startswith(f"{WHERE}, function {name}: {problem}\n  To fix it: ")


@pytest.mark.parametrize(
    ("returned", "problem"),
    [
        ("None", "it returns NoneType, not a dict of slip names and numbers"),
        ("{'escape-speed': 'fast'}", "slip escape-speed: it returns str, not a number"),
        ("{'escape-speed': float('inf')}", "slip escape-speed: it returns inf"),
        ("{'Escape speed': 1.0}", "'Escape speed' cannot be the name of a slip"),
        ("{1: 1.0}", "1 cannot be the name of a slip"),
        ("{'went-to-mars': 1.0}", "there is no sentence for the slip went-to-mars"),
        ("{'escape-speed': 7700}", "the slip escape-speed leads to an answer that counts as right"),
        ("1 / 0", "the function stops: ZeroDivisionError: division by zero"),
    ],
)
def test_what_is_no_slip_is_a_mistake(write: Writer, some: tuple[Exercise, ...], returned: str, problem: str) -> None:
    function = f"def orbit_speed_slips(): return {returned}"

    told = _problems(write(f"{dedent(GOOD)}\n{function}"), some)

    assert told.startswith(f"{WHERE}, function orbit_speed_slips: {problem}\n  To fix it: ")
    assert told.count("\n") == 1


def test_a_unit_that_no_answer_can_have_is_a_mistake(write: Writer, some: tuple[Exercise, ...]) -> None:
    speed = some[0]
    assert isinstance(speed, Number)

    told = _problems(write(GOOD), (replace(speed, unit="furlongs"), *some[1:]))

    assert told == (
        "lessons/09-shuttle-orbit/exercises.toml, orbit-speed: answers cannot have the unit 'furlongs'\n"
        "  To fix it: use a unit that reachstars/exercise/units.txt lists, or add it there."
    )


def test_only_numbers_targets_tables_and_pairs_have_slips(write: Writer, some: tuple[Exercise, ...]) -> None:
    told = _problems(write(dedent(GOOD) + "\ndef compare_slips(): return {}"), some)

    assert told == (
        f"{WHERE}, function compare_slips: only a number, a target, a table or pairs have slips\n"
        "  To fix it: delete the function."
    )


def test_a_helper_with_a_low_line_and_what_is_imported_are_no_key_functions(
    write: Writer, some: tuple[Exercise, ...]
) -> None:
    text = dedent(GOOD) + "\nfrom reachstars.exercise.key import load_keys\n\ndef _help(): return 1\n"

    assert "compare" in load_keys(write(text), some)


def test_an_argument_with_a_value_of_its_own_may_stand_beside_the_givens(
    write: Writer, some: tuple[Exercise, ...]
) -> None:
    text = dedent(GOOD) + "\ndef find(scale=1000): return 400 * scale"

    assert load_keys(write(text), some)["find"] == Key(400_000.0)


def test_a_function_is_named_after_its_exercise() -> None:
    assert function_name("orbit-speed") == "orbit_speed"
