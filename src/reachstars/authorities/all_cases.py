"""Every published case of the library."""

from reachstars.authorities import pass_lists, skyfield_printouts, spacetrack, vallado, vallado_looking
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, spacetrack, vallado_looking, pass_lists, skyfield_printouts)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
