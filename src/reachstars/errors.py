"""Everything that can go wrong in words that a teacher understands.

The tree::

    ReachstarsError          a sentence for a person; the command ends with exit code 1
    ├── UsageError           the command was called with words it does not know; exit code 2
    ├── AuthorError          mistakes in a lesson's files, all of them at once
    ├── FactError            a fact that is not there, or has no source
    ├── ClassFolderError     the class folder is missing, or cannot be read or written
    │   └── PolicyError      the teacher's class.toml, or a list of codes, has mistakes; all of them at once
    ├── HandinError          a handed-in file that is refused, with the reason
    ├── RecipeError          a recipe that would not add up, or a file of one that is refused
    │   └── EntryError       an entry of a recipe with a field that says nothing, too much, or no day
    └── PaperError           a page that could not be made
"""

from dataclasses import dataclass


class ReachstarsError(Exception):
    """A problem that is explained to the person who meets it.

    The message is English; a problem that a student can meet carries its Spanish sentence too.
    """

    exit_code = 1

    def __init__(self, en: str, es: str = "") -> None:
        """Keep the sentence in both languages; without a Spanish one the English stands for both."""
        super().__init__(en)
        self.es = es or en

    def in_language(self, language: str) -> str:
        """The sentence in that language, en or es."""
        return self.es if language == "es" else str(self)

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows in place of a traceback; there nobody knows the reader's language."""
        return list(dict.fromkeys((str(self), self.es)))


class UsageError(ReachstarsError):
    """The command was called with a word it does not know."""

    exit_code = 2


class FactError(ReachstarsError):
    """A fact that is not in the data files, or is not usable."""


class ClassFolderError(ReachstarsError):
    """The class folder is missing, or cannot be read or written."""


class PolicyError(ClassFolderError):
    """Mistakes in the teacher's class.toml or list of codes, every one of them reported at once."""


class HandinError(ReachstarsError):
    """A handed-in file that is refused; the message is the reason."""


class RecipeError(ReachstarsError):
    """A recipe that would not add up, or a file of one that is refused; the message is the reason."""


class EntryError(RecipeError):
    """An entry of a recipe that does not fit because of one of its fields.

    Attributes:
        field: Name of that field.
    """

    def __init__(self, field: str, en: str, es: str) -> None:
        """Keep the field and the sentence in both languages."""
        super().__init__(en, es)
        self.field = field


class PaperError(ReachstarsError):
    """A page that could not be made."""


@dataclass(frozen=True)
class Mistake:
    """One mistake of an author, in four parts: where, what, cure, choices."""

    where: str
    problem: str
    cure: str
    choices: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The mistake as two lines for a person."""
        choices = f" ({', '.join(self.choices)})" if self.choices else ""
        return f"{self.where}: {self.problem}\n  To fix it: {self.cure}{choices}."


class AuthorError(ReachstarsError):
    """Mistakes in a lesson's files, every one of them reported at once."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        """Keep the mistakes; the message lists them all."""
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes
