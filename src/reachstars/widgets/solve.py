"""The cell magic %%solve: a learner's function comes here as text, is tried, kept and answered."""

from collections.abc import Collection
from typing import Any

from IPython.core.getipython import get_ipython

from reachstars.errors import ClassFolderError
from reachstars.exercise.kinds import CodeTask
from reachstars.exercise.mark import mark
from reachstars.exercise.trial.lent import our_builtins
from reachstars.exercise.trial.run import Trial, try_cell
from reachstars.exercise.tried import as_answer, tried_in
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Json
from reachstars.widgets.output import show_said
from reachstars.widgets.seat import Seat
from reachstars.widgets.standing import saved_at, standing
from reachstars.widgets.words import say

_MAGIC = "solve"


class Solver:
    """What %%solve does on one page."""

    def __init__(self, seat: Seat, lesson: Lesson, classroom: Collection[str]) -> None:
        """Solve the code exercises of that lesson at that seat."""
        self.key = ""
        self._seat = seat
        self._lesson = lesson
        self._classroom = classroom

    def refresh(self) -> None:
        """Nothing to do: what a cell said stays with the cell."""

    def solve(self, name: str, source: str, namespace: dict[str, Any]) -> None:
        """Try a cell, keep what came of it, and say it below the cell.

        Args:
            name: The exercise.
            source: The cell as text.
            namespace: Globals of the notebook; what the cell defines stays there.
        """
        lesson = self._seat.lesson(self._lesson)
        exercise = lesson.exercise(name)
        if not isinstance(exercise, CodeTask):
            self._unknown(name, lesson)
            return
        trial = try_cell(exercise, source, namespace, lesson.language, classroom=self._classroom)
        with our_builtins():
            self._answer(exercise, trial, lesson)

    def _unknown(self, name: str, lesson: Lesson) -> None:
        language = lesson.language
        choices = ", ".join(each.id for each in lesson.exercises if isinstance(each, CodeTask))
        show_said((say("no_function", language, {"name": name, "choices": choices}),), language)

    def _answer(self, exercise: CodeTask, trial: Trial, lesson: Lesson) -> None:
        language = lesson.language
        if trial.tried is None:
            self._begun(exercise, language)
            return
        answer = as_answer(trial.tried)
        said = mark(exercise, answer, lesson.keys.get(exercise.id), language)
        word = say(f"verdict_{said.verdict}", language)
        sentences = [trial.say or said.say, self._keep(exercise, answer, language)]
        if trial.printed.strip():
            sentences.append(say("prints_cut" if trial.is_cut else "prints", language))
        show_said(tuple(sentences), language, word=word, code=trial.printed.strip())

    def _keep(self, exercise: CodeTask, answer: Json, language: Language) -> str:
        """Write the answer to the logbook; when it was saved, or why it was not."""
        try:
            desk = self._seat.desk(self._lesson)
            if desk is None:
                return say("no_folder" if self._seat.learner else "run_again", language)
            event = desk.write("check", exercise.id, answer)
        except ClassFolderError as error:
            return error.in_language(language)
        if self._seat.passing:
            return ""
        self.key = f"{self._lesson.card.id}-{exercise.id}"
        self._seat.written(self)
        return saved_at(event, language)

    def _begun(self, exercise: CodeTask, language: Language) -> None:
        """Nothing is written in the cell yet; a function that was saved before is shown, so that it can be copied."""
        start = mark(exercise, {"source": "", "outputs": [None] * len(exercise.inputs)}, None, language)
        try:
            event = standing(self._seat.desk(self._lesson), exercise.id).event
        except ClassFolderError:
            event = None
        before = tried_in(event.value, exercise) if event is not None else None
        if event is None or before is None:
            show_said((start.say,), language)
            return
        when = saved_at(event, language)
        show_said((say("saved_function", language, {"when": when}),), language, code=before.source)


def offer_solve(seat: Seat, lesson: Lesson, classroom: Collection[str]) -> None:
    """Let the notebook's cells begin with %%solve; without a notebook, nothing happens.

    Args:
        seat: Who works, and where it is kept.
        lesson: The lesson whose exercises are solved from now on.
        classroom: Names that the library offers to notebooks.
    """
    shell = get_ipython()
    if shell is None:
        return
    solver = Solver(seat, lesson, classroom)

    def solve(line: str, cell: str) -> None:
        solver.solve(line.strip(), cell, shell.user_ns)

    shell.magics_manager.register_function(solve, magic_kind="cell", magic_name=_MAGIC)
