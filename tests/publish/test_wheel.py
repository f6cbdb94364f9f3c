"""The wheel that is made of the library that runs; tests/house/test_no_key.py installs and uses one."""

from importlib.metadata import PackageNotFoundError

import pytest

from reachstars.errors import ReachstarsError
from reachstars.publish import wheel


def test_a_library_that_is_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(wheel, "distribution", nowhere)

    with pytest.raises(ReachstarsError) as caught:
        wheel.wheel_with({})

    assert str(caught.value) == (
        "reachstars runs here without being installed, so the file that students install cannot be made. "
        "To fix it: type 'python -m pip install .' in the project's folder, then run the command again."
    )
    assert caught.value.in_language("es") == (
        "reachstars se usa aquí sin estar instalado, así que no se puede hacer el archivo que instalan los "
        "estudiantes. Para arreglarlo: escribe 'python -m pip install .' en la carpeta del proyecto y ejecuta "
        "el comando otra vez."
    )
