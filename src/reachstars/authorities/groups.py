"""In which order a reader finds the models: from the circle to the fall, and at the end chance and numbers."""

from reachstars.language import Words

GROUPS = (
    (
        Words("Two bodies", "Dos cuerpos"),
        "orbit cannon distance kepler parabolic hyperbolic anomalies elements state vectors propagation ephemeris",
    ),
    (
        Words("Transfers and rendezvous", "Transferencias y encuentros"),
        "transfer plane_changes phasing_orbit rendezvous relative_motion lambert_problem",
    ),
    (
        Words("Earth, time and sky", "Tierra, tiempo y cielo"),
        "geodesy dates sky daylight shadow eclipse j2 special_orbits cowell",
    ),
    (
        Words("Tracks and passes", "Trazas y pasos"),
        "element_set satellite frames track site pass_search pass_visibility",
    ),
    (
        Words("Launch and ascent", "Lanzamiento y ascenso"),
        "launch launch_window rocket air upper_air ascent_model",
    ),
    (
        Words("The way back", "El regreso"),
        "deorbit corridor reentry entry_vehicle entry_laws entry_heating",
    ),
    (
        Words("Falls and throws", "Caídas y tiros"),
        "gravity free_fall earth_flight projectile corn_rocket parabolic_flight",
    ),
    (
        Words("Chance and numbers", "Azar y números"),
        "tries integrator",
    ),
)
OTHERS = Words("Others", "Otros")  # a model that stands in no group


def place(model: str) -> tuple[int, int]:
    """Where a model stands.

    Args:
        model: Name of its module.

    Returns:
        Number of its group and its place there, from 0; behind all groups if it is in none.
    """
    for number, (_, models) in enumerate(GROUPS):
        if model in models.split():
            return number, models.split().index(model)
    return len(GROUPS), 0


def title(model: str) -> Words:
    """The heading under which a model stands.

    Args:
        model: Name of its module.

    Returns:
        Heading, in both languages.
    """
    number = place(model)[0]
    return GROUPS[number][0] if number < len(GROUPS) else OTHERS
