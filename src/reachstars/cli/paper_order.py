"""What was ordered of the printer, and where the pages go."""

import argparse
from dataclasses import dataclass

from reachstars.cli.words import NO_CODES, WROTE, say
from reachstars.errors import UsageError
from reachstars.files import write_file
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.publish.paper import Paper, PaperEdition


@dataclass(frozen=True)
class Order:
    """What was ordered: the options, who it is for, and what the teacher decided."""

    options: argparse.Namespace
    learner: str
    policy: Policy

    @property
    def whole_class(self) -> bool:
        """Whether every student of a list gets a sheet."""
        return bool(self.options.class_file) and not self.learner

    def learners(self) -> tuple[str, ...]:
        """The codes of the class.

        Raises:
            UsageError: If the teacher's file lists none.
        """
        if self.policy.learners:
            return self.policy.learners
        file = self.options.class_file
        raise UsageError(say(NO_CODES, "en", file=file), say(NO_CODES, "es", file=file))

    def write(self, made: Paper, lesson: Lesson, name: PaperEdition, who: str) -> None:
        """Write a page where it was wished, and say so."""
        for note in made.notes:
            print(note)
        path = self.options.out / "-".join(filter(None, (lesson.card.id, name, self.options.language, who)))
        path = path.with_name(f"{path.name}.pdf")
        write_file(path, made.pdf, keep_old=True)
        print(say(WROTE, self.options.language, path=path))
