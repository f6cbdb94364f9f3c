"""What a screen reader says in place of a formula, in both languages."""

import pytest

from reachstars.language import LANGUAGES
from reachstars.publish.math import MathError, formula

SPOKEN = [
    (r"v = 7.7", "v equals 7.7", "v es igual a 7.7"),
    (r"7.7\,\mathrm{km/s}", "7.7 kilometers per second", "7.7 kilómetros por segundo"),
    (r"17{,}200\ \text{mph}", "17,200 miles per hour", "17,200 millas por hora"),
    (r"5,755,275\,\mathrm{mi}", "5,755,275 miles", "5,755,275 millas"),
    (r"1\,\mathrm{km}", "1 kilometer", "1 kilómetro"),
    (r"9.8\,\mathrm{m/s^2}", "9.8 meters per second squared", "9.8 metros por segundo al cuadrado"),
    (r"9.8\,\mathrm{m\,s^-2}", "9.8 meters per second squared", "9.8 metros por segundo al cuadrado"),
    (r"4\,\mathrm{m^2}", "4 square meters", "4 metros cuadrados"),
    (r"1\,\mathrm{mi^2}", "1 square mile", "1 milla cuadrada"),
    (r"2\,\mathrm{N \cdot m}", "2 newton meters", "2 newton metros"),
    (r"3.986 \times 10^{5}\,\mathrm{km^3/s^2}", *(
        "3.986 times 10 to the power 5 cubic kilometers per second squared",
        "3.986 por 10 a la potencia 5 kilómetros cúbicos por segundo al cuadrado",
    )),
    (r"51.6^\circ", "51.6 degrees", "51.6 grados"),
    (r"1°", "1 degree", "1 grado"),
    (r"1^\circ", "1 degree", "1 grado"),
    (r"x^2", "x squared", "x al cuadrado"),
    (r"x^3", "x cubed", "x al cubo"),
    (r"x^{n}", "x to the power n", "x a la potencia n"),
    (r"10^{-3}", "10 to the power negative 3", "10 a la potencia menos 3"),
    (r"a - b", "a minus b", "a menos b"),
    (r"-5", "negative 5", "menos 5"),
    (r"3 + -5", "3 plus negative 5", "3 más menos 5"),
    (r"\frac{a}{b}", "a over b", "a sobre b"),
    (r"\frac{1}{2} m v^2", "one half m v squared", "un medio m v al cuadrado"),
    (r"\frac{2\pi r}{T}", "2 pi r over capital T", "2 pi r sobre T mayúscula"),
    (
        r"\frac{a + b}{c}",
        "the fraction with numerator a plus b, and denominator c, end of fraction",
        "la fracción con numerador a más b, y denominador c, fin de la fracción",
    ),
    (r"\sqrt{2}", "the square root of 2", "la raíz cuadrada de 2"),
    (r"\sqrt[3]{x}", "the cube root of x", "la raíz cúbica de x"),
    (r"\sqrt[4]{x}", "the root of degree 4 of x", "la raíz de grado 4 de x"),
    (
        r"v = \sqrt{\frac{\mu}{r}}",
        "v equals the square root of mu over r, end of root",
        "v es igual a la raíz cuadrada de mu sobre r, fin de la raíz",
    ),
    (
        r"T = 2\pi\sqrt{\frac{r^3}{\mu}}",
        "capital T equals 2 pi times the square root of the fraction with numerator r cubed, and denominator mu, "
        "end of fraction, end of root",
        "T mayúscula es igual a 2 pi por la raíz cuadrada de la fracción con numerador r al cubo, y denominador mu, "
        "fin de la fracción, fin de la raíz",
    ),
    (r"R_\mathrm{E}", "capital R sub E", "R mayúscula sub E"),
    (r"v_\mathrm{m}", "v sub m", "v sub m"),
    (r"x_1^2", "x sub 1 squared", "x sub 1 al cuadrado"),
    (r"x'", "x prime", "x prima"),
    (r"\Delta v", "delta v", "delta v"),
    (r"v \approx 7.9", "v is approximately 7.9", "v es aproximadamente 7.9"),
    (r"a \le b", "a is less than or equal to b", "a es menor o igual que b"),
    (r"a \ne b", "a is not equal to b", "a no es igual a b"),
    (r"T^2 \propto r^3", *(
        "capital T squared is proportional to r cubed",
        "T mayúscula al cuadrado es proporcional a r al cubo",
    )),
    (r"6 \div 2", "6 divided by 2", "6 entre 2"),
    (r"\left(a + b\right)^2", *(
        "open parenthesis a plus b close parenthesis squared",
        "abre paréntesis a más b cierra paréntesis al cuadrado",
    )),
    (r"\left|x\right|", *(
        "the absolute value of x, end of absolute value",
        "el valor absoluto de x, fin del valor absoluto",
    )),
    (r"\left. x \right]", "x close bracket", "x cierra corchete"),
    (r"\sin 30^\circ", "sine of 30 degrees", "seno de 30 grados"),
    (r"\vec{v}", "vector v", "vector v"),
    (r"\text{speed} = \frac{\text{distance}}{\text{time}}", *(
        "speed equals distance over time",
        "speed es igual a distance sobre time",
    )),
    (r"90\,\% \displaystyle", "90 percent", "90 por ciento"),
    (r"x \to \infty", "x goes to infinity", "x tiende a infinito"),
    (r"\sin^2 \theta", "sine squared of theta", "seno al cuadrado de theta"),
    (r"\sin^{-1} x", "arcsine of x", "arcoseno de x"),
    (r"\log_{10} x", "logarithm base 10 of x", "logaritmo en base 10 de x"),
    (r"\log_2^2 x", "logarithm base 2 squared of x", "logaritmo en base 2 al cuadrado de x"),
    (r"\sum_{i=1}^{n} x_i", *(
        "the sum from i equals 1 to n of x sub i",
        "la suma desde i es igual a 1 hasta n de x sub i",
    )),
    (r"\int_0^t v\,dt", "the integral from 0 to t of v d t", "la integral desde 0 hasta t de v d t"),
    (r"\sum_i m_i", "the sum over i of m sub i", "la suma sobre i de m sub i"),
    (r"\int v\,dt", "the integral of v d t", "la integral de v d t"),
    (r"\lim_{x \to 0} x", "the limit as x goes to 0 of x", "el límite cuando x tiende a 0 de x"),
    (r"\binom{5}{2}", "5 choose 2", "combinaciones de 5 en 2"),
    (r"\mathbf{F} = m \mathbf{a}", *(
        "vector capital F equals m vector a",
        "vector F mayúscula es igual a m vector a",
    )),
    (r"P(A \cap B)", *(
        "capital P open parenthesis capital A and capital B close parenthesis",
        "P mayúscula abre paréntesis A mayúscula y B mayúscula cierra paréntesis",
    )),
    (r"f = \begin{cases} 0 & t < 0 \\ 1 & t \ge 0 \end{cases}", *(
        "f equals one of 2 cases: 0, t is less than 0; 1, t is greater than or equal to 0, end of cases",
        "f es igual a uno de 2 casos: 0, t es menor que 0; 1, t es mayor o igual que 0, fin de los casos",
    )),
    (r"\begin{aligned} a &= b \\ &= c \\ \end{aligned}", *(
        "a equals b; equals c",
        "a es igual a b; es igual a c",
    )),
    (r"(1, 2)", "open parenthesis 1, 2 close parenthesis", "abre paréntesis 1, 2 cierra paréntesis"),
]  # fmt: skip


@pytest.mark.parametrize(("latex", "english", "spanish"), SPOKEN)
def test_a_formula_is_said_as_a_teacher_reads_it(latex: str, english: str, spanish: str) -> None:
    said = [formula(latex, language).spoken for language in LANGUAGES]

    assert said == [english, spanish]


WRONG = [
    (r"\foo x", r"The command \foo is not known in formulas: \foo x"),
    (r"\begin{align}x\end{align}", r"The command \begin{align} is not known in formulas: \begin{align}x\end{align}"),
    (r"\begin{cases}x", r"A \end{cases} is missing in the formula: \begin{cases}x"),
    (r"\begin{cases}x}", r"A \end{cases} is missing in the formula: \begin{cases}x}"),
    (r"\begin{cases}x\end{aligned}", r"A \end{cases} is missing in the formula: \begin{cases}x\end{aligned}"),
    (r"a & b", r"The sign & is not known in formulas: a & b"),
    (r"\mathrm{a\bm b}", r"The command \bm is not known inside \mathrm{...}."),
    ("{x", "A } is missing after { in the formula: {x"),
    ("x}", "There is a } too many in the formula: x}"),
    ("x^", "Something is missing after ^ in the formula: x^"),
    (r"\frac{1}", r"Something is missing after \frac in the formula: \frac{1}"),
    (r"\left( x", r"A \right is missing after \left in the formula: \left( x"),
    (r"\left< x \right>", r"The bracket < is not known after \left or \right: \left< x \right>"),
    (r"\left", r"The bracket (none) is not known after \left or \right: \left"),
    (r"\sqrt[3", r"A ] is missing after \sqrt[ in the formula: \sqrt[3"),
    (r"\text{a", r"A } is missing after \text{ in the formula: \text{a"),
    ("x^2^3", "There are two ^ on one thing in the formula: x^2^3"),
    ("a # b", "The sign # is not known in formulas: a # b"),
    ("{" * 40 + "}" * 40, "This formula has more than 30 groups inside each other."),
    (r"\sqrt" * 100 + "x", "This formula has more than 30 groups inside each other."),
    (r"\, \quad", r"There is nothing to say in the formula: $\, \quad$"),
    ("x" * 2001, "This formula is longer than 2000 characters."),
]


@pytest.mark.parametrize(("latex", "message"), WRONG)
def test_what_is_outside_the_subset_is_named(latex: str, message: str) -> None:
    with pytest.raises(MathError) as error:
        formula(latex, "en")

    assert str(error.value) == message
