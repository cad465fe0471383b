"""Settings for every test: properties draw the same examples on every run, and no slow machine makes them fail."""

from hypothesis import settings

settings.register_profile("factcheck", deadline=None, derandomize=True)
settings.load_profile("factcheck")
