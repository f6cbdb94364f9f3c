"""Units as students write them."""

from collections.abc import Mapping
from importlib.resources import files

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.unit_sizes import unit_names
from reachstars.exercise.units import from_si, is_unit, to_si


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


@given(st.text() | st.text(alphabet="kms/h*^ 0123456789-()."))
def test_no_text_makes_a_unit_fail(unit: str) -> None:
    measure = to_si(1.0, unit)

    assert measure is None or measure.value > 0


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[float]:
    """The units of our file as pint reads them."""
    text = files("reachstars.exercise").joinpath("units.txt").read_text(encoding="utf-8")
    made: pint.UnitRegistry[float] = pint.UnitRegistry(None)
    made.load_definitions([line for line in text.splitlines() if line and not line.startswith("#")])
    return made


@pytest.mark.parametrize("name", unit_names())
def test_a_unit_is_as_large_as_pint_says(name: str, registry: pint.UnitRegistry[float]) -> None:
    agrees(name, {name: 1}, registry)


@given(st.dictionaries(st.sampled_from(sorted(unit_names())), st.integers(-4, 4).filter(bool), min_size=1, max_size=3))
def test_a_product_of_units_is_as_large_as_pint_says(
    registry: pint.UnitRegistry[float], factors: dict[str, int]
) -> None:
    agrees("*".join(f"{name}^{exponent}" for name, exponent in factors.items()), factors, registry)


def agrees(unit: str, factors: Mapping[str, int], registry: pint.UnitRegistry[float]) -> None:
    measure = to_si(1.0, unit)

    if measure is not None:  # longer than a unit may be
        one = registry.Quantity(1.0, registry.UnitsContainer(dict(factors))).to_root_units()
        assert measure.value == pytest.approx(one.magnitude, rel=1e-14)
        assert registry.get_dimensionality(one.units) == registry.UnitsContainer(powers(measure.dimension))


def powers(dimension: str) -> dict[str, int]:
    """The exponents of a dimension such as [length] / [time] ** 2."""
    above, *below = dimension.split(" / ") if dimension else ("1",)
    written = [(piece, 1) for piece in above.split(" * ") if piece != "1"] + [(piece, -1) for piece in below]
    return {piece.split(" ** ")[0]: sign * int(([*piece.split(" ** "), "1"])[1]) for piece, sign in written}


@pytest.mark.parametrize("unit", ["m**10**10", "10**10**10 m", "km;import os", "km*kkm", "m^5", "km**4" * 7])
def test_what_is_no_short_product_of_our_own_names_is_no_unit(unit: str) -> None:
    assert to_si(1.0, unit) is None
    assert not is_unit(unit)
