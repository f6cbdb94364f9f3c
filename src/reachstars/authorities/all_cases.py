"""Every published case of the library."""

from reachstars.authorities import nasa_falling, nima, returning, vallado
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, nasa_falling, nima, returning)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
