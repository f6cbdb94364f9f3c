"""What ships drawn is what matplotlib draws now, to the eye: a last digit may differ from release to release."""

import string
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.figures import by_matplotlib
from tests.figures.shown import AS_GOOD_AS_SAME, apart, dots

from reachstars.cli.main import main
from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import ascent_flights, letters, stills, words
from reachstars.figures.altitude_paper import altitude_picture
from reachstars.figures.explorer import explorer, flown_picture
from reachstars.figures.layout import HEIGHT, WIDTH
from reachstars.figures.letters import ANCHORS, lettering
from reachstars.language import LANGUAGES, Language, Words

NOT_DRAWN = {"LICENSE-DEJAVU.txt", ascent_flights.FILE}  # the flights are flown by tests/fits/fly_ascents.py
SHIPPED = {path.name: path.read_text(encoding="utf-8") for path in stills.FOLDER.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return {name: content.decode() for name, content in stills.drawn_files().items()}


def seen(svg: str, folder: Path) -> Any:
    return dots(svg, folder, width=int(WIDTH), height=int(HEIGHT))


def test_the_shipped_drawings_are_all_that_build_makes(drawn: dict[str, str]) -> None:
    assert set(SHIPPED) == {*drawn, *NOT_DRAWN}


@pytest.mark.parametrize("name", sorted(name for name in SHIPPED if name.endswith(".svg")))
def test_a_shipped_still_part_is_what_matplotlib_draws_now(name: str, drawn: dict[str, str], tmp_path: Path) -> None:
    assert apart(seen(SHIPPED[name], tmp_path), seen(drawn[name], tmp_path)) < AS_GOOD_AS_SAME


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPLORERS)
def test_an_explorer_shows_its_shipped_still_part(name: str, language: Language) -> None:
    assert explorer(name, language).still == SHIPPED[f"{name}.{language}.svg"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#d3e9f9", "#c3d9e9"),  # the day side a little darker
        ("L 780 186", "L 770 186"),  # a line of a graph a little shorter
        ("transform=\"translate(10 ", "transform=\"translate(13 "),  # a text a little to the right
    ],
)  # fmt: skip
def test_a_small_change_of_the_still_part_is_seen(old: str, new: str, tmp_path: Path) -> None:
    shipped = SHIPPED["altitude.en.svg"]

    assert old in shipped
    assert apart(seen(shipped, tmp_path), seen(shipped.replace(old, new), tmp_path)) > AS_GOOD_AS_SAME


def test_another_word_in_the_still_part_is_seen(
    drawn: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "NIGHT_HALF", Words(en="nicht", es="noche"))
    other = stills.drawn_files()["altitude.en.svg"].decode()

    assert apart(seen(drawn["altitude.en.svg"], tmp_path), seen(other, tmp_path)) > AS_GOOD_AS_SAME


def test_the_shipped_letters_are_those_of_matplotlibs_font(drawn: dict[str, str], tmp_path: Path) -> None:
    alphabets = [letters.read_alphabet(files[letters.FILE]) for files in (SHIPPED, drawn)]
    sheets = [dots(specimen(alphabet), tmp_path, width=800, height=400) for alphabet in alphabets]

    assert set(alphabets[0]) == set(alphabets[1])
    assert apart(*sheets) < AS_GOOD_AS_SAME
    for letter, (advance, _) in alphabets[0].items():
        assert advance == pytest.approx(alphabets[1][letter][0], rel=0.01)


def specimen(alphabet: letters.Alphabet) -> str:
    shapes = "".join(
        f'<path transform="translate({16 + 38 * (number % 20)} {44 + 44 * (number // 20)}) scale(0.005 -0.005)" '
        f'd="{outline}"/>'
        for number, (_, outline) in enumerate(alphabet.values())
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" width="800pt" height="400pt">{shapes}</svg>'


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_settings_look_as_matplotlib_draws_them(language: Language, tmp_path: Path) -> None:
    settings = (160.0, 350.0, 1000.0, 2000.0)
    ours, theirs = altitude_picture(settings, language).svg, by_matplotlib.several(settings, language)

    assert apart(seen(ours, tmp_path), seen(theirs, tmp_path)) < AS_GOOD_AS_SAME


@pytest.mark.parametrize("speed_km_s", [-5.0, 0.0, 6.0, 7.7, 8.5, 11.5])
def test_a_flight_looks_as_matplotlib_draws_it(speed_km_s: float, tmp_path: Path) -> None:
    ours = flown_picture("altitude", {"altitude": 350.0, "speed": speed_km_s}, "es").svg
    theirs = by_matplotlib.flown(350.0, 1000 * speed_km_s, "es")

    assert apart(seen(ours, tmp_path), seen(theirs, tmp_path)) < AS_GOOD_AS_SAME


def test_a_mark_at_another_place_is_seen(tmp_path: Path) -> None:
    ours, theirs = altitude_picture((350.0,), "en").svg, altitude_picture((400.0,), "en").svg

    assert apart(seen(ours, tmp_path), seen(theirs, tmp_path)) > AS_GOOD_AS_SAME


def test_a_label_stands_where_its_anchor_is() -> None:
    width = letters.alphabet()["7"][0] * 3 * 14 / letters.EM
    lefts = {
        anchor: float(
            lettering("777", (100, 50), anchor=anchor, size=14, colour="#000").split("translate(")[1].split()[0]
        )
        for anchor in ANCHORS
    }

    assert lefts == pytest.approx({"left": 100, "center": 100 - width / 2, "right": 100 - width}, abs=0.001)


def test_every_word_that_a_label_may_hold_can_be_written() -> None:
    said = "".join(words.SPLASH.in_language(language) for language in LANGUAGES)

    assert set(said) | set(string.printable.strip()) | {" "} <= set(letters.alphabet())


def test_build_alone_draws_the_still_parts_and_build_elsewhere_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = tmp_path / "data"
    monkeypatch.setattr(stills, "FOLDER", here)
    monkeypatch.setattr("reachstars.cli.authors._beside", lambda _: tmp_path / "notebooks")

    main(["build", "9", "--out", str(tmp_path)])
    named = here.exists()
    main(["build"])

    assert not named
    assert {path.name for path in here.iterdir()} == set(SHIPPED) - NOT_DRAWN
    assert f"Made {here / 'letters.json'}" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize(
    "program",
    [
        "import sys; from reachstars.cli.main import main; "
        "assert main(['pdf', '9', '--edition', 'all', '--language', 'es', '--out', sys.argv[1]]) == 0",
        "from reachstars.classroom import open_lesson; page = open_lesson('shuttle-orbit'); page.explore('altitude'); "
        "page.ask('first-guess'); page.progress(); page.hand_in()",
    ],
    ids=["paper", "page"],
)
def test_neither_paper_nor_page_needs_matplotlib(program: str, tmp_path: Path) -> None:
    asked = f"{program}\nimport sys; print('matplotlib' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )

    assert ran.stdout.split()[-1] == "False"
