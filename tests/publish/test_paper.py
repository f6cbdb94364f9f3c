"""The five editions: each passes two checkers, in both languages, on both papers, with real words for every picture."""

import io
import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from pypdf import PdfReader
from tests.publish.checks import alternatives, catalog, failures, text
from tests.publish.sample import sample

from reachstars.exercise.kinds import Number
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.edition import on
from reachstars.lesson.sheet_code import sheet_code
from reachstars.logbook.event import Json
from reachstars.publish.answered import as_text
from reachstars.publish.frame import PaperSize
from reachstars.publish.paper import PAPER_EDITIONS, Paper, PaperEdition, lesson_pdf
from reachstars.publish.solution import quantity
from reachstars.publish.words import EDITIONS

ANSWERS: dict[str, Json] = {
    "faster-or-slower": "slower",
    "orbit-speed": "7.7 km/s",
    "why-no-fall": "sideways",
    "what-counts": ["planet", "crew"],
    "way-up": ["clouds", "pad", "orbit"],
    "heights": [["2.5", "80 m/s"], ["once mil", ""], ["", "<b>"]],
    "own-numbers": [["0.4"], [0.5], ["1e-1"]],
    "find-period": 350.0,
    "shape": "elipse",
    "orbits-a-day": None,
    "explain": "They fall\nall the time.",
    "my-try": "nobody may read this",
}


def _paper(name: PaperEdition, language: Language, paper: PaperSize = "letter", *, large_print: bool = False) -> Paper:
    return lesson_pdf(
        sample(language), edition=name, answers=ANSWERS, learner="quetzal-7", paper=paper, large_print=large_print
    )


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPER_EDITIONS)
def test_every_edition_is_accessible(name: PaperEdition, language: Language, paper: PaperSize, tmp_path: Path) -> None:
    made = _paper(name, language, paper)

    assert failures(made.pdf, tmp_path) == []
    assert made.notes == ()
    reader = PdfReader(io.BytesIO(made.pdf))
    assert catalog(made.pdf)["/Lang"] == language
    assert bool(catalog(made.pdf)["/MarkInfo"]["/Marked"])
    assert reader.metadata is not None
    title, edition = sample(language).card.title.in_language(language), EDITIONS[name].in_language(language)
    assert reader.metadata.title == f"{title}: {edition[0].lower()}{edition[1:]} · quetzal-7"
    assert reader.metadata.author == "reachstars"
    assert edition in str(reader.metadata.keywords)
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == {"letter": [612, 792], "a4": [595, 842]}[
        paper
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPER_EDITIONS)
def test_large_print_is_accessible_and_has_large_letters(
    name: PaperEdition, language: Language, tmp_path: Path
) -> None:
    made = _paper(name, language, large_print=True)

    assert failures(made.pdf, tmp_path) == []


def test_large_print_tells_wide_tables_row_by_row() -> None:
    printed = text(_paper("plan", "en", large_print=True).pdf)

    assert "Engage 7 min Do: " in printed
    assert "In Spanish: órbita Cognate: yes Meaning: " in printed
    assert "NGSS HS-ESS1-4 Use: teaches In our words: " in printed


@pytest.mark.parametrize("name", PAPER_EDITIONS)
def test_the_same_page_is_the_same_bytes(name: PaperEdition) -> None:
    assert _paper(name, "es").pdf == _paper(name, "es").pdf


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_and_formula_says_what_it_shows(language: Language) -> None:
    said = alternatives(_paper("work", language).pdf)

    formulas = {
        "en": "v equals the square root of capital G capital M over r, end of root",
        "es": "v es igual a la raíz cuadrada de G mayúscula M mayúscula sobre r, fin de la raíz",
    }
    assert formulas[language] in said
    assert max(map(len, said)) > 100  # the explorer tells its numbers
    assert all(re.search(r"\w", words) for words in said)
    assert not any(words.lower() in {"image", "picture", "figure", "imagen", "figura"} for words in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_worksheet_takes_at_most_four_pages(language: Language) -> None:
    assert len(PdfReader(io.BytesIO(_paper("worksheet", language).pdf)).pages) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_family_page_is_one_page(language: Language) -> None:
    assert len(PdfReader(io.BytesIO(_paper("family", language).pdf)).pages) == 1


def test_a_worksheet_shows_no_answer_and_no_key() -> None:
    printed = text(_paper("worksheet", "en").pdf)

    assert "Code quetzal-7" in printed
    assert "(chosen)" not in printed
    assert "They fall" not in printed
    assert "7.70" not in printed.replace("7.70 km/s (", "")
    assert "Name Date Code" in printed
    assert "Show your work Answer km/s" in printed
    assert "Write the letters in the right order: 1 2 3" in printed
    assert "def circle_speed(altitude): Write the lines of your function here." in printed
    assert "altitude (m) It gives (km/s) 400,000 600,000" in printed
    assert "Row Time (min) Height (km) Speed (m/s) 1 1 2 2 3 2.5 9" in printed
    assert "Row Time of the fall (s) 1 2 3" in printed
    assert "it stays with you, and nobody collects it or grades it" in printed


def test_work_shows_the_answers_and_keeps_the_reflection_private() -> None:
    printed = text(_paper("work", "es").pdf)

    assert "Código del estudiante: quetzal-7" in printed
    assert "B Más lento (elegida)" in printed
    assert "B. Cae, pero" not in printed
    assert "Cae, pero también avanza de lado. (elegida)" in printed
    assert "A Altitud B La tripulación (elegida) C El planeta (elegida)" in printed
    assert "Respuesta dada 1. Nubes 2. La plataforma 3. Una órbita" in printed
    assert "Fila Tiempo (min) Altura (km) Velocidad (m/s) 1 1 2.5 80 m/s 2 2 once mil 3 2.5 <b>" in printed
    assert "Fila Tiempo de caída (s) 1 0.4 2 0.5 3 1e-1" in printed
    assert "Respuesta dada 7.7 km/s" in printed
    assert "Respuesta dada 350 km" in printed
    assert "Respuesta dada They fall all the time." in printed
    assert "Todavía sin respuesta." in printed
    assert "nobody may read this" not in printed
    assert "Esta respuesta es privada y se queda con el estudiante. Nunca se imprime aquí." in printed


def test_a_function_is_printed_with_its_spaces_and_what_it_gave(tmp_path: Path) -> None:
    source = "def circle_speed(altitude):\n    if altitude > 5e5:\n        return '#read(1) $x$'\n    return 7.67"
    value: Json = {"source": source, "outputs": [7.67, None], "reason": "text"}

    made = lesson_pdf(sample("en"), edition="work", answers={"circle": value})

    assert failures(made.pdf, tmp_path) == []
    assert "def circle_speed(altitude): if altitude > 5e5: return '#read(1) $x$' return 7.67" in text(made.pdf)
    assert "altitude (m) It gave (km/s) 400,000 7.67 600,000 no result" in text(made.pdf)


@pytest.mark.parametrize("value", [["planet", "<b>"], "planet", {"planet": [None]}, 7, [["planet"]]])
@pytest.mark.parametrize("exercise", ["what-counts", "way-up", "circle"])
def test_a_list_that_nobody_can_read_is_printed_as_it_came(exercise: str, value: Json, tmp_path: Path) -> None:
    made = lesson_pdf(sample("en"), edition="work", answers={exercise: value})

    assert failures(made.pdf, tmp_path) == []
    assert f"Answer given {as_text(value)}" in text(made.pdf)


@pytest.mark.parametrize("value", [[["1", "2", "3"]], "1", {"a": 1}, 7, [[["1"]]], [["1"]] * 4])
def test_a_table_that_nobody_can_read_is_printed_as_it_came(value: Json, tmp_path: Path) -> None:
    made = lesson_pdf(sample("en"), edition="work", answers={"heights": value})

    assert failures(made.pdf, tmp_path) == []
    assert f"Answer given {as_text(value)}" in text(made.pdf)


def test_cells_full_of_words_run_over_the_page_and_nothing_is_lost(tmp_path: Path) -> None:
    long = "word " * 2_000
    made = lesson_pdf(sample("en"), edition="work", answers={"heights": [[long, long]] * 3})

    assert failures(made.pdf, tmp_path) == []
    assert text(made.pdf).count("[...]") == 6


def test_the_key_shows_right_answers_slips_and_what_to_say() -> None:
    printed = text(_paper("key", "en").pdf)

    assert "Right answer: 7.70 km/s (accepted within 2%)" in printed
    assert "Right answer: 350 km (accepted within 10%)" in printed
    assert "Right answer: 15.7 (accepted within 5%)" in printed
    assert "Accepted: ellipse · elipse" in printed
    assert "Sample answer: They fall together with the ship." in printed
    assert "It falls, but it also moves sideways. (right)" in printed
    assert "There is no gravity up there. At that height gravity is still strong." in printed
    assert "A Altitude (right) B The crew C The planet (right)" in printed
    assert "If a student also chose Say The crew You found every answer that fits, but chose one too many." in printed
    assert "and why? Do they push?" in printed
    assert "A An orbit B The launch pad C Clouds Right answer: B · C · A" in printed
    assert "1. The launch pad 2. Clouds 3. An orbit" in printed
    assert "If a student wrote Say 33.7 km/s" in printed
    assert "A right function gives altitude (m) It gives (km/s) 400,000 7.67 600,000 7.56" in printed
    assert "One way to write it, as the key does def circle(altitude):" in printed
    assert "If a function gives Say 31.6 km/s · 25.8 km/s With altitude = 400,000 m it gives 31.6 km/s." in printed
    assert (
        "Right answer: Row Time (min) Height (km) Speed (m/s) 1 1 2.50 80.0 2 2 11.0 240 3 2.5 17.2 330 "
        "If a student wrote Say Height (km): 2.50 · 2.50 · 2.50 4 of 6 cells fit. Does it stand still?"
    ) in printed
    assert "The students' own numbers: there is no right answer." in printed
    assert "What the right answer does" in printed
    assert "2. Add 350 km to the Earth's radius." in printed
    assert "It falls around the Earth." in printed


def test_a_copy_without_keys_says_so() -> None:
    made = lesson_pdf(replace(sample("en"), keys=MappingProxyType({})), edition="key")

    assert "This copy of the lesson has no key." in text(made.pdf)


def test_the_plan_carries_the_whole_card() -> None:
    printed = text(_paper("plan", "es").pdf)

    for words in (
        "Grados 8 a 12 · 50 minutos · versión 1", "calcular la velocidad de una órbita", "NGSS HS-ESS1-4 se enseña",
        "órbita orbit sí un camino alrededor", "rapidez speed no cuánto se avanza en cuánto tiempo La velocidad",
        "Enganchar 7 min Lanza una pelota. ¿Quién dice que cae? Lánzala otra vez.", "Pregunta qué dobla el camino.",
        "2 · Completo cae y avanza Cae alrededor de la Tierra.", "Habla de las pérdidas con respeto.",
        "The Launch · A Weightless Experience", "Deja caer una pelota y lanza otra.",
        "Deja que discutan antes de decir.", "Una computadora para dos", "Esta hoja, una regla",
        "No oficial: sin aval de la NASA, Amazon ni José Hernández",
    ):  # fmt: skip
        assert words in printed


def test_pages_are_counted_in_the_language_of_the_lesson() -> None:
    made = _paper("plan", "es").pdf
    pages = len(PdfReader(io.BytesIO(made)).pages)

    assert f"Página 1 de {pages}" in text(made)


@pytest.mark.parametrize(
    ("value", "tolerance", "unit", "shown"),
    [
        (7697.4, 0.02, "km/s", "7.70\u00a0km/s"),
        (7697.4, 0.001, "km/s", "7.697\u00a0km/s"),
        (27_700_000.0, 0.02, "km", "27,700\u00a0km"),
        (0.0, 0.02, "km", "0.00\u00a0km"),
        (15.7, 0.02, "", "15.7"),
        (1.5, 0.02, "deg", "85.9°"),
        (4e20, 0.02, "m", "4 × 10²⁰\u00a0m"),
        (-0.0123, 0.02, "m", "-0.0123\u00a0m"),
        (float("inf"), 0.02, "m", "inf\u00a0m"),
        (24 * 604_800.0, 0.01, "week", "24\u00a0weeks"),
        (144 / 11 * 2_629_800.0, 0.01, "month", "13.1\u00a0months"),
    ],
)
def test_the_key_rounds_to_what_the_tolerance_can_tell(value: float, tolerance: float, unit: str, shown: str) -> None:
    words = Words("x", "x")
    exercise = Number("x", words, words, "x", unit=unit, tolerance=tolerance)

    assert quantity(exercise, value, "en") == shown


@pytest.mark.parametrize(
    ("name", "footer"),
    [
        ("worksheet", "reachstars · copy and share freely, CC BY 4.0"),
        ("work", "This work belongs to the student who made it"),
        ("key", "For the teacher · reachstars, CC BY 4.0"),
        ("plan", "Unofficial: not endorsed by NASA, Amazon or José Hernández"),
        ("family", "Unofficial: not endorsed by NASA, Amazon or José Hernández"),
    ],
)
def test_each_page_says_at_its_foot_whose_it_is(name: PaperEdition, footer: str) -> None:
    printed = text(_paper(name, "en").pdf)

    coded = name in ("worksheet", "work", "key")
    sheet = f"Sheet {sheet_code(on(sample('en'), 'paper'), 'quetzal-7')} · " if coded else ""
    assert f"{footer} {sheet}Page 1 of " in printed
