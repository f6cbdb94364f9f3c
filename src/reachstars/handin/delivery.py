"""What Canvas and Moodle write into the name of a file: whose hand-in it is, by a number, and whether it came late."""

import re
from dataclasses import dataclass

# estrellaluna_LATE_12345_67890_luna-7-shuttle-orbit-1.jsonl
_CANVAS = re.compile(r"(?P<who>[^_/]{1,200})(?P<late>_LATE)?_(?P<person>[0-9]{1,12})_[0-9]{1,12}_.")
# Luna Estrella_12345_assignsubmission_file/luna-7-shuttle-orbit.jsonl
_MOODLE = re.compile(r"(?P<who>[^_/]{1,200})(?P<late>_LATE)?_(?P<person>[0-9]{1,12})_assignsubmission_")


@dataclass(frozen=True)
class Delivery:
    """What a learning platform says of a file.

    Attributes:
        person: Number of who handed it in, such as canvas-12345, or "".
        late: Whether the platform marked it as late.
    """

    person: str = ""
    late: bool = False


def delivery(name: str) -> Delivery:
    """What a learning platform says of a file in its name.

    Args:
        name: Name below the graded folder, with the folders and zips that it lies in.

    Returns:
        Whose it is and whether it is late; nothing where no platform named it.
    """
    for part in reversed(name.split("/")):
        for platform, pattern in (("moodle", _MOODLE), ("canvas", _CANVAS)):
            match = pattern.match(part)
            if match:
                return Delivery(f"{platform}-{match['person']}", bool(match["late"]))
    return Delivery()


def without_who(part: str) -> str:
    """A part of a name as it is without the person's name that a learning platform put in front.

    Args:
        part: Name of a file or folder.

    Returns:
        The same part, … in place of the person.
    """
    match = _MOODLE.match(part) or _CANVAS.match(part)
    return f"…{part[match.end('who') :]}" if match else part
