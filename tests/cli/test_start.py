"""`reachstars start` as a teacher types it: a real JupyterLab on this computer only."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit

import psutil
import pytest

from reachstars.lesson.find import lesson_folders

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent to a process group as a terminal does it"),
]
ROOT = Path(__file__).parents[2]
FOLDERS = [folder.name for folder in lesson_folders(ROOT / "lessons")]


@contextmanager
def started(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The command, read until it has printed its address."""
    command = [sys.executable, "-m", "reachstars", "start", str(folder), "--no-browser", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line.rstrip("\n"))
            if "http://" in line:
                break
        yield process, said
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()


def stopped(process: subprocess.Popen[str]) -> str:
    """What the command says after Ctrl-C, which reaches the whole process group."""
    os.killpg(process.pid, signal.SIGINT)
    return process.communicate(timeout=60)[0]


def test_the_lessons_are_served_on_this_computer_only_and_closed_with_ctrl_c(tmp_path: Path) -> None:
    folder = tmp_path / "mi clase – 3º B"

    with started(folder, "--language", "es") as (process, said):
        url = said[-1].strip()
        parts = urlsplit(url)
        api = f"http://127.0.0.1:{parts.port}/api/contents/es/09-shuttle-orbit.ipynb"
        token = parse_qs(parts.query)["token"][0]
        with urllib.request.urlopen(url) as page, urllib.request.urlopen(f"{api}?token={token}&content=0") as lesson:  # noqa: S310 - loopback
            codes = (page.status, lesson.status)
        with pytest.raises(HTTPError) as stranger:
            urllib.request.urlopen(api)
        stranger.value.close()
        listening = {
            link.laddr.ip
            for link in psutil.net_connections("tcp")
            if link.status == psutil.CONN_LISTEN and link.laddr.port == parts.port
        }
        last = stopped(process)

    *new, class_file, opening = said[: 2 * len(FOLDERS) + 2]
    assert new == [f"Nueva: {language}/{name}.ipynb" for name in FOLDERS for language in ("en", "es")]
    assert [class_file, opening] == [
        "Nuevo: class.toml, donde decides sobre soluciones, puntos y números para cada estudiante",
        "Abriendo JupyterLab …",
    ]
    assert (parts.hostname, parts.path) == ("127.0.0.1", "/lab/tree/es/01-recipe-for-success.ipynb")
    assert codes == (200, 200)
    assert stranger.value.code == 403
    assert listening == {"127.0.0.1"}
    assert last.endswith(f"Las lecciones están cerradas. Las respuestas están a salvo en {folder / 'logbook'}.\n")
    assert process.returncode == 0


def test_a_second_class_opens_beside_the_first(tmp_path: Path) -> None:
    with started(tmp_path / "one") as (first, said_first), started(tmp_path / "two") as (second, said_second):
        stopped(second)
        stopped(first)

    assert urlsplit(said_first[-1].strip()).port != urlsplit(said_second[-1].strip()).port
    assert (first.returncode, second.returncode) == (0, 0)


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.1, 0.4])
def test_a_start_that_is_stopped_at_once_leaves_no_server_behind(tmp_path: Path, moment: float) -> None:
    command = [sys.executable, "-m", "reachstars", "start", str(tmp_path / "class"), "--no-browser"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        while not process.stdout.readline().startswith("Opening"):
            pass
        time.sleep(moment)
        process.send_signal(signal.SIGINT)  # to the command alone: JupyterLab must be ended by it
        process.communicate(timeout=60)

    mine = [
        child for child in psutil.process_iter(["cmdline"]) if str(tmp_path) in " ".join(child.info["cmdline"] or ())
    ]
    assert mine == []
