"""José's own road: every entry has a source, every number comes from a fact, and the sums are right."""

import re
from dataclasses import fields
from datetime import date, datetime

import pytest

from reachstars.language import LANGUAGES, Language
from reachstars.recipe.jose import Entry, jose_entries, jose_recipe
from reachstars.recipe.model import key_of
from reachstars.recipe.progress import progress
from reachstars.recipe.road import in_circle
from reachstars.recipe.when import When

every_language = pytest.mark.parametrize("language", LANGUAGES)


def words_of(entry: Entry) -> list[str]:
    values = [
        getattr(entry.item, field.name) for field in fields(entry.item) if field.name not in {"id", "after", "result"}
    ]
    return [value for value in values if isinstance(value, str)]


@every_language
def test_every_entry_has_a_source_that_can_be_looked_up(language: Language) -> None:
    entries = jose_entries(language)

    assert len(entries) > 30
    assert len({key_of(entry.item) for entry in entries}) == len(entries)
    assert [entry for entry in entries if not entry.facts] == []
    assert [known.name for entry in entries for known in entry.facts if len(known.source.where) < 5] == []


@every_language
def test_every_date_is_that_of_a_fact_of_the_entry_no_more_exact_than_its_source(language: Language) -> None:
    for entry in jose_entries(language):
        known = {
            str(fact.value.date()) if isinstance(fact.value, datetime) else str(When(int(fact.value)))
            for fact in entry.facts
            if fact.unit in {"date", "moment", "year"} and not isinstance(fact.value, str)
            if isinstance(fact.value, datetime | float)
        }
        found = [getattr(entry.item, name, None) for name in ("by", "done", "day")]
        assert {str(when) for when in found if when} <= known, entry.item


@every_language
def test_every_number_in_the_words_is_that_of_a_fact_of_the_entry(language: Language) -> None:
    for entry in jose_entries(language):
        if key_of(entry.item).startswith("tries/"):
            continue  # counted from one to the number of the last
        numbers = {f"{fact.value:.0f}" for fact in entry.facts if isinstance(fact.value, float)}
        assert set(re.findall(r"[0-9]+", " ".join(words_of(entry)))) <= numbers, entry.item


@every_language
def test_no_word_is_missing_and_no_place_for_a_fact_is_left_open(language: Language) -> None:
    said = [words for entry in jose_entries(language) for words in words_of(entry)]

    assert [words for words in said if "{" in words or "}" in words] == []
    assert [entry.item for entry in jose_entries(language) if not words_of(entry)[0]] == []


def test_both_languages_tell_the_same_road() -> None:
    english, spanish = jose_entries("en"), jose_entries("es")

    assert [key_of(entry.item) for entry in english] == [key_of(entry.item) for entry in spanish]
    assert [entry.facts for entry in english] == [entry.facts for entry in spanish]


def test_the_road_leads_from_1962_to_2009_in_the_order_of_time() -> None:
    steps = jose_recipe("en").steps
    done = {step.id: step.done.first for step in steps if step.done}

    assert (done["born"], done["flight"]) == (date(1962, 8, 7), date(2009, 8, 28))
    assert list(done.values()) == sorted(done.values())
    assert all(done[earlier] <= done[step.id] for step in steps for earlier in step.after)
    assert in_circle(steps) == ()


def test_eleven_noes_come_before_the_yes() -> None:
    tries = jose_recipe("es").tries

    assert [one.result for one in tries] == ["no"] * 11 + ["yes"]
    assert tries[5].taught == "¿Qué tienen ellos que tú no tengas?"
    assert tries[-1].what == "Solicitud 12 a la NASA"


def test_where_sources_disagree_the_entry_has_both() -> None:
    entries = {key_of(entry.item): entry for entry in jose_entries("en")}

    assert {fact.value for fact in entries["road/lab"].facts} == {1987.0, 1990.0}
    assert {fact.value for fact in entries["tries/application-1"].facts} >= {11.0, 12.0}
    assert any("Another page says 1990" in note.en for note in entries["road/lab"].notes)


@every_language
def test_his_road_is_read_like_any_other(language: Language) -> None:
    found = progress(jose_recipe(language), date(2009, 8, 29))

    assert [one.percent for one in found] == [100, 100, 100, 100, 0, 16]
