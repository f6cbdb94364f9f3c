"""The scenes of the film, by the names that lessons use: data/film.toml holds them, with their source."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def film_scenes() -> tuple[str, ...]:
    """The names of the film's scenes, in the order in which it shows them."""
    data = tomllib.loads(files("reachstars.facts").joinpath("data", "film.toml").read_text(encoding="utf-8"))
    return tuple(data["scenes"])
