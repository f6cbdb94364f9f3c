"""An assignment of six functions, the same for every tool that marks it, and students who hand it in well or badly."""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reachstars.logbook.event import Event, Json, to_json

TEMPLATE = Path(__file__).resolve().parents[2] / "lessons" / "_template"
LESSON = "six-functions"
Output = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """One function: what it is called, what it takes, what it gives, and how a good student writes it.

    Attributes:
        name: Name of the function.
        parameters: Its parameters with their units.
        unit: Unit of what it gives.
        body: The expression after return.
        inputs: Two inputs that it is tried on.
    """

    name: str
    parameters: Mapping[str, str]
    unit: str
    body: str
    inputs: tuple[tuple[float, ...], tuple[float, ...]]

    @property
    def id(self) -> str:
        """Its exercise id."""
        return self.name.replace("_", "-")

    @property
    def head(self) -> str:
        """Its first line."""
        return f"def {self.name}({', '.join(self.parameters)}):"

    def written(self, body: str = "") -> str:
        """The source as a student writes it."""
        return f"{self.head}\n    return {body or self.body}\n"

    def outputs(self, body: str = "") -> list[float]:
        """What it gives for each input."""
        return [
            float(eval(body or self.body, {"__builtins__": {}}, dict(zip(self.parameters, values, strict=True))))  # noqa: S307 - our own line
            for values in self.inputs
        ]

    def checks(self) -> list[str]:
        """Assertions as the other tools write them."""
        calls = (f"{self.name}({', '.join(map(repr, values))})" for values in self.inputs)
        return [
            f"assert abs({call} - {value!r}) < {abs(value) / 100!r}"
            for call, value in zip(calls, self.outputs(), strict=True)
        ]


QUESTIONS = (
    Question("circular_speed", {"radius": "m"}, "m/s", "(3.986e14 / radius) ** 0.5", ((6.7e6,), (4.2e7,))),
    Question("escape_speed", {"radius": "m"}, "m/s", "(2 * 3.986e14 / radius) ** 0.5", ((6.4e6,), (4.2e7,))),
    Question("lap_time", {"radius": "m"}, "s", "6.2832 * (radius ** 3 / 3.986e14) ** 0.5", ((6.7e6,), (4.2e7,))),
    Question("drive_time", {"distance": "m", "speed": "m/s"}, "s", "distance / speed", ((4e5, 25.0), (9e4, 30.0))),
    Question("fall_time", {"height": "m"}, "s", "(2 * height / 9.81) ** 0.5", ((20.0,), (45.0,))),
    Question("burnt_speed", {"thrust": "N", "mass": "kg", "time": "s"}, "m/s", "thrust / mass * time",
             ((3e7, 2e6, 10.0), (2e7, 1e6, 5.0))),
)  # fmt: skip

# How a bad hand-in differs from a good one: the cells it writes, given a file that only running code would make.
BAD: dict[str, Callable[[Path], list[str]]] = {
    "corrupted": lambda _: [question.written() for question in QUESTIONS],  # and its file is cut in the middle
    "endless": lambda _: [
        question.written() if place != 1 else f"{question.head}\n    while True:\n        pass\n"
        for place, question in enumerate(QUESTIONS)
    ],
    "hostile": lambda mark: [
        f"import os\nos.system('echo executed > \"{mark}\"')\n{QUESTIONS[0].written()}",
        *(question.written() for question in QUESTIONS[1:]),
    ],
    "tampers with abs": lambda _: [
        ("abs = lambda x: 0\n" if place == 0 else "") + question.written("1.0")
        for place, question in enumerate(QUESTIONS)
    ],
}


def good() -> list[str]:
    """The cells of a good student."""
    return [question.written() for question in QUESTIONS]


def cell(source: str, *outputs: Output, **metadata: Any) -> Output:
    """A code cell."""
    return {
        "cell_type": "code", "execution_count": None, "id": f"c{abs(hash(source)) % 10**12}",
        "metadata": metadata, "outputs": list(outputs), "source": source,
    }  # fmt: skip


def notebook(cells: list[Output], *, whole: bool = True) -> bytes:
    """A notebook file; one that is not whole was cut in the middle."""
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    data = json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}).encode()
    return data if whole else data[: len(data) // 2]


def recorded(learner: str, sources: list[str], kind: str) -> list[Output]:
    """The cells as reachstars leaves them: beside each source what it gave in the student's kernel."""
    cells = []
    for number, (question, source) in enumerate(zip(QUESTIONS, sources, strict=True)):
        outputs: Json = [*question.outputs("1.0" if kind == "tampers with abs" else "")]
        value: Json = {"source": source, "outputs": outputs}
        if kind == "endless" and "while True" in source:
            value = {"source": source, "outputs": [None, None], "reason": "endless"}
        name = f"{abs(hash((learner, number))):032x}"
        event = Event(name, f"2026-02-05T10:{number:02}:00.000Z", learner, LESSON, 1, "check", question.id, value)
        record = {"output_type": "display_data", "data": {}, "metadata": {"reachstars": to_json(event)}}
        cells.append(cell(f"%%solve {question.id}\n{source}", record))
    return cells


def lesson_in(folder: Path) -> Path:
    """The same assignment as a lesson of reachstars.

    Args:
        folder: Where to make it.

    Returns:
        Its folder.
    """
    made = folder / f"17-{LESSON}"
    shutil.copytree(TEMPLATE, made)
    card = (made / "lesson.toml").read_text(encoding="utf-8").replace('id = "my-lesson"', f'id = "{LESSON}"')
    card = re.sub(r"^slips = .*\n", "", card.replace("number = 0", "number = 17"), flags=re.MULTILINE)
    (made / "lesson.toml").write_text(card, encoding="utf-8")
    objectives = ("time", "say") * (len(QUESTIONS) // 2)
    exercises = "\n".join(map(_exercise, QUESTIONS, objectives))
    (made / "exercises.toml").write_text(exercises, encoding="utf-8")
    for text in made.glob("text.*.md"):
        kept = re.sub(r"```\{exercise\}.*?```\n", "", text.read_text(encoding="utf-8"), flags=re.DOTALL)
        asked = "\n".join(f"```{{exercise}} {question.id}\n```\n" for question in QUESTIONS)
        text.write_text(f"{kept}\n{asked}", encoding="utf-8")
    keys = (f"def {q.name}({', '.join(f'{name}: float' for name in q.parameters)}) -> float:\n    return {q.body}\n"
            for q in QUESTIONS)  # fmt: skip
    (made / "key.py").write_text("\n\n".join(keys), encoding="utf-8")
    return made


def _exercise(question: Question, objective: str) -> str:
    def both(text: str) -> str:
        return f'{{ en = "{text}", es = "{text}" }}'

    parameters = ", ".join(
        f'{{ name = "{name}", unit = "{unit}", meaning = {both(name)} }}' for name, unit in question.parameters.items()
    )
    inputs = ", ".join(
        "{ " + ", ".join(f"{name} = {value}" for name, value in zip(question.parameters, values, strict=True)) + " }"
        for values in question.inputs
    )
    starter = f"{question.head}\\n    ..."
    return f"""[{question.id}]
kind = "code"
objective = "{objective}"
title = {both(question.name)}
prompt = {both("Write the function.")}
function = "{question.name}"
parameters = [{parameters}]
inputs = [{inputs}]
unit = "{question.unit}"
gives = "number"
tolerance = 0.01
points = 1
starter = {both(starter)}
"""
