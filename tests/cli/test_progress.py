import sys

import pytest

from reachstars.cli.progress import with_bar
from reachstars.language import Words

DOING = Words("Making pages", "Haciendo las hojas")


def test_a_file_or_a_pipe_never_sees_the_bar(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_bar("abc", DOING, "en")) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_what_is_done_and_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")

    assert list(with_bar("abc", DOING, "es")) == ["a", "b", "c"]

    out, err = capsys.readouterr()
    assert out == ""
    assert "Haciendo las hojas" in err
    assert "100%" in err
