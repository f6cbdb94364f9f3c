"""Each published case is a test, named after what it shows and who printed it."""

import pytest

from reachstars.authorities.all_cases import all_cases
from reachstars.authorities.case import Case

CASES = all_cases()


@pytest.mark.parametrize("published", CASES, ids=lambda published: published.name)
def test_physics(published: Case) -> None:
    agreements = list(published.agreements())

    assert agreements
    assert [found for found in agreements if not found.agrees] == []


def test_no_two_cases_share_a_name() -> None:
    assert len({published.name for published in CASES}) == len(CASES)
