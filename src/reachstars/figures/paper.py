"""What explorers share on paper: which settings a printed table shows."""

from reachstars.exercise.explorers import Setting

ROWS = 6  # more settings in one drawing could not be told apart


def settings_on_paper(setting: Setting) -> tuple[float, ...]:
    """Settings for the rows of a printed table: closer together where the setting is small.

    Args:
        setting: What the explorer can be set to.

    Returns:
        At most six settings from the smallest to the largest, round numbers between them.
    """
    span = setting.maximum - setting.minimum
    steps = range(1, ROWS - 1)
    between = [setting.minimum + span * step / (ROWS - 1) for step in steps]
    if setting.minimum > 0:
        # Halfway between equal steps and equal ratios.
        ratio = setting.maximum / setting.minimum
        even = zip(steps, between, strict=True)
        between = [(value + setting.minimum * ratio ** (step / (ROWS - 1))) / 2 for step, value in even]
    rounded = {round(value / setting.leap) * setting.leap for value in between}
    return tuple(sorted({setting.minimum, setting.maximum, *rounded}))
