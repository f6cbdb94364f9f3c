"""Every published case of the library."""

from reachstars.authorities import hairer, nasa_ascent, us_standard_1976, vallado
from reachstars.authorities.case import Case, cases_of

MODULES = (hairer, nasa_ascent, us_standard_1976, vallado)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
