"""Every published case of the library."""

from reachstars.authorities import (
    curtis,
    curtis_twobody,
    missions,
    nasa_twobody,
    printed_tables,
    vallado,
    vallado_twobody,
)
from reachstars.authorities.case import Case, cases_of

MODULES = (
    curtis,
    curtis_twobody,
    missions,
    nasa_twobody,
    printed_tables,
    vallado,
    vallado_twobody,
)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
