"""The universal Kepler equation, which is the same for every conic."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reachstars.physics.universal import anomaly_at, universal_anomaly, universal_functions

tiny = st.floats(-300, 0).map(lambda digits: 10.0**digits)
openness = st.one_of(st.floats(-1e3, 1), st.just(0.0), tiny, tiny.map(lambda size: -size))
share = st.floats(-1, 1)


def some_time(alpha: float, share: float) -> float:
    """Within half a period on an ellipse, else up to 1e100 in units of perigee."""
    half = math.pi / alpha**1.5 if alpha > 1e-70 else 1e100
    return math.copysign(min(half, 1e100) ** abs(share) * 1e-12 ** (1 - abs(share)), share)


@given(openness, share)
@example(1.0, 1.0)
@example(1e-15, 1.0)
@example(-1e3, -1.0)
@example(0.0, 0.0)
@example(-1e-16, 1.0)
def test_the_equation_holds_to_the_last_digits(alpha: float, share: float) -> None:
    time = some_time(alpha, share)

    x = universal_anomaly(np.array([time]), np.array([alpha]))

    u = universal_functions(x, np.array([alpha]))
    left = abs(x + (1 - alpha) * u.u3 - time)
    # On a hyperbola U3 grows like exp(s), so that the last digit of s counts s times.
    assert left <= 1e-15 * (1 + math.sqrt(abs(alpha)) * abs(x) / 2) * abs(time)


@given(openness, st.floats(0, 3))
def test_the_functions_are_one_sine_and_cosine(alpha: float, s: float) -> None:
    x = np.array([s / math.sqrt(max(abs(alpha), 1e-6))])

    u = universal_functions(x, np.array([alpha]))

    assert u.u0 == pytest.approx(1 - alpha * u.u2, rel=1e-14, abs=1e-15)
    assert u.u1 == pytest.approx(x - alpha * u.u3, rel=1e-14, abs=1e-14)
    assert u.u0**2 + alpha * u.u1**2 == pytest.approx(1, abs=1e-14 * float(u.u0[0] ** 2 + 1))


@given(openness, st.floats(-3, 3))
def test_the_anomaly_comes_back_from_its_functions(alpha: float, s: float) -> None:
    x = np.array([s / math.sqrt(max(abs(alpha), 1e-6))])
    u = universal_functions(x, np.array([alpha]))

    assert anomaly_at(u.u0, u.u1, np.array([alpha])) == pytest.approx(x, rel=1e-13, abs=1e-300)
