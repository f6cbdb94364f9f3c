"""Every published case of the library."""

from reachstars.authorities import curtis_launch, sts128_launch, suites_launch, vallado
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, curtis_launch, suites_launch, sts128_launch)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
