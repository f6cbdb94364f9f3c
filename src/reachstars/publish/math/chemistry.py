"""Substances and nuclei in upright letters: H_2O, Na^+, the carbon of {}^{14}_{6}C."""

import re

from reachstars.language import Language, Words

_SCRIPT = re.compile(r"(?:_(?P<below>\d+))?(?:\^(?P<above>-?\d+[+-]?|[+-]))?")
_SUBSTANCE = re.compile(r"(?:[A-Z][a-z]?|[()]|_\d+|\^\d*[+-])+")
_PIECE = re.compile(r"[A-Z][a-z]?|\d+|[+-]")
_SIGNS = {"+": Words("plus", "más"), "-": Words("minus", "menos")}

ELEMENTS: dict[str, Words] = {
    "H": Words("hydrogen", "hidrógeno"),
    "He": Words("helium", "helio"),
    "Li": Words("lithium", "litio"),
    "Be": Words("beryllium", "berilio"),
    "B": Words("boron", "boro"),
    "C": Words("carbon", "carbono"),
    "N": Words("nitrogen", "nitrógeno"),
    "O": Words("oxygen", "oxígeno"),
    "F": Words("fluorine", "flúor"),
    "Ne": Words("neon", "neón"),
    "Na": Words("sodium", "sodio"),
    "Mg": Words("magnesium", "magnesio"),
    "Al": Words("aluminum", "aluminio"),
    "Si": Words("silicon", "silicio"),
    "P": Words("phosphorus", "fósforo"),
    "S": Words("sulfur", "azufre"),
    "Cl": Words("chlorine", "cloro"),
    "Ar": Words("argon", "argón"),
    "K": Words("potassium", "potasio"),
    "Ca": Words("calcium", "calcio"),
    "Fe": Words("iron", "hierro"),
    "Co": Words("cobalt", "cobalto"),
    "Ni": Words("nickel", "níquel"),
    "Cu": Words("copper", "cobre"),
    "Zn": Words("zinc", "zinc"),
    "Kr": Words("krypton", "kriptón"),
    "Sr": Words("strontium", "estroncio"),
    "Tc": Words("technetium", "tecnecio"),
    "Ag": Words("silver", "plata"),
    "I": Words("iodine", "yodo"),
    "Xe": Words("xenon", "xenón"),
    "Cs": Words("cesium", "cesio"),
    "Ba": Words("barium", "bario"),
    "Au": Words("gold", "oro"),
    "Hg": Words("mercury", "mercurio"),
    "Tl": Words("thallium", "talio"),
    "Pb": Words("lead", "plomo"),
    "Bi": Words("bismuth", "bismuto"),
    "Po": Words("polonium", "polonio"),
    "Rn": Words("radon", "radón"),
    "Ra": Words("radium", "radio"),
    "Th": Words("thorium", "torio"),
    "Pa": Words("protactinium", "protactinio"),
    "U": Words("uranium", "uranio"),
    "Np": Words("neptunium", "neptunio"),
    "Pu": Words("plutonium", "plutonio"),
    "Am": Words("americium", "americio"),
}


def raised_pieces(text: str) -> list[tuple[str, str, str]]:
    """Upright text in pieces with what is lowered and raised behind each.

    Args:
        text: What stands in the upright text, such as m/s^2, H_2O or SO_4^2-.

    Returns:
        Triples of base, lowered and raised text.
    """
    pieces: list[tuple[str, str, str]] = []
    place = 0
    for script in re.finditer(r"(?=[_^])" + _SCRIPT.pattern, text):
        if script.end() == script.start() or script.start() == 0:
            continue
        base = text[place : script.start()]
        raised = (script["above"] or "").replace("-", "−")
        pieces.append((base, script["below"] or "", raised))
        place = script.end()
    rest = text[place:]
    return [*pieces, (rest, "", "")] if rest else pieces


def spoken_substance(text: str, language: Language) -> str:
    """A substance letter by letter, as it is read aloud.

    Args:
        text: What stands in the upright text, such as H_2O.
        language: Language of its signs.

    Returns:
        The words, such as H 2 O; "" for what has no small number and no charge.
    """
    if not _SUBSTANCE.fullmatch(text) or not re.search(r"[_^]", text):
        return ""
    return " ".join(_SIGNS[piece].in_language(language) if piece in _SIGNS else piece for piece in _PIECE.findall(text))
