"""Nothing that a person reads is missing in one of the languages."""

import importlib.util
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "reachstars"

_spec = importlib.util.spec_from_file_location("texts", Path(__file__).with_name("texts.py"))
assert _spec
assert _spec.loader
texts = importlib.util.module_from_spec(_spec)
sys.modules["texts"] = texts  # dataclasses look their module up
_spec.loader.exec_module(texts)

PAIRS = texts.every_pair()

# Texts that are the same in both languages, and why.
SAME: Mapping[str, str] = {
    **dict.fromkeys(("m", "km", "kg", "m/s", "km/s", "km/h", "m/s²", "kg/s", "kN", "MN", "{} min"), "a unit's sign"),
    **dict.fromkeys(("newton", "newtons", "kilonewton", "kilonewtons", "joule", "joules"), "a unit's name"),
    **dict.fromkeys(("kilojoule", "kilojoules", "megajoule", "megajoules", "watt", "watts"), "a unit's name"),
    **dict.fromkeys(("kilowatt", "kilowatts", "pascal", "kilopascal", "hertz", "kelvin", "kelvins"), "a unit's name"),
    **dict.fromkeys(
        ("megawatt", "megawatts", "megapascal", "hectopascal", "meganewton", "meganewtons"), "a unit's name"
    ),
    **dict.fromkeys(("bar", "moles", "decibel", "kilohertz", "megahertz", "gigahertz", "henry"), "a unit's name"),
    **dict.fromkeys(("volt", "volts", "kilovolt", "kilovolts", "ampere", "amperes", "ohm", "ohms"), "a unit's name"),
    **dict.fromkeys(("kilohm", "kilohms", "coulomb", "coulombs", "microcoulomb", "microcoulombs"), "a unit's name"),
    **dict.fromkeys(("farad", "farads", "microfarad", "microfarads", "tesla", "teslas", "weber"), "a unit's name"),
    **dict.fromkeys(("webers", "becquerel", "becquerels", "sievert", "sieverts"), "a unit's name"),
    **dict.fromkeys(("La Piedad", "Stockton", "Guadalajara", "California", "French Camp"), "a place"),
    **dict.fromkeys(("i", "j"), "a letter"),
    **dict.fromkeys(("pi", "mu", "delta", "beta", "gamma", "theta", "lambda", "nu"), "a Greek letter"),
    **dict.fromkeys(("sigma", "tau", "omega", "zeta", "eta", "iota", "kappa", "xi", "psi"), "a Greek letter"),
    **dict.fromkeys(
        ("{} sub {}", "factorial", "vector {}", "nabla", "{} tilde", "zip", "no", "total", "Total", "zinc"),
        "a word that both languages have",
    ),
    **dict.fromkeys(("French Camp, California", "La Piedad, Michoacán", "Discovery"), "the name of a place or ship"),
    **dict.fromkeys(("Miss Young", "Franklin Chang-Díaz", "@astro_jose", "Adela"), "a person's name"),
    **dict.fromkeys(("Upward Bound", "MESA"), "the name of a school program"),
    "The Boy Who Touched the Stars / El niño que alcanzó las estrellas.": "the two titles of one book",
}
# English that a Spanish reader meets on purpose.
QUOTED = (
    "Restart Kernel and Run All Cells",  # JupyterLab's menu has no Spanish
    "Reaching for the Stars",  # a book's title
    "The Boy Who Touched the Stars",  # the same
    "for chance in chances",  # Python
)
# Texts that end as each language does it, and why.
END_APART: Mapping[str, str] = {
    "Dear family,": "a letter opens with a comma in English and with a colon in Spanish",
    "No.": "the sign for a number is No. in English and N.º in Spanish",
}
AS_HE_WROTE_IT = "Oficialmente ya empieza la cuenta regresiva!"  # José's own tweet
ENGLISH = re.compile(r"\b(the|and|your|you|with|this|of|is|are|not|for)\b", re.IGNORECASE)
PLACE = re.compile(r"\{([^{}]*)\}")
ENDS = ".?!:…,;"


def end(text: str) -> str:
    last = text.rstrip("”»\"')* \n")[-1:]
    return last if last in ENDS else ""


def parts(text: str) -> tuple[set[str], int]:
    """The names in braces, and how many braces have none."""
    found = PLACE.findall(text)
    return {name for each in found for name in each.split()}, found.count("")


def trouble(pair: texts.Pair) -> list[str]:  # type: ignore[name-defined]
    """What is wrong with a text in two languages."""
    plain = re.sub("|".join(QUOTED), "", PLACE.sub("", pair.es))
    asked = [(pair.es.count(opens), pair.es.count(closes)) for opens, closes in ("¿?", "¡!")]
    found = {
        "one language is empty": not pair.en.strip() or not pair.es.strip(),
        "both languages are the same": pair.en == pair.es and pair.es not in SAME,
        "the {parts} differ": parts(pair.en) != parts(pair.es),
        "they end differently": end(pair.en) != end(pair.es) and pair.en not in END_APART,
        "there is English in the Spanish": pair.es not in SAME and bool(ENGLISH.search(plain)),
        "¿ or ¡ is missing": any(opened != closed for opened, closed in asked),
    }
    # A text without a letter is a number or a sign: it needs no other language.
    return (
        []
        if not any(letter.isalpha() for letter in PLACE.sub("", pair.en + pair.es))
        else [name for name in found if found[name]]
    )


def test_every_text_is_whole_in_both_languages() -> None:
    found = [
        f"{pair.where}: {', '.join(trouble(pair))}: {pair.en!r} | {pair.es!r}"
        for pair in PAIRS
        if pair.es != AS_HE_WROTE_IT and trouble(pair)
    ]

    assert len(PAIRS) > 1000
    assert "\n".join(found) == ""


@pytest.mark.parametrize(
    ("en", "es", "found"),
    [
        ("Check", "", "one language is empty"),
        ("Check", "Check", "both languages are the same"),
        ("Saved at {time}", "Guardado a las {hora}", "the {parts} differ"),
        ("Saved.", "Guardado", "they end differently"),
        ("Your road.", "Tu road and more.", "there is English in the Spanish"),
        ("Is it far?", "Está lejos?", "¿ or ¡ is missing"),
        ("Take care!", "Cuídate!", "¿ or ¡ is missing"),
    ],
)
def test_each_kind_of_trouble_is_seen(en: str, es: str, found: str) -> None:
    assert trouble(texts.Pair("here", en, es)) == [found]


def test_no_text_stands_on_the_list_of_exceptions_without_need() -> None:
    same = {pair.es for pair in PAIRS if pair.en == pair.es}
    spanish = " ".join(pair.es for pair in PAIRS)

    assert set(SAME) - same == set()
    assert set(END_APART) - {pair.en for pair in PAIRS if end(pair.en) != end(pair.es)} == set()
    assert [text for text in (*QUOTED, AS_HE_WROTE_IT) if text not in spanish] == []


# Only an author of lessons, or a developer, ever meets these.
ENGLISH_BY_DESIGN = (
    "src/reachstars/publish/math/",  # a formula that an author wrote; `check` names it
    "src/reachstars/publish/compile.py",  # Typst's own words
    "src/reachstars/publish/markup.py",  # Markdown that an author wrote
)


def test_every_error_that_a_teacher_or_student_meets_is_said_in_both_languages() -> None:
    found = [error for error in texts.one_language_errors() if not error.startswith(ENGLISH_BY_DESIGN)]

    assert "\n".join(found) == ""


JAVASCRIPT = re.compile(r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'|`((?:[^`\\]|\\.)*)`')
REMARK = re.compile(r"/\*.*?\*/|(?:^|(?<=\s))//[^\n]*", re.DOTALL | re.MULTILINE)
VISIBLE = re.compile(r"(?<![a-záéíóúñ])[A-ZÁÉÍÓÚÑ][a-zñáéíóú]+|[A-Za-zñáéíóú]{2,} +[A-Za-zñáéíóú]{2,}")
NAMES_OF_KEYS = {"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Enter",
                 "Escape", "Tab"}  # fmt: skip


def visible(script: str) -> list[str]:
    """The texts of a script that look like words for a person, not like names for the browser."""
    found = []
    for match in JAVASCRIPT.finditer(REMARK.sub("", script)):
        text = re.sub(r"\$\{[^}]*\}", "", next((part for part in match.groups() if part), ""))
        plain = re.sub(r"[.#]?\b(?:rs|jp)-[\w-]*", "", text)
        if text not in NAMES_OF_KEYS and VISIBLE.search(plain):
            found.append(text)
    return found


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.js")), ids=lambda path: str(path.name))
def test_every_word_on_the_page_comes_from_python(path: Path) -> None:
    assert visible(path.read_text(encoding="utf-8")) == []


def test_a_word_in_a_script_is_seen() -> None:
    script = (
        'a.textContent = "Check"; b = "rs-row rs-who"; /* "Remark" */ c = `not saved ${x}`; d("ArrowUp"); // "Other"'
    )

    assert visible(script) == ["Check", "not saved "]
