"""What argparse finds wrong with the words of a command, in the reader's language."""

import re

from reachstars.cli.help_words import PLACES
from reachstars.language import Language

# argparse speaks English only; these are the things it finds wrong with our commands.
_SPANISH = (
    (r"unrecognized arguments: (.*)", r"no conozco estas palabras: \1"),
    (r"the following arguments are required: (.*)", r"falta: \1"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1: no existe la opción \2 (opciones: \3)"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"\1: falta el valor"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 no va con \2"),
    (r"argument (\S+): invalid \w+ value: (.*)", r"\1: \2 no sirve como valor"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 puede ser: \2"),
    (r"argument (\S+): '(.*)' is not a pair of grades such as 6-8", r"\1: '\2' no es un par de grados como 6-8"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1: no lleva valor (\2)"),
)


def usage_error(message: str, program: str, language: Language) -> str:
    """Two lines: what is wrong, and where to see what is possible.

    Args:
        message: What argparse says.
        program: The command, such as reachstars pdf.
        language: Language of the reader.

    Returns:
        Text that ends with a line break; what we have no Spanish for stays as it is.
    """
    if language == "es":
        for english, spanish in _SPANISH:
            message = re.sub(f"^{english}$", spanish, message)
        message = re.sub(r"\b[A-Z]{3,}\b(?!=)", lambda found: PLACES.get(found[0], found[0]), message)
        help_line = f"Para ver qué se puede escribir: {program} --help"
    else:
        help_line = f"To see what is possible: {program} --help"
    return f"{message[:1].upper()}{message[1:]}.\n{help_line}\n"
