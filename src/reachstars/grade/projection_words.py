"""The sentences of the page that a whole class may see."""

from reachstars.language import Words

TITLE = Words(en="What we answered", es="Lo que respondimos")
EDITION = Words(en="For the whole class", es="Para todo el grupo")
FOOTER = Words(
    en="Nobody's name or code stands here, and no answer in anybody's own words.",
    es="Aquí no hay nombres ni códigos, ni respuestas con las palabras de nadie.",
)
OPENING = Words(
    en="This page is about ideas, not about people. A good wrong idea helps everybody: say what it gets right, and "
    "where it goes astray.",
    es="Esta página trata de ideas, no de personas. Una buena idea equivocada le sirve a todo el grupo: digan qué "
    "tiene de cierto y dónde se desvía.",
)
SMALL = Words(
    en="There are too few answers for shares: with so few, everybody would know whose they are. So only the ideas "
    "stand here.",
    es="Hay muy pocas respuestas para decir cuántas: con tan pocas, se sabría de quién es cada una. Por eso aquí solo "
    "están las ideas.",
)
NOTHING = Words(en="Nobody has handed anything in yet.", es="Todavía nadie ha entregado nada.")
WHOLE = Words(en="The lesson as a whole", es="La lección completa")
GOT_IT = Words(en="how many of us have it", es="cuántos ya la tenemos")
OPTION = Words(en="we chose", es="elegimos")
HOW_MANY = Words(en="how many of us", es="cuántos de nosotros")
OPTIONS = Words(en="What we chose", es="Lo que elegimos")
TALK = Words(
    en="Talk with a neighbor: what speaks for each? Would you choose the same again?",
    es="Platiquen en parejas: ¿qué hay a favor de cada una? ¿Elegirían lo mismo otra vez?",
)
IDEAS = Words(en="Ideas to talk about", es="Ideas para platicar")
IDEA = Words(en="“{belief}” What is true about it, and what is not?", es="«{belief}» ¿Qué tiene de cierto y qué no?")
VALUE = Words(
    en="With these numbers, some of us would get {value}. How does one get there? What is missing?",
    es="Con estos números, a algunos nos saldría {value}. ¿Cómo se llega ahí? ¿Qué falta?",
)

EVERYBODY = Words(en="nearly everybody", es="casi todo el grupo")
NOBODY = Words(en="nobody", es="nadie")
A_FEW = Words(en="a few", es="unos cuantos")
TENTHS = Words(en="about {tenths} in 10", es="más o menos {tenths} de cada 10")
