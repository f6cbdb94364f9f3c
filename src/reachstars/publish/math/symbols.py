"""Every sign of the school subset: its Typst name and how it is said."""

from dataclasses import dataclass
from typing import Literal

from reachstars.language import Words

Role = Literal["letter", "operator", "relation", "mark"]


@dataclass(frozen=True)
class Symbol:
    """A sign: how Typst writes it, how people say it, and whether a minus after it is a sign or a subtraction."""

    typst: str
    words: Words
    role: Role


def _letter(typst: str, en: str, es: str) -> Symbol:
    return Symbol(typst, Words(en, es), "letter")


def _operator(typst: str, en: str, es: str) -> Symbol:
    return Symbol(typst, Words(en, es), "operator")


def _relation(typst: str, en: str, es: str) -> Symbol:
    return Symbol(typst, Words(en, es), "relation")


def _mark(typst: str, en: str, es: str) -> Symbol:
    return Symbol(typst, Words(en, es), "mark")


_AT_MOST = _relation("lt.eq", "is less than or equal to", "es menor o igual que")
_AT_LEAST = _relation("gt.eq", "is greater than or equal to", "es mayor o igual que")
_NOT_EQUAL = _relation("eq.not", "is not equal to", "no es igual a")
_GOES_TO = _relation("arrow.r", "goes to", "tiende a")
DEGREES = _mark("degree", "degrees", "grados")
# On its own the ring joins two functions; raised it is a degree.
RING = _operator("compose", "composed with", "compuesta con")
_DOTS = _mark("dots.h", "dot dot dot", "puntos suspensivos")
_MIDDLE_DOTS = _mark("dots.h.c", "dot dot dot", "puntos suspensivos")
_BAR = _mark("bar.v", "bar", "barra")
_DOUBLE_BAR = _mark("bar.v.double", "double bar", "doble barra")
_IMPLIES = _relation("arrow.r.double", "implies", "implica que")
_IF_AND_ONLY_IF = _relation("arrow.l.r.double", "if and only if", "si y solo si")
_NOTHING = _letter("emptyset", "the empty set", "el conjunto vacío")
_NOT = _operator("not", "not", "no")
_SUBSET = _relation("subset.eq", "is a subset of or equal to", "está contenido en o es igual a")

COMMANDS: dict[str, Symbol] = {
    "alpha": _letter("alpha", "alpha", "alfa"),
    "beta": _letter("beta", "beta", "beta"),
    "gamma": _letter("gamma", "gamma", "gamma"),
    "delta": _letter("delta", "lowercase delta", "delta minúscula"),
    "epsilon": _letter("epsilon.alt", "epsilon", "épsilon"),
    "varepsilon": _letter("epsilon", "epsilon", "épsilon"),
    "zeta": _letter("zeta", "zeta", "zeta"),
    "eta": _letter("eta", "eta", "eta"),
    "theta": _letter("theta", "theta", "theta"),
    "vartheta": _letter("theta.alt", "theta", "theta"),
    "iota": _letter("iota", "iota", "iota"),
    "kappa": _letter("kappa", "kappa", "kappa"),
    "lambda": _letter("lambda", "lambda", "lambda"),
    "mu": _letter("mu", "mu", "mu"),
    "nu": _letter("nu", "nu", "nu"),
    "xi": _letter("xi", "xi", "xi"),
    "pi": _letter("pi", "pi", "pi"),
    "rho": _letter("rho", "rho", "ro"),
    "sigma": _letter("sigma", "sigma", "sigma"),
    "tau": _letter("tau", "tau", "tau"),
    "upsilon": _letter("upsilon", "upsilon", "ípsilon"),
    "chi": _letter("chi", "chi", "ji"),
    "psi": _letter("psi", "psi", "psi"),
    "phi": _letter("phi.alt", "phi", "fi"),
    "varphi": _letter("phi", "phi", "fi"),
    "omega": _letter("omega", "omega", "omega"),
    "Gamma": _letter("Gamma", "capital gamma", "gamma mayúscula"),
    "Delta": _letter("Delta", "delta", "delta"),
    "Theta": _letter("Theta", "capital theta", "theta mayúscula"),
    "Lambda": _letter("Lambda", "capital lambda", "lambda mayúscula"),
    "Xi": _letter("Xi", "capital xi", "xi mayúscula"),
    "Pi": _letter("Pi", "capital pi", "pi mayúscula"),
    "Psi": _letter("Psi", "capital psi", "psi mayúscula"),
    "Sigma": _letter("Sigma", "capital sigma", "sigma mayúscula"),
    "Phi": _letter("Phi", "capital phi", "fi mayúscula"),
    "Omega": _letter("Omega", "capital omega", "omega mayúscula"),
    "ell": _letter("ell", "ell", "ele"),
    "hbar": _letter("planck", "h bar", "h barra"),
    "partial": _letter("partial", "partial", "parcial"),
    "nabla": _letter("nabla", "nabla", "nabla"),
    "infty": _letter("infinity", "infinity", "infinito"),
    "oplus": _letter("plus.o", "Earth", "Tierra"),
    "odot": _letter("dot.o", "Sun", "Sol"),
    "times": _operator("times", "times", "por"),
    "cdot": _operator("dot.op", "times", "por"),
    "div": _operator("div", "divided by", "entre"),
    "pm": _operator("plus.minus", "plus or minus", "más o menos"),
    "mp": _operator("minus.plus", "minus or plus", "menos o más"),
    "cap": _operator("inter", "intersection", "intersección"),
    "cup": _operator("union", "union", "unión"),
    "mid": _operator("divides", "given", "dado"),
    "le": _AT_MOST,
    "leq": _AT_MOST,
    "ge": _AT_LEAST,
    "geq": _AT_LEAST,
    "ne": _NOT_EQUAL,
    "neq": _NOT_EQUAL,
    "approx": _relation("approx", "is approximately", "es aproximadamente"),
    "sim": _relation("tilde.op", "is about", "es cerca de"),
    "simeq": _relation("tilde.eq", "is approximately", "es aproximadamente"),
    "equiv": _relation("equiv", "is identical to", "es idéntico a"),
    "ll": _relation("lt.double", "is much less than", "es mucho menor que"),
    "gg": _relation("gt.double", "is much greater than", "es mucho mayor que"),
    "perp": _relation("perp", "is perpendicular to", "es perpendicular a"),
    "parallel": _relation("parallel", "is parallel to", "es paralelo a"),
    "in": _relation("in", "is in", "está en"),
    "propto": _relation("prop", "is proportional to", "es proporcional a"),
    "to": _GOES_TO,
    "rightarrow": _GOES_TO,
    "leftarrow": _relation("arrow.l", "comes from", "viene de"),
    "leftrightarrow": _relation("arrow.l.r", "goes both ways with", "va y viene con"),
    "Leftrightarrow": _IF_AND_ONLY_IF,
    "iff": _IF_AND_ONLY_IF,
    "Rightarrow": _IMPLIES,
    "implies": _IMPLIES,
    "Leftarrow": _relation("arrow.l.double", "follows from", "se deduce de"),
    "longrightarrow": _GOES_TO,
    "mapsto": _relation("arrow.r.bar", "maps to", "se convierte en"),
    "rightleftharpoons": _relation("harpoons.rtlb", "is in equilibrium with", "está en equilibrio con"),
    "uparrow": _mark("arrow.t", "up arrow", "flecha hacia arriba"),
    "downarrow": _mark("arrow.b", "down arrow", "flecha hacia abajo"),
    "cong": _relation("tilde.equiv", "is congruent to", "es congruente con"),
    "lt": _relation("lt", "is less than", "es menor que"),
    "gt": _relation("gt", "is greater than", "es mayor que"),
    "notin": _relation("in.not", "is not in", "no está en"),
    "subset": _relation("subset", "is a subset of", "está contenido en"),
    "subseteq": _SUBSET,
    "forall": _operator("forall", "for all", "para todo"),
    "exists": _operator("exists", "there exists", "existe"),
    "land": _operator("and", "and", "y"),
    "wedge": _operator("and", "and", "y"),
    "lor": _operator("or", "or", "o"),
    "vee": _operator("or", "or", "o"),
    "neg": _NOT,
    "lnot": _NOT,
    "setminus": _operator("without", "without", "sin"),
    "bmod": _operator("mod", "modulo", "módulo"),
    "ast": _operator("ast.op", "times", "por"),
    "emptyset": _NOTHING,
    "varnothing": _NOTHING,
    "imath": _letter("dotless.i", "i", "i"),
    "jmath": _letter("dotless.j", "j", "j"),
    "varrho": _letter("rho.alt", "rho", "ro"),
    "varsigma": _letter("sigma.alt", "sigma", "sigma"),
    "Upsilon": _letter("Upsilon", "capital upsilon", "ípsilon mayúscula"),
    "top": _mark("top", "transposed", "transpuesta"),
    "vdots": _mark("dots.v", "dot dot dot", "puntos suspensivos"),
    "ddots": _mark("dots.down", "dot dot dot", "puntos suspensivos"),
    "vert": _BAR,
    "lvert": _BAR,
    "rvert": _BAR,
    "Vert": _DOUBLE_BAR,
    "lVert": _DOUBLE_BAR,
    "rVert": _DOUBLE_BAR,
    "|": _DOUBLE_BAR,
    "lfloor": _operator("floor.l", "open floor", "abre piso"),
    "rfloor": _mark("floor.r", "close floor", "cierra piso"),
    "lceil": _operator("ceil.l", "open ceiling", "abre techo"),
    "rceil": _mark("ceil.r", "close ceiling", "cierra techo"),
    "langle": _operator("chevron.l", "open angle bracket", "abre paréntesis angular"),
    "rangle": _mark("chevron.r", "close angle bracket", "cierra paréntesis angular"),
    "therefore": _relation("therefore", "therefore", "por lo tanto"),
    "angle": _letter("angle", "angle", "ángulo"),
    "triangle": _letter("triangle.t", "triangle", "triángulo"),
    "circ": RING,
    "degree": DEGREES,
    "ldots": _DOTS,
    "dots": _DOTS,
    "cdots": _MIDDLE_DOTS,
    "%": _mark("percent", "percent", "por ciento"),
    "$": _mark("dollar", "dollars", "dólares"),
    "{": _operator("brace.l", "open brace", "abre llave"),
    "}": _mark("brace.r", "close brace", "cierra llave"),
}

CHARACTERS: dict[str, Symbol] = {
    "+": _operator("plus", "plus", "más"),
    "-": _operator("minus", "minus", "menos"),
    "−": _operator("minus", "minus", "menos"),
    "*": _operator("ast.op", "times", "por"),
    "×": COMMANDS["times"],
    "·": COMMANDS["cdot"],
    "÷": COMMANDS["div"],
    "±": COMMANDS["pm"],
    "/": _operator("slash", "over", "entre"),
    "=": _relation("eq", "equals", "es igual a"),
    "<": _relation("lt", "is less than", "es menor que"),
    ">": _relation("gt", "is greater than", "es mayor que"),
    "≈": COMMANDS["approx"],
    "≤": _AT_MOST,
    "≥": _AT_LEAST,
    "≠": _NOT_EQUAL,
    ":": _operator("colon", "to", "es a"),
    "(": _operator("paren.l", "open parenthesis", "abre paréntesis"),
    ")": _mark("paren.r", "close parenthesis", "cierra paréntesis"),
    "[": _operator("bracket.l", "open bracket", "abre corchete"),
    "]": _mark("bracket.r", "close bracket", "cierra corchete"),
    "|": _BAR,
    ",": _mark("comma", ",", ","),
    ";": _mark("semi", ";", ";"),
    ".": _mark("dot.basic", ".", "."),
    "!": _mark("excl", "factorial", "factorial"),
    "?": _mark("quest", "what number?", "¿qué número?"),
    "°": DEGREES,
    "π": COMMANDS["pi"],
    "μ": COMMANDS["mu"],
    "Δ": COMMANDS["Delta"],
}

FUNCTIONS: dict[str, Words] = {
    "sin": Words("sine", "seno"),
    "cos": Words("cosine", "coseno"),
    "tan": Words("tangent", "tangente"),
    "sec": Words("secant", "secante"),
    "csc": Words("cosecant", "cosecante"),
    "cot": Words("cotangent", "cotangente"),
    "arcsin": Words("arcsine", "arcoseno"),
    "arccos": Words("arccosine", "arcocoseno"),
    "arctan": Words("arctangent", "arcotangente"),
    "sinh": Words("hyperbolic sine", "seno hiperbólico"),
    "cosh": Words("hyperbolic cosine", "coseno hiperbólico"),
    "tanh": Words("hyperbolic tangent", "tangente hiperbólica"),
    "ln": Words("natural logarithm", "logaritmo natural"),
    "log": Words("logarithm", "logaritmo"),
    "exp": Words("exponential", "exponencial"),
    "min": Words("minimum", "mínimo"),
    "max": Words("maximum", "máximo"),
    "det": Words("determinant", "determinante"),
    "gcd": Words("greatest common divisor", "máximo común divisor"),
    "arg": Words("argument", "argumento"),
    "Pr": Words("probability", "probabilidad"),
}


@dataclass(frozen=True)
class BigSign:
    """A sign that gathers what follows it, from below to above: how Typst writes it and how it is said."""

    typst: str
    words: Words
    from_to: Words
    over: Words


_FROM_TO = Words("{} from {} to {} of", "{} desde {} hasta {} de")
_OVER = Words("{} over {} of", "{} sobre {} de")
BIG: dict[str, BigSign] = {
    "sum": BigSign("sum", Words("the sum", "la suma"), _FROM_TO, _OVER),
    "prod": BigSign("product", Words("the product", "el producto"), _FROM_TO, _OVER),
    "int": BigSign("integral", Words("the integral", "la integral"), _FROM_TO, _OVER),
    "iint": BigSign("integral.double", Words("the double integral", "la integral doble"), _FROM_TO, _OVER),
    "iiint": BigSign("integral.triple", Words("the triple integral", "la integral triple"), _FROM_TO, _OVER),
    "oint": BigSign("integral.cont", Words("the closed integral", "la integral cerrada"), _FROM_TO, _OVER),
    "lim": BigSign("lim", Words("the limit", "el límite"), _FROM_TO, Words("{} as {} of", "{} cuando {} de")),
}


@dataclass(frozen=True)
class AccentSign:
    """What a thing wears: Typst's accent or, where it is called, Typst's function; and the words around the thing."""

    typst: str
    words: Words
    called: bool = False


_VECTOR = Words("vector {}", "vector {}")
_BAR_ABOVE = Words("{} bar", "{} barra")
_HAT = AccentSign("hat", Words("{} hat", "{} gorro"))
_TILDE = AccentSign("tilde", Words("{} tilde", "{} tilde"))
_BOLD = AccentSign("bold", _VECTOR, called=True)
_CROSSED = AccentSign("cancel", Words("crossed out {}", "tachado {}"), called=True)
ACCENTS: dict[str, AccentSign] = {
    "vec": AccentSign("arrow", _VECTOR),
    "overrightarrow": AccentSign("arrow", _VECTOR),
    "mathbf": _BOLD,
    "boldsymbol": _BOLD,
    "hat": _HAT,
    "widehat": _HAT,
    "bar": AccentSign("macron", _BAR_ABOVE),
    "overline": AccentSign("overline", _BAR_ABOVE, called=True),
    "underline": AccentSign("underline", Words("{} underlined", "{} subrayado"), called=True),
    "dot": AccentSign("dot", Words("{} dot", "{} punto")),
    "ddot": AccentSign("dot.double", Words("{} double dot", "{} doble punto")),
    "dddot": AccentSign("dot.triple", Words("{} triple dot", "{} triple punto")),
    "tilde": _TILDE,
    "widetilde": _TILDE,
    "mathcal": AccentSign("cal", Words("script {}", "{} cursiva"), called=True),
    "cancel": _CROSSED,
    "bcancel": _CROSSED,
    "boxed": AccentSign(
        "boxed", Words("in a box, {}, end of box,", "en un recuadro, {}, fin del recuadro,"), called=True
    ),
}
# Written with their own letters, said by their names.
NUMBER_SETS: dict[str, Symbol] = {
    "N": _letter("NN", "the natural numbers", "los números naturales"),
    "Z": _letter("ZZ", "the integers", "los números enteros"),
    "Q": _letter("QQ", "the rational numbers", "los números racionales"),
    "R": _letter("RR", "the real numbers", "los números reales"),
    "C": _letter("CC", "the complex numbers", "los números complejos"),
}

SPACES: dict[str, str] = {",": "thin", ":": "med", ";": "thick", " ": "space", "quad": "quad", "qquad": "wide", "!": ""}

# Commands that only change how big something looks: paper decides that itself.
SIZES = frozenset(
    {"displaystyle", "textstyle", "big", "bigl", "bigr", "Big", "Bigl", "Bigr", "bigg", "biggl", "biggr", "limits"}
)
