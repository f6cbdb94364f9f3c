"""Settings for every test: property tests are not timed, because machines are shared and noisy."""

from hypothesis import settings

settings.register_profile("shared-machine", deadline=None)
settings.load_profile("shared-machine")
