import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from reachstars.errors import FactError, Mistake
from reachstars.facts.days import say_day
from reachstars.facts.read import Fact, all_facts, fact, fact_value, read_facts, say_fact
from reachstars.facts.units import say_number
from reachstars.language import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
SOURCE = """
[source.log]
title = "Log"
author = "A"
where = "archive"
licence = "public domain"
taken = "2026-11-01"
by = "reachstars"
"""


def read(text: str) -> tuple[dict[str, Fact], list[Mistake]]:
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    read_facts("test", SOURCE + text, facts, mistakes)
    return facts, mistakes


@pytest.mark.parametrize(
    ("value", "unit", "digits", "english", "spanish"),
    [
        (5_755_275, "mi", 0, "5,755,275 miles", "5,755,275 millas"),
        (1, "mi", 0, "1 mile", "1 milla"),
        (1_000_000, "mi", 0, "1,000,000 miles", "1,000,000 de millas"),
        (1_200_000, "mi", 0, "1,200,000 miles", "1,200,000 millas"),
        (2_000_000, "km", 0, "2,000,000 km", "2,000,000 km"),
        (7.728, "km/s", 2, "7.73 km/s", "7.73 km/s"),
        (219, "", 0, "219", "219"),
        (2009, "year", 0, "2009", "2009"),
        (1.04, "min", 0, "1 minute", "1 minuto"),
        (1, "h", 1, "1.0 hours", "1.0 horas"),
        (-0.2, "min", 0, "0 minutes", "0 minutos"),
        (91.5, "min", 1, "91.5 minutes", "91.5 minutos"),
        (0.5, "percent", 1, "0.5%", "0.5%"),
    ],
)
def test_a_number_is_written_as_its_readers_write_it(
    value: float, unit: str, digits: int, english: str, spanish: str
) -> None:
    assert say_number(value, unit, digits, "en").replace("\u00a0", " ") == english
    assert say_number(value, unit, digits, "es").replace("\u00a0", " ") == spanish


def test_the_miles_of_the_flight_are_a_fact_in_metres() -> None:
    assert say_fact(fact("sts128.distance"), "es").replace("\u00a0", " ") == "5,755,275 millas"
    assert fact_value("sts128.distance") == pytest.approx(5_755_275 * 1609.344)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_can_be_said_in_every_language(language: Language) -> None:
    said = {name: say_fact(found, language) for name, found in all_facts().items()}

    assert [name for name, words in said.items() if not words.strip()] == []


def test_the_moment_of_the_launch_is_said_in_both_languages() -> None:
    launch = fact("sts128.launch")

    assert isinstance(launch.value, datetime)
    assert say_fact(launch, "en") == "August 29, 2009, 03:59:37 UTC"
    assert say_fact(launch, "es") == "29 de agosto de 2009, 03:59:37 UTC"


def test_an_unknown_fact_is_answered_with_near_names() -> None:
    with pytest.raises(FactError) as caught:
        fact("sts128.orbit")

    assert str(caught.value).startswith("There is no fact called 'sts128.orbit'. Near it are: sts128.orbits")


def test_a_date_is_no_number_to_calculate_with() -> None:
    with pytest.raises(FactError) as caught:
        fact_value("sts128.launch")

    assert str(caught.value) == "The fact 'sts128.launch' is no number, so it has no value to calculate with."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[fact.a]\nvalue = 1\n",
            "facts/data/test.toml, [fact.a]: the fact has no source\n"
            "  To fix it: name one of the sources of this file (log).",
        ),
        (
            '[fact.a]\nsource = "log"\n',
            "facts/data/test.toml, [fact.a]: the fact needs either a value or a text\n"
            "  To fix it: give value = or text = { en, es }.",
        ),
        (
            '[fact.a]\nvalue = 2009-08-29T03:59:37Z\nsource = "log"\nunit = "s"\n',
            "facts/data/test.toml, [fact.a]: a date has the unit date or moment, and nothing else has\n"
            "  To fix it: set the unit to fit the value, and write a date with its time (date, moment).",
        ),
        (
            '[fact.a]\nvalue = 2009-08-28T23:59:37-04:00\nsource = "log"\nunit = "moment"\n',
            "facts/data/test.toml, [fact.a]: the moment is not in UTC\n"
            "  To fix it: write it in UTC, with a Z at its end.",
        ),
        (
            '[fact.a]\nvalue = "many"\nsource = "log"\n',
            "facts/data/test.toml, [fact.a]: the value is neither a number nor a moment\n"
            "  To fix it: write a number, or use text = { en, es }.",
        ),
        (
            '[fact.a]\ntext = { en = "red" }\nsource = "log"\n',
            "facts/data/test.toml, [fact.a]: the text is not there in every language\n"
            "  To fix it: write text = { en = …, es = … }.",
        ),
        (
            '[fact.a]\nvalue = 1\ndigits = 1.5\nsource = "log"\n',
            "facts/data/test.toml, [fact.a]: the digits are no whole number\n"
            "  To fix it: write how many stand after the decimal point, such as 1.",
        ),
        (
            "[fact.a\n",
            "facts/data/test.toml: the file cannot be read: "
            "Expected ']' at the end of a table declaration (at line 9, column 8)\n"
            "  To fix it: correct the line that is named.",
        ),
        (
            '[source.web]\ntitle = "T"\n[fact.a]\nvalue = 1\nsource = "log"\n',
            "facts/data/test.toml, [source.web]: the source is not complete\n"
            "  To fix it: add author, where, licence, taken, by to the table.",
        ),
    ],
)
def test_a_mistake_in_a_data_file_says_where_what_and_how(text: str, message: str) -> None:
    _, mistakes = read(text)

    assert [str(mistake) for mistake in mistakes] == [message]


def test_an_unknown_unit_is_answered_with_the_known_ones() -> None:
    _, mistakes = read('[fact.a]\nvalue = 1\nunit = "furlong"\nsource = "log"\n')

    assert mistakes[0].problem == "there is no unit called 'furlong'"
    assert "km" in mistakes[0].choices


def test_a_note_and_a_text_are_kept_in_both_languages() -> None:
    facts, mistakes = read(
        '[fact.a]\ntext = { en = "red", es = "rojo" }\nnote = { en = "n", es = "o" }\nsource = "log"\n'
    )

    assert mistakes == []
    assert say_fact(facts["test.a"], "es") == "rojo"
    assert facts["test.a"].note is not None
    assert facts["test.a"].note.es == "o"


@pytest.mark.slow
def test_a_wrong_name_in_a_notebook_is_said_in_both_languages_and_without_a_traceback() -> None:
    code = "from reachstars.classroom import fact_value; fact_value('sts128.launch')"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "IPython", "--colors=NoColor", "--no-banner", "-c", code]

    ran = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)

    assert ran.stdout.strip() == (
        "The fact 'sts128.launch' is no number, so it has no value to calculate with.\n"
        "El dato 'sts128.launch' no es un número, así que no tiene un valor con el que se pueda calcular."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_written_as_the_locales_of_our_readers_write_it(language: Language, day: date) -> None:
    assert say_day(day, language) == format_date(day, "long", locale={"en": "en_US", "es": "es_MX"}[language])


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.floats(min_value=-1e8, max_value=1e8), st.integers(min_value=0, max_value=6))
def test_a_number_is_written_as_the_locales_of_our_readers_write_it(
    language: Language, value: float, digits: int
) -> None:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    rounded = round(value, digits) + 0.0

    assert say_number(value, "", digits, language) == format_decimal(
        rounded, format=pattern, locale={"en": "en_US", "es": "es_US"}[language]
    )
