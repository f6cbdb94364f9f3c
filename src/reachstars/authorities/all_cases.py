"""Every published case of the library."""

from reachstars.authorities import (
    curtis_sky,
    curtis_twobody,
    meeus,
    nasa_twobody,
    observatory,
    orekit,
    sts128_nights,
    vallado,
    vallado_sky,
    vallado_twobody,
    wertz,
    williams,
)
from reachstars.authorities.case import Case, cases_of

MODULES = (
    curtis_sky,
    curtis_twobody,
    meeus,
    nasa_twobody,
    observatory,
    orekit,
    sts128_nights,
    vallado,
    vallado_sky,
    vallado_twobody,
    wertz,
    williams,
)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
