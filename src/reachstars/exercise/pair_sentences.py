"""What is said to pairs that do not all fit; only two that have changed places, or share a partner, are named."""

from collections.abc import Mapping
from types import MappingProxyType

from reachstars.language import Words

PAIRS: Mapping[str, Words] = MappingProxyType(
    {
        "one-unmatched": Words(
            en="What you matched so far fits. One is still waiting for its partner.",
            es="Lo que llevas es correcto. Todavía te falta una pareja.",
        ),
        "some-unmatched": Words(
            en="What you matched so far fits. {missing} are still waiting for their partners.",
            es="Lo que llevas es correcto. Todavía te faltan {missing} parejas.",
        ),
        "unmatched-and-off": Words(
            en="Not everything is matched yet. Pairs that fit so far: {fits} of {made}.",
            es="Todavía te faltan parejas. Correctas hasta ahora: {fits} de {made}.",
        ),
        "used-twice": Words(
            en="You chose “{right}” both for “{first}” and for “{second}”. Each one is used only once: "
            "which of the two does it fit better?",
            es="Elegiste «{right}» para «{first}» y también para «{second}». Cada respuesta se usa una sola vez: "
            "¿con cuál de las dos queda mejor?",
        ),
        "swapped": Words(
            en="Pairs that fit: {fits} of {count}. Two have changed places: look at “{first}” and “{second}” again.",
            es="Parejas correctas: {fits} de {count}. Hay dos intercambiadas: mira otra vez «{first}» y «{second}».",
        ),
        "one-pair-off": Words(
            en="All but one fit. Read your pairs aloud, one by one: which one sounds odd?",
            es="Todas menos una son correctas. Lee tus parejas en voz alta, una por una: ¿cuál suena raro?",
        ),
        "some-pairs-off": Words(
            en="Pairs that fit: {fits} of {count}. Keep those you are sure of, and look at the others again.",
            es="Parejas correctas: {fits} de {count}. Deja las que tengas seguras y revisa las demás.",
        ),
        "no-pair-fits": Words(
            en="No pair fits yet. Begin with the one you are surest of, and go on from there.",
            es="Todavía ninguna pareja es correcta. Empieza con la que mejor conozcas y sigue desde ahí.",
        ),
    }
)
