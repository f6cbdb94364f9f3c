"""What becomes of functions as students write them: the whole sentence, in both languages.

The programs and their sentences stand in tests/exercise/programs/, written by hand before the code that passes them.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reachstars import classroom
from reachstars.exercise.kinds import CodeTask, Key, Outputs, Parameter
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.trial.run import try_cell
from reachstars.exercise.tried import Tried, as_answer
from reachstars.language import LANGUAGES, Language, Words

_DATA = tomllib.loads((Path(__file__).parent / "programs" / "programs.toml").read_text(encoding="utf-8"))
_MEANING = Words("-", "-")


def _task(name: str, parameters: dict[str, str], inputs: tuple[tuple[float, ...], ...], unit: str) -> CodeTask:
    return CodeTask(
        name,
        Words("t", "t"),
        Words("p", "p"),
        "objective",
        function=name.replace("-", "_"),
        parameters=tuple(Parameter(each, of, _MEANING) for each, of in parameters.items()),
        inputs=inputs,
        unit=unit,
        gives="list" if name == "steps" else "number",
        tolerance=0.01,
        points=2,
    )


TASKS = {
    "circle-speed": _task("circle-speed", {"altitude": "m"}, ((400e3,), (600e3,)), "m/s"),
    "steps": _task("steps", {"count": ""}, ((2.0,), (3.0,)), ""),
    "fall-time": _task("fall-time", {"height": "m", "gravity": "m/s²"}, ((20.0, 10.0), (45.0, 10.0)), "s"),
}
KEYS = {
    "circle-speed": Key(Outputs((7668.6, 7557.9), {"forgot-earth-radius": (31567.4, 25774.7)})),
    "steps": Key(Outputs(((1.0, 2.0), (1.0, 2.0, 3.0)))),
    "fall-time": Key(Outputs((2.0, 3.0), {"forgot-square-root": (4.0, 9.0)})),
}
PROGRAMS: list[dict[str, Any]] = _DATA["program"]


def tried(exercise: str, source: str, language: Language = "en") -> tuple[Mark, str]:
    """The mark, and what the screen says."""
    task = TASKS[exercise]
    trial = try_cell(task, source, {}, language, classroom=classroom.__all__)
    answer = as_answer(trial.tried or Tried(source, (None,) * len(task.inputs)))
    found = mark(task, answer, KEYS[exercise], language)
    return found, trial.say or found.say


def test_there_are_enough_programs_and_none_twice() -> None:
    assert len(PROGRAMS) >= 40
    assert len({program["source"] for program in PROGRAMS}) == len(PROGRAMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: str(program["name"]))
def test_a_program_gets_the_sentence_that_helps(program: dict[str, Any], language: Language) -> None:
    found, said = tried(program["exercise"], program["source"], language)

    expected = program if language in program else _DATA["say"][program["verdict"]]
    assert (found.verdict, found.slip) == (program["verdict"], program.get("slip", ""))
    assert said.replace("\u00a0", " ") == expected[language]
