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
_DEGREES = _mark("degree", "degrees", "grados")
_AND_SO_ON = _mark("dots.h", "and so on", "etcétera")

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
    "hbar": _letter('"ħ"', "h bar", "h barra"),
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
    "cap": _operator("inter", "and", "y"),
    "cup": _operator("union", "or", "o"),
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
    "Leftrightarrow": _relation("arrow.l.r.double", "if and only if", "si y solo si"),
    "Rightarrow": _relation("arrow.r.double", "therefore", "por lo tanto"),
    "therefore": _relation("therefore", "therefore", "por lo tanto"),
    "angle": _letter("angle", "angle", "ángulo"),
    "triangle": _letter("triangle.t", "triangle", "triángulo"),
    "circ": _DEGREES,
    "degree": _DEGREES,
    "ldots": _AND_SO_ON,
    "dots": _AND_SO_ON,
    "cdots": _mark("dots.h.c", "and so on", "etcétera"),
    "%": _mark("percent", "percent", "por ciento"),
    "$": _mark("dollar", "dollars", "dólares"),
    "{": _mark("brace.l", "open brace", "abre llave"),
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
    "|": _mark("bar.v", "bar", "barra"),
    ",": _mark("comma", ",", ","),
    ";": _mark("semi", ";", ";"),
    ".": _mark("dot.basic", ".", "."),
    "!": _mark("excl", "factorial", "factorial"),
    "?": _mark("quest", "what number?", "¿qué número?"),
    "°": _DEGREES,
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
    "oint": BigSign("integral.cont", Words("the closed integral", "la integral cerrada"), _FROM_TO, _OVER),
    "lim": BigSign("lim", Words("the limit", "el límite"), _FROM_TO, Words("{} as {} of", "{} cuando {} de")),
}

ACCENTS: dict[str, Symbol] = {
    "vec": _letter("arrow", "vector", "vector"),
    "hat": _letter("hat", "unit vector", "vector unitario"),
    "bar": _letter("macron", "mean", "media de"),
    "overline": _letter("overline", "mean", "media de"),
    "dot": _letter("dot", "rate of change of", "rapidez de cambio de"),
    "ddot": _letter("dot.double", "second rate of change of", "segunda rapidez de cambio de"),
    "tilde": _letter("tilde", "tilde", "tilde"),
    "overrightarrow": _letter("arrow", "vector", "vector"),
    "mathbf": _letter("bold", "vector", "vector"),
    "boldsymbol": _letter("bold", "vector", "vector"),
}

SPACES: dict[str, str] = {",": "thin", ":": "med", ";": "thick", " ": "space", "quad": "quad", "qquad": "wide", "!": ""}

# Commands that only change how big something looks: paper decides that itself.
SIZES = frozenset(
    {"displaystyle", "textstyle", "big", "bigl", "bigr", "Big", "Bigl", "Bigr", "bigg", "biggl", "biggr", "limits"}
)
