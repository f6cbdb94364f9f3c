"""The clock on the wall."""

from datetime import date, datetime


def today() -> date:
    """The day where this computer stands."""
    return datetime.now().astimezone().date()
