"""Every published case of the library."""

from reachstars.authorities import curtis, missions, printed_tables, vallado
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, curtis, printed_tables, missions)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
