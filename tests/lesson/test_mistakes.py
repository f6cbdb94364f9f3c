"""Every mistake of an author, made once in a copy of the template: the whole message, and nothing else."""

import re
import shutil
from pathlib import Path

import pytest
from tests import ramp

from reachstars.errors import AuthorError
from reachstars.exercise.explorers import EXPLORERS
from reachstars.lesson.read import read_languages

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"


@pytest.fixture(autouse=True)
def _two_explorers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name the explorers there are; of those of the lessons, one stays."""
    ramp.put_up(monkeypatch)
    for name in {*EXPLORERS} - {"altitude", "ramp"}:
        monkeypatch.delitem(EXPLORERS, name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "00-my-lesson"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def mistakes(folder: Path) -> list[str]:
    try:
        read_languages(folder)
    except AuthorError as error:
        return [str(mistake).removeprefix("lessons/00-my-lesson/") for mistake in error.mistakes]
    return []


MOVED = 'explorer = "altitude"\nquantity = "altitude_km"'
RAMP = 'explorer = "ramp"\nquantity = "load_log"'
CASES: list[tuple[str, str, str]] = [
    ("lesson.toml", "minutes = 25 ", 'minutes = "25"'),
    ("lesson.toml", "minutes = 25 ", "minutes = 26"),
    ("lesson.toml", "minutes = 25 ", "minutess = 25"),
    ("lesson.toml", "minutes = 25 ", "minutes = 25\nteacher = 1\n#"),
    ("lesson.toml", "minutes = 4", "minutes = 0"),
    ("lesson.toml", 'objectives = ["time"]', 'objectives = ["tyme"]'),
    ("lesson.toml", 'slips = ["first-guess/years"]', 'slips = ["first-guess/centuries"]'),
    ("lesson.toml", 'slips = ["first-guess/years"]', 'slips = ["first-gess/years"]'),
    ("lesson.toml", "version = 1 ", "version = 0"),
    ("lesson.toml", "grades = [6, 12]", "grades = [12, 6]"),
    ("lesson.toml", "grades = [6, 12]", 'grades = "6-12"'),
    ("lesson.toml", "grades = [6, 12]", "grades = [6]"),
    ("lesson.toml", "scenes = []", "scenes = [1]"),
    ("lesson.toml", "scenes = []", 'scenes = ["The Launch", "Tough Decisions"]'),
    ("lesson.toml", 'title = { en = "How far is up?", es = "¿Qué tan lejos es arriba?" }', 'title = "How far is up?"'),
    ("lesson.toml", 'no_film = { en = "This lesson needs no film.", es =', 'no_film = { en = "Needs none.", sp ='),
    ("lesson.toml", 'computer = [{ en = "One', 'computer = ["x", { en = "One'),
    ("lesson.toml", 'kind = "content"', 'kind = "contents"'),
    ("lesson.toml", 'id = "say"', 'id = "time"'),
    ("lesson.toml", "cognate = true", 'cognate = "yes"'),
    ("lesson.toml", "level = 4", "level = 5"),
    ("lesson.toml", 'id = "my-lesson"', 'id = "your-lesson"'),
    ("lesson.toml", 'id = "my-lesson"', 'id = ""'),
    ("lesson.toml", 'id = "my-lesson"', 'id = "my-lesson'),
    ("lesson.toml", "number = 0", "number = 0\nnumber = 1\n#"),
    ("lesson.toml", "[materials]", "[family]\n[materials]"),
    ("lesson.toml", 'id = "recipe"', 'id = "receta"'),
    ("lesson.toml", 'unit = "h", digits = 1', 'unit = "hours", digits = -1'),
    ("exercises.toml", 'kind = "number"', 'kind = "amount"'),
    ("exercises.toml", 'unit = "h"\n', 'unit = "hourz"\n'),
    ("exercises.toml", 'unit = "h"\n', ""),
    ("exercises.toml", 'value = 100, unit = "km/h" }\ngiven.hours', 'value = 100, unit = "kmm/h" }\ngiven.hours'),
    ("exercises.toml", 'given.bus_speed = { value = 100, unit = "km/h" }', "given.bus_speed = 100"),
    ("exercises.toml", "given.bus_speed = { value = 100,", "given.bus_speed = { value = nan,"),
    ("exercises.toml", 'fact = "station.altitude"', 'fact = "station.altitud"'),
    ("exercises.toml", 'fact = "station.altitude"', 'fact = "sts128.launch"'),
    ("exercises.toml", "goes {bus_speed}. How", "goes {busspeed}. How"),
    ("exercises.toml", "Space is as far as …", "Space is as far as {hours_up} …"),
    ("exercises.toml", "goes {bus_speed}. How", "goes {bus_speed} for 1,200 km. How"),
    ("exercises.toml", 'title = { en = "The drive"', 'title = { en = "The drive of {altitude}"'),
    ("exercises.toml", "tolerance = 0.02\npoints", "tolerance = 2\npoints"),
    ("exercises.toml", "points = 2", "points = 0"),
    (
        "exercises.toml",
        '{ en = "Divide the distance by the speed.", es = "Divide la distancia entre la rapidez." },',
        "",
    ),
    ("exercises.toml", 'objective = "say"\ntitle = { en = "The word"', 'objective = "sai"\ntitle = { en = "The word"'),
    ("exercises.toml", "[the-word]", "[theWord]"),
    ("exercises.toml", 'id = "double"', 'id = "half"'),
    ("exercises.toml", 'id = "louder"', 'id = "higher"'),
    ("exercises.toml", "Louder music", "Louder {music}"),
    ("key.py", 'return {"higher", "slower"}', 'return "higher"'),
    ("key.py", 'return {"higher", "slower"}', 'return {"hihger", "slower"}'),
    ("exercises.toml", '  { id = "border"', '#  { id = "border"'),
    ("exercises.toml", 'id = "mountain", text', 'id = "border", text'),
    ("exercises.toml", 'id = "mountain", text', 'id = "mountain", feedback = { en = "a", es = "b" }, text'),
    ("exercises.toml", "The Space Station", "The {station}"),
    ("key.py", '("mountain", "airliner", "border", "station")', '["mountain"]'),
    ("key.py", '("mountain", "airliner", "border", "station")', '("mountain", "airliner", "border")'),
    ("key.py", '("mountain", "airliner", "border", "station")', '("mountain", "station", "airliner", "border")'),
    ("key.py", '("mountain", "airliner", "border", "station")', '("border", "airliner", "mountain", "station")'),
    ("exercises.toml", 'function = "drive_time"', 'function = "drive time"'),
    ("exercises.toml", 'function = "drive_time"\n', ""),
    ("exercises.toml", 'name = "distance", unit = "m"', 'name = "distance", unit = "hmm"'),
    ("exercises.toml", "  { name = ", "  # { name = "),
    ("exercises.toml", "{ distance = 1000, speed = 10 }", "{ distance = 1000 }"),
    ("exercises.toml", "{ distance = 1000, speed = 10 }", '[1000, "ten"]'),
    ("exercises.toml", "{ distance = 1000, speed = 10 }", "{ distance = nan, speed = 10 }"),
    ("exercises.toml", "  { distance = 90000, speed = 30 },\n  { distance = 1000, speed = 10 },\n", ""),
    ("exercises.toml", 'gives = "number"', 'gives = "text"'),
    ("exercises.toml", 'gives = "number"', 'gives = "list"'),
    ("exercises.toml", 'starter = { en = "def drive_time', 'starter = { en = "def drive_tim'),
    ("exercises.toml", "how far the drive is", "how far the {drive} is"),
    (
        "exercises.toml",
        'feedback.turned-around = { en = "You divided the speed',
        'feedback.turnedaround = { en = "You divided the speed',
    ),
    ("key.py", "def any_drive(distance: float, speed: float)", "def any_drive(speed: float, distance: float)"),
    ("key.py", "return distance / speed\n", "return [distance / speed]\n"),
    ("key.py", "return distance / speed\n", "return str(distance / speed)\n"),
    ("key.py", "return distance / speed\n", "return 7.0\n"),
    ("key.py", "return distance / speed\n", "return distance / (speed - 10)\n"),
    ("key.py", '{"turned-around": speed / distance}', "speed / distance"),
    ("key.py", '{"turned-around": speed / distance}', '{"Upside": speed / distance}'),
    ("key.py", '{"turned-around": speed / distance}', '{"turned": speed / distance}'),
    ("key.py", '{"turned-around": speed / distance}', '{"turned-around": "x"}'),
    ("key.py", '{"turned-around": speed / distance}', '{"turned-around": 100.0}'),
    ("exercises.toml", '  { id = "exit"', '#  { id = "exit"'),
    ("exercises.toml", 'left = [\n  { id = "distance"', 'left = [] #\nleftt = [\n  { id = "distance"'),
    ("exercises.toml", 'id = "exit"', 'id = "road"'),
    ("exercises.toml", 'id = "s"', 'id = "t", feedback = { en = "a", es = "b" }'),
    ("exercises.toml", 'es = "career"', 'es = "road"'),
    ("exercises.toml", 'es = "career"', f'es = "{"career " * 12}"'),
    ("exercises.toml", 'es = "career"', 'es = "{career}"'),
    ("exercises.toml", '  { id = "q"', '  # { id = "q"'),
    ("exercises.toml", "# reuse = true ", 'reuse = "yes" #'),
    ("exercises.toml", "feedback.looks-like-exito", "feedback.looks-like-success"),
    ("key.py", '{"distance": "r", "exit": "t", "success": "q", "road": "p"}', '"r"'),
    ("key.py", '{"distance": "r", "exit": "t", "success": "q", "road": "p"}', '{"distance": "r"}'),
    ("key.py", '"distance": "r", "exit": "t"', '"distance": "x", "exit": "distancia"'),
    ("key.py", '"distance": "r", "exit": "t"', '"distance": "r", "exit": "r"'),
    ("key.py", '"r", "exit": "t", "success": "q", "road": "p"', '"p", "exit": "q", "success": "r", "road": "s"'),
    ("key.py", '"r", "exit": "t", "success": "q", "road": "p"', '"s", "exit": "r", "success": "t", "road": "p"'),
    ("key.py", '("exit", "q")', '("exit", "t")'),
    ("key.py", '("exit", "q")', '["exit", "q"]'),
    ("key.py", '("exit", "q")', '("exit", "door")'),
    ("key.py", '"looks-like-exit"', '"looks like exit"'),
    ("key.py", '"looks-like-exit"', '"exit-sign"'),
    ("key.py", 'return {"looks-like-exit": ("exit", "q"), "looks-like-exito": ("success", "t")}', "return None"),
    ("exercises.toml", "rows = 4", "rows = 3"),
    ("exercises.toml", "rows = 4", "rows = 0"),
    ("exercises.toml", "rows = 4", "rows = 40"),
    ("exercises.toml", "values = [0.5, 1,", 'values = [0.5, "1",'),
    ("exercises.toml", "values = [0.5,", "least = 0, values = [0.5,"),
    ("exercises.toml", 'unit = "km", least', 'unit = "kilom", least'),
    ("exercises.toml", "least = 0, most", "least = 3000, most"),
    ("exercises.toml", '  { id = "height"', '#  { id = "height"'),
    ("exercises.toml", 'id = "height"', 'id = "time"'),
    ("exercises.toml", 'id = "height"', 'id = "Height"'),
    ("exercises.toml", 'id = "time", title', 'id = "bus_speed", title'),
    ("exercises.toml", "most = 2000, tolerance = 0.02", "most = 2000"),
    ("exercises.toml", "most = 2000, tolerance = 0.02", "most = 2000, tolerance = 2"),
    ("exercises.toml", "least = 0, most = 2000", "leest = 0, most = 2000"),
    (
        "exercises.toml",
        '  { id = "height"',
        '  { id = "feel", title = { en = "a", es = "b" }, unit = "" },\n  { id = "height"',
    ),
    ("exercises.toml", '{ en = "Height", es', '{ en = "Height of the {bus}", es'),
    ("exercises.toml", "columns = [", "column = ["),
    ("key.py", "def bus_heights(", "def bus_hights("),
    ("key.py", 'return {"height": [', 'return {"heights": ['),
    ("key.py", "for hours in time]", "for hours in time[1:]]"),
    ("key.py", 'return {"height": [bus_speed * hours * KM for hours in time]}', "return [time]"),
    ("key.py", "bus_speed * hours * KM for", "bus_speed * hours * KM * KM for"),
    ("key.py", '{"height": [bus_speed * hours * KM for hours in time]}', "{}"),
    ("key.py", '"stands-still": {', '"stands-stil": {'),
    ("key.py", '"stands-still": {"height"', '"stands-still": {"time"'),
    ("key.py", "bus_speed * KM for _ in time", "bus_speed * h * KM for h in time"),
    ("key.py", 'return {"stands-still": {"height": [bus_speed * KM for _ in time]}}', "return [time]"),
    ("exercises.toml", 'quantity = "altitude_km"', 'quantity = "height"'),
    ("exercises.toml", 'given\nunit = "km"\n', 'given\nunit = "h"\n'),
    ("exercises.toml", 'given\nunit = "km"\n', "given\n"),
    ("exercises.toml", 'given\nunit = "km"\n', 'given\nunit = "km"\nwith = { speed = 3 }\n'),
    ("exercises.toml", MOVED, RAMP),
    ("exercises.toml", MOVED, f"with = {{ length_m = 11 }}\n{RAMP}"),
    ("exercises.toml", MOVED, f"with = {{ length_m = true, load_log = 2 }}\n{RAMP}"),
    ("exercises.toml", MOVED, f'with = {{ length_m = "hours" }}\n{RAMP}'),
    ("exercises.toml", MOVED, f'with = {{ length_m = "answer" }}\n{RAMP}'),
    ("exercises.toml", MOVED, f"with = 3\n{RAMP}"),
    ("exercises.toml", 'explorer = "altitude"', 'explorer = "altitud"'),
    ("exercises.toml", "points = 2", 'points = 2\nshow = { explorer = "altitud", speed = "answer" }'),
    ("exercises.toml", "points = 2", 'points = 2\nshow = { explorer = "altitude", start = "answer" }'),
    (
        "exercises.toml",
        "points = 2",
        'points = 2\nshow = { explorer = "altitude", speed = "bus_speed", altitude = "height" }',
    ),
    ("exercises.toml", "points = 2", 'points = 2\nshow = { explorer = "altitude", speed = "answer" }'),
    (
        "exercises.toml",
        "points = 2",
        'points = 2\nshow = { explorer = "altitude", speed = "altitude", altitude = "altitude" }',
    ),
    ("exercises.toml", "points = 2", 'points = 2\nshow = { explorer = "altitude", speed = true, altitude = 20 }'),
    ("exercises.toml", "points = 2", 'points = 2\nshow = "altitude"'),
    ("exercises.toml", 'altitude = "answer" }', 'altitude = "hours" }'),
    ("exercises.toml", 'es = "Es la mitad." }, ', 'es = "Es la mitad." }, shows = { value = 7.7, unit = "km/s" }, '),
    ("exercises.toml", "[faster-bus]", '[faster-bus]\nshow = { explorer = "altitude", speed = "answer" }'),
    ("exercises.toml", 'lines = 3\nspace = { kind = "grid"', 'lines = 0\n# { kind = "grid"'),
    ("exercises.toml", 'space = { kind = "grid", wide = 33, high = 4 }', "space = 4"),
    ("exercises.toml", 'space = { kind = "grid", wide = 33, high = 4 }', "space = {}"),
    ("exercises.toml", 'space = { kind = "grid", wide = 33, high = 4 }', 'space = { kind = "graph", wide = 33 }'),
    ("exercises.toml", "wide = 33, high = 4", "high = 4"),
    ("exercises.toml", "wide = 33, high = 4", "wide = 33, hihg = 4"),
    ("exercises.toml", "wide = 33, high = 4", "wide = 33, high = 4, square_mm = 50"),
    ("exercises.toml", "wide = 33, high = 4", "wide = 40, high = 0"),
    ("exercises.toml", "height_cm = 3", "height_cm = 300"),
    ("exercises.toml", "height_cm = 3", 'height_cm = "3"'),
    ("exercises.toml", 'to = "altitude", parts = 5', 'to = "height", parts = 5'),
    ("exercises.toml", 'to = "altitude", parts = 5', 'to = "bus_speed", parts = 5'),
    ("exercises.toml", 'to = "altitude", parts = 5', 'to = "altitude", parts = 50'),
    ("exercises.toml", 'to = "altitude", parts = 5', 'to = "altitude", step = 1, parts = 5'),
    ("exercises.toml", 'to = "altitude", parts = 5', 'to = "altitude", step = -1'),
    ("exercises.toml", 'to = "altitude", parts = 5', "to = -2, parts = 5"),
    ("exercises.toml", 'to = "altitude", parts = 5', "to = true, parts = 5"),
    ("exercises.toml", 'unit = "km", from = 0, to = "altitude"', 'unit = "kmm", from = 0, to = "altitude"'),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = 0, to = 450, step = 10"),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = 0, to = 450000000, step = 50000000"),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = -1e308, to = 1e308"),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = 0, to = 450, step = 1e-320"),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = 0, to = 1e-300"),
    ("exercises.toml", "from = 0, to = 450, step = 50", "from = 0"),
    ("exercises.toml", "from = 0, to = 450, step = 50 } }", "from = 0, to = 450, step = 50, color = 1 } }"),
    ("exercises.toml", 'y = { title = { en = "Height"', 'z = { title = { en = "Height"'),
    ("exercises.toml", "[first-guess]\n", '[first-guess]\nspace = { kind = "box", height_cm = 4 }\n'),
    ("exercises.toml", "[faster-bus]\n", '[faster-bus]\nspace = { kind = "box", height_cm = 4 }\n'),
    ("exercises.toml", "[first-guess]", "hello = 1\n[first-guess]"),
    ("exercises.toml", "[first-guess]", "[first-guess"),
    ("exercises.toml", "feedback.right = ", "feedback.rihgt = "),
    ("exercises.toml", "[first-guess]", "[5]\n[first-guess]"),
    ("exercises.toml", 'prompt = { en = "Is space', 'prompt = { en = "Is "space"'),
    ("exercises.toml", 'prompt = { en = "Is space', 'prompt = {\n  en = "Is space'),
    ("exercises.toml", 'en = "Is it far?", es', 'en = "Is it far?" es'),
    ("exercises.toml", "points = 4", "points 4"),
    ("exercises.toml", 'id = "half", text', "id = half, text"),
    ("exercises.toml", 'options = [\n  { id = "half"', 'options = [ "half",\n  { id = "half"'),
    ("exercises.toml", 'es = "Años" } },\n]', 'es = "Años" } },\n'),
    ("text.en.md", "# How far is up?", "How far is up?"),
    ("text.en.md", "```{exercise} the-word\n```\n", ""),
    ("text.en.md", "```{exercise} the-word", "```{exercise} the-wrod"),
    ("text.en.md", "```{exercise} the-word", "```{exercise} drive-time"),
    ("text.en.md", "```{explore} altitude", "```{explore} height"),
    ("text.en.md", "(extend)=\n", ""),
    ("text.en.md", "(extend)=\n", "(engage)=\n"),
    ("text.en.md", "People live there.", "Six live there, 400 km up."),
    ("text.en.md", "{fact}`station.altitude`", "{fact} station.altitude"),
    ("text.en.md", "{number}`drive`", "{number}`drives`"),
    ("text.en.md", "distance / speed / HOUR ", "distance / speed / "),
    ("text.en.md", "distance / speed / HOUR ", "distance / speed / MINUTE "),
    ("text.en.md", ":::{grades} 9-12", ":::{grades} 8-12"),
    ("text.es.md", ":::{teacher}\nUna nota como esta sale solo en las ediciones para docentes.\n:::\n", ""),
    ("text.es.md", "```{exercise} my-road\n```", "```{exercise} my-road\n```\n\nAdiós.\n"),
    ("key.py", "def the_word()", "def the_wrod()"),
    (
        "lesson.toml",
        "[[standard]]",
        '[[objective]]\nid = "read"\nkind = "content"\ntext = { en = "a", es = "b" }\n[[standard]]',
    ),
    ("exercises.toml", "given.hours", "given.Hours"),
    ("exercises.toml", 'fact = "station.altitude"', 'fact = ""'),
    ("numbers.py", "return fact_value", "return / fact_value"),
    ("numbers.py", "def drive() -> float:", "def drive(hours: float) -> float:"),
    ("numbers.py", "return fact_value", "return 1e999 * fact_value"),
    ("key.py", "return bus_speed * hours * KM", "return bus_speed *"),
    ("numbers.py", "/ BUS_SPEED", "/ 0"),
    ("numbers.py", "/ KM / BUS_SPEED", "\n\n\ndef lost() -> str:\n    return 'x'"),
    ("text.en.md", "up.[^fact]", "up.[^fct]"),
    ("text.en.md", "up.[^fact]", "up."),
    ("text.en.md", "up.[^fact]", "up.^[fact]"),
    ("text.en.md", "[^fact]: A footnote", "> [^fact]: A footnote"),
    ("text.en.md", "[^fact]: A footnote", "[^fact]: Another one\n\n[^fact]: A footnote"),
    ("text.en.md", "[^fact]: A footnote stands at the foot of the page", "[^fact]:\n\nIt stands at the foot"),
    ("text.en.md", ":::{tip} Think", ":::{hint} Think"),
    ("text.en.md", ":::{warning}\n", ":::{warning}\n[^odd]: Nobody.\n<b>Stop!</b>\n"),
    ("text.en.md", "(https://www.nasa.gov/", "(/"),
    ("text.en.md", "*very*", "<em>very</em>"),
    ("text.en.md", "CO{sub}`2`", "CO<sub>2</sub>"),
    ("text.en.md", "m{sup}`2`", "m{super}`2`"),
    ("text.en.md", "Before you go on:", "<!-- later -->\n\nBefore you go on:"),
    ("text.en.md", "many \\$:", "many $:"),
    ("text.en.md", "$$t = \\frac{s}{v}$$", "$$t = \\frac{s}{v}$"),
    ("text.en.md", "- [x] I have", "- [y] I have"),
    ("text.en.md", "> Ad astra", "Ad astra\n: up"),
    ("text.en.md", "The road would", "![a road](https://example.org/a.png) The road would"),
    ("text.en.md", "{figure} straight-up.svg", "{figure} figures/straight-up.svg"),
    ("text.en.md", "{figure} straight-up.svg", "{figure} straight-down.svg"),
    ("figures/sources.toml", 'author = "reachstars"', 'author = ""'),
    ("figures/sources.toml", 'licence = "CC BY 4.0"', 'licence = "CC BY-NC 4.0"'),
    ("figures/sources.toml", 'date = "2026" ', 'date = "last year" '),
    ("figures/sources.toml", 'where = "drawn', 'were = "drawn'),
    (
        "figures/sources.toml",
        "A bus drives straight up from the curved ground, on a dashed road, beside the Space Station.",
        "A picture: straight-up.svg",
    ),
    ("figures/sources.toml", ', es = "Un autobús sube derecho', ', esp = "Un autobús sube derecho'),
    (
        "figures/sources.toml",
        "Un autobús sube derecho desde el suelo curvo, por una carretera de rayas, junto a la Estación Espacial.",
        "A bus drives straight up from the curved ground, on a dashed road, beside the Space Station.",
    ),
    ("figures/sources.toml", '["straight-up.svg"]', '["Straight up.svg"]'),
    ("figures/sources.toml", '["straight-up.svg"]', '["straight-down.svg"]'),
    ("lesson.toml", "how long would the drive be?", "how long, with $t = \\\\frac{s}{v}$, is the drive?"),
    ("exercises.toml", "Is space far away?", "Is **space** far away[^1]?"),
]


def test_the_template_itself_is_without_mistakes(folder: Path) -> None:
    assert mistakes(folder) == []


def golden() -> dict[str, str]:
    """The messages as they were read and judged, by file and slip."""
    text = (Path(__file__).parent / "mistakes.txt").read_text(encoding="utf-8")
    return dict(part.rstrip("\n").split("\n", 1) for part in text.split("=== ")[1:])


def name(case: tuple[str, str, str]) -> str:
    file, old, new = (part.replace("\n", "⏎") for part in case)
    return f"{file}: {old} -> {new}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_mistake_says_where_what_and_how_to_mend_it(case: tuple[str, str, str], folder: Path) -> None:
    file, old, new = case
    replace(folder / file, old, new)

    assert "\n".join(mistakes(folder)) == golden()[name(case)].rstrip("\n")


def test_no_message_is_kept_for_a_mistake_that_is_not_made() -> None:
    assert set(golden()) == {name(case) for case in CASES}


@pytest.mark.parametrize("file", ["lesson.toml", "exercises.toml", "text.en.md", "text.es.md"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "the file is missing\n  To fix it: copy {file} from lessons/_template and change it."),
        (b" \n", "the file is empty\n  To fix it: write it; lessons/_template/{file} shows what it holds."),
        (b"\xff\xfe", "the file is not UTF-8 text\n  To fix it: save it again with the encoding UTF-8."),
    ],
)
def test_a_file_that_cannot_be_read_is_the_only_thing_said(
    folder: Path, file: str, content: bytes | None, said: str
) -> None:
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)

    assert mistakes(folder) == [f"{file}: {said.format(file=file)}"]


def test_a_folder_in_place_of_a_file_is_explained(folder: Path) -> None:
    (folder / "text.es.md").unlink()
    (folder / "text.es.md").mkdir()

    assert mistakes(folder) == [
        "text.es.md: the file cannot be read (Is a directory)\n  To fix it: make it a file that you may read."
    ]


def test_what_windows_editors_put_into_a_file_is_no_mistake(folder: Path) -> None:
    for file in [path for path in folder.rglob("*") if path.is_file()]:
        text = file.read_text(encoding="utf-8")
        file.write_bytes(
            ("\ufeff" if file.suffix not in {".py", ".svg"} else "").encode() + text.replace("\n", "\r\n").encode()
        )

    assert mistakes(folder) == []


def test_the_mistakes_of_all_files_come_in_one_go(folder: Path) -> None:
    replace(folder / "lesson.toml", "version = 1 ", "version = 0")
    replace(folder / "exercises.toml", "points = 2", "points = 0")
    replace(folder / "text.en.md", "People live there.", "Six people, 400 km up.")
    replace(folder / "text.es.md", "{fact}`station.altitude`", "{fact}`station.altura`")
    replace(folder / "numbers.py", "/ BUS_SPEED", "/ 0")
    replace(folder / "key.py", "def up_there(", "def up_there((")

    files = [mistake.split(":")[0].split(",")[0] for mistake in mistakes(folder)]

    assert set(files) == {"lesson.toml", "exercises.toml", "text.en.md", "text.es.md", "numbers.py", "key.py"}


def test_both_main_files_and_the_key_are_read_even_when_one_is_torn(folder: Path) -> None:
    for file in ("lesson.toml", "exercises.toml", "key.py"):
        (folder / file).write_text("= (", encoding="utf-8")

    files = [mistake.split(",")[0] for mistake in mistakes(folder)]

    assert files == ["lesson.toml", "exercises.toml", "key.py"]


def test_a_lesson_without_keys_and_numbers_is_whole(folder: Path) -> None:
    (folder / "key.py").unlink()
    replace(folder / "exercises.toml", 'unit = "h"\n', 'unit = "hourz"\n')

    said = mistakes(folder)

    assert said == [
        "exercises.toml, line 42, in drive-time: the unit 'hourz' is not known\n"
        '  To fix it: write a unit of the school, such as km, km/s, min or h, or "" for a plain count.'
    ]


def test_ids_that_tell_the_pairs_are_refused_all_at_once(folder: Path) -> None:
    for file in ("exercises.toml", "key.py"):
        text = (folder / file).read_text(encoding="utf-8")
        for short, long in (("p", "road-es"), ("q", "success"), ("r", "gap")):
            text = text.replace(f'id = "{short}"', f'id = "{long}"').replace(f'"{short}"', f'"{long}"')
        (folder / file).write_text(text, encoding="utf-8")

    assert mistakes(folder) == [
        "key.py, function words_alike: the ids in exercises.toml tell what belongs together: "
        "success = success, road = road-es\n"
        "  To fix it: give the right items ids that tell nothing, such as p, q, r in their order."
    ]


def test_left_items_of_one_partner_are_mixed(folder: Path) -> None:
    replace(folder / "exercises.toml", "# reuse = true ", "reuse = true #")
    for name in ("r", "s", "t"):
        replace(folder / "exercises.toml", f'  {{ id = "{name}"', f'#  {{ id = "{name}"')
    replace(
        folder / "key.py",
        '"r", "exit": "t", "success": "q", "road": "p"',
        '"p", "exit": "p", "success": "q", "road": "q"',
    )
    replace(folder / "key.py", '{"looks-like-exit": ("exit", "q"), "looks-like-exito": ("success", "t")}', "{}")
    for name in ("exit", "exito"):
        replace(folder / "exercises.toml", f"feedback.looks-like-{name} ", "# ")

    assert mistakes(folder) == [
        "key.py, function words_alike: the columns tell the pairs: in exercises.toml or on the page, the partners lie "
        "in the order of the left items, or upside down\n"
        "  To fix it: mix the left items in exercises.toml: no two with one partner beside each other."
    ]


def test_numbers_are_needed_only_where_the_text_names_one(folder: Path) -> None:
    (folder / "numbers.py").unlink()

    missing = mistakes(folder)
    for language in ("en", "es"):
        replace(folder / f"text.{language}.md", "{number}`drive`", "{fact}`station.altitude`")

    assert missing == [
        f"text.{language}.md, line 62: numbers.py has no function called 'drive'\n  To fix it: add it there."
        for language in ("en", "es")
    ]
    assert mistakes(folder) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('altitude = "answer" }', 'altitude = "answer", speed = "bus_speed" }'),
        ('altitude = "answer" }', 'altitude = "answer", speed = 7.7 }'),
        (
            "[faster-bus]\n",
            '[faster-bus]\nshow = { explorer = "altitude", speed = "answer" }\n'
            'given.altitude = { fact = "station.altitude" }\n',
        ),
    ],
)
def test_an_answer_is_shown_with_givens_numbers_and_facts(old: str, new: str, folder: Path) -> None:
    shown = 'es = "Es la mitad." }, shows = { value = 17200, unit = "mph" }, '
    if "faster-bus" in new:
        replace(folder / "exercises.toml", 'es = "Es la mitad." }, ', shown)
    replace(folder / "exercises.toml", old, new)

    assert mistakes(folder) == []


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("[[rubric]]", "the lesson has no rubric\n  To fix it: add a table that begins with [[rubric]]; "),
        ("[family]", "the lesson has no page for the family\n  To fix it: add a table that begins with [family]; "),
    ],
)
def test_a_lesson_has_a_rubric_and_a_page_for_the_family(folder: Path, start: str, said: str) -> None:
    parts = re.split(r"(?m)^(?=\[)", (folder / "lesson.toml").read_text(encoding="utf-8"))
    kept = "".join(part for part in parts if not part.startswith(start))
    (folder / "lesson.toml").write_text(kept, encoding="utf-8")

    assert mistakes(folder) == [f"lesson.toml: {said}lessons/_template/lesson.toml shows one."]


def test_phases_stand_in_the_order_of_the_card(folder: Path) -> None:
    for language in ("en", "es"):
        path = folder / f"text.{language}.md"
        text = path.read_text(encoding="utf-8").replace("(extend)=", "(other)=").replace("(evaluate)=", "(extend)=")
        path.write_text(text.replace("(other)=", "(evaluate)="), encoding="utf-8")

    assert mistakes(folder) == [
        f"text.{language}.md: the phases stand in another order than in lesson.toml\n"
        "  To fix it: put them in one order, here or there "
        "(there: engage, explore, explain, extend, evaluate, recipe)."
        for language in ("en", "es")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('space = { kind = "box", height_cm = 3 }', 'space = { kind = "box" }'),
        ('lines = 3\nspace = { kind = "grid"', 'space = { kind = "grid"'),
        ("given.bus_speed = { among", 'given.most = { value = 450000, unit = "m" }\ngiven.bus_speed = { among'),
    ],
)
def test_a_place_to_draw_needs_no_lines_and_takes_its_ends_from_givens(old: str, new: str, folder: Path) -> None:
    replace(folder / "exercises.toml", old, new)
    if "most" in new:
        replace(folder / "exercises.toml", 'to = "altitude", parts = 5', 'to = "most", parts = 5')

    assert mistakes(folder) == []


def add(folder: Path, name: str, content: bytes) -> None:
    (folder / "figures" / name).write_bytes(content)


PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0 L9 9"/></svg>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg", "cannot be read"),
        (PLAIN.decode().encode("utf-16"), "cannot be read"),
        (b"<html/>", "is another kind of file"),
        (PLAIN.replace(b'viewBox="0 0 9 9"', b""), "does not say how wide and how high it is"),
        (PLAIN.replace(b"<path", b"<script>alert(1)</script><path"), "holds a <script>"),
        (PLAIN.replace(b"<path", b'<path onclick="alert(1)"'), "holds a script (onclick)"),
        (
            PLAIN.replace(b"<path", b'<image href="https://example.org/a.png"/><path'),
            "loads something from outside: https://example.org/a.png",
        ),
        (PLAIN.replace(b"<path", b'<path fill="url(//example.org)"'), "loads something from outside in fill"),
        (
            PLAIN.replace(b"<path", b"<style>@import 'a.css';</style><path"),
            "loads something from outside in its <style>",
        ),
        (
            b'<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]>' + PLAIN,
            "begins with a <!DOCTYPE>, which can hide other files",
        ),
        (PLAIN + b"<!--" + b" " * 60_000 + b"-->", "has 60,092 bytes, more than 60,000"),
    ],
)
def test_a_drawing_is_nothing_but_a_drawing(folder: Path, content: bytes, said: str) -> None:
    add(folder, "straight-up.svg", content)

    assert mistakes(folder) == [
        f"figures/sources.toml, line 4, in straight-up.svg: straight-up.svg {said}\n"
        "  To fix it: save it in your drawing program as a plain or optimized SVG, with every picture embedded."
    ]


def test_a_drawing_with_everything_that_a_drawing_needs_is_taken(folder: Path) -> None:
    inner = (
        b'<defs><linearGradient id="a"/></defs><use href="#a"/><path fill="url(#a)" style="fill:url(#a)"/>'
        b'<image href="data:image/png;base64,AAAA"/><style>path { fill: red }</style><path'
    )

    add(
        folder,
        "straight-up.svg",
        PLAIN.replace(b"<path", inner).replace(b'viewBox="0 0 9 9"', b'width="9mm" height="9mm"'),
    )

    assert mistakes(folder) == []


def test_a_photo_is_what_its_ending_says_and_no_larger_than_a_class_can_open(folder: Path) -> None:
    for file in (folder / "figures" / "sources.toml", folder / "text.en.md", folder / "text.es.md"):
        replace(file, "straight-up.svg", "straight-up.png")

    add(folder, "straight-up.png", b"GIF89a" + bytes(400_000))
    (folder / "figures" / "straight-up.svg").unlink()

    assert mistakes(folder) == [
        "figures/sources.toml, line 4, in straight-up.png: straight-up.png is no PNG file inside\n"
        "  To fix it: save it again in that form; a new ending does not change a file.",
        "figures/sources.toml, line 4, in straight-up.png: straight-up.png has 400,006 bytes, more than 400,000\n"
        "  To fix it: make it at most 1,400 pixels wide, and a photo a JPEG of medium quality.",
    ]


def test_a_drawing_with_words_has_a_file_for_each_language(folder: Path) -> None:
    add(folder, "straight-up.en.svg", PLAIN)
    (folder / "figures" / "straight-up.svg").unlink()

    one = mistakes(folder)
    add(folder, "straight-up.es.svg", PLAIN + b"\n")

    assert one == [
        "figures/sources.toml, line 4, in straight-up.svg: "
        "there is no file 'straight-up.es.svg' in the folder figures\n"
        "  To fix it: put it there, or correct the name here."
    ]
    assert [lesson.figures["straight-up.svg"].content for lesson in read_languages(folder).values()] == [
        PLAIN,
        PLAIN + b"\n",
    ]


def test_a_picture_that_nobody_says_whose_it_is_is_no_part_of_a_lesson(folder: Path) -> None:
    add(folder, "found.jpg", b"")
    add(folder, "shown.svg", PLAIN)
    for language in ("en", "es"):
        replace(folder / f"text.{language}.md", "(explore)=", "```{figure} shown.svg\n```\n\n(explore)=")

    told = mistakes(folder)

    assert told == [
        "text.en.md, line 21: figures/sources.toml says nothing about 'shown.svg'\n"
        '  To fix it: add ["shown.svg"] there, with author, licence, date, where and alt.',
        "text.es.md, line 21: figures/sources.toml says nothing about 'shown.svg'\n"
        '  To fix it: add ["shown.svg"] there, with author, licence, date, where and alt.',
        "figures: nothing says whose the file 'found.jpg' is\n"
        '  To fix it: add ["found.jpg"] to sources.toml and show it in the text, or delete the file.',
    ]


def test_a_lesson_needs_no_pictures(folder: Path) -> None:
    for language in ("en", "es"):
        replace(folder / f"text.{language}.md", "```{figure} straight-up.svg\n```\n", "")
    shutil.rmtree(folder / "figures")

    assert mistakes(folder) == []
