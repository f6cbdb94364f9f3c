"""The command as a process of its own: Ctrl-C at any moment, full and read-only disks, closed pipes."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STOPPED = "\nStopped. Nothing is half done. · Detenido. Nada quedó a medias.\n"
# Says when our own code begins: before that moment Ctrl-C belongs to Python alone.
START = "import sys, reachstars.__main__ as entry; print('begins', flush=True); sys.exit(entry.run())"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")]


def command(*words: str, language: str = "en") -> "subprocess.Popen[str]":
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "src"), "LANG": f"{language}.UTF-8"}
    return subprocess.Popen(
        [sys.executable, "-c", START, *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def run(*words: str, language: str = "en") -> tuple[int, str, str]:
    with command(*words, language=language) as process:
        out, err = process.communicate(timeout=120)
    return process.returncode, out.removeprefix("begins\n"), err


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that nobody can write to, not even the administrator, where this system lets us make one."""
    disk = tmp_path / "read-only"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(disk)], check=False, capture_output=True
    ).returncode:
        pytest.skip("this system lets only its administrator make a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize(
    "words", [("pdf", "9", "--edition", "all"), ("grade", "."), ("check",)], ids=lambda words: words[0]
)
@pytest.mark.parametrize("part", [0.02, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9])
def test_ctrl_c_at_any_moment_is_a_sentence_and_never_a_traceback(
    words: tuple[str, ...], part: float, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    line = tuple(str(tmp_path / "in") if word == "." else word for word in words)
    out = () if words == ("check",) else ("--out", str(tmp_path / "out"))
    with command(*line, *out) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(2.5 * part)

        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert (process.returncode, err) in [(130, STOPPED), (0, "")]
    assert [path.name for path in tmp_path.rglob("*.part")] == []


def test_ctrl_c_twice_is_still_a_sentence(tmp_path: Path) -> None:
    with command("pdf", "1", "9", "--edition", "all", "--large-print", "--out", str(tmp_path)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.1)

        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (130, STOPPED)


def test_a_reader_that_went_away_is_no_error_to_talk_about() -> None:
    with command("lessons") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()

        assert process.stderr is not None
        err = process.stderr.read()

    assert (process.wait(), err) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_words_that_find_no_room_are_explained() -> None:
    line = [sys.executable, "-m", "reachstars", "lessons"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            line, stdout=full, stderr=subprocess.PIPE, check=False, text=True, env={"PYTHONPATH": str(ROOT / "src")}
        )

    assert (done.returncode, done.stderr) == (
        1,
        "What this command says could not be written (No space left on device). To fix it: send it to another file.\n",
    )


def test_a_terminal_without_accents_shows_question_marks(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "reachstars", "lessons", "--language", "es"]
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "ascii"}

    done = subprocess.run(line, capture_output=True, check=False, text=True, env=environment, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "lecci?n" in done.stdout


def test_a_read_only_disk_is_explained_by_new_and_build_in_both_languages(read_only_disk: Path) -> None:
    new = run("new", "17-my-lesson", "--lessons", str(read_only_disk / "lessons"))
    build = run("build", "9", "--out", str(read_only_disk), language="es")

    english = (
        "cannot be written: the folder is read-only or belongs to somebody else, or the file is open in "
        "another program. To fix it: close the file, or choose a folder of your own, such as your Documents.\n"
    )
    assert new == (1, "", f"{read_only_disk / 'lessons' / '17-my-lesson'} {english}")
    assert build == (
        1,
        "",
        f"No se puede escribir {read_only_disk / 'en' / '09-shuttle-orbit.ipynb'}: la carpeta es de solo lectura o de "
        "otra persona, o el archivo está abierto en otro programa. "
        "Para arreglarlo: cierra el archivo o elige una carpeta tuya, como tus Documentos.\n",
    )


def test_a_full_disk_is_explained_by_new_and_leaves_no_half_lesson(tiny_disk: Path) -> None:
    (tiny_disk / "ballast").write_bytes(b"x" * 55_000)

    code, out, err = run("new", "17-my-lesson", "--lessons", str(tiny_disk))

    assert (code, out) == (1, "")
    assert err == (
        f"The disk is full, so {tiny_disk / '17-my-lesson'} was not written. "
        "To fix it: free some space, then run the command again.\n"
    )
    assert [path.name for path in tiny_disk.iterdir()] == ["ballast"]


def test_a_full_disk_is_explained_by_build(tiny_disk: Path) -> None:
    (tiny_disk / "ballast").write_bytes(b"x" * 55_000)

    code, _, err = run("build", "9", "--out", str(tiny_disk))

    assert code == 1
    assert err == (
        f"The disk is full, so {tiny_disk / 'en' / '09-shuttle-orbit.ipynb'} was not written. "
        "To fix it: free some space, then run the command again.\n"
    )
    assert [path.name for path in tiny_disk.rglob("*") if path.is_file()] == ["ballast"]
