"""Every published case of the library."""

from reachstars.authorities import (
    curtis_manoeuvres,
    curtis_twobody,
    transfers_elsewhere,
    vallado,
    vallado_transfers,
    vallado_twobody,
)
from reachstars.authorities.case import Case, cases_of

MODULES = (vallado, vallado_transfers, vallado_twobody, curtis_manoeuvres, curtis_twobody, transfers_elsewhere)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
