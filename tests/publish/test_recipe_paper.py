"""A recipe on paper: each page passes two checkers, one page is one page, and nothing is lost without a word."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.publish.checks import alternatives, catalog, failures, text
from tests.recipe.dreams import DREAMS, HOSTILE, TODAY, dream, hostile, sixty_steps

from reachstars.language import LANGUAGES, Language
from reachstars.publish import recipe_words as words
from reachstars.publish.compile import pages
from reachstars.publish.frame import PaperSize
from reachstars.publish.paper import Paper
from reachstars.publish.recipe_paper import LetterLanguage, blank_pdf, example_pdf, family_pdf, keepsake_pdf
from reachstars.recipe.model import Goal, Recipe
from reachstars.recipe.telling import entry_texts

SHORTENED = "Shortened so that it fits here: … marks where a text goes on. All of it is kept in the recipe."


def keepsake(
    recipe: Recipe, language: Language = "en", paper: PaperSize = "letter", *, large_print: bool = False
) -> Paper:
    return keepsake_pdf(recipe, language, today=TODAY, learner="luna-7", paper=paper, large_print=large_print)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DREAMS)
def test_each_of_ten_recipes_is_one_page_with_all_its_words(name: str, language: Language, tmp_path: Path) -> None:
    recipe = dream(name, language)

    made = keepsake(recipe, language, "a4" if language == "es" else "letter")

    assert failures(made.pdf, tmp_path) == []
    assert (pages(made.pdf), made.notes) == (1, ())
    assert catalog(made.pdf)["/Lang"] == language
    shown = text(made.pdf)
    for items in (recipe.gaps, recipe.steps, recipe.learned, recipe.efforts, recipe.tries, recipe.people):
        for item in items:
            assert entry_texts(item, language)[0].split(" (")[0] in shown
    assert recipe.goal.what in shown
    assert recipe.goal.why in shown


def test_a_keepsake_says_how_far_each_ingredient_is_and_what_is_next() -> None:
    shown = text(keepsake(dream("college", "es"), "es").pdf)

    assert "Código: luna-7 · Hecho el 10 de febrero de 2027" in shown
    assert "3. Crea un mapa, una ruta que te ayude a llegar Llevas 1 de 6 pasos de tu mapa." in shown
    assert "✓ Hablar con la maestra Ortega (listo, 6 de octubre de 2026)" in shown
    assert "! Visitar una universidad (ya pasó su fecha, 31 de enero de 2027)" in shown
    assert "→ Terminar Álgebra 2 (sigue, 10 de junio de 2027)" in shown
    assert "○ Mudarme (más adelante, agosto de 2028)" in shown
    assert "“Visitar una universidad” era para el 31 de enero de 2027; han pasado 10 días." in shown
    assert "Los seis ingredientes: José Hernández, como los dijo él mismo (Frontera, 2017; W Radio, 2023)." in shown


def test_an_empty_recipe_is_a_page_that_says_how_to_begin(tmp_path: Path) -> None:
    made = keepsake(Recipe())

    assert failures(made.pdf, tmp_path) == []
    assert (pages(made.pdf), made.notes) == (1, ())
    assert "1. Decide what you want The goal is not written yet." in text(made.pdf)
    assert "Begin with the goal: write what you want, and why." in text(made.pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sixty_steps_are_one_page_that_says_what_is_left_out(language: Language, tmp_path: Path) -> None:
    made = keepsake(sixty_steps(language), language)

    assert failures(made.pdf, tmp_path) == []
    assert pages(made.pdf) == 1
    shown = text(made.pdf)
    left_out = {
        "en": (
            "and 52 more steps",
            "and 9 more things",
            "and 37 more entries",
            "and 11 more tries",
            "and 17 more people",
        ),
        "es": ("y 52 pasos más", "y 9 cosas más", "y 37 notas más", "y 11 intentos más", "y 17 personas más"),
    }[language]
    assert [words for words in left_out if words not in shown] == []
    assert made.notes[0] in shown


def test_what_is_shortened_is_told_on_the_page_and_beside_it() -> None:
    made = keepsake(Recipe(goal=Goal("w " * 5_000, "")))

    assert made.notes == (SHORTENED,)
    assert SHORTENED in text(made.pdf)
    assert "w…" in text(made.pdf)


def test_large_print_has_the_back_of_the_sheet_as_well(tmp_path: Path) -> None:
    made = keepsake(sixty_steps("es"), "es", large_print=True)

    assert failures(made.pdf, tmp_path) == []
    assert pages(made.pdf) <= 2
    assert "y 56 pasos más" in text(made.pdf)


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_are_words(typed: str, tmp_path: Path) -> None:
    made = keepsake(hostile(typed), "es")

    assert failures(made.pdf, tmp_path) == []
    assert pages(made.pdf) == 1


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (HOSTILE[0], '#read("/etc/passwd") $x$ *bold* _soft_ `raw` \\ "'),
        (HOSTILE[1], "<script>alert(1)</script> & </svg>"),
        (HOSTILE[3], "[U+202E]reversed[U+2066]"),
        (HOSTILE[4], "[cohete][U+1F469][cohete] nave [U+4F60][U+597D]"),
        (HOSTILE[8], "line one line two line three"),
        (HOSTILE[9], "=HYPERLINK(1)"),
    ],
)
def test_hostile_words_are_shown_as_typed(typed: str, shown: str) -> None:
    assert text(keepsake(hostile(typed), "es").pdf).count(shown) >= 8


@settings(max_examples=25)
@given(st.text(st.characters(), max_size=60))
def test_any_words_at_all_are_one_page(typed: str) -> None:
    assert pages(keepsake(hostile(typed)).pdf) == 1


def test_the_picture_on_the_keepsake_says_what_it_shows() -> None:
    assert alternatives(keepsake(dream("college", "en")).pdf) == [
        "How far am I? Drawing: a way that begins in a field on the ground and rises to a space station. 1 of 6 steps "
        "done: 16% of the way from the field to the station. A step that you add makes the way longer, and clearer."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_joses_road_is_one_page_with_its_sources(language: Language, tmp_path: Path) -> None:
    made = example_pdf(language)

    assert failures(made.pdf, tmp_path) == []
    assert pages(made.pdf) == 1
    assert "reachstars recipe show --example" in text(made.pdf)
    assert "NASA" in text(made.pdf)
    # Of twelve tries not all fit; the one that taught him something is never left out.
    assert {"en": "What do they have that you don't have?", "es": "¿Qué tienen ellos que tú no tengas?"}[language] in (
        text(made.pdf).partition("6. ")[2].partition(words.PEOPLE.in_language(language))[0]
    )


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en", "es", "both"])
def test_the_family_letter_is_one_page_with_joses_advice_and_its_source(
    language: LetterLanguage, paper: PaperSize, tmp_path: Path
) -> None:
    made = family_pdf(language, paper=paper)

    assert failures(made.pdf, tmp_path) == []
    assert (pages(made.pdf), made.notes) == (1, ())
    shown = text(made.pdf)
    english = (
        "Parents should ask their children, he says: “What's your dream?” Because, in his words, “no one should go "
        "about "
        "their dreams by themselves.”",
        "José Hernández, interview on the film A Million Miles Away, September 2023.",
        "Tonight, for ten minutes",
    )
    spanish = (
        "«¿Cuál es tu sueño?» Porque, como él dice, «nadie debería perseguir sus sueños a solas».",
        "José Hernández, entrevista sobre la película A millones de kilómetros, septiembre de 2023. Lo dijo en "
        "inglés; la "
        "traducción es nuestra.",
        "Hoy en la noche, diez minutos",
    )
    assert [words in shown for words in english] == [language != "es"] * 3
    assert [words in shown for words in spanish] == [language != "en"] * 3


def test_a_letter_of_two_languages_in_large_print_has_them_one_after_the_other(tmp_path: Path) -> None:
    made = family_pdf("both", large_print=True)
    reader = PdfReader(io.BytesIO(made.pdf))

    assert failures(made.pdf, tmp_path) == []
    assert "Querida familia" not in reader.pages[0].extract_text()
    assert "Dear family" not in reader.pages[-1].extract_text()


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_sheet_has_room_for_each_ingredient(language: Language, large_print: bool, tmp_path: Path) -> None:
    made = blank_pdf(language, large_print=large_print)

    assert failures(made.pdf, tmp_path) == []
    assert large_print or pages(made.pdf) == 2
    shown = text(made.pdf)
    names = {
        "en": ("My dream", "Where I am", "By when", "What I learned", "Week of", "What it taught me", "How they help"),
        "es": (
            "Mi sueño",
            "En qué punto voy",
            "Para cuándo",
            "Lo que aprendí",
            "Semana del",
            "Lo que me enseñó",
            "Quién",
        ),
    }[language]
    assert [name for name in names if name not in shown] == []
    assert [number for number in range(1, 7) if f"{number}. " not in shown] == []


def test_the_same_recipe_is_the_same_bytes() -> None:
    assert keepsake(dream("car", "es"), "es").pdf == keepsake(dream("car", "es"), "es").pdf
    assert family_pdf("both").pdf == family_pdf("both").pdf
    assert blank_pdf("en").pdf == blank_pdf("en").pdf
