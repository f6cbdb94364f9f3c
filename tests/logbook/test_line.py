import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.logbook.event import Event, Json
from reachstars.logbook.line import from_line, to_line

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


def event_with(value: Json) -> Event:
    return Event("0" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "answer", "orbit-speed", value)


@given(JSON)
def test_every_answer_comes_back_from_its_line_as_it_was(value: Json) -> None:
    line = to_line(event_with(value))

    assert from_line(line) == event_with(value)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def test_accents_stay_readable_in_the_file() -> None:
    assert "más rápido, ñandú".encode() in to_line(event_with("más rápido, ñandú"))


def test_half_an_emoji_is_kept() -> None:
    line = to_line(event_with("so high \ud83d"))

    assert from_line(line).value == "so high \ud83d"
    assert b"so high \\ud83d" in line


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_json_has_no_word_for_is_not_written(number: float) -> None:
    with pytest.raises(ValueError, match=r"^Out of range float values are not JSON compliant"):
        to_line(event_with(number))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"[]", "not an object"),
        (b"{}", "version is not a whole number"),
        (b'{"version": true}', "version is not a whole number"),
        (b'{"version": 1, "private": "no"}', "private is not true or false"),
        (b'{"version": 1, "id": 7}', "id is not text"),
        (b'{"version": NaN}', "NaN is not a number of JSON"),
        (b'{"version": 1e999}', "1e999 is too large"),
        (b"[" * 200_000, "nested too deep"),
    ],
)
def test_a_line_that_is_no_event_says_why(line: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        from_line(line)

    assert str(refused.value) == problem


def test_what_a_newer_version_added_is_kept() -> None:
    line = to_line(event_with("7.7 km/s"))[:-2] + b',"mood":"proud"}\n'

    event = from_line(line)

    assert event.extra == {"mood": "proud"}
    assert from_line(to_line(event)) == event
