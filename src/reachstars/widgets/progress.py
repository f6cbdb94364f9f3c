"""How far a learner is, on the page: it follows every answer that is saved."""

from reachstars.errors import ClassFolderError
from reachstars.lesson.model import Lesson
from reachstars.lesson.progress import Place, Progress, progress
from reachstars.logbook.state import fold
from reachstars.widgets.form import Form, Reply, new_form, renew_form
from reachstars.widgets.later import Later
from reachstars.widgets.seat import EVERY, Seat
from reachstars.widgets.words import say, screen_words

_STANDS = 0.7  # seconds after which the page stands, as in page.py
_NOBODY: Reply = {"lead": "", "next": "", "rows": []}


class ProgressForm:
    """The list of a lesson's exercises with their signs; `widget` is what to display."""

    def __init__(self, seat: Seat, lesson: Lesson) -> None:
        """Make the list as it stands now."""
        self.key = EVERY
        self._seat = seat
        self._class_lesson = lesson
        self._later = Later(self._show)
        self._lesson = seat.lesson(lesson)
        self.widget: Form = new_form(self._form(), {**_NOBODY, "notice": ""}, lambda _message: {})
        seat.join(self)
        # What was checked is judged again for the list, which needs the units: not while the page still comes up.
        Later(self._show, pause=_STANDS).ask()

    def refresh(self) -> None:
        """Show how far whoever works now is, once the answer that is being kept was said to be saved."""
        self._later.ask()

    def _show(self) -> None:
        self._lesson = self._seat.lesson(self._class_lesson)
        renew_form(self.widget, self._form(), self._now())

    def _form(self) -> Reply:
        language = self._lesson.language
        return {
            "kind": "progress",
            "language": language,
            "title": say("progress", language),
            "words": screen_words(language),
        }

    def _now(self) -> Reply:
        language = self._lesson.language
        try:
            desk = self._seat.desk(self._lesson)
            if desk is None:
                sentence = "no_folder" if self._seat.learner else "progress_nobody"
                return {**_NOBODY, "notice": say(sentence, language)}
            found = progress(self._lesson, fold(desk.events()))
        except ClassFolderError as error:
            return {**_NOBODY, "notice": error.in_language(language)}
        counts = {"done": str(found.done), "count": str(len(found.counted))}
        return {
            "notice": "",
            "lead": say("done_of", language, counts),
            "next": self._next(found),
            "rows": [self._row(place) for place in found.places],
        }

    def _next(self, found: Progress) -> str:
        place, language = found.next, self._lesson.language
        if place is None:
            return say("next_none", language)
        return say(f"next_{place.standing}", language, {"title": self._title(place)})

    def _row(self, place: Place) -> Reply:
        language = self._lesson.language
        kind = "own" if place.private else "standing"
        remarks = (words.in_language(language) for words in place.remarks)
        words = [say(f"{kind}_{place.standing}", language), *remarks]
        look = f"own-{place.standing}" if place.private else place.standing
        return {"title": self._title(place), "look": look, "standing": "; ".join(words)}

    def _title(self, place: Place) -> str:
        return f"{place.number}. {place.exercise.title.in_language(self._lesson.language)}"
