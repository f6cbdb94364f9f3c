"""A handed-in notebook: only the records in its outputs are read, its code is text that nobody looks at."""

from collections.abc import Iterator

from reachstars.handin import limits, reasons
from reachstars.handin.admit import Door
from reachstars.handin.data import load_json
from reachstars.handin.handed import Found, RefusedError
from reachstars.logbook.event import Json


def read_notebook(data: bytes) -> Found:
    """The events in the record outputs of a notebook.

    Args:
        data: Content of the .ipynb file.

    Returns:
        Events without the private ones, and how many records were left out.

    Raises:
        RefusedError: If it is no notebook, or not one of our lessons.
    """
    notebook = load_json(data)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(notebook, dict) or not isinstance(cells, list):
        raise RefusedError(reasons.NOT_A_NOTEBOOK)
    door = Door()
    left_out = records = 0
    for record in _records(cells):
        records += 1
        try:
            door.take(record)
        except ValueError:
            left_out += 1
    if not records and _ours(notebook) is None:
        raise RefusedError(reasons.NOT_OURS)
    return Found(tuple(door.events), left_out)


def _records(cells: list[Json]) -> Iterator[Json]:
    """What stands under reachstars in the outputs' metadata; a question without an answer leaves an empty record."""
    for cell in cells[: limits.CELLS]:
        outputs = cell.get("outputs") if isinstance(cell, dict) else None
        for output in outputs[: limits.OUTPUTS] if isinstance(outputs, list) else ():
            record = _ours(output) if isinstance(output, dict) else None
            if record not in (None, {}):
                yield record


def _ours(thing: dict[str, Json]) -> Json:
    metadata = thing.get("metadata")
    return metadata.get("reachstars") if isinstance(metadata, dict) else None
