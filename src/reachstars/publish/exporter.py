"""The PDF of a notebook for nbconvert, so that JupyterLab's own menu "Save and Export Notebook As" offers it.

`jupyter nbconvert --to reachstars NOTEBOOK.ipynb` is the same. Nothing in the notebook is run.
"""

import json
from typing import Any

from nbconvert.exporters import Exporter
from traitlets import Enum, default

from reachstars.handin.pages import read_pages
from reachstars.publish.frame import PaperSize
from reachstars.publish.own_notebook import lesson_of, notebook_pdf, page_language


class LessonExporter(Exporter):
    """A notebook as an accessible PDF: answers, own words, code, what it showed."""

    export_from_notebook = "reachstars PDF"  # tells JupyterLab to offer it
    output_mimetype = "application/pdf"

    paper = Enum(("letter", "a4"), default_value="letter", help="Size of the paper.").tag(config=True)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> Any:
        """The notebook as PDF.

        Args:
            nb: The notebook, as nbformat reads it.
            resources: nbconvert's own words about the file.
            kw: The same, for nbconvert's preprocessors.

        Returns:
            The PDF, and the resources.

        Raises:
            ReachstarsError: If it is no notebook, or the page could not be typeset.
        """
        cleaned, resources = super().from_notebook_node(nb, resources, **kw)
        notebook = read_pages(json.dumps(cleaned).encode())
        language = page_language(notebook, "en")
        name = str((resources.get("metadata") or {}).get("name") or "notebook")
        size: PaperSize = "a4" if self.paper == "a4" else "letter"
        made = notebook_pdf(notebook, lesson_of(notebook, language), language=language, name=name, paper=size)
        for note in made.notes:
            self.log.warning(note)
        return made.pdf, resources
