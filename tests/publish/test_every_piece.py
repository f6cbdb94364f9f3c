"""One text with every piece of Markdown that lessons know, in both languages, on paper and on screen: nothing lost."""

import difflib
from pathlib import Path

import pytest
from tests.publish.checks import alternatives, failures, structure, text

from reachstars.language import LANGUAGES, Language
from reachstars.lesson.footnotes import with_notes
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Prose
from reachstars.lesson.strays import check_strays
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, markup
from reachstars.publish.own_markup import OwnWriter
from reachstars.publish.screen import Screen
from reachstars.publish.words import EDITIONS, UNOFFICIAL

TEXT: dict[Language, str] = {
    "en": """\
## A heading

Plain **bold** *soft* ~~old~~ `code` CO{sub}`2` m{sup}`2` five \\$ and six \\$[^one] hard\\
break. Read [NASA](https://www.nasa.gov) and [the long page](https://www.nasa.gov/a-very/long-address/of-a-page/).

- apple
  - seed
- stem

3. third
4. fourth[^two]

- [ ] open
- [x] done
- plain

> Said well.
>
> — *Somebody*

:::{note}
Noted[^one] here.
:::
:::{tip} Begin early
Tipped **strongly**:

- inner
:::
:::{important}
Weighty.
:::
:::{warning}
Hot.
:::

```python
for x in y:  # loop
```

| left | right |
|:-----|------:|
| cell | $x^2$ |

Sum: $a + b$

$$v = \\frac{s}{t}$$

[^one]: First note with [a link](https://www.nasa.gov/another/long/address/of/a/page).
[^two]: Second note.

    More of it.
""",
    "es": """\
## Un título

Texto **fuerte** *suave* ~~viejo~~ `código` CO{sub}`2` m{sup}`2` cinco \\$ y seis \\$[^uno] línea\\
nueva. Lee [NASA](https://www.nasa.gov) y [la página larga](https://www.nasa.gov/una-muy/larga-dirección/).

- manzana
  - semilla
- tallo

3. tercera
4. cuarta[^dos]

- [ ] pendiente
- [x] hecha
- simple

> Bien dicho.
>
> — *Alguien*

:::{note}
Anotado[^uno] aquí.
:::
:::{tip} Empieza temprano
Aconsejado **mucho**:

- adentro
:::
:::{important}
Pesado.
:::
:::{warning}
Caliente.
:::

```python
for x in y:  # ciclo
```

| izquierda | derecha |
|:----------|--------:|
| celda | $x^2$ |

Suma: $a + b$

$$v = \\frac{s}{t}$$

[^uno]: Primera nota con [un enlace](https://www.nasa.gov/otra/dirección/larga/de/una/página).
[^dos]: Segunda nota.

    Sigue.
""",
}
# As an eye reads the page, from top to bottom, the notes at its foot.
PRINTED: dict[Language, str] = {
    "en": """A heading Plain bold soft old code CO 2 m 2 five $ and six $ 1 hard break. Read NASA (www.nasa.gov) and
    the long page 2. • apple – seed • stem 3. third 4. fourth 3 open done • plain Said well. — Somebody
    Note Noted 1 here. Tip: Begin early Tipped strongly: • inner Important Weighty. Careful Hot.
    for x in y: # loop left right cell 𝑥 2 Sum: 𝑎 + 𝑏 𝑣 = 𝑠 𝑡
    1 First note with a link (www.nasa.gov/another/long/address/of/a/page).
    2 www.nasa.gov/a-very/long-address/of-a-page 3 Second note. More of it.""",
    "es": """Un título Texto fuerte suave viejo código CO 2 m 2 cinco $ y seis $ 1 línea nueva. Lee NASA (www.nasa.gov)
    y la página larga 2. • manzana – semilla • tallo 3. tercera 4. cuarta 3 pendiente hecha • simple
    Bien dicho. — Alguien Nota Anotado 1 aquí. Consejo: Empieza temprano Aconsejado mucho: • adentro Importante
    Pesado. Cuidado Caliente. for x in y: # ciclo izquierda derecha celda 𝑥 2 Suma: 𝑎 + 𝑏 𝑣 = 𝑠 𝑡
    1 Primera nota con un enlace (www.nasa.gov/otra/dirección/larga/de/una/página).
    2 www.nasa.gov/una-muy/larga-dirección 3 Segunda nota. Sigue.""",
}
SAID: dict[Language, list[str]] = {
    "en": ["An empty box to tick", "A box with a tick in it", "x squared", "a plus b", "v equals s over t"],
    "es": [
        "Una casilla vacía para marcar",
        "Una casilla con una marca",
        "x al cuadrado",
        "a más b",
        "v es igual a s sobre t",
    ],
}
SCREEN: dict[Language, str] = {
    "en": """\
## A heading

Plain **bold** *soft* ~~old~~ `code` CO<sub>2</sub> m<sup>2</sup> five <span>$</span> and six <span>$</span>\
<sup>1</sup> hard\\
break. Read [NASA](https://www.nasa.gov) and [the long page](https://www.nasa.gov/a-very/long-address/of-a-page/).

- apple
  - seed
- stem

3. third
4. fourth<sup>2</sup>

- ☐ open
- ☑ done
- plain

> Said well.
>
> — *Somebody*

> **Note**
>
> Noted<sup>1</sup> here.

> **Tip: Begin early**
>
> Tipped **strongly**:
>
> - inner

> **Important**
>
> Weighty.

> **Careful**
>
> Hot.

```python
for x in y:  # loop
```

| left | right |
|:-----|------:|
| cell | $x^2$ |

Sum: $a + b$

$$v = \\frac{s}{t}$$

---

<sup>1</sup> First note with [a link](https://www.nasa.gov/another/long/address/of/a/page).

<sup>2</sup> Second note.

More of it.""",
}


def page(ink: Ink, written: str) -> bytes:
    return framed(Frame("Every piece", EDITIONS["plan"], "x", UNOFFICIAL), [written], ink)


def letters(words: str) -> str:
    return "".join(words.replace("\u200b", "").split())


def between(made: bytes, language: Language) -> str:
    """The letters of the page between its title and its foot."""
    _, _, below = text(made).partition("Every piece")
    return letters(below.rpartition(UNOFFICIAL.in_language(language))[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_text_is_lost_on_paper(language: Language, tmp_path: Path) -> None:
    (block,) = with_notes((Prose(TEXT[language], 1),))
    assert isinstance(block, Prose)
    ink = Ink(language)

    made = page(ink, markup(block.markdown, ink, Outline()))

    assert failures(made, tmp_path) == []
    wanted, printed = letters(PRINTED[language]), between(made, language)
    assert printed == wanted, "\n".join(difflib.ndiff([wanted], [printed]))
    assert sorted(alternatives(made)) == sorted(SAID[language])
    kinds = structure(made)
    for kind, count in {"/Note": 3, "/BlockQuote": 1, "/TH": 2, "/TD": 2, "/Code": 2, "/Formula": 3}.items():
        assert kinds.count(kind) == count, kind
    assert ink.notes() == ()


def _of_lesson(language: Language) -> str:
    return Screen(language).text(TEXT[language].rstrip("\n"))


def test_the_notebook_has_a_form_for_every_piece() -> None:
    assert _of_lesson("en") == SCREEN["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_our_notebook_shows_is_printed_from_it_again(language: Language, tmp_path: Path) -> None:
    ink = Ink(language)
    writer = OwnWriter(ink, Outline(), {})

    made = page(ink, writer.own(_of_lesson(language)))

    assert failures(made, tmp_path) == []
    assert writer.odd == []
    # There a note stands where the cell ends, and the long address of a link is the first note of the page.
    for word in PRINTED[language].partition(".gov/")[0].replace("2. •", "").replace("fourth 3", "").split():
        assert word in between(made, language), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_finds_nothing_wrong_with_it(language: Language) -> None:
    margin = Margin("text.md", [])

    check_strays((Prose(TEXT[language], 1),), margin)

    assert margin.mistakes == []


def test_footnotes_of_a_notebook_are_counted_from_its_first_cell_to_its_last() -> None:
    screen = Screen("en")

    cells = [screen.text(f"Word[^{name}]\n\n[^{name}]: Note {name}.") for name in ("a", "b")]

    assert cells == [
        "Word<sup>1</sup>\n\n---\n\n<sup>1</sup> Note a.",
        "Word<sup>2</sup>\n\n---\n\n<sup>2</sup> Note b.",
    ]


@pytest.mark.parametrize(
    "kept", ["`{sub}`", "`a[^one]`", "$x_{sub}$", "``a`$`$``", "    a[^one] \\$", "```\n[^one]: \\$\n```", "$$[^one]$$"]
)
def test_what_stands_in_code_or_math_is_left_as_it_is(kept: str) -> None:
    assert Screen("es").text(kept) == kept.strip("\n")
