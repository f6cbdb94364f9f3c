"""The day on which work was due, as a teacher types it."""

from datetime import UTC, datetime, timedelta

from reachstars.errors import UsageError

_DAY = len("2026-11-20")


def due_moment(text: str) -> str:
    """The moment from which an answer is late.

    Args:
        text: A day, such as 2026-11-20, all of which is in time; or a day with an hour, such as 2026-11-20T15:00.

    Returns:
        The moment in UTC as an event tells it; what was typed is taken for the time of this computer.

    Raises:
        UsageError: If it is no such day.
    """
    try:
        typed = datetime.fromisoformat(text.strip())
        moment = (typed + timedelta(days=1) if len(text.strip()) == _DAY else typed).astimezone(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"'{text}' is not a day. To fix it: write year, month and day, such as --due 2026-11-20, "
            "or with the hour, such as --due 2026-11-20T15:00.",
            f"'{text}' no es un día. Para arreglarlo: escribe año, mes y día, como --due 2026-11-20, "
            "o con la hora, como --due 2026-11-20T15:00.",
        ) from error
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
