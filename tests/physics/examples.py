"""A good call of every public function of `physics`, for test_bad_input.py to spoil one argument at a time.

A new function needs one entry in the module of its topic, named after it:

    "circular_speed": Example({"radius": LOW, "mu": MU_EARTH}),

Name every argument, also those with a default. A vector is a NumPy array of three coordinates; any other NumPy array is
a series that belongs together. Dataclasses, tuples and lists are opened, and each number in them is spoilt by itself,
and so is each moment. What is neither (a name, a generator of random numbers) is left as it is.
"""

from tests.physics.examples_air import AIR
from tests.physics.examples_ground import GROUND
from tests.physics.examples_orbits import ORBITS
from tests.physics.examples_passes import PASSES
from tests.physics.examples_transfers import TRANSFERS
from tests.physics.examples_tries import TRIES

EXAMPLES = {**ORBITS, **TRANSFERS, **TRIES, **GROUND, **PASSES, **AIR}
