"""The margin of a lesson's file: where its mistakes are noted, by line."""

from dataclasses import dataclass

from reachstars.errors import Mistake


@dataclass(frozen=True)
class Margin:
    """Notes mistakes of one file.

    Attributes:
        file: Name for people, such as lessons/09-shuttle-orbit/text.en.md.
        mistakes: Shared by all files of the lesson, so that they are reported at once.
    """

    file: str
    mistakes: list[Mistake]

    def note(self, line: int, problem: str, cure: str, choices: tuple[str, ...] = ()) -> None:
        """Note a mistake at a line, counted from 1; line 0 is the file as a whole."""
        where = f"{self.file}, line {line}" if line else self.file
        self.mistakes.append(Mistake(where, problem, cure, choices))
