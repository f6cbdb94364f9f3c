"""One exercise on the page: a record that stays in the file, and a form that is alive."""

from dataclasses import asdict

from reachstars.errors import ClassFolderError
from reachstars.exercise.hints import next_hint
from reachstars.exercise.kinds import Exercise, Prediction, Target
from reachstars.exercise.shown import target_settings
from reachstars.lesson.model import Lesson
from reachstars.lesson.remarks import remarks_said
from reachstars.lesson.variant import Values, same_values, values_seen
from reachstars.logbook.event import Event, Json, is_from_paper
from reachstars.logbook.state import Answer
from reachstars.publish.record import record, record_mark
from reachstars.widgets.controls import question_form
from reachstars.widgets.explorer import moved, scene_data
from reachstars.widgets.form import Form, Message, Reply, new_form, renew_form
from reachstars.widgets.judged import Solved, said_to, solved
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
        self._class_lesson = lesson
        self._exercise = exercise
        self._number = lesson.exercises.index(exercise) + 1
        self._waiting: Json = None  # typed before anybody said who works here
        self._waiting_given: Values = {}  # and the numbers that it was typed to
        self._feedback: Reply | None = None
        self._judged: tuple[str, Json] | None = None  # who was told something last, and to which answer
        self._stands = False
        self._trouble = ""
        self._changes = 0
        self._open_lesson()
        self.widget: Form = new_form(self._form(), self._now(self._standing(), _PAGE), self.answer)
        seat.join(self)

    def _open_lesson(self) -> None:
        """The lesson and the exercise as they are for whoever works now, in the language of the page."""
        self._lesson = self._seat.lesson(self._class_lesson)
        self._language = self._lesson.language
        self._exercise = self._lesson.exercise(self._exercise.id) or self._exercise

    def _form(self) -> Reply:
        title = f"{self._number}. {self._exercise.title.in_language(self._language)}"
        form = question_form(self._exercise, self._language, key=self.key, title=title)
        # What is only shown stays nowhere, not even a private text.
        return {**form, "help": say("passing", self._language)} if self._seat.passing and form["private"] else form

    def show(self) -> None:
        """Display the record first, then the form: without its kernel a saved page shows only the record."""
        data, metadata = self._record(self._standing())
        show_record(data, metadata, key=self.key)
        show_form(self.widget)

    def refresh(self) -> None:
        """Show the work of whoever works now, in the language of the page; what waited for a name is kept under it."""
        self._open_lesson()
        waiting, given = self._waiting, self._waiting_given
        if waiting and self._seat.learner:  # an emptied box must not empty an answer of last week
            self._feedback = None
            self._keep("answer", waiting, _PAGE, given)
        else:
            self._say_again()
        self._show(_PAGE, anew=True)

    def recall(self) -> None:
        """Say again what was said to an answer that had been checked before this kernel started."""
        self._stands = True
        if self._feedback is None:
            self._say_again()
            if self._feedback is not None:
                self._show(_PAGE)

    def _say_again(self) -> None:
        where = self._standing()
        value = where.event.value if where.event is not None else None
        known = where.event is not None and self._judged == (self._seat.learner, value)
        told = known or (self._stands and where.event is not None and where.answer.checked)
        self._feedback = self._judge(value) if told and self._same_numbers(where.answer) else None

    def _same_numbers(self, answer: Answer) -> bool:
        """Whether the latest answer is to the numbers that are shown; one that is silent is to those of the class."""
        known = self._class_lesson.exercise(self._exercise.id)
        of_class = values_seen(known) if known is not None else {}
        return same_values({**of_class} if answer.given is None else answer.given, values_seen(self._exercise))

    def answer(self, message: Message) -> Reply:
        """What the form is told in reply to something that a person did in it."""
        value = _sendable(message.get("value"))
        match message.get("do"):
            case "answer" | "check" as kind:
                return self._keep(kind, value, str(message.get("view")), values_seen(self._exercise))
            case "hint":
                return self._help("hint", offered=self._next_hint() is not None)
            case "solution":
                return self._help("solution", offered=self._solved(self._standing().answer).offered)
            case "open":
                return self._open()
            case "confirm":
                self._seat.confirm()
            case "move" if isinstance(self._exercise, Target):
                return moved(self._exercise.explorer, message, self._language)
        return {}

    def _keep(self, kind: str, value: Json, by: str, given: Values) -> Reply:
        try:
            desk = self._seat.desk(self._lesson)
            if desk is None:
                self._waiting, self._waiting_given = value, given
                return {"failed": say("no_folder" if self._seat.learner else "kept", self._language)}
            event = desk.write(kind, self._exercise.id, value, private=self._exercise.private, given=given)
        except ClassFolderError as error:
            return {"failed": error.in_language(self._language)}
        self._waiting = self._judged = None
        # A guess is not judged, but who made it is answered at once.
        self._feedback = self._judge(value) if kind == "check" or isinstance(self._exercise, Prediction) else None
        self._show(by)
        self._seat.written(self)
        # What was said goes with the reply as well: news of the page's state may be late, the reply is what is awaited.
        return {"saved": self._saved_words(event), "look": self._look(event), "feedback": self._feedback}

    def _judge(self, value: Json) -> Reply:
        self._judged = (self._seat.learner, value)
        return said_to(self._exercise, value, self._lesson.keys.get(self._exercise.id), self._language)

    def _next_hint(self) -> str | None:
        return next_hint(self._exercise, self._standing().answer.hints, self._language)

    def _help(self, kind: str, *, offered: bool) -> Reply:
        desk = self._seat.desk(self._lesson)
        if desk is None:
            return {"failed": say("no_folder" if self._seat.learner else "kept", self._language)}
        try:
            if offered:
                desk.write(kind, self._exercise.id)
        except ClassFolderError as error:
            return {"failed": error.in_language(self._language)}
        self._show(_PAGE)
        return {}

    def _solved(self, answer: Answer) -> Solved:
        return solved(
            self._exercise, self._lesson.keys.get(self._exercise.id), answer, self._seat.policy, self._language
        )

    def _open(self) -> Reply:
        event = self._standing().event
        if event is not None and not self._seat.confirmed:
            learner = self._seat.learner
            words = {name: say(name, self._language, {"learner": learner}) for name in ("locked", "confirm")}
            return {"locked": True, "say": words["locked"], "confirm": words["confirm"]}
        return {"locked": False, "value": event.value if event else ""}

    def _show(self, by: str, *, anew: bool = False) -> None:
        where = self._standing()
        self._changes += 1
        now = self._now(where, by)
        if anew:
            renew_form(self.widget, self._form(), now)
        else:
            self.widget.now = now
        data, metadata = self._record(where)
        renew_record(data, metadata, key=self.key)

    def _record(self, where: Standing) -> tuple[dict[str, str], dict[str, Json]]:
        remark = remarks_said(self._lesson, where.answer, self._language)
        return record(self._exercise, where.event, self._language, self._number, remark=remark)

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
        return {
            "by": by,
            "change": self._changes,
            "learner": self._seat.learner,
            "notice": self._notice(),
            # A private text travels only in answer to "open", never in the widget's state, which a notebook may keep.
            "value": event.value if event is not None and not self._exercise.private else "",
            "saved": self._saved(where),
            "look": self._look(event),
            "record": record_mark(event),
            "feedback": self._feedback,
            "hints": [hint for hint in shown if hint is not None],
            "solution": asdict(self._solved(where.answer)),
            "more": say("another_hint" if shown else "hint", language) if more else "",
            "scene": self._scene(event.value if event else None) if isinstance(self._exercise, Target) else None,
        }

    def _notice(self) -> str:
        if self._trouble:
            return self._trouble
        if self._seat.desk(self._lesson) is not None:
            return ""
        return say("no_folder" if self._seat.learner else "code_first", self._language)

    def _saved(self, where: Standing) -> str:
        if where.event is None:
            return ""
        remarks = {
            "earlier": where.event.version < self._lesson.card.version,
            "other_numbers": not self._same_numbers(where.answer),
            "from_paper": is_from_paper(where.event),
        }
        said = " ".join(say(name, self._language) for name, holds in remarks.items() if holds)
        saved = self._saved_words(where.event)
        return f"{saved}. {said}" if said else saved

    def _saved_words(self, event: Event) -> str:
        return say("passing", self._language) if self._seat.passing else saved_at(event, self._language)

    def _look(self, event: Event | None) -> str:
        return "" if event is None or self._seat.passing else "done"

    def _scene(self, value: Json) -> Reply | None:
        if not isinstance(self._exercise, Target):
            return None
        return scene_data(self._exercise.explorer, list(target_settings(self._exercise, value)), self._language)


def _sendable(value: Json) -> Json:
    # Half of a surrogate pair can be typed, but no file and no message can hold it.
    if isinstance(value, list):
        return [_sendable(each) for each in value]
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
