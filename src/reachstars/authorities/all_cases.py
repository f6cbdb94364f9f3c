"""Every published case of the library."""

from reachstars.authorities import (
    curtis,
    curtis_launch,
    curtis_manoeuvres,
    curtis_sky,
    curtis_twobody,
    meeus,
    missions,
    nasa_twobody,
    observatory,
    orekit,
    pass_lists,
    printed_tables,
    skyfield_printouts,
    spacetrack,
    sts128_launch,
    sts128_nights,
    suites_launch,
    transfers_elsewhere,
    vallado,
    vallado_looking,
    vallado_sky,
    vallado_transfers,
    vallado_twobody,
    williams,
)
from reachstars.authorities.case import Case, cases_of

MODULES = (
    curtis,
    curtis_launch,
    curtis_manoeuvres,
    curtis_sky,
    curtis_twobody,
    meeus,
    missions,
    nasa_twobody,
    observatory,
    orekit,
    pass_lists,
    printed_tables,
    skyfield_printouts,
    spacetrack,
    sts128_launch,
    sts128_nights,
    suites_launch,
    transfers_elsewhere,
    vallado,
    vallado_looking,
    vallado_sky,
    vallado_transfers,
    vallado_twobody,
    williams,
)


def all_cases() -> tuple[Case, ...]:
    """Every case, authority by authority."""
    return tuple(found for module in MODULES for found in cases_of(module))
