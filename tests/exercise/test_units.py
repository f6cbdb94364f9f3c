"""Units as students write them."""

import subprocess
import sys

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.units import from_si, is_unit, load_units, to_si


@pytest.mark.parametrize(
    ("unit", "si", "dimension"),
    [
        ("", 1, ""),
        ("km/s", 1000, "[length] / [time]"),
        ("KM/S", 1000, "[length] / [time]"),
        ("kilómetros por segundo", 1000, "[length] / [time]"),
        ("metros por segundo al cuadrado", 1, "[length] / [time] ** 2"),
        ("m/s/s", 1, "[length] / [time] ** 2"),
        ("m s-2", 1, "[length] / [time] ** 2"),
        ("meters per second squared", 1, "[length] / [time] ** 2"),
        ("millas a la hora", 0.44704, "[length] / [time]"),
        ("nautical miles", 1852, "[length]"),
        ("millas náuticas por hora", 1852 / 3600, "[length] / [time]"),
        ("nudos", 1852 / 3600, "[length] / [time]"),
        ("días", 86400, "[time]"),
        ("años", 31557600, "[time]"),
        ("%", 0.01, ""),
        ("por ciento", 0.01, ""),
        ("°", 0.017453292519943295, "[angle]"),
        ("vueltas al día", 1 / 86400, "1 / [time]"),
        ("kg·m/s²", 1, "[length] * [mass] / [time] ** 2"),
        ("m³", 1, "[length] ** 3"),
    ],
)
def test_a_unit_has_its_size_and_dimension(unit: str, si: float, dimension: str) -> None:
    measure = to_si(1.0, unit)

    assert measure is not None
    assert measure.value == pytest.approx(si)
    assert measure.dimension == dimension


@pytest.mark.parametrize(
    "unit",
    [
        "bananas",
        "km//s",
        "km/",
        "*",
        "km/s^5",
        "km^-5",
        "km^10",
        "km**2**3",
        "m/0",
        "km;s",
        "__class__",
        "m" * 41,
        "m " * 3 + " " * 40 + "m",
        "kkm",
    ],
)
def test_what_is_no_unit_of_ours_is_refused(unit: str) -> None:
    assert to_si(1.0, unit) is None
    assert not is_unit(unit)


@pytest.mark.parametrize(
    "unit",
    ["mi", "km", "m", "kg", "s", "min", "h", "d", "deg", "km/s", "m/s", "mph", "km/h", "percent", "deg/d", "nmi"],
)
def test_every_unit_of_a_fact_is_a_unit_of_an_answer(unit: str) -> None:
    assert is_unit(unit)


def test_a_value_is_said_in_the_unit_of_the_exercise() -> None:
    assert from_si(7697.0, "km/s") == pytest.approx(7.697)


def test_a_value_cannot_be_said_in_a_unit_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"^'bananas' is not a unit of units\.txt$"):
        from_si(1.0, "bananas")


def test_units_may_be_loaded_ahead_and_again() -> None:
    load_units()
    load_units()

    assert to_si(1.0, "km/h") == to_si(1.0, "kph")


@given(st.text() | st.text(alphabet="kms/h*^ 0123456789-()."))
def test_no_text_makes_a_unit_fail(unit: str) -> None:
    measure = to_si(1.0, unit)

    assert measure is None or measure.value > 0


@pytest.mark.slow
def test_neither_pint_nor_babel_is_loaded_until_it_is_needed() -> None:
    code = (
        "import sys; import reachstars.exercise.mark, reachstars.exercise.key, reachstars.exercise.hints;"
        "from reachstars.exercise.units import is_unit, load_units; is_unit('km/s');"
        "assert not {'pint', 'babel'} & set(sys.modules); load_units(); assert 'pint' in sys.modules"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_pint_sees_only_short_expressions_of_our_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    parse_units = pint.UnitRegistry.parse_units

    def watched(registry: pint.UnitRegistry[float], expression: str) -> object:
        seen.append(expression)
        return parse_units(registry, expression)

    monkeypatch.setattr(pint.UnitRegistry, "parse_units", watched)

    for unit in ("laps/week", "kilómetros por semana al cubo", "m**10**10", "10**10**10 m", "km;import os", "km*kkm"):
        to_si(1.0, unit)

    assert seen == ["laps*week**-1", "kilometros*semana**-3"]
