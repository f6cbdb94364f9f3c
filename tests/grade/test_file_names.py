"""The list of files names no person: neither what a platform wrote in front, nor who is on the teacher's list."""

import unicodedata

import pytest

from reachstars.grade.file_names import FileNames

CODES = ("luna-7", "sol-3")
NAMES = ("Luna Estrella Núñez", "Peña, Sol")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("estrellaluna_LATE_123_456_luna-7-shuttle-orbit-1.jsonl", "…_LATE_123_456_luna-7-shuttle-orbit-1.jsonl"),
        ("s.zip/penasol_12_34_x.jsonl", "s.zip/…_12_34_x.jsonl"),
        ("Ana Ríos_123_assignsubmission_file_/x.jsonl", "…_123_assignsubmission_file_/x.jsonl"),
        ("Ana Ríos/luna-7-shuttle-orbit.jsonl", "…1/luna-7-shuttle-orbit.jsonl"),
        ("Ríos, Ana de la Cruz (1).jsonl", "…1 (1).jsonl"),
        ("ANA RÍOS - homework.ipynb", "…1 - homework.ipynb"),
        ("tarea de Luna.docx", "tarea de ….docx"),
        ("nunez final.pdf", "… final.pdf"),
        ("estrellaluna.docx", "….docx"),
        ("luna-7-Estrella.jsonl", "luna-7-….jsonl"),
        ("Period 3/09-shuttle-orbit.ipynb", "Period 3/09-shuttle-orbit.ipynb"),
        ("logbook/sol-3/shuttle-orbit.jsonl", "logbook/sol-3/shuttle-orbit.jsonl"),
        ("…", "…"),
    ],
)
def test_a_file_name_is_shown_without_the_names_of_people(name: str, shown: str) -> None:
    assert FileNames(CODES, NAMES).shown(name) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Ana Ríos/a.jsonl", "…1/a.jsonl"), ("tarea de Núñez.docx", "tarea de ….docx"), ("peña-2.ipynb", "…-2.ipynb")],
)
def test_accents_as_a_mac_writes_them_uncover_no_name(name: str, shown: str) -> None:
    assert FileNames(CODES, NAMES).shown(unicodedata.normalize("NFD", name)) == shown


def test_without_a_list_only_what_looks_like_a_name_is_hidden_by_a_number_of_its_own() -> None:
    names = FileNames()

    shown = [
        names.shown(name) for name in ("Ana Ríos/a.jsonl", "Beto Paz/a.jsonl", "ana rios/b.jsonl", "Ana Rios.jsonl")
    ]

    assert shown == ["…1/a.jsonl", "…2/a.jsonl", "ana rios/b.jsonl", "…1.jsonl"]
