"""What holds for every explorer, whoever makes it: it cannot be broken, it speaks, and its marks can be dragged."""

import itertools
import json
import math
import re
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.exercise.explorers import EXPLORERS, Setting
from reachstars.figures import explorer as explorers
from reachstars.figures import palette
from reachstars.figures.explorer import explorer, flown, flown_picture, picture, scene
from reachstars.figures.moving import LABEL_PLACES
from reachstars.figures.scene import Scene
from reachstars.language import LANGUAGES, Language
from reachstars.widgets.form import SCRIPT

EACH = pytest.mark.parametrize("name", EXPLORERS)
ANY_NUMBER = st.floats(allow_nan=True, allow_infinity=True)
LARGEST_SCENE = 20_000  # bytes; a school's network carries several of them for each move


def points(drawn: Scene) -> list[tuple[float, float]]:
    found = [point for line in drawn.paths for point in zip(line.points[::2], line.points[1::2], strict=True)]
    return found + [(mark.x, mark.y) for mark in drawn.marks]


def outside(name: str, drawn: Scene) -> list[tuple[float, float]]:
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', explorer(name, "en").still)
    assert box
    width, height = float(box[1]), float(box[2])
    return [(x, y) for x, y in points(drawn) if not (0 <= x <= width and 0 <= y <= height)]


def said(drawn: Scene) -> str:
    return f"{drawn.sentence} {drawn.readings} {drawn.shown} {[mark.label for mark in drawn.marks]}"


def test_every_explorer_that_lessons_may_name_is_built() -> None:
    built = {name for name in EXPLORERS if explorer(name, "en").id == name}

    assert built == set(EXPLORERS) == set(explorers._MAKERS)  # noqa: SLF001 - the table is what is tested


def test_an_unknown_explorer_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(ValueError, match=r"^there is no explorer called 'altitud'; there are: altitude(, \w+)*$"):
        scene("altitud", (400,), "en")


@EACH
def test_every_setting_has_a_label_and_stands_on_a_step(name: str) -> None:
    seen = explorer(name, "es")

    assert 1 <= len(seen.settings) == len(seen.labels) == len(set(seen.labels)) <= 4
    for setting, texts in zip(seen.settings, seen.shown, strict=True):
        assert setting.start in setting.steps, setting
        assert len(texts) == len(setting.steps)


@EACH
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_setting_gives_a_scene_inside_the_picture(name: str, data: st.DataObject) -> None:
    controls = EXPLORERS[name]
    sent = data.draw(st.lists(ANY_NUMBER, max_size=len(controls.settings) + 1))

    drawn = scene(name, sent, "en")

    assert outside(name, drawn) == []
    assert len(json.dumps(asdict(drawn))) < LARGEST_SCENE
    assert not re.search(r"\bnan\b|\binf\b", said(drawn))
    for setting, value in zip(controls.settings, drawn.settings, strict=True):
        assert setting.minimum <= value <= setting.maximum
    assert len(drawn.shown) == len(controls.settings)


@EACH
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_answer_gives_a_scene_inside_the_picture(name: str, data: st.DataObject) -> None:
    near = st.floats(-2e4, 2e4)
    inputs = {item.name: data.draw(ANY_NUMBER | near) for item in EXPLORERS[name].inputs if data.draw(st.booleans())}

    drawn = flown(name, inputs, "es")

    assert outside(name, drawn) == []
    assert drawn.sentence
    assert len(json.dumps(asdict(drawn))) < LARGEST_SCENE
    assert not re.search(r"\bnan\b|\binf\b", said(drawn))


@EACH
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_beside_a_slider_is_what_the_scene_says(name: str, language: Language) -> None:
    seen = explorer(name, language)
    for place, setting in enumerate(seen.settings):
        for number in {0, len(setting.steps) // 3, len(setting.steps) - 1}:
            moved = [*EXPLORERS[name].start]
            moved[place] = setting.steps[number]
            assert scene(name, moved, language).shown[place] == seen.shown[place][number]


@EACH
def test_a_handle_is_a_mark_that_stands_on_its_track_where_its_setting_is(name: str) -> None:
    seen = explorer(name, "en")
    assert len({handle.role for handle in seen.handles}) == len(seen.handles)
    for handle in seen.handles:
        for share in (0.0, 0.3, 0.6, 1.0):
            setting = seen.settings[handle.setting]
            moved = [*EXPLORERS[name].start]
            moved[handle.setting] = setting.steps[round(share * (len(setting.steps) - 1))]
            drawn = scene(name, moved, "en")
            mark = next(mark for mark in drawn.marks if mark.role == handle.role)
            assert off(handle.track, (mark.x, mark.y), drawn.settings[handle.setting]) < 2.0, (handle.role, moved)


def off(track: tuple[tuple[float, float, float], ...], place: tuple[float, float], value: float) -> float:
    """How far a mark is from where its track has the value."""
    found = [
        math.dist(place, (x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
        for (x0, y0, low), (x1, y1, high) in itertools.pairwise(track)
        if min(low, high) - 1e-6 <= value <= max(low, high) + 1e-6
        for share in [(value - low) / (high - low) if high != low else 0.0]
    ]
    return min(found, default=math.inf)


@EACH
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_of_a_scene_has_a_style(name: str, language: Language) -> None:
    styles = {style.role for style in explorer(name, language).styles}
    controls = EXPLORERS[name]
    drawn = [scene(name, ends, language) for ends in (controls.start, [0.0] * 4, [math.inf] * 4)]
    drawn += [flown(name, {item.name: item.maximum for item in controls.inputs}, language)]

    assert {line.role for one in drawn for line in one.paths} <= styles
    assert {mark.role for one in drawn for mark in one.marks} <= styles


def test_every_place_of_a_label_and_every_shape_is_known_to_screen_and_paper() -> None:
    places = {style.label for style in palette.STYLES}
    shapes = {style.shape for style in palette.STYLES} - {"none", "circle"}

    assert places <= set(LABEL_PLACES)
    assert {place for place in places - {"none"} if not re.search(rf'\b"?{place}"?: \[', SCRIPT)} == set()
    assert {shape for shape in shapes if f"{shape}: `M" not in SCRIPT} == set()


@EACH
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explorer_is_told_and_printed_in_each_language(name: str, language: Language) -> None:
    seen, printed = explorer(name, language), picture(name, language)
    answered = flown_picture(name, {item.name: item.maximum for item in EXPLORERS[name].inputs}, language)

    assert "<metadata" not in seen.still
    assert len(seen.alt) > 80
    for made in (printed, answered):
        assert made.alt
        assert made.svg.startswith("<svg")
    assert printed.table.rows
    assert {len(row) for row in printed.table.rows} == {len(printed.table.header)}
    assert picture(name, language) == printed


@EACH
def test_an_explorer_speaks_two_languages(name: str) -> None:
    english, spanish = explorer(name, "en"), explorer(name, "es")

    assert english.title != spanish.title
    assert english.alt != spanish.alt
    assert all(one != other for one, other in zip(english.labels, spanish.labels, strict=True))


def test_the_steps_of_a_slider_end_at_its_limits() -> None:
    assert Setting("part", "", 0, 1, 0.1, 0.5, 0.3).steps == (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
    assert Setting("part", "", 2, 2.7, 0.25, 0.5, 2).steps == (2, 2.25, 2.5)
