"""Recipes that the tests begin with."""

from hypothesis import strategies as st

from reachstars.logbook.event import Event, Json
from reachstars.recipe.events import CLEAR, SET
from reachstars.recipe.model import PARTS

TIMES = [f"2026-01-05T14:00:0{second}.000Z" for second in range(5)]
KEYS = ["goal", "gap/a", "road/a", "road/b", "road/c", "learning/a", "effort/a", "tries/a", "people/a", "share/road"]
DAYS = ["2026", "2026-03", "2026-03-01", "2031-12-31", None]


def event(
    number: int, key: str, value: Json = None, *, kind: str = SET, time: str = "", learner: str = "luna-7"
) -> Event:
    """An event of a recipe; without a time, one second after the event of the number before."""
    time = time or f"2026-01-05T14:{number // 60:02}:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, learner, "recipe", 1, kind, key, value, private=True)


VALUES: st.SearchStrategy[Json] = st.one_of(
    st.just(None),
    st.fixed_dictionaries(
        {},
        optional={
            "what": st.sampled_from(["swim", "leer más", "🚀 " + "x" * 50, 3]),
            "why": st.just("por mi abuela"),
            "takes": st.sampled_from(["", "a pool"]),
            "here": st.sampled_from(["", "25 m"]),
            "evidence": st.sampled_from(["", "my coach"]),
            "closed": st.booleans(),
            "by": st.sampled_from(DAYS),
            "day": st.sampled_from(DAYS),
            "done": st.sampled_from(DAYS),
            "after": st.lists(st.sampled_from(["a", "b", "c"]), max_size=3),
            "minutes": st.sampled_from([0, 30, 90, -1, True]),
            "result": st.sampled_from(["waiting", "no", "yes", "maybe"]),
            "taught": st.sampled_from(["", "breathe"]),
            "who": st.just("Miss Young"),
        },
    ),
)
EVENTS = st.lists(
    st.builds(
        lambda number, time, key, kind, value: event(number, key, value, kind=kind, time=time),
        st.integers(0, 400),
        st.sampled_from(TIMES),
        st.sampled_from([*KEYS, "nobody/knows", "road/", "share/diary", *(f"share/{part}" for part in PARTS)]),
        st.sampled_from([SET, SET, CLEAR, "recipe-set-2", "answer"]),
        VALUES,
    ),
    max_size=14,
)
