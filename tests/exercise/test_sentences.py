"""The standard sentences, side by side."""

import re
from collections.abc import Mapping

import pytest

from reachstars.exercise.sentences import LISTS, PLAIN, QUANTITIES, SLIPS, UNCLEAR
from reachstars.exercise.table_sentences import TABLES as CELLS
from reachstars.language import Words

TABLES = {
    "SLIPS": SLIPS,
    "LISTS": LISTS,
    "UNCLEAR": UNCLEAR,
    "PLAIN": PLAIN,
    "QUANTITIES": QUANTITIES,
    "CELLS": CELLS,
}
EVERY = [(table, name, words) for table, sentences in TABLES.items() for name, words in sentences.items()]


@pytest.mark.parametrize(("table", "name", "words"), EVERY)
def test_both_languages_fill_in_the_same_names(table: str, name: str, words: Words) -> None:
    places = [sorted(re.findall(r"\{\w+\}", text)) for text in (words.en, words.es)]

    assert places[0] == places[1]


@pytest.mark.parametrize("table", ["SLIPS", "LISTS", "UNCLEAR", "PLAIN"])
def test_every_sentence_begins_and_ends_like_one(table: str) -> None:
    sentences: Mapping[str, Words] = TABLES[table]

    odd = [
        name
        for name, words in sentences.items()
        for text in (words.en, words.es)
        if not re.fullmatch(r"[¿¡A-ZÁÉÍÓÚ].*[.!?]", text) or "  " in text
    ]

    assert odd == []


def test_spanish_speaks_to_a_friend() -> None:
    formal = [
        name for _, name, words in EVERY if re.search(r"\b(usted|su respuesta|escriba|revise)\b", words.es.lower())
    ]

    assert formal == []


def test_no_name_stands_for_two_sentences() -> None:
    names = [*SLIPS, *LISTS, *UNCLEAR]

    assert len(names) == len(set(names))
