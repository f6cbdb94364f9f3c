"""Orbits of every kind for the property tests: hypothesis draws them."""

import math

import numpy as np
from hypothesis import strategies as st

from reachstars.physics import Elements

near_one = st.tuples(st.floats(1, 15), st.sampled_from([-1, 1])).map(lambda drawn: 1 + drawn[1] * 10.0 ** -drawn[0])
eccentricities = st.one_of(st.floats(0, 0.99), st.just(0.0), st.just(1.0), near_one, st.floats(1, 100))


@st.composite
def orbits(draw: st.DrawFn, eccentricity: st.SearchStrategy[float] = eccentricities) -> Elements[float]:
    """An orbit outside the Earth, with its place at most 50 perigee radii out."""
    e = draw(eccentricity)
    perigee = draw(st.floats(6.6e6, 1e9))
    reach = math.pi if e < 0.96 else math.acos(max((1 + e) / 50 - 1, -e) / e)
    node, argument = draw(st.floats(0, 2 * math.pi)), draw(st.floats(0, 2 * math.pi))
    tilt, true = draw(st.floats(0, math.pi)), draw(st.floats(-reach, reach))
    return Elements(perigee * (1 + e), e, tilt, node, argument, true)


def size(vector: np.ndarray) -> float:
    return float(np.linalg.norm(vector))
