"""What our fonts can print; anything else becomes visible words, so that no text leaves a student without a page."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reachstars.language import Language, Words

FONTS = Path(__file__).parent / "fonts"
LONGEST_WORD = 28  # characters; a longer run without a space gets places where a line may break
MOST_MARKS = 2  # combining marks on one letter; Vietnamese needs two, a "zalgo" text has dozens

_SPACES = re.compile(r"[\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile(r"\r\n|[\r\u0085\u2028\u2029]")
# Joiners, variation selectors, soft hyphens: they only change how neighbours look.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]")
_MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_COMMON = re.compile(r"[\n -~¡-¬®-ÿ\u00a0–—‘’“”…•−]*")

# The signs that school students type most; others are named by their code.
_NAMES: dict[str, Words] = {
    "🚀": Words("rocket", "cohete"),
    "🛰": Words("satellite", "satélite"),
    "🌍": Words("Earth", "Tierra"),
    "🌎": Words("Earth", "Tierra"),
    "🌏": Words("Earth", "Tierra"),
    "🌕": Words("Moon", "Luna"),
    "🌙": Words("Moon", "Luna"),
    "🌟": Words("star", "estrella"),
    "⭐": Words("star", "estrella"),
    "🌽": Words("corn", "maíz"),
    "😀": Words("smile", "sonrisa"),
    "😃": Words("smile", "sonrisa"),
    "😄": Words("smile", "sonrisa"),
    "😊": Words("smile", "sonrisa"),
    "🙂": Words("smile", "sonrisa"),
    "😂": Words("laughing", "risa"),
    "🤣": Words("laughing", "risa"),
    "😢": Words("sad", "triste"),
    "😭": Words("crying", "llanto"),
    "🤔": Words("thinking", "pensando"),
    "😎": Words("cool", "con lentes oscuros"),
    "👍": Words("thumbs up", "pulgar arriba"),
    "👎": Words("thumbs down", "pulgar abajo"),
    "💪": Words("strong arm", "brazo fuerte"),
    "🙏": Words("thank you", "gracias"),
    "👏": Words("applause", "aplauso"),
    "🎉": Words("party", "fiesta"),
    "🔥": Words("fire", "fuego"),
    "💯": Words("one hundred", "cien"),
    "💙": Words("heart", "corazón"),
}
_SUBSTITUTED = Words(
    "Our fonts cannot print some signs; they stand in words or codes in square brackets: {}.",
    "Nuestras letras no pueden imprimir algunos signos; van en palabras o códigos entre corchetes: {}.",
)
CROWDED = Words(
    "Letters that carry a pile of accents keep the first two of them.",
    "Las letras que llevan un montón de acentos conservan los dos primeros.",
)
_MORE = Words("and {} more", "y {} más")
_MOST_NAMED = 8


@dataclass(frozen=True)
class Printable:
    """A text that our fonts can print, and what stands for what they cannot.

    Attributes:
        text: The text; lines end in a line feed.
        substituted: The substitute of every sign that was replaced.
        crowded: Whether a letter carried so many accents that some were left out.
    """

    text: str
    substituted: Mapping[str, str] = field(default_factory=dict)
    crowded: bool = False


def printable(text: str, language: Language) -> Printable:
    """Make any text printable.

    Args:
        text: Any text, also one with control characters or lone surrogates.
        language: Language of the words that stand for what cannot be printed.

    Returns:
        The text with visible substitutes, and which they are.
    """
    crowded = False
    if not _COMMON.fullmatch(text):
        text = _LINE_ENDS.sub("\n", _SPACES.sub("\u00a0", text.replace("\t", "    ")))
        text = unicodedata.normalize("NFC", text)
        crowded = any(len(marks) > MOST_MARKS for marks in _MARKS.findall(text))
        text = _MARKS.sub(lambda marks: marks.group()[:MOST_MARKS], text)
        text = _UNSEEN.sub("", text)
    covered = _covered()
    substituted = {sign: _substitute(sign, language) for sign in sorted(set(text)) if ord(sign) not in covered}
    if substituted:
        text = text.translate({ord(sign): words for sign, words in substituted.items()})
    return Printable(_breakable(text), substituted, crowded)


def substitution_note(substituted: Mapping[str, str], language: Language) -> str:
    """The sentence that says what was substituted, or "" when nothing was.

    Args:
        substituted: Substitutes by sign.
        language: Language of the sentence.

    Returns:
        One sentence.
    """
    if not substituted:
        return ""
    codes = [f"U+{ord(sign):04X} → {words}" for sign, words in sorted(substituted.items())]
    named = codes[:_MOST_NAMED]
    if len(codes) > _MOST_NAMED:
        named.append(_MORE.in_language(language).format(len(codes) - _MOST_NAMED))
    return _SUBSTITUTED.in_language(language).format(", ".join(named))


def _substitute(sign: str, language: Language) -> str:
    name = _NAMES.get(sign)
    return f"[{name.in_language(language)}]" if name else f"[U+{ord(sign):04X}]"


def _breakable(text: str) -> str:
    """A word longer than a line gets invisible places to break; otherwise it would run off the page."""
    return _LONG_RUN.sub(
        lambda run: "\u200b".join(
            run.group()[place : place + LONGEST_WORD] for place in range(0, len(run.group()), LONGEST_WORD)
        ),
        text,
    )


@cache
def _covered() -> frozenset[int]:
    """Code points that our text font or Typst's own DejaVu Sans Mono can print; a test compares both with the list."""
    points = {ord(sign) for sign in "\n \u00a0\u200b"}
    for piece in (FONTS / "coverage.txt").read_text(encoding="ascii").split():
        first, _, last = piece.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)
