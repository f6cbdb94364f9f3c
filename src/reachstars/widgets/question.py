"""One exercise on the page: a record that stays in the file, and a form that is alive."""

from dataclasses import asdict

from reachstars.errors import ClassFolderError
from reachstars.exercise.hints import next_hint
from reachstars.exercise.kinds import CodeTask, Exercise, Number, Prediction, Reflection, Target
from reachstars.exercise.mark import mark
from reachstars.figures.explorer import flown
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Json
from reachstars.publish.record import record, record_mark
from reachstars.widgets.controls import question_form
from reachstars.widgets.explorer import scene_data
from reachstars.widgets.form import Form, Message, Reply, new_form
from reachstars.widgets.output import renew_record, show_form, show_record
from reachstars.widgets.seat import Seat
from reachstars.widgets.standing import Standing, saved_at, standing
from reachstars.widgets.words import say

_PAGE = "page"  # who changed a form when it was not one of its own views


class Question:
    """The form of one exercise, and the record above it.

    Attributes:
        key: What tells this exercise from every other one, also of other lessons.
        widget: The form.
    """

    def __init__(self, seat: Seat, lesson: Lesson, exercise: Exercise) -> None:
        """Make the form with the answer that the logbook holds."""
        self.key = f"{lesson.card.id}-{exercise.id}"
        self._seat = seat
        self._lesson = lesson
        self._exercise = exercise
        self._language = lesson.language
        self._number = lesson.exercises.index(exercise) + 1
        self._waiting: Json = None  # typed before anybody said who works here
        self._feedback: Reply | None = None
        self._trouble = ""
        self._changes = 0
        title = f"{self._number}. {exercise.title.in_language(self._language)}"
        form = question_form(exercise, self._language, key=self.key, title=title)
        self.widget: Form = new_form(form, self._now(self._standing(), _PAGE), self.answer)
        seat.join(self)

    def show(self) -> None:
        """Display the record first, then the form: without its kernel a saved page shows only the record."""
        data, metadata = record(self._exercise, self._standing().event, self._language, self._number)
        show_record(data, metadata, key=self.key)
        show_form(self.widget)

    def refresh(self) -> None:
        """Show the work of whoever works now; what waited for a name is kept under that name."""
        waiting, self._feedback = self._waiting, None
        if waiting and self._seat.learner:  # an emptied box must not empty an answer of last week
            self._keep("answer", waiting, _PAGE)
        else:
            self._show(_PAGE)
        if isinstance(self._exercise, CodeTask):  # its answers come from another cell
            self.recall()

    def recall(self) -> None:
        """Say again what was said to an answer that had been checked before this kernel started."""
        where = self._standing()
        if where.event is not None and where.answer.checked and self._feedback is None:
            self._feedback = self._judge(where.event.value)
            self._show(_PAGE)

    def answer(self, message: Message) -> Reply:
        """What the form is told in reply to something that a person did in it."""
        value = _sendable(message.get("value"))
        match message.get("do"):
            case "answer" | "check" as kind:
                return self._keep(kind, value, str(message.get("view")))
            case "hint":
                return self._hint()
            case "open":
                return self._open()
            case "confirm":
                self._seat.confirm()
            case "move":
                return {"scene": self._scene(value)}
        return {}

    def _keep(self, kind: str, value: Json, by: str) -> Reply:
        try:
            desk = self._seat.desk(self._lesson)
            if desk is None:
                self._waiting = value
                return {"failed": say("no_folder" if self._seat.learner else "kept", self._language)}
            event = desk.write(kind, self._exercise.id, value, private=isinstance(self._exercise, Reflection))
        except ClassFolderError as error:
            return {"failed": error.in_language(self._language)}
        self._waiting = None
        # A guess is not judged, but who made it is answered at once.
        self._feedback = self._judge(value) if kind == "check" or isinstance(self._exercise, Prediction) else None
        self._show(by)
        self._seat.written(self)
        # What was said goes with the reply as well: news of the page's state may be late, the reply is what is awaited.
        return {"saved": saved_at(event, self._language), "feedback": self._feedback}

    def _judge(self, value: Json) -> Reply:
        exercise, language = self._exercise, self._language
        said = mark(exercise, value, self._lesson.keys.get(exercise.id), language)
        flight = None
        if isinstance(exercise, Number) and exercise.show is not None and said.value is not None:
            start = next(given.value for given in exercise.given if given.name == exercise.show.start)
            flight = asdict(flown(exercise.show.explorer, start, said.value, language))
        word = say(f"verdict_{said.verdict}", language)
        return {
            "verdict": said.verdict,
            "word": word,
            "say": said.say,
            "understood": said.understood,
            "flight": flight,
        }

    def _hint(self) -> Reply:
        desk = self._seat.desk(self._lesson)
        if desk is None:
            return {"failed": say("no_folder" if self._seat.learner else "kept", self._language)}
        try:
            if next_hint(self._exercise, self._standing().answer.hints, self._language) is not None:
                desk.write("hint", self._exercise.id)
        except ClassFolderError as error:
            return {"failed": error.in_language(self._language)}
        self._show(_PAGE)
        return {}

    def _open(self) -> Reply:
        event = self._standing().event
        if event is not None and not self._seat.confirmed:
            learner = self._seat.learner
            words = {name: say(name, self._language, {"learner": learner}) for name in ("locked", "confirm")}
            return {"locked": True, "say": words["locked"], "confirm": words["confirm"]}
        return {"locked": False, "value": event.value if event else ""}

    def _show(self, by: str) -> None:
        where = self._standing()
        self._changes += 1
        self.widget.now = self._now(where, by)
        data, metadata = record(self._exercise, where.event, self._language, self._number)
        renew_record(data, metadata, key=self.key)

    def _standing(self) -> Standing:
        try:
            self._trouble = ""
            return standing(self._seat.desk(self._lesson), self._exercise.id)
        except ClassFolderError as error:
            self._trouble = error.in_language(self._language)
            return Standing()

    def _now(self, where: Standing, by: str) -> Reply:
        event, language = where.event, self._language
        shown = tuple(next_hint(self._exercise, count, language) for count in range(where.answer.hints))
        more = next_hint(self._exercise, where.answer.hints, language) is not None
        private = isinstance(self._exercise, Reflection)
        return {
            "by": by,
            "change": self._changes,
            "learner": self._seat.learner,
            "notice": self._notice(),
            # A private text travels only in answer to "open", never in the widget's state, which a notebook may keep.
            "value": event.value if event is not None and not private else "",
            "saved": self._saved(where),
            "look": "done" if event is not None else "",
            "record": record_mark(event),
            "feedback": self._feedback,
            "hints": [hint for hint in shown if hint is not None],
            "more": say("another_hint" if shown else "hint", language) if more else "",
            "scene": self._scene(event.value if event else None) if isinstance(self._exercise, Target) else None,
        }

    def _notice(self) -> str:
        if self._trouble:
            return self._trouble
        if not self._seat.learner:
            return say("code_first", self._language)
        return "" if self._seat.desk(self._lesson) is not None else say("no_folder", self._language)

    def _saved(self, where: Standing) -> str:
        if where.event is None:
            return ""
        saved = saved_at(where.event, self._language)
        earlier = where.event.version < self._lesson.card.version
        return f"{saved}. {say('earlier', self._language)}" if earlier else saved

    def _scene(self, value: Json) -> Reply | None:
        if not isinstance(self._exercise, Target):
            return None
        return scene_data(self._exercise.explorer, value, self._language)


def _sendable(value: Json) -> Json:
    # Half of a surrogate pair can be typed, but no file and no message can hold it.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
