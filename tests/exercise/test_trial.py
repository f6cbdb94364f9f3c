"""Trying a function: whatever it does, it is stopped, explained, and leaves the notebook as a cell would."""

import builtins
import sys
import time
import traceback
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exercise.test_programs import KEYS, TASKS

from reachstars.exercise.mark import mark
from reachstars.exercise.trial.lent import our_builtins
from reachstars.exercise.trial.run import Trial, try_cell
from reachstars.exercise.tried import Tried, as_answer

SPEED = TASKS["circle-speed"]
BRIEF = 0.2  # seconds, so that the tests need not wait
RIGHT = "def circle_speed(altitude):\n    return (3.986e14 / (6378e3 + altitude)) ** 0.5\n"

ENDLESS = {
    "on one line": "def circle_speed(a):\n while True: pass",
    "on two lines": "def circle_speed(a):\n    while True:\n        pass",
    "a for": "def circle_speed(a):\n    for n in iter(int, 1):\n        a = n",
    "a generator": "import itertools\ndef circle_speed(a):\n    return sum(1 for n in itertools.count())",
    "a comprehension": "def circle_speed(a):\n    return [n for n in iter(int, 1) if n]",
    "generators in one another": "def inner():\n while True: yield 1\ndef outer():\n yield from inner()\n"
    "def circle_speed(a):\n return sum(n for n in outer())",
    "an exception that is caught": "def circle_speed(a):\n    while True:\n        try:\n            a / 0\n"
    "        except Exception:\n            pass",
    "a lambda": "circle_speed = lambda a: all(map(lambda n: True, iter(int, 1)))",
    "a finally": "def circle_speed(a):\n    while True:\n        try:\n"
    "            a = 1\n        finally:\n            a = 2",
    "a context that hides exceptions": "from contextlib import suppress\ndef circle_speed(a):\n    while True:\n"
    "        with suppress(Exception):\n            a = 1",
    "a recursion that is caught": "def circle_speed(a):\n    try:\n        return circle_speed(a)\n"
    "    except RecursionError:\n        return circle_speed(a)",
}


def tried(source: str, namespace: dict[str, Any] | None = None, *, seconds: float = BRIEF) -> Trial:
    return try_cell(SPEED, source, {} if namespace is None else namespace, "en", seconds=seconds)


def reason(source: str) -> str:
    found = tried(source).tried
    assert found is not None
    return found.reason


def approx(value: float) -> Any:
    return pytest.approx(value)


@pytest.mark.parametrize("source", ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_stopped(source: str) -> None:
    trace = sys.gettrace()

    assert reason(source) in ("endless", "recursion")
    assert sys.gettrace() is trace


def test_a_loop_in_another_cell_of_the_notebook_is_stopped_too() -> None:
    notebook: dict[str, Any] = {}
    exec("def helper():\n    while True:\n        pass", notebook)  # noqa: S102 - a cell of the test

    trial = tried("def circle_speed(altitude):\n    return helper()", notebook)

    assert trial.tried == Tried("def circle_speed(altitude):\n    return helper()", (None, None), "endless")
    assert trial.say.startswith("With altitude = 400,000\u00a0m, line 3 (“return helper()”): your function was stopped")


def test_the_loops_of_a_calculation_have_time() -> None:
    source = (
        "def circle_speed(altitude):\n    v = 0.0\n"
        "    for n in range(100_000):\n        v += altitude / 1e7\n    return v"
    )

    assert tried(source, seconds=20).tried == Tried(source, (approx(4000.0), approx(6000.0)))


@pytest.mark.parametrize(
    "handler",
    ["except:", "except BaseException:", "except (ValueError, BaseException):", "except builtins.BaseException as e:"],
)
def test_what_could_catch_the_stop_is_not_run(handler: str) -> None:
    source = (
        f"import builtins\nran = True\ndef circle_speed(a):\n"
        f"    try:\n        return 1\n    {handler}\n        return 2"
    )
    notebook: dict[str, Any] = {}

    trial = tried(source, notebook)

    assert trial.tried is not None
    assert trial.tried.reason == "bare-except"
    assert "ran" not in notebook


@pytest.mark.parametrize("leaves", ["return 2", "continue", "break"])
def test_a_finally_that_leaves_is_not_run(leaves: str) -> None:
    source = (
        f"def circle_speed(a):\n    while True:\n        try:\n"
        f"            a = 1\n        finally:\n            {leaves}"
    )

    said = tried(source).say

    assert said == (
        f"Line 7 (“{leaves}”): return, break and continue inside finally hide what went wrong. "
        "Move this line out of finally."
    )


def test_who_pressed_interrupt_is_told_what_happened() -> None:
    said = tried("def circle_speed(altitude):\n    raise KeyboardInterrupt").say

    assert said == (
        "With altitude = 400,000\u00a0m, line 3 (“raise KeyboardInterrupt”): you stopped it. "
        "If it was one long calculation, try smaller numbers first."
    )


def test_a_name_that_the_student_made_is_no_input_of_a_person() -> None:
    assert reason("def input(a):\n    return a\ndef circle_speed(altitude):\n    return input(7.0)") == ""


def test_what_a_cell_defines_stays_defined() -> None:
    notebook: dict[str, Any] = {}

    tried(f"MU = 3.986e14\n{RIGHT}", notebook)

    assert notebook["MU"] == 3.986e14
    assert notebook["circle_speed"](400e3) == pytest.approx(7669, rel=1e-3)


def test_a_traceback_of_a_later_cell_shows_the_line() -> None:
    notebook: dict[str, Any] = {}
    tried("def circle_speed(altitude):\n    return 7e9 / altitude", notebook)

    with pytest.raises(ZeroDivisionError) as caught:
        notebook["circle_speed"](0)

    assert "return 7e9 / altitude" in "".join(traceback.format_exception(caught.value))


def test_each_try_gets_a_list_of_its_own() -> None:
    task = replace(SPEED, inputs=(((1.0, 2.0),), ((3.0, 4.0),)))
    source = "def circle_speed(altitude):\n    altitude.clear()\n    return 1.0"

    try_cell(task, source, {}, "en")

    assert task.inputs == (((1.0, 2.0),), ((3.0, 4.0),))


def test_print_in_a_loop_is_cut_and_comes_back_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    source = "def circle_speed(altitude):\n    for n in range(9_999):\n        print('hello', n)\n    return 7669"

    trial = tried(source, seconds=20)

    assert trial.printed.startswith("hello 0\nhello 1\n")
    assert len(trial.printed) == 2_000
    assert trial.is_cut
    assert capsys.readouterr().out == ""


def test_a_changed_abs_fools_nobody_and_stays_as_the_student_left_it() -> None:
    names = builtins.__dict__
    before = dict(names)
    source = (
        "import builtins\nbuiltins.abs = lambda x: 0\n"
        "builtins.max = builtins.len = None\ndef circle_speed(a):\n    return 1"
    )

    trial = tried(source)
    with our_builtins():
        found = mark(SPEED, as_answer(trial.tried or Tried("", ())), KEYS["circle-speed"], "en")
    left = (names["abs"](-3), names["len"])
    names.update(before)

    assert found.verdict == "wrong"
    assert left == (0, None)


def test_numbers_of_numpy_are_numbers() -> None:
    source = "import numpy as np\ndef circle_speed(altitude):\n    return np.sqrt(np.array([altitude]))[0]"

    assert tried(source).tried == Tried(source, (approx(632.4555), approx(774.5967)))


@pytest.mark.parametrize(
    ("result", "named"),
    [
        ("float('inf')", "infinity"),
        ("10 ** 400", "infinity"),
        ("[1, float('nan')]", "nan"),
        ("[1, 'two']", "text"),
        ("[1, None]", "nothing"),
        ("range(10 ** 9)", "long-list"),
        ("circle_speed", "a-function"),
        ("(n for n in [1])", "yields"),
        ("{'v': 1}", "other-kind"),
        ("[[1, 2], [3, 4]]", "list-of-lists"),
        ("[(0, 1), (1, 2)]", "list-of-lists"),
        ("__import__('numpy').eye(2)", "list-of-lists"),
        ("{}['v']", "other-trouble"),
        ("[][1]", "index"),
        ("'7' + 7", "type"),
        ("altitude.height", "attribute"),
        ("2.0 ** 99999", "overflow"),
        ("int('seven')", "value"),
        ("__import__('nowhere')", "library"),
    ],
)
def test_whatever_comes_back_has_its_name(result: str, named: str) -> None:
    assert reason(f"def circle_speed(altitude):\n    return {result}") == named


def test_a_result_that_lies_about_itself_is_explained() -> None:
    source = (
        "class Odd:\n    def tolist(self):\n        raise RuntimeError('no')\n"
        "def circle_speed(altitude):\n    return Odd()"
    )

    assert reason(source) == "other-trouble"


def test_an_exception_that_cannot_even_be_said_is_explained() -> None:
    source = (
        "class Odd(Exception):\n    def __str__(self):\n        raise ValueError\n"
        "def circle_speed(altitude):\n    raise Odd"
    )

    assert tried(source).say.endswith("Python stops here and says: Odd: Odd")


@pytest.mark.parametrize(
    "own",
    [
        "class Odd(TypeError):\n    def __str__(self): raise ValueError\ndef circle_speed(a): raise Odd",
        "class Odd(ValueError):\n    def __str__(self): return 5\ndef circle_speed(a): raise Odd",
        "class Odd(NameError):\n    name = property(lambda self: 1 / 0)\ndef circle_speed(a): raise Odd",
        "class Odd(AttributeError):\n    def __str__(self): raise SystemExit\ndef circle_speed(a): raise Odd",
        "class Odd(Exception):\n    def __str__(self):\n        while True: pass\ndef circle_speed(a): raise Odd",
        "globals()[1] = 2\ndef circle_speed(a): return sped",
    ],
)
def test_an_exception_with_code_of_its_own_is_explained_in_time(own: str) -> None:
    assert tried(own).say


def test_a_function_that_hides_what_it_takes_is_tried_all_the_same() -> None:
    source = (
        "class Odd:\n    @property\n    def __signature__(self): raise KeyError\n"
        "    def __call__(self, altitude): return 7.0\ncircle_speed = Odd()"
    )

    assert tried(source).tried == Tried(source, (7.0, 7.0))


@pytest.mark.parametrize("result", ["print('\\ud800')", "'\\ud800'", "int('\\ud800')"])
def test_half_a_character_does_not_keep_the_answer_from_the_page(result: str) -> None:
    trial = tried(f"def circle_speed(altitude):\n    return {result}")

    assert (trial.say + trial.printed).encode()


def test_a_text_that_lies_about_itself_is_explained() -> None:
    source = (
        "class Odd(str):\n    def __getitem__(self, place): return 5\ndef circle_speed(altitude):\n    return Odd('a')"
    )

    assert reason(source) == "text"


def test_a_notebook_that_stops_the_clock_is_stopped() -> None:
    source = "import time\ntime.monotonic = lambda: 0.0\ndef circle_speed(altitude):\n    while True: pass"
    clock = time.monotonic

    try:
        found = reason(source)
    finally:
        time.monotonic = clock

    assert found == "endless"


@pytest.mark.parametrize("source", ["", "   \n\n", "# only a comment", "def circle_speed(altitude):\n    ...\n"])
def test_an_empty_cell_is_no_try(source: str) -> None:
    assert tried(source) == Trial(None)


@pytest.mark.parametrize(
    "source", ["\0", "(" * 10_000, "x" * 30_000, "def", "\ud800", "%%time", "!ls", "await x", "return 7", "a\rb"]
)
def test_a_cell_that_is_no_python_is_explained(source: str) -> None:
    assert tried(source).say


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_the_trial_fail(text: str) -> None:
    # Behind `if 0:` nothing of it is run, whatever it is.
    trial = tried(f"if 0:\n    {text}")

    assert trial.tried is not None
    assert trial.say
