"""Names of files without the names of people: the grade book goes to more hands than the folder does."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import permutations

from reachstars.exercise.clean import letters_alone
from reachstars.handin.delivery import without_who

_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "e", "da", "dos", "van", "von", "di", "al", "el"})
_FEWEST_WORDS, _MOST_WORDS = 2, 6
_SHORTEST = 3  # letters of a name by which it is known again
_APART = re.compile(r"[\s,._]+")
_ENDS = re.compile(r"[-_. ()]|\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
# Luna Estrella (1).jsonl, Luna Estrella - homework.ipynb
_NAME = re.compile(r"(?P<who>[^()]*?)(?P<rest>\s*(?:\([0-9]+\))?(?:\.[A-Za-z0-9]{1,6})*| - .*)")


class FileNames:
    """Writes file names for the grade book, each person's name in them as a number."""

    def __init__(self, codes: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        """Take what is known of the class.

        Args:
            codes: Codes of the class, which may stay.
            names: Real names on the teacher's list, which must not.
        """
        self._codes = frozenset(codes)
        self._known = frozenset(word for name in names for word in _words_of(name))
        self._numbers: dict[str, int] = {}

    def shown(self, name: str) -> str:
        """The name of a file as the grade book has it.

        Args:
            name: Its name below the graded folder.

        Returns:
            The same name; what looks like a person's name, and every name on the teacher's list, is … or …1, …2, always
            the same number for the same name.
        """
        # A Mac writes an accent as a sign of its own, which is no letter: it would cut a name in two.
        whole = unicodedata.normalize("NFC", name)
        return "/".join(map(self._part, whole.split("/")))

    def _part(self, part: str) -> str:
        part = without_who(part)
        match = _NAME.fullmatch(part)
        if match and _looks_like_a_name(match["who"]):
            number = self._numbers.setdefault(letters_alone(match["who"]), len(self._numbers) + 1)
            part = f"…{number}{match['rest']}"
        return self._without_known(part) if self._known else part

    def _without_known(self, part: str) -> str:
        def shown(word: re.Match[str]) -> str:
            hidden = letters_alone(word[0]) in self._known and not self._begins_a_code(part[word.start() :])
            return "…" if hidden else word[0]

        return _LETTERS.sub(shown, part)

    def _begins_a_code(self, text: str) -> bool:
        """Whether it begins with a code of the class, which may hold a name that the student chose."""
        return any(text[: end.start()].casefold() in self._codes for end in _ENDS.finditer(text))


def _looks_like_a_name(text: str) -> bool:
    words = [word for word in _APART.split(text) if word]
    capital = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper()]
    letters = all(letter.isalpha() or letter in "-'’" for word in words for letter in word)
    return letters and len(capital) >= _FEWEST_WORDS and len(words) <= _MOST_WORDS and _PARTICLES.issuperset(others)


def _words_of(name: str) -> Iterable[str]:
    """A person's names, each alone and in pairs, as Canvas writes them."""
    words = [
        word for word in map(letters_alone, _LETTERS.findall(name)) if len(word) >= _SHORTEST and word not in _PARTICLES
    ]
    yield from words
    yield from ("".join(pair) for pair in permutations(words[:_MOST_WORDS], 2))
    yield "".join(words)
