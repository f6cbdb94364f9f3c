"""Every published case of the library."""

from reachstars.authorities import (
    curtis,
    curtis_launch,
    curtis_manoeuvres,
    curtis_sky,
    curtis_twobody,
    hairer,
    meeus,
    missions,
    nasa_ascent,
    nasa_falling,
    nasa_twobody,
    nima,
    observatory,
    orekit,
    printed_tables,
    returning,
    sts128_launch,
    sts128_nights,
    suites_launch,
    transfers_elsewhere,
    us_standard_1976,
    vallado,
    vallado_sky,
    vallado_transfers,
    vallado_twobody,
    wertz,
    williams,
)
from reachstars.authorities.case import Case, cases_of

MODULES = (
    curtis,
    curtis_launch,
    curtis_manoeuvres,
    curtis_sky,
    curtis_twobody,
    hairer,
    meeus,
    missions,
    nasa_ascent,
    nasa_falling,
    nasa_twobody,
    nima,
    observatory,
    orekit,
    printed_tables,
    returning,
    sts128_launch,
    sts128_nights,
    suites_launch,
    transfers_elsewhere,
    us_standard_1976,
    vallado,
    vallado_sky,
    vallado_transfers,
    vallado_twobody,
    wertz,
    williams,
)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
