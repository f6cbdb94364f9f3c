"""Every published case of the library."""

from reachstars.authorities import curtis_twobody, nasa_twobody, vallado, vallado_twobody
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, vallado_twobody, curtis_twobody, nasa_twobody)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
