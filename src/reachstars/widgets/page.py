"""A lesson's page in a notebook: what the first cell opens, and what the short calls in the other cells show."""

import asyncio
from collections.abc import Collection, Iterable
from pathlib import Path

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures.explorer import explorer
from reachstars.lesson.model import Lesson
from reachstars.widgets.explorer import ExplorerBox
from reachstars.widgets.later import STANDS
from reachstars.widgets.output import show_form, show_note, show_sentence
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat, kernel_seat
from reachstars.widgets.signin import SignIn
from reachstars.widgets.solve import offer_solve
from reachstars.widgets.words import say


class Page:
    """One lesson, opened in a notebook."""

    def __init__(self, lesson: Lesson, seat: Seat) -> None:
        """Open the lesson at a seat."""
        self._lesson = lesson
        self._seat = seat
        self._questions: list[Question] = []
        self._later: asyncio.TimerHandle | None = None

    def ask(self, exercise_id: str) -> None:
        """Ask an exercise of the lesson.

        Args:
            exercise_id: Its id, such as orbit-speed.
        """
        exercise = self._lesson.exercise(exercise_id)
        if exercise is None:
            self._missing("no_exercise", exercise_id, (known.id for known in self._lesson.exercises))
            return
        question = Question(self._seat, self._lesson, exercise)
        question.show()
        self._questions.append(question)
        self._prepare()

    def explore(self, explorer_id: str) -> None:
        """Show an explorer.

        Args:
            explorer_id: Its id, such as altitude.
        """
        if explorer_id not in EXPLORERS:
            self._missing("no_explorer", explorer_id, EXPLORERS)
            return
        language = self._lesson.language
        show_note(say("run_explorer", language, {"title": explorer(explorer_id, language).title}), language)
        show_form(ExplorerBox(self._seat, self._lesson, explorer_id).widget)

    def progress(self) -> None:
        """Show what is done, what waits, and one next step; it follows every answer that is saved."""
        from reachstars.widgets.progress import ProgressForm

        show_note(say("run_progress", self._lesson.language), self._lesson.language)
        show_form(ProgressForm(self._seat, self._lesson).widget)

    def hand_in(self) -> None:
        """Show what would be handed in, and the button that writes the one file for the teacher."""
        from reachstars.widgets.handin import HandInForm

        show_note(say("run_hand_in", self._lesson.language), self._lesson.language)
        show_form(HandInForm(self._seat, self._lesson).widget)

    def recipe(self) -> None:
        """Show the board of the Recipe for Success of whoever works here; it is private."""
        from reachstars.widgets.board import Board
        from reachstars.widgets.recipe_seat import RecipeSeat
        from reachstars.widgets.recipe_words import PLACEHOLDER

        language = self._seat.language(self._lesson.language)
        show_note(PLACEHOLDER.in_language(language), language)
        show_form(Board(RecipeSeat(self._seat), self._lesson.language).widget)

    def _missing(self, sentence: str, name: str, choices: Iterable[str]) -> None:
        language = self._seat.lesson(self._lesson).language
        show_sentence(say(sentence, language, {"name": str(name), "choices": ", ".join(choices)}), language)

    def _prepare(self) -> None:
        """Once the page stands, without a thread: say again what was said to checked answers."""
        if self._later is not None:
            self._later.cancel()
        try:
            self._later = asyncio.get_running_loop().call_later(STANDS, self._settle)
        except RuntimeError:  # no kernel: a plain interpreter has no loop
            self._later = None

    def _settle(self) -> None:
        questions, self._questions = self._questions, []
        for question in questions:
            question.recall()


def open_page(lesson: Lesson, start: Path, classroom: Collection[str] = ()) -> Page:
    """Open a lesson in a notebook, and ask who is working.

    Args:
        lesson: The lesson, in the language of the page.
        start: The folder of the notebook; the class folder is found from there.
        classroom: Names that the library offers to notebooks.

    Returns:
        The page.
    """
    seat = kernel_seat(start)
    seat.read_policy()  # the teacher may have changed it since this cell ran last
    show_note(say("run_all", lesson.language), lesson.language)
    show_form(SignIn(seat, lesson).widget)
    offer_solve(seat, lesson, classroom)
    return Page(lesson, seat)
